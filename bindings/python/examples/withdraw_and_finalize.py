"""Withdraws ETH from L2, waits until L1 has its batch, finalises it there, and checks the balances.

On a public network the wait takes hours. Nothing but the L2 hash is needed to go on later, in another process: give it as argument.
Environment: L1_RPC, L2_RPC, PRIVATE_KEY.
"""

import os
import sys

import zksync
from zksync import Signer, Wallet

AMOUNT = 3 * 10**15


def main(arguments: list[str]) -> int:
    with Signer.from_private_key(os.environ["PRIVATE_KEY"]) as signer:
        wallet = Wallet(os.environ["L1_RPC"], os.environ["L2_RPC"], signer)
    with wallet:
        on_l1 = wallet.balance(chain="l1").balance
        if arguments:
            l2_hash = arguments[0]
        else:
            on_l2 = wallet.balance(chain="l2").balance
            l2_hash = wallet.withdraw(amount=AMOUNT).l2_tx_hash
            print("withdrawn", l2_hash)
            fee = wallet.transaction_wait(chain="l2", tx_hash=l2_hash).fee or 0
            assert wallet.balance(chain="l2").balance == on_l2 - AMOUNT - fee
            wallet.withdrawal_wait(l2_tx_hash=l2_hash, timeout=300)
            print("ready")

        sent = wallet.finalize_withdrawal(l2_tx_hash=l2_hash)
        print("finalised", sent.l1_tx_hash)
        fee = wallet.transaction_wait(chain="l1", tx_hash=sent.l1_tx_hash).fee or 0
        # Anyone may finalise for anyone; only what is ours comes here.
        paid = (sent.withdrawal.amount or 0) if sent.withdrawal.to == wallet.address else 0
        assert wallet.balance(chain="l1").balance == on_l1 + paid - fee
    print("every balance is what it must be")
    return zksync.live_objects()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
