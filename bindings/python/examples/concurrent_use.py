"""Many operations at once on one wallet, with asyncio; one is cancelled and one has a deadline. No thread waits for any of them.

Environment: L1_RPC, L2_RPC, PRIVATE_KEY.
"""

import asyncio
import os
import sys
import threading

import zksync
from zksync import AsyncWallet, DeadlineExceeded, Signer

NEVER = "0x" + "11" * 32


async def main() -> int:
    with Signer.from_private_key(os.environ["PRIVATE_KEY"]) as signer:
        wallet = AsyncWallet(os.environ["L1_RPC"], os.environ["L2_RPC"], signer)
    async with wallet:
        balances = [wallet.balance(chain="l2", address=f"0x{number:040x}") for number in range(1, 501)]
        transfers = [wallet.transfer(chain="l2", to=f"0x{0xB0B000 + number:040x}", amount=number) for number in range(1, 21)]
        waits = asyncio.create_task(wallet.transaction_wait(chain="l1", tx_hash=NEVER))
        read, sent = await asyncio.gather(asyncio.gather(*balances), asyncio.gather(*transfers))
        print(len(read), "balances,", len(sent), "transfers,", threading.active_count(), "thread")
        assert sorted(transfer.nonce for transfer in sent) == list(range(min(t.nonce for t in sent), min(t.nonce for t in sent) + 20))
        await asyncio.gather(*(wallet.transaction_wait(chain="l2", tx_hash=transfer.tx_hash) for transfer in sent))
        for number, _ in enumerate(sent, 1):
            assert (await wallet.balance(chain="l2", address=f"0x{0xB0B000 + number:040x}")).balance == number

        waits.cancel()
        try:
            await waits
        except asyncio.CancelledError:
            print("cancelled")
        try:
            await wallet.transaction_wait(chain="l1", tx_hash=NEVER, timeout=0.2)
        except DeadlineExceeded as late:
            print("past its deadline:", late)
    print("every balance is what it must be")
    return zksync.live_objects()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
