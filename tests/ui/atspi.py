#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the real program over the accessibility bus, as a screen reader would: each number and each
button of the play screen has a name, and buttons can be pressed by it. Prints TAP."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

NUMBERS = ["Heart rate", "Arterial pressure", "Oxygen saturation", "End-tidal carbon dioxide", "Breaths",
           "Central venous pressure", "Left frontal saturation", "Right frontal saturation", "Leg saturation",
           "Temperature", "Compressions", "Compression fraction", "Defibrillator charge", "Arrest",
           "Low-flow"]
BUTTONS = ["Start compressions", "Shock 200 J", "Adrenaline 1 mg", "Rhythm check", "Pause", "Leave",
           "Answer", "Skip"]
# What lies behind these may be off the bus until they are pressed.
PAGES = ["Defib", "Drugs", "Circuit", "Bedside", "CPR & airway"]


def skip(why):
    print(f"1..0 # SKIP {why}")
    sys.exit(0)


if not os.environ.get("DISPLAY") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
    skip("there is no display or no session bus")
try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
except (ImportError, ValueError) as error:
    skip(str(error))


def role_of(node):
    """A role by its name in GTK 4.8: later a push button is a button, and a toggle a role of its own."""
    name = node.get_role_name()
    return "push button" if name in ("button", "toggle button") else name


def walk(node, depth=0):
    """Every accessible below a node, itself included."""
    if node is None or depth > 40:
        return
    yield node
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i), depth + 1)


def program(process, patience=30):
    """The program on the bus, once it is there."""
    until = time.monotonic() + patience
    while time.monotonic() < until and process.poll() is None:
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == process.pid:
                return child
        time.sleep(0.2)
    raise SystemExit("Bail out! the program is not on the accessibility bus")


def named(root, text, role=None, patience=20):
    """The first accessible whose name begins with a text."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        for node in walk(root):
            if (node.get_name() or "").startswith(text) and (role is None or role_of(node) == role):
                return node
        time.sleep(0.2)
    return None


def press(root, text):
    node = named(root, text, "push button")
    return node is not None and Atspi.Action.do_action(node, 0)


def read_guidance(root, check):
    """The guidance, to a scenario that trains an item, and back."""
    check(press(root, "Guidance"), "the guidance can be opened")
    item = named(root, "1.1 An option", "list item")
    check(item is not None and "Recommendation" in item.get_name(), "an item is named with its number and kind")
    check(named(root, "Search all packs") is not None, "the search is named")
    check(named(root, "IPG808", "list item") is not None, "a pack is named")
    check(named(root, "Go to 3", "push button") is not None, "a section can be gone to")
    nameless = [node for node in walk(root)
                if role_of(node) in ("push button", "list item") and not node.get_name()]
    check(not nameless, "no button or row of the guidance is without a name")
    check(press(root, "Open Platform 4"), "a scenario that trains an item can be opened")
    check(named(root, "Start", "push button") is not None, "its brief is there")
    check(press(root, "Back"), "and leads back")
    check(named(root, "Search all packs") is not None, "to the guidance")
    time.sleep(0.5) # both pages are on the bus while one fades into the other
    check(press(root, "Back"), "and from the guidance back again")


def main():
    results = []

    def check(good, what):
        results.append(good)
        print(f"{'ok' if good else 'not ok'} {len(results)} - {what}", flush=True)

    folder = tempfile.mkdtemp(prefix="lowflow-atspi-")

    def start():
        return subprocess.Popen([sys.argv[1], "--library", folder], stdout=subprocess.DEVNULL)

    process = start()
    try:
        read_guidance(program(process), check)
        process.kill()
        process.wait(10)
        process = start()
        root = program(process)
        check(press(root, "Platform 4"), "the scenario's card is named and can be pressed")
        # The objectives are there once the brief is: the button beside them then takes a press.
        check(named(root, "\u2022", "label") is not None, "the brief says what can be learnt")
        check(press(root, "Start"), "Start can be pressed")
        check(named(root, "Heart rate", "image") is not None, "the play screen is there")
        named(root, "Answer", "push button")
        names = {(role_of(node), node.get_name() or "") for node in walk(root)}
        for page in PAGES:
            press(root, page)
            time.sleep(0.5)
            names |= {(role_of(node), node.get_name() or "") for node in walk(root)}
        images = [name for role, name in names if role == "image"]
        buttons = [name for role, name in names if role == "push button"]
        for number in NUMBERS:
            check(any(name.startswith(number) for name in images), f"a number is named: {number}")
        for button in BUTTONS:
            check(any(name.startswith(button) for name in buttons), f"a button is named: {button}")
        nameless = [node for node in walk(root)
                    if role_of(node) in ("push button", "spin button", "text") and not node.get_name()]
        check(not nameless, "no button or field is without a name")
        for node in nameless:
            print(f"# nameless {node.get_role_name()} in {node.get_parent().get_name()!r} {node.get_parent().get_role_name()}")
        check(press(root, "Pause"), "Pause can be pressed")
        check(named(root, "Go on", "push button") is not None, "and says then how to go on")

        process.kill()
        process.wait(10)
        process = start()
        root = program(process)
        check(press(root, "Go on at 00:"), "killed, the program offers the attempt again at the moment it was left")
        check(named(root, "Heart rate", "image") is not None, "and goes on with it")
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder, ignore_errors=True)
    print(f"1..{len(results)}")
    return 0 if all(results) else 1


sys.exit(main())
