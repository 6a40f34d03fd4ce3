#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""play: inputs, learners, traces, waves, outcomes; and that the same is the same again."""
import csv
import io
import math

from harness import SHORT, digest_of, environment, main, path, read, run, run_json, test, write

ARREST = """\
# from a pulse to the pump
00:05.000 educator rhythm vf
00:06 learner pads al
00:06.000\tlearner\tcpr start
00:10.250 learner drug adrenaline 1 mg
00:20 perfusionist circuit-check  # by a role
00:30.000 educator circuit 23 17
00:31.000 learner sweep 4
00:31.000 learner pump 3500
00:32 note remark "a \\"quoted\\" word"
"""
VARIED = read(SHORT).decode() \
    .replace("<brief>", """<parameters>
      <number id="age" label="Age" unit="years" low="50" high="59" step="1"/>
      <time id="word" label="First word" low="00:01" high="00:02" step="00:00.500"/>
      <choice id="who" label="Who speaks"><one id="nurse">a nurse</one><one id="team">the team</one></choice>
    </parameters><brief>""", 1) \
    .replace('52-year-old man, 84 kg" age="52"', '{age}-year-old man, 84 kg" age="{age}"') \
    .replace('<time at="00:01"/>', '<time at="{word}"/>') \
    .replace('<say who="team">Soon.', '<say who="{who}">Soon, says {who}.')
PLAIN = "glibc.cpu.hwcaps=-AVX2_Usable,-AVX2,-FMA,-FMA_Usable,-FMA4"


def rows_of(name):
    return list(csv.reader(io.StringIO(read(name).decode("ascii"), newline="")))


@test
def same_inputs_same_digest():
    inputs = write("arrest.txt", ARREST)
    args = ["play", "sandbox", "--inputs", inputs, "--until", "00:45"]
    first = digest_of(run(*args).stdout)
    assert digest_of(run(*args).stdout) == first
    assert digest_of(run(*args, env=environment(GLIBC_TUNABLES=PLAIN)).stdout) == first
    assert digest_of(run(*args, "--trace", path("t.csv"), "--waves", path("w.csv"),
                         "--attempt", path("a.attempt")).stdout) == first
    assert digest_of(run(*args, "--learner", "idle", "--seed", "1").stdout) == first
    assert run_json(*args)["digest"] == first
    assert digest_of(run(*args, "--seed", "2").stdout) != first
    assert digest_of(run("play", "sandbox", "--until", "00:45").stdout) != first


@test
def model_and_processor():
    args = ["play", "ohca-vf", "--learner", "model", "--until", "04:00"]
    assert run(*args).stdout == run(*args, env=environment(GLIBC_TUNABLES=PLAIN)).stdout


@test
def a_whole_log_is_inputs():
    inputs = write("arrest.txt", ARREST)
    run("play", "sandbox", "--inputs", inputs, "--until", "00:45", "--attempt", path("b.attempt"))
    lines = read("b.attempt").decode().split("begin\n")[1]
    log = write("log.txt", lines)
    args = ["--until", "00:45"]
    assert digest_of(run("play", "sandbox", "--inputs", log, *args).stdout) \
        == digest_of(run("play", "sandbox", "--inputs", inputs, *args).stdout)


@test
def inputs_act_at_their_step():
    inputs = write("pump.txt", "00:00 educator circuit 23 17\n00:01.300 learner pump 2000\n")
    run("play", "sandbox", "--inputs", inputs, "--until", "00:03", "--trace", path("p.csv"))
    rows = rows_of("p.csv")
    column = rows[0].index("pump_rpm")
    speed = {row[0]: float(row[column] or 0) for row in rows[1:]}
    # The console looks at its knob each tenth of a second.
    assert speed["1.3"] == 0 and speed["1.5"] > 0, speed
    assert speed["3.0"] > 1000, speed


@test
def bad_inputs_are_all_reported():
    bad = write("bad.txt", "\n".join([
        "00:01 learner cpr sideways", "00:02 learner pumpp 3000", "nonsense", "00:03 nobody cpr start",
        "00:04 learner pump 99999", "00:05 learner record elso \"half", "00:03 learner cpr start",
        "00:06 learner answer d1-nothing yes", "00:07 learner educator", "00:08 learner cpr start",
        ""]))
    done = run("play", "sandbox", "--inputs", bad, "--until", "00:10", code=1)
    lines = done.stderr.splitlines()
    assert [line.split(":")[1] for line in lines] == list("123456789"), done.stderr
    assert all(line.startswith(f"{bad}:") and ": error: " in line for line in lines), lines
    assert '"pump"' in lines[1], lines[1]
    assert done.stdout == ""
    names = write("names.txt", "00:01 learner answer aks yes\n00:02 learner answer ask yess\n"
                               "00:03 note hint ask 1\n00:04 educator phase onyl\n")
    said = run("play", SHORT, "--inputs", names, code=1).stderr.splitlines()
    assert len(said) == 2 + 1, said
    for line, nearest in zip(said, ("“ask”", "“yes”", "“only”")):
        assert nearest in line, line
    for name, data in (("utf8.txt", b"00:01 learner record elso \"\xff\"\n"), ("nul.txt", b"\0")):
        with open(path(name), "wb") as file:
            file.write(data)
        assert ": error: " in run("play", "sandbox", "--inputs", path(name), "--until", "00:02",
                                  code=1).stderr
    assert "cannot be read" in run("play", "sandbox", "--inputs", path("none.txt"), "--until",
                                   "00:02", code=1).stderr


@test
def trace_is_rfc_4180():
    run("play", "sandbox", "--until", "00:02", "--trace", path("r.csv"))
    data = read("r.csv")
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n") == 22
    rows = rows_of("r.csv")
    assert rows[0] == ["time_s"] + [row["id"] for row in run_json("words", "readings")]
    assert [row[0] for row in rows[1:]] == [f"{i / 10:.1f}" for i in range(21)]
    assert all(len(row) == len(rows[0]) for row in rows)
    last = dict(zip(rows[0], rows[-1]))
    assert 60 < float(last["map_mmhg"]) < 110 and last["ecmo_flow_l_min"] == "", last
    for value in rows[-1]:
        assert value == "" or (math.isfinite(float(value))
                               and len(value.lstrip("-0.").replace(".", "").split("e")[0]) <= 6), value


@test
def trace_hides_what_is_not_there():
    run("play", "ohca-vf", "--until", "00:01", "--trace", path("h.csv"))
    rows = rows_of("h.csv")
    for row in rows[1:]:
        assert dict(zip(rows[0], row))["abp_mean_mmhg"] == "", row


@test
def waves_are_long():
    run("play", "sandbox", "--until", "00:02", "--waves", path("w.csv"))
    rows = rows_of("w.csv")
    names = [row["id"] for row in run_json("words", "waves")]
    assert rows[0] == ["time_s", "wave", "value"]
    for name in names:
        times = [float(row[0]) for row in rows[1:] if row[1] == name]
        assert 500 <= len(times) <= 501, (name, len(times))
        assert all(abs(b - a - 0.004) < 1e-9 for a, b in zip(times, times[1:]))
    pressures = [float(row[2]) for row in rows[1:] if row[1] == "abp"]
    assert 60 < min(pressures) < 100 < max(pressures) < 160, (min(pressures), max(pressures))


@test
def outcome_of_a_scenario():
    found = run_json("play", SHORT, "--learner", "model")
    assert found["id"] == "short" and found["engine"] >= 1 and found["seed"] == 1
    assert found["end"] == "end" and found["passed"] is True and found["score_percent"] == 100
    assert found["critical_failed"] == [] and found["times"]["collapse"] == -720
    assert found["lines"][0]["id"] == "answered" and found["lines"][0]["status"] == "met"
    assert found["lines"][0]["evidence"] and found["lines"][0]["items"], found
    text = run("play", SHORT, "--learner", "model").stdout
    assert digest_of(text) == found["digest"] and "100 %, passed" in text, text
    idle = run_json("play", SHORT)
    assert idle["end"] == "end" and idle["passed"] is False and idle["score_percent"] == 0
    sandbox = run_json("play", "sandbox", "--until", "00:01", "--seed", "18446744073709551615")
    assert sandbox["end"] is None and sandbox["score_percent"] is None
    assert sandbox["seed"] == "18446744073709551615"


@test
def require_pass():
    run("play", SHORT, "--learner", "model", "--require-pass")
    run("play", SHORT, "--require-pass", code=1)
    run("play", SHORT, "--learner", "model", "--repeat", "3", "--require-pass")
    run("play", SHORT, "--repeat", "2", "--require-pass", code=1)


@test
def inputs_before_the_learner():
    inputs = write("no.txt", "00:02.000 learner answer ask no\n00:20 learner cpr stop\n")
    done = run("play", SHORT, "--inputs", inputs, "--learner", "model", "--json")
    assert '"passed" : false' in done.stdout, done.stdout
    assert "1 input lies after the attempt's end" in done.stderr, done.stderr


@test
def what_the_seed_draws():
    scenario = write("varied.xml", VARIED)
    run("check", scenario, "--search", "20")
    plays = run_json("play", scenario, "--learner", "model", "--repeat", "8")
    for entry in plays:
        drawn = entry["drawn"]
        assert list(drawn) == ["age", "word", "who"], drawn
        assert drawn["age"] in range(50, 60) and drawn["who"] in ("nurse", "team"), drawn
        assert drawn["word"] in (1, 1.5, 2), drawn
        assert entry["passed"]
    assert len({entry["drawn"]["age"] for entry in plays}) > 2
    assert len({entry["digest"] for entry in plays}) > 4
    assert run_json("play", SHORT)["drawn"] == {}

    played = run("play", scenario, "--seed", "3", "--attempt", path("varied.attempt")).stdout
    drawn = plays[2]["drawn"]
    line = next(line for line in played.splitlines() if line.startswith("drawn "))
    assert line.endswith(f"who={drawn['who']}") and f"age={drawn['age']:.0f}" in line, line
    header = read("varied.attempt").decode().split("begin\n")[0]
    assert "drawn\t" + "\t".join(line.split()[1:]) + "\n" in header, header
    assert run("replay", path("varied.attempt")).stdout == played

    changed = read("varied.attempt").decode().replace(f"age={drawn['age']:.0f}", "age=70")
    changed = changed[:changed.index("\tend\t")].rsplit("\n", 1)[0] + "\n"
    said = run("replay", write("changed.attempt", changed), code=1).stderr
    assert "“age=70” was drawn, and its seed 3 draws" in said, said
    run("report", path("varied.attempt"), "-o", path("varied.pdf"))


@test
def many_at_once():
    args = ["play", SHORT, "--learner", "model", "--repeat", "5", "--seed", "40"]
    one = run(*args).stdout
    assert run(*args, "--jobs", "3").stdout == one
    lines = one.splitlines()
    assert len(lines) == 7 and "passed 5 of 5" in lines[5], one
    found = run_json(*args, "--jobs", "2")
    assert [entry["seed"] for entry in found] == [40, 41, 42, 43, 44]
    assert [line.split()[-1] for line in lines[:5]] == [entry["digest"] for entry in found]
    alone = run_json("play", SHORT, "--learner", "model", "--seed", "42")
    assert alone == found[2]


@test
def outputs_that_cannot_be_written():
    for option in ("--trace", "--waves"):
        said = run("play", "sandbox", "--until", "00:05", option, "/dev/full", code=1).stderr
        assert "No space left on device" in said, said
        said = run("play", "sandbox", "--until", "00:05", option, path("no/such/f"), code=1).stderr
        assert "No such file" in said, said


main()
