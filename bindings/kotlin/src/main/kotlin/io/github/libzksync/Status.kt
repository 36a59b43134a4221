// Generated from schema/zksync.json by bindings/generate; do not edit.
// The statuses of the library, and its ABI.

package io.github.libzksync

/** Why a call failed. Numbers are never reused and may be added; treat an unknown one by its block. */
public enum class Status(
    /** The number. */
    public val code: Int,
    /** Who produced it. */
    public val origin: Origin,
    /** Whether the same call can succeed later without a change; an error says it better for its case. */
    public val retryable: Boolean,
) {
    /** The call succeeded. */
    OK(0, Origin.LIBRARY, false),

    /** A required pointer was NULL. */
    NULL_ARGUMENT(101, Origin.CALLER, false),

    /** A string was not valid UTF-8. */
    INVALID_UTF8(102, Origin.CALLER, false),

    /** A string was not well-formed JSON. */
    INVALID_JSON(103, Origin.CALLER, false),

    /** The request has a key that the method does not know. */
    UNKNOWN_KEY(104, Origin.CALLER, false),

    /** The request lacks a required key. */
    MISSING_FIELD(105, Origin.CALLER, false),

    /** A value has the wrong type or form, or contradicts another one. */
    INVALID_FIELD(106, Origin.CALLER, false),

    /** An amount was a JSON number; amounts are strings, because JSON numbers lose digits. */
    AMOUNT_IS_NUMBER(107, Origin.CALLER, false),

    /** An amount was negative, fractional, not a number, over 2^256 - 1, or 0 where something must be paid. */
    INVALID_AMOUNT(108, Origin.CALLER, false),

    /** An address was not 0x and 40 hex digits. */
    INVALID_ADDRESS(109, Origin.CALLER, false),

    /** An address in mixed case does not match its EIP-55 checksum: at least one character is wrong. */
    ADDRESS_CHECKSUM(110, Origin.CALLER, false),

    /** A hash was not 0x and 64 hex digits. */
    INVALID_HASH(111, Origin.CALLER, false),

    /** The wallet configuration is not usable. */
    INVALID_CONFIG(112, Origin.CALLER, false),

    /** There is no method of that name. */
    UNKNOWN_METHOD(113, Origin.CALLER, false),

    /** An input is longer than allowed. */
    TOO_LARGE(114, Origin.CALLER, false),

    /** Secrets are not accepted in JSON; they go to the signer functions as bytes. */
    SECRET_IN_JSON(115, Origin.CALLER, false),

    /** The handle is not one that this library made, or was freed. */
    INVALID_HANDLE(120, Origin.CALLER, false),

    /** The handle is alive but of another type. */
    WRONG_HANDLE_TYPE(121, Origin.CALLER, false),

    /** A blocking call was made from inside a callback of this library; it would wait for itself. */
    REENTRANT(122, Origin.CALLER, false),

    /** The call object is already in use by a running call. */
    CALL_IN_USE(123, Origin.CALLER, false),

    /** The process was forked after the library started its threads; they do not exist in the child. */
    FORKED(201, Origin.LIBRARY, false),

    /** zks_shutdown was called. */
    SHUT_DOWN(202, Origin.LIBRARY, false),

    /** The operation needs L1 and the configuration has no `l1`. */
    NO_L1(203, Origin.CALLER, false),

    /** The operation needs L2 and the configuration has no `l2`. */
    NO_L2(204, Origin.CALLER, false),

    /** An earlier panic during a send left this wallet in doubt; make a new one. */
    POISONED(205, Origin.LIBRARY, false),

    /** The library could not start its threads. */
    RUNTIME(206, Origin.LIBRARY, true),

    /** A private key is not 32 bytes. */
    INVALID_KEY_LENGTH(301, Origin.CALLER, false),

    /** A private key is zero or not below the order of the curve. */
    INVALID_KEY(302, Origin.CALLER, false),

    /**
     * A mnemonic has an unknown word, the wrong number of words or a wrong checksum, or the path is not a derivation
     * path.
     */
    INVALID_MNEMONIC(303, Origin.CALLER, false),

    /** A keystore is not a version 3 keystore that can be read. */
    INVALID_KEYSTORE(304, Origin.CALLER, false),

    /** The keystore's password is wrong. */
    WRONG_PASSWORD(305, Origin.CALLER, false),

    /** The operation must sign and the wallet has no signer. */
    NO_SIGNER(306, Origin.CALLER, false),

    /** The external signer refused or failed. */
    SIGNER_FAILED(307, Origin.SIGNER, true),

    /** The external signer's signature does not belong to the address it was registered with. Nothing was sent. */
    SIGNER_MISMATCH(308, Origin.SIGNER, false),

    /** No endpoint could be reached. */
    UNREACHABLE(401, Origin.TRANSPORT, true),

    /** The TLS handshake failed. */
    TLS(402, Origin.TRANSPORT, false),

    /** The endpoint answered with an HTTP error. */
    HTTP_STATUS(403, Origin.TRANSPORT, true),

    /** The endpoint refused the request because of too many requests. */
    RATE_LIMITED(404, Origin.TRANSPORT, true),

    /** The endpoint refused the credentials. */
    UNAUTHORIZED(405, Origin.TRANSPORT, false),

    /** The answer is larger than allowed. */
    RESPONSE_TOO_LARGE(406, Origin.TRANSPORT, false),

    /** The answer is not JSON-RPC. */
    BAD_RESPONSE(407, Origin.TRANSPORT, true),

    /** The node answered with an error. */
    RPC(501, Origin.NODE, false),

    /** The node does not have the method. */
    METHOD_NOT_FOUND(502, Origin.NODE, false),

    /** A contract reverted; `revert` has the decoded reason. */
    REVERTED(503, Origin.NODE, false),

    /** The node's answer does not have the form that the method has. */
    BAD_ANSWER(504, Origin.NODE, false),

    /** The L2 endpoint is not a node of a ZKsync chain with a bridgehub. */
    NOT_ZKSYNC(505, Origin.NODE, false),

    /**
     * L1 and L2 do not belong together, or a node is not of the chain that the configuration or a transaction names.
     */
    CHAIN_MISMATCH(506, Origin.NODE, false),

    /** The node refused the transaction; it was not sent. */
    TX_REJECTED(507, Origin.NODE, false),

    /** The node refused the transaction's nonce. */
    NONCE_REJECTED(508, Origin.NODE, true),

    /** The node knows no transaction with that hash. */
    TX_NOT_FOUND(509, Origin.NODE, true),

    /** The transaction was mined and failed. */
    TX_FAILED(510, Origin.NODE, false),

    /** Another transaction with the same nonce was mined in place of this one. */
    TX_REPLACED(511, Origin.NODE, false),

    /** The account holds too little; `details` has the amounts. */
    INSUFFICIENT_BALANCE(601, Origin.BRIDGE, false),

    /** The allowance is too small and the request forbids approving; `details` has the amounts. */
    INSUFFICIENT_ALLOWANCE(602, Origin.BRIDGE, false),

    /** Too early: L2 has not executed it, or its batch is not proven or executed on L1 yet. */
    NOT_READY(603, Origin.BRIDGE, true),

    /** The withdrawal was finalised before. */
    ALREADY_FINALIZED(604, Origin.BRIDGE, false),

    /** The transaction holds no priority request of this chain. */
    NOT_A_DEPOSIT(605, Origin.BRIDGE, false),

    /** The transaction holds no withdrawal at that index. */
    NOT_A_WITHDRAWAL(606, Origin.BRIDGE, false),

    /** The deposit succeeded on L2, so there is nothing to claim. */
    DEPOSIT_SUCCEEDED(607, Origin.BRIDGE, false),

    /** The deposit was claimed before, or never went through the bridge. */
    ALREADY_CLAIMED(608, Origin.BRIDGE, false),

    /** Nothing can be claimed: the failed operation was refunded on L2, or the deposit's data cannot be matched. */
    NOT_CLAIMABLE(609, Origin.BRIDGE, false),

    /** A log proof does not lead to the root that L1 holds. */
    INVALID_PROOF(610, Origin.BRIDGE, false),

    /** The chain cannot do this. */
    UNSUPPORTED(611, Origin.BRIDGE, false),

    /** The value given for the L2 transaction does not cover its cost. */
    MINT_VALUE_TOO_LOW(612, Origin.BRIDGE, false),

    /** The token is not known to the bridge. */
    UNKNOWN_TOKEN(613, Origin.BRIDGE, false),

    /** A fee, gas amount or price is beyond what the configuration allows. */
    LIMIT_EXCEEDED(614, Origin.BRIDGE, false),

    /** The transaction sends no message to L1 at that index. */
    NO_MESSAGE(615, Origin.BRIDGE, false),

    /**
     * The quote is not of this wallet, too old, used before, or over what it promised. Nothing was sent; ask for a new
     * one.
     */
    QUOTE_OUTDATED(616, Origin.BRIDGE, false),

    /** The deadline passed. `tx` says what was sent before it. */
    TIMEOUT(701, Origin.LIBRARY, true),

    /** The call was cancelled. `tx` says what was sent before it. */
    CANCELLED(702, Origin.CALLER, true),

    /** The library had an internal failure (a caught panic). Please report it. */
    PANIC(901, Origin.LIBRARY, false),

    /** Something that cannot happen happened. Please report it. */
    INTERNAL(902, Origin.LIBRARY, false),

    /** A number that this package does not know: the library is newer. */
    UNKNOWN(-1, Origin.LIBRARY, false),
    ;

    public companion object {
        /** The status of a number. */
        @JvmStatic
        public fun of(code: Int): Status = entries.firstOrNull { it.code == code } ?: UNKNOWN
    }
}

/** Who produced a status. */
public enum class Origin {
    /** The caller: its arguments. */
    CALLER,
    /** The library. */
    LIBRARY,
    /** The external signer. */
    SIGNER,
    /** The network. */
    TRANSPORT,
    /** A node's answer. */
    NODE,
    /** The state of the bridge or of an account. */
    BRIDGE,
}

/** The ABI that this package was made for. */
internal object Abi {
    const val MAJOR: Int = 0
    const val MINOR: Int = 1

    /** The version of the schema that the types came from. */
    const val SCHEMA: String = "0.1.0"
}
