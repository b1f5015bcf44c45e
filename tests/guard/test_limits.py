#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a session lasts. Time is made to pass by making its row older."""
from guard_rig import Browser, GuardTest, RpcError, main, one, set_policies, sql


class Limits(GuardTest):
    def test_lifetime_of_others_and_of_administrators(self):
        set_policies(lifetime_others=3600, lifetime_administrators=600)
        login, _ = self.new_user()
        chief, _ = self.new_user(groups=('base.group_system',))
        browser, above = Browser().signed_in(login), Browser().signed_in(chief)
        self.age(browser, started='59 minutes')
        self.age(above, started='9 minutes')
        self.assertTrue(browser.alive and above.alive)
        self.age(browser, started='2 minutes')
        self.age(above, started='2 minutes')
        page = self.assert_out(above)
        self.assertIn('Your session has expired', page.words)
        self.assert_out(browser)
        for one_of_both in (browser, above):
            event, = self.events('session_expired', login=login if one_of_both is browser else chief)
            self.assertEqual(event['details'], {'cause': 'lifetime'})

    def test_a_page_is_no_way_around(self):
        set_policies(lifetime_others=60)
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        self.age(browser, started='61 seconds')
        answer = browser.get('/web')
        self.assertEqual(answer.status, 303)
        page = browser.get(answer.location)
        self.assertIn('Your session has expired', page.words)

    def test_idle(self):
        set_policies(idle_days=2)
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        self.age(browser, last_activity='47 hours')
        self.assertTrue(browser.alive)
        browser.get('/web')  # activity
        self.age(browser, last_activity='47 hours')
        self.assertTrue(browser.alive)
        self.age(browser, last_activity='2 hours')
        self.assertIn('not used for a long time', self.assert_out(browser).words)

    def test_what_does_not_count_as_activity(self):
        set_policies(ignored_urls='/web/session/get_session_info\n/web/webclient/*\n*/session/mod*')
        login, _ = self.new_user()
        browser = Browser().signed_in(login)

        def counts(request):
            self.age(browser, last_activity='1 hour')
            before = one('SELECT last_activity FROM gatehouse_session WHERE identifier = %s', browser.identifier)
            request()
            return one('SELECT last_activity FROM gatehouse_session WHERE identifier = %s', browser.identifier) != before

        self.assertFalse(counts(lambda: browser.json('/web/session/get_session_info')))  # exact
        self.assertFalse(counts(lambda: browser.json('/web/webclient/version_info')))  # the beginning
        self.assertFalse(counts(lambda: browser.json('/web/session/modules')))  # somewhere
        # What the web client does by itself with a chat message that comes in, and browsers do, whatever the policy says.
        self.assertFalse(counts(lambda: browser.call('discuss.channel', 'channel_fetched', [])))
        self.assertFalse(counts(lambda: browser.get('/web/image/res.partner/2/avatar_128')))
        self.assertFalse(counts(lambda: browser.get('/web/service-worker.js')))
        self.assertTrue(counts(lambda: browser.call('discuss.channel', 'search_count', [])))
        self.assertTrue(counts(lambda: browser.get('/web')))
        self.assertTrue(counts(lambda: browser.json('/web/session/check')))

    def test_an_ignored_url_does_not_keep_a_session_alive(self):
        set_policies(idle_days=1, ignored_urls='/web/session/get_session_info')
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        self.age(browser, last_activity='23 hours')
        browser.json('/web/session/get_session_info')
        self.age(browser, last_activity='2 hours')
        with self.assertRaises(RpcError):
            browser.json('/web/session/get_session_info')

    def test_activity_is_written_once_a_minute(self):
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        changes = set()
        for _ in range(5):
            browser.get('/web')
            changes.add(one('SELECT change FROM gatehouse_session WHERE identifier = %s', browser.identifier))
        self.assertEqual(len(changes), 1)

    def test_an_unused_session_past_its_limits_is_not_listed_as_active(self):
        set_policies(idle_days=1)
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        self.age(browser, last_activity='25 hours')
        self.admin.call('gatehouse.guard', 'sessions')
        self.assertEqual(self.session(browser)['status'], 'expired')


class Final(GuardTest):
    def test_reinstated_users_do_not_get_old_sessions_back(self):
        login, user_id = self.new_user()
        browser = Browser().signed_in(login)
        self.admin.call('res.users', 'write', [user_id], {'active': False})
        self.admin.call('res.users', 'write', [user_id], {'active': True})
        self.assertFalse(browser.alive)
        self.assertEqual(self.session(browser)['end_cause'], 'archived')
        self.assertTrue(Browser().signed_in(login).alive)

    def test_a_changed_password_ends_the_others(self):
        login, user_id = self.new_user()
        browser = Browser().signed_in(login)
        self.admin.call('res.users', 'write', [user_id], {'password': 'another horse 2'})
        self.assertIn('the password was changed', self.assert_out(browser).words)

    def test_ended_by_sql(self):
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        sql("UPDATE gatehouse_session SET status = 'revoked', end_cause = 'officer', ended = now() WHERE identifier = %s", browser.identifier)
        self.assert_out(browser)


if __name__ == '__main__':
    main()
