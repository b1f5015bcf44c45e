# SPDX-License-Identifier: LGPL-3.0-only
"""Where the Guard writes: short transactions of its own."""
import contextlib
import logging

from odoo.sql_db import Cursor

_logger = logging.getLogger(__name__)

# Held while numbers that a reader uses as a cursor are given out, so that they become visible in their order. It also
# makes "is this account signed in elsewhere?" and what follows from it one step.
ORDER_LOCK = 0x6761746568


@contextlib.contextmanager
def writing(registry, ordered=True):
    """A cursor of its own, committed at the end.

    Odoo rolls a request back when a login fails, and what failed is just what must be kept. READ COMMITTED, because with
    Odoo's REPEATABLE READ a wait for a lock would end in the past. The wait is bounded: the caller's own transaction may
    hold what is waited for, and PostgreSQL cannot see that deadlock.
    """
    with registry.cursor() as cr:
        if isinstance(cr, Cursor):  # and not the one of Odoo's tests, which is somewhere within a transaction
            cr.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
        cr.execute("SET LOCAL lock_timeout = '5s'")
        if ordered:
            cr.execute("SELECT pg_advisory_xact_lock(%s)", [ORDER_LOCK])
        yield cr


def after_commit(cr, function, *args):
    """Call it once what the cursor did is true. What is recorded then must not undo what was done: errors are logged."""
    def call():
        try:
            function(*args)
        except Exception:
            _logger.exception("Gatehouse Guard could not record what happened")
    cr.postcommit.add(call)
