# SPDX-License-Identifier: LGPL-3.0-only
"""What one request knows of its session: the single read that the Guard costs."""
import logging

from odoo.http import request

from .. import compat
from . import orders
from .policies import in_force
from .sessions import end, is_dead, touch

_logger = logging.getLogger(__name__)

# One table and two subqueries that do not depend on it: planning takes longer than reading, and every join adds to it, as does
# whatever is calculated here.
READ = """
    SELECT s.id, s.status, s.end_cause, s.user_id, (SELECT p.stamp FROM gatehouse_policy p),
           s.started, s.last_activity, now() AT TIME ZONE 'UTC', %s
      FROM gatehouse_session s WHERE s.identifier = %%s
"""
READ_USER = """
    SELECT u.active, u.gatehouse_password_date > s.started FROM gatehouse_session s JOIN res_users u ON u.id = s.user_id
     WHERE s.id = %s
"""
TOUCH_SECONDS = 60
MARK = 'gatehouse'  # our key in Odoo's session


class Visit:
    """Made before Odoo looks at the session and kept on the request as ``request.gatehouse``."""

    def __init__(self, cr, session):
        self.registry = request.env.registry
        self.identifier = compat.identifier(session.sid)
        self.authenticating = True
        self.id = self.policies = None  # id: of the session's row, None when it has none
        self.dead = False
        self._password_expired = None
        self.end = None  # (status, cause) of a dead session
        row = self._read(cr, session)
        if session.uid is None:
            return
        self.policies = in_force(cr, row and row[4])
        if row:
            self.id, status, cause, self.user_id, _stamp, started, last_activity, now, _pending = row
            self.age, self.idle = (now - started).total_seconds(), (now - last_activity).total_seconds()
            self.dead = status != 'active'
            self.end = (status, cause) if self.dead else None
        elif self.policies and (session.get(MARK) or {}).get('installation') == self.policies.installation:
            self.dead = True  # it was in the table, has ended and was cleaned up
        if self.open:
            self._expire(session)
        if self.dead:
            compat.delete_from_store([self.identifier])  # a request in flight may have written it again

    def _read(self, cr, session):
        """The session's row, after what is ordered of the Guard has been done: it may be about this very session."""
        row = None
        if session.uid is not None:
            row = self._read_row(cr)
        if not (row[-1] if row else orders.are_pending(cr)):
            return row
        orders.carry_out(self.registry)
        # Nothing was written by this request so far, and what it reads from here on is to be what is so now.
        cr.rollback()
        if session.uid is not None:
            row = self._read_row(cr)
        return row

    def _read_row(self, cr):
        cr.execute(READ % (orders.PENDING if orders.are_taken(cr) else 'false'), [self.identifier])
        return cr.fetchone()

    def password_expired(self):
        """Whether the user's password is older than the policies want; read only where they want anything."""
        if not self.policies or not self.policies.password_days:
            return False
        if self._password_expired is None:
            user = request.env(user=request.session.uid)['res.users'].browse(request.session.uid)
            self._password_expired = user._gatehouse_password_is_expired(self.policies)
        return self._password_expired

    @property
    def open(self):
        return self.id is not None and not self.dead

    def _expire(self, session):
        policies = self.policies
        cause = None
        if policies.lifetime_administrators or policies.lifetime_others:
            user = request.env(user=session.uid)['res.users'].browse(session.uid)
            lifetime = policies.lifetime(user.has_group('base.group_system'))
            if lifetime and self.age > lifetime:
                cause = 'lifetime'
        if not cause and policies.idle_days and self.idle > policies.idle_days * 86_400:
            cause = 'idle'
        if cause:
            self.close('expired', cause)

    def close(self, status, cause, actor_id=None):
        """End this very session."""
        end(self.registry, "s.id = %s", [self.id], status=status, cause=cause, actor_id=actor_id)
        self.dead = True
        self.end = (status, cause)

    def admitted(self, session):
        """Odoo has found the session good, or has made the visitor an anonymous one."""
        self.authenticating = False
        if session.uid is None and self.end:
            session['gatehouse_end'] = self.end  # he gets a new cookie; the login page is to know still
        if session.uid is not None and self.open and self.idle > TOUCH_SECONDS \
                and self.policies.counts_as_activity(request.httprequest.path):
            try:
                touch(self.registry, self.id, request.httprequest.remote_addr)
            except Exception:
                _logger.warning("Gatehouse Guard could not note the activity of a session", exc_info=True)

    def logged_out(self):
        """The session is being emptied: by its user, or by Odoo because it is not good any more."""
        if not self.open:
            return
        if not self.authenticating:
            self.close('logged_out', 'logout', self.user_id)
            return
        request.env.cr.execute(READ_USER, [self.id])
        active, password_changed = request.env.cr.fetchone() or (True, False)
        if not active:
            self.close('revoked', 'archived')
        elif password_changed:
            self.close('revoked', 'password_changed')
        else:
            self.close('ended', 'unknown')


def visit():
    """Of the current request, or None."""
    return getattr(request, 'gatehouse', None) if request else None


def identifier_is_dead(env, identifier):
    current = visit()
    if current is not None and current.identifier == identifier:
        return current.dead
    if current is None and orders.are_pending(env.cr):  # a websocket, which does not come by Visit
        orders.carry_out(env.registry)
        with env.registry.cursor() as cr:  # the caller's may see the past
            return is_dead(cr, identifier)
    return is_dead(env.cr, identifier)
