#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every session and its end, every refused attempt; and that nobody changes the record."""
import glob
import os
import unittest

from guard_rig import (BERLIN, CHROME, FIREFOX, PARIS, PASSWORD, Browser, FACTS, GuardTest, RpcError, json2, main, one, rpc, series,
                       set_policies, sql)


class Sessions(GuardTest):
    def test_a_login_is_a_session_with_all_that_is_known_of_it(self):
        login, user_id = self.new_user()
        browser = Browser(PARIS.format(7)).signed_in(login)
        session = self.session(browser)
        self.assertEqual((session['status'], session['user_id'], session['auth_method']), ('active', user_id, 'password'))
        self.assertEqual((session['browser'], session['platform'], session['device_type']), ('firefox', 'linux', 'computer'))
        self.assertEqual((session['country'], session['city']), ('France', 'Paris'))
        self.assertEqual((session['ip_address'], session['forwarded_for']), (PARIS.format(7), PARIS.format(7)))
        self.assertEqual(session['user_agent'], FIREFOX)
        self.assertEqual([event['kind'] for event in self.events(login=login)], ['login_ok', 'session_seen'])

    def test_the_login_itself_is_on_record_before_any_page(self):
        login, _ = self.new_user()
        browser = Browser()
        browser.json('/web/session/authenticate', db=FACTS['DB'], login=login, password=PASSWORD)
        self.assertEqual(self.session(browser)['status'], 'active')

    def test_no_secret_half_of_an_id_anywhere(self):
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        secret = browser.cookies['session_id'][len(browser.identifier):]
        for table in ('gatehouse_session', 'gatehouse_event', 'gatehouse_lock', 'gatehouse_mail', 'mail_mail', 'bus_bus'):
            self.assertEqual(one(f"SELECT count(*) FROM {table} t WHERE t::text LIKE %s", f'%{secret}%'), 0, table)

    def test_tabs_are_one_session_and_a_visitor_is_none(self):
        login, user_id = self.new_user()
        browser = Browser().signed_in(login)
        for _ in range(3):
            browser.get('/web')
        self.assertEqual(one('SELECT count(*) FROM gatehouse_session WHERE user_id = %s', user_id), 1)
        visitor = Browser()
        visitor.get('/web/login')
        self.assertEqual(one('SELECT count(*) FROM gatehouse_session WHERE identifier = %s', visitor.identifier), 0)

    def test_logging_out(self):
        login, user_id = self.new_user()
        browser = Browser().signed_in(login)
        identifier = browser.identifier
        browser.get('/web/session/logout')
        self.assertEqual(sql('SELECT status, end_cause, ended_by FROM gatehouse_session WHERE identifier = %s', identifier),
                         [('logged_out', 'logout', user_id)])
        self.assertEqual(len(self.events('logout', session_identifier=identifier)), 1)

    def test_signing_in_again_in_the_same_browser_replaces_its_session(self):
        login, user_id = self.new_user()
        browser = Browser().signed_in(login)
        old = browser.identifier
        browser.signed_in(login)
        self.assertEqual(sql('SELECT status, end_cause FROM gatehouse_session WHERE identifier = %s', old), [('revoked', 'replaced')])
        self.assertEqual(self.session(browser)['status'], 'active')

    def test_a_session_from_before_goes_on_record_when_it_is_used(self):
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        sql('DELETE FROM gatehouse_session WHERE identifier = %s', browser.identifier)
        sql("UPDATE gatehouse_policy SET installation = md5(random()::text), revision = revision + 1")  # installed anew
        self.assertTrue(browser.alive)
        browser.get('/web')
        self.assertEqual(self.session(browser)['auth_method'], None)
        seen = self.events('session_seen', session_identifier=browser.identifier)
        self.assertNotIn('fresh', seen[-1]['details'])

    @unittest.skipIf(series() < 18, 'new in 18')
    def test_what_odoo_itself_revokes_is_revoked_here(self):
        login, user_id = self.new_user()
        browser = Browser().signed_in(login)
        device = self.admin.call('res.device', 'search', [['session_identifier', '=', browser.identifier]])
        answer = self.admin.call('res.device', 'revoke', device)
        self.admin.confirm(answer, 'admin')
        session = self.session(browser)
        self.assertEqual((session['status'], session['end_cause'], session['ended_by']), ('revoked', 'device', 2))

    def test_a_removed_session_file_is_found_out(self):
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        self.age(browser, started='2 minutes')
        identifier = browser.identifier
        # As Odoo's vacuum does it.
        for path in glob.glob(f"{FACTS['SESSION_DIR']}/{identifier[:2]}/{identifier}*"):
            os.unlink(path)
        self.admin.call('gatehouse.guard', 'sessions')
        self.assertEqual(self.session(browser)['status'], 'ended')


class Attempts(GuardTest):
    def test_a_wrong_password_and_an_unknown_name(self):
        login, user_id = self.new_user()
        Browser(BERLIN.format(9), CHROME).login(login, 'wrong')
        Browser().login('nobody.at.all', 'wrong')
        failed = self.events('login_failed')
        self.assertEqual([(event['login'], event['user_id'], event['via']) for event in failed],
                         [(login, user_id, 'web'), ('nobody.at.all', None, 'web')])
        self.assertEqual((failed[0]['ip_address'], failed[0]['user_agent']), (BERLIN.format(9), CHROME))

    def test_a_failure_survives_the_rollback_of_json(self):
        login, _ = self.new_user()
        with self.assertRaises(RpcError):
            Browser().json('/web/session/authenticate', db=FACTS['DB'], login=login, password='wrong')
        self.assertEqual(len(self.events('login_failed', login=login)), 1)

    def test_failures_over_rpc(self):
        login, user_id = self.new_user()
        self.assertFalse(rpc('common', 'authenticate', FACTS['DB'], login, 'wrong', {}))
        with self.assertRaises(RpcError):
            rpc('object', 'execute_kw', FACTS['DB'], user_id, 'wrong', 'res.users', 'search', [[]])
        self.assertEqual([(event['login'], event['via']) for event in self.events('login_failed')], [(login, 'rpc')] * 2)

    @unittest.skipIf(series() < 19, 'new in 19')
    def test_a_wrong_key(self):
        status, _answer = json2('res.users', 'search', '0' * 40, domain=[])
        self.assertEqual(status, 401)
        self.assertEqual([(event['login'], event['via']) for event in self.events('login_failed')], [(None, 'json2')])

    def test_an_attempt_in_odoos_cooldown_is_ignored(self):
        login, _ = self.new_user()
        self.admin.call('ir.config_parameter', 'set_param', 'base.login_cooldown_after', '2')
        address = '203.0.113.99'  # nobody else's, as Odoo counts by address
        try:
            for _ in range(3):
                Browser(address).login(login, 'wrong')
        finally:
            self.admin.call('ir.config_parameter', 'set_param', 'base.login_cooldown_after', '0')
        self.assertEqual([event['kind'] for event in self.events(login=login)], ['login_failed', 'login_failed', 'login_ignored'])

    def test_a_wrong_password_at_the_identity_check(self):
        with self.assertRaises(RpcError):
            Browser().signed_in('admin', 'admin').act('revoke', identifiers=[], password='wrong')
        self.assertEqual([event['login'] for event in self.events('identity_check_failed')], ['admin'])

    def test_the_log_holds_no_password(self):
        login, _ = self.new_user()
        Browser().login(login, 'sesame-open-7731')
        self.assertEqual(one("SELECT count(*) FROM gatehouse_event e WHERE e::text LIKE '%%sesame-open-7731%%'"), 0)


class Append(GuardTest):
    def test_nobody_changes_the_record_through_odoo(self):
        self.admin.get('/web')
        for model in ('gatehouse.session', 'gatehouse.event', 'gatehouse.lock', 'gatehouse.policy'):
            ids = self.admin.call(model, 'search', [], limit=1)
            for attempt in (lambda: self.admin.call(model, 'write', ids, {}), lambda: self.admin.call(model, 'unlink', ids),
                            lambda: self.admin.call(model, 'create', [{}])):
                with self.assertRaises(RpcError) as caught:
                    attempt()
                self.assertEqual(caught.exception.name, 'odoo.exceptions.AccessError')

    def test_not_even_as_superuser(self):
        action = self.admin.call('ir.actions.server', 'create', [{
            'name': 'forge', 'model_id': one("SELECT id FROM ir_model WHERE model = 'res.users'"), 'state': 'code',
            'code': "env['gatehouse.event'].sudo().search([], limit=1).unlink()"}])
        with self.assertRaises(RpcError):
            self.admin.call('ir.actions.server', 'run', action)

    def test_others_do_not_read_it(self):
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        for model in ('gatehouse.session', 'gatehouse.event', 'gatehouse.policy'):
            with self.assertRaises(RpcError) as caught:
                browser.call(model, 'search_read', [])
            self.assertEqual(caught.exception.name, 'odoo.exceptions.AccessError')

    def test_the_clean_up_removes_what_is_old_and_only_that(self):
        login, _ = self.new_user()
        old, recent, living = Browser().signed_in(login), Browser().signed_in(login), Browser().signed_in(login)
        for browser in (old, recent):
            self.admin.act('revoke', identifiers=[browser.identifier])
        sql("UPDATE gatehouse_session SET ended = ended - interval '31 days' WHERE identifier = %s", old.identifier)
        self.age(living, started='90 days')
        sql("UPDATE gatehouse_event SET occurred = occurred - interval '31 days' WHERE session_identifier = %s", old.identifier)
        set_policies(keep_days=30)
        cron = one("SELECT res_id FROM ir_model_data WHERE module = 'base' AND name = 'autovacuum_job'")
        self.admin.call('ir.cron', 'method_direct_trigger', [cron])
        self.assertIsNone(self.session(old))
        self.assertEqual(self.session(recent)['status'], 'revoked')
        self.assertEqual(self.session(living)['status'], 'active')
        self.assertEqual(self.events(session_identifier=old.identifier), [])
        self.assertTrue(self.events(session_identifier=recent.identifier))
        self.assertFalse(old.alive)  # nor does it come back now that its row is gone


class Changes(GuardTest):
    def test_who_changed_what(self):
        login, user_id = self.new_user()
        self.admin.call('res.users', 'write', [user_id], {'password': 'another horse 2'})
        self.admin.call('res.users', 'write', [user_id], {'active': False})
        self.admin.call('res.users', 'write', [user_id], {'active': True})
        self.admin.call('res.users', 'write', [user_id], {'gatehouse_allow_multiple': True})
        self.assertEqual([(event['kind'], event['actor_id']) for event in self.events(user_id=user_id)],
                         [('password_changed', 2), ('user_suspended', 2), ('user_reinstated', 2), ('policy_changed', 2)])

    def test_a_key_is_on_record_without_itself(self):
        key, name = self.admin.new_key('admin')
        self.assertEqual([event['login'] for event in self.events('api_key_added')], ['admin'])
        self.assertEqual(one("SELECT count(*) FROM gatehouse_event e WHERE e::text LIKE %s", f'%{key}%'), 0)
        ids = self.admin.call('res.users.apikeys', 'search', [['name', '=', name]])
        self.admin.confirm(self.admin.call('res.users.apikeys', 'remove', ids), 'admin')
        self.assertEqual(len(self.events('api_key_removed')), 1)


if __name__ == '__main__':
    main()
