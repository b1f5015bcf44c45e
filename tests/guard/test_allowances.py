#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks and devices that an officer has allowed: what they answer for at a login, and what they do not."""
import json

import psycopg2.errors

from guard_rig import CHROME, PARIS, PASSWORD, TOKYO, Browser, GuardTest, RpcError, main, one, set_policies, sql

CHROME_DEVICE = {'browser': 'chrome', 'platform': 'windows'}


def network_of(address):
    return address.rpartition('.')[0] + '.0/24'


class AllowanceTest(GuardTest):
    def setUp(self):
        super().setUp()
        sql('DELETE FROM gatehouse_allowance')
        self.addCleanup(sql, 'DELETE FROM gatehouse_allowance')  # tests of other programs use this Odoo after us

    def known(self):
        """A user who has been signed in from Paris with Firefox."""
        login, user_id = self.new_user()
        Browser(PARIS.format(3)).signed_in(login)
        return login, user_id

    def allow(self, *entries, **more):
        answer = self.admin.act('allow', entries=list(entries), **more)
        self.assertEqual(answer['status'], 'done', answer)
        return answer

    def facts(self, browser):
        return sql('SELECT status, suspicious, allowed FROM gatehouse_session WHERE identifier = %s', browser.identifier)[0]


class Judged(AllowanceTest):
    def test_a_login_from_an_allowed_network_is_let_in(self):
        set_policies(suspicious_country=True, suspicious_action='lock', mail_suspicious_login=True)
        login, user_id = self.known()
        stopped = Browser(TOKYO.format(6))
        stopped.login(login)
        self.assertFalse(stopped.alive)
        sql('DELETE FROM gatehouse_lock')
        sql('DELETE FROM mail_mail')
        self.allow({'user_id': user_id, 'network': network_of(TOKYO)})
        browser = Browser(TOKYO.format(7)).signed_in(login)
        self.assertTrue(browser.alive)
        self.assertEqual(self.facts(browser), ('active', None, 'country'))
        self.assertEqual(self.events('session_seen', session_identifier=browser.identifier)[0]['details']['allowed'], ['country'])
        self.assertEqual(one('SELECT count(*) FROM mail_mail'), 0)
        self.assertEqual(one('SELECT count(*) FROM gatehouse_lock WHERE locked_until IS NOT NULL'), 0)

    def test_no_code_is_asked_for_there(self):
        set_policies(suspicious_country=True, suspicious_action='second_factor')
        login, user_id = self.known()
        self.assertIn('/web/login/totp', Browser(TOKYO.format(8)).login(login).location)
        self.allow({'user_id': user_id, 'network': network_of(TOKYO)})
        self.assertNotIn('totp', Browser(TOKYO.format(8)).login(login).location)

    def test_a_network_does_not_answer_for_a_device_nor_a_device_for_a_country(self):
        set_policies(suspicious_country=True, suspicious_device=True)
        login, user_id = self.known()
        self.allow({'user_id': user_id, 'network': network_of(TOKYO)})
        browser = Browser(TOKYO.format(4), CHROME).signed_in(login)
        self.assertEqual(self.facts(browser), ('active', 'device', 'country'))
        login, user_id = self.known()
        self.allow({'user_id': user_id, 'device': CHROME_DEVICE})
        browser = Browser(TOKYO.format(4), CHROME).signed_in(login)
        self.assertEqual(self.facts(browser), ('active', 'country', 'device'))

    def test_for_one_user_or_for_everybody(self):
        set_policies(suspicious_device=True, suspicious_action='end')
        login, user_id = self.known()
        other, _ = self.known()
        self.allow({'user_id': user_id, 'device': CHROME_DEVICE})
        self.assertTrue(Browser(PARIS.format(5), CHROME).signed_in(login).alive)
        stopped = Browser(PARIS.format(5), CHROME)
        stopped.login(other)
        self.assertFalse(stopped.alive)
        self.allow({'user_id': None, 'device': {'browser': 'Chrome', 'platform': 'WINDOWS'}})
        self.assertTrue(Browser(PARIS.format(5), CHROME).signed_in(other).alive)

    def test_only_within_the_network_and_only_until_its_end(self):
        set_policies(suspicious_country=True, suspicious_action='end')
        login, user_id = self.known()
        self.allow({'user_id': user_id, 'network': f'{TOKYO.format(9)}/32'}, until='2099-12-31T00:00:00Z')
        beside = Browser(TOKYO.format(10))
        beside.login(login)
        self.assertFalse(beside.alive)
        self.assertTrue(Browser(TOKYO.format(9)).signed_in(login).alive)
        # And what was let in that way makes no country known.
        sql("UPDATE gatehouse_allowance SET until = now() AT TIME ZONE 'UTC' - interval '1 second'")
        late = Browser(TOKYO.format(9))
        late.login(login)
        self.assertFalse(late.alive)

    def test_taken_back(self):
        set_policies(suspicious_country=True, suspicious_action='end')
        login, user_id = self.known()
        entry = {'user_id': user_id, 'network': network_of(TOKYO)}
        self.allow(entry)
        self.assertTrue(Browser(TOKYO.format(9)).signed_in(login).alive)
        self.assertEqual(self.admin.act('disallow', entries=[entry, {**entry, 'network': '10.0.0.0/8'}], reason='moved'),
                         {'status': 'done', 'disallowed': [entry], 'unknown': [{**entry, 'network': '10.0.0.0/8'}]})
        browser = Browser(TOKYO.format(9))
        browser.login(login)
        self.assertFalse(browser.alive)
        event = self.events('policy_changed', user_id=user_id)[-1]
        self.assertEqual((event['actor_id'], event['details']), (2, {
            'changes': {'allowed_network': {'from': network_of(TOKYO), 'to': None}}, 'reason': 'moved'}))

    def test_a_user_who_is_deleted_takes_what_was_allowed_along(self):
        login, user_id = self.new_user()
        self.allow({'user_id': user_id, 'network': '192.0.2.0/24'})
        self.admin.call('res.users', 'unlink', [user_id])
        self.assertEqual(one('SELECT count(*) FROM gatehouse_allowance'), 0)  # and is not everybody's now

    def test_what_has_ended_goes_with_the_clean_up(self):
        self.allow({'user_id': None, 'network': '192.0.2.0/24'}, until='2099-01-01T00:00:00Z')
        self.allow({'user_id': None, 'network': '198.51.100.0/24'})
        sql("UPDATE gatehouse_allowance SET until = until - interval '100 years' WHERE until IS NOT NULL")
        vacuum = one("SELECT res_id FROM ir_model_data WHERE module = 'base' AND name = 'autovacuum_job'")
        self.admin.call('ir.cron', 'method_direct_trigger', [vacuum])
        self.assertEqual(sql('SELECT network FROM gatehouse_allowance'), [('198.51.100.0/24',)])


class Calls(AllowanceTest):
    def test_told_to_auditors_who_cannot_change_it(self):
        self.allow({'user_id': 2, 'network': '2001:db8:1:2::7/64'}, until='2099-12-31T22:00:00Z', reason='the new office')
        login, user_id = self.new_user(groups=('base.group_user', 'gatehouse_guard.group_auditor'))
        auditor = Browser().signed_in(login)
        told = auditor.call('gatehouse.guard', 'allowed')
        row, = told['allowed']
        self.assertRegex(row.pop('allowed'), r'^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$')
        self.assertEqual((row, told['after'], told['more']), ({
            'id': row['id'], 'kind': 'network', 'user_id': 2, 'login': 'admin', 'network': '2001:db8:1:2::/64', 'browser': None,
            'platform': None, 'reason': 'the new office', 'until': '2099-12-31T22:00:00.000Z', 'allowed_by': 2,
            'allowed_by_login': 'admin'}, row['id'], False))
        self.assertEqual(auditor.call('gatehouse.guard', 'allowed', after=row['id'])['allowed'], [])
        for method in ('allow', 'disallow'):
            with self.assertRaises(RpcError) as caught:
                auditor.call('gatehouse.guard', method, entries=[])
            self.assertEqual(caught.exception.name, 'odoo.exceptions.AccessError')
        for method, arguments in (('create', [[{'kind': 'network', 'network': '0.0.0.0/0'}]]), ('write', [[row['id']], {'until': False}]),
                                  ('unlink', [[row['id']]])):
            with self.assertRaises(RpcError):
                self.admin.call('gatehouse.allowance', method, *arguments)
        nobody, _ = self.new_user()
        browser = Browser().signed_in(nobody)
        with self.assertRaises(RpcError):
            browser.call('gatehouse.guard', 'allowed')
        with self.assertRaises(RpcError):
            browser.call('gatehouse.allowance', 'search_read', [], ['network'])

    def test_it_takes_the_password_again(self):
        officer, _ = self.new_user(groups=('base.group_user', 'gatehouse_guard.group_officer'))
        browser = Browser().signed_in(officer)
        answer = browser.call('gatehouse.guard', 'allow', entries=[{'user_id': None, 'network': '192.0.2.0/24'}])
        self.assertEqual(answer['res_model'], 'res.users.identitycheck')
        self.assertEqual(one('SELECT count(*) FROM gatehouse_allowance'), 0)
        self.assertEqual(browser.confirm(answer, PASSWORD)['status'], 'done')
        self.assertEqual(one('SELECT count(*) FROM gatehouse_allowance'), 1)

    def test_again_changes_nothing_and_otherwise_renews(self):
        entry = {'user_id': None, 'network': '192.0.2.0/24'}
        self.assertEqual(self.allow(entry, entry)['allowed'], [entry])
        self.assertEqual(self.allow(entry), {'status': 'done', 'allowed': [], 'already': [entry]})
        self.assertEqual(self.allow(entry, until='2099-01-01')['allowed'], [entry])
        self.assertEqual(sql('SELECT network, until::text FROM gatehouse_allowance'), [('192.0.2.0/24', '2099-01-01 00:00:00')])
        self.assertEqual([event['details']['changes']['allowed_network'] for event in self.events('policy_changed')],
                         [{'from': None, 'to': '192.0.2.0/24'}, {'from': '192.0.2.0/24', 'to': '192.0.2.0/24 until 2099-01-01 00:00'}])

    def test_what_makes_no_sense_is_refused_and_then_nothing_is_done(self):
        good = {'user_id': None, 'network': '192.0.2.0/24'}
        for entry, refusal in (({'network': '10.0.0.0/7'}, ('too_wide', [8])), ({'network': '0.0.0.0/0'}, ('too_wide', [8])),
                               ({'network': '2001:db8::/31'}, ('too_wide', [32])), ({'network': '::/0'}, ('too_wide', [32])),
                               ({'network': '::ffff:0:0/96'}, ('too_wide', [8])), ({'network': '192.0.2.0/33'}, ('not_a_network', [])),
                               ({'network': 'office'}, ('not_a_network', [])), ({'network': 7}, ('not_a_network', [])),
                               ({'device': {}}, ('not_understood', [])), ({'device': {'browser': None, 'platform': ''}}, ('not_a_device', [])),
                               ({'device': {'browser': 'a\0b'}}, ('not_a_device', [])), ({'device': {'agent': 'x'}}, ('not_a_device', [])),
                               ({'device': CHROME_DEVICE, 'network': '192.0.2.0/24'}, ('not_understood', [])), ({}, ('not_understood', [])),
                               ({'network': '192.0.2.0/24', 'user_id': 99_999_999}, ('unknown_user', [])),
                               ({'network': '192.0.2.0/24', 'user_id': '1 OR true'}, ('not_a_user', [])),
                               ({'network': '192.0.2.0/24', 'group': 1}, ('not_understood', []))):
            answer = self.admin.act('allow', entries=[good, entry])
            self.assertEqual((entry, answer['status'], answer.get('invalid')),
                             (entry, 'invalid', {'1': {'code': refusal[0], 'allowed': refusal[1]}}))
        for until, code in (('2001-01-01', 'in_the_past'), ('soon', 'not_a_time'), (7, 'not_a_time')):
            self.assertEqual(self.admin.act('allow', entries=[good], until=until)['invalid'], {'until': {'code': code, 'allowed': []}})
        self.assertEqual(self.admin.act('allow', entries=good)['invalid'], {'0': {'code': 'not_a_list', 'allowed': [1000]}})
        self.assertEqual(one('SELECT count(*) FROM gatehouse_allowance'), 0)
        self.assertEqual(self.events('policy_changed'), [])
        for network, stored in (('10.0.0.0/8', '10.0.0.0/8'), ('2001:db8::/32', '2001:db8::/32'), (' 192.0.2.7 ', '192.0.2.7/32'),
                                ('::ffff:198.51.100.7/120', '198.51.100.0/24')):
            self.assertEqual(self.allow({'user_id': None, 'network': network})['allowed'], [{'user_id': None, 'network': stored}])

    def test_capabilities_tell_that_there_is_such_a_list(self):
        self.assertEqual(self.admin.call('gatehouse.guard', 'capabilities')['widest_network'], {'ipv4': 8, 'ipv6': 32})


class Ordered(AllowanceTest):
    """By SQL, as its role may."""

    def order(self, kind, **arguments):
        number = one('INSERT INTO gatehouse_order (kind, arguments, reason) VALUES (%s, %s, %s) RETURNING id', kind,
                     json.dumps(arguments), 'ticket 9')
        self.assertTrue(self.admin.alive)
        state, answer = sql('SELECT state, answer FROM gatehouse_order WHERE id = %s', number)[0]
        return state, json.loads(answer)

    def test_allowed_and_taken_back(self):
        set_policies(suspicious_country=True, suspicious_action='end')
        login, user_id = self.known()
        entry = {'user_id': user_id, 'network': network_of(TOKYO)}
        self.assertEqual(self.order('allow', entries=[entry], until='2099-01-01T00:00:00Z'),
                         ('done', {'status': 'done', 'allowed': [entry], 'already': []}))
        self.assertTrue(Browser(TOKYO.format(9)).signed_in(login).alive)
        role = one('SELECT session_user')
        row, = self.admin.call('gatehouse.guard', 'allowed')['allowed']
        self.assertEqual((row['allowed_by'], row['allowed_by_login'], row['reason']), (None, role, 'ticket 9'))
        event = self.events('policy_changed', user_id=user_id)[-1]
        self.assertEqual((event['via'], event['actor_id'], event['details']['ordered_by']), ('sql', None, role))
        self.assertEqual(self.order('disallow', entries=[entry]), ('done', {'status': 'done', 'disallowed': [entry], 'unknown': []}))
        self.assertEqual(one('SELECT count(*) FROM gatehouse_allowance'), 0)

    def test_refused(self):
        state, answer = self.order('allow', entries=[{'user_id': None, 'network': '0.0.0.0/0'}])
        self.assertEqual((state, answer['status'], answer['invalid']['0']['code']), ('refused', 'invalid', 'too_wide'))
        self.assertEqual(self.order('allow', networks=[])[1]['code'], 'not_understood')

    def test_the_same_twice_cannot_be_written_past_it_either(self):
        self.allow({'user_id': None, 'network': '192.0.2.0/24'})
        with self.assertRaises(psycopg2.errors.UniqueViolation):
            sql("INSERT INTO gatehouse_allowance (kind, network, allowed) VALUES ('network', '192.0.2.0/24', now())")


if __name__ == '__main__':
    main()
