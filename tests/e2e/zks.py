"""A thin binding of libzksync for the tests: ctypes and nothing else.

Every function of the header has its argument types here. Errors become `ZksError` with the error's JSON; whatever the library
hands out is freed; out pointers are checked to be NULL where the header says so.
"""

import concurrent.futures
import ctypes
import itertools
import json
import os
import threading
from ctypes import CFUNCTYPE, POINTER, byref, c_char_p, c_int32, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PATH = os.environ.get("ZKS_LIB") or os.path.join(REPOSITORY, "target", "debug", "libzksync.so")

METHODS = [
    "chain_info", "balance", "balances", "nonce", "deployment_nonce", "resolve_token", "bridge_info", "allowance", "approve_quote",
    "approve_prepare", "approve", "base_cost", "deposit_quote", "deposit_prepare", "deposit", "deposit_status",
    "deposit_wait", "request_execute_quote", "request_execute_prepare", "request_execute", "claim_failed_deposit_quote",
    "claim_failed_deposit_prepare", "claim_failed_deposit", "withdraw_quote", "withdraw_prepare", "withdraw",
    "withdrawal_status", "withdrawal_wait", "finalize_withdrawal_quote", "finalize_withdrawal_prepare",
    "finalize_withdrawal", "pending_withdrawals", "finalize_withdrawals", "message_send_quote", "message_send_prepare",
    "message_send", "message_status", "message_wait", "message_proof", "message_verify_inclusion",
    "interop_message_status", "interop_message_wait", "interop_message_verify", "interop_message_verify_wait",
    "priority_op_confirmation", "transfer_quote", "transfer_prepare", "transfer", "send_transaction_quote",
    "send_transaction_prepare", "send_transaction", "deploy_quote", "deploy_prepare", "deploy", "deployed_address",
    "transaction_wait", "rpc_call", "node_bridgehub_contract", "node_main_contract", "node_bridge_contracts",
    "node_base_token_l1_address", "node_l1_chain_id", "node_l2_multicall3", "node_testnet_paymaster",
    "node_timestamp_asserter", "node_bytecode_supplier_contract", "node_l2_to_l1_log_proof", "node_l1_batch_number",
    "node_l1_batch_block_range", "node_l1_batch_details", "node_block_details", "node_transaction_details",
    "node_raw_block_transactions", "node_bytecode_by_hash", "node_l1_gas_price", "node_fee_params", "node_batch_fee_input",
    "node_gas_per_pubdata", "node_protocol_version", "node_proof", "node_estimate_fee", "node_estimate_gas_l1_to_l2",
    "node_genesis", "node_block_metadata", "sign_transaction", "broadcast_transaction", "sign_message", "sign_typed_data",
    "verify_message", "verify_typed_data",
]

FreeFn = CFUNCTYPE(None, c_void_p)
LogFn = CFUNCTYPE(None, c_void_p, c_int32, c_char_p, c_char_p)
ProgressFn = CFUNCTYPE(None, c_void_p, c_char_p)
SignFn = CFUNCTYPE(c_int32, c_void_p, POINTER(c_uint8), c_char_p, POINTER(c_uint8))
CompletionFn = CFUNCTYPE(None, c_void_p, c_int32, c_void_p, c_void_p)

lib = ctypes.CDLL(PATH)


def _declare(name, result, *arguments):
    function = getattr(lib, name)
    function.restype = result
    function.argtypes = list(arguments)


_OUT = POINTER(c_void_p)
_declare("zks_abi_version", c_uint32)
_declare("zks_version", c_char_p)
_declare("zks_schema_json", c_char_p)
_declare("zks_status_str", c_char_p, c_int32)
_declare("zks_string_free", None, c_void_p)
_declare("zks_live_objects", c_uint64)
_declare("zks_set_logger", c_int32, LogFn, c_void_p, FreeFn, c_int32)
_declare("zks_shutdown", c_int32, c_uint64)
_declare("zks_error_status", c_int32, c_void_p)
_declare("zks_error_message", c_char_p, c_void_p)
_declare("zks_error_json", c_char_p, c_void_p)
_declare("zks_error_free", None, c_void_p)
_declare("zks_call_new", c_int32, _OUT)
_declare("zks_call_set_timeout_ms", c_int32, c_void_p, c_uint64)
_declare("zks_call_set_progress", c_int32, c_void_p, ProgressFn, c_void_p, FreeFn)
_declare("zks_call_cancel", c_int32, c_void_p)
_declare("zks_call_free", None, c_void_p)
_declare("zks_signer_from_private_key", c_int32, c_char_p, c_size_t, _OUT, _OUT)
_declare("zks_signer_from_mnemonic", c_int32, c_char_p, c_size_t, c_char_p, c_size_t, c_char_p, _OUT, _OUT)
_declare("zks_signer_from_keystore", c_int32, c_char_p, c_size_t, c_char_p, c_size_t, _OUT, _OUT)
_declare("zks_signer_external", c_int32, c_char_p, SignFn, c_void_p, FreeFn, _OUT, _OUT)
_declare("zks_signer_address", c_int32, c_void_p, _OUT, _OUT)
_declare("zks_signer_free", None, c_void_p)
_declare("zks_wallet_new", c_int32, c_char_p, c_void_p, _OUT, _OUT)
_declare("zks_wallet_address", c_int32, c_void_p, _OUT, _OUT)
_declare("zks_wallet_free", None, c_void_p)
_declare("zks_wallet_call", c_int32, c_void_p, c_char_p, c_char_p, c_void_p, _OUT, _OUT)
_declare("zks_wallet_call_async", c_int32, c_void_p, c_char_p, c_char_p, c_void_p, CompletionFn, c_void_p, _OUT)
_declare("zks_util_call", c_int32, c_char_p, c_char_p, _OUT, _OUT)
for _name in METHODS:
    _declare("zks_wallet_" + _name, c_int32, c_void_p, c_char_p, c_void_p, _OUT, _OUT)


class ZksError(Exception):
    """A failed call. `json` is the error's JSON; what tests ask for most is at hand as attributes."""

    def __init__(self, text):
        self.json = json.loads(text)
        self.text = text
        self.status = self.json["status"]
        self.name = self.json["name"].replace("ZKS_ERR_", "")
        self.message = self.json["message"]
        self.path = self.json["path"]
        self.details = self.json["details"] or {}
        self.tx = self.json["tx"]
        super().__init__(f"{self.json['name']}: {self.message}")


def _take_error(handle, status):
    """The exception for an error handle, which is freed."""
    assert handle, f"status {status} came without an error object"
    own = lib.zks_error_status(handle)
    text = lib.zks_error_json(handle).decode()
    message = lib.zks_error_message(handle).decode()
    lib.zks_error_free(handle)
    error = ZksError(text)
    assert own == status == error.status, f"three statuses: {own}, {status}, {error.status}"
    assert message == error.message
    return error


def _take_string(pointer):
    text = ctypes.string_at(pointer).decode()
    lib.zks_string_free(pointer)
    return text


def finish(status, out, error):
    """The value of an out pointer, or the exception, after checking that exactly one of both is set."""
    if status == 0:
        assert out.value and not error.value, "ZKS_OK gives a result and no error"
        return out.value
    assert not out.value, f"status {status} left something in an out pointer"
    raise _take_error(error.value, status)


def _encode(request):
    return json.dumps(request).encode()


class Signer:
    def __init__(self, key):
        """`key`: 32 bytes, or their hex."""
        if isinstance(key, str):
            key = bytes.fromhex(key.replace("0x", ""))
        out, error = c_void_p(), c_void_p()
        self.handle = finish(lib.zks_signer_from_private_key(key, len(key), byref(out), byref(error)), out, error)

    @property
    def address(self):
        out, error = c_void_p(), c_void_p()
        return _take_string(finish(lib.zks_signer_address(self.handle, byref(out), byref(error)), out, error))

    def free(self):
        lib.zks_signer_free(self.handle)
        self.handle = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.free()


# What callbacks get as user_data is a number; these are the Python objects behind it.
_numbers = itertools.count(1)
_progress_lists = {}
_futures = {}
_guard = threading.Lock()


@ProgressFn
def _on_progress(user_data, text):
    _progress_lists[user_data].append(json.loads(text))


@FreeFn
def _on_progress_free(user_data):
    with _guard:
        _progress_lists.pop(user_data)  # A second call for the same pointer would raise, and be seen in the output.


@CompletionFn
def _on_done(user_data, status, response, error):
    with _guard:
        future = _futures.pop(user_data)
    try:
        if status == 0:
            assert response and not error
            future.set_result(json.loads(_take_string(response)))
        else:
            assert not response
            future.set_exception(_take_error(error, status))
    except BaseException as problem:  # noqa: BLE001 - whatever it is, the test must see it and not the library's thread.
        future.set_exception(problem)


class Call:
    """Deadline, cancellation and progress of one call. `progress`: True, or the list that the reports are appended to."""

    def __init__(self, timeout_ms=None, progress=False):
        out = c_void_p()
        status = lib.zks_call_new(byref(out))
        assert status == 0, status
        self.handle = out.value
        self.progress = [] if isinstance(progress, bool) else progress
        if timeout_ms is not None:
            assert lib.zks_call_set_timeout_ms(self.handle, timeout_ms) == 0
        if progress is not False:
            number = next(_numbers)
            _progress_lists[number] = self.progress
            assert lib.zks_call_set_progress(self.handle, _on_progress, number, _on_progress_free) == 0

    def cancel(self):
        assert lib.zks_call_cancel(self.handle) == 0

    def free(self):
        lib.zks_call_free(self.handle)
        self.handle = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.free()


class Wallet:
    """A wallet. `form` chooses how its methods are called: "named", "generic" or "async"."""

    form = "named"

    def __init__(self, config, signer=None):
        if not isinstance(config, bytes):
            config = _encode(config)
        out, error = c_void_p(), c_void_p()
        handle = signer.handle if signer else None
        self.handle = finish(lib.zks_wallet_new(config, handle, byref(out), byref(error)), out, error)

    @property
    def address(self):
        out, error = c_void_p(), c_void_p()
        return _take_string(finish(lib.zks_wallet_address(self.handle, byref(out), byref(error)), out, error))

    def raw(self, method, request, call=None, form=None):
        """Calls with the bytes of a request (or None for NULL)."""
        form = form or self.form
        handle = call.handle if call else None
        if form == "async":
            return self.start_raw(method, request, call).result(timeout=300)
        out, error = c_void_p(1), c_void_p(1)
        if form == "named":
            status = getattr(lib, "zks_wallet_" + method)(self.handle, request, handle, byref(out), byref(error))
        else:
            assert form == "generic", form
            status = lib.zks_wallet_call(self.handle, method.encode(), request, handle, byref(out), byref(error))
        return json.loads(_take_string(finish(status, out, error)))

    def start_raw(self, method, request, call=None):
        """Starts it; the result is a future. What fails before it starts raises here."""
        future = concurrent.futures.Future()
        number = next(_numbers)
        with _guard:
            _futures[number] = future
        error = c_void_p(1)
        handle = call.handle if call else None
        status = lib.zks_wallet_call_async(self.handle, method.encode(), request, handle, _on_done, number, byref(error))
        if status != 0:
            with _guard:
                assert _futures.pop(number) is future, "it failed and still completed"
            raise _take_error(error.value, status)
        return future

    def call(self, method, /, _call=None, _form=None, **request):
        return self.raw(method, _encode(request), _call, _form)

    def start(self, method, /, _call=None, **request):
        return self.start_raw(method, _encode(request), _call)

    def free(self):
        lib.zks_wallet_free(self.handle)
        self.handle = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.free()


def util(name, **request):
    out, error = c_void_p(1), c_void_p(1)
    return json.loads(_take_string(finish(lib.zks_util_call(name.encode(), _encode(request), byref(out), byref(error)), out, error)))


def schema():
    return json.loads(lib.zks_schema_json().decode())


def live_objects():
    return lib.zks_live_objects()
