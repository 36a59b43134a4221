"""A node that lies: enormous and nested answers, wrong types, absurd prices, receipts and proofs of something else.

What must hold every time: an error that names the method or the endpoint, memory within bounds, and never a transaction with an
absurd fee or value. What the library wants to send is caught, read and never forwarded.
"""

import contextlib
import json
import unittest
import zlib

import devnet
import evm
import zks
from common import Case
from evm import ETH, ETHER, GWEI, ZERO, word
from proxy import Proxy

SEND = "eth_sendRawTransaction"
GIGABYTE = 1 << 30
LARGEST = 32 << 20  # What is accepted by default.
ROOM = 160 << 20  # An answer of the largest size, its text and its parsed form.
# The defaults of the limits.
MOST_L1_PRICE, MOST_L2_PRICE, MOST_L1_GAS, MOST_L2_GAS = 5000 * GWEI, 1000 * GWEI, 30_000_000, 10**9
BASE_COST = evm.calldata("l2TransactionBaseCost(uint256,uint256,uint256,uint256)")


class Peak:
    """The most memory that this process held in the block, over what it held before."""

    def __enter__(self):
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
        self.before = self.read("VmRSS")
        return self

    def __exit__(self, *_):
        self.grown = self.read("VmHWM") - self.before

    @staticmethod
    def read(name):
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith(name + ":"))


class Liar(Proxy):
    """Forwards all but what sends, and lies by `rewrite`. `caught` has the bytes that would have been sent."""

    def __init__(self, target, rewrite=None):
        self.caught = []
        super().__init__(target, rewrite=rewrite)

    def forward(self, handler, body):
        if SEND.encode() not in body:
            return super().forward(handler, body)
        request = json.loads(body)
        raw = request["params"][0]
        with self.guard:
            self.caught.append(raw)
        tx_hash = "0x" + evm.keccak(bytes.fromhex(raw[2:])).hex()
        return json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": tx_hash}).encode()


class HostileCase(Case):
    @contextlib.contextmanager
    def liars(self, l1=None, l2=None):
        """Both nodes, with their lies: functions of method, parameters and answer."""
        with Liar(self.net.l1.url, l1) as one, Liar(self.net.l2.url, l2) as two:
            yield one, two

    def wallet_of(self, account, liars, **more):
        config = self.net.config(l1=liars[0].url, l2=liars[1].url, **more)
        for chain in ("l1", "l2"):
            config[chain]["retries"] = 0
        return account.new_wallet(config)

    def clear(self, error, *words):
        """It says what answered wrongly, and is no defect of the library."""
        self.assertLess(error.status, 900, error.text)
        self.assertTrue(any(one in error.message for one in ("127.0.0.1", "L1", "L2", " l1 ", " l2 ", *words)), error.text)

    def sane(self, caught):
        """Everything that would have been sent is within the limits."""
        for raw in caught:
            tx = zks.util("parse_transaction", rawTransaction=raw)["transaction"]
            l1 = tx["chainId"] == 31337
            self.assertLessEqual(int(tx["gasLimit"]), MOST_L1_GAS if l1 else MOST_L2_GAS, tx)
            self.assertLessEqual(int(tx.get("maxFeePerGas") or tx["gasPrice"]), MOST_L1_PRICE if l1 else MOST_L2_PRICE, tx)
            self.assertLess(int(tx["value"]), ETHER, tx)

    def lie(self, **answers):
        """Lies by method: the answer, or a function of the true one."""

        def rewrite(method, params, answer):
            other = answers.get(method)
            if other is None or "result" not in answer:
                return None
            return {**answer, "result": other(params, answer["result"]) if callable(other) else other}

        return rewrite

    def prices(self, price):
        """A node that wants this per gas."""
        dear = lambda params, block: {**block, "baseFeePerGas": hex(price)} if block else block  # noqa: E731
        history = lambda params, true: {**true, "baseFeePerGas": [hex(price)] * len(true["baseFeePerGas"])}  # noqa: E731
        estimate = lambda params, fee: {**fee, "max_fee_per_gas": hex(price)}  # noqa: E731
        return self.lie(
            eth_gasPrice=hex(price), eth_getBlockByNumber=dear, eth_feeHistory=history, zks_estimateFee=estimate,
            eth_maxPriorityFeePerGas=hex(price))

    def gas(self, gas):
        estimate = lambda params, fee: {**fee, "gas_limit": hex(gas)}  # noqa: E731
        return self.lie(eth_estimateGas=hex(gas), zks_estimateGasL1ToL2=hex(gas), zks_estimateFee=estimate)


class Flood(Proxy):
    """Answers everything with as many bytes as the client takes, up to a gigabyte."""

    def __init__(self, form):
        self.form, self.served = form, 0
        super().__init__(None)

    def answer(self, handler, body, start):
        handler.close_connection = True
        block = b"0" * (1 << 20)
        write = handler.wfile.write
        request = json.loads(body)
        first = request[0] if isinstance(request, list) else request
        head = b'{"jsonrpc":"2.0","id":%d,"result":"0x' % first["id"]
        with contextlib.suppress(OSError):
            if self.form == "gzip":
                write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n")
                packing = zlib.compressobj(1, zlib.DEFLATED, 31)
                for part in (head, *[block] * 256, b'"}'):
                    write(packing.compress(part))
                write(packing.flush())
                return
            if self.form == "header":
                write(b"HTTP/1.1 200 OK\r\nX-Long: ")
            elif self.form == "headers":
                write(b"HTTP/1.1 200 OK\r\n")
                block = b"X-Many: 1\r\n" * 90_000
            elif self.form == "length":
                write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % GIGABYTE)
            elif self.form == "lying length":
                write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
            elif self.form == "chunks":
                write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            else:
                write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
            if "header" not in self.form and self.form != "chunks":
                write(head)
            for _ in range(GIGABYTE // len(block)):
                write(b"%x\r\n%s\r\n" % (len(block), block) if self.form == "chunks" else block)
                self.served += len(block)


class Enormous(HostileCase):
    def test_a_gigabyte_is_not_read(self):
        account = self.account()
        grown = {}
        for form, statuses in (
            ("length", {"RESPONSE_TOO_LARGE"}), ("chunks", {"RESPONSE_TOO_LARGE"}), ("until it closes", {"RESPONSE_TOO_LARGE"}),
            ("lying length", {"BAD_RESPONSE", "UNREACHABLE"}), ("header", {"BAD_RESPONSE", "UNREACHABLE"}),
            ("headers", {"BAD_RESPONSE", "UNREACHABLE"}), ("gzip", {"BAD_RESPONSE", "HTTP_STATUS"}),
        ):
            for method, request in (("balance", {"chain": "l2"}), ("rpc_call", {"chain": "l2", "method": "eth_chainId"})):
                with self.subTest(form=form, method=method), Flood(form) as proxy:
                    wallet = account.new_wallet({"l2": {"urls": [proxy.url], "retries": 0}})
                    with Peak() as peak, self.assertRaises(zks.ZksError) as caught:
                        wallet.call(method, **request)
                    self.assertIn(caught.exception.name, statuses, caught.exception.text)
                    self.clear(caught.exception)
                    self.assertLess(len(caught.exception.text), 4000)
                    # What the kernel keeps for both ends comes on top.
                    self.assertLess(proxy.served, LARGEST + (64 << 20))
                    grown[form] = max(grown.get(form, 0), peak.grown)
                    self.assertLess(peak.grown, ROOM)
        print("\nhostile: memory for an answer of 1 GB:", ", ".join(f"{form} {size >> 20} MiB" for form, size in grown.items()))

    def test_many_at_once_are_bounded_each(self):
        account = self.account()
        with Flood("chunks") as proxy:
            wallet = account.new_wallet({"l2": {"urls": [proxy.url], "retries": 0, "maxResponseBytes": 1 << 20}})
            with Peak() as peak:
                running = [wallet.start("rpc_call", chain="l2", method="eth_chainId") for _ in range(16)]
                names = {one.exception(timeout=60).name for one in running}
        self.assertEqual(names, {"RESPONSE_TOO_LARGE"})
        self.assertLess(peak.grown, ROOM)

    def test_deep_nesting_ends_in_an_error(self):
        account = self.account(l2=ETHER)

        class Deep(Proxy):
            shape = b""

            def forward(self, handler, body):
                request = json.loads(body)
                one = request[0] if isinstance(request, list) else request
                deep = self.shape * 1_000_000
                return b'{"jsonrpc":"2.0","id":%d,"result":%s' % (one["id"], deep)

        with Deep(self.net.l2.url) as proxy:
            wallet = account.new_wallet({"l2": {"urls": [proxy.url], "retries": 0}})
            for Deep.shape in (b"[", b'{"a":', b'[{"result":'):
                for form in ("named", "generic", "async"):
                    for method, request in (
                        ("balance", {"chain": "l2"}), ("transfer", {"to": account.address, "amount": "1"}),
                        ("rpc_call", {"chain": "l2", "method": "eth_chainId"}),
                    ):
                        with self.fails("BAD_RESPONSE") as error:
                            wallet.call(method, _form=form, **request)
                        self.clear(error[0])


JUNK = [
    None, 7, "x", "0x", "0xzz", [], {"a": "b"}, "0x" + "f" * 65, "0x" + "ff" * 32, "0x" + "00" * 32, "0x" + "ff" * 5000,
]


class WrongTypes(HostileCase):
    def each_answer_is_junk(self, method, request, **funds):
        account = self.account(**funds)
        with self.liars() as honest:
            self.wallet_of(account, honest).call(method, **request)
            asked = [(n, name) for n, proxy in enumerate(honest) for name in sorted({name for name, _ in proxy.calls} - {SEND})]
        self.assertTrue(asked)
        lie = {}

        def liar(number):
            def rewrite(name, params, answer):
                return {**answer, "result": lie["junk"]} if lie.get("of") == (number, name) else None

            return rewrite

        tried = refused = 0
        with self.liars(liar(0), liar(1)) as liars:
            for of in asked:
                for junk in JUNK:
                    lie.update(of=of, junk=junk)
                    tried += 1
                    with self.subTest(method=method, chain=f"l{of[0] + 1}", asked=of[1], junk=str(junk)[:40]):
                        try:
                            with zks.Call(timeout_ms=3_000) as call:
                                self.wallet_of(account, liars).call(method, _call=call, **request)
                        except zks.ZksError as error:
                            refused += 1
                            self.assertNotEqual(error.name, "TIMEOUT")
                            self.clear(error, of[1], "wei", "gas", "l2GasLimit", "proof", "transaction", "withdrawal", "no node")
                        self.sane(liars[0].caught + liars[1].caught)
                        for one in liars:
                            one.caught.clear()
        return tried, refused

    def test_answers_of_every_other_type_are_refused_or_do_no_harm(self):
        sender = self.account(l1=ETHER, l2=ETHER)
        deposit, _ = sender.deposit(amount="1000")
        withdrawal = sender.call("withdraw", amount="1000")["l2TxHash"]
        sender.call("withdrawal_wait", l2TxHash=withdrawal)
        counts = [
            self.each_answer_is_junk(method, request, l1=ETHER, l2=ETHER)
            for method, request in (
                ("deposit", {"amount": "1000"}), ("withdraw", {"amount": "1000"}), ("transfer", {"to": sender.address, "amount": "1"}),
                ("transfer", {"chain": "l1", "to": sender.address, "amount": "1"}), ("finalize_withdrawal", {"l2TxHash": withdrawal}),
                ("deposit_status", {"l1TxHash": deposit["l1TxHash"]}), ("balances", {"chain": "l2", "tokens": [ETH]}),
            )
        ]
        tried, refused = (sum(column) for column in zip(*counts, strict=True))
        print(f"\nhostile: {tried} answers of another type, {refused} refused")
        self.assertGreater(refused, tried // 3)


class Prices(HostileCase):
    """Fees, gas and values that nobody would pay."""

    operations = (
        ("deposit", {"amount": "1000"}), ("withdraw", {"amount": "1000"}), ("transfer", {"to": ETH, "amount": "1"}),
        ("transfer", {"chain": "l1", "to": ETH, "amount": "1"}),
    )

    def refused(self, l1=None, l2=None, statuses=("LIMIT_EXCEEDED",), operations=operations, **more):
        # Rich enough for all that: only the limits are in the way.
        account = self.account(l1=2**200, l2=2**200)
        with self.liars(l1, l2) as liars:
            for method, request in operations:
                with self.subTest(method=method, request=request):
                    with self.assertRaises(zks.ZksError) as caught:
                        self.wallet_of(account, liars, **more).call(method, **request)
                    self.assertIn(caught.exception.name, statuses, caught.exception.text)
                    self.clear(caught.exception)
            self.assertEqual(liars[0].caught + liars[1].caught, [])

    def test_a_price_per_gas_over_the_limit_is_never_signed(self):
        for price in (2**255, 2**200, 10**15):
            with self.subTest(price=price):
                self.refused(self.prices(price), self.prices(price), ("LIMIT_EXCEEDED", "BAD_RESPONSE", "BAD_ANSWER"))

    def test_gas_over_the_limit_is_never_signed(self):
        for gas in (2**256 - 1, 2**64, 2**64 - 1, 2**63, 10**11):
            with self.subTest(gas=gas):
                self.refused(self.gas(gas), self.gas(gas), ("LIMIT_EXCEEDED", "BAD_RESPONSE", "BAD_ANSWER"))

    def test_a_fee_over_the_limit_is_never_signed_although_price_and_gas_are_below_theirs(self):
        def dear(price, gas):
            lies = self.prices(price), self.gas(gas)
            return lambda *call: lies[0](*call) or lies[1](*call)

        self.refused(dear(4000 * GWEI, 10**7), dear(900 * GWEI, 5 * 10**8))
        self.refused(
            dear(10 * GWEI, 10**6), dear(10 * GWEI, 10**6),
            limits={"maxL1Fee": str(9 * 10**15), "maxL2Fee": str(9 * 10**15)})

    def base_cost(self, cost):
        def call(params, answer):
            asked = (params[0].get("data") or params[0].get("input") or "")[:10]
            return "0x" + word(cost).hex() if asked == BASE_COST[:10] else answer

        return self.lie(eth_call=call)

    def test_a_price_of_the_l2_part_that_nobody_would_pay_is_not_paid(self):
        requests = (("deposit", {"amount": "1000"}), ("request_execute", {"contractAddress": ETH}))
        for cost in (2**256 - 1, 2**255, 2**130, 1000 * ETHER):
            with self.subTest(cost=cost):
                self.refused(self.base_cost(cost), None, operations=requests)

    def test_who_wants_to_pay_more_sets_other_limits(self):
        account = self.account(l1=2**120, l2=2**120)
        raised = {
            "limits": {
                "maxL1GasPrice": str(10**18), "maxL2GasPrice": str(10**18), "maxL1Gas": str(10**9), "maxL2Gas": str(10**12),
                "maxL1Fee": str(10**24), "maxL2Fee": str(10**24),
            }
        }
        for lies in ((self.prices(10**14), self.prices(10**14)), (self.gas(4 * 10**7), self.gas(4 * 10**7)), (self.base_cost(1000 * ETHER), None)):
            with self.liars(*lies) as liars:
                for method, request in self.operations:
                    with self.subTest(method=method):
                        self.wallet_of(account, liars, **raised).call(method, **request)
                self.assertEqual(len(liars[0].caught + liars[1].caught), len(self.operations))


class CheapBaseToken(HostileCase):
    """A chain where ETH is worth a million base tokens, so that gas on L2 costs a million times as many units."""

    @classmethod
    def setUpClass(cls):
        cls.own = devnet.Devnet("--base-token", "erc20")
        admin, l1 = cls.own.contracts["deployer"], cls.own.l1
        l1.call("anvil_impersonateAccount", admin)
        l1.call("anvil_setBalance", admin, hex(ETHER))
        multiplier = evm.calldata("setTokenMultiplier(uint128,uint128)", 10**6, 1)
        assert l1.send_unlocked(admin, cls.own.contracts["diamond"], multiplier)["status"] == "0x1"

    @classmethod
    def tearDownClass(cls):
        cls.own.stop()

    def network(self):
        return self.own

    def test_gas_may_cost_as_many_more_units_as_the_token_is_cheaper(self):
        account = self.account(l1=ETHER, l2=2**120)
        usual, absurd = 10_000 * GWEI, 10**9 * GWEI
        for price, refused in ((usual, False), (absurd + 1, True)):
            with self.subTest(price=price), self.liars(None, self.prices(price)) as liars:
                both = self.wallet_of(account, liars)
                config = {"l2": {"urls": [liars[1].url], "retries": 0}}
                alone, raised = account.new_wallet(config), account.new_wallet({**config, "limits": {"maxL2GasPrice": str(3 * usual), "maxL2Fee": str(2**120)}})
                for method, request in (("transfer", {"to": ETH, "amount": "1"}), ("withdraw", {"amount": "1000"})):
                    # A wallet without L1 has nobody to ask what the token is worth.
                    for wallet, fails in ((both, refused), (alone, True), (raised, refused)):
                        if not fails:
                            wallet.call(method, **request)
                            continue
                        with self.fails("LIMIT_EXCEEDED", says="limits.maxL2"):
                            wallet.call(method, **request)
                self.assertEqual(len(liars[1].caught), 0 if refused else 4)

    def test_the_price_of_the_l2_part_is_judged_by_the_tokens_worth(self):
        account = self.account(l1=ETHER)
        self.net.mint(self.net.l1, self.net.contracts["baseToken"], account.address, 10**6 * ETHER)
        quote = account.call("deposit_quote", token=self.net.contracts["baseToken"], amount="1000", overrides={"maxFeePerGas": str(GWEI)})
        self.assertGreater(int(quote["mintValue"]), ETHER // 2)


    def test_a_price_that_rises_while_the_approval_is_mined_sends_no_deposit_that_reverts(self):
        """By more than the head-room of the approval."""
        base = self.net.contracts["baseToken"]
        account, receiver = self.account(l1=ETHER), self.account()
        self.net.mint(self.net.l1, base, account.address, 10**9 * ETHER)

        def rises(method, params, answer):
            approved = proxy.count("eth_sendRawTransaction") > 0
            if method == "eth_getBlockByNumber" and approved and answer.get("result"):
                price = 10 * int(answer["result"]["baseFeePerGas"], 16)
                return {**answer, "result": {**answer["result"], "baseFeePerGas": hex(price)}}
            return None

        with Proxy(self.net.l1.url, rewrite=rises) as proxy:
            wallet = account.new_wallet(self.net.config(l1=proxy.url))
            sent = wallet.call("deposit", token=base, amount="1000", to=receiver.address)
            self.mined("l1", sent["l1TxHash"])
            self.assertEqual(wallet.call("deposit_wait", l1TxHash=sent["l1TxHash"])["state"], "executed")
        self.assertEqual(receiver.l2(), 1000)
        self.assertEqual(len(sent["approvals"]), 2, "the second one for the new price")


class Swaps(HostileCase):
    """Answers that are true of something else."""

    def test_a_receipt_of_another_transaction_is_not_taken(self):
        account = self.account(l1=ETHER, l2=ETHER)
        deposits = [account.deposit(amount="1000")[0]["l1TxHash"] for _ in range(2)]
        withdrawals = [account.call("withdraw", amount="1000")["l2TxHash"] for _ in range(2)]
        self.assertEqual(account.call("withdrawal_wait", l2TxHash=withdrawals[1])["state"], "ready")
        others = {deposits[0]: self.net.l1.receipt(deposits[1]), withdrawals[0]: self.net.l2.receipt(withdrawals[1])}

        def swap(method, params, answer):
            if method == "eth_getTransactionReceipt" and params[0] in others:
                return {**answer, "result": others[params[0]]}
            return None

        with self.liars(swap, swap) as liars:
            for method, request in (
                ("deposit_status", {"l1TxHash": deposits[0]}), ("deposit_wait", {"l1TxHash": deposits[0]}),
                ("transaction_wait", {"chain": "l1", "txHash": deposits[0]}), ("transaction_wait", {"chain": "l2", "txHash": withdrawals[0]}),
                ("withdrawal_status", {"l2TxHash": withdrawals[0]}), ("finalize_withdrawal", {"l2TxHash": withdrawals[0]}),
            ):
                with self.subTest(method=method):
                    with zks.Call(timeout_ms=20_000) as call, self.fails("BAD_ANSWER", says="another transaction") as error:
                        self.wallet_of(account, liars).call(method, _call=call, **request)
                    self.clear(error[0])
            self.assertEqual(liars[0].caught + liars[1].caught, [])

    def test_a_bridgehub_that_is_none_gets_nothing(self):
        account = self.account(l1=ETHER)
        places = {
            "nothing": ZERO, "an account": account.address, "a token": self.net.tokens["alpha"], "precompile": "0x" + "0" * 39 + "2",
            "the diamond": self.net.contracts["diamond"], "the asset router": self.net.contracts.get("assetRouter", self.net.tokens["beta"]),
        }
        for what, address in places.items():
            def names(method, params, answer, address=address):
                return {**answer, "result": address} if method == "zks_getBridgehubContract" else None

            with self.subTest(what=what), self.liars(None, names) as liars:
                for method, request in (("deposit", {"amount": "1000"}), ("chain_info", {}), ("base_cost", {"l2GasLimit": "1"})):
                    with self.assertRaises(zks.ZksError) as caught:
                        self.wallet_of(account, liars).call(method, **request)
                    self.assertIn(caught.exception.name, ("CHAIN_MISMATCH", "NOT_ZKSYNC"), caught.exception.text)
                self.assertEqual(liars[0].caught, [])

    def test_proofs_that_lie_cost_no_gas(self):
        account = self.account(l1=ETHER, l2=ETHER)
        withdrawals = [account.call("withdraw", amount=amount)["l2TxHash"] for amount in ("1000", "2000")]
        for one in withdrawals:
            self.assertEqual(account.call("withdrawal_wait", l2TxHash=one)["state"], "ready")
        lies = {
            "another id": lambda p: {**p, "id": p["id"] + 1}, "an id beyond": lambda p: {**p, "id": 2**31},
            "no proof": lambda p: {**p, "proof": []},
            "a short one": lambda p: {**p, "proof": p["proof"][:-1]}, "a long one": lambda p: {**p, "proof": p["proof"] + ["0x" + "00" * 32]},
            "twenty thousand hashes": lambda p: {**p, "proof": p["proof"] * 2000},
            "zeros": lambda p: {**p, "proof": ["0x" + "00" * 32] * len(p["proof"])},
            "the other way round": lambda p: {**p, "proof": p["proof"][::-1]},
            "another batch": lambda p: {**p, "batch_number": p["batch_number"] + 1} if "batch_number" in p else {**p, "id": -1},
        }
        for what, change in lies.items():
            def bent(method, params, answer, change=change):
                proven = method == "zks_getL2ToL1LogProof" and answer.get("result")
                return {**answer, "result": change(answer["result"])} if proven else None

            with self.subTest(what=what), self.liars(None, bent) as liars:
                with self.assertRaises(zks.ZksError) as caught:
                    self.wallet_of(account, liars).call("finalize_withdrawal", l2TxHash=withdrawals[0])
                self.assertIn(caught.exception.name, ("INVALID_PROOF", "BAD_RESPONSE", "BAD_ANSWER", "NOT_READY"), caught.exception.text)
                self.assertEqual(liars[0].caught, [])
        self.assertEqual(self.net.l1.nonce(account.address, "pending"), 0)
        self.mined("l1", account.call("finalize_withdrawal", l2TxHash=withdrawals[0])["l1TxHash"])

    def test_a_wrong_chain_id_of_l1_is_noticed_before_a_deposit(self):
        account = self.account(l1=ETHER)
        for wrong in ("0x1", "0x10e", "0xaa36a7"):
            def lies(method, params, answer, wrong=wrong):
                return {**answer, "result": wrong} if method == "eth_chainId" else None

            with self.liars(lies, None) as liars:
                for method, request in (("deposit", {"amount": "1000"}), ("chain_info", {})):
                    with self.fails("CHAIN_MISMATCH"):
                        self.wallet_of(account, liars).call(method, **request)
                self.assertEqual(liars[0].caught, [])

    def test_a_chain_id_that_is_not_the_configured_one_signs_nothing_and_is_not_remembered(self):
        ids = {"l1": self.net.facts["l1ChainId"], "l2": self.net.facts["l2ChainId"]}
        lying = True

        def lies(method, params, answer):
            return {**answer, "result": "0x1"} if lying and method == "eth_chainId" else None

        def pinned(account, liars):
            config = self.net.config(l1=liars[0].url, l2=liars[1].url)
            for chain, chain_id in ids.items():
                config[chain].update(chainId=chain_id, retries=0)
            return account.new_wallet(config)

        for chain, liars in (("l1", (lies, None)), ("l2", (None, lies))):
            account = self.account(l1=ETHER, l2=ETHER)
            with self.subTest(chain=chain), self.liars(*liars) as liars:
                wallet = pinned(account, liars)
                requests = [("transfer", {"chain": chain, "to": ETH, "amount": "1"}), ("deposit", {"amount": "1000"})]
                requests += [("withdraw", {"amount": "1000"}), ("transfer_prepare", {"to": ETH, "amount": "1"})] if chain == "l2" else []
                lying = True
                for method, request in requests:
                    for sender in (wallet, pinned(account, liars)):
                        with self.fails("CHAIN_MISMATCH", f"/{chain}/chainId", ("id 1;", str(ids[chain]))):
                            sender.call(method, **request)
                self.assertEqual(liars[0].caught + liars[1].caught, [])
                lying = False
                for method, request in requests:
                    wallet.call(method, **request)

    def test_a_signed_transaction_for_another_chain_than_the_configured_one_does_not_leave(self):
        account = self.account(l1=ETHER, l2=ETHER)
        signed = account.call("sign_transaction", transaction=account.call("transfer_prepare", to=ETH, amount="1")["transaction"])
        with self.liars() as liars:
            config = self.net.config(l1=liars[0].url, l2=liars[1].url)
            config["l2"].update(chainId=324)
            with self.fails("CHAIN_MISMATCH", "/rawTransaction", "324"):
                account.new_wallet(config).call("broadcast_transaction", chain="l2", rawTransaction=signed["rawTransaction"])
            self.assertEqual([proxy.calls for proxy in liars], [[], []])


del Case, HostileCase

if __name__ == "__main__":
    unittest.main()
