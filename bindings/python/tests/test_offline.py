"""What needs no node: types, utilities, errors, handles, and how the library is loaded."""

import json
import os
import pickle
import subprocess
import sys
import tempfile
import threading
import unittest
from typing import Any

import zksync
from zksync import InvalidRequest, Signer, SignerError, StateError, Status, Wallet, types, utils

KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
ADDRESS = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
NOWHERE = "http://127.0.0.1:1"

SCHEMA = zksync.schema()
FILL: dict[str, Any] = {
    "$token": "0x" + "22" * 20,
    "$address": ADDRESS,
    "$rawTransaction": "0x02",
    "$depositHash": "0x" + "33" * 32,
    "$failedDepositL2Hash": "0x" + "44" * 32,
    "$withdrawalHash": "0x" + "55" * 32,
    "$secondWithdrawalHash": "0x" + "66" * 32,
}


def filled(value: Any) -> Any:
    """An example with values in place of its placeholders."""
    if isinstance(value, dict):
        return {key: filled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [filled(item) for item in value]
    return FILL.get(value, value) if isinstance(value, str) else value


def plain(value: Any) -> Any:
    """JSON with one spelling for each number and without what is null or empty by default."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, str) and (value.isdigit() or (value.startswith("0x") and len(value) < 20)):
        return value if not value.isdigit() and len(value) % 2 == 0 else str(int(value, 0))
    return value


class Types(unittest.TestCase):
    def test_every_example_of_the_schema_survives_the_types(self) -> None:
        for entry in SCHEMA["methods"] + SCHEMA["utils"]:
            with self.subTest(entry["name"]):
                request = getattr(types, entry["request"]["$ref"].rsplit("/", 1)[-1])
                example = filled(entry["example"])
                self.assertEqual(plain(request.from_json(example).to_json()), plain(example))

    def test_every_method_and_utility_is_there_in_both_wallets(self) -> None:
        for entry in SCHEMA["methods"]:
            self.assertTrue(callable(getattr(Wallet, entry["name"])), entry["name"])
            self.assertTrue(callable(getattr(zksync.AsyncWallet, entry["name"])), entry["name"])
        for entry in SCHEMA["utils"]:
            self.assertTrue(callable(getattr(utils, entry["name"])), entry["name"])

    def test_every_utility_answers_its_example(self) -> None:
        for entry in SCHEMA["utils"]:
            with self.subTest(entry["name"]):
                request = getattr(types, entry["request"]["$ref"].rsplit("/", 1)[-1]).from_json(entry["example"])
                arguments = {name: getattr(request, name) for name in request.__dataclass_fields__}
                answer = getattr(utils, entry["name"])(**arguments)
                self.assertEqual(type(answer).from_json(answer.to_json()), answer)

    def test_amounts_are_exact_and_in_range(self) -> None:
        most = 2**256 - 1
        self.assertEqual(types.DepositRequest(amount=most).to_json(), {"amount": str(most)})
        for outside in (-1, 2**256):
            with self.assertRaisesRegex(ValueError, "amount"):
                types.DepositRequest(amount=outside).to_json()
        wrong: Any
        for wrong in (1.0, "1", True):
            with self.assertRaisesRegex(TypeError, "amount"):
                types.DepositRequest(amount=wrong).to_json()

    def test_nested_requests_say_where_a_mistake_is(self) -> None:
        with self.assertRaisesRegex(TypeError, "overrides.gas_limit"):
            request = types.DepositRequest(amount=1, overrides=types.Overrides(gas_limit="1"))  # type: ignore[arg-type]
            request.to_json()
        with self.assertRaisesRegex(TypeError, "overrides: Overrides is wanted"):
            types.DepositRequest(amount=1, overrides={"gasLimit": 1}).to_json()  # type: ignore[arg-type]

    def test_keys_of_newer_libraries_are_passed_over_and_missing_ones_are_not(self) -> None:
        self.assertEqual(types.AddressResponse.from_json({"address": ADDRESS, "later": 1}).address, ADDRESS)
        with self.assertRaisesRegex(ValueError, "address is missing"):
            types.AddressResponse.from_json({})

    def test_status_has_the_library_numbers(self) -> None:
        for entry in SCHEMA["statuses"]:
            name = entry["name"].removeprefix("ZKS_").removeprefix("ERR_")
            self.assertEqual(Status[name], entry["status"])


class Handles(unittest.TestCase):
    def tearDown(self) -> None:
        self.assertEqual(zksync.live_objects(), 0, "something was not freed")

    def test_a_signer_has_its_address_in_every_form_of_key(self) -> None:
        phrase = "test test test test test test test test test test test junk"
        for signer in (Signer.from_private_key(KEY), Signer.from_private_key(bytes.fromhex(KEY[2:])), Signer.from_mnemonic(phrase)):
            with signer:
                self.assertEqual(signer.address, ADDRESS)

    def test_what_an_external_signer_raises_is_the_cause_of_the_error_of_its_own_call(self) -> None:
        class Refused(Exception):
            pass

        def sign(digest: bytes, request: Any) -> bytes:
            raise Refused(request["payload"]["message"] if isinstance(request["payload"], dict) else request["payload"])

        failures: dict[int, SignerError] = {}

        def ask(wallet: Wallet, number: int) -> None:
            try:
                wallet.sign_message(text=f"message {number}")
            except SignerError as error:
                failures[number] = error

        with Signer.external(ADDRESS, sign) as signer, Wallet(None, NOWHERE, signer) as wallet:
            threads = [threading.Thread(target=ask, args=(wallet, number)) for number in range(20)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual(sorted(failures), list(range(20)))
        for number, error in failures.items():
            self.assertEqual(error.status, Status.SIGNER_FAILED)
            self.assertIsInstance(error.__cause__, Refused)
            self.assertIn(f"message {number}".encode().hex(), str(error.__cause__))

    def test_a_bad_key_is_refused_without_being_shown(self) -> None:
        for key in ("0x00", "zz" * 32, b"\xff" * 32):
            with self.assertRaises((ValueError, SignerError)) as caught:
                Signer.from_private_key(key)
            self.assertNotIn("zz", str(caught.exception))

    def test_an_address_of_an_external_signer_is_checked_and_a_key_in_its_place_not_shown(self) -> None:
        swapped = ADDRESS[:2] + ADDRESS[2:].swapcase()
        for address in ("0x" + "c0ffee" * 11, "c0ffee" * 11, "0x12", swapped):
            with self.assertRaises(ValueError) as caught:
                Signer.external(address, lambda digest, request: b"")
            self.assertNotIn("c0ffeec0ffee", str(caught.exception))

    def test_values_of_a_wrong_type_are_refused_with_their_name(self) -> None:
        with Signer.from_private_key(KEY) as signer, Wallet(NOWHERE, NOWHERE, signer) as wallet:
            anything: Any = b"\x11" * 20
            for name, call in (
                ("to", lambda: wallet.transfer(to=anything, amount=1)),
                ("timeout", lambda: wallet.balance(chain="l1", timeout=anything)),
                ("on_progress", lambda: wallet.balance(chain="l1", on_progress=anything)),
                ("sign", lambda: Signer.external(ADDRESS, anything)),
            ):
                with self.subTest(name), self.assertRaisesRegex(TypeError, f"^{name}: .* is wanted, not bytes"):
                    call()

    def test_no_end_of_time_is_a_time_limit_too(self) -> None:
        with Wallet(NOWHERE, NOWHERE) as wallet, self.assertRaises(SignerError):
            wallet.balance(chain="l1", timeout=float("inf"))

    def test_closed_objects_are_refused_and_close_twice_does_nothing(self) -> None:
        signer = Signer.from_private_key(KEY)
        wallet = Wallet(NOWHERE, NOWHERE, signer)
        for thing in (signer, wallet):
            thing.close()
            thing.close()
        with self.assertRaises(InvalidRequest):
            _ = signer.address
        with self.assertRaises(InvalidRequest) as caught:
            wallet.balance(chain="l1")
        self.assertEqual(caught.exception.status, Status.INVALID_HANDLE)

    def test_what_nobody_uses_is_freed(self) -> None:
        Wallet(NOWHERE, NOWHERE, Signer.from_private_key(KEY))

    def test_a_wallet_outlives_its_signer(self) -> None:
        with Signer.from_private_key(KEY) as signer:
            wallet = Wallet(NOWHERE, NOWHERE, signer)
        self.assertEqual(wallet.address, ADDRESS)
        wallet.close()

    def test_a_wrong_request_says_where(self) -> None:
        with Wallet(NOWHERE, NOWHERE) as wallet:
            with self.assertRaises(InvalidRequest) as caught:
                wallet.balance(chain="l1", address=ADDRESS.replace("F", "f", 1))
            self.assertEqual(caught.exception.path, "/address")
            self.assertIsInstance(caught.exception, ValueError)
            again = pickle.loads(pickle.dumps(caught.exception))
            self.assertEqual((type(again), again.json), (type(caught.exception), dict(caught.exception.json)))

    def test_an_unreachable_node_is_a_connection_error(self) -> None:
        config = types.ChainConfig(urls=[NOWHERE], retries=0)
        with Wallet(config) as wallet, self.assertRaises(ConnectionError):
            wallet.balance(chain="l1", address=ADDRESS)

    def test_a_configuration_with_a_key_in_it_is_refused(self) -> None:
        with self.assertRaises(InvalidRequest), Wallet("not a url"):
            pass


class Loading(unittest.TestCase):
    def run_with(self, library: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "ZKSYNC_LIBRARY": library}
        return subprocess.run([sys.executable, "-c", "import zksync"], env=environment, capture_output=True, text=True)

    def test_a_library_with_another_abi_number_is_refused(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            source, library = os.path.join(folder, "other.c"), os.path.join(folder, "other.so")
            with open(source, "w") as file:
                file.write("unsigned zks_abi_version(void) { return 7u << 16; }\n")
            subprocess.run([os.environ.get("CC", "cc"), "-shared", "-fPIC", "-o", library, source], check=True)
            ran = self.run_with(library)
        self.assertNotEqual(ran.returncode, 0)
        self.assertIn("has ABI 7.0", ran.stderr)

    def test_a_missing_library_says_what_was_tried(self) -> None:
        ran = self.run_with("/nonexistent/libzksync.so")
        self.assertIn("ImportError: libzksync cannot be loaded: /nonexistent/libzksync.so", ran.stderr)

    def test_a_child_process_is_refused_at_once_and_not_hung(self) -> None:
        program = (
            "import os, zksync\n"
            f"wallet = zksync.Wallet({NOWHERE!r})\n"
            "try: wallet.balance(chain='l1', address='0x' + '11' * 20, timeout=1)\n"
            "except zksync.NetworkError: pass\n"
            "except zksync.DeadlineExceeded: pass\n"
            "child = os.fork()\n"
            "if child == 0:\n"
            "    try: wallet.balance(chain='l1', address='0x' + '11' * 20)\n"
            "    except zksync.StateError as refused: os._exit(0 if refused.status == zksync.Status.FORKED else 2)\n"
            "    os._exit(3)\n"
            "raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n"
        )
        ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
        self.assertEqual(ran.returncode, 0, ran.stderr)

    def test_after_shutdown_everything_is_refused(self) -> None:
        program = (
            "import zksync, json\n"
            "assert zksync.shutdown()\n"
            "try: zksync.Wallet('http://127.0.0.1:1')\n"
            "except zksync.StateError as refused: print(json.dumps(int(refused.status)))\n"
        )
        ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
        self.assertEqual(json.loads(ran.stdout), Status.SHUT_DOWN, ran.stderr)
        self.assertTrue(issubclass(StateError, RuntimeError))


if __name__ == "__main__":
    unittest.main()
