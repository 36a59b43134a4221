"""Whole round trips on every kind of chain: both families, both base tokens, versions, gateways, and the real L1 contracts.

One story, told on each: deposits over every route, a call on L2, withdrawals and their finalisation, a failed deposit and its
claim. With ZKS_L1_STATE the L1 is the real contracts, and settling is done on them.
"""

import json
import os


from common import Case, OwnNetwork, skip_or_fail
from evm import ETH, ETHER, L2_BASE_TOKEN, calldata


class Story(OwnNetwork):
    """The story; a class per chain is made below."""

    def give(self, token, address, amount):
        """Tokens of an account that has many: real tokens cannot be minted by anybody."""
        receipt = self.net.l1.send_unlocked(self.net.rich, token, calldata("transfer(address,uint256)", address, amount))
        self.assertEqual(receipt["status"], "0x1")

    def setUp(self):
        super().setUp()
        self.base = self.net.contracts["baseToken"]
        self.eth_based = self.base == ETH
        self.alpha = self.net.tokens["alpha"]
        self.user = self.account(l1=100 * ETHER)
        self.give(self.alpha, self.user.address, 1000)
        if not self.eth_based:
            self.give(self.base, self.user.address, 1000 * ETHER)

    def base_on_l1(self):
        return self.user.l1() if self.eth_based else self.user.l1(self.base)

    def finish(self, l2_hash):
        """Waits until a withdrawal is ready and finalises it; the fee paid on L1."""
        self.assertEqual(self.user.call("withdrawal_wait", l2TxHash=l2_hash)["state"], "ready")
        final = self.user.call("finalize_withdrawal", l2TxHash=l2_hash)
        receipt = self.mined("l1", final["l1TxHash"])
        self.assertEqual(self.user.call("withdrawal_status", l2TxHash=l2_hash)["state"], "finalized")
        with self.fails("ALREADY_FINALIZED"):
            self.user.call("finalize_withdrawal", l2TxHash=l2_hash)
        return self.net.l1.fee(receipt)

    def test_the_chain_is_recognised(self):
        info = self.user.call("chain_info")
        self.assertEqual(info["family"], "zksyncOs" if self.net.contracts["zksyncOs"] else "era")
        self.assertEqual(info["ethBased"], self.eth_based)
        self.assertEqual(info["baseToken"].lower(), self.base.lower())
        minor = int(self.net.contracts["protocolVersion"].split(".")[1])
        self.assertEqual(info["protocolVersion"]["minor"], minor)
        self.assertEqual(info["settlementLayer"], self.net.contracts["settlementLayer"])

    def test_the_base_token_goes_there_and_back(self):
        before = self.base_on_l1()
        sent, status = self.user.deposit(token=self.base, amount=str(5 * ETHER))
        self.assertEqual((sent["route"], status["state"]), ("eth-base" if self.eth_based else "erc20-base", "executed"))
        receipt = self.mined("l1", sent["l1TxHash"])
        fees = self.net.l1.fee(receipt) if self.eth_based else 0
        self.assertEqual(before - self.base_on_l1(), int(sent["mintValue"]) + fees)
        self.assertLess(int(sent["mintValue"]) - self.user.l2(), int(sent["baseCost"]) + 1)
        self.assertGreaterEqual(self.user.l2(), 5 * ETHER)
        withdrawn = self.user.call("withdraw", amount=str(2 * ETHER))
        self.same_address(withdrawn["token"], L2_BASE_TOKEN)
        before = self.base_on_l1()
        fee = self.finish(withdrawn["l2TxHash"])
        self.assertEqual(self.base_on_l1() - before, 2 * ETHER - (fee if self.eth_based else 0))

    def test_a_token_goes_there_and_back(self):
        self.user.deposit(token=self.base, amount=str(ETHER))
        sent, status = self.user.deposit(token=self.alpha, amount="700")
        self.assertEqual((sent["route"], status["state"]), ("erc20-on-eth" if self.eth_based else "erc20-nonbase", "executed"))
        on_l2 = self.user.call("resolve_token", token=self.alpha)["l2Token"]
        self.assertEqual((self.user.l1(self.alpha), self.user.l2(on_l2)), (300, 700))
        withdrawn = self.user.call("withdraw", token=on_l2, amount="450")
        self.finish(withdrawn["l2TxHash"])
        self.assertEqual((self.user.l1(self.alpha), self.user.l2(on_l2)), (750, 250))

    def test_eth_goes_there_and_back_whatever_the_base_token(self):
        self.user.deposit(token=self.base, amount=str(ETHER))
        sent, status = self.user.deposit(amount=str(3 * ETHER))
        self.assertEqual((sent["route"], status["state"]), ("eth-base" if self.eth_based else "eth-nonbase", "executed"))
        withdrawn = self.user.call("withdraw", token=ETH, amount=str(ETHER))
        before = self.user.l1()
        fee = self.finish(withdrawn["l2TxHash"])
        self.assertEqual(self.user.l1() - before, ETHER - fee)

    def test_a_call_is_requested_on_l1_and_done_on_l2(self):
        counter = self.net.contracts["counter"]
        sent = self.user.call("request_execute", contractAddress=counter, calldata=calldata("increment(uint256)", 7), l2Value="9")
        self.assertEqual(self.user.call("deposit_wait", l1TxHash=sent["l1TxHash"])["state"], "executed")
        self.assertEqual(self.net.l2.view_int(counter, "lastValue()"), 9)

    def test_a_request_is_quoted_and_built_apart(self):
        counter = self.net.contracts["counter"]
        request = {"contractAddress": counter, "calldata": calldata("increment(uint256)", 3), "l2Value": "5", "operatorTip": "11"}
        quote = self.user.call("request_execute_quote", **request)
        self.assertEqual(int(quote["mintValue"]), int(quote["baseCost"]) + 5 + 11)
        coin, *tokens = quote["needs"]
        mint, fee = int(quote["mintValue"]), int(quote["maxFee"])
        self.assertEqual(int(coin["required"]), fee + (mint if self.eth_based else 0))
        if self.eth_based:
            self.assertEqual((quote["value"], tokens, quote["approvals"]), (quote["mintValue"], [], []))
        else:
            bridge = self.net.contracts.get("assetRouter") or self.net.contracts["sharedBridge"]
            [need], [approval] = tokens, quote["approvals"]
            self.assertEqual((quote["value"], need["token"].lower(), need["required"]), ("0", self.base.lower(), str(mint)))
            self.assertEqual((approval["spender"].lower(), approval["token"].lower()), (bridge.lower(), self.base.lower()))
            self.assertGreaterEqual(int(approval["amount"]), mint)
        prepared = self.user.call("request_execute_prepare", **request)
        self.assertEqual(len(prepared["approvals"]), len(quote["approvals"]))
        for transaction in [*prepared["approvals"], prepared["transaction"]]:
            signed = self.user.call("sign_transaction", transaction=transaction)
            sent = self.user.call("broadcast_transaction", chain="l1", rawTransaction=signed["rawTransaction"])
            self.mined("l1", sent["txHash"])
        self.assertEqual(self.user.call("deposit_wait", l1TxHash=sent["txHash"])["state"], "executed")
        self.assertEqual(self.net.l2.view_int(counter, "lastValue()"), 5)

    def test_a_deposit_that_fails_on_l2_is_claimed_back(self):
        self.net.fail_next_deposits(1)
        sent, status = self.user.deposit(token=self.alpha, amount="600")
        self.assertEqual((status["state"], status["claimable"]), ("failed", True))
        self.assertEqual(self.user.l1(self.alpha), 400)
        self.net.settle()
        claim = self.user.call("claim_failed_deposit", l1TxHash=sent["l1TxHash"])
        self.mined("l1", claim["l1TxHash"])
        self.assertEqual(self.user.l1(self.alpha), 1000)
        with self.fails("ALREADY_CLAIMED"):
            self.user.call("claim_failed_deposit", l2TxHash=status["l2TxHash"])

    def test_a_withdrawal_is_pending_until_l1_has_its_batch(self):
        self.user.deposit(token=self.base, amount=str(ETHER))
        self.net.set_settlement("manual")
        self.addCleanup(self.net.set_settlement, "auto")
        withdrawn = self.user.call("withdraw", amount="1000")["l2TxHash"]
        status = self.user.call("withdrawal_status", l2TxHash=withdrawn)
        self.assertEqual(status["state"], "pending")
        with self.fails("NOT_READY"):
            self.user.call("finalize_withdrawal", l2TxHash=withdrawn)
        self.net.settle()
        self.assertEqual(self.user.call("withdrawal_status", l2TxHash=withdrawn)["state"], "ready")


CHAINS = {
    "EraWithErc20Base": ["--base-token", "erc20"],
    "ZksyncOs": ["--family", "zksync-os"],
    "ZksyncOsWithErc20Base": ["--family", "zksync-os", "--base-token", "erc20"],
    "EraV23": ["--protocol", "23"],
    "EraV24WithErc20Base": ["--protocol", "24", "--base-token", "erc20"],
    "EraV25": ["--protocol", "25"],
    "EraV25WithErc20Base": ["--protocol", "25", "--base-token", "erc20"],
    "EraV26": ["--protocol", "26"],
    "EraV31": ["--protocol", "31"],
    "ZksyncOsV31": ["--family", "zksync-os", "--protocol", "31"],
    "EraOnAGateway": ["--gateway"],
    "ZksyncOsV31OnAGatewayWithErc20Base": ["--family", "zksync-os", "--protocol", "31", "--gateway", "--base-token", "erc20"],
}


def real_chains():
    """Name and options of each chain on the real contracts that settles on L1."""
    root = os.environ.get("ZKS_L1_STATE")
    if not root:
        return
    folders = [root] if os.path.exists(os.path.join(root, "chain.json")) else sorted(os.scandir(root), key=lambda e: e.name)
    for folder in folders:
        path = folder if isinstance(folder, str) else folder.path
        try:
            with open(os.path.join(path, "chain.json")) as file:
                facts = json.load(file)
        except (FileNotFoundError, NotADirectoryError):
            continue
        for chain in facts.get("chains", [facts]):
            if int(chain.get("settlementLayer", 31337)) == facts["l1ChainId"]:
                name = "Real" + os.path.basename(path).title().replace("-", "") + "Chain" + str(chain["l2ChainId"])
                yield name, ["--l1-state", path, "--l1-chain", str(chain["l2ChainId"])]


for _name, _options in [*CHAINS.items(), *real_chains()]:
    globals()[_name] = type(_name, (Story, Case), {"options": _options, "__module__": __name__})


class RealContracts(Case):
    def test_the_real_contracts_are_there(self):
        if not os.environ.get("ZKS_L1_STATE"):
            skip_or_fail(self, "ZKS_L1_STATE names no folder with states of the real L1 contracts")
        self.assertGreaterEqual(len(list(real_chains())), 1)


