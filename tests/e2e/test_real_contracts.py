"""The L1 side of every operation on the real contracts, loaded as state, with recorded answers of L2.

ZKS_L1_STATE names a folder with chain.json, l1-state.json and rpc.json, or one that holds several of them.
"""

import json
import os
import unittest

import devnet
import evm
import zks
from common import Case, skip_or_fail
from evm import ETH, ETHER, GWEI, calldata, hex_int
from proxy import Proxy, Stub

FINALIZED = "isWithdrawalFinalized(uint256,uint256,uint256)"
BASE_COST = "l2TransactionBaseCost(uint256,uint256,uint256,uint256)"
# NewPriorityRequest, whose second word is the L2 hash. Not all versions emit the shorter NewPriorityRequestId.
NEW_PRIORITY_REQUEST = "0x4531cd5795773d7101c17bdeb9f5ab7f47d7056017506f937083be5d6e77a382"
L1_MESSAGE_SENT = evm.topic("L1MessageSent(address,bytes32,bytes)")
# What a real EraVM node estimated; it fits every deposit here.
L2_GAS = "0x5e11b"


def key_of(method, params):
    """What two requests for the same thing have in common."""
    params = list(params)
    while params and params[-1] is None:
        params.pop()
    if method == "eth_call":
        params = [{"to": params[0].get("to"), "data": params[0].get("data") or params[0].get("input")}]
    return method + json.dumps(params, sort_keys=True).lower()


class Recorded:
    """The recorded answers of one chain, and what a node says to everything else."""

    def __init__(self, calls):
        self.answers = {}
        for call in calls:
            kind = "error" if "error" in call else "result"
            self.answers[key_of(call["method"], call["params"])] = {kind: call[kind]}

    def get(self, method, params):
        return self.answers.get(key_of(method, params))

    def answer(self, method, params):
        known = self.get(method, params)
        if known:
            return known
        if method == "zks_estimateGasL1ToL2" and self.get("zks_L1ChainId", []):
            return {"result": L2_GAS}
        if method in ("eth_getTransactionReceipt", "eth_getTransactionByHash", "zks_getL2ToL1LogProof", "eth_getBlockByNumber"):
            return {"result": None}
        if method == "eth_call":
            return {"error": {"code": 3, "message": "execution reverted", "data": "0x"}}
        return {"error": {"code": -32601, "message": f"Method not found: {method}"}}


class Folder:
    """One state folder: its L1 as a running node, and its chains in one form, whichever form the folder has."""

    def __init__(self, path):
        self.path = path
        self.name = os.path.basename(path.rstrip("/"))
        with open(os.path.join(path, "chain.json")) as file:
            self.facts = json.load(file)
        self.chains = self.facts.get("chains") or [self.single_chain()]
        self.anvil = None

    def single_chain(self):
        transactions = dict(self.facts["transactions"])
        deposits = {n: t for n, t in transactions.items() if n.startswith(("deposit", "requestExecute"))}
        withdrawals = {n: t for n, t in transactions.items() if n.startswith("withdraw")}
        return {**self.facts, "zksyncOs": False, "deposits": deposits, "withdrawals": withdrawals}

    def start(self):
        if self.anvil:
            return
        with open(os.path.join(self.path, "rpc.json")) as file:
            calls = json.load(file)
        state = os.path.join(self.path, "l1-state.json")
        self.anvil = devnet.Anvil("--chain-id", str(self.facts["l1ChainId"]), "--load-state", state)
        self.node = self.anvil.rpc
        history = Recorded([call for call in calls if call["chain"] == "l1"])

        def with_history(method, params, answer):
            """The state has only the last block; receipts and transactions from before it are recorded."""
            known = history.get(method, params) if answer.get("result") is None else None
            return {"jsonrpc": "2.0", "id": answer["id"], **known} if known else None

        self.l1 = Proxy(self.node.url, rewrite=with_history)
        self.recorded, self.l2 = {}, {}
        for chain in self.chains:
            names = ("l2", f"l2-{chain['l2ChainId']}")
            recorded = Recorded([call for call in calls if call["chain"] in names])
            self.recorded[chain["l2ChainId"]] = recorded
            self.l2[chain["l2ChainId"]] = Stub(recorded.answer)

    def stop(self):
        if self.anvil:
            for stub in self.l2.values():
                stub.stop()
            self.l1.stop()
            self.anvil.stop()


class RealContracts:
    """The tests; a class is made of it for each chain of each folder."""

    folder = None
    chain = None

    def network(self):
        self.folder.start()
        self.node = self.folder.node
        self.recorded = self.folder.recorded[self.chain["l2ChainId"]]
        # Each test finds the state as it was loaded. Its accounts are new, so no nonce is remembered from before.
        self.addCleanup(self.node.call, "evm_revert", self.node.call("evm_snapshot"))
        return self

    # What common.Account needs of a network.

    def new_key(self):
        return os.urandom(32)

    def fund(self, address, l1=0, **tokens):
        self.node.call("anvil_setBalance", address, hex(l1))
        holder = self.folder.facts["account"]["address"]
        for name, amount in tokens.items():
            token = self.token(name)
            self.node.call("anvil_impersonateAccount", holder)
            receipt = self.node.send_unlocked(holder, token, calldata("transfer(address,uint256)", address, amount))
            self.assertEqual(receipt["status"], "0x1")

    def config(self):
        return {
            "l1": {"urls": [self.folder.l1.url], "pollMs": 20},
            "l2": {"urls": [self.folder.l2[self.chain["l2ChainId"]].url], "pollMs": 20},
        }

    @property
    def l1(self):
        return self.node

    l2 = None  # Nothing is sent there.

    def token(self, name):
        return self.folder.facts["tokens"][name]["l1"]

    @property
    def eth_based(self):
        return int(self.chain["baseToken"], 16) == 1

    def funded(self, **tokens):
        """An account of its own that can pay on this chain."""
        account = self.account(l1=100 * ETHER, **tokens)
        if not self.eth_based:
            holder = self.folder.facts["account"]["address"]
            self.node.call("anvil_impersonateAccount", holder)
            data = calldata("transfer(address,uint256)", account.address, 1000 * ETHER)
            self.assertEqual(self.node.send_unlocked(holder, self.chain["baseToken"], data)["status"], "0x1")
        return account

    def balance(self, token, address):
        return self.node.balance(address) if int(token, 16) in (0, 1) else self.node.token_balance(token, address)

    def nothing_sent(self, account, nonce):
        self.assertEqual(self.node.nonce(account.address, "pending"), nonce, "something was sent")

    # What was recorded, read apart from the library

    def withdrawals(self, state=None):
        """(name, L2 hash, index of the message in its transaction) of the recorded ones, in one state or in all."""
        places = {}
        found = []
        for name, withdrawal in self.chain["withdrawals"].items():
            index = places.get(withdrawal["l2Hash"], 0)
            places[withdrawal["l2Hash"]] = index + 1
            if name == "plainMessage":
                continue
            if state is None or self.state_of(name) == state:
                found.append((name, withdrawal["l2Hash"], index))
        return found

    @staticmethod
    def state_of(name):
        return {"Finalized": "finalized", "Pending": "pending"}.get(next((s for s in ("Finalized", "Pending") if name.endswith(s)), ""), "ready")

    def message(self, l2_hash, index):
        """(receiver, amount, asset id or None) from the message in the recorded receipt."""
        receipt = self.recorded.get("eth_getTransactionReceipt", [l2_hash])["result"]
        sent = [log for log in receipt["logs"] if log["topics"][0] == L1_MESSAGE_SENT][index]
        data = bytes.fromhex(sent["data"][2:])
        message = data[64 : 64 + int.from_bytes(data[32:64], "big")]
        if message[:4].hex() == "6c0960f9":
            return "0x" + message[4:24].hex(), int.from_bytes(message[24:56], "big"), None
        self.assertEqual(message[:4].hex(), "9c884fd1")
        word = [message[68 + 32 * i : 100 + 32 * i] for i in range(5)]
        return "0x" + word[1][12:].hex(), int.from_bytes(word[3], "big"), "0x" + message[36:68].hex()

    def paid_token(self, asset_id):
        if asset_id is None:
            return self.chain["baseToken"]
        vault = self.chain["l1NativeTokenVault"]
        return "0x" + self.node.view(vault, "tokenAddress(bytes32)", asset_id)[12:].hex()

    def failed_deposit(self, deposit):
        """(depositor, token, amount) from the recorded call of the L2 transaction."""
        data = bytes.fromhex(self.recorded.get("eth_getTransactionByHash", [deposit["l2Hash"]])["result"]["input"][2:])
        selector, body = data[:4].hex(), data[4:]
        word = [body[32 * i : 32 * i + 32] for i in range(len(body) // 32)]
        if selector == "cfe7af7c":
            return "0x" + word[0][12:].hex(), "0x" + word[2][12:].hex(), int.from_bytes(word[3], "big")
        self.assertEqual(selector, "9c884fd1")
        inner = word[4:]
        return "0x" + inner[0][12:].hex(), self.paid_token("0x" + word[1].hex()), int.from_bytes(inner[3], "big")

    def deposits(self, *, failed=None, claimed=None):
        found = []
        for name, deposit in self.chain["deposits"].items():
            is_failed = deposit["l2Status"] == 0
            is_claimed = is_failed and not name.endswith("Unclaimed")
            if failed in (None, is_failed) and claimed in (None, is_claimed):
                found.append((name, deposit))
        return found

    def priority_hashes(self, receipt):
        diamond = self.chain["diamond"].lower()
        logs = [log for log in receipt["logs"] if log["address"].lower() == diamond]
        return ["0x" + log["data"][66:130] for log in logs if log["topics"][0] == NEW_PRIORITY_REQUEST]

    # The tests

    def test_chain_info_names_contracts_family_and_version(self):
        info = self.account().call("chain_info")
        for key in ("bridgehub", "diamond", "assetRouter", "nullifier", "l1NativeTokenVault"):
            self.same_address(info["contracts"][key], self.chain[key])
        self.same_address(info["baseToken"], self.chain["baseToken"])
        self.assertEqual(info["baseTokenAssetId"], self.chain["baseTokenAssetId"])
        self.assertEqual((info["l1ChainId"], info["l2ChainId"]), (31337, self.chain["l2ChainId"]))
        self.assertEqual(info["family"], "zksyncOs" if self.chain["zksyncOs"] else "era")
        self.assertEqual(info["settlementLayer"], int(self.chain["settlementLayer"]))
        self.assertEqual(info["capabilities"]["settlesOnGateway"], int(self.chain["settlementLayer"]) != 31337)
        major, minor, patch = map(int, self.folder.facts["protocolVersion"].split("."))
        version = info["protocolVersion"]
        self.assertEqual((version["major"], version["minor"]), (major, minor))
        self.assertGreaterEqual(version["patch"], patch)

    def test_resolve_token_gives_the_vaults_asset_id(self):
        answer = self.account().call("resolve_token", token=self.token("alpha"))
        vault = self.chain["l1NativeTokenVault"]
        self.assertEqual(answer["assetId"], "0x" + self.node.view(vault, "assetId(address)", self.token("alpha")).hex())
        self.assertEqual((answer["registered"], answer["originChainId"], answer["kind"]), (True, 31337, "erc20"))
        on_l2 = self.folder.facts["tokens"]["alpha"].get("l2")
        if on_l2:
            self.assertEqual(answer["l2Token"], on_l2)
            back = self.account().call("resolve_token", token=on_l2, chain="l2")
            self.same_address(back["l1Token"], self.token("alpha"))

    def test_resolve_token_predicts_the_asset_id_of_an_unregistered_one(self):
        token = "0x00000000000000000000000000000000000c0de1"
        answer = self.account().call("resolve_token", token=token)
        expected = evm.keccak(evm.word(31337) + evm.word(evm.L2_TOKEN_VAULT) + evm.word(token)).hex()
        self.assertEqual((answer["assetId"], answer["registered"]), ("0x" + expected, False))

    def test_withdrawal_status_tells_finalised_ready_and_pending(self):
        account = self.account()
        self.assertTrue(self.withdrawals())
        for name, l2_hash, index in self.withdrawals():
            with self.subTest(withdrawal=name):
                status = account.call("withdrawal_status", l2TxHash=l2_hash, index=index)
                expected = self.state_of(name)
                self.assertEqual(status["state"], expected)
                self.assertEqual(status["phase"], "notExecuted" if expected == "pending" else None)
                receiver, amount, asset_id = self.message(l2_hash, index)
                carried = status["withdrawal"]
                self.same_address(carried["to"], receiver)
                self.assertEqual((int(carried["amount"]), carried["assetId"]), (amount, asset_id))

    def test_ready_withdrawals_are_paid_out_once_and_to_the_unit(self):
        account = self.account(l1=ETHER)
        ready = self.withdrawals("ready")
        self.assertTrue(ready)
        for name, l2_hash, index in ready:
            with self.subTest(withdrawal=name):
                receiver, amount, asset_id = self.message(l2_hash, index)
                token = self.paid_token(asset_id)
                before = 0 if token == evm.ZERO else self.balance(token, receiver)
                sent = account.call("finalize_withdrawal", l2TxHash=l2_hash, index=index)
                self.mined("l1", sent["l1TxHash"])
                self.assertEqual(self.balance(self.paid_token(asset_id), receiver) - before, amount)
                flag = self.node.view_int(
                    self.chain["nullifier"], FINALIZED, self.chain["l2ChainId"], sent["batchNumber"], sent["messageIndex"]
                )
                self.assertEqual(flag, 1)
                nonce = self.node.nonce(account.address)
                with self.fails("ALREADY_FINALIZED", says=l2_hash):
                    account.call("finalize_withdrawal", l2TxHash=l2_hash, index=index)
                self.nothing_sent(account, nonce)
                status = account.call("withdrawal_wait", l2TxHash=l2_hash, index=index, until="finalized")
                self.assertEqual(status["state"], "finalized")

    def test_what_is_finalised_or_pending_is_refused_before_anything_is_sent(self):
        account = self.account(l1=ETHER)
        refused = [(w, "ALREADY_FINALIZED") for w in self.withdrawals("finalized")]
        refused += [(w, "NOT_READY") for w in self.withdrawals("pending")]
        # The chain that settles on a gateway has ready ones alone.
        self.assertEqual(bool(refused), int(self.chain["settlementLayer"]) == 31337)
        for (name, l2_hash, index), status in refused:
            with self.subTest(withdrawal=name):
                with self.fails(status, says=l2_hash) as error:
                    account.call("finalize_withdrawal", l2TxHash=l2_hash, index=index)
                self.assertEqual(error[0].json["retryable"], status == "NOT_READY")
        self.nothing_sent(account, 0)

    def test_a_plain_message_is_no_withdrawal(self):
        plain = self.chain["withdrawals"].get("plainMessage")
        # v26 and v29 have no such message there; a transfer sends none at all.
        l2_hash = plain["l2Hash"] if plain else self.folder.facts.get("transactions", {}).get("transferEth", {}).get("l2Hash")
        if l2_hash is None:
            l2_hash = next(iter(self.chain["deposits"].values()))["l2Hash"]
        account = self.account(l1=ETHER)
        for method in ("withdrawal_status", "finalize_withdrawal"):
            with self.fails("NOT_A_WITHDRAWAL"):
                account.call(method, l2TxHash=l2_hash)
        self.nothing_sent(account, 0)

    def test_failed_deposits_are_claimed_back_once_and_to_the_unit(self):
        account = self.account(l1=ETHER)
        unclaimed = self.deposits(failed=True, claimed=False)
        for place, (name, deposit) in enumerate(unclaimed):
            with self.subTest(deposit=name):
                depositor, token, amount = self.failed_deposit(deposit)
                if "amount" in deposit:
                    self.assertEqual(amount, int(deposit["amount"]))
                before = self.balance(token, depositor)
                key = "l1TxHash" if place % 2 else "l2TxHash"
                sent = account.call("claim_failed_deposit", **{key: deposit["l1Hash" if place % 2 else "l2Hash"]})
                self.mined("l1", sent["l1TxHash"])
                self.assertEqual(self.balance(token, depositor) - before, amount)
                self.same_address(sent["depositor"], depositor)
                self.same_address(sent["token"], token)
                self.assertEqual(int(sent["amount"]), amount)
                nonce = self.node.nonce(account.address)
                with self.fails("ALREADY_CLAIMED"):
                    account.call("claim_failed_deposit", l2TxHash=deposit["l2Hash"])
                self.nothing_sent(account, nonce)
        self.assertTrue(unclaimed)

    def test_what_was_claimed_or_succeeded_cannot_be_claimed(self):
        account = self.account(l1=ETHER)
        refused = [(d, "ALREADY_CLAIMED") for d in self.deposits(failed=True, claimed=True)]
        refused += [(d, "DEPOSIT_SUCCEEDED") for d in self.deposits(failed=False)]
        self.assertTrue(refused)
        for (name, deposit), status in refused:
            for key, l2_or_l1 in (("l2TxHash", "l2Hash"), ("l1TxHash", "l1Hash")):
                with self.subTest(deposit=name, by=key):
                    with self.fails(status):
                        account.call("claim_failed_deposit", **{key: deposit[l2_or_l1]})
        self.nothing_sent(account, 0)

    def test_deposit_status_of_what_was_deposited(self):
        account = self.account()
        self.assertTrue(self.deposits())
        for name, deposit in self.deposits():
            with self.subTest(deposit=name):
                status = account.call("deposit_status", l1TxHash=deposit["l1Hash"])
                self.assertEqual(status["l2TxHash"], deposit["l2Hash"])
                self.assertEqual(status["l2TxHashes"], [deposit["l2Hash"]], "one request of this chain")
                failed = deposit["l2Status"] == 0
                self.assertEqual(status["state"], "failed" if failed else "executed")
                self.assertEqual(status["claimable"], True if failed else None)
                by_l2 = account.call("deposit_wait", l2TxHash=deposit["l2Hash"])
                self.assertEqual(by_l2["state"], status["state"])

    def test_base_cost_is_what_the_contract_says(self):
        account = self.account()
        for price in (7, GWEI, 50 * GWEI + 3):
            answer = account.call("base_cost", l2GasLimit="400000", gasPrice=str(price))
            expected = self.node.view_int(self.chain["bridgehub"], BASE_COST, self.chain["l2ChainId"], price, 400_000, 800)
            self.assertEqual(int(answer["baseCost"]), expected)
            self.assertGreater(expected, 0)
            self.same_address(answer["baseToken"], self.chain["baseToken"])

    def deposited(self, account, sent):
        """Checks a deposit or request that was sent: mined, and requested on this chain, once."""
        receipt = self.mined("l1", sent["l1TxHash"])
        hashes = self.priority_hashes(receipt)
        self.assertEqual(len(hashes), 1, "the chain's contract takes one request")
        status = account.call("deposit_status", l1TxHash=sent["l1TxHash"])
        self.assertEqual((status["state"], status["l2TxHash"]), ("l2Pending", hashes[0]))
        return receipt

    def test_deposit_of_the_base_token_is_taken(self):
        account = self.funded()
        bridge = self.balance(self.chain["baseToken"], account.address)
        token = None if self.eth_based else self.chain["baseToken"]
        sent = account.call("deposit", token=token, amount=str(ETHER))
        receipt = self.deposited(account, sent)
        fees = self.node.fee(receipt) if self.eth_based else 0
        self.assertEqual(bridge - self.balance(self.chain["baseToken"], account.address), int(sent["mintValue"]) + fees)
        self.assertEqual(int(sent["mintValue"]), int(sent["baseCost"]) + ETHER)
        self.assertEqual(len(sent["approvals"]), 0 if self.eth_based else 1)

    def test_deposits_of_tokens_are_approved_and_taken(self):
        for name, amount in (("alpha", 3 * ETHER), ("beta", 5_000_000), ("gamma", 7)):
            with self.subTest(token=name):
                account = self.funded(**{name: 2 * amount})
                token, router = self.token(name), self.chain["assetRouter"]
                with self.fails("INSUFFICIENT_ALLOWANCE"):
                    account.call("deposit", token=token, amount=str(amount), approve="never")
                self.nothing_sent(account, 0)
                sent = account.call("deposit", token=token, amount=str(amount))
                self.deposited(account, sent)
                self.assertEqual(len(sent["approvals"]), 1 if self.eth_based else 2)
                self.assertEqual(self.node.token_balance(token, account.address), amount)
                # With the allowance there, the second one needs no approval.
                approval = account.call("approve", token=token, amount=str(amount))
                self.mined("l1", approval["txHash"])
                self.assertEqual(account.call("allowance", token=token)["allowance"], str(amount))
                self.assertEqual(self.node.allowance(token, account.address, router), amount)
                if self.eth_based:
                    again = account.call("deposit", token=token, amount=str(amount), approve="never")
                    self.deposited(account, again)
                    self.assertEqual(self.node.token_balance(token, account.address), 0)

    def test_a_token_that_the_vault_on_l1_made_goes_back_without_an_allowance(self):
        found = [one for one in self.withdrawals("ready") if one[0].startswith("withdrawL2Native")]
        self.assertEqual(len(found), "withdrawL2NativeReady" in self.chain["withdrawals"])
        for _, l2_hash, index in found:
            account = self.funded()
            receiver, amount, asset_id = self.message(l2_hash, index)
            self.mined("l1", account.call("finalize_withdrawal", l2TxHash=l2_hash, index=index)["l1TxHash"])
            token = self.paid_token(asset_id)
            self.node.call("anvil_impersonateAccount", receiver)
            self.node.call("anvil_setBalance", receiver, hex(ETHER))
            data = calldata("transfer(address,uint256)", account.address, amount)
            self.assertEqual(self.node.send_unlocked(receiver, token, data)["status"], "0x1")
            if not self.eth_based:
                self.mined("l1", account.call("approve", token=self.chain["baseToken"], amount=str(2**256 - 1))["txHash"])
            self.deposited(account, account.call("deposit", token=token, amount=str(amount), approve="never"))
            self.assertEqual(self.node.token_balance(token, account.address), 0)

    def test_deposit_of_eth_to_a_chain_with_another_base_token(self):
        account = self.funded()
        before = self.node.balance(account.address)
        sent = account.call("deposit", amount=str(ETHER))
        self.deposited(account, sent)
        self.assertEqual((sent["route"], sent["value"]), ("eth-nonbase", str(ETHER)))
        self.assertLess(self.node.balance(account.address), before - ETHER)

    def test_a_gas_limit_below_the_contracts_floor_is_refused_with_its_reason(self):
        account = self.funded()
        token = None if self.eth_based else self.chain["baseToken"]
        if not self.eth_based:
            self.mined("l1", account.call("approve", token=token, amount=str(2**256 - 1))["txHash"])
        nonce = self.node.nonce(account.address)
        with self.fails("REVERTED") as error:
            account.call("deposit", token=token, amount="1000", l2GasLimit="200000")
        self.assertEqual(error[0].json["revert"]["name"], "ValidateTxnNotEnoughGas")
        self.nothing_sent(account, nonce)

    def test_request_execute_is_taken(self):
        account = self.funded()
        target = self.folder.facts["account"]["address"]
        sent = account.call(
            "request_execute", contractAddress=target, calldata="0x01020304", l2Value="5", refundRecipient=target
        )
        receipt = self.deposited(account, sent)
        self.assertEqual(int(sent["mintValue"]), int(sent["baseCost"]) + 5)
        self.assertEqual(sent["value"], sent["mintValue"] if self.eth_based else "0")
        self.assertEqual(hex_int(receipt["status"]), 1)


def state_folders():
    root = os.environ.get("ZKS_L1_STATE")
    if not root:
        return []
    paths = [root] + [os.path.join(root, name) for name in sorted(os.listdir(root))]
    found = [Folder(path) for path in paths if os.path.isfile(os.path.join(path, "chain.json"))]
    if not found:
        raise RuntimeError("ZKS_L1_STATE names a folder without any chain.json")
    return found


FOLDERS = state_folders()
for _folder in FOLDERS:
    for _chain in _folder.chains:
        _name = "Real_" + _folder.name.replace("-", "_") + f"_chain_{_chain['l2ChainId']}"
        _members = {"folder": _folder, "chain": _chain, "__module__": __name__}
        if int(_chain["baseToken"], 16) == 1:
            _members["test_deposit_of_eth_to_a_chain_with_another_base_token"] = None  # Not such a chain.
        globals()[_name] = type(_name, (RealContracts, Case), _members)

if not FOLDERS:

    class RealContractsAreThere(unittest.TestCase):
        def test_the_real_contracts_take_every_operation(self):
            skip_or_fail(self, "ZKS_L1_STATE names no folder with the state of an L1")


def tearDownModule():
    for folder in FOLDERS:
        folder.stop()


del Case

if __name__ == "__main__":
    unittest.main()
