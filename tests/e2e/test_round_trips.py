"""How many round trips, one after another, each operation needs until its transaction is sent; and no more than that.

Both chains are behind proxies that answer late, so requests that are made together overlap, and the depth is the longest chain
of requests that do not. The send itself counts. Reads count until they are answered.
"""

import sys
import unittest

import zks
from common import Case
from evm import ETHER, calldata
from proxy import Proxy, Recorder

DELAY = 0.03

# The most that each operation may need, as (depth, HTTP requests): cold, warm. These are what it needs, so that nothing gets
# deeper unnoticed; change them only downwards.
BOUNDS = {
    "allowance": ((3, 4), (1, 1)),
    "approve": ((4, 5), (2, 2)),
    "balance of a token": ((1, 1), (1, 1)),
    "balance of the own coin": ((1, 1), (1, 1)),
    # 61 questions, in batches of at most 50.
    "balances of 20 tokens": ((1, 2), (1, 2)),
    "base_cost": ((3, 5), (2, 2)),
    "base_cost, gas price given": ((3, 4), (1, 1)),
    "broadcast_transaction": ((1, 2), (1, 1)),
    "chain_info": ((2, 3), (0, 0)),
    "claim by the L1 hash": ((5, 8), (4, 5)),
    "claim by the L2 hash": ((5, 7), (3, 4)),
    "deposit ERC-20, allowance enough": ((5, 9), (3, 4)),
    # One of them waits for the approval to be mined.
    "deposit ERC-20, approval needed": ((9, 13), (7, 8)),
    "deposit ETH": ((5, 7), (3, 4)),
    "deposit_status by the L1 hash": ((3, 5), (2, 2)),
    "deposit_status by the L2 hash": ((1, 1), (1, 1)),
    "finalize ERC-20": ((4, 7), (3, 4)),
    "finalize base token": ((4, 7), (3, 4)),
    "request_execute": ((5, 7), (3, 4)),
    "resolve_token": ((2, 5), (0, 0)),
    "transfer ERC-20 on L2": ((2, 3), (2, 2)),
    "transfer on L1": ((2, 3), (2, 2)),
    "transfer on L2": ((2, 3), (2, 2)),
    "withdraw ERC-20": ((3, 4), (2, 2)),
    "withdraw base token": ((2, 3), (2, 2)),
    "withdrawal_status": ((3, 5), (1, 1)),
}

# What a write needs that is handed its quote.
HANDED_OVER = (2, 2)

# What is asked of a withdrawal or message that the wallet has seen executed on L1: the request and what it takes.
KNOWN = {
    "finalize after waiting": (2, 2),
    "finalize after waiting, by many": (3, 3),
    "withdrawal_status again": (1, 1),
    "message_status again": (1, 1),
}

# A busy machine can delay one of two requests that belong together, or the mining of an approval, by more than the proxies'
# delay. It does not do so every time, and a deeper operation is deeper every time.
ATTEMPTS = 4

measured = {}


class RoundTrips(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        measured.clear()
        cls.kinds = {method["name"]: method["kind"] for method in zks.schema()["methods"]}

    def setUp(self):
        super().setUp()
        self.recorder = Recorder()
        self.slow = [
            Proxy(url, name, self.recorder, DELAY) for name, url in (("l1", self.net.l1.url), ("l2", self.net.l2.url))
        ]
        for proxy in self.slow:
            self.addCleanup(proxy.stop)
        self.actor = self.account(l1=100 * ETHER, l2=10 * ETHER, alpha=100 * ETHER, tether=10**12)
        # What comes first in time must not be what is measured.
        self.token = self.net.tokens["alpha"]
        self.on_l2 = self.actor.token_on_l2("alpha", 10 * ETHER)

    def fresh(self):
        return self.actor.new_wallet(self.net.config(l1=self.slow[0].url, l2=self.slow[1].url))

    def run_twice(self, prepare):
        """Runs it on a cold wallet and again on the same one: what each took."""
        wallet = self.fresh()
        rows = []
        for _ in ("cold", "warm"):
            method, request = prepare()
            self.recorder.clear()
            response = wallet.call(method, **request)
            rows.append(self.recorder.measure())
            if self.kinds[method] == "write":
                on_l2 = method == "withdraw" or response.get("chain") == "l2"
                self.mined("l2" if on_l2 else "l1", response.get("l1TxHash") or response.get("l2TxHash") or response["txHash"])
        return rows

    def measure(self, name, prepare):
        """`prepare` gives the method and a request for each run."""
        bounds = BOUNDS[name]
        for _ in range(ATTEMPTS):
            rows = self.run_twice(prepare)
            best = measured.setdefault(name, rows)
            measured[name] = best = [min(pair) for pair in zip(best, rows)]
            if all(row[0] <= bound[0] and row[1] <= bound[1] for row, bound in zip(best, bounds)):
                return
        self.fail(f"{name} takes {best}, over the bounds {bounds}")

    def test_chain_info(self):
        self.measure("chain_info", lambda: ("chain_info", {}))

    def test_balance(self):
        self.measure("balance of the own coin", lambda: ("balance", {"chain": "l1"}))
        self.measure("balance of a token", lambda: ("balance", {"chain": "l1", "token": self.token}))

    def test_balances(self):
        tokens = [self.token] * 20
        self.measure("balances of 20 tokens", lambda: ("balances", {"chain": "l1", "tokens": tokens}))

    def test_resolve_token(self):
        self.measure("resolve_token", lambda: ("resolve_token", {"token": self.token}))

    def test_allowance(self):
        self.measure("allowance", lambda: ("allowance", {"token": self.token}))

    def test_base_cost(self):
        self.measure("base_cost", lambda: ("base_cost", {"l2GasLimit": "400000"}))
        self.measure("base_cost, gas price given", lambda: ("base_cost", {"l2GasLimit": "400000", "gasPrice": "1000000000"}))

    def test_deposit_of_eth(self):
        self.measure("deposit ETH", lambda: ("deposit", {"amount": "1000"}))

    def test_deposit_of_a_token(self):
        self.measure("deposit ERC-20, approval needed", lambda: ("deposit", {"amount": "1000", "token": self.token}))
        self.mined("l1", self.actor.call("approve", token=self.token, amount=str(2**256 - 1))["txHash"])
        self.measure("deposit ERC-20, allowance enough", lambda: ("deposit", {"amount": "1000", "token": self.token}))

    def test_request_execute(self):
        request = {"contractAddress": self.net.contracts["counter"], "calldata": calldata("increment(uint256)", 1)}
        self.measure("request_execute", lambda: ("request_execute", request))

    def test_approve(self):
        self.measure("approve", lambda: ("approve", {"token": self.token, "amount": "1000"}))

    def test_transfer(self):
        self.measure("transfer on L2", lambda: ("transfer", {"to": self.net.rich, "amount": "1"}))
        self.measure("transfer ERC-20 on L2", lambda: ("transfer", {"to": self.net.rich, "amount": "1", "token": self.on_l2}))
        self.measure("transfer on L1", lambda: ("transfer", {"to": self.net.rich, "amount": "1", "chain": "l1"}))

    def test_withdraw(self):
        self.measure("withdraw base token", lambda: ("withdraw", {"amount": "1000"}))
        self.measure("withdraw ERC-20", lambda: ("withdraw", {"amount": "1000", "token": self.on_l2}))

    def withdrawn(self, **request):
        l2_hash = self.actor.call("withdraw", amount="1000", **request)["l2TxHash"]
        self.mined("l2", l2_hash)
        self.net.settle()
        return {"l2TxHash": l2_hash}

    def test_finalize_withdrawal(self):
        self.measure("finalize base token", lambda: ("finalize_withdrawal", self.withdrawn()))
        self.measure("finalize ERC-20", lambda: ("finalize_withdrawal", self.withdrawn(token=self.on_l2)))

    def failed(self, key):
        self.net.fail_next_deposits(1)
        _, status = self.actor.deposit(token=self.token, amount="1000")
        self.net.settle()
        return {key: status[key]}

    def test_claim_failed_deposit(self):
        self.measure("claim by the L2 hash", lambda: ("claim_failed_deposit", self.failed("l2TxHash")))
        self.measure("claim by the L1 hash", lambda: ("claim_failed_deposit", self.failed("l1TxHash")))

    def test_a_write_that_is_handed_its_quote(self):
        self.mined("l1", self.actor.call("approve", token=self.token, amount=str(2**256 - 1))["txHash"])
        counter = self.net.contracts["counter"]
        operations = {
            "deposit": lambda: {"amount": "1000"},
            "request_execute": lambda: {"contractAddress": counter, "calldata": calldata("increment(uint256)", 1)},
            "withdraw": lambda: {"amount": "1000", "token": self.on_l2},
            "finalize_withdrawal": self.withdrawn,
            "claim_failed_deposit": lambda: self.failed("l2TxHash"),
        }
        for method, prepare in operations.items():
            wallet = self.fresh()

            def handed_over():
                request = prepare()
                quote = wallet.call(method + "_quote", **request)
                self.recorder.clear()
                sent = wallet.call(method, quoteId=quote["quoteId"], **request)
                row = self.recorder.measure()
                self.mined("l2" if method == "withdraw" else "l1", sent.get("l1TxHash") or sent["l2TxHash"])
                return row

            row = min(handed_over() for _ in range(2))
            measured[f"{method} with its quote"] = [("", "", ""), row]
            self.assertLessEqual(row[:2], HANDED_OVER, method)

    def test_broadcast(self):
        def signed():
            prepared = self.actor.call("transfer_prepare", to=self.net.rich, amount="1", chain="l1")
            raw = self.actor.call("sign_transaction", transaction=prepared["transaction"])["rawTransaction"]
            return {"chain": "l1", "rawTransaction": raw}

        self.measure("broadcast_transaction", lambda: ("broadcast_transaction", signed()))

    def test_status(self):
        deposit, status = self.actor.deposit(amount="1000")
        self.measure("deposit_status by the L1 hash", lambda: ("deposit_status", {"l1TxHash": deposit["l1TxHash"]}))
        self.measure("deposit_status by the L2 hash", lambda: ("deposit_status", {"l2TxHash": status["l2TxHash"]}))
        withdrawal = self.withdrawn()
        self.measure("withdrawal_status", lambda: ("withdrawal_status", withdrawal))

    def measure_known(self, name, prepare, method, request=None):
        """`prepare` gives a wallet and a withdrawal that it has seen executed."""
        for _ in range(ATTEMPTS):
            wallet, withdrawal = prepare()
            self.recorder.clear()
            sent = wallet.call(method, **(request(withdrawal) if request else withdrawal))
            row = self.recorder.measure()
            measured[name] = [("", "", ""), min(row, measured.get(name, [None, row])[1])]
            if "results" in sent:
                sent = sent["results"][0]
            if sent.get("l1TxHash"):
                self.mined("l1", sent["l1TxHash"])
                self.assertEqual(self.recorder.methods("l2"), [], "L2 is not asked again")
            if measured[name][1][:2] <= KNOWN[name]:
                return sent
        self.fail(f"{name} takes {measured[name][1]}, over the bound {KNOWN[name]}")

    def test_what_was_seen_executed_is_not_read_again(self):
        wallet = self.fresh()

        def waited():
            withdrawal = self.withdrawn(token=self.on_l2)
            self.assertEqual(wallet.call("withdrawal_wait", **withdrawal)["state"], "ready")
            return wallet, withdrawal

        self.measure_known("finalize after waiting", waited, "finalize_withdrawal")
        both = self.measure_known("withdrawal_status again", waited, "withdrawal_status")
        self.assertEqual(both["state"], "ready")
        self.measure_known("message_status again", waited, "message_status")
        many = self.measure_known(
            "finalize after waiting, by many", waited, "finalize_withdrawals", lambda withdrawal: {"withdrawals": [withdrawal]}
        )
        self.assertEqual(many["outcome"], "sent")

    def test_a_withdrawal_that_somebody_else_finalised_meanwhile_is_refused_before_sending(self):
        wallet, withdrawal = self.fresh(), self.withdrawn()
        self.assertEqual(wallet.call("withdrawal_status", **withdrawal)["state"], "ready")
        self.mined("l1", self.actor.call("finalize_withdrawal", **withdrawal)["l1TxHash"])
        self.recorder.clear()
        with self.fails("ALREADY_FINALIZED"):
            wallet.call("finalize_withdrawal", **withdrawal)
        self.assertNotIn("eth_sendRawTransaction", self.recorder.methods("l1"))
        self.assertEqual(wallet.call("withdrawal_status", **withdrawal)["state"], "finalized")

    def test_what_l1_does_not_confirm_any_more_is_read_again(self):
        executed = calldata("l2LogsRootHash(uint256)")
        refusal = {"code": 3, "message": "execution reverted", "data": calldata("InvalidProof()")}
        no_root = {"result": "0x" + "00" * 32}

        def denied(method, params):
            return method == "eth_call" and params[0].get("data", params[0].get("input", "")).startswith(executed)

        def refused(method, params):
            return method == "eth_estimateGas"

        for asked, method, answer in (
            (denied, "withdrawal_status", no_root),
            (denied, "message_status", no_root),
            (denied, "finalize_withdrawal", no_root),
            (refused, "finalize_withdrawal", {"error": refusal}),
        ):
            withdrawal, lies = self.withdrawn(), []

            def lie(name, params, real, asked=asked, answer=answer):
                return {"jsonrpc": "2.0", "id": real["id"], **lies.pop()} if lies and asked(name, params) else None

            recorder = Recorder()
            with Proxy(self.net.l1.url, rewrite=lie) as l1, Proxy(self.net.l2.url, "l2", recorder) as l2:
                wallet = self.actor.new_wallet(self.net.config(l1=l1.url, l2=l2.url))
                self.assertEqual(wallet.call("withdrawal_status", **withdrawal)["state"], "ready")
                recorder.clear()
                lies.append(answer)
                done = wallet.call(method, **withdrawal)
                self.assertEqual(lies, [], "the answer was changed once")
                self.assertIn("zks_getL2ToL1LogProof", recorder.methods("l2"), method)
                self.assertIn(done.get("state", "sent"), ("ready", "executed", "sent"))
                if method == "finalize_withdrawal":
                    self.mined("l1", done["l1TxHash"])
                wallet.free()

    def test_a_node_that_runs_no_code_is_asked_step_by_step(self):
        config = self.net.config()
        asked = [("chain_info", {}), ("resolve_token", {"token": self.token}), ("allowance", {"token": self.token})]
        right = [self.actor.new_wallet(config).call(method, **request) for method, request in asked]
        for answer in ({"error": {"code": -32602, "message": "missing field to"}}, {"result": "0x"}, {"result": "0x" + "ef" * 64}):

            def refuse(method, params, real, answer=answer):
                is_code = method == "eth_call" and "to" not in params[0]
                codes.extend([1] if is_code else [])
                return {"jsonrpc": "2.0", "id": real["id"], **answer} if is_code else None

            for expected, (method, request) in zip(right, asked):
                codes = []
                with Proxy(self.net.l1.url, rewrite=refuse) as proxy:
                    wallet = self.actor.new_wallet(self.net.config(l1=proxy.url))
                    self.assertEqual(wallet.call(method, **request), expected, answer)
                    wallet.free()
                self.assertTrue(codes, "names are looked up on the way where that is possible")

    def test_calls_at_the_same_time_discover_once(self):
        wallet = self.fresh()
        self.recorder.clear()
        running = [wallet.start("chain_info") for _ in range(8)]
        for future in running:
            self.assertEqual(future.result(timeout=30)["l2ChainId"], 270)
        alone = self.fresh()
        requests = len(self.recorder.requests)
        self.recorder.clear()
        alone.call("chain_info")
        self.assertEqual(requests, len(self.recorder.requests), "eight calls ask what one asks")


def tearDownModule():
    if not measured:
        return
    lines = ["", f"{'round trips until sent (depth / HTTP requests / calls)':<56}{'cold':>14}{'warm':>14}"]
    for name, (cold, warm) in sorted(measured.items()):
        lines.append(f"  {name:<54}" + "".join(f"{' / '.join(map(str, row)):>14}" for row in (cold, warm)))
    print("\n".join(lines), file=sys.stderr)


del Case

if __name__ == "__main__":
    unittest.main()
