# SPDX-License-Identifier: LGPL-3.0-only
"""What else happens to a user and matters to his sessions: suspended, second factor, exception from a policy."""
from odoo import models

from ..core import sessions
from ..core.origin import origin
from ..core.records import add_event
from ..core.visit import visit
from ..core.writing import after_commit, writing


class ResUsers(models.Model):
    _inherit = 'res.users'

    def write(self, vals):
        notable = {'active', 'totp_secret', 'gatehouse_allow_multiple'} & set(vals)
        before = self._gatehouse_state() if notable else {}
        result = super().write(vals)
        if notable:
            after = self._gatehouse_state()
            changes = {user_id: (before[user_id], after[user_id]) for user_id in before if before[user_id] != after[user_id]}
            if changes:
                self._gatehouse_note_changes(changes)
        return result

    def _gatehouse_state(self):
        self.flush_recordset()
        self.env.cr.execute("SELECT id, active, totp_secret IS NOT NULL, COALESCE(gatehouse_allow_multiple, false) "
                            "FROM res_users WHERE id IN %s", [tuple(self.ids) or (0,)])
        return {user_id: state for user_id, *state in self.env.cr.fetchall()}

    def _gatehouse_note_changes(self, changes):
        registry, actor_id, came_from = self.env.registry, self.env.uid, origin()
        current = visit()
        spared = current.identifier if current else ''

        def record():
            suspended, factor_changed = [], []
            with writing(registry) as cr:
                for user_id, ((was_active, had_factor, had_right), (is_active, has_factor, has_right)) in changes.items():
                    who = {'user_id': user_id, 'actor_id': actor_id, 'came_from': came_from}
                    if was_active != is_active:
                        add_event(cr, 'user_reinstated' if is_active else 'user_suspended', **who)
                        if not is_active:
                            suspended.append(user_id)
                    if had_factor != has_factor:
                        add_event(cr, 'totp_enabled' if has_factor else 'totp_disabled', **who)
                        factor_changed.append(user_id)
                    if had_right != has_right:
                        add_event(cr, 'policy_changed', changes={'allow_multiple_sessions': {'from': had_right, 'to': has_right}},
                                  **who)
            for user_ids, cause in ((suspended, 'archived'), (factor_changed, 'second_factor_changed')):
                if user_ids:
                    sessions.end(registry, "s.user_id IN %s AND s.identifier <> %s", [tuple(user_ids), spared],
                                 status='revoked', cause=cause, actor_id=actor_id, came_from=came_from)
        after_commit(self.env.cr, record)
