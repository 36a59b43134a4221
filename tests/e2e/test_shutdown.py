"""`zks_shutdown` while calls run: each ends at once and is told the truth, and what is being delivered is delivered.

Each test shuts the library down in a process of its own.
"""

import json
import threading
import time
import unittest

from common import Case
from evm import ETHER, wait_for
from one_process import Process
from proxy import HANG, Proxy

SEND = "eth_sendRawTransaction"
# A busy machine may take this long for what should be at once.
AT_ONCE = 1.0


class Holding(Proxy):
    """Holds what is sent until it is released: before the node has it, or after."""

    def __init__(self, target, after=False, refusal=None):
        self.release = threading.Event()
        self.after, self.refusal = after, refusal
        super().__init__(target)

    def forward(self, handler, body):
        if SEND.encode() not in body:
            return super().forward(handler, body)
        answer = super().forward(handler, body) if self.after else None
        self.release.wait(60)
        if self.refusal:
            error = {"code": -32000, "message": self.refusal}
            return json.dumps({"jsonrpc": "2.0", "id": json.loads(body)["id"], "error": error}).encode()
        return answer or super().forward(handler, body)

    def stop(self):
        self.release.set()
        super().stop()


class Shutdown(Case):
    def holding(self, **options):
        proxy = Holding(self.net.l2.url, **options)
        self.addCleanup(proxy.stop)
        return proxy

    def sends(self, proxy, account, receiver, count):
        """A process with so many transfers of 1, 10, 100, …, each in a wallet of its own; one is being delivered."""
        jobs = []
        for number in range(count):
            request = {"chain": "l2", "to": receiver.address, "amount": str(10**number)}
            jobs.append(Process.job(self.net.config(l2=proxy.url), account.key, ["transfer", request]))
        process = Process(self, *jobs)
        tx_hash = process.hash()
        wait_for(lambda: proxy.count(SEND), "the send")
        # So that the others stand in the queue.
        wait_for(lambda: proxy.count("eth_getTransactionCount") == count, "the other questions")
        time.sleep(0.2)
        return process, tx_hash

    def outcome(self, said):
        """(status of the shutdown, how long it took, the errors of the jobs) after checking that each ended once and at once."""
        ending = next(line for line in said if "shutdown" in line)
        results = [line for line in said if "method" in line]
        self.assertEqual([line for line in results if "error" not in line], [])
        jobs = [line["job"] for line in results]
        self.assertEqual(len(jobs), len(set(jobs)))
        for line in results:
            self.assertEqual(line["error"]["name"], "ZKS_ERR_SHUT_DOWN", line)
            self.assertFalse(line["error"]["retryable"])
            self.assertLess(line["at"] - ending["start"], AT_ONCE, "it ends at once")
        self.assertEqual(next(line for line in said if "live" in line), {"live": 0})
        return ending["shutdown"], ending["at"] - ending["start"], [line["error"] for line in results]

    def judged(self, errors, tx_hash, count):
        """One is told its hash and "unknown", the others that nothing was sent."""
        self.assertEqual(len(errors), count)
        sent = [error for error in errors if error["tx"]]
        self.assertEqual([(error["tx"]["hash"], error["tx"]["broadcast"]) for error in sent], [(tx_hash, "unknown")])
        self.assertIn("may have been sent", sent[0]["message"])
        for error in errors:
            if not error["tx"]:
                self.assertIn("nothing was sent", error["message"])

    def test_what_is_being_delivered_is_delivered_and_what_waits_for_its_turn_is_not_sent(self):
        for after in (False, True):
            with self.subTest(after=after):
                account, receiver, proxy = self.account(l2=ETHER), self.account(), self.holding(after=after)
                process, tx_hash = self.sends(proxy, account, receiver, 4)
                timer = threading.Timer(1, proxy.release.set)
                timer.start()
                self.addCleanup(timer.cancel)
                status, took, errors = self.outcome(process.shut_down(20_000))
                self.assertEqual(status, 0)
                self.assertGreater(took, 0.8, "it waits for the delivery")
                self.assertLess(took, 1 + AT_ONCE, "and no longer")
                self.judged(errors, tx_hash, 4)
                amount = int(self.mined("l2", tx_hash) and self.net.l2.transaction(tx_hash)["value"], 16)
                self.assertEqual((receiver.l2(), self.net.l2.nonce(account.address, "pending")), (amount, 1))
                self.assertEqual(proxy.count(SEND), 1, "none of the others was sent")

    def test_a_delivery_that_outlasts_the_time_is_cut_off_and_its_call_was_told_so(self):
        for after in (False, True):
            with self.subTest(after=after):
                account, receiver, proxy = self.account(l2=ETHER), self.account(), self.holding(after=after)
                process, tx_hash = self.sends(proxy, account, receiver, 2)
                status, took, errors = self.outcome(process.shut_down(600))
                self.assertEqual(status, 701, "the host hears of it")
                self.assertGreater(took, 0.5)
                self.assertLess(took, 0.6 + AT_ONCE)
                self.judged(errors, tx_hash, 2)
                # Which of both it was, the hash tells.
                known = account.call("rpc_call", chain="l2", method="eth_getTransactionByHash", params=[tx_hash])["result"]
                self.assertEqual(known is not None, after)
                self.assertEqual(self.net.l2.nonce(account.address, "pending"), int(after))

    def test_a_delivery_that_is_refused_meanwhile_has_not_been_called_sent(self):
        account, receiver, proxy = self.account(l2=ETHER), self.account(), self.holding(refusal="not wanted")
        process, tx_hash = self.sends(proxy, account, receiver, 1)
        timer = threading.Timer(0.5, proxy.release.set)
        timer.start()
        self.addCleanup(timer.cancel)
        status, _, errors = self.outcome(process.shut_down(20_000))
        self.assertEqual(status, 0)
        self.judged(errors, tx_hash, 1)
        self.assertEqual((receiver.l2(), self.net.l2.nonce(account.address, "pending")), (0, 0))

    def test_calls_in_their_pauses_between_retries_end_at_once(self):
        account, receiver = self.account(l1=ETHER, l2=ETHER), self.account()
        deposit = account.call("deposit", amount="1000")["l1TxHash"]
        asked = []

        def fault(methods):
            asked.append(methods)
            return 503

        with Proxy(self.net.l1.url, fault=fault) as l1, Proxy(self.net.l2.url, fault=fault) as l2:
            config = self.net.config(l1=l1.url, l2=l2.url)
            for chain in ("l1", "l2"):
                config[chain]["retries"] = 100
            calls = [
                ["balance", {"chain": "l1"}],
                ["transfer", {"chain": "l2", "to": receiver.address, "amount": "1"}],
                ["deposit", {"amount": "1000"}],
                ["deposit_wait", {"l1TxHash": deposit}],
                ["transaction_wait", {"chain": "l1", "txHash": deposit}],
                ["withdraw", {"amount": "1000"}],
            ]
            process = Process(self, *(Process.job(config, account.key, call) for call in calls))
            # By now all are in pauses of a second and more.
            time.sleep(4)
            before = len(asked)
            self.assertGreaterEqual(before, 3 * len(calls))
            status, took, errors = self.outcome(process.shut_down(20_000))
            self.assertEqual((status, len(errors)), (0, len(calls)))
            self.assertLess(took, AT_ONCE)
            self.assertTrue(all(error["tx"] is None for error in errors))
            self.assertLessEqual(len(asked), before + len(calls), "and nobody is asked any more")
        self.assertEqual((receiver.l2(), self.net.l2.nonce(account.address), self.net.l1.nonce(account.address)), (0, 0, 1))

    def test_a_deposit_whose_approval_was_sent_names_the_approval(self):
        account = self.account(l1=ETHER, alpha=ETHER)
        token = self.net.tokens["alpha"]
        with Proxy(self.net.l1.url, fault=lambda methods: HANG if "eth_getTransactionReceipt" in methods else None) as proxy:
            job = Process.job(self.net.config(l1=proxy.url), account.key, ["deposit", {"token": token, "amount": "5"}])
            process = Process(self, job)
            approval = process.hash()
            wait_for(lambda: proxy.count("eth_getTransactionReceipt"), "the question for its receipt")
            status, _, errors = self.outcome(process.shut_down(20_000))
        self.assertEqual((status, len(errors)), (0, 1))
        self.assertEqual((errors[0]["tx"]["hash"], errors[0]["tx"]["broadcast"]), (approval, "yes"), errors[0])
        self.mined("l1", approval)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 1, "the deposit was not sent")


del Case

if __name__ == "__main__":
    unittest.main()
