"""The key stays with the host, here with eth-account, and the library asks for each signature, saying what it is for.

Transfers ETH on L2, then refuses a second transfer. Environment: L1_RPC, L2_RPC, PRIVATE_KEY.
"""

import os
import sys
from collections.abc import Mapping
from typing import Any

from eth_account import Account

import zksync
from zksync import Signer, SignerError, Wallet

RECEIVER = "0x00000000000000000000000000000000000b0b01"


class Vault:
    def __init__(self, key: str) -> None:
        self._account = Account.from_key(key)
        self.address: str = self._account.address
        self.open = True
        self.asked = 0

    def sign(self, digest: bytes, request: Mapping[str, Any]) -> bytes:
        """Runs on a thread of the library; a person may take their time here."""
        payload = request["payload"]
        self.asked += 1
        print(f"asked to sign: {request['kind']} to {payload['to']}, value {payload['value']}: {'yes' if self.open else 'no'}")
        if not self.open:
            raise PermissionError("the owner said no")
        return bytes(self._account.unsafe_sign_hash(digest).signature)


def main() -> int:
    vault = Vault(os.environ["PRIVATE_KEY"])
    with Signer.external(vault.address, vault.sign) as signer, Wallet(l2=os.environ["L2_RPC"], signer=signer) as wallet:
        before = wallet.balance(chain="l2").balance
        sent = wallet.transfer(chain="l2", to=RECEIVER, amount=10**15)
        fee = wallet.transaction_wait(chain="l2", tx_hash=sent.tx_hash).fee or 0
        assert wallet.balance(chain="l2").balance == before - 10**15 - fee

        vault.open = False
        try:
            wallet.transfer(chain="l2", to=RECEIVER, amount=10**15)
        except SignerError as refused:
            print("refused:", refused)
            assert refused.tx is None or refused.tx.broadcast == "no"
        else:
            raise AssertionError("it was sent without a signature")
    assert vault.asked == 2
    print("every balance is what it must be")
    return zksync.live_objects()


if __name__ == "__main__":
    sys.exit(main())
