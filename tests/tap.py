#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes one TAP stream of what meson logged in each testlog.json, and counts every single test case.

A program that ends badly without a "not ok" of its own (a crash, a time-out) is one failure. Cases
that were skipped count as neither. Nothing run is a failure.
"""
import json
import re
import sys

CASE = re.compile(r"(not ok|ok)\b\s*\d*\s*-?\s*(.*)")
SKIP = re.compile(r"#\s*SKIP", re.IGNORECASE)


def cases(test):
    """The (passed, name, skipped) of each case that one test program ran."""
    found = []
    for line in test.get("stdout", "").splitlines():
        match = CASE.match(line)
        if match:
            name = match.group(2).strip()
            found.append((match.group(1) == "ok", name, bool(SKIP.search(name))))
    good = test["result"] in ("OK", "SKIP")
    if not found and good:
        found.append((True, "# SKIP" if test["result"] == "SKIP" else "", test["result"] == "SKIP"))
    if not good and all(passed for passed, _, _ in found):
        found.append((False, f"ended badly: {test['result']}", False))
    return found


def read(path):
    try:
        with open(path, encoding="utf-8") as log:
            return [json.loads(line) for line in log if line.strip()]
    except OSError as error:
        print(f"# {error}")
        return []


def main():
    tests = []
    number = passed = failed = 0
    for path in sys.argv[1:]:
        logged = read(path)
        tests += logged
        if not logged:
            number += 1
            failed += 1
            print(f"not ok {number} - no test ran: {path}")
    for test in tests:
        print(f"# {test['name']}: {test['duration']:.1f} s")
        for good, name, skipped in cases(test):
            number += 1
            passed += good and not skipped
            failed += not good
            print(f"{'ok' if good else 'not ok'} {number} - {test['name']}: {name}")
    print(f"1..{number}")
    skipped = number - passed - failed
    if skipped > 0:
        print(f"# {skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
