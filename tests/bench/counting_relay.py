# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands between a program and a server, and counts what passes."""
import contextlib
import re
import socket
import threading
import time

# Where a request begins. Its body is JSON on one line, which holds no such line.
REQUEST = re.compile(rb"(?:GET|POST) /\S* HTTP/1\.1\r\n")


class CountingRelay:
    """Hands bytes on, both ways, and remembers when a request began and how many bytes had passed by then."""

    def __init__(self, host, port):
        self._target = (host, port)
        self._lock = threading.Lock()
        self._passed = []  # (time, requests, bytes)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self._listening.close()

    def bursts(self, pause, since):
        """(requests, bytes) of each run of traffic that began after `since` and had `pause` seconds of silence around it."""
        with self._lock:
            passed = list(self._passed)
        found = []
        last = float("-inf")
        for when, requests, size in passed:
            if when - last > pause:
                found.append([when, 0, 0])
            found[-1][1] += requests
            found[-1][2] += size
            last = when
        return [(requests, size) for when, requests, size in found if when >= since]

    def _accept(self):
        with contextlib.suppress(OSError):  # closed
            while True:
                near, _ = self._listening.accept()
                far = socket.create_connection(self._target)
                threading.Thread(target=self._hand_on, args=(near, far, True), daemon=True).start()
                threading.Thread(target=self._hand_on, args=(far, near, False), daemon=True).start()

    def _hand_on(self, source, target, asking):
        held = b""  # the end of what came, where a request line may have been cut in two
        with contextlib.suppress(OSError):
            while data := source.recv(1 << 16):
                requests = 0
                if asking:
                    held += data
                    begun = [match.end() for match in REQUEST.finditer(held)]
                    requests = len(begun)
                    held = held[begun[-1] if begun else 0:][-4096:]
                with self._lock:
                    self._passed.append((time.monotonic(), requests, len(data)))
                target.sendall(data)
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_WR)
