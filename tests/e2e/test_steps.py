"""Quote, prepare, sign, broadcast, wait: every write in steps, across wallets, and from a hash alone."""

import evm
from common import Case, OwnNetwork
from evm import ETHER, L2_BASE_TOKEN
from proxy import LOSE_ANSWER, Proxy

STEPPED = ["approve", "deposit", "request_execute", "claim_failed_deposit", "withdraw", "finalize_withdrawal", "transfer"]


class Quotes(Case):
    """A quote needs no key, no balance and no allowance."""

    def watcher(self, address):
        return self.wallet(self.net.config(address=address))

    def test_a_quote_of_a_deposit_needs_neither_key_nor_balance_nor_allowance(self):
        poor = self.account()
        wallet, token = self.watcher(poor.address), self.net.tokens["alpha"]
        quote = wallet.call("deposit_quote", amount=str(7 * ETHER))
        coin = quote["needs"][0]
        self.assertEqual((coin["chain"], coin["token"], coin["available"]), ("l1", None, "0"))
        self.assertEqual(coin["missing"], coin["required"])
        self.assertEqual(int(coin["required"]), int(quote["value"]) + int(quote["maxFee"]))
        self.assertEqual(int(quote["value"]), 7 * ETHER + int(quote["baseCost"]))
        self.assertFalse(quote["gasLimitIsBound"], "the simulation lends the balance")
        self.assertEqual(int(quote["maxFee"]), int(quote["gasLimit"]) * int(quote["maxFeePerGas"]))

        quote = wallet.call("deposit_quote", amount="55", token=token)
        need, approval = quote["needs"][1], quote["approvals"][0]
        self.same_address(need["token"], token)
        self.assertEqual((need["required"], need["available"], need["missing"]), ("55", "0", "55"))
        self.assertEqual((approval["amount"], approval["allowance"]), ("55", "0"))
        self.same_address(approval["spender"], self.net.contracts["assetRouter"])
        self.assertTrue(quote["gasLimitIsBound"], "without an allowance it cannot be simulated")

    def test_what_a_quote_names_is_enough_for_the_deposit(self):
        account = self.account(l1=ETHER)
        quote = account.call("deposit_quote", amount="1000")
        sent, status = account.deposit(amount="1000")
        receipt = self.mined("l1", sent["l1TxHash"])
        self.assertEqual(status["state"], "executed")
        self.assertLessEqual(evm.hex_int(receipt["gasUsed"]), int(quote["gasLimit"]))
        self.assertLessEqual(ETHER - account.l1(), int(quote["needs"][0]["required"]))

    def test_a_bound_is_enough_for_the_deposit_it_stands_for(self):
        account = self.account(l1=ETHER, alpha=100)
        token = self.net.tokens["alpha"]
        quote = account.call("deposit_quote", amount="100", token=token)
        self.assertTrue(quote["gasLimitIsBound"])
        sent, _ = account.deposit(amount="100", token=token)
        self.assertLessEqual(evm.hex_int(self.mined("l1", sent["l1TxHash"])["gasUsed"]), int(quote["gasLimit"]))

    def test_quotes_of_l2_writes_need_nothing_either(self):
        wallet = self.watcher(self.account().address)
        for method in ("transfer_quote", "withdraw_quote"):
            arguments = {"to": self.net.rich} if method == "transfer_quote" else {}
            quote = wallet.call(method, amount=str(ETHER), **arguments)
            self.assertEqual(quote["chain"], "l2")
            self.assertEqual(int(quote["needs"][0]["missing"]), int(quote["value"]) + int(quote["maxFee"]))

    def test_no_quote_and_no_preparation_sends_anything(self):
        account = self.account(l1=ETHER, l2=ETHER, alpha=10)
        withdrawal = account.call("withdraw", amount="5")["l2TxHash"]
        self.net.fail_next_deposits(1)
        _, failed = account.deposit(token=self.net.tokens["alpha"], amount="1")
        self.net.settle()
        before = [rpc.nonce(account.address, "pending") for rpc in (self.net.l1, self.net.l2)]
        requests = {
            "approve": {"token": self.net.tokens["alpha"], "amount": "5"},
            "deposit": {"token": self.net.tokens["alpha"], "amount": "9"},
            "request_execute": {"contractAddress": self.net.rich},
            "claim_failed_deposit": {"l2TxHash": failed["l2TxHash"]},
            "withdraw": {"amount": "5"},
            "finalize_withdrawal": {"l2TxHash": withdrawal},
            "transfer": {"amount": "5", "to": self.net.rich},
        }
        self.assertEqual(sorted(requests), sorted(STEPPED))
        for method, request in requests.items():
            with self.subTest(method=method):
                quote = account.call(method + "_quote", **request)
                prepared = account.call(method + "_prepare", **request)
                self.assertEqual(prepared["chain"], quote["chain"])
                self.assertEqual(prepared["transaction"]["from"], account.address)
        after = [rpc.nonce(account.address, "pending") for rpc in (self.net.l1, self.net.l2)]
        self.assertEqual(after, before)


class Steps(Case):
    """Prepared in one place, signed in another without a network, sent from a third."""

    def offline(self, account):
        # Nothing listens there: signing must not ask.
        return account.new_wallet({"l1": {"urls": ["http://127.0.0.1:9"]}})

    def run_steps(self, account, method, **request):
        watcher = self.wallet(self.net.config(address=account.address))
        prepared = watcher.call(method + "_prepare", **request)
        hashes = []
        for transaction in [*prepared["approvals"], prepared["transaction"]]:
            signed = self.offline(account).call("sign_transaction", transaction=transaction)
            self.assertEqual(signed["from"], account.address)
            sent = watcher.call("broadcast_transaction", chain=prepared["chain"], rawTransaction=signed["rawTransaction"])
            self.assertEqual((sent["txHash"], sent["nonce"]), (signed["txHash"], transaction["nonce"]))
            self.mined(prepared["chain"], sent["txHash"])
            hashes.append(sent["txHash"])
        return prepared, hashes

    def test_a_deposit_in_steps_arrives_like_one_in_one_call(self):
        account = self.account(l1=ETHER)
        prepared, hashes = self.run_steps(account, "deposit", amount="12345")
        # Another wallet of another process needs the hash alone.
        status = self.wallet(self.net.config()).call("deposit_wait", l1TxHash=hashes[-1])
        self.assertEqual(status["state"], "executed")
        self.assertEqual(int(prepared["mintValue"]), int(prepared["baseCost"]) + 12345)

    def test_a_token_deposit_in_steps_brings_its_approvals_with_a_reset_where_the_token_insists(self):
        for name, count in (("alpha", 1), ("tether", 2)):
            account = self.account(l1=ETHER, **{name: 100})
            token = self.net.tokens[name]
            self.mined("l1", account.call("approve", token=token, amount="1")["txHash"])
            prepared, hashes = self.run_steps(account, "deposit", token=token, amount="100")
            self.assertEqual(len(prepared["approvals"]), count, name)
            nonces = [t["nonce"] for t in prepared["approvals"]] + [prepared["transaction"]["nonce"]]
            self.assertEqual(nonces, list(range(nonces[0], nonces[0] + count + 1)))
            self.assertEqual(account.call("deposit_wait", l1TxHash=hashes[-1])["state"], "executed")
            self.assertEqual(account.l1(token), 0)

    def test_a_withdrawal_and_its_finalisation_in_steps(self):
        account = self.account(l1=ETHER, l2=ETHER)
        _, hashes = self.run_steps(account, "withdraw", amount="777")
        self.assertEqual(account.call("withdrawal_wait", l2TxHash=hashes[-1])["state"], "ready")
        before = account.l1()
        _, finals = self.run_steps(account, "finalize_withdrawal", l2TxHash=hashes[-1])
        fee = self.net.l1.fee(self.net.l1.receipt(finals[-1]))
        self.assertEqual(account.l1(), before + 777 - fee)

    def test_broadcasting_the_same_bytes_again_is_harmless(self):
        account = self.account(l2=ETHER)
        to = self.account()
        prepared = account.call("transfer_prepare", to=to.address, amount="31")
        raw = account.call("sign_transaction", transaction=prepared["transaction"])["rawTransaction"]
        answers = [account.call("broadcast_transaction", chain="l2", rawTransaction=raw) for _ in range(3)]
        self.mined("l2", answers[0]["txHash"])
        answers.append(account.call("broadcast_transaction", chain="l2", rawTransaction=raw))
        self.assertEqual(len({answer["txHash"] for answer in answers}), 1)
        self.assertEqual(to.l2(), 31)
        self.assertEqual(self.net.l2.nonce(account.address), 1)

    def test_a_broadcast_whose_answer_is_lost_is_found_by_its_hash(self):
        account, to = self.account(l2=ETHER), self.account()
        lost = []

        def lose_the_first(methods):
            if "eth_sendRawTransaction" in methods and not lost:
                lost.append(methods)
                return LOSE_ANSWER
            return None

        with Proxy(self.net.l2.url, fault=lose_the_first) as proxy:
            wallet = account.new_wallet(self.net.config(l2=proxy.url))
            prepared = wallet.call("transfer_prepare", to=to.address, amount="8")
            raw = wallet.call("sign_transaction", transaction=prepared["transaction"])["rawTransaction"]
            sent = wallet.call("broadcast_transaction", chain="l2", rawTransaction=raw)
        self.mined("l2", sent["txHash"])
        self.assertEqual((to.l2(), len(lost)), (8, 1))

    def test_bytes_for_another_chain_and_bytes_that_are_none_are_not_taken(self):
        account = self.account(l1=ETHER, l2=ETHER)
        prepared = account.call("transfer_prepare", to=account.address, amount="1")
        raw = account.call("sign_transaction", transaction=prepared["transaction"])["rawTransaction"]
        # A wallet that does not know its L1 yet learns it while the node refuses the bytes.
        for wallet in (account.new_wallet(), account.wallet, account.wallet):
            with self.fails("CHAIN_MISMATCH", "/rawTransaction", "270") as caught:
                wallet.call("broadcast_transaction", chain="l1", rawTransaction=raw)
            self.assertNotIn((caught[0].json["tx"] or {}).get("broadcast"), ("yes", "unknown"))
        for bad in ("0x", "0x02", raw[:-2], raw + "00", "0x01" + raw[4:]):
            with self.fails("INVALID_FIELD", "/rawTransaction"):
                account.call("broadcast_transaction", chain="l2", rawTransaction=bad)
        for chain in (self.net.l1, self.net.l2):
            self.assertEqual(chain.nonce(account.address, "pending"), 0)

    def test_a_transaction_of_another_account_is_not_signed(self):
        account, other = self.account(l2=ETHER), self.account(l2=ETHER)
        prepared = other.call("transfer_prepare", to=account.address, amount="1")
        with self.fails("INVALID_FIELD", "/transaction/from", account.address):
            account.call("sign_transaction", transaction=prepared["transaction"])

    def test_a_preparation_that_cannot_be_paid_says_what_is_missing(self):
        account = self.account(l1=1000)
        with self.fails("INSUFFICIENT_BALANCE") as error:
            account.call("deposit_prepare", amount=str(ETHER))
        details = error[0].details
        self.assertEqual(int(details["required"]) - int(details["available"]), int(details["missing"]))


class ErcBase(OwnNetwork, Case):
    """Steps on a chain whose base token is an ERC-20."""

    options = ("--base-token", "erc20")

    def test_a_quote_names_the_base_token_and_its_approval(self):
        wallet = self.wallet(self.net.config(address=self.account().address))
        base = self.net.contracts["baseToken"]
        for request, tokens in (({}, [base]), ({"token": base}, [base]), ({"token": self.net.tokens["alpha"]}, None)):
            quote = wallet.call("deposit_quote", amount="1000", **request)
            wanted = tokens or [self.net.tokens["alpha"], base]
            named = [need["token"].lower() for need in quote["needs"][1:]]
            self.assertEqual(named, [token.lower() for token in wanted])
            self.assertEqual([a["token"].lower() for a in quote["approvals"]], named)
            self.assertEqual(quote["needs"][-1]["required"], quote["mintValue"])

    def test_l2_base_token_is_named_in_a_withdrawal_quote(self):
        quote = self.wallet(self.net.config(address=self.net.rich)).call("withdraw_quote", amount="5")
        self.same_address(quote["token"], L2_BASE_TOKEN)
