# SPDX-License-Identifier: LGPL-3.0-only
import json

from .core.policies import being_changed


def post_init_hook(env):
    """Sessions that are open already go on record with their next request; there is nothing else to prepare."""
    env.registry.clear_cache()


def uninstall_hook(env):
    """Leave Odoo as it was: put back what policies have changed in its own parameters, unless changed again since.

    Tables, columns, views and groups go with the module by themselves.
    """
    env.cr.execute("SELECT odoo_before, last_changes FROM gatehouse_policy")
    row = env.cr.fetchone()
    token = being_changed.set(True)
    try:
        for key, value in json.loads((row and row[0]) or '{}').items():
            env['ir.config_parameter'].sudo().set_param(key, value)
    finally:
        being_changed.reset(token)
