# SPDX-License-Identifier: LGPL-3.0-only
"""What the console calls. The contract is in README.md; whoever changes it raises API."""
import functools
import json

from odoo import SUPERUSER_ID, _, api, models, release
from odoo.exceptions import AccessError, UserError
from odoo.http import request
from odoo.modules.module import get_manifest

from .. import compat
from ..core import allowances, locks, sessions
from ..core.policies import POLICIES
from ..core.records import KINDS
from ..core.writing import writing

API = 1
MAX_ROWS = 5000
MAX_IDENTIFIERS = 10_000
SESSION_COLUMNS = (
    'identifier', 'user_id', 'login', 'status', 'started', 'last_activity', 'ended', 'end_cause', 'ended_by', 'end_reason',
    'auth_method', 'second_factor', 'suspicious', 'ip_address', 'last_ip_address', 'forwarded_for', 'user_agent', 'platform',
    'browser', 'device_type', 'country', 'country_code', 'city')
EVENT_COLUMNS = (
    'id', 'occurred', 'kind', 'user_id', 'login', 'actor_id', 'via', 'session_identifier', 'ip_address', 'forwarded_for',
    'user_agent', 'platform', 'browser', 'device_type', 'country', 'country_code', 'city', 'details')
INSTANTS = {'started', 'last_activity', 'ended', 'occurred', 'installed', 'now', 'allowed', 'until'}


def columns(names):
    return ', '.join(f"to_char({name}, 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS {name}" if name in INSTANTS else name
                     for name in names)


def acting(method):
    """For officers alone, and they must prove who they are. In this order: nobody else is asked for a password."""
    guarded = compat.check_identity(method)

    @functools.wraps(guarded)  # and with it the mark by which Odoo's wizard knows what it may call
    def checked(self, *args, **kwargs):
        self._require_officer()
        return guarded(self, *args, **kwargs)
    return checked


class GatehouseGuard(models.AbstractModel):
    _name = 'gatehouse.guard'
    _description = 'Gatehouse: what the console calls'

    # --- reading ------------------------------------------------------------------------------------------------

    @api.model
    def capabilities(self):
        """What this Guard is and can do, and as what it knows the caller."""
        self._require_auditor()
        self.env.cr.execute(f"SELECT revision, installation, {columns(['installed', 'now'])} "
                            "FROM (SELECT *, now() AT TIME ZONE 'UTC' AS now FROM gatehouse_policy) p")
        row = self.env.cr.dictfetchone()
        officer = self.env.user.has_group('gatehouse_guard.group_officer')
        return {
            'api': API,
            'version': get_manifest('gatehouse_guard')['version'].removeprefix(f'{release.major_version}.'),
            'odoo': release.major_version,
            'installation': row['installation'],
            'installed': row['installed'],
            'server_time': row['now'],
            'policy_revision': row['revision'],
            'role': 'officer' if officer else 'auditor',
            'identifier_length': compat.IDENTIFIER_LENGTH,
            'event_kinds': list(KINDS),
            'max_rows': MAX_ROWS,
            'max_identifiers': MAX_IDENTIFIERS,
            'max_inactivity_seconds': self._max_inactivity(),
            **self._widest_network(),
        }

    @api.model
    def sessions(self, cursor=0, limit=1000):
        """Sessions that are new or have changed since a cursor (0: all), in the order of their last change."""
        self._require_auditor()
        sessions.sweep(self.env.registry)
        limit = self._limit(limit)
        with writing(self.env.registry) as cr:  # the lock: all that has a smaller number is there
            cr.execute(f"SELECT {columns(SESSION_COLUMNS)}, change FROM gatehouse_session WHERE change > %s "
                       "ORDER BY change LIMIT %s", [int(cursor), limit])
            rows = cr.dictfetchall()
        cursor = rows[-1]['change'] if rows else int(cursor)
        for row in rows:
            del row['change']
            row['suspicious'] = row['suspicious'].split(',') if row['suspicious'] else []
        return {'sessions': rows, 'cursor': cursor, 'more': len(rows) == limit}

    @api.model
    def events(self, cursor=0, limit=1000):
        """Events after a cursor (0: all that are kept), oldest first."""
        self._require_auditor()
        limit = self._limit(limit)
        with writing(self.env.registry) as cr:
            cr.execute(f"SELECT {columns(EVENT_COLUMNS)} FROM gatehouse_event WHERE id > %s ORDER BY id LIMIT %s",
                       [int(cursor), limit])
            rows = cr.dictfetchall()
        for row in rows:
            row['details'] = json.loads(row['details']) if row['details'] else {}
        return {'events': rows, 'cursor': rows[-1]['id'] if rows else int(cursor), 'more': len(rows) == limit}

    @api.model
    def accounts(self, after=0, limit=1000):
        """Users in the order of their ids: lock, password age, second factor, exception from one session per user."""
        self._require_auditor()
        limit = self._limit(limit)
        cr = self.env.cr
        cr.execute("""
            SELECT u.id, u.login, u.active, u.share, COALESCE(u.gatehouse_allow_multiple, false) AS allow_multiple_sessions,
                   greatest(0, ceil(extract(epoch FROM l.locked_until - now() AT TIME ZONE 'UTC')))::int AS locked_seconds,
                   COALESCE(l.failures, 0) AS failures,
                   floor(extract(epoch FROM now() AT TIME ZONE 'UTC' -
                         COALESCE(u.gatehouse_password_date, p.installed)))::bigint AS password_age_seconds,
                   u.gatehouse_password_date IS NOT NULL AS password_age_known,
                   u.totp_secret IS NOT NULL AS second_factor,
                   (SELECT count(*) FROM gatehouse_session s WHERE s.user_id = u.id AND s.status = 'active') AS sessions
              FROM res_users u CROSS JOIN gatehouse_policy p LEFT JOIN gatehouse_lock l ON l.login = u.login
             WHERE u.id > %s AND u.id <> %s ORDER BY u.id LIMIT %s
        """, [int(after), SUPERUSER_ID, limit])
        rows = cr.dictfetchall()
        for row in rows:
            row['locked_seconds'] = row['locked_seconds'] or 0
            row['administrator'] = self.env['res.users'].browse(row['id']).sudo().has_group('base.group_system')
        return {'accounts': rows, 'after': rows[-1]['id'] if rows else int(after), 'more': len(rows) == limit}

    @api.model
    def policies(self):
        """Every policy with its value and what it may be."""
        self._require_auditor()
        values = self.env['gatehouse.policy'].sudo()._values()
        self.env.cr.execute("SELECT revision FROM gatehouse_policy")
        revision, = self.env.cr.fetchone()
        return {'revision': revision, 'policies': [{
            'name': policy.name, 'value': values[policy.name], 'default': policy.default, 'kind': policy.kind,
            'unit': policy.unit, 'minimum': policy.minimum, 'maximum': policy.maximum, 'zero_is_off': policy.off,
            'choices': list(policy.choices), 'scope': policy.scope, 'enforcer': policy.enforcer,
            'parameter': policy.parameter,
        } for policy in POLICIES.values()]}

    @api.model
    def allowed(self, after=0, limit=1000):
        """Networks and devices whose logins are not suspicious, in the order of their ids; those that have ended, too."""
        self._require_auditor()
        limit = self._limit(limit)
        cr = self.env.cr
        names = ('allowed', 'until')
        cr.execute(f"""
            SELECT a.id, a.kind, a.user_id, u.login, a.network, a.browser, a.platform, a.reason, {columns(names)}, a.allowed_by,
                   COALESCE(b.login, a.ordered_by) AS allowed_by_login
              FROM gatehouse_allowance a LEFT JOIN res_users u ON u.id = a.user_id LEFT JOIN res_users b ON b.id = a.allowed_by
             WHERE a.id > %s ORDER BY a.id LIMIT %s
        """, [int(after), limit])
        rows = cr.dictfetchall()
        return {'allowed': rows, 'after': rows[-1]['id'] if rows else int(after), 'more': len(rows) == limit}

    # --- acting: only after the officer's password ----------------------------------------------------------------

    @api.model
    @acting
    def revoke(self, identifiers, reason=''):
        """End these sessions, for good."""
        identifiers = list(dict.fromkeys(str(identifier) for identifier in identifiers))
        if len(identifiers) > MAX_IDENTIFIERS:
            raise UserError(_("At most %s sessions at once.", MAX_IDENTIFIERS))
        ended = []
        if identifiers:
            ended = sessions.end(self.env.registry, "s.identifier IN %s", [tuple(identifiers)], status='revoked',
                                 cause='officer', actor_id=self.env.uid, reason=reason)
        revoked = {identifier for identifier, *_rest in ended}
        rest = [identifier for identifier in identifiers if identifier not in revoked]
        known = set()
        if rest:
            self.env.cr.execute("SELECT identifier FROM gatehouse_session WHERE identifier IN %s", [tuple(rest)])
            known = {identifier for identifier, in self.env.cr.fetchall()}
        return {
            'status': 'done',
            'revoked': [identifier for identifier in identifiers if identifier in revoked],
            'already_ended': [identifier for identifier in rest if identifier in known],
            'unknown': [identifier for identifier in rest if identifier not in known],
        }

    @api.model
    @acting
    def log_out_everywhere(self, user_ids, reason='', spare_current=True):
        """End every session of these users, but the one that this call comes through."""
        user_ids = [int(user_id) for user_id in user_ids]
        own = compat.identifier(request.session.sid) if request and request.session.uid and spare_current else ''
        ended = []
        if user_ids:
            ended = sessions.end(self.env.registry, "s.user_id IN %s AND s.identifier <> %s", [tuple(user_ids), own],
                                 status='revoked', cause='officer', actor_id=self.env.uid, reason=reason)
        return {'status': 'done', 'revoked': [identifier for identifier, *_rest in ended],
                'spared': [own] if own and self.env.uid in user_ids else []}

    @api.model
    @acting
    def unlock(self, logins):
        """Lift the lock of these accounts, given by login."""
        unlocked = locks.unlock(self.env.registry, [str(login) for login in logins], self.env.uid)
        return {'status': 'done', 'unlocked': unlocked}

    @api.model
    @acting
    def allow_multiple_sessions(self, user_ids, allow):
        """Except these users from "one session per user", or no longer."""
        users = self.env['res.users'].sudo().browse([int(user_id) for user_id in user_ids]).exists()
        changed = users.filtered(lambda user: user.gatehouse_allow_multiple != bool(allow))
        changed.write({'gatehouse_allow_multiple': bool(allow)})  # res.users records it
        return {'status': 'done', 'changed': changed.ids}

    @api.model
    @acting
    def set_policies(self, revision, values):
        """Set some policies, unless others were set since the revision that the caller has seen."""
        return self.env['gatehouse.policy'].sudo()._change(int(revision), dict(values), self.env.uid)

    @api.model
    @acting
    def allow(self, entries, until=None, reason=''):
        """Find logins from these networks, or with these devices, no longer suspicious."""
        with writing(self.env.registry) as cr:
            return allowances.allow_within(cr, entries, until, reason, actor_id=self.env.uid)

    @api.model
    @acting
    def disallow(self, entries, reason=''):
        """Take these off the list again."""
        with writing(self.env.registry) as cr:
            return allowances.disallow_within(cr, entries, reason, actor_id=self.env.uid)

    # --- who may ------------------------------------------------------------------------------------------------

    def _require_auditor(self):
        if not self.env.user.has_group('gatehouse_guard.group_auditor'):
            raise AccessError(_("Only Gatehouse auditors and officers may do this."))

    def _require_officer(self):
        if not self.env.user.has_group('gatehouse_guard.group_officer'):
            raise AccessError(_("Only Gatehouse officers may do this."))

    def _limit(self, limit):
        return max(1, min(int(limit), MAX_ROWS))

    def _widest_network(self):
        """That something can be allowed at all: not between a newer Guard's files and its upgrade (-u)."""
        if not allowances.are_kept(self.env.cr):
            return {}
        return {'widest_network': {f'ipv{version}': prefix for version, prefix in allowances.WIDEST.items()}}

    def _max_inactivity(self):
        """After which Odoo itself removes a session that was not saved, whatever the idle policy says."""
        try:
            return int(self.env['ir.config_parameter'].sudo().get_param('sessions.max_inactivity_seconds') or 604_800)
        except ValueError:
            return 604_800

