#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Coverage: what the files say it is, and that nothing of the guidance is left untrained."""
import functools
import os
import shutil
import xml.etree.ElementTree as ElementTree

from harness import HOME, SHORT, SOURCE, main, path, run, run_json, test, write

EITHER = (0, 1)  # where it is not asked whether everything is trained


@functools.cache
def covered():
    return run_json("coverage")


@functools.cache
def covered_text(*options):
    return run("coverage", *options).stdout


@test
def everything_is_trained():
    """Whoever adds an item, or takes a criterion away, hears of it here."""
    said = run("coverage").stdout
    assert "Not trained in a way that suffices: 0 of " in said, said
    rows = [row for row in covered()["items"] if row["item"].startswith("ipg808/")]
    assert len(rows) > 40 and all(row["enough"] for row in rows), len(rows)
    assert covered()["not_trained"] == []


@test
def what_is_not_trained_fails():
    """A library in which the guidance has an item more, which nothing trains."""
    os.makedirs(os.path.join(HOME, "more", "packs"))
    with open(os.path.join(SOURCE, "resources", "packs", "ipg808.xml"), encoding="utf-8") as file:
        pack = file.read()
    at = pack.index("<item ")
    end = pack.index("</item>") + len("</item>")
    more = pack[at:end].replace(' id="', ' id="more-', 1)
    write("more/packs/ipg808.xml", pack[:at] + more + pack[at:])
    done = run("coverage", "ipg808", "--library", path("more"), code=1)
    assert "Not trained in a way that suffices: 1 of " in done.stdout and "ipg808/more-" in done.stdout, done.stdout
    assert done.stderr == "", done.stderr


@test
def only_packs_that_are_named():
    found = run_json("coverage", "elso-ecpr", "ipg482", code=EITHER)
    assert {row["item"].split("/")[0] for row in found["items"]} == {"elso-ecpr"}
    assert [pack["id"] for pack in found["packs"]] == ["elso-ecpr", "ipg482"], found["packs"]
    assert "“ipg808”" in run("coverage", "ipg88", code=2).stderr


def read_items(left_out):
    """(PACK/ITEM, version) of every shipped pack, and what suffices for it; but not of (id, version) that are left out."""
    folder = os.path.join(SOURCE, "resources", "packs")
    items = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".xml"):
            pack = ElementTree.parse(os.path.join(folder, name)).getroot()
            if (pack.get("id"), pack.get("version")) in left_out:
                continue
            for item in pack.iter("{urn:lowflow:pack:1}item"):
                items[f"{pack.get('id')}/{item.get('id')}", pack.get("version")] = item.get("trained")
    return items


ORDER = ["scored", "decided", "shown", "not trained"]


def read_training(file):
    """For each PACK/ITEM what a scenario does for it: criteria, decisions, and where texts stand."""
    names = {"criterion": "criteria", "decision": "decisions"}
    places = {"brief": "brief", "debrief": "debrief", "reveal": "finding", "ending": "ending"}
    found = {}

    def add(item, way, what):
        found.setdefault(item, {"criteria": [], "decisions": [], "texts": []})[way].append(what)

    def walk(node, place):
        tag = node.tag.split("}")[-1] if isinstance(node.tag, str) else ""
        place = places.get(tag, place)
        for item in node.get("rests-on", "").split():
            add(item, "texts", place)
        for child in node:
            if child.tag == "{urn:lowflow:scenario:1}rests-on":
                add(child.get("item"), names[tag], node.get("id"))
            walk(child, place)
    walk(ElementTree.parse(file).getroot(), "")
    return found


def way_of(entry):
    """The strongest way in which something read by read_training() trains."""
    return next((way for way, of in zip(ORDER, ("criteria", "decisions", "texts")) if entry[of]),
                "not trained")


def read_versions(file):
    """Which version of each pack a scenario is played by: what it names, or else the newest."""
    newest = {"rcuk-als": "2025"}
    packs = ElementTree.parse(file).getroot().iter("{urn:lowflow:scenario:1}pack")
    return {pack.get("id"): pack.get("version") or newest.get(pack.get("id")) for pack in packs}


@test
def coverage_is_what_the_files_say():
    trained, versions = {}, {}
    for name in os.listdir(os.path.join(SOURCE, "scenarios")):
        if name.endswith(".xml"):
            file = os.path.join(SOURCE, "scenarios", name)
            id = ElementTree.parse(file).getroot().get("id")
            trained[id], versions[id] = read_training(file), read_versions(file)
    found = covered()
    rows = {(row["item"], row["pack_version"]): row for row in found["items"]}
    left = {(pack["id"], pack["version"]) for pack in found["packs"] if not pack["covered"]}
    assert ("ipg482", "2014-03") in left, left
    text = covered_text()
    assert all(f"Left out: {id} {version}, " in text for id, version in left)
    items = read_items(left)
    nothing = {"criteria": [], "decisions": [], "texts": []}
    assert set(rows) == set(items), set(rows) ^ set(items)
    for (item, version), suffices in items.items():
        row = rows[item, version]
        ways = []
        assert [entry["id"] for entry in row["scenarios"]] and len(row["scenarios"]) == len(trained)
        for entry in row["scenarios"]:
            named = versions[entry["id"]].get(item.split("/")[0]) or version
            of = trained[entry["id"]].get(item, nothing) if named == version else nothing
            assert entry["criteria"] == of["criteria"], (item, entry, of)
            assert entry["decisions"] == of["decisions"], (item, entry, of)
            assert sorted(text["place"] for text in entry["texts"]) == sorted(of["texts"]), (item, entry, of)
            assert entry["trained"] == way_of(of), entry
            ways.append(entry["trained"])
        best = min(ways, key=ORDER.index)
        assert row["suffices"] == suffices and row["trained"] == best, row
        assert row["enough"] == (ORDER.index(best) <= ORDER.index(suffices)), row
    replaced = {(pack["id"], pack["version"]) for pack in found["packs"] if pack["superseded"]}
    assert found["not_trained"] == [
        row["item"] for row in found["items"]
        if not row["enough"] and (row["item"].split("/")[0], row["pack_version"]) not in replaced]


@test
def coverage_as_text():
    text = covered_text()
    matrix, short = text.split("\nNot trained in a way that suffices: ")
    found = covered()
    letters = dict(zip(ORDER, "SDs."))
    lines = [line.split() for line in matrix.splitlines()]
    assert short.startswith(f"{len(found['not_trained'])} of {len(found['items'])} items")
    assert [line.split(" (")[0].strip() for line in short.splitlines()[1:]] == found["not_trained"]
    for row in found["items"]:
        cells = [letters[entry["trained"]] for entry in row["scenarios"]]
        assert [row["item"].split("/")[1], letters[row["suffices"]], *cells,
                "yes" if row["enough"] else "no"] in lines, row


@test
def coverage_in_detail():
    found = covered()
    text = covered_text("--detail")
    said = 0
    for row in found["items"]:
        for entry in row["scenarios"]:
            for way, of in (("scored by", "criteria"), ("decided in", "decisions")):
                if entry[of]:
                    assert f" {way} {', '.join(entry[of])}" in text, (row, entry)
                    said += 1
            for shown in entry["texts"]:
                assert f"{shown['place']} “{shown['title']}”" in text or not shown["title"], shown
    assert said > 30 and text.count("\n      ") >= said / 2, said


@test
def coverage_of_a_library():
    scenarios = os.path.join(HOME, "covered", "scenarios")
    os.makedirs(scenarios)
    shutil.copy(SHORT, scenarios)

    def by_short():
        found = run_json("coverage", "--library", path("covered"), code=EITHER)
        return {row["item"]: entry["criteria"] for row in found["items"]
                for entry in row["scenarios"] if entry["id"] == "short" and entry["criteria"]}
    assert by_short() == {item: of["criteria"] for item, of in read_training(SHORT).items()}, by_short()
    with open(SHORT, encoding="utf-8") as file:
        write("covered/scenarios/broken.xml", file.read().replace("choose-one", "chose-one"))
    done = run("coverage", "--library", path("covered"), code=1)
    assert "broken.xml:25: error: " in done.stderr, done.stderr
    assert "  short, " in done.stdout and "broken" not in done.stdout, done.stdout


main()
