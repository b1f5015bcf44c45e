# SPDX-License-Identifier: LGPL-3.0-only
from odoo import api, models

from ..core.policies import POLICIES, being_changed
from ..core.writing import after_commit

WATCHED = {policy.parameter for policy in POLICIES.values() if policy.parameter}


class IrConfigParameter(models.Model):
    """Two policies are Odoo's own parameters. Whoever changes them elsewhere changes a policy, and it is recorded so."""
    _inherit = 'ir.config_parameter'

    def _gatehouse_watch(self, before):
        """After a change: note what became of the watched parameters."""
        if being_changed.get():
            return  # who does it records it
        for key in WATCHED:
            if key not in before:
                continue
            after = self.sudo().search([('key', '=', key)]).value or False
            if after != before[key]:
                after_commit(self.env.cr, self.env['gatehouse.policy']._changed_elsewhere, key, before[key], after)

    def _gatehouse_before(self, keys):
        return {key: self.sudo().search([('key', '=', key)]).value or False for key in keys if key in WATCHED}

    @api.model_create_multi
    def create(self, vals_list):
        before = self._gatehouse_before({vals.get('key') for vals in vals_list})
        records = super().create(vals_list)
        self._gatehouse_watch(before)
        return records

    def write(self, vals):
        before = self._gatehouse_before(set(self.mapped('key')) | {vals.get('key')})
        result = super().write(vals)
        self._gatehouse_watch(before)
        return result

    def unlink(self):
        before = self._gatehouse_before(set(self.mapped('key')))
        result = super().unlink()
        self._gatehouse_watch(before)
        return result
