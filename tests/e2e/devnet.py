"""The local network: one for each test process, stopped by its own handle."""

import atexit
import json
import os
import secrets
import subprocess

import evm
import zks

PROGRAM = os.environ.get("ZKS_DEVNET") or os.path.join(zks.REPOSITORY, "target", "debug", "zksync-devnet")


def find_anvil():
    return os.environ.get("ANVIL") or os.path.join(zks.REPOSITORY, "devnet", "node_modules", ".bin", "anvil")


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
