#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attempt files: kept, replayed, resumed after any death, reported."""
import hashlib
import os
import random
import time

from harness import (SHORT, begin, digest_of, environment, kill_after, main, path, read, run, run_json, test,
                     write)

SEED = random.randrange(1 << 30)


def body(name):
    """Its lines, but for what tells when it was begun."""
    return [line for line in read(name).split(b"\n") if not line.startswith((b"started", b"seal"))]


def dense_inputs():
    lines = ["00:02 educator rhythm vf", "00:03 learner cpr start", "00:04 educator circuit 23 17"]
    lines += [f"00:{5 + i // 4:02}.{i % 4 * 250:03} learner pump {1500 + 10 * i}"
              for i in range(200)]
    return write("dense.txt", "\n".join(lines) + "\n")


@test
def kept_and_replayed():
    text = run("play", SHORT, "--learner", "model", "--attempt", path("a.attempt")).stdout
    assert run("replay", path("a.attempt")).stdout == text
    assert run("resume", path("a.attempt")).stdout == text
    assert run_json("replay", path("a.attempt")) == run_json("play", SHORT, "--learner", "model")
    lines = read("a.attempt").decode().splitlines()
    assert lines[0] == "lowflow-attempt\t1" and "00:02.000\tlearner\tanswer\task\tyes" in lines
    assert any(line.split("\t")[1:3] == ["end", "end"] for line in lines)


@test
def nothing_is_overwritten():
    run("play", SHORT, "--learner", "model", "--attempt", path("o.attempt"))
    before = read("o.attempt")
    run("play", SHORT, "--attempt", path("o.attempt"))
    assert read("o.attempt~") == before and read("o.attempt") != before


@test
def home_that_cannot_be_written():
    env = environment(XDG_DATA_HOME="/proc/none")
    done = run("play", SHORT, "--learner", "model", "--attempt", path("n.attempt"), env=env)
    assert "is not kept" in done.stderr, done.stderr
    run("play", "ohca-vf", "--until", "00:05", "--attempt", path("n2.attempt"), env=env)
    run("replay", path("n2.attempt"), env=env)


@test
def scenario_changed_since():
    with open(SHORT, encoding="utf-8") as file:
        text = file.read()
    mine = write("mine.xml", text)
    out = run("play", mine, "--learner", "model", "--attempt", path("m.attempt")).stdout
    write("mine.xml", text.replace("Eight seconds", "Nine seconds"))
    assert run("replay", path("m.attempt")).stdout == out
    objects = os.path.join(path("data"), "lowflow", "objects")
    assert len(os.listdir(objects)) >= 2
    lines = read("m.attempt").decode().splitlines()
    sha = lines[3].split("\t")[2]
    os.unlink(os.path.join(objects, sha))
    said = run("replay", path("m.attempt"), code=1).stderr
    assert "was not kept" in said, said


@test
def tampered_with():
    run("play", "sandbox", "--until", "00:20", "--inputs", dense_inputs(), "--attempt",
        path("t.attempt"))
    text = read("t.attempt").decode()
    for change in (("pump\t1600", "pump\t1700"), ("00:10.000\tdigest\t", "00:10.000\tdigest\t0")):
        assert change[0] in text
        changed = text.replace(*change)
        write("t2.attempt", changed)
        run("replay", path("t2.attempt"), code=1)
        run("resume", path("t2.attempt"), code=1)
        assert read("t2.attempt").decode() == changed


@test
def another_engine():
    """What it sealed is shown, and that is all."""
    run("play", SHORT, "--learner", "model", "--attempt", path("e.attempt"))
    text = read("e.attempt").decode()
    engine = text.splitlines()[1]
    assert engine.startswith("engine\t")
    text = text.replace(engine, "engine\t999", 1)
    text = text[:text.rindex("\nseal\t") + 1]
    write("e2.attempt", text + f"seal\t{hashlib.sha256(text.encode()).hexdigest()}\n")
    done = run("replay", path("e2.attempt"), code=3)
    assert "engine 999" in done.stderr and "100.00 %, passed (as sealed)" in done.stdout, done
    assert "engine 999" in run("resume", path("e2.attempt"), code=3).stderr
    run("report", path("e2.attempt"), "-o", path("e2.pdf"), code=3)
    assert not os.path.exists(path("e2.pdf"))


@test
def what_is_no_attempt():
    write("no.attempt", "hello\n")
    for command in ("replay", "resume"):
        said = run(command, path("no.attempt"), code=1).stderr
        assert said.startswith(f"{path('no.attempt')}:1: error: "), said
        assert "No such file" in run(command, path("none.attempt"), code=1).stderr
    write("empty.attempt", "")
    run("resume", path("empty.attempt"), code=1)


@test
def cut_anywhere():
    args = ["--learner", "model", "--attempt"]
    out = run("play", SHORT, *args, path("w.attempt")).stdout
    whole = read("w.attempt")
    start = whole.index(b"00:00.000\tnote\tremark\t\"plan learner model\"\n")
    start = whole.index(b"\n", start) + 1
    chance = random.Random(SEED)
    for cut in sorted(chance.sample(range(start, len(whole)), 12)) + [len(whole) - 1]:
        with open(path("c.attempt"), "wb") as file:
            file.write(whole[:cut])
        assert run("resume", path("c.attempt")).stdout == out, (cut, SEED)
        assert body("c.attempt") == body("w.attempt"), (cut, SEED)


def kill_and_resume(n, args):
    """Kills it n times at random moments, and wants what an uninterrupted one has."""
    before = time.monotonic()
    out = run("play", *args, "--attempt", path("ref.attempt")).stdout
    took = time.monotonic() - before
    chance = random.Random(SEED)
    on_its_way = 0
    for i in range(n):
        name = f"k{n}-{i}.attempt"
        kill_after(begin("play", *args, "--attempt", path(name)), chance.uniform(0, took))
        if not os.path.exists(path(name)):
            continue
        on_its_way += len(read(name)) < len(read("ref.attempt"))
        assert body("ref.attempt")[:read(name).count(b"\n") - 1] \
            == body(name)[:read(name).count(b"\n") - 1], (i, SEED)
        if chance.random() < 0.3:
            kill_after(begin("resume", path(name)), chance.uniform(0, took))
        assert run("resume", path(name)).stdout == out, (i, SEED)
        assert body(name) == body("ref.attempt"), (i, SEED)
    assert on_its_way >= 2, f"killed {n} times, and only {on_its_way} on its way"


@test
def killed_while_the_model_plays():
    kill_and_resume(12, ["ohca-vf", "--learner", "model", "--until", "06:00"])


@test
def killed_between_inputs():
    kill_and_resume(8, ["sandbox", "--inputs", dense_inputs(), "--until", "01:30"])


@test
def played_elsewhere():
    child = begin("play", "ohca-vf", "--learner", "model", "--attempt", path("p.attempt"))
    while not os.path.exists(path("p.attempt")):
        time.sleep(0.01)
        assert child.poll() is None
    said = run("resume", path("p.attempt"), code=1).stderr
    kill_after(child, 0)
    assert "played elsewhere" in said, said


@test
def full_disk():
    args = ["play", "sandbox", "--inputs", dense_inputs(), "--until", "01:30"]
    out = run(*args, "--attempt", path("f0.attempt")).stdout
    size = len(read("f0.attempt"))
    first = read("f0.attempt").index(b"00:01.000")
    said = run(*args, "--attempt", path("f.attempt"), code=1, limit=(size + first) // 2).stderr
    assert "File too large" in said, said
    assert run("resume", path("f.attempt")).stdout == out
    run(*args, "--attempt", path("f2.attempt"), code=1, limit=100)
    assert not os.path.exists(path("f2.attempt"))


@test
def goes_on_further():
    run("play", "sandbox", "--until", "00:10", "--attempt", path("g.attempt"))
    out = run("resume", path("g.attempt"), "--until", "00:20").stdout
    assert digest_of(out) == digest_of(run("play", "sandbox", "--until", "00:20").stdout)
    run("replay", path("g.attempt"))


@test
def picture_and_report():
    run("play", "ohca-vf", "--learner", "model", "--until", "15:00", "--attempt", path("r.attempt"))
    run("replay", path("r.attempt"), "--at", "14:00", "--png", path("r.png"))
    assert read("r.png").startswith(b"\x89PNG") and len(read("r.png")) > 10000
    run("replay", path("r.attempt"), "--at", "20:00", "--png", path("r2.png"), code=2)
    run("report", path("r.attempt"), "-o", path("r.pdf"))
    assert read("r.pdf").startswith(b"%PDF") and len(read("r.pdf")) > 10000
    run("report", path("r.attempt"), "-o", path("no/such.pdf"), code=1)


@test
def standing_of_the_case():
    played = run_json("play", "ohca-vf", "--learner", "model", "--until", "16:00",
                      "--attempt", path("s.attempt"))["standing"]
    assert played["pack"] == "ipg808" and played["decided"] and played["at_flow"] is None, played
    assert 13 * 60 < played["time_s"] < 16 * 60, played
    assert played["case"]["rhythm"] == "vf" and 24 < played["case"]["cpr_minutes"] < 28, played
    assert played["row"] == "before-30-minutes" and played["standing"] == "outside-definition", played
    assert played["speaks"] == "centre-policy/early-flow" and played["items"] == ["3.1"], played
    assert run_json("replay", path("s.attempt"))["standing"] == played
    text = run("replay", path("s.attempt")).stdout
    assert "How the guidance stood to this case\n" in text and played["text"] in text, text
    early = run_json("play", "ohca-vf", "--until", "00:05")["standing"]
    assert not early["decided"] and early["time_s"] == 5, early
    assert run_json("play", "sandbox", "--until", "00:05")["standing"] is None


main()
