"""Signatures, and what only EraVM has: transactions of type 0x71, paymasters, smart accounts, its deployer."""

import unittest

import evm
import zks
from common import Case, OwnNetwork, in_both_forms
from evm import ETHER, calldata

TYPED = {
    "types": {"Person": [{"name": "name", "type": "string"}, {"name": "age", "type": "uint8"}]},
    "primaryType": "Person",
    "domain": {"name": "Example", "version": "1", "chainId": 270},
    "message": {"name": "John", "age": 30},
}
# The key and the signatures are those of the public vectors (core/tests/vectors.json, sig-message-js, sig-typed-data-js).
KNOWN_KEY = "7726827caac94a7f9e1b160f7ea819f172f7b6f9d2a97f992c38edeab82d4110"
OF_MESSAGE = (
    "0x7c15eb760c394b0ca49496e71d841378d8bfd4f9fb67e930eb5531485329ab7c67068d1f8ef4b480ec327214ee6ed203687e3fbe74b92367b259281e340d16fd1c"
)
OF_TYPED = (
    "0xbcaf0673c0c2b0e120165d207d42281d0c6e85f0a7f6b8044b0578a91cf5bda66b4aeb62aca4ae17012a38d71c9943e27285792fa7d788d848f849e3ea2e614b1b"
)
OWNERS = 2


class EraCase(Case):
    def owner(self, index):
        """One of the network's own accounts, which own its smart accounts."""
        return self.account(key=bytes.fromhex(self.net.facts["accounts"][index]["privateKey"].removeprefix("0x")))

    def sends(self, account, method="send_transaction", **request):
        """Sends and gives response, receipt and transaction as the node tells them."""
        sent = account.call(method, **request)
        tx_hash = sent.get("txHash") or sent["l2TxHash"]
        receipt = self.mined("l2", tx_hash)
        return sent, receipt, self.net.l2.transaction(tx_hash)


@in_both_forms
class Signatures(EraCase):
    def test_known_signatures_of_a_message_and_of_typed_data(self):
        account = self.account(key=KNOWN_KEY)
        for request in ({"text": "Hello World!"}, {"message": "0x" + b"Hello World!".hex()}):
            answer = account.call("sign_message", **request)
            self.assertEqual((answer["signature"], answer["address"]), (OF_MESSAGE, account.address))
            self.assertEqual(answer["digest"], zks.util("message_hash", text="Hello World!")["hash"])
        answer = account.call("sign_typed_data", typedData=TYPED)
        self.assertEqual(answer["signature"], OF_TYPED)
        self.assertEqual(answer["digest"], zks.util("typed_data_hash", typedData=TYPED)["hash"])

    def test_signing_needs_no_network_and_a_signer(self):
        nowhere = {"l2": {"urls": ["http://127.0.0.1:1"]}}
        account = self.account()
        wallet = account.new_wallet(nowhere)
        self.assertEqual(wallet.call("sign_message", text="a")["address"], account.address)
        with self.fails("NO_SIGNER"):
            self.wallet(nowhere).call("sign_typed_data", typedData=TYPED)

    def test_a_key_is_verified_by_recovery(self):
        account, other = self.account(), self.account()
        signed = account.call("sign_message", text="login")["signature"]
        answer = other.call("verify_message", text="login", signature=signed, address=account.address)
        self.assertEqual((answer["valid"], answer["signedBy"], answer["isContract"]), (True, "key", False))
        answer = other.call("verify_message", text="Login", signature=signed, address=account.address)
        self.assertEqual((answer["valid"], answer["signedBy"]), (False, None))
        answer = other.call("verify_message", text="login", signature=signed, chain="l1")
        self.assertEqual((answer["valid"], answer["recovered"]), (False, account.address))
        typed = account.call("sign_typed_data", typedData=TYPED)["signature"]
        self.assertTrue(account.call("verify_typed_data", typedData=TYPED, signature=typed)["valid"])
        answer = account.call("verify_typed_data", typedData=TYPED, signature="0x1234")
        self.assertEqual((answer["valid"], answer["recovered"]), (False, None))

    def test_a_contract_is_asked_whether_it_signed(self):
        one, two = self.owner(0), self.owner(1)
        account = self.net.contracts["multisigAccount"]
        parts = [owner.call("sign_message", text="we agree")["signature"] for owner in (one, two)]

        def verified(signature, text="we agree", address=account):
            answer = self.account().call("verify_message", text=text, signature=signature, address=address)
            self.assertTrue(answer["isContract"])
            return answer["valid"], answer["signedBy"]

        both = parts[0] + parts[1][2:]
        self.assertEqual(verified(both), (True, "contract"))
        self.assertEqual(verified(both, text="we do not"), (False, None))
        self.assertEqual(verified(parts[1] + parts[0][2:]), (False, None), "the owners in another order")
        self.assertEqual(verified(parts[0]), (False, None))
        self.assertEqual(verified(parts[0], address=self.net.contracts["smartAccount"]), (True, "contract"))
        self.assertEqual(verified(parts[0], address=self.net.contracts["counter"]), (False, None), "it has no such function")
        typed = one.call("sign_typed_data", typedData=TYPED)["signature"]
        request = {"typedData": TYPED, "signature": typed, "address": self.net.contracts["smartAccount"]}
        self.assertEqual(two.call("verify_typed_data", **request)["signedBy"], "contract")

    def test_mistakes_in_what_is_to_be_signed_are_named(self):
        account = self.account()
        with self.fails("MISSING_FIELD", says="message"):
            account.call("sign_message")
        with self.fails("INVALID_FIELD", says="not both"):
            account.call("sign_message", text="a", message="0x61")
        broken = {**TYPED, "message": {"name": "John", "age": 256}}
        with self.fails("INVALID_FIELD", path="/typedData/message/age"):
            account.call("sign_typed_data", typedData=broken)


@in_both_forms
class Type712(EraCase):
    def test_an_empty_object_makes_the_type_0x71_and_its_absence_type_2(self):
        account = self.account(l2=ETHER)
        to = self.account().address
        for options, kind in (({}, "0x71"), (None, "0x2")):
            sent, receipt, tx = self.sends(account, "transfer", to=to, amount="5", eip712=options)
            self.assertEqual((tx["type"], receipt["transactionHash"]), (kind, sent["txHash"]))
        self.assertEqual(self.net.l2.balance(to), 10)

    def test_any_call_reaches_its_contract_on_both_chains(self):
        account = self.account(l1=ETHER, l2=ETHER)
        counter = self.net.contracts["counter"]
        before = self.net.l2.view_int(counter, "value()")
        for options in (None, {"gasPerPubdata": "1000"}):
            self.sends(account, to=counter, data=calldata("increment(uint256)", 1), eip712=options)
        self.assertEqual(self.net.l2.view_int(counter, "value()"), before + 2)
        token, to = self.net.new_l2_token(), self.account().address
        quoted = account.call("send_transaction_quote", to=to, value="7", chain="l1")
        self.assertEqual((quoted["chain"], quoted["value"], quoted["from"]), ("l1", "7", account.address))
        sent = account.call("send_transaction", to=to, value="7", chain="l1")
        self.mined("l1", sent["txHash"])
        self.assertEqual(self.net.l1.balance(to), 7)
        with self.fails("REVERTED"):
            account.call("send_transaction", to=token, data=calldata("transfer(address,uint256)", to, 1))

    def test_prepared_here_and_signed_elsewhere(self):
        account = self.account(l2=ETHER)
        to = self.account().address
        request = {"to": to, "amount": "9", "eip712": {"gasPerPubdata": "800", "factoryDeps": ["0x" + "01" * 32] * 2}}
        watching = self.wallet(self.net.config(address=account.address))
        prepared = watching.call("transfer_prepare", **request)["transaction"]
        self.assertEqual((prepared["type"], prepared["gasPerPubdata"]), ("eip712", "800"))
        self.assertEqual(prepared["factoryDeps"], ["0x" + "01" * 32], "each once")
        digest = zks.util("transaction_digest", transaction=prepared)
        self.assertEqual(zks.util("typed_data_hash", typedData=digest["typedData"])["hash"], digest["digest"])
        signed = account.call("sign_typed_data", typedData=digest["typedData"])
        made = zks.util("assemble_transaction", transaction=prepared, signatures=[signed["signature"]])
        direct = account.call("sign_transaction", transaction=prepared)
        self.assertEqual((made["rawTransaction"], made["txHash"]), (direct["rawTransaction"], direct["txHash"]))
        read = zks.util("parse_transaction", rawTransaction=made["rawTransaction"])
        self.assertEqual((read["transaction"], read["txHash"]), (prepared, made["txHash"]))
        self.assertEqual(read["signer"], account.address)
        sent = watching.call("broadcast_transaction", chain="l2", rawTransaction=made["rawTransaction"])
        self.mined("l2", sent["txHash"])
        self.assertEqual(self.net.l2.balance(to), 9)

    def test_ethereums_own_kinds_are_assembled_with_the_right_signature_only(self):
        account, other = self.account(l2=ETHER), self.account()
        prepared = account.call("transfer_prepare", to=other.address, amount="9")["transaction"]
        digest = zks.util("transaction_digest", transaction=prepared)
        self.assertIsNone(digest["typedData"])
        direct = account.call("sign_transaction", transaction=prepared)
        made = zks.util("assemble_transaction", transaction=prepared, signatures=[direct["signature"]])
        self.assertEqual(made["rawTransaction"], direct["rawTransaction"])
        self.assertEqual(zks.util("parse_transaction", rawTransaction=made["rawTransaction"])["signer"], account.address)
        wrong = other.call("sign_message", text="x")["signature"]
        for signatures in ([wrong], [], [direct["signature"]] * 2):
            with self.fails("INVALID_FIELD", path="/signatures"):
                zks.util("assemble_transaction", transaction=prepared, signatures=signatures)

    def test_wrong_options_are_named_and_nothing_is_sent(self):
        account = self.account(l1=ETHER, l2=ETHER)
        paymaster = self.net.contracts["generalPaymaster"]
        table = [
            ({"gasPerPubdata": "0"}, "/eip712/gasPerPubdata"),
            ({"signatureLength": 0}, "/eip712/signatureLength"),
            ({"factoryDeps": ["0x" + "01" * 64]}, "/eip712/factoryDeps/0"),
            ({"paymaster": {"address": paymaster, "input": "0x", "general": {}}}, "/eip712/paymaster"),
        ]
        for options, path in table:
            with self.fails("INVALID_FIELD", path=path):
                account.call("transfer", to=account.address, amount="1", eip712=options)
        with self.fails("INVALID_FIELD", path="/eip712", says="L1"):
            account.call("transfer", to=account.address, amount="1", chain="l1", eip712={})
        with self.fails("UNKNOWN_KEY", path="/eip712/paymster"):
            account.call("transfer", to=account.address, amount="1", eip712={"paymster": {}})
        self.assertEqual((self.net.l1.nonce(account.address), self.net.l2.nonce(account.address)), (0, 0))


@in_both_forms
class Paymasters(EraCase):
    def test_an_account_without_any_coin_sends_when_a_paymaster_pays(self):
        account = self.account(alpha=ETHER, l1=ETHER)
        token = account.token_on_l2("alpha", 1000)
        self.net.l2.call("anvil_setBalance", account.address, "0x0")
        paymaster, to = self.net.contracts["generalPaymaster"], self.account().address
        with self.fails("INSUFFICIENT_BALANCE"):
            account.call("transfer", to=to, token=token, amount="10", eip712={})
        options = {"paymaster": {"address": paymaster, "general": {"inner": "0x"}}}
        request = {"to": to, "token": token, "amount": "10", "eip712": options}
        quote = account.call("transfer_quote", **request)
        self.assertEqual(quote["needs"][0]["required"], "0", "the fee is not the sender's")
        self.assertGreater(int(quote["maxFee"]), 0)
        paid = self.net.l2.balance(paymaster)
        self.sends(account, "transfer", **request)
        self.assertEqual((account.l2(token), self.net.l2.token_balance(token, to), account.l2()), (990, 10, 0))
        self.assertLess(self.net.l2.balance(paymaster), paid)
        # The general flow is what is meant when no flow is named.
        self.sends(account, "withdraw", token=token, amount="5", eip712={"paymaster": {"address": paymaster}})
        self.assertEqual(account.l2(token), 985)

    def test_a_paymaster_is_paid_in_a_token(self):
        account = self.account(alpha=ETHER, l1=ETHER)
        token = account.token_on_l2("alpha", 1000)
        self.net.l2.call("anvil_setBalance", account.address, hex(3))
        paymaster, to = self.net.contracts["approvalPaymaster"], self.account().address
        flow = {"address": paymaster, "approvalBased": {"token": token, "minimalAllowance": "40"}}
        held = self.net.l2.token_balance(token, paymaster)
        self.sends(account, to=to, value="3", eip712={"paymaster": flow})
        self.assertEqual((account.l2(), self.net.l2.balance(to)), (0, 3), "only the value was the sender's")
        self.assertEqual((account.l2(token), self.net.l2.token_balance(token, paymaster) - held), (960, 40))
        # The value itself must be there.
        with self.fails("INSUFFICIENT_BALANCE"):
            account.call("send_transaction", to=to, value="4", eip712={"paymaster": flow})

    def test_a_paymaster_that_refuses_is_an_error_and_nothing_is_spent(self):
        account = self.account(l2=ETHER)
        wrong = {"address": self.net.contracts["approvalPaymaster"], "general": {}}
        with self.assertRaises(zks.ZksError) as caught:
            account.call("transfer", to=self.net.rich, amount="1", eip712={"paymaster": wrong})
        self.assertIn("Unsupported paymaster flow", caught.exception.text)
        self.assertEqual((account.l2(), self.net.l2.nonce(account.address)), (ETHER, 0))

    def test_an_approval_is_paid_for_too(self):
        account = self.account()
        token, spender = self.net.new_l2_token(), self.account().address
        options = {"paymaster": {"address": self.net.contracts["generalPaymaster"]}}
        sent = account.call("approve", chain="l2", token=token, spender=spender, amount="77", eip712=options)
        self.mined("l2", sent["txHash"])
        self.assertEqual(self.net.l2.allowance(token, account.address, spender), 77)


@in_both_forms
class SmartAccounts(EraCase):
    def test_the_owner_of_a_smart_account_sends_from_it(self):
        owner, to = self.owner(0), self.account().address
        account = self.net.contracts["smartAccount"]
        before, nonce = self.net.l2.balance(account), self.net.l2.nonce(owner.address)
        sent, receipt, tx = self.sends(owner, "transfer", to=to, amount="11", eip712={"from": account})
        self.same_address(tx["from"], account)
        self.assertEqual(self.net.l2.balance(to), 11)
        self.assertEqual(self.net.l2.balance(account), before - 11 - self.net.l2.fee(receipt))
        self.assertEqual(self.net.l2.nonce(owner.address), nonce, "the account's nonce was taken, not the owner's")
        # Whoever is no owner is refused.
        stranger = self.account()
        with self.assertRaises(zks.ZksError) as caught:
            stranger.call("transfer", to=to, amount="11", eip712={"from": account})
        self.assertEqual(caught.exception.tx["broadcast"], "no")
        self.assertEqual(self.net.l2.balance(to), 11)

    def test_the_owners_of_an_account_sign_apart_and_anybody_sends(self):
        account, to = self.net.contracts["multisigAccount"], self.account().address
        anybody = self.wallet(self.net.config())
        options = {"from": account, "signatureLength": 130}
        prepared = anybody.call("transfer_prepare", to=to, amount="12", eip712=options)["transaction"]
        self.same_address(prepared["from"], account)
        owners = [self.owner(index) for index in range(OWNERS)]
        with self.fails("INVALID_FIELD", path="/transaction/from"):
            owners[0].call("sign_transaction", transaction=prepared)
        parts = [o.call("sign_transaction", transaction=prepared, smartAccount=True)["signature"] for o in owners]

        def send(signatures):
            made = zks.util("assemble_transaction", transaction=prepared, signatures=signatures)
            sent = anybody.call("broadcast_transaction", chain="l2", rawTransaction=made["rawTransaction"])
            self.assertEqual(sent["txHash"], made["txHash"])
            return self.mined("l2", sent["txHash"])

        for wrong in (parts[:1], parts[::-1]):
            with self.assertRaises(zks.ZksError) as caught:
                send(wrong)
            self.assertIn("failed to validate the transaction", caught.exception.text)
        send(parts)
        self.assertEqual(self.net.l2.balance(to), 12)

    def test_an_account_that_reverts_while_it_is_estimated_is_estimated_as_its_owner(self):
        owner, to = self.owner(0), self.account().address
        account = self.net.contracts["strictAccount"]
        call = {"from": account, "to": to, "value": "0x7", "type": "0x71", "eip712Meta": {"gasPerPubdata": "0xc350"}}
        with self.assertRaises(evm.RpcFailure) as caught:
            self.net.l2.call("eth_estimateGas", call)
        self.assertIn("Account validation error", str(caught.exception))
        options = {"from": account}
        plain = int(owner.call("transfer_quote", to=to, amount="7", eip712={})["gasLimit"])
        quote = owner.call("transfer_quote", to=to, amount="7", eip712=options)
        self.assertEqual((int(quote["gasLimit"]) - plain, quote["gasLimitIsBound"]), (300_000, False))
        sent, receipt, tx = self.sends(owner, "transfer", to=to, amount="7", eip712=options)
        self.same_address(tx["from"], account)
        self.assertEqual(self.net.l2.balance(to), 7)
        # Every write that may come from a smart account.
        counter, token = self.net.contracts["counter"], self.net.new_l2_token()
        self.sends(owner, to=counter, data=calldata("increment(uint256)", 1), eip712=options)
        self.same_address("0x" + self.net.l2.view(counter, "lastCaller()")[12:].hex(), account)
        self.sends(owner, "approve", chain="l2", token=token, spender=to, amount="5", eip712=options)
        self.sends(owner, "withdraw", amount="5", to=owner.address, eip712=options)
        # What the owner's own account may not do is told apart, and a gas limit helps.
        fails = calldata("transfer(address,uint256)", to, 3)
        self.net.mint(self.net.l2, token, account, 3)
        with self.assertRaises(zks.ZksError) as caught:
            owner.call("send_transaction", to=token, data=fails, eip712=options)
        self.assertIn("give overrides.gasLimit", caught.exception.message)
        self.sends(owner, to=token, data=fails, eip712=options, overrides={"gasLimit": "900000"})
        self.assertEqual(self.net.l2.token_balance(token, to), 3)

    def test_a_withdrawal_from_a_smart_account_names_its_receiver(self):
        owner, account = self.owner(0), self.net.contracts["smartAccount"]
        with self.fails("MISSING_FIELD", path="/to"):
            owner.call("withdraw", amount="5", eip712={"from": account})
        sent, _, tx = self.sends(owner, "withdraw", amount="5", to=owner.address, eip712={"from": account})
        self.same_address(tx["from"], account)
        self.assertEqual(sent["to"], owner.address)


@in_both_forms
class Deployments(EraCase):
    def code(self):
        """Bytecode that nobody deployed before: any 32 bytes are some."""
        return "0x" + evm.keccak(self.net.new_key()).hex()

    def test_the_deployer_gives_the_address_that_was_foretold(self):
        account = self.account(l2=ETHER)
        salt = "0x" + "5a" * 32
        for kind, more in (
            ("create", {}), ("createAccount", {}), ("create2", {"salt": salt}),
            ("create2Account", {"salt": salt, "target": "factory"}), ("create2", {"salt": salt, "target": "factory"}),
        ):
            code = self.code()
            request = {"kind": kind, "bytecode": code, "constructorInput": "0x01", **more}
            quoted = account.call("deploy_quote", **request)
            sent, receipt, tx = self.sends(account, "deploy", **request)
            self.assertEqual((sent["contractAddress"], tx["type"]), (quoted["contractAddress"], "0x71"))
            self.assertEqual(sent["bytecodeHash"], zks.util("hash_bytecode", bytecode=code)["hash"])
            self.assertEqual(self.net.l2.call("eth_getCode", sent["contractAddress"], "latest"), code)
            found = account.call("deployed_address", txHash=sent["txHash"])
            self.assertEqual(found["contractAddress"], sent["contractAddress"])

    def test_the_factory_gives_everybody_the_same_address(self):
        request = {"kind": "create2", "bytecode": self.code(), "salt": "0x" + "11" * 32}
        one, two = self.account(l2=ETHER), self.account(l2=ETHER)
        through = [a.call("deploy_quote", target="factory", **request)["contractAddress"] for a in (one, two)]
        direct = [a.call("deploy_quote", **request)["contractAddress"] for a in (one, two)]
        self.assertEqual(through[0], through[1])
        self.assertNotEqual(direct[0], direct[1])

    def test_evm_code_is_deployed_on_both_chains_without_a_receiver(self):
        account = self.account(l1=ETHER, l2=ETHER)
        # Leaves one byte of code, STOP: PUSH1 1, PUSH1 0, RETURN.
        for chain, rpc in (("l1", self.net.l1), ("l2", self.net.l2)):
            sent = account.call("deploy", kind="evm", bytecode="0x60016000f3", chain=chain)
            receipt = self.mined(chain, sent["txHash"])
            self.same_address(receipt["contractAddress"], sent["contractAddress"])
            self.assertEqual(rpc.call("eth_getCode", sent["contractAddress"], "latest"), "0x00")
            found = account.call("deployed_address", txHash=sent["txHash"], chain=chain)
            self.assertEqual(found["contractAddress"], sent["contractAddress"])

    def test_what_does_not_fit_together_is_named(self):
        account = self.account(l1=ETHER, l2=ETHER)
        code = self.code()
        table = [
            ("MISSING_FIELD", "/salt", {"kind": "create2", "bytecode": code}),
            ("INVALID_FIELD", "/salt", {"kind": "create", "bytecode": code, "salt": "0x" + "00" * 32}),
            ("INVALID_HASH", "/salt", {"kind": "create2", "bytecode": code, "salt": "0x00"}),
            ("INVALID_FIELD", "/target", {"kind": "create", "bytecode": code, "target": "factory"}),
            ("INVALID_FIELD", "/bytecode", {"kind": "create", "bytecode": code + "00"}),
            ("INVALID_FIELD", "/kind", {"kind": "create", "bytecode": code, "chain": "l1"}),
            ("INVALID_FIELD", "/eip712", {"kind": "evm", "bytecode": "0x00", "eip712": {}}),
            ("INVALID_FIELD", "/bytecode", {"kind": "evm", "bytecode": "0x"}),
        ]
        for status, path, request in table:
            with self.fails(status, path=path):
                account.call("deploy", **request)
        self.assertEqual((self.net.l1.nonce(account.address), self.net.l2.nonce(account.address)), (0, 0))


class OtherFamily(OwnNetwork, EraCase):
    """A ZKsync OS chain."""

    options = ("--family", "zksync-os")

    def test_type_0x71_is_refused_before_anything_is_sent(self):
        account = self.account(l1=ETHER, l2=ETHER)
        only_l2 = account.new_wallet({"l2": {"urls": [self.net.l2.url]}})
        for wallet in (account.wallet, only_l2):
            for method in ("transfer", "transfer_prepare", "transfer_quote"):
                with self.fails("UNSUPPORTED", says=("ZKsync OS", "0x71")):
                    wallet.call(method, to=account.address, amount="1", eip712={})
        with self.fails("UNSUPPORTED"):
            account.call("withdraw", amount="1", eip712={})
        with self.fails("UNSUPPORTED"):
            account.call("deploy", kind="create", bytecode="0x" + "0a" * 32)
        self.assertEqual(self.net.l2.nonce(account.address), 0)
        sent = account.call("transfer", to=self.net.rich, amount="1")
        self.mined("l2", sent["txHash"])
        self.assertEqual(self.net.l2.transaction(sent["txHash"])["type"], "0x2")


if __name__ == "__main__":
    unittest.main()
