#!/usr/bin/env python3
"""Every status is made by some code, with an error of its own: a status that nothing produces is a promise of the header that is
not kept. Looks at the sources without their tests; comparing with a status, or matching it, does not count. And every status has
its row in docs/ERRORS.md. Usage: scripts/check-statuses.py [--list]"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "core/src/error.rs"
ROW = re.compile(r'^    (\w+) = (\d+), "(ZKS_\w+)", \w+, \w+;$', re.M)
# What makes an error: the constructors and helpers that take a status, and assignments of one.
MAKES = re.compile(
    r"(?:Error::new|ErrorInfo::new|error|refusal|field_error|fail|status:|status =|=>|[({,?:]|else|=)\s*\{?\s*(?:crate::error::)?Status::(\w+)\b"
    r"(?!\s*(?:=>|\|[^|]))"
)
USES = re.compile(r"(==|!=)\s*Status::\w+|matches!\([^;{]*?\)|is_some_and\([^;{]*?Status::\w+\)")


def code(path: pathlib.Path) -> str:
    """A file without comments and without its tests, which stand at its end."""
    text = path.read_text(encoding="utf-8")
    text = re.split(r"^#\[cfg\(test\)\]\n(?:pub\(crate\) )?mod \w+ \{", text, maxsplit=1, flags=re.M)[0]
    return re.sub(r"//.*", "", text)


def sources():
    for folder in ("core/src", "src"):
        for path in sorted((ROOT / folder).rglob("*.rs")):
            # The table itself, and what is generated from it.
            if path not in (TABLE, ROOT / "src/status.rs"):
                yield path


def main() -> int:
    rows = ROW.findall(TABLE.read_text(encoding="utf-8"))
    if len(rows) < 50:
        print("check-statuses: the table in core/src/error.rs is not readable", file=sys.stderr)
        return 1
    found = {name: [] for name, _, _ in rows}
    for path in sources():
        text = USES.sub(lambda use: re.sub(r"[^\n]", " ", use.group()), code(path))
        for match in MAKES.finditer(text):
            place = f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, match.start(1)) + 1}"
            if match.group(1) in found:
                found[match.group(1)].append(place)
    # Errors of defects have constructors of their own.
    for name, constructor in (("Internal", "Error::internal("),):
        found[name] += [str(path.relative_to(ROOT)) for path in sources() if constructor in code(path)]
    documented = (ROOT / "docs/ERRORS.md").read_text(encoding="utf-8")
    numbers = [int(number) for _, number, _ in rows]
    problems = [f"{c_name} ({number}) is produced by nothing" for name, number, c_name in rows if not found[name]]
    problems += [f"{c_name} is not in docs/ERRORS.md" for _, _, c_name in rows if f"`{c_name}`" not in documented]
    if numbers != sorted(set(numbers)):
        problems.append("the numbers are not in order, or one is used twice")
    if "--list" in sys.argv:
        for name, number, c_name in rows:
            print(number, c_name, " ".join(found[name]))
    for problem in problems:
        print(f"check-statuses: {problem}", file=sys.stderr)
    if not problems:
        print(f"check-statuses: {len(rows)} statuses, each is produced")
    return 1 if problems else 0


sys.exit(main())
