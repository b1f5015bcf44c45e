#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the console calls, as packaging/odoo/README.md promises it."""
import unittest

from guard_rig import PASSWORD, Browser, FACTS, GuardTest, RpcError, json2, main, one, rpc, series, sql


class Reading(GuardTest):
    def test_an_api_key_is_enough_to_read(self):
        login, user_id = self.new_user(groups=('base.group_user', 'gatehouse_guard.group_auditor'))
        key, _name = Browser().signed_in(login).new_key()
        for method in ('capabilities', 'sessions', 'events', 'accounts', 'policies', 'allowed'):
            told = rpc('object', 'execute_kw', FACTS['DB'], user_id, key, 'gatehouse.guard', method, [])
            if series() >= 19:
                status, answer = json2('gatehouse.guard', method, key)
                self.assertEqual((method, status, answer.keys()), (method, 200, told.keys()))
        self.assertEqual(rpc('object', 'execute_kw', FACTS['DB'], user_id, key, 'gatehouse.guard', 'capabilities', [])['role'], 'auditor')

    def test_what_it_is(self):
        told = self.admin.call('gatehouse.guard', 'capabilities')
        self.assertEqual((told['api'], told['version'], told['role'], told['identifier_length']), (1, '1.2.0', 'officer', 42 if series() >= 18 else 20))
        self.assertRegex(told['server_time'], r'^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$')

    def test_others_may_not(self):
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        for method, arguments in (('capabilities', {}), ('sessions', {}), ('events', {}), ('accounts', {}), ('policies', {}),
                                  ('revoke', {'identifiers': []}), ('log_out_everywhere', {'user_ids': []}), ('unlock', {'logins': []}),
                                  ('set_policies', {'revision': 1, 'values': {}}),
                                  ('allow_multiple_sessions', {'user_ids': [], 'allow': True})):
            with self.assertRaises(RpcError) as caught:
                browser.call('gatehouse.guard', method, **arguments)
            self.assertEqual((method, caught.exception.name), (method, 'odoo.exceptions.AccessError'))

    def test_sessions_since_a_cursor(self):
        login, user_id = self.new_user()
        start = self.admin.call('gatehouse.guard', 'sessions', limit=5000)
        self.assertFalse(start['more'])
        browser, other = Browser().signed_in(login), Browser().signed_in(login)
        first = self.admin.call('gatehouse.guard', 'sessions', cursor=start['cursor'], limit=1)
        self.assertEqual(([row['identifier'] for row in first['sessions']], first['more']), ([browser.identifier], True))
        second = self.admin.call('gatehouse.guard', 'sessions', cursor=first['cursor'])
        self.assertEqual([row['identifier'] for row in second['sessions']], [other.identifier])
        row = second['sessions'][0]
        self.assertEqual((row['status'], row['login'], row['user_id'], row['suspicious']), ('active', login, user_id, []))
        browser.get('/web/session/logout')
        third = self.admin.call('gatehouse.guard', 'sessions', cursor=second['cursor'])
        self.assertEqual([row['status'] for row in third['sessions']], ['logged_out'])
        self.assertEqual(self.admin.call('gatehouse.guard', 'sessions', cursor=third['cursor'])['sessions'], [])

    def test_events_since_a_cursor(self):
        login, _ = self.new_user()
        start = self.first_event
        Browser().login(login, 'wrong')
        Browser().login(login)
        first = self.admin.call('gatehouse.guard', 'events', cursor=start, limit=2)
        self.assertEqual(([row['kind'] for row in first['events']], first['more']), (['login_failed', 'login_ok'], True))
        rest = self.admin.call('gatehouse.guard', 'events', cursor=first['cursor'])
        self.assertEqual([row['kind'] for row in rest['events']], ['session_seen'])
        self.assertEqual(rest['events'][0]['details']['fresh'], True)

    def test_accounts(self):
        login, user_id = self.new_user()
        sql("INSERT INTO gatehouse_lock (login, failures, last_failure, locked_until) VALUES (%s, 0, now(), "
            "now() AT TIME ZONE 'UTC' + interval '90 seconds')", login)
        sql("UPDATE res_users SET gatehouse_password_date = now() AT TIME ZONE 'UTC' - interval '2 days' WHERE id = %s", user_id)
        row, = self.admin.call('gatehouse.guard', 'accounts', after=user_id - 1, limit=1)['accounts']
        self.assertTrue(80 <= row['locked_seconds'] <= 90, row)
        self.assertEqual((row['login'], row['allow_multiple_sessions'], row['second_factor'], row['administrator'], row['sessions'],
                          row['password_age_seconds'] // 3600), (login, False, False, False, 0, 48))


class Acting(GuardTest):
    def test_it_takes_the_password_again(self):
        login, _ = self.new_user()
        victim = Browser().signed_in(login)
        officer, _ = self.new_user(groups=('base.group_user', 'gatehouse_guard.group_officer'))
        browser = Browser().signed_in(officer)
        answer = browser.call('gatehouse.guard', 'revoke', identifiers=[victim.identifier])
        self.assertEqual(answer['res_model'], 'res.users.identitycheck')
        self.assertTrue(victim.alive)
        with self.assertRaises(RpcError):
            browser.confirm(answer, 'wrong')
        self.assertTrue(victim.alive)
        done = browser.confirm(answer, PASSWORD)
        self.assertEqual(done, {'status': 'done', 'revoked': [victim.identifier], 'already_ended': [], 'unknown': []})
        self.assertFalse(victim.alive)

    @unittest.skipIf(series() < 19, 'new in 19')
    def test_with_a_key_it_takes_the_password_each_time(self):
        officer, officer_id = self.new_user(groups=('base.group_user', 'gatehouse_guard.group_officer'))
        key, _name = Browser().signed_in(officer).new_key()
        login, _ = self.new_user()
        victim = Browser().signed_in(login)
        status, answer = json2('gatehouse.guard', 'revoke', key, identifiers=[victim.identifier], reason='left the company')
        self.assertEqual((status, answer['res_model']), (200, 'res.users.identitycheck'))
        status, done = json2('res.users.identitycheck', 'run_check', key, ids=[answer['res_id']], context={'password': PASSWORD})
        self.assertEqual((status, done['revoked']), (200, [victim.identifier]))
        session = self.session(victim)
        self.assertEqual((session['status'], session['end_cause'], session['ended_by'], session['end_reason']),
                         ('revoked', 'officer', officer_id, 'left the company'))
        self.assertEqual(self.events('revoked', session_identifier=victim.identifier)[0]['actor_id'], officer_id)
        with self.assertRaises(RpcError):
            rpc('object', 'execute_kw', FACTS['DB'], officer_id, key, 'gatehouse.guard', 'revoke', [[victim.identifier]])

    def test_revoking_says_what_there_was_to_revoke(self):
        login, _ = self.new_user()
        victim, gone = Browser().signed_in(login), Browser().signed_in(login)
        identifier = gone.identifier
        gone.get('/web/session/logout')
        answer = self.admin.act('revoke', identifiers=['x' * 42, identifier, victim.identifier])
        self.assertEqual((answer['revoked'], answer['already_ended'], answer['unknown']), ([victim.identifier], [identifier], ['x' * 42]))
        self.assertEqual(sql('SELECT status FROM gatehouse_session WHERE identifier = %s', identifier), [('logged_out',)])

    def test_log_out_everywhere_spares_the_session_it_comes_through(self):
        login, user_id = self.new_user()
        one_session, another = Browser().signed_in(login), Browser().signed_in(login)
        own = Browser().signed_in('admin', 'admin')
        answer = self.admin.act('log_out_everywhere', user_ids=[user_id, 2], reason='drill')
        self.assertEqual(answer['spared'], [self.admin.identifier])
        self.assertFalse(one_session.alive or another.alive or own.alive)
        self.assertTrue(self.admin.alive)

    def test_the_exception_from_one_session(self):
        _, user_id = self.new_user()
        self.assertEqual(self.admin.act('allow_multiple_sessions', user_ids=[user_id], allow=True)['changed'], [user_id])
        self.assertEqual(self.admin.act('allow_multiple_sessions', user_ids=[user_id], allow=True)['changed'], [])
        self.assertEqual(self.events('policy_changed', user_id=user_id)[0]['details']['changes'],
                         {'allow_multiple_sessions': {'from': False, 'to': True}})


class Policies(GuardTest):
    def values(self):
        told = self.admin.call('gatehouse.guard', 'policies')
        return told['revision'], {policy['name']: policy['value'] for policy in told['policies']}

    def test_set_and_read_back(self):
        revision, before = self.values()
        values = {'lifetime_others': 3600, 'concurrent_sessions': 'ask', 'mail_users': False, 'ignored_urls': '/a\n/b/*'}
        answer = self.admin.act('set_policies', revision=revision, values=values)
        self.assertEqual((answer['status'], answer['revision']), ('done', revision + 1))
        self.assertEqual(self.values(), (revision + 1, {**before, **values}))
        event, = self.events('policy_changed')
        self.assertEqual((event['actor_id'], event['details']['changes']['lifetime_others']), (2, {'from': 0, 'to': 3600}))
        self.assertEqual(self.admin.act('set_policies', revision=revision + 1, values=values)['revision'], revision + 1)  # nothing new

    def test_impossible_values(self):
        revision, before = self.values()
        for name, value, code in (
                ('lifetime_others', 59, 'out_of_range'), ('lifetime_others', 31_536_001, 'out_of_range'),
                ('lifetime_administrators', -1, 'out_of_range'), ('idle_days', True, 'not_an_integer'),
                ('idle_days', '7', 'not_an_integer'), ('lockout_seconds', 0, 'out_of_range'),
                ('concurrent_sessions', 'some', 'not_a_choice'), ('mail_users', 1, 'not_a_boolean'),
                ('ignored_urls', 'no/slash', 'not_a_path'), ('nonsense', 1, 'unknown_policy')):
            answer = self.admin.act('set_policies', revision=revision, values={name: value, 'keep_days': 7})
            self.assertEqual((name, answer['status'], answer['invalid'][name]['code']), (name, 'invalid', code))
        self.assertEqual(self.values(), (revision, before))

    def test_a_change_made_meanwhile_is_shown_and_not_overwritten(self):
        revision, _ = self.values()
        self.admin.act('set_policies', revision=revision, values={'idle_days': 5})
        answer = self.admin.act('set_policies', revision=revision, values={'idle_days': 9})
        self.assertEqual((answer['status'], answer['revision']), ('conflict', revision + 1))
        self.assertEqual(answer['changed'].keys(), {'idle_days'})
        self.assertEqual((answer['changed']['idle_days']['value'], answer['changed']['idle_days']['by']), (5, 'admin'))
        self.assertEqual(self.values()[1]['idle_days'], 5)

    def test_what_odoo_enforces_is_changed_there_and_seen_from_there(self):
        revision, _ = self.values()
        self.admin.act('set_policies', revision=revision, values={'reset_link_hours': 12})
        self.assertEqual(one("SELECT value FROM ir_config_parameter WHERE key = 'auth_signup.reset_password.validity.hours'"), '12')
        self.admin.call('ir.config_parameter', 'set_param', 'auth_signup.reset_password.validity.hours', '6')
        self.assertEqual((self.values()[0], self.values()[1]['reset_link_hours']), (revision + 2, 6))
        self.assertEqual(self.events('policy_changed')[-1]['details']['changes'], {'reset_link_hours': {'from': '12', 'to': '6'}})

    def test_the_form_inside_odoo(self):
        revision, _ = self.values()
        fields = self.admin.call('gatehouse.policy.change', 'default_get', ['revision', 'idle_days', 'keep_days', 'second_factor'])
        self.assertEqual(fields['revision'], revision)
        every = list(self.values()[1]) + ['revision']
        values = self.admin.call('gatehouse.policy.change', 'default_get', every)
        wizard = self.admin.call('gatehouse.policy.change', 'create', [{**values, 'idle_days': 30}])
        other = Browser().signed_in('admin', 'admin')
        answer = other.call('gatehouse.policy.change', 'apply', wizard)
        self.assertEqual(answer['res_model'], 'res.users.identitycheck')
        other.confirm(answer, 'admin')
        self.assertEqual((self.values()[0], self.values()[1]['idle_days']), (revision + 1, 30))
        with self.assertRaises(RpcError) as caught:
            other.call('gatehouse.policy.change', 'apply', wizard)  # of a revision that is past
        self.assertIn('meanwhile', str(caught.exception))
        for view in ('session', 'event'):
            arch = self.admin.call(f'gatehouse.{view}', 'get_views', [[False, 'list'], [False, 'form'], [False, 'search']])
            self.assertIn('login', arch['views']['list']['arch'])


if __name__ == '__main__':
    main()
