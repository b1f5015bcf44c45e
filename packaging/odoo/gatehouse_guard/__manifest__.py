# SPDX-License-Identifier: LGPL-3.0-only
{
    'name': 'Gatehouse Guard',
    'version': '1.2.0',
    'category': 'Technical',
    'summary': 'Records login sessions and enforces the policies an officer sets',
    'description': """
Records who is signed in, from where and how every session ended; enforces session lifetime, idle limit, one session per
user, account lockout, password age and more. The console Gatehouse reads and sets all of it, but is not needed.
""",
    'author': 'The Gatehouse developers',
    'license': 'LGPL-3',
    'depends': ['base', 'web', 'mail', 'auth_signup', 'auth_totp'],
    'data': [
        'security/groups.xml',
        'security/ir.model.access.csv',
        'views/login_templates.xml',
        'views/mail_templates.xml',
        'views/session_views.xml',
        'views/event_views.xml',
        'views/policy_views.xml',
        'views/allowance_views.xml',
        'views/res_users_views.xml',
    ],
    'assets': {
        'web.assets_backend': ['gatehouse_guard/static/src/session_watch.js'],
    },
    'post_init_hook': 'post_init_hook',
    'uninstall_hook': 'uninstall_hook',
}
