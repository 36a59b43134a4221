"""Bad input: each kind has its own status, names the place and the reason, and sends nothing."""

import contextlib
import ctypes
import json
import os
import socket
import time
import unittest
from ctypes import byref, c_void_p

import devnet
import evm
import zks
from common import Case
from evm import ETH, ETHER, calldata
from proxy import Proxy, Stub

RECEIVER = "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049"
UNKNOWN_HASH = "0x" + "ab" * 32
KEY = "0x" + "11" * 32


def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class BadCase(Case):
    @contextlib.contextmanager
    def watched(self, **funds):
        """An account whose nodes are watched: the block may read as much as it likes, and send nothing."""
        with Proxy(self.net.l1.url) as l1, Proxy(self.net.l2.url) as l2:
            account = self.account(config=self.net.config(l1=l1.url, l2=l2.url), **(funds or {"l1": ETHER, "l2": ETHER}))
            account.proxies = (l1, l2)
            yield account
            self.assertEqual([p.count("eth_sendRawTransaction") for p in account.proxies], [0, 0], "something was sent")
            for node in (self.net.l1, self.net.l2):
                self.assertEqual(node.nonce(account.address, "pending"), 0)

    def silent(self, account):
        """That not even a question was asked."""
        self.assertEqual([proxy.http_requests for proxy in account.proxies], [0, 0])


class Requests(BadCase):
    def test_text_that_is_no_json(self):
        with self.watched() as account:
            for text in (b"{", b"nonsense", b'{"amount":"1"} x', b'{"amount":"1",}', b"{'amount':'1'}", b'{"amount":"1"'):
                for form in ("named", "generic", "async"):
                    with self.fails("INVALID_JSON", says="not well-formed JSON"):
                        account.wallet.raw("deposit", text, form=form)
            self.silent(account)

    def test_bytes_that_are_no_utf8(self):
        with self.watched() as account:
            for text in (b'{"amount":"\xff"}', b"\xc3", b"\xed\xa0\x80"):
                for form in ("named", "generic", "async"):
                    with self.fails("INVALID_UTF8", says="request_json"):
                        account.wallet.raw("deposit", text, form=form)
            with self.fails("INVALID_UTF8", says="config_json"):
                zks.Wallet(b'{"l1":{"urls":["\xff"]}}')
            self.silent(account)

    def test_json_of_another_kind(self):
        with self.watched() as account:
            for text in (b"[]", b'"deposit"', b"1", b"true"):
                with self.fails("INVALID_FIELD", ""):
                    account.wallet.raw("deposit", text)
            self.silent(account)

    def test_a_key_that_the_method_does_not_know(self):
        with self.watched() as account:
            for method, request, path in (
                ("deposit", {"amount": "1", "amuont": "2"}, "/amuont"),
                ("deposit", {"amount": "1", "overrides": {"gas": "1"}}, "/overrides/gas"),
                ("chain_info", {"x/y~z": 1}, "/x~1y~0z"),
                ("transfer", {"to": RECEIVER, "amount": "1", "privateKey": KEY}, "/privateKey"),
            ):
                with self.fails("UNKNOWN_KEY", path, "unknown key") as error:
                    account.call(method, **request)
                self.assertNotIn("11111111", error[0].text)
            self.silent(account)

    def test_a_key_given_twice_is_refused(self):
        with self.watched() as account:
            with self.fails("INVALID_FIELD", says="duplicate"):
                account.wallet.raw("deposit", b'{"amount":"1","amount":"2"}')
            self.silent(account)

    def test_a_required_key_that_is_missing(self):
        with self.watched() as account:
            for method, request, key in (
                ("deposit", {}, "amount"), ("transfer", {"amount": "1"}, "to"), ("finalize_withdrawal", {}, "l2TxHash"),
                ("balance", {}, "chain"), ("deposit", {"amount": None}, "amount"),
            ):
                with self.subTest(method=method, request=request), self.fails("MISSING_FIELD", f"/{key}", key):
                    account.call(method, **request)
            self.silent(account)

    def test_an_amount_that_is_a_json_number(self):
        with self.watched() as account:
            for number in (b"1", b"1.5", b"-1", b"1e18", b"18446744073709551616", b"0"):
                with self.fails("AMOUNT_IS_NUMBER", "/amount", ["/amount", "as strings", "lose digits"]):
                    account.wallet.raw("deposit", b'{"amount":%s}' % number)
                with self.fails("AMOUNT_IS_NUMBER", "/overrides/maxFeePerGas"):
                    account.wallet.raw("deposit", b'{"amount":"1","overrides":{"maxFeePerGas":%s}}' % number)
            self.silent(account)

    def test_an_amount_that_is_negative_or_too_long_or_no_number(self):
        with self.watched() as account:
            for text, reason in (
                ("-1", "negative"), (str(2**256), "2^256"), ("9" * 81, "81 characters"), ("9" * 1000, "1000 characters"),
                ("0x" + "f" * 65, "not a whole number"), ("1.5", "not a whole number"), ("", "not a whole number"),
                (" 1", "not a whole number"), ("1e18", "not a whole number"), ("+1", "not a whole number"),
                ("\u0661", "not a whole number"), ("0x", "not a whole number"),
            ):
                for method, request in (
                    ("deposit", {"amount": text}), ("withdraw", {"amount": text}), ("transfer", {"to": RECEIVER, "amount": text}),
                    ("approve", {"token": self.net.tokens["alpha"], "amount": text}),
                ):
                    with self.fails("INVALID_AMOUNT", "/amount", ["/amount", reason]):
                        account.call(method, **request)
            self.silent(account)

    def test_an_amount_of_nothing(self):
        with self.watched() as account:
            for method in ("deposit", "withdraw"):
                with self.fails("INVALID_AMOUNT", "/amount", "0 is refused"):
                    account.call(method, amount="0")

    def test_a_receiver_that_was_forgotten(self):
        """The zero address is how one looks in many languages; money that is sent there is gone."""
        with self.watched() as account:
            for method in ("deposit", "withdraw", "transfer", "deposit_quote", "transfer_prepare"):
                with self.subTest(method), self.fails("INVALID_FIELD", "/to", "zero address"):
                    account.call(method, amount="1", to=evm.ZERO)

    def test_values_that_make_no_sense(self):
        with self.watched() as account:
            for method, request, path in (
                ("base_cost", {"l2GasLimit": "1", "gasPerPubdata": "0"}, "/gasPerPubdata"),
                ("pending_withdrawals", {"fromBlock": 10, "toBlock": 5}, "/toBlock"),
                ("rpc_call", {"chain": "l1", "method": ""}, "/method"),
                ("rpc_call", {"chain": "l1", "method": "c0ffee" * 11}, "/method"),
                ("sign_message", {"text": "a", "message": "0x"}, "/text"),
            ):
                with self.subTest(method, request=request), self.fails("INVALID_FIELD", path) as error:
                    account.call(method, **request)
                self.assertNotIn("c0ffeec0ffee", error[0].text)

    def test_values_of_another_type_are_told_in_the_words_of_json(self):
        with self.watched() as account:
            for method, request, words in (
                ("deposit", {"amount": "1", "overrides": []}, "invalid type: an array, expected an object"),
                ("deposit", {"amount": "1", "overrides": {"nonce": "5"}}, "from 0 to 18446744073709551615, without quotes"),
                ("deposit", {"amount": "1", "overrides": {"nonce": -5}}, "the number -5, expected a whole number"),
                ("deposit", {"amount": "1", "approve": True}, "invalid type: boolean `true`, expected a string"),
                ("deposit", {"amount": "1", "to": 5}, "invalid type: the number 5, expected a string"),
                ("balances", {"chain": "l1", "tokens": RECEIVER}, "expected an array"),
                ("balance", {"chain": "l3"}, "unknown value `l3`, expected `l1` or `l2`"),
            ):
                with self.subTest(method, request=request), self.fails("INVALID_FIELD", says=words):
                    account.call(method, **request)

    def test_an_address_with_a_wrong_checksum(self):
        with self.watched() as account:
            wrong = RECEIVER.replace("Cf", "cF")
            for method, request, path in (
                ("transfer", {"to": wrong, "amount": "1"}, "/to"), ("deposit", {"amount": "1", "to": wrong}, "/to"),
                ("deposit", {"amount": "1", "refundRecipient": wrong}, "/refundRecipient"),
                ("balance", {"chain": "l1", "address": wrong}, "/address"),
                ("request_execute", {"contractAddress": wrong}, "/contractAddress"),
            ):
                with self.fails("ADDRESS_CHECKSUM", path, [path, "checksum"]):
                    account.call(method, **request)
            for text in ("0x12", "bob", RECEIVER[2:], RECEIVER + "00", "0x" + "g" * 40, ""):
                with self.fails("INVALID_ADDRESS", "/to", "/to"):
                    account.call("transfer", to=text, amount="1")
            self.silent(account)
            # In one case only, an address carries no checksum and is taken.
            self.assertEqual(account.call("balance", chain="l1", address=RECEIVER.lower())["address"], RECEIVER)

    def test_a_hash_of_another_form(self):
        with self.watched() as account:
            for text in ("0x12", "", UNKNOWN_HASH[2:], UNKNOWN_HASH + "00", "0x" + "zz" * 32):
                with self.fails("INVALID_HASH", "/l2TxHash", "/l2TxHash"):
                    account.call("finalize_withdrawal", l2TxHash=text)
            self.silent(account)

    def test_a_chain_or_choice_that_does_not_exist(self):
        with self.watched() as account:
            with self.fails("INVALID_FIELD", "/chain", ["/chain", "l3"]):
                account.call("balance", chain="l3")
            with self.fails("INVALID_FIELD", "/approve", "always"):
                account.call("deposit", amount="1", approve="always")
            self.silent(account)

    def test_calldata_that_is_no_hex(self):
        with self.watched() as account:
            for text in ("0x1", "zz", "0xzz", "1234"):
                with self.fails("INVALID_FIELD", "/calldata", "/calldata"):
                    account.call("request_execute", contractAddress=RECEIVER, calldata=text)
            self.silent(account)

    def test_a_request_that_is_too_large(self):
        with self.watched() as account:
            with self.fails("TOO_LARGE", says="request_json"):
                account.wallet.raw("deposit", b'{"amount":"1"' + b" " * (1 << 20) + b"}")
            self.silent(account)

    def test_a_request_that_is_nested_too_deeply(self):
        with self.watched() as account:
            with self.fails("INVALID_JSON", says="recursion limit"):
                account.wallet.raw("deposit", b'{"amount":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
            self.silent(account)

    def test_a_method_that_does_not_exist(self):
        with self.watched() as account:
            for form in ("generic", "async"):
                with self.fails("UNKNOWN_METHOD", says=["depositt", "deposit_status"]):
                    account.wallet.raw("depositt", b"{}", form=form)
            for name, meant in (("zks_wallet_deposit", "deposit"), ("Deposit", "deposit"), ("depositWait", "deposit_wait")):
                with self.subTest(name), self.fails("UNKNOWN_METHOD", says=f'it is called "{meant}"'):
                    account.wallet.raw(name, b"{}", form="generic")
            self.silent(account)

    def test_fees_that_contradict_each_other_or_are_over_the_limit(self):
        with self.watched() as account:
            for overrides, status, says in (
                ({"maxFeePerGas": "1", "maxPriorityFeePerGas": "2"}, "INVALID_FIELD", "over maxFeePerGas"),
                ({"maxFeePerGas": str(10**18), "maxPriorityFeePerGas": "1"}, "LIMIT_EXCEEDED", "maxL1GasPrice"),
                ({"gasLimit": str(10**9)}, "LIMIT_EXCEEDED", "maxL1Gas"),
            ):
                with self.fails(status, says=says):
                    account.call("transfer", chain="l1", to=RECEIVER, amount="1", overrides=overrides)


class Configurations(BadCase):
    def refused(self, config, status, path=None, says=()):
        with self.fails(status, path, says) as error:
            zks.Wallet(config)
        return error[0]

    def test_a_configuration_that_is_wrong_names_the_place(self):
        url = self.net.l1.url
        for config, status, path in (
            (b"{", "INVALID_JSON", None),
            ({}, "INVALID_CONFIG", ""),
            ({"l1": {"urls": []}}, "INVALID_CONFIG", "/l1/urls"),
            ({"l1": {}}, "MISSING_FIELD", "/l1/urls"),
            ({"l1": {"urls": [url], "retry": 1}}, "UNKNOWN_KEY", "/l1/retry"),
            ({"l1": {"urls": [url], "timeoutMs": 0}}, "INVALID_CONFIG", "/l1/timeoutMs"),
            ({"l1": {"urls": "x"}}, "INVALID_FIELD", "/l1/urls"),
            ({"l1": {"urls": [url, "ftp://example.org"]}}, "INVALID_CONFIG", "/l1/urls/1"),
            ({"l1": {"urls": ["no url at all"]}}, "INVALID_CONFIG", "/l1/urls/0"),
            ({"l2": {"urls": ["http://example.org"]}}, "INVALID_CONFIG", "/l2/urls/0"),
            ({"l1": {"urls": [url]}, "address": RECEIVER.replace("Cf", "cF")}, "ADDRESS_CHECKSUM", "/address"),
            ({"l1": {"urls": [url]}, "contracts": {"bridgehub": "0x1"}}, "INVALID_ADDRESS", "/contracts/bridgehub"),
            ({"l1": {"urls": [url]}, "limits": {"maxL1Gas": 5}}, "AMOUNT_IS_NUMBER", "/limits/maxL1Gas"),
        ):
            with self.subTest(config=config):
                self.refused(config, status, path)

    def test_a_secret_in_the_configuration_is_refused_and_not_repeated(self):
        for key in ("privateKey", "private_key", "mnemonic", "seed", "password", "keystore", "secretKey"):
            error = self.refused({"l1": {"urls": [self.net.l1.url]}, key: KEY}, "SECRET_IN_JSON", "/" + key, "zks_signer_")
            self.assertNotIn("1111", error.text)

    def test_an_address_that_is_not_the_signers(self):
        account = self.account()
        with self.fails("INVALID_CONFIG", "/address", account.address):
            zks.Wallet(self.net.config(address=RECEIVER), account.signer)

    def test_an_operation_that_needs_the_chain_that_is_not_configured(self):
        account = self.account(l1=ETHER, l2=ETHER)
        only_l1 = account.new_wallet({"l1": {"urls": [self.net.l1.url]}})
        only_l2 = account.new_wallet({"l2": {"urls": [self.net.l2.url]}})
        for wallet, status, says, methods in (
            (only_l1, "NO_L2", "`l2`", [
                ("chain_info", {}), ("deposit", {"amount": "1"}), ("withdraw", {"amount": "1"}), ("base_cost", {"l2GasLimit": "1"}),
                ("balance", {"chain": "l2"}), ("transfer", {"to": RECEIVER, "amount": "1"}),
                ("withdrawal_status", {"l2TxHash": UNKNOWN_HASH}), ("finalize_withdrawal", {"l2TxHash": UNKNOWN_HASH}),
                ("claim_failed_deposit", {"l2TxHash": UNKNOWN_HASH}), ("resolve_token", {"token": ETH}),
                ("request_execute", {"contractAddress": RECEIVER}),
            ]),
            (only_l2, "NO_L1", "`l1`", [
                ("chain_info", {}), ("deposit", {"amount": "1"}), ("base_cost", {"l2GasLimit": "1"}),
                ("balance", {"chain": "l1"}), ("transfer", {"to": RECEIVER, "amount": "1", "chain": "l1"}),
                ("withdrawal_status", {"l2TxHash": UNKNOWN_HASH}), ("finalize_withdrawal", {"l2TxHash": UNKNOWN_HASH}),
                ("claim_failed_deposit", {"l2TxHash": UNKNOWN_HASH}), ("deposit_status", {"l1TxHash": UNKNOWN_HASH}),
                ("allowance", {"token": self.net.tokens["alpha"]}),
            ]),
        ):
            for method, request in methods:
                with self.subTest(method=method, missing=status):
                    with self.fails(status, says=says):
                        wallet.call(method, **request)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)
        # What needs one chain only works with it.
        self.assertEqual(only_l1.call("balance", chain="l1")["balance"], str(ETHER))
        sent = only_l2.call("withdraw", amount="1000")
        self.mined("l2", sent["l2TxHash"])

    def test_a_wallet_that_only_watches_does_not_write(self):
        wallet = self.wallet(self.net.config(address=self.net.rich))
        nonces = [rpc.nonce(self.net.rich, "pending") for rpc in (self.net.l1, self.net.l2)]
        writing = [m for m in zks.schema()["methods"] if m["kind"] == "write"]
        self.assertGreaterEqual(len(writing), 7)
        for method in writing:
            request = json.dumps(method["example"])
            for name in ("depositHash", "failedDepositL2Hash", "withdrawalHash", "secondWithdrawalHash"):
                request = request.replace("$" + name, UNKNOWN_HASH)
            request = request.replace("$token", self.net.tokens["alpha"])
            with self.fails("NO_SIGNER", says="only watch"):
                wallet.raw(method["name"], request.encode())
        self.assertEqual([rpc.nonce(self.net.rich, "pending") for rpc in (self.net.l1, self.net.l2)], nonces)
        self.assertGreater(int(wallet.call("balance", chain="l1")["balance"]), 0)

    def test_a_wallet_without_any_address_says_so(self):
        wallet = self.wallet(self.net.config())
        with self.fails("NO_SIGNER", says="name one in the request"):
            wallet.call("balance", chain="l1")
        with self.fails("NO_SIGNER"):
            wallet.address  # noqa: B018 - reading it is the test.


class Endpoints(BadCase):
    def test_an_endpoint_that_is_not_there(self):
        for chain in ("l1", "l2"):
            account = self.account(l1=ETHER, l2=ETHER)
            dead = f"http://127.0.0.1:{closed_port()}"
            config = self.net.config(**{chain: dead})
            config[chain]["retries"] = 0
            wallet = account.new_wallet(config)
            for method, request in (("balance", {"chain": chain}), ("deposit", {"amount": "1"}), ("chain_info", {})):
                with self.fails("UNREACHABLE", says="127.0.0.1") as error:
                    wallet.call(method, **request)
                self.assertEqual((error[0].json["chain"], error[0].json["retryable"]), (chain, True))
            self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)

    def test_an_endpoint_that_is_not_there_with_retries_takes_a_moment_and_no_more(self):
        wallet = self.wallet({"l1": {"urls": [f"http://127.0.0.1:{closed_port()}"]}})
        start = time.monotonic()
        with self.fails("UNREACHABLE"):
            wallet.call("balance", chain="l1", address=RECEIVER)
        self.assertLess(time.monotonic() - start, 10)

    def test_an_l2_endpoint_that_is_no_zksync_node(self):
        with devnet.Anvil("--chain-id", "270") as plain:
            account = self.account(l1=ETHER)
            wallet = account.new_wallet(self.net.config(l2=plain.url))
            for method, request in (("chain_info", {}), ("deposit", {"amount": "1"}), ("base_cost", {"l2GasLimit": "1"})):
                with self.fails("NOT_ZKSYNC", says=["not a node of a ZKsync chain", "270"]):
                    wallet.call(method, **request)
            self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)

    def test_an_l1_that_does_not_belong_to_the_l2(self):
        for chain_id in ("31337", "1"):
            with devnet.Anvil("--chain-id", chain_id) as other:
                account = self.account(l1=ETHER, l2=ETHER)
                other.rpc.call("anvil_setBalance", account.address, hex(ETHER))
                wallet = account.new_wallet(self.net.config(l1=other.url))
                for method, request in (("chain_info", {}), ("deposit", {"amount": "1000"}), ("base_cost", {"l2GasLimit": "1"})):
                    with self.fails("CHAIN_MISMATCH", says=["do not belong together", chain_id]):
                        wallet.call(method, **request)
                self.assertEqual(other.rpc.nonce(account.address, "pending"), 0)

    def test_both_chains_swapped(self):
        account = self.account(l1=ETHER, l2=ETHER)
        wallet = account.new_wallet(self.net.config(l1=self.net.l2.url, l2=self.net.l1.url))
        with self.fails("NOT_ZKSYNC"):
            wallet.call("deposit", amount="1000")

    def test_an_l2_of_which_this_l1_knows_no_chain(self):
        """The bridgehub is there, and has never heard of the chain: its messages would be lost."""

        def another_chain(method, params, answer):
            return {**answer, "result": "0x999"} if method == "eth_chainId" else None

        with Proxy(self.net.l2.url, rewrite=another_chain) as proxy:
            account = self.account(l1=ETHER, config=self.net.config(l2=proxy.url))
            with self.fails("CHAIN_MISMATCH", says=["knows no chain with id 2457"]):
                account.call("deposit", amount="1000")
            self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)

    def test_an_endpoint_that_answers_nonsense(self):
        for fault, status in (
            ((200, "<html>hello</html>"), "BAD_RESPONSE"), ((502, "bad gateway"), "HTTP_STATUS"), ((429, "slow down"), "RATE_LIMITED"),
            ((401, "who are you"), "UNAUTHORIZED"), ((200, "[]"), "BAD_RESPONSE"), ((200, ""), "BAD_RESPONSE"),
        ):
            with self.subTest(answer=fault), Proxy(self.net.l1.url, fault=lambda methods: fault) as proxy:
                config = {"l1": {"urls": [proxy.url], "retries": 0}}
                with self.fails(status):
                    self.wallet(config).call("balance", chain="l1", address=RECEIVER)

    def test_credentials_of_an_endpoint_are_never_in_an_error(self):
        secret, user = "k3y-0f-m1ne", "us3r-name"

        def echo(methods):
            return 403, f"forbidden: {secret} {user}"

        with Proxy(self.net.l1.url, fault=echo) as proxy:
            host = proxy.url.split("//")[1]
            for url, headers in (
                (f"http://{host}/v2/{secret}", {}), (f"http://{host}/?apikey={secret}", {}),
                (f"http://{user}:{secret}@{host}/", {}), (f"http://{host}/", {"Authorization": f"Bearer {secret}"}),
            ):
                config = {"l1": {"urls": [url], "headers": headers, "retries": 0}}
                with self.assertRaises(zks.ZksError) as caught:
                    self.wallet(config).call("balance", chain="l1", address=RECEIVER)
                text = caught.exception.text
                self.assertNotIn(secret, text)
                if user in url:
                    self.assertNotIn(user, text)
                self.assertIn("127.0.0.1", text, "it still says which endpoint")
        dead = f"http://127.0.0.1:{closed_port()}/{secret}"
        with self.fails("UNREACHABLE") as error:
            self.wallet({"l1": {"urls": [dead], "retries": 0}}).call("balance", chain="l1", address=RECEIVER)
        self.assertNotIn(secret, error[0].text)
        with self.fails("INVALID_CONFIG", "/l1/urls/0") as error:
            zks.Wallet({"l1": {"urls": [f"http://example.org/{secret}"]}})
        self.assertNotIn(secret, error[0].text)


class Money(BadCase):
    def test_a_balance_that_is_too_small_says_exactly_how_much_is_missing(self):
        with self.watched(l1=1000, l2=2000) as account:
            cases = [
                ("deposit", {"amount": str(ETHER)}, 1000, None), ("transfer", {"chain": "l1", "to": RECEIVER, "amount": "1001"}, 1000, "1"),
                ("transfer", {"to": RECEIVER, "amount": "2003"}, 2000, "3"), ("withdraw", {"amount": "2010"}, 2000, "10"),
                ("request_execute", {"contractAddress": RECEIVER, "l2Value": str(ETHER), "l2GasLimit": "400000"}, 1000, None),
            ]
            for method, request, holds, missing in cases:
                with self.subTest(method=method, request=request):
                    with self.fails("INSUFFICIENT_BALANCE", says=[f"holds {holds} wei", "are missing"]) as error:
                        account.call(method, **request)
                    details = error[0].details
                    self.assertEqual(int(details["required"]) - int(details["available"]), int(details["missing"]))
                    self.assertEqual(int(details["available"]), holds)
                    if missing:
                        self.assertEqual(details["missing"], missing)

    def test_the_fee_is_counted_too(self):
        price, gas, value = 10 * evm.GWEI, 21_000, 5
        overrides = {"gasLimit": str(gas), "maxFeePerGas": str(price), "maxPriorityFeePerGas": "1"}
        needed = gas * price + value
        with self.watched(l1=needed - 1, l2=needed - 7) as account:
            for chain, missing in (("l1", "1"), ("l2", "7")):
                with self.fails("INSUFFICIENT_BALANCE", says=f"{missing} are missing") as error:
                    account.call("transfer", chain=chain, to=RECEIVER, amount=str(value), overrides=overrides)
                self.assertEqual((error[0].details["required"], error[0].details["missing"]), (str(needed), missing))

    def test_a_deposit_that_its_account_can_just_not_pay(self):
        account = self.account(l1=ETHER)
        overrides = {"gasLimit": "300000", "maxFeePerGas": str(5 * evm.GWEI), "maxPriorityFeePerGas": "1"}
        request = {"amount": str(ETHER // 2), "l2GasLimit": "400000", "overrides": overrides}
        value = int(account.call("base_cost", l2GasLimit="400000", gasPrice=str(5 * evm.GWEI))["baseCost"]) + ETHER // 2
        needed = value + 300_000 * 5 * evm.GWEI
        self.net.fund(account.address, l1=needed - 1)
        with self.fails("INSUFFICIENT_BALANCE", says="1 are missing"):
            account.call("deposit", **request)
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)
        self.net.fund(account.address, l1=needed)
        self.mined("l1", account.call("deposit", **request)["l1TxHash"])

    def test_an_account_without_eth_cannot_finalise_or_claim(self):
        account = self.account(l1=ETHER, l2=ETHER, alpha=10)
        l2_hash = account.call("withdraw", amount="1000")["l2TxHash"]
        self.net.fail_next_deposits(1)
        _, status = account.deposit(token=self.net.tokens["alpha"], amount="10")
        self.net.settle()
        with self.watched(l1=5) as poor:
            for method, tx_hash in (("finalize_withdrawal", l2_hash), ("claim_failed_deposit", status["l2TxHash"])):
                with self.fails("INSUFFICIENT_BALANCE", says="holds 5 wei on l1") as error:
                    poor.call(method, l2TxHash=tx_hash)
                self.assertEqual(int(error[0].details["missing"]), int(error[0].details["required"]) - 5)

    def test_too_few_tokens_are_noticed_before_an_approval_is_paid_for(self):
        with self.watched(l1=ETHER, alpha=99) as account:
            token = self.net.tokens["alpha"]
            for method, request in (("deposit", {"token": token, "amount": "100"}), ("transfer", {"chain": "l1", "token": token, "to": RECEIVER, "amount": "100"})):
                with self.fails("INSUFFICIENT_BALANCE", says=["99 base units", "1 are missing"]) as error:
                    account.call(method, **request)
                self.same_address(error[0].details["token"], token)

    def test_eth_for_the_deposit_is_missing_before_an_approval_is_paid_for(self):
        with self.watched(l1=10**14, alpha=100) as account:
            with self.fails("INSUFFICIENT_BALANCE"):
                account.call("deposit", token=self.net.tokens["alpha"], amount="100", l2GasLimit="40000000")

    def test_an_allowance_that_is_too_small_and_must_not_be_raised(self):
        with self.watched(l1=ETHER, alpha=100) as account:
            with self.fails("INSUFFICIENT_ALLOWANCE", says=["needs 100", "100 are missing", "forbids approving"]) as error:
                account.call("deposit", token=self.net.tokens["alpha"], amount="100", approve="never")
            self.assertEqual(error[0].details["missing"], "100")
            self.same_address(error[0].details["spender"], self.net.contracts["assetRouter"])

    def test_tokens_that_l2_does_not_have(self):
        with self.watched(l1=ETHER, l2=ETHER) as account:
            self.net.fund(account.address, alpha=1)
            with self.fails("UNKNOWN_TOKEN", "/token", "no token"):
                account.call("withdraw", token="0x00000000000000000000000000000000000c0de1", amount="1")
            with self.fails("UNKNOWN_TOKEN"):
                account.call("resolve_token", chain="l2", token="0x00000000000000000000000000000000000c0de1")

    def test_a_revert_is_decoded_before_anything_is_sent(self):
        with self.watched(l1=ETHER) as account:
            with self.fails("REVERTED", says="ValidateTxnNotEnoughGas") as error:
                account.call("deposit", amount="1000", l2GasLimit="100000")
            revert = error[0].json["revert"]
            self.assertEqual((revert["selector"], revert["name"]), ("0x47b3b145", "ValidateTxnNotEnoughGas"))
            self.assertEqual((error[0].json["chain"], error[0].json["op"]), ("l1", "deposit"))
        with self.watched(l2=ETHER) as account:
            with self.fails("REVERTED"):
                account.call("transfer", token=self.net.contracts["counter"], to=RECEIVER, amount="0")


class Hashes(BadCase):
    def test_a_hash_that_no_node_knows(self):
        with self.watched() as account:
            for method, key, chain in (
                ("deposit_status", "l1TxHash", "l1"), ("deposit_status", "l2TxHash", "l2"), ("withdrawal_status", "l2TxHash", "l2"),
                ("finalize_withdrawal", "l2TxHash", "l2"), ("claim_failed_deposit", "l1TxHash", "l1"),
            ):
                with self.subTest(method=method, key=key):
                    with self.fails("TX_NOT_FOUND", says=[UNKNOWN_HASH, chain]) as error:
                        account.call(method, **{key: UNKNOWN_HASH})
                    self.assertEqual(error[0].json["chain"], chain)

    def test_a_claim_of_a_hash_that_no_node_knows(self):
        with self.watched() as account:
            with self.fails("TX_NOT_FOUND", says=UNKNOWN_HASH):
                account.call("claim_failed_deposit", l2TxHash=UNKNOWN_HASH)

    def test_waiting_for_a_hash_that_no_node_knows_ends_with_the_deadline(self):
        with self.watched() as account:
            for method, request in (
                ("deposit_wait", {"l1TxHash": UNKNOWN_HASH}), ("withdrawal_wait", {"l2TxHash": UNKNOWN_HASH}),
                ("transaction_wait", {"chain": "l2", "txHash": UNKNOWN_HASH}),
            ):
                start = time.monotonic()
                with zks.Call(timeout_ms=300) as call, self.fails("TIMEOUT", says="the deadline passed") as caught:
                    account.wallet.call(method, _call=call, **request)
                self.assertNotIn("sent", caught[0].message, "it was not to send anything")
                self.assertLess(time.monotonic() - start, 1.5)

    def test_a_withdrawal_that_is_not_ready(self):
        account = self.account(l1=ETHER, l2=ETHER)
        self.net.set_settlement("manual")
        self.addCleanup(self.net.set_settlement, "auto")
        sent = account.call("withdraw", amount="1000")
        self.mined("l2", sent["l2TxHash"])
        with self.fails("NOT_READY", says=[sent["l2TxHash"], "not executed on L1"]) as error:
            account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])
        self.assertTrue(error[0].json["retryable"])
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)

    def test_a_proof_that_does_not_fit_is_refused_before_gas_is_spent(self):
        account = self.account(l1=ETHER, l2=ETHER)
        sent = account.call("withdraw", amount="1000")
        self.net.settle()

        def bent(method, params, answer):
            if method != "zks_getL2ToL1LogProof" or not answer.get("result"):
                return None
            result = json.loads(json.dumps(answer["result"]))
            flipped = "0" if result["proof"][5][-1] != "0" else "1"
            result["proof"][5] = result["proof"][5][:-1] + flipped
            return {**answer, "result": result}

        with Proxy(self.net.l2.url, rewrite=bent) as proxy:
            wallet = account.new_wallet(self.net.config(l2=proxy.url))
            with self.fails("INVALID_PROOF"):
                wallet.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=sent["l2TxHash"])["l1TxHash"])


class Handles(BadCase):
    def test_a_private_key_of_the_wrong_length(self):
        for length in (0, 1, 31, 33, 64):
            with self.fails("INVALID_KEY_LENGTH", says=["32", str(length)]) as error:
                zks.Signer(b"\x11" * length)
            self.assertNotIn("1111", error[0].text)

    def test_a_private_key_out_of_range(self):
        order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
        for key in (0, order, order + 1, 2**256 - 1):
            with self.fails("INVALID_KEY"):
                zks.Signer(key.to_bytes(32, "big"))
        for key in (1, order - 1):
            zks.Signer(key.to_bytes(32, "big")).free()

    def raw(self, function, *arguments):
        """Calls with out and err pointers that hold rubbish; the status and the error."""
        out, error = c_void_p(0xDEAD), c_void_p(0xDEAD)
        status = function(*arguments, byref(out), byref(error))
        with self.assertRaises(zks.ZksError) as caught:
            zks.finish(status, out, error)
        return caught.exception

    def test_null_handles_and_pointers(self):
        lib = zks.lib
        wallet = self.wallet(self.net.config())
        self.assertEqual(self.raw(lib.zks_wallet_deposit, None, b"{}", None).name, "NULL_ARGUMENT")
        self.assertEqual(self.raw(lib.zks_wallet_deposit, wallet.handle, None, None).name, "NULL_ARGUMENT")
        self.assertEqual(self.raw(lib.zks_wallet_call, wallet.handle, None, b"{}", None).name, "NULL_ARGUMENT")
        self.assertEqual(self.raw(lib.zks_wallet_new, None, None).name, "NULL_ARGUMENT")
        self.assertEqual(self.raw(lib.zks_signer_from_private_key, None, 32).name, "NULL_ARGUMENT")
        self.assertEqual(self.raw(lib.zks_signer_address, None).name, "NULL_ARGUMENT")
        error = c_void_p()
        status = lib.zks_wallet_chain_info(wallet.handle, b"{}", None, None, byref(error))
        self.assertEqual((status, zks._take_error(error.value, status).name), (101, "NULL_ARGUMENT"))
        # No error object wanted: the status alone.
        self.assertEqual(lib.zks_wallet_chain_info(None, b"{}", None, byref(c_void_p()), None), 101)
        for free in (lib.zks_wallet_free, lib.zks_signer_free, lib.zks_call_free, lib.zks_error_free, lib.zks_string_free):
            free(None)

    def test_freed_wrong_and_invented_handles(self):
        lib = zks.lib
        signer = zks.Signer(b"\x11" * 32)
        wallet = zks.Wallet(self.net.config(), signer)
        call = zks.Call()
        for method in zks.METHODS:
            function = getattr(lib, "zks_wallet_" + method)
            self.assertEqual(self.raw(function, signer.handle, b"{}", None).name, "WRONG_HANDLE_TYPE", method)
            for invented in (1, 0xDEADBEEF, 2**63 + 5):
                self.assertEqual(self.raw(function, invented, b"{}", None).name, "INVALID_HANDLE", method)
        dead_wallet, dead_signer, dead_call = wallet.handle, signer.handle, call.handle
        wallet.free(), call.free()
        for method in zks.METHODS:
            self.assertEqual(self.raw(getattr(lib, "zks_wallet_" + method), dead_wallet, b"{}", None).name, "INVALID_HANDLE")
        other = zks.Wallet(self.net.config(), signer)
        self.assertEqual(self.raw(lib.zks_wallet_chain_info, other.handle, b"{}", dead_call).name, "INVALID_HANDLE")
        signer.free()
        self.assertEqual(self.raw(lib.zks_wallet_new, json.dumps(self.net.config()).encode(), dead_signer).name, "INVALID_HANDLE")
        # Twice is harmless, and the wallet keeps what it needs of its signer.
        lib.zks_wallet_free(dead_wallet), lib.zks_signer_free(dead_signer), lib.zks_call_free(dead_call)
        self.assertEqual(other.call("chain_info")["l2ChainId"], 270)
        other.free()

    def test_freeing_a_wallet_while_its_call_runs_is_safe(self):
        account = self.account(l1=ETHER, l2=ETHER)
        with Proxy(self.net.l2.url, delay=0.1) as proxy:
            wallet = zks.Wallet(self.net.config(l2=proxy.url), account.signer)
            running = wallet.start("transfer", to=RECEIVER, amount="1")
            wallet.free()
            self.mined("l2", running.result(timeout=30)["txHash"])


del Case, BadCase

if __name__ == "__main__":
    unittest.main()
