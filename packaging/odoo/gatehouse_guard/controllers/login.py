# SPDX-License-Identifier: LGPL-3.0-only
from odoo import _, http
from odoo.addons.auth_signup.controllers.main import AuthSignupHome
from odoo.http import request


class Login(AuthSignupHome):
    """Odoo's login page, which also says why one is here again."""

    @http.route()
    def web_login(self, *args, **kw):
        response = super().web_login(*args, **kw)
        if getattr(response, 'is_qweb', False):
            response.qcontext['gatehouse_may_force'] = getattr(request, 'gatehouse_may_force', False)
            if request.httprequest.method == 'GET' and not response.qcontext.get('error'):
                response.qcontext['gatehouse_notice'] = self._gatehouse_notice()
        return response

    def _gatehouse_notice(self):
        """About the session that this browser's cookie stands for, if it has ended without its user's doing."""
        sid = request.httprequest.cookies.get('session_id')
        end = sid and request.session.uid is None and request.env['gatehouse.session'].sudo()._of_request_cookie(sid)
        if not end:
            # Where the request before this one was a page, it has already been given a new cookie.
            end = request.session.pop('gatehouse_end', None)
        if not end:
            return None
        status, cause = end
        return {
            'replaced': _("Your session has expired: this account was signed in elsewhere."),
            'officer': _("Your session has expired: it was ended by an administrator."),
            'password_changed': _("Your session has expired: the password was changed."),
            'idle': _("Your session has expired because it was not used for a long time."),
            'suspicious': _("Your session has expired: this login was unusual. Ask your administrator."),
        }.get(cause) or (status != 'logged_out' and _("Your session has expired.")) or None
