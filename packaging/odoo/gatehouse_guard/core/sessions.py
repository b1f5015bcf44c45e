# SPDX-License-Identifier: LGPL-3.0-only
"""The table of sessions: how they get in, how they end.

A row that has ended is what makes an end final. Deleting the session's file is not: a request in flight may write it
again, and a user who is unarchived gets old files back. So no session is believed whose row has ended, and the row
outlives whatever is left of the file.
"""
import logging

from odoo import SUPERUSER_ID, api

from .. import compat
from . import allowances
from .locks import lock
from .mails import tell
from .origin import origin
from .policies import in_force
from .records import NOW, add_event
from .writing import writing

_logger = logging.getLogger(__name__)

# How an end is recorded, by the status that it leaves.
EVENT_OF_STATUS = {'logged_out': 'logout', 'expired': 'session_expired', 'revoked': 'revoked', 'ended': 'session_ended'}


def end(registry, condition, params, *, status, cause, actor_id=None, reason=None, details=None, came_from=None):
    """End the open sessions that fit the condition (SQL over ``s``); answers [(identifier, user id, login)]."""
    with writing(registry) as cr:
        ended = end_within(cr, condition, params, status=status, cause=cause, actor_id=actor_id, reason=reason,
                           details=details, came_from=came_from)
    forget_files(ended)
    return ended


def end_within(cr, condition, params, *, status, cause, actor_id=None, reason=None, details=None, came_from=None):
    """As end(), within a cursor of writing(); the caller calls forget_files() when it is committed."""
    cr.execute(f"""
        UPDATE gatehouse_session s
           SET status = %s, end_cause = %s, ended = {NOW}, ended_by = %s, end_reason = %s,
               change = nextval('gatehouse_session_change')
         WHERE s.status = 'active' AND ({condition})
     RETURNING s.identifier, s.user_id, s.login
    """, [status, cause, actor_id or None, (reason or '')[:500] or None, *params])
    ended = cr.fetchall()
    for identifier, user_id, login in ended:
        add_event(cr, EVENT_OF_STATUS[status], user_id=user_id, login=login, identifier=identifier, actor_id=actor_id,
                  came_from=came_from, cause=cause, **({'reason': reason} if reason else {}), **(details or {}))
    if ended and cause != 'logout':
        _tell_browsers(cr, {user_id for _identifier, user_id, _login in ended if user_id})
    return ended


def forget_files(ended):
    """Take the ended sessions out of the store. Not what ends them, so an unwilling store is no error."""
    if not ended:
        return
    try:
        compat.delete_from_store([identifier for identifier, *_rest in ended])
    except Exception:
        _logger.warning("Gatehouse Guard could not remove ended sessions from the session store", exc_info=True)


def _tell_browsers(cr, user_ids):
    """Any message will do: before Odoo sends one it looks whether the session is good, and closes the line if not.

    See static/src/session_watch.js for what the browser does then.
    """
    env = api.Environment(cr, SUPERUSER_ID, {})
    for user in env['res.users'].browse(user_ids).exists():
        env['bus.bus']._sendone(user.partner_id, 'gatehouse_guard/session_ended', {})


def is_dead(cr, identifier):
    """Whether this session has ended, for callers that do not have the request's Visit (websockets, rotation)."""
    cr.execute("SELECT 1 FROM gatehouse_session WHERE identifier = %s AND status <> 'active'", [identifier])
    return bool(cr.rowcount)


def touch(registry, session_id, ip_address):
    """Note activity, at most once a minute and never waiting: another request of the session may be at it."""
    with writing(registry, ordered=False) as cr:
        cr.execute(f"""
            UPDATE gatehouse_session
               SET last_activity = {NOW}, last_ip_address = %s, change = nextval('gatehouse_session_change')
             WHERE id IN (SELECT id FROM gatehouse_session
                           WHERE id = %s AND status = 'active' AND last_activity < {NOW} - interval '50 seconds'
                             FOR UPDATE SKIP LOCKED)
        """, [ip_address, session_id])


def register(registry, identifier, user_id, *, fresh, method=None, second_factor=None, forced=False, previous=None):
    """Put a session into the table that has proved good, or has just been opened (``fresh``).

    What a new login means for the user's other sessions is decided here, under the one lock, so that of two logins at the
    same moment one is the later. ``previous`` is the session this browser had before. Answers what is suspicious, a list.
    """
    came_from = origin()
    with writing(registry) as cr:
        policies = in_force(cr)
        if policies is None:
            return []
        suspicious, allowed = judged(cr, policies, user_id, came_from) if fresh else ([], [])
        cr.execute("SELECT login, gatehouse_allow_multiple FROM res_users WHERE id = %s", [user_id])
        login, allow_multiple = cr.fetchone()
        values = {
            'identifier': identifier, 'user_id': user_id, 'login': login, 'status': 'active', 'auth_method': method,
            'second_factor': second_factor, 'suspicious': ','.join(suspicious) or None,
            'last_ip_address': came_from.ip_address, **came_from._asdict(),
        }
        if allowed:
            values['allowed'] = ','.join(allowed)
        cr.execute(f"""
            INSERT INTO gatehouse_session (started, last_activity, {', '.join(values)})
            VALUES ({NOW}, {NOW}, {', '.join(['%s'] * len(values))})
            ON CONFLICT (identifier) DO NOTHING
        """, list(values.values()))
        if not cr.rowcount:  # a request beside this one was first
            return []
        details = {'method': method, 'second_factor': second_factor, 'fresh': fresh, 'suspicious': suspicious,
                   'allowed': allowed}
        add_event(cr, 'session_seen', user_id=user_id, login=login, identifier=identifier, came_from=came_from,
                  **{name: value for name, value in details.items() if value})
        ended = []
        if previous and previous != identifier:
            ended += end_within(cr, "s.identifier = %s", [previous], status='revoked', cause='replaced')
        if fresh and policies.concurrent_sessions != 'allow' and not allow_multiple:
            if policies.concurrent_sessions == 'replace' or forced:
                ended += end_within(cr, "s.user_id = %s AND s.identifier <> %s", [user_id, identifier],
                                    status='revoked', cause='replaced')
            else:
                # It was free when the password was checked: somebody was faster with the second factor.
                cr.execute("SELECT 1 FROM gatehouse_session WHERE user_id = %s AND identifier <> %s "
                           "AND status = 'active'", [user_id, identifier])
                if cr.rowcount:
                    ended += end_within(cr, "s.identifier = %s", [identifier], status='revoked', cause='refused')
        if suspicious:
            ended += _restrict(cr, policies, identifier, user_id, login, second_factor, suspicious, came_from)
    forget_files(ended)
    return suspicious


def suspicions(cr, policies, user_id, came_from):
    """What is new about a login, of what the policies call suspicious and nothing allowed answers for."""
    return judged(cr, policies, user_id, came_from)[0]


def judged(cr, policies, user_id, came_from):
    """What is new about a login, of what the policies call suspicious: ([what is suspicious], [what is allowed]).

    Nothing for a user without history. What was let in for being allowed is no history: else a network that is allowed for
    a week would leave its whole country known for ever.
    """
    if not (policies.suspicious_country or policies.suspicious_device):
        return [], []
    by_history = ("AND COALESCE(allowed, '') NOT LIKE '%%country%%'", "AND COALESCE(allowed, '') NOT LIKE '%%device%%'") \
        if allowances.are_kept(cr) else ('', '')
    cr.execute(f"""
        SELECT count(*), count(*) FILTER (WHERE country_code IS NOT DISTINCT FROM %s {by_history[0]}),
               count(*) FILTER (WHERE platform IS NOT DISTINCT FROM %s AND browser IS NOT DISTINCT FROM %s {by_history[1]})
          FROM gatehouse_session WHERE user_id = %s AND COALESCE(end_cause, '') <> 'suspicious'
    """, [came_from.country_code, came_from.platform, came_from.browser, user_id])
    sessions, of_country, of_device = cr.fetchone()
    found = []
    if sessions and policies.suspicious_country and came_from.country_code and not of_country:
        found.append('country')
    if sessions and policies.suspicious_device and not of_device:
        found.append('device')
    allowed = allowances.lifted(cr, found, user_id, came_from)
    return [ground for ground in found if ground not in allowed], allowed


def _restrict(cr, policies, identifier, user_id, login, second_factor, suspicious, came_from):
    """Do to a suspicious session what the officer chose, and tell. Answers what has ended."""
    action = policies.suspicious_action
    ended = []
    details = {'suspicious': suspicious}
    if action in ('end', 'lock') or (action == 'second_factor' and not second_factor):
        ended = end_within(cr, "s.identifier = %s", [identifier], status='revoked', cause='suspicious', details=details)
    if action == 'lock':
        lock(cr, policies, login, user_id, came_from, cause='suspicious')
    tell(cr, policies, 'suspicious_login', user_id, came_from, reasons=suspicious, ended=bool(ended))
    return ended


def sweep(registry, user_id=None):
    """End what is past its limits though nobody uses it any more, so that the list is true. Answers how many."""
    whose, params = ("s.user_id = %s", [user_id]) if user_id else ("true", [])
    with writing(registry) as cr:
        policies = in_force(cr)
        if policies is None:
            return 0
        ended = _end_past_limits(cr, policies, whose, params)
        # Not those of this very minute, which may not be in the store yet.
        cr.execute(f"SELECT s.identifier FROM gatehouse_session s WHERE {whose} AND s.status = 'active' "
                   f"AND s.started < {NOW} - interval '1 minute'", params)
        candidates = [identifier for identifier, in cr.fetchall()]
    forget_files(ended)
    # Gone from the store without our doing. Looked up when nobody waits for our lock: there may be many.
    missing = compat.missing_from_store(candidates) if candidates else set()
    if missing:
        ended += end(registry, "s.identifier IN %s", [tuple(missing)], status='ended', cause='unknown')
    return len(ended)


def _end_past_limits(cr, policies, whose, params):
    ended = []
    if policies.lifetime_administrators or policies.lifetime_others:
        env = api.Environment(cr, SUPERUSER_ID, {})
        administrators = tuple(compat.group_members(env.ref('base.group_system')).ids) or (0,)
        for lifetime, operator in ((policies.lifetime_administrators, 'IN'), (policies.lifetime_others, 'NOT IN')):
            if lifetime:
                ended += end_within(
                    cr, f"{whose} AND s.user_id {operator} %s AND s.started < {NOW} - %s * interval '1 second'",
                    [*params, administrators, lifetime], status='expired', cause='lifetime')
    if policies.idle_days:
        ended += end_within(cr, f"{whose} AND s.last_activity < {NOW} - %s * interval '1 day'",
                            [*params, policies.idle_days], status='expired', cause='idle')
    return ended


def clean_up(registry):
    """Remove ended sessions and events past the policy's days; what is left of such sessions in the store goes first."""
    with writing(registry) as cr:
        policies = in_force(cr)
        if policies is None:
            return
        cr.execute(f"SELECT identifier FROM gatehouse_session WHERE status <> 'active' "
                   f"AND ended < {NOW} - %s * interval '1 day'", [policies.keep_days])
        old = cr.fetchall()
        forget_files(old)
        for start in range(0, len(old), 1000):
            cr.execute("DELETE FROM gatehouse_session WHERE identifier IN %s", [tuple(i for i, in old[start:start + 1000])])
        cr.execute(f"DELETE FROM gatehouse_event WHERE occurred < {NOW} - %s * interval '1 day'", [policies.keep_days])
        events = cr.rowcount
        allowances.clean_up(cr, policies)
        cr.execute(f"DELETE FROM gatehouse_lock WHERE last_failure < {NOW} - interval '1 day' "
                   f"AND (locked_until IS NULL OR locked_until < {NOW})")
    _logger.info("Gatehouse Guard removed %d ended sessions and %d events", len(old), events)
