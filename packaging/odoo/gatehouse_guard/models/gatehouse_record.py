# SPDX-License-Identifier: LGPL-3.0-only
from odoo import _, api, models
from odoo.exceptions import AccessError


class GatehouseRecord(models.AbstractModel):
    """What may be read but not written through Odoo, by nobody, not even as superuser.

    There is no flag that lifts this: a context comes with any call. Those who write (core/) use SQL.
    """
    _name = 'gatehouse.record'
    _description = 'Gatehouse: a record that cannot be changed'

    def _gatehouse_refuse(self):
        raise AccessError(_("These records are kept by the Guard and cannot be changed."))

    @api.model_create_multi
    def create(self, vals_list):
        self._gatehouse_refuse()

    def write(self, vals):
        self._gatehouse_refuse()

    def unlink(self):
        self._gatehouse_refuse()
