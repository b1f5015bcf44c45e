# SPDX-License-Identifier: LGPL-3.0-only
"""What one request knows of its session: the single read that the Guard costs."""
import logging

from odoo.http import request

from .. import compat
from .policies import in_force
from .sessions import end, is_dead, touch

_logger = logging.getLogger(__name__)

READ = """
    SELECT p.installation, p.revision, s.id, s.status, s.end_cause, s.user_id, s.last_ip_address,
           extract(epoch FROM now() AT TIME ZONE 'UTC' - s.started) AS age,
           extract(epoch FROM now() AT TIME ZONE 'UTC' - s.last_activity) AS idle,
           extract(epoch FROM now() AT TIME ZONE 'UTC' - COALESCE(u.gatehouse_password_date, p.installed)) AS password_age,
           u.gatehouse_password_date > s.started AS password_changed, u.active AS user_active
      FROM gatehouse_policy p
 LEFT JOIN gatehouse_session s ON s.identifier = %s
 LEFT JOIN res_users u ON u.id = %s
"""
TOUCH_SECONDS = 60
MARK = 'gatehouse'  # our key in Odoo's session


class Visit:
    """Made before Odoo looks at the session and kept on the request as ``request.gatehouse``."""

    def __init__(self, cr, session):
        self.registry = request.env.registry
        self.identifier = compat.identifier(session.sid)
        self.authenticating = True
        self.row = self.policies = None
        self.dead = False
        self.end = None  # (status, cause) of a dead session
        if session.uid is None:
            return
        cr.execute(READ, [self.identifier, session.uid])
        row = cr.dictfetchone()
        if row is None:
            return
        self.policies = in_force(cr, (row['installation'], row['revision']))
        self.password_age = row['password_age']
        if row['id']:
            self.row = row
            self.dead = row['status'] != 'active'
            self.end = (row['status'], row['end_cause']) if self.dead else None
        elif (session.get(MARK) or {}).get('installation') == row['installation']:
            self.dead = True  # it was in the table, has ended and was cleaned up
        if self.row and not self.dead:
            self._expire(session)
        if self.dead:
            compat.delete_from_store([self.identifier])  # a request in flight may have written it again

    @property
    def open(self):
        return self.row is not None and not self.dead

    def _expire(self, session):
        policies, row = self.policies, self.row
        cause = None
        if policies.lifetime_administrators or policies.lifetime_others:
            user = request.env(user=session.uid)['res.users'].browse(session.uid)
            lifetime = policies.lifetime(user.has_group('base.group_system'))
            if lifetime and row['age'] > lifetime:
                cause = 'lifetime'
        if not cause and policies.idle_days and row['idle'] > policies.idle_days * 86_400:
            cause = 'idle'
        if cause:
            self.close('expired', cause)

    def close(self, status, cause, actor_id=None):
        """End this very session."""
        end(self.registry, "s.id = %s", [self.row['id']], status=status, cause=cause, actor_id=actor_id)
        self.dead = True
        self.end = (status, cause)

    def admitted(self, session):
        """Odoo has found the session good, or has made the visitor an anonymous one."""
        self.authenticating = False
        if session.uid is None and self.end:
            session['gatehouse_end'] = self.end  # he gets a new cookie; the login page is to know still
        if session.uid is not None and self.open and self.row['idle'] > TOUCH_SECONDS \
                and self.policies.counts_as_activity(request.httprequest.path):
            try:
                touch(self.registry, self.row['id'], request.httprequest.remote_addr)
            except Exception:
                _logger.warning("Gatehouse Guard could not note the activity of a session", exc_info=True)

    def logged_out(self):
        """The session is being emptied: by its user, or by Odoo because it is not good any more."""
        if not self.open:
            return
        if not self.authenticating:
            self.close('logged_out', 'logout', self.row['user_id'])
        elif not self.row['user_active']:
            self.close('revoked', 'archived')
        elif self.row['password_changed']:
            self.close('revoked', 'password_changed')
        else:
            self.close('ended', 'unknown')


def visit():
    """Of the current request, or None."""
    return getattr(request, 'gatehouse', None) if request else None


def identifier_is_dead(cr, identifier):
    current = visit()
    if current is not None and current.identifier == identifier:
        return current.dead
    return is_dead(cr, identifier)
