#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uninstalling the Guard leaves Odoo as it was. The last of its tests: there is no Guard after it."""
import unittest

from guard_rig import DEFAULTS, PASSWORD, Browser, main, one, set_policies, sql


def trace():
    """What is left of the Guard in the database."""
    return {
        'tables': sql("SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'gatehouse%%'"),
        'columns': sql("SELECT table_name, column_name FROM information_schema.columns WHERE column_name LIKE 'gatehouse%%'"),
        'sequences': sql("SELECT sequence_name FROM information_schema.sequences WHERE sequence_name LIKE 'gatehouse%%'"),
        'indexes': sql("SELECT indexname FROM pg_indexes WHERE indexname LIKE 'gatehouse%%'"),
        'models': sql("SELECT model FROM ir_model WHERE model LIKE 'gatehouse%%'"),
        'fields': sql("SELECT name FROM ir_model_fields WHERE name LIKE 'gatehouse%%'"),
        'data': sql("SELECT name FROM ir_model_data WHERE module = 'gatehouse_guard'"),
        'views': sql("SELECT name FROM ir_ui_view WHERE name ILIKE '%%gatehouse%%'"),
        'groups': sql("SELECT name FROM res_groups WHERE name::text LIKE '%%Gatehouse%%'"),
        'crons': sql("SELECT cron_name FROM ir_cron WHERE cron_name ILIKE '%%gatehouse%%'"),
    }


def parameter(key):
    return sql('SELECT value FROM ir_config_parameter WHERE key = %s', key)


class Uninstall(unittest.TestCase):
    def test_nothing_is_left_and_odoo_works(self):
        admin = Browser().signed_in('admin', 'admin')
        sql("UPDATE gatehouse_policy SET odoo_before = NULL")  # of tests before this one
        set_policies(**{**DEFAULTS, 'concurrent_sessions': 'allow', 'lockout_failures': 1})
        hours = parameter('auth_signup.reset_password.validity.hours')
        revision = one('SELECT revision FROM gatehouse_policy')
        answer = admin.act('set_policies', revision=revision, values={'reset_link_hours': 9, 'second_factor': 'employees'})
        self.assertEqual(answer['status'], 'done')
        admin.call('ir.config_parameter', 'set_param', 'auth_totp.policy', 'of_somebody_else')  # which means nobody
        user_id = admin.call('res.users', 'create', [{'name': 'Last', 'login': 'last', 'password': PASSWORD}],
                             context={'no_reset_password': True})[0]
        staying = Browser().signed_in('last')
        Browser().login('last', 'wrong')  # locks him
        self.assertIn('locked', Browser().login('last').words)
        before = trace()
        self.assertTrue(before['tables'] and before['columns'] and before['sequences'] and before['data'])

        module = admin.call('ir.module.module', 'search', [['name', '=', 'gatehouse_guard']])
        admin.call('ir.module.module', 'button_immediate_uninstall', module)

        self.assertEqual({what: found for what, found in trace().items() if found}, {})
        self.assertEqual(parameter('auth_signup.reset_password.validity.hours'), hours)
        self.assertEqual(parameter('auth_totp.policy'), [('of_somebody_else',)])
        self.assertTrue(staying.alive)  # who was signed in still is
        self.assertEqual(Browser().signed_in('last').get('/web').status, 200)
        admin = Browser().signed_in('admin', 'admin')
        admin.call('res.users', 'write', [user_id], {'active': False})
        self.assertFalse(staying.alive)
        self.assertIn('form', admin.call('res.users', 'get_views', [[False, 'form']])['views'])


if __name__ == '__main__':
    main()
