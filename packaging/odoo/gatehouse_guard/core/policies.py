# SPDX-License-Identifier: LGPL-3.0-only
"""The policies: which there are, what values they take, and what is in force.

They are the columns of one row, not system parameters: typed, legible by SQL, and with one revision number for them all.
Every request reads that number together with its session, so a worker notices a change (by whatever way) at once and
reads the row again only then.
"""
import contextvars
import fnmatch
import re
from typing import NamedTuple

IGNORED_URLS = '\n'.join(['/websocket*', '/bus/*', '/longpolling/*', '/web/session/check', '/web/webclient/version_info'])
YEAR_SECONDS = 31_536_000


class Policy(NamedTuple):
    name: str
    kind: str  # integer, boolean, choice, text
    default: object
    minimum: int = 0
    maximum: int = 0
    unit: str = ''
    choices: tuple = ()
    scope: str = 'all'  # all, administrators, others: whom it binds
    off: bool = False  # 0 is allowed beside the range and switches the policy off
    parameter: str = ''  # Odoo enforces this one itself, by this system parameter

    @property
    def enforcer(self):
        return 'odoo' if self.parameter else 'guard'

    def refusal(self, value):
        """Why this value cannot be, as (code, limit...), or None."""
        if self.kind == 'integer':
            if not isinstance(value, int) or isinstance(value, bool):
                return ('not_an_integer',)
            if not (self.minimum <= value <= self.maximum or (self.off and value == 0)):
                return ('out_of_range', self.minimum, self.maximum)
        elif self.kind == 'boolean':
            if not isinstance(value, bool):
                return ('not_a_boolean',)
        elif self.kind == 'choice':
            if value not in self.choices:
                return ('not_a_choice', *self.choices)
        elif not isinstance(value, str) or len(value) > 10_000:
            return ('not_a_text',)
        elif any(not line.strip().startswith(('/', '*')) for line in value.splitlines() if line.strip()):
            return ('not_a_path',)
        return None


POLICIES = {policy.name: policy for policy in (
    Policy('lifetime_administrators', 'integer', 0, 60, YEAR_SECONDS, 's', scope='administrators', off=True),
    Policy('lifetime_others', 'integer', 0, 60, YEAR_SECONDS, 's', scope='others', off=True),
    Policy('idle_days', 'integer', 0, 1, 3650, 'd', off=True),
    Policy('ignored_urls', 'text', IGNORED_URLS),
    Policy('keep_days', 'integer', 365, 1, 3650, 'd'),
    Policy('concurrent_sessions', 'choice', 'allow', choices=('allow', 'replace', 'ask', 'refuse')),
    Policy('lockout_failures', 'integer', 0, 1, 100, off=True),
    Policy('lockout_seconds', 'integer', 900, 60, 86_400, 's'),
    Policy('resets_per_hour', 'integer', 0, 1, 1000, off=True),
    Policy('reset_link_hours', 'integer', 4, 1, 720, 'h', parameter='auth_signup.reset_password.validity.hours'),
    Policy('password_days', 'integer', 0, 1, 3650, 'd', off=True),
    Policy('password_expiry', 'choice', 'recommend', choices=('recommend', 'force')),
    Policy('second_factor', 'choice', 'nobody', choices=('nobody', 'employees', 'everyone'),
           parameter='auth_totp.policy'),
    Policy('suspicious_country', 'boolean', False),
    Policy('suspicious_device', 'boolean', False),
    Policy('suspicious_action', 'choice', 'report', choices=('report', 'end', 'lock', 'second_factor')),
    Policy('mail_failed_login', 'boolean', False),
    Policy('mail_suspicious_login', 'boolean', False),
    Policy('mail_users', 'boolean', True),
    Policy('mail_officers', 'boolean', True),
)}
OWN = tuple(name for name, policy in POLICIES.items() if not policy.parameter)

# Set while the Guard itself changes a parameter. Not a key of Odoo's context, which any caller could send.
being_changed = contextvars.ContextVar('gatehouse_being_changed', default=False)

# The values of auth_totp.policy, which is absent when nobody must.
SECOND_FACTOR_PARAMETER = {'nobody': False, 'employees': 'employee_required', 'everyone': 'all_required'}


def pattern_of(lines):
    """One regular expression for patterns, one a line: a path means itself; * stands for anything, as often as wanted.

    Answers None when there are no patterns.
    """
    patterns = [fnmatch.translate(line.strip().replace('[', '[[]').replace('?', '[?]'))
                for line in (lines or '').splitlines() if line.strip()]
    return re.compile('|'.join(patterns)) if patterns else None


# What is asked for with nobody there. When a chat message comes in, the web client tells that it has got it, and that it has
# been read where its channel is on the screen (the last in 17), and shows the picture of who wrote it. Now and then the
# browser looks whether what it keeps of the web client is still good.
# Not among the preset of ignored_urls, which officers see and may have changed: this is so in any case.
UNATTENDED = pattern_of('\n'.join([
    '*/discuss.channel/channel_fetched', '/discuss/channel/mark_as_read', '/discuss/channel/set_last_seen_message',
    '/web/image*', '*/avatar_128', '/web/service-worker.js', '/web/manifest.webmanifest']))


class InForce:
    """The Guard's own policies as they are now, one attribute each."""

    def __init__(self, row):
        self.revision = row['revision']
        self.installation = row['installation']
        self.stamp = row['stamp']
        for name in OWN:
            value = row[name]
            setattr(self, name, POLICIES[name].default if value is None else value)
        self._ignored = pattern_of(self.ignored_urls)

    def counts_as_activity(self, path):
        return not (UNATTENDED.match(path) or self._ignored and self._ignored.match(path))

    def lifetime(self, administrator):
        return self.lifetime_administrators if administrator else self.lifetime_others


_in_force = {}  # database name -> InForce


def in_force(cr, stamp=None):
    """The policies of the cursor's database; ``stamp`` where the caller has just read it.

    None while the add-on is being installed and has no row yet.
    """
    known = _in_force.get(cr.dbname)
    if known is None or known.stamp != stamp:
        cr.execute("SELECT * FROM gatehouse_policy")
        row = cr.dictfetchone()
        if row is None:
            return None
        known = _in_force[cr.dbname] = InForce(row)
    return known
