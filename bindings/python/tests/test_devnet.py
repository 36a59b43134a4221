"""Whole operations on local chains (see scripts/with-devnet.sh): blocking, awaited, cancelled, in great numbers."""

import asyncio
import logging
import os
import signal
import threading
import time
import unittest

import zksync
from zksync import AsyncWallet, Cancelled, DeadlineExceeded, InvalidRequest, Progress, Signer, Status, Wallet

L1, L2 = os.environ["L1_RPC"], os.environ["L2_RPC"]
NEVER = "0x" + "11" * 32


def signer() -> Signer:
    return Signer.from_private_key(os.environ["PRIVATE_KEY"])


class Blocking(unittest.TestCase):
    def setUp(self) -> None:
        with signer() as own:
            self.wallet = Wallet(L1, L2, own)

    def tearDown(self) -> None:
        self.wallet.close()
        self.assertEqual(zksync.live_objects(), 0, "something was not freed")

    def test_answers_are_typed(self) -> None:
        info = self.wallet.chain_info()
        self.assertEqual((info.l1_chain_id, info.family), (31337, "era"))
        self.assertGreater(self.wallet.balance(chain="l1").balance, 10**18)

    def test_a_timeout_is_an_error_in_time(self) -> None:
        began = time.monotonic()
        with self.assertRaises(TimeoutError) as caught:
            self.wallet.transaction_wait(chain="l1", tx_hash=NEVER, timeout=0.3)
        self.assertIsInstance(caught.exception, DeadlineExceeded)
        self.assertLess(time.monotonic() - began, 5)

    def test_ctrl_c_cancels_what_runs(self) -> None:
        # A shell lets what it runs in the background ignore Ctrl-C.
        self.addCleanup(signal.signal, signal.SIGINT, signal.signal(signal.SIGINT, signal.default_int_handler))
        threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        with self.assertRaises(KeyboardInterrupt) as caught:
            self.wallet.transaction_wait(chain="l1", tx_hash=NEVER)
        self.assertIsInstance(caught.exception.__cause__, Cancelled)

    def test_progress_comes_in_order_and_a_blocking_call_in_it_is_refused(self) -> None:
        steps: list[Progress] = []
        refusals: list[object] = []

        def on_progress(step: Progress) -> None:
            steps.append(step)
            try:
                self.wallet.balance(chain="l1")
            except InvalidRequest as refusal:
                refusals.append(refusal.status)

        sent = self.wallet.transfer(chain="l2", to="0x" + "ab" * 20, amount=1, on_progress=on_progress)
        self.assertEqual([step.op for step in steps], ["transfer"] * len(steps))
        self.assertIn("broadcast", [step.stage for step in steps])
        self.assertEqual(refusals, [Status.REENTRANT] * len(steps))
        self.wallet.transaction_wait(chain="l2", tx_hash=sent.tx_hash)

    def test_64_threads_share_a_wallet(self) -> None:
        failures: list[BaseException] = []

        def work() -> None:
            try:
                for _ in range(10):
                    self.wallet.balance(chain="l2")
            except BaseException as failure:
                failures.append(failure)

        threads = [threading.Thread(target=work) for _ in range(64)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    def test_the_log_comes_through_logging(self) -> None:
        with self.assertLogs("chains", logging.DEBUG) as logs:
            zksync.set_logger(logging.getLogger("chains"), logging.DEBUG)
            self.wallet.balance(chain="l1")
            deadline = time.monotonic() + 5
            while not logs.output and time.monotonic() < deadline:
                time.sleep(0.01)
            zksync.set_logger(None)
        self.assertTrue(logs.output)

    def test_a_missing_balance_says_how_much(self) -> None:
        with self.assertRaises(zksync.ZksyncError) as caught:
            self.wallet.transfer(chain="l2", to="0x" + "ab" * 20, amount=10**30)
        self.assertEqual(caught.exception.status, Status.INSUFFICIENT_BALANCE)
        self.assertTrue(caught.exception.details)
        self.assertIsNone(caught.exception.tx)


class Awaited(unittest.IsolatedAsyncioTestCase):
    def setUp(self) -> None:
        with signer() as own:
            self.wallet = AsyncWallet(L1, L2, own)

    def tearDown(self) -> None:
        self.wallet.close()
        self.assertEqual(zksync.live_objects(), 0, "something was not freed")

    async def test_2000_operations_wait_on_one_thread(self) -> None:
        before = threading.active_count()
        tasks = [asyncio.create_task(self.wallet.balance(chain="l2", address=f"0x{number:040x}")) for number in range(1, 2001)]
        await asyncio.sleep(0)
        self.assertEqual(threading.active_count(), before)
        self.assertEqual(len(await asyncio.gather(*tasks)), 2000)

    async def test_a_cancelled_task_cancels_its_operation_at_once(self) -> None:
        task = asyncio.create_task(self.wallet.transaction_wait(chain="l1", tx_hash=NEVER))
        await asyncio.sleep(0.2)
        began = time.monotonic()
        task.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await task
        self.assertLess(time.monotonic() - began, 2)

    async def test_asyncio_timeouts_work(self) -> None:
        with self.assertRaises((TimeoutError, asyncio.TimeoutError)):
            await asyncio.wait_for(self.wallet.transaction_wait(chain="l1", tx_hash=NEVER), 0.2)

    async def test_progress_runs_on_the_loop(self) -> None:
        threads: set[int] = set()
        sent = await self.wallet.transfer(
            chain="l2", to="0x" + "ab" * 20, amount=1, on_progress=lambda _: threads.add(threading.get_ident())
        )
        await self.wallet.transaction_wait(chain="l2", tx_hash=sent.tx_hash)
        self.assertEqual(threads, {threading.get_ident()})

    async def test_a_wallet_that_is_closed_lets_its_operations_end(self) -> None:
        with signer() as own:
            wallet = AsyncWallet(L1, L2, own)
        task = asyncio.create_task(wallet.balance(chain="l2"))
        await asyncio.sleep(0)
        wallet.close()
        self.assertGreater((await task).balance, 0)


if __name__ == "__main__":
    unittest.main()
