"""What the test modules share."""

import contextlib
import os
import unittest

import devnet
import evm
import zks

REQUIRE_ALL = os.environ.get("ZKS_REQUIRE_ALL") == "1"


def skip_or_fail(case, reason):
    """A skip, or a failure where everything has to run."""
    if REQUIRE_ALL:
        case.fail(f"ZKS_REQUIRE_ALL is set, and {reason}")
    case.skipTest(reason)


class Account:
    """A key of its own with its wallet."""

    def __init__(self, case, network, key=None, config=None, **funds):
        self.case = case
        self.net = network
        self.key = key or network.new_key()
        self.signer = zks.Signer(self.key)
        case.addCleanup(self.signer.free)
        self.address = self.signer.address
        network.fund(self.address, **funds)
        self.wallet = self.new_wallet(config)

    def new_wallet(self, config=None, form=None):
        wallet = zks.Wallet(config or self.net.config(), self.signer)
        wallet.form = form or self.case.form
        self.case.addCleanup(wallet.free)
        return wallet

    def call(self, method, /, **request):
        return self.wallet.call(method, **request)

    def l1(self, token=None):
        return self.net.l1.token_balance(token, self.address) if token else self.net.l1.balance(self.address)

    def l2(self, token=None):
        return self.net.l2.token_balance(token, self.address) if token else self.net.l2.balance(self.address)

    # Steps that many tests need before their own

    def deposit(self, **request):
        """Deposits and waits; the response and the final status."""
        sent = self.call("deposit", **request)
        return sent, self.call("deposit_wait", l1TxHash=sent["l1TxHash"])

    def token_on_l2(self, name, amount):
        """Brings a token to L2; its address there."""
        token = self.net.tokens[name]
        _, status = self.deposit(token=token, amount=str(amount))
        self.case.assertEqual(status["state"], "executed")
        return self.call("resolve_token", token=token)["l2Token"]


class OwnNetwork:
    """Gives a class of tests a network of its own, started with its options. Comes before Case among the bases."""

    options = ()

    @classmethod
    def setUpClass(cls):
        cls.chain = devnet.Devnet(*cls.options)
        cls.addClassCleanup(cls.chain.stop)

    def network(self):
        return self.chain


class Case(unittest.TestCase):
    """A test on the shared network, which must leave no object of the library behind."""

    form = "named"
    maxDiff = None

    def setUp(self):
        live = zks.live_objects()
        # Registered first, so it runs last, after everything has been freed.
        self.addCleanup(lambda: self.assertEqual(zks.live_objects(), live, "objects of the library are left"))
        self.net = self.network()

    def network(self):
        return devnet.shared()

    def account(self, **arguments):
        return Account(self, self.net, **arguments)

    def wallet(self, config, signer=None):
        wallet = zks.Wallet(config, signer)
        wallet.form = self.form
        self.addCleanup(wallet.free)
        return wallet

    @contextlib.contextmanager
    def fails(self, name, path=None, says=()):
        """The block must raise this status, at this place, with these words in its message; gives the error afterwards."""
        caught = []
        with self.assertRaises(zks.ZksError) as context:
            yield caught
        error = context.exception
        self.assertEqual(error.name, name, error.text)
        if path is not None:
            self.assertEqual(error.path, path, error.text)
        for text in [says] if isinstance(says, str) else says:
            self.assertIn(text, error.message)
        self.assertEqual(error.json["name"], "ZKS_ERR_" + name)
        caught.append(error)

    def mined(self, chain, tx_hash):
        """The receipt of a transaction that must have succeeded."""
        rpc = {"l1": self.net.l1, "l2": self.net.l2}[chain]
        receipt = evm.wait_for(lambda: rpc.receipt(tx_hash), f"the receipt of {tx_hash}")
        self.assertEqual(receipt["status"], "0x1", receipt)
        return receipt

    def same_address(self, one, other):
        self.assertEqual(one.lower(), other.lower())


def in_both_forms(cls):
    """Makes of a mixin of tests one class that blocks and one that uses callbacks, in the module of the mixin."""
    import sys

    module = sys.modules[cls.__module__]
    for form, suffix in (("named", "Blocking"), ("async", "WithCallback")):
        name = cls.__name__ + suffix
        made = type(name, (cls, Case), {"form": form, "__module__": cls.__module__, "__doc__": cls.__doc__})
        setattr(module, name, made)
    return cls
