# SPDX-License-Identifier: GPL-3.0-or-later
"""What course, seeds and kills share: each case that ships, two at a time. What was found good is kept
in the build directory, so that one that was interrupted, or failed in some, goes on with the others;
another build, or another question, begins anew."""
import concurrent.futures
import hashlib
import json
import os
import subprocess
import sys
import time

AT_ONCE = 2
CTL = "app/ctl/lowflowctl"
TEST_CASE = "tests/scenarios/test-case"


def shipped(build):
    """Ids of the scenarios that have an end, in the library's order."""
    listed = subprocess.run([os.path.join(build, CTL), "list", "--json"], check=True,
                            capture_output=True, text=True).stdout
    return [row["id"] for row in json.loads(listed) if row["minutes"] is not None]


def digest(paths):
    """Of the programs that are asked, which hold the scenarios and packs."""
    whole = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            whole.update(file.read())
    return whole.hexdigest()


def is_kept(path, key):
    try:
        with open(path, encoding="utf-8") as file:
            return file.readline().strip() == key
    except OSError:
        return False


def each(name, build, question, ids, work):
    """Calls work(id) -> (good, text) for each case. Returns the exit code."""
    folder = os.path.join(build, "long", name)
    programs = [os.path.join(build, path) for path in (CTL, TEST_CASE)]
    key = f"{digest(programs)} {question}"
    os.makedirs(folder, exist_ok=True)
    ids = ids or shipped(build)
    wanted = [one for one in ids if not is_kept(os.path.join(folder, one), key)]
    if len(wanted) < len(ids):
        print(f"{len(ids) - len(wanted)} of {len(ids)} were found good before.", flush=True)
    began = time.monotonic()
    failed = []
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        futures = {pool.submit(work, one): one for one in wanted}
        for n, future in enumerate(concurrent.futures.as_completed(futures), 1):
            one = futures[future]
            good, text = future.result()
            path = os.path.join(folder, one)
            with open(path, "w", encoding="utf-8") as file:
                file.write(f"{key if good else 'failed'}\n{text}")
            took = time.monotonic() - began
            left = took / n * (len(wanted) - n) / 60
            print(f"[{n}/{len(wanted)}] {one}: {'good' if good else 'FAILED'}, "
                  f"about {left:.0f} min left", flush=True)
            if not good:
                failed.append(one)
            if text:
                print(*("    " + line for line in text.splitlines()), sep="\n", flush=True)
    print(f"{len(ids) - len(failed)} good, {len(failed)} failed; what was said is in {folder}")
    return 1 if failed else 0


def arguments(usage, least=1):
    """BUILD_DIR and what follows; an explanation where there is too little."""
    if len(sys.argv) <= least or sys.argv[1].startswith("-"):
        sys.exit(f"Usage: {usage}")
    return sys.argv[1], sys.argv[2:]
