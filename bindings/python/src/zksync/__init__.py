"""ZKsync wallet operations between Ethereum (L1) and a ZKsync chain (L2).

    from zksync import Signer, Wallet

    with Signer.from_mnemonic(phrase) as signer, Wallet("https://l1.example", "https://l2.example", signer) as wallet:
        sent = wallet.deposit(amount=10**15)
        print(wallet.deposit_wait(l1_tx_hash=sent.l1_tx_hash).state)
"""

from . import types, utils
from ._native import Progress, live_objects, schema, set_logger, shutdown, version
from .errors import (
    BridgeError,
    Cancelled,
    DeadlineExceeded,
    Defect,
    InvalidRequest,
    NetworkError,
    NodeError,
    SentTransaction,
    SignerError,
    StateError,
    ZksyncError,
)
from .signer import Signer
from .status import Status
from .wallet import AsyncWallet, Wallet, chain

__version__ = "0.1.0"

__all__ = [
    "AsyncWallet",
    "BridgeError",
    "Cancelled",
    "DeadlineExceeded",
    "Defect",
    "InvalidRequest",
    "NetworkError",
    "NodeError",
    "Progress",
    "SentTransaction",
    "Signer",
    "SignerError",
    "StateError",
    "Status",
    "Wallet",
    "ZksyncError",
    "chain",
    "live_objects",
    "schema",
    "set_logger",
    "shutdown",
    "types",
    "utils",
    "version",
]
