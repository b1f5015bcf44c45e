# SPDX-License-Identifier: LGPL-3.0-only
from odoo import fields, models


class GatehouseLock(models.Model):
    """Failed logins in a row, and the lock they lead to. See core/locks.py."""
    _name = 'gatehouse.lock'
    _inherit = ['gatehouse.record']
    _description = 'Gatehouse: failures and lock of an account'
    _rec_name = 'login'
    _log_access = False

    login = fields.Char(required=True)
    failures = fields.Integer()
    last_failure = fields.Datetime()
    locked_until = fields.Datetime()
    cause = fields.Char()
    addresses = fields.Char()

    def init(self):
        self.env.cr.execute("CREATE UNIQUE INDEX IF NOT EXISTS gatehouse_lock_login_index ON gatehouse_lock (login)")
