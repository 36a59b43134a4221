#!/usr/bin/env python3
"""Runs every end-to-end test. Last line: `e2e: N passed, N failed, N skipped`.

Environment: ZKS_LIB, ZKS_DEVNET and ANVIL name the programs, by default those of a debug build of this repository;
ZKS_L1_STATE a folder with states of the real L1 contracts; ZKS_REQUIRE_ALL=1 makes a skipped test a failed one. Arguments
choose modules or tests, as unittest names them.
"""

import gc
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import zks  # noqa: E402 - it is found through the line above.

MODULES = ["test_bad_input", "test_operations", "test_protocol", "test_custom_bridges", "test_messages", "test_interop", "test_nodes", "test_send_once", "test_faults", "test_time", "test_reorg", "test_shutdown", "test_hostile_node", "test_round_trips", "test_steps", "test_quotes", "test_chains", "test_before_26", "test_eravm", "test_real_contracts"]


class NothingIsLeft(unittest.TestCase):
    def test_no_object_of_the_library_is_left(self):
        gc.collect()
        self.assertEqual(zks.live_objects(), 0)
        self.assertEqual((len(zks._futures), len(zks._progress_lists)), (0, 0), "every callback came, and was let go of")

    def test_the_library_shuts_down(self):
        self.assertEqual(zks.lib.zks_shutdown(5000), 0)


class Result(unittest.TextTestResult):
    """Counts tests: one with several failing parts has failed once."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.bad, self.ran = set(), set()

    def startTest(self, test):
        super().startTest(test)
        self.ran.add(test.id())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.bad.add(test.id())

    def addError(self, test, err):
        super().addError(test, err)
        self.bad.add(test.id())

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.bad.add(test.id())

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.bad.add(test.id())


def main():
    loader = unittest.TestLoader()
    suite = unittest.TestSuite()
    suite.addTests(loader.loadTestsFromNames(sys.argv[1:] or MODULES))
    suite.addTests(loader.loadTestsFromName(f"NothingIsLeft.{name}", sys.modules[__name__]) for name in (
        "test_no_object_of_the_library_is_left", "test_the_library_shuts_down"))
    result = unittest.TextTestRunner(resultclass=Result, verbosity=1).run(suite)
    skipped = {test.id() for test, _ in result.skipped}
    for test, reason in result.skipped:
        print(f"skipped: {test.id()}: {reason}")
    passed = len(result.ran - result.bad - skipped)
    print(f"e2e: {passed} passed, {len(result.bad)} failed, {len(skipped)} skipped", flush=True)
    failed = bool(result.bad) or not result.ran
    if os.environ.get("ZKS_REQUIRE_ALL") == "1" and skipped:
        failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
