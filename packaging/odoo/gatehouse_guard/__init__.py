# SPDX-License-Identifier: LGPL-3.0-only
from . import compat, controllers, models
from .hooks import post_init_hook, uninstall_hook
