"""The runner of `make bench` for zksync2 and eth-account; see ../README.md for the protocol.

`runner.py load` prints the milliseconds from before the import to the first signature.
"""

import json
import sys
import time

started = time.perf_counter()

from eth_account import Account  # noqa: E402
from eth_account.messages import encode_defunct, encode_typed_data  # noqa: E402

if sys.argv[1:] == ["load"]:
    from zksync2.account.wallet import Wallet  # noqa: F401

    Account.from_key(b"\1" * 32).sign_message(encode_defunct(text="hello"))
    print((time.perf_counter() - started) * 1e3)
    sys.exit()

from concurrent.futures import ThreadPoolExecutor  # noqa: E402

from eth_abi import encode  # noqa: E402
from eth_keys import keys  # noqa: E402
from eth_utils import function_signature_to_4byte_selector, keccak  # noqa: E402
from web3 import Web3  # noqa: E402
from zksync2.account.wallet import Wallet  # noqa: E402, F811
from zksync2.core.types import (  # noqa: E402
    DepositTransaction,
    RequestExecuteCallMsg,
    TransactionOptions,
    WithdrawTransaction,
)
from zksync2.core.utils import ETH_ADDRESS_IN_CONTRACTS, L2_BASE_TOKEN_ADDRESS  # noqa: E402
from zksync2.eip712 import make_domain  # noqa: E402
from zksync2.module.module_builder import ZkSyncBuilder  # noqa: E402
from zksync2.module.request_types import EIP712Meta  # noqa: E402
from zksync2.transaction.transaction712 import Transaction712  # noqa: E402

SAMPLES, SAMPLE_NS, WARM_UP_NS = 30, 5_000_000, 100_000_000


class Runner:
    key = urls = account = wallet = None

    def new_wallet(self):
        self.account = Account.from_key(self.key)
        l1 = Web3(Web3.HTTPProvider(self.urls["l1"]))
        self.wallet = Wallet(ZkSyncBuilder.build(self.urls["l2"]), l1, self.account)

    checksummed = staticmethod(Web3.to_checksum_address)

    # Operations

    def base_cost(self, r):
        price = int(r["gasPrice"]) if "gasPrice" in r else None
        return str(self.wallet.get_base_cost(int(r["l2GasLimit"]), gas_price=price))

    def deposit(self, r):
        token = self.checksummed(r["token"]) if "token" in r else ETH_ADDRESS_IN_CONTRACTS
        deposit = DepositTransaction(
            token=token, amount=int(r["amount"]), to=self.wallet.address, approve_erc20="token" in r,
            refund_recipient=self.wallet.address,
        )
        return self.wallet.deposit(deposit)

    def request_execute(self, r):
        call = RequestExecuteCallMsg(
            contract_address=self.checksummed(r["contractAddress"]), call_data=r["calldata"],
            options=TransactionOptions(),
        )
        return self.wallet.request_execute(call)

    def withdraw(self, r):
        # Its own name for the base token has to be spelt as it does: it compares the letters.
        token = self.checksummed(r["token"]) if "token" in r else L2_BASE_TOKEN_ADDRESS
        return self.wallet.withdraw(WithdrawTransaction(token=token, amount=int(r["amount"]), to=self.wallet.address))

    def withdrawal_status(self, r):
        return "finalized" if self.wallet.is_withdrawal_finalized(r["l2TxHash"]) else "not finalized"

    def finalize_withdrawal(self, r):
        return self.wallet.finalize_withdrawal(r["l2TxHash"])

    def claim_failed_deposit(self, r):
        return self.wallet.claim_failed_deposit(r["l2TxHash"])

    def balances(self, r):
        with ThreadPoolExecutor(len(r["tokens"])) as pool:
            return list(pool.map(lambda token: str(self.wallet.get_l1_balance(token)), r["tokens"]))

    # Rows: each prepares, and gives the function that is timed.

    def row_sign_transaction(self, r):
        tx = r["transaction"]
        native = {
            "type": 2, "chainId": tx["chainId"], "to": tx["to"], "nonce": tx["nonce"], "data": tx["data"], "value": int(tx["value"]),
            "gas": int(tx["gasLimit"]), "maxFeePerGas": int(tx["maxFeePerGas"]),
            "maxPriorityFeePerGas": int(tx["maxPriorityFeePerGas"]),
        }
        account = Account.from_key(self.key)
        return lambda: account.sign_transaction(native).raw_transaction.to_0x_hex()

    def row_sign_message(self, r):
        account = Account.from_key(self.key)
        return lambda: account.sign_message(encode_defunct(text=r["text"])).signature.to_0x_hex()

    def row_recover(self, r):
        digest, signature = bytes.fromhex(r["digest"][2:]), bytes.fromhex(r["signature"][2:])
        return lambda: Account._recover_hash(digest, signature=signature)

    def row_typed_data_hash(self, r):
        data = r["typedData"]

        def run():
            message = encode_typed_data(data["domain"], data["types"], data["message"])
            return "0x" + keccak(b"\x19" + message.version + message.header + message.body).hex()

        return run

    @staticmethod
    def zk_transaction(tx, signature=None):
        return Transaction712(
            chain_id=tx["chainId"], nonce=tx["nonce"], gas_limit=int(tx["gasLimit"]), to=tx["to"], value=int(tx["value"]),
            data=tx["data"], maxPriorityFeePerGas=int(tx["maxPriorityFeePerGas"]), maxFeePerGas=int(tx["maxFeePerGas"]),
            from_=tx["from"], meta=EIP712Meta(gas_per_pub_data=int(tx["gasPerPubdata"]), custom_signature=signature),
        )

    def row_digest_0x71(self, r):
        tx = self.zk_transaction(r["transaction"])
        domain = make_domain(name="zkSync", version="2", chainId=r["transaction"]["chainId"])
        return lambda: "0x" + keccak(tx.to_eip712_struct().signable_bytes(domain)).hex()

    def row_serialize_0x71(self, r):
        signature = bytes.fromhex(r["signature"][2:])
        tx = self.zk_transaction(r["transaction"], signature)
        domain = make_domain(name="zkSync", version="2", chainId=r["transaction"]["chainId"])

        def run():
            digest = keccak(tx.to_eip712_struct().signable_bytes(domain))
            return f"0x{tx.encode().hex()} 0x{keccak(digest + keccak(signature)).hex()}"

        return run

    def row_abi_paymaster(self, r):
        selector = function_signature_to_4byte_selector("approvalBased(address,uint256,bytes)")
        values = (r["token"], int(r["minimalAllowance"]), bytes.fromhex(r["inner"][2:]))
        return lambda: "0x" + (selector + encode(["address", "uint256", "bytes"], values)).hex()

    def row_proof(self, r):
        leaf, proof = bytes.fromhex(r["leaf"][2:]), [bytes.fromhex(text[2:]) for text in r["proof"]]

        def run():
            node, index = leaf, r["index"]
            for other in proof:
                node = keccak(node + other if index % 2 == 0 else other + node)
                index //= 2
            return "0x" + node.hex()

        return run

    def row_signer_new(self, _):
        secret = bytes.fromhex(self.key)
        return lambda: keys.PrivateKey(secret).public_key.to_checksum_address()

    @staticmethod
    def time_it(run):
        samples, last = [], None
        for sample in range(-1, SAMPLES):
            start = now = time.perf_counter_ns()
            end, n = start + (WARM_UP_NS if sample < 0 else SAMPLE_NS), 0
            while now < end:
                last = run()
                n += 1
                now = time.perf_counter_ns()
            if sample >= 0:
                samples.append((now - start) / n)
        # The best: what else the machine does can only make a sample longer.
        return {"ns": min(samples), "result": last}

    def answer(self, line):
        verb, name, body = line.split(" ", 2)
        request = json.loads(body)
        if verb == "config":
            self.key, self.urls = name, request
            return {}
        if verb == "time":
            return self.time_it(getattr(self, "row_" + name)(request))
        start = time.perf_counter()
        if verb == "cold":
            self.new_wallet()
        result = getattr(self, name)(request)
        if isinstance(result, bytes):
            result = "0x" + bytes(result).hex()
        return {"ms": (time.perf_counter() - start) * 1e3, "result": result}


def main():
    runner = Runner()
    for line in sys.stdin:
        try:
            answer = json.dumps(runner.answer(line.rstrip("\n")), default=str)
        except Exception as problem:  # noqa: BLE001 - whatever a peer raises is what the table says of it.
            answer = json.dumps({"error": {"message": f"{type(problem).__name__}: {problem}"}})
        print(answer, flush=True)


main()
