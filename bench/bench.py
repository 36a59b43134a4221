#!/usr/bin/env python3
"""Runs libzksync and other SDKs through the same operations on the same chain, and writes docs/PERFORMANCE.md.

`make bench` builds what is needed and calls it. See README.md for what is measured and how. Options: --help.
"""

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import textwrap
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BUILD = os.path.join(ROOT, "build", "bench")
RELEASE = os.path.join(ROOT, "target", "release")

OURS = "libzksync"
ETHERS, GO, PYTHON = "zksync-ethers", "zksync2-go", "zksync2"


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--delay-ms", type=float, default=50, help="what each HTTP request takes longer (default 50)")
    parser.add_argument("--rounds", type=int, default=5, help="cold and warm runs of each operation (default 5)")
    parser.add_argument("--only", choices=["network", "cpu"], help="one of the two parts; nothing is written to docs/")
    parser.add_argument("--operations", help="a regular expression: only these rows of the first part; implies --no-write")
    parser.add_argument("--peers", default=",".join([ETHERS, GO, PYTHON]), help="which peers, separated by commas")
    parser.add_argument("--lib", default=os.path.join(RELEASE, "libzksync.so"), help="the library")
    parser.add_argument("--devnet", default=os.path.join(RELEASE, "zksync-devnet"), help="the local chains")
    parser.add_argument("--no-write", action="store_true", help="print only")
    return parser.parse_args()


options = parse_arguments()
# The modules of the tests read these when they are imported.
os.environ["ZKS_LIB"] = options.lib
os.environ["ZKS_DEVNET"] = options.devnet
os.environ.setdefault("ANVIL", os.path.join(ROOT, "devnet", "node_modules", ".bin", "anvil"))
sys.path.insert(0, os.path.join(ROOT, "tests", "e2e"))

import evm  # noqa: E402
import zks  # noqa: E402
from devnet import Devnet  # noqa: E402
from proxy import Proxy, Recorder  # noqa: E402

ETHER = evm.ETHER


def say(text):
    print(text, file=sys.stderr, flush=True)


# The runners: one process for each library, told what to do line by line.


class Missing(Exception):
    """A library that cannot be run here, and why."""


def run(arguments, **more):
    """Runs a program; its last line of output is the reason when it fails."""
    result = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)
    if result.returncode != 0:
        lines = [line for line in result.stdout.splitlines() if line.strip()]
        raise Missing(f"`{' '.join(arguments[:3])}` failed: {lines[-1] if lines else 'no output'}")
    return result.stdout


def need(program):
    found = shutil.which(program)
    if not found:
        raise Missing(f"{program} is missing")
    return found


def install_ours():
    flags = ["-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-O2", "-I" + os.path.join(ROOT, "include")]
    compiler = os.environ.get("CC", "cc")
    program = os.path.join(BUILD, "ours")
    # The program asks for the library by the name that it has where it is installed.
    link = os.path.join(BUILD, "libzksync.so.0")
    if os.path.lexists(link):
        os.unlink(link)
    os.symlink(os.path.abspath(options.lib), link)
    run([compiler, *flags, os.path.join(HERE, "ours.c"), "-o", program, link, "-lpthread", f"-Wl,-rpath,{BUILD}"])
    run([compiler, *flags, os.path.join(HERE, "load.c"), "-o", os.path.join(BUILD, "load"), "-ldl"])
    return [program]


def newer(stamp, *sources):
    return os.path.exists(stamp) and all(os.path.getmtime(stamp) >= os.path.getmtime(source) for source in sources)


def touch(path):
    with open(path, "w", encoding="utf-8"):
        pass


def install_ethers():
    node, npm = need("node"), need("npm")
    folder = os.path.join(HERE, "zksync-ethers")
    stamp = os.path.join(folder, "node_modules", ".bench-stamp")
    if not newer(stamp, os.path.join(folder, "package-lock.json")):
        run([npm, "ci", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error"])
        touch(stamp)
    return [node, os.path.join(folder, "runner.mjs")]


def install_go():
    go = need("go")
    folder = os.path.join(HERE, "zksync2-go")
    program = os.path.join(BUILD, "zksync2-go")
    sources = [os.path.join(folder, name) for name in ("main.go", "go.mod", "go.sum")]
    if not newer(program, *sources):
        run([go, "build", "-o", program, "."], cwd=folder)
    return [program]


def install_python():
    folder = os.path.join(HERE, "zksync2-python")
    venv = os.path.join(BUILD, "venv")
    python, stamp = os.path.join(venv, "bin", "python"), os.path.join(venv, ".bench-stamp")
    requirements = os.path.join(folder, "requirements.txt")
    if not newer(stamp, requirements):
        run([sys.executable, "-m", "venv", "--clear", venv])
        run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r", requirements])
        touch(stamp)
    return [python, os.path.join(folder, "runner.py")]


INSTALL = {OURS: install_ours, ETHERS: install_ethers, GO: install_go, PYTHON: install_python}


class Failed(Exception):
    """What a library answered instead of a result."""


class Runner:
    def __init__(self, name):
        self.name = name
        self.command = INSTALL[name]()
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def configure(self, key, config):
        self.configuration = key, config
        self.tell("config", *self.configuration)

    def ensure(self):
        """Starts it again if it has ended."""
        if self.process.poll() is not None:
            self.start()
            self.tell("config", *self.configuration)

    def tell(self, verb, name, request, seconds=180):
        """One command; its answer, and when that came."""
        try:
            self.process.stdin.write(f"{verb} {name} {json.dumps(request)}\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Failed("it ended") from None
        # A library that hangs is ended, and its pipe with it.
        guard = threading.Timer(seconds, self.process.kill)
        guard.start()
        line = self.process.stdout.readline()
        at = time.monotonic()
        guard.cancel()
        if not line:
            raise Failed("it ended or did not answer")
        answer = json.loads(line)
        if "error" in answer:
            raise Failed(" ".join(str(answer["error"].get("message")).split()))
        return answer, at

    def stop(self):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


def start_runners():
    runners, missing = [], {}
    for name in [OURS, *[peer for peer in options.peers.split(",") if peer]]:
        try:
            say(f"bench: preparing {name}")
            runners.append(Runner(name))
        except Missing as reason:
            if name == OURS:
                sys.exit(f"bench: {reason}")
            say(f"bench: {name} is left out: {reason}")
            missing[name] = str(reason)
    return runners, missing


# The first part: the network.


class Counted(Proxy):
    """A proxy that knows how many requests it has not answered yet."""

    def __init__(self, *arguments, **more):
        self.open = 0
        super().__init__(*arguments, **more)

    def answer(self, handler, body, start):
        with self.guard:
            self.open += 1
        try:
            super().answer(handler, body, start)
        finally:
            with self.guard:
                self.open -= 1


class Account:
    """What one library works with: the same for each."""

    def __init__(self, net, runner):
        self.key = net.new_key()
        self.runner = runner
        self.signer = zks.Signer(self.key)
        self.address = self.signer.address
        net.fund(self.address, l1=10_000 * ETHER, l2=100 * ETHER)
        # For what has to be there before a run. It talks to the nodes without the proxies.
        self.wallet = zks.Wallet(net.config(), self.signer)
        self.wallet.form = "generic"

    def free(self):
        self.wallet.free()
        self.signer.free()


class Network:
    TOKENS = 20

    def __init__(self, runners):
        self.net = Devnet()
        self.recorder = Recorder()
        delay = options.delay_ms / 1000
        self.proxies = [Counted(url, name, self.recorder, delay) for name, url in (("l1", self.net.l1.url), ("l2", self.net.l2.url))]
        self.tokens = [self.new_token() for _ in range(self.TOKENS)]
        # One that is approved once and for all, one that is never approved.
        self.approved, self.unapproved = self.tokens[:2]
        self.accounts = [Account(self.net, runner) for runner in runners]
        self.router = self.accounts[0].wallet.call("chain_info")["contracts"]["assetRouter"]
        urls = {"l1": self.proxies[0].url, "l2": self.proxies[1].url}
        for account in self.accounts:
            config = {side: {"urls": [url]} for side, url in urls.items()} if account.runner.name == OURS else urls
            account.runner.configure(account.key.hex(), config)
            for i, token in enumerate(self.tokens):
                self.net.mint(self.net.l1, token, account.address, (1000 + i) * ETHER)
            self.mined("l1", account.wallet.call("approve", token=self.approved, amount=str(2**256 - 1))["txHash"])
        # Both tokens are known on L2 before anything is measured, and everybody has some there.
        for account in self.accounts:
            for token in (self.approved, self.unapproved):
                self.done(account, account.wallet.call("deposit", token=token, amount=str(10 * ETHER))["l1TxHash"])
        self.on_l2 = self.accounts[0].wallet.call("resolve_token", token=self.approved)["l2Token"]

    def stop(self):
        for proxy in self.proxies:
            proxy.stop()
        for account in self.accounts:
            account.free()
        self.net.stop()

    def new_token(self):
        """Deploys a token on L1 that anybody may mint."""
        with open(os.path.join(ROOT, "devnet", "artifacts", "contracts.json"), encoding="utf-8") as file:
            code = json.load(file)["TestToken"]["bytecode"]
        text = evm.word(5) + b"Bench".ljust(32, b"\0")
        # name, symbol, decimals, holders (none), each
        words = b"".join(evm.word(n) for n in (160, 224, 18, 288, 0))
        receipt = self.net.l1.send_unlocked(self.net.rich, None, code + (words + text + text + evm.word(0)).hex())
        return receipt["contractAddress"]

    def mined(self, chain, tx_hash):
        rpc = getattr(self.net, chain)
        receipt = evm.wait_for(lambda: rpc.receipt(tx_hash), f"the receipt of {tx_hash}")
        if receipt["status"] != "0x1":
            raise Failed(f"its transaction reverted on {chain.upper()}")
        return receipt

    def done(self, account, l1_hash):
        status = account.wallet.call("deposit_wait", l1TxHash=l1_hash)
        assert status["state"] in ("executed", "failed"), status
        return status

    def unapprove(self, account):
        """Makes the allowance of the second token zero again, for all that the bridges take from."""
        if self.net.l1.allowance(self.unapproved, account.address, self.router):
            self.mined("l1", account.wallet.call("approve", token=self.unapproved, amount="0")["txHash"])

    # What has to be there before a run

    def withdrawals(self, account, count, **request):
        hashes = [account.wallet.call("withdraw", amount="1000", **request)["l2TxHash"] for _ in range(count)]
        for tx_hash in hashes:
            self.mined("l2", tx_hash)
        self.net.settle()
        return hashes

    def failed_deposits(self, account, count):
        self.net.fail_next_deposits(count)
        sent = [account.wallet.call("deposit", token=self.approved, amount="1000")["l1TxHash"] for _ in range(count)]
        hashes = [self.done(account, tx_hash)["l2TxHash"] for tx_hash in sent]
        self.net.settle()
        return hashes

    # Measuring

    def quiet(self):
        """Waits until nobody asks any more, so that one run's requests are not counted as the next one's."""
        calm = 0
        while calm < 3:
            time.sleep(0.01)
            calm = 0 if any(proxy.open for proxy in self.proxies) else calm + 1

    def measure(self, account, verb, operation, request):
        self.quiet()
        self.recorder.clear()
        answer, at = account.runner.tell(verb, operation, request)
        self.quiet()
        requests = [made for made in self.recorder.requests if made[0] <= at]
        counted = Recorder()
        counted.requests = requests
        # Until the answer, not until the send: what a library asks after it has sent keeps its caller waiting, too.
        counted.until_sent = lambda: requests
        depth, http, calls = counted.measure()
        return {"ms": answer["ms"], "depth": depth, "http": http, "calls": calls}, answer["result"]


class Row:
    """One operation: what is asked, what has to be there first, and how to see that it happened."""

    def __init__(self, title, operation, request, check, before=None, each=None):
        self.title, self.operation, self.request, self.check = title, operation, request, check
        self.before, self.each = before, each


def sent_hash(result, key):
    found = result.get(key) if isinstance(result, dict) else result
    if not isinstance(found, str) or not re.fullmatch("0x[0-9a-f]{64}", found) or not int(found, 16):
        raise Failed("it sent no transaction")
    return found


def rows(world):
    net = world.net
    price = {"l2GasLimit": "400000"}

    def sends_l1(account, result, request):
        receipt = world.mined("l1", sent_hash(result, "l1TxHash"))
        if not receipt["logs"]:
            raise Failed("its transaction did nothing")

    def withdraws(account, result, request):
        receipt = world.mined("l2", sent_hash(result, "l2TxHash"))
        if not receipt.get("l2ToL1Logs"):
            raise Failed("its transaction withdrew nothing")

    def finalizes(account, result, request):
        sends_l1(account, result, request)
        state = account.wallet.call("withdrawal_status", l2TxHash=request["l2TxHash"])["state"]
        if state != "finalized":
            raise Failed(f"the withdrawal is {state} afterwards")

    def is_cost(account, result, request):
        cost = result["baseCost"] if isinstance(result, dict) else result
        if int(cost) <= 0:
            raise Failed("it answered no cost")

    def is_given_cost(account, result, request):
        cost = result["baseCost"] if isinstance(result, dict) else result
        right = world.accounts[0].wallet.call("base_cost", **request)["baseCost"]
        if cost != right:
            raise Failed(f"it answered {cost} instead of {right}")

    def is_finalized(account, result, request):
        state = result["state"] if isinstance(result, dict) else result
        if state != "finalized":
            raise Failed(f"it answered {state} for a finalised withdrawal")

    def are_balances(account, result, request):
        found = [token["balance"] for token in result["tokens"]] if isinstance(result, dict) else result
        right = [str(net.l1.token_balance(token, account.address)) for token in world.tokens]
        if found != right:
            raise Failed("it answered wrong balances")

    def next_of(account, prepared):
        return {"l2TxHash": prepared.pop()}

    def finalized(account, count):
        (tx_hash,) = world.withdrawals(account, 1)
        world.mined("l1", account.wallet.call("finalize_withdrawal", l2TxHash=tx_hash)["l1TxHash"])
        return [tx_hash] * count

    execute = {"contractAddress": net.contracts["counter"], "calldata": evm.calldata("increment(uint256)", 1)}
    return [
        Row("base cost, gas price given", "base_cost", lambda *_: {**price, "gasPrice": "1000000000"}, is_given_cost),
        Row("base cost, gas price not given", "base_cost", lambda *_: price, is_cost),
        Row("deposit ETH", "deposit", lambda *_: {"amount": "1000"}, sends_l1),
        Row("deposit ERC-20, allowance enough", "deposit", lambda *_: {"amount": "1000", "token": world.approved}, sends_l1),
        Row("deposit ERC-20, approval needed", "deposit", lambda *_: {"amount": "1000", "token": world.unapproved}, sends_l1,
            each=world.unapprove),
        Row("request execute", "request_execute", lambda *_: execute, sends_l1),
        Row("withdraw base token", "withdraw", lambda *_: {"amount": "1000"}, withdraws),
        Row("withdraw ERC-20", "withdraw", lambda *_: {"amount": "1000", "token": world.on_l2}, withdraws),
        Row("withdrawal status", "withdrawal_status", next_of, is_finalized, before=finalized),
        Row("finalise, base token", "finalize_withdrawal", next_of, finalizes, before=world.withdrawals),
        Row("finalise, ERC-20", "finalize_withdrawal", next_of, finalizes,
            before=lambda account, count: world.withdrawals(account, count, token=world.on_l2)),
        Row("claim failed deposit", "claim_failed_deposit", next_of, sends_l1, before=world.failed_deposits),
        Row("balances of 20 tokens", "balances", lambda *_: {"chain": "l1", "tokens": world.tokens}, are_balances),
    ]


def measure_network(runners):
    """{(title, "cold" or "warm"): {library: medians, or the reason why there are none}}"""
    table = {}
    world = Network(runners)
    try:
        for row in rows(world):
            if options.operations and not re.search(options.operations, row.title):
                continue
            for account in world.accounts:
                began = time.monotonic()
                library = account.runner.name
                prepared = row.before(account, 2 * options.rounds) if row.before else None
                runs = {"cold": [], "warm": []}
                try:
                    for _ in range(options.rounds):
                        for verb, found in runs.items():
                            if row.each:
                                row.each(account)
                            request = row.request(account, prepared)
                            if library != OURS and row.operation == "balances":
                                request = {"tokens": request["tokens"]}
                            figures, result = world.measure(account, verb, row.operation, request)
                            row.check(account, result, request)
                            found.append(figures)
                    for verb, found in runs.items():
                        medians = {key: statistics.median_low(one[key] for one in found) for key in found[0]}
                        table.setdefault((row.title, verb), {})[library] = medians
                except Failed as problem:
                    for verb in runs:
                        table.setdefault((row.title, verb), {})[library] = str(problem)
                    if library == OURS:
                        raise SystemExit(f"bench: {row.title}: {problem}") from problem
                    account.runner.ensure()
                    say(f"bench: {row.title}: {library}: {problem}")
                else:
                    say(f"bench: {row.title}: {library}: {time.monotonic() - began:.1f} s")
        alone = None if options.operations else measure_alone(world)
    finally:
        world.stop()
    return table, alone


def measure_alone(world):
    """What is about our own library and needs a chain: threads, memory, and what a call costs that asks nobody."""
    runner = world.accounts[0].runner
    runner.tell("cold", "chain_info", {})
    one = runner.tell("many:1", "balance", {"chain": "l2"})[0]
    many = runner.tell("many:1000", "deposit_quote", {"amount": "1000"})[0]
    # What they answer has been found out before: what is left is the call itself, its JSON and a look-up.
    token = {"token": world.approved}
    runner.tell("cold", "resolve_token", token)
    times = [
        ("a call without a wallet (`message_hash`)", "util:message_hash", {"text": "hello"}, ""),
        ("a generic call that asks nobody (`resolve_token`, warm)", "resolve_token", token, "10 µs"),
        ("a generic call that asks nobody, and answers 20 values (`chain_info`, warm)", "chain_info", {}, ""),
        ("a request with an unknown key, refused with the place and the reason", "refused:deposit", {"amount": "1", "tokn": ADDRESS}, ""),
    ]
    calls = [(title, runner.tell("time", name, request)[0]["ns"], wanted) for title, name, request, wanted in times]
    return {"one": one, "many": many, "calls": calls}


# The second part: the processor.

# How often all rows are gone through.
PASSES = 3

KEY = "7726827caac94a7f9e1b160f7ea819f172f7b6f9d2a97f992c38edeab82d4110"
ADDRESS = "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049"
OTHER = "0xa61464658AfeAf65CccaaFD3a512b69A83B77618"


def transaction(kind):
    tx = {
        "type": kind, "chainId": 270, "from": ADDRESS, "to": OTHER, "nonce": 7, "gasLimit": "500000", "maxFeePerGas": "250000000",
        "maxPriorityFeePerGas": "0" if kind == "eip1559" else "250000000", "value": "7000000000", "data": "0x" + "5c19a95c" + "ab" * 32,
    }
    return {**tx, "gasPerPubdata": "50000"} if kind == "eip712" else tx


def cpu_rows(signature, digest):
    """title, our job, its request, the peers' row, their request, what of our answer must equal theirs."""
    typed = {
        "types": {"Person": [{"name": "name", "type": "string"}, {"name": "age", "type": "uint8"}]},
        "primaryType": "Person", "domain": {"name": "Example", "version": "1", "chainId": 270}, "message": {"name": "John", "age": 30},
    }
    leaf = "0x" + "7a" * 32
    proof = ["0x" + f"{i:02x}" * 32 for i in range(1, 15)]
    # The first word says: version 1, as many hashes, no further layer.
    metadata = "0x01" + f"{len(proof):02x}" + "0001" + "00" * 28
    signed = {"transaction": transaction("eip712")}
    paymaster = {"token": OTHER, "minimalAllowance": "1000", "inner": "0x"}
    return [
        ("request to signed raw transaction (type 2)", "sign_transaction", {"transaction": transaction("eip1559")},
         "sign_transaction", {"transaction": transaction("eip1559")}, ("rawTransaction",)),
        ("sign a message (EIP-191)", "sign_message", {"text": "hello"}, "sign_message", {"text": "hello"}, ("signature",)),
        ("recover a signer", "util:recover_signer", {"digest": digest, "signature": signature}, "recover",
         {"digest": digest, "signature": signature}, ("address",)),
        ("hash typed data (EIP-712)", "util:typed_data_hash", {"typedData": typed}, "typed_data_hash", {"typedData": typed}, ("hash",)),
        ("hash a transaction of type 0x71", "util:transaction_digest", signed, "digest_0x71", signed, ("digest",)),
        ("a signed transaction of type 0x71, and its hash", "util:assemble_transaction", {**signed, "signatures": [signature]}, "serialize_0x71",
         {**signed, "signature": signature}, ("rawTransaction", "txHash")),
        ("ABI encoding, an address, a number and bytes", "util:paymaster_approval_based", paymaster, "abi_paymaster", paymaster,
         ("paymasterInput",)),
        ("verify a log proof of 14 hashes", "util:verify_log_proof",
         {"batchNumber": 66, "chainId": 270, "index": 5, "leaf": leaf, "proof": [metadata, *proof]}, "proof",
         {"index": 5, "leaf": leaf, "proof": proof}, ("root",)),
        ("signer from a private key, with its address", "signer_new", {}, "signer_new", {}, ()),
    ]


def time_one(runner, name, request):
    try:
        return runner.tell("time", name, request)[0]
    except Failed as problem:
        return str(problem)


def measure_cpu(runners):
    """{title: {library: nanoseconds, or the reason why there are none}}, and the figures that only we have."""
    ours, peers = runners[0], runners[1:]
    config = {"l1": {"urls": ["http://127.0.0.1:1"]}, "l2": {"urls": ["http://127.0.0.1:2"]}}
    for runner in runners:
        runner.configure(KEY, config if runner is ours else {"l1": "http://127.0.0.1:1", "l2": "http://127.0.0.1:2"})
    message = ours.tell("time", "sign_message", {"text": "hello"})[0]["result"]
    table, rows_here = {}, cpu_rows(message["signature"], message["digest"])
    for title, job, request, peer_row, peer_request, keys in PASSES * rows_here:
        answer = ours.tell("time", job, request)[0]
        right = " ".join(answer["result"][one] for one in keys) if keys else answer["result"]
        found = table.setdefault(title, {})
        found[OURS] = min(answer["ns"], found.get(OURS, answer["ns"]))
        for runner in peers:
            timed = time_one(runner, peer_row, peer_request)
            if isinstance(timed, dict):
                same = str(timed["result"]).lower() == str(right).lower()
                timed = timed["ns"] if same else f"it gives another result: {timed['result']}"
            before = found.get(runner.name)
            both = isinstance(timed, float) and isinstance(before, float)
            found[runner.name] = min(timed, before) if both else timed
    say("bench: computing is done")
    table["`zks_wallet_new` (ethers: providers and wallet)"] = found = {OURS: ours.tell("time", "wallet_new", {})[0]["ns"]}
    for runner in peers:
        timed = time_one(runner, "wallet_new", {}) if runner.name == ETHERS else "making one asks the nodes"
        found[runner.name] = timed["ns"] if isinstance(timed, dict) else timed
    table["from loading the library to the first signature"] = found = {}
    for runner in runners:
        found[runner.name] = "it is compiled into the program"
        if runner.name != GO:
            command = [os.path.join(BUILD, "load"), options.lib] if runner is ours else [*runner.command, "load"]
            found[runner.name] = statistics.median(float(run(command)) for _ in range(11 if runner is ours else 5)) * 1e6
    return table


# What comes out


# What is behind a failure that its own words do not tell.
EXPLANATIONS = {
    "0x8efef97a": "LegacyBridgeNotSet(): it calls the L1 bridge's old finalizeWithdrawal, which has not worked since protocol 26",
    "Cannot claim successful deposit": "it compares the 32 bytes of the log with an address of 20, which are never equal; and"
    " it would only call the function, not send a transaction",
}


class Notes:
    """Footnotes, each reason once."""

    def __init__(self):
        self.texts = []

    def of(self, text):
        text = textwrap.shorten(text, 300)
        for words, meaning in EXPLANATIONS.items():
            if words in text:
                text += f" ({meaning})"
        if text not in self.texts:
            self.texts.append(text)
        return f"— [{self.texts.index(text) + 1}]"

    def lines(self):
        return [f"{number}. {text.replace('<', '&lt;')}" for number, text in enumerate(self.texts, 1)]


def table_lines(head, body):
    rule = ["---"] + ["--:"] * (len(head) - 1)
    return ["| " + " | ".join(cells) + " |" for cells in (head, rule, *body)]


def duration(ns):
    for limit, unit in ((1e3, "ns"), (1e6, "µs"), (1e9, "ms")):
        if ns < limit:
            return f"{ns / (limit / 1e3):.3g} {unit}"
    return f"{ns / 1e9:.3g} s"


def factor(theirs, ours):
    return f"×{theirs / ours:.1f}" if theirs / ours < 100 else f"×{theirs / ours:.0f}"


def network_lines(table, peers, notes):
    body = []
    for (title, verb), found in table.items():
        cells = [f"{title}, {verb}"]
        ours = found[OURS]
        for library in (OURS, *peers):
            figures = found[library]
            if isinstance(figures, str):
                cells.append(notes.of(f"{library}, {title}: {figures}"))
                continue
            cell = f"{figures['depth']} / {figures['http']} / {figures['calls']}, {figures['ms']:.0f} ms"
            cells.append(cell if library == OURS else f"{cell}, {factor(figures['ms'], ours['ms'])}")
        body.append(cells)
    return table_lines(["operation", OURS, *peers], body)


def cpu_lines(table, peers, notes):
    body = []
    for title, found in table.items():
        cells = [title, duration(found[OURS])]
        for library in peers:
            timed = found[library]
            if isinstance(timed, str):
                cells.append(notes.of(f"{library}, {title}: {timed}"))
            else:
                cells.append(f"{duration(timed)}, {factor(timed, found[OURS])}")
        body.append(cells)
    names = {ETHERS: "ethers.js, zksync-ethers", GO: "go-ethereum, zksync2-go", PYTHON: "eth-account, zksync2"}
    return table_lines(["what", OURS, *(names[peer] for peer in peers)], body)


# Why another library can be faster in a row.
BECAUSE = {
    "request to signed raw transaction (type 2)": ": both sign with libsecp256k1; ours also reads and writes JSON",
    "sign a message (EIP-191)": ": both sign with libsecp256k1; ours also reads and writes JSON",
    "ABI encoding, an address, a number and bytes": ": ours reads and writes JSON, and checks the checksum of the address",
    "verify a log proof of 14 hashes": ": Keccak is half of ours and all of its; it begins with bytes where ours reads and writes JSON",
}


def verdicts(network, cpu, peers):
    """What the figures have to be, and whether they are."""
    lines = []
    if network:
        for title in ("deposit ETH", "deposit ERC-20, allowance enough", "withdraw base token", "withdraw ERC-20",
                      "finalise, base token", "finalise, ERC-20"):
            for verb in ("cold", "warm"):
                found = network.get((title, verb), {})
                theirs = found.get(ETHERS)
                if isinstance(theirs, dict):
                    ratio = theirs["ms"] / found[OURS]["ms"]
                    if ratio < 4:
                        depths = f"{found[OURS]['depth']} round trips against {theirs['depth']}"
                        lines.append(f"- {title}, {verb}: {ratio:.1f} times less wall time than {ETHERS}, and not 4 times ({depths}).")
        if not lines and ETHERS in peers:
            lines.append(f"- Deposit, withdraw and finalise take at least 4 times less wall time than with {ETHERS}.")
    faster = [
        f"- {title}: {library} is faster, {factor(found[OURS], timed)[1:]} times{BECAUSE.get(title, '')}."
        for title, found in (cpu or {}).items() for library, timed in found.items()
        if not isinstance(timed, str) and timed < found[OURS]
    ]
    if cpu and peers:
        lines += faster or ["- No other library is faster in any row of the second table."]
    return lines


def versions(peers):
    with open(os.path.join(HERE, "zksync-ethers", "package.json"), encoding="utf-8") as file:
        npm = json.load(file)["dependencies"]
    with open(os.path.join(HERE, "zksync2-go", "go.mod"), encoding="utf-8") as file:
        go = dict(re.findall(r"github.com/\S+/(go-ethereum|zksync2-go) (v\S+)", file.read()))
    with open(os.path.join(HERE, "zksync2-python", "requirements.txt"), encoding="utf-8") as file:
        pip = dict(re.findall(r"(\S+)==(\S+)", file.read()))
    found = {
        ETHERS: f"zksync-ethers {npm['zksync-ethers']} with ethers {npm['ethers']} (npm)",
        GO: f"zksync2-go {go['zksync2-go']} with go-ethereum {go['go-ethereum']} (Go modules)",
        PYTHON: f"zksync2 {pip['zksync2']} with web3 {pip['web3']}, eth-account {pip['eth-account']} and coincurve {pip['coincurve']} (PyPI)",
    }
    return ", ".join(found[peer] for peer in peers)


def output_of(*command):
    try:
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT).stdout.strip()
    except OSError:
        return ""


def machine():
    model = ""
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "")
    tools = [output_of("rustc", "--version").split(" (")[0], output_of("node", "--version") and "Node.js " + output_of("node", "--version"),
             " ".join(output_of("go", "version").split()[:3]).replace("go version ", ""), "Python " + platform.python_version()]
    return f"{platform.system()} {platform.machine()}, {model or platform.processor()}, {os.cpu_count()} cores; " + ", ".join(filter(None, tools))


def page(network, alone, cpu, peers, missing, load):
    commit = output_of("git", "rev-parse", "--short", "HEAD") or "unknown"
    changed = " with changes" if output_of("git", "status", "--porcelain", "--untracked-files=no", "--", "core", "src", "Cargo.lock") else ""
    where = f"at commit {commit}{changed}, release build"
    if os.path.abspath(options.lib) != os.path.join(RELEASE, "libzksync.so"):
        where = "with a library that was built before, at a commit that it does not tell"
    size = os.path.getsize(options.lib)
    notes = Notes()
    lines = [
        "# Performance", "",
        "<!-- Written by `make bench`; do not edit. -->", "",
        f"Measured {time.strftime('%Y-%m-%d', time.gmtime())} {where} ({size / 1e6:.2f} MB as built).",
        f"Machine: {machine()}. Load average when it began: {load:.1f}.", "",
        f"Against: {versions(peers) or 'nobody'}.", "",
        "To repeat: `make bench` (`BENCH='--delay-ms 100 --rounds 9'` for another delay or more rounds). What is measured and how:",
        "[bench/README.md](../bench/README.md).", "",
        *verdicts(network, cpu, peers),
    ]
    for name, reason in missing.items():
        lines.append(f"{name} was left out: {reason}.")
    if network:
        lines += [
            "", f"## Waiting for the network, {options.delay_ms:g} ms for each HTTP request", "",
            "Round trips one after another / HTTP requests / JSON-RPC calls until the call returns, median wall time, and how many times",
            f"ours that is. {options.rounds} runs each. Cold: clients and wallet are made anew, and that is part of it. Warm: the same",
            "wallet once more. Writes return when the node has the transaction.", "",
            *network_lines(network, peers, notes),
        ]
    if cpu:
        lines += ["", "## Computing", "", "Time of one call, the best of 90 samples, and how many times ours that is. Ours is through the C ABI, JSON in and JSON out; theirs",
                  "from and to the language's own values. All give the same result.", "",
                  *cpu_lines(cpu, peers, notes)]
    if alone:
        one, many = alone["one"], alone["many"]
        lines += ["", "## Only ours", "",
                  *table_lines(["what", "measured", "wanted"], [
                      *([title, duration(ns), wanted] for title, ns, wanted in alone["calls"]),
                      ["threads with one operation under way, with 1,000", f"{one['threads']}, {many['threads']}", "the same"],
                      ["resident memory with one operation under way, with 1,000", f"{one['residentKiB'] / 1024:.1f}, {many['residentKiB'] / 1024:.1f} MiB", "64 MiB"],
                      ["deposit quotes of these 1,000 that failed", str(many["failed"]), "0"],
                  ])]
    if notes.texts:
        lines += ["", "## Why there is no figure", "", *notes.lines()]
    return "\n".join(lines) + "\n"


def main():
    os.makedirs(BUILD, exist_ok=True)
    began, load = time.monotonic(), os.getloadavg()[0]
    runners, missing = start_runners()
    network = alone = cpu = None
    try:
        if options.only != "cpu":
            network, alone = measure_network(runners)
        if options.only != "network" and not options.operations:
            cpu = measure_cpu(runners)
    finally:
        for runner in runners:
            runner.stop()
    text = page(network, alone, cpu, [runner.name for runner in runners[1:]], missing, load)
    print(text)
    if options.only or options.operations or options.no_write:
        say("bench: docs/PERFORMANCE.md is left as it is")
    else:
        with open(os.path.join(ROOT, "docs", "PERFORMANCE.md"), "w", encoding="utf-8") as file:
            file.write(text)
    say(f"bench: {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
