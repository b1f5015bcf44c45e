# SPDX-License-Identifier: LGPL-3.0-only
from odoo import api, fields, models

from .. import compat
from ..core import orders, sessions


class GatehouseSession(models.Model):
    """One login's life on one device. Written by core/sessions.py."""
    _name = 'gatehouse.session'
    _inherit = ['gatehouse.record', 'gatehouse.default.list']
    _description = 'Gatehouse: login session'
    _order = 'last_activity desc, id desc'
    _rec_name = 'login'
    _log_access = False

    _gatehouse_list = ('status', 'login', 'started', 'last_activity', 'browser', 'platform', 'last_ip_address', 'country',
                       'ended', 'end_cause', 'ended_by')

    identifier = fields.Char("Session", required=True, help="Never the whole session id, whose rest is the secret.")
    user_id = fields.Many2one('res.users', "User", ondelete='set null')
    login = fields.Char("Login")
    status = fields.Selection([
        ('active', "Active"), ('logged_out', "Logged out"), ('expired', "Expired"), ('revoked', "Revoked"),
        ('ended', "Ended")], "Status", required=True)
    started = fields.Datetime("Signed in", required=True)
    last_activity = fields.Datetime("Last activity", required=True)
    ended = fields.Datetime("Ended at")
    end_cause = fields.Selection([
        ('logout', "Logged out by the user"), ('lifetime', "Lifetime over"), ('idle', "Idle for too long"),
        ('officer', "Revoked by an officer"), ('device', "Revoked in the user's device list"),
        ('replaced', "Replaced by a newer login"), ('refused', "Already signed in elsewhere"),
        ('password_changed', "Password changed"), ('second_factor_changed', "Second factor changed"),
        ('archived', "User archived"), ('suspicious', "Unusual login"), ('unknown', "Gone, cause not known")], "Cause")
    ended_by = fields.Many2one('res.users', "Ended by", ondelete='set null')
    end_reason = fields.Char("Reason")
    auth_method = fields.Char("Signed in with")
    second_factor = fields.Char("Second factor")
    suspicious = fields.Char("Unusual", help="What was new about this login: country, device.")
    allowed = fields.Char("Allowed", help="What was new about this login, too, but answered for by an allowed network or device.")
    ip_address = fields.Char("IP address at login")
    last_ip_address = fields.Char("IP address")
    forwarded_for = fields.Char("Forwarded for")
    user_agent = fields.Char("User agent")
    platform = fields.Char("Platform")
    browser = fields.Char("Browser")
    device_type = fields.Char("Device type")
    country = fields.Char("Country")
    country_code = fields.Char("Country code")
    city = fields.Char("City")

    def init(self):
        # change: not a field, as Odoo has no integers of this size, and every activity uses one.
        self.env.cr.execute("""
            CREATE SEQUENCE IF NOT EXISTS gatehouse_session_change;
            ALTER TABLE gatehouse_session
                ADD COLUMN IF NOT EXISTS change bigint NOT NULL DEFAULT nextval('gatehouse_session_change');
            ALTER SEQUENCE gatehouse_session_change OWNED BY gatehouse_session.change;
            CREATE UNIQUE INDEX IF NOT EXISTS gatehouse_session_identifier_index ON gatehouse_session (identifier);
            CREATE INDEX IF NOT EXISTS gatehouse_session_change_index ON gatehouse_session (change);
            CREATE INDEX IF NOT EXISTS gatehouse_session_user_index ON gatehouse_session (user_id, status);
            CREATE INDEX IF NOT EXISTS gatehouse_session_ended_index ON gatehouse_session (ended) WHERE status <> 'active';
        """)

    @api.autovacuum
    def _gatehouse_clean_up(self):
        sessions.sweep(self.env.registry)
        sessions.clean_up(self.env.registry)
        orders.clean_up(self.env.registry)

    def _revoked_by_odoo(self, identifiers):
        """Odoo has just deleted their files; the caller has been found entitled to it."""
        if identifiers:
            sessions.end(self.env.registry, "s.identifier IN %s", [tuple(identifiers)], status='revoked',
                         cause='device', actor_id=self.env.uid)

    @api.model
    def _of_request_cookie(self, sid):
        """How the session of this cookie ended, if it did: for the login page."""
        self.env.cr.execute("SELECT status, end_cause FROM gatehouse_session WHERE identifier = %s AND status <> 'active'",
                            [compat.identifier(sid)])
        return self.env.cr.fetchone()
