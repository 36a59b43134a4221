"""Messages from L2 to L1 and their proofs; withdrawals found again from their blocks, and finalised many at a time."""

import unittest

import devnet
import evm
import zks
from common import Case, in_both_forms
from evm import ETHER, L2_BASE_TOKEN, hex_int
from proxy import LOSE_ANSWER, Proxy, Recorder

FINNEY = 10**15
UNKNOWN = "0x" + "7" * 64


def pages(account, **request):
    """All withdrawals, page by page, and how many pages it took."""
    found, cursor, count = [], None, 0
    while True:
        page = account.call("pending_withdrawals", cursor=cursor, **request)
        found += page["withdrawals"]
        cursor, count = page["cursor"], count + 1
        if cursor is None:
            return found, count
        assert count < 100, "it comes to an end"


def keys(found):
    return [(one["l2TxHash"], one["index"]) for one in found]


class Network(Case):
    """Steps on both kinds of networks."""

    def withdrawer(self, **funds):
        """An account with backed coins on L2; what it withdraws comes after the block `since`."""
        account = self.account(l1=3 * ETHER, **funds)
        account.deposit(amount=str(ETHER))
        self.since = self.net.l2.number("eth_blockNumber")
        return account

    def withdraw(self, account, amount, **request):
        l2_hash = account.call("withdraw", amount=str(amount), **request)["l2TxHash"]
        self.mined("l2", l2_hash)
        return l2_hash

    def leave(self, receiver, value, message=b"hello"):
        """Half the value, five of a token, the plain message and the rest, in one transaction of a contract."""
        contract, rich = self.net.contracts["manyWithdrawals"], self.net.rich
        giver, on_l1 = self.account(l1=ETHER, alpha=5), self.net.tokens["alpha"]
        _, status = giver.deposit(token=on_l1, amount="5", to=rich)
        self.assertEqual(status["state"], "executed")
        token = giver.call("resolve_token", token=on_l1)["l2Token"]
        self.net.l2.send_unlocked(rich, token, evm.calldata("approve(address,uint256)", contract, 5))
        head = evm.word(receiver.address) + evm.word(token) + evm.word(5) + evm.word(128)
        data = head + evm.word(len(message)) + message.ljust(-(-len(message) // 32) * 32, b"\0")
        selector = evm.keccak(b"leave(address,address,uint256,bytes)")[:4]
        receipt = self.net.l2.send_unlocked(rich, contract, "0x" + (selector + data).hex(), value)
        self.assertEqual(receipt["status"], "0x1", receipt)
        return receipt["transactionHash"]


@in_both_forms
class PendingWithdrawals:
    def network(self):
        return shared_manual()

    withdrawer, withdraw = Network.withdrawer, Network.withdraw

    def test_what_is_withdrawn_is_listed_with_its_state_until_it_is_finalised(self):
        account = self.withdrawer()
        hashes = [self.withdraw(account, 1000 + i) for i in range(3)]

        def listed(**request):
            return account.call("pending_withdrawals", fromBlock=self.since, **request)["withdrawals"]

        found = listed()
        self.assertEqual(keys(found), [(h, 0) for h in hashes])
        self.assertEqual([f["withdrawal"]["amount"] for f in found], ["1000", "1001", "1002"])
        self.assertEqual({(f["state"], f["phase"], f["matchedBy"]) for f in found}, {("pending", "notSealed", "receiver")})
        self.assertEqual([f["finalization"] for f in found], [None] * 3)
        batch = self.net.seal()
        found = listed()
        self.assertEqual({(f["state"], f["phase"], f["batchNumber"]) for f in found}, {("pending", "notExecuted", batch)})
        self.net.settle()
        found = listed()
        self.assertEqual({(f["state"], f["phase"]) for f in found}, {("ready", None)})
        for one in found:
            receipt = self.net.l2.receipt(one["l2TxHash"])
            self.assertEqual(one["blockNumber"], hex_int(receipt["blockNumber"]))
            arguments = one["finalization"]
            self.same_address(arguments["contract"], self.net.contracts["nullifier"])
            self.same_address(arguments["l2Sender"], L2_BASE_TOKEN)
            self.assertEqual((arguments["chainId"], arguments["l2BatchNumber"]), (270, batch))
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=hashes[1])["l1TxHash"])
        self.assertEqual(keys(listed()), [(hashes[0], 0), (hashes[2], 0)])
        states = [f["state"] for f in listed(includeFinalized=True)]
        self.assertEqual(states, ["ready", "finalized", "ready"])

    def test_pages_join_without_gap_or_repetition(self):
        account = self.withdrawer()
        hashes = [self.withdraw(account, 1 + i) for i in range(5)]
        for request, least in (({"limit": 2}, 3), ({"limit": 5}, 1), ({"blocksPerQuery": 1}, 1), ({"limit": 1}, 5)):
            found, count = pages(account, fromBlock=self.since, **request)
            self.assertEqual([f["l2TxHash"] for f in found], hashes, request)
            self.assertGreaterEqual(count, least)
        # From block 0 there are more blocks than one page asks for one by one.
        found, count = pages(account, fromBlock=0, blocksPerQuery=1)
        self.assertEqual([f["l2TxHash"] for f in found], hashes)

    def test_the_range_of_blocks_is_kept(self):
        account = self.withdrawer()
        hashes = [self.withdraw(account, 1 + i) for i in range(3)]
        blocks = [hex_int(self.net.l2.receipt(h)["blockNumber"]) for h in hashes]
        page = account.call("pending_withdrawals", fromBlock=blocks[1], toBlock=blocks[1])
        self.assertEqual((keys(page["withdrawals"]), page["toBlock"], page["cursor"]), ([(hashes[1], 0)], blocks[1], None))
        page = account.call("pending_withdrawals", fromBlock=blocks[2] + 1)
        self.assertEqual((page["withdrawals"], page["cursor"]), ([], None))

    def test_receiver_and_sender_both_find_it_and_a_stranger_does_not(self):
        account = self.withdrawer()
        receiver, stranger = self.account(), self.account()
        l2_hash = self.withdraw(account, 77, to=receiver.address)
        for who, by in ((receiver, ["receiver"]), (account, ["sender"]), (stranger, [])):
            found = who.call("pending_withdrawals", fromBlock=self.since)["withdrawals"]
            self.assertEqual([(f["l2TxHash"], f["matchedBy"]) for f in found], [(l2_hash, way) for way in by])
        watching = stranger.call("pending_withdrawals", fromBlock=self.since, address=receiver.address)
        self.assertEqual((keys(watching["withdrawals"]), watching["address"]), ([(l2_hash, 0)], receiver.address))

    def test_bad_pages_are_refused(self):
        account = self.account()
        for request, path in (
            ({"cursor": "x"}, "/cursor"), ({"cursor": "1"}, "/cursor"), ({"cursor": "-1.0"}, "/cursor"), ({"limit": 0}, "/limit"),
            ({"limit": 101}, "/limit"), ({"blocksPerQuery": 0}, "/blocksPerQuery"),
        ):
            with self.fails("INVALID_FIELD", path):
                account.call("pending_withdrawals", fromBlock=0, **request)


class ManyAtOnce(Network):
    def network(self):
        return shared_manual()

    def test_each_of_many_has_its_own_outcome(self):
        account = self.withdrawer()
        first, second = self.withdraw(account, 10), self.withdraw(account, 20)
        reverted = account.call("withdraw", amount="1000", overrides={"gasLimit": "30000"})["l2TxHash"]
        plain = account.call("message_send", data="0x1234")["l2TxHash"]
        self.mined("l2", plain)
        self.net.settle()
        done = self.withdraw(account, 30)
        self.net.settle()
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=done)["l1TxHash"])
        late = self.withdraw(account, 40)
        before, nonce = account.l1(), self.net.l1.nonce(account.address)
        wanted = [first, UNKNOWN, reverted, plain, done, late, second, first]
        answer = account.call("finalize_withdrawals", withdrawals=[{"l2TxHash": h} for h in wanted])
        self.assertEqual([r["l2TxHash"] for r in answer["results"]], wanted)
        outcomes = [(r["outcome"], r["error"] and r["error"]["name"].replace("ZKS_ERR_", "")) for r in answer["results"]]
        self.assertEqual(outcomes, [
            ("sent", None), ("failed", "TX_NOT_FOUND"), ("failed", "TX_FAILED"), ("failed", "NOT_A_WITHDRAWAL"),
            ("alreadyFinalized", "ALREADY_FINALIZED"), ("notReady", "NOT_READY"), ("sent", None), ("failed", "INVALID_FIELD"),
        ])
        self.assertEqual(answer["results"][7]["error"]["path"], "/withdrawals/7")
        sent = [r for r in answer["results"] if r["outcome"] == "sent"]
        self.assertEqual((answer["sent"], [r["nonce"] for r in sent]), (2, [nonce, nonce + 1]))
        fees = sum(self.net.l1.fee(self.mined("l1", r["l1TxHash"])) for r in sent)
        self.assertEqual(account.l1() - before, 30 - fees)
        # The rest is nobody's loss: once it is ready, the same call does it.
        self.net.settle()
        answer = account.call("finalize_withdrawals", withdrawals=[{"l2TxHash": h} for h in (first, late)])
        self.assertEqual([r["outcome"] for r in answer["results"]], ["alreadyFinalized", "sent"])
        self.mined("l1", answer["results"][1]["l1TxHash"])

    def test_a_fixed_nonce_is_that_of_the_first_one_sent(self):
        account = self.withdrawer()
        hashes = [self.withdraw(account, 10 + i) for i in range(3)]
        self.net.settle()
        nonce = self.net.l1.nonce(account.address)
        answer = account.call(
            "finalize_withdrawals", withdrawals=[{"l2TxHash": h} for h in [UNKNOWN, *hashes]], overrides={"nonce": nonce}
        )
        self.assertEqual([r["nonce"] for r in answer["results"]], [None, nonce, nonce + 1, nonce + 2])
        for result in answer["results"][1:]:
            self.mined("l1", result["l1TxHash"])

    def test_one_of_which_nobody_says_whether_it_was_sent_is_named_and_keeps_its_nonce(self):
        account = self.withdrawer()
        hashes = [self.withdraw(account, 10 + i) for i in range(2)]
        self.net.settle()
        nonce, sends = self.net.l1.nonce(account.address), []

        def silent(methods):
            """From the first send on, until the same bytes have been sent for the last time."""
            sends.extend(method for method in methods if method == "eth_sendRawTransaction")
            return LOSE_ANSWER if 0 < len(sends) <= 5 else None

        with Proxy(self.net.l1.url, fault=silent) as proxy:
            config = self.net.config(l1=proxy.url)
            config["l1"]["retries"] = 0
            answer = account.new_wallet(config).call("finalize_withdrawals", withdrawals=[{"l2TxHash": h} for h in hashes])
        first, second = answer["results"]
        self.assertEqual((first["outcome"], first["error"]["tx"]["broadcast"], first["nonce"]), ("failed", "unknown", nonce))
        self.assertEqual(first["l1TxHash"], first["error"]["tx"]["hash"])
        self.assertEqual((second["outcome"], second["nonce"], answer["sent"]), ("sent", nonce + 1, 1))
        for result in answer["results"]:
            self.mined("l1", result["l1TxHash"])

    def test_who_cannot_pay_for_all_pays_for_the_first_ones(self):
        account, poor = self.withdrawer(), self.account()
        hashes = [self.withdraw(account, 10 + i, to=account.address) for i in range(3)]
        self.net.settle()
        quote = account.call("finalize_withdrawal_quote", l2TxHash=hashes[0])
        self.net.l1.call("anvil_setBalance", poor.address, hex(int(quote["maxFee"]) * 5 // 2))
        answer = poor.call("finalize_withdrawals", withdrawals=[{"l2TxHash": h} for h in hashes])
        errors = [r["error"] and r["error"]["name"] for r in answer["results"]]
        self.assertEqual(errors, [None, None, "ZKS_ERR_INSUFFICIENT_BALANCE"])
        for result in answer["results"][:2]:
            self.mined("l1", result["l1TxHash"])

    def test_none_and_too_many_are_refused(self):
        account = self.account(l1=ETHER)
        with self.fails("INVALID_FIELD", "/withdrawals"):
            account.call("finalize_withdrawals", withdrawals=[])
        with self.fails("TOO_LARGE", "/withdrawals", "101"):
            account.call("finalize_withdrawals", withdrawals=[{"l2TxHash": UNKNOWN}] * 101)

    def test_several_withdrawals_of_one_transaction_are_found_and_paid(self):
        receiver = self.account(l1=ETHER)
        self.withdrawer()
        l2_hash = self.leave(receiver, 1000)
        self.net.settle()
        found = receiver.call("pending_withdrawals", fromBlock=self.since)["withdrawals"]
        # The third message, with the index 2, is no withdrawal.
        self.assertEqual([(f["l2TxHash"], f["index"]) for f in found], [(l2_hash, 0), (l2_hash, 1), (l2_hash, 3)])
        self.assertEqual([f["withdrawal"]["amount"] for f in found], ["500", "5", "500"])
        self.assertEqual({(f["state"], f["matchedBy"]) for f in found}, {("ready", "receiver")})
        before = receiver.l1()
        answer = receiver.call("finalize_withdrawals", withdrawals=[{"l2TxHash": h, "index": i} for h, i in keys(found)])
        fees = sum(self.net.l1.fee(self.mined("l1", r["l1TxHash"])) for r in answer["results"])
        self.assertEqual(receiver.l1() - before, 1000 - fees)
        self.assertEqual(receiver.call("pending_withdrawals", fromBlock=self.since)["withdrawals"], [])

    def test_the_round_trips_do_not_grow_with_the_withdrawals(self):
        account = self.withdrawer()
        hashes = [self.withdraw(account, 10 + i) for i in range(12)]
        self.net.settle()
        recorder = Recorder()
        proxies = [Proxy(url, name, recorder, 0) for name, url in (("l1", self.net.l1.url), ("l2", self.net.l2.url))]
        for proxy in proxies:
            self.addCleanup(proxy.stop)
        wallet = account.new_wallet(self.net.config(l1=proxies[0].url, l2=proxies[1].url))
        wallet.call("chain_info")
        recorder.clear()
        page = wallet.call("pending_withdrawals", fromBlock=self.since)
        self.assertEqual(keys(page["withdrawals"]), [(h, 0) for h in hashes])
        self.assertLessEqual(len(recorder.requests), 6)
        recorder.clear()
        answer = wallet.call("finalize_withdrawals", withdrawals=[{"l2TxHash": h} for h in hashes])
        self.assertEqual(answer["sent"], 12)
        self.assertLessEqual(len(recorder.requests), 12 + 4, "one for each send, and the reads")
        for result in answer["results"]:
            self.mined("l1", result["l1TxHash"])


class Messages(Network):
    def network(self):
        return shared_manual()

    def test_a_message_goes_through_all_its_states_and_l1_accepts_its_proof(self):
        for form in ("named", "async"):
            self.form = form
            account = self.account(l1=ETHER, l2=ETHER)
            data = b"a message of " + form.encode()
            sent = account.call("message_send", data="0x" + data.hex())
            l2_hash = sent["l2TxHash"]
            self.assertEqual((sent["sender"], sent["messageHash"]), (account.address, "0x" + evm.keccak(data).hex()))
            receipt = self.mined("l2", l2_hash)
            self.assertEqual(receipt["logs"][0]["topics"][2], sent["messageHash"])

            def state():
                status = account.call("message_status", l2TxHash=l2_hash)
                self.assertEqual((status["sender"], status["data"]), (account.address, "0x" + data.hex()))
                self.assertEqual(status["messageHash"], sent["messageHash"])
                return status["state"]

            self.assertEqual(state(), "notSealed")
            with self.fails("NOT_READY", says="not sealed"):
                account.call("message_proof", l2TxHash=l2_hash)
            batch = self.net.seal()
            self.assertEqual(state(), "proven")
            self.assertEqual(account.call("message_wait", l2TxHash=l2_hash, until="proven")["state"], "proven")
            proof = account.call("message_proof", l2TxHash=l2_hash)
            self.assertEqual((proof["batchNumber"], proof["executed"], proof["chainId"]), (batch, False, 270))
            names = ("batchNumber", "messageIndex", "txNumberInBatch", "sender", "data", "proof")
            arguments = {name: proof[name] for name in names}
            early = account.call("message_verify_inclusion", **arguments)
            self.assertFalse(early["included"])
            self.assertIn("BatchNotExecuted", early["reason"])
            waiting = account.wallet.start("message_wait", l2TxHash=l2_hash)
            self.net.settle()
            self.assertEqual(waiting.result(timeout=30)["state"], "executed")
            proof = account.call("message_proof", l2TxHash=l2_hash)
            self.assertTrue(proof["executed"])
            root = self.net.l1.view(self.net.contracts["diamond"], "l2LogsRootHash(uint256)", batch)
            self.assertEqual(proof["root"], "0x" + root.hex())
            accepted = account.call("message_verify_inclusion", **arguments)
            self.assertEqual((accepted["included"], accepted["reason"]), (True, None))
            self.same_address(accepted["contract"], self.net.contracts["bridgehub"])
            for change in (
                {"data": "0x00"}, {"sender": self.net.rich}, {"txNumberInBatch": proof["txNumberInBatch"] + 1},
                {"proof": [*proof["proof"][:-1], UNKNOWN]},
            ):
                refused = account.call("message_verify_inclusion", **{**arguments, **change})
                self.assertFalse(refused["included"], change)

    def test_an_empty_message_and_a_long_one(self):
        account = self.account(l1=ETHER, l2=ETHER)
        hashes = {}
        for length in (0, 1, 5000):
            data = "0x" + "ab" * length
            hashes[data] = account.call("message_send", data=data)["l2TxHash"]
            self.mined("l2", hashes[data])
        self.net.settle()
        for data, l2_hash in hashes.items():
            proof = account.call("message_proof", l2TxHash=l2_hash)
            self.assertEqual(proof["data"], data)
            names = ("batchNumber", "messageIndex", "txNumberInBatch", "sender", "data", "proof")
            self.assertTrue(account.call("message_verify_inclusion", **{name: proof[name] for name in names})["included"])

    def test_a_message_can_be_quoted_and_prepared_and_signed(self):
        account, poor = self.account(l1=ETHER, l2=ETHER), self.account()
        quote = poor.call("message_send_quote", data="0xabcd")
        self.assertEqual((quote["chain"], quote["value"], quote["sender"]), ("l2", "0", poor.address))
        self.assertGreater(int(quote["needs"][0]["missing"]), 0)
        prepared = account.call("message_send_prepare", data="0xabcd")
        signed = account.call("sign_transaction", transaction=prepared["transaction"])
        l2_hash = account.call("broadcast_transaction", chain="l2", rawTransaction=signed["rawTransaction"])["txHash"]
        self.mined("l2", l2_hash)
        self.assertEqual(account.call("message_status", l2TxHash=l2_hash)["data"], "0xabcd")

    def test_each_message_of_a_transaction_has_its_own_proof(self):
        account = self.withdrawer()
        l2_hash = self.leave(account, 1000, message=b"the plain one")
        self.net.settle()
        datas = []
        while True:
            try:
                proof = account.call("message_proof", l2TxHash=l2_hash, index=len(datas))
            except zks.ZksError as error:
                self.assertEqual(error.name, "NO_MESSAGE")
                break
            names = ("batchNumber", "messageIndex", "txNumberInBatch", "sender", "data", "proof")
            self.assertTrue(account.call("message_verify_inclusion", **{name: proof[name] for name in names})["included"])
            datas.append(proof["data"])
        self.assertEqual((len(datas), datas[2]), (4, "0x" + b"the plain one".hex()))
        with self.fails("NOT_A_WITHDRAWAL"):
            account.call("withdrawal_status", l2TxHash=l2_hash, index=2)

    def test_what_sends_no_message_or_reverted_says_so(self):
        account = self.account(l1=ETHER, l2=ETHER)
        plain = account.call("transfer", to=self.net.rich, amount="1")["txHash"]
        self.mined("l2", plain)
        for method in ("message_status", "message_wait", "message_proof"):
            with self.fails("NO_MESSAGE", says=plain):
                account.call(method, l2TxHash=plain)
        with self.fails("TX_NOT_FOUND"):
            account.call("message_status", l2TxHash=UNKNOWN)
        reverted = account.call("message_send", data="0x00", overrides={"gasLimit": "22600"})["l2TxHash"]
        self.assertEqual(evm.wait_for(lambda: self.net.l2.receipt(reverted), "a receipt")["status"], "0x0")
        self.assertEqual(account.call("message_wait", l2TxHash=reverted)["state"], "failed")
        with self.fails("TX_FAILED", says="sent no message"):
            account.call("message_proof", l2TxHash=reverted)


class CustomBridges(Network):
    """What another bridge's L2 side sends, its L1 side finalises, with the arguments that bridges had before protocol 26."""

    def network(self):
        return shared_manual()

    def test_a_withdrawal_is_finalised_by_the_bridge_that_is_named(self):
        account = self.account(l1=ETHER, l2=ETHER)
        receiver, token = "12" * 20, "34" * 20
        message = evm.keccak(b"finalizeWithdrawal(uint256,uint256,uint16,bytes,bytes32[])")[:4].hex() + receiver + token
        message = "0x" + message + evm.word(77).hex()
        l2_hash = account.call("message_send", data=message)["l2TxHash"]
        self.mined("l2", l2_hash)
        bridge = self.net.contracts["assetRouter"]
        request = {"l2TxHash": l2_hash, "l1BridgeAddress": bridge}
        with self.fails("NOT_READY", says="not sealed"):
            account.call("finalize_withdrawal", **request)
        self.net.settle()
        # It is no withdrawal of the standard bridge, and says what to do.
        for method in ("withdrawal_status", "finalize_withdrawal"):
            with self.fails("NOT_A_WITHDRAWAL", says="l1BridgeAddress"):
                account.call(method, l2TxHash=l2_hash)
        status = account.call("withdrawal_status", **request)
        self.assertEqual((status["state"], status["withdrawal"]["amount"]), ("ready", "77"))
        self.same_address(status["withdrawal"]["to"], "0x" + receiver)
        self.assertEqual(account.call("withdrawal_wait", **request)["state"], "ready")
        # The call is the six-argument one, to that bridge, with the same proof.
        proof = account.call("message_proof", l2TxHash=l2_hash)
        prepared = account.call("finalize_withdrawal_prepare", **request, overrides={"gasLimit": "300000"})
        transaction = prepared["transaction"]
        self.same_address(transaction["to"], bridge)
        nodes = b"".join(evm.word(node) for node in proof["proof"])
        data = bytes.fromhex(message[2:])
        padded = data.ljust(-(-len(data) // 32) * 32, b"\0")
        words = [270, proof["batchNumber"], proof["messageIndex"], proof["txNumberInBatch"], 192, 192 + 32 + len(padded)]
        expected = b"".join(map(evm.word, words)) + evm.word(len(data)) + padded
        expected += evm.word(len(proof["proof"])) + nodes
        self.assertEqual(transaction["data"], "0xc87325f1" + expected.hex())
        # Sending simulates first: this bridge refuses, and no gas is spent.
        nonce = self.net.l1.nonce(account.address, "pending")
        with self.fails("REVERTED", says="LegacyBridgeNotSet"):
            account.call("finalize_withdrawal", **request)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), nonce)

    def test_a_message_in_a_bridges_own_form_and_a_bridge_that_is_not_there(self):
        account = self.account(l1=ETHER, l2=ETHER)
        l2_hash = account.call("message_send", data="0xabcdef")["l2TxHash"]
        self.mined("l2", l2_hash)
        self.net.settle()
        status = account.call("withdrawal_status", l2TxHash=l2_hash, l1BridgeAddress=self.net.contracts["assetRouter"])
        self.assertEqual((status["state"], status["withdrawal"]["amount"]), ("ready", None))
        with self.fails("BAD_ANSWER", says="no such contract"):
            account.call("withdrawal_status", l2TxHash=l2_hash, l1BridgeAddress="0x" + "77" * 20)


class Confirmations(Network):
    def network(self):
        return shared_manual()

    def test_l1_accepts_that_a_deposit_succeeded_once_its_batch_is_executed(self):
        account = self.account(l1=2 * ETHER)
        sent, status = account.deposit(amount=str(FINNEY))
        with self.fails("NOT_READY"):
            account.call("priority_op_confirmation", l1TxHash=sent["l1TxHash"])
        self.net.seal()
        early = account.call("priority_op_confirmation", l1TxHash=sent["l1TxHash"])
        self.assertEqual((early["succeeded"], early["executed"], early["proven"]), (True, False, False))
        self.assertIn("BatchNotExecuted", early["reason"])
        self.net.settle()
        for request in ({"l1TxHash": sent["l1TxHash"]}, {"l2TxHash": status["l2TxHash"]}):
            answer = account.call("priority_op_confirmation", **request)
            self.assertEqual((answer["succeeded"], answer["executed"], answer["proven"]), (True, True, True))
            self.assertEqual((answer["l2TxHash"], answer["reason"]), (status["l2TxHash"], None))
            self.same_address(answer["contract"], self.net.contracts["bridgehub"])

    def test_l1_accepts_that_a_deposit_failed(self):
        account = self.account(l1=2 * ETHER, alpha=ETHER)
        self.net.fail_next_deposits(1)
        _, status = account.deposit(token=self.net.tokens["alpha"], amount="1000")
        self.net.settle()
        answer = account.call("priority_op_confirmation", l2TxHash=status["l2TxHash"])
        self.assertEqual((answer["succeeded"], answer["proven"]), (False, True))

    def test_what_was_not_requested_on_l1_is_told_apart(self):
        account = self.account(l1=ETHER, l2=ETHER)
        plain = account.call("message_send", data="0x00")["l2TxHash"]
        self.mined("l2", plain)
        self.net.settle()
        with self.fails("NOT_A_DEPOSIT", says="not requested"):
            account.call("priority_op_confirmation", l2TxHash=plain)
        with self.fails("TX_NOT_FOUND"):
            account.call("priority_op_confirmation", l2TxHash=UNKNOWN)
        with self.fails("MISSING_FIELD"):
            account.call("priority_op_confirmation")
        with self.fails("INVALID_FIELD"):
            account.call("priority_op_confirmation", l1TxHash=UNKNOWN, l2TxHash=UNKNOWN)


class OtherChains(Case):
    """The same on a ZKsync OS chain, and on one that settles on a gateway, whose proofs have two hops."""

    def test_messages_and_withdrawals_work_there_too(self):
        for options in (["--family", "zksync-os"], ["--gateway"], ["--protocol", "31"]):
            with self.subTest(options=options):
                self.net = devnet.Devnet("--seal-interval-ms", "manual", "--settlement", "manual", *options)
                self.addCleanup(self.net.stop)
                account = self.account(l1=3 * ETHER)
                deposit, _ = account.deposit(amount=str(ETHER))
                l2_hash = account.call("message_send", data="0xc0ffee")["l2TxHash"]
                withdrawal = account.call("withdraw", amount="1000")["l2TxHash"]
                self.mined("l2", withdrawal)
                self.assertEqual(account.call("message_status", l2TxHash=l2_hash)["state"], "notSealed")
                self.net.settle()
                proof = account.call("message_proof", l2TxHash=l2_hash)
                self.assertTrue(proof["executed"])
                names = ("batchNumber", "messageIndex", "txNumberInBatch", "sender", "data", "proof")
                self.assertTrue(account.call("message_verify_inclusion", **{name: proof[name] for name in names})["included"])
                answer = account.call("priority_op_confirmation", l1TxHash=deposit["l1TxHash"])
                self.assertEqual((answer["succeeded"], answer["proven"]), (True, True))
                found = account.call("pending_withdrawals", fromBlock=0)["withdrawals"]
                self.assertEqual([(f["l2TxHash"], f["state"]) for f in found], [(withdrawal, "ready")])
                answer = account.call("finalize_withdrawals", withdrawals=[{"l2TxHash": withdrawal}])
                self.mined("l1", answer["results"][0]["l1TxHash"])
                self.assertEqual(account.call("pending_withdrawals", fromBlock=0)["withdrawals"], [])


_manual = None


def shared_manual():
    """The network whose batches are sealed and settled only on command, started by whoever asks first."""
    global _manual
    if _manual is None:
        _manual = devnet.Devnet("--seal-interval-ms", "manual", "--settlement", "manual")
        unittest.addModuleCleanup(stop_manual)
    return _manual


def stop_manual():
    global _manual
    _manual.stop()
    _manual = None


del Case, Network

if __name__ == "__main__":
    unittest.main()
