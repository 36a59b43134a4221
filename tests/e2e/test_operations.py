"""Every operation, blocking and with a callback, by what it does to balances, events and states."""

import threading
import time
import unittest

import devnet
import evm
import zks
from common import Case, in_both_forms
from evm import ETH, ETHER, L2_ASSET_ROUTER, L2_BASE_TOKEN, L2_TOKEN_VAULT, ZERO, calldata, hex_int
from proxy import Proxy

FINNEY = 10**15
NEW_PRIORITY_REQUEST_ID = evm.topic("NewPriorityRequestId(uint256,bytes32)")
TRANSFER = evm.topic("Transfer(address,address,uint256)")


def fee_on_l2(net, l2_hash):
    return net.l2.fee(net.l2.receipt(l2_hash))


def priority_hashes(receipt, diamond):
    """The L2 hashes that an L1 receipt announces, read apart from the library."""
    logs = [log for log in receipt["logs"] if log["address"].lower() == diamond.lower()]
    return [log["topics"][2] for log in logs if log["topics"][0] == NEW_PRIORITY_REQUEST_ID]


@in_both_forms
class Reads:
    def test_chain_info_names_the_deployed_contracts(self):
        info = self.account().call("chain_info")
        contracts = self.net.contracts
        for key, name in {
            "bridgehub": "bridgehub", "diamond": "diamond", "assetRouter": "assetRouter", "nullifier": "nullifier",
            "l1NativeTokenVault": "l1NativeTokenVault", "l2AssetRouter": "l2AssetRouter",
            "l2NativeTokenVault": "l2NativeTokenVault",
        }.items():
            self.same_address(info["contracts"][key], contracts[name])
        self.assertEqual((info["l1ChainId"], info["l2ChainId"]), (31337, 270))
        self.assertEqual(info["family"], "era")
        self.assertEqual(info["protocolVersion"], {"major": 0, "minor": 29, "patch": 0})
        self.assertTrue(info["ethBased"])
        self.assertEqual(info["baseToken"], ETH)
        self.assertEqual(info["baseTokenAssetId"], contracts["baseTokenAssetId"])
        self.assertEqual(info["settlementLayer"], 31337)
        self.assertEqual(
            info["capabilities"], {"assetIds": True, "eip712Transactions": True, "estimatesL1ToL2": True, "settlesOnGateway": False}
        )

    def test_balance_of_the_own_coin_under_all_its_names(self):
        account = self.account(l1=3 * ETHER + 1, l2=2 * ETHER + 7)
        for token in (None, ZERO, ETH):
            answer = account.call("balance", chain="l1", token=token)
            self.assertEqual((answer["balance"], answer["token"], answer["decimals"]), (str(3 * ETHER + 1), None, 18))
        for token in (None, ZERO, ETH, L2_BASE_TOKEN):
            answer = account.call("balance", chain="l2", token=token)
            self.assertEqual((answer["balance"], answer["token"]), (str(2 * ETHER + 7), None), token)
            self.assertEqual(answer["address"], account.address)

    def test_balance_of_tokens_on_both_chains_with_decimals_and_symbol(self):
        account = self.account(l1=ETHER, beta=5_000_001)
        answer = account.call("balance", chain="l1", token=self.net.tokens["beta"])
        self.assertEqual((answer["balance"], answer["decimals"], answer["symbol"]), ("5000001", 6, "BETA"))
        on_l2 = account.token_on_l2("beta", 2_000_000)
        answer = account.call("balance", chain="l2", token=on_l2)
        self.assertEqual((answer["balance"], answer["decimals"], answer["symbol"]), ("2000000", 6, "BETA"))
        answer = account.call("balance", chain="l1", token=self.net.tokens["beta"])
        self.assertEqual(answer["balance"], "3000001")

    def test_balance_reads_a_symbol_that_is_a_word_and_another_account(self):
        answer = self.account().call("balance", chain="l1", token=self.net.tokens["maker"], address=self.net.rich)
        self.assertEqual((answer["balance"], answer["symbol"]), (str(10**6 * ETHER), "MKL"))

    def test_balance_needs_only_the_chain_that_it_asks(self):
        wallet = self.wallet({"l2": {"urls": [self.net.l2.url]}, "address": self.net.rich})
        answer = wallet.call("balance", chain="l2")
        self.assertEqual(int(answer["balance"]), self.net.l2.balance(self.net.rich))

    def test_resolve_token_in_both_directions(self):
        account = self.account(l1=ETHER, alpha=ETHER)
        token = self.net.tokens["alpha"]
        on_l2 = account.token_on_l2("alpha", 1)
        there = account.call("resolve_token", token=token)
        back = account.call("resolve_token", token=on_l2, chain="l2")
        vault = self.net.contracts["l1NativeTokenVault"]
        for answer in (there, back):
            self.same_address(answer["l1Token"], token)
            self.assertEqual(answer["l2Token"], on_l2)
            self.assertEqual(answer["assetId"], "0x" + self.net.l1.view(vault, "assetId(address)", token).hex())
            self.assertEqual((answer["originChainId"], answer["kind"], answer["registered"]), (31337, "erc20", True))
        code = self.net.l2.call("eth_getCode", on_l2, "latest")
        self.assertGreater(len(code), 2, "the L2 token is a contract")

    def test_resolve_token_before_the_first_deposit_predicts_the_address(self):
        # The wrapped ether of L1 can never be bridged, so it stays unregistered.
        answer = self.account().call("resolve_token", token=self.net.tokens["weth"])
        expected = evm.keccak(evm.word(31337) + evm.word(L2_TOKEN_VAULT) + evm.word(self.net.tokens["weth"])).hex()
        self.assertEqual((answer["assetId"], answer["registered"]), ("0x" + expected, False))
        predicted = self.net.l2.view(L2_ASSET_ROUTER, "l2TokenAddress(address)", self.net.tokens["weth"])
        self.same_address(answer["l2Token"], "0x" + predicted[12:].hex())

    def test_resolve_token_knows_eth_as_the_base_token(self):
        account = self.account()
        for chain, token in (("l1", ZERO), ("l1", ETH), ("l2", ETH), ("l2", L2_BASE_TOKEN)):
            answer = account.call("resolve_token", token=token, chain=chain)
            self.assertEqual((answer["l1Token"], answer["l2Token"], answer["kind"]), (ETH, L2_BASE_TOKEN, "base"))
            self.assertEqual(answer["assetId"], self.net.contracts["baseTokenAssetId"])

    def test_what_is_answered_from_memory_is_what_the_operation_answers(self):
        account = self.account(l1=ETHER, alpha=ETHER)
        token = self.net.tokens["alpha"]
        on_l2 = account.token_on_l2("alpha", 1)
        requests = [("chain_info", {})] + [
            ("resolve_token", {"token": token, "chain": chain})
            for chain, token in (("l1", token), ("l2", on_l2), ("l1", ZERO), ("l1", ETH), ("l2", ETH), ("l2", L2_BASE_TOKEN))
        ]
        for method, request in requests:
            wallet = account.new_wallet()
            first = wallet.call(method, **request)
            self.assertEqual(wallet.call(method, **request), first)
            # This one has no short cut.
            self.assertEqual(wallet.call(method, _form="async", **request), first)
            # Neither a cancelled call nor a wrong request is answered from memory.
            with zks.Call() as call:
                call.cancel()
                with self.fails("CANCELLED"):
                    wallet.call(method, _call=call, **request)
            with self.fails("UNKNOWN_KEY", path="/tokn"):
                wallet.call(method, tokn=token, **request)

    def test_base_cost_is_what_the_contract_and_its_formula_say(self):
        account = self.account()
        bridgehub = self.net.contracts["bridgehub"]
        for price in (None, 1, evm.GWEI, 123 * evm.GWEI + 1):
            answer = account.call("base_cost", l2GasLimit="500000", gasPrice=None if price is None else str(price))
            used = int(answer["gasPrice"])
            if price is not None:
                self.assertEqual(used, price)
            view = "l2TransactionBaseCost(uint256,uint256,uint256,uint256)"
            self.assertEqual(int(answer["baseCost"]), self.net.l1.view_int(bridgehub, view, 270, used, 500_000, 800))
            overhead = 1_000_000 * used
            full = 17 * used + overhead // 120_000
            l2_price = max(250_000_000 + overhead // 80_000_000, -(-full // 800))
            self.assertEqual(int(answer["baseCost"]), l2_price * 500_000)
        self.assertEqual(answer["baseToken"], ETH)

    def test_base_cost_takes_the_nodes_gas_price_by_default(self):
        # One of its own: the network's changes with every block.
        def priced(method, params, answer):
            return {**answer, "result": hex(12345)} if method == "eth_gasPrice" else None

        proxy = Proxy(self.net.l1.url, rewrite=priced)
        self.addCleanup(proxy.stop)
        answer = self.account().new_wallet(self.net.config(l1=proxy.url)).call("base_cost", l2GasLimit="1")
        self.assertEqual(answer["gasPrice"], "12345")


@in_both_forms
class Approvals:
    def test_approve_sets_the_allowance_of_the_asset_router(self):
        account = self.account(l1=ETHER, alpha=ETHER)
        token, router = self.net.tokens["alpha"], self.net.contracts["assetRouter"]
        self.assertEqual(account.call("allowance", token=token)["allowance"], "0")
        for amount in (12345, 2**256 - 1, 0):
            sent = account.call("approve", token=token, amount=str(amount))
            self.mined("l1", sent["txHash"])
            self.assertEqual(self.net.l1.allowance(token, account.address, router), amount)
            answer = account.call("allowance", token=token)
            self.assertEqual((answer["allowance"], answer["spender"].lower()), (str(amount), router))
            self.assertIsNone(sent["reset"])

    def test_approve_for_another_spender_on_l2(self):
        account = self.account(l1=ETHER, l2=ETHER, alpha=ETHER)
        on_l2 = account.token_on_l2("alpha", 10)
        sent = account.call("approve", chain="l2", token=on_l2, amount="0x10", spender=self.net.rich)
        self.mined("l2", sent["txHash"])
        self.assertEqual(self.net.l2.allowance(on_l2, account.address, self.net.rich), 16)
        answer = account.call("allowance", chain="l2", token=on_l2, spender=self.net.rich)
        self.assertEqual(answer["allowance"], "16")

    def test_approve_resets_a_token_that_insists_on_it(self):
        account = self.account(l1=ETHER, tether=10**9)
        token, router = self.net.tokens["tether"], self.net.contracts["assetRouter"]
        first = account.call("approve", token=token, amount="5")
        self.mined("l1", first["txHash"])
        self.assertIsNone(first["reset"])
        second = account.call("approve", token=token, amount="7")
        self.mined("l1", second["reset"]["txHash"])
        self.mined("l1", second["txHash"])
        self.assertEqual(second["reset"]["amount"], "0")
        self.assertEqual(second["nonce"], first["nonce"] + 2)
        self.assertEqual(self.net.l1.allowance(token, account.address, router), 7)

    def test_the_own_coin_has_no_allowance(self):
        account = self.account(l1=ETHER)
        for chain, token in (("l1", ETH), ("l1", ZERO), ("l2", L2_BASE_TOKEN)):
            with self.fails("INVALID_FIELD", "/token", "own coin"):
                account.call("allowance", chain=chain, token=token)
            with self.fails("INVALID_FIELD", "/token", "own coin"):
                account.call("approve", chain=chain, token=token, amount="1")


@in_both_forms
class Deposits:
    def test_deposit_of_eth_arrives_to_the_wei(self):
        account = self.account(l1=2 * ETHER)
        l1_before, l2_before = account.l1(), account.l2()
        sent, status = account.deposit(amount=str(ETHER))
        self.assertEqual((sent["route"], sent["nonce"], sent["approvals"]), ("eth-base", 0, []))
        self.assertEqual(status["state"], "executed")
        receipt = self.mined("l1", sent["l1TxHash"])
        self.assertEqual(priority_hashes(receipt, self.net.contracts["diamond"]), [status["l2TxHash"]])
        self.assertEqual(int(sent["mintValue"]), int(sent["baseCost"]) + ETHER)
        self.assertEqual(l1_before - account.l1(), int(sent["value"]) + self.net.l1.fee(receipt))
        # What was minted and not used for the fee is all there: the amount and the refund.
        fee = fee_on_l2(self.net, status["l2TxHash"])
        self.assertEqual(account.l2() - l2_before, int(sent["mintValue"]) - fee)
        self.assertEqual(int(status["l1GasUsed"]), hex_int(receipt["gasUsed"]))
        self.assertEqual(int(status["l1Fee"]), self.net.l1.fee(receipt))

    def test_deposit_to_another_account_with_its_own_refund_recipient_and_tip(self):
        account = self.account(l1=2 * ETHER)
        to, refund = self.account(), self.account()
        sent, status = account.deposit(
            amount=str(3 * FINNEY), to=to.address, refundRecipient=refund.address, operatorTip="12345", token=ZERO
        )
        self.assertEqual(status["state"], "executed")
        self.assertEqual(to.l2(), 3 * FINNEY)
        self.assertEqual(int(sent["mintValue"]), int(sent["baseCost"]) + 12345 + 3 * FINNEY)
        self.assertEqual(refund.l2(), int(sent["mintValue"]) - 3 * FINNEY - fee_on_l2(self.net, status["l2TxHash"]))
        self.assertEqual(account.l2(), 0)

    def test_the_zero_address_as_refund_recipient_stands_for_the_sender(self):
        account = self.account(l1=2 * ETHER)
        to = self.account()
        sent, status = account.deposit(amount=str(FINNEY), to=to.address, refundRecipient=ZERO)
        self.same_address(sent["refundRecipient"], account.address)
        self.assertEqual(account.l2(), int(sent["mintValue"]) - FINNEY - fee_on_l2(self.net, status["l2TxHash"]))

    def test_deposit_of_a_token_approves_what_is_missing(self):
        account = self.account(l1=2 * ETHER, alpha=10 * ETHER)
        token, router = self.net.tokens["alpha"], self.net.contracts["assetRouter"]
        vault = self.net.contracts["l1NativeTokenVault"]
        held, before = self.net.l1.token_balance(token, vault), account.l1()
        sent, status = account.deposit(token=token, amount=str(4 * ETHER))
        self.assertEqual((sent["route"], status["state"]), ("erc20-on-eth", "executed"))
        self.assertEqual([a["amount"] for a in sent["approvals"]], [str(4 * ETHER)])
        approval = self.mined("l1", sent["approvals"][0]["txHash"])
        receipt = self.mined("l1", sent["l1TxHash"])
        self.assertEqual(sent["nonce"], 1)
        self.assertEqual(account.l1(token), 6 * ETHER)
        self.assertEqual(self.net.l1.token_balance(token, vault), held + 4 * ETHER)
        self.assertEqual(before - account.l1(), int(sent["value"]) + self.net.l1.fee(receipt) + self.net.l1.fee(approval))
        self.assertEqual(int(sent["value"]), int(sent["mintValue"]))
        on_l2 = account.call("resolve_token", token=token)["l2Token"]
        self.assertEqual(account.l2(on_l2), 4 * ETHER)
        self.assertEqual(self.net.l1.allowance(token, account.address, router), 0, "exact means exact")

    def test_deposit_of_a_token_with_enough_allowance_sends_one_transaction(self):
        account = self.account(l1=2 * ETHER, alpha=10 * ETHER)
        token = self.net.tokens["alpha"]
        first, _ = account.deposit(token=token, amount="1", approve="unlimited")
        self.assertEqual(first["approvals"][0]["amount"], str(2**256 - 1))
        count = self.net.l1.nonce(account.address)
        for mode in ("exact", "never"):
            sent, status = account.deposit(token=token, amount="2", approve=mode)
            self.assertEqual((sent["approvals"], status["state"]), ([], "executed"))
            count += 1
            self.assertEqual(self.net.l1.nonce(account.address), count)
        on_l2 = account.call("resolve_token", token=token)["l2Token"]
        self.assertEqual(account.l2(on_l2), 5)

    def test_deposit_with_approve_never_says_how_much_is_missing_and_sends_nothing(self):
        account = self.account(l1=2 * ETHER, alpha=10 * ETHER)
        token = self.net.tokens["alpha"]
        self.mined("l1", account.call("approve", token=token, amount="30")["txHash"])
        with self.fails("INSUFFICIENT_ALLOWANCE", says=["70 are missing", "forbids"]) as error:
            account.call("deposit", token=token, amount="100", approve="never")
        details = error[0].details
        self.assertEqual((details["required"], details["available"], details["missing"]), ("100", "30", "70"))
        self.same_address(details["token"], token)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 1)

    def test_a_fixed_nonce_is_the_deposits_own_and_no_approval_takes_it(self):
        account = self.account(l1=2 * ETHER, alpha=ETHER, tether=1000)
        token = self.net.tokens["alpha"]
        with self.fails("INVALID_FIELD", "/overrides/nonce", "approval"):
            account.call("deposit", token=token, amount="5", overrides={"nonce": 0})
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0, "nothing was sent")
        self.mined("l1", account.call("approve", token=token, amount="5", overrides={"nonce": 0})["txHash"])
        sent, status = account.deposit(token=token, amount="5", overrides={"nonce": 1})
        self.assertEqual((sent["nonce"], status["state"]), (1, "executed"))
        tether = self.net.tokens["tether"]
        self.mined("l1", account.call("approve", token=tether, amount="5", overrides={"nonce": 2})["txHash"])
        with self.fails("INVALID_FIELD", "/overrides/nonce"):
            account.call("approve", token=tether, amount="6", overrides={"nonce": 3})
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 3, "the reset was not sent either")

    def test_deposit_of_a_token_that_must_be_reset_first(self):
        account = self.account(l1=2 * ETHER, tether=10**9)
        token = self.net.tokens["tether"]
        self.mined("l1", account.call("approve", token=token, amount="5")["txHash"])
        sent, status = account.deposit(token=token, amount="1000")
        self.assertEqual([a["amount"] for a in sent["approvals"]], ["0", "1000"])
        self.assertEqual((sent["nonce"], status["state"]), (3, "executed"))
        on_l2 = account.call("resolve_token", token=token)["l2Token"]
        self.assertEqual((account.l1(token), account.l2(on_l2)), (10**9 - 1000, 1000))

    def test_deposit_of_a_token_that_keeps_a_part_reverts_with_the_decoded_reason(self):
        account = self.account(l1=2 * ETHER, fee=10 * ETHER)
        with self.fails("REVERTED") as error:
            account.call("deposit", token=self.net.tokens["fee"], amount=str(ETHER))
        self.assertEqual(error[0].json["revert"]["name"], "TokensWithFeesNotSupported")
        self.assertEqual(account.l1(self.net.tokens["fee"]), 10 * ETHER)

    def test_request_execute_calls_with_value(self):
        account = self.account(l1=2 * ETHER)
        counter = self.net.contracts["counter"]
        value, held = self.net.l2.view_int(counter, "value()"), self.net.l2.balance(counter)
        before = account.l1()
        sent = account.call(
            "request_execute", contractAddress=counter, calldata=calldata("increment(uint256)", 5), l2Value="77"
        )
        status = account.call("deposit_wait", l1TxHash=sent["l1TxHash"])
        self.assertEqual((status["state"], sent["approvals"]), ("executed", []))
        self.assertEqual(self.net.l2.view_int(counter, "value()"), value + 5)
        self.assertEqual(self.net.l2.balance(counter), held + 77)
        self.assertEqual(self.net.l2.view_int(counter, "lastCaller()"), int(account.address, 16))
        self.assertEqual(self.net.l2.view_int(counter, "lastValue()"), 77)
        self.assertEqual(int(sent["mintValue"]), int(sent["baseCost"]) + 77)
        receipt = self.mined("l1", sent["l1TxHash"])
        self.assertEqual(before - account.l1(), int(sent["value"]) + self.net.l1.fee(receipt))
        self.assertEqual(account.l2(), int(sent["mintValue"]) - 77 - fee_on_l2(self.net, status["l2TxHash"]))

    def test_request_execute_with_more_mint_value_gets_the_rest_back_and_with_less_is_refused(self):
        account = self.account(l1=2 * ETHER)
        counter = self.net.contracts["counter"]
        call = {"contractAddress": counter, "calldata": calldata("increment(uint256)", 1), "l2GasLimit": "500000"}
        sent = account.call("request_execute", mintValue=str(ETHER), **call)
        status = account.call("deposit_wait", l1TxHash=sent["l1TxHash"])
        self.assertEqual((sent["mintValue"], sent["value"], status["state"]), (str(ETHER), str(ETHER), "executed"))
        self.assertEqual(account.l2(), ETHER - fee_on_l2(self.net, status["l2TxHash"]))
        nonce = self.net.l1.nonce(account.address, "pending")
        with self.fails("MINT_VALUE_TOO_LOW", "/mintValue"):
            account.call("request_execute", mintValue="1000", **call)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), nonce)


@in_both_forms
class DepositStates:
    def test_deposit_status_goes_from_l1_pending_over_l2_pending_to_executed(self):
        account = self.account(l1=2 * ETHER)
        self.net.pause_priority(True)
        self.addCleanup(self.net.pause_priority, False)
        self.net.l1.call("evm_setAutomine", False)
        self.addCleanup(self.net.l1.call, "evm_setAutomine", True)
        l1_hash = account.call("deposit", amount=str(FINNEY))["l1TxHash"]
        status = account.call("deposit_status", l1TxHash=l1_hash)
        self.assertEqual((status["state"], status["l2TxHash"], status["l1BlockNumber"]), ("l1Pending", None, None))
        self.net.l1.call("evm_mine")
        status = account.call("deposit_status", l1TxHash=l1_hash)
        self.assertEqual((status["state"], status["l2BlockNumber"]), ("l2Pending", None))
        l2_hash = status["l2TxHash"]
        by_l2 = evm.wait_for(lambda: self.known_on_l2(account, l2_hash), "the L2 node to hear of it")
        self.assertEqual((by_l2["state"], by_l2["l1TxHash"]), ("l2Pending", None))
        self.net.l1.call("evm_setAutomine", True)
        self.net.pause_priority(False)
        status = account.call("deposit_status", l1TxHash=l1_hash)
        self.assertEqual((status["state"], status["l2TxHash"], status["claimable"]), ("executed", l2_hash, None))
        self.assertEqual(status["l2TxHashes"], [l2_hash])
        receipt = self.net.l2.receipt(l2_hash)
        self.assertEqual(status["l2BlockNumber"], hex_int(receipt["blockNumber"]))
        self.assertEqual(int(status["l2GasUsed"]), hex_int(receipt["gasUsed"]))
        self.assertEqual(account.call("deposit_status", l2TxHash=l2_hash)["state"], "executed")

    def known_on_l2(self, account, l2_hash):
        try:
            return account.call("deposit_status", l2TxHash=l2_hash)
        except zks.ZksError as error:
            self.assertEqual(error.name, "TX_NOT_FOUND")
            return None

    def test_deposit_wait_waits_for_l2_and_reports_what_it_waits_for(self):
        account = self.account(l1=2 * ETHER)
        self.net.pause_priority(True)
        self.addCleanup(self.net.pause_priority, False)
        l1_hash = account.call("deposit", amount=str(FINNEY))["l1TxHash"]
        with zks.Call(progress=True) as call:
            waiting = account.wallet.start("deposit_wait", l1TxHash=l1_hash, _call=call)
            evm.wait_for(lambda: call.progress, "progress")
            time.sleep(0.15)
            self.assertFalse(waiting.done())
            self.net.pause_priority(False)
            self.assertEqual(waiting.result(timeout=30)["state"], "executed")
            waits = [step for step in call.progress if step["stage"] == "wait"]
            # Whether L1 had mined it already when the wait began is up to the node.
            self.assertIn([w["chain"] for w in waits], (["l2"], ["l1", "l2"]))
            self.assertIn("waiting for L2", waits[-1]["message"])

    def test_a_deposit_that_reverts_on_l1_is_l1_failed(self):
        account = self.account(l1=2 * ETHER)
        sent, status = account.deposit(amount=str(FINNEY), overrides={"gasLimit": "60000"})
        self.assertEqual((status["state"], status["l2TxHash"], status["l2TxHashes"]), ("l1Failed", None, []))
        self.assertEqual(self.net.l1.receipt(sent["l1TxHash"])["status"], "0x0")
        with self.fails("NOT_CLAIMABLE"):
            account.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"])

    def test_a_failed_request_was_refunded_on_l2_and_is_not_claimable(self):
        account = self.account(l1=2 * ETHER)
        sent = account.call(
            "request_execute", contractAddress=self.net.contracts["counter"], calldata=calldata("fail()"),
            l2Value=str(FINNEY), l2GasLimit="600000",
        )
        status = account.call("deposit_wait", l1TxHash=sent["l1TxHash"])
        self.assertEqual((status["state"], status["claimable"]), ("failed", False))
        self.assertEqual(account.l2(), int(sent["mintValue"]) - fee_on_l2(self.net, status["l2TxHash"]))
        for key in ({"l1TxHash": sent["l1TxHash"]}, {"l2TxHash": status["l2TxHash"]}):
            with self.fails("NOT_CLAIMABLE", says="refund"):
                account.call("claim_failed_deposit", **key)

    def test_what_is_no_deposit_is_told_apart(self):
        account = self.account(l1=2 * ETHER)
        sent = account.call("transfer", chain="l1", to=self.net.rich, amount="1")
        self.mined("l1", sent["txHash"])
        with self.fails("NOT_A_DEPOSIT", says=sent["txHash"]):
            account.call("deposit_status", l1TxHash=sent["txHash"])
        deposit, _ = account.deposit(amount="1000")
        with self.fails("NOT_A_DEPOSIT", says="index 3"):
            account.call("deposit_status", l1TxHash=deposit["l1TxHash"], index=3)
        on_l2 = account.deposit(amount=str(FINNEY)) and account.call("withdraw", amount="1")["l2TxHash"]
        self.mined("l2", on_l2)
        for method in ("deposit_status", "deposit_wait", "claim_failed_deposit"):
            with self.subTest(method), self.fails("NOT_A_DEPOSIT", says="not requested"):
                account.call(method, l2TxHash=on_l2)
        with self.fails("MISSING_FIELD"):
            account.call("deposit_status")
        with self.fails("INVALID_FIELD"):
            account.call("deposit_status", l1TxHash=deposit["l1TxHash"], l2TxHash=deposit["l1TxHash"])


@in_both_forms
class Claims:
    def failed(self, account, token, amount):
        self.net.fail_next_deposits(1)
        sent, status = account.deposit(token=token, amount=str(amount))
        self.assertEqual((status["state"], status["claimable"]), ("failed", True))
        return sent["l1TxHash"], status["l2TxHash"]

    def claimed(self, hashes_of):
        account = self.account(l1=2 * ETHER, alpha=10 * ETHER)
        token = self.net.tokens["alpha"]
        l1_hash, l2_hash = self.failed(account, token, 4 * ETHER)
        self.assertEqual(account.l1(token), 6 * ETHER)
        self.net.settle()
        before = account.l1()
        sent = account.call("claim_failed_deposit", **hashes_of(l1_hash, l2_hash))
        receipt = self.mined("l1", sent["l1TxHash"])
        self.assertEqual((sent["amount"], sent["depositor"], sent["l2TxHash"]), (str(4 * ETHER), account.address, l2_hash))
        self.same_address(sent["token"], token)
        self.assertEqual(account.l1(token), 10 * ETHER)
        self.assertEqual(before - account.l1(), self.net.l1.fee(receipt))
        nonce = self.net.l1.nonce(account.address)
        for hashes in ({"l1TxHash": l1_hash}, {"l2TxHash": l2_hash}):
            with self.fails("ALREADY_CLAIMED"):
                account.call("claim_failed_deposit", **hashes)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), nonce)

    def test_claim_by_the_l2_hash_brings_all_back_once(self):
        self.claimed(lambda l1_hash, l2_hash: {"l2TxHash": l2_hash})

    def test_claim_by_the_l1_hash_brings_all_back_once(self):
        self.claimed(lambda l1_hash, l2_hash: {"l1TxHash": l1_hash})

    def test_anyone_can_claim_and_the_depositor_is_paid(self):
        account, other = self.account(l1=2 * ETHER, alpha=ETHER), self.account(l1=ETHER)
        _, l2_hash = self.failed(account, self.net.tokens["alpha"], ETHER)
        self.net.settle()
        sent = other.call("claim_failed_deposit", l2TxHash=l2_hash)
        self.mined("l1", sent["l1TxHash"])
        self.assertEqual(account.l1(self.net.tokens["alpha"]), ETHER)
        self.assertEqual(other.l1(self.net.tokens["alpha"]), 0)

    def test_claim_before_the_batch_is_executed_is_not_ready(self):
        account = self.account(l1=2 * ETHER, alpha=ETHER)
        self.net.set_settlement("manual")
        self.addCleanup(self.net.set_settlement, "auto")
        _, l2_hash = self.failed(account, self.net.tokens["alpha"], ETHER)
        with self.fails("NOT_READY", says="not executed on L1") as error:
            account.call("claim_failed_deposit", l2TxHash=l2_hash)
        self.assertTrue(error[0].json["retryable"])
        self.net.settle()
        self.mined("l1", account.call("claim_failed_deposit", l2TxHash=l2_hash)["l1TxHash"])
        self.assertEqual(account.l1(self.net.tokens["alpha"]), ETHER)

    def test_a_successful_deposit_cannot_be_claimed(self):
        account = self.account(l1=2 * ETHER, alpha=ETHER)
        for token in (self.net.tokens["alpha"], ETH):
            sent, status = account.deposit(token=token, amount="1000")
            for hashes in ({"l1TxHash": sent["l1TxHash"]}, {"l2TxHash": status["l2TxHash"]}):
                with self.fails("DEPOSIT_SUCCEEDED"):
                    account.call("claim_failed_deposit", **hashes)


@in_both_forms
class Withdrawals:
    def test_the_base_token_goes_to_l1_to_the_wei(self):
        account = self.account(l1=ETHER, l2=3 * ETHER)
        self.fund_bridge(account)
        before = account.l2()
        sent = account.call("withdraw", amount=str(FINNEY))
        receipt = self.mined("l2", sent["l2TxHash"])
        self.assertEqual(before - account.l2(), FINNEY + self.net.l2.fee(receipt))
        self.assertEqual((sent["token"], sent["to"], sent["assetId"]), (L2_BASE_TOKEN, account.address, None))
        ready = account.call("withdrawal_wait", l2TxHash=sent["l2TxHash"])
        self.assertEqual((ready["state"], ready["phase"]), ("ready", None))
        self.assertEqual((ready["withdrawal"]["to"], ready["withdrawal"]["amount"]), (account.address, str(FINNEY)))
        l1_before = account.l1()
        final = account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])
        paid = self.mined("l1", final["l1TxHash"])
        self.assertEqual(account.l1() - l1_before, FINNEY - self.net.l1.fee(paid))
        self.assertEqual(account.call("withdrawal_status", l2TxHash=sent["l2TxHash"])["state"], "finalized")
        nonce = self.net.l1.nonce(account.address)
        with self.fails("ALREADY_FINALIZED", says=sent["l2TxHash"]):
            account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), nonce)

    def fund_bridge(self, account):
        """What L1 pays out must have been deposited: balances on L2 that tests make up are not backed."""
        _, status = account.deposit(amount=str(10 * FINNEY))
        self.assertEqual(status["state"], "executed")

    def test_a_token_goes_to_another_account_and_anyone_finalises(self):
        account = self.account(l1=2 * ETHER, l2=ETHER, alpha=10 * ETHER)
        receiver, helper = self.account(), self.account(l1=ETHER)
        token, on_l2 = self.net.tokens["alpha"], account.token_on_l2("alpha", 5 * ETHER)
        sent = account.call("withdraw", token=on_l2, amount=str(2 * ETHER), to=receiver.address)
        self.mined("l2", sent["l2TxHash"])
        self.assertEqual((account.l2(on_l2), sent["approvals"]), (3 * ETHER, []))
        self.assertEqual(sent["assetId"], account.call("resolve_token", token=token)["assetId"])
        ready = helper.call("withdrawal_wait", l2TxHash=sent["l2TxHash"])
        self.assertEqual(ready["withdrawal"]["assetId"], sent["assetId"])
        self.same_address(ready["withdrawal"]["originToken"], token)
        final = helper.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])
        self.mined("l1", final["l1TxHash"])
        self.assertEqual(self.net.l1.token_balance(token, receiver.address), 2 * ETHER)
        self.assertEqual(helper.l1(token), 0)
        with self.fails("ALREADY_FINALIZED"):
            account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])

    def test_a_token_of_l2_goes_to_l1_and_back(self):
        account = self.account(l1=2 * ETHER, l2=ETHER)
        # A token that the bridge has never seen: its first withdrawal registers it.
        native = self.net.new_l2_token()
        self.net.mint(self.net.l2, native, account.address, 100)
        with self.fails("UNKNOWN_TOKEN", says="neither bridged nor registered"):
            account.call("resolve_token", token=native, chain="l2")
        with self.fails("INSUFFICIENT_ALLOWANCE", says="60 are missing"):
            account.call("withdraw", token=native, amount="60", approve="never")
        sent = account.call("withdraw", token=native, amount="60")
        self.assertEqual([a["amount"] for a in sent["approvals"]], ["60"])
        self.mined("l2", sent["l2TxHash"])
        self.assertEqual(account.l2(native), 40)
        account.call("withdrawal_wait", l2TxHash=sent["l2TxHash"])
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])["l1TxHash"])
        token = account.call("resolve_token", token=native, chain="l2")
        self.assertEqual((token["originChainId"], token["registered"]), (270, True))
        self.assertEqual(account.l1(token["l1Token"]), 60)
        there = account.call("resolve_token", token=token["l1Token"])
        self.assertEqual((there["assetId"], there["originChainId"]), (token["assetId"], 270))
        self.same_address(there["l2Token"], native)
        # Back to L2, where it comes from; and a return that fails there is claimed back.
        _, status = account.deposit(token=token["l1Token"], amount="50")
        self.assertEqual((status["state"], account.l2(native)), ("executed", 90))
        self.net.fail_next_deposits(1)
        _, status = account.deposit(token=token["l1Token"], amount="10")
        self.assertEqual((status["state"], status["claimable"], account.l1(token["l1Token"])), ("failed", True, 0))
        self.net.settle()
        self.mined("l1", account.call("claim_failed_deposit", l2TxHash=status["l2TxHash"])["l1TxHash"])
        self.assertEqual(account.l1(token["l1Token"]), 10)

    def test_a_withdrawal_that_reverts_has_failed_and_cannot_be_finalised(self):
        account = self.account(l1=ETHER, l2=ETHER)
        sent = account.call("withdraw", amount="1000", overrides={"gasLimit": "30000"})
        self.assertEqual(evm.wait_for(lambda: self.net.l2.receipt(sent["l2TxHash"]), "a receipt")["status"], "0x0")
        for method in ("withdrawal_status", "withdrawal_wait"):
            status = account.call(method, l2TxHash=sent["l2TxHash"])
            self.assertEqual((status["state"], status["phase"], status["withdrawal"]), ("failed", None, None))
        with self.fails("TX_FAILED", says="nothing was withdrawn"):
            account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])

    def test_what_is_no_withdrawal_is_told_apart(self):
        account = self.account(l1=ETHER, l2=ETHER)
        sent = account.call("transfer", to=self.net.rich, amount="1")
        self.mined("l2", sent["txHash"])
        for method in ("withdrawal_status", "finalize_withdrawal"):
            with self.fails("NOT_A_WITHDRAWAL", says=sent["txHash"]):
                account.call(method, l2TxHash=sent["txHash"])
        # A message to L1 that somebody sent is no withdrawal either.
        message = "0x62f84b24" + (evm.word(32) + evm.word(3) + b"abc".ljust(32, b"\0")).hex()
        receipt = self.net.l2.send_unlocked(self.net.rich, self.net.contracts["l2Messenger"], message)
        self.assertEqual(receipt["status"], "0x1")
        with self.fails("NOT_A_WITHDRAWAL", says="no withdrawal"):
            account.call("withdrawal_status", l2TxHash=receipt["transactionHash"])

    def test_a_withdrawal_that_l2_has_not_mined_is_pending(self):
        account = self.account(l1=ETHER, l2=ETHER)
        hide = {"on": True}

        def without_receipt(method, params, answer):
            if hide["on"] and method == "eth_getTransactionReceipt":
                return {**answer, "result": None}
            return None

        with Proxy(self.net.l2.url, rewrite=without_receipt) as proxy:
            wallet = account.new_wallet(self.net.config(l2=proxy.url))
            sent = wallet.call("withdraw", amount="1000")
            status = wallet.call("withdrawal_status", l2TxHash=sent["l2TxHash"])
            self.assertEqual((status["state"], status["phase"]), ("pending", "l2Pending"))
            with self.fails("NOT_READY", says="not mined"):
                wallet.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])
            hide["on"] = False
            self.assertEqual(wallet.call("withdrawal_wait", l2TxHash=sent["l2TxHash"])["state"], "ready")


@in_both_forms
class Transfers:
    def test_transfer_of_the_own_coin_on_both_chains(self):
        for chain in ("l2", "l1"):
            account, receiver = self.account(l1=ETHER, l2=ETHER), self.account()
            sent = account.call("transfer", to=receiver.address, amount="12345", **({"chain": "l1"} if chain == "l1" else {}))
            receipt = self.mined(chain, sent["txHash"])
            rpc = getattr(self.net, chain)
            self.assertEqual((sent["chain"], sent["nonce"], sent["token"]), (chain, 0, None))
            self.assertEqual(rpc.balance(receiver.address), 12345)
            self.assertEqual(rpc.balance(account.address), ETHER - 12345 - rpc.fee(receipt))

    def test_transfer_of_tokens_on_both_chains(self):
        account, receiver = self.account(l1=2 * ETHER, l2=ETHER, alpha=10 * ETHER), self.account()
        token, on_l2 = self.net.tokens["alpha"], account.token_on_l2("alpha", 5 * ETHER)
        for chain, address in (("l1", token), ("l2", on_l2)):
            sent = account.call("transfer", chain=chain, token=address, to=receiver.address, amount="77")
            receipt = self.mined(chain, sent["txHash"])
            rpc = getattr(self.net, chain)
            self.assertEqual(rpc.token_balance(address, receiver.address), 77)
            self.assertEqual(rpc.token_balance(address, account.address), 5 * ETHER - 77)
            self.assertEqual([log["topics"][0] for log in receipt["logs"]], [TRANSFER])

    def test_transfer_of_the_base_token_by_each_of_its_names(self):
        account, receiver = self.account(l1=ETHER, l2=ETHER), self.account()
        for token in (ZERO, ETH, L2_BASE_TOKEN):
            self.mined("l2", account.call("transfer", token=token, to=receiver.address, amount="5")["txHash"])
        self.assertEqual(receiver.l2(), 15)

    def test_overrides_are_what_is_signed(self):
        account = self.account(l1=ETHER, l2=ETHER)
        overrides = {"nonce": 0, "gasLimit": "50000", "maxFeePerGas": "7000000000", "maxPriorityFeePerGas": "3"}
        for chain in ("l1", "l2"):
            sent = account.call("transfer", chain=chain, to=self.net.rich, amount="1", overrides=overrides)
            seen = getattr(self.net, chain).transaction(sent["txHash"])
            fields = [hex_int(seen[k]) for k in ("nonce", "gas", "maxFeePerGas", "maxPriorityFeePerGas", "type")]
            self.assertEqual(fields, [0, 50000, 7_000_000_000, 3, 2])

    def test_transaction_wait_tells_success_and_failure_with_the_fee(self):
        account = self.account(l1=ETHER, l2=ETHER)
        good = account.call("transfer", to=self.net.rich, amount="1")
        mined = account.call("transaction_wait", chain="l2", txHash=good["txHash"])
        receipt = self.net.l2.receipt(good["txHash"])
        self.assertEqual((mined["status"], int(mined["fee"])), ("success", self.net.l2.fee(receipt)))
        self.assertEqual((mined["from"], mined["blockNumber"]), (account.address, hex_int(receipt["blockNumber"])))
        bad = account.call("withdraw", amount="1000", overrides={"gasLimit": "30000"})
        self.assertEqual(account.call("transaction_wait", chain="l2", txHash=bad["l2TxHash"])["status"], "failed")

    def test_transaction_wait_waits_for_the_confirmations(self):
        account = self.account(l1=ETHER)
        self.net.settle()  # So that no settlement of an earlier test mines a block meanwhile.
        sent = account.call("transfer", chain="l1", to=self.net.rich, amount="1")
        waiting = account.wallet.start("transaction_wait", chain="l1", txHash=sent["txHash"], confirmations=3)
        self.net.l1.call("anvil_mine", "0x1")
        time.sleep(0.2)
        self.assertFalse(waiting.done(), "two blocks are not three")
        self.net.l1.call("anvil_mine", "0x1")
        self.assertEqual(waiting.result(timeout=30)["status"], "success")


class WithdrawalStates(Case):
    """With batches that are sealed and settled only on command."""

    @classmethod
    def setUpClass(cls):
        cls.own = devnet.Devnet("--seal-interval-ms", "manual", "--settlement", "manual")

    @classmethod
    def tearDownClass(cls):
        cls.own.stop()

    def network(self):
        return self.own

    def test_a_withdrawal_goes_through_all_its_states(self):
        for form in ("named", "async"):
            self.form = form
            account = self.account(l1=2 * ETHER)
            account.deposit(amount=str(ETHER))
            l2_hash = account.call("withdraw", amount=str(FINNEY))["l2TxHash"]
            self.mined("l2", l2_hash)

            def state():
                status = account.call("withdrawal_status", l2TxHash=l2_hash)
                self.assertEqual(status["withdrawal"]["amount"], str(FINNEY))
                return status["state"], status["phase"]

            self.assertEqual(state(), ("pending", "notSealed"))
            with self.fails("NOT_READY", says="not sealed") as error:
                account.call("finalize_withdrawal", l2TxHash=l2_hash)
            self.assertTrue(error[0].json["retryable"])
            batch = self.net.seal()
            self.assertEqual(state(), ("pending", "notExecuted"))
            with self.fails("NOT_READY", says=f"batch {batch} is not executed"):
                account.call("finalize_withdrawal", l2TxHash=l2_hash)
            self.net.settle()
            self.assertEqual(state(), ("ready", None))
            self.assertEqual(account.call("withdrawal_status", l2TxHash=l2_hash)["batchNumber"], batch)
            before = account.l1()
            paid = self.mined("l1", account.call("finalize_withdrawal", l2TxHash=l2_hash)["l1TxHash"])
            self.assertEqual(account.l1() - before, FINNEY - self.net.l1.fee(paid))
            self.assertEqual(state(), ("finalized", None))

    def test_withdrawal_wait_reports_each_phase_and_can_wait_for_the_end(self):
        account = self.account(l1=2 * ETHER)
        account.deposit(amount=str(ETHER))
        l2_hash = account.call("withdraw", amount="1000")["l2TxHash"]
        with zks.Call(progress=True) as call:
            waiting = account.wallet.start("withdrawal_wait", l2TxHash=l2_hash, until="finalized", _call=call)

            def messages():
                return [step["message"] for step in call.progress if step["stage"] == "wait"]

            evm.wait_for(lambda: len(messages()) == 1, "the first phase")
            self.net.seal()
            evm.wait_for(lambda: len(messages()) == 2, "the second phase")
            self.net.settle()
            evm.wait_for(lambda: len(messages()) == 3, "the third phase")
            self.assertFalse(waiting.done())
            account.call("finalize_withdrawal", l2TxHash=l2_hash)
            self.assertEqual(waiting.result(timeout=30)["state"], "finalized")
            told = [("waiting for the batch", 0), ("to execute", 1), ("until it is finalised", 2)]
            for text, place in told:
                self.assertIn(text, messages()[place])

    def test_withdrawals_that_share_a_batch_are_all_paid(self):
        account = self.account(l1=2 * ETHER, alpha=ETHER)
        account.deposit(amount=str(ETHER))
        on_l2 = account.token_on_l2("alpha", 100)
        hashes = [account.call("withdraw", amount=str(10 + i))["l2TxHash"] for i in range(3)]
        hashes.append(account.call("withdraw", token=on_l2, amount="40")["l2TxHash"])
        receiver = self.account()
        hashes.append(account.call("withdraw", amount="99", to=receiver.address)["l2TxHash"])
        self.net.settle()
        for l2_hash in hashes:
            self.mined("l1", account.call("finalize_withdrawal", l2TxHash=l2_hash)["l1TxHash"])
        self.assertEqual(receiver.l1(), 99)
        self.assertEqual(account.l1(self.net.tokens["alpha"]), ETHER - 60)


class CustomBaseToken(Case):
    """On a chain whose base token is an ERC-20: the other routes."""

    @classmethod
    def setUpClass(cls):
        cls.own = devnet.Devnet("--base-token", "erc20")

    @classmethod
    def tearDownClass(cls):
        cls.own.stop()

    def network(self):
        return self.own

    @property
    def base(self):
        return self.net.contracts["baseToken"]

    def rich_account(self, **tokens):
        account = self.account(l1=5 * ETHER, **tokens)
        self.net.mint(self.net.l1, self.base, account.address, 1000 * ETHER)
        return account

    def test_the_base_token_is_deposited_withdrawn_and_paid_out(self):
        account = self.rich_account()
        before = account.l1(self.base)
        sent, status = account.deposit(token=self.base, amount=str(ETHER))
        self.assertEqual((sent["route"], sent["value"], status["state"]), ("erc20-base", "0", "executed"))
        self.assertEqual(before - account.l1(self.base), int(sent["mintValue"]))
        self.assertEqual(account.l2(), int(sent["mintValue"]) - fee_on_l2(self.net, status["l2TxHash"]))
        l2_hash = account.call("withdraw", amount=str(FINNEY))["l2TxHash"]
        self.assertEqual(account.call("withdrawal_wait", l2TxHash=l2_hash)["state"], "ready")
        before = account.l1(self.base)
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=l2_hash)["l1TxHash"])
        self.assertEqual(account.l1(self.base) - before, FINNEY)

    def test_eth_is_a_token_there(self):
        account = self.rich_account()
        before = account.l1()
        sent, status = account.deposit(amount=str(ETHER))
        self.assertEqual((sent["route"], sent["value"], status["state"]), ("eth-nonbase", str(ETHER), "executed"))
        fees = sum(self.net.l1.fee(self.mined("l1", a["txHash"])) for a in sent["approvals"])
        self.assertEqual(before - account.l1(), ETHER + fees + self.net.l1.fee(self.mined("l1", sent["l1TxHash"])))
        self.assertEqual(account.call("balance", chain="l2", token=ETH)["balance"], str(ETHER))
        token = account.call("resolve_token", token=ETH)
        self.assertEqual(token["kind"], "eth")
        receiver = self.account()
        self.mined("l2", account.call("transfer", token=ETH, to=receiver.address, amount="11")["txHash"])
        self.assertEqual(receiver.call("balance", chain="l2", token=ZERO)["balance"], "11")
        l2_hash = account.call("withdraw", token=ETH, amount=str(FINNEY), to=receiver.address)["l2TxHash"]
        self.assertEqual(account.call("withdrawal_wait", l2TxHash=l2_hash)["state"], "ready")
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=l2_hash)["l1TxHash"])
        self.assertEqual(receiver.l1(), FINNEY)

    def test_a_failed_eth_deposit_is_claimed_back(self):
        account = self.rich_account()
        self.net.fail_next_deposits(1)
        _, status = account.deposit(amount=str(ETHER))
        self.assertEqual((status["state"], status["claimable"]), ("failed", True))
        self.net.settle()
        before = account.l1()
        sent = account.call("claim_failed_deposit", l2TxHash=status["l2TxHash"])
        receipt = self.mined("l1", sent["l1TxHash"])
        self.assertEqual((sent["token"], sent["amount"]), (ETH, str(ETHER)))
        self.assertEqual(account.l1() - before, ETHER - self.net.l1.fee(receipt))

    def test_another_token_needs_two_approvals_once(self):
        account = self.rich_account(alpha=10 * ETHER)
        token = self.net.tokens["alpha"]
        with self.fails("INSUFFICIENT_ALLOWANCE"):
            account.call("deposit", token=token, amount="5", approve="never")
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)
        sent, status = account.deposit(token=token, amount="5", approve="unlimited")
        self.assertEqual((sent["route"], status["state"], len(sent["approvals"])), ("erc20-nonbase", "executed", 2))
        sent, status = account.deposit(token=token, amount="6", approve="never")
        self.assertEqual((sent["approvals"], status["state"]), ([], "executed"))
        on_l2 = account.call("resolve_token", token=token)["l2Token"]
        self.assertEqual(account.l2(on_l2), 11)

    def test_request_execute_and_base_cost_are_in_the_base_token(self):
        account = self.rich_account()
        counter, bridgehub = self.net.contracts["counter"], self.net.contracts["bridgehub"]
        cost = account.call("base_cost", l2GasLimit="1000", gasPrice="1000000000")
        view = "l2TransactionBaseCost(uint256,uint256,uint256,uint256)"
        chain = self.net.facts["l2ChainId"]
        self.assertEqual(int(cost["baseCost"]), self.net.l1.view_int(bridgehub, view, chain, evm.GWEI, 1000, 800))
        self.same_address(cost["baseToken"], self.base)
        value = self.net.l2.view_int(counter, "value()")
        sent = account.call(
            "request_execute", contractAddress=counter, calldata=calldata("increment(uint256)", 9), l2Value="3"
        )
        self.assertEqual((sent["value"], len(sent["approvals"])), ("0", 1))
        self.assertEqual(account.call("deposit_wait", l1TxHash=sent["l1TxHash"])["state"], "executed")
        self.assertEqual(self.net.l2.view_int(counter, "value()"), value + 9)
        self.assertEqual(account.l1(self.base), 1000 * ETHER - int(sent["mintValue"]))


class Signers(Case):
    def test_signers_from_a_phrase_sign_for_the_known_accounts(self):
        phrase = b"test test test test test test test test test test test junk"
        lib, byref, c_void_p = zks.lib, zks.byref, zks.c_void_p
        for index, path in ((0, None), (3, b"m/44'/60'/0'/0/3")):
            out, error = c_void_p(), c_void_p()
            status = lib.zks_signer_from_mnemonic(phrase, len(phrase), None, 0, path, byref(out), byref(error))
            signer = zks.Signer.__new__(zks.Signer)
            signer.handle = zks.finish(status, out, error)
            self.addCleanup(signer.free)
            self.assertEqual(signer.address, self.net.facts["accounts"][index]["address"])
            wallet = self.wallet(self.net.config(), signer)
            receipt = self.mined("l2", wallet.call("transfer", to=self.net.rich, amount="1")["txHash"])
            self.same_address(receipt["from"], signer.address)


class Nodes(Case):
    """Endpoints as they are in the world."""

    def everything(self, account, wallet):
        """A way there and back."""
        token = self.net.tokens["alpha"]
        for request in ({"amount": str(FINNEY)}, {"amount": "1000", "token": token}):
            sent = wallet.call("deposit", **request)
            self.assertEqual(wallet.call("deposit_wait", l1TxHash=sent["l1TxHash"])["state"], "executed")
        on_l2 = wallet.call("resolve_token", token=token)["l2Token"]
        for request in ({"amount": "100"}, {"amount": "100", "token": on_l2}):
            l2_hash = wallet.call("withdraw", **request)["l2TxHash"]
            self.assertEqual(wallet.call("withdrawal_wait", l2TxHash=l2_hash)["state"], "ready")
            self.mined("l1", wallet.call("finalize_withdrawal", l2TxHash=l2_hash)["l1TxHash"])
        self.assertEqual(account.l2(on_l2), 900)

    def test_without_batches(self):
        account = self.account(l1=2 * ETHER, l2=ETHER, alpha=1000)
        config = self.net.config()
        config["l1"]["maxBatch"] = config["l2"]["maxBatch"] = 1
        with Proxy(self.net.l1.url) as l1, Proxy(self.net.l2.url) as l2:
            config["l1"]["urls"], config["l2"]["urls"] = [l1.url], [l2.url]
            self.everything(account, account.new_wallet(config))
            for proxy in (l1, l2):
                self.assertEqual(proxy.http_requests, len(proxy.calls), "one call in each request")

    def test_gateways_that_refuse_batches(self):
        account = self.account(l1=2 * ETHER, l2=ETHER, alpha=1000)
        refuse = lambda methods: (400, "batches are not supported") if len(methods) > 1 else None  # noqa: E731
        with Proxy(self.net.l1.url, fault=refuse) as l1, Proxy(self.net.l2.url, fault=refuse) as l2:
            self.everything(account, account.new_wallet(self.net.config(l1=l1.url, l2=l2.url)))

    def test_gateways_that_fail_every_fifth_request(self):
        account = self.account(l1=2 * ETHER, l2=ETHER, alpha=1000)

        def every_fifth(status):
            count = [0]

            def decide(methods):
                count[0] += 1
                return (status, "busy") if count[0] % 5 == 0 else None

            return decide

        with Proxy(self.net.l1.url, fault=every_fifth(429)) as l1, Proxy(self.net.l2.url, fault=every_fifth(503)) as l2:
            self.everything(account, account.new_wallet(self.net.config(l1=l1.url, l2=l2.url)))
        self.assertEqual(self.net.l1.nonce(account.address), 5, "two deposits, an approval, two finalisations")
        self.assertEqual(self.net.l2.nonce(account.address), 2)

    def test_a_second_endpoint_stands_in_for_a_dead_one(self):
        account = self.account(l1=2 * ETHER, l2=ETHER, alpha=1000)
        dead = Proxy(self.net.l1.url)
        dead.stop()
        config = self.net.config()
        for chain in ("l1", "l2"):
            config[chain]["urls"].insert(0, dead.url)
        self.everything(account, account.new_wallet(config))


class Progress(Case):
    def stages(self, account, method, **request):
        with zks.Call(progress=True) as call:
            account.wallet.call(method, _call=call, **request)
            times = [step["elapsedMs"] for step in call.progress]
            self.assertEqual(times, sorted(times))
            self.assertTrue(all(step["op"] == method for step in call.progress))
            return call.progress

    def test_progress_comes_in_order_and_names_the_transaction(self):
        for form in ("named", "generic", "async"):
            self.form = form
            account = self.account(l1=2 * ETHER, l2=ETHER, alpha=ETHER)
            steps = self.stages(account, "deposit", amount="1000")
            self.assertEqual([s["stage"] for s in steps], ["discover", "quote", "prepare", "sign", "broadcast", "broadcast"])
            hashes = {s.get("txHash") for s in steps if s["stage"] == "broadcast"}
            self.assertEqual(len(hashes), 1)
            self.mined("l1", hashes.pop())
            steps = self.stages(account, "deposit", amount="1000", token=self.net.tokens["alpha"])
            send = ["sign", "broadcast", "broadcast"]
            wanted = ["quote", "approve", *send, "wait", "prepare", *send]
            self.assertEqual([s["stage"] for s in steps], wanted, "a warm wallet discovers nothing")
            steps = self.stages(account, "withdraw", amount="1000")
            self.assertEqual([(s["stage"], s["chain"]) for s in steps], [(s, "l2") for s in ["prepare", *send]])


class Examples(Case):
    """Each method's example runs, in each form. The wrappers' documentation shows the same ones."""

    # What the local network, an EraVM chain, does not have: the error that says so. test_nodes.py shows those of nodes with answers.
    ABSENT_HERE = {
        "node_bytecode_supplier_contract": "METHOD_NOT_FOUND", "node_raw_block_transactions": "METHOD_NOT_FOUND",
        "node_protocol_version": "METHOD_NOT_FOUND", "node_proof": "METHOD_NOT_FOUND", "node_genesis": "METHOD_NOT_FOUND",
        "node_block_metadata": "METHOD_NOT_FOUND",
        # It settles on L1. test_interop.py shows them on a gateway.
        "interop_message_status": "UNSUPPORTED", "interop_message_wait": "UNSUPPORTED", "interop_message_verify": "UNSUPPORTED",
        "interop_message_verify_wait": "UNSUPPORTED",
    }

    def test_every_example_of_the_schema_runs(self):
        for form in ("named", "generic", "async"):
            self.form = form
            account = self.account(l1=5 * ETHER, l2=ETHER, alpha=ETHER)
            token = self.net.tokens["alpha"]
            deposit, _ = account.deposit(amount=str(ETHER))
            withdrawal = account.call("withdraw", amount="1000")["l2TxHash"]
            second = account.call("withdraw", amount="1001")["l2TxHash"]
            self.net.fail_next_deposits(1)
            _, failed = account.deposit(token=token, amount="1000")
            self.net.settle()
            places = {
                '"$token"': f'"{token}"', '"$depositHash"': f'"{deposit["l1TxHash"]}"',
                '"$failedDepositL2Hash"': f'"{failed["l2TxHash"]}"', '"$withdrawalHash"': f'"{withdrawal}"',
            }
            places['"$secondWithdrawalHash"'] = f'"{second}"'
            places['"$address"'] = f'"{account.address}"'
            methods = zks.schema()["methods"]
            self.assertEqual([m["name"] for m in methods], zks.METHODS, "the binding names every method")
            for method in methods:
                with self.subTest(method=method["name"], form=form):
                    if method["name"] == "broadcast_transaction":
                        prepared = account.call("transfer_prepare", to=account.address, amount="1")
                        signed = account.call("sign_transaction", transaction=prepared["transaction"])
                        places['"$rawTransaction"'] = f'"{signed["rawTransaction"]}"'
                    request = zks.json.dumps(method["example"])
                    for name, value in places.items():
                        request = request.replace(name, value)
                    self.assertNotIn("$", request)
                    if absent := self.ABSENT_HERE.get(method["name"]):
                        with self.fails(absent):
                            account.wallet.raw(method["name"], request.encode())
                        continue
                    response = account.wallet.raw(method["name"], request.encode())
                    properties = self.properties(method["response"])
                    self.assertEqual(sorted(response), sorted(properties), "the response is what its schema says")
                    if method["kind"] in ("write", "broadcast"):
                        # Where one call sends many, the first.
                        response = response.get("results", [response])[0]
                        chain = "l2" if "l2TxHash" in response and "l1TxHash" not in response else response.get("chain", "l1")
                        sent = response.get("txHash") or response.get("l1TxHash") or response["l2TxHash"]
                        self.mined(chain, sent)

    @staticmethod
    def properties(schema):
        document = zks.schema()
        while "$ref" in schema:
            schema = document["$defs"][schema["$ref"].rsplit("/", 1)[1]]
        return schema["properties"]

    def test_an_operation_runs_on_many_threads_at_once(self):
        account = self.account(l1=ETHER, l2=ETHER)
        errors = []

        def work():
            try:
                for _ in range(10):
                    self.assertEqual(account.call("chain_info")["l2ChainId"], 270)
                    self.assertEqual(account.call("balance", chain="l2")["balance"], str(ETHER))
            except BaseException as error:  # noqa: BLE001 - the main thread reports it.
                errors.append(error)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(errors, [])


del Case  # It has no tests of its own.

if __name__ == "__main__":
    unittest.main()
