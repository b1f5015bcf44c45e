# SPDX-License-Identifier: LGPL-3.0-only
"""The log of events. It only grows; what is old goes with the daily clean-up."""
import json

from .origin import origin

# The same words as everywhere in Gatehouse.
KINDS = (
    'login_ok', 'login_failed', 'login_ignored', 'login_refused', 'locked_out', 'logout', 'session_seen', 'session_ended',
    'session_expired', 'revoked', 'totp_ok', 'totp_failed', 'totp_enabled', 'totp_disabled', 'trusted_device_added',
    'trusted_device_removed', 'password_changed', 'reset_requested', 'reset_mailed', 'api_key_added', 'api_key_removed',
    'identity_check_failed', 'user_suspended', 'user_reinstated', 'policy_changed',
)
NOW = "(clock_timestamp() AT TIME ZONE 'UTC')"


def add_event(cr, kind, *, user_id=None, login=None, identifier=None, actor_id=None, via='web', came_from=None,
              **details):
    """Write an event; the cursor is one of writing(). Answers its id.

    ``came_from`` is an Origin, by default that of the current request. ``details`` must never hold a secret.
    """
    assert kind in KINDS, kind
    came_from = origin() if came_from is None else came_from
    if user_id and not login:
        cr.execute("SELECT login FROM res_users WHERE id = %s", [user_id])
        login = (cr.fetchone() or [None])[0]
    values = {
        'kind': kind, 'user_id': user_id or None, 'login': (login or '')[:200] or None,
        'session_identifier': identifier, 'actor_id': actor_id or None, 'via': via,
        'details': json.dumps(details, sort_keys=True, default=str) if details else None,
        **came_from._asdict(),
    }
    cr.execute(
        f"INSERT INTO gatehouse_event (occurred, {', '.join(values)}) "
        f"VALUES ({NOW}, {', '.join(['%s'] * len(values))}) RETURNING id", list(values.values()))
    return cr.fetchone()[0]

