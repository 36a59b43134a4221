"""The local network: one for each test process, stopped by its own handle."""

import atexit
import glob
import json
import os
import secrets
import subprocess
import threading

import evm
import zks

PROGRAM = os.environ.get("ZKS_DEVNET") or os.path.join(zks.REPOSITORY, "target", "debug", "zksync-devnet")


def find_anvil():
    """The anvil program itself: the npm package starts it through a script, which would outlive a kill."""
    named = os.environ.get("ANVIL") or os.path.join(zks.REPOSITORY, "devnet", "node_modules", ".bin", "anvil")
    script = os.path.realpath(named)
    if script.endswith(".mjs"):
        siblings = glob.glob(os.path.join(os.path.dirname(os.path.dirname(script)), "anvil-*", "bin", "anvil"))
        if siblings:
            return siblings[0]
    return named


# Ends anvil when our end of the standard input closes, however we go away.
KEEPER = '"$@" </dev/null & trap "" INT TERM HUP; exec >/dev/null 2>&1; cat; kill -9 $!; wait $!'


class Anvil:
    """A plain EVM node."""

    def __init__(self, *options):
        arguments = ["sh", "-c", KEEPER, "keeper", find_anvil(), "--port", "0", *options]
        self.process = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if line.startswith("Listening on "):
                self.rpc = evm.Rpc("http://" + line.split()[-1])
                break
        else:
            raise RuntimeError("anvil did not start: " + "".join(lines[-5:]))
        self.url = self.rpc.url
        # What it prints from now on has to be taken away, or it would stop when the pipe is full.
        self.drain = threading.Thread(target=lambda: [None for _ in self.process.stdout], daemon=True)
        self.drain.start()

    def stop(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait(timeout=20)
        self.drain.join(timeout=5)
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Devnet:
    def __init__(self, *options):
        # --max-lifetime-s is a second net, for a test process that is stopped and never continued.
        arguments = [PROGRAM, "--exit-on-stdin-close", "--max-lifetime-s", "3600", *options]
        self.process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"zksync-devnet ended with {self.process.wait()}")
        self.facts = json.loads(line)
        self.l1 = evm.Rpc(self.facts["l1Url"])
        self.l2 = evm.Rpc(self.facts["l2Url"])
        self.contracts = self.facts["contracts"]
        self.tokens = {name: token["address"] for name, token in self.facts["tokens"].items()}
        self.rich = self.facts["accounts"][0]["address"]

    def stop(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()

    # Steering

    def settle(self):
        return self.l2.call("devnet_settle")

    def seal(self):
        return self.l2.call("devnet_seal")

    def set_settlement(self, mode):
        return self.l2.call("devnet_setSettlement", mode)

    def fail_next_deposits(self, count=1):
        return self.l2.call("devnet_failNextDeposits", count)

    def pause_priority(self, paused):
        return self.l2.call("devnet_pausePriority", paused)

    def roll_back(self):
        return self.l2.call("devnet_rollback")

    # Accounts

    def new_key(self):
        return secrets.token_bytes(32)

    def fund(self, address, l1=0, l2=0, **tokens):
        """Gives an account ETH on each chain and tokens on L1. Each test has an account of its own."""
        if l1:
            self.l1.call("anvil_setBalance", address, hex(l1))
        if l2:
            self.l2.call("anvil_setBalance", address, hex(l2))
        for name, amount in tokens.items():
            self.mint(self.l1, self.tokens[name], address, amount)

    def mint(self, chain, token, address, amount):
        receipt = chain.send_unlocked(self.rich, token, evm.calldata("mint(address,uint256)", address, amount))
        assert receipt["status"] == "0x1", receipt

    def new_l2_token(self):
        """Deploys a token on L2 that anybody may mint; its address."""
        with open(os.path.join(zks.REPOSITORY, "devnet", "artifacts", "contracts.json")) as file:
            code = json.load(file)["TestToken"]["bytecode"]
        text = evm.word(3) + b"New".ljust(32, b"\0")
        # name, symbol, decimals, holders (none), each
        words = [evm.word(n) for n in (160, 224, 18, 288, 0)]
        data = code + (b"".join(words) + text + text + evm.word(0)).hex()
        receipt = self.l2.send_unlocked(self.rich, None, data)
        assert receipt["status"] == "0x1", receipt
        return receipt["contractAddress"]

    def config(self, l1=None, l2=None, **more):
        return {
            "l1": {"urls": [l1 or self.l1.url], "pollMs": 25},
            "l2": {"urls": [l2 or self.l2.url], "pollMs": 25},
            **more,
        }


_shared = None


def shared():
    """The network of this process, started by whoever asks first."""
    global _shared
    if _shared is None:
        _shared = Devnet()
        atexit.register(_shared.stop)
    return _shared
