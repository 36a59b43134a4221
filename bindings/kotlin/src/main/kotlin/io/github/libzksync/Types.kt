// Generated from schema/zksync.json by bindings/generate; do not edit.
// What requests and responses are made of.

@file:Suppress("RedundantVisibilityModifier")
@file:UseSerializers(UintSerializer::class)

package io.github.libzksync

import io.github.libzksync.internal.PairSerializer
import io.github.libzksync.internal.UintSerializer
import java.math.BigInteger
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.JsonElement

/** What an account stores, with its proof. */
@Serializable
public data class AccountProof(
    /** The account. */
    val address: Address,
    /** One item for each key. */
    val storageProof: List<StorageProof>,
)

/** An address to write with its checksum. */
@Serializable
public data class AddressChecksumRequest(
    /** The address; mixed case is checked. */
    val address: Address,
)

/** An address. */
@Serializable
public data class AddressResponse(
    /** The address, with its EIP-55 checksum. */
    val address: Address,
)

/** An allowance. */
@Serializable
public data class Allowance(
    /** In base units. */
    val allowance: BigInteger,
    /** The chain. */
    val chain: Chain,
    /** The account. */
    val owner: Address,
    /** Who may take. */
    val spender: Address,
    /** The token. */
    val token: Address,
)

/** Whose allowance, to whom. */
@Serializable
public data class AllowanceRequest(
    /** The token, on `chain`. */
    val token: Address,
    /** The chain. Default `l1`. */
    val chain: Chain? = null,
    /** The account. Default: the wallet's. */
    val owner: Address? = null,
    /**
     * Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2.
     * Before protocol 26: the shared bridge on L1, and on L2 none.
     */
    val spender: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [AllowanceRequest]. */
    public class Builder internal constructor(private val token: Address) {
        private var chain: Chain? = null
        private var owner: Address? = null
        private var spender: Address? = null

        /** The chain. Default `l1`. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /** The account. Default: the wallet's. */
        public fun owner(value: Address): Builder = apply { this.owner = value }

        /**
         * Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2.
         * Before protocol 26: the shared bridge on L1, and on L2 none.
         */
        public fun spender(value: Address): Builder = apply { this.spender = value }

        /** The finished value. */
        public fun build(): AllowanceRequest = AllowanceRequest(token, chain, owner, spender)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(token: Address): Builder = Builder(token)
    }
}

/** An L1 contract. */
@Serializable
public data class ApplyAliasRequest(
    /** The contract on L1. */
    val address: Address,
)

/** The flow that pays in a token. */
@Serializable
public data class ApprovalFlow(
    /** The least that the paymaster must be allowed to take, in base units. */
    val minimalAllowance: BigInteger,
    /** The token, on L2. */
    val token: Address,
    /** What the paymaster itself reads. Default none. */
    val inner: Bytes? = null,
) {
    /** For Java, which has no named arguments: the optional values of [ApprovalFlow]. */
    public class Builder internal constructor(private val minimalAllowance: BigInteger, private val token: Address) {
        private var inner: Bytes? = null

        /** What the paymaster itself reads. Default none. */
        public fun inner(value: Bytes): Builder = apply { this.inner = value }

        /** The finished value. */
        public fun build(): ApprovalFlow = ApprovalFlow(minimalAllowance, token, inner)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(minimalAllowance: BigInteger, token: Address): Builder = Builder(minimalAllowance, token)
    }
}

/** A quote. */
@Serializable
public data class ApproveQuoteResponse(
    /** The new allowance, in base units. */
    val amount: BigInteger,
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** Who may take. */
    val spender: Address,
    /** The token. */
    val token: Address,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
)

/** What to approve. */
@Serializable
public data class ApproveRequest(
    /** The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit. */
    val amount: BigInteger,
    /** The token, on `chain`. */
    val token: Address,
    /** The chain. Default `l1`. */
    val chain: Chain? = null,
    /** Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2. */
    val eip712: Eip712Options? = null,
    /** Nonce, gas and fees of the approval. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
    /** Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2. */
    val spender: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [ApproveRequest]. */
    public class Builder internal constructor(private val amount: BigInteger, private val token: Address) {
        private var chain: Chain? = null
        private var eip712: Eip712Options? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null
        private var spender: Address? = null

        /** The chain. Default `l1`. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /**
         * Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2.
         */
        public fun eip712(value: Eip712Options): Builder = apply { this.eip712 = value }

        /** Nonce, gas and fees of the approval. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /**
         * Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2.
         */
        public fun spender(value: Address): Builder = apply { this.spender = value }

        /** The finished value. */
        public fun build(): ApproveRequest = ApproveRequest(amount, token, chain, eip712, overrides, quoteId, spender)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(amount: BigInteger, token: Address): Builder = Builder(amount, token)
    }
}

/** The approval that was sent. */
@Serializable
public data class ApproveResponse(
    /** The new allowance, in base units. */
    val amount: BigInteger,
    /** The chain. */
    val chain: Chain,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** Its nonce. */
    val nonce: Long,
    /** Who may take. */
    val spender: Address,
    /** The token. */
    val token: Address,
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    val txHash: Hash,
    /** The reset to zero that went first, if the token needed it. */
    val reset: SentApproval? = null,
)

/** An unsigned transaction and its signatures. */
@Serializable
public data class AssembleTransactionRequest(
    /**
     * The signatures, one after the other in the order that the account wants, mostly that of its owners. Ethereum's
     * own
     * kinds take just one.
     */
    val signatures: List<Bytes>,
    /** The transaction that was signed. */
    val transaction: UnsignedTx,
)

/** A signed transaction. */
@Serializable
public data class AssembleTransactionResponse(
    /** The bytes for `broadcast_transaction`. */
    val rawTransaction: Bytes,
    /** The hash that the transaction will have. */
    val txHash: Hash,
)

/** A token. */
@Serializable
public data class AssetIdRequest(
    /** The chain that the token comes from. */
    val originChainId: Long,
    /** The token there; the address 0 or 1 for the chain's own coin. */
    val token: Address,
)

/** An asset. */
@Serializable
public data class AssetIdResponse(
    /** The asset's id. */
    val assetId: Hash,
)

/** A balance. */
@Serializable
public data class Balance(
    /** The account. */
    val address: Address,
    /** In base units. */
    val balance: BigInteger,
    /** The chain. */
    val chain: Chain,
    /** The token's decimals; 18 for the chain's own coin; null where the token does not tell. */
    val decimals: Int? = null,
    /** The token's symbol, null for the chain's own coin and where the token does not tell. */
    val symbol: String? = null,
    /** The token, null for the chain's own coin. */
    val token: Address? = null,
)

/** Whose balance of what. */
@Serializable
public data class BalanceRequest(
    /** `l1` or `l2`. */
    val chain: Chain,
    /** The account. Default: the wallet's. */
    val address: Address? = null,
    /**
     * The token's address on that chain. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base
     * token.
     */
    val token: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [BalanceRequest]. */
    public class Builder internal constructor(private val chain: Chain) {
        private var address: Address? = null
        private var token: Address? = null

        /** The account. Default: the wallet's. */
        public fun address(value: Address): Builder = apply { this.address = value }

        /**
         * The token's address on that chain. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's
         * base token.
         */
        public fun token(value: Address): Builder = apply { this.token = value }

        /** The finished value. */
        public fun build(): BalanceRequest = BalanceRequest(chain, address, token)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(chain: Chain): Builder = Builder(chain)
    }
}

/** Balances. */
@Serializable
public data class Balances(
    /** The account. */
    val address: Address,
    /** The balance of the chain's own coin, in wei. */
    val balance: BigInteger,
    /** The chain. */
    val chain: Chain,
    /** One item for each token of the request, in the same order. */
    val tokens: List<TokenBalance>,
)

/** Whose balances of what. */
@Serializable
public data class BalancesRequest(
    /** `l1` or `l2`. */
    val chain: Chain,
    /** The account. Default: the wallet's. */
    val address: Address? = null,
    /** The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in `balance`. */
    val tokens: List<Address>? = null,
) {
    /** For Java, which has no named arguments: the optional values of [BalancesRequest]. */
    public class Builder internal constructor(private val chain: Chain) {
        private var address: Address? = null
        private var tokens: List<Address>? = null

        /** The account. Default: the wallet's. */
        public fun address(value: Address): Builder = apply { this.address = value }

        /** The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in `balance`. */
        public fun tokens(value: List<Address>): Builder = apply { this.tokens = value }

        /** The finished value. */
        public fun build(): BalancesRequest = BalancesRequest(chain, address, tokens)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(chain: Chain): Builder = Builder(chain)
    }
}

/** The price. */
@Serializable
public data class BaseCost(
    /** In base units of the base token. */
    val baseCost: BigInteger,
    /** The base token's address on L1; 0x…01 is ETH. */
    val baseToken: Address,
    /** The gas per byte of pubdata that it was computed for. */
    val gasPerPubdata: BigInteger,
    /** The L1 gas price that it was computed for, in wei. */
    val gasPrice: BigInteger,
    /** The gas limit that it was computed for. */
    val l2GasLimit: BigInteger,
)

/** What to price. */
@Serializable
public data class BaseCostRequest(
    /** The gas limit of the L2 transaction. */
    val l2GasLimit: BigInteger,
    /** Gas per byte of pubdata. Default 800, the only value that a deposit may use. */
    val gasPerPubdata: BigInteger? = null,
    /** The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its `maxFeePerGas`. */
    val gasPrice: BigInteger? = null,
) {
    /** For Java, which has no named arguments: the optional values of [BaseCostRequest]. */
    public class Builder internal constructor(private val l2GasLimit: BigInteger) {
        private var gasPerPubdata: BigInteger? = null
        private var gasPrice: BigInteger? = null

        /** Gas per byte of pubdata. Default 800, the only value that a deposit may use. */
        public fun gasPerPubdata(value: BigInteger): Builder = apply { this.gasPerPubdata = value }

        /** The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its `maxFeePerGas`. */
        public fun gasPrice(value: BigInteger): Builder = apply { this.gasPrice = value }

        /** The finished value. */
        public fun build(): BaseCostRequest = BaseCostRequest(l2GasLimit, gasPerPubdata, gasPrice)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2GasLimit: BigInteger): Builder = Builder(l2GasLimit)
    }
}

/** The code hashes of the bootloader and of accounts without code. */
@Serializable
public data class BaseSystemContracts(
    /** The bootloader. */
    val bootloader: Hash? = null,
    /** Accounts without code. */
    val defaultAa: Hash? = null,
    /** Contracts with EVM code. */
    val evmEmulator: Hash? = null,
)

/** The prices that batches are made with. */
@Serializable
public data class BatchFeeInput(
    /** The price of gas on L2 that is fair, in wei. */
    val fairL2GasPrice: BigInteger,
    /** The price of a byte of published data that is fair, in wei. */
    val fairPubdataPrice: BigInteger,
    /** The price of gas on L1, in wei. */
    val l1GasPrice: BigInteger,
)

/** A block. */
@Serializable
public data class BlockDetails(
    /** How many priority transactions it has. */
    val l1TxCount: Long,
    /** How many transactions of L2 it has. */
    val l2TxCount: Long,
    /** The block. */
    val number: Long,
    /** `sealed`, `fastFinalized` or `verified`. */
    val status: String,
    /** When it was sealed, in seconds since 1970. */
    val timestamp: Long,
    /** The code that every batch runs with. */
    val baseSystemContractsHashes: BaseSystemContracts? = null,
    /** The transaction that committed it. */
    val commitTxHash: Hash? = null,
    /** When it was committed, as ISO 8601. */
    val committedAt: String? = null,
    /** The transaction that executed it. */
    val executeTxHash: Hash? = null,
    /** When it was executed, as ISO 8601. */
    val executedAt: String? = null,
    /** The price of a byte of published data that is fair, in wei. */
    val fairPubdataPrice: BigInteger? = null,
    /** The batch that it is or will be in. */
    val l1BatchNumber: Long? = null,
    /** The price of gas on L1 that it counts with, in wei. */
    val l1GasPrice: BigInteger? = null,
    /** The price of gas on L2 that is fair, in wei. */
    val l2FairGasPrice: BigInteger? = null,
    /** Who made it. */
    val operatorAddress: Address? = null,
    /** The protocol version, for example `Version29`. */
    val protocolVersion: String? = null,
    /** The transaction that proved it. */
    val proveTxHash: Hash? = null,
    /** When it was proven, as ISO 8601. */
    val provenAt: String? = null,
    /** The state's root, or the block's hash. */
    val rootHash: Hash? = null,
)

/** The prices of a ZKsync OS block. */
@Serializable
public data class BlockMetadata(
    /** The version of the execution environment. */
    val executionVersion: Long,
    /** The price of a unit of proving, in wei. */
    val nativePrice: BigInteger,
    /** The price of a byte of published data, in wei. */
    val pubdataPricePerByte: BigInteger,
)

/** The bridges of the chain. Since the asset router, the old names mostly lead to it. */
@Serializable
public data class BridgeContracts(
    /** The first token bridge on L1. */
    val l1Erc20DefaultBridge: Address? = null,
    /** The asset router on L1. */
    val l1SharedDefaultBridge: Address? = null,
    /** A bridge for WETH on L1. */
    val l1WethBridge: Address? = null,
    /** The first token bridge on L2. */
    val l2Erc20DefaultBridge: Address? = null,
    /** The shared bridge on L2 of before the asset router. */
    val l2LegacySharedBridge: Address? = null,
    /** The asset router on L2. */
    val l2SharedDefaultBridge: Address? = null,
    /** A bridge for WETH on L2. */
    val l2WethBridge: Address? = null,
)

/** A pair of bridges. */
@Serializable
public data class BridgeInfo(
    /** On L1: for `bridgeAddress` of a deposit and `l1BridgeAddress` of a finalisation or claim. */
    val l1Bridge: Address,
    /** Whether it is for one token only, as the bridges of chains with their own USDC are. */
    val onlyOneToken: Boolean,
    /** The token on L1; null where none was named and the bridge takes several. */
    val l1Token: Address? = null,
    /** On L2: for `bridgeAddress` of a withdrawal; null where the bridge on L1 does not say. */
    val l2Bridge: Address? = null,
    /** What it becomes on L2; null where the bridge does not say. */
    val l2Token: Address? = null,
    /** Whether both sides name each other; null where the one on L2 does not say. */
    val paired: Boolean? = null,
)

/** Which bridge. */
@Serializable
public data class BridgeInfoRequest(
    /** The bridge on L1. */
    val bridgeAddress: Address,
    /** A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only one. */
    val token: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [BridgeInfoRequest]. */
    public class Builder internal constructor(private val bridgeAddress: Address) {
        private var token: Address? = null

        /** A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only one. */
        public fun token(value: Address): Builder = apply { this.token = value }

        /** The finished value. */
        public fun build(): BridgeInfoRequest = BridgeInfoRequest(bridgeAddress, token)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(bridgeAddress: Address): Builder = Builder(bridgeAddress)
    }
}

/** What to send. */
@Serializable
public data class BroadcastTransactionRequest(
    /** The chain. */
    val chain: Chain,
    /** The signed bytes. */
    val rawTransaction: Bytes,
)

/** A transaction that the node took, now or before. */
@Serializable
public data class BroadcastTransactionResponse(
    /** The chain. */
    val chain: Chain,
    /** Who signed it. */
    val from: Address,
    /** Its nonce. */
    val nonce: Long,
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    val txHash: Hash,
)

/** What the chain can do, found by asking it. */
@Serializable
public data class Capabilities(
    /**
     * Tokens are bridged by asset id, whatever chain they come from: since protocol 26. Before, only tokens of L1 are.
     */
    val assetIds: Boolean,
    /** Type 0x71 transactions and paymasters. */
    val eip712Transactions: Boolean,
    /** The node estimates the gas of L1→L2 transactions itself. */
    val estimatesL1ToL2: Boolean,
    /** Batches settle on a gateway: log proofs have two hops. */
    val settlesOnGateway: Boolean,
)

/** How to reach one chain. URLs and headers can hold credentials, so `Debug` leaves them out. */
@Serializable
public data class ChainConfig(
    /** JSON-RPC endpoints, http:// or https://, the preferred one first. The others are used while it fails. */
    val urls: List<String>,
    /**
     * Accept http:// to a host that is not this machine. Default false: an observer could read and change everything.
     */
    val allowPlainHttp: Boolean? = null,
    /**
     * The chain id that the endpoints must have; another one is an error before anything is signed. Give it whenever
     * you know it:
     * without it the wallet believes the first answer, and a node that lies gets a transaction that is valid on the
     * chain it names.
     */
    val chainId: Long? = null,
    /** More TLS roots, as PEM certificates; the bundled Mozilla roots stay. */
    val extraRootsPem: String? = null,
    /** HTTP headers for every request, for example `Authorization`. */
    val headers: Map<String, String>? = null,
    /** The most requests in one JSON-RPC batch; 1 turns batches off. Default 50. */
    val maxBatch: Long? = null,
    /** The largest accepted answer, in bytes. Default 33554432. */
    val maxResponseBytes: Long? = null,
    /**
     * How often a waiting call looks again, in milliseconds. Default: after 100 at first, then less and less often, at
     * last every 4000.
     */
    val pollMs: Long? = null,
    /** `none` (default) or the URL of an HTTP proxy. Proxies in environment variables are never used. */
    val proxy: String? = null,
    /** How often a failed read is tried again. Default 3. Sends are never repeated blindly, whatever this says. */
    val retries: Long? = null,
    /** The time for one HTTP request, in milliseconds. Default 30000. */
    val timeoutMs: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [ChainConfig]. */
    public class Builder internal constructor(private val urls: List<String>) {
        private var allowPlainHttp: Boolean? = null
        private var chainId: Long? = null
        private var extraRootsPem: String? = null
        private var headers: Map<String, String>? = null
        private var maxBatch: Long? = null
        private var maxResponseBytes: Long? = null
        private var pollMs: Long? = null
        private var proxy: String? = null
        private var retries: Long? = null
        private var timeoutMs: Long? = null

        /**
         * Accept http:// to a host that is not this machine. Default false: an observer could read and change
         * everything.
         */
        public fun allowPlainHttp(value: Boolean): Builder = apply { this.allowPlainHttp = value }

        /**
         * The chain id that the endpoints must have; another one is an error before anything is signed. Give it
         * whenever you know it:
         * without it the wallet believes the first answer, and a node that lies gets a transaction that is valid on the
         * chain it names.
         */
        public fun chainId(value: Long): Builder = apply { this.chainId = value }

        /** More TLS roots, as PEM certificates; the bundled Mozilla roots stay. */
        public fun extraRootsPem(value: String): Builder = apply { this.extraRootsPem = value }

        /** HTTP headers for every request, for example `Authorization`. */
        public fun headers(value: Map<String, String>): Builder = apply { this.headers = value }

        /** The most requests in one JSON-RPC batch; 1 turns batches off. Default 50. */
        public fun maxBatch(value: Long): Builder = apply { this.maxBatch = value }

        /** The largest accepted answer, in bytes. Default 33554432. */
        public fun maxResponseBytes(value: Long): Builder = apply { this.maxResponseBytes = value }

        /**
         * How often a waiting call looks again, in milliseconds. Default: after 100 at first, then less and less often,
         * at last every 4000.
         */
        public fun pollMs(value: Long): Builder = apply { this.pollMs = value }

        /** `none` (default) or the URL of an HTTP proxy. Proxies in environment variables are never used. */
        public fun proxy(value: String): Builder = apply { this.proxy = value }

        /** How often a failed read is tried again. Default 3. Sends are never repeated blindly, whatever this says. */
        public fun retries(value: Long): Builder = apply { this.retries = value }

        /** The time for one HTTP request, in milliseconds. Default 30000. */
        public fun timeoutMs(value: Long): Builder = apply { this.timeoutMs = value }

        /** The finished value. */
        public fun build(): ChainConfig = ChainConfig(urls, allowPlainHttp, chainId, extraRootsPem, headers, maxBatch, maxResponseBytes, pollMs, proxy, retries, timeoutMs)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(urls: List<String>): Builder = Builder(urls)
    }
}

/** What discovery found. Needs both endpoints; asked once per wallet. */
@Serializable
public data class ChainInfo(
    /** The base token's address on L1; 0x…01 is ETH. */
    val baseToken: Address,
    /** The base token's asset id. Before protocol 26, which has none, the one that it gets by then. */
    val baseTokenAssetId: Hash,
    /** What the chain can do. */
    val capabilities: Capabilities,
    /** Contract addresses. */
    val contracts: Contracts,
    /** Whether the base token is ETH. */
    val ethBased: Boolean,
    /** `era` or `zksyncOs`. */
    val family: Family,
    /** L1's chain id. */
    val l1ChainId: Long,
    /** L2's chain id. */
    val l2ChainId: Long,
    /** The chain id that batches settle on. */
    val settlementLayer: Long,
    /** The chain's protocol version, null where its contract does not tell. */
    val protocolVersion: ProtocolVersion? = null,
)

/** No arguments. */
@Serializable
public class ChainInfoRequest {
    override fun equals(other: Any?): Boolean = other is ChainInfoRequest

    override fun hashCode(): Int = 1624

    override fun toString(): String = "ChainInfoRequest()"
}

/** A quote. */
@Serializable
public data class ClaimFailedDepositQuoteResponse(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** The chain of the transaction. */
    val chain: Chain,
    /** Who is paid. */
    val depositor: Address,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** The failed L2 transaction. */
    val l2TxHash: Hash,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** The token on L1; 0x…01 is ETH. */
    val token: Address,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
)

/** Which deposit to claim: give one of the hashes. Anyone may claim; the depositor is paid. */
@Serializable
public data class ClaimFailedDepositRequest(
    /** Which of the requests, where one L1 transaction holds several. Default 0. */
    val index: Long? = null,
    /** The bridge on L1, for a deposit through a bridge of its own. Default: the standard one. */
    val l1BridgeAddress: Address? = null,
    /** The L1 transaction. */
    val l1TxHash: Hash? = null,
    /** The L2 transaction. Either this or `l1TxHash` is required. */
    val l2TxHash: Hash? = null,
    /** Nonce, gas and fees of the L1 transaction. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
) {
    /** For Java, which has no named arguments: the optional values of [ClaimFailedDepositRequest]. */
    public class Builder internal constructor() {
        private var index: Long? = null
        private var l1BridgeAddress: Address? = null
        private var l1TxHash: Hash? = null
        private var l2TxHash: Hash? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null

        /** Which of the requests, where one L1 transaction holds several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The bridge on L1, for a deposit through a bridge of its own. Default: the standard one. */
        public fun l1BridgeAddress(value: Address): Builder = apply { this.l1BridgeAddress = value }

        /** The L1 transaction. */
        public fun l1TxHash(value: Hash): Builder = apply { this.l1TxHash = value }

        /** The L2 transaction. Either this or `l1TxHash` is required. */
        public fun l2TxHash(value: Hash): Builder = apply { this.l2TxHash = value }

        /** Nonce, gas and fees of the L1 transaction. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /** The finished value. */
        public fun build(): ClaimFailedDepositRequest = ClaimFailedDepositRequest(index, l1BridgeAddress, l1TxHash, l2TxHash, overrides, quoteId)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** A claim that was sent. */
@Serializable
public data class ClaimFailedDepositResponse(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Who is paid. */
    val depositor: Address,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** The L1 transaction. It is on its way: `transaction_wait` waits for it. */
    val l1TxHash: Hash,
    /** The failed L2 transaction. */
    val l2TxHash: Hash,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** Its nonce. */
    val nonce: Long,
    /** The token on L1; 0x…01 is ETH. */
    val token: Address,
)

/** The configuration of a wallet. Either chain may be left out; an operation that needs the missing one says so. */
@Serializable
public data class Config(
    /** The account to watch, for a wallet without a signer. With a signer it must be the signer's address. */
    val address: Address? = null,
    /** Addresses to use in place of discovered ones. */
    val contracts: ContractsConfig? = null,
    /**
     * Ethereum, or the test network in its place: where the bridge is, also of a chain that settles on another layer.
     */
    val l1: ChainConfig? = null,
    /** The ZKsync chain. */
    val l2: ChainConfig? = null,
    /** Bounds on what is ever signed. */
    val limits: LimitsConfig? = null,
) {
    /** For Java, which has no named arguments: the optional values of [Config]. */
    public class Builder internal constructor() {
        private var address: Address? = null
        private var contracts: ContractsConfig? = null
        private var l1: ChainConfig? = null
        private var l2: ChainConfig? = null
        private var limits: LimitsConfig? = null

        /** The account to watch, for a wallet without a signer. With a signer it must be the signer's address. */
        public fun address(value: Address): Builder = apply { this.address = value }

        /** Addresses to use in place of discovered ones. */
        public fun contracts(value: ContractsConfig): Builder = apply { this.contracts = value }

        /**
         * Ethereum, or the test network in its place: where the bridge is, also of a chain that settles on another
         * layer.
         */
        public fun l1(value: ChainConfig): Builder = apply { this.l1 = value }

        /** The ZKsync chain. */
        public fun l2(value: ChainConfig): Builder = apply { this.l2 = value }

        /** Bounds on what is ever signed. */
        public fun limits(value: LimitsConfig): Builder = apply { this.limits = value }

        /** The finished value. */
        public fun build(): Config = Config(address, contracts, l1, l2, limits)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** Contract addresses. Asset router, nullifier and vaults came with protocol 26, in place of the shared bridges. */
@Serializable
public data class Contracts(
    /** On L1. */
    val bridgehub: Address,
    /** On L1: the chain's own contract. */
    val diamond: Address,
    /** On L1: approve tokens to this one. Null before protocol 26. */
    val assetRouter: Address? = null,
    /** On L1: holds the tokens. Null before protocol 26. */
    val l1NativeTokenVault: Address? = null,
    /** On L2. Null before protocol 26. */
    val l2AssetRouter: Address? = null,
    /** On L2. Null before protocol 26. */
    val l2NativeTokenVault: Address? = null,
    /** On L2, before protocol 26: withdraws tokens. Null since. */
    val l2SharedBridge: Address? = null,
    /** On L1: finalises withdrawals and failed deposits. Null before protocol 26. */
    val nullifier: Address? = null,
    /**
     * On L1, before protocol 26: approve tokens to this one; it finalises withdrawals and failed deposits too. Null
     * since.
     */
    val sharedBridge: Address? = null,
)

/** Contract addresses in place of discovery. */
@Serializable
public data class ContractsConfig(
    /** The asset router (v26 and later) or shared bridge on L1. */
    val assetRouter: Address? = null,
    /** The bridgehub on L1. */
    val bridgehub: Address? = null,
    /** The chain's own contract (diamond) on L1. */
    val diamond: Address? = null,
    /** The native token vault on L1. */
    val l1NativeTokenVault: Address? = null,
    /** The nullifier on L1. */
    val nullifier: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [ContractsConfig]. */
    public class Builder internal constructor() {
        private var assetRouter: Address? = null
        private var bridgehub: Address? = null
        private var diamond: Address? = null
        private var l1NativeTokenVault: Address? = null
        private var nullifier: Address? = null

        /** The asset router (v26 and later) or shared bridge on L1. */
        public fun assetRouter(value: Address): Builder = apply { this.assetRouter = value }

        /** The bridgehub on L1. */
        public fun bridgehub(value: Address): Builder = apply { this.bridgehub = value }

        /** The chain's own contract (diamond) on L1. */
        public fun diamond(value: Address): Builder = apply { this.diamond = value }

        /** The native token vault on L1. */
        public fun l1NativeTokenVault(value: Address): Builder = apply { this.l1NativeTokenVault = value }

        /** The nullifier on L1. */
        public fun nullifier(value: Address): Builder = apply { this.nullifier = value }

        /** The finished value. */
        public fun build(): ContractsConfig = ContractsConfig(assetRouter, bridgehub, diamond, l1NativeTokenVault, nullifier)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** A deployment with a salt. */
@Serializable
public data class Create2AddressRequest(
    /** On EraVM the hash from `hash_bytecode`, on the EVM the keccak256 hash of the init code with its arguments. */
    val bytecodeHash: Hash,
    /** The salt. */
    val salt: Hash,
    /** Who calls the deployer: on EraVM through the usual factory 0x0000000000000000000000000000000000010000. */
    val sender: Address,
    /** The constructor's encoded arguments, on EraVM only. */
    val constructorInput: Bytes? = null,
    /** The machine. Default `eravm`. */
    val vm: Vm? = null,
) {
    /** For Java, which has no named arguments: the optional values of [Create2AddressRequest]. */
    public class Builder internal constructor(private val bytecodeHash: Hash, private val salt: Hash, private val sender: Address) {
        private var constructorInput: Bytes? = null
        private var vm: Vm? = null

        /** The constructor's encoded arguments, on EraVM only. */
        public fun constructorInput(value: Bytes): Builder = apply { this.constructorInput = value }

        /** The machine. Default `eravm`. */
        public fun vm(value: Vm): Builder = apply { this.vm = value }

        /** The finished value. */
        public fun build(): Create2AddressRequest = Create2AddressRequest(bytecodeHash, salt, sender, constructorInput, vm)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(bytecodeHash: Hash, salt: Hash, sender: Address): Builder = Builder(bytecodeHash, salt, sender)
    }
}

/** A deployment with a nonce. */
@Serializable
public data class CreateAddressRequest(
    /** On EraVM the account's deployment nonce, on the EVM its nonce. */
    val nonce: Long,
    /** Who deploys. */
    val sender: Address,
    /** The machine. Default `eravm`. */
    val vm: Vm? = null,
) {
    /** For Java, which has no named arguments: the optional values of [CreateAddressRequest]. */
    public class Builder internal constructor(private val nonce: Long, private val sender: Address) {
        private var vm: Vm? = null

        /** The machine. Default `eravm`. */
        public fun vm(value: Vm): Builder = apply { this.vm = value }

        /** The finished value. */
        public fun build(): CreateAddressRequest = CreateAddressRequest(nonce, sender, vm)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(nonce: Long, sender: Address): Builder = Builder(nonce, sender)
    }
}

/** Return data. */
@Serializable
public data class DecodeRevertRequest(
    /** What the failed call returned: the error's `data`. */
    val data: Bytes,
)

/** A decoded revert. Parts that are not known are null. */
@Serializable
public data class DecodeRevertResponse(
    /** The arguments by name, or `arg0`, `arg1`, … ; for an unknown error the bytes as `data`. */
    val args: JsonElement,
    /** What usually causes it and what to do. */
    val hint: String? = null,
    /** The error's name. */
    val name: String? = null,
    /** The first four bytes. */
    val selector: String? = null,
)

/** A quote. */
@Serializable
public data class DeployQuoteResponse(
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** The chain of the transaction. */
    val chain: Chain,
    /**
     * The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is
     * certain.
     */
    val contractAddress: Address,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** How. */
    val kind: DeployKind,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
    /** The bytecode's hash on EraVM, null for `evm`. */
    val bytecodeHash: Hash? = null,
)

/** What to deploy. */
@Serializable
public data class DeployRequest(
    /** The bytecode; for `evm` the code that deploys (init code). */
    val bytecode: Bytes,
    /** How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code. */
    val kind: DeployKind,
    /** The chain. Default `l2`; L1 knows `evm` only. */
    val chain: Chain? = null,
    /** The constructor's ABI-encoded arguments. Default none. */
    val constructorInput: Bytes? = null,
    /**
     * Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71
     * anyway.
     */
    val eip712: Eip712Options? = null,
    /** Nonce, gas and fees. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
    /** The salt, for the kinds with `2`, where it is required. */
    val salt: Hash? = null,
    /** Whom to call. Default `deployer`; `factory` is for the kinds with `2`. */
    val target: DeployTarget? = null,
    /** The chain's own coin for the constructor, in wei. Default 0. */
    val value: BigInteger? = null,
) {
    /** For Java, which has no named arguments: the optional values of [DeployRequest]. */
    public class Builder internal constructor(private val bytecode: Bytes, private val kind: DeployKind) {
        private var chain: Chain? = null
        private var constructorInput: Bytes? = null
        private var eip712: Eip712Options? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null
        private var salt: Hash? = null
        private var target: DeployTarget? = null
        private var value: BigInteger? = null

        /** The chain. Default `l2`; L1 knows `evm` only. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /** The constructor's ABI-encoded arguments. Default none. */
        public fun constructorInput(value: Bytes): Builder = apply { this.constructorInput = value }

        /**
         * Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71
         * anyway.
         */
        public fun eip712(value: Eip712Options): Builder = apply { this.eip712 = value }

        /** Nonce, gas and fees. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /** The salt, for the kinds with `2`, where it is required. */
        public fun salt(value: Hash): Builder = apply { this.salt = value }

        /** Whom to call. Default `deployer`; `factory` is for the kinds with `2`. */
        public fun target(value: DeployTarget): Builder = apply { this.target = value }

        /** The chain's own coin for the constructor, in wei. Default 0. */
        public fun value(value: BigInteger): Builder = apply { this.value = value }

        /** The finished value. */
        public fun build(): DeployRequest = DeployRequest(bytecode, kind, chain, constructorInput, eip712, overrides, quoteId, salt, target, value)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(bytecode: Bytes, kind: DeployKind): Builder = Builder(bytecode, kind)
    }
}

/** A deployment that was sent. */
@Serializable
public data class DeployResponse(
    /** The chain. */
    val chain: Chain,
    /**
     * The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is
     * certain.
     */
    val contractAddress: Address,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** How. */
    val kind: DeployKind,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** Its nonce. */
    val nonce: Long,
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    val txHash: Hash,
    /** The bytecode's hash on EraVM, null for `evm`. */
    val bytecodeHash: Hash? = null,
)

/** One deployed contract. */
@Serializable
public data class Deployed(
    /** The bytecode's hash. */
    val bytecodeHash: Hash,
    /** The contract. */
    val contractAddress: Address,
    /** Who called the deployer. */
    val deployer: Address,
)

/** Which transaction. */
@Serializable
public data class DeployedAddressRequest(
    /** The transaction. */
    val txHash: Hash,
    /** The chain. Default `l2`. */
    val chain: Chain? = null,
) {
    /** For Java, which has no named arguments: the optional values of [DeployedAddressRequest]. */
    public class Builder internal constructor(private val txHash: Hash) {
        private var chain: Chain? = null

        /** The chain. Default `l2`. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /** The finished value. */
        public fun build(): DeployedAddressRequest = DeployedAddressRequest(txHash, chain)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(txHash: Hash): Builder = Builder(txHash)
    }
}

/** What was deployed. */
@Serializable
public data class DeployedAddressResponse(
    /** Everything that was deployed on EraVM on the way, in order. */
    val all: List<Deployed>,
    /** The contract that the sender deployed, itself or through the factory; null if the transaction deployed none. */
    val contractAddress: Address? = null,
)

/** A deployment nonce. */
@Serializable
public data class DeploymentNonce(
    /** The account. */
    val address: Address,
    /** How many contracts the account has deployed: the nonce of `create_address` for its next one. */
    val deploymentNonce: BigInteger,
)

/** Whose deployment nonce. */
@Serializable
public data class DeploymentNonceRequest(
    /** The account. Default: the wallet's. */
    val address: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [DeploymentNonceRequest]. */
    public class Builder internal constructor() {
        private var address: Address? = null

        /** The account. Default: the wallet's. */
        public fun address(value: Address): Builder = apply { this.address = value }

        /** The finished value. */
        public fun build(): DeploymentNonceRequest = DeploymentNonceRequest(address)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** A quote. */
@Serializable
public data class DepositQuoteResponse(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** What the L2 part costs at most, in base units of the base token. */
    val baseCost: BigInteger,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** Gas per byte of pubdata on L2. */
    val gasPerPubdata: BigInteger,
    /** The gas limit on L2. */
    val l2GasLimit: BigInteger,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** All of the base token that goes to L2: base cost, tip and, on direct routes, the amount. */
    val mintValue: BigInteger,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** Who receives what is left on L2. */
    val refundRecipient: Address,
    /** The route. */
    val route: DepositRoute,
    /** Who receives it on L2. */
    val to: Address,
    /** The token on L1; 0x…01 is ETH. */
    val token: Address,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
    /**
     * The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it
     * fail.
     */
    val bridgeAddress: Address? = null,
)

/** What to deposit. */
@Serializable
public data class DepositRequest(
    /** How much, in base units. */
    val amount: BigInteger,
    /** What may be approved for the deposit: `exact` (default), `unlimited` or `never`. */
    val approve: ApproveMode? = null,
    /**
     * A bridge of its own on L1 to go through, which is approved for the token. Default: the standard one. Not for the
     * base token.
     */
    val bridgeAddress: Address? = null,
    /** What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them expect. */
    val customBridgeData: Bytes? = null,
    /**
     * The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit can be claimed
     * back.
     */
    val l2GasLimit: BigInteger? = null,
    /** More for the operator than the base cost, in base units of the base token. Default 0. */
    val operatorTip: BigInteger? = null,
    /** Nonce, gas and fees of the L1 transaction. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
    /**
     * Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit fails. Default, and
     * 0x0…0: the
     * wallet's address.
     * A contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation there (EIP-7702)
     * must name another one.
     */
    val refundRecipient: Address? = null,
    /** Who receives it on L2. Default: the wallet's address. The zero address is refused. */
    val to: Address? = null,
    /** The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH. */
    val token: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [DepositRequest]. */
    public class Builder internal constructor(private val amount: BigInteger) {
        private var approve: ApproveMode? = null
        private var bridgeAddress: Address? = null
        private var customBridgeData: Bytes? = null
        private var l2GasLimit: BigInteger? = null
        private var operatorTip: BigInteger? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null
        private var refundRecipient: Address? = null
        private var to: Address? = null
        private var token: Address? = null

        /** What may be approved for the deposit: `exact` (default), `unlimited` or `never`. */
        public fun approve(value: ApproveMode): Builder = apply { this.approve = value }

        /**
         * A bridge of its own on L1 to go through, which is approved for the token. Default: the standard one. Not for
         * the base token.
         */
        public fun bridgeAddress(value: Address): Builder = apply { this.bridgeAddress = value }

        /** What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them expect. */
        public fun customBridgeData(value: Bytes): Builder = apply { this.customBridgeData = value }

        /**
         * The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit can be
         * claimed back.
         */
        public fun l2GasLimit(value: BigInteger): Builder = apply { this.l2GasLimit = value }

        /** More for the operator than the base cost, in base units of the base token. Default 0. */
        public fun operatorTip(value: BigInteger): Builder = apply { this.operatorTip = value }

        /** Nonce, gas and fees of the L1 transaction. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /**
         * Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit fails. Default,
         * and 0x0…0: the
         * wallet's address.
         * A contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation there
         * (EIP-7702) must name another one.
         */
        public fun refundRecipient(value: Address): Builder = apply { this.refundRecipient = value }

        /** Who receives it on L2. Default: the wallet's address. The zero address is refused. */
        public fun to(value: Address): Builder = apply { this.to = value }

        /** The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH. */
        public fun token(value: Address): Builder = apply { this.token = value }

        /** The finished value. */
        public fun build(): DepositRequest = DepositRequest(amount, approve, bridgeAddress, customBridgeData, l2GasLimit, operatorTip, overrides, quoteId, refundRecipient, to, token)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(amount: BigInteger): Builder = Builder(amount)
    }
}

/** A deposit that was sent. */
@Serializable
public data class DepositResponse(
    /** How much, in base units. */
    val amount: BigInteger,
    /** The approvals that were sent and mined before it. */
    val approvals: List<SentApproval>,
    /** What the L2 part costs at most, in base units of the base token. */
    val baseCost: BigInteger,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** Gas per byte of pubdata on L2. */
    val gasPerPubdata: BigInteger,
    /** The L1 transaction. `deposit_wait` waits for both of its parts. */
    val l1TxHash: Hash,
    /** The gas limit on L2. */
    val l2GasLimit: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** All of the base token that goes to L2: base cost, tip and, on direct routes, the amount. */
    val mintValue: BigInteger,
    /** Its nonce. */
    val nonce: Long,
    /** Who receives what is left on L2. */
    val refundRecipient: Address,
    /** The route. */
    val route: DepositRoute,
    /** Who receives it on L2. */
    val to: Address,
    /** The token on L1; 0x…01 is ETH. */
    val token: Address,
    /** The value of the L1 transaction, in wei. */
    val value: BigInteger,
    /**
     * The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it
     * fail.
     */
    val bridgeAddress: Address? = null,
)

/** The state of a deposit. */
@Serializable
public data class DepositStatus(
    /** All L2 transactions that the L1 transaction requested on this chain. */
    val l2TxHashes: List<Hash>,
    /** Where it is. */
    val state: DepositState,
    /**
     * For a failed one: whether `claim_failed_deposit` brings it back (a token sent through the bridge) or the value
     * was
     * refunded on L2 (a direct deposit or request).
     */
    val claimable: Boolean? = null,
    /** The L1 block. */
    val l1BlockNumber: Long? = null,
    /** The fee paid on L1, in wei. */
    val l1Fee: BigInteger? = null,
    /** The gas used on L1. */
    val l1GasUsed: BigInteger? = null,
    /** The L1 transaction, null when only the L2 hash was given. */
    val l1TxHash: Hash? = null,
    /** The L2 block. */
    val l2BlockNumber: Long? = null,
    /** The gas used on L2. */
    val l2GasUsed: BigInteger? = null,
    /** The L2 transaction, known once L1 has mined. */
    val l2TxHash: Hash? = null,
)

/** Which deposit or request: give one of the hashes. */
@Serializable
public data class DepositStatusRequest(
    /** Which of the requests, where one L1 transaction holds several. Default 0. */
    val index: Long? = null,
    /** The L1 transaction. Either this or `l2TxHash` is required. */
    val l1TxHash: Hash? = null,
    /** The L2 transaction. */
    val l2TxHash: Hash? = null,
) {
    /** For Java, which has no named arguments: the optional values of [DepositStatusRequest]. */
    public class Builder internal constructor() {
        private var index: Long? = null
        private var l1TxHash: Hash? = null
        private var l2TxHash: Hash? = null

        /** Which of the requests, where one L1 transaction holds several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The L1 transaction. Either this or `l2TxHash` is required. */
        public fun l1TxHash(value: Hash): Builder = apply { this.l1TxHash = value }

        /** The L2 transaction. */
        public fun l2TxHash(value: Hash): Builder = apply { this.l2TxHash = value }

        /** The finished value. */
        public fun build(): DepositStatusRequest = DepositStatusRequest(index, l1TxHash, l2TxHash)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** Like `deposit_status`, and waits until the deposit is executed or failed. */
@Serializable
public data class DepositWaitRequest(
    /** Which of the requests, where one L1 transaction holds several. Default 0. */
    val index: Long? = null,
    /** The L1 transaction. Either this or `l2TxHash` is required. */
    val l1TxHash: Hash? = null,
    /** The L2 transaction. */
    val l2TxHash: Hash? = null,
) {
    /** For Java, which has no named arguments: the optional values of [DepositWaitRequest]. */
    public class Builder internal constructor() {
        private var index: Long? = null
        private var l1TxHash: Hash? = null
        private var l2TxHash: Hash? = null

        /** Which of the requests, where one L1 transaction holds several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The L1 transaction. Either this or `l2TxHash` is required. */
        public fun l1TxHash(value: Hash): Builder = apply { this.l1TxHash = value }

        /** The L2 transaction. */
        public fun l2TxHash(value: Hash): Builder = apply { this.l2TxHash = value }

        /** The finished value. */
        public fun build(): DepositWaitRequest = DepositWaitRequest(index, l1TxHash, l2TxHash)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** Makes a transaction one of type 0x71, which only EraVM chains have. An empty object is enough. */
@Serializable
public data class Eip712Options(
    /** Bytecodes that the transaction needs known on the chain; each is sent once. */
    val factoryDeps: List<Bytes>? = null,
    /**
     * The sender, if it is a smart account whose signatures the wallet's key makes or takes part in. Default: the
     * wallet's address.
     */
    val from: Address? = null,
    /** The most gas for one byte of pubdata. Default 50000. */
    val gasPerPubdata: BigInteger? = null,
    /** A contract that pays the fee in place of the sender. */
    val paymaster: PaymasterOptions? = null,
    /**
     * How long the smart account's signature is, in bytes, for the gas estimate. Default 65; n owners mostly sign n
     * times 65.
     * An account that reverts on a wrong signature is estimated as the wallet's own account, with 300000 gas more for
     * its validation.
     */
    val signatureLength: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [Eip712Options]. */
    public class Builder internal constructor() {
        private var factoryDeps: List<Bytes>? = null
        private var from: Address? = null
        private var gasPerPubdata: BigInteger? = null
        private var paymaster: PaymasterOptions? = null
        private var signatureLength: Long? = null

        /** Bytecodes that the transaction needs known on the chain; each is sent once. */
        public fun factoryDeps(value: List<Bytes>): Builder = apply { this.factoryDeps = value }

        /**
         * The sender, if it is a smart account whose signatures the wallet's key makes or takes part in. Default: the
         * wallet's address.
         */
        public fun from(value: Address): Builder = apply { this.from = value }

        /** The most gas for one byte of pubdata. Default 50000. */
        public fun gasPerPubdata(value: BigInteger): Builder = apply { this.gasPerPubdata = value }

        /** A contract that pays the fee in place of the sender. */
        public fun paymaster(value: PaymasterOptions): Builder = apply { this.paymaster = value }

        /**
         * How long the smart account's signature is, in bytes, for the gas estimate. Default 65; n owners mostly sign n
         * times 65.
         * An account that reverts on a wrong signature is estimated as the wallet's own account, with 300000 gas more
         * for its validation.
         */
        public fun signatureLength(value: Long): Builder = apply { this.signatureLength = value }

        /** The finished value. */
        public fun build(): Eip712Options = Eip712Options(factoryDeps, from, gasPerPubdata, paymaster, signatureLength)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** What the operator has set. */
@Serializable
public data class FeeConfig(
    /** The gas on L1 that a batch costs. */
    val batchOverheadL1Gas: BigInteger,
    /** The part of a batch's cost that is for computation. */
    val computeOverheadPart: Double,
    /** The most gas in a batch. */
    val maxGasPerBatch: BigInteger,
    /** The most published data in a batch, in bytes. */
    val maxPubdataPerBatch: BigInteger,
    /** The lowest price of gas on L2, in wei. */
    val minimalL2GasPrice: BigInteger,
    /** The part of a batch's cost that is for published data. */
    val pubdataOverheadPart: Double,
)

/** How fees are computed. */
@Serializable
public data class FeeParams(
    /** The second model of fees. */
    val V2: FeeParamsV2,
)

/** The second model of fees. */
@Serializable
public data class FeeParamsV2(
    /** What the operator has set. */
    val config: FeeConfig,
    /** The price of gas on L1, in wei. */
    val l1GasPrice: BigInteger,
    /** The price of a byte of published data on L1, in wei. */
    val l1PubdataPrice: BigInteger,
    /** How many base tokens an ETH is worth. */
    val conversionRatio: Ratio? = null,
)

/** What finalises on L1, for callers that send it themselves. */
@Serializable
public data class FinalizationArguments(
    /** The L2 chain. */
    val chainId: Long,
    /** The nullifier on L1, or before protocol 26 the shared bridge. */
    val contract: Address,
    /** Its function. */
    val function: FinalizationFunction,
    /** The batch. */
    val l2BatchNumber: Long,
    /** The message's index in the batch. */
    val l2MessageIndex: Long,
    /** The contract on L2 that sent the message. */
    val l2Sender: Address,
    /** The transaction's number in the batch. */
    val l2TxNumberInBatch: Int,
    /** The proof. */
    val merkleProof: List<Hash>,
    /** The message. */
    val message: Bytes,
)

/** The result for one withdrawal. */
@Serializable
public data class FinalizationResult(
    /** Which of its messages. */
    val index: Long,
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** What became of it. */
    val outcome: FinalizationOutcome,
    /** What went wrong, as the error of `finalize_withdrawal` would say; null if it was sent. */
    val error: JsonElement? = null,
    /**
     * The L1 transaction, if one was sent or, where no node says whether it took it, may have been: `transaction_wait`
     * waits for it.
     */
    val l1TxHash: Hash? = null,
    /** Its nonce. */
    val nonce: Long? = null,
    /** What is paid out, where it is known. */
    val withdrawal: Withdrawal? = null,
)

/** A quote. */
@Serializable
public data class FinalizeWithdrawalQuoteResponse(
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** The batch of the withdrawal. */
    val batchNumber: Long,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** The message's index in the batch. */
    val messageIndex: Long,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
    /** What is paid out. */
    val withdrawal: Withdrawal,
)

/** Which withdrawal to finalise. Anyone may do it; the receiver was fixed by the withdrawal. */
@Serializable
public data class FinalizeWithdrawalRequest(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
    /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
    val l1BridgeAddress: Address? = null,
    /** Nonce, gas and fees of the L1 transaction. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
) {
    /** For Java, which has no named arguments: the optional values of [FinalizeWithdrawalRequest]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null
        private var l1BridgeAddress: Address? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
        public fun l1BridgeAddress(value: Address): Builder = apply { this.l1BridgeAddress = value }

        /** Nonce, gas and fees of the L1 transaction. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /** The finished value. */
        public fun build(): FinalizeWithdrawalRequest = FinalizeWithdrawalRequest(l2TxHash, index, l1BridgeAddress, overrides, quoteId)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}

/** A finalisation that was sent. */
@Serializable
public data class FinalizeWithdrawalResponse(
    /** The batch of the withdrawal. */
    val batchNumber: Long,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** The L1 transaction. It is on its way: `transaction_wait` waits for it. */
    val l1TxHash: Hash,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** The message's index in the batch. */
    val messageIndex: Long,
    /** Its nonce. */
    val nonce: Long,
    /** What is paid out. */
    val withdrawal: Withdrawal,
)

/** Which withdrawals to finalise. Anyone may do it; the receivers were fixed by the withdrawals. */
@Serializable
public data class FinalizeWithdrawalsRequest(
    /** The withdrawals, at most 100. They are sent in this order. */
    val withdrawals: List<WithdrawalReference>,
    /**
     * Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a gas limit
     * is for each.
     */
    val overrides: Overrides? = null,
) {
    /** For Java, which has no named arguments: the optional values of [FinalizeWithdrawalsRequest]. */
    public class Builder internal constructor(private val withdrawals: List<WithdrawalReference>) {
        private var overrides: Overrides? = null

        /**
         * Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a gas
         * limit is for each.
         */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /** The finished value. */
        public fun build(): FinalizeWithdrawalsRequest = FinalizeWithdrawalsRequest(withdrawals, overrides)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(withdrawals: List<WithdrawalReference>): Builder = Builder(withdrawals)
    }
}

/** The results. */
@Serializable
public data class FinalizeWithdrawalsResponse(
    /** One for each withdrawal, in the order of the request. */
    val results: List<FinalizationResult>,
    /** How many were sent. */
    val sent: Long,
)

/** A withdrawal of the account. */
@Serializable
public data class FoundWithdrawal(
    /** The L2 block. */
    val blockNumber: Long,
    /** Which of its messages. */
    val index: Long,
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Why it is the account's. */
    val matchedBy: MatchedBy,
    /** What it carries. */
    val withdrawal: Withdrawal,
    /** The batch, once known. */
    val batchNumber: Long? = null,
    /** The error that its state could not be found for; null otherwise. */
    val error: JsonElement? = null,
    /** What finalises it, once it is proven; of use when it is `ready`. */
    val finalization: FinalizationArguments? = null,
    /** How far a pending one is, null otherwise. */
    val phase: WithdrawalPhase? = null,
    /** Where it is; null where `error` says why that is not known. */
    val state: WithdrawalState? = null,
)

/** The general flow. */
@Serializable
public data class GeneralFlow(
    /** What the paymaster itself reads. Default none. */
    val inner: Bytes? = null,
) {
    /** For Java, which has no named arguments: the optional values of [GeneralFlow]. */
    public class Builder internal constructor() {
        private var inner: Bytes? = null

        /** What the paymaster itself reads. Default none. */
        public fun inner(value: Bytes): Builder = apply { this.inner = value }

        /** The finished value. */
        public fun build(): GeneralFlow = GeneralFlow(inner)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** What a ZKsync OS chain began with. */
@Serializable
public data class Genesis(
    /** The first contracts: pairs of address and code. */
    val initialContracts: List<@Serializable(with = PairSerializer::class) Pair<Address, Bytes>>,
    /** What was stored from the start, as the node names it. */
    val additionalStorage: JsonElement? = null,
    /** The same by the places in the tree. */
    val additionalStorageRaw: JsonElement? = null,
    /** The version of the execution environment. */
    val executionVersion: Long? = null,
    /** The first root. */
    val genesisRoot: Hash? = null,
)

/** EraVM bytecode. */
@Serializable
public data class HashBytecodeRequest(
    /** The bytecode: an odd number of 32-byte words. */
    val bytecode: Bytes,
)

/** A hash. */
@Serializable
public data class HashResponse(
    /** The hash. */
    val hash: Hash,
)

/** What L1 says to a proof. */
@Serializable
public data class InclusionResponse(
    /** The contract that was asked: the bridgehub, or the chain's own where the bridgehub cannot say. */
    val contract: Address,
    /** Whether the contract accepts it. */
    val included: Boolean,
    /**
     * Why it is not accepted where the contract reverts, for example because the batch is not executed; null otherwise.
     */
    val reason: String? = null,
)

/** The state of a message to another chain. */
@Serializable
public data class InteropMessageStatus(
    /** Which of its messages. */
    val index: Long,
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Where it is. */
    val state: InteropMessageState,
    /** The batch, once known. */
    val batchNumber: Long? = null,
    /** The keccak-256 of its bytes, once mined. */
    val messageHash: Hash? = null,
    /** The message with its proof, once executed, as `interop_message_verify` takes it. */
    val proof: InteropMessageVerifyRequest? = null,
    /** The root that its proof leads to, once executed: the destination chain has to import it. */
    val root: InteropRoot? = null,
)

/** Which message. The wallet is one of the chain that it was sent on. */
@Serializable
public data class InteropMessageStatusRequest(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [InteropMessageStatusRequest]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The finished value. */
        public fun build(): InteropMessageStatusRequest = InteropMessageStatusRequest(l2TxHash, index)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}

/** A message with its proof: the request of `interop_message_verify` on the destination chain. */
@Serializable
public data class InteropMessageVerifyRequest(
    /** The batch there. */
    val batchNumber: Long,
    /** The chain that the message was sent on. */
    val chainId: Long,
    /** The bytes. */
    val data: Bytes,
    /** The message's index in the batch. */
    val messageIndex: Long,
    /** The proof, up to a root of the gateway. */
    val proof: List<Hash>,
    /** Who sent the message. */
    val sender: Address,
    /** The transaction's number in the batch. */
    val txNumberInBatch: Int,
)

/** Like `interop_message_verify`, and waits until the destination chain has imported the root. */
@Serializable
public data class InteropMessageVerifyWaitRequest(
    /** The batch there. */
    val batchNumber: Long,
    /** The chain that the message was sent on. */
    val chainId: Long,
    /** The bytes. */
    val data: Bytes,
    /** The message's index in the batch. */
    val messageIndex: Long,
    /** The proof, up to a root of the gateway. */
    val proof: List<Hash>,
    /** Who sent the message. */
    val sender: Address,
    /** The transaction's number in the batch. */
    val txNumberInBatch: Int,
)

/** Like `interop_message_status`, and waits until the gateway has the message or its transaction failed. */
@Serializable
public data class InteropMessageWaitRequest(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [InteropMessageWaitRequest]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The finished value. */
        public fun build(): InteropMessageWaitRequest = InteropMessageWaitRequest(l2TxHash, index)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}

/** A root of a gateway, which the chains on it import. */
@Serializable
public data class InteropRoot(
    /** The gateway. */
    val chainId: Long,
    /** Its block, or batch, that has the root. */
    val number: Long,
    /** The root that the proof leads to. */
    val root: Hash,
)

/** What the destination chain says to a message. */
@Serializable
public data class InteropVerification(
    /**
     * Whether it has imported the root that the proof leads to. If not yet, `included` is false and it is worth asking
     * again.
     */
    val imported: Boolean,
    /** Whether its contract accepts the proof. */
    val included: Boolean,
    /** The root that the proof leads to. */
    val root: InteropRoot,
    /**
     * The root that it has imported for that block, null while it has none. Another root than the proof's is a wrong
     * proof.
     */
    val importedRoot: Hash? = null,
    /** Why the contract does not accept it where it reverts; null otherwise. */
    val reason: String? = null,
)

/** Why one item of a list failed. */
@Serializable
public data class ItemError(
    /** The message. */
    val message: String,
    /** Its name. */
    val name: String,
    /** The status. */
    val status: Int,
)

/** A batch. */
@Serializable
public data class L1BatchDetails(
    /** How many priority transactions it has. */
    val l1TxCount: Long,
    /** How many transactions of L2 it has. */
    val l2TxCount: Long,
    /** The batch. */
    val number: Long,
    /** `sealed`, `fastFinalized` or `verified`. */
    val status: String,
    /** When it was sealed, in seconds since 1970. */
    val timestamp: Long,
    /** The code that every batch runs with. */
    val baseSystemContractsHashes: BaseSystemContracts? = null,
    /** The transaction that committed it. */
    val commitTxHash: Hash? = null,
    /** What was committed to L1. */
    val commitment: Hash? = null,
    /** When it was committed, as ISO 8601. */
    val committedAt: String? = null,
    /** The transaction that executed it. */
    val executeTxHash: Hash? = null,
    /** When it was executed, as ISO 8601. */
    val executedAt: String? = null,
    /** The price of a byte of published data that is fair, in wei. */
    val fairPubdataPrice: BigInteger? = null,
    /** The price of gas on L1 that it counts with, in wei. */
    val l1GasPrice: BigInteger? = null,
    /** The price of gas on L2 that is fair, in wei. */
    val l2FairGasPrice: BigInteger? = null,
    /** The transaction that proved it. */
    val proveTxHash: Hash? = null,
    /** When it was proven, as ISO 8601. */
    val provenAt: String? = null,
    /** The state's root, or the block's hash. */
    val rootHash: Hash? = null,
)

/** A leaf. */
@Serializable
public data class LeafResponse(
    /** The leaf's hash. */
    val leaf: Hash,
    /** The 88 bytes that were hashed. */
    val log: Bytes,
)

/** Bounds on what is ever signed: a node that lies about prices cannot make the wallet pay more. */
@Serializable
public data class LimitsConfig(
    /** The most that the gas of one L1 transaction may cost (gas limit × price), in wei. Default 2 ETH. */
    val maxL1Fee: BigInteger? = null,
    /** The most gas of one L1 transaction. Default 30000000. */
    val maxL1Gas: BigInteger? = null,
    /** The highest price per gas on L1, in wei. Default 5000 gwei. */
    val maxL1GasPrice: BigInteger? = null,
    /**
     * The most that the gas of one L2 transaction, or of the L2 part of a request on L1, may cost, in base units of the
     * base token.
     * Default 1 ETH, or what L1 says is as much in another base token.
     */
    val maxL2Fee: BigInteger? = null,
    /** The most gas of one L2 transaction. Default 1000000000. */
    val maxL2Gas: BigInteger? = null,
    /**
     * The highest price per gas on L2, in base units of the base token. Default 1000 gwei; where the base token is not
     * ETH, as
     * many times more as L1 says that there are units of it in one of ETH.
     */
    val maxL2GasPrice: BigInteger? = null,
) {
    /** For Java, which has no named arguments: the optional values of [LimitsConfig]. */
    public class Builder internal constructor() {
        private var maxL1Fee: BigInteger? = null
        private var maxL1Gas: BigInteger? = null
        private var maxL1GasPrice: BigInteger? = null
        private var maxL2Fee: BigInteger? = null
        private var maxL2Gas: BigInteger? = null
        private var maxL2GasPrice: BigInteger? = null

        /** The most that the gas of one L1 transaction may cost (gas limit × price), in wei. Default 2 ETH. */
        public fun maxL1Fee(value: BigInteger): Builder = apply { this.maxL1Fee = value }

        /** The most gas of one L1 transaction. Default 30000000. */
        public fun maxL1Gas(value: BigInteger): Builder = apply { this.maxL1Gas = value }

        /** The highest price per gas on L1, in wei. Default 5000 gwei. */
        public fun maxL1GasPrice(value: BigInteger): Builder = apply { this.maxL1GasPrice = value }

        /**
         * The most that the gas of one L2 transaction, or of the L2 part of a request on L1, may cost, in base units of
         * the base token.
         * Default 1 ETH, or what L1 says is as much in another base token.
         */
        public fun maxL2Fee(value: BigInteger): Builder = apply { this.maxL2Fee = value }

        /** The most gas of one L2 transaction. Default 1000000000. */
        public fun maxL2Gas(value: BigInteger): Builder = apply { this.maxL2Gas = value }

        /**
         * The highest price per gas on L2, in base units of the base token. Default 1000 gwei; where the base token is
         * not ETH, as
         * many times more as L1 says that there are units of it in one of ETH.
         */
        public fun maxL2GasPrice(value: BigInteger): Builder = apply { this.maxL2GasPrice = value }

        /** The finished value. */
        public fun build(): LimitsConfig = LimitsConfig(maxL1Fee, maxL1Gas, maxL1GasPrice, maxL2Fee, maxL2Gas, maxL2GasPrice)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** A log. */
@Serializable
public data class LogLeafHashRequest(
    /** True for messages and statuses. */
    val isService: Boolean,
    /** The key. */
    val key: Hash,
    /** The system contract that sent it. */
    val sender: Address,
    /** The transaction's position in its batch. */
    val txNumberInBatch: Int,
    /** The value. */
    val value: Hash,
    /** Always 0 so far, the default. */
    val shardId: Int? = null,
) {
    /** For Java, which has no named arguments: the optional values of [LogLeafHashRequest]. */
    public class Builder internal constructor(private val isService: Boolean, private val key: Hash, private val sender: Address, private val txNumberInBatch: Int, private val value: Hash) {
        private var shardId: Int? = null

        /** Always 0 so far, the default. */
        public fun shardId(value: Int): Builder = apply { this.shardId = value }

        /** The finished value. */
        public fun build(): LogLeafHashRequest = LogLeafHashRequest(isService, key, sender, txNumberInBatch, value, shardId)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(isService: Boolean, key: Hash, sender: Address, txNumberInBatch: Int, value: Hash): Builder = Builder(isService, key, sender, txNumberInBatch, value)
    }
}

/** A message, as bytes or as text. */
@Serializable
public data class MessageHashRequest(
    /** The message's bytes. Either this or `text` is required. */
    val message: Bytes? = null,
    /** The message as text, in place of `message`. */
    val text: String? = null,
) {
    /** For Java, which has no named arguments: the optional values of [MessageHashRequest]. */
    public class Builder internal constructor() {
        private var message: Bytes? = null
        private var text: String? = null

        /** The message's bytes. Either this or `text` is required. */
        public fun message(value: Bytes): Builder = apply { this.message = value }

        /** The message as text, in place of `message`. */
        public fun text(value: String): Builder = apply { this.text = value }

        /** The finished value. */
        public fun build(): MessageHashRequest = MessageHashRequest(message, text)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** A message. */
@Serializable
public data class MessageLeafHashRequest(
    /** The message. */
    val message: Bytes,
    /** The contract or account on L2 that called the messenger. */
    val sender: Address,
    /** The transaction's position in its batch. */
    val txNumberInBatch: Int,
)

/** A message with its proof: the arguments of `proveL2MessageInclusion` on L1. */
@Serializable
public data class MessageProof(
    /** The batch. */
    val batchNumber: Long,
    /** The L2 chain. */
    val chainId: Long,
    /** The bytes. */
    val data: Bytes,
    /** Whether L1 holds that root now. */
    val executed: Boolean,
    /** The keccak-256 of the bytes. */
    val messageHash: Hash,
    /** The message's index in the batch. */
    val messageIndex: Long,
    /** The proof. */
    val proof: List<Hash>,
    /**
     * The root that it leads to, which L1 holds once the batch is executed: of the chain's batch, or of its settlement
     * layer's.
     */
    val root: Hash,
    /** Who sent the message on L2. */
    val sender: Address,
    /** The transaction's number in the batch. */
    val txNumberInBatch: Int,
)

/** Which message. */
@Serializable
public data class MessageProofRequest(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [MessageProofRequest]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The finished value. */
        public fun build(): MessageProofRequest = MessageProofRequest(l2TxHash, index)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}

/** A quote. */
@Serializable
public data class MessageSendQuoteResponse(
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** The keccak-256 of the bytes. */
    val messageHash: Hash,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** Who sends it: L1 proves the message together with its sender. */
    val sender: Address,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
)

/** What to send. */
@Serializable
public data class MessageSendRequest(
    /** The bytes. */
    val data: Bytes,
    /** Nonce, gas and fees of the L2 transaction. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
) {
    /** For Java, which has no named arguments: the optional values of [MessageSendRequest]. */
    public class Builder internal constructor(private val data: Bytes) {
        private var overrides: Overrides? = null
        private var quoteId: String? = null

        /** Nonce, gas and fees of the L2 transaction. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /** The finished value. */
        public fun build(): MessageSendRequest = MessageSendRequest(data, overrides, quoteId)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(data: Bytes): Builder = Builder(data)
    }
}

/** A message that was sent. */
@Serializable
public data class MessageSendResponse(
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** The L2 transaction: keep it, `message_status` and `message_proof` work from it alone. */
    val l2TxHash: Hash,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** The keccak-256 of the bytes. */
    val messageHash: Hash,
    /** Its nonce. */
    val nonce: Long,
    /** Who sends it: L1 proves the message together with its sender. */
    val sender: Address,
)

/** The state of a message. */
@Serializable
public data class MessageStatus(
    /** Which of its messages. */
    val index: Long,
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Where it is. */
    val state: MessageState,
    /** The batch, once known. */
    val batchNumber: Long? = null,
    /** The bytes, once mined. */
    val data: Bytes? = null,
    /** The keccak-256 of the bytes, once mined. */
    val messageHash: Hash? = null,
    /** Who sent it, once mined. */
    val sender: Address? = null,
)

/** Which message. */
@Serializable
public data class MessageStatusRequest(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [MessageStatusRequest]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The finished value. */
        public fun build(): MessageStatusRequest = MessageStatusRequest(l2TxHash, index)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}

/** A message and its proof, as `message_proof` gives them. */
@Serializable
public data class MessageVerifyInclusionRequest(
    /** The batch. */
    val batchNumber: Long,
    /** The bytes. */
    val data: Bytes,
    /** The message's index in the batch. */
    val messageIndex: Long,
    /** The proof. */
    val proof: List<Hash>,
    /** Who sent the message on L2. */
    val sender: Address,
    /** The transaction's number in the batch. */
    val txNumberInBatch: Int,
)

/** Like `message_status`, and waits. */
@Serializable
public data class MessageWaitRequest(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
    /** How far to wait: `proven`, or `executed` (default). A failed transaction always ends the wait. */
    val until: MessageUntil? = null,
) {
    /** For Java, which has no named arguments: the optional values of [MessageWaitRequest]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null
        private var until: MessageUntil? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** How far to wait: `proven`, or `executed` (default). A failed transaction always ends the wait. */
        public fun until(value: MessageUntil): Builder = apply { this.until = value }

        /** The finished value. */
        public fun build(): MessageWaitRequest = MessageWaitRequest(l2TxHash, index, until)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}

/** A mined transaction. */
@Serializable
public data class MinedTransaction(
    /** The chain. */
    val chain: Chain,
    /** The sender. */
    val from: Address,
    /** The gas used. */
    val gasUsed: BigInteger,
    /** Whether it succeeded. */
    val status: TxStatus,
    /** The transaction. */
    val txHash: Hash,
    /** The block that holds it. */
    val blockNumber: Long? = null,
    /** The deployed contract, if it was a deployment. */
    val contractAddress: Address? = null,
    /** The price paid per gas, in wei. */
    val effectiveGasPrice: BigInteger? = null,
    /** The fee paid, in wei. */
    val fee: BigInteger? = null,
    /** The called contract or the receiver. */
    val to: Address? = null,
)

/** An approval that the operation needs and that is not there. */
@Serializable
public data class MissingApproval(
    /** How much is allowed now. A token that refuses to change it needs a reset to 0 first. */
    val allowance: BigInteger,
    /** How much, in base units. */
    val amount: BigInteger,
    /** The chain. */
    val chain: Chain,
    /** Who must be allowed to take it. */
    val spender: Address,
    /** The token. */
    val token: Address,
)

/** What the sender must hold of a token. */
@Serializable
public data class Need(
    /** How much is there. */
    val available: BigInteger,
    /** The chain. */
    val chain: Chain,
    /** How much is missing; 0 if there is enough. */
    val missing: BigInteger,
    /** How much the operation takes at most, in base units. For the coin this includes the fee. */
    val required: BigInteger,
    /** The token, null for the chain's own coin. */
    val token: Address? = null,
)

/** No parameters. */
@Serializable
public class NodeBaseTokenL1Address {
    override fun equals(other: Any?): Boolean = other is NodeBaseTokenL1Address

    override fun hashCode(): Int = 2117

    override fun toString(): String = "NodeBaseTokenL1Address()"
}

/** What the node answers. */
@Serializable
public data class NodeBaseTokenL1AddressResponse(
    /** The node's answer. */
    val result: Address? = null,
)

/** No parameters. */
@Serializable
public class NodeBatchFeeInput {
    override fun equals(other: Any?): Boolean = other is NodeBatchFeeInput

    override fun hashCode(): Int = 1672

    override fun toString(): String = "NodeBatchFeeInput()"
}

/** What the node answers. */
@Serializable
public data class NodeBatchFeeInputResponse(
    /** The node's answer. */
    val result: BatchFeeInput,
)

/** Which block. */
@Serializable
public data class NodeBlockDetails(
    /** The block. */
    val blockNumber: Long,
)

/** What the node answers. */
@Serializable
public data class NodeBlockDetailsResponse(
    /** The node's answer. */
    val result: BlockDetails? = null,
)

/** Which block. */
@Serializable
public data class NodeBlockMetadata(
    /** The block. */
    val blockNumber: Long,
)

/** What the node answers. */
@Serializable
public data class NodeBlockMetadataResponse(
    /** The node's answer. */
    val result: BlockMetadata? = null,
)

/** No parameters. */
@Serializable
public class NodeBridgeContracts {
    override fun equals(other: Any?): Boolean = other is NodeBridgeContracts

    override fun hashCode(): Int = 1924

    override fun toString(): String = "NodeBridgeContracts()"
}

/** What the node answers. */
@Serializable
public data class NodeBridgeContractsResponse(
    /** The node's answer. */
    val result: BridgeContracts,
)

/** No parameters. */
@Serializable
public class NodeBridgehubContract {
    override fun equals(other: Any?): Boolean = other is NodeBridgehubContract

    override fun hashCode(): Int = 2128

    override fun toString(): String = "NodeBridgehubContract()"
}

/** What the node answers. */
@Serializable
public data class NodeBridgehubContractResponse(
    /** The node's answer. */
    val result: Address? = null,
)

/** Which code. */
@Serializable
public data class NodeBytecodeByHash(
    /** Its hash, as `hash_bytecode` gives it. */
    val bytecodeHash: Hash,
)

/** What the node answers. */
@Serializable
public data class NodeBytecodeByHashResponse(
    /** The node's answer. */
    val result: Bytes? = null,
)

/** No parameters. */
@Serializable
public class NodeBytecodeSupplierContract {
    override fun equals(other: Any?): Boolean = other is NodeBytecodeSupplierContract

    override fun hashCode(): Int = 2887

    override fun toString(): String = "NodeBytecodeSupplierContract()"
}

/** What the node answers. */
@Serializable
public data class NodeBytecodeSupplierContractResponse(
    /** The node's answer. */
    val result: Address? = null,
)

/** A call to estimate. */
@Serializable
public data class NodeCall(
    /** The called contract or the receiver. */
    val to: Address,
    /** The call data. Default: none. */
    val data: Bytes? = null,
    /** Bytecodes that go along. */
    val factoryDeps: List<Bytes>? = null,
    /** The sender. Default: the node's, which is the zero address. */
    val from: Address? = null,
    /** The most gas for a byte of published data. Default: the node's. */
    val gasPerPubdata: BigInteger? = null,
    /** The paymaster that pays. Default: none. */
    val paymaster: Address? = null,
    /** What the paymaster is told. Default: nothing. */
    val paymasterInput: Bytes? = null,
    /** The transaction's type, 113 for EraVM's own. Default: the node's. */
    val txType: Int? = null,
    /** The value, in wei. Default: 0. */
    val value: BigInteger? = null,
) {
    /** For Java, which has no named arguments: the optional values of [NodeCall]. */
    public class Builder internal constructor(private val to: Address) {
        private var data: Bytes? = null
        private var factoryDeps: List<Bytes>? = null
        private var from: Address? = null
        private var gasPerPubdata: BigInteger? = null
        private var paymaster: Address? = null
        private var paymasterInput: Bytes? = null
        private var txType: Int? = null
        private var value: BigInteger? = null

        /** The call data. Default: none. */
        public fun data(value: Bytes): Builder = apply { this.data = value }

        /** Bytecodes that go along. */
        public fun factoryDeps(value: List<Bytes>): Builder = apply { this.factoryDeps = value }

        /** The sender. Default: the node's, which is the zero address. */
        public fun from(value: Address): Builder = apply { this.from = value }

        /** The most gas for a byte of published data. Default: the node's. */
        public fun gasPerPubdata(value: BigInteger): Builder = apply { this.gasPerPubdata = value }

        /** The paymaster that pays. Default: none. */
        public fun paymaster(value: Address): Builder = apply { this.paymaster = value }

        /** What the paymaster is told. Default: nothing. */
        public fun paymasterInput(value: Bytes): Builder = apply { this.paymasterInput = value }

        /** The transaction's type, 113 for EraVM's own. Default: the node's. */
        public fun txType(value: Int): Builder = apply { this.txType = value }

        /** The value, in wei. Default: 0. */
        public fun value(value: BigInteger): Builder = apply { this.value = value }

        /** The finished value. */
        public fun build(): NodeCall = NodeCall(to, data, factoryDeps, from, gasPerPubdata, paymaster, paymasterInput, txType, value)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(to: Address): Builder = Builder(to)
    }
}

/** What would be sent. */
@Serializable
public data class NodeEstimateFee(
    /** The transaction. */
    val call: NodeCall,
    /** What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address. */
    val stateOverride: JsonElement? = null,
) {
    /** For Java, which has no named arguments: the optional values of [NodeEstimateFee]. */
    public class Builder internal constructor(private val call: NodeCall) {
        private var stateOverride: JsonElement? = null

        /** What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address. */
        public fun stateOverride(value: JsonElement): Builder = apply { this.stateOverride = value }

        /** The finished value. */
        public fun build(): NodeEstimateFee = NodeEstimateFee(call, stateOverride)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(call: NodeCall): Builder = Builder(call)
    }
}

/** What the node answers. */
@Serializable
public data class NodeEstimateFeeResponse(
    /** The node's answer. */
    val result: NodeFee,
)

/** What would be requested on L1. */
@Serializable
public data class NodeEstimateGasL1ToL2(
    /** The call on L2. */
    val call: NodeCall,
    /** What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address. */
    val stateOverride: JsonElement? = null,
) {
    /** For Java, which has no named arguments: the optional values of [NodeEstimateGasL1ToL2]. */
    public class Builder internal constructor(private val call: NodeCall) {
        private var stateOverride: JsonElement? = null

        /** What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address. */
        public fun stateOverride(value: JsonElement): Builder = apply { this.stateOverride = value }

        /** The finished value. */
        public fun build(): NodeEstimateGasL1ToL2 = NodeEstimateGasL1ToL2(call, stateOverride)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(call: NodeCall): Builder = Builder(call)
    }
}

/** What the node answers. */
@Serializable
public data class NodeEstimateGasL1ToL2Response(
    /** The node's answer. */
    val result: BigInteger,
)

/** What a transaction would cost. */
@Serializable
public data class NodeFee(
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** The most gas for a byte of published data. */
    val gasPerPubdataLimit: BigInteger,
    /** The most per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
)

/** No parameters. */
@Serializable
public class NodeFeeParams {
    override fun equals(other: Any?): Boolean = other is NodeFeeParams

    override fun hashCode(): Int = 1274

    override fun toString(): String = "NodeFeeParams()"
}

/** What the node answers. */
@Serializable
public data class NodeFeeParamsResponse(
    /** The node's answer. */
    val result: FeeParams,
)

/** No parameters. */
@Serializable
public class NodeGasPerPubdata {
    override fun equals(other: Any?): Boolean = other is NodeGasPerPubdata

    override fun hashCode(): Int = 1673

    override fun toString(): String = "NodeGasPerPubdata()"
}

/** What the node answers. */
@Serializable
public data class NodeGasPerPubdataResponse(
    /** The node's answer. */
    val result: BigInteger,
)

/** No parameters. */
@Serializable
public class NodeGenesis {
    override fun equals(other: Any?): Boolean = other is NodeGenesis

    override fun hashCode(): Int = 1108

    override fun toString(): String = "NodeGenesis()"
}

/** What the node answers. */
@Serializable
public data class NodeGenesisResponse(
    /** The node's answer. */
    val result: Genesis,
)

/** Which batch. */
@Serializable
public data class NodeL1BatchBlockRange(
    /** The batch. */
    val batchNumber: Long,
)

/** What the node answers. */
@Serializable
public data class NodeL1BatchBlockRangeResponse(
    /** The node's answer. */
    val result: List<Long>? = null,
)

/** Which batch. */
@Serializable
public data class NodeL1BatchDetails(
    /** The batch. */
    val batchNumber: Long,
)

/** What the node answers. */
@Serializable
public data class NodeL1BatchDetailsResponse(
    /** The node's answer. */
    val result: L1BatchDetails? = null,
)

/** No parameters. */
@Serializable
public class NodeL1BatchNumber {
    override fun equals(other: Any?): Boolean = other is NodeL1BatchNumber

    override fun hashCode(): Int = 1614

    override fun toString(): String = "NodeL1BatchNumber()"
}

/** What the node answers. */
@Serializable
public data class NodeL1BatchNumberResponse(
    /** The node's answer. */
    val result: Long,
)

/** No parameters. */
@Serializable
public class NodeL1ChainId {
    override fun equals(other: Any?): Boolean = other is NodeL1ChainId

    override fun hashCode(): Int = 1171

    override fun toString(): String = "NodeL1ChainId()"
}

/** What the node answers. */
@Serializable
public data class NodeL1ChainIdResponse(
    /** The node's answer. */
    val result: Long,
)

/** No parameters. */
@Serializable
public class NodeL1GasPrice {
    override fun equals(other: Any?): Boolean = other is NodeL1GasPrice

    override fun hashCode(): Int = 1297

    override fun toString(): String = "NodeL1GasPrice()"
}

/** What the node answers. */
@Serializable
public data class NodeL1GasPriceResponse(
    /** The node's answer. */
    val result: BigInteger,
)

/** No parameters. */
@Serializable
public class NodeL2Multicall3 {
    override fun equals(other: Any?): Boolean = other is NodeL2Multicall3

    override fun hashCode(): Int = 1502

    override fun toString(): String = "NodeL2Multicall3()"
}

/** What the node answers. */
@Serializable
public data class NodeL2Multicall3Response(
    /** The node's answer. */
    val result: Address? = null,
)

/** Which log. */
@Serializable
public data class NodeL2ToL1LogProof(
    /** The transaction on L2. */
    val txHash: Hash,
    /** Which of its logs to L1. Default: the first one, 0. */
    val index: Long? = null,
    /** Up to where the proof leads, in the node's own words, for example `proof_based_gw`. Default: the root on L1. */
    val target: String? = null,
) {
    /** For Java, which has no named arguments: the optional values of [NodeL2ToL1LogProof]. */
    public class Builder internal constructor(private val txHash: Hash) {
        private var index: Long? = null
        private var target: String? = null

        /** Which of its logs to L1. Default: the first one, 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /**
         * Up to where the proof leads, in the node's own words, for example `proof_based_gw`. Default: the root on L1.
         */
        public fun target(value: String): Builder = apply { this.target = value }

        /** The finished value. */
        public fun build(): NodeL2ToL1LogProof = NodeL2ToL1LogProof(txHash, index, target)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(txHash: Hash): Builder = Builder(txHash)
    }
}

/** What the node answers. */
@Serializable
public data class NodeL2ToL1LogProofResponse(
    /** The node's answer. */
    val result: NodeLogProof? = null,
)

/** The proof that a log to L1 is in a batch. */
@Serializable
public data class NodeLogProof(
    /** The leaf's index. */
    val id: Long,
    /** The path. */
    val proof: List<Hash>,
    /** The root that the node claims. */
    val root: Hash,
    /** The batch, where the node tells it. */
    val batchNumber: Long? = null,
    /** The gateway's block, for a chain that settles there. */
    val gatewayBlockNumber: Long? = null,
)

/** No parameters. */
@Serializable
public class NodeMainContract {
    override fun equals(other: Any?): Boolean = other is NodeMainContract

    override fun hashCode(): Int = 1609

    override fun toString(): String = "NodeMainContract()"
}

/** What the node answers. */
@Serializable
public data class NodeMainContractResponse(
    /** The node's answer. */
    val result: Address? = null,
)

/** Which words of which account. */
@Serializable
public data class NodeProof(
    /** The account. */
    val address: Address,
    /** The batch after which they are read. */
    val batchNumber: Long,
    /** The places of the words. */
    val keys: List<Hash>,
)

/** What the node answers. */
@Serializable
public data class NodeProofResponse(
    /** The node's answer. */
    val result: AccountProof? = null,
)

/** A protocol version of the chain. */
@Serializable
public data class NodeProtocolVersion(
    /** The bootloader's code. */
    val bootloaderCodeHash: Hash? = null,
    /** The code of accounts without code. */
    val defaultAccountCodeHash: Hash? = null,
    /** The code for contracts with EVM code. */
    val evmEmulatorCodeHash: Hash? = null,
    /** The transaction that upgraded the chain. */
    val l2SystemUpgradeTxHash: Hash? = null,
    /** The number that people mean: 26, 29, 31. */
    val minorVersion: Long? = null,
    /** When it began, in seconds since 1970. */
    val timestamp: Long? = null,
    /** The same, as older nodes name it. */
    val versionId: Long? = null,
)

/** Which version. */
@Serializable
public data class NodeProtocolVersionRequest(
    /** The version, for example 29. Default: the newest. */
    val id: Int? = null,
) {
    /** For Java, which has no named arguments: the optional values of [NodeProtocolVersionRequest]. */
    public class Builder internal constructor() {
        private var id: Int? = null

        /** The version, for example 29. Default: the newest. */
        public fun id(value: Int): Builder = apply { this.id = value }

        /** The finished value. */
        public fun build(): NodeProtocolVersionRequest = NodeProtocolVersionRequest(id)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** What the node answers. */
@Serializable
public data class NodeProtocolVersionResponse(
    /** The node's answer. */
    val result: NodeProtocolVersion? = null,
)

/** Which block. */
@Serializable
public data class NodeRawBlockTransactions(
    /** The block. */
    val blockNumber: Long,
)

/** What the node answers. */
@Serializable
public data class NodeRawBlockTransactionsResponse(
    /** The node's answer. */
    val result: List<RawTransaction>,
)

/** No parameters. */
@Serializable
public class NodeTestnetPaymaster {
    override fun equals(other: Any?): Boolean = other is NodeTestnetPaymaster

    override fun hashCode(): Int = 2083

    override fun toString(): String = "NodeTestnetPaymaster()"
}

/** What the node answers. */
@Serializable
public data class NodeTestnetPaymasterResponse(
    /** The node's answer. */
    val result: Address? = null,
)

/** No parameters. */
@Serializable
public class NodeTimestampAsserter {
    override fun equals(other: Any?): Boolean = other is NodeTimestampAsserter

    override fun hashCode(): Int = 2179

    override fun toString(): String = "NodeTimestampAsserter()"
}

/** What the node answers. */
@Serializable
public data class NodeTimestampAsserterResponse(
    /** The node's answer. */
    val result: Address? = null,
)

/** Which transaction. */
@Serializable
public data class NodeTransactionDetails(
    /** The transaction on L2. */
    val txHash: Hash,
)

/** What the node answers. */
@Serializable
public data class NodeTransactionDetailsResponse(
    /** The node's answer. */
    val result: TransactionDetails? = null,
)

/** A nonce. */
@Serializable
public data class Nonce(
    /** The account. */
    val address: Address,
    /** `pending` or `latest`. */
    val at: NonceAt,
    /** The chain. */
    val chain: Chain,
    /** The nonce that the account's next transaction has, as this node knows it. */
    val nonce: Long,
)

/** Whose nonce. */
@Serializable
public data class NonceRequest(
    /** `l1` or `l2`. */
    val chain: Chain,
    /** The account. Default: the wallet's. */
    val address: Address? = null,
    /** `pending`, the default: with transactions that wait in the node's pool; or `latest`: only those in blocks. */
    val at: NonceAt? = null,
) {
    /** For Java, which has no named arguments: the optional values of [NonceRequest]. */
    public class Builder internal constructor(private val chain: Chain) {
        private var address: Address? = null
        private var at: NonceAt? = null

        /** The account. Default: the wallet's. */
        public fun address(value: Address): Builder = apply { this.address = value }

        /**
         * `pending`, the default: with transactions that wait in the node's pool; or `latest`: only those in blocks.
         */
        public fun at(value: NonceAt): Builder = apply { this.at = value }

        /** The finished value. */
        public fun build(): NonceRequest = NonceRequest(chain, address, at)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(chain: Chain): Builder = Builder(chain)
    }
}

/** What a caller may fix in a transaction; everything left out is chosen by the library. */
@Serializable
public data class Overrides(
    /** The gas limit. Default: the estimate, with 20 % more on L1. */
    val gasLimit: BigInteger? = null,
    /** The most to pay per gas, in wei. Default: 3/2 of the base fee plus the tip. */
    val maxFeePerGas: BigInteger? = null,
    /**
     * The tip per gas, in wei. Default: the node's suggestion; 0 on L2 if the node has none or `maxFeePerGas` is given.
     */
    val maxPriorityFeePerGas: BigInteger? = null,
    /** The nonce. Default: the next free one of the account. */
    val nonce: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [Overrides]. */
    public class Builder internal constructor() {
        private var gasLimit: BigInteger? = null
        private var maxFeePerGas: BigInteger? = null
        private var maxPriorityFeePerGas: BigInteger? = null
        private var nonce: Long? = null

        /** The gas limit. Default: the estimate, with 20 % more on L1. */
        public fun gasLimit(value: BigInteger): Builder = apply { this.gasLimit = value }

        /** The most to pay per gas, in wei. Default: 3/2 of the base fee plus the tip. */
        public fun maxFeePerGas(value: BigInteger): Builder = apply { this.maxFeePerGas = value }

        /**
         * The tip per gas, in wei. Default: the node's suggestion; 0 on L2 if the node has none or `maxFeePerGas` is
         * given.
         */
        public fun maxPriorityFeePerGas(value: BigInteger): Builder = apply { this.maxPriorityFeePerGas = value }

        /** The nonce. Default: the next free one of the account. */
        public fun nonce(value: Long): Builder = apply { this.nonce = value }

        /** The finished value. */
        public fun build(): Overrides = Overrides(gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** A signed transaction. */
@Serializable
public data class ParseTransactionRequest(
    /** The signed bytes: legacy with a chain id, type 2 without an access list, or type 0x71. */
    val rawTransaction: Bytes,
)

/** What is in a signed transaction. */
@Serializable
public data class ParseTransactionResponse(
    /** The transaction. */
    val transaction: UnsignedTx,
    /** Its hash. */
    val txHash: Hash,
    /** The signature of a type 0x71 transaction, whatever its account takes; null for the other kinds. */
    val customSignature: Bytes? = null,
    /**
     * The address whose key signed; null if a smart account's signature is not one key's. For type 0x71 it may differ
     * from `from`.
     */
    val signer: Address? = null,
)

/** The flow that pays in a token. */
@Serializable
public data class PaymasterApprovalBasedRequest(
    /** The least allowance, in base units, that the paymaster asks for. */
    val minimalAllowance: BigInteger,
    /** The token on L2. */
    val token: Address,
    /** What the paymaster itself reads. Default none. */
    val inner: Bytes? = null,
) {
    /** For Java, which has no named arguments: the optional values of [PaymasterApprovalBasedRequest]. */
    public class Builder internal constructor(private val minimalAllowance: BigInteger, private val token: Address) {
        private var inner: Bytes? = null

        /** What the paymaster itself reads. Default none. */
        public fun inner(value: Bytes): Builder = apply { this.inner = value }

        /** The finished value. */
        public fun build(): PaymasterApprovalBasedRequest = PaymasterApprovalBasedRequest(minimalAllowance, token, inner)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(minimalAllowance: BigInteger, token: Address): Builder = Builder(minimalAllowance, token)
    }
}

/** The general flow. */
@Serializable
public data class PaymasterGeneralRequest(
    /** What the paymaster itself reads. Default none. */
    val inner: Bytes? = null,
) {
    /** For Java, which has no named arguments: the optional values of [PaymasterGeneralRequest]. */
    public class Builder internal constructor() {
        private var inner: Bytes? = null

        /** What the paymaster itself reads. Default none. */
        public fun inner(value: Bytes): Builder = apply { this.inner = value }

        /** The finished value. */
        public fun build(): PaymasterGeneralRequest = PaymasterGeneralRequest(inner)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** A paymaster's input. */
@Serializable
public data class PaymasterInputResponse(
    /** What goes into `paymasterInput`. */
    val paymasterInput: Bytes,
)

/**
 * A paymaster and what it is told: `input`, `general` or `approvalBased`. Default: the general flow with nothing in it.
 */
@Serializable
public data class PaymasterOptions(
    /** The paymaster's address. */
    val address: Address,
    /** The flow for paymasters that are paid in a token. The allowance is given as part of the transaction. */
    val approvalBased: ApprovalFlow? = null,
    /** The flow for paymasters that need nothing from the sender. */
    val general: GeneralFlow? = null,
    /** The whole input, flow selector included. */
    val input: Bytes? = null,
) {
    /** For Java, which has no named arguments: the optional values of [PaymasterOptions]. */
    public class Builder internal constructor(private val address: Address) {
        private var approvalBased: ApprovalFlow? = null
        private var general: GeneralFlow? = null
        private var input: Bytes? = null

        /** The flow for paymasters that are paid in a token. The allowance is given as part of the transaction. */
        public fun approvalBased(value: ApprovalFlow): Builder = apply { this.approvalBased = value }

        /** The flow for paymasters that need nothing from the sender. */
        public fun general(value: GeneralFlow): Builder = apply { this.general = value }

        /** The whole input, flow selector included. */
        public fun input(value: Bytes): Builder = apply { this.input = value }

        /** The finished value. */
        public fun build(): PaymasterOptions = PaymasterOptions(address, approvalBased, general, input)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(address: Address): Builder = Builder(address)
    }
}

/** A paymaster and its input, in JSON. */
@Serializable
public data class PaymasterParams(
    /** The paymaster's address. */
    val paymaster: Address,
    /** Its input, for example from the function `paymaster_general`. */
    val paymasterInput: Bytes? = null,
) {
    /** For Java, which has no named arguments: the optional values of [PaymasterParams]. */
    public class Builder internal constructor(private val paymaster: Address) {
        private var paymasterInput: Bytes? = null

        /** Its input, for example from the function `paymaster_general`. */
        public fun paymasterInput(value: Bytes): Builder = apply { this.paymasterInput = value }

        /** The finished value. */
        public fun build(): PaymasterParams = PaymasterParams(paymaster, paymasterInput)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(paymaster: Address): Builder = Builder(paymaster)
    }
}

/** Whose withdrawals, and in which L2 blocks. */
@Serializable
public data class PendingWithdrawalsRequest(
    /** The first L2 block. */
    val fromBlock: Long,
    /** The account: who receives on L1, or who withdrew on L2. Default: the wallet's address. */
    val address: Address? = null,
    /**
     * How many blocks one question for events covers. Default 2000, at most 100000; where the node finds it too many,
     * fewer are
     * asked for.
     */
    val blocksPerQuery: Long? = null,
    /** The `cursor` of the page before. The other fields must be the same as there. */
    val cursor: String? = null,
    /** Lists finalised withdrawals too. Default false. */
    val includeFinalized: Boolean? = null,
    /** How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at most 100. */
    val limit: Long? = null,
    /** The last L2 block. Default: the latest one. */
    val toBlock: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [PendingWithdrawalsRequest]. */
    public class Builder internal constructor(private val fromBlock: Long) {
        private var address: Address? = null
        private var blocksPerQuery: Long? = null
        private var cursor: String? = null
        private var includeFinalized: Boolean? = null
        private var limit: Long? = null
        private var toBlock: Long? = null

        /** The account: who receives on L1, or who withdrew on L2. Default: the wallet's address. */
        public fun address(value: Address): Builder = apply { this.address = value }

        /**
         * How many blocks one question for events covers. Default 2000, at most 100000; where the node finds it too
         * many, fewer are
         * asked for.
         */
        public fun blocksPerQuery(value: Long): Builder = apply { this.blocksPerQuery = value }

        /** The `cursor` of the page before. The other fields must be the same as there. */
        public fun cursor(value: String): Builder = apply { this.cursor = value }

        /** Lists finalised withdrawals too. Default false. */
        public fun includeFinalized(value: Boolean): Builder = apply { this.includeFinalized = value }

        /**
         * How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at most 100.
         */
        public fun limit(value: Long): Builder = apply { this.limit = value }

        /** The last L2 block. Default: the latest one. */
        public fun toBlock(value: Long): Builder = apply { this.toBlock = value }

        /** The finished value. */
        public fun build(): PendingWithdrawalsRequest = PendingWithdrawalsRequest(fromBlock, address, blocksPerQuery, cursor, includeFinalized, limit, toBlock)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(fromBlock: Long): Builder = Builder(fromBlock)
    }
}

/** A page. */
@Serializable
public data class PendingWithdrawalsResponse(
    /** The account. */
    val address: Address,
    /** The last block of the range: ask from the next one on later. */
    val toBlock: Long,
    /** The withdrawals, oldest first. A page can be empty and not the last one. */
    val withdrawals: List<FoundWithdrawal>,
    /** Where the next page begins; null when all blocks were looked at. */
    val cursor: String? = null,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedApproveQuote(
    /** The new allowance, in base units. */
    val amount: BigInteger,
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** The chain of the transaction. */
    val chain: Chain,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** Who may take. */
    val spender: Address,
    /** The token. */
    val token: Address,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedClaimFailedDepositQuote(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** The chain of the transaction. */
    val chain: Chain,
    /** Who is paid. */
    val depositor: Address,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** The failed L2 transaction. */
    val l2TxHash: Hash,
    /** The token on L1; 0x…01 is ETH. */
    val token: Address,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedDeployQuote(
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** The chain of the transaction. */
    val chain: Chain,
    /**
     * The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is
     * certain.
     */
    val contractAddress: Address,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** How. */
    val kind: DeployKind,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
    /** The bytecode's hash on EraVM, null for `evm`. */
    val bytecodeHash: Hash? = null,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedDepositQuote(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** What the L2 part costs at most, in base units of the base token. */
    val baseCost: BigInteger,
    /** The chain of the transaction. */
    val chain: Chain,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** Gas per byte of pubdata on L2. */
    val gasPerPubdata: BigInteger,
    /** The gas limit on L2. */
    val l2GasLimit: BigInteger,
    /** All of the base token that goes to L2: base cost, tip and, on direct routes, the amount. */
    val mintValue: BigInteger,
    /** Who receives what is left on L2. */
    val refundRecipient: Address,
    /** The route. */
    val route: DepositRoute,
    /** Who receives it on L2. */
    val to: Address,
    /** The token on L1; 0x…01 is ETH. */
    val token: Address,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
    /**
     * The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it
     * fail.
     */
    val bridgeAddress: Address? = null,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedFinalizeWithdrawalQuote(
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** The batch of the withdrawal. */
    val batchNumber: Long,
    /** The chain of the transaction. */
    val chain: Chain,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** The message's index in the batch. */
    val messageIndex: Long,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
    /** What is paid out. */
    val withdrawal: Withdrawal,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedMessageSendQuote(
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** The chain of the transaction. */
    val chain: Chain,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** The keccak-256 of the bytes. */
    val messageHash: Hash,
    /** Who sends it: L1 proves the message together with its sender. */
    val sender: Address,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedRequestExecuteQuote(
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** What the call costs at most, in base units of the base token. */
    val baseCost: BigInteger,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The called contract, or the receiver, on L2. */
    val contractAddress: Address,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** Gas per byte of pubdata on L2. */
    val gasPerPubdata: BigInteger,
    /** The gas limit on L2. */
    val l2GasLimit: BigInteger,
    /** The value on L2, in base units of the base token. */
    val l2Value: BigInteger,
    /** All of the base token that goes to L2. */
    val mintValue: BigInteger,
    /** Who receives what is left on L2. */
    val refundRecipient: Address,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedSendTransactionQuote(
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The sender: the wallet's address or the smart account. */
    val from: Address,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** The called contract or the receiver. */
    val to: Address,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedTransferQuote(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** The chain of the transaction. */
    val chain: Chain,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** The receiver. */
    val to: Address,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
    /** The token, null for the chain's own coin. */
    val token: Address? = null,
)

/** A transaction that lacks only its signature. */
@Serializable
public data class PreparedWithdrawQuote(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    val approvals: List<UnsignedTx>,
    /** The chain of the transaction. */
    val chain: Chain,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    val gasLimitIsBound: Boolean,
    /** Who receives it on L1. */
    val to: Address,
    /** The token on L2; 0x…800a is the base token. */
    val token: Address,
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    val transaction: UnsignedTx,
    /** The asset id, null for the base token and before protocol 26. */
    val assetId: Hash? = null,
    /** The bridge on L2 that was named; null for the standard one. */
    val bridgeAddress: Address? = null,
    /**
     * What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does
     * not say.
     */
    val l1BridgeAddress: Address? = null,
)

/** The result of a priority transaction with its proof: the arguments of `proveL1ToL2TransactionStatus` on L1. */
@Serializable
public data class PriorityOpConfirmation(
    /** The batch. */
    val batchNumber: Long,
    /** The L2 chain. */
    val chainId: Long,
    /** The contract that was asked. */
    val contract: Address,
    /** Whether the batch is executed on L1, so that L1 can check the proof. */
    val executed: Boolean,
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** The log's index in the batch. */
    val messageIndex: Long,
    /** The proof. */
    val proof: List<Hash>,
    /** Whether the contract on L1 accepts the proof. */
    val proven: Boolean,
    /** Whether it succeeded on L2, as its log to L1 says. */
    val succeeded: Boolean,
    /** The transaction's number in the batch. */
    val txNumberInBatch: Int,
    /** Why the contract does not accept it where it reverts; null otherwise. */
    val reason: String? = null,
)

/** Which deposit or request: give one of the hashes. */
@Serializable
public data class PriorityOpConfirmationRequest(
    /** Which of the requests, where one L1 transaction holds several. Default 0. */
    val index: Long? = null,
    /** The L1 transaction. */
    val l1TxHash: Hash? = null,
    /** The L2 transaction. Either this or `l1TxHash` is required. */
    val l2TxHash: Hash? = null,
) {
    /** For Java, which has no named arguments: the optional values of [PriorityOpConfirmationRequest]. */
    public class Builder internal constructor() {
        private var index: Long? = null
        private var l1TxHash: Hash? = null
        private var l2TxHash: Hash? = null

        /** Which of the requests, where one L1 transaction holds several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The L1 transaction. */
        public fun l1TxHash(value: Hash): Builder = apply { this.l1TxHash = value }

        /** The L2 transaction. Either this or `l1TxHash` is required. */
        public fun l2TxHash(value: Hash): Builder = apply { this.l2TxHash = value }

        /** The finished value. */
        public fun build(): PriorityOpConfirmationRequest = PriorityOpConfirmationRequest(index, l1TxHash, l2TxHash)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** One layer of a proof. */
@Serializable
public data class ProofHop(
    /** Its batch. */
    val batchNumber: BigInteger,
    /** The chain, or the settlement layer. */
    val chainId: BigInteger,
    /** The batch's root if the proof is right. */
    val root: Hash,
)

/** A protocol version, for example 0.29.1. */
@Serializable
public data class ProtocolVersion(
    /** 0 for all versions so far. */
    val major: Long,
    /** The number that people mean: 26, 29, 31. */
    val minor: Long,
    /** The patch. */
    val patch: Long,
)

/** A ratio. */
@Serializable
public data class Ratio(
    /** Under it. */
    val denominator: BigInteger,
    /** Over the line. */
    val numerator: BigInteger,
)

/** A transaction as the node stores it. Its inner form is the node's own and changes with it. */
@Serializable
public data class RawTransaction(
    /** What depends on where it comes from: under `L1`, `L2` or `ProtocolUpgrade`. */
    val commonData: JsonElement,
    /** The call. */
    val execute: JsonElement,
    /** The signed bytes, for a transaction of L2. */
    val rawBytes: Bytes? = null,
    /** When the node got it, in milliseconds since 1970. */
    val receivedTimestampMs: Long? = null,
)

/** A hash and a signature of it. */
@Serializable
public data class RecoverSignerRequest(
    /** The 32 bytes that were signed, for example from `message_hash`. */
    val digest: Hash,
    /** r, s and v in 65 bytes, or 64 bytes in EIP-2098 form. */
    val signature: Bytes,
)

/** A signer. */
@Serializable
public data class RecoverSignerResponse(
    /** The address of the key. */
    val address: Address,
)

/** A quote. */
@Serializable
public data class RequestExecuteQuoteResponse(
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** What the call costs at most, in base units of the base token. */
    val baseCost: BigInteger,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The called contract, or the receiver, on L2. */
    val contractAddress: Address,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** Gas per byte of pubdata on L2. */
    val gasPerPubdata: BigInteger,
    /** The gas limit on L2. */
    val l2GasLimit: BigInteger,
    /** The value on L2, in base units of the base token. */
    val l2Value: BigInteger,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** All of the base token that goes to L2. */
    val mintValue: BigInteger,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** Who receives what is left on L2. */
    val refundRecipient: Address,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
)

/** What to execute. */
@Serializable
public data class RequestExecuteRequest(
    /** The called contract, or the receiver, on L2. */
    val contractAddress: Address,
    /**
     * What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default), `unlimited` or
     * `never`.
     */
    val approve: ApproveMode? = null,
    /** The call data. Default: none. */
    val calldata: Bytes? = null,
    /** Bytecodes to publish along with the call (EraVM chains). */
    val factoryDeps: List<Bytes>? = null,
    /** The gas limit on L2. Default: estimated. */
    val l2GasLimit: BigInteger? = null,
    /** The value on L2, in base units of the base token. Default 0. */
    val l2Value: BigInteger? = null,
    /** All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value. */
    val mintValue: BigInteger? = null,
    /** More for the operator than the base cost, in base units of the base token. Default 0. */
    val operatorTip: BigInteger? = null,
    /** Nonce, gas and fees of the L1 transaction. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
    /**
     * Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0: the wallet's
     * address.
     * A contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation there (EIP-7702)
     * must name another one.
     */
    val refundRecipient: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [RequestExecuteRequest]. */
    public class Builder internal constructor(private val contractAddress: Address) {
        private var approve: ApproveMode? = null
        private var calldata: Bytes? = null
        private var factoryDeps: List<Bytes>? = null
        private var l2GasLimit: BigInteger? = null
        private var l2Value: BigInteger? = null
        private var mintValue: BigInteger? = null
        private var operatorTip: BigInteger? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null
        private var refundRecipient: Address? = null

        /**
         * What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default),
         * `unlimited` or `never`.
         */
        public fun approve(value: ApproveMode): Builder = apply { this.approve = value }

        /** The call data. Default: none. */
        public fun calldata(value: Bytes): Builder = apply { this.calldata = value }

        /** Bytecodes to publish along with the call (EraVM chains). */
        public fun factoryDeps(value: List<Bytes>): Builder = apply { this.factoryDeps = value }

        /** The gas limit on L2. Default: estimated. */
        public fun l2GasLimit(value: BigInteger): Builder = apply { this.l2GasLimit = value }

        /** The value on L2, in base units of the base token. Default 0. */
        public fun l2Value(value: BigInteger): Builder = apply { this.l2Value = value }

        /** All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value. */
        public fun mintValue(value: BigInteger): Builder = apply { this.mintValue = value }

        /** More for the operator than the base cost, in base units of the base token. Default 0. */
        public fun operatorTip(value: BigInteger): Builder = apply { this.operatorTip = value }

        /** Nonce, gas and fees of the L1 transaction. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /**
         * Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0: the wallet's
         * address.
         * A contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation there
         * (EIP-7702) must name another one.
         */
        public fun refundRecipient(value: Address): Builder = apply { this.refundRecipient = value }

        /** The finished value. */
        public fun build(): RequestExecuteRequest = RequestExecuteRequest(contractAddress, approve, calldata, factoryDeps, l2GasLimit, l2Value, mintValue, operatorTip, overrides, quoteId, refundRecipient)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(contractAddress: Address): Builder = Builder(contractAddress)
    }
}

/** A request that was sent. */
@Serializable
public data class RequestExecuteResponse(
    /** The approvals that were sent and mined before it. */
    val approvals: List<SentApproval>,
    /** What the call costs at most, in base units of the base token. */
    val baseCost: BigInteger,
    /** The called contract, or the receiver, on L2. */
    val contractAddress: Address,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** Gas per byte of pubdata on L2. */
    val gasPerPubdata: BigInteger,
    /** The L1 transaction. `deposit_wait` waits for both of its parts. */
    val l1TxHash: Hash,
    /** The gas limit on L2. */
    val l2GasLimit: BigInteger,
    /** The value on L2, in base units of the base token. */
    val l2Value: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** All of the base token that goes to L2. */
    val mintValue: BigInteger,
    /** Its nonce. */
    val nonce: Long,
    /** Who receives what is left on L2. */
    val refundRecipient: Address,
    /** The value of the L1 transaction, in wei. */
    val value: BigInteger,
)

/** Which token. */
@Serializable
public data class ResolveTokenRequest(
    /** Its address on `chain`. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token. */
    val token: Address,
    /** The chain that `token` is an address of. Default `l1`. */
    val chain: Chain? = null,
) {
    /** For Java, which has no named arguments: the optional values of [ResolveTokenRequest]. */
    public class Builder internal constructor(private val token: Address) {
        private var chain: Chain? = null

        /** The chain that `token` is an address of. Default `l1`. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /** The finished value. */
        public fun build(): ResolveTokenRequest = ResolveTokenRequest(token, chain)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(token: Address): Builder = Builder(token)
    }
}

/** A token on both chains. */
@Serializable
public data class ResolvedToken(
    /** The asset id. */
    val assetId: Hash,
    /** What it is. */
    val kind: TokenKind,
    /** The chain that the token comes from. */
    val originChainId: Long,
    /** Whether the vault on L1 knows it. A deposit registers it. */
    val registered: Boolean,
    /** On L1; 0x…01 is ETH; null for an L2 token that L1 does not know yet. */
    val l1Token: Address? = null,
    /** On L2, also where nothing was bridged yet; null where the chain cannot tell. */
    val l2Token: Address? = null,
)

/** What to ask whom. */
@Serializable
public data class RpcCallRequest(
    /** `l1` or `l2`. */
    val chain: Chain,
    /**
     * The method, for example `eth_getLogs`. Not one that sends a transaction: `broadcast_transaction` does that, and
     * once.
     * A request without an answer is repeated, as for every read.
     */
    val method: String,
    /** The parameters, an array or an object, passed on as they are. Default: none. */
    val params: JsonElement? = null,
) {
    /** For Java, which has no named arguments: the optional values of [RpcCallRequest]. */
    public class Builder internal constructor(private val chain: Chain, private val method: String) {
        private var params: JsonElement? = null

        /** The parameters, an array or an object, passed on as they are. Default: none. */
        public fun params(value: JsonElement): Builder = apply { this.params = value }

        /** The finished value. */
        public fun build(): RpcCallRequest = RpcCallRequest(chain, method, params)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(chain: Chain, method: String): Builder = Builder(chain, method)
    }
}

/** What the node answers. */
@Serializable
public data class RpcCallResponse(
    /** The result, as it came. */
    val result: JsonElement,
)

/** A quote. */
@Serializable
public data class SendTransactionQuoteResponse(
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The sender: the wallet's address or the smart account. */
    val from: Address,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** The called contract or the receiver. */
    val to: Address,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
)

/** What to send. */
@Serializable
public data class SendTransactionRequest(
    /** The called contract or the receiver. */
    val to: Address,
    /** The chain. Default `l2`. */
    val chain: Chain? = null,
    /** The calldata. Default none. */
    val data: Bytes? = null,
    /** Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2. */
    val eip712: Eip712Options? = null,
    /** Nonce, gas and fees. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
    /** The chain's own coin sent along, in wei. Default 0. */
    val value: BigInteger? = null,
) {
    /** For Java, which has no named arguments: the optional values of [SendTransactionRequest]. */
    public class Builder internal constructor(private val to: Address) {
        private var chain: Chain? = null
        private var data: Bytes? = null
        private var eip712: Eip712Options? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null
        private var value: BigInteger? = null

        /** The chain. Default `l2`. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /** The calldata. Default none. */
        public fun data(value: Bytes): Builder = apply { this.data = value }

        /**
         * Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2.
         */
        public fun eip712(value: Eip712Options): Builder = apply { this.eip712 = value }

        /** Nonce, gas and fees. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /** The chain's own coin sent along, in wei. Default 0. */
        public fun value(value: BigInteger): Builder = apply { this.value = value }

        /** The finished value. */
        public fun build(): SendTransactionRequest = SendTransactionRequest(to, chain, data, eip712, overrides, quoteId, value)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(to: Address): Builder = Builder(to)
    }
}

/** A transaction that was sent. */
@Serializable
public data class SendTransactionResponse(
    /** The chain. */
    val chain: Chain,
    /** The sender: the wallet's address or the smart account. */
    val from: Address,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** Its nonce. */
    val nonce: Long,
    /** The called contract or the receiver. */
    val to: Address,
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    val txHash: Hash,
    /** The value, in wei. */
    val value: BigInteger,
)

/** An approval that was sent. */
@Serializable
public data class SentApproval(
    /** How much, in base units. 0 for the reset that some tokens need first. */
    val amount: BigInteger,
    /** Who may take it. */
    val spender: Address,
    /** The token. */
    val token: Address,
    /** The transaction. */
    val txHash: Hash,
)

/** What to sign: bytes or a text. */
@Serializable
public data class SignMessageRequest(
    /** The message's bytes. Either this or `text` is required. */
    val message: Bytes? = null,
    /** The message as text, in place of `message`. Its UTF-8 bytes are signed, also when it begins with 0x. */
    val text: String? = null,
) {
    /** For Java, which has no named arguments: the optional values of [SignMessageRequest]. */
    public class Builder internal constructor() {
        private var message: Bytes? = null
        private var text: String? = null

        /** The message's bytes. Either this or `text` is required. */
        public fun message(value: Bytes): Builder = apply { this.message = value }

        /** The message as text, in place of `message`. Its UTF-8 bytes are signed, also when it begins with 0x. */
        public fun text(value: String): Builder = apply { this.text = value }

        /** The finished value. */
        public fun build(): SignMessageRequest = SignMessageRequest(message, text)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** What to sign. */
@Serializable
public data class SignTransactionRequest(
    /** The transaction, as a `…_prepare` method gave it. Its `from` must be the wallet's address. */
    val transaction: UnsignedTx,
    /**
     * Allows a `from` that is not the wallet's address: a smart account whose signatures the wallet's key makes or
     * takes part in. Default false.
     */
    val smartAccount: Boolean? = null,
) {
    /** For Java, which has no named arguments: the optional values of [SignTransactionRequest]. */
    public class Builder internal constructor(private val transaction: UnsignedTx) {
        private var smartAccount: Boolean? = null

        /**
         * Allows a `from` that is not the wallet's address: a smart account whose signatures the wallet's key makes or
         * takes part in. Default false.
         */
        public fun smartAccount(value: Boolean): Builder = apply { this.smartAccount = value }

        /** The finished value. */
        public fun build(): SignTransactionRequest = SignTransactionRequest(transaction, smartAccount)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(transaction: UnsignedTx): Builder = Builder(transaction)
    }
}

/** A signed transaction. */
@Serializable
public data class SignTransactionResponse(
    /** The account of the transaction. */
    val from: Address,
    /** The bytes for `broadcast_transaction`. */
    val rawTransaction: Bytes,
    /** The key's signature in 65 bytes. For accounts of several owners: `assemble_transaction` takes those of all. */
    val signature: Bytes,
    /** The hash that the transaction will have. */
    val txHash: Hash,
)

/** What to sign. */
@Serializable
public data class SignTypedDataRequest(
    /** An object with `types`, `primaryType`, `domain` and `message`. */
    val typedData: JsonElement,
)

/** A signature. */
@Serializable
public data class SignatureResponse(
    /** Who signed. */
    val address: Address,
    /** The 32 bytes that were signed. */
    val digest: Hash,
    /** The signature in 65 bytes: r, s and v, which is 27 or 28. */
    val signature: Bytes,
)

/** A stored word with its proof. */
@Serializable
public data class StorageProof(
    /** The leaf's index in the tree. */
    val index: Long,
    /** The place. */
    val key: Hash,
    /** The path to the state's root. */
    val proof: List<Hash>,
    /** The word. */
    val value: Hash,
)

/** The balance of one token, or why it cannot be told. */
@Serializable
public data class TokenBalance(
    /** The token as the request names it. */
    val token: Address,
    /** In base units; null where it cannot be told. */
    val balance: BigInteger? = null,
    /** The decimals; null where the token does not tell. */
    val decimals: Int? = null,
    /** Why there is no balance. */
    val error: ItemError? = null,
    /** The symbol; null for the chain's own coin and where the token does not tell. */
    val symbol: String? = null,
)

/** A transaction and where it stands on L1. */
@Serializable
public data class TransactionDetails(
    /** The sender. */
    val initiatorAddress: Address,
    /** Whether it is a priority transaction. */
    val isL1Originated: Boolean,
    /** `pending`, `included`, `precommitted`, `fastFinalized`, `verified` or `failed`. */
    val status: String,
    /** The transaction on L1 that committed its batch. */
    val ethCommitTxHash: Hash? = null,
    /** The transaction on L1 that executed its batch. */
    val ethExecuteTxHash: Hash? = null,
    /** The transaction on L1 that precommitted it. */
    val ethPrecommitTxHash: Hash? = null,
    /** The transaction on L1 that proved its batch. */
    val ethProveTxHash: Hash? = null,
    /** What it paid, in wei. */
    val fee: BigInteger? = null,
    /** The gas for a byte of published data. */
    val gasPerPubdata: BigInteger? = null,
    /** When the node got it, as ISO 8601. */
    val receivedAt: String? = null,
)

/** An unsigned transaction. */
@Serializable
public data class TransactionDigestRequest(
    /** The transaction, as a `..._prepare` method gave it. */
    val transaction: UnsignedTx,
)

/** What is signed. */
@Serializable
public data class TransactionDigestResponse(
    /** The 32 bytes to sign, without any further prefix. */
    val digest: Hash,
    /** The same as EIP-712 typed data, for signers that take no digest; null for Ethereum's own kinds. */
    val typedData: JsonElement? = null,
)

/** Which transaction. */
@Serializable
public data class TransactionWaitRequest(
    /** The chain it was sent on. */
    val chain: Chain,
    /** Its hash. */
    val txHash: Hash,
    /** How many blocks, its own included, must hold it. Default 1. */
    val confirmations: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [TransactionWaitRequest]. */
    public class Builder internal constructor(private val chain: Chain, private val txHash: Hash) {
        private var confirmations: Long? = null

        /** How many blocks, its own included, must hold it. Default 1. */
        public fun confirmations(value: Long): Builder = apply { this.confirmations = value }

        /** The finished value. */
        public fun build(): TransactionWaitRequest = TransactionWaitRequest(chain, txHash, confirmations)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(chain: Chain, txHash: Hash): Builder = Builder(chain, txHash)
    }
}

/** A quote. */
@Serializable
public data class TransferQuoteResponse(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** The receiver. */
    val to: Address,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
    /** The token, null for the chain's own coin. */
    val token: Address? = null,
)

/** What to transfer. */
@Serializable
public data class TransferRequest(
    /** How much, in base units. */
    val amount: BigInteger,
    /** The receiver. The zero address is refused. */
    val to: Address,
    /** The chain. Default `l2`. */
    val chain: Chain? = null,
    /** Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2. */
    val eip712: Eip712Options? = null,
    /** Nonce, gas and fees. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
    /** The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token. */
    val token: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [TransferRequest]. */
    public class Builder internal constructor(private val amount: BigInteger, private val to: Address) {
        private var chain: Chain? = null
        private var eip712: Eip712Options? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null
        private var token: Address? = null

        /** The chain. Default `l2`. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /**
         * Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2.
         */
        public fun eip712(value: Eip712Options): Builder = apply { this.eip712 = value }

        /** Nonce, gas and fees. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /**
         * The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
         */
        public fun token(value: Address): Builder = apply { this.token = value }

        /** The finished value. */
        public fun build(): TransferRequest = TransferRequest(amount, to, chain, eip712, overrides, quoteId, token)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(amount: BigInteger, to: Address): Builder = Builder(amount, to)
    }
}

/** A transfer that was sent. */
@Serializable
public data class TransferResponse(
    /** How much, in base units. */
    val amount: BigInteger,
    /** The chain. */
    val chain: Chain,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** Its nonce. */
    val nonce: Long,
    /** The receiver. */
    val to: Address,
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    val txHash: Hash,
    /** The token, null for the chain's own coin. */
    val token: Address? = null,
)

/** Typed data. */
@Serializable
public data class TypedDataHashRequest(
    /** An object with `types`, `primaryType`, `domain` and `message`, as `eth_signTypedData_v4` takes it. */
    val typedData: JsonElement,
)

/** An aliased sender. */
@Serializable
public data class UndoAliasRequest(
    /** The sender on L2. */
    val address: Address,
)

/** An amount to write. */
@Serializable
public data class UnitsFormatRequest(
    /** The token's decimals; 18 for ETH. */
    val decimals: Int,
    /** The base units. */
    val units: BigInteger,
)

/** An amount for people. */
@Serializable
public data class UnitsFormatResponse(
    /** The amount, without zeros at the end. */
    val amount: String,
)

/** An amount to read. */
@Serializable
public data class UnitsParseRequest(
    /** Digits with at most one point, like 12.34. */
    val amount: String,
    /** The token's decimals; 18 for ETH. */
    val decimals: Int,
)

/** An amount in base units. */
@Serializable
public data class UnitsParseResponse(
    /** The base units. */
    val units: BigInteger,
)

/** A complete transaction that only lacks its signature. */
@Serializable
public data class UnsignedTx(
    /** The chain id. */
    val chainId: Long,
    /** Who signs. */
    val from: Address,
    /** The most gas. */
    val gasLimit: BigInteger,
    /** The account's nonce. */
    val nonce: Long,
    /** `legacy`, `eip1559`, or `eip712` for type 0x71. */
    val type: TxKind,
    /** The calldata. Default none. */
    val data: Bytes? = null,
    /** Bytecodes that must be known, for `eip712`. */
    val factoryDeps: List<Bytes>? = null,
    /** The most gas for a byte of pubdata, for `eip712`. Default 50000. */
    val gasPerPubdata: BigInteger? = null,
    /** The price per gas in wei, for `legacy`. */
    val gasPrice: BigInteger? = null,
    /** The highest price per gas in wei, for the other types. */
    val maxFeePerGas: BigInteger? = null,
    /** The tip per gas in wei; if absent the same as `maxFeePerGas`. */
    val maxPriorityFeePerGas: BigInteger? = null,
    /** Who pays in place of the sender, for `eip712`. */
    val paymasterParams: PaymasterParams? = null,
    /** The called address; absent to deploy EVM code. */
    val to: Address? = null,
    /** The native token sent along, in wei. Default 0. */
    val value: BigInteger? = null,
) {
    /** For Java, which has no named arguments: the optional values of [UnsignedTx]. */
    public class Builder internal constructor(private val chainId: Long, private val from: Address, private val gasLimit: BigInteger, private val nonce: Long, private val type: TxKind) {
        private var data: Bytes? = null
        private var factoryDeps: List<Bytes>? = null
        private var gasPerPubdata: BigInteger? = null
        private var gasPrice: BigInteger? = null
        private var maxFeePerGas: BigInteger? = null
        private var maxPriorityFeePerGas: BigInteger? = null
        private var paymasterParams: PaymasterParams? = null
        private var to: Address? = null
        private var value: BigInteger? = null

        /** The calldata. Default none. */
        public fun data(value: Bytes): Builder = apply { this.data = value }

        /** Bytecodes that must be known, for `eip712`. */
        public fun factoryDeps(value: List<Bytes>): Builder = apply { this.factoryDeps = value }

        /** The most gas for a byte of pubdata, for `eip712`. Default 50000. */
        public fun gasPerPubdata(value: BigInteger): Builder = apply { this.gasPerPubdata = value }

        /** The price per gas in wei, for `legacy`. */
        public fun gasPrice(value: BigInteger): Builder = apply { this.gasPrice = value }

        /** The highest price per gas in wei, for the other types. */
        public fun maxFeePerGas(value: BigInteger): Builder = apply { this.maxFeePerGas = value }

        /** The tip per gas in wei; if absent the same as `maxFeePerGas`. */
        public fun maxPriorityFeePerGas(value: BigInteger): Builder = apply { this.maxPriorityFeePerGas = value }

        /** Who pays in place of the sender, for `eip712`. */
        public fun paymasterParams(value: PaymasterParams): Builder = apply { this.paymasterParams = value }

        /** The called address; absent to deploy EVM code. */
        public fun to(value: Address): Builder = apply { this.to = value }

        /** The native token sent along, in wei. Default 0. */
        public fun value(value: BigInteger): Builder = apply { this.value = value }

        /** The finished value. */
        public fun build(): UnsignedTx = UnsignedTx(chainId, from, gasLimit, nonce, type, data, factoryDeps, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas, paymasterParams, to, value)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(chainId: Long, from: Address, gasLimit: BigInteger, nonce: Long, type: TxKind): Builder = Builder(chainId, from, gasLimit, nonce, type)
    }
}

/** A proof, as `zks_getL2ToL1LogProof` answers. */
@Serializable
public data class VerifyLogProofRequest(
    /** The batch that the log is in. */
    val batchNumber: Long,
    /** The L2 chain. */
    val chainId: Long,
    /** The leaf's position in the batch's tree: `id` in the node's answer. */
    val index: Long,
    /** The leaf, from `message_leaf_hash` or `log_leaf_hash`. */
    val leaf: Hash,
    /** The words of the proof. */
    val proof: List<Hash>,
    /** The root that L1 holds for the last layer. With it a wrong proof is an error. */
    val root: Hash? = null,
) {
    /** For Java, which has no named arguments: the optional values of [VerifyLogProofRequest]. */
    public class Builder internal constructor(private val batchNumber: Long, private val chainId: Long, private val index: Long, private val leaf: Hash, private val proof: List<Hash>) {
        private var root: Hash? = null

        /** The root that L1 holds for the last layer. With it a wrong proof is an error. */
        public fun root(value: Hash): Builder = apply { this.root = value }

        /** The finished value. */
        public fun build(): VerifyLogProofRequest = VerifyLogProofRequest(batchNumber, chainId, index, leaf, proof, root)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(batchNumber: Long, chainId: Long, index: Long, leaf: Hash, proof: List<Hash>): Builder = Builder(batchNumber, chainId, index, leaf, proof)
    }
}

/** Where a proof leads. */
@Serializable
public data class VerifyLogProofResponse(
    /** Whether it was compared with a given root; then it is equal. */
    val compared: Boolean,
    /** The layers, the L2 chain first. */
    val hops: List<ProofHop>,
    /** The root that L1 must hold: that of the last layer. */
    val root: Hash,
)

/** Who signed which message. */
@Serializable
public data class VerifyMessageRequest(
    /** The signature: 65 or 64 bytes of a key, or whatever a contract takes. */
    val signature: Bytes,
    /** The account that is said to have signed. Default: the wallet's address. */
    val address: Address? = null,
    /** Where the account lives, which matters if it is a contract. Default `l2`. */
    val chain: Chain? = null,
    /** The message's bytes. Either this or `text` is required. */
    val message: Bytes? = null,
    /** The message as text, in place of `message`. */
    val text: String? = null,
) {
    /** For Java, which has no named arguments: the optional values of [VerifyMessageRequest]. */
    public class Builder internal constructor(private val signature: Bytes) {
        private var address: Address? = null
        private var chain: Chain? = null
        private var message: Bytes? = null
        private var text: String? = null

        /** The account that is said to have signed. Default: the wallet's address. */
        public fun address(value: Address): Builder = apply { this.address = value }

        /** Where the account lives, which matters if it is a contract. Default `l2`. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /** The message's bytes. Either this or `text` is required. */
        public fun message(value: Bytes): Builder = apply { this.message = value }

        /** The message as text, in place of `message`. */
        public fun text(value: String): Builder = apply { this.text = value }

        /** The finished value. */
        public fun build(): VerifyMessageRequest = VerifyMessageRequest(signature, address, chain, message, text)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(signature: Bytes): Builder = Builder(signature)
    }
}

/** Whether the account signed. */
@Serializable
public data class VerifySignatureResponse(
    /** The account. */
    val address: Address,
    /** The 32 bytes that the signature is of. */
    val digest: Hash,
    /** Whether there is a contract at the address. */
    val isContract: Boolean,
    /** Whether the account signed this. */
    val valid: Boolean,
    /** The address whose key made the signature; null if it is not a key's signature. */
    val recovered: Address? = null,
    /** How it is known; null if the signature is not valid. */
    val signedBy: SignedBy? = null,
)

/** Who signed which typed data. */
@Serializable
public data class VerifyTypedDataRequest(
    /** The signature: 65 or 64 bytes of a key, or whatever a contract takes. */
    val signature: Bytes,
    /** An object with `types`, `primaryType`, `domain` and `message`. */
    val typedData: JsonElement,
    /** The account that is said to have signed. Default: the wallet's address. */
    val address: Address? = null,
    /** Where the account lives, which matters if it is a contract. Default `l2`. */
    val chain: Chain? = null,
) {
    /** For Java, which has no named arguments: the optional values of [VerifyTypedDataRequest]. */
    public class Builder internal constructor(private val signature: Bytes, private val typedData: JsonElement) {
        private var address: Address? = null
        private var chain: Chain? = null

        /** The account that is said to have signed. Default: the wallet's address. */
        public fun address(value: Address): Builder = apply { this.address = value }

        /** Where the account lives, which matters if it is a contract. Default `l2`. */
        public fun chain(value: Chain): Builder = apply { this.chain = value }

        /** The finished value. */
        public fun build(): VerifyTypedDataRequest = VerifyTypedDataRequest(signature, typedData, address, chain)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(signature: Bytes, typedData: JsonElement): Builder = Builder(signature, typedData)
    }
}

/** A quote. */
@Serializable
public data class WithdrawQuoteResponse(
    /** How much, in base units. */
    val amount: BigInteger,
    /** Approvals that are missing. */
    val approvals: List<MissingApproval>,
    /** The chain of the transaction. */
    val chain: Chain,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds
     * are there.
     */
    val gasLimitIsBound: Boolean,
    /** The fee of the transaction at most, in wei of that chain's coin. */
    val maxFee: BigInteger,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** What the sender must hold, the chain's own coin first. */
    val needs: List<Need>,
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    val quoteId: String,
    /** Who receives it on L1. */
    val to: Address,
    /** The token on L2; 0x…800a is the base token. */
    val token: Address,
    /** The value of the transaction, in wei. */
    val value: BigInteger,
    /** The asset id, null for the base token and before protocol 26. */
    val assetId: Hash? = null,
    /** The bridge on L2 that was named; null for the standard one. */
    val bridgeAddress: Address? = null,
    /**
     * What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does
     * not say.
     */
    val l1BridgeAddress: Address? = null,
)

/** What to withdraw. */
@Serializable
public data class WithdrawRequest(
    /** How much, in base units. */
    val amount: BigInteger,
    /**
     * What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take it:
     * `exact` (default), `unlimited` or `never`. Bridged tokens need none.
     */
    val approve: ApproveMode? = null,
    /**
     * The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard one. Not for
     * the base token.
     */
    val bridgeAddress: Address? = null,
    /**
     * Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is approved
     * then. Default: type 2.
     */
    val eip712: Eip712Options? = null,
    /** Nonce, gas and fees of the L2 transaction. */
    val overrides: Overrides? = null,
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is
     * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then.
     * Not for a
     * quote or a preparation.
     */
    val quoteId: String? = null,
    /**
     * Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address
     * is refused.
     */
    val to: Address? = null,
    /** The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH. */
    val token: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [WithdrawRequest]. */
    public class Builder internal constructor(private val amount: BigInteger) {
        private var approve: ApproveMode? = null
        private var bridgeAddress: Address? = null
        private var eip712: Eip712Options? = null
        private var overrides: Overrides? = null
        private var quoteId: String? = null
        private var to: Address? = null
        private var token: Address? = null

        /**
         * What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take it:
         * `exact` (default), `unlimited` or `never`. Bridged tokens need none.
         */
        public fun approve(value: ApproveMode): Builder = apply { this.approve = value }

        /**
         * The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard one. Not
         * for the base token.
         */
        public fun bridgeAddress(value: Address): Builder = apply { this.bridgeAddress = value }

        /**
         * Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is
         * approved then. Default: type 2.
         */
        public fun eip712(value: Eip712Options): Builder = apply { this.eip712 = value }

        /** Nonce, gas and fees of the L2 transaction. */
        public fun overrides(value: Overrides): Builder = apply { this.overrides = value }

        /**
         * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again,
         * and nothing is
         * paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved
         * then. Not for a
         * quote or a preparation.
         */
        public fun quoteId(value: String): Builder = apply { this.quoteId = value }

        /**
         * Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero
         * address is refused.
         */
        public fun to(value: Address): Builder = apply { this.to = value }

        /** The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH. */
        public fun token(value: Address): Builder = apply { this.token = value }

        /** The finished value. */
        public fun build(): WithdrawRequest = WithdrawRequest(amount, approve, bridgeAddress, eip712, overrides, quoteId, to, token)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(amount: BigInteger): Builder = Builder(amount)
    }
}

/** A withdrawal that was sent. */
@Serializable
public data class WithdrawResponse(
    /** How much, in base units. */
    val amount: BigInteger,
    /** The approvals that were sent and mined before it. */
    val approvals: List<SentApproval>,
    /** The gas limit. */
    val gasLimit: BigInteger,
    /** The L2 transaction: keep it, `withdrawal_status` and `finalize_withdrawal` work from it alone. */
    val l2TxHash: Hash,
    /** The most paid per gas, in wei. */
    val maxFeePerGas: BigInteger,
    /** The tip per gas, in wei. */
    val maxPriorityFeePerGas: BigInteger,
    /** Its nonce. */
    val nonce: Long,
    /** Who receives it on L1. */
    val to: Address,
    /** The token on L2; 0x…800a is the base token. */
    val token: Address,
    /** The asset id, null for the base token and before protocol 26. */
    val assetId: Hash? = null,
    /** The bridge on L2 that was named; null for the standard one. */
    val bridgeAddress: Address? = null,
    /**
     * What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does
     * not say.
     */
    val l1BridgeAddress: Address? = null,
)

/** What a withdrawal carries. */
@Serializable
public data class Withdrawal(
    /** How much, in base units; null where another asset handler's data says it. */
    val amount: BigInteger? = null,
    /** The asset id; null for the base token and for messages of the legacy bridge. */
    val assetId: Hash? = null,
    /** The token's address on the chain it comes from; null for the base token. */
    val originToken: Address? = null,
    /** Who receives it on L1; null where another asset handler's data says it. */
    val to: Address? = null,
)

/** One withdrawal. */
@Serializable
public data class WithdrawalReference(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
) {
    /** For Java, which has no named arguments: the optional values of [WithdrawalReference]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The finished value. */
        public fun build(): WithdrawalReference = WithdrawalReference(l2TxHash, index)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}

/** The state of a withdrawal. */
@Serializable
public data class WithdrawalStatus(
    /** Which of its messages. */
    val index: Long,
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Where it is. */
    val state: WithdrawalState,
    /** The batch, once known. */
    val batchNumber: Long? = null,
    /** How far a pending one is, null otherwise. */
    val phase: WithdrawalPhase? = null,
    /** What it carries, once mined. */
    val withdrawal: Withdrawal? = null,
)

/** Which withdrawal. */
@Serializable
public data class WithdrawalStatusRequest(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
    /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
    val l1BridgeAddress: Address? = null,
) {
    /** For Java, which has no named arguments: the optional values of [WithdrawalStatusRequest]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null
        private var l1BridgeAddress: Address? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
        public fun l1BridgeAddress(value: Address): Builder = apply { this.l1BridgeAddress = value }

        /** The finished value. */
        public fun build(): WithdrawalStatusRequest = WithdrawalStatusRequest(l2TxHash, index, l1BridgeAddress)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}

/** Like `withdrawal_status`, and waits. */
@Serializable
public data class WithdrawalWaitRequest(
    /** The L2 transaction. */
    val l2TxHash: Hash,
    /** Which of its messages, where it sends several. Default 0. */
    val index: Long? = null,
    /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
    val l1BridgeAddress: Address? = null,
    /** How far to wait: `ready` (default) or `finalized`. A failed or finalised withdrawal always ends the wait. */
    val until: WaitUntil? = null,
) {
    /** For Java, which has no named arguments: the optional values of [WithdrawalWaitRequest]. */
    public class Builder internal constructor(private val l2TxHash: Hash) {
        private var index: Long? = null
        private var l1BridgeAddress: Address? = null
        private var until: WaitUntil? = null

        /** Which of its messages, where it sends several. Default 0. */
        public fun index(value: Long): Builder = apply { this.index = value }

        /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
        public fun l1BridgeAddress(value: Address): Builder = apply { this.l1BridgeAddress = value }

        /** How far to wait: `ready` (default) or `finalized`. A failed or finalised withdrawal always ends the wait. */
        public fun until(value: WaitUntil): Builder = apply { this.until = value }

        /** The finished value. */
        public fun build(): WithdrawalWaitRequest = WithdrawalWaitRequest(l2TxHash, index, l1BridgeAddress, until)
    }

    public companion object {
        /** Begins with what must be given. */
        @JvmStatic
        public fun builder(l2TxHash: Hash): Builder = Builder(l2TxHash)
    }
}
