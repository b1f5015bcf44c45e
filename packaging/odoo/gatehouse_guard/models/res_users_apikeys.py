# SPDX-License-Identifier: LGPL-3.0-only
from odoo import models

from ..core import attempts
from ..core.origin import origin
from ..core.records import add_event
from ..core.writing import after_commit, writing


class ResUsersApikeys(models.Model):
    """API keys, and trusted devices, whose model Odoo makes from this one."""
    _inherit = 'res.users.apikeys'

    def _generate(self, *args, **kwargs):
        key = super()._generate(*args, **kwargs)
        self._gatehouse_record('added', [self.env.user.id])
        return key

    def _remove(self):
        owners = self.sudo().mapped('user_id').ids
        result = super()._remove()
        if owners:
            self._gatehouse_record('removed', owners)
        return result

    def _gatehouse_record(self, verb, owners):
        kind = ('trusted_device_' if self._name == 'auth_totp.device' else 'api_key_') + verb
        registry, actor_id, came_from, way = self.env.registry, self.env.uid, origin(), attempts.via()

        def record():
            with writing(registry) as cr:
                for user_id in owners:
                    add_event(cr, kind, user_id=user_id, actor_id=actor_id, via=way, came_from=came_from)
        after_commit(self.env.cr, record)
