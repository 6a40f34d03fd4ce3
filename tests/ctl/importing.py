#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of other systems, made into drafts."""
import os

from harness import SOURCE, main, path, read, run, run_json, test, write

FILES = os.path.join(SOURCE, "tests", "scenario", "import")


def sample(name):
    return os.path.join(FILES, name)


@test
def drafts_check_and_play():
    for name in ("tutorial.scn", "bounds.scn", "arrest.xml"):
        draft = path(name + ".draft.xml")
        said = run("import", sample(name), "-o", draft).stdout
        assert said.split("\n")[-2].endswith(" left out."), said
        assert f"{sample(name)}:" in said and ": kept: " in said, said
        checked = run("check", "--search", "0", draft)
        assert "0 errors" in checked.stdout + checked.stderr, checked.stderr
        assert "end " in run("play", draft, "--until", "60:00").stdout


@test
def as_data():
    data = run_json("import", sample("bounds.scn"), "-o", path("data.xml"))
    assert data["system"] == "ECMOjo", data
    assert {note["kept"] for note in data["notes"]} == {True, False}, data
    assert all(note["text"] for note in data["notes"]), data


@test
def nothing_is_written_over():
    write("mine.xml", "mine")
    said = run("import", sample("arrest.xml"), "-o", path("mine.xml"), code=1).stderr
    assert "mine.xml" in said and said.count("\n") == 1, said
    assert read("mine.xml") == b"mine"


@test
def refusals_leave_nothing():
    for text, why in (("key = value\n", "ECMOjo"), ("<a/>", "BioGears"), ("<a", "well-formed")):
        said = run("import", write("other", text), "-o", path("none.xml"), code=1).stderr
        assert "error: " in said, (said, why)
        assert not os.path.exists(path("none.xml"))
    assert "no-such" in run("import", path("no-such"), "-o", path("none.xml"), code=1).stderr
    assert "-o DRAFT.xml" in run("import", sample("arrest.xml"), code=2).stderr


main()
