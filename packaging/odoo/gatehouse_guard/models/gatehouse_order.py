# SPDX-License-Identifier: LGPL-3.0-only
from odoo import fields, models


class GatehouseOrder(models.Model):
    """What an officer has ordered by SQL, and what became of it. See core/orders.py, and README.md for how to give one."""
    _name = 'gatehouse.order'
    _inherit = ['gatehouse.record']
    _description = 'Gatehouse: an order given by SQL'
    _order = 'id desc'
    _rec_name = 'kind'
    _log_access = False

    kind = fields.Char()
    arguments = fields.Text(help="As JSON.")
    reason = fields.Char()
    ordered = fields.Datetime()
    ordered_by = fields.Char(help="The role that was signed in to PostgreSQL.")
    state = fields.Char(help="pending, done or refused")
    answered = fields.Datetime()
    answer = fields.Char(help="As JSON.")

    def init(self):
        # Whoever may add rows fills in the first three columns only (so is he granted); the others are not his to say.
        self.env.cr.execute("""
            ALTER TABLE gatehouse_order
                ALTER COLUMN kind SET NOT NULL, ALTER COLUMN arguments SET NOT NULL,
                ALTER COLUMN ordered SET DEFAULT (clock_timestamp() AT TIME ZONE 'UTC'), ALTER COLUMN ordered SET NOT NULL,
                ALTER COLUMN ordered_by SET DEFAULT session_user, ALTER COLUMN ordered_by SET NOT NULL,
                ALTER COLUMN state SET DEFAULT 'pending', ALTER COLUMN state SET NOT NULL;
            CREATE INDEX IF NOT EXISTS gatehouse_order_pending_index ON gatehouse_order (id) WHERE state = 'pending';
            CREATE INDEX IF NOT EXISTS gatehouse_order_ordered_index ON gatehouse_order (ordered);
        """)
