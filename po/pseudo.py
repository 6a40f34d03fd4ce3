#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a catalogue in no language: every text with marks round it, accents on its letters and a third
more room; and, mirrored, as from right to left. What shows up without marks cannot be translated, and
what is clipped has too little room.

Usage: pseudo.py FOLDER STAMP PROGRAM.po CASES.po
Leaves FOLDER/qps/LC_MESSAGES/lowflow.mo, FOLDER/cases/qps/LC_MESSAGES/lowflow-cases.mo, and the mirrored
ones in qpm, where the program looks for them.
"""
import os
import re
import struct
import subprocess
import sys

ACCENTED = str.maketrans("abcdeghiklnorstuwyzACDEGHIKLNORSTUWYZ", "áƀçđéğĥíķłñöŕšŧúŵýžÁÇĐÉĞĤÍĶŁÑÖŔŠŦÚŴÝŽ")
# What stands for something else, and stays: {age}, %s, <b>, &amp;
KEPT = re.compile(r"(\{[^}]*\}|%[-+ 0#]*[0-9$.*]*(?:hh|h|ll|l|z)?[a-zA-Z%]|<[^>]*>|&[a-z]+;)")


def keys_of(po):
    """The key of every message of a catalogue, as a .mo holds it: the text as it is written, after its
    context, the plural after the singular."""
    filled = subprocess.run(["msgen", po], check=True, capture_output=True).stdout
    mo = subprocess.run(["msgfmt", "-o", "-", "-"], input=filled, check=True,
                        capture_output=True).stdout
    n, table = struct.unpack("<2I", mo[8:16])
    for i in range(n):
        length, offset = struct.unpack("<2I", mo[table + 8 * i:table + 8 * i + 8])
        yield mo[offset:offset + length].decode()


def pseudo(text, mirrored):
    if text == "default:LTR":
        return "default:RTL" if mirrored else text
    parts = KEPT.split(text)
    said = "".join(part if i % 2 else part.translate(ACCENTED) for i, part in enumerate(parts))
    room = "~" * (len("".join(parts[::2])) // 3)
    turned = ("\u202e", "\u202c") if mirrored else ("", "")
    return f"{turned[0]}⟦{said}{room}⟧{turned[1]}"


def write(messages, path):
    """The plain form of a .mo: sorted, without a hash table."""
    messages = sorted((key.encode(), text.encode()) for key, text in messages)
    start = 28 + 16 * len(messages)
    tables, data = [], b""
    for column in (0, 1):
        for message in messages:
            tables.append(struct.pack("<2I", len(message[column]), start + len(data)))
            data += message[column] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(messages), 28, 28 + 8 * len(messages), 0, 0)
    with open(path, "wb") as out:
        out.write(head + b"".join(tables) + data)


def make(po, mirrored, path):
    said = []
    for key in keys_of(po):
        if key == "":
            text = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
        else:
            text = "\0".join(pseudo(part, mirrored) for part in key.split("\4")[-1].split("\0"))
        said.append((key, text))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    write(said, path)


def main():
    folder, stamp, program, cases = sys.argv[1:]
    for name, mirrored in (("qps", False), ("qpm", True)):
        make(program, mirrored, os.path.join(folder, name, "LC_MESSAGES", "lowflow.mo"))
        make(cases, mirrored, os.path.join(folder, "cases", name, "LC_MESSAGES", "lowflow-cases.mo"))
    open(stamp, "w").close()


main()
