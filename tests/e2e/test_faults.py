"""A transfer is sent once, whatever the network does: many sends through a proxy that misbehaves by chance.

ZKS_FAULT_SENDS sets how many (default 400), ZKS_FAULT_SEED which plan of faults. The chain itself is the witness: its blocks
hold what was sent.
"""

import collections
import concurrent.futures
import json
import os
import threading
import time
import unittest

import evm
import fault_proxy
import zks
from common import Case
from evm import ETHER
from fault_proxy import FaultProxy
from proxy import Proxy

SENDS = int(os.environ.get("ZKS_FAULT_SENDS", "400"))
SEED = int(os.environ.get("ZKS_FAULT_SEED", "20"))
SEND = "eth_sendRawTransaction"
# Longer than a node may leave a transaction out of its count before the wallet asks whether it still knows it.
GRACE = 21


def transfers_of(rpc, address, first):
    """What the chain has of an account since a block: each transaction, in the order of the chain."""
    found, last = [], rpc.number("eth_blockNumber")
    for start in range(first, last + 1, 200):
        calls = [
            {"jsonrpc": "2.0", "id": n, "method": "eth_getBlockByNumber", "params": [hex(n), True]}
            for n in range(start, min(start + 200, last + 1))
        ]
        answers = sorted(json.loads(rpc.post(json.dumps(calls))), key=lambda one: one["id"])
        found += [tx for one in answers for tx in one["result"]["transactions"] if tx["from"].lower() == address.lower()]
    return found


class Fate(Case):
    def judge(self, rpc, account, receiver, outcomes, first):
        """Compares what each send was told with what the chain has. Outcomes: amount -> answer or error."""
        on_chain = transfers_of(rpc, account.address, first)
        nonces = [evm.hex_int(tx["nonce"]) for tx in on_chain]
        self.assertEqual(nonces, list(range(len(nonces))), "the nonces have no gap")
        self.assertEqual(rpc.nonce(account.address, "pending"), len(nonces), "nothing waits behind a gap")
        by_amount = collections.defaultdict(list)
        for tx in on_chain:
            by_amount[evm.hex_int(tx["value"])].append(tx["hash"])
        twice = {amount: hashes for amount, hashes in by_amount.items() if len(hashes) > 1}
        self.assertEqual(twice, {}, "sent twice")
        told = collections.Counter()
        for amount, outcome in outcomes.items():
            landed = by_amount.pop(amount, [])
            if isinstance(outcome, zks.ZksError):
                broadcast = outcome.tx["broadcast"] if outcome.tx else "no"
                if broadcast == "no":
                    self.assertEqual(landed, [], f"reported as not sent, and it landed: {outcome.text}")
                else:
                    self.assertIn(landed, ([], [outcome.tx["hash"]]), outcome.text)
                    self.assertFalse(outcome.json["retryable"], outcome.text)
                    if broadcast == "yes":
                        self.assertTrue(landed, outcome.text)
                told[f"{broadcast}, {'landed' if landed else 'did not land'}"] += 1
            else:
                self.assertEqual(landed, [outcome["txHash"]], "lost: it was reported as sent")
                told["sent, landed"] += 1
        self.assertEqual(dict(by_amount), {}, "the chain has a transfer that nobody asked for")
        self.assertEqual(rpc.balance(receiver.address), sum(evm.hex_int(tx["value"]) for tx in on_chain))
        return told

    def close_gaps(self, rpc, wallet, account, receiver, outcomes, amount):
        """Sends until nothing waits: a transaction that never arrived leaves a gap, which the next sends must fill."""
        end = time.monotonic() + 3 * GRACE
        while True:
            outcomes[amount] = wallet.call("transfer", to=receiver.address, amount=str(amount))
            amount += 1
            mined = lambda: all(rpc.receipt(o["txHash"]) for o in outcomes.values() if not isinstance(o, zks.ZksError))  # noqa: E731
            for _ in range(20):
                if rpc.nonce(account.address) == rpc.nonce(account.address, "pending") and mined():
                    return
                time.sleep(0.05)
            self.assertLess(time.monotonic(), end, "a gap was not closed")
            time.sleep(2)


class Faults(Fate):
    def test_every_transfer_lands_once_or_is_reported_under_faults_of_every_kind(self):
        account, receiver = self.account(l2=1000 * ETHER), self.account()
        rpc, first = self.net.l2, self.net.l2.number("eth_blockNumber") + 1
        proxy = FaultProxy(rpc.url, SEED, rate=0.25, foreign_rate=0.02)
        self.addCleanup(proxy.stop)
        config = self.net.config(l2=proxy.url)
        config["l2"].update(timeoutMs=1000, retries=4)
        wallets, replaced, guard = [account.new_wallet(config) for _ in range(4)], [0], threading.Lock()
        outcomes = {}

        def send(number):
            amount, slot = number + 1, number % 4
            wallet = wallets[slot]
            try:
                outcomes[amount] = wallet.call(
                    "transfer", _form=("named", "generic", "async")[number % 3], to=receiver.address, amount=str(amount))
            except zks.ZksError as error:
                outcomes[amount] = error
                said_no = not error.tx or error.tx["broadcast"] == "no"
                with guard:
                    # A wallet that was told a wrong chain id keeps it, as a program would that looks at the error.
                    if said_no and wallets[slot] is wallet:
                        wallets[slot] = account.new_wallet(config)
                        replaced[0] += 1

        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            list(pool.map(send, range(SENDS)))
        took = time.monotonic() - start
        proxy.calm()
        self.close_gaps(rpc, account.new_wallet(config), account, receiver, outcomes, SENDS + 1)
        told = self.judge(rpc, account, receiver, outcomes, first)
        faults = sum(proxy.faults.values())
        print(f"\nsend once: {SENDS} sends in {took:.1f} s, {proxy.http_requests} requests, {faults} faults, seed {SEED}, "
              f"{replaced[0]} wallets replaced: {dict(sorted(told.items()))}")
        for fault, count in sorted(proxy.faults.items()):
            print(f"  {count:6} {fault}")
        self.assertGreater(faults, SENDS // 3)
        self.assertGreaterEqual(told["sent, landed"], SENDS * 3 // 4, "most arrive all the same")
        self.assertEqual(sum(told.values()), len(outcomes))
        if SENDS >= 400:
            self.assertEqual(set(fault_proxy.EVERY_REQUEST) - set(proxy.faults), set(), "each kind of fault came")


class Gaps(Fate):
    def test_a_transaction_that_never_arrived_leaves_no_gap_for_good(self):
        """Its nonce is free again once the node has had time to count it; those behind it are mined then."""
        account, receiver = self.account(l2=ETHER), self.account()
        rpc, first = self.net.l2, self.net.l2.number("eth_blockNumber") + 1
        lost = [False]
        with Proxy(rpc.url, fault=lambda methods: (502, "no") if SEND in methods and lost[0] else None) as proxy:
            config = self.net.config(l2=proxy.url)
            wallet = account.new_wallet(config)
            outcomes = {1: wallet.call("transfer", to=receiver.address, amount="1")}
            lost[0] = True
            with self.assertRaises(zks.ZksError) as caught:
                wallet.call("transfer", to=receiver.address, amount="2")
            lost[0] = False
            outcomes[2] = caught.exception
            self.assertEqual((caught.exception.tx["broadcast"], caught.exception.tx["nonce"]), ("unknown", 1))
            self.assertIsNone(rpc.transaction(caught.exception.tx["hash"]))
            for amount in (3, 4, 5):
                outcomes[amount] = wallet.call("transfer", to=receiver.address, amount=str(amount))
            self.assertEqual([outcomes[amount]["nonce"] for amount in (3, 4, 5)], [2, 3, 4])
            time.sleep(GRACE)
            filler = outcomes[6] = wallet.call("transfer", to=receiver.address, amount="6")
            self.assertEqual(filler["nonce"], 1, "the free nonce comes before new ones")
            for amount in (3, 4, 5, 6):
                self.mined("l2", outcomes[amount]["txHash"])
            # And after it goes on behind all of them.
            outcomes[7] = wallet.call("transfer", to=receiver.address, amount="7")
            self.assertEqual(outcomes[7]["nonce"], 5)
            self.mined("l2", outcomes[7]["txHash"])
            told = self.judge(rpc, account, receiver, outcomes, first)
        self.assertEqual(dict(told), {"sent, landed": 6, "unknown, did not land": 1})


class Overtaken(Fate):
    def overtaken(self, refusal):
        """The first copy is under way for a while, the second one is refused: the outcome is not "no"."""
        account, receiver = self.account(l2=ETHER), self.account()
        rpc, first = self.net.l2, self.net.l2.number("eth_blockNumber") + 1
        held = []

        class Slow(Proxy):
            def forward(self, handler, body):
                if SEND.encode() in body:
                    if not held:
                        held.append(body)
                        raise ConnectionError("this copy takes another path")
                    error = {"jsonrpc": "2.0", "id": json.loads(body)["id"], "error": refusal}
                    return json.dumps(error).encode()
                return super().forward(handler, body)

        with Slow(rpc.url) as proxy:
            wallet = account.new_wallet(self.net.config(l2=proxy.url))
            with self.assertRaises(zks.ZksError) as caught:
                wallet.call("transfer", to=receiver.address, amount="7")
            rpc.post(held[0])
            self.mined("l2", caught.exception.tx["hash"])
        told = self.judge(rpc, account, receiver, {7: caught.exception}, first)
        self.assertEqual(dict(told), {"unknown, landed": 1})

    def test_a_refusal_of_the_second_copy_says_nothing_of_the_first(self):
        self.overtaken({"code": -32000, "message": "transaction pool is full"})

    def test_a_refused_nonce_of_the_second_copy_says_nothing_of_the_first(self):
        self.overtaken({"code": -32000, "message": "nonce too low"})


del Case, Fate

if __name__ == "__main__":
    unittest.main()
