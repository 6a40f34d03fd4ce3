#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulator against published behaviour: every row has a value and a verdict that fits them.

Whether a verdict is good is not tested: a miss is told, not hidden.
"""
import math
import os
import shutil
import subprocess

from harness import main, path, read, run, run_json, test

REPORT = path("validation.pdf")
_found = {}


def found():
    """It is played once, for all of these tests."""
    if not _found:
        _found.update(run_json("validate", "-o", REPORT))
    return _found


def verdict(row):
    """What the numbers alone say."""
    low = -math.inf if row["low"] is None else row["low"]
    high = math.inf if row["high"] is None else row["high"]
    if row["value"] is None:
        return "no-value"
    if low <= row["value"] <= high:
        return "within"
    return "wrong-direction" if row["direction"] == "wrong" else "outside"


@test
def every_row_has_value_source_and_verdict():
    rows = found()["behaviours"]
    assert len(rows) >= 30, len(rows)
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert row["value"] is not None and math.isfinite(row["value"]), row
        assert row["what"] and row["published"] and row["source"] and row["known"], row
        assert row["low"] is not None or row["high"] is not None, row
        assert row["verdict"] == verdict(row), row
        assert row["judgement"].startswith({"wrong-direction": "wrong direction"}.get(
            row["verdict"], row["verdict"])), row


@test
def counts_are_those_of_the_rows():
    verdicts = [row["verdict"] for row in found()["behaviours"]]
    for name, word in (("within", "within"), ("outside", "outside"),
                       ("wrong_direction", "wrong-direction"), ("no_value", "no-value")):
        assert found()[name] == verdicts.count(word), name


@test
def kinds_are_counted_apart():
    rows = found()["behaviours"]
    kinds = {entry["kind"]: entry for entry in found()["kinds"]}
    assert set(kinds) == {"size", "built-in", "direction", "consensus", "expectation"}, kinds
    for kind, entry in kinds.items():
        ours = [row["verdict"] for row in rows if row["kind"] == kind]
        assert entry["rows"] == len(ours) > 0, entry
        assert entry["within"] == ours.count("within"), entry
        assert entry["wrong_direction"] == ours.count("wrong-direction"), entry
    for known, count in found()["known"].items():
        assert count == sum(row["known"] == known for row in rows), known


@test
def only_published_numbers_count_as_sizes():
    """A direction has one open end, or says what should not change; a size is never a bare direction."""
    for row in found()["behaviours"]:
        if row["kind"] in ("direction", "consensus", "expectation"):
            assert row["range_is_ours"], row
        if row["known"] == "consensus":
            assert row["kind"] == "consensus", row


@test
def what_it_was_built_with_says_where():
    sim = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "app", "sim")
    for row in found()["behaviours"]:
        assert row["kind"] != ("size" if row["built_with_in"] else "built-in"), row
        if row["built_with_in"]:
            assert os.path.exists(os.path.join(sim, row["built_with_in"])), row


@test
def every_plot_has_lines():
    plots = found()["plots"]
    assert len(plots) >= 18, len(plots)
    for plot in plots:
        assert plot["series"], plot["title"]
        for series in plot["series"]:
            points = [(x, y) for x, y in zip(series["x"], series["y"]) if x is not None and y is not None]
            assert points, (plot["title"], series["label"])


@test
def every_course_is_measured_in_or_drawn():
    courses = {course["id"]: course for course in found()["courses"]}
    used = {row["course"] for row in found()["behaviours"]}
    assert used <= set(courses), used - set(courses)
    assert len(set(courses) - used) <= 3, set(courses) - used
    for course in courses.values():
        assert course["inputs"].endswith("\n") and course["seconds"] > 0, course


@test
def a_course_is_an_inputs_file():
    """What the report prints gives the same values to whoever plays it."""
    course = {entry["id"]: entry for entry in found()["courses"]}["rest"]
    with open(path("rest.inputs"), "w", encoding="utf-8") as file:
        file.write(course["inputs"])
    run("play", "sandbox", "--inputs", path("rest.inputs"), "--until", "02:00", "--trace", path("rest.csv"))
    lines = read("rest.csv").decode().split("\r\n")
    column = lines[0].split(",").index("map_mmhg")
    seen = [float(cells[column]) for cells in (line.split(",") for line in lines[1:-1])
            if 60 <= float(cells[0]) <= 120]
    ours = {row["id"]: row for row in found()["behaviours"]}["rest-map"]["value"]
    assert abs(sum(seen) / len(seen) - ours) < 1e-3, (ours, sum(seen) / len(seen))


@test
def the_report_has_pages_and_every_miss():
    found()
    data = read("validation.pdf")
    assert data.startswith(b"%PDF-") and os.path.getsize(REPORT) > 20000, len(data)
    if not shutil.which("pdftotext"):
        return
    text = subprocess.run(["pdftotext", "-q", REPORT, "-"], capture_output=True, text=True, check=True).stdout
    pages = text.count("\f")
    assert pages >= 6 and f"{pages} of {pages}" in text, pages
    text = " ".join(text.split())
    for entry in found()["kinds"]:
        assert f"{entry['title']}: {entry['within']} of {entry['rows']} within" in text, entry
    assert f"engine {found()['engine']}" in text and "Not a medical device" in text
    assert text.count("wrong direction") >= found()["wrong_direction"]


@test
def where_it_cannot_be_written():
    said = run("validate", "x", code=2).stderr
    assert "takes no arguments" in said, said


main()
