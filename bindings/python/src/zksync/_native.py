"""The C library: finding it, its functions, and the three callbacks through which it speaks."""

from __future__ import annotations

import atexit
import ctypes
import itertools
import json
import logging
import os
import sys
import threading
import weakref
from collections.abc import Callable, Mapping
from ctypes import CFUNCTYPE, POINTER, byref, c_char_p, c_int32, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import ZksyncError, error_from, error_of
from .status import Status

#: The ABI that this package was made for.
ABI_MAJOR, ABI_MINOR = 0, 1


@dataclass(frozen=True)
class Progress:
    """One step of a running operation."""

    op: str
    stage: str
    message: str
    chain: str | None
    tx_hash: str | None
    elapsed_ms: int


ProgressHandler = Callable[[Progress], None]
SignFunction = Callable[[bytes, Mapping[str, Any]], bytes]
Done = Callable[[str | None, ZksyncError | None], None]

_FREE = CFUNCTYPE(None, c_void_p)
_LOG = CFUNCTYPE(None, c_void_p, c_int32, c_char_p, c_char_p)
_PROGRESS = CFUNCTYPE(None, c_void_p, c_char_p)
_SIGN = CFUNCTYPE(c_int32, c_void_p, POINTER(c_uint8), c_char_p, POINTER(c_uint8))
_COMPLETION = CFUNCTYPE(None, c_void_p, c_int32, c_void_p, c_void_p)
_OUT = POINTER(c_void_p)

_FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "zks_version": (c_char_p, []),
    "zks_schema_json": (c_char_p, []),
    "zks_string_free": (None, [c_void_p]),
    "zks_live_objects": (c_uint64, []),
    "zks_set_logger": (c_int32, [_LOG, c_void_p, _FREE, c_int32]),
    "zks_shutdown": (c_int32, [c_uint64]),
    "zks_error_json": (c_char_p, [c_void_p]),
    "zks_error_free": (None, [c_void_p]),
    "zks_call_new": (c_int32, [_OUT]),
    "zks_call_set_timeout_ms": (c_int32, [c_void_p, c_uint64]),
    "zks_call_set_progress": (c_int32, [c_void_p, _PROGRESS, c_void_p, _FREE]),
    "zks_call_cancel": (c_int32, [c_void_p]),
    "zks_call_free": (None, [c_void_p]),
    "zks_signer_from_private_key": (c_int32, [c_void_p, c_size_t, _OUT, _OUT]),
    "zks_signer_from_mnemonic": (c_int32, [c_char_p, c_size_t, c_char_p, c_size_t, c_char_p, _OUT, _OUT]),
    "zks_signer_from_keystore": (c_int32, [c_char_p, c_size_t, c_char_p, c_size_t, _OUT, _OUT]),
    "zks_signer_external": (c_int32, [c_char_p, _SIGN, c_void_p, _FREE, _OUT, _OUT]),
    "zks_signer_address": (c_int32, [c_void_p, _OUT, _OUT]),
    "zks_signer_free": (None, [c_void_p]),
    "zks_wallet_new": (c_int32, [c_char_p, c_void_p, _OUT, _OUT]),
    "zks_wallet_address": (c_int32, [c_void_p, _OUT, _OUT]),
    "zks_wallet_free": (None, [c_void_p]),
    "zks_wallet_call_async": (c_int32, [c_void_p, c_char_p, c_char_p, c_void_p, _COMPLETION, c_void_p, _OUT]),
    "zks_util_call": (c_int32, [c_char_p, c_char_p, _OUT, _OUT]),
}


def _candidates() -> list[str]:
    named = os.environ.get("ZKSYNC_LIBRARY")
    if named:
        return [named]
    suffix = "dylib" if sys.platform == "darwin" else "so"
    inside = Path(__file__).with_name("_lib") / f"libzksync.{suffix}"
    installed = f"libzksync.{ABI_MAJOR}.dylib" if sys.platform == "darwin" else f"libzksync.so.{ABI_MAJOR}"
    return ([str(inside)] if inside.exists() else []) + [installed]


def _load() -> ctypes.CDLL:
    reasons = []
    for path in _candidates():
        try:
            library = ctypes.CDLL(path)
        except OSError as reason:
            reasons.append(f"{path}: {reason}")
            continue
        library.zks_abi_version.restype = c_uint32
        version = library.zks_abi_version()
        major, minor = version >> 16, version & 0xFFFF
        if major != ABI_MAJOR or minor < ABI_MINOR:
            raise ImportError(f"{path} has ABI {major}.{minor}; this package needs {ABI_MAJOR}.{ABI_MINOR} or a later {ABI_MAJOR}.x")
        for name, (result, arguments) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype = result
            function.argtypes = arguments
        return library
    raise ImportError("libzksync cannot be loaded: " + "; ".join(reasons))


lib = _load()


def take_string(pointer: int) -> str:
    text = ctypes.string_at(pointer).decode()
    lib.zks_string_free(pointer)
    return text


def take_error(handle: int) -> ZksyncError:
    text = lib.zks_error_json(handle).decode()
    lib.zks_error_free(handle)
    error = error_from(text)
    if error.status == Status.SIGNER_FAILED:
        error.__cause__ = _refusals.of(error.details.get("code"))
    return error


def finish(status: int, out: c_void_p, error: c_void_p) -> int:
    """What a function gave through its out pointer, or its error as an exception."""
    if status == Status.OK and out.value is not None:
        return out.value
    if error.value is not None:
        raise take_error(error.value)
    raise error_of(Status.INTERNAL, f"status {status} came without an error")


# What the library holds of ours is a number; the objects are here until it says that it needs them no more.
_ids = itertools.count(1)
_held: dict[int, Any] = {}


def _hold(value: Any) -> int:
    number = next(_ids)
    _held[number] = value
    return number


_callback = threading.local()


class _InsideCallback:
    """Marks a thread as one of the library's, on which nothing may block."""

    def __enter__(self) -> None:
        _callback.inside = True

    def __exit__(self, *_: object) -> None:
        _callback.inside = False


def inside_callback() -> bool:
    return getattr(_callback, "inside", False)


def _free(number: int) -> None:
    _held.pop(number, None)


def _done(number: int, status: int, response: int | None, error: int | None) -> None:
    done: Done = _held.pop(number)
    text = take_string(response) if response else None
    failure = take_error(error) if error else None
    with _InsideCallback():
        done(text, failure)


def _progress(number: int, text: bytes) -> None:
    handler: ProgressHandler = _held[number]
    step = json.loads(text)
    with _InsideCallback():
        handler(Progress(step["op"], step["stage"], step["message"], step.get("chain"), step.get("txHash"), step["elapsedMs"]))


class _Refusals:
    """The exceptions of external signers until the calls that they end have come back: through the library pass only numbers."""

    #: How many are kept: a call that ended otherwise never asks for its own.
    MOST = 1024

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0
        self._kept: dict[int, BaseException] = {}

    def note(self, refusal: BaseException) -> int:
        with self._lock:
            self._last = self._last % (2**31 - 1) + 1
            self._kept.pop(self._last - self.MOST, None)
            self._kept[self._last] = refusal
            return self._last

    def of(self, code: Any) -> BaseException | None:
        with self._lock:
            return self._kept.pop(code, None)


_refusals = _Refusals()



def _sign(number: int, digest: Any, request: bytes, signature: Any) -> int:
    sign: SignFunction = _held[number]
    try:
        with _InsideCallback():
            made = sign(bytes(digest[:32]), json.loads(request))
        if len(made) != 65:
            raise ValueError(f"a signature has 65 bytes: r, s and v; this one has {len(made)}")
        ctypes.memmove(signature, bytes(made), 65)
    except BaseException as refusal:
        return _refusals.note(refusal)
    return 0


_LEVELS = {1: logging.ERROR, 2: logging.WARNING, 3: logging.INFO, 4: logging.DEBUG, 5: 5}


def _log(number: int, level: int, target: bytes, message: bytes) -> None:
    logger: logging.Logger = _held[number]
    with _InsideCallback():
        logger.log(_LEVELS.get(level, logging.DEBUG), "%s: %s", target.decode(), message.decode())


# The library keeps pointers to these, so they live as long as the module.
_on_free = _FREE(_free)
_on_done = _COMPLETION(_done)
_on_progress = _PROGRESS(_progress)
_on_sign = _SIGN(_sign)
_on_log = _LOG(_log)


class Handle:
    """One of the library's objects. Freed by `close`, at the latest when nobody uses it any more."""

    def __init__(self, value: int, free: Callable[[int], None]) -> None:
        self.value = value
        self._free = weakref.finalize(self, free, value)

    def close(self) -> None:
        self._free()


class Running:
    """An operation under way."""

    def __init__(self, call: int) -> None:
        self._call = call

    def cancel(self) -> None:
        """Ends it at once, if it has not ended: the completion comes with status CANCELLED."""
        lib.zks_call_cancel(self._call)


def start(wallet: Handle, method: str, request: Any, timeout: float | None, progress: ProgressHandler | None, done: Done) -> Running:
    """Starts an operation. `done` is called once, on the library's thread, with the response or the error."""
    if timeout is not None and (isinstance(timeout, bool) or not isinstance(timeout, (int, float))):
        raise TypeError(f"timeout: a number of seconds is wanted, not {type(timeout).__name__}")
    if progress is not None and not callable(progress):
        raise TypeError(f"on_progress: a function is wanted, not {type(progress).__name__}")
    call = c_void_p()
    status = lib.zks_call_new(byref(call))
    if status != Status.OK or call.value is None:
        raise error_of(Status(status), "no call can be made")
    number = call.value
    try:
        if timeout is not None:
            # 0 would be no limit.
            lib.zks_call_set_timeout_ms(number, max(1, round(min(timeout, 2.0**53) * 1000)))
        if progress is not None:
            lib.zks_call_set_progress(number, _on_progress, _hold(progress), _on_free)

        def ended(text: str | None, failure: ZksyncError | None) -> None:
            lib.zks_call_free(number)
            done(text, failure)

        data = _hold(ended)
        error = c_void_p()
        text = json.dumps(request).encode()
        status = lib.zks_wallet_call_async(wallet.value, method.encode(), text, number, _on_done, data, byref(error))
        if status != Status.OK:
            _held.pop(data, None)
            raise take_error(error.value) if error.value else error_of(Status(status), "the call cannot be started")
    except BaseException:
        lib.zks_call_free(number)
        raise
    return Running(number)


def util_call(name: str, request: Any) -> Any:
    """Calls a function that needs no wallet."""
    out, error = c_void_p(), c_void_p()
    status = lib.zks_util_call(name.encode(), json.dumps(request).encode(), byref(out), byref(error))
    return json.loads(take_string(finish(status, out, error)))


def external_signer(address: bytes, sign: SignFunction) -> int:
    out, error = c_void_p(), c_void_p()
    status = lib.zks_signer_external(address, _on_sign, _hold(sign), _on_free, byref(out), byref(error))
    return finish(status, out, error)


def set_logger(logger: logging.Logger | None, level: int = logging.INFO) -> None:
    """Sends the library's log to a logger, down to a level of `logging`; None turns it off."""
    if logger is None:
        lib.zks_set_logger(_LOG(0), None, _FREE(0), 0)
        return
    most = max((number for number, value in _LEVELS.items() if value >= level), default=0)
    lib.zks_set_logger(_on_log, _hold(logger), _on_free, most)


def shutdown(timeout: float = 5.0) -> bool:
    """Ends the library's work in this process, for good; running operations fail with SHUT_DOWN. Whether all threads ended."""
    return bool(lib.zks_shutdown(round(timeout * 1000)) == Status.OK)


def live_objects() -> int:
    """How many of the library's objects this process has not freed."""
    return int(lib.zks_live_objects())


def version() -> str:
    """The library's version."""
    return str(lib.zks_version().decode())


def schema() -> Any:
    """The schema of the loaded library."""
    return json.loads(lib.zks_schema_json())


# An interpreter that ends cannot take callbacks any more.
atexit.register(shutdown, 2.0)
