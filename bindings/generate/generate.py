#!/usr/bin/env python3
"""Writes every language's types from the published schema; with --check it only says what would change.

    bindings/generate/generate.py [--check] [language ...]

A language is a module `emit_<language>.py` beside this file with a function `files(model)` that gives a dict of paths (from the
repository's root) to their texts.
"""

import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import model


def languages():
    return sorted(path.stem.removeprefix("emit_") for path in Path(__file__).resolve().parent.glob("emit_*.py"))


def main(arguments):
    check = "--check" in arguments
    chosen = [argument for argument in arguments if argument != "--check"] or languages()
    unknown = sorted(set(chosen) - set(languages()))
    if unknown:
        print(f"generate: no language {', '.join(unknown)}; there are: {', '.join(languages())}", file=sys.stderr)
        return 2
    schema = model.load()
    stale = []
    for language in chosen:
        for name, text in importlib.import_module(f"emit_{language}").files(schema).items():
            path = model.ROOT / name
            if path.exists() and path.read_text(encoding="utf-8") == text:
                continue
            stale.append(name)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    for name in stale:
        print(f"generate: {name} {'is not what the schema says; run make bindings' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
