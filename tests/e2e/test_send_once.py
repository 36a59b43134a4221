"""A transaction is sent once: nonces across threads and wallets, lost answers, refusals, cancellation, deadlines."""

import collections
import json
import os
import subprocess
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import evm
import zks
from common import Case
from evm import ETHER, wait_for
from proxy import HANG, HANG_AFTER, LOSE_ANSWER, Proxy

SEND = "eth_sendRawTransaction"


class Nonces(Case):
    def all_land(self, chain, transfers, threads, wallets):
        rpc = getattr(self.net, chain)
        account, receiver = self.account(l1=10 * ETHER, l2=10 * ETHER), self.account()
        pool_of_wallets = [account.new_wallet() for _ in range(wallets)]

        def send(number):
            wallet = pool_of_wallets[number % wallets]
            form = ("named", "generic", "async")[number % 3]
            return wallet.call("transfer", _form=form, chain=chain, to=receiver.address, amount=str(number + 1))

        with ThreadPoolExecutor(threads) as pool:
            sent = list(pool.map(send, range(transfers)))
        for one in sent:
            self.mined(chain, one["txHash"])
        self.assertEqual(sorted(one["nonce"] for one in sent), list(range(transfers)), "every nonce once, and no gap")
        self.assertEqual(len({one["txHash"] for one in sent}), transfers)
        self.assertEqual(rpc.balance(receiver.address), transfers * (transfers + 1) // 2, "each amount arrived once")
        self.assertEqual(rpc.nonce(account.address), transfers)

    def test_200_transfers_on_l2_from_16_threads_and_4_wallets_all_land_once(self):
        self.all_land("l2", 200, 16, 4)

    def test_50_transfers_on_l1_from_16_threads_and_3_wallets_all_land_once(self):
        self.all_land("l1", 50, 16, 3)

    def test_wallets_whose_nodes_have_block_0_and_have_it_not_share_their_nonces(self):
        """A node that was pruned does not give block 0, by which networks of one chain id are told apart."""

        def pruned(method, params, answer):
            is_asked = method == "eth_getBlockByNumber" and params[0] == "0x0"
            return {**answer, "result": None} if is_asked else None

        for chain in ("l1", "l2"):
            rpc = getattr(self.net, chain)
            account, receiver = self.account(l1=10 * ETHER, l2=10 * ETHER), self.account()
            with Proxy(rpc.url, rewrite=pruned) as proxy:
                wallets = [account.new_wallet(), account.new_wallet(self.net.config(**{chain: proxy.url}))]
                with ThreadPoolExecutor(8) as pool:
                    send = lambda n: wallets[n % 2].call("transfer", chain=chain, to=receiver.address, amount=str(n + 1))  # noqa: E731
                    sent = list(pool.map(send, range(60)))
                for one in sent:
                    self.mined(chain, one["txHash"])
                raw = {params[0] for method, params in proxy.calls if method == SEND}
            self.assertEqual(sorted(one["nonce"] for one in sent), list(range(60)))
            self.assertEqual(rpc.balance(receiver.address), 60 * 61 // 2)
            self.assertEqual(len(raw), 30, "none was signed twice because its nonce was taken")

    def test_deposits_and_transfers_of_one_account_do_not_take_each_others_nonces(self):
        account = self.account(l1=10 * ETHER, l2=ETHER, alpha=ETHER)
        token = self.net.tokens["alpha"]
        jobs = [("deposit", {"amount": "1000"})] * 4 + [("transfer", {"chain": "l1", "to": self.net.rich, "amount": "1"})] * 4
        jobs += [("deposit", {"amount": "10", "token": token, "approve": "unlimited"})]
        with ThreadPoolExecutor(9) as pool:
            sent = list(pool.map(lambda job: account.wallet.call(job[0], **job[1]), jobs))
        hashes = [one.get("txHash") or one["l1TxHash"] for one in sent]
        for tx_hash in hashes:
            self.mined("l1", tx_hash)
        # Eight, and the approval with its deposit.
        self.assertEqual(self.net.l1.nonce(account.address), 10)

    def test_deposits_of_one_token_at_the_same_time_do_not_take_each_others_allowance(self):
        """Each approves exactly what it needs, and the first one's deposit is not mined when the next one looks."""
        account, receiver, token = self.account(l1=10 * ETHER, alpha=ETHER), self.account(), self.net.tokens["alpha"]
        wallets = [account.wallet, account.new_wallet()]
        self.net.l1.call("evm_setAutomine", False)
        self.addCleanup(self.net.l1.call, "evm_setAutomine", True)
        self.net.l1.call("evm_setIntervalMining", 1)
        self.addCleanup(self.net.l1.call, "evm_setIntervalMining", 0)

        def deposit(amount):
            sent = wallets[amount % 2].call("deposit", token=token, amount=str(amount), to=receiver.address)
            return account.call("deposit_wait", l1TxHash=sent["l1TxHash"])["state"]

        with ThreadPoolExecutor(5) as pool:
            # The last ones need no more than the first one has approved.
            self.assertEqual(list(pool.map(deposit, (50, 60, 70, 40, 30))), ["executed"] * 5)
        l2_token = account.call("resolve_token", token=token)["l2Token"]
        self.assertEqual((receiver.l2(l2_token), account.l1(token)), (250, ETHER - 250))

    def test_one_account_on_two_chains_counts_apart(self):
        account = self.account(l1=ETHER, l2=ETHER)
        for nonce in range(2):
            for chain in ("l1", "l2"):
                sent = account.call("transfer", chain=chain, to=self.net.rich, amount="1")
                self.assertEqual(sent["nonce"], nonce)

    def test_what_another_program_sends_in_between_is_counted(self):
        account = self.account(l1=ETHER)
        self.assertEqual(account.call("transfer", chain="l1", to=self.net.rich, amount="1")["nonce"], 0)
        evm.wait_for(lambda: self.net.l1.nonce(account.address) == 1, "the first one")
        self.net.l1.call("anvil_impersonateAccount", account.address)
        self.net.l1.send_unlocked(account.address, self.net.rich, "0x", 1)
        self.assertEqual(account.call("transfer", chain="l1", to=self.net.rich, amount="1")["nonce"], 2)

    def test_a_pending_count_that_lags_does_not_make_a_nonce_be_used_twice(self):
        account = self.account(l2=ETHER)

        def lags(method, params, answer):
            return {**answer, "result": "0x0"} if method == "eth_getTransactionCount" else None

        with Proxy(self.net.l2.url, rewrite=lags) as proxy:
            wallet = account.new_wallet(self.net.config(l2=proxy.url))
            sent = [wallet.call("transfer", to=self.net.rich, amount="1") for _ in range(3)]
        self.assertEqual([one["nonce"] for one in sent], [0, 1, 2])
        for one in sent:
            self.mined("l2", one["txHash"])


class FaultyNode(Case):
    def wallet_behind(self, account, fault=None, rewrite=None, **config):
        """A wallet whose L2 is behind a proxy that misbehaves."""
        proxy = Proxy(self.net.l2.url, fault=fault, rewrite=rewrite)
        self.addCleanup(proxy.stop)
        configuration = self.net.config(l2=proxy.url)
        configuration["l2"].update(config)
        return account.new_wallet(configuration), proxy

    @staticmethod
    def on_sends(fault, times=1):
        """Misbehaves at the first so many sends."""
        left = [times]

        def decide(methods):
            if SEND in methods and left[0] > 0:
                left[0] -= 1
                return fault
            return None

        return decide


class Faults(FaultyNode):
    def test_a_lost_answer_is_resolved_by_the_hash(self):
        for form in ("named", "async"):
            account, receiver = self.account(l2=ETHER), self.account()
            wallet, proxy = self.wallet_behind(account, self.on_sends(LOSE_ANSWER))
            wallet.form = form
            sent = wallet.call("transfer", to=receiver.address, amount="7")
            self.mined("l2", sent["txHash"])
            self.assertEqual(proxy.count(SEND), 1, "its bytes left once")
            self.assertGreaterEqual(proxy.count("eth_getTransactionByHash"), 1)
            self.assertEqual((self.net.l2.nonce(account.address), receiver.l2()), (1, 7))
            self.assertEqual(wallet.call("transfer", to=receiver.address, amount="1")["nonce"], 1)

    def test_a_gateway_that_breaks_after_it_forwarded_is_resolved_by_the_hash(self):
        """502 and 503 with the transaction on its way, and 429 without."""
        for status, forwards in ((502, True), (503, True), (429, False), (502, False)):
            with self.subTest(status=status, forwards=forwards):
                account, receiver = self.account(l2=ETHER), self.account()
                broken = [1]

                def decide(methods):
                    if SEND not in methods or not broken:
                        return None
                    broken.pop()
                    return (status, "the gateway broke")

                wallet, proxy = self.wallet_behind(account, decide)
                if forwards:
                    plain_reply = Proxy.reply
                    proxy.fault = None

                    def reply(handler, code, body):
                        if broken and b'"result"' in body and proxy.count(SEND):
                            broken.pop()
                            code, body = status, b"the gateway broke"
                        plain_reply(handler, code, body)

                    proxy.reply = reply
                sent = wallet.call("transfer", to=receiver.address, amount="7")
                self.mined("l2", sent["txHash"])
                self.assertFalse(broken, "the fault has happened")
                self.assertEqual((self.net.l2.nonce(account.address), receiver.l2()), (1, 7))

    def test_a_deposit_whose_answer_is_lost_is_mined_once(self):
        account = self.account(l1=2 * ETHER)
        with Proxy(self.net.l1.url, fault=self.on_sends(LOSE_ANSWER)) as proxy:
            wallet = account.new_wallet(self.net.config(l1=proxy.url))
            sent = wallet.call("deposit", amount=str(ETHER))
            self.assertEqual(wallet.call("deposit_wait", l1TxHash=sent["l1TxHash"])["state"], "executed")
            self.assertEqual(proxy.count(SEND), 1)
        self.assertEqual(self.net.l1.nonce(account.address), 1)
        self.assertGreater(account.l1(), ETHER // 2, "nothing was paid twice")

    def test_a_lost_request_is_sent_again_as_the_same_bytes(self):
        """The connection breaks before the node sees it: the same transaction goes again, under the same nonce."""
        account, receiver = self.account(l2=ETHER), self.account()
        dropped = []

        def drop_once(methods):
            if SEND in methods and not dropped:
                dropped.append(True)
                return (503, "try again")
            return None

        wallet, proxy = self.wallet_behind(account, drop_once)
        sent = wallet.call("transfer", to=receiver.address, amount="7")
        self.mined("l2", sent["txHash"])
        raw = [params[0] for method, params in proxy.calls if method == SEND]
        self.assertEqual((len(raw), len(set(raw))), (2, 1))
        self.assertEqual((self.net.l2.nonce(account.address), receiver.l2()), (1, 7))

    def test_an_endpoint_that_dies_after_it_forwarded_is_replaced_by_the_next(self):
        account, receiver = self.account(l2=ETHER), self.account()
        died = []

        def dies(methods):
            if SEND in methods or died:
                died.append(True)
                return LOSE_ANSWER if len(died) == 1 else (503, "dead")
            return None

        with Proxy(self.net.l2.url, fault=dies) as first, Proxy(self.net.l2.url) as second:
            config = self.net.config()
            config["l2"]["urls"] = [first.url, second.url]
            wallet = account.new_wallet(config)
            sent = wallet.call("transfer", to=receiver.address, amount="7")
            self.mined("l2", sent["txHash"])
            self.assertTrue(died)
            self.assertGreaterEqual(second.count("eth_getTransactionByHash"), 1, "the other one is asked")
            self.assertEqual(wallet.call("transfer", to=receiver.address, amount="1")["nonce"], 1)
        self.assertEqual(receiver.l2(), 8)

    def test_a_refused_send_gives_its_nonce_back(self):
        account = self.account(l2=ETHER)
        refuse = [True]

        class Refusing(Proxy):
            """The node does not see what is refused; all else is forwarded."""

            def forward(self, handler, body):
                if refuse[0] and SEND.encode() in body:
                    number = zks.json.loads(body)["id"]
                    error = {"code": -32000, "message": "transaction type not wanted"}
                    return zks.json.dumps({"jsonrpc": "2.0", "id": number, "error": error}).encode()
                return super().forward(handler, body)

        proxy = Refusing(self.net.l2.url)
        self.addCleanup(proxy.stop)
        wallet = account.new_wallet(self.net.config(l2=proxy.url))
        for _ in range(3):
            with self.fails("TX_REJECTED", says="transaction type not wanted") as error:
                wallet.call("transfer", to=self.net.rich, amount="1")
            self.assertEqual((error[0].tx["nonce"], error[0].tx["broadcast"]), (0, "no"))
            self.assertEqual(self.net.l2.nonce(account.address, "pending"), 0)
        refuse[0] = False
        self.assertEqual(wallet.call("transfer", to=self.net.rich, amount="1")["nonce"], 0)

    def test_a_nonce_that_the_caller_fixed_is_not_replaced(self):
        account = self.account(l2=ETHER)
        self.mined("l2", account.call("transfer", to=self.net.rich, amount="1")["txHash"])
        with self.fails("NONCE_REJECTED") as error:
            account.call("transfer", to=self.net.rich, amount="2", overrides={"nonce": 0})
        self.assertEqual((error[0].tx["nonce"], error[0].tx["broadcast"]), (0, "no"))
        self.assertEqual(self.net.l2.nonce(account.address, "pending"), 1)

    def test_a_nonce_that_somebody_took_meanwhile_is_replaced(self):
        account = self.account(l2=ETHER)
        self.mined("l2", account.call("transfer", to=self.net.rich, amount="1")["txHash"])
        key = account.key
        lag = [True]

        def lags(method, params, answer):
            """Once, the node says a count that is too low, to a wallet that has sent nothing itself."""
            if method == "eth_getTransactionCount" and lag:
                lag.pop()
                return {**answer, "result": "0x0"}
            return None

        with Proxy(self.net.l2.url, rewrite=lags) as proxy:
            other = self.account(key=key, config=self.net.config(l2=proxy.url))
            # The queue of this account remembers nonce 0, so make it forget: the node has counted it.
            self.assertEqual(account.call("transfer", to=self.net.rich, amount="1")["nonce"], 1)
            sent = other.call("transfer", to=self.net.rich, amount="1")
            self.mined("l2", sent["txHash"])
            self.assertEqual(sent["nonce"], 2)


class Endings(FaultyNode):
    """Cancellation and deadlines, before and after the bytes leave."""

    def test_cancelled_before_it_starts_nothing_is_asked(self):
        account = self.account(l2=ETHER)
        wallet, proxy = self.wallet_behind(account)
        for form in ("named", "generic", "async"):
            with zks.Call() as call:
                call.cancel()
                with self.fails("CANCELLED", says="nothing was sent"):
                    wallet.call("transfer", _call=call, _form=form, to=self.net.rich, amount="1")
        self.assertEqual(proxy.http_requests, 0)

    def test_cancelled_before_the_broadcast_nothing_is_sent(self):
        account = self.account(l2=ETHER)
        wallet, proxy = self.wallet_behind(account, lambda methods: HANG if "eth_estimateGas" in methods else None)
        with zks.Call(progress=True) as call:
            running = wallet.start("transfer", _call=call, to=self.net.rich, amount="1")
            evm.wait_for(lambda: proxy.count("eth_estimateGas"), "the question that hangs")
            start = time.monotonic()
            call.cancel()
            with self.fails("CANCELLED", says="nothing was sent") as error:
                running.result(timeout=10)
            self.assertLess(time.monotonic() - start, 0.5, "it ends at once")
            self.assertIsNone(error[0].tx)
        proxy.fault = None
        time.sleep(0.1)
        self.assertEqual(proxy.count(SEND), 0)
        # The nonce was never taken.
        self.assertEqual(wallet.call("transfer", to=self.net.rich, amount="1")["nonce"], 0)

    def test_cancelled_after_the_broadcast_the_error_names_the_transaction(self):
        account, receiver = self.account(l2=ETHER), self.account()
        wallet, proxy = self.wallet_behind(account, self.on_sends(HANG_AFTER))
        with zks.Call() as call:
            running = wallet.start("transfer", _call=call, to=receiver.address, amount="7")
            evm.wait_for(lambda: receiver.l2() == 7, "the transfer")
            call.cancel()
            with self.fails("CANCELLED", says="may have been sent") as error:
                running.result(timeout=10)
        tx = error[0].tx
        self.assertEqual((tx["chain"], tx["nonce"], tx["broadcast"]), ("l2", 0, "unknown"))
        self.mined("l2", tx["hash"])
        self.assertFalse(error[0].json["retryable"], "trying again would send twice")

    def test_a_deadline_holds_with_a_node_that_never_answers(self):
        account = self.account(l1=ETHER, l2=ETHER)
        hang = {"method": None}
        wallet, proxy = self.wallet_behind(account, lambda methods: HANG if hang["method"] in methods else None)
        wallet.call("chain_info")
        for method, form in (("eth_estimateGas", "named"), ("eth_estimateGas", "async"), ("eth_getTransactionCount", "generic")):
            hang["method"] = method
            start = time.monotonic()
            with zks.Call(timeout_ms=400) as call, self.fails("TIMEOUT", says="nothing was sent") as error:
                wallet.call("transfer", _call=call, _form=form, to=self.net.rich, amount="1")
            elapsed = time.monotonic() - start
            self.assertGreater(elapsed, 0.35)
            self.assertLess(elapsed, 1.0, "the deadline and a little")
            self.assertIsNone(error[0].tx)
            self.assertTrue(error[0].json["retryable"])
        self.assertEqual(proxy.count(SEND), 0)

    def test_a_deadline_after_the_broadcast_says_unknown_and_the_nonce_is_not_reused(self):
        account, receiver = self.account(l2=ETHER), self.account()
        wallet, proxy = self.wallet_behind(account, self.on_sends(HANG_AFTER), timeoutMs=1500)
        start = time.monotonic()
        with zks.Call(timeout_ms=500) as call, self.fails("TIMEOUT", says="may have been sent") as error:
            wallet.call("transfer", _call=call, to=receiver.address, amount="7")
        self.assertLess(time.monotonic() - start, 1.2)
        self.assertEqual((error[0].tx["nonce"], error[0].tx["broadcast"]), (0, "unknown"))
        self.mined("l2", error[0].tx["hash"])
        self.assertFalse(error[0].json["retryable"])
        # The next one waits until the first one's fate is known, and takes the next nonce.
        sent = wallet.call("transfer", to=receiver.address, amount="1")
        self.assertEqual(sent["nonce"], 1)
        self.mined("l2", sent["txHash"])
        self.assertEqual(receiver.l2(), 8)

    def test_a_transaction_whose_nonce_another_one_took_is_told_as_replaced(self):
        account, receiver = self.account(l1=ETHER), self.account()
        self.net.l1.call("evm_setAutomine", False)
        self.addCleanup(self.net.l1.call, "evm_setAutomine", True)
        transfer = {"chain": "l1", "to": receiver.address}
        first = account.call("transfer", amount="1", **transfer)
        with zks.Call(timeout_ms=60_000, progress=True) as call:
            waiting = account.wallet.start("transaction_wait", chain="l1", txHash=first["txHash"], _call=call)
            wait_for(lambda: any(report["stage"] == "wait" for report in call.progress), "its first report")
            time.sleep(0.5)
            price = {"maxFeePerGas": str(100 * 10**9), "maxPriorityFeePerGas": str(50 * 10**9)}
            second = account.call("transfer", amount="2", overrides={"nonce": first["nonce"], **price}, **transfer)
            self.assertFalse(waiting.done(), "nothing is mined yet")
            self.net.l1.call("evm_mine")
            with self.fails("TX_REPLACED", says=first["txHash"]) as error:
                waiting.result(timeout=30)
        self.assertEqual(error[0].details, {"from": account.address, "nonce": first["nonce"]})
        self.assertEqual(account.call("transaction_wait", chain="l1", txHash=second["txHash"])["status"], "success")
        self.assertEqual(receiver.l1(), 2, "one of the two")

    def test_a_deposit_that_its_wallet_replaced_is_told_so_to_a_wait_that_began_later(self):
        account, receiver = self.account(l1=2 * ETHER), self.account()
        self.net.l1.call("evm_setAutomine", False)
        self.addCleanup(self.net.l1.call, "evm_setAutomine", True)
        deposit = account.call("deposit", amount="1000", to=receiver.address)
        price = {"maxFeePerGas": str(100 * 10**9), "maxPriorityFeePerGas": str(50 * 10**9)}
        overrides = {"nonce": deposit["nonce"], **price}
        account.call("transfer", chain="l1", to=receiver.address, amount="2", overrides=overrides)
        self.net.l1.call("evm_mine")
        start = time.monotonic()
        with self.fails("TX_REPLACED", says=deposit["l1TxHash"]):
            account.call("deposit_wait", l1TxHash=deposit["l1TxHash"])
        self.assertLess(time.monotonic() - start, 20, "not as long as a hash that nobody knows")
        self.assertEqual((receiver.l1(), receiver.l2()), (2, 0))

    def test_a_deadline_while_waiting_for_a_receipt_says_what_was_sent(self):
        """An approval is waited for; the deposit that follows it is never sent."""
        account = self.account(l1=2 * ETHER, alpha=ETHER)
        self.net.l1.call("evm_setAutomine", False)
        self.addCleanup(self.net.l1.call, "evm_setAutomine", True)
        with zks.Call(timeout_ms=800) as call, self.fails("TIMEOUT", says="was sent before") as error:
            account.wallet.call("deposit", _call=call, token=self.net.tokens["alpha"], amount="5")
        self.assertEqual((error[0].tx["broadcast"], error[0].tx["chain"]), ("yes", "l1"))
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 1, "the approval alone")
        self.net.l1.call("evm_setAutomine", True)
        self.net.l1.call("evm_mine")
        receipt = self.mined("l1", error[0].tx["hash"])
        self.same_address(receipt["to"], self.net.tokens["alpha"])
        # And the deposit goes on from there.
        _, status = account.deposit(token=self.net.tokens["alpha"], amount="5", approve="never")
        self.assertEqual(status["state"], "executed")

    def test_a_node_that_is_silent_for_good_after_the_send_leaves_it_unknown(self):
        account, receiver = self.account(l2=ETHER), self.account()
        silent = [False]

        def decide(methods):
            if SEND in methods:
                silent[0] = True
                return LOSE_ANSWER
            return LOSE_ANSWER if silent[0] else None

        wallet, proxy = self.wallet_behind(account, decide, retries=0, timeoutMs=1000)
        with self.assertRaises(zks.ZksError) as caught:
            wallet.call("transfer", to=receiver.address, amount="7")
        error = caught.exception
        self.assertEqual((error.tx["broadcast"], error.tx["nonce"]), ("unknown", 0))
        self.assertFalse(error.json["retryable"])
        self.assertIn("ask for its hash", error.message)
        self.mined("l2", error.tx["hash"])
        raw = [params[0] for method, params in proxy.calls if method == SEND]
        self.assertEqual(len(set(raw)), 1, "only ever the same bytes")
        self.assertEqual(receiver.l2(), 7)
        proxy.fault = None
        self.assertEqual(wallet.call("transfer", to=receiver.address, amount="1")["nonce"], 1)

    def test_a_send_to_an_endpoint_that_is_gone_is_not_sent(self):
        account = self.account(l2=ETHER)
        proxy = Proxy(self.net.l2.url)
        config = self.net.config(l2=proxy.url)
        config["l2"]["retries"] = 0
        wallet = account.new_wallet(config)
        wallet.call("transfer", to=self.net.rich, amount="1")
        proxy.stop()
        with self.fails("UNREACHABLE") as error:
            wallet.call("transfer", to=self.net.rich, amount="1")
        self.assertIsNone(error[0].tx)
        self.assertEqual(self.net.l2.nonce(account.address, "pending"), 1)

    def test_many_cancelled_sends_leave_no_gap(self):
        account = self.account(l2=ETHER)
        wallet, _ = self.wallet_behind(account)
        outcomes = collections.Counter()

        def one(number):
            with zks.Call() as call:
                running = wallet.start("transfer", _call=call, to=self.net.rich, amount="1")
                time.sleep((number % 7) * 0.003)
                call.cancel()
                try:
                    running.result(timeout=30)
                    outcomes["sent"] += 1
                except zks.ZksError as error:
                    self.assertEqual(error.name, "CANCELLED")
                    outcomes[error.tx["broadcast"] if error.tx else "no"] += 1

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(one, range(60)))
        # Whatever was cut short: everything after it goes through, because no nonce was lost.
        sent = wallet.call("transfer", to=self.net.rich, amount="1")
        self.mined("l2", sent["txHash"])
        count = self.net.l2.nonce(account.address)
        self.assertEqual(sent["nonce"], count - 1)
        self.assertLessEqual(outcomes["sent"], count - 1)
        self.assertLessEqual(count - 1, outcomes["sent"] + outcomes["unknown"] + outcomes["yes"])


# A process of its own, which can shut the library down: it starts a send, and shuts down when it is told to.
SHUTS_DOWN = """
import json, sys, zks
config, key, to = json.loads(sys.argv[1])
wallet = zks.Wallet(config, zks.Signer(bytes.fromhex(key)))
sending = wallet.start("transfer", chain="l1", to=to, amount="1")
sys.stdin.readline()
print(zks.lib.zks_shutdown(10000), sending.exception(timeout=10).json["tx"]["broadcast"])
"""


class Shutdown(Case):
    def test_a_shutdown_does_not_leave_a_delivery_half_done(self):
        account = self.account(l1=ETHER)
        refused = []

        def fault(methods):
            if "eth_sendRawTransaction" in methods and not refused:
                refused.append(methods)
                return 503
            return None

        with Proxy(self.net.l1.url, fault=fault) as proxy:
            arguments = json.dumps([self.net.config(l1=proxy.url), account.key.hex(), self.net.rich])
            process = subprocess.Popen(
                [sys.executable, "-c", SHUTS_DOWN, arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=os.path.dirname(os.path.abspath(__file__)),
            )
            self.addCleanup(process.kill)
            wait_for(lambda: refused, "the first delivery")
            said, _ = process.communicate("\n", timeout=30)
        self.assertEqual(said.split(), ["0", "unknown"])
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 1, "it was delivered all the same")


del Case, FaultyNode

if __name__ == "__main__":
    unittest.main()
