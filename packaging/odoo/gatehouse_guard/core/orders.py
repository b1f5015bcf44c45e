# SPDX-License-Identifier: LGPL-3.0-only
"""Orders of an officer who has the database and not Odoo: rows that he may add to gatehouse_order, and nothing else.

He could be let write the tables themselves. But then whatever he writes is in force, out of range or half done, and he writes
the record of it himself. So he asks, by a row whose author and time PostgreSQL fills in, and the Guard does it: by the same
functions as the calls of the console, with the same checks and the same record. The next request that comes to Odoo, whoever's
it is, carries out all that waits before its own session is looked at; so an order has taken effect when the one it is about
comes next, in whichever worker.
"""
import json
import logging

import psycopg2
import psycopg2.errors
import psycopg2.extensions
from odoo import SUPERUSER_ID, api

from . import allowances, locks, sessions
from .origin import Origin
from .policies import in_force
from .records import NOW, add_event
from .writing import writing

_logger = logging.getLogger(__name__)

# For the one read of a request (core/visit.py): an index that has the waiting orders alone, and so is empty but for moments.
PENDING = "EXISTS (SELECT FROM gatehouse_order o WHERE o.state = 'pending')"
# Of the database, and for a moment: the order goes on waiting. Whatever else goes wrong will go wrong again.
TROUBLE = (psycopg2.extensions.TransactionRollbackError, psycopg2.errors.LockNotAvailable, psycopg2.errors.QueryCanceled)
AT_ONCE = 20  # in one transaction
MAX_TARGETS = 10_000
MAX_BYTES = 1_000_000  # of one order's arguments


class NotUnderstood(Exception):
    """What an order says makes no sense. The text is for its author."""


_databases = set()  # whose table of orders has been seen


def are_taken(cr):
    """Whether there is a table to take them from: not before a Guard that had none yet was upgraded (-u). Until then, Odoo works."""
    if cr.dbname not in _databases:
        cr.execute("SELECT to_regclass('gatehouse_order') IS NOT NULL")
        if cr.fetchone()[0]:
            _databases.add(cr.dbname)
    return cr.dbname in _databases


def are_pending(cr):
    if not are_taken(cr):
        return False
    cr.execute(f"SELECT {PENDING}")
    return cr.fetchone()[0]


def carry_out(registry):
    """All that waits, oldest first. Never in the way of the request that has come upon them.

    Afterwards this worker knows what they have changed, be it that another one was faster.
    """
    try:
        while _carry_out_some(registry):
            pass
        registry.check_signaling()
    except Exception:
        _logger.exception("Gatehouse Guard could not carry out what was ordered by SQL; the next request tries again")


def _carry_out_some(registry):
    """Answers whether there may be more."""
    ended = []
    with writing(registry) as cr:  # one at a time: who waits here finds them done
        cr.execute("""
            SELECT id, kind, CASE WHEN octet_length(arguments) <= %s THEN arguments END, reason, ordered_by
              FROM gatehouse_order WHERE state = 'pending' ORDER BY id LIMIT %s
        """, [MAX_BYTES, AT_ONCE])
        waiting = cr.fetchall()
        for order_id, kind, arguments, reason, ordered_by in waiting:
            order = Order(cr, order_id, reason, ordered_by)
            answer = order.answer(kind, arguments)
            ended += order.ended
            cr.execute(f"UPDATE gatehouse_order SET state = %s, answered = {NOW}, answer = %s WHERE id = %s",
                       ['done' if answer['status'] == 'done' else 'refused', json.dumps(answer), order_id])
    sessions.forget_files(ended)
    # Odoo's own parameters may have been set. A request that fails later takes its invalidations back; these must stay.
    registry.signal_changes()
    return len(waiting) == AT_ONCE


def clean_up(registry):
    """Remove what was dealt with longer ago than the policy's days."""
    with writing(registry) as cr:
        policies = in_force(cr)
        if policies is not None and are_taken(cr):
            cr.execute(f"DELETE FROM gatehouse_order WHERE state <> 'pending' AND ordered < {NOW} - %s * interval '1 day'",
                       [policies.keep_days])


class Order:
    """One of them. Its methods are the kinds that there are, and answer as those of gatehouse.guard do."""

    def __init__(self, cr, order_id, reason, ordered_by):
        self.cr = cr
        self.reason = (reason or '')[:500]
        self.ordered_by = ordered_by or ''
        # Not the origin of the request that has come upon it, which may be anybody's.
        self.record = {'via': 'sql', 'ordered_by': self.ordered_by, 'order': order_id}
        self.ended = []

    def answer(self, kind, arguments):
        """Does it, all or nothing."""
        if kind not in KINDS:
            return {'status': 'refused', 'code': 'unknown_kind', 'allowed': list(KINDS)}
        try:
            with self.cr.savepoint():
                return getattr(self, kind)(**self._understood(arguments))
        except TROUBLE:
            raise
        except (NotUnderstood, TypeError, ValueError) as error:  # those of Python: other members, or texts no database takes
            self.ended = []
            return {'status': 'refused', 'code': 'not_understood', 'message': str(error)[:500]}
        except Exception:
            self.ended = []
            _logger.exception("Gatehouse Guard could not carry out an order given by SQL")
            return {'status': 'refused', 'code': 'failed'}

    def revoke(self, identifiers):
        identifiers = self._texts('identifiers', identifiers)
        if identifiers:
            self._end("s.identifier IN %s", [tuple(identifiers)])
        revoked = {identifier for identifier, *_rest in self.ended}
        self.cr.execute("SELECT identifier FROM gatehouse_session WHERE identifier = ANY(%s)", [identifiers])
        known = {identifier for identifier, in self.cr.fetchall()}
        return {
            'status': 'done',
            'revoked': [identifier for identifier in identifiers if identifier in revoked],
            'already_ended': [identifier for identifier in identifiers if identifier in known - revoked],
            'unknown': [identifier for identifier in identifiers if identifier not in known],
        }

    def log_out_everywhere(self, user_ids):
        user_ids = self._numbers('user_ids', user_ids)
        if user_ids:
            self._end("s.user_id IN %s", [tuple(user_ids)])
        return {'status': 'done', 'revoked': [identifier for identifier, *_rest in self.ended]}

    def unlock(self, logins):
        logins = self._texts('logins', logins)
        return {'status': 'done', 'unlocked': locks.unlock_within(self.cr, logins, came_from=Origin(), **self._why())}

    def allow_multiple_sessions(self, user_ids, allow):
        user_ids = self._numbers('user_ids', user_ids)
        if not isinstance(allow, bool):
            raise NotUnderstood('allow: true or false')
        self.cr.execute("UPDATE res_users SET gatehouse_allow_multiple = %s WHERE id = ANY(%s) "
                        "AND COALESCE(gatehouse_allow_multiple, false) <> %s RETURNING id", [allow, user_ids, allow])
        changed = sorted(user_id for user_id, in self.cr.fetchall())
        for user_id in changed:
            add_event(self.cr, 'policy_changed', user_id=user_id, came_from=Origin(), **self._why(),
                      changes={'allow_multiple_sessions': {'from': not allow, 'to': allow}})
        return {'status': 'done', 'changed': changed}

    def set_policies(self, revision, values):
        if not isinstance(revision, int) or isinstance(revision, bool) or not isinstance(values, dict):
            raise NotUnderstood('revision: a number; values: an object')
        policies = api.Environment(self.cr, SUPERUSER_ID, {})['gatehouse.policy']
        return policies._change_within(self.cr, revision, values, None, by=f'SQL: {self.ordered_by}', came_from=Origin(),
                                       **self._why())

    def allow(self, entries, until=None):
        if not allowances.are_kept(self.cr):
            raise NotUnderstood('this Guard was not upgraded yet (odoo -u gatehouse_guard)')
        return allowances.allow_within(self.cr, entries, until, self.reason, came_from=Origin(), **self.record)

    def disallow(self, entries):
        if not allowances.are_kept(self.cr):
            raise NotUnderstood('this Guard was not upgraded yet (odoo -u gatehouse_guard)')
        return allowances.disallow_within(self.cr, entries, self.reason, came_from=Origin(), **self.record)

    def _understood(self, arguments):
        if arguments is None:
            raise NotUnderstood(f'arguments: at most {MAX_BYTES} bytes')
        told = json.loads(arguments)
        if not isinstance(told, dict):
            raise NotUnderstood('arguments: an object')
        return told

    def _texts(self, name, values):
        if not isinstance(values, list) or len(values) > MAX_TARGETS or not all(isinstance(one, str) for one in values):
            raise NotUnderstood(f'{name}: a list of at most {MAX_TARGETS} texts')
        return list(dict.fromkeys(values))

    def _numbers(self, name, values):
        if not isinstance(values, list) or len(values) > MAX_TARGETS \
                or not all(isinstance(one, int) and not isinstance(one, bool) and 0 < one < 2**31 for one in values):
            raise NotUnderstood(f'{name}: a list of at most {MAX_TARGETS} ids')
        return list(dict.fromkeys(values))

    def _end(self, condition, params):
        self.ended = sessions.end_within(self.cr, condition, params, status='revoked', cause='officer', reason=self.reason,
                                         came_from=Origin(), details=self.record)

    def _why(self):
        return {**self.record, **({'reason': self.reason} if self.reason else {})}


KINDS = ('revoke', 'log_out_everywhere', 'unlock', 'allow_multiple_sessions', 'set_policies', 'allow', 'disallow')
