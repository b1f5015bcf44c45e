#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Odoo as a program. With several workers it starts the file that it was started from once more, for websockets, which
fails of a module (python3 -m odoo)."""
from odoo.cli import main

main()
