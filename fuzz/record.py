#!/usr/bin/env python3
"""Writes fuzz/seeds/node.json: for each method of a wallet what both nodes of the local network answered while its example ran.

The inputs of the fuzz target `node` begin with these. To be run again when a method asks for something new:
`make build && fuzz/record.py`, with the environment that tests/e2e/run.py has.
"""

import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "e2e"))

import devnet  # noqa: E402
import zks  # noqa: E402
from evm import ETHER  # noqa: E402
from proxy import Proxy  # noqa: E402

# The key that fuzz/src/node.rs signs with.
KEY = bytes([7] * 32)


def key_of(method, params):
    """The name under which the answers to a call are kept: calls of contracts by their function."""
    if method == "eth_call":
        call = params[0]
        return "eth_call:" + (call.get("data") or call.get("input") or "0x")[:10]
    return method


class Answers:
    """The answers of one operation, as numbers in a table of all, because most recur."""

    table = {}

    def __init__(self):
        self.of = {"l1": {}, "l2": {}}

    def number(self, value):
        return self.table.setdefault(json.dumps(value, separators=(",", ":")), len(self.table))

    def listener(self, chain):
        def rewrite(method, params, answer):
            kept = answer["result"] if "result" in answer else {"$error": answer.get("error")}
            if method == "eth_getCode" and len(kept) > 130:
                kept = kept[:130]  # Only that there is code, and how it begins, is ever looked at.
            answers = self.of[chain].setdefault(key_of(method, params), [])
            kept = self.number(kept)
            # A call that waits asks the same until it changes; several calls of contracts can have one name.
            if (not answers or answers[-1] != kept or method == "eth_call") and len(answers) < 20:
                answers.append(kept)

        return rewrite


def main():
    net = devnet.shared()
    signer = zks.Signer(KEY)
    net.fund(signer.address, l1=50 * ETHER, l2=10 * ETHER, alpha=ETHER)
    plain = zks.Wallet(net.config(), signer)
    token = net.tokens["alpha"]
    deposit = plain.call("deposit", amount=str(ETHER))["l1TxHash"]
    plain.call("deposit_wait", l1TxHash=deposit)
    plain.call("deposit", token=token, amount="1000000")
    first, second, third = (plain.call("withdraw", amount=amount)["l2TxHash"] for amount in ("1000", "1001", "1002"))
    net.fail_next_deposits(1)
    failed = plain.call("deposit", token=token, amount="1000")["l1TxHash"]
    failed = plain.call("deposit_wait", l1TxHash=failed)["l2TxHash"]
    net.settle()
    places = {
        "$token": token, "$depositHash": deposit, "$failedDepositL2Hash": failed, "$withdrawalHash": first,
        "$secondWithdrawalHash": second, "$address": signer.address,
    }
    seeds = []

    def record(op, request):
        answers = Answers()
        with Proxy(net.l1.url, rewrite=answers.listener("l1")) as l1, Proxy(net.l2.url, rewrite=answers.listener("l2")) as l2:
            wallet = zks.Wallet(net.config(l1=l1.url, l2=l2.url), signer)
            try:
                wallet.raw(op, json.dumps(request).encode())
            except zks.ZksError as error:
                print(f"{op}: {error.name}")
            wallet.free()
        seeds.append({"op": op, "request": request, "answers": answers.of})

    for method in zks.schema()["methods"]:
        if method["name"] == "broadcast_transaction":
            prepared = plain.call("transfer_prepare", to=signer.address, amount="1")
            places["$rawTransaction"] = plain.call("sign_transaction", transaction=prepared["transaction"])["rawTransaction"]
        request = json.dumps(method["example"])
        for place, value in places.items():
            request = request.replace(f'"{place}"', json.dumps(value))
        record(method["name"], json.loads(request))
    record("deposit", {"token": token, "amount": "1000"})
    record("withdraw", {"token": plain.call("resolve_token", token=token)["l2Token"], "amount": "1000"})
    record("finalize_withdrawals", {"withdrawals": [{"l2TxHash": first}, {"l2TxHash": third}]})
    path = os.path.join(ROOT, "fuzz", "seeds", "node.json")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        lines = (json.dumps(seed, separators=(",", ":")) for seed in seeds)
        file.write('{"values":[\n' + ",\n".join(Answers.table) + '\n],"seeds":[\n' + ",\n".join(lines) + "\n]}\n")
    print(f"{len(seeds)} seeds, {os.path.getsize(path)} bytes")
    plain.free()
    signer.free()


if __name__ == "__main__":
    main()
