# SPDX-License-Identifier: LGPL-3.0-only
import json

from odoo import api, fields, models

from ..core.policies import OWN, POLICIES, SECOND_FACTOR_PARAMETER, being_changed
from ..core.records import NOW, add_event
from ..core.writing import writing


class GatehousePolicyValues(models.AbstractModel):
    """The policies as fields, for the row that is in force and for the form that changes it.

    Ranges and defaults are in core/policies.py.
    """
    _name = 'gatehouse.policy.values'
    _description = 'Gatehouse: session policies'

    lifetime_administrators = fields.Integer(
        "Session lifetime of administrators", help="Seconds after which a session of an administrator ends, used or not. 0: never.")
    lifetime_others = fields.Integer(
        "Session lifetime of other users", help="Seconds after which any other session ends, used or not. 0: never.")
    idle_days = fields.Integer("Idle days", help="Days after which a session ends that nobody uses. 0: never.")
    ignored_urls = fields.Text(
        "Requests that are no activity", help="Paths, one a line; * stands for anything. Requests for them do not keep a session from getting idle.")
    keep_days = fields.Integer("Days to keep", help="Days after which ended sessions and events are removed.")
    concurrent_sessions = fields.Selection([
        ('allow', "Any number of sessions"), ('replace', "One; a new login ends the others"),
        ('ask', "One; a new login may end the others, when asked to"), ('refuse', "One; a new login is refused")],
        "Sessions per user")
    lockout_failures = fields.Integer("Failed logins", help="Failed logins in a row that lock an account. 0: none.")
    lockout_seconds = fields.Integer("Lockout time", help="Seconds that an account stays locked.")
    resets_per_hour = fields.Integer("Password resets an hour", help="Reset mails that an account may ask for in an hour. 0: any number.")
    password_days = fields.Integer("Password age", help="Days after which a password is to be changed. 0: never.")
    password_expiry = fields.Selection([
        ('recommend', "Recommend a new password"), ('force', "Allow nothing else until it is changed")], "When a password is too old")
    suspicious_country = fields.Boolean("A new country is suspicious")
    suspicious_device = fields.Boolean("A new device is suspicious")
    suspicious_action = fields.Selection([
        ('report', "Report it"), ('end', "End the session"), ('lock', "End the session and lock the account"),
        ('second_factor', "Require a second factor")], "On a suspicious login")
    mail_failed_login = fields.Boolean("Mail about failed logins")
    mail_suspicious_login = fields.Boolean("Mail about suspicious logins")
    mail_users = fields.Boolean("Mail to the user")
    mail_officers = fields.Boolean("Mail to the officers")


class GatehousePolicy(models.Model):
    """The one row of policies that are in force."""
    _name = 'gatehouse.policy'
    _inherit = ['gatehouse.record', 'gatehouse.policy.values']
    _description = 'Gatehouse: the policies in force'
    _log_access = False

    revision = fields.Integer(help="Goes up with every change. Whoever changes the row by SQL must raise it too.")
    installation = fields.Char(help="Tells the sessions of this installation of the Guard from those of an earlier one.")
    installed = fields.Datetime(help="From when on passwords age that were set before.")
    changed = fields.Datetime()
    changed_by = fields.Many2one('res.users', ondelete='set null')
    last_changes = fields.Char(help="By policy: revision, time and user of its last change, as JSON.")
    odoo_before = fields.Char(help="Odoo's own parameters as they were before the Guard first set them, as JSON.")

    def init(self):
        columns = ', '.join(OWN)
        # stamp: what a request compares to know whether the policies are those it knows.
        self.env.cr.execute(f"""
            ALTER TABLE gatehouse_policy ADD COLUMN IF NOT EXISTS stamp varchar
                GENERATED ALWAYS AS (installation || '.' || revision::text) STORED;
            CREATE UNIQUE INDEX IF NOT EXISTS gatehouse_policy_single_index ON gatehouse_policy ((true));
            INSERT INTO gatehouse_policy (revision, installation, installed, {columns})
            SELECT 1, md5(random()::text || clock_timestamp()::text), {NOW}, {', '.join(['%s'] * len(OWN))}
             WHERE NOT EXISTS (SELECT FROM gatehouse_policy)
        """, [POLICIES[name].default for name in OWN])

    @api.model
    def _reset_link_hours(self):
        policy = POLICIES['reset_link_hours']
        value = self.env['ir.config_parameter'].sudo().get_param(policy.parameter)
        try:
            return int(value or policy.default)
        except ValueError:
            return policy.default

    @api.model
    def _values(self):
        """Every policy's value, those that Odoo enforces included."""
        # Straight from the table: a change is written past the cache.
        self.env.cr.execute(f"SELECT {', '.join(OWN)} FROM gatehouse_policy")
        values = {name: POLICIES[name].default if value is None else value
                  for name, value in (self.env.cr.dictfetchone() or {}).items()}
        parameter = self.env['ir.config_parameter'].sudo().get_param(POLICIES['second_factor'].parameter)
        values['second_factor'] = {text: name for name, text in SECOND_FACTOR_PARAMETER.items()}.get(parameter or False, 'nobody')
        values['reset_link_hours'] = self._reset_link_hours()
        return {name: values[name] for name in POLICIES}

    @api.model
    def _change(self, revision, values, actor_id):
        """Set policies if none has been changed since ``revision``; answers as gatehouse.guard.set_policies does."""
        with writing(self.env.registry) as cr:
            return self._change_within(cr, revision, values, actor_id)

    @api.model
    def _change_within(self, cr, revision, values, actor_id, by=None, **record):
        """As _change(), within a cursor of writing(). ``by``: who it was, where that is no user; ``record`` goes to the event."""
        invalid = {}
        for name, value in values.items():
            refusal = POLICIES[name].refusal(value) if name in POLICIES else ('unknown_policy',)
            if refusal:
                invalid[name] = {'code': refusal[0], 'allowed': list(refusal[1:])}
        if invalid:
            return {'status': 'invalid', 'invalid': invalid}
        own = self.with_env(self.env(cr=cr))
        cr.execute("SELECT revision, last_changes FROM gatehouse_policy")
        now, last_changes = cr.fetchone()
        last_changes = json.loads(last_changes or '{}')
        before = own._values()
        if now != revision:
            return {'status': 'conflict', 'revision': now, 'changed': {
                name: {'value': before[name], **change} for name, change in last_changes.items()
                if change['revision'] > revision and name in before}}
        changes = {name: {'from': before[name], 'to': value} for name, value in values.items() if before[name] != value}
        if changes:
            own._write_changes(changes, actor_id, now + 1, last_changes, by, record)
            now += 1
        return {'status': 'done', 'revision': now, 'changes': changes}

    def _write_changes(self, changes, actor_id, revision, last_changes, by, record):
        """With the cursor of writing()."""
        cr = self.env.cr
        own = {name: change['to'] for name, change in changes.items() if name in OWN}
        cr.execute(f"SELECT to_char({NOW}, 'YYYY-MM-DD HH24:MI:SS'), (SELECT login FROM res_users WHERE id = %s)", [actor_id])
        when, login = cr.fetchone()
        last_changes |= {name: {'revision': revision, 'at': when, 'by': by or login} for name in changes}
        assignments = ''.join(f', {name} = %s' for name in own)
        cr.execute(f"UPDATE gatehouse_policy SET revision = %s, changed = {NOW}, changed_by = %s, last_changes = %s{assignments}",
                   [revision, actor_id, json.dumps(last_changes), *own.values()])
        token = being_changed.set(True)
        try:
            for name in changes:
                if POLICIES[name].parameter:
                    self._set_parameter(POLICIES[name].parameter, changes[name]['to'])
        finally:
            being_changed.reset(token)
        add_event(cr, 'policy_changed', actor_id=actor_id, revision=revision, changes=changes, **record)

    def _set_parameter(self, key, value):
        """Remembering what it was, for the day the Guard is uninstalled, and what we made of it."""
        cr = self.env.cr
        parameters = self.env['ir.config_parameter'].sudo()
        text = SECOND_FACTOR_PARAMETER.get(value, str(value))
        cr.execute("SELECT odoo_before FROM gatehouse_policy")
        remembered = json.loads(cr.fetchone()[0] or '{}')
        remembered.setdefault(key, {'before': parameters.get_param(key)})['set'] = text
        cr.execute("UPDATE gatehouse_policy SET odoo_before = %s", [json.dumps(remembered)])
        parameters.set_param(key, text)

    @api.model
    def _changed_elsewhere(self, key, before, after):
        """Odoo's own settings have changed what is a policy here as well."""
        name = next(name for name, policy in POLICIES.items() if policy.parameter == key)
        actor_id = self.env.uid
        with writing(self.env.registry) as cr:
            cr.execute("SELECT revision, last_changes FROM gatehouse_policy")
            revision, last_changes = cr.fetchone()
            cr.execute(f"SELECT to_char({NOW}, 'YYYY-MM-DD HH24:MI:SS'), login FROM res_users WHERE id = %s", [actor_id])
            when, login = cr.fetchone() or (None, None)
            last_changes = json.loads(last_changes or '{}') | {name: {'revision': revision + 1, 'at': when, 'by': login}}
            cr.execute(f"UPDATE gatehouse_policy SET revision = %s, changed = {NOW}, changed_by = %s, last_changes = %s",
                       [revision + 1, actor_id, json.dumps(last_changes)])
            add_event(cr, 'policy_changed', actor_id=actor_id, revision=revision + 1,
                      changes={name: {'from': before, 'to': after}})
