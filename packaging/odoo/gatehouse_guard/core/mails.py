# SPDX-License-Identifier: LGPL-3.0-only
"""Mails about logins: queued, in the reader's language, and few."""
import logging

from odoo import SUPERUSER_ID, api

from .. import compat
from .records import NOW

_logger = logging.getLogger(__name__)

# An attacker decides how often a login fails, so this is what keeps Odoo from being his mail cannon.
PER_ACCOUNT_AND_HOUR = 1
PER_DATABASE_AND_HOUR = 30


def tell(cr, policies, subject, user_id, came_from, *, login=None, reasons=(), ended=False):
    """Queue the mails about a 'failed_login' or a 'suspicious_login'; answers whether there were any."""
    if not getattr(policies, f'mail_{subject}'):
        return False
    env = api.Environment(cr, SUPERUSER_ID, {})
    user = env['res.users'].browse(user_id or [])
    readers = env['res.users']
    if policies.mail_users:
        readers |= user
    if policies.mail_officers:
        readers |= compat.group_members(env.ref('gatehouse_guard.group_officer'))
    readers = readers.filtered(lambda reader: reader.active and reader.email)
    account = f'#{user_id}' if user_id else (login or '')[:200]
    if not readers or not _may(cr, subject, account):
        return False
    try:
        with cr.savepoint():
            for reader in readers:
                reader.with_context(lang=reader.lang or 'en_US', tz=reader.tz or 'UTC')._gatehouse_queue_mail(
                    subject, user, login or user.login, came_from, reasons, ended)
            cr.execute(f"INSERT INTO gatehouse_mail (sent, subject, account) VALUES ({NOW}, %s, %s)", [subject, account])
            env.ref('mail.ir_cron_mail_scheduler_action')._trigger()
        return True
    except Exception:
        _logger.exception("Gatehouse Guard could not queue a mail")
        return False


def _may(cr, subject, account):
    cr.execute(f"SELECT count(*), count(*) FILTER (WHERE subject = %s AND account = %s) FROM gatehouse_mail "
               f"WHERE sent > {NOW} - interval '1 hour'", [subject, account])
    total, of_account = cr.fetchone()
    return of_account < PER_ACCOUNT_AND_HOUR and total < PER_DATABASE_AND_HOUR
