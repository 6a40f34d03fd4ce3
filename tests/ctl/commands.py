#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that only look: help, list, check, words, bench; and what wrong usage gets."""
import os
import shutil
import signal
import subprocess
import time

from harness import HOME, PROGRAM, SHORT, SOURCE, environment, main, path, run, run_json, test, write

COMMANDS = ["list", "check", "play", "resume", "replay", "report", "sheet", "coverage", "words", "bench",
            "validate"]

EITHER = (0, 1)  # whether everything is trained is asked in coverage.py


@test
def needs_no_gtk():
    out = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=True).stdout
    assert "libglib" in out, out
    for library in ("libgtk", "libgdk", "libadwaita", "libwayland"):
        assert library not in out, library


@test
def version():
    words = run("--version").stdout.split()
    assert words[0] == "lowflowctl" and words[-2] == "engine" and int(words[-1]) >= 1, words


@test
def help_names_every_command():
    out = run("--help").stdout
    for command in COMMANDS:
        assert f"\n  {command} " in out, command
        own = run(command, "--help").stdout
        assert f"lowflowctl {command}" in own and "--help" in own, own
    assert "Training only" in out
    assert run(code=2).stdout == out


@test
def help_without_utf8():
    out = run("play", "--help", env=environment(LC_ALL="C")).stdout
    assert "--inputs" in out, out


@test
def nearest_words():
    for args, nearest in (
            (["plya"], "“play”"),
            (["lst"], "“list”"),
            (["play", "ohca-fv"], "“ohca-vf”"),
            (["play", "sandbx", "--until", "00:01"], "“sandbox”"),
            (["play", "sandbox", "--inptus", "x"], "--inputs"),
            (["words", "readigns"], "“readings”"),
            (["check", "ohca-v"], "“ohca-vf”")):
        said = run(*args, code=2).stderr
        assert nearest in said, said


@test
def wrong_usage():
    for args in (
            ["zzzzzzzz"], ["play"], ["play", "sandbox"], ["play", "sandbox", "sandbox"],
            ["play", "sandbox", "--until", "1"], ["play", "sandbox", "--until", "01:00", "--seed", "-1"],
            ["play", "sandbox", "--until", "01:00", "--seed", "18446744073709551616"],
            ["play", "sandbox", "--until", "01:00", "--learner", "genius"],
            ["play", "sandbox", "--until", "01:00", "--repeat", "0"],
            ["play", "sandbox", "--until", "01:00", "--repeat", "2", "--trace", path("t.csv")],
            ["play", "sandbox", "--until"], ["play", "no-such-scenario-at-all"],
            ["check"], ["check", "--search", "-1", "ohca-vf"], ["resume"], ["replay"], ["replay", "x", "--at", "01:00"],
            ["report", "x"], ["sheet", "ohca-vf"], ["sheet", "-o", path("s.pdf")],
            ["sheet", "sandbox", "-o", path("s.pdf")], ["sheet", "ohca-vf", "-o", path("s.pdf"), "--seed", "x"],
            ["sheet", "no-such-scenario-at-all", "-o", path("s.pdf")], ["words", "a", "b"], ["list", "--wat"], ["bench", "x"],
            ["coverage", "ohca-vf"], ["coverage", "--jsno"]):
        said = run(*args, code=2)
        assert said.stdout == "", said.stdout
        assert said.stderr.startswith("lowflowctl: ") and said.stderr.count("\n") == 1, said.stderr


@test
def list_as_text_and_json():
    text = run("list").stdout
    entries = {entry["id"]: entry for entry in run_json("list")}
    assert "ohca-vf" in entries and list(entries)[-1] == "sandbox", entries
    case = entries["ohca-vf"]
    assert case["minutes"] >= 10 and "1.1" in case["paragraphs"], case
    assert case["review"] == "not-reviewed", case
    assert entries["sandbox"]["minutes"] is None
    for entry in entries.values():
        assert f"{entry['id']}\n  {entry['title']}\n" in text, text


@test
def list_by_shelf():
    text = run("list").stdout
    listed = run_json("list")
    shelves = [line.split()[0] for line in run("words", "shelves").stdout.splitlines()[1:]
               if line and not line.startswith(" ")]
    assert shelves == ["selection", "special", "circuit", "first-hours"], shelves
    at = [shelves.index(entry["shelf"]) for entry in listed[:-1]]
    assert at == sorted(at) and listed[-1]["shelf"] is None, listed
    headings = [line for line in text.splitlines() if line.startswith("== ")]
    for shelf, heading in zip(range(4), headings):
        n = at.count(shelf)
        says = f": {n} scenario" if n > 0 else ": nothing stands here yet"
        assert says in heading, headings
    order = [line for line in text.splitlines() if line and not line.startswith((" ", "="))]
    assert order == [entry["id"] for entry in listed], order


@test
def sheet_for_a_facilitator():
    seeds = []
    for seed in ("1", "2"):
        run("sheet", SHORT, "-o", path(f"sheet-{seed}.pdf"), "--seed", seed)
        with open(path(f"sheet-{seed}.pdf"), "rb") as file:
            seeds.append(file.read())
        assert seeds[-1].startswith(b"%PDF") and len(seeds[-1]) > 5000, len(seeds[-1])
    run("sheet", SHORT, "-o", path("sheet-again.pdf"))
    with open(path("sheet-again.pdf"), "rb") as file:
        assert file.read() == seeds[0]
    assert seeds[0] != seeds[1]
    run("sheet", SHORT, "-o", path("no/such.pdf"), code=1)
    assert not os.path.exists(path("s.pdf"))


@test
def words_say_whose_an_action_is():
    actions = {action["id"]: action for action in run_json("words", "actions")}
    roles = {role["id"] for role in run_json("words", "roles")}
    assert len(roles) == 10 and set(actions["check"]["roles"]) == roles, roles
    assert actions["pump"]["roles"] == ["perfusionist"], actions["pump"]
    assert actions["speed"]["roles"] == [] and actions["set"]["roles"] == [], actions["set"]
    assert "\n    roles: cannulator, imaging\n" in run("words", "actions").stdout


@test
def list_of_a_library():
    scenarios = os.path.join(HOME, "library", "scenarios")
    os.makedirs(scenarios)
    shutil.copy(SHORT, scenarios)
    assert "short" in [entry["id"] for entry in run_json("list", "--library", path("library"))]
    with open(SHORT, encoding="utf-8") as file:
        write("library/scenarios/broken.xml", file.read().replace("choose-one", "chose-one"))
    done = run("list", "--library", path("library"), code=1)
    assert "broken.xml:25: error: " in done.stderr, done.stderr
    assert "\nshort\n" in f"\n{done.stdout}", done.stdout


@test
def check_good_files():
    packs = os.path.join(SOURCE, "resources", "packs")
    files = [os.path.join(packs, name) for name in os.listdir(packs) if name.endswith(".xml")]
    files += [SHORT, os.path.join(SOURCE, "scenarios", "ohca-vf.xml"), "ohca-vf"]
    assert "error:" not in run("check", "--search", "0", *files).stderr
    found = run_json("check", "--search", "0", *files)
    assert [entry["file"] for entry in found] == files
    assert all(entry["good"] for entry in found)


@test
def check_says_what_can_come_about():
    done = run("check", "--search", "5", SHORT)
    assert done.stdout.startswith(f"{SHORT}: good\n"), done.stdout
    rows = {line[:22].strip(): line[22:].split() for line in done.stdout.splitlines()[2:-1]}
    assert rows["phases entered"] == ["1", "0", "0"] and rows["endings reached"] == ["0", "1", "0"], rows
    assert rows["options chosen"] == ["2", "0", "0"] and rows["criteria failed"] == ["0", "1", "0"], rows
    assert run("check", "--search", "5", SHORT).stdout == done.stdout
    lines = run("check", "--search", "5", "--all", SHORT).stdout.splitlines()
    assert any("ending end can be the end: found by search, at 00:0" in line and
               "model course, seed 1" in line for line in lines), lines
    assert any("option ask/no can be chosen: proved" in line for line in lines), lines


@test
def check_shows_how():
    """What a search says that it found comes of the same seed and inputs again."""
    found = run_json("check", "--search", "5", SHORT)[0]
    assert {thing["kind"] for thing in found["things"]} == \
        {"phase", "ending", "decision", "option", "criterion"}
    assert {thing["question"] for thing in found["things"]} == \
        {"reachable", "answerable", "meetable", "failable"}
    assert all(thing["line"] > 0 for thing in found["things"]), found
    failed = [thing for thing in found["things"] if thing["question"] == "failable"][0]
    assert failed["grade"] == "found" and failed["id"] == "answered", failed
    play = found["plays"][failed["play"]]
    inputs = write("shown.inputs", "\n".join(play["inputs"]) + "\n")
    again = run_json("play", SHORT, "--inputs", inputs, "--seed", play["seed"])
    assert [line["status"] for line in again["lines"]] == ["failed"], again


@test
def check_warns_of_what_is_not_shown():
    with open(SHORT, encoding="utf-8") as file:
        good = file.read()
    never = good.replace('<time at="00:08"/>', '<time at="00:08"/><reading id="hr_per_min" above="299"/>')
    never = never.replace("</phase>", """<event><when><reading id="hr_per_min" above="299"/></when>
        <then><finish ending="fast"/></then></event></phase>""")
    never = never.replace("<criteria>", """<ending id="fast" kind="died"><title>F</title>
        <text>F.</text></ending><criteria>""")
    file = write("never.xml", never)
    done = run("check", "--search", "5", file)
    line = [line for line in done.stderr.splitlines() if '"fast"' in line]
    assert len(line) == 1 and ": warning: not shown: the ending" in line[0], done.stderr
    assert not line[0].startswith(f"{file}:0:") and "warning" in done.stdout, done
    assert "not shown" not in run("check", "--search", "0", file).stderr
    found = run_json("check", "--search", "5", file)[0]
    assert found["good"] and found["search"]["plays"] > 1 and not found["search"]["broken_off"]
    grades = {thing["id"]: thing["grade"] for thing in found["things"] if thing["kind"] == "ending"}
    assert grades == {"end": "found", "fast": "not-shown"}, grades
    child = subprocess.Popen([PROGRAM, "check", "--search", "1000000", file], env=environment(),
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(2)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    assert child.returncode == 0 and ", broken off\n" in out, (child.returncode, out, err)
    assert "before the search was broken off" in err, err


@test
def check_bad_files():
    with open(SHORT, encoding="utf-8") as file:
        good = file.read()
    bad = write("bad.xml", good.replace("choose-one", "chose-one").replace("vf\"", "fv\""))
    done = run("check", SHORT, bad, code=1)
    lines = done.stderr.splitlines()
    assert len(lines) == 2 and all(f"{bad}:" in line and ": error: " in line for line in lines), lines
    found = run_json("check", bad, code=1)
    assert not found[0]["good"] and len(found[0]["defects"]) == 2, found
    assert all(defect["line"] > 1 for defect in found[0]["defects"]), found


@test
def check_what_is_no_file():
    done = run("check", path("none.xml"), code=1)
    assert done.stderr == f"{path('none.xml')}: error: It cannot be read: No such file or directory.\n"
    assert "Is a directory" in run("check", HOME, code=1).stderr
    os.mkfifo(path("pipe"))
    assert "Not a file" in run("check", path("pipe"), code=1).stderr
    with open(path("zero"), "wb") as file:
        file.truncate(3 << 20)
    assert ": error: " in run("check", path("zero"), code=1).stderr


@test
def check_a_pack_that_names_another():
    folder = os.path.join(SOURCE, "resources", "packs")
    with open(os.path.join(folder, "ipg808.xml"), encoding="utf-8") as file:
        pack = file.read()
    bad = write("ipg808.xml", pack.replace('"centre-policy/early-flow"', '"centre-policy/early-flows"'))
    line = 1 + pack[:pack.index('"centre-policy/early-flow"')].count("\n")
    said = run("check", bad, code=1).stderr
    assert f"{bad}:{line}: error: " in said and 'did you mean "early-flow"?' in said, said
    run("check", write("ipg808.xml", pack))
    # A centre's own policy must say what the table leaves to it.
    own = os.path.join(HOME, "centre", "packs")
    os.makedirs(own)
    with open(os.path.join(folder, "centre-policy.xml"), encoding="utf-8") as file:
        policy = file.read()
    write("centre/packs/centre-policy.xml", policy.replace('id="rhythm-counts"', 'id="which-rhythm"'))
    said = run("list", "--library", path("centre"), code=1).stderr
    assert 'has no item "rhythm-counts"' in said, said


SUPERSEDED = "is superseded: version 2025 replaced it on 27 October 2025"


@test
def superseded_guidance_is_told():
    folder = os.path.join(SOURCE, "resources", "packs")
    old = os.path.join(folder, "ipg482.xml")
    said = run("check", old).stderr
    assert said == f"{old}:5: warning: the pack is superseded: IPG808 replaced it on 22 October 2025.\n", said
    with open(os.path.join(SOURCE, "scenarios", "ohca-vf.xml"), encoding="utf-8") as file:
        text = file.read()
    line = 1 + text[:text.index('<pack id="ipg808"/>')].count("\n")
    rests = write("rests.xml", text.replace('<pack id="ipg808"/>', '<pack id="ipg808"/><pack id="ipg482"/>'))
    said = run("check", "--search", "0", rests).stderr
    assert f'{rests}:{line}: warning: the scenario rests on "ipg482", version 2014-03, which is superseded: ' \
        "IPG808 replaced it on 22 October 2025.\n" in said, said
    assert f'{rests}:{line}: warning: the scenario rests on "rcuk-als", version 2021, which {SUPERSEDED}.\n' in said
    assert f"rcuk-als 2021 {SUPERSEDED}" in run("list").stdout
    assert "  superseded: version 2025 replaced it" in run("coverage", "rcuk-als", code=EITHER).stdout


@test
def a_centre_chooses_the_version():
    os.makedirs(os.path.join(HOME, "moved", "packs"))
    choice = write("moved/packs/versions.txt", "# Since January.\nrcuk-als 2025\n")
    library = ("--library", path("moved"))
    here = {pack["id"]: pack for pack in next(
        entry for entry in run_json("list", *library) if entry["id"] == "ohca-vf")["packs"]}
    assert here["rcuk-als"] == {"id": "rcuk-als", "version": "2025", "superseded": False, "replaced": ""}, here
    assert "superseded" not in run("check", "--search", "0", *library, "ohca-vf").stderr
    covered = {(pack["id"], pack["version"]): pack["covered"] for pack in run_json("coverage", *library, code=EITHER)["packs"]}
    assert covered["rcuk-als", "2025"] and not covered["rcuk-als", "2021"], covered
    attempt = path("moved.attempt")
    run("play", "ohca-vf", *library, "--until", "00:05", "--attempt", attempt)
    with open(attempt, encoding="utf-8") as file:
        assert "pack\trcuk-als\t2025\t" in file.read()
    # The attempt goes on by what it was begun by, whatever the centre has chosen since.
    write("moved/packs/versions.txt", "rcuk-als 2021\n")
    run("replay", attempt, *library)
    write("moved/packs/versions.txt", "rcuk-als 2025 now\nrcuk-als 2024\n")
    said = run("list", *library, code=1).stderr
    assert f'{choice}:1: error: wanted is the id of a pack and its version, as "rcuk-als 2025".' in said, said
    assert f'{choice}:2: error: there is no version "2024" of a pack "rcuk-als" here.' in said, said


@test
def a_centre_sets_its_own_limit():
    os.makedirs(os.path.join(HOME, "quick", "packs"))
    with open(os.path.join(SOURCE, "resources", "packs", "centre-policy.xml"), encoding="utf-8") as file:
        policy = file.read()
    at = policy.index('<item id="decision-time"')
    own = policy[:at] + policy[at:].replace('limit="8" unit="min"', 'limit="90" unit="s"', 1)
    attempt = path("quick.attempt")
    play = ("play", "ohca-vf", "--learner", "model", "--until", "14:50", "--attempt", attempt)

    def line(found):
        return next(line for line in found["lines"] if line["id"] == "decided-in-time")
    shipped = line(run_json(*play))
    assert "within 8 minutes of arrival" in shipped["title"] and shipped["status"] != "failed", shipped
    write("quick/packs/centre-policy.xml", own)
    quick = line(run_json(*play, "--library", path("quick")))
    assert "within 1 minute 30 seconds of arrival" in quick["title"] and quick["status"] == "failed", quick
    # What was scored by the limit of then stays scored by it.
    write("quick/packs/centre-policy.xml", policy)
    assert line(run_json("replay", attempt, "--library", path("quick"))) == quick


@test
def words_of_every_table():
    text = run("words").stdout
    tables = run_json("words")
    assert len(tables) > 30
    for name, rows in tables.items():
        assert f"{name} " in text, name
        own = run("words", name).stdout
        assert run_json("words", name) == rows
        for row in rows:
            assert row["id"] in own and row["meaning"], row


@test
def words_say_how_and_what():
    readings = {row["id"]: row for row in run_json("words", "readings")}
    assert readings["map_mmhg"]["over"] and readings["map_mmhg"]["unit"] == "mmHg"
    assert len({row["over"] for row in readings.values()}) >= 3
    actions = {row["id"]: row for row in run_json("words", "actions")}
    confirm = actions["confirm-wire"]["arguments"]
    assert [arg["kind"] for arg in confirm] == ["word", "literal", "word"], confirm
    assert confirm[0]["table"] == "circuit-lines" and confirm[1]["name"] == "by"
    pump = actions["pump"]["arguments"][0]
    assert pump["unit"] == "rpm" and pump["low"] == 0 and pump["high"] >= 4000, pump
    assert "confirm-wire LINE by IMAGING" in run("words", "actions").stdout


@test
def bench_figures():
    figures = run_json("bench")
    for name in ("sim_s_per_cpu_s", "ns_per_step", "ns_per_step_p999", "timer_ns", "start_ms"):
        assert figures[name] > 0, figures
    assert abs(figures["sim_s_per_cpu_s"] * figures["ns_per_step"] / 1e6 - 1) < 0.01, figures
    assert figures["ns_per_step_p999"] > figures["ns_per_step"] / 10, figures


@test
def validate_one_course():
    """All courses take minutes under sanitizers; validate.py plays them in a build for speed."""
    found = run_json("validate", "--course", "asystole")
    assert [course["id"] for course in found["courses"]] == ["asystole"], found
    rows = found["behaviours"]
    assert len(rows) >= 2 and {row["course"] for row in rows} == {"asystole"}, rows
    assert all(row["value"] is not None for row in rows), rows
    text = run("validate", "--course", "asystole").stdout
    assert all(f"  {row['id']} " in text and row["judgement"] in text for row in rows), text
    assert f" of {len(rows)}; engine {found['engine']}\n" in text, text
    assert "“asystole”" in run("validate", "--course", "asystol", code=2).stderr
    run("validate", "--course", "asystole", "-o", path("part.pdf"), code=2)
    assert not os.path.exists(path("part.pdf"))


@test
def output_that_cannot_be_written():
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = run("words", "readings", code=1, stdout=full)
    assert "cannot be written" in done.stderr, done.stderr


main()
