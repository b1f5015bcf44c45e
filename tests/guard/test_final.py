#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A revoked session stays dead, whatever its browser is doing in that moment.

Stock Odoo lets a request that is under way write the session's file again, and the session lives on.
"""
import os
import pathlib
import shutil
import threading

from guard_rig import FACTS, Browser, GuardTest, RpcError, main, sql

SESSIONS = 50
AT_ONCE = 10


class Hammer(threading.Thread):
    """Keeps asking for what saves the session, without pause."""

    def __init__(self, browser):
        super().__init__(daemon=True)
        self.browser = browser
        self.answered = threading.Event()
        self.enough = False

    def run(self):
        cookies = dict(self.browser.cookies)
        while not self.enough:
            one = Browser(self.browser.address)
            one.cookies = dict(cookies)
            try:
                one.json('/web/session/get_session_info')
            except (RpcError, OSError):
                pass
            self.answered.set()


class Final(GuardTest):
    def test_none_of_fifty_survives_while_it_hammers(self):
        login, user_id = self.new_user()
        survivors = 0
        for _ in range(SESSIONS // AT_ONCE):
            browsers = [Browser() for _ in range(AT_ONCE)]
            for browser in browsers:
                self.assertEqual(browser.login(login).status, 303)
            hammers = [Hammer(browser) for browser in browsers for _ in range(2)]
            for hammer in hammers:
                hammer.start()
            for hammer in hammers:
                hammer.answered.wait(60)
            answer = self.admin.act('revoke', identifiers=[browser.identifier for browser in browsers])
            self.assertEqual(len(answer['revoked']), AT_ONCE)
            for hammer in hammers:
                hammer.enough = True
            for hammer in hammers:
                hammer.join()
            survivors += sum(browser.alive for browser in browsers)
            survivors += sum(browser.get('/web').status == 200 for browser in browsers)
        self.assertEqual(survivors, 0)
        self.assertEqual(sql("SELECT count(*) FROM gatehouse_session WHERE user_id = %s AND status = 'active'", user_id), [(0,)])

    def test_a_file_written_again_does_not_count(self):
        """What the race would leave behind, put there on purpose."""
        login, _ = self.new_user()
        browser = Browser().signed_in(login)
        path = pathlib.Path(FACTS['SESSION_DIR'], browser.identifier[:2], browser.cookies['session_id'])
        kept, owner = path.read_bytes(), path.stat()
        self.admin.act('revoke', identifiers=[browser.identifier])
        self.assertFalse(path.exists())
        for use in (lambda: browser.alive, lambda: browser.get('/web').status == 200):
            path.write_bytes(kept)
            if os.getuid() == 0:
                shutil.chown(path, owner.st_uid, owner.st_gid)
            self.assertFalse(use())
            self.assertFalse(path.exists())  # and it is tidied away


if __name__ == '__main__':
    main()
