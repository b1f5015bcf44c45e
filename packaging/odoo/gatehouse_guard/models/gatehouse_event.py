# SPDX-License-Identifier: LGPL-3.0-only
from odoo import fields, models


class GatehouseEvent(models.Model):
    _name = 'gatehouse.event'
    _inherit = ['gatehouse.record', 'gatehouse.default.list']
    _description = 'Gatehouse: something that happened to a login or a session'
    _order = 'id desc'
    _rec_name = 'kind'
    _log_access = False

    _gatehouse_list = ('occurred', 'kind', 'login', 'user_id', 'actor_id', 'via', 'ip_address', 'browser', 'platform',
                       'country', 'details')

    occurred = fields.Datetime("Time", required=True)
    kind = fields.Char("Kind", required=True)
    user_id = fields.Many2one('res.users', "User", ondelete='set null')
    login = fields.Char("Login")
    actor_id = fields.Many2one('res.users', "Done by", ondelete='set null')
    via = fields.Char("Way in")
    session_identifier = fields.Char("Session")
    ip_address = fields.Char("IP address")
    forwarded_for = fields.Char("Forwarded for")
    user_agent = fields.Char("User agent")
    platform = fields.Char("Platform")
    browser = fields.Char("Browser")
    device_type = fields.Char("Device type")
    country = fields.Char("Country")
    country_code = fields.Char("Country code")
    city = fields.Char("City")
    details = fields.Char("Details", help="More about it, as JSON.")

    def init(self):
        self.env.cr.execute("""
            CREATE INDEX IF NOT EXISTS gatehouse_event_user_index ON gatehouse_event (user_id, kind, occurred);
            CREATE INDEX IF NOT EXISTS gatehouse_event_login_index ON gatehouse_event (login, kind, occurred);
            CREATE INDEX IF NOT EXISTS gatehouse_event_occurred_index ON gatehouse_event (occurred);
        """)
