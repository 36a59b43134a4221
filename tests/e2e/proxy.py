"""A JSON-RPC proxy that records and misbehaves.

It stands between the library and a node. It counts HTTP requests and the calls in them, can wait before it answers, and a
`fault` function may decide, for each HTTP request, that something goes wrong.
"""

import contextlib
import http.client
import json
import socket
import socketserver
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler

# What a fault function may answer, besides None for "forward as usual".
LOSE_ANSWER = "lose"  # forward, then close the connection without an answer
HANG = "hang"  # never answer, and do not forward
HANG_AFTER = "hang-after"  # forward, then never answer


class Recorder:
    """The requests of one measurement, from any number of proxies."""

    def __init__(self):
        self.guard = threading.Lock()
        self.requests = []

    def add(self, start, end, name, methods):
        with self.guard:
            self.requests.append((start, end, name, methods))

    def until_sent(self):
        """The requests up to the last one that sends a transaction; all, when none does."""
        with self.guard:
            requests = sorted(self.requests)
        sends = [request for request in requests if "eth_sendRawTransaction" in request[3]]
        return [request for request in requests if request[0] <= sends[-1][0]] if sends else requests

    def measure(self):
        """(sequential round trips, HTTP requests, JSON-RPC calls).

        Round trips follow each other when one starts after the other ended; the depth is the longest such chain. With a delay
        in the proxies, requests that are made at the same time overlap for certain.
        """
        requests = self.until_sent()
        depth, free_at = 0, 0.0
        for start, end, _, _ in sorted(requests, key=lambda request: request[1]):
            if start >= free_at:
                depth, free_at = depth + 1, end
        return depth, len(requests), sum(len(request[3]) for request in requests)

    def methods(self, name):
        """The methods that were called through the proxy of that name."""
        with self.guard:
            return [method for _, _, proxy, methods in self.requests if proxy == name for method in methods]

    def clear(self):
        with self.guard:
            self.requests.clear()


class _Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def handle_error(self, request, client_address):
        pass  # Connections that break are what this is for.


class Proxy:
    """`with Proxy(url) as proxy:` and use `proxy.url`."""

    def __init__(self, target, name="node", recorder=None, delay=0.0, fault=None, rewrite=None, port=0):
        self.target = urllib.parse.urlsplit(target).netloc if target else None
        self.name = name
        self.recorder = recorder
        self.delay = delay
        # fault(methods) -> None, LOSE_ANSWER, HANG, HANG_AFTER, an HTTP status, or a pair of it and a body
        self.fault = fault
        # rewrite(method, params, answer) -> the answer object to give instead, or None
        self.rewrite = rewrite
        self.guard = threading.Lock()
        self.http_requests = 0
        self.calls = []
        self.connections = set()
        self.stopping = threading.Event()
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def setup(self):
                super().setup()
                self.upstream = None
                with proxy.guard:
                    proxy.connections.add(self.connection)

            def finish(self):
                with proxy.guard:
                    proxy.connections.discard(self.connection)
                if self.upstream:
                    self.upstream.close()
                super().finish()

            def do_POST(self):
                start = time.monotonic()
                body = self.rfile.read(int(self.headers["Content-Length"]))
                proxy.answer(self, body, start)

            def log_message(self, *_):
                pass

        # A port of its own, unless it comes in the place of one that was stopped.
        self.server = _Server(("127.0.0.1", port), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()

    def count(self, method):
        with self.guard:
            return sum(1 for name, _ in self.calls if name == method)

    def forward(self, handler, body):
        for again in (False, True):
            if handler.upstream is None:
                handler.upstream = http.client.HTTPConnection(self.target, timeout=120)
            try:
                handler.upstream.request("POST", "/", body, {"Content-Type": "application/json"})
                return handler.upstream.getresponse().read()
            except (ConnectionError, http.client.BadStatusLine):
                # The node closed a connection that it kept: it has not seen the request.
                handler.upstream.close()
                handler.upstream = None
                if again:
                    raise

    def answer(self, handler, body, start):
        request = json.loads(body)
        batch = request if isinstance(request, list) else [request]
        methods = [call.get("method") for call in batch]
        with self.guard:
            self.http_requests += 1
            self.calls += [(call.get("method"), call.get("params")) for call in batch]
        fault = self.fault(methods) if self.fault else None
        if fault == HANG:
            self.stopping.wait()
            handler.close_connection = True
            return
        if isinstance(fault, (int, tuple)):
            status, text = fault if isinstance(fault, tuple) else (fault, "no")
            self.reply(handler, status, text.encode())
            return
        answer = self.forward(handler, body)
        if fault in (LOSE_ANSWER, HANG_AFTER):
            if fault == HANG_AFTER:
                self.stopping.wait()
            handler.close_connection = True
            return
        if self.rewrite:
            answer = self.rewritten(batch, answer, isinstance(request, list))
        if self.delay:
            time.sleep(self.delay)
        if self.recorder:
            self.recorder.add(start, time.monotonic(), self.name, methods)
        self.reply(handler, 200, answer)

    def rewritten(self, batch, answer, many):
        answers = json.loads(answer)
        by_id = {one.get("id"): one for one in (answers if many else [answers])}
        out = []
        for call in batch:
            one = by_id[call["id"]]
            other = self.rewrite(call["method"], call.get("params") or [], one)
            out.append(one if other is None else other)
        return json.dumps(out if many else out[0]).encode()

    @staticmethod
    def reply(handler, status, body):
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def stop(self):
        self.stopping.set()
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
        with self.guard:
            for connection in self.connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Stub(Proxy):
    """A node that is only a function: `answer_call(method, params)` gives {"result": …} or {"error": …}."""

    def __init__(self, answer_call, **options):
        self.answer_call = answer_call
        super().__init__(None, **options)

    def forward(self, handler, body):
        request = json.loads(body)

        def one(call):
            return {"jsonrpc": "2.0", "id": call["id"], **self.answer_call(call["method"], call.get("params") or [])}

        return json.dumps([one(call) for call in request] if isinstance(request, list) else one(request)).encode()
