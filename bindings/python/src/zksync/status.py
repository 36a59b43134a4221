# Generated from schema/zksync.json by bindings/generate; change it there.
"""The statuses of the library."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """How a call ended. Numbers are never reused; newer libraries may have more."""

    #: The call succeeded.
    OK = 0

    #: A required pointer was NULL.
    NULL_ARGUMENT = 101

    #: A string was not valid UTF-8.
    INVALID_UTF8 = 102

    #: A string was not well-formed JSON.
    INVALID_JSON = 103

    #: The request has a key that the method does not know.
    UNKNOWN_KEY = 104

    #: The request lacks a required key.
    MISSING_FIELD = 105

    #: A value has the wrong type or form, or contradicts another one.
    INVALID_FIELD = 106

    #: An amount was a JSON number; amounts are strings, because JSON numbers lose digits.
    AMOUNT_IS_NUMBER = 107

    #: An amount was negative, fractional, not a number, over 2^256 - 1, or 0 where something must be paid.
    INVALID_AMOUNT = 108

    #: An address was not 0x and 40 hex digits.
    INVALID_ADDRESS = 109

    #: An address in mixed case does not match its EIP-55 checksum: at least one character is wrong.
    ADDRESS_CHECKSUM = 110

    #: A hash was not 0x and 64 hex digits.
    INVALID_HASH = 111

    #: The wallet configuration is not usable.
    INVALID_CONFIG = 112

    #: There is no method of that name.
    UNKNOWN_METHOD = 113

    #: An input is longer than allowed.
    TOO_LARGE = 114

    #: Secrets are not accepted in JSON; they go to the signer functions as bytes.
    SECRET_IN_JSON = 115

    #: The handle is not one that this library made, or was freed.
    INVALID_HANDLE = 120

    #: The handle is alive but of another type.
    WRONG_HANDLE_TYPE = 121

    #: A blocking call was made from inside a callback of this library; it would wait for itself.
    REENTRANT = 122

    #: The call object is already in use by a running call.
    CALL_IN_USE = 123

    #: The process was forked after the library started its threads; they do not exist in the child.
    FORKED = 201

    #: zks_shutdown was called.
    SHUT_DOWN = 202

    #: The operation needs L1 and the configuration has no `l1`.
    NO_L1 = 203

    #: The operation needs L2 and the configuration has no `l2`.
    NO_L2 = 204

    #: An earlier panic during a send left this wallet in doubt; make a new one.
    POISONED = 205

    #: The library could not start its threads.
    RUNTIME = 206

    #: A private key is not 32 bytes.
    INVALID_KEY_LENGTH = 301

    #: A private key is zero or not below the order of the curve.
    INVALID_KEY = 302

    #: A mnemonic has an unknown word, the wrong number of words or a wrong checksum, or the path is not a derivation path.
    INVALID_MNEMONIC = 303

    #: A keystore is not a version 3 keystore that can be read.
    INVALID_KEYSTORE = 304

    #: The keystore's password is wrong.
    WRONG_PASSWORD = 305

    #: The operation must sign and the wallet has no signer.
    NO_SIGNER = 306

    #: The external signer refused or failed.
    SIGNER_FAILED = 307

    #: The external signer's signature does not belong to the address it was registered with. Nothing was sent.
    SIGNER_MISMATCH = 308

    #: No endpoint could be reached.
    UNREACHABLE = 401

    #: The TLS handshake failed.
    TLS = 402

    #: The endpoint answered with an HTTP error.
    HTTP_STATUS = 403

    #: The endpoint refused the request because of too many requests.
    RATE_LIMITED = 404

    #: The endpoint refused the credentials.
    UNAUTHORIZED = 405

    #: The answer is larger than allowed.
    RESPONSE_TOO_LARGE = 406

    #: The answer is not JSON-RPC.
    BAD_RESPONSE = 407

    #: The node answered with an error.
    RPC = 501

    #: The node does not have the method.
    METHOD_NOT_FOUND = 502

    #: A contract reverted; `revert` has the decoded reason.
    REVERTED = 503

    #: The node's answer does not have the form that the method has.
    BAD_ANSWER = 504

    #: The L2 endpoint is not a node of a ZKsync chain with a bridgehub.
    NOT_ZKSYNC = 505

    #: L1 and L2 do not belong together, or a node is not of the chain that the configuration or a transaction names.
    CHAIN_MISMATCH = 506

    #: The node refused the transaction; it was not sent.
    TX_REJECTED = 507

    #: The node refused the transaction's nonce.
    NONCE_REJECTED = 508

    #: The node knows no transaction with that hash.
    TX_NOT_FOUND = 509

    #: The transaction was mined and failed.
    TX_FAILED = 510

    #: Another transaction with the same nonce was mined in place of this one.
    TX_REPLACED = 511

    #: The account holds too little; `details` has the amounts.
    INSUFFICIENT_BALANCE = 601

    #: The allowance is too small and the request forbids approving; `details` has the amounts.
    INSUFFICIENT_ALLOWANCE = 602

    #: Too early: L2 has not executed it, or its batch is not proven or executed on L1 yet.
    NOT_READY = 603

    #: The withdrawal was finalised before.
    ALREADY_FINALIZED = 604

    #: The transaction holds no priority request of this chain.
    NOT_A_DEPOSIT = 605

    #: The transaction holds no withdrawal at that index.
    NOT_A_WITHDRAWAL = 606

    #: The deposit succeeded on L2, so there is nothing to claim.
    DEPOSIT_SUCCEEDED = 607

    #: The deposit was claimed before, or never went through the bridge.
    ALREADY_CLAIMED = 608

    #: Nothing can be claimed: the failed operation was refunded on L2, or the deposit's data cannot be matched.
    NOT_CLAIMABLE = 609

    #: A log proof does not lead to the root that L1 holds.
    INVALID_PROOF = 610

    #: The chain cannot do this.
    UNSUPPORTED = 611

    #: The value given for the L2 transaction does not cover its cost.
    MINT_VALUE_TOO_LOW = 612

    #: The token is not known to the bridge.
    UNKNOWN_TOKEN = 613

    #: A fee, gas amount or price is beyond what the configuration allows.
    LIMIT_EXCEEDED = 614

    #: The transaction sends no message to L1 at that index.
    NO_MESSAGE = 615

    #: The quote is not of this wallet, too old, used before, or over what it promised. Nothing was sent; ask for a new one.
    QUOTE_OUTDATED = 616

    #: The deadline passed. `tx` says what was sent before it.
    TIMEOUT = 701

    #: The call was cancelled. `tx` says what was sent before it.
    CANCELLED = 702

    #: The library had an internal failure (a caught panic). Please report it.
    PANIC = 901

    #: Something that cannot happen happened. Please report it.
    INTERNAL = 902
