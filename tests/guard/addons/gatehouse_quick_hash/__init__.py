# SPDX-License-Identifier: LGPL-3.0-only
"""Hundreds of logins in two minutes: Odoo's hashes are made to take half a second each, which is not what is tested."""
from odoo import models


class ResUsers(models.Model):
    _inherit = 'res.users'

    def _crypt_context(self):
        context = super()._crypt_context().copy()
        context.update(pbkdf2_sha512__rounds=1000)
        return context
