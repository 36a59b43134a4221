"""Deadlines and cancellation at every stage: each request of an operation in turn meets a node that does not answer.

The worst times are printed. They are promised to be within 50 ms; what is asserted leaves room for a busy machine.
"""

import collections
import contextlib
import socket
import struct
import threading
import time
import unittest

import zks
from common import Case
from evm import ETHER
from proxy import Proxy

SEND = "eth_sendRawTransaction"
SLACK = 1.0
DEADLINE = 0.25
NEVER, DRIP, RESET = "never answers", "one byte per second", "resets"


class Stage:
    """The requests of one operation over both chains, in the order in which they come."""

    def __init__(self, at=None, mode=NEVER):
        self.at, self.mode = at, mode
        self.guard = threading.Lock()
        self.methods = []
        self.reached = threading.Event()

    def held(self, methods):
        with self.guard:
            self.methods.append(methods)
            if self.at is None or len(self.methods) <= self.at:
                return False
        self.reached.set()
        return True

    def sends_held(self):
        return any(SEND in methods for methods in self.methods[self.at :])


class HoldingProxy(Proxy):
    def __init__(self, target, stage):
        self.stage = stage
        super().__init__(target)

    def answer(self, handler, body, start):
        request = zks.json.loads(body)
        if not self.stage.held([call["method"] for call in (request if isinstance(request, list) else [request])]):
            super().answer(handler, body, start)
            return
        handler.close_connection = True
        if self.stage.mode == NEVER:
            self.stopping.wait()
        elif self.stage.mode == DRIP:
            handler.send_response(200)
            handler.send_header("Content-Length", "1000")
            handler.end_headers()
            for byte in b'{"jsonrpc":"2.0",' + b" " * 900:
                if self.stopping.wait(1):
                    break
                handler.wfile.write(bytes([byte]))
        else:
            with contextlib.suppress(OSError):
                handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                handler.connection.close()


class Stages(Case):
    worst = collections.defaultdict(float)
    cases = 0

    @classmethod
    def tearDownClass(cls):
        worst = ", ".join(f"{what} {1000 * seconds:.0f} ms" for what, seconds in sorted(cls.worst.items()))
        print(f"\ntime: {cls.cases} endings at every stage; the worst: {worst}")

    def stage(self, account, at=None, mode=NEVER):
        """A new wallet, which knows nothing yet, behind proxies that hold what comes after so many requests."""
        stage = Stage(at, mode)
        proxies = [HoldingProxy(self.net.l1.url, stage), HoldingProxy(self.net.l2.url, stage)]
        for proxy in proxies:
            self.addCleanup(proxy.stop)
        config = self.net.config(l1=proxies[0].url, l2=proxies[1].url)
        for chain in ("l1", "l2"):
            # With a node that resets it is the deadline that ends the call, and not the last try.
            config[chain]["retries"] = 4 if mode == RESET else 0
        return stage, account.new_wallet(config)

    def at_every_stage(self, method, request, writes=True, **funds):
        def fresh():
            return self.account(**funds)

        stage, wallet = self.stage(fresh())
        wallet.call(method, **request)
        self.assertTrue(stage.methods)
        self.assertEqual(sum(SEND in methods for methods in stage.methods), 1 if writes else 0)
        self.each_ending(method, request, stage.methods, fresh)

    def each_ending(self, method, request, stages, fresh):
        for at, asks in enumerate(stages):
            for mode in (NEVER, DRIP, RESET):
                for ending in ("cancel", "deadline"):
                    with self.subTest(method=method, at=at, asks=asks, mode=mode, ending=ending):
                        self.one(method, request, fresh(), at, mode, ending)

    def one(self, method, request, account, at, mode, ending):
        stage, wallet = self.stage(account, at, mode)
        with self.assertRaises(zks.ZksError) as caught:
            if ending == "cancel":
                with zks.Call() as call:
                    running = wallet.start(method, _call=call, **request)
                    self.assertTrue(stage.reached.wait(20), "the request came")
                    # So that a node that resets has done so, too.
                    time.sleep(0.03)
                    start = time.monotonic()
                    call.cancel()
                    try:
                        running.result(timeout=30)
                    finally:
                        late = time.monotonic() - start
            else:
                with zks.Call(timeout_ms=int(1000 * DEADLINE)) as call:
                    start = time.monotonic()
                    try:
                        wallet.call(method, _call=call, **request)
                    finally:
                        late = time.monotonic() - start - DEADLINE
        error = caught.exception
        cls = type(self)
        cls.worst[ending] = max(cls.worst[ending], late)
        cls.cases += 1
        self.assertEqual(error.name, {"cancel": "CANCELLED", "deadline": "TIMEOUT"}[ending], error.text)
        self.assertGreater(late, -0.005, "not before its time")
        self.assertLess(late, SLACK, error.text)
        if stage.reached.is_set() and stage.sends_held():
            self.assertIn(error.tx["broadcast"], ("unknown", "yes"), error.text)
            self.assertRegex(error.tx["hash"], "^0x[0-9a-f]{64}$")
            self.assertFalse(error.json["retryable"], error.text)
        else:
            self.assertIsNone(error.tx, error.text)
        # Nothing that was held has reached a node.
        for rpc in (self.net.l1, self.net.l2):
            self.assertEqual(rpc.nonce(account.address, "pending"), 0)

    def test_a_deposit(self):
        self.at_every_stage("deposit", {"amount": "1000"}, l1=ETHER)

    def test_a_withdrawal(self):
        self.at_every_stage("withdraw", {"amount": "1000"}, l2=ETHER)

    def test_a_finalisation(self):
        sender = self.account(l2=ETHER)
        hashes = [sender.call("withdraw", amount=amount)["l2TxHash"] for amount in ("1000", "2000")]
        for tx_hash in hashes:
            self.assertEqual(sender.call("withdrawal_wait", l2TxHash=tx_hash)["state"], "ready")
        # The first is finalised to learn of the requests; the second waits for all that comes to nothing.
        stage, wallet = self.stage(self.account(l1=ETHER))
        wallet.call("finalize_withdrawal", l2TxHash=hashes[0])
        self.assertEqual(sum(SEND in methods for methods in stage.methods), 1)
        request = {"l2TxHash": hashes[1]}
        self.each_ending("finalize_withdrawal", request, stage.methods, lambda: self.account(l1=ETHER))
        self.mined("l1", self.account(l1=ETHER).call("finalize_withdrawal", **request)["l1TxHash"])

    def test_waiting(self):
        sender = self.account(l1=ETHER, l2=ETHER)
        deposit, _ = sender.deposit(amount="1000")
        withdrawal = sender.call("withdraw", amount="1000")["l2TxHash"]
        sender.call("withdrawal_wait", l2TxHash=withdrawal)
        for method, request in (
            ("deposit_wait", {"l1TxHash": deposit["l1TxHash"]}),
            ("withdrawal_wait", {"l2TxHash": withdrawal}),
            ("transaction_wait", {"chain": "l1", "txHash": deposit["l1TxHash"]}),
        ):
            self.at_every_stage(method, request, writes=False)


del Case

if __name__ == "__main__":
    unittest.main()
