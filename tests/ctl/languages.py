# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents in another language: in the one that stands for all, no text is left as it was written."""
import re
import subprocess

import harness
from harness import path, run, test

# What stays as it is in any language: the program's name, ids, versions of packs, who played.
AS_IT_IS = {"lowflow", "lowflowctl", "chatter", "learner", "model", "training", "verified"}


def text_of(name):
    return subprocess.run(["pdftotext", "-layout", path(name), "-"], check=True, text=True,
                          encoding="utf-8", capture_output=True).stdout


def left_as_written(text):
    """Words with a plain vowel: said in that language they have none."""
    said = re.sub("“[^⟦”]*”", "", text)  # a reason that the learner wrote
    words = set(re.findall(r"[^\W\d_]{3,}", said))
    return sorted(word for word in words
                  if re.search("[aeiou]", word) and word.lower() not in AS_IT_IS
                  and not re.fullmatch("[0-9a-f]+", word))


def assert_all_said(text):
    left = left_as_written(text)
    assert not left, f"not said in the language: {', '.join(left)}"
    assert "⟦" in text


@test
def the_facilitators_sheet():
    run("sheet", "chatter", "-o", path("sheet.pdf"), "--language", "qps")
    assert_all_said(text_of("sheet.pdf"))


@test
def the_debrief():
    run("play", "chatter", "--learner", "model", "--attempt", path("a.attempt"))
    run("report", path("a.attempt"), "-o", path("debrief.pdf"), "--language", "qps")
    assert_all_said(text_of("debrief.pdf"))


@test
def right_to_left():
    run("sheet", "chatter", "-o", path("mirrored.pdf"), "--language", "qpm")
    assert "⟦" in text_of("mirrored.pdf")


@test
def languages_of_people():
    """They are marked as what they are, wherever the state of review is told."""
    for code in ("cy", "fr"):
        run("sheet", "chatter", "-o", path("people.pdf"), "--language", code)
        assert "Training only" not in text_of("people.pdf"), code


@test
def one_that_is_not_there():
    said = run("sheet", "chatter", "-o", path("x.pdf"), "--language", "xx", code=2).stderr
    assert "there is no language “xx”" in said and "cy" in said, said


harness.main()
