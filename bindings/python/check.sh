#!/bin/sh
# Builds the Python wheel with an installed library in it, and checks the wheel as its users have it: in a fresh environment, types
# with mypy, tests, and the examples on local chains. ZKSYNC_PREFIX names where the library is installed.
set -eu
cd "$(dirname "$0")/../.."
prefix=${ZKSYNC_PREFIX:?the directory where libzksync is installed}
python=${PYTHON:-python3}
out=$PWD/build/python
tools=$out/tools
users=$out/users

fail() { echo "bindings/python: $1" >&2; exit 1; }

scripts/setup.sh "$python" cc
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' || fail 'Python 3.10 or later is needed'
pins=bindings/python/requirements-dev.txt
if ! cmp -s "$pins" "$tools/pins"; then
    rm -rf "$tools"
    "$python" -m venv "$tools" || fail "no virtual environments: install python3-venv"
    "$tools/bin/pip" install --quiet --disable-pip-version-check -r "$pins" || fail 'pip cannot install the tools'
    cp "$pins" "$tools/pins"
fi

"$python" bindings/generate/generate.py --check python
rm -rf "$out/wheel" "$out/source" "$users"
# A copy, so that building leaves nothing among the sources.
mkdir -p "$out/wheel"
cp -R bindings/python "$out/source"
ZKSYNC_LIBRARY=$prefix/lib/libzksync.so "$tools/bin/python" -m build --wheel --no-isolation --outdir "$out/wheel" "$out/source" \
    >"$out/build.log" 2>&1 || { cat "$out/build.log" >&2; fail 'the wheel does not build'; }
"$python" -m venv "$users"
"$users/bin/pip" install --quiet --disable-pip-version-check --no-deps "$out"/wheel/*.whl

"$tools/bin/pip" install --quiet --disable-pip-version-check --no-deps --force-reinstall "$out"/wheel/*.whl
tool_sites=$("$tools/bin/python" -c 'import site; print(site.getsitepackages()[0])')
cd bindings/python
export MYPY_CACHE_DIR="$out/mypy" PYTHONDONTWRITEBYTECODE=1
"$tools/bin/mypy" -p zksync || fail 'mypy finds mistakes in the package'
"$tools/bin/mypy" examples tests || fail 'mypy finds mistakes in the examples or tests'

"$users/bin/python" -W error tests/test_offline.py 2>&1 || fail 'a test failed'
../../scripts/with-devnet.sh -- "$users/bin/python" -W error tests/test_devnet.py || fail 'a test failed'

# The README's quick start, with the local chains in place of its URLs.
awk '/^```python$/ {inside=1; next} /^```$/ {if (inside) exit} inside' README.md >"$out/quickstart.txt"
grep -q deposit "$out/quickstart.txt" || fail 'README.md has no quick start'
../../scripts/with-devnet.sh -- sh -c '
    sed "s|https://l1.example|$L1_RPC|; s|https://l2.example|$L2_RPC|" "$2/quickstart.txt" >"$2/quickstart.py"
    PHRASE="test test test test test test test test test test test junk" "$1" "$2/quickstart.py"
' run "$users/bin/python" "$out" | grep -qx executed || fail 'the quick start of README.md does not work'
run='
set -eu
for name in deposit withdraw_and_finalize external_signer concurrent_use; do
    "$1" "examples/$name.py" >"$2" 2>&1 || { cat "$2" >&2; echo "bindings/python: examples/$name.py failed" >&2; exit 1; }
    grep -q "^every balance is what it must be" "$2"
done
'
# eth-account, for the external signer, comes from the tools.
PYTHONPATH=$tool_sites ../../scripts/with-devnet.sh -- sh -c "$run" run "$users/bin/python" "$out/said"
echo 'ok Python: wheel, mypy strict, tests, 4 examples'
