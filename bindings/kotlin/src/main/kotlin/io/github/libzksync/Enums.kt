// Generated from schema/zksync.json by bindings/generate; do not edit.
// Values that are one of a few words.

@file:Suppress("RedundantVisibilityModifier")

package io.github.libzksync

import io.github.libzksync.internal.WordSerializer
import kotlinx.serialization.Serializable

/** What an operation may approve by itself. */
@Serializable(with = ApproveModeSerializer::class)
public enum class ApproveMode(internal val word: String) {
    /**
     * Just the amount that is needed (default); of the base token with some head-room for the fee, whose price can rise
     * meanwhile.
     */
    EXACT("exact"),
    /** Without a limit, so that later deposits of the token need no approval. */
    UNLIMITED("unlimited"),
    /** Nothing: too small an allowance is an error. */
    NEVER("never"),
}

internal object ApproveModeSerializer :
    WordSerializer<ApproveMode>("ApproveMode", ApproveMode.entries, ApproveMode::word, null)

/** One of the two chains of a wallet. */
@Serializable(with = ChainSerializer::class)
public enum class Chain(internal val word: String) {
    /** Ethereum. */
    L1("l1"),
    /** The ZKsync chain. */
    L2("l2"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object ChainSerializer :
    WordSerializer<Chain>("Chain", Chain.entries, Chain::word, Chain.UNKNOWN)

/** How a contract comes into being. */
@Serializable(with = DeployKindSerializer::class)
public enum class DeployKind(internal val word: String) {
    /** EraVM, at an address from the sender and its deployment nonce. */
    CREATE("create"),
    /** EraVM, at an address from sender, salt, bytecode and constructor input. */
    CREATE2("create2"),
    /** Like `create`, for a smart account. */
    CREATE_ACCOUNT("createAccount"),
    /** Like `create2`, for a smart account. */
    CREATE2_ACCOUNT("create2Account"),
    /** EVM code, at an address from the sender and the transaction's nonce. */
    EVM("evm"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object DeployKindSerializer :
    WordSerializer<DeployKind>("DeployKind", DeployKind.entries, DeployKind::word, DeployKind.UNKNOWN)

/** Whom the transaction calls, for EraVM. */
@Serializable(with = DeployTargetSerializer::class)
public enum class DeployTarget(internal val word: String) {
    /** The deployer 0x8006: the address depends on the sender. */
    DEPLOYER("deployer"),
    /** The factory 0x10000, for the kinds with a salt: the same address for every sender. */
    FACTORY("factory"),
}

internal object DeployTargetSerializer :
    WordSerializer<DeployTarget>("DeployTarget", DeployTarget.entries, DeployTarget::word, null)

/** How a deposit travels. */
@Serializable(with = DepositRouteSerializer::class)
public enum class DepositRoute(internal val word: String) {
    /** ETH to an ETH-based chain: direct. */
    ETH_BASE("eth-base"),
    /** A token to an ETH-based chain: second bridge. */
    ERC20_ON_ETH("erc20-on-eth"),
    /** ETH to a chain with another base token: second bridge. */
    ETH_NONBASE("eth-nonbase"),
    /** The base token to its chain: direct. */
    ERC20_BASE("erc20-base"),
    /** A token to a chain with another, non-ETH base token: second bridge. */
    ERC20_NONBASE("erc20-nonbase"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object DepositRouteSerializer :
    WordSerializer<DepositRoute>("DepositRoute", DepositRoute.entries, DepositRoute::word, DepositRoute.UNKNOWN)

/** Where a deposit is. */
@Serializable(with = DepositStateSerializer::class)
public enum class DepositState(internal val word: String) {
    /** Sent on L1, not mined. */
    L1_PENDING("l1Pending"),
    /** Mined on L1 and reverted there: nothing was deposited. */
    L1_FAILED("l1Failed"),
    /** Mined on L1, not yet executed on L2. */
    L2_PENDING("l2Pending"),
    /** Executed on L2. */
    EXECUTED("executed"),
    /** Failed on L2. `claimable` says whether it is claimed back on L1 or was refunded on L2. */
    FAILED("failed"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object DepositStateSerializer :
    WordSerializer<DepositState>("DepositState", DepositState.entries, DepositState::word, DepositState.UNKNOWN)

/** The two kinds of ZKsync chains. */
@Serializable(with = FamilySerializer::class)
public enum class Family(internal val word: String) {
    /** EraVM chains: type 0x71 transactions, paymasters, `zks_estimateGasL1ToL2`. */
    ERA("era"),
    /** ZKsync OS chains: EVM transactions, gas of L1→L2 transactions from the protocol's floor. */
    ZKSYNC_OS("zksyncOs"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object FamilySerializer :
    WordSerializer<Family>("Family", Family.entries, Family::word, Family.UNKNOWN)

/** The function on L1 that finalises. */
@Serializable(with = FinalizationFunctionSerializer::class)
public enum class FinalizationFunction(internal val word: String) {
    /**
     * `finalizeDeposit((uint256,uint256,uint256,address,uint16,bytes,bytes32[]))` of the nullifier, with all arguments.
     */
    FINALIZE_DEPOSIT("finalizeDeposit"),
    /**
     * `finalizeWithdrawal(uint256,uint256,uint256,uint16,bytes,bytes32[])` of the shared bridge, before protocol 26:
     * all but the sender.
     */
    FINALIZE_WITHDRAWAL("finalizeWithdrawal"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object FinalizationFunctionSerializer :
    WordSerializer<FinalizationFunction>("FinalizationFunction", FinalizationFunction.entries, FinalizationFunction::word, FinalizationFunction.UNKNOWN)

/** What became of one withdrawal. */
@Serializable(with = FinalizationOutcomeSerializer::class)
public enum class FinalizationOutcome(internal val word: String) {
    /** Its finalisation was sent. */
    SENT("sent"),
    /** It was finalised before. */
    ALREADY_FINALIZED("alreadyFinalized"),
    /** It cannot be finalised yet. */
    NOT_READY("notReady"),
    /** It failed, for the reason in `error`, whose `tx` says whether a transaction may be on its way all the same. */
    FAILED("failed"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object FinalizationOutcomeSerializer :
    WordSerializer<FinalizationOutcome>("FinalizationOutcome", FinalizationOutcome.entries, FinalizationOutcome::word, FinalizationOutcome.UNKNOWN)

/** Where a message is on its way to the gateway. */
@Serializable(with = InteropMessageStateSerializer::class)
public enum class InteropMessageState(internal val word: String) {
    /** Not mined on the chain that it was sent on. */
    L2_PENDING("l2Pending"),
    /** Mined; its batch is not on the gateway. Also where the node does not say more. */
    QUEUED("queued"),
    /** Its batch is committed on the gateway. */
    SENDING("sending"),
    /** Its batch is proven on the gateway. */
    PROVING("proving"),
    /** Its batch is executed on the gateway: there is the proof. */
    EXECUTED("executed"),
    /** The transaction reverted: it sent nothing. */
    FAILED("failed"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object InteropMessageStateSerializer :
    WordSerializer<InteropMessageState>("InteropMessageState", InteropMessageState.entries, InteropMessageState::word, InteropMessageState.UNKNOWN)

/** Why a withdrawal is the account's. */
@Serializable(with = MatchedBySerializer::class)
public enum class MatchedBy(internal val word: String) {
    /** It receives on L1. */
    RECEIVER("receiver"),
    /** It sent the L2 transaction or called the bridge, for another receiver. */
    SENDER("sender"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object MatchedBySerializer :
    WordSerializer<MatchedBy>("MatchedBy", MatchedBy.entries, MatchedBy::word, MatchedBy.UNKNOWN)

/** Where a message is. */
@Serializable(with = MessageStateSerializer::class)
public enum class MessageState(internal val word: String) {
    /** Not mined on L2. */
    L2_PENDING("l2Pending"),
    /** Mined on L2, its batch is not sealed or the node has no proof yet. */
    NOT_SEALED("notSealed"),
    /** There is a proof, and its batch is not executed on L1. */
    PROVEN("proven"),
    /** L1 holds the root that the proof leads to. */
    EXECUTED("executed"),
    /** The L2 transaction reverted: it sent nothing. */
    FAILED("failed"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object MessageStateSerializer :
    WordSerializer<MessageState>("MessageState", MessageState.entries, MessageState::word, MessageState.UNKNOWN)

/** How far to wait. */
@Serializable(with = MessageUntilSerializer::class)
public enum class MessageUntil(internal val word: String) {
    /** Until there is a proof. */
    PROVEN("proven"),
    /** Until L1 can check the proof. */
    EXECUTED("executed"),
}

internal object MessageUntilSerializer :
    WordSerializer<MessageUntil>("MessageUntil", MessageUntil.entries, MessageUntil::word, null)

/** Up to where transactions are counted. */
@Serializable(with = NonceAtSerializer::class)
public enum class NonceAt(internal val word: String) {
    /** With those that wait in the node's pool. */
    PENDING("pending"),
    /** Only those in blocks. */
    LATEST("latest"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object NonceAtSerializer :
    WordSerializer<NonceAt>("NonceAt", NonceAt.entries, NonceAt::word, NonceAt.UNKNOWN)

/** How a signature was found valid. */
@Serializable(with = SignedBySerializer::class)
public enum class SignedBy(internal val word: String) {
    /** By the account's own key. */
    KEY("key"),
    /** The contract at the address accepted it (EIP-1271). */
    CONTRACT("contract"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object SignedBySerializer :
    WordSerializer<SignedBy>("SignedBy", SignedBy.entries, SignedBy::word, SignedBy.UNKNOWN)

/** What a token is. */
@Serializable(with = TokenKindSerializer::class)
public enum class TokenKind(internal val word: String) {
    /** The base token of the L2 chain. */
    BASE("base"),
    /** ETH, on a chain whose base token is another one. */
    ETH("eth"),
    /** Any other token. */
    ERC20("erc20"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object TokenKindSerializer :
    WordSerializer<TokenKind>("TokenKind", TokenKind.entries, TokenKind::word, TokenKind.UNKNOWN)

/** The form of a transaction. */
@Serializable(with = TxKindSerializer::class)
public enum class TxKind(internal val word: String) {
    /** Ethereum's first form. */
    LEGACY("legacy"),
    /** Type 2. */
    EIP1559("eip1559"),
    /** Type 0x71. */
    EIP712("eip712"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object TxKindSerializer :
    WordSerializer<TxKind>("TxKind", TxKind.entries, TxKind::word, TxKind.UNKNOWN)

/** Whether a mined transaction did what it was sent for. */
@Serializable(with = TxStatusSerializer::class)
public enum class TxStatus(internal val word: String) {
    /** It did. */
    SUCCESS("success"),
    /** It reverted; the fee was paid. */
    FAILED("failed"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object TxStatusSerializer :
    WordSerializer<TxStatus>("TxStatus", TxStatus.entries, TxStatus::word, TxStatus.UNKNOWN)

/** The machine that runs the contract; the rules for addresses differ. */
@Serializable(with = VmSerializer::class)
public enum class Vm(internal val word: String) {
    /** EraVM bytecode on an EraVM chain. */
    ERAVM("eravm"),
    /** EVM bytecode: on L1, on ZKsync OS chains, and on EraVM chains that interpret it. */
    EVM("evm"),
}

internal object VmSerializer :
    WordSerializer<Vm>("Vm", Vm.entries, Vm::word, null)

/** How far to wait. */
@Serializable(with = WaitUntilSerializer::class)
public enum class WaitUntil(internal val word: String) {
    /** Until it can be finalised. */
    READY("ready"),
    /** Until somebody has finalised it. */
    FINALIZED("finalized"),
}

internal object WaitUntilSerializer :
    WordSerializer<WaitUntil>("WaitUntil", WaitUntil.entries, WaitUntil::word, null)

/** How far a pending withdrawal is. */
@Serializable(with = WithdrawalPhaseSerializer::class)
public enum class WithdrawalPhase(internal val word: String) {
    /** Not mined on L2. */
    L2_PENDING("l2Pending"),
    /** Mined on L2, its batch is not sealed or the node has no proof yet. */
    NOT_SEALED("notSealed"),
    /** Proven, its batch is not executed on L1. */
    NOT_EXECUTED("notExecuted"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object WithdrawalPhaseSerializer :
    WordSerializer<WithdrawalPhase>("WithdrawalPhase", WithdrawalPhase.entries, WithdrawalPhase::word, WithdrawalPhase.UNKNOWN)

/** Where a withdrawal is. */
@Serializable(with = WithdrawalStateSerializer::class)
public enum class WithdrawalState(internal val word: String) {
    /** On its way: `phase` says how far. */
    PENDING("pending"),
    /** Can be finalised on L1. */
    READY("ready"),
    /** Finalised on L1. */
    FINALIZED("finalized"),
    /** The L2 transaction reverted: nothing was withdrawn. */
    FAILED("failed"),

    /** A word that a newer library gave and this package does not know. It cannot be in a request. */
    UNKNOWN(""),
}

internal object WithdrawalStateSerializer :
    WordSerializer<WithdrawalState>("WithdrawalState", WithdrawalState.entries, WithdrawalState::word, WithdrawalState.UNKNOWN)
