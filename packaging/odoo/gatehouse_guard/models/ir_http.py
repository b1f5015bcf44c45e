# SPDX-License-Identifier: LGPL-3.0-only
"""Every request passes here: look at its session before Odoo does, and put a new one on record after it was saved."""
import werkzeug.exceptions

from odoo import _, models
from odoo.exceptions import AccessDenied
from odoo.http import request

from .. import compat
from ..core import attempts, sessions
from ..core.policies import in_force
from ..core.visit import MARK, Visit, visit
from ..core.writing import after_commit

PASSWORD_PAGE = '/web/gatehouse/password'
# What somebody with an expired password still needs: to change it, or to leave.
ALLOWED_WHEN_EXPIRED = {
    PASSWORD_PAGE, '/web/login', '/web/login/totp', '/web/reset_password', '/web/session/logout', '/web/session/destroy',
    '/web/session/check', '/web/binary/company_logo', '/websocket'}
ALLOWED_FOLDERS_WHEN_EXPIRED = ('/web/assets/', '/web/webclient/translations')


class IrHttp(models.AbstractModel):
    _inherit = 'ir.http'

    @classmethod
    def _authenticate(cls, endpoint):
        session = request.session
        request.gatehouse = Visit(request.env.cr, session)
        super()._authenticate(endpoint)
        request.gatehouse.admitted(session)
        cls._gatehouse_stop_expired_password(session)

    @classmethod
    def _gatehouse_stop_expired_password(cls, session):
        current = visit()
        path = request.httprequest.path
        if session.uid is None or not current.policies or current.policies.password_expiry != 'force' \
                or path in ALLOWED_WHEN_EXPIRED or path.startswith(ALLOWED_FOLDERS_WHEN_EXPIRED) \
                or not current.password_expired():
            return
        if request.dispatcher.routing_type == 'http':
            werkzeug.exceptions.abort(request.redirect(PASSWORD_PAGE, 303))
        raise AccessDenied(_("Your password has expired. Reload the page to choose a new one."))

    @classmethod
    def _auth_method_bearer(cls):
        """API keys (from 18 on). A wrong one is an attempt on nobody knows whose account."""
        try:
            super()._auth_method_bearer()
        except werkzeug.exceptions.Unauthorized:
            if request.httprequest.headers.get('Authorization'):
                error = attempts.refused('', 'login_failed', method='apikey')
                attempts.record_refusal(request.env.registry, error)
            raise

    @classmethod
    def _post_logout(cls):
        super()._post_logout()
        current = visit()
        if current is not None and current.identifier == compat.identifier(request.session.sid):
            current.logged_out()

    @classmethod
    def _post_dispatch(cls, response):
        current, session = visit(), request.session
        # Not for what Odoo serves without looking at the session (attachments at free URLs).
        unknown = (current is not None and session.uid is not None and session.can_save
                   and not (current.id and current.identifier == compat.identifier(session.sid)
                            and not session.should_rotate))
        super()._post_dispatch(response)  # saves the session; only now a new one has its id
        if unknown:
            cls._gatehouse_register(current, session)

    @classmethod
    def _gatehouse_register(cls, current, session):
        identifier = compat.identifier(session.sid)
        notes = session.get(MARK) or {}
        fresh = 'method' in notes
        user = request.env(user=session.uid)['res.users'].browse(session.uid)
        second_factor = notes.get('second_factor')
        if fresh and notes['method'] == 'webauthn':
            second_factor = 'webauthn'  # a passkey is both factors
        elif fresh and not second_factor and notes['method'] == 'password' and user._mfa_type():
            second_factor = 'trusted_device'
        registry, policies = request.env.registry, in_force(request.env.cr)

        def register():
            """Not before the login is true. Should it fail, the session is good still and the next request tries again."""
            sessions.register(registry, identifier, session.uid, fresh=fresh, method=notes.get('method'),
                              second_factor=second_factor, forced=notes.get('forced', False),
                              previous=current.identifier if fresh and current.open else None)
            session[MARK] = {'installation': policies.installation}
            compat.session_store().save(session)
        after_commit(request.env.cr, register)

    def session_info(self):
        """Tell the web client what to tell the user."""
        info = super().session_info()
        current = visit()
        if current is not None and request.session.uid and current.password_expired():
            info['gatehouse_notice'] = {
                'text': _("Your password is older than your organization wants it to be. Please change it."),
                'action': _("Change the password"), 'page': PASSWORD_PAGE}
        return info
