#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file says under which licence it is, in its first lines. Usage: spdx.py SOURCE_DIR"""
import os
import sys

LINE = "SPDX-License-Identifier: GPL-3.0-or-later"
SUFFIXES = (".c", ".h", ".py", ".sh", ".ui", ".css", ".build", ".list", ".rng", ".rnc", ".in",
            ".gresource.xml", ".gschema.xml", ".desktop", ".metainfo.xml")
WHOLE_FOLDERS = ("scenarios", os.path.join("resources", "packs"))  # their XML, too
SKIPPED = ("build", "_", ".git")


def is_source(folder, name, path):
    if name.endswith(SUFFIXES) or (name.endswith(".xml") and folder.startswith(WHOLE_FOLDERS)):
        return True
    if "." in name:
        return False
    with open(path, "rb") as file:
        return file.read(2) == b"#!"


def sources(root):
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith(SKIPPED))
        for name in sorted(names):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and is_source(os.path.relpath(folder, root), name, path):
                yield path


def main():
    root = sys.argv[1]
    paths = list(sources(root))
    bare = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            if not any(LINE in file.readline() for _ in range(3)):
                bare.append(os.path.relpath(path, root))
    print("1..2")
    print(f"{'ok' if len(paths) > 50 else 'not ok'} 1 - {len(paths)} source files were found")
    for path in bare:
        print(f"# {path} has no licence line")
    print(f"{'not ok' if bare else 'ok'} 2 - each says its licence")


if __name__ == "__main__":
    main()
