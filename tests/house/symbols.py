#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the objects and programs call.

The core (words and sim) calls nothing but itself, sqrt and the memory functions that a compiler may
call of its own accord; painters and windows never drive the simulator; the headless program needs no
toolkit. Usage: symbols.py BUILD_DIR
"""
import glob
import os
import re
import subprocess
import sys

CORE = re.compile(r"lf_\w+|memcpy|memset|memmove|memcmp|sqrt"
                  r"|__(asan|ubsan|tsan|msan|sanitizer|gcov|stack_chk)_\w+|_GLOBAL_OFFSET_TABLE_")
DRIVES = re.compile(r"lf_sim_(init|act|step|clear_events|set\w*)|lf_attempt_(new|input\w*|advance\w*)")
TOOLKIT = re.compile(r"lib(gtk|gdk|adwaita|gst|wayland|EGL|GL)\b[-\w.]*")  # Cairo brings X11


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def objects_of(build, folder):
    return sorted(glob.glob(os.path.join(build, "app", folder, "*.p", "*.o")))


def called_by(path):
    """Symbols that an object wants from elsewhere."""
    return [line.split()[-1] for line in run("nm", "-u", path).splitlines() if line.strip()]


def core_is_closed(build, folder):
    for path in objects_of(build, folder):
        for symbol in called_by(path):
            if not CORE.fullmatch(symbol):
                yield f"{os.path.basename(path)} calls {symbol}"


def never_drives(build, folder):
    for path in objects_of(build, folder):
        for symbol in called_by(path):
            if DRIVES.fullmatch(symbol):
                yield f"{os.path.basename(path)} calls {symbol}"


def needs_no_toolkit(program):
    for line in run("ldd", program).splitlines():
        match = TOOLKIT.search(line)
        if match:
            yield f"it needs {match.group(0)}"


def main():
    build = sys.argv[1]
    cases = []
    for folder in ("words", "sim"):
        cases.append((f"{folder}/ calls nothing outside the core", objects_of(build, folder),
                      core_is_closed(build, folder)))
    for folder in ("draw", "ui"):
        cases.append((f"{folder}/ never drives the simulator", objects_of(build, folder),
                      never_drives(build, folder)))
    program = os.path.join(build, "app", "ctl", "lowflowctl")
    cases.append(("lowflowctl needs no toolkit", os.path.exists(program), needs_no_toolkit(program)))

    print(f"1..{len(cases)}")
    for number, (name, there, complaints) in enumerate(cases, 1):
        found = list(complaints) if there else ["nothing was built"]
        for complaint in found:
            print(f"# {complaint}")
        print(f"{'not ok' if found else 'ok'} {number} - {name}")


if __name__ == "__main__":
    main()
