# SPDX-License-Identifier: LGPL-3.0-only
"""Where a request comes from."""
from typing import NamedTuple, Optional

from odoo.http import request
from odoo.tools import config

MOBILE_PLATFORMS = {'android', 'iphone', 'ipad', 'ipod', 'blackberry', 'windows phone', 'webos'}  # as Odoo has them


class Origin(NamedTuple):
    ip_address: Optional[str] = None
    forwarded_for: Optional[str] = None
    user_agent: Optional[str] = None
    platform: Optional[str] = None
    browser: Optional[str] = None
    device_type: Optional[str] = None
    country: Optional[str] = None
    country_code: Optional[str] = None
    city: Optional[str] = None

    def device(self):
        """To be read by people: "Firefox, Linux"."""
        return ', '.join(word.capitalize() for word in (self.browser, self.platform) if word)

    def place(self):
        return ', '.join(word for word in (self.city, self.country) if word)


def origin():
    """Of the current request; empty for calls that have none (XML-RPC, JSON-RPC, scheduled actions)."""
    if not request:
        return Origin()
    http = request.httprequest
    agent = http.user_agent
    platform = agent.platform or None
    geoip = request.geoip
    return Origin(
        ip_address=http.remote_addr,
        # Believed only where Odoo itself believes it: anybody can send this header.
        forwarded_for=(http.headers.get('X-Forwarded-For') or '')[:500] or None if config['proxy_mode'] else None,
        user_agent=(agent.string or '')[:500] or None,
        platform=platform,
        browser=agent.browser or None,
        device_type='mobile' if (platform or '').lower() in MOBILE_PLATFORMS else 'computer',
        country=geoip.country_name or None,
        country_code=geoip.country_code or None,
        city=geoip.city.name or None,
    )
