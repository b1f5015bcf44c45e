# SPDX-License-Identifier: LGPL-3.0-only
{
    'name': 'Gatehouse: quick password hashes, for tests',
    'version': '1.0.0',
    'author': 'The Gatehouse developers',
    'license': 'LGPL-3',
    'depends': ['base'],
}
