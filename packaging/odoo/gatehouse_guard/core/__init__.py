# SPDX-License-Identifier: LGPL-3.0-only
"""What the Guard does, as plain functions over a cursor.

The models in ../models only say where in Odoo each of these is called. Nothing here can be reached over RPC, which is why
the tables are written from here alone.
"""
