# SPDX-License-Identifier: LGPL-3.0-only
from odoo import _, http
from odoo.exceptions import AccessDenied, UserError
from odoo.http import request

from ..core.visit import visit
from ..models.ir_http import PASSWORD_PAGE


class Password(http.Controller):
    """Where an expired password is changed: the only page that is open to its user then."""

    @http.route(PASSWORD_PAGE, type='http', auth='user', methods=['GET', 'POST'], sitemap=False)
    def change(self, **form):
        error = None
        if request.httprequest.method == 'POST':
            error = self._change(form.get('old_password') or '', form.get('new_password') or '', form.get('confirmation') or '')
            if not error:
                return request.redirect('/web' if request.env.user._is_internal() else '/', 303)
        response = request.render('gatehouse_guard.password_page', {
            'error': error, 'action': PASSWORD_PAGE, 'login': request.env.user.login,
            'expired': visit().password_expired(),
        })
        response.headers['Cache-Control'] = 'no-store'
        response.headers['X-Frame-Options'] = 'DENY'
        return response

    def _change(self, old, new, confirmation):
        """Answers why not, or None when it is done."""
        if new != confirmation:
            return _("The new password and its confirmation must be identical.")
        if new.strip() == old.strip():
            return _("The new password must be another one.")
        try:
            request.env['res.users'].change_password(old, new)
        except AccessDenied as refused:
            default = refused.args == AccessDenied().args
            return _("The old password is not right.") if default else refused.args[0]
        except UserError as refused:
            return refused.args[0]
        # The token is made of the password's hash, too: renew it, so that this browser stays signed in.
        request.env.flush_all()
        request.session.session_token = request.env.user._compute_session_token(request.session.sid)
        return None
