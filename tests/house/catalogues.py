#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues of texts: well formed, brought up to date, and with everything in place that is
filled in.

Usage: catalogues.py BUILD_DIR SOURCE_DIR
"""
import gettext
import io
import os
import re
import subprocess
import sys
import tempfile

BUILD, SOURCE = sys.argv[1:]
LANGUAGES = ["cy", "fr"]
# What stands for something else: {age}, and %s in its order or by its number.
BRACES = re.compile(r"\{[^}]*\}")
FORMAT = re.compile(r"%(?:[0-9]\$)?[-+ 0#]*[0-9.]*(?:hh|h|ll|l|z)?[a-zA-Z%]")


def catalogue(domain, language):
    folder = "po" if domain == "lowflow" else os.path.join("po", "cases")
    return os.path.join(SOURCE, folder, f"{language}.po")


def messages(po):
    """Pairs of what is written and what is said; what nobody has said yet is not there."""
    done = subprocess.run(["msgfmt", "--check", "-o", "-", po], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    pairs = gettext.GNUTranslations(io.BytesIO(done.stdout))._catalog.items()
    return [(key, said) for key, said in pairs if isinstance(key, str) and key]


def written(po):
    """What is written of every message of a catalogue, said or not."""
    filled = subprocess.run(["msgen", po], check=True, capture_output=True).stdout
    with tempfile.NamedTemporaryFile(suffix=".po") as file:
        file.write(filled)
        file.flush()
        return {key for key, _ in messages(file.name)}


def collected_from_cases():
    """What gettext finds in cases and packs, as the build's rules have it."""
    with open(os.path.join(SOURCE, "po", "cases", "POTFILES"), encoding="utf-8") as file:
        names = file.read().split()
    pot = subprocess.run(["xgettext", "--from-code=UTF-8", "-o", "-", *names], cwd=SOURCE, check=True,
                         capture_output=True,
                         env={**os.environ, "GETTEXTDATADIRS": os.path.join(BUILD, "po")}).stdout
    with tempfile.NamedTemporaryFile(suffix=".pot") as file:
        file.write(pot.replace(b"charset=CHARSET", b"charset=UTF-8"))
        file.flush()
        return written(file.name)


def well_formed():
    for language in LANGUAGES:
        for domain in ("lowflow", "lowflow-cases"):
            messages(catalogue(domain, language))


def what_is_filled_in():
    for language in LANGUAGES:
        for key, said in messages(catalogue("lowflow-cases", language)):
            assert set(BRACES.findall(key)) == set(BRACES.findall(said)), f"{language}: {key}\n{said}"
        for key, said in messages(catalogue("lowflow", language)):
            n = len(FORMAT.findall(key.replace("%%", "")))
            assert n == len(FORMAT.findall(said.replace("%%", ""))), f"{language}: {key}\n{said}"


def up_to_date():
    """Each text of a case is known to each catalogue; how many are said is only told."""
    wanted = collected_from_cases()
    assert len(wanted) > 1000
    for language in LANGUAGES:
        po = catalogue("lowflow-cases", language)
        lacking = sorted(wanted - written(po))
        assert not lacking, f"{po} lacks {len(lacking)} texts, as “{lacking[0]}”: see po/README.md"
        said = {key for key, _ in messages(po)} & wanted
        print(f"# {language}: {len(said)} of {len(wanted)} texts of cases are said")


def every_file_is_collected():
    """A file of the program whose texts are marked, and that gettext does not look into."""
    with open(os.path.join(SOURCE, "po", "POTFILES"), encoding="utf-8") as file:
        listed = set(file.read().split())
    for folder, _, names in os.walk(os.path.join(SOURCE, "app")):
        for name in names:
            path = os.path.join(folder, name)
            if not name.endswith((".c", ".h", ".ui")) or path.endswith("words/tongue.c"):
                continue
            with open(path, encoding="utf-8") as file:
                marked = re.search(r'\b(?:_|N_|C_|ngettext) \("|lf_say(?:_number)? \(\w+, "|"yes">',
                                   file.read())
            name = os.path.relpath(path, SOURCE)
            assert not marked or name in listed, f"po/POTFILES lacks {name}"


TESTS = [well_formed, what_is_filled_in, up_to_date, every_file_is_collected]
print(f"1..{len(TESTS)}")
for number, test in enumerate(TESTS, 1):
    try:
        test()
        print(f"ok {number} - catalogues {test.__name__.replace('_', '-')}")
    except AssertionError as error:
        print("# " + str(error).replace("\n", "\n# "))
        print(f"not ok {number} - catalogues {test.__name__.replace('_', '-')}")
