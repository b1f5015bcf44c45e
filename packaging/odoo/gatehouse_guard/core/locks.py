# SPDX-License-Identifier: LGPL-3.0-only
"""Accounts locked after failed logins: by login name, in the database, so that every worker knows.

Names nobody has are counted and locked just the same; otherwise a lock would tell which accounts exist.
"""
from odoo import SUPERUSER_ID, api
from odoo.http import request

from .. import compat
from .origin import origin
from .policies import in_force
from .records import NOW, add_event
from .writing import writing

MAX_ADDRESSES = 100


def _address():
    return request.httprequest.remote_addr if request else None


def begin(registry, login):
    """Count an attempt before its password is looked at. Answers the seconds it must wait, 0 when it may go on.

    Before, not after: a hundred guesses at once would otherwise all pass before the first has failed.
    """
    with writing(registry, ordered=False) as cr:
        policies = in_force(cr)
        if policies is None:
            return 0
        remaining = _remaining(cr, login)
        if remaining:
            return 0 if _spared(cr, login) else remaining
        if not policies.lockout_failures:
            return 0
        cr.execute(f"""
            INSERT INTO gatehouse_lock AS l (login, failures, last_failure) VALUES (%s, 1, {NOW})
            ON CONFLICT (login) DO UPDATE SET last_failure = {NOW}, failures =
                CASE WHEN l.locked_until > {NOW} THEN l.failures
                     WHEN l.last_failure < {NOW} - %s * interval '1 second' THEN 1 ELSE l.failures + 1 END
            RETURNING failures, COALESCE(locked_until > {NOW}, false)
        """, [login, policies.lockout_seconds])
        failures, locked = cr.fetchone()  # locked: by one that has failed since the question above
        # As many at once as may fail; the rest waits for how those end.
        return policies.lockout_seconds if locked or failures > policies.lockout_failures else 0


def failed(registry, login):
    """The attempt that begin() has counted was wrong. Locks the account when it was one too many."""
    with writing(registry) as cr:
        policies = in_force(cr)
        if policies is None or not policies.lockout_failures:
            return
        cr.execute("""
            UPDATE gatehouse_lock SET addresses = left(concat_ws(',', addresses, %s), 4000)
             WHERE login = %s AND NOT (%s = ANY(string_to_array(COALESCE(addresses, ''), ',')))
               AND COALESCE(array_length(string_to_array(addresses, ','), 1), 0) < %s
        """, [_address() or '-', login, _address() or '-', MAX_ADDRESSES])
        if _remaining(cr, login):
            return
        cr.execute("SELECT failures FROM gatehouse_lock WHERE login = %s", [login])
        if cr.rowcount and cr.fetchone()[0] >= policies.lockout_failures:
            cr.execute("SELECT id FROM res_users WHERE login = %s", [login])
            user_id = (cr.fetchone() or [None])[0]
            lock(cr, policies, login, user_id, origin(), cause='failures')


def succeeded(registry, login):
    """Forget the failures; a lock stays (only who is spared of it gets here)."""
    with writing(registry, ordered=False) as cr:
        cr.execute(f"DELETE FROM gatehouse_lock WHERE login = %s AND (locked_until IS NULL OR locked_until < {NOW})",
                   [login])


def lock(cr, policies, login, user_id, came_from, cause):
    """Lock an account for as long as the policy says."""
    cr.execute(f"""
        INSERT INTO gatehouse_lock (login, failures, last_failure, locked_until, cause)
        VALUES (%s, 0, {NOW}, {NOW} + %s * interval '1 second', %s)
        ON CONFLICT (login) DO UPDATE SET failures = 0, locked_until = EXCLUDED.locked_until, cause = EXCLUDED.cause
    """, [login, policies.lockout_seconds, cause])
    add_event(cr, 'locked_out', user_id=user_id, login=login, came_from=came_from, cause=cause,
              seconds=policies.lockout_seconds)


def unlock(registry, logins, actor_id):
    """Answers the logins that were locked; those on the way to it are forgotten too."""
    with writing(registry) as cr:
        return unlock_within(cr, logins, actor_id=actor_id)


def unlock_within(cr, logins, **record):
    """As unlock(), within a cursor of writing(); `record` goes to the event."""
    if not logins:
        return []
    cr.execute(f"DELETE FROM gatehouse_lock WHERE login IN %s RETURNING login, locked_until > {NOW}", [tuple(logins)])
    found = cr.fetchall()
    for login, was_locked in found:
        if was_locked:
            cr.execute("SELECT id FROM res_users WHERE login = %s", [login])
            add_event(cr, 'policy_changed', user_id=(cr.fetchone() or [None])[0], login=login,
                      lock={'from': True, 'to': False}, **record)
    return [login for login, was_locked in found if was_locked]


def is_locked(registry, login):
    """Whether the account is locked for calls that cannot be told to wait (RPC)."""
    with writing(registry, ordered=False) as cr:
        return bool(_remaining(cr, login)) and not _spared(cr, login)


def _remaining(cr, login):
    cr.execute(f"SELECT ceil(extract(epoch FROM locked_until - {NOW})) FROM gatehouse_lock "
               f"WHERE login = %s AND locked_until > {NOW}", [login])
    return int((cr.fetchone() or [0])[0])


def _spared(cr, login):
    """Whether a lock does not bind here: the last administrator who is not locked may sign in from where nobody failed.

    Otherwise whoever keeps guessing at his name would keep him out for good, and with him who could unlock.
    """
    env = api.Environment(cr, SUPERUSER_ID, {})
    administrators = compat.group_members(env.ref('base.group_system')).filtered('active')
    if login not in administrators.mapped('login'):
        return False
    others = [other for other in administrators.mapped('login') if other != login]
    if others:
        cr.execute(f"SELECT count(*) FROM gatehouse_lock WHERE login IN %s AND locked_until > {NOW}", [tuple(others)])
        if cr.fetchone()[0] < len(others):
            return False
    cr.execute("SELECT addresses FROM gatehouse_lock WHERE login = %s", [login])
    addresses = ((cr.fetchone() or [None])[0] or '').split(',')
    return (_address() or '-') not in addresses
