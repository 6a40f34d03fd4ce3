#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmark and the pictures do what they say; how fast is for a quiet machine to tell. TAP."""
import os
import re
import subprocess
import sys
import tempfile

if not os.environ.get("DISPLAY"):
    print("1..0 # SKIP there is no display")
    sys.exit(0)


def run(*arguments):
    return subprocess.run([sys.argv[1], *arguments], capture_output=True, text=True, timeout=100, check=False)


results = []


def check(good, what):
    results.append(bool(good))
    print(f"{'ok' if good else 'not ok'} {len(results)} - {what}", flush=True)


played = run("--benchmark", "--seconds", "1")
check(played.returncode == 0, "the benchmark runs")
for pattern in [r"window 19\d\dx10\d\d", r"start to first frame \d+ ms", r"frames \d+ in",
                r"median \d+\.\d+ ms, p99 \d+\.\d+ ms", r"core \d+\.\d %"]:
    check(re.search(pattern, played.stdout), f"and prints {pattern}")
bare = run("--benchmark-bare")
check(bare.returncode == 0 and "start to first frame" in bare.stdout, "so does the bare window")

with tempfile.TemporaryDirectory() as folder:
    for page in ["library", "brief", "play", "debrief", "guidance"]:
        path = os.path.join(folder, page + ".png")
        run("--picture", path, "--page", page, "--at", "01:00", "--size", "1280x720")
        with open(path, "rb") as file:
            check(file.read(8) == b"\x89PNG\r\n\x1a\n", f"a picture of {page}")
print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
