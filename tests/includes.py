#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every header of every object of app/, direct or indirect, against the table of layers.

Meson does not refuse a wrong include, so this reads the dependencies that ninja recorded.
Usage: includes.py BUILD_DIR SOURCE_DIR
"""
import os
import re
import subprocess
import sys

# What each folder of app/ may see: folders below it, and libraries. "core" is the handful of C
# headers that carry no clock, locale, environment, file or allocation; "C" is the whole library.
LAYERS = {
    "words": ([], ["core"]),
    "sim": (["words"], ["core"]),
    "guidance": (["words"], ["C", "glib", "libxml2"]),
    "scenario": (["words", "guidance"], ["C", "glib", "libxml2"]),
    "attempt": (["words", "sim", "guidance", "scenario"], ["C", "glib"]),
    "session": (["words", "sim", "guidance", "scenario", "attempt"], ["C", "glib", "gio"]),
    "store": (["words", "sim", "guidance", "scenario", "attempt", "session"],
              ["C", "glib", "gio", "sqlite", "libpq", "libsodium", "json-glib", "libsoup"]),
    "draw": (["words", "sim", "guidance", "scenario", "attempt"], ["C", "glib", "cairo", "pango"]),
    "sound": (["words"], ["C"]),
    "classroom": (["words", "sim", "guidance", "scenario", "attempt", "session"],
                  ["C", "glib", "gio", "mosquitto"]),
    "ctl": (["words", "sim", "guidance", "scenario", "attempt", "session", "store", "draw", "sound",
             "classroom"],
            ["C", "glib", "gio", "libxml2", "cairo", "pango", "json-glib"]),
    "ui": (["words", "sim", "guidance", "scenario", "attempt", "session", "store", "draw", "sound",
            "classroom"],
           ["C", "glib", "gio", "cairo", "pango", "gtk", "libadwaita", "gstreamer"]),
}

# Folders whose headers may come in only through another's: the windows reach the simulator through
# a session.
NEVER_NAMED = {"ui": ["sim"]}

# Where each library's headers lie; the first that fits counts.
LIBRARIES = [
    ("gio", r"/glib-2\.0/gio/|/gio-unix-2\.0/"),
    ("glib", r"/glib-2\.0/|/glib-object\.h$|/libsysprof"),
    ("libxml2", r"/libxml2/|/unicode/"),
    ("json-glib", r"/json-glib-1\.0/"),
    ("libsoup", r"/libsoup-3\.0/"),
    ("sqlite", r"/sqlite3(ext)?\.h$"),
    ("libpq", r"/postgresql/|/libpq"),
    ("libsodium", r"/sodium(/|\.h$)"),
    ("mosquitto", r"/mosquitto\w*\.h$"),
    ("cairo", r"/cairo/|/pixman-1/|/libpng16/"),
    ("pango", r"/pango-1\.0/|/harfbuzz/|/freetype2/|/fontconfig/|/fribidi/"),
    ("libadwaita", r"/libadwaita-1/"),
    ("gtk", r"/gtk-4\.0/|/graphene-1\.0/|/gdk-pixbuf-2\.0/|/X11/|/vulkan/"),
    ("gstreamer", r"/gstreamer-1\.0/|/orc-0\.4/"),
    ("core", r"/lib/gcc/|/lib/llvm-|/lib/clang/|/bits/|/gnu/|/sys/cdefs\.h$|/asm/|/asm-generic/"
             r"|/usr/include/(stdc-predef|features|features-time64|stdint|inttypes|string|strings"
             r"|endian|limits|linux/limits)\.h$"),
    ("C", r"^/usr/include/[^/]+\.h$|^/usr/include/(linux|sys|arpa|net|netinet|rpc)/"
          r"|^/usr/include/[^/]+-linux-gnu[^/]*/(sys|asm)/"),
]


def recorded(build):
    """Pairs of an object's path and its headers' absolute paths, as ninja recorded them."""
    text = subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True,
                          text=True).stdout
    target, headers = None, []
    for line in text.splitlines():
        if line.startswith(" "):
            headers.append(os.path.realpath(os.path.join(build, line.strip())))
        elif ": #deps" in line:
            target, headers = line.split(": #deps")[0], []
        elif not line and target:
            # The first is the source itself; what was once built from a file now gone is not ours.
            if headers and os.path.exists(headers[0]):
                yield target, headers
            target = None


def folder_of(path, roots):
    """The folder of app/ that a path lies in, under the source or the build tree, or None."""
    for root in roots:
        parts = os.path.relpath(path, root).split(os.sep)
        if parts[0] == "app" and len(parts) > 2:
            return parts[1]
    return None


def library_of(path):
    for name, pattern in LIBRARIES:
        if re.search(pattern, path):
            return name
    return None


def wrong_in(folder, header, roots):
    """Why an object of this folder may not see this header, or None."""
    folders, libraries = LAYERS[folder]
    other = folder_of(header, roots)
    if other:
        return None if other in [folder, *folders] else f"{other}/ is not below it"
    if any(header.startswith(root + os.sep) for root in roots):
        return None  # generated from resources/, which belongs to whoever links it
    library = library_of(header)
    if library is None:
        return "of no library that is known here"
    if library in libraries or (library == "core" and "C" in libraries):
        return None
    return f"{library} is not for it"


def named_wrongly(folder, source):
    """Lines of a source file that name a folder that may only come in through another's headers."""
    for barred in NEVER_NAMED.get(folder, []):
        with open(source, encoding="utf-8") as text:
            for number, line in enumerate(text, 1):
                if re.match(rf'\s*#\s*include\s*"{barred}/', line):
                    yield f"line {number} includes {barred}/ itself"


def survey(build, source):
    """For each folder: how many objects were seen, and what is wrong in it."""
    roots = [source, build]
    seen, wrong = {}, {}
    for target, headers in recorded(build):
        folder = folder_of(os.path.join(build, target), roots)
        if folder is None or not target.endswith(".o"):
            continue
        seen[folder] = seen.get(folder, 0) + 1
        complaints = wrong.setdefault(folder, set())
        if folder not in LAYERS:
            complaints.add("is not in the table of layers")
            continue
        told = set()  # one header a reason is enough to find the include that brought it
        for header in headers:
            reason = wrong_in(folder, header, roots)
            if reason and reason not in told:
                told.add(reason)
                complaints.add(f"{os.path.basename(target)} sees {header}: {reason}")
            if header.startswith(os.path.join(source, "app", folder) + os.sep):
                short = os.path.relpath(header, source)
                complaints.update(f"{short}: {what}" for what in named_wrongly(folder, header))
    return seen, wrong


def main():
    build, source = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2])
    seen, wrong = survey(build, source)
    with_code = {
        name for name in os.listdir(os.path.join(source, "app"))
        if os.path.isdir(os.path.join(source, "app", name))
        and any(file.endswith(".c") for file in os.listdir(os.path.join(source, "app", name)))
    }
    folders = sorted(with_code | set(seen))
    for number, folder in enumerate(folders, 1):
        complaints = sorted(wrong.get(folder, ()))
        if not seen.get(folder):
            complaints.append("no object of it was built")
        for complaint in complaints:
            print(f"# app/{folder}: {complaint}")
        print(f"{'not ok' if complaints else 'ok'} {number} - app/{folder} sees only what lies below "
              f"it ({seen.get(folder, 0)} objects)")
    print(f"1..{len(folders)}")
    if not folders:
        print("Bail out! Nothing was built")
    return 0


if __name__ == "__main__":
    sys.exit(main())
