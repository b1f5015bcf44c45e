# SPDX-License-Identifier: GPL-3.0-or-later
"""A database of places for addresses that nobody has: those set aside for documentation and for benchmarks.

Format: MaxMind DB 2.0 (a binary tree over the bits of an address, then the data, then a description of both). Odoo finds
country and city of a session's address in it.
"""
import ipaddress
import time

PLACES = {
    '192.0.2.0/24': ('FR', 'France', 'Paris'),
    '198.51.100.0/24': ('DE', 'Germany', 'Berlin'),
    '203.0.113.0/24': ('US', 'United States', 'New York'),
    '198.18.0.0/24': ('JP', 'Japan', 'Tokyo'),
    '198.18.1.0/24': ('BR', 'Brazil', 'São Paulo'),
    '198.18.2.0/24': ('IN', 'India', 'Mumbai'),
}
STRING, UINT16, UINT32, MAP, UINT64, ARRAY = 2, 5, 6, 7, 9, 11
SEPARATOR = bytes(16)


def field(kind, size, body):
    """One value: its kind and size in a byte (or two, or three), and its bytes."""
    first, long = (size, b'') if size < 29 else (29, bytes([size - 29]))
    if kind < 8:
        return bytes([kind << 5 | first]) + long + body
    return bytes([first, kind - 7]) + long + body


def text(value):
    return field(STRING, len(value.encode()), value.encode())


def number(kind, value):
    body = value.to_bytes((value.bit_length() + 7) // 8, 'big')
    return field(kind, len(body), body)


def mapping(**values):
    return field(MAP, len(values), b''.join(text(name) + value for name, value in values.items()))


def write(path):
    tree = {}  # bits of a prefix -> where its data begin; inner nodes are the beginnings of these
    data = b''
    for network, (code, country, city) in PLACES.items():
        network = ipaddress.ip_network(network)
        # An IPv4 address is looked for behind 96 zero bits.
        bits = '0' * 96 + f'{int(network.network_address):032b}'[:network.prefixlen]
        tree[bits] = len(data)
        data += mapping(country=mapping(iso_code=text(code), names=mapping(en=text(country))),
                        city=mapping(names=mapping(en=text(city))))
    inner = sorted({bits[:length] for bits in tree for length in range(len(bits))}, key=lambda bits: (len(bits), bits))
    index = {bits: node for node, bits in enumerate(inner)}

    def record(bits):
        if bits in tree:
            return len(inner) + len(SEPARATOR) + tree[bits]
        return index.get(bits, len(inner))  # the number of nodes means: nothing known

    nodes = b''.join(record(bits + side).to_bytes(3, 'big') for bits in inner for side in '01')
    description = mapping(
        node_count=number(UINT32, len(inner)), record_size=number(UINT16, 24), ip_version=number(UINT16, 6),
        database_type=text('Gatehouse-Test-City'), languages=field(ARRAY, 1, text('en')),
        binary_format_major_version=number(UINT16, 2), binary_format_minor_version=number(UINT16, 0),
        build_epoch=number(UINT64, int(time.time())), description=mapping(en=text('addresses for documentation')))
    path.write_bytes(nodes + SEPARATOR + data + b'\xab\xcd\xefMaxMind.com' + description)
