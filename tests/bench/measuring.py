# SPDX-License-Identifier: GPL-3.0-or-later
"""Running a command and measuring it: what every row of the bench is made of."""
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile
import time

RUNS = 3


def say(text):
    print(f"{datetime.datetime.now():%H:%M:%S} {text}", file=sys.stderr, flush=True)


class Run:
    """One command, run to its end: seconds, peak memory, output."""

    def __init__(self, command, stdin="", env=None, ok=(0,)):
        command = [str(part) for part in command]
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            given.write(stdin.encode())
            given.seek(0)
            started = time.perf_counter()
            process = subprocess.Popen(command, stdin=given, stdout=out, stderr=err, env={**os.environ, **(env or {})})
            # wait4 and not communicate(): it alone tells the peak memory of this very process.
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - started
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            self.out = out.read().decode(errors="replace")
            self.err = err.read().decode(errors="replace")
        self.megabytes = usage.ru_maxrss / 1024
        self.code = process.returncode
        if process.returncode not in ok:
            raise SystemExit(f"{' '.join(command)}\nended with {process.returncode}:\n{self.err or self.out}")


def several(run, runs=RUNS):
    """The run of median duration."""
    done = sorted((run() for _ in range(runs)), key=lambda one: one.seconds)
    return done[len(done) // 2]


def remove(path):
    for end in ("", "-wal", "-shm", "-journal", ".lock"):
        pathlib.Path(f"{path}{end}").unlink(missing_ok=True)
