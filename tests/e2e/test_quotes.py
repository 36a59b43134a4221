"""A quote that is handed over with the send: its terms hold, or nothing is sent."""

import unittest

from common import Case
from evm import ETHER, calldata, hex_int
from proxy import Proxy

BASE_COST = calldata("l2TransactionBaseCost(uint256,uint256,uint256,uint256)", 0, 0, 0, 0)[:10]


class HandedOver(Case):
    def setUp(self):
        super().setUp()
        self.changes = {}
        self.proxies = [Proxy(url, rewrite=self.rewrite) for url in (self.net.l1.url, self.net.l2.url)]
        for proxy in self.proxies:
            self.addCleanup(proxy.stop)
        self.actor = self.account(
            l1=100 * ETHER,
            l2=10 * ETHER,
            alpha=1000,
            config=self.net.config(l1=self.proxies[0].url, l2=self.proxies[1].url),
        )
        self.token = self.net.tokens["alpha"]

    def rewrite(self, method, params, answer):
        change = self.changes.get(method)
        return change(params, answer) if change else None

    def sends(self):
        return sum(proxy.count("eth_sendRawTransaction") for proxy in self.proxies)

    def nothing_is_sent(self, *arguments, **options):
        """The block fails like this, and no transaction leaves."""
        case = self

        class Block:
            def __enter__(self):
                self.sends = case.sends()
                self.failure = case.fails(*arguments, **options)
                return self.failure.__enter__()

            def __exit__(self, *error):
                swallowed = self.failure.__exit__(*error)
                case.assertEqual(case.sends(), self.sends, "nothing was sent")
                return swallowed

        return Block()

    def quoted(self, method, **request):
        return {**request, "quoteId": self.actor.call(method + "_quote", **request)["quoteId"]}

    def test_the_send_has_the_terms_of_the_quote(self):
        request = {"amount": "1000"}
        quote = self.actor.call("deposit_quote", **request)
        sent = self.actor.call("deposit", quoteId=quote["quoteId"], **request)
        self.mined("l1", sent["l1TxHash"])
        for key in ("value", "mintValue", "baseCost", "l2GasLimit", "maxFeePerGas", "gasLimit"):
            self.assertEqual(sent[key], quote[key], key)
        transaction = self.net.l1.call("eth_getTransactionByHash", sent["l1TxHash"])
        self.assertEqual(hex_int(transaction["value"]), int(quote["value"]))
        self.assertEqual(hex_int(transaction["gas"]) * hex_int(transaction["maxFeePerGas"]), int(quote["maxFee"]))
        self.assertEqual(self.actor.call("deposit_wait", l1TxHash=sent["l1TxHash"])["state"], "executed")

    def test_every_write_takes_its_own_quote(self):
        counter = self.net.contracts["counter"]
        on_l2 = self.actor.token_on_l2("alpha", 100)
        self.mined("l1", self.actor.call("approve", token=self.token, amount="500")["txHash"])
        table = (
            ("deposit", {"amount": "10", "token": self.token}),
            ("request_execute", {"contractAddress": counter, "calldata": calldata("increment(uint256)", 1)}),
            ("withdraw", {"amount": "10"}),
            ("withdraw", {"amount": "10", "token": on_l2}),
            ("transfer", {"to": self.net.rich, "amount": "1"}),
            ("transfer", {"to": self.net.rich, "amount": "1", "token": self.token, "chain": "l1"}),
            ("approve", {"token": self.token, "amount": "7"}),
            ("message_send", {"data": "0x1234"}),
            ("send_transaction", {"to": self.net.rich, "value": "1"}),
            ("deploy", {"kind": "create", "bytecode": "0x" + "0a" * 32}),
        )
        for method, request in table:
            with self.subTest(method, **request):
                sent = self.actor.call(method, **self.quoted(method, **request))
                on_l2 = sent.get("chain") == "l2" or "l2TxHash" in sent
                self.mined("l2" if on_l2 else "l1", sent.get("l1TxHash") or sent.get("l2TxHash") or sent["txHash"])

    def test_a_quote_serves_one_send_of_its_own_wallet(self):
        request = self.quoted("deposit", amount="1000")
        same_key = self.actor.new_wallet(self.net.config(l1=self.proxies[0].url, l2=self.proxies[1].url))
        other_key = self.account(l1=ETHER)
        for wallet in (same_key, other_key.wallet):
            with self.nothing_is_sent("QUOTE_OUTDATED", "/quoteId"):
                wallet.call("deposit", **request)
        self.mined("l1", self.actor.call("deposit", **request)["l1TxHash"])
        with self.nothing_is_sent("QUOTE_OUTDATED", "/quoteId", "used before"):
            self.actor.call("deposit", **request)

    def test_what_no_wallet_has_quoted_is_refused(self):
        for made_up in ("", "0", "f" * 32, self.actor.call("deposit_quote", amount="1000")["quoteId"].upper() + "0"):
            with self.nothing_is_sent("QUOTE_OUTDATED", "/quoteId"):
                self.actor.call("deposit", amount="1000", quoteId=made_up)

    def test_a_quote_is_for_its_very_request_and_method(self):
        for change in ({"amount": "1001"}, {"to": self.net.rich}, {"operatorTip": "1"}, {"overrides": {"nonce": 0}}):
            request = {**self.quoted("deposit", amount="1000"), **change}
            with self.nothing_is_sent("INVALID_FIELD", "/quoteId", "another request"):
                self.actor.call("deposit", **request)
        with self.nothing_is_sent("INVALID_FIELD", "/quoteId", "another method"):
            self.actor.call("withdraw", **self.quoted("deposit", amount="1000"))
        for step in ("_quote", "_prepare"):
            with self.nothing_is_sent("INVALID_FIELD", "/quoteId"):
                self.actor.call("deposit" + step, **self.quoted("deposit", amount="1000"))

    def test_gas_that_got_dearer_than_quoted_is_not_paid(self):
        for method, request in (("deposit", {"amount": "1000"}), ("transfer", {"to": self.net.rich, "amount": "1"})):
            quoted = self.quoted(method, **request)

            def dearer(_, answer):
                block = answer.get("result")
                if not block or "baseFeePerGas" not in block:
                    return None
                return {**answer, "result": {**block, "baseFeePerGas": hex(4 * hex_int(block["baseFeePerGas"]) + 10**9)}}

            self.changes["eth_getBlockByNumber"] = dearer
            with self.nothing_is_sent("QUOTE_OUTDATED", "/quoteId", "over the quoted fee"):
                self.actor.call(method, **quoted)
            self.changes.clear()

    def test_more_gas_than_quoted_is_not_paid_above_the_quoted_fee(self):
        quoted = self.quoted("deposit", amount="1000")
        self.changes["eth_estimateGas"] = lambda _, answer: {**answer, "result": hex(6 * hex_int(answer["result"]))}
        with self.nothing_is_sent("QUOTE_OUTDATED", "/quoteId", "over the quoted fee"):
            self.actor.call("deposit", **quoted)

    def test_an_l2_part_that_got_dearer_than_quoted_is_not_sent(self):
        # Neither tip nor value may pay for it.
        quoted = self.quoted("deposit", amount="1000", operatorTip="1000")

        def dearer(params, answer):
            if not params[0].get("data", "").startswith(BASE_COST):
                return None
            return {**answer, "result": f"{hex_int(answer['result']) + 1:#066x}"}

        self.changes["eth_call"] = dearer
        with self.nothing_is_sent("QUOTE_OUTDATED", "/quoteId", "the price of the L2 part"):
            self.actor.call("deposit", **quoted)

    def test_a_nonce_used_meanwhile_is_not_used_again(self):
        quoted = self.quoted("deposit", amount="1000")
        between = self.actor.call("transfer", chain="l1", to=self.net.rich, amount="1")
        sent = self.actor.call("deposit", **quoted)
        self.mined("l1", sent["l1TxHash"])
        self.assertEqual(sent["nonce"], between["nonce"] + 1)

    def test_money_spent_meanwhile_is_missed_before_anything_is_sent(self):
        quoted = self.quoted("deposit", amount=str(60 * ETHER))
        spent = self.actor.call("transfer", chain="l1", to=self.net.rich, amount=str(50 * ETHER))
        self.mined("l1", spent["txHash"])
        with self.nothing_is_sent("INSUFFICIENT_BALANCE") as caught:
            self.actor.call("deposit", **quoted)
        self.assertGreater(int(caught[0].json["details"]["missing"]), 0)
        self.mined("l1", self.actor.call("approve", token=self.token, amount="1000")["txHash"])
        quoted = self.quoted("deposit", token=self.token, amount="1000")
        spent = self.actor.call("transfer", chain="l1", token=self.token, to=self.net.rich, amount="1")
        self.mined("l1", spent["txHash"])
        with self.nothing_is_sent("INSUFFICIENT_BALANCE"):
            self.actor.call("deposit", **quoted)

    def test_an_allowance_that_is_missing_or_taken_back_is_not_topped_up(self):
        request = {"token": self.token, "amount": "100"}
        with self.nothing_is_sent("INSUFFICIENT_ALLOWANCE", says="without approving"):
            self.actor.call("deposit", **self.quoted("deposit", **request))
        self.mined("l1", self.actor.call("approve", token=self.token, amount="100")["txHash"])
        quoted = self.quoted("deposit", **request)
        self.mined("l1", self.actor.call("approve", token=self.token, amount="0")["txHash"])
        with self.nothing_is_sent("INSUFFICIENT_ALLOWANCE", says="without approving"):
            self.actor.call("deposit", **quoted)

    def test_a_quote_with_approvals_missing_is_sent_once_they_are_there(self):
        request = {"token": self.token, "amount": "100"}
        quote = self.actor.call("deposit_quote", **request)
        self.assertTrue(quote["gasLimitIsBound"])
        self.mined("l1", self.actor.call("approve", token=self.token, amount="100")["txHash"])
        sent = self.actor.call("deposit", quoteId=quote["quoteId"], **request)
        self.mined("l1", sent["l1TxHash"])
        self.assertLess(int(sent["gasLimit"]), int(quote["gasLimit"]))

    def test_what_somebody_else_finalised_or_claimed_meanwhile_is_not_sent(self):
        other = self.account(l1=ETHER)
        withdrawal = self.actor.call("withdraw", amount="1000")["l2TxHash"]
        self.mined("l2", withdrawal)
        self.net.fail_next_deposits(1)
        _, status = self.actor.deposit(token=self.token, amount="100")
        self.net.settle()
        for method, l2_hash, status in (
            ("finalize_withdrawal", withdrawal, "ALREADY_FINALIZED"),
            ("claim_failed_deposit", status["l2TxHash"], "ALREADY_CLAIMED"),
        ):
            quoted = self.quoted(method, l2TxHash=l2_hash)
            self.mined("l1", other.call(method, l2TxHash=l2_hash)["l1TxHash"])
            with self.nothing_is_sent(status):
                self.actor.call(method, **quoted)


del Case

if __name__ == "__main__":
    unittest.main()
