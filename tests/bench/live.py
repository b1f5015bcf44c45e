# SPDX-License-Identifier: GPL-3.0-or-later
"""Gatehouse against a real Odoo 19 over the network, beside curl and a plain script that do the same.

The device rows are written into Odoo's table; what is read, revoked and noticed goes through Odoo itself.
"""
import contextlib
import http.client
import json
import os
import pathlib
import secrets
import shutil
import statistics
import subprocess
import threading
import time

from counting_relay import CountingRelay
from measuring import RUNS, Run, remove, say

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RIG = ROOT / "tests" / "odoo" / "odoo-server"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"
PAGE = 5000  # rows at once, as Gatehouse asks for them
FIELDS = ["user_id", "session_identifier", "platform", "browser", "ip_address", "country", "city", "device_type",
          "first_activity", "last_activity", "revoked", "write_date"]
USERS = 50
EVERY = 5  # seconds between two automatic readings
WORD = "bench-Password1"

DEVICE_ROWS = """
INSERT INTO res_device_log (user_id, session_identifier, platform, browser, ip_address, country, city, device_type, revoked,
    first_activity, last_activity)
  SELECT (ARRAY[{users}])[1 + g / 7 % {count}], rpad(md5((g / 7)::text), 42, 'x'), (ARRAY['linux', 'windows', 'macos', 'android'])[1 + g % 4],
    (ARRAY['chrome', 'firefox', 'safari'])[1 + g % 3], '198.18.0.' || g % 250, 'France', 'Paris', 'computer', false, at, at + g % 7 * interval '1 h'
  FROM generate_series(1, {rows}) g,
    LATERAL (SELECT date_trunc('second', now() AT TIME ZONE 'utc') - interval '90 days' + g / 7 * (interval '80 days' / {rows} * 7) AS at) t
  ORDER BY g;
ANALYZE res_device_log;
"""
# Idle for two days: revoking those in use has Gatehouse look after them for an hour, which is no part of this.
SESSION_ROWS = """
INSERT INTO res_device_log (user_id, session_identifier, platform, browser, ip_address, country, city, device_type, revoked,
    first_activity, last_activity)
  SELECT (ARRAY[{users}])[1 + ordinal % {count}], identifier, 'linux', 'firefox', '{ip}', 'France', 'Paris', 'computer', false, at, at
  FROM unnest(ARRAY[{identifiers}]) WITH ORDINALITY AS u (identifier, ordinal),
    LATERAL (SELECT date_trunc('second', now() AT TIME ZONE 'utc') - interval '2 days' AS at) t;
"""


class Server:
    """A real Odoo of this run's own."""

    NAME = "bench-live"

    def __enter__(self):
        up = Run([RIG, "up", "--instance", self.NAME, "--fresh", "--for", os.getpid()])
        self.facts = dict(line.split("=", 1) for line in up.out.splitlines())
        self.url = self.facts["URL"]
        self.host, port = self.url.removeprefix("http://").split(":")
        self.port = int(port)
        return self

    def __exit__(self, *_):
        Run([RIG, "down", "--instance", self.NAME])

    def sql(self, text):
        env = {name: self.facts[name] for name in ("PGHOST", "PGPORT", "PGUSER", "PGPASSWORD")}
        return Run(["psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-d", self.facts["DB"]], stdin=text, env=env).out.strip()

    def session_file(self, identifier):
        return pathlib.Path(self.facts["SESSION_DIR"]) / identifier[:2] / (identifier + "y" * 42)

    def admin(self):
        script = Script(self)
        script.sign_in(self.facts["ADMIN_LOGIN"], self.facts["ADMIN_PASSWORD"])
        return script


class Script:
    """What somebody writes who needs it once: a few calls of Odoo's own methods."""

    def __init__(self, server):
        self.server = server
        self.connection = http.client.HTTPConnection(server.host, server.port, timeout=600)
        self.cookie = ""

    def ask(self, path, **parameters):
        self.connection.request("POST", path, json.dumps({"jsonrpc": "2.0", "method": "call", "params": parameters}), {
            "Content-Type": "application/json", "User-Agent": FIREFOX, "Cookie": self.cookie})
        response = self.connection.getresponse()
        answer = json.loads(response.read())
        for line in response.headers.get_all("Set-Cookie") or []:
            if line.startswith("session_id="):
                self.cookie = line.split(";")[0]
        if "error" in answer:
            raise SystemExit(f"Odoo refuses the bench {path}: {answer['error']['data']['message']}")
        return answer.get("result")

    def call(self, model, method, *args, **kwargs):
        return self.ask(f"/web/dataset/call_kw/{model}/{method}", model=model, method=method, args=args, kwargs=kwargs)

    def sign_in(self, login, password):
        self.ask("/web/session/authenticate", db=self.server.facts["DB"], login=login, password=password)

    def sign_out(self):
        self.ask("/web/session/destroy")
        self.connection.close()


def live(ctl, folder, table, rows, sessions, logins):
    with Server() as server:
        bench = Live(ctl, folder, server, table)
        bench.first_sync(rows)
        bench.idle_sync(rows)
        bench.new_login(logins)
        bench.revoke(sessions)
        remove(bench.ledger)


class Live:
    def __init__(self, ctl, folder, server, table):
        self.ctl = ctl
        self.folder = folder
        self.server = server
        self.table = table
        self.ledger = folder / "live.sqlite"
        self.env = {"GATEHOUSE_PASSWORD": server.facts["ADMIN_PASSWORD"]}
        admin = server.admin()
        people = [{"name": f"Bench {number}", "login": f"bench{number}"} for number in range(USERS)]
        people[0]["password"] = WORD
        self.users = ", ".join(map(str, admin.call("res.users", "create", people, context={"no_reset_password": True})))
        admin.sign_out()
        # Gatehouse reads again what changed in the last two minutes, and these people are none of the news.
        server.sql("UPDATE res_users SET write_date = write_date - interval '1 day'")

    def connect(self, url):
        Run([self.ctl, "connect", url, "--database", self.server.facts["DB"], "--login", self.server.facts["ADMIN_LOGIN"], "--source", "live",
             "--ledger", self.ledger], env=self.env)

    def first_sync(self, rows):
        say(f"making {rows:,} device rows in Odoo")
        before = int(self.server.sql("SELECT last_value FROM res_device_log_id_seq"))
        self.server.sql(DEVICE_ROWS.format(users=self.users, count=USERS, rows=rows))
        pages = self.folder / "curl"
        shutil.rmtree(pages, ignore_errors=True)
        pages.mkdir()
        config = self.curl_config(pages, before, rows)

        def theirs():
            return Run(["curl", "--silent", "--show-error", "--fail", "--config", config])

        def ours():
            remove(self.ledger)
            self.connect(self.server.url)
            return Run([self.ctl, "sync", "--ledger", self.ledger, "--json"], env=self.env)

        theirs()  # warms Odoo and its database
        runs = [(ours(), theirs()) for _ in range(RUNS)]  # in turns: the machine's moods are the same for both
        sync, curl = (sorted(of, key=lambda one: one.seconds)[RUNS // 2] for of in zip(*runs))
        got = sum(len(json.loads(page.read_text())["result"]) for page in pages.glob("page*.json"))
        if got != rows:
            raise SystemExit(f"curl brought {got} rows and not {rows}")
        if json.loads(sync.out.splitlines()[0])["devices"] < rows:
            raise SystemExit(f"the sync read too few rows: {sync.out}")
        shutil.rmtree(pages)
        ratio = sync.seconds / curl.seconds
        self.table.add(f"first sync of {rows:,} device rows from Odoo 19, sign-in to sign-off, into an indexed ledger",
                       f"{sync.seconds:.2f} s, {sync.megabytes:.0f} MB",
                       f"curl, signing in and out, the same rows to files, {PAGE:,} at once: {curl.seconds:.2f} s",
                       f"{ratio:.2f}× its time", "≤ 1.3×", ratio <= 1.3)

    def curl_config(self, pages, before, rows):
        """For one curl on one connection: it is told beforehand where each page begins, which a sync has to find out."""
        def question(name, **parameters):
            path = pages / f"{name}.question"
            path.write_text(json.dumps({"jsonrpc": "2.0", "method": "call", "params": parameters}))
            return path

        facts = self.server.facts
        steps = [("/web/session/authenticate", question("in", db=facts["DB"], login=facts["ADMIN_LOGIN"], password=facts["ADMIN_PASSWORD"]),
                  pages / "in.json")]
        for number, begin in enumerate(range(before, before + rows, PAGE)):
            what = question(f"page{number}", model="res.device.log", method="search_read", args=[], kwargs={
                "domain": [["id", ">", begin], ["id", "<=", before + rows]], "fields": FIELDS, "limit": PAGE, "order": "id", "load": ""})
            steps.append(("/web/dataset/call_kw/res.device.log/search_read", what, pages / f"page{number}.json"))
        steps.append(("/web/session/destroy", question("out"), pages / "out.json"))
        config = pages / "config"
        config.write_text("next\n".join(
            f'url = "{self.server.url}{path}"\nheader = "Content-Type: application/json"\ndata = "@{what}"\noutput = "{answer}"\ncookie = ""\n'
            "noproxy = \"*\"\n" for path, what, answer in steps))
        return config

    @contextlib.contextmanager
    def following(self, every):
        """The automatic reading, from the end of its first round on; yields the process."""
        process = subprocess.Popen([self.ctl, "sync", "--ledger", self.ledger, "--every", str(every), "--json"],
                                   env={**os.environ, **self.env}, stdout=subprocess.PIPE, text=True)
        try:
            if not process.stdout.readline():
                raise SystemExit("the automatic sync does not begin")
            yield process
        finally:
            process.terminate()
            process.communicate()

    def idle_sync(self, rows):
        relay = CountingRelay(self.server.host, self.server.port)
        self.connect(f"http://127.0.0.1:{relay.port}")
        say("following a server on which nothing happens")
        with self.following(2):
            begun = time.monotonic() + 1
            time.sleep(12)
            readings = relay.bursts(1, begun)
        if len(readings) < 2:
            raise SystemExit("the automatic sync asked nothing")
        requests = max(one for one, _ in readings)
        size = max(one for _, one in readings)
        begun = time.monotonic() + 2
        time.sleep(2.1)
        self.one_question(f"http://127.0.0.1:{relay.port}")
        ((theirs, other),) = relay.bursts(1.5, begun)
        relay.close()
        self.connect(self.server.url)
        self.table.add(f"idle sync of an unchanged Odoo 19, {rows:,} device rows, the largest of {len(readings)} readings",
                       f"{requests} requests, {size / 1000:.1f} kB both ways",
                       f"curl, signed in, asking for rows newer than the last: {theirs} request, {other / 1000:.1f} kB",
                       f"{requests / theirs:.0f}× its requests, {size / other:.1f}× its bytes", "≤ 3 requests, ≤ 20 kB",
                       requests <= 3 and size <= 20_000)

    def one_question(self, url):
        """A signed-in curl asks what is new. The sign-in goes past what is counted."""
        script = self.server.admin()
        newest = int(self.server.sql("SELECT max(id) FROM res_device_log"))
        what = json.dumps({"jsonrpc": "2.0", "method": "call", "params": {
            "model": "res.device.log", "method": "search_read", "args": [],
            "kwargs": {"domain": [["id", ">", newest]], "fields": FIELDS, "limit": PAGE, "order": "id", "load": ""}}})
        Run(["curl", "--silent", "--show-error", "--fail", "--noproxy", "*", "--header", "Content-Type: application/json", "--cookie", script.cookie,
             "--data", what, f"{url}/web/dataset/call_kw/res.device.log/search_read"])
        script.sign_out()

    def new_login(self, logins):
        """From the answer that lets somebody in to the row in the ledger, from which every view draws. Drawing is not in it."""
        say(f"{logins} logins while both look every {EVERY} s")
        made = {}  # identifier -> when
        seen = [{}, {}]  # Gatehouse, the script
        done = threading.Event()

        def watch_ledger(process):
            for _ in process.stdout:  # a line for each reading that found something, once it is in the ledger
                for identifier in list(made):
                    if identifier not in seen[0]:
                        listed = Run([self.ctl, "sessions", "--ledger", self.ledger, "--json", f"session:{identifier}"])
                        if identifier in listed.out:
                            seen[0][identifier] = time.monotonic()

        def watch_by_script():
            script = self.server.admin()
            while not done.wait(EVERY):
                rows = script.call("res.device.log", "search_read", [], ["session_identifier"], limit=80, order="id desc")
                now = time.monotonic()
                for row in rows:
                    if row["session_identifier"] in made:
                        seen[1].setdefault(row["session_identifier"], now)
            script.sign_out()

        with self.following(EVERY) as process:
            watchers = [threading.Thread(target=watch_ledger, args=(process,)), threading.Thread(target=watch_by_script)]
            for watcher in watchers:
                watcher.start()
            try:
                for number in range(logins):
                    visitor = Script(self.server)
                    visitor.sign_in("bench0", WORD)
                    made[visitor.cookie.removeprefix("session_id=")[:42]] = time.monotonic()
                    visitor.ask("/web/session/check")  # the web client's first request; with it Odoo notes the device
                    # Each at another moment between two readings, the worst one among them.
                    time.sleep(EVERY + (number % 5) * 0.37)
                time.sleep(2 * EVERY)
            finally:
                done.set()
                process.terminate()
                for watcher in watchers:
                    watcher.join()
        waits = [sorted(found[identifier] - made[identifier] for identifier in made if identifier in found) for found in seen]
        if any(len(found) != logins for found in waits):
            raise SystemExit(f"of {logins} logins Gatehouse saw {len(waits[0])} and the script {len(waits[1])}")
        ours, theirs = waits
        self.table.add(f"a new login on Odoo 19 to its row in the ledger (not drawn), automatic sync at {EVERY} s, the longest of {logins}",
                       f"{ours[-1]:.1f} s (median {statistics.median(ours):.1f} s)",
                       f"a script that reads the newest rows every {EVERY} s: {theirs[-1]:.1f} s (median {statistics.median(theirs):.1f} s)",
                       f"{ours[-1] / theirs[-1]:.2f}× its time", "≤ 6 s", ours[-1] <= 6)

    def make_sessions(self, number, ip):
        """Sessions with a file each, as a login leaves it: deleting those is the server's part of the work."""
        identifiers = [secrets.token_urlsafe(32)[:42] for _ in range(number)]
        for identifier in identifiers:
            path = self.server.session_file(identifier)
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps({"context": {"lang": "en_US"}, "db": self.server.facts["DB"], "login": "bench1", "session_token": "0" * 64}))
            if os.geteuid() == 0:
                for one in (path.parent, path):
                    shutil.chown(one, "postgres", "postgres")
        self.server.sql(SESSION_ROWS.format(users=self.users, count=USERS, ip=ip,
                                            identifiers=", ".join(f"'{identifier}'" for identifier in identifiers)))
        return identifiers

    def check_revoked(self, identifiers, ip):
        listed = int(self.server.sql(f"SELECT count(*) FROM res_device_log WHERE ip_address = '{ip}' AND revoked IS NOT TRUE"))
        alive = sum(self.server.session_file(identifier).exists() for identifier in identifiers)
        if listed or alive:
            raise SystemExit(f"{listed} of {len(identifiers)} sessions are still listed, {alive} still have their file")

    def revoke(self, number):
        say(f"making {2 * RUNS + 2} times {number:,} sessions")
        places = [f"192.0.2.{place}" for place in range(1, 2 * RUNS + 3)]
        sets = [(ip, self.make_sessions(number, ip)) for ip in places]
        Run([self.ctl, "sync", "--ledger", self.ledger], env=self.env)
        ours = []
        theirs = []
        for turn, (ip, identifiers) in enumerate(sets):
            (self.revoke_by_script if turn % 2 else self.revoke_by_us)(ip, identifiers, theirs if turn % 2 else ours)
            self.check_revoked(identifiers, ip)
        # The first of each warms.
        action, whole = (statistics.median(run[part] for run in ours[1:]) for part in (0, 1))
        call, password, script = (statistics.median(run[part] for run in theirs[1:]) for part in (0, 1, 2))
        # The action gives the password as well, which Odoo hashes at length: so it is on both sides, and told apart.
        ratio = action / (call + password)
        self.table.add(f"revoke {number:,} sessions: the action from its confirmation to its proof, with journal and password",
                       f"{action:.2f} s", f"Odoo's own revoke of as many in one call, nothing proved, {call:.2f} s, and the password that it asks for, "
                       f"{password:.2f} s", f"{ratio:.2f}× their time, {(action - password) / call:.2f}× without the password on either side",
                       "≤ 1.3×", ratio <= 1.3)
        ratio = whole / script
        self.table.add(f"revoke {number:,} sessions: the whole `gatehousectl revoke`, sign-in to sign-off", f"{whole:.2f} s",
                       f"a script that signs in, finds them, gives the password, revokes in one call: {script:.2f} s",
                       f"{ratio:.2f}× its time", "≤ 1.3×", ratio <= 1.3)

    def revoke_by_us(self, ip, identifiers, runs):
        """(seconds after the preview, seconds of it all). The dry run ends where the officer is asked to confirm."""
        command = [self.ctl, "revoke", "--ledger", self.ledger, "--source", "live", "--reason", "bench", "--json", f"ip:{ip}"]
        dry = Run([*command, "--dry-run"], env=self.env)
        done = Run([*command, "--anyway"], env=self.env)
        if json.loads(done.out.splitlines()[-1])["done"] != len(identifiers):
            raise SystemExit(f"not all are revoked: {done.out[:2000]}")
        runs.append((done.seconds - dry.seconds, done.seconds))

    def revoke_by_script(self, _, identifiers, runs):
        """(seconds of the one call, of giving the password, of it all)."""
        begun = time.perf_counter()
        script = self.server.admin()
        ids = [row["id"] for row in script.call("res.device", "search_read", [["session_identifier", "in", identifiers]], ["id"])]
        # The password beforehand, so that the call itself is nothing but the work.
        asked = time.perf_counter()
        check = script.call("res.device", "revoke", [])
        script.call("res.users.identitycheck", "run_check", [check["res_id"]], context={"password": self.server.facts["ADMIN_PASSWORD"]})
        called = time.perf_counter()
        script.call("res.device", "revoke", ids)
        call = time.perf_counter() - called
        script.sign_out()
        runs.append((call, called - asked, time.perf_counter() - begun))
