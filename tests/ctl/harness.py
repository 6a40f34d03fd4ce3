# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of lowflowctl share: running it in a home of its own, and TAP.

Each test program is called with the path of lowflowctl and that of the source tree.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import traceback

PROGRAM, SOURCE = sys.argv[1], sys.argv[2]
SHORT = os.path.join(SOURCE, "tests", "session", "files", "short.xml")
_home = tempfile.TemporaryDirectory(prefix="lowflow-ctl-")
HOME = _home.name
_tests = []


def path(name):
    """A file in this program's own folder."""
    return os.path.join(HOME, name)


def write(name, text):
    with open(path(name), "w", encoding="utf-8") as file:
        file.write(text)
    return path(name)


def read(name):
    with open(path(name), "rb") as file:
        return file.read()


def environment(**more):
    return {**os.environ, "XDG_DATA_HOME": path("data"), **more}


def run(*args, code=0, env=None, limit=None, stdout=subprocess.PIPE):
    """Runs lowflowctl, wants that exit code or one of those, and returns what it printed."""
    before = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))) \
        if limit is not None else None
    done = subprocess.run([PROGRAM, *args], env=env or environment(), stdout=stdout,
                          stderr=subprocess.PIPE, text=True, encoding="utf-8", preexec_fn=before,
                          check=False)
    said = f"{args}: exit {done.returncode}, wanted {code}\n{done.stdout}\n{done.stderr}"
    assert done.returncode in (code if isinstance(code, tuple) else (code,)), said
    return done


def run_json(*args, code=0):
    return json.loads(run(*args, "--json", code=code).stdout)


def digest_of(text):
    """The last line is "digest HEX"."""
    word, value = text.rstrip("\n").split("\n")[-1].split(" ")
    assert word == "digest" and len(value) == 16, text
    return value


def begin(*args):
    return subprocess.Popen([PROGRAM, *args], env=environment(), stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def kill_after(child, seconds):
    time.sleep(seconds)
    child.kill()
    child.wait()


def test(function):
    _tests.append(function)
    return function


def main():
    print(f"1..{len(_tests)}", flush=True)
    bad = 0
    for number, function in enumerate(_tests, 1):
        name = function.__name__.replace("_", "-")
        try:
            function()
            print(f"ok {number} - ctl {name}", flush=True)
        except Exception:  # pylint: disable=broad-except
            bad += 1
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {number} - ctl {name}", flush=True)
    sys.exit(1 if bad else 0)
