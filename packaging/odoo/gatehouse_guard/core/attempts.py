# SPDX-License-Identifier: LGPL-3.0-only
"""One attempt to sign in, from Odoo's login method to its record."""
import contextlib
import contextvars
import logging

from odoo.exceptions import AccessDenied
from odoo.http import request

from .mails import tell
from .origin import origin
from .policies import in_force
from .records import add_event
from .writing import writing

_logger = logging.getLogger(__name__)

_current = contextvars.ContextVar('gatehouse_attempt', default=None)


class Attempt:
    def __init__(self, registry, login, interactive):
        self.registry = registry
        self.login = login or ''
        self.interactive = interactive


def current():
    """The attempt that is under way, or None: then a password is asked for something else (identity check, RPC)."""
    return _current.get()


def via():
    if not request:
        return 'rpc'
    path = request.httprequest.path
    if path.startswith('/json/'):
        return 'json2'
    return 'rpc' if path.startswith(('/jsonrpc', '/xmlrpc')) else 'web'


def refused(message, kind, **details):
    """An AccessDenied that tells record_refusal() what it is."""
    error = AccessDenied(message)
    error.gatehouse_kind = kind
    error.gatehouse_details = details
    return error


@contextlib.contextmanager
def attempt(registry, login, interactive):
    """Around Odoo's login method: records every refusal, whatever becomes of the transaction it happened in."""
    one = Attempt(registry, login, interactive)
    token = _current.set(one)
    try:
        yield one
    except AccessDenied as error:
        record_refusal(registry, error, login=login)
        raise
    finally:
        _current.reset(token)


def record_refusal(registry, error, *, login=None, user_id=None):
    """Write down a login that was not let in. Never in the way of the refusal itself."""
    kind = getattr(error, 'gatehouse_kind', 'login_failed')
    details = getattr(error, 'gatehouse_details', {})
    try:
        came_from = origin()
        with writing(registry) as cr:
            if login and not user_id:
                cr.execute("SELECT id FROM res_users WHERE login = %s", [login])
                user_id = (cr.fetchone() or [None])[0]
            policies = in_force(cr)
            if policies is None:
                return
            if kind == 'login_failed' and tell(cr, policies, 'failed_login', user_id, came_from, login=login):
                details = {**details, 'mailed': True}
            add_event(cr, kind, user_id=user_id, login=login, via=via(), came_from=came_from, **details)
    except Exception:
        _logger.exception("Gatehouse Guard could not record a refused login")
