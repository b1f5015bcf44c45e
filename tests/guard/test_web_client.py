#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody sees who has Odoo's web client open, in a real browser: static/src/session_watch.js of the Guard.

GATEHOUSE_PICTURES=DIR keeps a picture of each page that is worth a look.
"""
import json
import os
import pathlib

from guard_rig import PASSWORD, Browser, FACTS, GuardTest, main, one, series, set_policies, sql
from web_client import Chromium

SESSION_CHECK = '/web/session/check'
BUS = 'odoo.__WOWL_DEBUG__.root.env.services.bus_service'
AT_ONCE = 10  # seconds: much longer than it takes, and much shorter than anything in Odoo that would come by by itself


class WebClientTest(GuardTest):
    @classmethod
    def setUpClass(cls):
        cls.chromium = Chromium()
        cls.addClassCleanup(cls.chromium.close)

    def visitor(self):
        visitor = self.chromium.visitor()
        self.addCleanup(visitor.leave)
        return visitor

    def sign_in(self, visitor, login):
        """By the form, as one does who waits for the page. Answers the tab, with the web client in it."""
        tab = visitor.tab()
        tab.go(f'{FACTS["URL"]}/web/login')
        # Odoo 19 shows the form only when it knows whose names to offer, and starts badly when it is interrupted in that.
        self.wait_for_login_page(tab)
        tab.evaluate('''(form => {
            form.querySelector("[name=login]").value = %s;
            form.querySelector("[name=password]").value = %s;
            form.querySelector("[type=submit]").click();
        })(document.querySelector("form.oe_login_form"))''' % (json.dumps(login), json.dumps(PASSWORD)))
        self.wait_for_web_client(tab)
        return tab

    def wait_for_web_client(self, tab):
        tab.wait_for('document.querySelector(".o_main_navbar")', 90)  # the first time, Odoo makes its assets
        tab.wait_until_quiet()

    def wait_for_line(self, tab):
        tab.wait_for(f'{BUS}.workerState === "CONNECTED"')

    def wait_for_login_page(self, tab, seconds=30):
        tab.wait_for('document.readyState === "complete" && location.pathname === "/web/login" && '
                     'document.querySelector("form.oe_login_form [name=login]")?.offsetParent', seconds)

    def assert_still_there(self, tab, seconds=2):
        """In the web client, on the same page as before, and nothing in the way."""
        self.chromium.listen(seconds)
        self.assertTrue(tab.evaluate('Boolean(document.querySelector(".o_main_navbar"))'), tab.words)
        self.assertFalse(tab.evaluate('Boolean(document.querySelector(".modal, .o_error_dialog"))'), tab.words)

    def identifier(self, visitor):
        return visitor.cookies()['session_id'][:42 if series() >= 18 else 20]

    def revoke(self, visitor):
        answer = self.admin.act('revoke', identifiers=[self.identifier(visitor)])
        self.assertEqual(answer['revoked'], [self.identifier(visitor)])

    def keep_picture(self, tab, name):
        if 'GATEHOUSE_PICTURES' in os.environ:
            tab.picture(pathlib.Path(os.environ['GATEHOUSE_PICTURES'], f'{name}.png'))


class AtOnce(WebClientTest):
    """While the line to the server is open: without a click."""

    def open(self, login):
        visitor = self.visitor()
        tab = self.sign_in(visitor, login)
        self.wait_for_line(tab)
        return visitor, tab

    def test_revoked_by_an_officer(self):
        login, _ = self.new_user()
        visitor, tab = self.open(login)
        # The line's closing is to be enough, not only its next opening some seconds later.
        tab.evaluate('''(() => {
            const note = what => sessionStorage.setItem("notes", (sessionStorage.getItem("notes") || "") + what);
            const ask = window.fetch;
            window.fetch = (...args) => { note(args[0] === "%s" ? "asked " : ""); return ask(...args); };
            for (const reopening of ["BUS:RECONNECTING", "reconnecting"]) %s.addEventListener(reopening, () => note("reopening "));
        })()''' % (SESSION_CHECK, BUS))
        self.revoke(visitor)
        self.wait_for_login_page(tab, AT_ONCE)
        self.assertRegex(tab.evaluate('sessionStorage.getItem("notes")'), '^asked reopening')
        self.keep_picture(tab, 'revoked')
        self.assertIn('Your session has expired: it was ended by an administrator.', tab.words)
        self.assertIn('redirect=', tab.address)  # whoever signs in again is where he was

    def test_replaced_by_a_newer_login_in_all_tabs(self):
        set_policies(concurrent_sessions='replace')
        login, _ = self.new_user()
        visitor, tab = self.open(login)
        another = visitor.tab()
        another.go(f'{FACTS["URL"]}/web')
        self.wait_for_web_client(another)
        newer = Browser().signed_in(login)
        for one_of_both in (tab, another):
            self.wait_for_login_page(one_of_both, AT_ONCE)
            self.assertIn('Your session has expired: this account was signed in elsewhere.', one_of_both.words)
        self.assertTrue(newer.alive)

    def test_the_same_users_other_session_is_not_disturbed(self):
        login, _ = self.new_user()
        visitor, tab = self.open(login)
        _, other = self.open(login)
        other.evaluate('window.untouched = true')
        self.revoke(visitor)
        self.wait_for_login_page(tab, AT_ONCE)
        self.assert_still_there(other)
        self.assertTrue(other.evaluate('window.untouched'))
        self.wait_for_line(other)

    def test_ended_while_the_line_was_down(self):
        login, _ = self.new_user()
        visitor, tab = self.open(login)
        tab.set_online(False)
        self.revoke(visitor)
        self.assert_still_there(tab)
        tab.set_online(True)
        self.wait_for_login_page(tab)  # Odoo waits for 5 s before it opens the line again
        self.assertIn('Your session has expired: it was ended by an administrator.', tab.words)

    def test_a_server_that_cannot_be_asked_is_no_error(self):
        login, _ = self.new_user()
        visitor, tab = self.open(login)
        tab.block(f'*{SESSION_CHECK}')
        asked = tab.requests().count(SESSION_CHECK)
        self.revoke(visitor)
        tab.wait_for_request(SESSION_CHECK, asked, AT_ONCE)
        self.assert_still_there(tab)


class Idle(WebClientTest):
    def test_an_untouched_web_client_does_not_keep_its_session(self):
        set_policies(idle_days=1)
        login, _ = self.new_user()
        visitor = self.visitor()
        tab = self.sign_in(visitor, login)
        channel = one("SELECT res_id FROM ir_model_data WHERE module = 'mail' AND name = 'channel_all_employees'")
        tab.go(f'{FACTS["URL"]}/odoo/action-mail.action_discuss?active_id=discuss.channel_{channel}')
        self.wait_for_web_client(tab)
        self.wait_for_line(tab)
        tab.wait_until_quiet(3)
        identifier = self.identifier(visitor)

        def age(interval):
            sql('UPDATE gatehouse_session SET last_activity = last_activity - %s::interval WHERE identifier = %s', interval, identifier)

        age('23 hours')
        before = one('SELECT last_activity FROM gatehouse_session WHERE identifier = %s', identifier)
        # Somebody writes into the channel that is on the screen …
        self.admin.call('discuss.channel', 'message_post', [channel], body='Is anybody there?', message_type='comment',
                        subtype_xmlid='mail.mt_comment')
        tab.wait_for('document.body.innerText.includes("Is anybody there?")')
        tab.wait_until_quiet()
        # … and the line is opened anew, which Odoo does every hour or so.
        asked = tab.requests().count(SESSION_CHECK)
        tab.set_online(False)
        tab.set_online(True)
        tab.wait_for_request(SESSION_CHECK, asked)
        tab.wait_until_quiet()
        self.assertEqual(one('SELECT last_activity FROM gatehouse_session WHERE identifier = %s', identifier), before)
        self.assertEqual(one('SELECT status FROM gatehouse_session WHERE identifier = %s', identifier), 'active')
        age('2 hours')
        self.admin.call('gatehouse.guard', 'sessions')  # looks for those that are past their limits; the clean-up does, too
        self.wait_for_login_page(tab, AT_ONCE)
        self.assertIn('Your session has expired because it was not used for a long time.', tab.words)


class WithoutALine(WebClientTest):
    """Also run where several workers answer, and the port of the pages knows no websockets."""

    def test_the_next_action_leads_to_the_login_page(self):
        login, _ = self.new_user()
        visitor = self.visitor()
        tab = self.sign_in(visitor, login)
        tab.evaluate(f'{BUS}.stop()')
        self.revoke(visitor)
        self.assert_still_there(tab)
        tab.evaluate('document.querySelector(".o_menu_sections [data-menu-xmlid=\'mail.menu_channel\']").click()')
        self.wait_for_login_page(tab)
        self.assertIn('Your session has expired: it was ended by an administrator.', tab.words)


class Notice(WebClientTest):
    NOTICE = 'Your password is older than your organization wants it to be.'

    def test_an_old_password_is_told_of_until_it_is_read(self):
        set_policies(password_days=90)
        login, user_id = self.new_user()
        young = self.sign_in(self.visitor(), login)
        sql("UPDATE res_users SET gatehouse_password_date = now() - interval '91 days' WHERE id = %s", user_id)
        tab = self.sign_in(self.visitor(), login)
        tab.wait_for('document.querySelector(".o_notification")')
        self.chromium.listen(6)  # Odoo takes others away after 4 s
        self.keep_picture(tab, 'notice')
        self.assertIn(self.NOTICE, tab.words)
        self.assertNotIn(self.NOTICE, young.words)
        tab.evaluate('document.querySelector(".o_notification_close").click()')
        tab.wait_for('!document.querySelector(".o_notification")')
        # It comes back with the next page, and leads to where the password is changed.
        tab.evaluate('window.location.reload()')
        tab.wait_for('document.querySelector(".o_notification button:not(.o_notification_close)")')
        tab.evaluate('document.querySelector(".o_notification button:not(.o_notification_close)").click()')
        tab.wait_for('document.querySelector("input[name=old_password]")')


if __name__ == '__main__':
    main()
