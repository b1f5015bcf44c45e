# SPDX-License-Identifier: GPL-3.0-or-later
"""Chromium without a window, and as much of its DevTools protocol as it takes to sit in front of Odoo's web client.

The protocol goes over a pipe: there is no port that others on the machine could talk to.
"""
import base64
import contextlib
import itertools
import json
import os
import pathlib
import select
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse

PROGRAM = 'chromium'  # as Debian calls it
FROM_US, TO_US = 3, 4  # the descriptors that --remote-debugging-pipe talks over


class DevToolsError(Exception):
    """What Chromium would not do."""


class PageGone(DevToolsError):
    """The page has gone to another one in the meantime."""


class Chromium:
    """One running Chromium with a profile to throw away."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix='gatehouse-chromium-')
        commands, self._commands = os.pipe()
        self._answers, answers = os.pipe()

        def pass_the_pipe():
            os.dup2(commands, FROM_US)  # never the number of the other, which was opened later and is higher
            os.dup2(answers, TO_US)
            os.set_inheritable(FROM_US, True)  # dup2 leaves alone what has the right number already
            os.set_inheritable(TO_US, True)

        options = ['--headless=new', '--remote-debugging-pipe', f'--user-data-dir={self.profile}', '--no-first-run',
                   '--disable-gpu', '--disable-extensions', '--disable-background-networking', '--lang=en-US',
                   '--disable-component-update', '--disable-sync', '--no-proxy-server', '--window-size=1280,800']
        if os.geteuid() == 0:
            options.append('--no-sandbox')  # refuses to start as root with it
        self.log = open(pathlib.Path(self.profile, 'log'), 'wb')
        self._process = subprocess.Popen(
            [PROGRAM, *options], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, close_fds=False,
            preexec_fn=pass_the_pipe, start_new_session=True, env={**os.environ, 'HOME': self.profile})
        os.close(commands)
        os.close(answers)
        self._numbers = itertools.count(1)
        self._read = b''
        self.events = []

    def call(self, method, session=None, timeout=60, **params):
        """A command, and what it answers."""
        number = next(self._numbers)
        command = {'id': number, 'method': method, 'params': params, **({'sessionId': session} if session else {})}
        os.write(self._commands, json.dumps(command).encode() + b'\0')
        until = time.monotonic() + timeout
        while True:
            told = self._next_message(until)
            if told is None:
                raise DevToolsError(f'{method}: no answer in {timeout} s')
            if told.get('id') == number:
                break
            self._note(told)
        if 'error' in told:
            message = told['error']['message']
            gone = 'context' in message or 'navigated' in message
            raise (PageGone if gone else DevToolsError)(f'{method}: {message}')
        return told['result']

    def listen(self, seconds):
        """Let time pass, and note what happens."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and (told := self._next_message(until)) is not None:
            self._note(told)

    def _note(self, told):
        if 'method' in told:
            self.events.append(told)

    def _next_message(self, until):
        while b'\0' not in self._read:
            ready, _, _ = select.select([self._answers], [], [], max(0, until - time.monotonic()))
            if not ready:
                return None
            more = os.read(self._answers, 1 << 20)
            if not more:
                raise DevToolsError(f'{PROGRAM} has ended:\n{pathlib.Path(self.profile, "log").read_text(errors="replace")}')
            self._read += more
        message, _, self._read = self._read.partition(b'\0')
        return json.loads(message)

    def visitor(self):
        """Somebody at a browser of his own: his cookies, his storage, his shared workers."""
        return Visitor(self, self.call('Target.createBrowserContext')['browserContextId'])

    def close(self):
        with contextlib.suppress(DevToolsError, OSError):
            self.call('Browser.close', timeout=5)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            pass
        with contextlib.suppress(ProcessLookupError):  # whatever of it is left
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for descriptor in (self._commands, self._answers):
            os.close(descriptor)
        self.log.close()
        shutil.rmtree(self.profile, ignore_errors=True)


class Visitor:
    def __init__(self, chromium, context):
        self.chromium = chromium
        self.context = context

    def tab(self):
        target = self.chromium.call('Target.createTarget', url='about:blank', browserContextId=self.context)['targetId']
        return Tab(self.chromium, target)

    def cookies(self):
        told = self.chromium.call('Storage.getCookies', browserContextId=self.context)['cookies']
        return {cookie['name']: cookie['value'] for cookie in told}

    def leave(self):
        self.chromium.call('Target.disposeBrowserContext', browserContextId=self.context)


class Tab:
    def __init__(self, chromium, target):
        self.chromium = chromium
        self.session = chromium.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        self.call('Page.enable')
        self.call('Runtime.enable')
        self.call('Network.enable')

    def call(self, method, **params):
        return self.chromium.call(method, self.session, **params)

    def traffic(self):
        """What has come and gone between the page and its servers so far. Its shared workers have traffic of their own."""
        return [event for event in self.chromium.events
                if event['method'].startswith('Network.') and event.get('sessionId') == self.session]

    def requests(self):
        """The paths the page has asked for so far."""
        return [urllib.parse.urlparse(event['params']['request']['url']).path for event in self.traffic()
                if event['method'] == 'Network.requestWillBeSent']

    def wait_for_request(self, path, before, seconds=30):
        """Until the page has asked for this more often than before."""
        until = time.monotonic() + seconds
        while self.requests().count(path) <= before:
            if time.monotonic() > until:
                raise AssertionError(f'{path} was not asked for within {seconds} s')
            self.chromium.listen(0.1)

    def wait_until_quiet(self, seconds=1):
        """Until the page has not asked for anything, nor got an answer, for so long."""
        until, known = time.monotonic() + 90, -1
        while known != (known := len(self.traffic())):
            if time.monotonic() > until:
                raise AssertionError(f'never quiet: {self.requests()[-20:]}')
            self.chromium.listen(seconds)

    def block(self, pattern):
        """The page does not get through to these addresses any more."""
        self.call('Network.setBlockedURLs', urls=[pattern])

    def set_online(self, online):
        self.call('Network.emulateNetworkConditions', offline=not online, latency=0, downloadThroughput=-1, uploadThroughput=-1)

    def go(self, address):
        told = self.call('Page.navigate', url=address)
        if 'errorText' in told:
            raise DevToolsError(f'{address}: {told["errorText"]}')

    def evaluate(self, expression):
        """The value of an expression in the page; of a promise, what it promises."""
        told = self.call('Runtime.evaluate', expression=expression, awaitPromise=True, returnByValue=True)
        if 'exceptionDetails' in told:
            raise DevToolsError(f'{expression}: {told["exceptionDetails"]}')
        return told['result'].get('value')

    def wait_for(self, expression, seconds=30):
        """Until it is true in the page, whichever page that is by then."""
        until = time.monotonic() + seconds
        while True:
            with contextlib.suppress(PageGone):
                if self.evaluate(f'!!({expression})'):
                    return
            if time.monotonic() > until:
                raise AssertionError(f'not within {seconds} s: {expression}\nThe page is {self.address}: {self.words}')
            self.chromium.listen(0.05)

    @property
    def address(self):
        return self.evaluate('location.href')

    @property
    def words(self):
        """The text that is to be seen."""
        return ' '.join((self.evaluate('document.body ? document.body.innerText : ""') or '').split())

    def picture(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self.call('Page.captureScreenshot', format='png')['data']))
