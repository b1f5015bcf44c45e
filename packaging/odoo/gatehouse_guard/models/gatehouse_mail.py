# SPDX-License-Identifier: LGPL-3.0-only
from odoo import fields, models


class GatehouseMail(models.Model):
    """That a mail went out, not what it said: so that there are not too many."""
    _name = 'gatehouse.mail'
    _inherit = ['gatehouse.record']
    _description = 'Gatehouse: a mail that was queued'
    _log_access = False

    sent = fields.Datetime()
    subject = fields.Char()
    account = fields.Char()

    def init(self):
        self.env.cr.execute("CREATE INDEX IF NOT EXISTS gatehouse_mail_sent_index ON gatehouse_mail (sent)")
