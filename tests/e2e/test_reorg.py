"""What an L1 reorganisation takes out, a node that goes away, and a process that is killed: what is told stays true, and all can go on.

The reorganisations are those of a network of its own, whose batches are executed on L1 when a test says so.
"""

import contextlib
import itertools
import json
import os
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import devnet
import evm
import zks
from common import Case
from evm import ETHER, wait_for
from one_process import Process
from proxy import HANG, HANG_AFTER, LOSE_ANSWER, Proxy

SEND = "eth_sendRawTransaction"
# Longer than a node may leave a transaction out of its count before its nonce is free again.
GRACE = 21
# Longer than a waiting call waits for a hash that no node knows.
UNKNOWN = 31


def raw_sends(proxy):
    with proxy.guard:
        return [params[0] for method, params in proxy.calls if method == SEND]


class Reorganised(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.own = devnet.Devnet("--settlement", "manual")
        cls.addClassCleanup(cls.own.stop)

    def network(self):
        return self.own

    def setUp(self):
        super().setUp()
        self.l1 = self.net.l1
        self.addCleanup(lambda: self.net.pause_priority(False))

    def snapshot(self):
        return self.l1.call("evm_snapshot")

    def revert(self, snapshot, paused):
        """Takes out what L1 has mined since, and waits until L2 has seen it."""
        self.assertTrue(self.l1.call("evm_revert", snapshot))
        self.net.pause_priority(paused)

    def behind_a_proxy(self, account):
        """A wallet of the account whose L1 is behind a proxy, which remembers what was sent."""
        proxy = Proxy(self.l1.url)
        self.addCleanup(proxy.stop)
        return account.new_wallet(self.net.config(l1=proxy.url)), proxy

    def waits(self, wallet, method, **request):
        """Starts a waiting call and gives it time to look."""
        with zks.Call(timeout_ms=120_000, progress=True) as call:
            running = wallet.start(method, _call=call, **request)
            wait_for(lambda: any(report["stage"] == "wait" for report in call.progress), "its first report")
        return running

    def is_not_found(self, running):
        with self.fails("TX_NOT_FOUND", says="reorganisation") as error:
            running.result(timeout=60)
        self.assertIsNone(error[0].tx, "nothing was sent by a call that waits")


class Deposits(Reorganised):
    def moved(self, reorganise):
        account, other, receiver = self.account(l1=2 * ETHER), self.account(l1=2 * ETHER), self.account()
        wallet, proxy = self.behind_a_proxy(account)
        self.net.pause_priority(True)
        before = self.snapshot()
        sent = wallet.call("deposit", amount="1000", to=receiver.address)
        first = wallet.call("deposit_status", l1TxHash=sent["l1TxHash"])
        self.assertEqual(first["state"], "l2Pending")
        waiting = self.waits(wallet, "deposit_wait", l1TxHash=sent["l1TxHash"])
        deep = self.waits(wallet, "transaction_wait", chain="l1", txHash=sent["l1TxHash"], confirmations=12)
        reorganise(before, other, sent["l1TxHash"], raw_sends(proxy)[0], wallet)
        again = wallet.call("deposit_status", l1TxHash=sent["l1TxHash"])
        self.assertEqual(again["state"], "l2Pending")
        self.assertNotEqual(again["l2TxHash"], first["l2TxHash"], "its place in the queue is part of its hash")
        self.assertGreater(again["l1BlockNumber"], first["l1BlockNumber"])
        self.assertFalse(waiting.done())
        self.net.pause_priority(False)
        done = waiting.result(timeout=60)
        self.assertEqual((done["state"], done["l2TxHash"]), ("executed", again["l2TxHash"]))
        self.assertEqual(done["l1BlockNumber"], again["l1BlockNumber"])
        self.assertEqual(receiver.l2(), 1000)
        self.assertIsNone(self.net.l2.receipt(first["l2TxHash"]), "the first one never came about")
        self.assertFalse(deep.done())
        self.l1.call("anvil_mine", "0xc")
        self.assertEqual(deep.result(timeout=60)["blockNumber"], again["l1BlockNumber"], "where it is now")
        # Nothing of it is left in the way of the next one.
        after = wallet.call("deposit", amount="7", to=receiver.address)
        self.assertEqual(wallet.call("deposit_wait", l1TxHash=after["l1TxHash"])["state"], "executed")
        self.assertEqual((self.l1.nonce(account.address, "pending"), receiver.l2()), (2, 1007))

    def test_a_deposit_that_is_mined_again_behind_another_one_is_followed_under_its_new_l2_hash(self):
        def reorganise(before, other, l1_hash, raw, wallet):
            self.revert(before, paused=True)
            with self.fails("TX_NOT_FOUND"):
                wallet.call("deposit_status", l1TxHash=l1_hash)
            other.call("deposit", amount="5")
            self.l1.call("evm_mine")
            self.assertEqual(wallet.call("broadcast_transaction", chain="l1", rawTransaction=raw)["txHash"], l1_hash)

        self.moved(reorganise)

    def test_a_deposit_that_a_reorganisation_of_the_node_moves_is_followed_under_its_new_l2_hash(self):
        def reorganise(before, other, l1_hash, raw, wallet):
            with Proxy(self.l1.url) as proxy:
                other.new_wallet(self.net.config(l1=proxy.url)).call("deposit", amount="5")
                of_other = raw_sends(proxy)[0]
            # Both blocks are made anew, with the other's deposit in the first one.
            self.l1.call("anvil_reorg", 2, [[of_other, 0], [raw, 1]])
            self.net.pause_priority(True)

        self.moved(reorganise)

    def test_a_token_whose_registration_vanished_is_not_called_registered(self):
        account = self.account(l1=2 * ETHER)
        with open(os.path.join(zks.REPOSITORY, "devnet", "artifacts", "contracts.json")) as file:
            code = json.load(file)["TestToken"]["bytecode"]
        # name, symbol, decimals, one holder and how much it gets
        text = evm.word(3) + b"New".ljust(32, b"\0")
        words = [evm.word(word) for word in (160, 224, 18, 288, 1000)]
        arguments = b"".join(words) + text + text + evm.word(1) + evm.word(account.address)
        token = self.l1.send_unlocked(self.net.rich, None, code + arguments.hex())["contractAddress"]
        self.assertEqual(self.l1.token_balance(token, account.address), 1000)

        def registered():
            return account.call("resolve_token", token=token)["registered"]

        self.assertFalse(registered())
        self.net.pause_priority(True)
        before = self.snapshot()
        sent = account.call("deposit", token=token, amount="10")
        self.mined("l1", sent["l1TxHash"])
        self.assertTrue(registered(), "the first deposit registers it")
        self.revert(before, paused=False)
        self.assertFalse(registered())

    def test_a_deposit_that_vanished_is_not_called_executed_and_can_be_made_again(self):
        receiver = self.account()
        plain, with_token, hasty = (self.account(l1=2 * ETHER, alpha=ETHER) for _ in range(3))
        token = self.net.tokens["alpha"]
        self.net.pause_priority(True)
        before = self.snapshot()
        sent = plain.call("deposit", amount="1000", to=receiver.address)["l1TxHash"]
        of_token = with_token.call("deposit", token=token, amount="50", to=receiver.address)["l1TxHash"]
        hasty.call("transfer", chain="l1", to=receiver.address, amount="1")
        l2_hash = plain.call("deposit_status", l1TxHash=sent)["l2TxHash"]
        waiting = [
            self.waits(plain.wallet, "deposit_wait", l1TxHash=sent),
            self.waits(plain.wallet, "deposit_wait", l2TxHash=l2_hash),
            self.waits(plain.wallet, "transaction_wait", chain="l1", txHash=sent, confirmations=9),
            self.waits(with_token.wallet, "deposit_wait", l1TxHash=of_token),
        ]
        self.revert(before, paused=False)
        start = time.monotonic()
        self.l1.call("anvil_mine", "0x14")
        # Who sends at once gets a nonce behind the one that vanished: its transaction may yet come back.
        self.assertEqual(hasty.call("transfer", chain="l1", to=receiver.address, amount="2")["nonce"], 1)
        for running in waiting:
            self.is_not_found(running)
        self.assertLess(time.monotonic() - start, UNKNOWN + 10)
        self.assertEqual((receiver.l2(), self.l1.nonce(plain.address), self.l1.nonce(with_token.address)), (0, 0, 0))
        for request in ({"l1TxHash": sent}, {"l2TxHash": l2_hash}):
            with self.fails("TX_NOT_FOUND"):
                plain.call("deposit_status", **request)
        with self.fails("TX_NOT_FOUND"):
            with_token.call("claim_failed_deposit", l1TxHash=of_token)
        # Again: the same nonces, and the approval that vanished with it.
        self.assertEqual(plain.deposit(amount="1000", to=receiver.address)[1]["state"], "executed")
        again, status = with_token.deposit(token=token, amount="50", to=receiver.address)
        self.assertEqual(status["state"], "executed")
        self.assertEqual(len(again["approvals"]), 1, again)
        filler = hasty.call("transfer", chain="l1", to=receiver.address, amount="4")
        self.assertEqual(filler["nonce"], 0)
        self.mined("l1", filler["txHash"])
        wait_for(lambda: self.l1.nonce(hasty.address) == 2, "the one that waited behind it")
        self.assertEqual(hasty.call("transfer", chain="l1", to=receiver.address, amount="8")["nonce"], 2)
        self.assertEqual((self.l1.nonce(plain.address), self.l1.nonce(with_token.address)), (1, 2))
        self.assertEqual((receiver.l2(), receiver.l1()), (1000, 14))
        self.assertEqual(receiver.l2(plain.call("resolve_token", token=token)["l2Token"]), 50)


class Withdrawals(Reorganised):
    def withdrawn(self, account, receiver, amount="1000"):
        l2_hash = account.call("withdraw", amount=amount, to=receiver.address)["l2TxHash"]
        wait_for(lambda: self.net.l2.receipt(l2_hash), "the withdrawal")
        return l2_hash

    def state(self, wallet, l2_hash):
        status = wallet.call("withdrawal_status", l2TxHash=l2_hash)
        return status["state"], status["phase"]

    def test_a_finalisation_and_a_claim_that_vanished_can_be_sent_again_and_pay_once(self):
        account, receiver, other = self.account(l1=2 * ETHER, l2=ETHER, alpha=ETHER), self.account(), self.account(l1=ETHER)
        token = self.net.tokens["alpha"]
        hashes = [self.withdrawn(account, receiver, amount) for amount in ("1000", "2000")]
        self.net.fail_next_deposits(1)
        failed, status = account.deposit(token=token, amount="50")
        self.assertEqual((status["state"], status["claimable"]), ("failed", True))
        self.net.settle()
        # The wallets have seen all that they can remember of it.
        for l2_hash in hashes:
            self.assertEqual(self.state(account.wallet, l2_hash), ("ready", None))
            self.assertEqual(self.state(other.wallet, l2_hash), ("ready", None))
        nonce = self.l1.nonce(account.address)
        before = self.snapshot()
        finalised = [account.call("finalize_withdrawal", l2TxHash=l2_hash)["l1TxHash"] for l2_hash in hashes]
        claimed = account.call("claim_failed_deposit", l1TxHash=failed["l1TxHash"])["l1TxHash"]
        for tx_hash in (*finalised, claimed):
            self.mined("l1", tx_hash)
        self.assertEqual(self.state(account.wallet, hashes[0]), ("finalized", None))
        with self.fails("ALREADY_FINALIZED"):
            account.call("finalize_withdrawal", l2TxHash=hashes[0])
        with self.fails("ALREADY_CLAIMED"):
            account.call("claim_failed_deposit", l1TxHash=failed["l1TxHash"])
        deep = self.waits(account.wallet, "transaction_wait", chain="l1", txHash=claimed, confirmations=50)
        self.revert(before, paused=False)
        self.assertEqual((receiver.l1(), account.l1(token)), (0, ETHER - 50))
        for wallet in (account.wallet, other.wallet):
            self.assertEqual(self.state(wallet, hashes[0]), ("ready", None), "it is not paid out any more")
        waiting = [self.waits(account.wallet, "withdrawal_wait", l2TxHash=l2_hash, until="finalized") for l2_hash in hashes]
        # Anybody else can do it at once; the account itself, when its nonces are free again.
        self.mined("l1", other.call("finalize_withdrawal", l2TxHash=hashes[0])["l1TxHash"])
        self.assertEqual(waiting[0].result(timeout=30)["state"], "finalized")
        time.sleep(GRACE)
        sent = account.call("finalize_withdrawal", l2TxHash=hashes[1])
        self.assertEqual(sent["nonce"], nonce)
        self.mined("l1", sent["l1TxHash"])
        self.assertEqual(waiting[1].result(timeout=30)["state"], "finalized")
        sent = account.call("claim_failed_deposit", l1TxHash=failed["l1TxHash"])
        self.assertEqual(sent["nonce"], nonce + 1)
        self.mined("l1", sent["l1TxHash"])
        self.is_not_found(deep)
        self.assertEqual((receiver.l1(), account.l1(token)), (3000, ETHER), "each once")
        self.assertEqual(self.l1.nonce(account.address, "pending"), nonce + 2)
        for l2_hash in hashes:
            with self.fails("ALREADY_FINALIZED"):
                account.call("finalize_withdrawal", l2TxHash=l2_hash)

    def test_a_batch_whose_execution_vanished_makes_its_withdrawals_wait_again(self):
        account, receiver = self.account(l1=ETHER, l2=ETHER), self.account()
        self.net.settle()
        l2_hash = self.withdrawn(account, receiver)
        self.assertEqual(self.state(account.wallet, l2_hash), ("pending", "notExecuted"))
        before = self.snapshot()
        first = self.l1.number("eth_blockNumber") + 1
        self.net.settle()
        last = self.l1.number("eth_blockNumber")
        blocks = [self.l1.call("eth_getBlockByNumber", hex(number), True) for number in range(first, last + 1)]
        executions = [tx for block in blocks for tx in block["transactions"]]
        self.assertTrue(executions)
        self.assertEqual(self.state(account.wallet, l2_hash), ("ready", None))
        quote = account.call("finalize_withdrawal_quote", l2TxHash=l2_hash)
        prepared = account.call("finalize_withdrawal_prepare", l2TxHash=l2_hash)
        self.revert(before, paused=False)
        self.assertEqual(self.state(account.wallet, l2_hash), ("pending", "notExecuted"))
        with self.fails("NOT_READY"):
            account.call("finalize_withdrawal", l2TxHash=l2_hash)
        with self.assertRaises(zks.ZksError) as refused:
            account.call("finalize_withdrawal", l2TxHash=l2_hash, quoteId=quote["quoteId"])
        self.assertIsNone(refused.exception.tx, refused.exception.text)
        self.assertEqual(self.l1.nonce(account.address, "pending"), 0)
        waiting = self.waits(account.wallet, "withdrawal_wait", l2TxHash=l2_hash)
        time.sleep(0.3)
        self.assertFalse(waiting.done())
        for tx in executions:
            self.l1.send_unlocked(tx["from"], tx["to"], tx["input"])
        self.assertEqual(waiting.result(timeout=30)["state"], "ready")
        # What was prepared before is as good as then.
        raw = account.call("sign_transaction", transaction=prepared["transaction"])["rawTransaction"]
        self.mined("l1", account.call("broadcast_transaction", chain="l1", rawTransaction=raw)["txHash"])
        self.assertEqual((self.state(account.wallet, l2_hash), receiver.l1()), (("finalized", None), 1000))


class RolledBack(Case):
    """L2 takes out the blocks that L1 has not executed, as the operator of a chain can."""

    options = ()
    # Of a withdrawal whose batch is sealed: ZKsync OS nodes give the proof when it is executed.
    phase = "notExecuted"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.own = devnet.Devnet("--settlement", "manual", *cls.options)
        cls.addClassCleanup(cls.own.stop)

    def network(self):
        return self.own

    def setUp(self):
        super().setUp()
        self.addCleanup(lambda: self.net.pause_priority(False))

    def settled_account(self, **funds):
        """An account whose funds on L2 are in a block that stays."""
        account = self.account(l1=2 * ETHER, l2=ETHER, **funds)
        account.call("transfer", to=self.net.rich, amount="1")
        self.net.settle()
        return account

    def waits(self, wallet, method, **request):
        with zks.Call(timeout_ms=120_000, progress=True) as call:
            running = wallet.start(method, _call=call, **request)
            wait_for(lambda: any(report["stage"] == "wait" for report in call.progress), "its first report")
        return running

    def state(self, wallet, l2_hash):
        status = wallet.call("withdrawal_status", l2TxHash=l2_hash)
        return status["state"], status["phase"]

    def test_a_withdrawal_that_comes_again_in_another_batch_is_followed_and_pays_once(self):
        account, other, receiver = self.settled_account(), self.settled_account(), self.account()
        with Proxy(self.net.l2.url) as proxy:
            withdrawn = account.new_wallet(self.net.config(l2=proxy.url)).call("withdraw", amount="1000", to=receiver.address)
            raw = raw_sends(proxy)[0]
        l2_hash = withdrawn["l2TxHash"]
        self.mined("l2", l2_hash)
        self.net.seal()
        first = account.call("withdrawal_status", l2TxHash=l2_hash)
        self.assertEqual((first["state"], first["phase"]), ("pending", self.phase))
        waiting = self.waits(account.wallet, "withdrawal_wait", l2TxHash=l2_hash)
        deep = self.waits(account.wallet, "transaction_wait", chain="l2", txHash=l2_hash, confirmations=12)
        self.net.roll_back()
        for method in ("withdrawal_status", "finalize_withdrawal"):
            with self.fails("TX_NOT_FOUND"):
                account.call(method, l2TxHash=l2_hash)
        # Another one has its place now.
        self.mined("l2", other.call("withdraw", amount="7")["l2TxHash"])
        self.assertEqual(account.call("broadcast_transaction", chain="l2", rawTransaction=raw)["txHash"], l2_hash)
        self.mined("l2", l2_hash)
        self.net.seal()
        self.assertEqual(self.state(account.wallet, l2_hash), ("pending", self.phase))
        self.assertFalse(waiting.done())
        self.net.settle()
        ready = waiting.result(timeout=30)
        self.assertEqual(ready["state"], "ready")
        if first["batchNumber"]:
            self.assertGreater(ready["batchNumber"], first["batchNumber"])
        self.assertFalse(deep.done())
        self.net.l2.call("devnet_mine", 12)
        again = evm.hex_int(self.net.l2.receipt(l2_hash)["blockNumber"])
        self.assertEqual(deep.result(timeout=30)["blockNumber"], again, "where it is now")
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=l2_hash)["l1TxHash"])
        self.assertEqual((self.state(account.wallet, l2_hash), receiver.l1()), (("finalized", None), 1000))

    def test_a_withdrawal_that_is_gone_is_not_found_and_can_be_made_again(self):
        account, receiver = self.settled_account(), self.account()
        first = account.call("withdraw", amount="1000", to=receiver.address)
        self.mined("l2", first["l2TxHash"])
        withdrawal = self.waits(account.wallet, "withdrawal_wait", l2TxHash=first["l2TxHash"])
        transaction = self.waits(account.wallet, "transaction_wait", chain="l2", txHash=first["l2TxHash"], confirmations=100)
        self.net.roll_back()
        for waiting in (withdrawal, transaction):
            with self.fails("TX_NOT_FOUND"):
                waiting.result(timeout=60)
        again = account.call("withdraw", amount="2000", to=receiver.address)
        self.assertEqual(again["nonce"], first["nonce"], "no gap is left")
        self.mined("l2", again["l2TxHash"])
        # Now the first one can never come again.
        with self.fails("TX_REPLACED"):
            account.call("transaction_wait", chain="l2", txHash=first["l2TxHash"])
        self.net.settle()
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=again["l2TxHash"])["l1TxHash"])
        self.assertEqual(receiver.l1(), 2000)

    def test_a_deposit_is_executed_again_and_what_failed_may_succeed(self):
        account, receiver = self.settled_account(alpha=ETHER), self.account()
        self.net.fail_next_deposits(1)
        token = self.net.tokens["alpha"]
        sent, failed = account.deposit(token=token, amount="50", to=receiver.address)
        self.assertEqual((failed["state"], failed["claimable"]), ("failed", True))
        with self.fails("NOT_READY"):
            account.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"])
        coin, executed = account.deposit(amount="1000", to=receiver.address)
        self.assertEqual((executed["state"], receiver.l2()), ("executed", 1000))
        self.net.pause_priority(True)
        self.net.roll_back()
        for one in (sent, coin):
            status = account.call("deposit_status", l1TxHash=one["l1TxHash"])
            self.assertEqual((status["state"], status["l2BlockNumber"], status["claimable"]), ("l2Pending", None, None))
        with self.fails("NOT_READY"):
            account.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"])
        waiting = [self.waits(account.wallet, "deposit_wait", l1TxHash=one["l1TxHash"]) for one in (sent, coin)]
        # Nodes of ZKsync OS do not show what waits, so this one may have nothing to report.
        waiting.append(account.wallet.start("deposit_wait", l2TxHash=failed["l2TxHash"]))
        self.net.pause_priority(False)
        self.assertEqual([one.result(timeout=30)["state"] for one in waiting], ["executed"] * 3)
        self.assertEqual((receiver.l2(), receiver.l2(account.call("resolve_token", token=token)["l2Token"])), (1000, 50), "each once")
        self.net.settle()
        with self.fails("DEPOSIT_SUCCEEDED"):
            account.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"])


class RolledBackZksyncOs(RolledBack):
    options = ("--family", "zksync-os")
    phase = "notSealed"


class UnderLoad(Case):
    def test_sends_under_reorganisations_land_at_most_once_and_leave_no_gap(self):
        """Whoever sends in between cannot know what is taken out next; in the end the chain has each at most once, and nothing waits."""
        receiver, signer = "0x" + evm.word(0x7E57)[12:].hex(), zks.Signer(self.net.new_key())
        self.addCleanup(signer.free)
        with devnet.Anvil() as node:
            rpc, outcomes = node.rpc, {}
            rpc.call("anvil_setBalance", signer.address, hex(100 * ETHER))
            wallets = [self.wallet({"l1": {"urls": [rpc.url], "pollMs": 25}}, signer) for _ in range(4)]

            def send(amount):
                try:
                    sent = wallets[amount % 4].call("transfer", chain="l1", to=receiver, amount=str(amount))
                    outcomes[amount] = sent["txHash"]
                except zks.ZksError as error:
                    outcomes[amount] = error.tx["hash"] if error.tx and error.tx["broadcast"] != "no" else None

            amounts, rounds = itertools.count(1), 8
            with ThreadPoolExecutor(8) as pool:
                for _ in range(rounds):
                    snapshot = rpc.call("evm_snapshot")
                    sends = [pool.submit(send, next(amounts)) for _ in range(24)]
                    time.sleep(0.15)
                    self.assertTrue(rpc.call("evm_revert", snapshot))
                    for one in sends:
                        one.result(timeout=60)
            asked = len(outcomes)
            time.sleep(GRACE)
            end = time.monotonic() + 2 * GRACE

            def waits():
                pool = rpc.call("txpool_status")
                return evm.hex_int(pool["pending"]) + evm.hex_int(pool["queued"])

            fillers = 0
            send(next(amounts))
            while waits():
                self.assertLess(time.monotonic(), end, "a gap was not closed")
                send(next(amounts))
                fillers += 1
            blocks = (rpc.call("eth_getBlockByNumber", hex(n), True) for n in range(1, rpc.number("eth_blockNumber") + 1))
            landed = {evm.hex_int(tx["value"]): tx for block in blocks for tx in block["transactions"]}
            self.assertEqual(rpc.balance(receiver), sum(landed), "each amount once")
            self.assertEqual(rpc.nonce(signer.address), len(landed))
            for amount, tx in landed.items():
                self.assertEqual(tx["hash"], outcomes[amount], "what is on the chain was told")
            for amount, tx_hash in outcomes.items():
                if tx_hash and amount not in landed:
                    self.assertIsNone(rpc.transaction(tx_hash), "what vanished is nowhere")
            last = next(amounts)
            send(last)
            self.assertIsNotNone(rpc.receipt(outcomes[last]), "the next one is mined at once")
            print(f"\nreorg: {rounds} reorganisations under {asked} sends: {len(landed)} on the chain, each once, {fillers} more sends "
                  "closed all gaps")


class Restarted(Case):
    @contextlib.contextmanager
    def nodes_that_go_away(self):
        """Both nodes behind proxies; gives their URLs, and what takes them away and brings them back."""
        proxies = [Proxy(self.net.l1.url), Proxy(self.net.l2.url)]

        def away():
            for proxy in proxies:
                proxy.stop()

        def back():
            proxies[:] = [Proxy(f"http://{proxy.target}", port=int(proxy.url.rsplit(":", 1)[1])) for proxy in proxies]

        try:
            yield [proxy.url for proxy in proxies], away, back
        finally:
            away()

    def test_waiting_calls_outlive_nodes_that_go_away_and_come_back(self):
        account, receiver = self.account(l1=2 * ETHER, l2=ETHER), self.account()
        self.addCleanup(lambda: (self.net.pause_priority(False), self.net.set_settlement("auto")))
        self.net.settle()
        self.net.set_settlement("manual")
        self.net.pause_priority(True)
        with self.nodes_that_go_away() as ((l1, l2), away, back):
            wallet = account.new_wallet(self.net.config(l1=l1, l2=l2))
            deposit = wallet.call("deposit", amount="1000", to=receiver.address)["l1TxHash"]
            withdrawal = wallet.call("withdraw", amount="1000", to=receiver.address)["l2TxHash"]
            waiting = [
                wallet.start("deposit_wait", l1TxHash=deposit),
                wallet.start("withdrawal_wait", l2TxHash=withdrawal),
                wallet.start("transaction_wait", chain="l1", txHash=deposit, confirmations=30),
                wallet.start("message_wait", l2TxHash=withdrawal),
            ]
            time.sleep(0.5)
            away()
            time.sleep(4)
            self.assertFalse(any(running.done() for running in waiting), [running for running in waiting if running.done()])
            with self.fails("UNREACHABLE") as error:
                wallet.call("transfer", chain="l1", to=receiver.address, amount="1")
            self.assertTrue(error[0].tx is None and error[0].json["retryable"], error[0].text)
            back()
            self.net.pause_priority(False)
            self.net.settle()
            self.net.l1.call("anvil_mine", "0x20")
            results = [running.result(timeout=60) for running in waiting]
            self.assertEqual([results[0]["state"], results[1]["state"], results[2]["status"]], ["executed", "ready", "success"])
            sent = wallet.call("transfer", chain="l1", to=receiver.address, amount="1")
            self.mined("l1", sent["txHash"])
            self.assertEqual((sent["nonce"], receiver.l1(), receiver.l2()), (1, 1, 1000))

    def test_a_node_that_goes_away_under_a_send_and_comes_back_gets_it_once(self):
        for forwards in (False, True):
            with self.subTest(forwards=forwards), self.nodes_that_go_away() as ((l1, _), away, back):
                account, receiver = self.account(l1=ETHER), self.account()
                wallet = account.new_wallet(self.net.config(l1=l1))
                wallet.call("transfer", chain="l1", to=receiver.address, amount="1")
                with Proxy(l1, fault=lambda methods: (HANG_AFTER if forwards else HANG) if SEND in methods else None) as holding:
                    config = self.net.config(l1=holding.url)
                    config["l1"]["urls"].append(l1)
                    wallet = account.new_wallet(config)
                    running = wallet.start("transfer", chain="l1", to=receiver.address, amount="10")
                    wait_for(lambda: raw_sends(holding), "the send")
                    if forwards:
                        wait_for(lambda: receiver.l1() == 11, "the transfer")
                    away()
                time.sleep(1)
                self.assertFalse(running.done())
                back()
                sent = running.result(timeout=60)
                self.mined("l1", sent["txHash"])
                self.assertEqual((sent["nonce"], receiver.l1(), self.net.l1.nonce(account.address, "pending")), (1, 11, 2))

    def test_a_node_that_goes_away_for_good_leaves_a_hash_to_go_on_from(self):
        for forwards in (False, True):
            with self.subTest(forwards=forwards):
                account, receiver = self.account(l1=ETHER), self.account()
                fault = {}
                with Proxy(self.net.l1.url, fault=lambda methods: fault["is"](methods) if fault else None) as proxy:
                    config = self.net.config(l1=proxy.url)
                    config["l1"]["retries"] = 0
                    wallet = account.new_wallet(config)
                    fault["is"] = lambda methods: (LOSE_ANSWER if forwards else 502) if SEND in methods else (
                        503 if raw_sends(proxy) else None)
                    with self.assertRaises(zks.ZksError) as caught:
                        wallet.call("transfer", chain="l1", to=receiver.address, amount="10")
                    raw = raw_sends(proxy)
                error = caught.exception
                self.assertEqual((error.tx["broadcast"], error.tx["nonce"]), ("unknown", 0), error.text)
                self.assertFalse(error.json["retryable"])
                self.assertEqual(len(set(raw)), 1, "the same bytes each time")
                # The node is back: the hash alone tells what happened, and the bytes can go again.
                if forwards:
                    done = account.call("transaction_wait", chain="l1", txHash=error.tx["hash"])
                    self.assertEqual((done["status"], receiver.l1()), ("success", 10))
                else:
                    self.assertIsNone(self.net.l1.transaction(error.tx["hash"]))
                account.call("broadcast_transaction", chain="l1", rawTransaction=raw[0])
                self.mined("l1", error.tx["hash"])
                self.assertEqual((receiver.l1(), self.net.l1.nonce(account.address, "pending")), (10, 1))

    def test_a_node_that_comes_back_without_its_pool_gets_the_nonce_again(self):
        """It keeps its chain, and has lost what was not mined."""
        receiver = "0x" + evm.word(0x7E57)[12:].hex()
        signer = zks.Signer(self.net.new_key())
        self.addCleanup(signer.free)
        with devnet.Anvil("--no-mining", "--timestamp", "1700000000") as first:
            proxy = Proxy(first.url)
            port = int(proxy.url.rsplit(":", 1)[1])
            wallet = self.wallet({"l1": {"urls": [proxy.url], "pollMs": 25}}, signer)
            first.rpc.call("anvil_setBalance", signer.address, hex(ETHER))
            kept = wallet.call("transfer", chain="l1", to=receiver, amount="1")
            first.rpc.call("evm_mine")
            lost = wallet.call("transfer", chain="l1", to=receiver, amount="10")
            self.assertEqual((kept["nonce"], lost["nonce"]), (0, 1))
            waiting = wallet.start("transaction_wait", chain="l1", txHash=lost["txHash"])
            time.sleep(0.3)
            state = first.rpc.call("anvil_dumpState")
            proxy.stop()
        time.sleep(1)
        with devnet.Anvil("--no-mining", "--timestamp", "1700000000") as second:
            second.rpc.call("anvil_loadState", state)
            with Proxy(second.url, port=port):
                self.assertEqual(wallet.call("transaction_wait", chain="l1", txHash=kept["txHash"])["status"], "success")
                with self.fails("TX_NOT_FOUND"):
                    waiting.result(timeout=60)
                again = wallet.call("transfer", chain="l1", to=receiver, amount="10")
                self.assertEqual(again["nonce"], 1)
                second.rpc.call("evm_mine")
                wallet.call("transaction_wait", chain="l1", txHash=again["txHash"])
                self.assertEqual((second.rpc.balance(receiver), second.rpc.nonce(signer.address, "pending")), (11, 2))


class Killed(Case):
    """A process is killed on the way; another one goes on from what the first has said."""

    cases = 0

    @classmethod
    def tearDownClass(cls):
        print(f"\nreorg: {cls.cases} processes killed on the way, each send landed exactly once")
        super().tearDownClass()

    def setting(self, operation):
        """(account, its chain, the request, whether it landed)."""
        account, receiver = self.account(l1=2 * ETHER, l2=2 * ETHER), self.account()
        if operation == "deposit":
            return account, "l1", {"amount": "1000", "to": receiver.address}, lambda: receiver.l2() == 1000
        if operation == "transfer":
            return account, "l2", {"amount": "1000", "to": receiver.address}, lambda: receiver.l2() == 1000
        if operation == "withdraw":
            return account, "l2", {"amount": "1000", "to": receiver.address}, lambda: receiver.l1() == 1000
        if operation == "claim_failed_deposit":
            depositor, token = self.account(l1=2 * ETHER, alpha=1000), self.net.tokens["alpha"]
            self.net.fail_next_deposits(1)
            sent, status = depositor.deposit(token=token, amount="1000")
            self.assertEqual((status["state"], depositor.l1(token)), ("failed", 0))
            self.net.settle()
            return account, "l1", {"l1TxHash": sent["l1TxHash"]}, lambda: depositor.l1(token) == 1000
        self.assertEqual(operation, "finalize_withdrawal")
        withdrawal = self.account(l2=ETHER).call("withdraw", amount="1000", to=receiver.address)["l2TxHash"]
        self.assertEqual(account.call("withdrawal_wait", l2TxHash=withdrawal)["state"], "ready")
        return account, "l1", {"l2TxHash": withdrawal}, lambda: receiver.l1() == 1000

    OPERATIONS = ("deposit", "transfer", "withdraw", "finalize_withdrawal", "claim_failed_deposit")

    def each(self, test):
        for operation in self.OPERATIONS:
            with self.subTest(operation):
                account, chain, request, landed = self.setting(operation)
                rpc = getattr(self.net, chain)
                self.assertEqual(rpc.nonce(account.address, "pending"), 0)
                test(operation, account, chain, request, rpc)
                wait_for(landed, "what was sent")
                self.assertTrue(landed())
                self.assertEqual(rpc.nonce(account.address, "pending"), 1, "exactly one transaction")
                type(self).cases += 1

    def behind(self, chain, fault):
        """A proxy before that chain that holds what is sent, and a configuration with it."""
        proxy = Proxy(getattr(self.net, chain).url, fault=lambda methods: fault if SEND in methods else None)
        self.addCleanup(proxy.stop)
        return proxy, self.net.config(**{chain: proxy.url})

    def follow(self, operation, account, tx_hash):
        """Follows it to its end, in a wallet that knows nothing but the hash."""
        wallet = account.new_wallet()
        if operation == "deposit":
            self.assertEqual(wallet.call("deposit_wait", l1TxHash=tx_hash)["state"], "executed")
        elif operation == "withdraw":
            status = wallet.call("withdrawal_wait", l2TxHash=tx_hash)
            self.assertEqual((status["state"], status["withdrawal"]["amount"]), ("ready", "1000"))
            other = self.account(l1=ETHER)
            self.mined("l1", other.call("finalize_withdrawal", l2TxHash=tx_hash)["l1TxHash"])
        else:
            chain = "l2" if operation == "transfer" else "l1"
            self.assertEqual(wallet.call("transaction_wait", chain=chain, txHash=tx_hash)["status"], "success")

    def hash_of(self, sent):
        return sent.get("txHash") or sent.get("l1TxHash") or sent["l2TxHash"]

    def test_killed_after_it_prepared_another_process_signs_and_sends_it(self):
        def test(operation, account, chain, request, rpc):
            child = Process(self, Process.job(self.net.config(), account.key, [f"{operation}_prepare", request]))
            prepared = child.answer(f"{operation}_prepare")
            child.kill()
            self.assertEqual(rpc.nonce(account.address, "pending"), 0)
            raw = account.call("sign_transaction", transaction=prepared["transaction"])["rawTransaction"]
            sent = account.call("broadcast_transaction", chain=chain, rawTransaction=raw)
            self.follow(operation, account, sent["txHash"])

        self.each(test)

    def killed_with_the_bytes_kept(self, fault):
        def test(operation, account, chain, request, rpc):
            proxy, config = self.behind(chain, fault)
            child = Process(self, Process.job(
                config, account.key, [f"{operation}_prepare", request], ["sign_transaction", {"transaction": "$transaction"}],
                ["broadcast_transaction", {"chain": chain, "rawTransaction": "$rawTransaction"}]))
            signed = child.answer("sign_transaction")
            self.assertEqual(child.hash(), signed["txHash"])
            wait_for(lambda: raw_sends(proxy), "the send")
            if fault == HANG_AFTER:
                wait_for(lambda: rpc.receipt(signed["txHash"]), "the receipt")
            child.kill()
            proxy.stop()
            self.assertEqual(rpc.nonce(account.address, "pending"), 1 if fault == HANG_AFTER else 0)
            for _ in range(2):
                sent = account.call("broadcast_transaction", chain=chain, rawTransaction=signed["rawTransaction"])
                self.assertEqual(sent["txHash"], signed["txHash"])
            self.follow(operation, account, signed["txHash"])

        self.each(test)

    def test_killed_between_sign_and_broadcast_another_process_sends_the_signed_bytes(self):
        self.killed_with_the_bytes_kept(HANG)

    def test_killed_after_the_node_took_the_signed_bytes_sending_them_again_is_harmless(self):
        self.killed_with_the_bytes_kept(HANG_AFTER)

    def test_killed_before_the_bytes_left_the_hash_says_so_and_a_new_send_lands_once(self):
        """Also when the bytes arrive after all, late."""

        def test(operation, account, chain, request, rpc):
            proxy, config = self.behind(chain, HANG)
            child = Process(self, Process.job(config, account.key, [operation, request]))
            tx_hash = child.hash()
            wait_for(lambda: raw_sends(proxy), "the send")
            child.kill()
            proxy.stop()
            if operation == "deposit":
                with self.fails("TX_NOT_FOUND"):
                    account.call("deposit_status", l1TxHash=tx_hash)
            elif operation == "withdraw":
                with self.fails("TX_NOT_FOUND"):
                    account.call("withdrawal_status", l2TxHash=tx_hash)
            known = account.call("rpc_call", chain=chain, method="eth_getTransactionByHash", params=[tx_hash])
            self.assertIsNone(known["result"])
            sent = account.call(operation, **request)
            self.follow(operation, account, self.hash_of(sent))
            with self.assertRaises(evm.RpcFailure) if self.hash_of(sent) != tx_hash else contextlib.suppress(evm.RpcFailure):
                rpc.call(SEND, raw_sends(proxy)[0])

        self.each(test)

    def test_killed_after_the_node_took_it_the_hash_alone_is_enough_to_go_on(self):
        def test(operation, account, chain, request, rpc):
            proxy, config = self.behind(chain, HANG_AFTER)
            child = Process(self, Process.job(config, account.key, [operation, request]))
            tx_hash = child.hash()
            wait_for(lambda: raw_sends(proxy) and rpc.receipt(tx_hash), "the receipt")
            child.kill()
            proxy.stop()
            self.follow(operation, account, tx_hash)
            done = {"finalize_withdrawal": "ALREADY_FINALIZED", "claim_failed_deposit": "ALREADY_CLAIMED"}.get(operation)
            if done:
                with self.fails(done):
                    account.call(operation, **request)

        self.each(test)

    def test_killed_between_an_approval_and_its_deposit_the_deposit_is_made_without_another_approval(self):
        account, receiver, token = self.account(l1=2 * ETHER, alpha=1000), self.account(), self.net.tokens["alpha"]
        request = {"token": token, "amount": "1000", "to": receiver.address}
        with Proxy(self.net.l1.url, fault=lambda methods: HANG if "eth_getTransactionReceipt" in methods else None) as proxy:
            child = Process(self, Process.job(self.net.config(l1=proxy.url), account.key, ["deposit", request]))
            approval = child.hash()
            self.mined("l1", approval)
            wait_for(lambda: proxy.count("eth_getTransactionReceipt"), "the question for its receipt")
            child.kill()
        sent, status = account.deposit(**request)
        self.assertEqual((sent["approvals"], status["state"]), ([], "executed"))
        self.assertEqual(receiver.l2(account.call("resolve_token", token=token)["l2Token"]), 1000)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 2)
        type(self).cases += 1

    def test_killed_with_many_sends_under_way_each_hash_tells_what_became_of_it(self):
        """Three were answered, the fourth is held after the node has it, and the others wait for their turn."""
        account, receiver = self.account(l2=2 * ETHER), self.account()
        sends = []

        def fault(methods):
            if SEND not in methods:
                return None
            sends.append(methods)
            return HANG_AFTER if len(sends) > 3 else None

        with Proxy(self.net.l2.url, fault=fault) as proxy:
            request = {"chain": "l2", "to": receiver.address, "amount": "1"}
            jobs = [Process.job(self.net.config(l2=proxy.url), account.key, ["transfer", request]) for _ in range(6)]
            child = Process(self, *jobs)
            hashes = set()
            while len(hashes) < 4:
                hashes.add(child.hash())
            wait_for(lambda: receiver.l2() == 4, "the one that is held")
            child.kill()
        for tx_hash in hashes:
            self.assertEqual(account.call("transaction_wait", chain="l2", txHash=tx_hash)["status"], "success")
        self.assertEqual((receiver.l2(), self.net.l2.nonce(account.address, "pending")), (4, 4), "two never left their queue")
        type(self).cases += 1


del Case, Reorganised

if __name__ == "__main__":
    unittest.main()
