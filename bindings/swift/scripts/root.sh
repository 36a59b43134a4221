#!/bin/sh
# Prepares a Debian root with the Swift compiler under build/swift/root, for machines that have no Swift of their own, and runs
# commands in it.
#
#     root.sh prepare                       makes the root unless it is there; needs root, debootstrap and a Debian mirror
#     root.sh run DIR command [arg ...]     runs a command in it, with DIR of the host as its /mnt and the host's network
#
# The packages are Debian's, from the mirror that this machine's apt uses, or from DEBIAN_MIRROR. All mounts are made in a
# mount namespace of their own, which ends with the command however that ends: nothing stays mounted in build/.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)/build/swift/root
suite=trixie
# The compiler with what it needs to link, and what the examples sign with. Another list makes the root anew.
packages="swiftlang libc6-dev libstdc++-14-dev pkgconf git ca-certificates libsecp256k1-dev"
wanted="$suite $packages"

fail() { echo "swift root: $1" >&2; exit 2; }

# The mirror from which apt on this machine takes Debian's main component, whatever form its configuration has.
mirror() {
    if [ -n "${DEBIAN_MIRROR:-}" ]; then
        echo "$DEBIAN_MIRROR"
    elif command -v apt-get >/dev/null; then
        # shellcheck disable=SC2016 # apt's own placeholders
        apt-get indextargets --format '$(ORIGIN) $(LABEL) $(COMPONENT) $(SITE)' 2>/dev/null |
            sed -n 's/^Debian Debian main //p' | head -n 1
    fi
}

prepare() {
    [ "$(cat "$root/.zksync-ready" 2>/dev/null)" = "$wanted" ] && return
    [ "$(uname -s)" = Linux ] || fail 'install Swift 6.0 or newer'
    [ "$(id -u)" = 0 ] || fail 'no swift on the PATH, and only root can prepare a Debian root: install Swift 6.0 or newer'
    if ! command -v debootstrap >/dev/null; then
        command -v apt-get >/dev/null || fail 'debootstrap is missing: install it, or Swift 6.0 or newer'
        echo 'swift root: installing debootstrap'
        # Package lists may be absent in a container; then they are fetched first.
        DEBIAN_FRONTEND=noninteractive apt-get -qq install -y debootstrap >/dev/null 2>&1 ||
            { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y debootstrap >/dev/null; } ||
            fail 'debootstrap cannot be installed: install it, or Swift 6.0 or newer'
    fi
    from=$(mirror)
    [ -n "$from" ] || fail 'no Debian mirror: set DEBIAN_MIRROR, or install Swift 6.0 or newer'
    echo "swift root: Debian $suite with its Swift, some minutes"
    rm -rf "$root" "$root.new"
    mkdir -p "$root.new"
    # debootstrap mounts /proc in the new root; in a namespace that ends with it.
    unshare --mount "$0" build "$from" >"$root.log" 2>&1 || fail "the Debian root could not be made: see $root.log"
    echo "$wanted" >"$root.new/.zksync-ready"
    mv "$root.new" "$root"
}

# Runs inside the mount namespace.
build() {
    debootstrap --variant=minbase "$suite" "$root.new" "$1"
    mount -t proc proc "$root.new/proc"
    mount --rbind /dev "$root.new/dev"
    cp -L /etc/resolv.conf "$root.new/etc/resolv.conf"
    in_root "$root.new" / apt-get -q update
    # shellcheck disable=SC2086 # the packages are words
    in_root "$root.new" / apt-get -q install -y --no-install-recommends $packages
    in_root "$root.new" / apt-get clean
    rm -rf "$root.new"/var/lib/apt/lists/*
    in_root "$root.new" / swift --version
}

# The environment of the host stays out, but for what the tests need.
in_root() {
    new=$1 dir=$2
    shift 2
    set -- chroot "$new" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        "DIR=$dir" L1_RPC="${L1_RPC:-}" L2_RPC="${L2_RPC:-}" PRIVATE_KEY="${PRIVATE_KEY:-}" PRIVATE_KEY_2="${PRIVATE_KEY_2:-}" \
        TOKEN="${TOKEN:-}" DEVNET="${DEVNET:-}" ZKS_TEST_REQUIRE_ALL="${ZKS_TEST_REQUIRE_ALL:-}" \
        /bin/sh -c 'cd "$DIR" && unset DIR && exec "$@"' sh "$@"
    "$@"
}

# Runs inside the mount namespace.
enter() {
    dir=$1
    shift
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mkdir -p "$root/mnt"
    mount --bind "$dir" "$root/mnt"
    in_root "$root" /mnt "$@"
}

case ${1:-} in
prepare) prepare ;;
run)
    [ $# -gt 2 ] || fail 'usage: root.sh run DIR command [arg ...]'
    [ -f "$root/.zksync-ready" ] || fail 'not prepared'
    shift
    exec unshare --mount "$0" enter "$@"
    ;;
build | enter)
    step=$1
    shift
    "$step" "$@"
    ;;
*) fail 'usage: root.sh prepare | run DIR command [arg ...]' ;;
esac
