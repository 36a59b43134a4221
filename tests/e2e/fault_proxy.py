"""A proxy that misbehaves by chance: a seeded plan decides for each HTTP request what goes wrong with it.

The faults are those of networks, gateways and load balancers. What matters most is whether the node took a request whose
answer is lost, so each fault is told as what happens before the node and what happens after it.
"""

import collections
import contextlib
import http.client
import json
import random
import socket
import struct
import threading
import time

from proxy import Proxy

HTML = b"<html><body><h1>Service temporarily unavailable</h1></body></html>"

# Before: the node never sees the request.
DROP = "dropped request"
RESET = "reset before the node"
LIMITED = "429"
BAD_GATEWAY = "502 before the node"
PAGE = "HTML before the node"
SILENT = "no answer, not forwarded"
REFUSED = "error without an id before the node"
# After: the node has seen it, and the answer does not arrive as it is.
LOST = "lost answer"
LATE_GATEWAY = "502 after the node"
LATE_PAGE = "HTML after the node"
LATE_REFUSED = "error without an id after the node"
CLOSED_MID_BODY = "closed in the middle of the answer"
TRUNCATED = "half of an answer, as if it were all"
WRONG_ID = "wrong id"
SILENT_AFTER = "no answer, forwarded"
# And in between.
DELAYED = "delayed"
DUPLICATED = "duplicated, first answer"
DUPLICATED_SECOND = "duplicated, second answer"
OVERTAKEN = "reordered: 502 at once, forwarded later"
FOREIGN_CHAIN = "foreign chain id"

EVERY_REQUEST = (
    DROP, RESET, LIMITED, BAD_GATEWAY, PAGE, REFUSED, LOST, LATE_GATEWAY, LATE_PAGE, LATE_REFUSED, CLOSED_MID_BODY, TRUNCATED,
    WRONG_ID, DELAYED, DELAYED, DUPLICATED, DUPLICATED_SECOND, OVERTAKEN, OVERTAKEN,
)
# These cost the time of a whole request, so there are few of them.
SLOW = (SILENT, SILENT_AFTER)


class FaultProxy(Proxy):
    """`rate`: the part of the requests with which something goes wrong. `quiet` turns all faults off."""

    def __init__(self, target, seed, rate, foreign_rate=0.0, slow_rate=0.002):
        self.chance = random.Random(seed)
        self.rate, self.foreign_rate, self.slow_rate = rate, foreign_rate, slow_rate
        self.quiet = False
        self.faults = collections.Counter()
        self.later = []
        super().__init__(target)

    def choose(self, methods):
        """What happens to this request; the plan is a function of the seed and the order of the requests."""
        with self.guard:
            self.http_requests += 1
            dice, fault, wait = self.chance.random(), self.chance.choice(EVERY_REQUEST), self.chance.random()
            slow = self.chance.choice(SLOW)
            if self.quiet:
                return None, 0
            if "eth_chainId" in methods and dice < self.foreign_rate:
                fault = FOREIGN_CHAIN
            elif dice > 1 - self.slow_rate:
                fault = slow
            elif dice >= self.rate:
                return None, 0
            self.faults[fault] += 1
            return fault, wait

    def answer(self, handler, body, start):
        request = json.loads(body)
        methods = [call.get("method") for call in (request if isinstance(request, list) else [request])]
        fault, wait = self.choose(methods)
        if fault in (DROP, SILENT):
            if fault == SILENT:
                self.stopping.wait(2)
            handler.close_connection = True
            return
        if fault == RESET:
            self.reset(handler)
            return
        if fault in (LIMITED, BAD_GATEWAY, PAGE, REFUSED):
            self.refuse(handler, fault)
            return
        if fault == OVERTAKEN:
            # The request is on another path through the network, and the client has given up on it when it comes out.
            later = threading.Timer(0.02 + 1.5 * wait * wait, self.forward_apart, [body])
            with self.guard:
                self.later.append(later)
            later.start()
            self.refuse(handler, BAD_GATEWAY)
            return
        if fault == DELAYED:
            time.sleep(0.005 + 0.1 * wait)
        answer = self.forward(handler, body)
        if fault in (DUPLICATED, DUPLICATED_SECOND):
            second = self.forward(handler, body)
            answer = second if fault == DUPLICATED_SECOND else answer
        if fault in (LOST, SILENT_AFTER):
            if fault == SILENT_AFTER:
                self.stopping.wait(2)
            handler.close_connection = True
            return
        if fault in (LATE_GATEWAY, LATE_PAGE, LATE_REFUSED):
            self.refuse(handler, fault)
            return
        if fault == WRONG_ID:
            answer = self.changed(answer, lambda one: {**one, "id": one["id"] + 7919})
        if fault == FOREIGN_CHAIN:
            asked = {call["id"] for call in (request if isinstance(request, list) else [request]) if call["method"] == "eth_chainId"}
            answer = self.changed(answer, lambda one: {**one, "result": "0x539"} if one.get("id") in asked else one)
        if fault == TRUNCATED:
            answer = answer[: len(answer) // 2]
        if fault == CLOSED_MID_BODY:
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(answer)))
            handler.end_headers()
            handler.wfile.write(answer[: len(answer) // 2])
            handler.close_connection = True
            return
        self.reply(handler, 200, answer)

    @staticmethod
    def changed(answer, change):
        answer = json.loads(answer)
        return json.dumps([change(one) for one in answer] if isinstance(answer, list) else change(answer)).encode()

    def refuse(self, handler, fault):
        if fault == LIMITED:
            self.reply(handler, 429, b"slow down")
        elif fault in (BAD_GATEWAY, LATE_GATEWAY):
            self.reply(handler, 502, HTML)
        elif fault in (PAGE, LATE_PAGE):
            self.reply(handler, 200, HTML)
        else:
            error = {"code": -32603, "message": "internal error"}
            self.reply(handler, 200, json.dumps({"jsonrpc": "2.0", "id": None, "error": error}).encode())

    @staticmethod
    def reset(handler):
        """Ends the connection so that the other side gets a reset and not an end."""
        handler.close_connection = True
        with contextlib.suppress(OSError):
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            handler.connection.close()

    def forward_apart(self, body):
        connection = http.client.HTTPConnection(self.target, timeout=60)
        try:
            connection.request("POST", "/", body, {"Content-Type": "application/json"})
            connection.getresponse().read()
        finally:
            connection.close()

    def calm(self):
        """No more faults; what was held back has arrived afterwards."""
        self.quiet = True
        with self.guard:
            later = list(self.later)
        for timer in later:
            timer.join()

    def stop(self):
        self.calm()
        super().stop()
