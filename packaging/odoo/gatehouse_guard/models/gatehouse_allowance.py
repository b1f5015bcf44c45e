# SPDX-License-Identifier: LGPL-3.0-only
from odoo import fields, models


class GatehouseAllowance(models.Model):
    """A network or a device whose logins are not suspicious. Written by core/allowances.py."""
    _name = 'gatehouse.allowance'
    _inherit = ['gatehouse.record', 'gatehouse.default.list']
    _description = 'Gatehouse: allowed network or device'
    _order = 'allowed desc, id desc'
    _rec_name = 'kind'
    _log_access = False

    _gatehouse_list = ('kind', 'network', 'browser', 'platform', 'user_id', 'until', 'reason', 'allowed', 'allowed_by', 'ordered_by')

    kind = fields.Selection([('network', "Network"), ('device', "Device")], "What", required=True)
    # Without a user it is everybody's: whoever deletes a user must not make it so.
    user_id = fields.Many2one('res.users', "User", ondelete='cascade', help="Empty: everybody.")
    network = fields.Char("Network", help="An address and the length of its prefix, as in 192.0.2.0/24.")
    browser = fields.Char("Browser")
    platform = fields.Char("Platform")
    until = fields.Datetime("Until", help="Empty: without end.")
    reason = fields.Char("Reason")
    allowed = fields.Datetime("Allowed", required=True)
    allowed_by = fields.Many2one('res.users', "Allowed by", ondelete='set null')
    ordered_by = fields.Char("Ordered by", help="The role that was signed in to PostgreSQL.")

    def init(self):
        self.env.cr.execute("""
            CREATE UNIQUE INDEX IF NOT EXISTS gatehouse_allowance_single_index ON gatehouse_allowance
                (COALESCE(user_id, 0), COALESCE(network, ''), COALESCE(browser, ''), COALESCE(platform, ''));
        """)
