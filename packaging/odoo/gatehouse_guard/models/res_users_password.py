# SPDX-License-Identifier: LGPL-3.0-only
"""How old a password is, and how often a new one may be asked for by mail."""
from odoo import _, fields, models
from odoo.exceptions import UserError

from ..core import attempts, sessions
from ..core.origin import origin
from ..core.policies import in_force
from ..core.records import NOW, add_event
from ..core.visit import visit
from ..core.writing import after_commit, writing


class ResUsers(models.Model):
    _inherit = 'res.users'

    # Empty for passwords from before the Guard: those age from its installation on.
    gatehouse_password_date = fields.Datetime(
        "Password set", readonly=True, copy=False, groups='base.group_erp_manager,gatehouse_guard.group_auditor')

    def _set_password(self):
        """Every way to a new password comes through here; Odoo's own refreshing of old hashes does not."""
        super()._set_password()
        if not self.ids:
            return
        self.env.cr.execute("UPDATE res_users SET gatehouse_password_date = now() AT TIME ZONE 'UTC' WHERE id IN %s",
                            [tuple(self.ids)])
        self.invalidate_recordset(['gatehouse_password_date'])
        registry, actor_id, came_from = self.env.registry, self.env.uid, origin()
        # One's own session lives on where Odoo renews its token. Where it does not, it ends on its next request.
        current = visit()
        spared = current.identifier if current and current.open else ''
        user_ids = self.ids

        def record():
            with writing(registry) as cr:
                for user_id in user_ids:
                    add_event(cr, 'password_changed', user_id=user_id, actor_id=actor_id, came_from=came_from)
            sessions.end(registry, "s.user_id IN %s AND s.identifier <> %s", [tuple(user_ids), spared],
                         status='revoked', cause='password_changed', actor_id=actor_id, came_from=came_from)
        after_commit(self.env.cr, record)

    def _gatehouse_password_is_expired(self, policies):
        """Whether the password is older than these policies allow."""
        if not policies.password_days:
            return False
        self.env.cr.execute("""
            SELECT extract(epoch FROM now() AT TIME ZONE 'UTC' - COALESCE(u.gatehouse_password_date, p.installed))::float
              FROM res_users u CROSS JOIN gatehouse_policy p WHERE u.id = %s
        """, [self.id])
        return self.env.cr.fetchone()[0] > policies.password_days * 86_400

    # --- reset by mail --------------------------------------------------------------------------------------------

    def reset_password(self, login):
        """What the public page calls. An officer's own "send a reset mail" is not limited."""
        self._gatehouse_count_reset(login)
        return super().reset_password(login)

    def _gatehouse_count_reset(self, login):
        login = (login or '').strip()
        user = self.sudo().search(self._get_login_domain(login), limit=1) or self.sudo().search(
            self._gatehouse_mail_domain(login), limit=1)
        with writing(self.env.registry) as cr:
            policies = in_force(cr)
            limit = policies.resets_per_hour if policies else 0
            # By the account where there is one: it may be asked for by login and by mail address.
            column, value = ('user_id', user.id) if user else ('login', login[:200])
            cr.execute(f"SELECT count(*) FROM gatehouse_event WHERE {column} = %s AND kind = 'reset_requested' "
                       f"AND occurred > {NOW} - interval '1 hour' AND details IS NULL", [value])
            too_many = bool(limit) and cr.fetchone()[0] >= limit
            # Refused ones do not count: else whoever keeps asking would keep the user from it for ever.
            add_event(cr, 'reset_requested', user_id=user.id, login=user.login or login, via=attempts.via(),
                      **({'refused': True} if too_many else {}))
        if too_many:
            raise UserError(_("A new password was asked for too often. Try again in an hour."))

    def _gatehouse_mail_domain(self, login):
        return [('email', '=', login)] if login else [('id', '=', 0)]

    def _gatehouse_reset_mailed(self):
        if not (self.env.context.get('install_mode') or self.env.context.get('import_file')):
            for user in self:
                self._gatehouse_record_later('reset_mailed', user.id)
