"""The wallets: `Wallet`, whose operations block, and `AsyncWallet`, whose operations are awaited."""

from __future__ import annotations

import asyncio
import json
import threading
from ctypes import byref, c_void_p
from typing import TypeVar

from . import _native
from . import types as t
from ._codec import Model
from ._methods import AsyncMethods, Methods
from ._native import Handle, Progress, ProgressHandler, finish, lib, take_string
from .errors import ZksyncError, error_of
from .signer import Signer
from .status import Status

R = TypeVar("R", bound=Model)


def chain(url: str) -> t.ChainConfig:
    """The configuration of a chain that is reached by one URL."""
    return t.ChainConfig(urls=[url])


class _Base:
    def __init__(
        self, l1: str | t.ChainConfig | None = None, l2: str | t.ChainConfig | None = None, signer: Signer | None = None,
        *, config: t.Config | None = None,
    ) -> None:
        """A wallet on two chains, each given by its URL or its configuration.

        Without a signer it reads only. `config` is for what else can be set: contracts, limits, the address to watch. Nothing is
        sent to any node here.
        """
        given = config.to_json() if config is not None else {}
        for name, value in (("l1", l1), ("l2", l2)):
            if value is not None:
                given[name] = (chain(value) if isinstance(value, str) else value).to_json(name)
        out, error = c_void_p(), c_void_p()
        owner = signer._handle.value if signer is not None else None
        status = lib.zks_wallet_new(json.dumps(given).encode(), owner, byref(out), byref(error))
        self._handle = Handle(finish(status, out, error), lib.zks_wallet_free)

    @property
    def address(self) -> str:
        """The wallet's account, with its EIP-55 checksum."""
        out, error = c_void_p(), c_void_p()
        return take_string(finish(lib.zks_wallet_address(self._handle.value, byref(out), byref(error)), out, error))

    def close(self) -> None:
        """Frees it. Operations that run go on; twice does nothing."""
        self._handle.close()


class Wallet(_Base, Methods):
    """A wallet whose operations block. Safe to use from any number of threads; Ctrl-C cancels the operation."""

    def _run(
        self, method: str, request: Model, response: type[R], timeout: float | None, on_progress: ProgressHandler | None
    ) -> R:
        if _native.inside_callback():
            raise error_of(Status.REENTRANT, "an operation that blocks was called inside a callback")
        ended = threading.Event()
        outcome: list[tuple[str | None, ZksyncError | None]] = []

        def done(text: str | None, failure: ZksyncError | None) -> None:
            outcome.append((text, failure))
            ended.set()

        running = _native.start(self._handle, method, request.to_json(), timeout, on_progress, done)
        try:
            ended.wait()
        except BaseException as interruption:
            running.cancel()
            ended.wait()
            # What was sent before the interruption must not be lost.
            raise interruption from outcome[0][1]
        text, failure = outcome[0]
        if failure is not None:
            raise failure
        return response.from_json(json.loads(text or "{}"))

    def __enter__(self) -> Wallet:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncWallet(_Base, AsyncMethods):
    """A wallet whose operations are awaited, on any asyncio event loop; no thread waits.

    Cancelling the task cancels the operation at once. If something had been sent by then, the `CancelledError`'s `__cause__` is
    the `ZksyncError` that names it; an operation that had just succeeded gives its result instead.
    """

    async def _run(
        self, method: str, request: Model, response: type[R], timeout: float | None, on_progress: ProgressHandler | None
    ) -> R:
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[tuple[str | None, ZksyncError | None]] = loop.create_future()

        def deliver(text: str | None, failure: ZksyncError | None) -> None:
            if not ended.done():
                ended.set_result((text, failure))

        def done(text: str | None, failure: ZksyncError | None) -> None:
            # A loop that is closed has nobody who waits.
            if not loop.is_closed():
                loop.call_soon_threadsafe(deliver, text, failure)

        def report(progress: Progress) -> None:
            if on_progress is not None and not loop.is_closed():
                loop.call_soon_threadsafe(on_progress, progress)

        handler = report if on_progress is not None else None
        running = _native.start(self._handle, method, request.to_json(), timeout, handler, done)
        try:
            text, failure = await asyncio.shield(ended)
        except asyncio.CancelledError as cancelled:
            running.cancel()
            text, failure = await self._end(ended)
            if failure is not None:
                raise cancelled from failure
        if failure is not None:
            raise failure
        return response.from_json(json.loads(text or "{}"))

    @staticmethod
    async def _end(ended: asyncio.Future[tuple[str | None, ZksyncError | None]]) -> tuple[str | None, ZksyncError | None]:
        """Waits for the end of a cancelled operation, which is at hand, whatever else is cancelled meanwhile."""
        while not ended.done():
            try:
                await asyncio.shield(ended)
            except asyncio.CancelledError:
                continue
        return ended.result()

    async def __aenter__(self) -> AsyncWallet:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()
