# SPDX-License-Identifier: LGPL-3.0-only
"""Networks and devices that an officer has found to be all right: for one user or for everybody.

What is new about a login is suspicious on one of two grounds (sessions.suspicions): its country, or its device. An allowed
network answers for the country of the logins that come from it, an allowed device for itself. Neither answers for the
other, so somebody else's browser is still noticed in the office, and the right browser in the wrong country.
"""
import datetime
import ipaddress
from typing import NamedTuple, Optional

from .records import NOW, add_event

# The widest network, by version of IP: an eighth of a bit less, and half the world would be allowed by a slip.
WIDEST = {4: 8, 6: 32}
MAX_ENTRIES = 1000  # of one call

_databases = set()  # whose table has been seen


class Invalid(Exception):
    """An entry that makes no sense: (code, what is allowed …)."""

    def __init__(self, code, *allowed):
        super().__init__(code)
        self.code, self.allowed = code, list(allowed)


class Entry(NamedTuple):
    """What is allowed to whom."""
    user_id: Optional[int]  # None: everybody
    network: Optional[str] = None
    browser: Optional[str] = None
    platform: Optional[str] = None

    @property
    def kind(self):
        return 'network' if self.network else 'device'

    def told(self):
        """As the calls take and give it."""
        if self.network:
            return {'user_id': self.user_id, 'network': self.network}
        return {'user_id': self.user_id, 'device': {'browser': self.browser, 'platform': self.platform}}

    def words(self):
        return self.network or ', '.join(word for word in (self.browser, self.platform) if word)


def are_kept(cr):
    """Whether there is a table of them: not before a Guard that had none yet was upgraded (-u). Until then, Odoo works."""
    if cr.dbname not in _databases:
        cr.execute("SELECT to_regclass('gatehouse_allowance') IS NOT NULL")
        if cr.fetchone()[0]:
            _databases.add(cr.dbname)
    return cr.dbname in _databases


# --- what is asked at a login ---------------------------------------------------------------------------------------

def lifted(cr, grounds, user_id, came_from):
    """Those of the grounds that something allowed answers for now."""
    if not grounds or not are_kept(cr):
        return []
    cr.execute(f"SELECT kind, network, browser, platform FROM gatehouse_allowance "
               f"WHERE (user_id = %s OR user_id IS NULL) AND (until IS NULL OR until > {NOW})", [user_id])
    address = _address(came_from.ip_address)
    answered = set()
    for kind, network, browser, platform in cr.fetchall():
        if kind == 'device' and (browser, platform) == (came_from.browser, came_from.platform):
            answered.add('device')
        elif kind == 'network' and address is not None and address in ipaddress.ip_network(network):
            answered.add('country')
    return [ground for ground in grounds if ground in answered]


def _address(text):
    try:
        address = ipaddress.ip_address((text or '').partition('%')[0])
    except ValueError:
        return None
    return getattr(address, 'ipv4_mapped', None) or address  # a server that listens to both calls ::ffff:192.0.2.1 what is 192.0.2.1


# --- what officers do -----------------------------------------------------------------------------------------------

def understood(entries, check_users=None):
    """(entries, refusals): as Entry, each once, and by position why not. ``check_users``: a cursor to look them up with."""
    found, invalid = [], {}
    if not isinstance(entries, (list, tuple)) or len(entries) > MAX_ENTRIES:
        return [], {'0': {'code': 'not_a_list', 'allowed': [MAX_ENTRIES]}}
    for position, told in enumerate(entries):
        try:
            found.append(_entry(told))
        except Invalid as error:
            invalid[str(position)] = {'code': error.code, 'allowed': error.allowed}
    if check_users is not None and found:
        wanted = {entry.user_id for entry in found if entry.user_id}
        check_users.execute("SELECT id FROM res_users WHERE id = ANY(%s)", [list(wanted)])
        known = {user_id for user_id, in check_users.fetchall()}
        for position, told in enumerate(entries):
            if str(position) not in invalid and told.get('user_id') and told['user_id'] not in known:
                invalid[str(position)] = {'code': 'unknown_user', 'allowed': []}
    return list(dict.fromkeys(found)), invalid


def _entry(told):
    if not isinstance(told, dict) or set(told) - {'user_id', 'network', 'device'}:
        raise Invalid('not_understood')
    user_id = told.get('user_id') or None
    if user_id is not None and not (isinstance(user_id, int) and not isinstance(user_id, bool) and 0 < user_id < 2**31):
        raise Invalid('not_a_user')
    network, device = told.get('network'), told.get('device')
    if bool(network) == bool(device):
        raise Invalid('not_understood')
    if network:
        return Entry(user_id, network=_network(network))
    if not isinstance(device, dict) or set(device) - {'browser', 'platform'}:
        raise Invalid('not_a_device')
    words = [device.get(name) or None for name in ('browser', 'platform')]
    if not any(words) or not all(word is None or (isinstance(word, str) and len(word) <= 100 and '\0' not in word) for word in words):
        raise Invalid('not_a_device')  # one of which nothing is known is anybody's
    browser, platform = (word and word.strip().lower() for word in words)  # as they are told of every request
    return Entry(user_id, browser=browser, platform=platform)


def _network(text):
    try:
        # What is beyond the prefix does not matter: an address with it names the network it is in.
        network = ipaddress.ip_network(text.strip() if isinstance(text, str) else None, strict=False)
    except ValueError:
        raise Invalid('not_a_network') from None
    if network.version == 6 and network.prefixlen >= 96 and network.network_address.ipv4_mapped:
        network = ipaddress.ip_network((network.network_address.ipv4_mapped, network.prefixlen - 96))
    if network.prefixlen < WIDEST[network.version]:
        raise Invalid('too_wide', WIDEST[network.version])
    return str(network)


def until_of(text):
    """The moment (UTC, without zone) until which something is allowed; None: without end."""
    if text is None or text is False or text == '':
        return None
    try:
        moment = datetime.datetime.fromisoformat(text.replace('Z', '+00:00'))  # fromisoformat knows no Z before Python 3.11
    except (AttributeError, ValueError):
        raise Invalid('not_a_time') from None
    if moment.tzinfo:
        moment = moment.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    if moment <= datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None):
        raise Invalid('in_the_past')
    return moment


def allow_within(cr, entries, until, reason, *, actor_id=None, ordered_by=None, came_from=None, **record):
    """Put them on the list, with a cursor of writing(). All or none; answers as gatehouse.guard.allow does."""
    entries, invalid = understood(entries, check_users=cr)
    try:
        until = until_of(until)
    except Invalid as error:
        invalid['until'] = {'code': error.code, 'allowed': error.allowed}
    if invalid:
        return {'status': 'invalid', 'invalid': invalid}
    allowed, already = [], []
    reason = (reason or '')[:500] or None
    for entry in entries:
        row = _find(cr, entry)
        if row and row[1] == until and row[2] == reason:
            already.append(entry.told())
            continue
        values = {'until': until, 'reason': reason, 'allowed_by': actor_id or None, 'ordered_by': ordered_by}
        if row:
            cr.execute(f"UPDATE gatehouse_allowance SET allowed = {NOW}, {', '.join(f'{name} = %s' for name in values)} WHERE id = %s",
                       [*values.values(), row[0]])
        else:
            values |= {'kind': entry.kind, **entry._asdict()}
            cr.execute(f"INSERT INTO gatehouse_allowance (allowed, {', '.join(values)}) "
                       f"VALUES ({NOW}, {', '.join(['%s'] * len(values))})", list(values.values()))
        _record(cr, entry, _words(entry, row[1]) if row else None, _words(entry, until), actor_id, came_from, ordered_by, reason, record)
        allowed.append(entry.told())
    return {'status': 'done', 'allowed': allowed, 'already': already}


def disallow_within(cr, entries, reason, *, actor_id=None, ordered_by=None, came_from=None, **record):
    """Take them off the list, as allow_within()."""
    entries, invalid = understood(entries)
    if invalid:
        return {'status': 'invalid', 'invalid': invalid}
    disallowed, unknown = [], []
    reason = (reason or '')[:500] or None
    for entry in entries:
        row = _find(cr, entry)
        if not row:
            unknown.append(entry.told())
            continue
        cr.execute("DELETE FROM gatehouse_allowance WHERE id = %s", [row[0]])
        _record(cr, entry, _words(entry, row[1]), None, actor_id, came_from, ordered_by, reason, record)
        disallowed.append(entry.told())
    return {'status': 'done', 'disallowed': disallowed, 'unknown': unknown}


def clean_up(cr, policies):
    """Remove what has ended longer ago than the policy's days; until then it tells why a login was let in."""
    if are_kept(cr):
        cr.execute(f"DELETE FROM gatehouse_allowance WHERE until < {NOW} - %s * interval '1 day'", [policies.keep_days])


def _find(cr, entry):
    cr.execute("SELECT id, until, reason FROM gatehouse_allowance WHERE user_id IS NOT DISTINCT FROM %s "
               "AND network IS NOT DISTINCT FROM %s AND browser IS NOT DISTINCT FROM %s AND platform IS NOT DISTINCT FROM %s",
               list(entry))
    return cr.fetchone()


def _words(entry, until):
    return entry.words() + (f' until {until:%Y-%m-%d %H:%M}' if until else '')


def _record(cr, entry, before, after, actor_id, came_from, ordered_by, reason, record):
    details = {'changes': {f'allowed_{entry.kind}': {'from': before, 'to': after}}}
    if reason:
        details['reason'] = reason
    if ordered_by:
        details['ordered_by'] = ordered_by
    add_event(cr, 'policy_changed', user_id=entry.user_id, actor_id=actor_id, came_from=came_from, **details, **record)
