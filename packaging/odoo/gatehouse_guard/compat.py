# SPDX-License-Identifier: LGPL-3.0-only
"""What differs between Odoo 17, 18 and 19. Everything else is the same for all three."""
import contextlib
import functools
import glob
import os

import odoo
from odoo import fields, models
from odoo.addons.base.models.res_users import check_identity as _odoo_check_identity
from odoo.exceptions import AccessDenied
from odoo.tools.misc import format_datetime as _format_datetime
from lxml.builder import E

from .core import attempts

SERIES = odoo.release.version_info[0]

# --- sessions ------------------------------------------------------------------------------------------------------

# 18 and 19 call the first 42 characters of a session id its identifier. In 17 the file's name is the whole secret, of 40
# hexadecimal digits: half of them tell sessions apart, the other half stays unknown.
IDENTIFIER_LENGTH = 42 if SERIES >= 18 else 20


def identifier(sid):
    return (sid or '')[:IDENTIFIER_LENGTH]


def session_store():
    return odoo.http.root.session_store


def delete_from_store(identifiers):
    """Delete the sessions of these identifiers, where the store can find them by it."""
    store = session_store()
    if hasattr(store, 'delete_from_identifiers'):
        store.delete_from_identifiers(list(identifiers))
        return
    for one in identifiers:
        for path in _files(store, one):
            with contextlib.suppress(OSError):  # its own request was faster
                os.unlink(path)


def missing_from_store(identifiers):
    """Those of the identifiers that the store does not have any more; empty where it cannot tell."""
    store = session_store()
    if hasattr(store, 'get_missing_session_identifiers'):
        return set(store.get_missing_session_identifiers(set(identifiers)))
    if isinstance(store, odoo.http.FilesystemSessionStore):  # 17, and early builds of 18
        return {one for one in identifiers if not _files(store, one)}
    return set()


def _files(store, one):
    if not isinstance(store, odoo.http.FilesystemSessionStore):
        return []
    return glob.glob(os.path.join(glob.escape(store.path), one[:2], glob.escape(one) + '*'))


# --- groups, texts, views ------------------------------------------------------------------------------------------

def group_members(group):
    """The users of a group, also by way of groups that imply it."""
    return group.sudo().all_user_ids if 'all_user_ids' in group._fields else group.sudo().users


def format_datetime(env, when):
    return _format_datetime(env, when, dt_format='medium')


class DefaultList(models.AbstractModel):
    """Lists without a view record: its root element is named tree in 17 and list since."""
    _name = 'gatehouse.default.list'
    _description = 'Gatehouse: lists for every series'

    _gatehouse_list = ()  # names of fields

    def _get_default_list_view(self):
        root = E.list if SERIES >= 18 else E.tree
        return root(*(E.field(name=name) for name in self._gatehouse_list), create='0', edit='0', delete='0')

    _get_default_tree_view = _get_default_list_view


# --- the identity check --------------------------------------------------------------------------------------------

def check_identity(method):
    """Odoo's decorator of this name. That of 17 forgets the arguments, so they travel in the context there."""
    if SERIES >= 18:
        return _odoo_check_identity(method)

    @_odoo_check_identity
    @functools.wraps(method)
    def remembered(self):
        args, kwargs = self.env.context['gatehouse_arguments']
        return method(self.with_context(gatehouse_arguments=None), *args, **kwargs)

    @functools.wraps(method)
    def wrapped(self, *args, **kwargs):
        if not args and not kwargs and self.env.context.get('gatehouse_arguments'):
            return remembered(self)
        return remembered(self.with_context(gatehouse_arguments=[args, kwargs]))
    setattr(wrapped, '__has_check_identity', True)
    return wrapped


# --- logging in ----------------------------------------------------------------------------------------------------
# The hooks have other signatures in every series. What happens in them is in models/res_users.py.

class ResUsers(models.Model):
    _inherit = 'res.users'

    if SERIES >= 19:
        def _login(self, credential, user_agent_env):
            interactive = bool((user_agent_env or {}).get('interactive'))
            with attempts.attempt(self.env.registry, credential.get('login'), interactive):
                auth_info = super()._login(credential, user_agent_env)
                self._gatehouse_signed_in(auth_info['uid'], auth_info.get('auth_method'))
            return auth_info

        def _check_uid_passwd(self, uid, passwd):
            try:
                return super()._check_uid_passwd(uid, passwd)
            except AccessDenied as error:
                attempts.record_refusal(self.env.registry, error, user_id=uid)
                raise

    else:
        @classmethod
        def check(cls, db, uid, passwd):
            try:
                return super().check(db, uid, passwd)
            except AccessDenied as error:
                attempts.record_refusal(cls.pool, error, user_id=uid)
                raise

        def _totp_check(self, code):
            kind = self.sudo()._mfa_type() or 'totp'
            try:
                result = super()._totp_check(code)
            except AccessDenied as error:
                self._gatehouse_credential_refused(kind, {'interactive': True}, error)
                raise
            self._gatehouse_credential_accepted(kind, {'interactive': True}, kind, None)
            return result

    if SERIES == 18:
        @classmethod
        def _login(cls, db, credential, user_agent_env):
            interactive = bool((user_agent_env or {}).get('interactive'))
            with attempts.attempt(cls.pool, credential.get('login'), interactive):
                auth_info = super()._login(db, credential, user_agent_env)
                with cls.pool.cursor() as cr:
                    env = odoo.api.Environment(cr, odoo.SUPERUSER_ID, {})
                    env[cls._name]._gatehouse_signed_in(auth_info['uid'], auth_info.get('auth_method'))
            return auth_info

    if SERIES < 18:
        @classmethod
        def _login(cls, db, login, password, user_agent_env):
            interactive = bool((user_agent_env or {}).get('interactive'))
            with attempts.attempt(cls.pool, login, interactive):
                uid = super()._login(db, login, password, user_agent_env)
                with cls.pool.cursor() as cr:
                    env = odoo.api.Environment(cr, odoo.SUPERUSER_ID, {})
                    env[cls._name]._gatehouse_signed_in(uid, 'password')
            return uid

        def _check_credentials(self, password, env):
            try:
                result = super()._check_credentials(password, env)
            except AccessDenied as error:
                self._gatehouse_credential_refused('password', env, error)
                raise
            self._gatehouse_credential_accepted('password', env, None, password)
            return result

    else:
        def _check_credentials(self, credential, env):
            try:
                result = super()._check_credentials(credential, env)
            except AccessDenied as error:
                self._gatehouse_credential_refused(credential.get('type'), env, error)
                raise
            self._gatehouse_credential_accepted(
                credential.get('type'), env, result.get('auth_method'), credential.get('password'))
            return result

    # 17 sends the mail in the one, 18 and 19 in the other.
    if SERIES < 18:
        def action_reset_password(self):
            result = super().action_reset_password()
            self._gatehouse_reset_mailed()
            return result

    else:
        def _action_reset_password(self, signup_type="reset"):
            result = super()._action_reset_password(signup_type=signup_type)
            if signup_type == 'reset':
                self._gatehouse_reset_mailed()
            return result


class ResPartner(models.Model):
    _inherit = 'res.partner'

    if SERIES < 18:
        def signup_prepare(self, signup_type="signup", expiration=False):
            """18 and 19 read the hours from the parameter themselves."""
            if signup_type == 'reset':
                hours = self.env['gatehouse.policy']._reset_link_hours()
                expiration = fields.Datetime.add(fields.Datetime.now(), hours=hours)
            return super().signup_prepare(signup_type=signup_type, expiration=expiration)


if SERIES >= 18:
    class ResDevice(models.Model):
        _inherit = 'res.device'

        def _revoke(self):
            """Odoo's own "log out this device" is final as well, and on record."""
            identifiers = list(set(self.mapped('session_identifier')))
            result = super()._revoke()
            self.env['gatehouse.session']._revoked_by_odoo(identifiers)
            return result
