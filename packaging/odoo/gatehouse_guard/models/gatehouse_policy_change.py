# SPDX-License-Identifier: LGPL-3.0-only
from odoo import _, api, fields, models
from odoo.exceptions import AccessError, UserError

from .. import compat
from ..core.policies import POLICIES


class GatehousePolicyChange(models.TransientModel):
    """The form in which policies are changed inside Odoo. It asks for the password like the console has to."""
    _name = 'gatehouse.policy.change'
    _inherit = ['gatehouse.policy.values']
    _description = 'Gatehouse: change the session policies'

    revision = fields.Integer(readonly=True)
    reset_link_hours = fields.Integer("Reset link lifetime", help="Hours that the link of a reset mail is good for. Odoo enforces it.")
    second_factor = fields.Selection([
        ('nobody', "Nobody"), ('employees', "Employees"), ('everyone', "Everyone")],
        "Second factor required of", help="Odoo enforces it, at the next login; who has no authenticator app gets a mail.")

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        policy = self.env['gatehouse.policy'].sudo()
        current = {**policy._values(), 'revision': policy.search([], limit=1).revision}
        return {**values, **{name: value for name, value in current.items() if name in fields_list}}

    @compat.check_identity
    def apply(self):
        self.ensure_one()
        if not self.env.user.has_group('gatehouse_guard.group_officer'):
            raise AccessError(_("Only officers may do this."))
        values = {name: self[name] or POLICIES[name].default.__class__() for name in POLICIES}
        answer = self.env['gatehouse.policy'].sudo()._change(self.revision, values, self.env.uid)
        if answer['status'] == 'invalid':
            raise UserError('\n'.join(self._refusal(name, why) for name, why in answer['invalid'].items()))
        if answer['status'] == 'conflict':
            raise UserError(_("Somebody else has changed the policies meanwhile. Open this form again to see them."))
        return {'type': 'ir.actions.client', 'tag': 'reload'}

    def _refusal(self, name, why):
        label = self.fields_get([name], ['string'])[name]['string']
        if why['code'] == 'out_of_range':
            low, high = why['allowed']
            if POLICIES[name].off:
                return _("%(policy)s: 0, or from %(low)s to %(high)s", policy=label, low=low, high=high)
            return _("%(policy)s: from %(low)s to %(high)s", policy=label, low=low, high=high)
        return _("%(policy)s: this value is not possible", policy=label)
