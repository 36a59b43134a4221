#!/usr/bin/env python3
"""Checks docs/FEATURES.md: every method and test that it names exists, every row is shown by a test or gives its reason, and
no method of the library is left out."""

import json
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = "docs/FEATURES.md"
LINK = re.compile(r"\[`?(\w+)`?\]\(([^)]+)\)")
REASONS = ("not yet:", "cannot:", "not needed:")


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def main():
    schema = json.loads(read("schema/zksync.json"))
    methods = [method["name"] for method in schema["methods"]]
    functions = set(re.findall(r"\bzks_\w+", read("include/zksync.h")))
    known = set(methods) | {util["name"] for util in schema["utils"]} | functions
    problems, named, rows = [], set(), 0
    for number, line in enumerate(read(PAGE).splitlines(), 1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or cells[0] == "Feature" or set(cells[0]) <= set("-: "):
            continue
        rows += 1

        def wrong(text):
            problems.append(f"{PAGE}:{number}: {text}")

        if len(cells) != 3:
            wrong(f"{len(cells)} cells, not 3")
            continue
        _, ours, shown = cells
        names = re.findall(r"`(\w+)`", ours)
        named.update(names)
        for name in names:
            if name not in known:
                wrong(f"there is no method or function {name}")
        tests = LINK.findall(shown)
        for test, target in tests:
            path = os.path.normpath(os.path.join("docs", target))
            if not os.path.isfile(os.path.join(ROOT, path)):
                wrong(f"there is no file {path}")
            elif not re.search(rf"\b(def|fn|int) {test}\(", read(path)):
                wrong(f"{path} has no test {test}")
        if names and not tests:
            wrong("no test shows it")
        if not names and not shown.startswith(REASONS):
            wrong(f"names no method, so its last cell has to begin with one of: {', '.join(REASONS)}")
    for name in methods:
        if name not in named and re.sub("_(quote|prepare)$", "", name) not in named:
            problems.append(f"{PAGE}: the method {name} is in no row")
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"{PAGE}: {rows} rows, {len(methods)} methods")
    return 1 if problems or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
