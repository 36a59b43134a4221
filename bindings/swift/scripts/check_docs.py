#!/usr/bin/env python3
"""Says which public symbols of a symbol graph have no documentation; obvious ones need none."""

import json
import sys
from pathlib import Path

# Their meaning is Swift's: requirements of standard protocols, parts of an enum, memberwise initialisers.
OBVIOUS = {"init(from:)", "encode(to:)", "hash(into:)", "==(_:_:)", "<(_:_:)", "description", "rawValue", "init(rawValue:)"}
KINDS = {"swift.class", "swift.struct", "swift.enum", "swift.protocol", "swift.method", "swift.type.method"}

graph = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
symbols = graph["symbols"]
assert len(symbols) > 500, f"only {len(symbols)} symbols"
bare = sorted(
    ".".join(symbol["pathComponents"]) for symbol in symbols
    if symbol["kind"]["identifier"] in KINDS and not symbol.get("docComment") and symbol["pathComponents"][-1] not in OBVIOUS
)
if bare:
    sys.exit("undocumented: " + ", ".join(bare))
