#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes one TAP stream of meson's testlog.json, and counts every single test case.

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


def main():
    try:
        with open(sys.argv[1], encoding="utf-8") as log:
            tests = [json.loads(line) for line in log if line.strip()]
    except OSError as error:
        print(f"# {error}")
        tests = []
    number = passed = failed = 0
    for test in tests:
        print(f"# {test['name']}: {test['duration']:.1f} s")
        for good, name, skipped in cases(test):
            number += 1
            passed += good and not skipped
            failed += not good
            print(f"{'ok' if good else 'not ok'} {number} - {test['name']}: {name}")
    print(f"1..{number}")
    if number == 0:
        print("# no test ran")
        failed = 1
    skipped = number - passed - failed
    if skipped > 0:
        print(f"# {skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
