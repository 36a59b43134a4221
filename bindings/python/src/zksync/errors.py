"""What can go wrong, as exceptions: one class for each block of statuses, under `ZksyncError`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .status import Status


@dataclass(frozen=True)
class SentTransaction:
    """What a failed call may have sent. With `broadcast` "unknown" look the hash up before sending anything again."""

    chain: Literal["l1", "l2"]
    hash: str
    nonce: int | None
    broadcast: Literal["no", "yes", "unknown"]


class ZksyncError(Exception):
    """A failed call.

    `status` is a `Status`, or an int where the library is newer than this package. `path` is a JSON Pointer into the request,
    `details` has figures, `tx` says what was sent before the failure, and `json` is all that the library says.
    """

    def __init__(self, report: Mapping[str, Any]) -> None:
        super().__init__(f"{report['name'].removeprefix('ZKS_ERR_')}: {report['message']}")
        self.json = report
        code = int(report["status"])
        self.status: Status | int = Status(code) if code in Status._value2member_map_ else code
        self.name: str = report["name"]
        self.message: str = report["message"]
        self.retryable: bool = report["retryable"]
        self.origin: str = report["origin"]
        self.path: str | None = report.get("path")
        self.details: Mapping[str, Any] = report.get("details") or {}
        self.revert: Mapping[str, Any] | None = report.get("revert")
        self.rpc: Mapping[str, Any] | None = report.get("rpc")
        tx = report.get("tx")
        self.tx = SentTransaction(tx["chain"], tx["hash"], tx.get("nonce"), tx["broadcast"]) if tx else None

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self.json),)


class InvalidRequest(ZksyncError, ValueError):
    """The caller's arguments (statuses 1xx), or a call inside a callback. Nothing was sent."""


class StateError(ZksyncError, RuntimeError):
    """The library's state does not allow the call (2xx): shut down, forked."""


class SignerError(ZksyncError):
    """Keys and signatures (3xx)."""


class NetworkError(ZksyncError, ConnectionError):
    """No node could be reached (4xx)."""


class NodeError(ZksyncError):
    """A node answered with an error, or with nonsense (5xx)."""


class BridgeError(ZksyncError):
    """The bridge does not allow it, or not yet (6xx)."""


class DeadlineExceeded(ZksyncError, TimeoutError):
    """The timeout passed. `tx` says what had been sent by then."""


class Cancelled(ZksyncError):
    """The call was cancelled. `tx` says what had been sent by then."""


class Defect(ZksyncError):
    """The library had an internal failure (9xx). Please report it."""


_BLOCKS: dict[int, type[ZksyncError]] = {
    1: InvalidRequest,
    2: StateError,
    3: SignerError,
    4: NetworkError,
    5: NodeError,
    6: BridgeError,
    9: Defect,
}


def error_from(text: str) -> ZksyncError:
    """The exception for an error's JSON."""
    report = json.loads(text)
    status = int(report["status"])
    if status == Status.TIMEOUT:
        return DeadlineExceeded(report)
    if status == Status.CANCELLED:
        return Cancelled(report)
    return _BLOCKS.get(status // 100, ZksyncError)(report)


def error_of(status: Status, message: str) -> ZksyncError:
    """An error that this package finds before the library is asked."""
    report = {"status": int(status), "name": f"ZKS_ERR_{status.name}", "message": message, "retryable": False, "origin": "caller"}
    return error_from(json.dumps(report))
