# SPDX-License-Identifier: LGPL-3.0-only
from . import gatehouse_record  # first: others are made from it
from . import gatehouse_policy
from . import (
    gatehouse_allowance, gatehouse_event, gatehouse_guard, gatehouse_lock, gatehouse_mail, gatehouse_order, gatehouse_policy_change, gatehouse_session,
    ir_config_parameter, ir_http, res_users, res_users_apikeys, res_users_password, res_users_state,
)
