"""Chains of before protocol 26: shared bridges in place of asset router, nullifier and vaults. What the round trips of
test_chains.py do not show: what such a chain has and lacks, whom is approved what, what is called, and what is said.
"""

import unittest

import evm
from common import Case, OwnNetwork
from evm import ETH, ETHER, L2_BASE_TOKEN, calldata
from proxy import Proxy

FINALIZE_WITHDRAWAL = evm.keccak(b"finalizeWithdrawal(uint256,uint256,uint256,uint16,bytes,bytes32[])")[:4].hex()
CLAIM = evm.keccak(
    b"claimFailedDeposit(uint256,address,address,uint256,bytes32,uint256,uint256,uint16,bytes32[])"
)[:4].hex()


class Before26(OwnNetwork):
    """Runs on each protocol and base token below."""

    def setUp(self):
        super().setUp()
        self.bridge, self.l2_bridge = self.net.contracts["sharedBridge"], self.net.contracts["l2SharedBridge"]
        self.base = self.net.contracts["baseToken"]
        self.eth_based = self.base == ETH
        self.alpha = self.net.tokens["alpha"]

    def user(self, **funds):
        """An account with everything on L1 and a little of the base token on L2."""
        account = self.account(l1=100 * ETHER, **funds)
        if not self.eth_based:
            self.net.mint(self.net.l1, self.base, account.address, 1000 * ETHER)
        account.deposit(token=self.base, amount=str(ETHER))
        return account

    def test_the_chain_says_what_it_has_and_what_it_lacks(self):
        info = self.account().call("chain_info")
        contracts = info["contracts"]
        self.same_address(contracts["sharedBridge"], self.bridge)
        self.same_address(contracts["l2SharedBridge"], self.l2_bridge)
        for missing in ("assetRouter", "nullifier", "l1NativeTokenVault", "l2AssetRouter", "l2NativeTokenVault"):
            self.assertIsNone(contracts[missing], missing)
        self.assertEqual((info["capabilities"]["assetIds"], info["capabilities"]["eip712Transactions"]), (False, True))
        minor = int(self.net.contracts["protocolVersion"].split(".")[1])
        self.assertEqual(info["protocolVersion"], {"major": 0, "minor": minor, "patch": 0})
        self.assertEqual(info["settlementLayer"], 31337)
        # The one that protocol 26 gives it.
        asset_id = evm.keccak(evm.word(31337) + evm.word(evm.L2_TOKEN_VAULT) + evm.word(self.base)).hex()
        self.assertEqual(info["baseTokenAssetId"], "0x" + asset_id)

    def test_tokens_are_approved_for_the_shared_bridge_alone_and_to_the_unit(self):
        account = self.user(alpha=1000)
        held = self.net.l1.token_balance(self.alpha, self.bridge)
        quote = account.call("deposit_quote", token=self.alpha, amount="900")
        wanted = {a["token"].lower(): a for a in quote["approvals"]}
        self.same_address(wanted[self.alpha.lower()]["spender"], self.bridge)
        sent, _ = account.deposit(token=self.alpha, amount="900")
        self.assertEqual(len(sent["approvals"]), 1 if self.eth_based else 2)
        self.assertEqual(self.net.l1.allowance(self.alpha, account.address, self.bridge), 0)
        self.assertEqual(self.net.l1.token_balance(self.alpha, self.bridge) - held, 900)
        # What approve and allowance mean without a spender.
        self.mined("l1", account.call("approve", token=self.alpha, amount="7")["txHash"])
        self.assertEqual(account.call("allowance", token=self.alpha)["allowance"], "7")
        self.assertEqual(self.net.l1.allowance(self.alpha, account.address, self.bridge), 7)
        on_l2 = account.call("resolve_token", token=self.alpha)["l2Token"]
        with self.fails("MISSING_FIELD", path="/spender", says="before protocol version 26"):
            account.call("allowance", token=on_l2, chain="l2")

    def test_a_token_is_found_from_both_sides_before_and_after_its_first_deposit(self):
        account = self.user(beta=10)
        beta = self.net.tokens["beta"]
        foretold = account.call("resolve_token", token=beta)
        sent, _ = account.deposit(token=beta, amount="10")
        found = account.new_wallet().call("resolve_token", token=foretold["l2Token"], chain="l2")
        self.assertEqual(found, foretold)
        self.assertEqual((found["l1Token"].lower(), found["originChainId"], found["kind"]), (beta.lower(), 31337, "erc20"))
        self.assertEqual(account.l2(found["l2Token"]), 10)
        self.assertEqual(account.call("balance", chain="l2", token=found["l2Token"])["symbol"], "BETA")
        base = account.call("resolve_token", token=self.base)
        self.assertEqual((base["l2Token"].lower(), base["kind"]), (L2_BASE_TOKEN.lower(), "base"))

    def test_a_token_of_bytes32_texts_and_one_that_insists_on_a_reset_are_deposited(self):
        account = self.user(maker=5, tether=70)
        for name, amount in (("maker", 5), ("tether", 40), ("tether", 30)):
            token = self.net.tokens[name]
            self.mined("l1", account.call("approve", token=token, amount="1")["txHash"])
            _, status = account.deposit(token=token, amount=str(amount))
            self.assertEqual(status["state"], "executed", name)
            self.assertEqual(account.l1(token), 0 if name == "maker" or amount == 30 else 30)

    def test_a_message_that_looks_like_a_withdrawal_and_is_not_the_bridges_is_none(self):
        account = self.user()
        for data in ("0x6c0960f9" + account.address[2:] + evm.word(7).hex(),
                     "0x11a2ccc1" + account.address[2:] + self.alpha[2:] + evm.word(7).hex()):
            sent = account.call("message_send", data=data)
            self.mined("l2", sent["l2TxHash"])
            self.net.settle()
            for method in ("withdrawal_status", "finalize_withdrawal"):
                with self.fails("NOT_A_WITHDRAWAL", says=account.address):
                    account.call(method, l2TxHash=sent["l2TxHash"])
            [result] = account.call("finalize_withdrawals", withdrawals=[{"l2TxHash": sent["l2TxHash"]}])["results"]
            self.assertEqual(result["outcome"], "failed")

    def test_tokens_that_come_from_l2_stay_there(self):
        account = self.user()
        token = self.net.new_l2_token()
        self.net.mint(self.net.l2, token, account.address, 9)
        for call in (
            lambda: account.call("withdraw", token=token, amount="9"),
            lambda: account.call("withdraw_quote", token=token, amount="9"),
            lambda: account.call("resolve_token", token=token, chain="l2"),
        ):
            with self.fails("UNKNOWN_TOKEN", says="before protocol version 26"):
                call()
        self.assertEqual(account.l2(token), 9)
        with self.fails("UNKNOWN_TOKEN"):
            account.call("withdraw", token=self.account().address, amount="9")

    def test_a_wallet_without_l1_withdraws_too(self):
        account = self.user(alpha=50)
        on_l2 = account.token_on_l2("alpha", 50)
        config = {"l2": self.net.config()["l2"]}
        withdrawn = account.new_wallet(config).call("withdraw", token=on_l2, amount="20")
        self.assertIsNone(withdrawn["assetId"])
        self.mined("l2", withdrawn["l2TxHash"])
        self.assertEqual(account.l2(on_l2), 30)
        self.same_address(self.net.l2.transaction(withdrawn["l2TxHash"])["to"], self.l2_bridge)
        self.assertEqual(account.call("withdrawal_wait", l2TxHash=withdrawn["l2TxHash"])["state"], "ready")

    def test_several_withdrawals_of_one_transaction_are_listed_and_all_finalised(self):
        since = self.net.l2.number("eth_blockNumber")
        receiver = self.account(l1=10 * ETHER)
        rich = self.net.rich
        if not self.eth_based:
            self.net.mint(self.net.l1, self.base, receiver.address, ETHER)
        giver = self.user(alpha=5)
        _, status = giver.deposit(token=self.alpha, amount="5", to=rich)
        self.assertEqual(status["state"], "executed")
        giver.deposit(token=self.base, amount=str(ETHER), to=rich)
        l2_hash = self.send_many(giver, receiver, 10)
        self.net.settle()
        found = receiver.call("pending_withdrawals", fromBlock=since + 1)["withdrawals"]
        mine = [one for one in found if one["l2TxHash"] == l2_hash]
        self.assertEqual([(one["index"], one["state"], one["withdrawal"]["amount"]) for one in mine],
                         [(0, "ready", "5"), (1, "ready", "5"), (3, "ready", "5")])
        self.assertEqual({one["finalization"]["function"] for one in mine}, {"finalizeWithdrawal"})
        for one in mine:
            self.same_address(one["finalization"]["contract"], self.bridge)
        self.same_address(mine[1]["finalization"]["l2Sender"], self.l2_bridge)
        self.same_address(mine[1]["withdrawal"]["originToken"], self.alpha)
        # The arguments are complete: they finalise when somebody else sends them.
        self.assertEqual(self.finalize_by_hand(mine[1]["finalization"])["status"], "0x1")
        self.assertEqual(receiver.l1(self.alpha), 5)
        before = receiver.l1() if self.eth_based else receiver.l1(self.base)
        references = [{"l2TxHash": l2_hash, "index": index} for index in range(4)]
        results = receiver.call("finalize_withdrawals", withdrawals=references)["results"]
        self.assertEqual([r["outcome"] for r in results], ["sent", "alreadyFinalized", "failed", "sent"])
        fees = 0
        for result in (results[0], results[3]):
            receipt = self.mined("l1", result["l1TxHash"])
            self.same_address(receipt["to"], self.bridge)
            fees += self.net.l1.fee(receipt)
        after = receiver.l1() if self.eth_based else receiver.l1(self.base)
        self.assertEqual(after - before, 10 - (fees if self.eth_based else 0))
        self.assertEqual([r["outcome"] for r in receiver.call("finalize_withdrawals", withdrawals=references)["results"]],
                         ["alreadyFinalized", "alreadyFinalized", "failed", "alreadyFinalized"])

    def send_many(self, giver, receiver, value):
        contract, rich = self.net.contracts["manyWithdrawals"], self.net.rich
        token = giver.call("resolve_token", token=self.alpha)["l2Token"]
        self.net.l2.send_unlocked(rich, token, calldata("approve(address,uint256)", contract, 5))
        words = [evm.word(receiver.address), evm.word(token), evm.word(5), evm.word(128), evm.word(2), b"hi".ljust(32, b"\0")]
        selector = evm.keccak(b"leave(address,address,uint256,bytes)")[:4]
        receipt = self.net.l2.send_unlocked(rich, contract, "0x" + (selector + b"".join(words)).hex(), value)
        self.assertEqual(receipt["status"], "0x1", receipt)
        return receipt["transactionHash"]

    def finalize_by_hand(self, arguments):
        message = bytes.fromhex(arguments["message"][2:])
        padded = message.ljust(-(-len(message) // 32) * 32, b"\0")
        proof = [evm.word(node) for node in arguments["merkleProof"]]
        words = [arguments[key] for key in ("chainId", "l2BatchNumber", "l2MessageIndex", "l2TxNumberInBatch")]
        body = b"".join(evm.word(w) for w in [*words, 192, 192 + 32 + len(padded), len(message)]) + padded
        body += evm.word(len(proof)) + b"".join(proof)
        return self.net.l1.send_unlocked(self.net.rich, arguments["contract"], "0x" + FINALIZE_WITHDRAWAL + body.hex())

    def test_proofs_are_bare_paths_and_both_bridges_functions_are_called(self):
        account = self.user(alpha=100)
        on_l2 = account.token_on_l2("alpha", 60)
        withdrawn = account.call("withdraw", token=on_l2, amount="60")["l2TxHash"]
        account.call("withdrawal_wait", l2TxHash=withdrawn)
        proof = self.net.l2.call("zks_getL2ToL1LogProof", withdrawn, 0)["proof"]
        self.assertEqual((len(proof), proof[0].endswith("0" * 56)), (14, False))
        prepared = account.call("finalize_withdrawal_prepare", l2TxHash=withdrawn)["transaction"]
        self.assertEqual((prepared["to"].lower(), prepared["data"][2:10]), (self.bridge.lower(), FINALIZE_WITHDRAWAL))
        self.net.fail_next_deposits(1)
        _, status = account.deposit(token=self.alpha, amount="40")
        self.net.settle()
        prepared = account.call("claim_failed_deposit_prepare", l2TxHash=status["l2TxHash"])["transaction"]
        self.assertEqual((prepared["to"].lower(), prepared["data"][2:10]), (self.bridge.lower(), CLAIM))
        message = account.call("message_send", data="0x68656c6c6f")["l2TxHash"]
        self.mined("l2", message)
        self.net.settle()
        proof = account.call("message_proof", l2TxHash=message)
        names = ("batchNumber", "messageIndex", "txNumberInBatch", "sender", "data", "proof")
        self.assertTrue(account.call("message_verify_inclusion", **{name: proof[name] for name in names})["included"])
        confirmed = account.call("priority_op_confirmation", l2TxHash=status["l2TxHash"])
        self.assertEqual((confirmed["succeeded"], confirmed["proven"]), (False, True))


class EtherIsAToken:
    """Where the base token is another one."""

    def test_ether_as_a_token_is_claimed_back_to_the_wei(self):
        account = self.user()
        self.net.fail_next_deposits(1)
        sent, status = account.deposit(amount=str(2 * ETHER))
        self.assertEqual((sent["route"], sent["value"], status["claimable"]), ("eth-nonbase", str(2 * ETHER), True))
        self.net.settle()
        before = account.l1()
        claim = account.call("claim_failed_deposit", l2TxHash=status["l2TxHash"])
        fee = self.net.l1.fee(self.mined("l1", claim["l1TxHash"]))
        self.assertEqual(account.l1() - before, 2 * ETHER - fee)
        with self.fails("ALREADY_CLAIMED"):
            account.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"])


class SharedBatch(OwnNetwork, Case):
    options = ("--protocol", "25", "--seal-interval-ms", "manual", "--settlement", "manual")

    def test_withdrawals_of_one_batch_are_told_apart_by_the_number_of_their_transaction(self):
        account, receivers = self.account(l1=10 * ETHER), [self.account(), self.account()]
        account.deposit(amount=str(ETHER))
        hashes = [account.call("withdraw", amount=str(n + 5), to=to.address)["l2TxHash"] for n, to in enumerate(receivers)]
        self.net.settle()
        numbers = [self.net.l2.receipt(l2_hash)["l1BatchTxIndex"] for l2_hash in hashes]
        self.assertEqual(len(set(numbers)), 2, "they share a batch")
        for l2_hash in hashes:
            self.mined("l1", account.call("finalize_withdrawal", l2TxHash=l2_hash)["l1TxHash"])
        self.assertEqual([to.l1() for to in receivers], [5, 6])


class WhatIsNotOld(Case):
    """Only the bridgehub itself can say that a chain is of before protocol 26."""

    def rewriting(self, rpc, refused):
        def rewrite(method, params, answer):
            if refused(method, params):
                return {"jsonrpc": "2.0", "id": answer["id"], "error": {"code": -32000, "message": "header not found"}}
            return None

        proxy = Proxy(rpc.url, rewrite=rewrite)
        self.addCleanup(proxy.stop)
        return proxy.url

    def test_a_node_that_is_behind_does_not_make_a_chain_old(self):
        wanted = calldata("assetRouter()")

        def asked(method, params):
            return method == "eth_call" and params[0].get("data") == wanted

        account = self.account(l1=ETHER)
        wallet = account.new_wallet(self.net.config(l1=self.rewriting(self.net.l1, asked)))
        for method, request in (("chain_info", {}), ("deposit", {"amount": "1"})):
            with self.fails("RPC", says="header not found"):
                wallet.call(method, **request)
        self.assertEqual(self.net.l1.nonce(account.address), 0)

    def test_a_node_that_shows_no_code_does_not_make_a_chain_old(self):
        account = self.account(l1=ETHER, l2=ETHER)
        token = self.net.new_l2_token()
        self.net.mint(self.net.l2, token, account.address, 9)
        vault = self.net.contracts["l2NativeTokenVault"].lower()

        def asked(method, params):
            l1_chain_id = method == "eth_call" and params[0].get("data") == calldata("L1_CHAIN_ID()")
            return l1_chain_id or (method == "eth_getCode" and params[0].lower() == vault)

        config = {"l2": {**self.net.config()["l2"], "urls": [self.rewriting(self.net.l2, asked)]}}
        withdrawn = account.new_wallet(config).call("withdraw", token=token, amount="9")
        self.mined("l2", withdrawn["l2TxHash"])
        self.assertEqual(account.l2(token), 0)


NETWORKS = {
    "V23WithErc20Base": ["--protocol", "23", "--base-token", "erc20"],
    "V24": ["--protocol", "24"],
    "V25": ["--protocol", "25"],
    "V25WithErc20Base": ["--protocol", "25", "--base-token", "erc20"],
}

for _name, _options in NETWORKS.items():
    _bases = (Before26, EtherIsAToken, Case) if "erc20" in _options else (Before26, Case)
    globals()[_name] = type(_name, _bases, {"options": _options, "__module__": __name__})

del Case

if __name__ == "__main__":
    unittest.main()
