#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passwords: how old they may be, and how they are reset."""
import base64
import re
import threading
import time
import urllib.parse

from guard_rig import PASSWORD, Browser, FACTS, GuardTest, RpcError, main, one, rpc, series, set_policies, sql

NEW = 'another horse 2'


class Age(GuardTest):
    def old(self):
        """A user whose password is 91 days old, and his browser."""
        login, user_id = self.new_user()
        sql("UPDATE res_users SET gatehouse_password_date = now() - interval '91 days' WHERE id = %s", user_id)
        return login, user_id, Browser().signed_in(login)

    def test_recommended(self):
        set_policies(password_days=90)
        login, _, browser = self.old()
        self.assertIn('older than your organization wants', browser.json('/web/session/get_session_info')['gatehouse_notice']['text'])
        self.assertEqual(browser.get('/web').status, 200)
        young, _ = self.new_user()
        self.assertNotIn('gatehouse_notice', Browser().signed_in(young).json('/web/session/get_session_info'))

    def test_forced(self):
        set_policies(password_days=90, password_expiry='force')
        login, user_id, browser = self.old()
        for path in ('/web', '/web/login_successful', '/web/image/res.users/2/avatar_128'):
            answer = browser.get(path)
            self.assertEqual((path, answer.status, answer.location), (path, 303, '/web/gatehouse/password'))
        with self.assertRaises(RpcError) as caught:
            browser.call('res.users', 'search', [])
        self.assertIn('Your password has expired', str(caught.exception))
        with self.assertRaises(RpcError):
            rpc('object', 'execute_kw', FACTS['DB'], user_id, PASSWORD, 'res.users', 'search', [[]])
        page = browser.get('/web/gatehouse/password')
        self.assertIn('Your password has expired', page.words)

        def change(old, new, again):
            return browser.post('/web/gatehouse/password', csrf_token=page.field('csrf_token'), old_password=old,
                                new_password=new, confirmation=again)
        self.assertIn('must be identical', change(PASSWORD, NEW, 'something else 3').words)
        self.assertIn('must be another one', change(PASSWORD, PASSWORD, PASSWORD).words)
        self.assertIn('The old password is not right', change('wrong', NEW, NEW).words)
        self.assertIn('at least 8 characters', change(PASSWORD, 'short', 'short').words)
        self.assertEqual(change(PASSWORD, NEW, NEW).status, 303)
        self.assertEqual(browser.get('/web').status, 200)  # the same session
        self.assertEqual(Browser().login(login, NEW).status, 303)

    def test_changing_it_otherwise_counts_too(self):
        set_policies(password_days=90, password_expiry='force')
        login, user_id, _ = self.old()
        self.admin.call('res.users', 'write', [user_id], {'password': NEW})
        self.assertEqual(Browser().signed_in(login, NEW).get('/web').status, 200)

    def test_one_can_always_leave(self):
        set_policies(password_days=90, password_expiry='force')
        _, _, browser = self.old()
        self.assertEqual(browser.get('/web/session/logout').status, 303)
        self.assertFalse(browser.alive)


class Reset(GuardTest):
    def setUp(self):
        super().setUp()
        if not one('SELECT count(*) FROM ir_mail_server'):
            sql("INSERT INTO ir_mail_server (name, smtp_host, smtp_port, active, smtp_encryption, smtp_authentication, sequence) "
                "VALUES ('nowhere', '127.0.0.1', 9, true, 'none', 'login', 1)")

    def ask(self, login):
        browser = Browser()
        page = browser.get('/web/reset_password')
        return browser.post('/web/reset_password', csrf_token=page.field('csrf_token'), login=login)

    def mails(self, user_id):
        return one("SELECT count(*) FROM gatehouse_event WHERE kind = 'reset_mailed' AND user_id = %s", user_id)

    def test_the_third_request_in_an_hour_is_refused(self):
        set_policies(resets_per_hour=2)
        login, user_id = self.new_user()
        for number in (1, 2):
            self.ask(login)
            asked = self.events('reset_requested', login=login)
            self.assertEqual((len(asked), asked[-1]['details']), (number, {}))
        mailed = one('SELECT count(*) FROM mail_mail')
        self.assertIn('asked for too often', self.ask(login).words)
        self.assertIn('asked for too often', self.ask(f'{login}@example.com').words)  # the same account
        self.assertEqual(one('SELECT count(*) FROM mail_mail'), mailed)
        self.assertEqual(self.events('reset_requested', login=login)[-1]['details'], {'refused': True})
        sql("UPDATE gatehouse_event SET occurred = occurred - interval '1 hour' WHERE user_id = %s", user_id)
        self.assertNotIn('asked for too often', self.ask(login).words)

    def test_requests_at_the_same_moment_do_not_slip_through(self):
        set_policies(resets_per_hour=1)
        login, _ = self.new_user()
        threads = [threading.Thread(target=self.ask, args=(login,)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sum(event['details'] == {} for event in self.events('reset_requested', login=login)), 1)

    def link(self, user_id):
        """As the mail has it."""
        partner = one('SELECT partner_id FROM res_users WHERE id = %s', user_id)
        self.admin.call('res.partner', 'signup_prepare', [partner], signup_type='reset')
        action = self.admin.call('ir.actions.server', 'create', [{
            'name': 'link', 'model_id': one("SELECT id FROM ir_model WHERE model = 'res.partner'"), 'state': 'code',
            'code': f"record = env['res.partner'].sudo().browse({partner})\nraise UserError('LINK ' + record._get_signup_url_for_action()[record.id])"}])
        with self.assertRaises(RpcError) as caught:
            self.admin.call('ir.actions.server', 'run', action)
        return re.search(r'LINK https?://[^/]+(\S+)', str(caught.exception)).group(1)

    def test_the_link_lives_as_long_as_the_policy_says(self):
        revision = one('SELECT revision FROM gatehouse_policy')
        self.assertEqual(self.admin.act('set_policies', revision=revision, values={'reset_link_hours': 3})['status'], 'done')
        _, user_id = self.new_user()
        if series() < 18:
            partner = one('SELECT partner_id FROM res_users WHERE id = %s', user_id)
            self.admin.call('res.partner', 'signup_prepare', [partner], signup_type='reset')
            hours = one("SELECT extract(epoch FROM signup_expiration - now() AT TIME ZONE 'UTC') / 3600 FROM res_partner WHERE id = %s", partner)
            self.assertAlmostEqual(float(hours), 3, delta=0.1)
            return
        link = self.link(user_id)
        self.assertNotIn('Invalid signup token', Browser().get(link).words)
        # What is signed is when it ends: 3 hours from now, give or take this test.
        token = urllib.parse.parse_qs(urllib.parse.urlparse(link).query)['token'][0]
        signed = base64.urlsafe_b64decode(token + '=' * (-len(token) % 4))
        ends = int.from_bytes(signed[1:9], 'little')
        self.assertAlmostEqual(ends - time.time(), 3 * 3600, delta=120)

    def test_a_reset_ends_the_sessions(self):
        login, user_id = self.new_user()
        browser = Browser().signed_in(login)
        stranger = Browser()
        page = stranger.get(self.link(user_id))
        answer = stranger.post('/web/reset_password', csrf_token=page.field('csrf_token'), token=page.field('token'),
                               login=login, name='x', password=NEW, confirm_password=NEW)
        self.assertNotIn('alert-danger', answer.text)
        self.assertFalse(browser.alive)
        self.assertEqual(len(self.events('password_changed', login=login)), 1)


if __name__ == '__main__':
    main()
