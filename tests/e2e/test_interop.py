"""Messages between chains on the same gateway: followed on the one, verified on the other."""

import time
import unittest

import devnet
import evm
from common import Case, in_both_forms
from evm import ETHER
from proxy import Proxy

UNKNOWN = "0x" + "7" * 64
GATEWAY = 506
_networks = {}


def network(*options):
    if options not in _networks:
        _networks[options] = devnet.Devnet(*options)
        unittest.addModuleCleanup(_networks[options].stop)
    return _networks[options]


def tearDownModule():
    _networks.clear()


class Steps:
    source, destination = ("--gateway",), ("--gateway", "--family", "zksync-os", "--protocol", "31")

    def network(self):
        return network(*self.source)

    def setUp(self):
        super().setUp()
        self.net.set_settlement("manual")
        self.addCleanup(self.net.set_settlement, "auto")
        self.there = network(*self.destination)
        self.user = self.account(l1=ETHER, l2=ETHER)
        # A destination needs neither a key nor L1.
        config = self.there.config()
        self.verifier = self.wallet({"l2": config["l2"]})

    def send(self, text=b"to another chain"):
        l2_hash = self.user.call("message_send", data="0x" + text.hex())["l2TxHash"]
        self.mined("l2", l2_hash)
        return l2_hash

    def settled(self, l2_hash, index=None):
        self.net.settle()
        status = self.user.call("interop_message_status", l2TxHash=l2_hash, index=index)
        self.assertEqual(status["state"], "executed")
        return status

    def import_root(self, root, value=None):
        self.there.l2.call("devnet_importInteropRoot", root["chainId"], root["number"], value or root["root"])


class Story(Steps):
    def test_a_message_is_followed_to_the_gateway_and_verified_on_the_other_chain(self):
        l2_hash = self.send()
        status = self.user.call("interop_message_status", l2TxHash=l2_hash)
        self.assertEqual((status["state"], status["proof"], status["root"]), ("queued", None, None))
        status = self.settled(l2_hash)
        proof, root = status["proof"], status["root"]
        self.assertEqual((root["chainId"], proof["chainId"]), (GATEWAY, 270))
        self.assertEqual(bytes.fromhex(proof["data"][2:]), b"to another chain")
        self.assertEqual(status["messageHash"], "0x" + evm.keccak(b"to another chain").hex())
        self.same_address(proof["sender"], self.user.address)
        # It ends at the root of a block of the gateway, where the proof for L1 goes on to the root of its batch.
        for_l1 = self.user.call("message_proof", l2TxHash=l2_hash)
        self.assertTrue(for_l1["executed"])
        self.assertNotEqual((for_l1["proof"], for_l1["root"]), (proof["proof"], root["root"]))
        self.assertEqual(len(for_l1["proof"]), len(proof["proof"]) + 1)

        before = self.verifier.call("interop_message_verify", **proof)
        self.assertEqual((before["imported"], before["included"], before["importedRoot"]), (False, False, None))
        self.assertEqual(before["root"], root, "both chains' wallets follow the proof to the same root")
        self.import_root(root)
        after = self.verifier.call("interop_message_verify", **proof)
        self.assertEqual((after["imported"], after["included"], after["reason"]), (True, True, None))
        self.assertEqual(after["importedRoot"], root["root"])
        # What L1 takes is not what the other chain takes: it leads to a batch whose root is not there.
        keys = ("chainId", "batchNumber", "messageIndex", "txNumberInBatch", "sender", "data", "proof")
        other = self.verifier.call("interop_message_verify", **{key: for_l1[key] for key in keys})
        self.assertEqual((other["imported"], other["included"]), (False, False))

    def test_anything_changed_is_not_included(self):
        status = self.settled(self.send())
        self.import_root(status["root"])
        proof = status["proof"]
        self.assertTrue(self.verifier.call("interop_message_verify", **proof)["included"])
        changed = [
            {"data": "0x00"}, {"sender": self.net.rich}, {"txNumberInBatch": proof["txNumberInBatch"] + 1}, {"chainId": 271},
            {"batchNumber": proof["batchNumber"] + 1}, {"proof": [proof["proof"][0], UNKNOWN, *proof["proof"][2:]]},
        ]
        for change in changed:
            with self.subTest(change=list(change)):
                answer = self.verifier.call("interop_message_verify", **{**proof, **change})
                self.assertFalse(answer["included"])
                # The chain has a root for that block, and it is another one.
                self.assertTrue(answer["imported"])
                self.assertNotEqual(answer["importedRoot"], answer["root"]["root"])
        with self.fails("INVALID_PROOF"):
            self.verifier.call("interop_message_verify", **{**proof, "proof": proof["proof"][:-1]})

    def test_a_wrong_root_on_the_destination_is_no_acceptance(self):
        status = self.settled(self.send())
        self.import_root(status["root"], UNKNOWN)
        answer = self.verifier.call("interop_message_verify", **status["proof"])
        self.assertEqual((answer["imported"], answer["included"], answer["importedRoot"]), (True, False, UNKNOWN))

    def test_each_message_of_a_transaction_has_its_own_proof(self):
        contract = self.net.contracts["manyWithdrawals"]
        self.user.deposit(amount=str(ETHER // 2))
        self.net.mint(self.net.l1, self.net.tokens["alpha"], self.user.address, 5)
        self.user.deposit(token=self.net.tokens["alpha"], amount="5", to=self.net.rich)
        token = self.user.call("resolve_token", token=self.net.tokens["alpha"])["l2Token"]
        self.net.l2.send_unlocked(self.net.rich, token, evm.calldata("approve(address,uint256)", contract, 5))
        words = [evm.word(self.user.address), evm.word(token), evm.word(5), evm.word(128), evm.word(2), b"hi".ljust(32, b"\0")]
        data = "0x" + (evm.keccak(b"leave(address,address,uint256,bytes)")[:4] + b"".join(words)).hex()
        receipt = self.net.l2.send_unlocked(self.net.rich, contract, data, 10)
        self.assertEqual(receipt["status"], "0x1")
        seen = set()
        for index in range(4):
            status = self.settled(receipt["transactionHash"], index)
            self.import_root(status["root"])
            self.assertTrue(self.verifier.call("interop_message_verify", **status["proof"])["included"], index)
            seen.add(status["proof"]["messageIndex"])
        self.assertEqual(len(seen), 4)
        with self.fails("NO_MESSAGE"):
            self.user.call("interop_message_status", l2TxHash=receipt["transactionHash"], index=4)

    def test_waiting_ends_when_the_gateway_has_it_and_when_the_destination_has_the_root(self):
        l2_hash = self.send()
        waiting = self.user.wallet.start("interop_message_wait", l2TxHash=l2_hash)
        time.sleep(0.2)
        self.assertFalse(waiting.done())
        self.net.settle()
        status = waiting.result(timeout=30)
        self.assertEqual(status["state"], "executed")
        waiting = self.verifier.start("interop_message_verify_wait", **status["proof"])
        time.sleep(0.2)
        self.assertFalse(waiting.done())
        self.import_root(status["root"])
        answer = waiting.result(timeout=30)
        self.assertEqual((answer["imported"], answer["included"]), (True, True))

    def test_what_sent_nothing_failed_and_what_nobody_knows_is_an_error(self):
        counter = self.net.contracts["counter"]
        sent = self.user.call("request_execute", contractAddress=counter, calldata=evm.calldata("fail()"), l2GasLimit="2000000")
        status = self.user.call("deposit_wait", l1TxHash=sent["l1TxHash"])
        self.assertEqual(status["state"], "failed")
        for method in ("interop_message_status", "interop_message_wait"):
            self.assertEqual(self.user.call(method, l2TxHash=status["l2TxHash"])["state"], "failed")
        with self.fails("TX_NOT_FOUND"):
            self.user.call("interop_message_status", l2TxHash=UNKNOWN)

    def test_a_chain_is_its_own_destination_too(self):
        status = self.settled(self.send())
        self.net.l2.call("devnet_importInteropRoot", GATEWAY, status["root"]["number"], status["root"]["root"])
        self.assertTrue(self.user.call("interop_message_verify", **status["proof"])["included"])


@in_both_forms
class FromEra(Story):
    def test_the_phases_are_those_that_the_node_tells(self):
        l2_hash = self.send()
        shown = {}

        def rewrite(method, params, answer):
            if method == "zks_getTransactionDetails" and answer.get("result"):
                return {**answer, "result": {**answer["result"], **shown}}

        with Proxy(self.net.l2.url, rewrite=rewrite) as proxy:
            wallet = self.user.new_wallet(self.net.config(l2=proxy.url))

            def state():
                return wallet.call("interop_message_status", l2TxHash=l2_hash)["state"]

            self.assertEqual(state(), "queued")
            shown["ethCommitTxHash"] = UNKNOWN
            self.assertEqual(state(), "sending")
            shown["ethProveTxHash"] = UNKNOWN
            self.assertEqual(state(), "proving")
            self.net.settle()
            self.assertEqual(state(), "executed")


class FromZksyncOs(Story, Case):
    source, destination = ("--gateway", "--family", "zksync-os", "--proof-batch-number"), ("--gateway",)


class WithoutAGateway(Case):
    def test_a_chain_that_settles_on_l1_says_so_at_once(self):
        for net in (devnet.shared(), network("--family", "zksync-os")):
            self.net = net
            user = self.account(l1=ETHER, l2=ETHER)
            l2_hash = user.call("message_send", data="0x01")["l2TxHash"]
            self.mined("l2", l2_hash)
            net.settle()
            for method in ("interop_message_status", "interop_message_wait"):
                with self.fails("UNSUPPORTED", says=["settles on L1", "message_proof"]):
                    user.call(method, l2TxHash=l2_hash)

    def test_a_destination_that_imports_no_roots_says_so_at_once(self):
        user = self.account(l1=ETHER, l2=ETHER)
        proof = {"chainId": 270, "batchNumber": 1, "messageIndex": 0, "txNumberInBatch": 0, "sender": user.address, "data": "0x", "proof": [UNKNOWN]}
        for method in ("interop_message_verify", "interop_message_verify_wait"):
            with self.fails("UNSUPPORTED", says="protocol 29"):
                user.call(method, **proof)


if __name__ == "__main__":
    unittest.main()
