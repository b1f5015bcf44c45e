# SPDX-License-Identifier: GPL-3.0-or-later
"""Browsers, RPC clients and SQL against the running Odoo with the Guard; its coordinates are in GATEHOUSE_ODOO_FACTS."""
import base64
import functools
import hmac
import html
import http.client
import itertools
import json
import os
import pathlib
import re
import socket
import struct
import sys
import time
import unittest
import urllib.parse

import psycopg2

FACTS = {}
SKIPPED = 77  # for ctest

FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'
PARIS, BERLIN, TOKYO = '192.0.2.{}', '198.51.100.{}', '198.18.0.{}'  # as the rig's geographic file has them
PASSWORD = 'correct horse 1'

DEFAULTS = {
    'lifetime_administrators': 0, 'lifetime_others': 0, 'idle_days': 0, 'keep_days': 365, 'concurrent_sessions': 'allow',
    'ignored_urls': '/websocket*\n/bus/*\n/longpolling/*\n/web/session/check\n/web/webclient/version_info',
    'lockout_failures': 0, 'lockout_seconds': 900, 'resets_per_hour': 0, 'password_days': 0, 'password_expiry': 'recommend',
    'suspicious_country': False, 'suspicious_device': False, 'suspicious_action': 'report', 'mail_failed_login': False,
    'mail_suspicious_login': False, 'mail_users': True, 'mail_officers': True,
}
_numbers = itertools.count(os.getpid() * 1000 % 1_000_000)


def read_facts():
    for line in pathlib.Path(os.environ['GATEHOUSE_ODOO_FACTS']).read_text().splitlines():
        name, _, value = line.partition('=')
        FACTS[name] = value
    if 'WITHOUT' in FACTS:
        print(FACTS['WITHOUT'])
        sys.exit(SKIPPED)


read_facts()  # when imported: which tests there are depends on it


def main():
    unittest.main(verbosity=2)


def sql(statement, *parameters):
    """Its rows, if it has any. Committed at once."""
    connection = psycopg2.connect(host=FACTS['PGHOST'], port=FACTS['PGPORT'], user=FACTS['PGUSER'],
                                  password=FACTS['PGPASSWORD'], dbname=FACTS['DB'])
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            return cursor.fetchall() if cursor.description else []
    finally:
        connection.close()


def one(statement, *parameters):
    return sql(statement, *parameters)[0][0]


@functools.lru_cache
def series():
    """Of the Odoo under test: 19, and older ones when somebody has one to try."""
    return int(one("SELECT latest_version FROM ir_module_module WHERE name = 'base'").split('.')[0])


def set_policies(**values):
    """As somebody does who reaches the database only: the row, and its revision."""
    changes = ', '.join(f'{name} = %s' for name in values)
    sql(f'UPDATE gatehouse_policy SET revision = revision + 1, {changes}', *values.values())


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode('utf-8', 'replace')

    @property
    def location(self):
        return self.headers.get('Location', '')

    @property
    def words(self):
        """The text of a page without its marks."""
        return re.sub(r'\s+', ' ', html.unescape(re.sub(r'<[^>]+>', ' ', self.text)))

    def field(self, name):
        found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', self.text)
        return html.unescape(found.group(1)) if found else None


class RpcError(Exception):
    def __init__(self, error):
        super().__init__(error['data'].get('message') or error['message'])
        self.code = error['code']
        self.name = error['data'].get('name')


class Browser:
    """One browser: its cookies, its address, its name."""

    def __init__(self, address=None, agent=FIREFOX):
        self.address = address or PARIS.format(next(_numbers) % 250 + 1)
        self.agent = agent
        self.cookies = {}
        self.connection = None

    def request(self, method, path, body=None, headers=None):
        host = FACTS['URL'].removeprefix('http://')
        every = {'User-Agent': self.agent, 'X-Forwarded-For': self.address, 'X-Forwarded-Host': host,
                 'Cookie': '; '.join(f'{name}={value}' for name, value in self.cookies.items()), **(headers or {})}
        connection = http.client.HTTPConnection(host, timeout=60)
        try:
            connection.request(method, path, body, every)
            answer = Answer(connection.getresponse())
        finally:
            connection.close()
        for line in answer.headers.get_all('Set-Cookie') or []:
            name, _, value = line.split(';')[0].partition('=')
            self.cookies[name] = value
        return answer

    def get(self, path, follow=False):
        answer = self.request('GET', path)
        while follow and answer.status == 303:
            answer = self.request('GET', answer.location)
        return answer

    def post(self, path, **fields):
        return self.request('POST', path, urllib.parse.urlencode(fields), {'Content-Type': 'application/x-www-form-urlencoded'})

    def json(self, path, **params):
        answer = self.request('POST', path, json.dumps({'jsonrpc': '2.0', 'id': 1, 'params': params}),
                              {'Content-Type': 'application/json'})
        told = json.loads(answer.text)
        if 'error' in told:
            raise RpcError(told['error'])
        return told.get('result')

    def login(self, login, password=PASSWORD, **more):
        """By the form. The answer: 303 when it was right."""
        page = self.get('/web/login')
        return self.post('/web/login', csrf_token=page.field('csrf_token'), login=login, password=password, type='password', **more)

    def signed_in(self, login, password=PASSWORD, **more):
        """As login(), and the first page after it."""
        answer = self.login(login, password, **more)
        assert answer.status == 303, answer.words[:2000]
        self.get('/web')
        return self

    def give_code(self, code):
        """The second step of a login with a second factor."""
        page = self.get('/web/login/totp')
        return self.post('/web/login/totp', csrf_token=page.field('csrf_token'), totp_token=code)

    def signed_in_with_code(self, login, secret):
        self.login(login)
        answer = self.give_code(code_of(secret))
        assert answer.status == 303, answer.words[:2000]
        return self

    def call(self, model, method, *args, **kwargs):
        return self.json(f'/web/dataset/call_kw/{model}/{method}', model=model, method=method, args=list(args), kwargs=kwargs)

    def act(self, method, password='admin', **kwargs):
        """A method of gatehouse.guard that asks for the password, and the answer to that."""
        return self.confirm(self.call('gatehouse.guard', method, **kwargs), password)

    def confirm(self, answer, password):
        """If the answer is the question for the password, the answer to that."""
        if not isinstance(answer, dict) or answer.get('res_model') != 'res.users.identitycheck':
            return answer
        if series() < 19:
            self.call('res.users.identitycheck', 'write', [answer['res_id']], {'password': password})
        return self.call('res.users.identitycheck', 'run_check', [answer['res_id']], context={'password': password})

    def new_key(self, password=PASSWORD):
        """An API key of this browser's user."""
        values = {'name': f'key {next(_numbers)}', **({'duration': '1'} if series() >= 18 else {})}
        wizard = self.call('res.users.apikeys.description', 'create', [values])
        answer = self.confirm(self.call('res.users.apikeys.description', 'make_key', wizard), password)
        return answer['context']['default_key'], values['name']

    @property
    def identifier(self):
        return self.cookies['session_id'][:42 if series() >= 18 else 20]

    @property
    def alive(self):
        try:
            self.json('/web/session/check')
            return True
        except RpcError as error:
            assert error.code == 100, error
            return False


def code_of(secret):
    """What an authenticator shows now (RFC 6238)."""
    digest = hmac.new(secret, struct.pack('>Q', int(time.time()) // 30), 'sha1').digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7fffffff) % 1_000_000:06}"


class WebSocket:
    """As much of one (RFC 6455) as it takes to see it closed."""

    def __init__(self, browser):
        host = FACTS['URL'].removeprefix('http://')
        name, port = host.split(':')
        self.socket = socket.create_connection((name, int(port)), timeout=30)
        cookies = '; '.join(f'{name}={value}' for name, value in browser.cookies.items())
        # Odoo closes lines of clients of another version; a page says which one is right.
        found = re.search(r'"websocket_worker_version": "([^"]+)"', browser.get('/web').text)
        version = found.group(1) if found else ''
        self.socket.sendall((
            f'GET /websocket?version={version} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nUpgrade: websocket\r\n'
            f'Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n'
            f'X-Forwarded-For: {browser.address}\r\nX-Forwarded-Host: {host}\r\nUser-Agent: {browser.agent}\r\n'
            f'Cookie: {cookies}\r\n\r\n').encode())
        self.stream = self.socket.makefile('rb')
        status = self.stream.readline()
        assert b' 101 ' in status, status
        while self.stream.readline().strip():
            pass

    def send(self, message):
        payload, mask = json.dumps(message).encode(), os.urandom(4)
        assert len(payload) < 126
        self.socket.sendall(bytes([0x81, 0x80 | len(payload)]) + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload)))

    def closing_code(self):
        """Waits until the server closes it."""
        while True:
            kind, length = self.stream.read(2)
            length &= 0x7f
            if length == 126:
                length, = struct.unpack('>H', self.stream.read(2))
            payload = self.stream.read(length)
            if kind & 0x0f == 8:
                self.stream.close()
                self.socket.close()
                return struct.unpack('>H', payload[:2])[0]


def rpc(service, method, *args):
    """/jsonrpc, which knows neither cookies nor addresses."""
    request = json.dumps({'jsonrpc': '2.0', 'id': 1, 'params': {'service': service, 'method': method, 'args': args}})
    connection = http.client.HTTPConnection(FACTS['URL'].removeprefix('http://'), timeout=60)
    try:
        connection.request('POST', '/jsonrpc', request, {'Content-Type': 'application/json'})
        told = json.loads(connection.getresponse().read())
    finally:
        connection.close()
    if 'error' in told:
        raise RpcError(told['error'])
    return told.get('result')


def json2(model, method, key, **arguments):
    """(status, answer) of the API of Odoo 19."""
    connection = http.client.HTTPConnection(FACTS['URL'].removeprefix('http://'), timeout=60)
    try:
        connection.request('POST', f'/json/2/{model}/{method}', json.dumps(arguments),
                           {'Content-Type': 'application/json', 'Authorization': f'bearer {key}'})
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()


class GuardTest(unittest.TestCase):
    """Starts from default policies and no locks, and leaves the policies so."""
    _admin = None
    _hash = None

    @property
    def admin(self):
        """The administrator's browser; signed in again when a test has ended it."""
        if GuardTest._admin is None or not GuardTest._admin.alive:
            GuardTest._admin = Browser(BERLIN.format(1)).signed_in('admin', 'admin')
        return GuardTest._admin

    def setUp(self):
        set_policies(**DEFAULTS)
        self.addCleanup(set_policies, **DEFAULTS)  # whoever signs in after the last of these is not to be found suspicious
        sql('DELETE FROM gatehouse_lock')
        # Officers and administrators of other tests would get mails, and could unlock.
        sql("UPDATE res_users SET active = false WHERE login ~ '^user[0-9]+$'")
        sql('DELETE FROM gatehouse_mail')
        sql('DELETE FROM mail_mail')
        sql("UPDATE ir_config_parameter SET value = '0' WHERE key = 'base.login_cooldown_after'")
        self.assertTrue(self.admin.alive)  # signed in before a test makes that harder
        self.first_event = one('SELECT COALESCE(max(id), 0) FROM gatehouse_event')

    def new_user(self, groups=('base.group_user',), **values):
        """(login, id) of a user of his own."""
        login = f'user{next(_numbers)}'
        ids = [one("SELECT res_id FROM ir_model_data WHERE module = %s AND name = %s", *group.split('.')) for group in groups]
        user_id = self.admin.call('res.users', 'create', [{
            'name': login.title(), 'login': login, 'email': f'{login}@example.com', ('group_ids' if series() >= 19 else 'groups_id'): [[6, 0, ids]], **values}],
            context={'no_reset_password': True})[0]
        if not GuardTest._hash:  # once: it takes long, which is what it is for
            self.admin.call('res.users', 'write', [user_id], {'password': PASSWORD})
            GuardTest._hash = one('SELECT password FROM res_users WHERE id = %s', user_id)
            sql('DELETE FROM mail_mail')  # Odoo's own about it
        sql('UPDATE res_users SET password = %s, gatehouse_password_date = now() WHERE id = %s', GuardTest._hash, user_id)
        self.first_event = one('SELECT COALESCE(max(id), 0) FROM gatehouse_event')
        return login, user_id

    def events(self, kind=None, **where):
        """Those since the test began, oldest first, as dictionaries."""
        columns = ['kind', 'login', 'user_id', 'actor_id', 'via', 'ip_address', 'session_identifier', 'user_agent', 'details']
        rows = sql(f"SELECT {', '.join(columns)} FROM gatehouse_event WHERE id > %s ORDER BY id", self.first_event)
        found = []
        for row in rows:
            event = dict(zip(columns, row))
            event['details'] = json.loads(event['details'] or '{}')
            if (not kind or event['kind'] == kind) and all(event[name] == value for name, value in where.items()):
                found.append(event)
        return found

    def session(self, browser):
        columns = ['status', 'end_cause', 'user_id', 'ended_by', 'end_reason', 'auth_method', 'second_factor', 'ip_address',
                   'user_agent', 'browser', 'platform', 'country', 'city', 'suspicious', 'forwarded_for', 'device_type']
        rows = sql(f"SELECT {', '.join(columns)} FROM gatehouse_session WHERE identifier = %s", browser.identifier)
        return dict(zip(columns, rows[0])) if rows else None

    def age(self, browser, **times):
        """Make a session older: age(browser, started='2 hours')."""
        for column, interval in times.items():
            sql(f'UPDATE gatehouse_session SET {column} = {column} - %s::interval WHERE identifier = %s', interval, browser.identifier)

    def assert_out(self, browser):
        """Dead for JSON and for pages, and the page leads to the login page."""
        self.assertFalse(browser.alive)
        answer = browser.get('/web')
        self.assertEqual(answer.status, 303)
        self.assertIn('/web/login', answer.location)
        return browser.get(answer.location)
