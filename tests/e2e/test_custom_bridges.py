"""Bridges of their own beside the asset router: whole round trips through them, what they need, and what is refused.

The same story runs on our own contracts with both base tokens and families, through a gateway, and, with ZKS_L1_STATE, against
the real bridgehub.
"""

import os
import unittest

import evm
from common import Case, OwnNetwork, in_both_forms
from evm import ETH, ETHER, L2_ASSET_ROUTER, L2_BASE_TOKEN, calldata

UNKNOWN = "0x" + "12" * 20


class Steps:
    """What the tests below share."""

    def setUp(self):
        super().setUp()
        self.at = self.net.contracts
        self.base = self.at["baseToken"]
        self.eth_based = self.base == ETH
        self.user = self.account(l1=100 * ETHER)
        if not self.eth_based:
            self.give(self.base, 1000 * ETHER)
        self.user.deposit(token=self.base, amount=str(5 * ETHER))
        self.l1_usdc, self.l2_usdc = self.at["l1Usdc"], self.at["l2Usdc"]
        self.net.mint(self.net.l1, self.l1_usdc, self.user.address, 1000)

    def give(self, token, amount):
        """Tokens of an account that has many: real tokens cannot be minted by anybody."""
        data = calldata("transfer(address,uint256)", self.user.address, amount)
        self.assertEqual(self.net.l1.send_unlocked(self.net.rich, token, data)["status"], "0x1")

    def allowance(self, rpc, token, spender):
        return rpc.view_int(token, "allowance(address,address)", self.user.address, spender)

    def sent_so_far(self):
        return [rpc.nonce(self.user.address, "pending") for rpc in (self.net.l1, self.net.l2)]

    def finish(self, l2_hash, bridge):
        """Waits until a withdrawal is ready, finalises it, and tries again; the fee paid on L1."""
        request = {"l2TxHash": l2_hash, "l1BridgeAddress": bridge}
        status = self.user.call("withdrawal_wait", **request)
        self.assertEqual(status["state"], "ready")
        final = self.user.call("finalize_withdrawal", **request)
        receipt = self.mined("l1", final["l1TxHash"])
        self.same_address(receipt["to"], bridge)
        self.assertEqual(self.user.call("withdrawal_status", **request)["state"], "finalized")
        with self.fails("ALREADY_FINALIZED"):
            self.user.call("finalize_withdrawal", **request)
        return self.net.l1.fee(receipt)

    def claim(self, sent, bridge, **hashes):
        self.net.settle()
        # Which bridge to name, it says by itself; nothing is sent before it is named.
        before = self.sent_so_far()
        with self.fails("NOT_CLAIMABLE", says=["l1BridgeAddress"]) as caught:
            self.user.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"])
        self.assertIn(bridge.lower(), caught[0].message.lower())
        with self.fails("NOT_CLAIMABLE"):
            self.user.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"], l1BridgeAddress=UNKNOWN)
        self.assertEqual(self.sent_so_far(), before)
        claim = self.user.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"], l1BridgeAddress=bridge)
        receipt = self.mined("l1", claim["l1TxHash"])
        self.same_address(receipt["to"], bridge)
        self.same_address(claim["depositor"], self.user.address)
        with self.fails("ALREADY_CLAIMED"):
            self.user.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"], l1BridgeAddress=bridge)
        return claim, self.net.l1.fee(receipt)


class Story(Steps, OwnNetwork):
    """Told on every kind of chain; a class per chain is made below."""

    def test_usdc_goes_through_its_bridge_there_and_back(self):
        l1_bridge, l2_bridge = self.at["l1UsdcBridge"], self.at["l2UsdcBridge"]
        sent, status = self.user.deposit(token=self.l1_usdc, amount="700", bridgeAddress=l1_bridge)
        self.assertEqual(status["state"], "executed")
        self.assertEqual(sent["route"], "erc20-on-eth" if self.eth_based else "erc20-nonbase")
        self.same_address(sent["bridgeAddress"], l1_bridge)
        # The token is approved to the bridge and to nobody else, the base token to the standard one.
        of_usdc = [a for a in sent["approvals"] if a["token"].lower() == self.l1_usdc.lower()]
        self.assertEqual([(a["spender"].lower(), a["amount"]) for a in of_usdc], [(l1_bridge.lower(), "700")])
        for other in sent["approvals"]:
            if other not in of_usdc:
                self.same_address(other["spender"], self.at["assetRouter"])
        self.assertEqual(self.allowance(self.net.l1, self.l1_usdc, l1_bridge), 0)
        self.assertEqual((self.user.l1(self.l1_usdc), self.user.l2(self.l2_usdc)), (300, 700))
        self.assertEqual(self.net.l1.token_balance(self.l1_usdc, l1_bridge) >= 700, True)

        withdrawn = self.user.call("withdraw", token=self.l2_usdc, amount="450", bridgeAddress=l2_bridge)
        self.assertEqual([(a["spender"].lower(), a["amount"]) for a in withdrawn["approvals"]], [(l2_bridge.lower(), "450")])
        self.same_address(withdrawn["bridgeAddress"], l2_bridge)
        self.same_address(withdrawn["l1BridgeAddress"], l1_bridge)
        self.assertEqual(self.user.l2(self.l2_usdc), 250)
        self.finish(withdrawn["l2TxHash"], withdrawn["l1BridgeAddress"])
        self.assertEqual((self.user.l1(self.l1_usdc), self.user.l2(self.l2_usdc)), (750, 250))

    def test_any_token_goes_through_a_custom_bridge_there_and_back(self):
        l1_bridge, l2_bridge = self.at["l1CustomBridge"], self.at["l2CustomBridge"]
        receiver = self.account()
        sent, status = self.user.deposit(token=self.l1_usdc, amount="600", to=receiver.address, bridgeAddress=l1_bridge)
        self.assertEqual(status["state"], "executed")
        token = "0x" + self.net.l2.view(l2_bridge, "l2TokenAddress(address)", self.l1_usdc)[-20:].hex()
        self.assertEqual((self.user.l1(self.l1_usdc), receiver.l2(token), self.user.l2(token)), (400, 600, 0))
        # Its bridge burns without an allowance, so none is given.
        _, status = self.user.deposit(token=self.l1_usdc, amount="100", bridgeAddress=l1_bridge)
        withdrawn = self.user.call("withdraw", token=token, amount="60", to=receiver.address, bridgeAddress=l2_bridge)
        self.assertEqual((withdrawn["approvals"], withdrawn["assetId"]), ([], None))
        self.finish(withdrawn["l2TxHash"], l1_bridge)
        self.assertEqual((receiver.l1(self.l1_usdc), self.user.l2(token)), (60, 40))

    def test_a_deposit_through_a_bridge_that_fails_on_l2_is_claimed_from_that_bridge(self):
        l1_bridge = self.at["l1UsdcBridge"]
        self.net.fail_next_deposits(1)
        sent, status = self.user.deposit(token=self.l1_usdc, amount="600", bridgeAddress=l1_bridge)
        self.assertEqual((status["state"], status["claimable"]), ("failed", True))
        self.assertEqual((self.user.l1(self.l1_usdc), self.user.l2(self.l2_usdc)), (400, 0))
        claim, _ = self.claim(sent, l1_bridge)
        self.assertEqual((claim["amount"], claim["token"].lower()), ("600", self.l1_usdc.lower()))
        self.assertEqual(self.user.l1(self.l1_usdc), 1000)


CHAINS = {
    "Era": [],
    "EraWithErc20Base": ["--base-token", "erc20"],
    "ZksyncOsWithErc20Base": ["--family", "zksync-os", "--base-token", "erc20"],
    "ZksyncOsV31OnAGateway": ["--family", "zksync-os", "--protocol", "31", "--gateway"],
    "EraV24": ["--protocol", "24"],
}


def real_chains():
    root = os.environ.get("ZKS_L1_STATE")
    for name in ("v31", "v29-erc20-base"):
        folder = root and os.path.join(root, name)
        if folder and os.path.isdir(folder):
            yield "Real" + name.title().replace("-", ""), ["--l1-state", folder]


for _name, _options in [*CHAINS.items(), *real_chains()]:
    globals()[_name] = type(_name, (Story, Case), {"options": _options, "__module__": __name__})


@in_both_forms
class BadInput(Steps):
    def refused(self, method, name, path, says, **request):
        before = self.sent_so_far()
        for step in (method, method + "_quote", method + "_prepare"):
            with self.fails(name, path=path, says=says):
                self.user.call(step, **request)
        self.assertEqual(self.sent_so_far(), before, "nothing was sent")

    def test_a_deposit_names_no_bridge_that_cannot_be_right(self):
        usdc, bridge = self.l1_usdc, self.at["l1UsdcBridge"]

        def refused(path, says, name="INVALID_FIELD", **request):
            self.refused("deposit", name, path, says, **{"amount": "5", **request})

        refused("/bridgeAddress", "no contract", token=usdc, bridgeAddress=UNKNOWN)
        refused("/bridgeAddress", "no contract", token=usdc, bridgeAddress=self.user.address)
        refused("/bridgeAddress", "base token", bridgeAddress=bridge)
        refused("/token", "takes the token", token=self.net.tokens["alpha"], bridgeAddress=bridge)
        refused("/customBridgeData", "bridgeAddress", token=usdc, customBridgeData="0x01")
        refused("/customBridgeData", "standard bridge", token=usdc, customBridgeData="0x01", bridgeAddress=self.at["assetRouter"])
        # A contract that is no bridge is approved for nothing, whatever else the request says.
        for more in ({}, {"l2GasLimit": "1000000"}, {"approve": "unlimited"}):
            refused("/bridgeAddress", "no counterpart", token=usdc, bridgeAddress=self.net.tokens["alpha"], **more)
        self.assertEqual(self.allowance(self.net.l1, usdc, self.net.tokens["alpha"]), 0)

    def test_a_withdrawal_names_no_bridge_that_cannot_be_right(self):
        bridge = self.at["l2UsdcBridge"]
        self.user.deposit(token=self.l1_usdc, amount="700", bridgeAddress=self.at["l1UsdcBridge"])

        def refused(path, says, **request):
            self.refused("withdraw", "INVALID_FIELD", path, says, amount="5", **request)

        refused("/bridgeAddress", "no contract", token=self.l2_usdc, bridgeAddress=UNKNOWN)
        refused("/bridgeAddress", "base token", bridgeAddress=bridge)
        refused("/bridgeAddress", "base token", token=L2_BASE_TOKEN, bridgeAddress=bridge)
        refused("/token", "takes the token", token=self.net.contracts["l2Tokens"]["native"]["address"], bridgeAddress=bridge)
        # Its bridge burns nothing that it did not mint.
        before = self.sent_so_far()
        with self.fails("REVERTED"):
            self.user.call("withdraw", token=self.l2_usdc, amount="5", bridgeAddress=self.at["l2CustomBridge"])
        with self.fails("INSUFFICIENT_ALLOWANCE", says="the request forbids approving"):
            self.user.call("withdraw", token=self.l2_usdc, amount="5", bridgeAddress=bridge, approve="never")
        with self.fails("INSUFFICIENT_BALANCE"):
            self.user.call("withdraw", token=self.l2_usdc, amount="701", bridgeAddress=bridge)
        self.assertEqual(self.sent_so_far(), before, "nothing was sent")

    def test_a_missing_approval_of_a_type_0x71_transaction_says_what_to_do(self):
        self.user.deposit(token=self.l1_usdc, amount="700", bridgeAddress=self.at["l1UsdcBridge"])
        request = {"token": self.l2_usdc, "amount": "5", "bridgeAddress": self.at["l2UsdcBridge"], "eip712": {}}
        before = self.sent_so_far()
        with self.fails("INSUFFICIENT_ALLOWANCE", says=["eip712", "approve"]) as caught:
            self.user.call("withdraw", **request)
        self.assertNotIn("the request forbids", caught[0].message)
        self.assertEqual(self.sent_so_far(), before)
        approved = self.user.call("approve", chain="l2", token=self.l2_usdc, amount="5", spender=self.at["l2UsdcBridge"], eip712={})
        self.mined("l2", approved["txHash"])
        self.mined("l2", self.user.call("withdraw", **request)["l2TxHash"])
        self.assertEqual(self.user.l2(self.l2_usdc), 695)


@in_both_forms
class Data(Steps):
    def test_custom_bridge_data_reaches_the_bridge_byte_for_byte(self):
        bridge = self.at["l1CustomBridge"]
        note = b"a note for the other side"
        words = [evm.word(self.l1_usdc), evm.word(40), evm.word(self.user.address), evm.word(128), evm.word(len(note))]
        data = "0x" + (b"".join(words) + note.ljust(32, b"\0")).hex()
        request = {"token": self.l1_usdc, "amount": "40", "bridgeAddress": bridge, "customBridgeData": data}
        sent, status = self.user.deposit(**request)
        self.assertEqual(status["state"], "executed")
        transaction = self.net.l1.call("eth_getTransactionByHash", sent["l1TxHash"])
        self.assertTrue(transaction["input"].endswith(data[2:]), "the end of the call is the data, as it was given")
        kept = self.net.l2.view(self.at["l2CustomBridge"], "lastNote()")
        self.assertEqual(kept[64 : 64 + len(note)], note)

    def test_without_data_the_bridge_is_told_token_amount_and_receiver(self):
        request = {"token": self.l1_usdc, "amount": "40", "bridgeAddress": self.at["l1UsdcBridge"], "to": UNKNOWN}
        prepared = self.user.call("deposit_prepare", **request)
        told = b"".join(map(evm.word, (self.l1_usdc, 40, UNKNOWN)))
        self.assertTrue(prepared["transaction"]["data"].endswith((evm.word(96) + told).hex()))
        # Two transactions: the approval of that bridge, and the deposit.
        self.assertEqual(len(prepared["approvals"]), 1)
        self.same_address(prepared["approvals"][0]["to"], self.l1_usdc)
        expected = calldata("approve(address,uint256)", self.at["l1UsdcBridge"], 40)
        self.assertEqual(prepared["approvals"][0]["data"], expected)

    def test_both_sides_of_a_bridge_are_found_from_the_one_on_l1(self):
        found = self.user.call("bridge_info", bridgeAddress=self.at["l1UsdcBridge"])
        lower = {key: value.lower() if isinstance(value, str) else value for key, value in found.items()}
        self.assertEqual(lower, {
            "l1Bridge": self.at["l1UsdcBridge"], "l2Bridge": self.at["l2UsdcBridge"], "paired": True, "onlyOneToken": True,
            "l1Token": self.l1_usdc, "l2Token": self.l2_usdc,
        })
        alpha = self.net.tokens["alpha"]
        found = self.user.call("bridge_info", bridgeAddress=self.at["l1CustomBridge"], token=alpha)
        self.same_address(found["l2Bridge"], self.at["l2CustomBridge"])
        on_l2 = "0x" + self.net.l2.view(self.at["l2CustomBridge"], "l2TokenAddress(address)", alpha)[-20:].hex()
        self.same_address(found["l2Token"], on_l2)
        self.assertEqual((found["paired"], found["onlyOneToken"]), (True, False))
        found = self.user.call("bridge_info", bridgeAddress=self.at["l1CustomBridge"])
        self.assertEqual((found["l1Token"], found["l2Token"]), (None, None))
        # A contract that is no bridge has no other side.
        found = self.user.call("bridge_info", bridgeAddress=alpha)
        self.assertEqual((found["l2Bridge"], found["paired"]), (None, None))
        with self.fails("INVALID_FIELD", path="/bridgeAddress", says="no contract"):
            self.user.call("bridge_info", bridgeAddress=UNKNOWN)
        with self.fails("INVALID_FIELD", path="/token", says="takes the token"):
            self.user.call("bridge_info", bridgeAddress=self.at["l1UsdcBridge"], token=alpha)

    def test_a_quote_says_who_has_to_be_allowed(self):
        request = {"token": self.l1_usdc, "amount": "40", "bridgeAddress": self.at["l1UsdcBridge"]}
        before = self.sent_so_far()
        missing = self.user.call("deposit_quote", **request)["approvals"]
        self.assertEqual([(a["spender"].lower(), a["amount"]) for a in missing], [(self.at["l1UsdcBridge"].lower(), "40")])
        self.assertEqual(self.sent_so_far(), before)
        self.mined("l1", self.user.call("approve", token=self.l1_usdc, amount="40", spender=missing[0]["spender"])["txHash"])
        left = self.user.call("allowance", token=self.l1_usdc, spender=missing[0]["spender"])
        self.assertEqual(left["allowance"], "40")
        quote = self.user.call("deposit_quote", **request)
        self.assertEqual((quote["approvals"], quote["gasLimitIsBound"]), ([], False))

    def test_the_standard_bridge_by_its_name_is_the_standard_bridge(self):
        alpha = self.net.tokens["alpha"]
        self.net.mint(self.net.l1, alpha, self.user.address, 100)
        sent, status = self.user.deposit(token=alpha, amount="100", bridgeAddress=self.at["assetRouter"])
        self.assertEqual((status["state"], sent["bridgeAddress"]), ("executed", None))
        # On L2 it has the function of old bridges too.
        token = self.user.call("resolve_token", token=alpha)["l2Token"]
        withdrawn = self.user.call("withdraw", token=token, amount="60", bridgeAddress=L2_ASSET_ROUTER)
        self.assertEqual((withdrawn["approvals"], withdrawn["l1BridgeAddress"]), ([], None))
        transaction = self.net.l2.call("eth_getTransactionByHash", withdrawn["l2TxHash"])
        self.assertEqual(transaction["input"], calldata("withdraw(address,address,uint256)", self.user.address, token, 60))
        self.net.settle()
        self.mined("l1", self.user.call("finalize_withdrawal", l2TxHash=withdrawn["l2TxHash"])["l1TxHash"])
        self.assertEqual((self.user.l1(alpha), self.user.l2(token)), (60, 40))

    def test_a_finalisation_without_the_bridges_name_says_which_one_the_sender_names(self):
        self.user.deposit(token=self.l1_usdc, amount="700", bridgeAddress=self.at["l1UsdcBridge"])
        withdrawn = self.user.call("withdraw", token=self.l2_usdc, amount="5", bridgeAddress=self.at["l2UsdcBridge"])
        self.net.settle()
        for method in ("withdrawal_status", "finalize_withdrawal"):
            with self.fails("NOT_A_WITHDRAWAL", says="l1BridgeAddress") as caught:
                self.user.call(method, l2TxHash=withdrawn["l2TxHash"])
            self.assertIn(self.at["l1UsdcBridge"].lower(), caught[0].message.lower())

    def test_a_message_of_the_interop_center_is_never_finalised(self):
        center = "0x000000000000000000000000000000000001000d"
        self.net.fund(center, l2=ETHER)
        data = "0x62f84b24" + (evm.word(32) + evm.word(3) + b"\x01\x02\x03".ljust(32, b"\0")).hex()
        receipt = self.net.l2.send_unlocked(center, "0x0000000000000000000000000000000000008008", data)
        self.assertEqual(receipt["status"], "0x1")
        self.net.settle()
        before = self.sent_so_far()
        for named in ({}, {"l1BridgeAddress": self.at["l1CustomBridge"]}):
            for method in ("withdrawal_status", "finalize_withdrawal", "finalize_withdrawal_prepare"):
                with self.fails("NOT_A_WITHDRAWAL", says=["InteropCenter", "bundle"]):
                    self.user.call(method, l2TxHash=receipt["transactionHash"], **named)
        outcome = self.user.call("finalize_withdrawals", withdrawals=[{"l2TxHash": receipt["transactionHash"]}])
        self.assertIn("InteropCenter", str(outcome))
        self.assertEqual(self.sent_so_far(), before)


class EthThroughABridge(Steps, OwnNetwork, Case):
    """ETH on a chain with another base token is a token like others, but travels as the value."""

    options = ("--base-token", "erc20")

    def test_eth_goes_through_a_custom_bridge_there_and_back_to_the_wei(self):
        l1_bridge, l2_bridge = self.at["l1CustomBridge"], self.at["l2CustomBridge"]
        sent, status = self.user.deposit(amount=str(ETHER), bridgeAddress=l1_bridge)
        self.assertEqual((sent["route"], sent["value"], status["state"]), ("eth-nonbase", str(ETHER), "executed"))
        self.assertEqual(self.net.l1.balance(l1_bridge), ETHER)
        token = "0x" + self.net.l2.view(l2_bridge, "l2TokenAddress(address)", ETH)[-20:].hex()
        self.assertEqual(self.user.l2(token), ETHER)
        withdrawn = self.user.call("withdraw", token=token, amount=str(ETHER // 4), bridgeAddress=l2_bridge)
        before = self.user.l1()
        fee = self.finish(withdrawn["l2TxHash"], l1_bridge)
        self.assertEqual(self.user.l1() - before, ETHER // 4 - fee)

    def test_eth_in_a_failed_deposit_comes_back_to_the_wei(self):
        l1_bridge = self.at["l1CustomBridge"]
        self.net.fail_next_deposits(1)
        sent, _ = self.user.deposit(amount=str(ETHER), bridgeAddress=l1_bridge)
        before = self.user.l1()
        _, fee = self.claim(sent, l1_bridge)
        self.assertEqual(self.user.l1() - before, ETHER - fee)


if __name__ == "__main__":
    unittest.main()
