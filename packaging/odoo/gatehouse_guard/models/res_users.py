# SPDX-License-Identifier: LGPL-3.0-only
"""Logging in: locks, one session per user, and the record of it. The methods Odoo calls are in ../compat.py."""
import contextlib
import math

from odoo import _, fields, models
from odoo.exceptions import AccessDenied
from odoo.http import request

from .. import compat
from ..core import attempts, locks, orders, sessions
from ..core.attempts import refused
from ..core.origin import origin
from ..core.policies import in_force
from ..core.records import add_event
from ..core.visit import MARK, identifier_is_dead, visit
from ..core.writing import after_commit, writing


class ResUsers(models.Model):
    _inherit = 'res.users'

    gatehouse_allow_multiple = fields.Boolean(
        "Allow multiple sessions", copy=False,
        groups='base.group_erp_manager,gatehouse_guard.group_auditor',
        help="This user may be signed in on several systems at once, whatever the policy says.")

    # --- is this session good? ------------------------------------------------------------------------------------

    def _compute_session_token(self, sid):
        """An ended session has no token, so whoever asks (pages, RPC, websockets) finds that it does not fit."""
        if identifier_is_dead(self.env, compat.identifier(sid)):
            return False
        return super()._compute_session_token(sid)

    # --- may this attempt go on? ----------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _assert_can_auth(self, user=None):
        """Odoo's own cooldown is per address and worker, in memory. Ours is per account, for all of them."""
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(super()._assert_can_auth(user=user))
            except AccessDenied as error:
                error.gatehouse_kind = 'login_ignored'
                error.gatehouse_details = {'cause': 'cooldown'}
                raise
            registry = self.env.registry
            if visit() is None and orders.are_pending(self.env.cr):  # over RPC; else the request has seen to it
                orders.carry_out(registry)
            login = self.sudo().browse(user).login if isinstance(user, int) else user
            attempt = attempts.current()
            # RPC with an API key must go on working while somebody guesses at the password of the same account: there
            # the lock is looked at when the credential has proved to be a password.
            interactive = attempt.interactive if attempt else bool(request)
            if login and interactive:
                self._gatehouse_refuse_locked(login)
            elif login:
                locks.begin(registry, login)
            try:
                yield
            except AccessDenied:
                if login:
                    locks.failed(registry, login)
                raise
            else:
                if login:
                    locks.succeeded(registry, login)

    def _gatehouse_refuse_locked(self, login):
        seconds = locks.begin(self.env.registry, login)
        if seconds:
            minutes = math.ceil(seconds / 60)
            text = _("This account is locked after too many failed logins. Try again in 1 minute.") if minutes == 1 else \
                _("This account is locked after too many failed logins. Try again in %s minutes.", minutes)
            raise refused(text, 'login_ignored', cause='locked', seconds=seconds)

    # --- the credential -------------------------------------------------------------------------------------------

    def _gatehouse_credential_refused(self, kind, env, error):
        """A password or code was wrong, or not even looked at. Logins and RPC record their own refusals."""
        user = self[:1] or self.env.user
        if kind in ('totp', 'totp_mail'):
            error.gatehouse_kind = 'totp_failed'
            attempts.record_refusal(self.env.registry, error, user_id=user.id)
        elif kind == 'password' and (env or {}).get('interactive') and not attempts.current():
            error.gatehouse_kind = 'identity_check_failed'
            attempts.record_refusal(self.env.registry, error, user_id=user.id)

    def _gatehouse_credential_accepted(self, kind, env, method, secret):
        user = self[:1] or self.env.user
        if kind in ('totp', 'totp_mail'):
            if request:
                request.session[MARK] = {**(request.session.get(MARK) or {}), 'second_factor': kind}
            self._gatehouse_record_later('totp_ok', user.id, method=kind)
        elif not (env or {}).get('interactive', True) and kind == 'password':
            self._gatehouse_check_rpc_password(user, method, secret)

    def _gatehouse_check_rpc_password(self, user, method, secret):
        """Called with a right password or API key over RPC, the first time in this worker (Odoo remembers it then)."""
        locked = locks.is_locked(self.env.registry, user.login)
        policies = in_force(self.env.cr)
        expired = policies and policies.password_expiry == 'force' and user._gatehouse_password_is_expired(policies)
        if not locked and not expired:
            return
        if method is None:  # 17 does not say which it was
            method = 'apikey' if self.env['res.users.apikeys']._check_credentials(scope='rpc', key=secret) == user.id \
                else 'password'
        if method != 'apikey':
            if locked:
                raise refused(_("This account is locked after too many failed logins."), 'login_ignored', cause='locked')
            raise refused(_("Your password has expired. Sign in with a browser to change it."), 'login_refused',
                          cause='password_expired')

    # --- signed in ------------------------------------------------------------------------------------------------

    def _gatehouse_signed_in(self, uid, method):
        """The password (or passkey, or …) was right: still refuse where the account is in use, else record it."""
        user = self.sudo().browse(uid)
        attempt = attempts.current()
        forced = False
        if attempt.interactive and request:
            forced = bool((getattr(request, 'params', None) or {}).get('gatehouse_force'))
            user._gatehouse_refuse_second_session(forced)
            request.session[MARK] = {'method': method or 'password', 'forced': forced}
        second = user._mfa_type() if attempt.interactive else None
        details = {'method': method or 'password'}
        if second:
            details['second_factor'] = 'pending'
        self._gatehouse_record_later('login_ok', uid, **details)

    def _gatehouse_record_later(self, kind, user_id, **details):
        registry, came_from, way = self.env.registry, origin(), attempts.via()

        def record():
            with writing(registry) as cr:
                add_event(cr, kind, user_id=user_id, via=way, came_from=came_from, **details)
        after_commit(self.env.cr, record)

    def _gatehouse_refuse_second_session(self, forced):
        """One session per user: refuse this login if another session is open, unless it is to end that one."""
        with writing(self.env.registry, ordered=False) as cr:
            policies = in_force(cr)
        if policies is None or policies.concurrent_sessions not in ('ask', 'refuse') or self.gatehouse_allow_multiple:
            return
        if policies.concurrent_sessions == 'ask' and forced:
            return
        registry = self.env.registry
        sessions.sweep(registry, self.id)  # what is past its limits is not in use
        with writing(registry) as cr:
            cr.execute("""
                SELECT browser, platform, started FROM gatehouse_session
                 WHERE user_id = %s AND status = 'active' AND identifier <> %s ORDER BY last_activity DESC LIMIT 1
            """, [self.id, compat.identifier(request.session.sid)])
            other = cr.fetchone()
        if not other:
            return
        browser, platform, started = other
        device = ', '.join(word.capitalize() for word in (browser, platform) if word) or _("another device")
        zone = self.tz or 'UTC'
        text = _("This account is already signed in on %(device)s, since %(time)s (%(zone)s).",
                 device=device, time=compat.format_datetime(self.with_context(tz=zone).env, started), zone=zone)
        if policies.concurrent_sessions == 'ask':
            request.gatehouse_may_force = True  # for the login page
        raise refused(text, 'login_refused', cause='already_signed_in')

    # --- the second factor ----------------------------------------------------------------------------------------

    def _mfa_type(self):
        found = super()._mfa_type()
        if found is None and self._gatehouse_needs_mailed_code():
            return 'totp_mail'
        return found

    def _mfa_url(self):
        found = super()._mfa_url()
        if found is None and self._gatehouse_needs_mailed_code():
            return '/web/login/totp'
        return found

    def _gatehouse_needs_mailed_code(self):
        """A suspicious login of somebody without second factor, where the officer wants one: Odoo's code by mail."""
        if not request or request.session.get('pre_uid') != self.id or not hasattr(self, '_get_totp_mail_key'):
            return False
        with writing(self.env.registry, ordered=False) as cr:
            policies = in_force(cr)
            return bool(policies and policies.suspicious_action == 'second_factor'
                        and sessions.suspicions(cr, policies, self.id, origin()))

    # --- mails ----------------------------------------------------------------------------------------------------

    def _gatehouse_queue_mail(self, subject, user, login, came_from, reasons, ended):
        """One mail to this user, in his language; about ``user``, or about a login nobody has."""
        self.ensure_one()
        title = _("Failed login for %s", login) if subject == 'failed_login' else _("Unusual login for %s", login)
        body = self.env['ir.qweb']._render(f'gatehouse_guard.mail_{subject}', {
            'reader': self, 'own': self == user, 'login': login, 'came_from': came_from, 'ended': ended,
            'new_country': 'country' in reasons, 'new_device': 'device' in reasons,
            'when': compat.format_datetime(self.env, fields.Datetime.now()), 'zone': self.env.context.get('tz') or 'UTC',
        })
        self.env['mail.mail'].create({
            'subject': title, 'body_html': body, 'email_to': self.email_formatted, 'auto_delete': True,
            'email_from': self.company_id.email_formatted or self.env.ref('base.user_root').email_formatted,
        })
