"""Who signs: a private key, a phrase, a key file, or the host itself."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from ctypes import byref, c_void_p
from typing import Any

from . import _native, utils
from ._native import Handle, finish, lib, take_string


class Signer:
    """Signs for one address. Wallets made with it keep what they need, so it may be closed once they are made."""

    def __init__(self, handle: int) -> None:
        self._handle = Handle(handle, lib.zks_signer_free)

    @classmethod
    def from_private_key(cls, key: bytes | bytearray | str) -> Signer:
        """From 32 bytes, or their hex. The library keeps a copy that it wipes; a `bytearray` you can wipe as well."""
        if isinstance(key, str):
            try:
                key = bytearray.fromhex(key.removeprefix("0x"))
            except ValueError:
                # Without the reason, which may quote the key.
                raise ValueError("the private key is not hex") from None
        out, error = c_void_p(), c_void_p()
        buffer = (ctypes.c_uint8 * len(key)).from_buffer_copy(key)
        try:
            status = lib.zks_signer_from_private_key(buffer, len(key), byref(out), byref(error))
        finally:
            ctypes.memset(buffer, 0, len(key))
        return cls(finish(status, out, error))

    @classmethod
    def from_mnemonic(cls, phrase: str, *, passphrase: str = "", path: str | None = None) -> Signer:
        """From a BIP-39 phrase and a BIP-32 path (default m/44'/60'/0'/0/0)."""
        out, error = c_void_p(), c_void_p()
        words, secret = phrase.encode(), passphrase.encode()
        place = path.encode() if path is not None else None
        status = lib.zks_signer_from_mnemonic(words, len(words), secret, len(secret), place, byref(out), byref(error))
        return cls(finish(status, out, error))

    @classmethod
    def from_keystore(cls, content: str | bytes, password: str | bytes) -> Signer:
        """From the content of an encrypted key file (Web3 secret storage, version 3)."""
        out, error = c_void_p(), c_void_p()
        text = content.encode() if isinstance(content, str) else content
        secret = password.encode() if isinstance(password, str) else password
        status = lib.zks_signer_from_keystore(text, len(text), secret, len(secret), byref(out), byref(error))
        return cls(finish(status, out, error))

    @classmethod
    def external(cls, address: str, sign: Callable[[bytes, Mapping[str, Any]], bytes]) -> Signer:
        """Asks the host for each signature.

        `sign` gets the 32 bytes to sign and what they stand for (kind, chainId, payload), and gives 65 bytes: r, s, v. It runs
        on a thread of the library, one request at a time, and may take as long as a person needs. If it raises, the operation
        fails with SIGNER_FAILED, nothing is sent, and the exception is the error's `__cause__`.
        """
        if not callable(sign):
            raise TypeError(f"sign: a function is wanted, not {type(sign).__name__}")
        # The library checks form and checksum, and its error does not repeat what may be a key.
        checked = utils.address_checksum(address=address).address
        return cls(_native.external_signer(bytes.fromhex(checked.removeprefix("0x")), sign))

    @property
    def address(self) -> str:
        """The address, with its EIP-55 checksum."""
        out, error = c_void_p(), c_void_p()
        return take_string(finish(lib.zks_signer_address(self._handle.value, byref(out), byref(error)), out, error))

    def close(self) -> None:
        """Frees it. Twice does nothing."""
        self._handle.close()

    def __enter__(self) -> Signer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
