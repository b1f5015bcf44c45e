#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is ordered by SQL: by a role that may add rows to one table, carried out before the next request is answered."""
import json
import threading
import unittest

import psycopg2
import psycopg2.errors

from guard_rig import FACTS, PASSWORD, Browser, GuardTest, RpcError, WebSocket, main, one, rpc, series, set_policies, sql

ROLE = 'gatehouse "officer" \'; DROP TABLE gatehouse_lock; --'  # whatever a role may be called
QUOTED = '"' + ROLE.replace('"', '""') + '"'


def as_role(statement, *parameters):
    connection = psycopg2.connect(host=FACTS['PGHOST'], port=FACTS['PGPORT'], user=ROLE, password='throw-away', dbname=FACTS['DB'])
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            return cursor.fetchall() if cursor.description else []
    finally:
        connection.close()


class OrderTest(GuardTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        sql(f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {psycopg2.extensions.adapt(ROLE)}) THEN "
            f"CREATE ROLE {QUOTED} LOGIN PASSWORD 'throw-away'; END IF; END $$")
        # As README.md says.
        sql(f'GRANT SELECT ON gatehouse_order TO {QUOTED}')
        sql(f'GRANT INSERT (kind, arguments, reason) ON gatehouse_order TO {QUOTED}')
        sql(f'GRANT USAGE ON SEQUENCE gatehouse_order_id_seq TO {QUOTED}')

    @classmethod
    def tearDownClass(cls):
        sql(f'DROP OWNED BY {QUOTED}')
        sql(f'DROP ROLE {QUOTED}')
        super().tearDownClass()

    def order(self, kind, reason=None, raw=None, **arguments):
        (number,), = as_role('INSERT INTO gatehouse_order (kind, arguments, reason) VALUES (%s, %s, %s) RETURNING id', kind,
                             json.dumps(arguments) if raw is None else raw, reason)
        return number

    def answer(self, number):
        state, answer = sql('SELECT state, answer FROM gatehouse_order WHERE id = %s', number)[0]
        return state, answer and json.loads(answer)


class TakesEffect(OrderTest):
    def test_a_revoked_session_is_out_on_its_next_request(self):
        login, user_id = self.new_user()
        victim, other = Browser().signed_in(login), Browser().signed_in(login)
        number = self.order('revoke', reason="left's the \"company\"; --", identifiers=[victim.identifier, 'x' * 42])
        self.assertEqual(self.answer(number), ('pending', None))
        self.assert_out(victim)  # and nobody has asked Odoo for anything before
        self.assertEqual([victim.alive for _ in range(8)], [False] * 8)
        self.assertTrue(other.alive)
        self.assertEqual(self.answer(number), ('done', {'status': 'done', 'revoked': [victim.identifier], 'already_ended': [],
                                                        'unknown': ['x' * 42]}))
        row = self.session(victim)
        self.assertEqual((row['status'], row['end_cause'], row['ended_by'], row['end_reason']),
                         ('revoked', 'officer', None, "left's the \"company\"; --"))
        event, = self.events('revoked')
        self.assertEqual((event['via'], event['actor_id'], event['ip_address'], event['session_identifier']),
                         ('sql', None, None, victim.identifier))
        self.assertEqual((event['details']['ordered_by'], event['details']['order'], event['details']['reason']),
                         (ROLE, number, "left's the \"company\"; --"))

    def test_whoever_asks_next_carries_it_out(self):
        login, user_id = self.new_user()
        victim = Browser().signed_in(login)
        first = self.order('revoke', identifiers=[victim.identifier])
        Browser().get('/web/login')  # signed in as nobody
        self.assertEqual(self.answer(first)[0], 'done')
        second = self.order('revoke', identifiers=[victim.identifier])
        self.assertTrue(self.admin.alive)
        self.assertEqual(self.answer(second)[1]['already_ended'], [victim.identifier])

    @unittest.skipIf(FACTS.get('WORKERS'), "websockets are with another process there, at another port")
    def test_an_open_line_is_closed(self):
        login, user_id = self.new_user()
        victim = Browser().signed_in(login)
        line = WebSocket(victim)
        line.send({'event_name': 'subscribe', 'data': {'channels': [], 'last': 0}})
        self.order('revoke', identifiers=[victim.identifier])
        line.send({'event_name': 'subscribe', 'data': {'channels': [], 'last': 0}})  # no other request
        self.assertEqual(line.closing_code(), 4001)
        self.assertEqual(self.session(victim)['status'], 'revoked')

    def test_everywhere(self):
        login, user_id = self.new_user()
        browsers = [Browser().signed_in(login) for _ in range(3)]
        number = self.order('log_out_everywhere', user_ids=[user_id], reason='ticket 7')
        for browser in browsers:
            self.assert_out(browser)
        self.assertEqual(sorted(self.answer(number)[1]['revoked']), sorted(browser.identifier for browser in browsers))

    def test_the_right_password_works_after_an_unlock(self):
        login, user_id = self.new_user()
        set_policies(lockout_failures=2)
        for _ in range(2):
            Browser().login(login, 'wrong')
        self.assertIn('locked', Browser().login(login).words)
        number = self.order('unlock', logins=[login, "nobody'; --"])
        self.assertEqual(Browser().login(login).status, 303)
        self.assertEqual(self.answer(number), ('done', {'status': 'done', 'unlocked': [login]}))
        event = self.events('policy_changed', login=login)[-1]
        self.assertEqual((event['via'], event['user_id'], event['details']['ordered_by'], event['details']['lock']),
                         ('sql', user_id, ROLE, {'from': True, 'to': False}))

    def test_over_rpc_as_well(self):
        login, user_id = self.new_user()
        set_policies(lockout_failures=1)
        Browser().login(login, 'wrong')
        self.assertFalse(rpc('common', 'login', FACTS['DB'], login, PASSWORD))
        self.order('unlock', logins=[login])
        self.assertEqual(rpc('common', 'login', FACTS['DB'], login, PASSWORD), user_id)

    def test_a_policy_holds_at_the_next_login(self):
        login, user_id = self.new_user()
        first = Browser().signed_in(login)
        number = self.order('set_policies', revision=one('SELECT revision FROM gatehouse_policy'), reason='ticket 8',
                            values={'concurrent_sessions': 'replace', 'keep_days': 30})
        Browser().signed_in(login)
        self.assert_out(first)
        state, answer = self.answer(number)
        self.assertEqual((state, answer['changes']), ('done', {'concurrent_sessions': {'from': 'allow', 'to': 'replace'},
                                                               'keep_days': {'from': 365, 'to': 30}}))
        event = self.events('policy_changed')[-1]
        self.assertEqual((event['via'], event['details']['ordered_by'], event['details']['reason']), ('sql', ROLE, 'ticket 8'))
        changes = json.loads(one('SELECT last_changes FROM gatehouse_policy'))
        self.assertEqual(changes['keep_days']['by'], f'SQL: {ROLE}')

    def test_a_policy_that_odoo_enforces_itself_holds_at_once(self):
        login, user_id = self.new_user()
        self.assertEqual(Browser().login(login).location, '/odoo' if series() >= 18 else '/web')
        try:
            self.order('set_policies', revision=one('SELECT revision FROM gatehouse_policy'), values={'second_factor': 'everyone'})
            for _ in range(8):  # whichever worker answers
                self.assertIn('/web/login/totp', Browser().login(login).location)
        finally:
            self.order('set_policies', revision=one('SELECT revision FROM gatehouse_policy'), values={'second_factor': 'nobody'})
        for _ in range(8):
            self.assertNotIn('totp', Browser().login(login).location)

    def test_an_exception_from_one_session(self):
        login, user_id = self.new_user()
        set_policies(concurrent_sessions='replace')
        number = self.order('allow_multiple_sessions', user_ids=[user_id], allow=True)
        first, second = Browser().signed_in(login), Browser().signed_in(login)
        self.assertTrue(first.alive and second.alive)
        self.assertEqual(self.answer(number)[1], {'status': 'done', 'changed': [user_id]})
        self.assertEqual(self.events('policy_changed')[-1]['details']['changes'], {'allow_multiple_sessions': {'from': False, 'to': True}})

    def test_many_at_once_are_each_carried_out_once(self):
        login, user_id = self.new_user()
        browsers = [Browser().signed_in(login) for _ in range(5)]
        numbers = [self.order('revoke', identifiers=[browser.identifier]) for browser in browsers for _ in range(10)]
        alive = []
        threads = [threading.Thread(target=lambda one=browser: alive.append(one.alive)) for browser in browsers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(alive, [False] * 5)
        self.assertEqual(one('SELECT count(*) FROM gatehouse_order WHERE id = ANY(%s) AND state = %s', numbers, 'done'), 50)
        self.assertEqual(len(self.events('revoked')), 5)


class Refused(OrderTest):
    def settled(self, kind, **arguments):
        number = self.order(kind, **arguments)
        self.assertTrue(self.admin.alive)
        state, answer = self.answer(number)
        self.assertEqual(state, 'refused', answer)
        return answer

    def test_policies_out_of_range_or_unknown_change_nothing(self):
        before = sql('SELECT * FROM gatehouse_policy')
        revision = one('SELECT revision FROM gatehouse_policy')
        for value, code in (({'lifetime_others': 59}, 'out_of_range'), ({'lifetime_others': '3600'}, 'not_an_integer'),
                            ({'no_such': 1}, 'unknown_policy'), ({'suspicious_action': 'shoot'}, 'not_a_choice'),
                            ({'keep_days': True}, 'not_an_integer'), ({'ignored_urls': 'x'}, 'not_a_path'),
                            ({'revision = 7, keep_days': 5}, 'unknown_policy')):
            answer = self.settled('set_policies', revision=revision, values={'idle_days': 3, **value})
            self.assertEqual((answer['status'], [why['code'] for why in answer['invalid'].values()]), ('invalid', [code]))
        self.assertEqual(sql('SELECT * FROM gatehouse_policy'), before)

    def test_policies_that_somebody_else_has_changed(self):
        revision = one('SELECT revision FROM gatehouse_policy')
        self.admin.act('set_policies', revision=revision, values={'idle_days': 5})
        answer = self.settled('set_policies', revision=revision, values={'idle_days': 9})
        self.assertEqual((answer['status'], answer['changed']['idle_days']['value']), ('conflict', 5))
        self.assertEqual(one('SELECT idle_days FROM gatehouse_policy'), 5)

    def test_what_makes_no_sense(self):
        login, user_id = self.new_user()
        victim = Browser().signed_in(login)
        for kind, arguments in (('revoke', {}), ('revoke', {'identifiers': victim.identifier}), ('revoke', {'identifiers': [1]}),
                                ('revoke', {'identifiers': [victim.identifier, 'a\0b']}), ('revoke', {'identifiers': [], 'because': 'x'}),
                                ('log_out_everywhere', {'user_ids': ['1 OR true']}), ('log_out_everywhere', {'user_ids': [True]}),
                                ('log_out_everywhere', {'user_ids': [2**40]}), ('unlock', {'logins': [None]}),
                                ('allow_multiple_sessions', {'user_ids': [user_id], 'allow': 'yes'}),
                                ('set_policies', {'revision': 'x', 'values': {}}), ('set_policies', {'revision': 1, 'values': []})):
            self.assertEqual((arguments, self.settled(kind, **arguments)['code']), (arguments, 'not_understood'))
        for raw in ('', 'null', '[]', '{"identifiers": [', '[' * 100_000, json.dumps({'identifiers': ['x' * 2_000_000]})):
            self.assertIn(self.settled('revoke', raw=raw)['code'], ('not_understood', 'failed'))
        for kind in ('', 'answer', '_end', '__init__', 'REVOKE', "revoke'; --"):
            self.assertEqual(self.settled(kind)['code'], 'unknown_kind')
        self.assertTrue(victim.alive)
        self.assertEqual(self.events('revoked'), [])

    def test_one_that_makes_no_sense_holds_up_no_other(self):
        login, user_id = self.new_user()
        victim = Browser().signed_in(login)
        self.order('revoke', raw='nonsense')
        self.order('revoke', identifiers=[victim.identifier])
        self.order('revoke', identifiers=['a\0b'])
        self.assert_out(victim)


class Rights(OrderTest):
    def test_the_role_can_order_and_nothing_else(self):
        number = self.order('unlock', logins=[])
        for statement in ("INSERT INTO gatehouse_order (kind, arguments, state) VALUES ('unlock', '{}', 'done')",
                          "INSERT INTO gatehouse_order (kind, arguments, ordered_by) VALUES ('unlock', '{}', 'somebody else')",
                          "UPDATE gatehouse_order SET reason = 'another'", 'DELETE FROM gatehouse_order',
                          "SELECT setval('gatehouse_order_id_seq', 1)",
                          "UPDATE gatehouse_session SET status = 'active'", 'DELETE FROM gatehouse_lock', 'DELETE FROM gatehouse_event',
                          'UPDATE gatehouse_policy SET idle_days = 0', 'SELECT password FROM res_users'):
            with self.assertRaises(psycopg2.errors.InsufficientPrivilege, msg=statement):
                as_role(statement)
        ordered_by, ordered = sql('SELECT ordered_by, ordered FROM gatehouse_order WHERE id = %s', number)[0]
        self.assertEqual(ordered_by, ROLE)
        self.assertIsNotNone(ordered)

    def test_nobody_gives_or_changes_one_through_odoo(self):
        self.order('unlock', logins=[])
        for method, arguments in (('create', [[{'kind': 'unlock', 'arguments': '{}'}]]), ('write', [[1], {'state': 'pending'}]),
                                  ('unlink', [[1]])):
            with self.assertRaises(RpcError):
                self.admin.call('gatehouse.order', method, *arguments)
        self.assertTrue(self.admin.call('gatehouse.order', 'search_read', [['kind', '=', 'unlock']], ['ordered_by']))
        login, _ = self.new_user()
        with self.assertRaises(RpcError):
            Browser().signed_in(login).call('gatehouse.order', 'search_read', [], ['reason'])

    def test_old_ones_go_with_the_clean_up(self):
        number = self.order('unlock', logins=[])
        self.assertTrue(self.admin.alive)
        sql("UPDATE gatehouse_order SET ordered = ordered - interval '400 days' WHERE id = %s", number)
        self.admin.call('ir.cron', 'method_direct_trigger', [self.vacuum()])
        self.assertEqual(sql('SELECT 1 FROM gatehouse_order WHERE id = %s', number), [])

    def vacuum(self):
        return one("SELECT res_id FROM ir_model_data WHERE module = 'base' AND name = 'autovacuum_job'")


class Costs(OrderTest):
    def test_the_read_of_a_request_does_not_grow_with_orders(self):
        login, user_id = self.new_user()
        browser = Browser().signed_in(login)
        sql("INSERT INTO gatehouse_order (kind, arguments, state) SELECT 'unlock', '{}', 'done' FROM generate_series(1, 20000)")
        try:
            sql('ANALYZE gatehouse_order')
            plan = '\n'.join(row for row, in sql("EXPLAIN SELECT EXISTS (SELECT FROM gatehouse_order o WHERE o.state = 'pending')"))
            self.assertIn('gatehouse_order_pending_index', plan)
            self.assertTrue(browser.alive)
        finally:
            sql('DELETE FROM gatehouse_order')


if __name__ == '__main__':
    main()
