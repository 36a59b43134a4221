"""A process of its own that makes calls and says what it learns, one JSON object a line; for tests that kill it, or shut the
library down in it.

The first line of its input is a list of jobs: {"config", "key", "calls": [[method, request], …]}, which run at the same time,
the calls of each one after the other. "$name" in a request is that part of the call before. A second line, "shutdown" with a number of
milliseconds, calls `zks_shutdown`; without one the process ends with its last call.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time

import zks

_guard = threading.Lock()


def say(**what):
    with _guard:
        print(json.dumps(what), flush=True)


class Reports(list):
    """Progress, said at once: who is killed says nothing later."""

    def __init__(self, job):
        super().__init__()
        self.job = job

    def append(self, report):
        say(job=self.job, progress=report)


def run(job, wallet, calls):
    answer = {}
    for method, request in calls:
        request = {
            key: answer[value[1:]] if isinstance(value, str) and value.startswith("$") else value for key, value in request.items()
        }
        try:
            with zks.Call(progress=Reports(job)) as call:
                answer = wallet.call(method, _call=call, **request)
        except zks.ZksError as error:
            say(job=job, method=method, error=error.json, at=time.monotonic())
            return
        say(job=job, method=method, answer=answer, at=time.monotonic())


def main():
    threads, objects = [], []
    for number, job in enumerate(json.loads(sys.stdin.readline())):
        signer = zks.Signer(job["key"])
        wallet = zks.Wallet(job["config"], signer)
        objects += [wallet, signer]
        threads.append(threading.Thread(target=run, args=(number, wallet, job["calls"])))
    for thread in threads:
        thread.start()
    words = sys.stdin.readline().split()
    if words:
        start = time.monotonic()
        status = zks.lib.zks_shutdown(int(words[1]))
        say(shutdown=status, start=start, at=time.monotonic())
    for thread in threads:
        thread.join()
    for one in objects:
        one.free()
    say(live=zks.live_objects())


class Process:
    """The other side: starts it, reads what it says, kills it."""

    def __init__(self, case, *jobs):
        self.process = subprocess.Popen(
            [sys.executable, os.path.abspath(__file__)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        case.addCleanup(self.kill)
        self.process.stdin.write(json.dumps(jobs) + "\n")
        self.process.stdin.flush()

    @staticmethod
    def job(config, key, *calls):
        return {"config": config, "key": key.hex(), "calls": calls}

    def until(self, wanted):
        """Reads until a line is wanted; that line."""
        for line in self.process.stdout:
            said = json.loads(line)
            if wanted(said):
                return said
        raise AssertionError(f"it ended with {self.process.wait()} and did not say what was waited for")

    def answer(self, method):
        said = self.until(lambda said: said.get("method") == method)
        assert "answer" in said, said
        return said["answer"]

    def hash(self):
        """The hash of the transaction that is about to leave."""
        return self.until(lambda said: said.get("progress", {}).get("stage") == "broadcast")["progress"]["txHash"]

    def shut_down(self, timeout_ms):
        """Shuts the library down; everything that is said after, when it has ended."""
        said, _ = self.process.communicate(f"shutdown {timeout_ms}\n", timeout=60)
        return [json.loads(line) for line in said.splitlines()]

    def finish(self):
        """Everything that is said until it ends."""
        said, _ = self.process.communicate("\n", timeout=120)
        return [json.loads(line) for line in said.splitlines()]

    def kill(self):
        """SIGKILL."""
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


if __name__ == "__main__":
    main()
