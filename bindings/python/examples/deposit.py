"""Deposits ETH and a token from L1 to L2, waits until they have arrived, and checks the balances.

Environment: L1_RPC, L2_RPC, PRIVATE_KEY, and TOKEN, an ERC-20 on L1 that the account holds.
"""

import os
import sys

import zksync
from zksync import Signer, Wallet

ETHER = 10**18


def deposit(wallet: Wallet, amount: int, token: str | None = None) -> int:
    """Deposits and waits. Gives what left the account on L1 in wei: the mint value and the fee."""
    sent = wallet.deposit(amount=amount, token=token, on_progress=lambda step: print(f"  {step.stage}"))
    print("sent", sent.l1_tx_hash)
    done = wallet.deposit_wait(l1_tx_hash=sent.l1_tx_hash, timeout=300)
    print(done.state)
    assert done.state == "executed" and done.l1_fee is not None
    return sent.mint_value + done.l1_fee


def main() -> int:
    token = os.environ["TOKEN"]
    with Signer.from_private_key(os.environ["PRIVATE_KEY"]) as signer:
        wallet = Wallet(os.environ["L1_RPC"], os.environ["L2_RPC"], signer)
    with wallet:
        before = wallet.balance(chain="l1").balance
        on_l2 = wallet.balance(chain="l2").balance
        cost = deposit(wallet, ETHER // 100)
        assert wallet.balance(chain="l1").balance == before - cost
        # What L2 does not use of the fee arrives too.
        assert wallet.balance(chain="l2").balance >= on_l2 + ETHER // 100

        tokens = wallet.balance(chain="l1", token=token).balance
        deposit(wallet, 5 * ETHER, token)
        assert wallet.balance(chain="l1", token=token).balance == tokens - 5 * ETHER
        l2_token = wallet.resolve_token(token=token).l2_token
        assert wallet.balance(chain="l2", token=l2_token).balance >= 5 * ETHER
    print("every balance is what it must be")
    return zksync.live_objects()


if __name__ == "__main__":
    sys.exit(main())
