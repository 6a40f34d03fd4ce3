#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the core with different compilers and at different levels, runs digest.c with each, and
wants the same digests. Usage: determinism.py SOURCE_DIR"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

# As in the project's meson.build.
ALWAYS = ["-std=gnu17", "-ffp-contract=off", "-w"]
BUILDS = [
    ("gcc -O0", ["gcc", "-O0"]),
    ("gcc -O3 -march=native", ["gcc", "-O3", "-march=native"]),
    ("clang -O0", ["clang", "-O0"]),
    ("clang -O3 -march=native", ["clang", "-O3", "-march=native"]),
]
# As a processor without them would have it.
PLAIN = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2_Usable,-AVX2,-FMA,-FMA_Usable,-FMA4"}


def digests(source, folder, name, command, environment):
    program = os.path.join(folder, name.replace(" ", "_"))
    app = os.path.join(source, "app")
    files = sorted(glob.glob(os.path.join(app, "words", "*.c"))
                   + glob.glob(os.path.join(app, "sim", "*.c")))
    if not os.path.exists(program):
        subprocess.run([*command, *ALWAYS, "-I", app, "-o", program,
                        os.path.join(source, "tests", "house", "digest.c"), *files, "-lm"],
                       check=True)
    done = subprocess.run([program], check=True, capture_output=True, text=True,
                          env={**os.environ, **environment})
    return done.stdout.splitlines()


def main():
    source = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        there = [(name, command) for name, command in BUILDS if shutil.which(command[0])]
        waiting = [(name, pool.submit(digests, source, folder, name, command, {}))
                   for name, command in there]
        results = [(name, future.result()) for name, future in waiting]
        name, command = there[1]
        results.append((f"{name}, on a plain processor",
                        digests(source, folder, name, command, PLAIN)))
    first_name, first = results[0]
    print(f"1..{len(BUILDS) + 1}")
    for number, (name, lines) in enumerate(results, 1):
        same = lines == first and len(lines) > 1
        for ours, theirs in zip(lines, first):
            if ours != theirs:
                print(f"# {name}: {ours}; {first_name}: {theirs}")
        print(f"{'ok' if same else 'not ok'} {number} - {name}: {lines[-1] if lines else 'nothing'}")
    for number in range(len(results) + 1, len(BUILDS) + 2):
        print(f"ok {number} - another compiler # SKIP it is not installed")


if __name__ == "__main__":
    main()
