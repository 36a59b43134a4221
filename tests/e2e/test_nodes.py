"""What can be asked: many balances at once, nonces, any method of a node, and the nodes' own methods typed."""

import devnet
import evm
import zks
from common import Case
from evm import ETH, ETHER, L2_BASE_TOKEN, ZERO, word
from proxy import Proxy, Recorder

NONCE_HOLDER = "0x0000000000000000000000000000000000008003"
NOBODY = "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049"
HASH = "0xd8f69da13356506e5c15d7e95274fa55c25e2dfc7e19d3064aa337999920b74e"


class Balances(Case):
    def test_many_tokens_and_the_coin_come_in_one_request(self):
        account = self.account(l1=3 * ETHER, alpha=5, beta=7, tether=11)
        names = ["tether", "alpha", "beta"]
        recorder = Recorder()
        with Proxy(self.net.l1.url, recorder=recorder) as proxy:
            wallet = account.new_wallet(self.net.config(l1=proxy.url))
            answer = wallet.call("balances", chain="l1", tokens=[self.net.tokens[name] for name in names])
        self.assertEqual(recorder.measure()[1], 1, "one HTTP request on a cold wallet")
        self.assertEqual((answer["chain"], answer["address"], answer["balance"]), ("l1", account.address, str(3 * ETHER)))
        self.assertEqual([item["balance"] for item in answer["tokens"]], ["11", "5", "7"])
        self.assertEqual([item["decimals"] for item in answer["tokens"]], [6, 18, 6])
        self.assertEqual([item["error"] for item in answer["tokens"]], [None] * 3)
        self.assertEqual(answer["tokens"][2]["symbol"], "BETA")

    def test_a_token_that_fails_fails_alone(self):
        account = self.account(l1=ETHER, alpha=5)
        alpha = self.net.tokens["alpha"]
        # An account without code, a contract that is no token, and tokens on both sides of them.
        wrong = [NOBODY, self.net.contracts["bridgehub"]]
        answer = account.call("balances", chain="l1", tokens=[alpha, *wrong, alpha])
        good, empty, reverting, again = answer["tokens"]
        self.assertEqual((good["balance"], again["balance"]), ("5", "5"))
        for item, address in ((empty, wrong[0]), (reverting, wrong[1])):
            self.same_address(item["token"], address)
            self.assertIsNone(item["balance"])
            self.assertIn("ZKS_ERR_", item["error"]["name"])
            self.assertTrue(item["error"]["message"])
        self.assertIn("no such contract", empty["error"]["message"])

    def test_the_coin_under_its_names_is_the_coin(self):
        account = self.account(l1=2 * ETHER, l2=3 * ETHER)
        for chain, names, amount in (("l1", [ZERO, ETH], 2), ("l2", [ZERO, ETH, L2_BASE_TOKEN], 3)):
            answer = account.call("balances", chain=chain, tokens=names)
            self.assertEqual([item["balance"] for item in answer["tokens"]], [str(amount * ETHER)] * len(names))
            self.assertEqual(answer["balance"], str(amount * ETHER))

    def test_tokens_on_l2_and_another_account(self):
        account = self.account(l1=ETHER, beta=1000)
        on_l2 = account.token_on_l2("beta", 600)
        watcher = self.wallet({"l2": {"urls": [self.net.l2.url]}})
        answer = watcher.call("balances", chain="l2", tokens=[on_l2], address=account.address)
        self.assertEqual(answer["tokens"][0]["balance"], "600")
        self.assertEqual(int(answer["balance"]), account.l2())
        with self.fails("NO_SIGNER"):
            watcher.call("balances", chain="l2")
        with self.fails("NO_L1"):
            watcher.call("balances", chain="l1")

    def test_a_hundred_tokens_are_told_and_too_many_are_refused(self):
        account = self.account(l1=ETHER, alpha=5)
        answer = account.call("balances", chain="l1", tokens=[self.net.tokens["alpha"]] * 100)
        self.assertEqual([item["balance"] for item in answer["tokens"]], ["5"] * 100)
        with self.fails("TOO_LARGE", path="/tokens", says="1000"):
            account.call("balances", chain="l1", tokens=[ETH] * 1001)


class Nonces(Case):
    def test_nonces_count_what_is_mined_and_what_waits(self):
        account = self.account(l1=ETHER, l2=ETHER)
        for chain in ("l1", "l2"):
            self.assertEqual(account.call("nonce", chain=chain)["nonce"], 0)
            self.mined(chain, account.call("transfer", chain=chain, to=NOBODY, amount="1")["txHash"])
            answer = account.call("nonce", chain=chain)
            self.assertEqual(answer, {"chain": chain, "address": account.address, "at": "pending", "nonce": 1})
            answer = account.call("nonce", chain=chain, address=NOBODY, at="latest")
            self.assertEqual(answer, {"chain": chain, "address": NOBODY, "at": "latest", "nonce": 0})

    def test_pending_and_latest_are_asked_as_such(self):
        with Proxy(self.net.l1.url) as proxy:
            wallet = self.account().new_wallet(self.net.config(l1=proxy.url))
            wallet.call("nonce", chain="l1")
            wallet.call("nonce", chain="l1", at="latest")
            self.assertEqual([params[1] for method, params in proxy.calls], ["pending", "latest"])
            with self.fails("INVALID_FIELD", path="/at"):
                wallet.call("nonce", chain="l1", at="earliest")

    def test_the_deployment_nonce_is_what_the_nonce_holder_says(self):
        account = self.account()
        self.assertEqual(account.call("deployment_nonce")["deploymentNonce"], "0")
        expected = evm.calldata("getDeploymentNonce(address)", account.address)

        def holder(method, params, answer):
            if method == "eth_call" and params[0]["to"] == NONCE_HOLDER:
                self.assertEqual(params[0]["data"], expected)
                return {"jsonrpc": "2.0", "id": answer["id"], "result": "0x" + word(7).hex()}
            return None

        with Proxy(self.net.l2.url, rewrite=holder) as proxy:
            wallet = self.wallet({"l2": {"urls": [proxy.url]}, "address": account.address})
            answer = wallet.call("deployment_nonce")
        self.assertEqual(answer, {"address": account.address, "deploymentNonce": "7"})

    def test_a_chain_without_a_nonce_holder_is_told_apart(self):
        account = self.account()

        def empty(method, params, answer):
            return {"jsonrpc": "2.0", "id": answer["id"], "result": "0x"} if method == "eth_call" else None

        with Proxy(self.net.l2.url, rewrite=empty) as proxy:
            wallet = account.new_wallet(self.net.config(l2=proxy.url))
            with self.fails("UNSUPPORTED", says="EraVM"):
                wallet.call("deployment_nonce")


class RpcCalls(Case):
    def test_any_method_of_either_node_answers_as_it_is(self):
        account = self.account(l1=ETHER)
        self.assertEqual(account.call("rpc_call", chain="l1", method="eth_chainId"), {"result": hex(31337)})
        answer = account.call("rpc_call", chain="l2", method="eth_getBlockByNumber", params=["0x0", False])["result"]
        self.assertEqual(answer["number"], "0x0")
        answer = account.call("rpc_call", chain="l2", method="eth_getTransactionReceipt", params=[HASH])
        self.assertEqual(answer, {"result": None})

    def test_what_sends_is_refused_before_anything_leaves(self):
        with Proxy(self.net.l2.url) as proxy:
            wallet = self.account().new_wallet(self.net.config(l2=proxy.url))
            for method in ("eth_sendRawTransaction", "eth_sendTransaction", "eth_sendRawTransactionSync",
                           "unstable_sendRawTransactionWithDetailedOutput", "ETH_SENDRAWTRANSACTION"):
                with self.fails("INVALID_FIELD", path="/method", says="broadcast_transaction"):
                    wallet.call("rpc_call", chain="l2", method=method, params=["0x02"])
            self.assertEqual(proxy.http_requests, 0)

    def test_parameters_are_an_array_or_an_object(self):
        account = self.account()
        for params in ("0x0", 1, True):
            with self.fails("INVALID_FIELD", path="/params", says="array or an object"):
                account.call("rpc_call", chain="l1", method="eth_chainId", params=params)

    def test_the_nodes_errors_keep_their_kind(self):
        account = self.account()
        with self.fails("METHOD_NOT_FOUND", says="zks_nosuch") as caught:
            account.call("rpc_call", chain="l2", method="zks_nosuch")
        self.assertEqual(caught[0].json["rpc"]["code"], -32601)
        call = {"to": self.net.contracts["bridgehub"], "data": "0x12345678"}
        with self.fails("REVERTED"):
            account.call("rpc_call", chain="l1", method="eth_call", params=[call, "latest"])


class NodeMethods(Case):
    """On the local EraVM chain."""

    def ask(self, method, **request):
        answer = zks.Wallet(self.net.config())
        with answer as wallet:
            return wallet.call("node_" + method, **request)["result"]

    def test_the_node_names_the_contracts(self):
        contracts = self.net.contracts
        self.same_address(self.ask("bridgehub_contract"), contracts["bridgehub"])
        self.same_address(self.ask("main_contract"), contracts["diamond"])
        self.same_address(self.ask("base_token_l1_address"), ETH)
        bridges = self.ask("bridge_contracts")
        self.assertEqual(len(bridges), 7)
        self.same_address(bridges["l2SharedDefaultBridge"], evm.L2_ASSET_ROUTER)
        self.assertEqual(bridges["l1WethBridge"], "0x" + "00" * 20)
        self.assertEqual(self.ask("l1_chain_id"), 31337)
        for optional in ("l2_multicall3", "testnet_paymaster", "timestamp_asserter"):
            address = self.ask(optional)
            if address is not None:
                self.assertNotEqual(self.net.l2.call("eth_getCode", address, "latest"), "0x", optional)

    def test_a_transaction_is_followed_to_its_batch_and_proof(self):
        account = self.account(l2=ETHER)
        tx_hash = account.call("withdraw", amount="1000")["l2TxHash"]
        receipt = self.mined("l2", tx_hash)
        self.net.settle()
        details = self.ask("transaction_details", txHash=tx_hash)
        self.assertEqual((details["status"], details["isL1Originated"]), ("verified", False))
        self.assertEqual(details["initiatorAddress"], account.address)
        self.assertEqual(details["fee"], str(self.net.l2.fee(receipt)))
        block = self.ask("block_details", blockNumber=int(receipt["blockNumber"], 16))
        self.assertEqual((block["number"], block["l2TxCount"]), (int(receipt["blockNumber"], 16), 1))
        number = block["l1BatchNumber"]
        first, last = self.ask("l1_batch_block_range", batchNumber=number)
        self.assertTrue(first <= block["number"] <= last)
        batch = self.ask("l1_batch_details", batchNumber=number)
        self.assertEqual((batch["number"], batch["status"]), (number, "verified"))
        self.assertEqual(self.net.l1.receipt(batch["executeTxHash"])["status"], "0x1")
        self.assertEqual(details["ethExecuteTxHash"], batch["executeTxHash"])
        self.assertGreaterEqual(self.ask("l1_batch_number"), number)
        proof = self.ask("l2_to_l1_log_proof", txHash=tx_hash)
        self.assertEqual(proof["root"], batch["rootHash"])
        self.assertEqual(proof, self.ask("l2_to_l1_log_proof", txHash=tx_hash, index=0))

    def test_what_is_not_there_is_null(self):
        self.assertIsNone(self.ask("transaction_details", txHash=HASH))
        self.assertIsNone(self.ask("l2_to_l1_log_proof", txHash=HASH, index=3))
        self.assertIsNone(self.ask("block_details", blockNumber=10**9))
        self.assertIsNone(self.ask("l1_batch_details", batchNumber=10**9))
        self.assertIsNone(self.ask("l1_batch_block_range", batchNumber=10**9))

    def test_prices_and_estimates_are_amounts(self):
        self.assertGreater(int(self.ask("l1_gas_price")), 0)
        self.assertGreater(int(self.ask("gas_per_pubdata")), 0)
        prices, params = self.ask("batch_fee_input"), self.ask("fee_params")["V2"]
        self.assertEqual(prices["fairL2GasPrice"], params["config"]["minimalL2GasPrice"])
        self.assertEqual(params["conversionRatio"], {"numerator": "1", "denominator": "1"})
        account = self.account(l2=ETHER)
        call = {"from": account.address, "to": NOBODY, "value": "1"}
        fee = self.ask("estimate_fee", call=call)
        self.assertGreater(int(fee["gasLimit"]), 21000)
        self.assertEqual(fee["gasPerPubdataLimit"], "50000")
        gas = self.ask("estimate_gas_l1_to_l2", call={**call, "gasPerPubdata": "800"})
        raw = {"from": account.address, "to": NOBODY, "value": "0x1", "eip712Meta": {"gasPerPubdata": "0x320"}}
        self.assertEqual(int(gas), self.net.l2.number("zks_estimateGasL1ToL2", raw))

    def test_a_method_that_the_node_does_not_have_is_said_so(self):
        with self.fails("METHOD_NOT_FOUND", says="zks_getGenesis"):
            self.ask("genesis")

    def test_parameters_are_checked_before_anything_is_asked(self):
        with self.fails("MISSING_FIELD"):
            self.ask("l1_batch_details")
        with self.fails("UNKNOWN_KEY", path="/batch"):
            self.ask("l1_batch_number", batch=1)
        with self.fails("INVALID_HASH", path="/txHash"):
            self.ask("transaction_details", txHash="0x12")
        with self.fails("INVALID_ADDRESS", path="/call/to"):
            self.ask("estimate_fee", call={"to": "0x12"})


class NodeAnswers(Case):
    """What the local network does not answer, with answers in the nodes' own form."""

    def ask(self, method, answer, expected_params, name, **request):
        seen = []

        def says(called, params, reply):
            if called != method:
                return None
            seen.append(params)
            return {"jsonrpc": "2.0", "id": reply["id"], "result": answer}

        with Proxy(self.net.l2.url, rewrite=says) as proxy:
            wallet = self.wallet({"l2": {"urls": [proxy.url]}})
            result = wallet.call("node_" + name, **request)["result"]
        self.assertEqual(seen, [expected_params])
        return result

    def test_bytecode_is_hex_whatever_the_node_writes(self):
        for answer in ([0, 1, 255], "0x0001ff"):
            code = self.ask("zks_getBytecodeByHash", answer, [HASH], "bytecode_by_hash", bytecodeHash=HASH)
            self.assertEqual(code, "0x0001ff")
        self.assertIsNone(self.ask("zks_getBytecodeByHash", None, [HASH], "bytecode_by_hash", bytecodeHash=HASH))

    def test_a_protocol_version_in_both_spellings(self):
        new = {"minorVersion": 29, "timestamp": 1721167212, "bootloaderCodeHash": HASH, "defaultAccountCodeHash": HASH,
               "evmEmulatorCodeHash": None, "l2SystemUpgradeTxHash": HASH}
        both = {**new, "version_id": 29, "base_system_contracts": None, "l2_system_upgrade_tx_hash": None}
        for answer, old_name in ((new, None), (both, 29)):
            version = self.ask("zks_getProtocolVersion", answer, [29], "protocol_version", id=29)
            self.assertEqual(version, {**new, "versionId": old_name})
        self.assertIsNone(self.ask("zks_getProtocolVersion", None, [], "protocol_version"))

    def test_a_storage_proof(self):
        answer = {"address": L2_BASE_TOKEN.lower(), "storageProof": [{"key": HASH, "proof": [HASH], "value": HASH, "index": 27900957}]}
        proof = self.ask("zks_getProof", answer, [L2_BASE_TOKEN, [HASH], 5], "proof", address=L2_BASE_TOKEN, keys=[HASH], batchNumber=5)
        self.assertEqual(proof["storageProof"], answer["storageProof"])

    def test_the_transactions_of_a_block_in_the_nodes_form(self):
        answer = [{
            "common_data": {"L2": {"nonce": 3, "fee": {"gas_limit": "0x5"}}},
            "execute": {"contractAddress": NOBODY, "calldata": "0x", "value": "0x1", "factoryDeps": None},
            "received_timestamp_ms": 1721167212000, "raw_bytes": "0x71ff",
        }]
        [shown] = self.ask("zks_getRawBlockTransactions", answer, [9], "raw_block_transactions", blockNumber=9)
        self.assertEqual((shown["rawBytes"], shown["receivedTimestampMs"]), ("0x71ff", 1721167212000))
        self.assertEqual(shown["commonData"]["L2"]["fee"], {"gasLimit": "0x5"})

    def test_the_contract_that_supplies_bytecode(self):
        name = "zks_getBytecodeSupplierContract"
        self.assertEqual(self.ask(name, NOBODY.lower(), [], "bytecode_supplier_contract"), NOBODY)

    def test_an_answer_of_another_form_is_a_bad_answer_with_its_place(self):
        with self.fails("BAD_ANSWER", says="l1GasPrice"):
            self.ask("zks_getBatchFeeInput", {"l1_gas_price": "many"}, [], "batch_fee_input")


class ZksyncOsNode(Case):
    """On a local ZKsync OS chain."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.os = devnet.Devnet("--family", "zksync-os")
        cls.addClassCleanup(cls.os.stop)

    def network(self):
        return self.os

    def test_its_own_methods(self):
        wallet = self.account(l2=ETHER).wallet
        genesis = wallet.call("node_genesis")["result"]
        addresses = [address for address, _ in genesis["initialContracts"]]
        self.assertIn("0x0000000000000000000000000000000000008008", addresses)
        self.assertTrue(all(code.startswith("0x") for _, code in genesis["initialContracts"]))
        self.assertIsInstance(genesis["executionVersion"], int)
        metadata = wallet.call("node_block_metadata", blockNumber=0)["result"]
        self.assertEqual(sorted(metadata), ["executionVersion", "nativePrice", "pubdataPricePerByte"])
        self.assertIsNone(wallet.call("node_block_metadata", blockNumber=10**9)["result"])

    def test_the_proof_in_its_spelling(self):
        account = self.account(l2=ETHER)
        tx_hash = account.call("withdraw", amount="1000")["l2TxHash"]
        self.mined("l2", tx_hash)
        self.net.settle()
        proof = evm.wait_for(lambda: account.call("node_l2_to_l1_log_proof", txHash=tx_hash, index=0)["result"], "the proof")
        self.assertIsInstance(proof["batchNumber"], int)

    def test_what_only_eravm_has_is_said_so(self):
        account = self.account()
        with self.fails("UNSUPPORTED", says="EraVM"):
            account.call("deployment_nonce")
        for method in ("main_contract", "l1_batch_number", "gas_per_pubdata", "fee_params"):
            with self.fails("METHOD_NOT_FOUND", says="zks_"):
                account.call("node_" + method)


del Case  # It has no tests of its own.
