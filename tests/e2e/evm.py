"""What the tests need of Ethereum, written apart from the library: JSON-RPC, keccak, ABI encoding of words."""

import http.client
import itertools
import json
import time
import urllib.parse

ETH = "0x0000000000000000000000000000000000000001"
ZERO = "0x0000000000000000000000000000000000000000"
L2_BASE_TOKEN = "0x000000000000000000000000000000000000800A"
L2_ASSET_ROUTER = "0x0000000000000000000000000000000000010003"
L2_TOKEN_VAULT = "0x0000000000000000000000000000000000010004"
ETHER = 10**18
GWEI = 10**9

_ROUND = [
    0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B, 0x0000000080000001,
    0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
    0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
    0x000000000000800A, 0x800000008000000A, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
]
_ROTATE = [
    [0, 36, 3, 41, 18], [1, 44, 10, 45, 2], [62, 6, 43, 15, 61], [28, 55, 25, 21, 56], [27, 20, 39, 8, 14],
]
_MASK = (1 << 64) - 1


def _rotated(word, by):
    return ((word << by) | (word >> (64 - by))) & _MASK if by else word


def keccak(data):
    """Keccak-256, which hashlib does not have: its SHA-3 pads differently."""
    rate = 136
    padded = bytearray(data) + b"\x01" + bytes(-(len(data) + 1) % rate)
    padded[-1] |= 0x80
    lanes = [[0] * 5 for _ in range(5)]
    for start in range(0, len(padded), rate):
        for i in range(rate // 8):
            lanes[i % 5][i // 5] ^= int.from_bytes(padded[start + 8 * i : start + 8 * i + 8], "little")
        for constant in _ROUND:
            parity = [lanes[x][0] ^ lanes[x][1] ^ lanes[x][2] ^ lanes[x][3] ^ lanes[x][4] for x in range(5)]
            mix = [parity[x - 1] ^ _rotated(parity[(x + 1) % 5], 1) for x in range(5)]
            moved = [[0] * 5 for _ in range(5)]
            for x in range(5):
                for y in range(5):
                    moved[y][(2 * x + 3 * y) % 5] = _rotated(lanes[x][y] ^ mix[x], _ROTATE[x][y])
            lanes = [
                [moved[x][y] ^ (~moved[(x + 1) % 5][y] & moved[(x + 2) % 5][y] & _MASK) for y in range(5)] for x in range(5)
            ]
            lanes[0][0] ^= constant
    return b"".join(lanes[i % 5][i // 5].to_bytes(8, "little") for i in range(4))


def topic(signature):
    return "0x" + keccak(signature.encode()).hex()


def word(value):
    """One ABI word: a number, an address or a hash."""
    if isinstance(value, str):
        value = int(value, 16)
    return value.to_bytes(32, "big")


def calldata(signature, *words):
    """A call whose arguments are all static."""
    return "0x" + (keccak(signature.encode())[:4] + b"".join(word(w) for w in words)).hex()


def hex_int(text):
    return int(text, 16)


class RpcFailure(Exception):
    def __init__(self, error):
        self.error = error
        super().__init__(f"{error.get('code')}: {error.get('message')} {error.get('data') or ''}")


class Rpc:
    """A JSON-RPC endpoint."""

    _ids = itertools.count(1)

    def __init__(self, url):
        self.url = url
        self.host = urllib.parse.urlsplit(url).netloc

    def post(self, body, timeout=60):
        connection = http.client.HTTPConnection(self.host, timeout=timeout)
        try:
            connection.request("POST", "/", body, {"Content-Type": "application/json"})
            return connection.getresponse().read()
        finally:
            connection.close()

    def call(self, method, *params):
        request = {"jsonrpc": "2.0", "id": next(self._ids), "method": method, "params": list(params)}
        answer = json.loads(self.post(json.dumps(request)))
        if "error" in answer:
            raise RpcFailure(answer["error"])
        return answer["result"]

    def number(self, method, *params):
        return hex_int(self.call(method, *params))

    def balance(self, address):
        return self.number("eth_getBalance", address, "latest")

    def nonce(self, address, block="latest"):
        return self.number("eth_getTransactionCount", address, block)

    def view(self, to, signature, *words):
        """The answer of a view, as bytes."""
        return bytes.fromhex(self.call("eth_call", {"to": to, "data": calldata(signature, *words)}, "latest")[2:])

    def view_int(self, to, signature, *words):
        return int.from_bytes(self.view(to, signature, *words)[:32], "big")

    def token_balance(self, token, address):
        return self.view_int(token, "balanceOf(address)", address)

    def allowance(self, token, owner, spender):
        return self.view_int(token, "allowance(address,address)", owner, spender)

    def receipt(self, tx_hash):
        return self.call("eth_getTransactionReceipt", tx_hash)

    def transaction(self, tx_hash):
        return self.call("eth_getTransactionByHash", tx_hash)

    def fee(self, receipt):
        return hex_int(receipt["gasUsed"]) * hex_int(receipt["effectiveGasPrice"])

    def send_unlocked(self, sender, to, data, value=0):
        """Sends from an account whose key the node has, and gives the receipt."""
        request = {"from": sender, "data": data, "value": hex(value)}
        if to:
            request["to"] = to
        tx_hash = self.call("eth_sendTransaction", request)
        return wait_for(lambda: self.receipt(tx_hash), "a receipt")

    def logs(self, address, topics, since=0):
        return self.call("eth_getLogs", {"address": address, "topics": topics, "fromBlock": hex(since), "toBlock": "latest"})


def wait_for(look, what, seconds=30):
    end = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not come within {seconds} s")
        time.sleep(0.02)
