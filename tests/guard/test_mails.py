#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails: each sent or not as switched, in the reader's language, few, and without secrets."""
from guard_rig import CHROME, PARIS, TOKYO, Browser, GuardTest, main, one, set_policies, sql


class Mails(GuardTest):
    def setUp(self):
        super().setUp()
        self.admin
        sql("UPDATE res_partner SET email = 'officer@example.com' WHERE id = (SELECT partner_id FROM res_users WHERE id = 2)")
        # Officers whom other tests of this server have made get none.
        sql("""UPDATE res_partner SET email = NULL WHERE id IN (SELECT u.partner_id FROM res_users u
               JOIN res_groups_users_rel r ON r.uid = u.id JOIN ir_model_data d ON d.model = 'res.groups' AND d.res_id = r.gid
               WHERE u.id <> 2 AND d.name IN ('group_system', 'group_officer'))""")

    def mails(self):
        """{(to, subject)}"""
        return {(to.split('<')[-1].rstrip('>'), subject) for to, subject in sql(
            'SELECT m.email_to, mm.subject FROM mail_mail m JOIN mail_message mm ON mm.id = m.mail_message_id')}

    def test_a_failed_login(self):
        login, _ = self.new_user()
        Browser().login(login, 'wrong')
        self.assertEqual(self.mails(), set())  # off
        set_policies(mail_failed_login=True)
        Browser().login(login, 'sesame-open-7731')
        subject = f'Failed login for {login}'
        self.assertEqual(self.mails(), {(f'{login}@example.com', subject), ('officer@example.com', subject)})
        self.assertEqual(one("SELECT count(*) FROM mail_mail WHERE state = 'outgoing'"), 2)  # queued
        self.assertEqual(one("SELECT count(*) FROM mail_mail WHERE body_html LIKE '%%sesame-open%%'"), 0)
        self.assertTrue(self.events('login_failed', login=login)[-1]['details'].get('mailed'))

    def test_to_whom(self):
        for users, officers in ((True, False), (False, True), (False, False)):
            set_policies(mail_failed_login=True, mail_users=users, mail_officers=officers)
            login, _ = self.new_user()
            sql('DELETE FROM mail_mail')
            Browser().login(login, 'wrong')
            expected = ([f'{login}@example.com'] if users else []) + (['officer@example.com'] if officers else [])
            self.assertEqual(sorted(to for to, _ in self.mails()), sorted(expected))

    def test_an_unusual_login(self):
        set_policies(suspicious_country=True)
        login, _ = self.new_user()
        Browser(PARIS.format(3)).signed_in(login)
        Browser(TOKYO.format(3)).signed_in(login)
        self.assertEqual(self.mails(), set())
        set_policies(suspicious_device=True, suspicious_country=False, mail_suspicious_login=True)
        Browser(PARIS.format(3)).signed_in(login)
        self.assertEqual(self.mails(), set())
        Browser(PARIS.format(3), CHROME).signed_in(login)
        self.assertEqual({to for to, _ in self.mails()}, {f'{login}@example.com', 'officer@example.com'})
        body = one('SELECT string_agg(body_html, chr(10)) FROM mail_mail')
        self.assertIn('not been used with this device', body)
        self.assertNotIn('from this country before', body)

    def test_an_attacker_cannot_fill_a_mailbox(self):
        set_policies(mail_failed_login=True, mail_officers=False)
        login, _ = self.new_user()
        for _ in range(3):
            Browser().login(login, 'wrong')
        self.assertEqual(len(self.mails()), 1)
        sql("UPDATE gatehouse_mail SET sent = sent - interval '61 minutes'")
        sql('DELETE FROM mail_mail')
        Browser().login(login, 'wrong')
        self.assertEqual(len(self.mails()), 1)

    def test_nor_many(self):
        set_policies(mail_failed_login=True, mail_users=False)
        for number in range(40):
            Browser().login(f'nobody{number}', 'wrong')
        self.assertEqual(len(self.mails()), 30)

    def test_in_the_readers_language(self):
        set_policies(mail_failed_login=True, mail_officers=False)
        if not one("SELECT count(*) FROM res_lang WHERE code = 'de_DE' AND active"):
            wizard = self.admin.call('base.language.install', 'create', [{
                'lang_ids': [[6, 0, [one("SELECT id FROM res_lang WHERE code = 'de_DE'")]]], 'overwrite': True}])
            self.admin.call('base.language.install', 'lang_install', wizard)
        login, _ = self.new_user(lang='de_DE')
        Browser().login(login, 'wrong')
        self.assertEqual({subject for _, subject in self.mails()}, {f'Fehlgeschlagene Anmeldung für {login}'})
        self.assertIn('falschen Passwort', one('SELECT body_html FROM mail_mail'))


if __name__ == '__main__':
    main()
