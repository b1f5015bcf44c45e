# SPDX-License-Identifier: GPL-3.0-or-later
"""Life for an instance: people, their logins from several places and browsers, and logins that were refused."""
import http.cookiejar
import json
import urllib.request

BROWSERS = {
    'firefox': 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
    'chrome': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 '
              'Safari/537.36',
    'iphone': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) '
              'Version/17.5 Mobile/15E148 Safari/604.1',
    'android': 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile '
               'Safari/537.36',
    'script': 'curl/7.88.1',
}
# login, name, group, sessions as (browser, address). The password is the login and "-Password1".
PEOPLE = [
    ('anna', 'Anna Keller', 'group_user', [('firefox', '198.51.100.11'), ('iphone', '198.51.100.12')]),
    ('bruno', 'Bruno Costa', 'group_user', [('chrome', '198.18.1.20'), ('android', '198.18.1.21'),
                                            ('script', '203.0.113.90')]),
    ('chloe', 'Chloé Martin', 'group_user', [('iphone', '192.0.2.30')]),
    ('daisuke', 'Daisuke Mori', 'group_user', [('chrome', '198.18.0.40'), ('firefox', '198.51.100.41')]),
    ('esha', 'Esha Nair', 'group_erp_manager', [('firefox', '198.18.2.50')]),
    ('frank', 'Frank Moss', 'group_system', [('chrome', '203.0.113.60'), ('firefox', '203.0.113.60')]),
    ('gita-shop', "Gita's Shop", 'group_portal', [('android', '198.18.2.70')]),
    ('henri-sarl', 'Henri SARL', 'group_portal', [('chrome', '192.0.2.80'), ('iphone', '192.0.2.81')]),
    ('idle', 'Ida Idle', 'group_user', []),
]
REFUSED = [('anna', '203.0.113.66', 4), ('nobody', '198.18.2.99', 12)]  # from the eleventh on: a cooldown


class Refused(Exception):
    pass


class Visitor:
    def __init__(self, url, browser, address):
        self.url = url
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.headers = {'Content-Type': 'application/json', 'User-Agent': BROWSERS[browser],
                        'X-Forwarded-For': address, 'X-Forwarded-Host': url.split('/')[2]}

    def rpc(self, path, **parameters):
        question = urllib.request.Request(self.url + path, json.dumps(
            {'jsonrpc': '2.0', 'method': 'call', 'params': parameters}).encode(), self.headers)
        answer = json.load(self.opener.open(question, timeout=60))
        if 'error' in answer:
            raise Refused(answer['error']['data']['message'])
        return answer.get('result')

    def login(self, database, login, password):
        self.rpc('/web/session/authenticate', db=database, login=login, password=password)
        self.rpc('/web/session/check')  # Odoo notes the device with the first request after the login

    def call(self, model, method, *arguments, **named):
        return self.rpc(f'/web/dataset/call_kw/{model}/{method}', model=model, method=method, args=arguments, kwargs=named)


def seed(facts):
    """Makes who is not there yet; everybody logs in once more. Returns what to print."""
    database = facts['DB']
    admin = Visitor(facts['URL'], 'firefox', '127.0.0.1')
    admin.login(database, facts['ADMIN_LOGIN'], facts['ADMIN_PASSWORD'])
    groups = {row['name']: row['res_id'] for row in admin.call(
        'ir.model.data', 'search_read', [['module', '=', 'base'], ['model', '=', 'res.groups']], ['name', 'res_id'])}
    there = {row['login'] for row in admin.call('res.users', 'search_read', [], ['login'])}
    sessions = refused = 0
    for login, name, group, places in PEOPLE:
        password = f'{login}-Password1'
        if login not in there:
            roles = [groups[group]] + ([groups['group_user']] if group in ('group_erp_manager', 'group_system') else [])
            admin.call('res.users', 'create', {'name': name, 'login': login, 'password': password,
                                               'email': f'{login}@example.com', 'group_ids': [[6, 0, roles]]},
                       context={'no_reset_password': True})
        for browser, address in places:
            Visitor(facts['URL'], browser, address).login(database, login, password)
            sessions += 1
    for login, address, times in REFUSED:
        for _ in range(times):
            try:
                Visitor(facts['URL'], 'script', address).login(database, login, 'wrong')
            except Refused:
                refused += 1
    return {'USERS': len(PEOPLE), 'SESSIONS': sessions, 'REFUSED': refused}
