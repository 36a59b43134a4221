#!/bin/sh
# Checks that the C example of the README is the one that is compiled and run: bindings/c/examples/quickstart.c.
set -eu
cd "$(dirname "$0")/.."
example=$(awk '/^```c$/ {inside=1; next} /^```$/ {if (inside) exit} inside' README.md)
[ -n "$example" ] || { echo 'check-readme: README.md has no ```c block' >&2; exit 1; }
# The file has a first comment that says what it is; the README shows what comes after it.
code=$(sed '1,/^ \*\/$/d' bindings/c/examples/quickstart.c)
[ "$example" = "$(printf '%s' "$code" | sed '/./,$!d')" ] || { echo 'check-readme: the C example of README.md is not bindings/c/examples/quickstart.c' >&2; exit 1; }
echo 'check-readme: the example of README.md is the one that is compiled'
