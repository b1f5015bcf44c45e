# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Guard costs a request: two Odoos, one with it, asked the same in turns."""
import contextlib
import html
import http.client
import json
import os
import pathlib
import re
import statistics
import subprocess
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RIG = ROOT / "tests" / "odoo" / "odoo-server"
QUESTION = json.dumps({"jsonrpc": "2.0", "id": 1, "params": {
    "model": "res.users", "method": "search_read", "args": [[], ["login", "name"]], "kwargs": {"limit": 20}}})


class Client:
    """A signed-in browser that asks one question again and again."""

    def __init__(self, facts):
        self.host = facts["URL"].removeprefix("http://")
        self.cookies = {}
        page = self._request("GET", f"/web/login?db={facts['DB']}")[1]
        token = html.unescape(re.search(r'name="csrf_token"[^>]*value="([^"]*)"', page).group(1))
        form = urllib.parse.urlencode({"csrf_token": token, "login": facts["ADMIN_LOGIN"], "password": facts["ADMIN_PASSWORD"]})
        status, _ = self._request("POST", "/web/login", form, "application/x-www-form-urlencoded")
        if status != 303:
            raise SystemExit("the bench cannot sign in to its Odoo")

    def _request(self, method, path, body=None, kind="text/plain"):
        connection = http.client.HTTPConnection(self.host, timeout=60)
        with contextlib.closing(connection):
            connection.request(method, path, body, {
                "Content-Type": kind, "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())})
            response = connection.getresponse()
            text = response.read().decode()
        for line in response.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        return response.status, text

    def ask(self):
        """Seconds of one answer."""
        begun = time.perf_counter()
        _, text = self._request("POST", "/web/dataset/call_kw/res.users/search_read", QUESTION, "application/json")
        took = time.perf_counter() - begun
        if '"result"' not in text:
            raise SystemExit(f"Odoo does not answer the bench: {text[:500]}")
        return took


def up(instance, *options):
    done = subprocess.run([RIG, "up", "--instance", instance, "--fresh", "--for", str(os.getpid()), *options], check=True,
                          stdout=subprocess.PIPE, text=True)
    return Client(dict(line.split("=", 1) for line in done.stdout.splitlines()))


def guard_cost(table, requests):
    try:
        clients = [up("bench-guard", "--addons", ROOT / "packaging" / "odoo", "--install", "gatehouse_guard"), up("bench-plain")]
        for client in clients:
            for _ in range(200):  # caches
                client.ask()
        took = [[], []]
        for number in range(requests):  # in turns, and who begins changes: the machine's moods are the same for both
            for which in ((0, 1) if number % 2 else (1, 0)):
                took[which].append(clients[which].ask())
    finally:
        for instance in ("bench-guard", "bench-plain"):
            subprocess.run([RIG, "down", "--instance", instance], check=False)
    ours, theirs = (statistics.median(seconds) for seconds in took)
    ratio = theirs / ours
    table.add(f"requests to a real Odoo 19 with the Guard, median of {requests:,}", f"{1 / ours:.0f}/s", f"without it: {1 / theirs:.0f}/s",
              f"{ratio:.1%}", "≥ 95 %", ratio >= 0.95)
    more = (ours - theirs) * 1000
    table.add("what the Guard adds to the median request", f"{more:.2f} ms", "–", "–", "≤ 1 ms", more <= 1)
