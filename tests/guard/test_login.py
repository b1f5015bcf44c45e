#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is let in: one session per user, locked accounts, unusual logins."""
import base64
import re
import threading

from guard_rig import (BERLIN, CHROME, PARIS, PASSWORD, TOKYO, Browser, FACTS, GuardTest, RpcError, WebSocket, code_of, main, one, rpc,
                       series, set_policies, sql)


class OneSession(GuardTest):
    def test_any_number_where_nobody_asked_for_less(self):
        login, _ = self.new_user()
        first, second = Browser().signed_in(login), Browser().signed_in(login)
        self.assertTrue(first.alive and second.alive)

    def test_a_new_login_ends_the_other_at_once(self):
        set_policies(concurrent_sessions='replace')
        login, _ = self.new_user()
        first = Browser().signed_in(login)
        other_login, _ = self.new_user()
        bystander = Browser().signed_in(other_login)
        second = Browser(agent=CHROME)
        self.assertEqual(second.login(login).status, 303)  # nothing but the login
        page = self.assert_out(first)
        self.assertIn('Your session has expired: this account was signed in elsewhere', page.words)
        self.assertTrue(second.alive and bystander.alive)
        session = sql('SELECT status, end_cause FROM gatehouse_session WHERE login = %s ORDER BY id', login)
        self.assertEqual(session, [('revoked', 'replaced'), ('active', None)])

    def test_an_open_web_client_is_told_at_once(self):
        set_policies(concurrent_sessions='replace')
        login, _ = self.new_user()
        first = Browser().signed_in(login)
        line = WebSocket(first)
        line.send({'event_name': 'subscribe', 'data': {'channels': [], 'last': 0}})
        Browser().login(login)
        self.assertEqual(line.closing_code(), 4001)  # "session expired"

    def test_the_web_client_watches_its_session(self):
        page = self.admin.get('/web').text
        scripts = [self.admin.get(path).text for path in re.findall(r'src="(/web/assets/[^"]+[.]js)"', page)]
        self.assertTrue(any('add("gatehouse_session_watch",' in script for script in scripts))

    def test_the_right_to_several(self):
        set_policies(concurrent_sessions='replace')
        login, user_id = self.new_user()
        self.admin.call('res.users', 'write', [user_id], {'gatehouse_allow_multiple': True})
        first, second = Browser().signed_in(login), Browser().signed_in(login)
        self.assertTrue(first.alive and second.alive)

    def test_the_right_is_on_the_user_form(self):
        view = one("SELECT res_id FROM ir_model_data WHERE module = 'base' AND name = 'view_users_form'")
        arch = self.admin.call('res.users', 'get_views', [[view, 'form']])['views']['form']['arch']
        page = arch[arch.index('name="access_rights"'):]
        self.assertIn('gatehouse_allow_multiple', page[:page.index('</page>')])

    def test_refused_with_where_it_is_in_use(self):
        set_policies(concurrent_sessions='refuse')
        login, _ = self.new_user()
        first = Browser(agent=CHROME).signed_in(login)
        second = Browser()
        answer = second.login(login)
        self.assertEqual(answer.status, 200)
        self.assertRegex(answer.words, r'already signed in on Chrome, Windows, since .*2\d\d\d.*\d:\d\d.* \(UTC\)\.')
        self.assertNotIn('end the other session', answer.words)
        self.assertTrue(first.alive)
        self.assertFalse(second.alive)
        self.assertEqual([event['kind'] for event in self.events(login=login)][-1:], ['login_refused'])
        self.assertEqual(second.login(login, gatehouse_force='1').status, 200)  # nor by insisting
        with self.assertRaises(RpcError):
            Browser().json('/web/session/authenticate', db=FACTS['DB'], login=login, password=PASSWORD)
        first.get('/web/session/logout')
        self.assertEqual(second.login(login).status, 303)

    def test_a_wrong_password_is_not_told_where(self):
        set_policies(concurrent_sessions='refuse')
        login, _ = self.new_user()
        Browser().signed_in(login)
        self.assertIn('Wrong login/password', Browser().login(login, 'wrong').words)

    def test_a_forced_login(self):
        set_policies(concurrent_sessions='ask')
        login, _ = self.new_user()
        first = Browser().signed_in(login)
        second = Browser()
        answer = second.login(login)
        self.assertIn('Sign in here and end the other session', answer.words)
        self.assertTrue(first.alive)
        self.assertEqual(second.login(login, gatehouse_force='1').status, 303)
        self.assertTrue(second.alive)
        self.assert_out(first)

    def test_what_is_past_its_limits_is_not_in_use(self):
        set_policies(concurrent_sessions='refuse', idle_days=1)
        login, _ = self.new_user()
        first = Browser().signed_in(login)
        self.age(first, last_activity='25 hours')
        self.assertEqual(Browser().login(login).status, 303)

    def test_of_two_at_the_same_moment_one_is_left(self):
        set_policies(concurrent_sessions='replace')
        login, user_id = self.new_user()
        browsers = [Browser() for _ in range(4)]
        threads = [threading.Thread(target=browser.login, args=(login,)) for browser in browsers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sum(browser.alive for browser in browsers), 1)
        self.assertEqual(one("SELECT count(*) FROM gatehouse_session WHERE user_id = %s AND status = 'active'", user_id), 1)


class Lockout(GuardTest):
    def guess(self, login, times):
        for number in range(times):
            Browser(PARIS.format(100 + number)).login(login, 'wrong')

    def test_five_wrong_passwords_from_five_addresses(self):
        set_policies(lockout_failures=5, lockout_seconds=600)
        login, user_id = self.new_user()
        self.guess(login, 5)
        answer = Browser(BERLIN.format(50)).login(login)
        self.assertEqual(answer.status, 200)
        self.assertIn('This account is locked after too many failed logins. Try again in 10 minutes.', answer.words)
        self.assertEqual([event['kind'] for event in self.events(login=login)],
                         ['login_failed'] * 4 + ['locked_out', 'login_failed', 'login_ignored'])
        self.assertEqual(self.admin.act('unlock', logins=[login]), {'status': 'done', 'unlocked': [login]})
        self.assertEqual(Browser(BERLIN.format(50)).login(login).status, 303)
        self.assertEqual(self.events('policy_changed', login=login)[0]['actor_id'], 2)

    def test_four_do_not_and_a_success_forgets_them(self):
        set_policies(lockout_failures=5)
        login, _ = self.new_user()
        self.guess(login, 4)
        self.assertEqual(Browser().login(login).status, 303)
        self.guess(login, 4)
        self.assertEqual(Browser().login(login).status, 303)

    def test_it_ends_by_itself(self):
        set_policies(lockout_failures=1, lockout_seconds=60)
        login, _ = self.new_user()
        self.guess(login, 1)
        self.assertIn('in 1 minute.', Browser().login(login).words)
        sql("UPDATE gatehouse_lock SET locked_until = locked_until - interval '61 seconds' WHERE login = %s", login)
        self.assertEqual(Browser().login(login).status, 303)

    def test_others_are_not_locked_and_names_nobody_has_look_the_same(self):
        set_policies(lockout_failures=2, lockout_seconds=600)
        login, _ = self.new_user()
        other, _ = self.new_user()
        self.guess(login, 2)
        self.guess('nobody.at.all', 2)
        self.assertEqual(Browser().login(other).status, 303)
        self.assertIn('locked', Browser().login('nobody.at.all', 'x').words)

    def test_failures_over_rpc_count_and_a_key_works_on(self):
        set_policies(lockout_failures=3)
        login, user_id = self.new_user()
        for _ in range(3):
            rpc('common', 'authenticate', FACTS['DB'], login, 'wrong', {})
        self.assertIn('locked', Browser().login(login).words)
        self.assertFalse(rpc('common', 'authenticate', FACTS['DB'], login, PASSWORD, {}))
        sql('DELETE FROM gatehouse_lock')
        browser = Browser().signed_in(login)
        key, _name = browser.new_key()
        self.guess(login, 3)
        self.assertEqual(rpc('common', 'authenticate', FACTS['DB'], login, key, {}), user_id)
        self.assertEqual(rpc('object', 'execute_kw', FACTS['DB'], user_id, key, 'res.users', 'search_count', [[['id', '=', user_id]]]), 1)

    def test_guesses_at_the_same_moment_do_not_slip_through(self):
        set_policies(lockout_failures=2)
        login, _ = self.new_user()
        threads = [threading.Thread(target=Browser(PARIS.format(number)).login, args=(login, 'wrong')) for number in range(1, 9)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertLessEqual(len(self.events('login_failed', login=login)), 2)
        self.assertEqual(len(self.events('login_ignored', login=login)), 8 - len(self.events('login_failed', login=login)))

    def test_the_last_administrator_is_never_locked_out_for_good(self):
        self.admin  # signed in before the storm
        set_policies(lockout_failures=2, lockout_seconds=86400)
        other, other_id = self.new_user(groups=('base.group_system',))
        self.guess('admin', 2)
        # While another administrator can unlock him, he is locked like anybody else.
        self.assertIn('locked', Browser(BERLIN.format(77)).login('admin', 'admin').words)
        self.guess(other, 2)
        self.assertEqual(Browser(BERLIN.format(77)).login('admin', 'admin').status, 303)
        # But not for those who guess.
        self.assertIn('locked', Browser(PARIS.format(100)).login('admin', 'admin').words)
        Browser(TOKYO.format(5)).login('admin', 'wrong')
        self.assertIn('locked', Browser(TOKYO.format(5)).login('admin', 'admin').words)
        sql('UPDATE res_users SET active = false WHERE id = %s', other_id)


class Unusual(GuardTest):
    def known(self):
        """A user who has been signed in from Paris with Firefox."""
        login, user_id = self.new_user()
        Browser(PARIS.format(3)).signed_in(login)
        return login, user_id

    def test_the_first_login_is_not_unusual(self):
        set_policies(suspicious_country=True, suspicious_device=True, suspicious_action='end')
        login, _ = self.new_user()
        self.assertTrue(Browser(TOKYO.format(3)).signed_in(login).alive)

    def test_reported_only(self):
        set_policies(suspicious_country=True, suspicious_device=True)
        login, _ = self.known()
        same = Browser(PARIS.format(4)).signed_in(login)
        self.assertEqual(self.session(same)['suspicious'], None)
        new = Browser(TOKYO.format(4), CHROME).signed_in(login)
        self.assertTrue(new.alive)
        self.assertEqual(self.session(new)['suspicious'], 'country,device')

    def test_a_new_country_ends_the_session(self):
        set_policies(suspicious_country=True, suspicious_action='end')
        login, _ = self.known()
        browser = Browser(TOKYO.format(6))
        browser.login(login)
        page = self.assert_out(browser)
        self.assertIn('this login was unusual', page.words)
        # It stays unusual: a try that was stopped makes no country known.
        again = Browser(TOKYO.format(6))
        again.login(login)
        self.assertFalse(again.alive)

    def test_a_new_device_locks_the_account(self):
        set_policies(suspicious_device=True, suspicious_action='lock')
        login, _ = self.known()
        browser = Browser(PARIS.format(5), CHROME)
        browser.login(login)
        self.assertFalse(browser.alive)
        self.assertIn('locked', Browser(PARIS.format(5)).login(login).words)
        self.assertEqual(self.events('locked_out', login=login)[0]['details']['cause'], 'suspicious')

    def test_a_second_factor_is_asked_for(self):
        set_policies(suspicious_country=True, suspicious_action='second_factor')
        login, _ = self.known()
        self.assertNotIn('totp', Browser(PARIS.format(8)).login(login).location)
        browser = Browser(TOKYO.format(8))
        self.assertIn('/web/login/totp', browser.login(login).location)
        self.assertFalse(browser.alive)


class SecondFactor(GuardTest):
    def tearDown(self):
        self.admin.act('set_policies', revision=one('SELECT revision FROM gatehouse_policy'), values={'second_factor': 'nobody'})

    def test_with_an_authenticator(self):
        set_policies(concurrent_sessions='replace', lockout_failures=3)
        login, user_id = self.new_user()
        secret = b'gatehouse guard test'
        sql('UPDATE res_users SET totp_secret = %s WHERE id = %s', base64.b32encode(secret).decode(), user_id)
        first = Browser().signed_in_with_code(login, secret)
        session = self.session(first)
        self.assertEqual((session['auth_method'], session['second_factor']), ('password', 'totp'))
        self.assertEqual([event['kind'] for event in self.events(login=login)], ['login_ok', 'totp_ok', 'session_seen'])
        if series() >= 19:
            sql('UPDATE res_users SET totp_last_counter = 0 WHERE id = %s', user_id)  # the same code once more
        second = Browser()
        second.login(login)
        self.assertTrue(first.alive)  # half a login ends nothing
        self.assertIn('Verification failed', second.give_code('000000').words)
        self.assertEqual(len(self.events('totp_failed', login=login)), 1)
        second.give_code(code_of(secret))
        self.assertTrue(second.alive)
        self.assertFalse(first.alive)

    def test_required_of_employees_by_odoo_itself(self):
        login, _ = self.new_user()
        portal, _ = self.new_user(groups=('base.group_portal',))
        revision = one('SELECT revision FROM gatehouse_policy')
        admin = self.admin
        self.assertEqual(admin.act('set_policies', revision=revision, values={'second_factor': 'employees'})['status'], 'done')
        self.assertEqual(one("SELECT value FROM ir_config_parameter WHERE key = 'auth_totp.policy'"), 'employee_required')
        browser = Browser()
        self.assertIn('/web/login/totp', browser.login(login).location)
        self.assertFalse(browser.alive)
        self.assertNotIn('totp', Browser().login(portal).location)
        admin.act('set_policies', revision=revision + 1, values={'second_factor': 'everyone'})
        self.assertIn('/web/login/totp', Browser().login(portal).location)
        self.assertEqual([event['details']['second_factor'] for event in self.events('login_ok', login=login)], ['pending'])


if __name__ == '__main__':
    main()
