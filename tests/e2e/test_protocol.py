"""What balances alone do not show: whom L1 refunds, what the L2 part of a request is estimated as, what is asked and approved
before anything is paid for, and what the bridges of before say about their tokens and withdrawals.
"""

import unittest

import evm
from common import Case, OwnNetwork
from evm import ETHER, L2_ASSET_ROUTER, L2_TOKEN_VAULT, calldata, hex_int, word
from proxy import Proxy

FINNEY = 10**15
DELEGATION = "0xef0100" + "12" * 20
FINALIZE_DEPOSIT = "0x" + evm.keccak(b"finalizeDeposit((uint256,uint256,uint256,address,uint16,bytes,bytes32[]))")[:4].hex()
NEW_PRIORITY_REQUEST = "0x4531cd5795773d7101c17bdeb9f5ab7f47d7056017506f937083be5d6e77a382"


def alias(address):
    return "0x" + ((int(address, 16) + 0x1111000000000000000000000000000000001111) % 2**160).to_bytes(20, "big").hex()


def asset_id(chain_id, token):
    return "0x" + evm.keccak(word(chain_id) + word(L2_TOKEN_VAULT) + word(token)).hex()


class ProtocolCase(Case):
    def told(self, chain, answers=None, seen=None):
        """A node that answers calls, by contract and data, as told; `seen` gets all requests. Its URL."""
        known = {(to.lower(), data.lower()): answer for (to, data), answer in (answers or {}).items()}

        def rewrite(method, params, answer):
            if seen is not None:
                seen.append((method, params))
            if method != "eth_call":
                return None
            call = params[0]
            told = known.get((str(call.get("to")).lower(), str(call.get("data")).lower()))
            return {"jsonrpc": "2.0", "id": answer["id"], "result": "0x" + told.hex()} if told is not None else None

        proxy = Proxy(getattr(self.net, chain).url, rewrite=rewrite)
        self.addCleanup(proxy.stop)
        return proxy.url

    def warm(self, account, **urls):
        """A wallet of the account at these nodes, which knows its chain: it looks up no names on the way any more."""
        wallet = account.new_wallet(self.net.config(**urls))
        wallet.call("chain_info")
        return wallet


class Refunds(ProtocolCase):
    def delegated(self, **funds):
        account = self.account(l1=2 * ETHER, **funds)
        self.net.l1.call("anvil_setCode", account.address, DELEGATION)
        return account

    def test_before_protocol_31_an_account_with_a_delegation_is_not_refunded_where_nobody_has_a_key(self):
        account, other = self.delegated(alpha=5), self.account()
        requests = [
            ("deposit", {"amount": "1"}),
            ("deposit", {"amount": "1", "to": other.address}),
            ("deposit", {"amount": "1", "token": self.net.tokens["alpha"]}),
            ("request_execute", {"contractAddress": other.address}),
        ]
        for method, request in requests:
            for step in ("", "_quote", "_prepare"):
                with self.fails("MISSING_FIELD", path="/refundRecipient", says=(account.address, "EIP-7702")):
                    account.call(method + step, **request)
                with self.fails("INVALID_FIELD", path="/refundRecipient", says=account.address):
                    account.call(method + step, **request, refundRecipient=account.address)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0, "something was sent")
        sent, status = account.deposit(amount=str(FINNEY), refundRecipient=other.address)
        self.assertEqual((status["state"], account.l2()), ("executed", FINNEY))
        self.same_address(sent["refundRecipient"], other.address)
        self.assertGreater(other.l2(), 0)

    def test_a_contract_that_is_named_for_the_refund_gets_it_at_its_alias_and_is_told_so(self):
        account, contract = self.account(l1=ETHER), self.net.contracts["bridgehub"]
        before = self.net.l2.balance(alias(contract))
        sent, status = account.deposit(amount=str(FINNEY), refundRecipient=contract)
        self.assertEqual((status["state"], account.l2()), ("executed", FINNEY))
        self.same_address(sent["refundRecipient"], alias(contract))
        self.assertGreater(self.net.l2.balance(alias(contract)), before)

    def test_without_a_name_the_sender_is_refunded_and_not_the_receiver(self):
        account, token = self.account(l1=2 * ETHER, alpha=3), self.net.tokens["alpha"]
        for request, held in (({"amount": "7"}, 7), ({"amount": "3", "token": token}, 0)):
            receiver, before = self.account(), account.l2()
            sent, status = account.deposit(to=receiver.address, **request)
            self.assertEqual((status["state"], receiver.l2()), ("executed", held))
            self.same_address(sent["refundRecipient"], account.address)
            self.assertGreater(account.l2(), before)

    def test_a_token_goes_to_its_receiver_and_the_refund_to_its_own(self):
        account, receiver, refunded = self.account(l1=ETHER, alpha=3), self.account(), self.account()
        token = self.net.tokens["alpha"]
        request = {"token": token, "amount": "3", "to": receiver.address, "refundRecipient": refunded.address}
        _, status = account.deposit(**request)
        on_l2 = account.call("resolve_token", token=token)["l2Token"]
        self.assertEqual((status["state"], receiver.l2(on_l2), refunded.l2(on_l2)), ("executed", 3, 0))
        self.assertEqual((receiver.l2(), account.l2()), (0, 0))
        self.assertGreater(refunded.l2(), 0)


class RefundsOfProtocol31(OwnNetwork, ProtocolCase):
    options = ("--protocol", "31")

    def test_an_account_with_a_delegation_is_refunded_itself(self):
        account, receiver = self.account(l1=ETHER), self.account()
        self.net.l1.call("anvil_setCode", account.address, DELEGATION)
        sent, status = account.deposit(amount="7", to=receiver.address)
        self.assertEqual((status["state"], receiver.l2()), ("executed", 7))
        self.same_address(sent["refundRecipient"], account.address)
        self.assertGreater(account.l2(), 0)


    def test_a_mint_value_that_covers_the_fee_but_not_the_value_is_refused_although_l1_would_take_it(self):
        account = self.account(l1=ETHER)
        price = {"maxFeePerGas": str(3 * 10**9), "maxPriorityFeePerGas": "1"}
        request = {"contractAddress": self.net.rich, "l2Value": "50", "operatorTip": "7", "l2GasLimit": "900000", "overrides": price}
        needed = int(account.call("request_execute_quote", **request)["baseCost"]) + 57
        for step in ("", "_quote", "_prepare"):
            with self.fails("MINT_VALUE_TOO_LOW", path="/mintValue"):
                account.call("request_execute" + step, **request, mintValue=str(needed - 1))
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)
        self.assertEqual(account.call("request_execute_quote", **request, mintValue=str(needed))["mintValue"], str(needed))


class Estimates(ProtocolCase):
    """The L2 part of a request as the node is asked to estimate it: what is missing there fails on L2 after it was paid for."""

    def estimated(self, account, method, answers=None, **request):
        seen = []
        wallet = self.warm(account, l1=self.told("l1", answers), l2=self.told("l2", seen=seen))
        wallet.call(method, **request)
        calls = [params[0] for name, params in seen if name == "zks_estimateGasL1ToL2"]
        self.assertEqual(len(calls), 1)
        return calls[0]

    def test_a_direct_deposit_is_estimated_with_its_value_to_its_receiver(self):
        account, receiver = self.account(l1=ETHER), self.account()
        call = self.estimated(account, "deposit_quote", amount="77", to=receiver.address)
        self.same_address(call["from"], account.address)
        self.same_address(call["to"], receiver.address)
        self.assertEqual((hex_int(call["value"]), call["data"]), (77, "0x"))
        self.assertEqual(hex_int(call["eip712Meta"]["gasPerPubdata"]), 800)

    def test_a_request_is_estimated_with_all_of_its_parts(self):
        account, target = self.account(l1=ETHER), self.account()
        code = bytes(31) + b"\1"
        call = self.estimated(account, "request_execute_quote", contractAddress=target.address, calldata="0x0102",
                              l2Value="9", factoryDeps=["0x" + code.hex()])
        self.same_address(call["from"], account.address)
        self.same_address(call["to"], target.address)
        self.assertEqual((hex_int(call["value"]), call["data"]), (9, "0x0102"))
        self.assertEqual(call["eip712Meta"]["factoryDeps"], [list(code)])
        self.assertEqual(hex_int(call["eip712Meta"]["gasPerPubdata"]), 800)

    def metadata(self, token, origin):
        data = self.net.l1.view(self.net.contracts["l1NativeTokenVault"], "getERC20Getters(address,uint256)", token, origin)
        return data[64 : 64 + int.from_bytes(data[32:64], "big")]

    @staticmethod
    def padded(data):
        return word(len(data)) + data.ljust(-(-len(data) // 32) * 32, b"\0")

    def test_a_token_of_l1_is_estimated_as_the_router_will_send_it(self):
        account, receiver, token = self.account(l1=ETHER, alpha=5), self.account(), self.net.tokens["alpha"]
        call = self.estimated(account, "deposit_quote", token=token, amount="5", to=receiver.address)
        self.same_address(call["from"], alias(self.net.contracts["assetRouter"]))
        self.same_address(call["to"], L2_ASSET_ROUTER)
        head = [word(account.address), word(receiver.address), word(token), word(5), word(160)]
        selector = evm.keccak(b"finalizeDeposit(address,address,address,uint256,bytes)")[:4]
        expected = selector + b"".join(head) + self.padded(self.metadata(token, 31337))
        self.assertEqual(call["data"], "0x" + expected.hex())
        self.assertEqual(hex_int(call["value"]), 0)

    def test_a_token_of_a_third_chain_is_estimated_under_its_address_there_which_the_vault_on_l2_checks(self):
        account, receiver, token = self.account(l1=ETHER, alpha=5), self.account(), self.net.tokens["alpha"]
        vault, there = self.net.contracts["l1NativeTokenVault"], "0x" + "7e" * 20
        identifier = asset_id(999, there)
        answers = {
            (vault, calldata("assetId(address)", token)): bytes.fromhex(identifier[2:]),
            (vault, calldata("originChainId(bytes32)", identifier)): word(999),
            (token, calldata("originToken()")): word(there),
        }
        # The router on L2 would foretell an address as if it were a token of L1.
        found = self.warm(account, l1=self.told("l1", answers)).call("resolve_token", token=token)
        self.assertEqual((found["assetId"], found["originChainId"], found["l2Token"]), (identifier, 999, None))
        data = bytes.fromhex(self.estimated(account, "deposit_quote", answers, token=token, amount="5", to=receiver.address,
                                            approve="never")["data"][2:])
        self.assertEqual(data[:4], evm.keccak(b"finalizeDeposit(uint256,bytes32,bytes)")[:4])
        words = [data[4 + 32 * i : 36 + 32 * i] for i in range(9)]
        self.assertEqual(words[:3], [word(31337), word(identifier), word(96)])
        mint = [word(account.address), word(receiver.address), word(there), word(5), word(160)]
        self.assertEqual(data[4 + 96 + 32 :], b"".join(mint) + self.padded(self.metadata(token, 999)))


class EstimatesOfZksyncOs(OwnNetwork, ProtocolCase):
    options = ("--family", "zksync-os")

    def test_the_gas_of_a_request_grows_with_its_calldata_and_bytecodes(self):
        """7/5 of the floor that was measured on the real contracts."""
        account, code = self.account(l1=10 * ETHER), "0x" + "07" * 32
        for size, deps, floor in ((0, 0, 280_800), (1_000, 2, 369_531), (20_000, 0, 508_875), (20_000, 3, 671_146)):
            quote = account.call("request_execute_quote", contractAddress=self.net.rich, calldata="0x" + "01" * size,
                                 factoryDeps=[code] * deps)
            self.assertEqual(int(quote["l2GasLimit"]), floor * 7 // 5)


class OtherBaseToken(OwnNetwork, ProtocolCase):
    options = ("--base-token", "erc20")

    def test_what_is_approved_has_room_for_a_fee_that_rises_and_none_where_the_caller_fixed_all(self):
        account, base = self.account(l1=ETHER), self.net.contracts["baseToken"]
        self.net.mint(self.net.l1, base, account.address, 1000 * ETHER)
        quote = account.call("deposit_quote", token=base, amount="77")
        [approval] = quote["approvals"]
        self.assertEqual(int(quote["mintValue"]), int(quote["baseCost"]) + 77)
        self.assertEqual(int(approval["amount"]), int(quote["mintValue"]) + int(quote["baseCost"]) // 5)
        self.same_address(approval["token"], base)
        self.same_address(approval["spender"], self.net.contracts["assetRouter"])
        fixed = str(500 * ETHER)
        quote = account.call("request_execute_quote", contractAddress=self.net.rich, mintValue=fixed)
        self.assertEqual([approval["amount"] for approval in quote["approvals"]], [fixed])


    def test_the_room_is_approved_once_and_what_suffices_without_it_is_enough(self):
        account, base = self.account(l1=ETHER), self.net.contracts["baseToken"]
        self.net.mint(self.net.l1, base, account.address, 1000 * ETHER)
        price = {"maxFeePerGas": str(3 * 10**9), "maxPriorityFeePerGas": "1"}
        request = {"token": base, "amount": "77", "overrides": price, "l2GasLimit": "900000"}
        sent, status = account.deposit(**request)
        self.assertEqual(status["state"], "executed")
        room = int(sent["baseCost"]) // 5
        self.assertEqual([approval["amount"] for approval in sent["approvals"]], [str(int(sent["mintValue"]) + room)])
        router = self.net.contracts["assetRouter"]
        self.assertEqual(self.net.l1.allowance(base, account.address, router), room)
        self.mined("l1", account.call("approve", token=base, amount=sent["mintValue"])["txHash"])
        self.assertEqual(account.call("deposit_quote", **request)["approvals"], [])
        sent, _ = account.deposit(**request)
        self.assertEqual((sent["approvals"], self.net.l1.allowance(base, account.address, router)), ([], 0))

    def test_with_a_token_that_l1_made_the_base_token_alone_is_approved(self):
        account, base, token = self.account(l1=ETHER, alpha=5), self.net.contracts["baseToken"], self.net.tokens["alpha"]
        vault, there = self.net.contracts["l1NativeTokenVault"], "0x" + "7e" * 20
        identifier = asset_id(999, there)
        wallet = self.warm(account, l1=self.told("l1", {
            (vault, calldata("assetId(address)", token)): bytes.fromhex(identifier[2:]),
            (vault, calldata("originChainId(bytes32)", identifier)): word(999),
            (token, calldata("originToken()")): word(there),
        }))
        quote = wallet.call("deposit_quote", token=token, amount="5")
        self.assertEqual([approval["token"].lower() for approval in quote["approvals"]], [base.lower()])


class Prices(ProtocolCase):
    """The rule is 3/2 of the base fee and the tip, whatever a node likes to suggest."""

    def price(self, chain, answers, overrides=None, legacy=False):
        def rewrite(method, params, answer):
            if method == "eth_getBlockByNumber" and answer.get("result") and params[0] == "latest":
                result = {key: value for key, value in answer["result"].items() if key != "baseFeePerGas"}
                fee = {"baseFeePerGas": hex(answers["base"])} if "base" in answers else {}
                return {**answer, "result": {**result, **fee}}
            key = {"eth_maxPriorityFeePerGas": "tip", "eth_gasPrice": "price"}.get(method)
            if key is None:
                return None
            given = {"result": hex(answers[key])} if key in answers else {"error": {"code": -32601, "message": "no such method"}}
            return {"jsonrpc": "2.0", "id": answer["id"], **given}

        proxy = Proxy(getattr(self.net, chain).url, rewrite=rewrite)
        self.addCleanup(proxy.stop)
        account = self.account(l1=ETHER, l2=ETHER)
        wallet = account.new_wallet(self.net.config(**{chain: proxy.url}))
        quote = wallet.call("transfer_quote", to=account.address, amount="1", chain=chain, overrides=overrides)
        prepared = wallet.call("transfer_prepare", to=account.address, amount="1", chain=chain, overrides=overrides)
        self.assertEqual(prepared["transaction"]["type"], "legacy" if legacy else "eip1559")
        return int(quote["maxFeePerGas"]), int(quote["maxPriorityFeePerGas"])

    def test_the_price_is_three_halves_of_the_base_fee_and_the_tip(self):
        for chain in ("l1", "l2"):
            with self.subTest(chain=chain):
                self.assertEqual(self.price(chain, {"base": 1001, "tip": 7, "price": 5000}), (1508, 7))
                # The caller's tip and price come first; no tip is over the price.
                node = {"base": 1001, "tip": 7, "price": 5000}
                self.assertEqual(self.price(chain, node, {"maxPriorityFeePerGas": "9"}), (1510, 9))
                self.assertEqual(self.price(chain, node, {"maxPriorityFeePerGas": "0"}), (1501, 0))
                self.assertEqual(self.price(chain, node, {"maxFeePerGas": "1200", "maxPriorityFeePerGas": "3"}), (1200, 3))
                # A chain without base fee has one price.
                self.assertEqual(self.price(chain, {"tip": 7, "price": 5000}, legacy=True), (5000, 0))
        self.assertEqual(self.price("l1", node, {"maxFeePerGas": "1200"}), (1200, 7))
        self.assertEqual(self.price("l1", node, {"maxFeePerGas": "5"}), (5, 5))
        self.assertEqual(self.price("l2", node, {"maxFeePerGas": "1200"}), (1200, 0))

    def test_where_no_tip_is_suggested_l1_is_paid_what_its_price_has_over_the_base_fee_and_l2_none(self):
        self.assertEqual(self.price("l1", {"base": 1001, "price": 1300}), (1501 + 299, 299))
        self.assertEqual(self.price("l1", {"base": 1001}), (1501 + 10**9, 10**9))
        self.assertEqual(self.price("l2", {"base": 1001, "price": 1300}), (1501, 0))


class BeforeAnythingIsPaidFor(ProtocolCase):
    def test_value_and_fee_together_must_be_there(self):
        price = {"maxFeePerGas": str(3 * 10**9), "maxPriorityFeePerGas": "1", "gasLimit": "100000"}
        for chain in ("l1", "l2"):
            account = self.account(**{chain: FINNEY})
            with self.fails("INSUFFICIENT_BALANCE") as caught:
                account.call("transfer", to=self.net.rich, amount=str(FINNEY), chain=chain, overrides=price)
            # The node would have refused it too, and could not have said how much.
            self.assertEqual(caught[0].json["details"]["missing"], str(3 * 10**9 * 100_000))

    def test_nothing_is_approved_when_the_l2_fee_cannot_be_paid(self):
        account = self.account(l1=ETHER, alpha=5)
        # With a price of its own the mint value is the same each time.
        price = {"maxFeePerGas": str(3 * 10**9), "maxPriorityFeePerGas": "1"}
        request = {"token": self.net.tokens["alpha"], "amount": "5", "overrides": price, "l2GasLimit": "900000"}
        quote = account.call("deposit_quote", **request)
        # Enough for the approval, not for the mint value.
        self.net.l1.call("anvil_setBalance", account.address, hex(int(quote["mintValue"]) - 1))
        with self.fails("INSUFFICIENT_BALANCE"):
            account.call("deposit", **request)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0, "something was sent")

    def test_nothing_is_approved_of_a_token_that_is_not_there(self):
        account = self.account(l1=ETHER, alpha=5)
        with self.fails("INSUFFICIENT_BALANCE") as caught:
            account.call("deposit", token=self.net.tokens["alpha"], amount="6")
        self.assertEqual(caught[0].json["details"]["missing"], "1")
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0, "something was sent")

    def test_after_an_approval_the_deposit_is_priced_anew(self):
        account = self.account(l1=10 * ETHER, alpha=5)
        sends = []

        def rewrite(method, params, answer):
            if method == "eth_sendRawTransaction":
                sends.append(params)
            if method == "eth_getBlockByNumber" and sends and answer.get("result"):
                fee = hex(3 * hex_int(answer["result"]["baseFeePerGas"]))
                return {**answer, "result": {**answer["result"], "baseFeePerGas": fee}}
            return None

        proxy = Proxy(self.net.l1.url, rewrite=rewrite)
        self.addCleanup(proxy.stop)
        wallet = account.new_wallet(self.net.config(l1=proxy.url))
        sent = wallet.call("deposit", token=self.net.tokens["alpha"], amount="5")
        self.mined("l1", sent["l1TxHash"])
        approval, deposit = (self.net.l1.transaction(h) for h in (sent["approvals"][0]["txHash"], sent["l1TxHash"]))
        fees = [hex_int(tx["maxFeePerGas"]) - hex_int(tx["maxPriorityFeePerGas"]) for tx in (approval, deposit)]
        self.assertGreater(fees[1], 2 * fees[0])
        priced = self.net.l1.view_int(self.net.contracts["bridgehub"], "l2TransactionBaseCost(uint256,uint256,uint256,uint256)",
                                      270, hex_int(deposit["maxFeePerGas"]), int(sent["l2GasLimit"]), 800)
        self.assertEqual(int(sent["baseCost"]), priced)

    def test_a_token_that_l1_made_itself_needs_no_allowance_and_leaves_none(self):
        account = self.account(l1=2 * ETHER, l2=ETHER)
        native = self.net.new_l2_token()
        self.net.mint(self.net.l2, native, account.address, 80)
        self.mined("l2", account.call("withdraw", token=native, amount="20")["l2TxHash"])
        # The vault knows it now, and still has to be allowed to take it.
        sent = account.call("withdraw", token=native, amount="60")
        self.assertEqual([approval["amount"] for approval in sent["approvals"]], ["60"])
        account.call("withdrawal_wait", l2TxHash=sent["l2TxHash"])
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])["l1TxHash"])
        token = account.call("resolve_token", token=native, chain="l2")["l1Token"]
        request = {"token": token, "amount": "25"}
        quote = account.call("deposit_quote", **request, approve="never")
        self.assertEqual((quote["approvals"], quote["gasLimitIsBound"]), ([], False))
        sent = account.call("deposit", **request, quoteId=quote["quoteId"], approve="never")
        self.mined("l1", sent["l1TxHash"])
        sent, status = account.deposit(token=token, amount="35")
        self.assertEqual((status["state"], sent["approvals"], account.l2(native)), ("executed", [], 60))
        self.assertEqual(self.net.l1.allowance(token, account.address, self.net.contracts["assetRouter"]), 0)


class FromBefore(ProtocolCase):
    def test_a_token_that_only_the_bridge_of_before_26_knows_is_withdrawn_as_the_l1_token_that_it_is(self):
        account = self.account(l1=2 * ETHER, l2=ETHER, alpha=10)
        on_l2, alpha, bridge = account.token_on_l2("alpha", 10), self.net.tokens["alpha"], "0x" + "1e" * 20
        identifier = asset_id(31337, alpha)
        wallet = self.warm(account, l2=self.told("l2", {
            (L2_TOKEN_VAULT, calldata("assetId(address)", on_l2)): word(0),
            (L2_TOKEN_VAULT, calldata("originChainId(bytes32)", identifier)): word(0),
            (L2_TOKEN_VAULT, calldata("L2_LEGACY_SHARED_BRIDGE()")): word(bridge),
            (bridge, calldata("l1TokenAddress(address)", on_l2)): word(alpha),
        }))
        found = wallet.call("resolve_token", token=on_l2, chain="l2")
        self.assertEqual((found["assetId"], found["originChainId"], found["kind"]), (identifier, 31337, "erc20"))
        self.same_address(found["l1Token"], alpha)
        sent = wallet.call("withdraw", token=on_l2, amount="10", approve="never")
        self.mined("l2", sent["l2TxHash"])
        self.assertEqual((sent["assetId"], account.l2(on_l2)), (identifier, 0))
        account.call("withdrawal_wait", l2TxHash=sent["l2TxHash"])
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])["l1TxHash"])
        self.assertEqual(account.l1(alpha), 10)

    def test_a_token_that_not_even_the_bridge_of_before_knows_is_one_of_l2(self):
        account, bridge = self.account(l2=ETHER), "0x" + "1e" * 20
        native = self.net.new_l2_token()
        self.net.mint(self.net.l2, native, account.address, 5)
        wallet = self.warm(account, l2=self.told("l2", {
            (L2_TOKEN_VAULT, calldata("L2_LEGACY_SHARED_BRIDGE()")): word(bridge),
            (bridge, calldata("l1TokenAddress(address)", native)): word(0),
        }))
        with self.fails("UNKNOWN_TOKEN"):
            wallet.call("resolve_token", token=native, chain="l2")
        sent = wallet.call("withdraw", token=native, amount="5")
        self.mined("l2", sent["l2TxHash"])
        self.assertEqual((sent["assetId"], len(sent["approvals"])), (asset_id(270, native), 1))

    def test_a_withdrawal_that_older_contracts_have_paid_out_is_finalised(self):
        account = self.account(l1=ETHER, l2=ETHER)
        sent = account.call("withdraw", amount=str(FINNEY))
        account.call("withdrawal_wait", l2TxHash=sent["l2TxHash"])

        def refused(method, params, answer):
            if method in ("eth_call", "eth_estimateGas") and str(params[0].get("data")).startswith(FINALIZE_DEPOSIT):
                error = {"code": 3, "message": "execution reverted", "data": "0xae899454"}
                return {"jsonrpc": "2.0", "id": answer["id"], "error": error}
            return None

        proxy = Proxy(self.net.l1.url, rewrite=refused)
        self.addCleanup(proxy.stop)
        wallet = account.new_wallet(self.net.config(l1=proxy.url))
        self.assertEqual(wallet.call("withdrawal_status", l2TxHash=sent["l2TxHash"])["state"], "finalized")
        for step in ("", "_quote", "_prepare"):
            with self.fails("ALREADY_FINALIZED"):
                wallet.call("finalize_withdrawal" + step, l2TxHash=sent["l2TxHash"])
        many = wallet.call("finalize_withdrawals", withdrawals=[{"l2TxHash": sent["l2TxHash"]}])
        self.assertEqual([one["outcome"] for one in many["results"]], ["alreadyFinalized"])
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)
        self.assertEqual(account.call("withdrawal_status", l2TxHash=sent["l2TxHash"])["state"], "ready")


    def test_the_base_tokens_asset_id_is_the_bridgehubs_word(self):
        """That of a base token from a third chain does not follow from its address on L1."""
        identifier = "0x" + "5a" * 32
        told = self.told("l1", {(self.net.contracts["bridgehub"], calldata("baseTokenAssetId(uint256)", 270)): bytes.fromhex("5a" * 32)})
        self.assertEqual(self.warm(self.account(), l1=told).call("chain_info")["baseTokenAssetId"], identifier)


class Claims(ProtocolCase):
    def failed(self, account):
        self.net.fail_next_deposits(1)
        _, status = account.deposit(token=self.net.tokens["alpha"], amount="10")
        self.assertEqual(status["state"], "failed")
        self.net.settle()
        return status["l2TxHash"]

    def test_the_standard_bridge_may_be_named_by_either_of_its_contracts(self):
        account = self.account(l1=ETHER, alpha=10)
        l2_hash = self.failed(account)
        for name in ("assetRouter", "nullifier"):
            account.call("claim_failed_deposit_quote", l2TxHash=l2_hash, l1BridgeAddress=self.net.contracts[name])
        sent = account.call("claim_failed_deposit", l2TxHash=l2_hash, l1BridgeAddress=self.net.contracts["assetRouter"])
        self.mined("l1", sent["l1TxHash"])
        self.assertEqual(account.l1(self.net.tokens["alpha"]), 10)

    def test_what_another_contract_than_the_bridge_sent_and_what_contradicts_itself_is_not_claimed(self):
        account, other = self.account(l1=ETHER, alpha=10), self.account()
        l2_hash = self.failed(account)

        def node(change):
            def rewrite(method, params, answer):
                if method != "eth_getTransactionReceipt" or not answer.get("result"):
                    return None
                return {**answer, "result": {**answer["result"], **change(answer["result"])}}

            proxy = Proxy(self.net.l2.url, rewrite=rewrite)
            self.addCleanup(proxy.stop)
            return account.new_wallet(self.net.config(l2=proxy.url))

        def succeeded(receipt):
            return {"l2ToL1Logs": [{**log, "value": "0x" + word(1).hex()} for log in receipt["l2ToL1Logs"]]}

        with self.fails("NOT_CLAIMABLE", says="not this chain's bridge"):
            node(lambda _: {"from": alias(other.address)}).call("claim_failed_deposit", l2TxHash=l2_hash)
        with self.fails("BAD_ANSWER", says="status log"):
            node(succeeded).call("claim_failed_deposit", l2TxHash=l2_hash)


class Finalisations(ProtocolCase):
    def test_the_callers_gas_limit_is_that_of_each(self):
        account = self.account(l1=ETHER, l2=ETHER)
        hashes = [account.call("withdraw", amount=str(n))["l2TxHash"] for n in (5, 6)]
        for l2_hash in hashes:
            account.call("withdrawal_wait", l2TxHash=l2_hash)
        answer = account.call("finalize_withdrawals", withdrawals=[{"l2TxHash": h} for h in hashes], overrides={"gasLimit": "432100"})
        for result in answer["results"]:
            self.mined("l1", result["l1TxHash"])
            self.assertEqual(hex_int(self.net.l1.transaction(result["l1TxHash"])["gas"]), 432_100)


class Deployments(ProtocolCase):
    def test_a_deployment_with_a_salt_has_the_address_of_salt_code_and_input_and_takes_its_value_along(self):
        account, code = self.account(l2=ETHER), b"\7" * 32
        for target, creator in (("deployer", account.address), ("factory", "0x0000000000000000000000000000000000010000")):
            for salt in ("0x" + "3e" * 32, "0x" + "4e" * 32):
                prepared = account.call("deploy_prepare", kind="create2", target=target, bytecode="0x" + code.hex(), salt=salt,
                                        constructorInput="0x0102", value="5")
                parts = [evm.keccak(b"zksyncCreate2"), word(creator), word(salt), word(prepared["bytecodeHash"]), evm.keccak(b"\1\2")]
                self.same_address(prepared["contractAddress"], "0x" + evm.keccak(b"".join(parts))[12:].hex())
                transaction = prepared["transaction"]
                self.assertEqual((transaction["value"], transaction["factoryDeps"]), ("5", ["0x" + code.hex()]))
                self.assertEqual(transaction["data"][10:74], salt[2:])

    def test_of_all_that_was_deployed_on_the_way_the_senders_own_is_found(self):
        account, code = self.account(l2=ETHER), "0x" + evm.keccak(self.net.new_key()).hex()
        salt = "0x" + self.net.new_key().hex()
        for request in ({"kind": "create"}, {"kind": "create2", "target": "factory", "salt": salt}):
            sent = account.call("deploy", bytecode=code, **request)
            self.mined("l2", sent["txHash"])

            def another_behind(method, params, answer):
                if method != "eth_getTransactionReceipt" or not answer.get("result"):
                    return None
                logs = answer["result"]["logs"]
                [log] = [log for log in logs if len(log["topics"]) == 4 and log["address"].endswith("8006")]
                by_it = [log["topics"][0], log["topics"][3], log["topics"][2], "0x" + word("0x77").hex()]
                result = {**answer["result"], "contractAddress": None, "logs": [*logs, {**log, "topics": by_it}]}
                return {**answer, "result": result}

            proxy = Proxy(self.net.l2.url, rewrite=another_behind)
            self.addCleanup(proxy.stop)
            found = account.new_wallet(self.net.config(l2=proxy.url)).call("deployed_address", txHash=sent["txHash"])
            self.same_address(found["contractAddress"], sent["contractAddress"])
            self.assertEqual(len(found["all"]), 2)

    def test_evm_code_is_followed_by_the_constructors_input(self):
        account = self.account(l1=ETHER, l2=ETHER)
        for chain in ("l1", "l2"):
            prepared = account.call("deploy_prepare", kind="evm", bytecode="0x5f5ff3", constructorInput="0x0102", chain=chain)
            self.assertEqual(prepared["transaction"]["data"], "0x5f5ff30102")


class Requests(ProtocolCase):
    def test_bytecodes_go_along_and_no_more_than_the_contracts_take(self):
        account, target = self.account(l1=10 * ETHER), self.account()
        code = b"\7" * 32
        sent = account.call("request_execute", contractAddress=target.address, factoryDeps=["0x" + code.hex()])
        receipt = self.mined("l1", sent["l1TxHash"])
        [log] = [log for log in receipt["logs"] if log["topics"][0] == NEW_PRIORITY_REQUEST]
        self.assertTrue(log["data"].endswith((word(1) + word(32) + word(32) + code).hex()))
        with self.fails("INVALID_FIELD", path="/factoryDeps"):
            account.call("request_execute_quote", contractAddress=target.address, factoryDeps=["0x" + code.hex()] * 65)

    def test_the_result_of_a_request_that_also_sends_a_message_is_proven_by_its_own_log(self):
        account = self.account(l1=ETHER)
        data = evm.keccak(b"sendToL1(bytes)")[:4] + word(32) + word(2) + b"hi".ljust(32, b"\0")
        messenger = "0x0000000000000000000000000000000000008008"
        sent = account.call("request_execute", contractAddress=messenger, calldata="0x" + data.hex())
        status = account.call("deposit_wait", l1TxHash=sent["l1TxHash"])
        self.assertEqual(status["state"], "executed")
        self.net.settle()
        logs = self.net.l2.receipt(status["l2TxHash"])["l2ToL1Logs"]
        senders = [hex_int(log["sender"]) for log in logs]
        self.assertEqual(sorted(senders), [0x8001, 0x8008])
        confirmed = account.call("priority_op_confirmation", l1TxHash=sent["l1TxHash"])
        self.assertEqual((confirmed["succeeded"], confirmed["executed"], confirmed["proven"]), (True, True, True))
        proof = self.net.l2.call("zks_getL2ToL1LogProof", status["l2TxHash"], senders.index(0x8001))
        self.assertEqual(confirmed["messageIndex"], proof["id"])

    def test_a_message_is_proven_by_its_own_log_where_another_services_stands_before_it(self):
        account = self.account(l1=ETHER, l2=ETHER)
        sent = account.call("withdraw", amount=str(FINNEY))
        account.call("withdrawal_wait", l2TxHash=sent["l2TxHash"])

        def later_by_one(method, params, answer):
            if method == "eth_getTransactionReceipt" and answer.get("result"):
                logs = answer["result"]["l2ToL1Logs"]
                other = {**logs[0], "sender": "0x" + "0" * 36 + "8011"}
                return {**answer, "result": {**answer["result"], "l2ToL1Logs": [other, *logs]}}
            if method == "zks_getL2ToL1LogProof":
                own = [params[0], params[1] - 1] if params[1] else None
                return {**answer, "result": self.net.l2.call(method, *own) if own else None}
            return None

        proxy = Proxy(self.net.l2.url, rewrite=later_by_one)
        self.addCleanup(proxy.stop)
        wallet = account.new_wallet(self.net.config(l2=proxy.url))
        self.assertEqual(wallet.call("withdrawal_status", l2TxHash=sent["l2TxHash"])["state"], "ready")
        self.mined("l1", wallet.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])["l1TxHash"])


del Case

if __name__ == "__main__":
    unittest.main()
