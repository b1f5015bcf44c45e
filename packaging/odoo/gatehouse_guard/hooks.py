# SPDX-License-Identifier: LGPL-3.0-only
import json

from .core.policies import being_changed


def post_init_hook(env):
    """Sessions that are open already go on record with their next request; there is nothing else to prepare."""
    env.registry.clear_cache()


def uninstall_hook(env):
    """Leave Odoo as it was: put back what policies have changed in its own parameters, unless others have changed it since.

    Tables, columns, views and groups go with the module by themselves.
    """
    env.cr.execute("SELECT odoo_before FROM gatehouse_policy")
    row = env.cr.fetchone()
    parameters = env['ir.config_parameter'].sudo()
    token = being_changed.set(True)
    try:
        for key, value in json.loads((row and row[0]) or '{}').items():
            if parameters.get_param(key) == value['set']:
                parameters.set_param(key, value['before'])
    finally:
        being_changed.reset(token)
