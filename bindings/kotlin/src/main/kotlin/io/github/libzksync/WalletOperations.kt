// Generated from schema/zksync.json by bindings/generate; do not edit.
// The operations of a wallet.

@file:Suppress("RedundantVisibilityModifier")

package io.github.libzksync

import java.util.concurrent.CompletableFuture
import kotlinx.serialization.KSerializer

/** The operations of a [Wallet]: as a suspend function for Kotlin, and as a future for Java. */
public abstract class WalletOperations internal constructor() {
    internal abstract suspend fun <Q, R> run(
        method: String,
        asks: KSerializer<Q>,
        answers: KSerializer<R>,
        request: Q,
        options: CallOptions,
    ): R

    internal abstract fun <Q, R> future(
        method: String,
        asks: KSerializer<Q>,
        answers: KSerializer<R>,
        request: Q,
        options: CallOptions,
    ): CompletableFuture<R>

    /** The two chains, their contracts, the chain's family and what it can do. Reads. */
    @JvmSynthetic
    public suspend fun chainInfo(
        request: ChainInfoRequest = ChainInfoRequest(),
        options: CallOptions = CallOptions.NONE,
    ): ChainInfo =
        run("chain_info", ChainInfoRequest.serializer(), ChainInfo.serializer(), request, options)

    /** [chainInfo] as a future. */
    @JvmOverloads
    public fun chainInfoAsync(
        request: ChainInfoRequest = ChainInfoRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<ChainInfo> =
        future("chain_info", ChainInfoRequest.serializer(), ChainInfo.serializer(), request, options)

    /** The balance of an account on either chain, in the chain's own coin or a token. Reads. */
    @JvmSynthetic
    public suspend fun balance(
        request: BalanceRequest,
        options: CallOptions = CallOptions.NONE,
    ): Balance =
        run("balance", BalanceRequest.serializer(), Balance.serializer(), request, options)

    /** [balance] as a future. */
    @JvmOverloads
    public fun balanceAsync(
        request: BalanceRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<Balance> =
        future("balance", BalanceRequest.serializer(), Balance.serializer(), request, options)

    /** The balances of an account in many tokens and the chain's own coin, in one round trip. Reads. */
    @JvmSynthetic
    public suspend fun balances(
        request: BalancesRequest,
        options: CallOptions = CallOptions.NONE,
    ): Balances =
        run("balances", BalancesRequest.serializer(), Balances.serializer(), request, options)

    /** [balances] as a future. */
    @JvmOverloads
    public fun balancesAsync(
        request: BalancesRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<Balances> =
        future("balances", BalancesRequest.serializer(), Balances.serializer(), request, options)

    /** The nonce of an account's next transaction. Reads. */
    @JvmSynthetic
    public suspend fun nonce(
        request: NonceRequest,
        options: CallOptions = CallOptions.NONE,
    ): Nonce =
        run("nonce", NonceRequest.serializer(), Nonce.serializer(), request, options)

    /** [nonce] as a future. */
    @JvmOverloads
    public fun nonceAsync(
        request: NonceRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<Nonce> =
        future("nonce", NonceRequest.serializer(), Nonce.serializer(), request, options)

    /** How many contracts an account has deployed, as EraVM counts them. Reads. */
    @JvmSynthetic
    public suspend fun deploymentNonce(
        request: DeploymentNonceRequest = DeploymentNonceRequest(),
        options: CallOptions = CallOptions.NONE,
    ): DeploymentNonce =
        run("deployment_nonce", DeploymentNonceRequest.serializer(), DeploymentNonce.serializer(), request, options)

    /** [deploymentNonce] as a future. */
    @JvmOverloads
    public fun deploymentNonceAsync(
        request: DeploymentNonceRequest = DeploymentNonceRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<DeploymentNonce> =
        future("deployment_nonce", DeploymentNonceRequest.serializer(), DeploymentNonce.serializer(), request, options)

    /** A token's address on the other chain, its asset id and where it comes from. Reads. */
    @JvmSynthetic
    public suspend fun resolveToken(
        request: ResolveTokenRequest,
        options: CallOptions = CallOptions.NONE,
    ): ResolvedToken =
        run("resolve_token", ResolveTokenRequest.serializer(), ResolvedToken.serializer(), request, options)

    /** [resolveToken] as a future. */
    @JvmOverloads
    public fun resolveTokenAsync(
        request: ResolveTokenRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<ResolvedToken> =
        future("resolve_token", ResolveTokenRequest.serializer(), ResolvedToken.serializer(), request, options)

    /** Both sides of a bridge of its own, and what a token becomes by it. Reads. */
    @JvmSynthetic
    public suspend fun bridgeInfo(
        request: BridgeInfoRequest,
        options: CallOptions = CallOptions.NONE,
    ): BridgeInfo =
        run("bridge_info", BridgeInfoRequest.serializer(), BridgeInfo.serializer(), request, options)

    /** [bridgeInfo] as a future. */
    @JvmOverloads
    public fun bridgeInfoAsync(
        request: BridgeInfoRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<BridgeInfo> =
        future("bridge_info", BridgeInfoRequest.serializer(), BridgeInfo.serializer(), request, options)

    /** How much of a token a contract may take from an account. Reads. */
    @JvmSynthetic
    public suspend fun allowance(
        request: AllowanceRequest,
        options: CallOptions = CallOptions.NONE,
    ): Allowance =
        run("allowance", AllowanceRequest.serializer(), Allowance.serializer(), request, options)

    /** [allowance] as a future. */
    @JvmOverloads
    public fun allowanceAsync(
        request: AllowanceRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<Allowance> =
        future("allowance", AllowanceRequest.serializer(), Allowance.serializer(), request, options)

    /** What an approval would cost and need, without needing balance or allowance. Reads. */
    @JvmSynthetic
    public suspend fun approveQuote(
        request: ApproveRequest,
        options: CallOptions = CallOptions.NONE,
    ): ApproveQuoteResponse =
        run("approve_quote", ApproveRequest.serializer(), ApproveQuoteResponse.serializer(), request, options)

    /** [approveQuote] as a future. */
    @JvmOverloads
    public fun approveQuoteAsync(
        request: ApproveRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<ApproveQuoteResponse> =
        future("approve_quote", ApproveRequest.serializer(), ApproveQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of an approval. Reads. */
    @JvmSynthetic
    public suspend fun approvePrepare(
        request: ApproveRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedApproveQuote =
        run("approve_prepare", ApproveRequest.serializer(), PreparedApproveQuote.serializer(), request, options)

    /** [approvePrepare] as a future. */
    @JvmOverloads
    public fun approvePrepareAsync(
        request: ApproveRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedApproveQuote> =
        future("approve_prepare", ApproveRequest.serializer(), PreparedApproveQuote.serializer(), request, options)

    /**
     * Lets a contract take a token. Sends at most one transaction for each step; what was sent is in the error's `tx`
     * if it fails.
     */
    @JvmSynthetic
    public suspend fun approve(
        request: ApproveRequest,
        options: CallOptions = CallOptions.NONE,
    ): ApproveResponse =
        run("approve", ApproveRequest.serializer(), ApproveResponse.serializer(), request, options)

    /** [approve] as a future. */
    @JvmOverloads
    public fun approveAsync(
        request: ApproveRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<ApproveResponse> =
        future("approve", ApproveRequest.serializer(), ApproveResponse.serializer(), request, options)

    /** What the L2 part of a deposit or request costs. Reads. */
    @JvmSynthetic
    public suspend fun baseCost(
        request: BaseCostRequest,
        options: CallOptions = CallOptions.NONE,
    ): BaseCost =
        run("base_cost", BaseCostRequest.serializer(), BaseCost.serializer(), request, options)

    /** [baseCost] as a future. */
    @JvmOverloads
    public fun baseCostAsync(
        request: BaseCostRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<BaseCost> =
        future("base_cost", BaseCostRequest.serializer(), BaseCost.serializer(), request, options)

    /** What a deposit would cost and need, without needing balance or allowance. Reads. */
    @JvmSynthetic
    public suspend fun depositQuote(
        request: DepositRequest,
        options: CallOptions = CallOptions.NONE,
    ): DepositQuoteResponse =
        run("deposit_quote", DepositRequest.serializer(), DepositQuoteResponse.serializer(), request, options)

    /** [depositQuote] as a future. */
    @JvmOverloads
    public fun depositQuoteAsync(
        request: DepositRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<DepositQuoteResponse> =
        future("deposit_quote", DepositRequest.serializer(), DepositQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of a deposit. Reads. */
    @JvmSynthetic
    public suspend fun depositPrepare(
        request: DepositRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedDepositQuote =
        run("deposit_prepare", DepositRequest.serializer(), PreparedDepositQuote.serializer(), request, options)

    /** [depositPrepare] as a future. */
    @JvmOverloads
    public fun depositPrepareAsync(
        request: DepositRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedDepositQuote> =
        future("deposit_prepare", DepositRequest.serializer(), PreparedDepositQuote.serializer(), request, options)

    /**
     * Deposits ETH or a token from L1 to L2. Sends at most one transaction for each step; what was sent is in the
     * error's `tx` if it fails.
     */
    @JvmSynthetic
    public suspend fun deposit(
        request: DepositRequest,
        options: CallOptions = CallOptions.NONE,
    ): DepositResponse =
        run("deposit", DepositRequest.serializer(), DepositResponse.serializer(), request, options)

    /** [deposit] as a future. */
    @JvmOverloads
    public fun depositAsync(
        request: DepositRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<DepositResponse> =
        future("deposit", DepositRequest.serializer(), DepositResponse.serializer(), request, options)

    /** Where a deposit or request is. Reads. */
    @JvmSynthetic
    public suspend fun depositStatus(
        request: DepositStatusRequest = DepositStatusRequest(),
        options: CallOptions = CallOptions.NONE,
    ): DepositStatus =
        run("deposit_status", DepositStatusRequest.serializer(), DepositStatus.serializer(), request, options)

    /** [depositStatus] as a future. */
    @JvmOverloads
    public fun depositStatusAsync(
        request: DepositStatusRequest = DepositStatusRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<DepositStatus> =
        future("deposit_status", DepositStatusRequest.serializer(), DepositStatus.serializer(), request, options)

    /** Waits until a deposit or request is executed or failed. Waits; a timeout or a cancellation ends it at once. */
    @JvmSynthetic
    public suspend fun depositWait(
        request: DepositWaitRequest = DepositWaitRequest(),
        options: CallOptions = CallOptions.NONE,
    ): DepositStatus =
        run("deposit_wait", DepositWaitRequest.serializer(), DepositStatus.serializer(), request, options)

    /** [depositWait] as a future. */
    @JvmOverloads
    public fun depositWaitAsync(
        request: DepositWaitRequest = DepositWaitRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<DepositStatus> =
        future("deposit_wait", DepositWaitRequest.serializer(), DepositStatus.serializer(), request, options)

    /** What a request for a call on L2 would cost and need, without needing balance or allowance. Reads. */
    @JvmSynthetic
    public suspend fun requestExecuteQuote(
        request: RequestExecuteRequest,
        options: CallOptions = CallOptions.NONE,
    ): RequestExecuteQuoteResponse =
        run("request_execute_quote", RequestExecuteRequest.serializer(), RequestExecuteQuoteResponse.serializer(), request, options)

    /** [requestExecuteQuote] as a future. */
    @JvmOverloads
    public fun requestExecuteQuoteAsync(
        request: RequestExecuteRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<RequestExecuteQuoteResponse> =
        future("request_execute_quote", RequestExecuteRequest.serializer(), RequestExecuteQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of a request for a call on L2. Reads. */
    @JvmSynthetic
    public suspend fun requestExecutePrepare(
        request: RequestExecuteRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedRequestExecuteQuote =
        run("request_execute_prepare", RequestExecuteRequest.serializer(), PreparedRequestExecuteQuote.serializer(), request, options)

    /** [requestExecutePrepare] as a future. */
    @JvmOverloads
    public fun requestExecutePrepareAsync(
        request: RequestExecuteRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedRequestExecuteQuote> =
        future("request_execute_prepare", RequestExecuteRequest.serializer(), PreparedRequestExecuteQuote.serializer(), request, options)

    /**
     * Requests, on L1, a call on L2. Sends at most one transaction for each step; what was sent is in the error's `tx`
     * if it fails.
     */
    @JvmSynthetic
    public suspend fun requestExecute(
        request: RequestExecuteRequest,
        options: CallOptions = CallOptions.NONE,
    ): RequestExecuteResponse =
        run("request_execute", RequestExecuteRequest.serializer(), RequestExecuteResponse.serializer(), request, options)

    /** [requestExecute] as a future. */
    @JvmOverloads
    public fun requestExecuteAsync(
        request: RequestExecuteRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<RequestExecuteResponse> =
        future("request_execute", RequestExecuteRequest.serializer(), RequestExecuteResponse.serializer(), request, options)

    /** What a claim of a failed deposit would cost and need, without needing balance or allowance. Reads. */
    @JvmSynthetic
    public suspend fun claimFailedDepositQuote(
        request: ClaimFailedDepositRequest = ClaimFailedDepositRequest(),
        options: CallOptions = CallOptions.NONE,
    ): ClaimFailedDepositQuoteResponse =
        run("claim_failed_deposit_quote", ClaimFailedDepositRequest.serializer(), ClaimFailedDepositQuoteResponse.serializer(), request, options)

    /** [claimFailedDepositQuote] as a future. */
    @JvmOverloads
    public fun claimFailedDepositQuoteAsync(
        request: ClaimFailedDepositRequest = ClaimFailedDepositRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<ClaimFailedDepositQuoteResponse> =
        future("claim_failed_deposit_quote", ClaimFailedDepositRequest.serializer(), ClaimFailedDepositQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of a claim of a failed deposit. Reads. */
    @JvmSynthetic
    public suspend fun claimFailedDepositPrepare(
        request: ClaimFailedDepositRequest = ClaimFailedDepositRequest(),
        options: CallOptions = CallOptions.NONE,
    ): PreparedClaimFailedDepositQuote =
        run("claim_failed_deposit_prepare", ClaimFailedDepositRequest.serializer(), PreparedClaimFailedDepositQuote.serializer(), request, options)

    /** [claimFailedDepositPrepare] as a future. */
    @JvmOverloads
    public fun claimFailedDepositPrepareAsync(
        request: ClaimFailedDepositRequest = ClaimFailedDepositRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedClaimFailedDepositQuote> =
        future("claim_failed_deposit_prepare", ClaimFailedDepositRequest.serializer(), PreparedClaimFailedDepositQuote.serializer(), request, options)

    /**
     * Brings back on L1 a token deposit whose L2 part failed. Sends at most one transaction for each step; what was
     * sent is in the error's `tx` if it fails.
     */
    @JvmSynthetic
    public suspend fun claimFailedDeposit(
        request: ClaimFailedDepositRequest = ClaimFailedDepositRequest(),
        options: CallOptions = CallOptions.NONE,
    ): ClaimFailedDepositResponse =
        run("claim_failed_deposit", ClaimFailedDepositRequest.serializer(), ClaimFailedDepositResponse.serializer(), request, options)

    /** [claimFailedDeposit] as a future. */
    @JvmOverloads
    public fun claimFailedDepositAsync(
        request: ClaimFailedDepositRequest = ClaimFailedDepositRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<ClaimFailedDepositResponse> =
        future("claim_failed_deposit", ClaimFailedDepositRequest.serializer(), ClaimFailedDepositResponse.serializer(), request, options)

    /** What a withdrawal would cost and need, without needing balance or allowance. Reads. */
    @JvmSynthetic
    public suspend fun withdrawQuote(
        request: WithdrawRequest,
        options: CallOptions = CallOptions.NONE,
    ): WithdrawQuoteResponse =
        run("withdraw_quote", WithdrawRequest.serializer(), WithdrawQuoteResponse.serializer(), request, options)

    /** [withdrawQuote] as a future. */
    @JvmOverloads
    public fun withdrawQuoteAsync(
        request: WithdrawRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<WithdrawQuoteResponse> =
        future("withdraw_quote", WithdrawRequest.serializer(), WithdrawQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of a withdrawal. Reads. */
    @JvmSynthetic
    public suspend fun withdrawPrepare(
        request: WithdrawRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedWithdrawQuote =
        run("withdraw_prepare", WithdrawRequest.serializer(), PreparedWithdrawQuote.serializer(), request, options)

    /** [withdrawPrepare] as a future. */
    @JvmOverloads
    public fun withdrawPrepareAsync(
        request: WithdrawRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedWithdrawQuote> =
        future("withdraw_prepare", WithdrawRequest.serializer(), PreparedWithdrawQuote.serializer(), request, options)

    /**
     * Withdraws the base token or a token from L2 towards L1. Sends at most one transaction for each step; what was
     * sent is in the error's `tx` if it fails.
     */
    @JvmSynthetic
    public suspend fun withdraw(
        request: WithdrawRequest,
        options: CallOptions = CallOptions.NONE,
    ): WithdrawResponse =
        run("withdraw", WithdrawRequest.serializer(), WithdrawResponse.serializer(), request, options)

    /** [withdraw] as a future. */
    @JvmOverloads
    public fun withdrawAsync(
        request: WithdrawRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<WithdrawResponse> =
        future("withdraw", WithdrawRequest.serializer(), WithdrawResponse.serializer(), request, options)

    /** Where a withdrawal is. Reads. */
    @JvmSynthetic
    public suspend fun withdrawalStatus(
        request: WithdrawalStatusRequest,
        options: CallOptions = CallOptions.NONE,
    ): WithdrawalStatus =
        run("withdrawal_status", WithdrawalStatusRequest.serializer(), WithdrawalStatus.serializer(), request, options)

    /** [withdrawalStatus] as a future. */
    @JvmOverloads
    public fun withdrawalStatusAsync(
        request: WithdrawalStatusRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<WithdrawalStatus> =
        future("withdrawal_status", WithdrawalStatusRequest.serializer(), WithdrawalStatus.serializer(), request, options)

    /** Waits until a withdrawal is ready or finalised. Waits; a timeout or a cancellation ends it at once. */
    @JvmSynthetic
    public suspend fun withdrawalWait(
        request: WithdrawalWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): WithdrawalStatus =
        run("withdrawal_wait", WithdrawalWaitRequest.serializer(), WithdrawalStatus.serializer(), request, options)

    /** [withdrawalWait] as a future. */
    @JvmOverloads
    public fun withdrawalWaitAsync(
        request: WithdrawalWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<WithdrawalStatus> =
        future("withdrawal_wait", WithdrawalWaitRequest.serializer(), WithdrawalStatus.serializer(), request, options)

    /** What the finalisation of a withdrawal would cost and need, without needing balance or allowance. Reads. */
    @JvmSynthetic
    public suspend fun finalizeWithdrawalQuote(
        request: FinalizeWithdrawalRequest,
        options: CallOptions = CallOptions.NONE,
    ): FinalizeWithdrawalQuoteResponse =
        run("finalize_withdrawal_quote", FinalizeWithdrawalRequest.serializer(), FinalizeWithdrawalQuoteResponse.serializer(), request, options)

    /** [finalizeWithdrawalQuote] as a future. */
    @JvmOverloads
    public fun finalizeWithdrawalQuoteAsync(
        request: FinalizeWithdrawalRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<FinalizeWithdrawalQuoteResponse> =
        future("finalize_withdrawal_quote", FinalizeWithdrawalRequest.serializer(), FinalizeWithdrawalQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of the finalisation of a withdrawal. Reads. */
    @JvmSynthetic
    public suspend fun finalizeWithdrawalPrepare(
        request: FinalizeWithdrawalRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedFinalizeWithdrawalQuote =
        run("finalize_withdrawal_prepare", FinalizeWithdrawalRequest.serializer(), PreparedFinalizeWithdrawalQuote.serializer(), request, options)

    /** [finalizeWithdrawalPrepare] as a future. */
    @JvmOverloads
    public fun finalizeWithdrawalPrepareAsync(
        request: FinalizeWithdrawalRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedFinalizeWithdrawalQuote> =
        future("finalize_withdrawal_prepare", FinalizeWithdrawalRequest.serializer(), PreparedFinalizeWithdrawalQuote.serializer(), request, options)

    /**
     * Pays out on L1 what was withdrawn on L2. Sends at most one transaction for each step; what was sent is in the
     * error's `tx` if it fails.
     */
    @JvmSynthetic
    public suspend fun finalizeWithdrawal(
        request: FinalizeWithdrawalRequest,
        options: CallOptions = CallOptions.NONE,
    ): FinalizeWithdrawalResponse =
        run("finalize_withdrawal", FinalizeWithdrawalRequest.serializer(), FinalizeWithdrawalResponse.serializer(), request, options)

    /** [finalizeWithdrawal] as a future. */
    @JvmOverloads
    public fun finalizeWithdrawalAsync(
        request: FinalizeWithdrawalRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<FinalizeWithdrawalResponse> =
        future("finalize_withdrawal", FinalizeWithdrawalRequest.serializer(), FinalizeWithdrawalResponse.serializer(), request, options)

    /** What an account has withdrawn in a range of L2 blocks and nobody has finalised, page by page. Reads. */
    @JvmSynthetic
    public suspend fun pendingWithdrawals(
        request: PendingWithdrawalsRequest,
        options: CallOptions = CallOptions.NONE,
    ): PendingWithdrawalsResponse =
        run("pending_withdrawals", PendingWithdrawalsRequest.serializer(), PendingWithdrawalsResponse.serializer(), request, options)

    /** [pendingWithdrawals] as a future. */
    @JvmOverloads
    public fun pendingWithdrawalsAsync(
        request: PendingWithdrawalsRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PendingWithdrawalsResponse> =
        future("pending_withdrawals", PendingWithdrawalsRequest.serializer(), PendingWithdrawalsResponse.serializer(), request, options)

    /**
     * Pays out many withdrawals on L1, each with its own outcome. Sends at most one transaction for each step; what was
     * sent is in the error's `tx` if it fails.
     */
    @JvmSynthetic
    public suspend fun finalizeWithdrawals(
        request: FinalizeWithdrawalsRequest,
        options: CallOptions = CallOptions.NONE,
    ): FinalizeWithdrawalsResponse =
        run("finalize_withdrawals", FinalizeWithdrawalsRequest.serializer(), FinalizeWithdrawalsResponse.serializer(), request, options)

    /** [finalizeWithdrawals] as a future. */
    @JvmOverloads
    public fun finalizeWithdrawalsAsync(
        request: FinalizeWithdrawalsRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<FinalizeWithdrawalsResponse> =
        future("finalize_withdrawals", FinalizeWithdrawalsRequest.serializer(), FinalizeWithdrawalsResponse.serializer(), request, options)

    /** What a message to L1 would cost and need, without needing balance or allowance. Reads. */
    @JvmSynthetic
    public suspend fun messageSendQuote(
        request: MessageSendRequest,
        options: CallOptions = CallOptions.NONE,
    ): MessageSendQuoteResponse =
        run("message_send_quote", MessageSendRequest.serializer(), MessageSendQuoteResponse.serializer(), request, options)

    /** [messageSendQuote] as a future. */
    @JvmOverloads
    public fun messageSendQuoteAsync(
        request: MessageSendRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<MessageSendQuoteResponse> =
        future("message_send_quote", MessageSendRequest.serializer(), MessageSendQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of a message to L1. Reads. */
    @JvmSynthetic
    public suspend fun messageSendPrepare(
        request: MessageSendRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedMessageSendQuote =
        run("message_send_prepare", MessageSendRequest.serializer(), PreparedMessageSendQuote.serializer(), request, options)

    /** [messageSendPrepare] as a future. */
    @JvmOverloads
    public fun messageSendPrepareAsync(
        request: MessageSendRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedMessageSendQuote> =
        future("message_send_prepare", MessageSendRequest.serializer(), PreparedMessageSendQuote.serializer(), request, options)

    /**
     * Sends any bytes from L2 to L1. Sends at most one transaction for each step; what was sent is in the error's `tx`
     * if it fails.
     */
    @JvmSynthetic
    public suspend fun messageSend(
        request: MessageSendRequest,
        options: CallOptions = CallOptions.NONE,
    ): MessageSendResponse =
        run("message_send", MessageSendRequest.serializer(), MessageSendResponse.serializer(), request, options)

    /** [messageSend] as a future. */
    @JvmOverloads
    public fun messageSendAsync(
        request: MessageSendRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<MessageSendResponse> =
        future("message_send", MessageSendRequest.serializer(), MessageSendResponse.serializer(), request, options)

    /** Where a message from L2 to L1 is. Reads. */
    @JvmSynthetic
    public suspend fun messageStatus(
        request: MessageStatusRequest,
        options: CallOptions = CallOptions.NONE,
    ): MessageStatus =
        run("message_status", MessageStatusRequest.serializer(), MessageStatus.serializer(), request, options)

    /** [messageStatus] as a future. */
    @JvmOverloads
    public fun messageStatusAsync(
        request: MessageStatusRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<MessageStatus> =
        future("message_status", MessageStatusRequest.serializer(), MessageStatus.serializer(), request, options)

    /**
     * Waits until a message from L2 to L1 is proven or executed. Waits; a timeout or a cancellation ends it at once.
     */
    @JvmSynthetic
    public suspend fun messageWait(
        request: MessageWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): MessageStatus =
        run("message_wait", MessageWaitRequest.serializer(), MessageStatus.serializer(), request, options)

    /** [messageWait] as a future. */
    @JvmOverloads
    public fun messageWaitAsync(
        request: MessageWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<MessageStatus> =
        future("message_wait", MessageWaitRequest.serializer(), MessageStatus.serializer(), request, options)

    /** Everything that proves on L1 that a message was sent on L2. Reads. */
    @JvmSynthetic
    public suspend fun messageProof(
        request: MessageProofRequest,
        options: CallOptions = CallOptions.NONE,
    ): MessageProof =
        run("message_proof", MessageProofRequest.serializer(), MessageProof.serializer(), request, options)

    /** [messageProof] as a future. */
    @JvmOverloads
    public fun messageProofAsync(
        request: MessageProofRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<MessageProof> =
        future("message_proof", MessageProofRequest.serializer(), MessageProof.serializer(), request, options)

    /** Whether the contract on L1 accepts the proof of a message. Reads. */
    @JvmSynthetic
    public suspend fun messageVerifyInclusion(
        request: MessageVerifyInclusionRequest,
        options: CallOptions = CallOptions.NONE,
    ): InclusionResponse =
        run("message_verify_inclusion", MessageVerifyInclusionRequest.serializer(), InclusionResponse.serializer(), request, options)

    /** [messageVerifyInclusion] as a future. */
    @JvmOverloads
    public fun messageVerifyInclusionAsync(
        request: MessageVerifyInclusionRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<InclusionResponse> =
        future("message_verify_inclusion", MessageVerifyInclusionRequest.serializer(), InclusionResponse.serializer(), request, options)

    /** Where a message to another chain on the same gateway is, and its proof for that chain. Reads. */
    @JvmSynthetic
    public suspend fun interopMessageStatus(
        request: InteropMessageStatusRequest,
        options: CallOptions = CallOptions.NONE,
    ): InteropMessageStatus =
        run("interop_message_status", InteropMessageStatusRequest.serializer(), InteropMessageStatus.serializer(), request, options)

    /** [interopMessageStatus] as a future. */
    @JvmOverloads
    public fun interopMessageStatusAsync(
        request: InteropMessageStatusRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<InteropMessageStatus> =
        future("interop_message_status", InteropMessageStatusRequest.serializer(), InteropMessageStatus.serializer(), request, options)

    /** Waits until the gateway has a message to another chain. Waits; a timeout or a cancellation ends it at once. */
    @JvmSynthetic
    public suspend fun interopMessageWait(
        request: InteropMessageWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): InteropMessageStatus =
        run("interop_message_wait", InteropMessageWaitRequest.serializer(), InteropMessageStatus.serializer(), request, options)

    /** [interopMessageWait] as a future. */
    @JvmOverloads
    public fun interopMessageWaitAsync(
        request: InteropMessageWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<InteropMessageStatus> =
        future("interop_message_wait", InteropMessageWaitRequest.serializer(), InteropMessageStatus.serializer(), request, options)

    /** Whether this chain has what it takes to verify a message of another chain, and what its contract says. Reads. */
    @JvmSynthetic
    public suspend fun interopMessageVerify(
        request: InteropMessageVerifyRequest,
        options: CallOptions = CallOptions.NONE,
    ): InteropVerification =
        run("interop_message_verify", InteropMessageVerifyRequest.serializer(), InteropVerification.serializer(), request, options)

    /** [interopMessageVerify] as a future. */
    @JvmOverloads
    public fun interopMessageVerifyAsync(
        request: InteropMessageVerifyRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<InteropVerification> =
        future("interop_message_verify", InteropMessageVerifyRequest.serializer(), InteropVerification.serializer(), request, options)

    /**
     * Waits until this chain can verify a message of another chain, and gives what its contract says. Waits; a timeout
     * or a cancellation ends it at once.
     */
    @JvmSynthetic
    public suspend fun interopMessageVerifyWait(
        request: InteropMessageVerifyWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): InteropVerification =
        run("interop_message_verify_wait", InteropMessageVerifyWaitRequest.serializer(), InteropVerification.serializer(), request, options)

    /** [interopMessageVerifyWait] as a future. */
    @JvmOverloads
    public fun interopMessageVerifyWaitAsync(
        request: InteropMessageVerifyWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<InteropVerification> =
        future("interop_message_verify_wait", InteropMessageVerifyWaitRequest.serializer(), InteropVerification.serializer(), request, options)

    /** The proof on L1 that a deposit or request was executed on L2 or failed there. Reads. */
    @JvmSynthetic
    public suspend fun priorityOpConfirmation(
        request: PriorityOpConfirmationRequest = PriorityOpConfirmationRequest(),
        options: CallOptions = CallOptions.NONE,
    ): PriorityOpConfirmation =
        run("priority_op_confirmation", PriorityOpConfirmationRequest.serializer(), PriorityOpConfirmation.serializer(), request, options)

    /** [priorityOpConfirmation] as a future. */
    @JvmOverloads
    public fun priorityOpConfirmationAsync(
        request: PriorityOpConfirmationRequest = PriorityOpConfirmationRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PriorityOpConfirmation> =
        future("priority_op_confirmation", PriorityOpConfirmationRequest.serializer(), PriorityOpConfirmation.serializer(), request, options)

    /** What a transfer would cost and need, without needing balance or allowance. Reads. */
    @JvmSynthetic
    public suspend fun transferQuote(
        request: TransferRequest,
        options: CallOptions = CallOptions.NONE,
    ): TransferQuoteResponse =
        run("transfer_quote", TransferRequest.serializer(), TransferQuoteResponse.serializer(), request, options)

    /** [transferQuote] as a future. */
    @JvmOverloads
    public fun transferQuoteAsync(
        request: TransferRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<TransferQuoteResponse> =
        future("transfer_quote", TransferRequest.serializer(), TransferQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of a transfer. Reads. */
    @JvmSynthetic
    public suspend fun transferPrepare(
        request: TransferRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedTransferQuote =
        run("transfer_prepare", TransferRequest.serializer(), PreparedTransferQuote.serializer(), request, options)

    /** [transferPrepare] as a future. */
    @JvmOverloads
    public fun transferPrepareAsync(
        request: TransferRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedTransferQuote> =
        future("transfer_prepare", TransferRequest.serializer(), PreparedTransferQuote.serializer(), request, options)

    /**
     * Transfers the chain's own coin or a token to another account. Sends at most one transaction for each step; what
     * was sent is in the error's `tx` if it fails.
     */
    @JvmSynthetic
    public suspend fun transfer(
        request: TransferRequest,
        options: CallOptions = CallOptions.NONE,
    ): TransferResponse =
        run("transfer", TransferRequest.serializer(), TransferResponse.serializer(), request, options)

    /** [transfer] as a future. */
    @JvmOverloads
    public fun transferAsync(
        request: TransferRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<TransferResponse> =
        future("transfer", TransferRequest.serializer(), TransferResponse.serializer(), request, options)

    /** What any transaction would cost and need. Reads. */
    @JvmSynthetic
    public suspend fun sendTransactionQuote(
        request: SendTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): SendTransactionQuoteResponse =
        run("send_transaction_quote", SendTransactionRequest.serializer(), SendTransactionQuoteResponse.serializer(), request, options)

    /** [sendTransactionQuote] as a future. */
    @JvmOverloads
    public fun sendTransactionQuoteAsync(
        request: SendTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<SendTransactionQuoteResponse> =
        future("send_transaction_quote", SendTransactionRequest.serializer(), SendTransactionQuoteResponse.serializer(), request, options)

    /** The complete unsigned form of any transaction. Reads. */
    @JvmSynthetic
    public suspend fun sendTransactionPrepare(
        request: SendTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedSendTransactionQuote =
        run("send_transaction_prepare", SendTransactionRequest.serializer(), PreparedSendTransactionQuote.serializer(), request, options)

    /** [sendTransactionPrepare] as a future. */
    @JvmOverloads
    public fun sendTransactionPrepareAsync(
        request: SendTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedSendTransactionQuote> =
        future("send_transaction_prepare", SendTransactionRequest.serializer(), PreparedSendTransactionQuote.serializer(), request, options)

    /**
     * Sends any transaction, on L2 or L1. Sends at most one transaction for each step; what was sent is in the error's
     * `tx` if it fails.
     */
    @JvmSynthetic
    public suspend fun sendTransaction(
        request: SendTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): SendTransactionResponse =
        run("send_transaction", SendTransactionRequest.serializer(), SendTransactionResponse.serializer(), request, options)

    /** [sendTransaction] as a future. */
    @JvmOverloads
    public fun sendTransactionAsync(
        request: SendTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<SendTransactionResponse> =
        future("send_transaction", SendTransactionRequest.serializer(), SendTransactionResponse.serializer(), request, options)

    /** What a deployment would cost and need, and the contract's address. Reads. */
    @JvmSynthetic
    public suspend fun deployQuote(
        request: DeployRequest,
        options: CallOptions = CallOptions.NONE,
    ): DeployQuoteResponse =
        run("deploy_quote", DeployRequest.serializer(), DeployQuoteResponse.serializer(), request, options)

    /** [deployQuote] as a future. */
    @JvmOverloads
    public fun deployQuoteAsync(
        request: DeployRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<DeployQuoteResponse> =
        future("deploy_quote", DeployRequest.serializer(), DeployQuoteResponse.serializer(), request, options)

    /** The complete unsigned transaction of a deployment. Reads. */
    @JvmSynthetic
    public suspend fun deployPrepare(
        request: DeployRequest,
        options: CallOptions = CallOptions.NONE,
    ): PreparedDeployQuote =
        run("deploy_prepare", DeployRequest.serializer(), PreparedDeployQuote.serializer(), request, options)

    /** [deployPrepare] as a future. */
    @JvmOverloads
    public fun deployPrepareAsync(
        request: DeployRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<PreparedDeployQuote> =
        future("deploy_prepare", DeployRequest.serializer(), PreparedDeployQuote.serializer(), request, options)

    /**
     * Deploys a contract: EraVM bytecode with or without a salt, or EVM code. Sends at most one transaction for each
     * step; what was sent is in the error's `tx` if it fails.
     */
    @JvmSynthetic
    public suspend fun deploy(
        request: DeployRequest,
        options: CallOptions = CallOptions.NONE,
    ): DeployResponse =
        run("deploy", DeployRequest.serializer(), DeployResponse.serializer(), request, options)

    /** [deploy] as a future. */
    @JvmOverloads
    public fun deployAsync(
        request: DeployRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<DeployResponse> =
        future("deploy", DeployRequest.serializer(), DeployResponse.serializer(), request, options)

    /** What a mined transaction deployed. Reads. */
    @JvmSynthetic
    public suspend fun deployedAddress(
        request: DeployedAddressRequest,
        options: CallOptions = CallOptions.NONE,
    ): DeployedAddressResponse =
        run("deployed_address", DeployedAddressRequest.serializer(), DeployedAddressResponse.serializer(), request, options)

    /** [deployedAddress] as a future. */
    @JvmOverloads
    public fun deployedAddressAsync(
        request: DeployedAddressRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<DeployedAddressResponse> =
        future("deployed_address", DeployedAddressRequest.serializer(), DeployedAddressResponse.serializer(), request, options)

    /** Waits until a transaction on either chain is mined. Waits; a timeout or a cancellation ends it at once. */
    @JvmSynthetic
    public suspend fun transactionWait(
        request: TransactionWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): MinedTransaction =
        run("transaction_wait", TransactionWaitRequest.serializer(), MinedTransaction.serializer(), request, options)

    /** [transactionWait] as a future. */
    @JvmOverloads
    public fun transactionWaitAsync(
        request: TransactionWaitRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<MinedTransaction> =
        future("transaction_wait", TransactionWaitRequest.serializer(), MinedTransaction.serializer(), request, options)

    /** Any JSON-RPC method of either node, answered as the node answers it; none that sends. Reads. */
    @JvmSynthetic
    public suspend fun rpcCall(
        request: RpcCallRequest,
        options: CallOptions = CallOptions.NONE,
    ): RpcCallResponse =
        run("rpc_call", RpcCallRequest.serializer(), RpcCallResponse.serializer(), request, options)

    /** [rpcCall] as a future. */
    @JvmOverloads
    public fun rpcCallAsync(
        request: RpcCallRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<RpcCallResponse> =
        future("rpc_call", RpcCallRequest.serializer(), RpcCallResponse.serializer(), request, options)

    /** The bridgehub on L1, as the L2 node names it. Reads. */
    @JvmSynthetic
    public suspend fun nodeBridgehubContract(
        request: NodeBridgehubContract = NodeBridgehubContract(),
        options: CallOptions = CallOptions.NONE,
    ): NodeBridgehubContractResponse =
        run("node_bridgehub_contract", NodeBridgehubContract.serializer(), NodeBridgehubContractResponse.serializer(), request, options)

    /** [nodeBridgehubContract] as a future. */
    @JvmOverloads
    public fun nodeBridgehubContractAsync(
        request: NodeBridgehubContract = NodeBridgehubContract(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeBridgehubContractResponse> =
        future("node_bridgehub_contract", NodeBridgehubContract.serializer(), NodeBridgehubContractResponse.serializer(), request, options)

    /** The chain's own contract on L1, as an EraVM node names it. Reads. */
    @JvmSynthetic
    public suspend fun nodeMainContract(
        request: NodeMainContract = NodeMainContract(),
        options: CallOptions = CallOptions.NONE,
    ): NodeMainContractResponse =
        run("node_main_contract", NodeMainContract.serializer(), NodeMainContractResponse.serializer(), request, options)

    /** [nodeMainContract] as a future. */
    @JvmOverloads
    public fun nodeMainContractAsync(
        request: NodeMainContract = NodeMainContract(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeMainContractResponse> =
        future("node_main_contract", NodeMainContract.serializer(), NodeMainContractResponse.serializer(), request, options)

    /** The chain's bridges on both chains, as an EraVM node names them. Reads. */
    @JvmSynthetic
    public suspend fun nodeBridgeContracts(
        request: NodeBridgeContracts = NodeBridgeContracts(),
        options: CallOptions = CallOptions.NONE,
    ): NodeBridgeContractsResponse =
        run("node_bridge_contracts", NodeBridgeContracts.serializer(), NodeBridgeContractsResponse.serializer(), request, options)

    /** [nodeBridgeContracts] as a future. */
    @JvmOverloads
    public fun nodeBridgeContractsAsync(
        request: NodeBridgeContracts = NodeBridgeContracts(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeBridgeContractsResponse> =
        future("node_bridge_contracts", NodeBridgeContracts.serializer(), NodeBridgeContractsResponse.serializer(), request, options)

    /** The base token's address on L1, as an EraVM node names it. Reads. */
    @JvmSynthetic
    public suspend fun nodeBaseTokenL1Address(
        request: NodeBaseTokenL1Address = NodeBaseTokenL1Address(),
        options: CallOptions = CallOptions.NONE,
    ): NodeBaseTokenL1AddressResponse =
        run("node_base_token_l1_address", NodeBaseTokenL1Address.serializer(), NodeBaseTokenL1AddressResponse.serializer(), request, options)

    /** [nodeBaseTokenL1Address] as a future. */
    @JvmOverloads
    public fun nodeBaseTokenL1AddressAsync(
        request: NodeBaseTokenL1Address = NodeBaseTokenL1Address(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeBaseTokenL1AddressResponse> =
        future("node_base_token_l1_address", NodeBaseTokenL1Address.serializer(), NodeBaseTokenL1AddressResponse.serializer(), request, options)

    /** The chain id of L1, as an EraVM node names it. Reads. */
    @JvmSynthetic
    public suspend fun nodeL1ChainId(
        request: NodeL1ChainId = NodeL1ChainId(),
        options: CallOptions = CallOptions.NONE,
    ): NodeL1ChainIdResponse =
        run("node_l1_chain_id", NodeL1ChainId.serializer(), NodeL1ChainIdResponse.serializer(), request, options)

    /** [nodeL1ChainId] as a future. */
    @JvmOverloads
    public fun nodeL1ChainIdAsync(
        request: NodeL1ChainId = NodeL1ChainId(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeL1ChainIdResponse> =
        future("node_l1_chain_id", NodeL1ChainId.serializer(), NodeL1ChainIdResponse.serializer(), request, options)

    /** The contract on L2 that makes many calls in one, if the EraVM node names one. Reads. */
    @JvmSynthetic
    public suspend fun nodeL2Multicall3(
        request: NodeL2Multicall3 = NodeL2Multicall3(),
        options: CallOptions = CallOptions.NONE,
    ): NodeL2Multicall3Response =
        run("node_l2_multicall3", NodeL2Multicall3.serializer(), NodeL2Multicall3Response.serializer(), request, options)

    /** [nodeL2Multicall3] as a future. */
    @JvmOverloads
    public fun nodeL2Multicall3Async(
        request: NodeL2Multicall3 = NodeL2Multicall3(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeL2Multicall3Response> =
        future("node_l2_multicall3", NodeL2Multicall3.serializer(), NodeL2Multicall3Response.serializer(), request, options)

    /** The paymaster for tests, if the EraVM node names one. Reads. */
    @JvmSynthetic
    public suspend fun nodeTestnetPaymaster(
        request: NodeTestnetPaymaster = NodeTestnetPaymaster(),
        options: CallOptions = CallOptions.NONE,
    ): NodeTestnetPaymasterResponse =
        run("node_testnet_paymaster", NodeTestnetPaymaster.serializer(), NodeTestnetPaymasterResponse.serializer(), request, options)

    /** [nodeTestnetPaymaster] as a future. */
    @JvmOverloads
    public fun nodeTestnetPaymasterAsync(
        request: NodeTestnetPaymaster = NodeTestnetPaymaster(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeTestnetPaymasterResponse> =
        future("node_testnet_paymaster", NodeTestnetPaymaster.serializer(), NodeTestnetPaymasterResponse.serializer(), request, options)

    /** The contract that checks times for accounts, if the EraVM node names one. Reads. */
    @JvmSynthetic
    public suspend fun nodeTimestampAsserter(
        request: NodeTimestampAsserter = NodeTimestampAsserter(),
        options: CallOptions = CallOptions.NONE,
    ): NodeTimestampAsserterResponse =
        run("node_timestamp_asserter", NodeTimestampAsserter.serializer(), NodeTimestampAsserterResponse.serializer(), request, options)

    /** [nodeTimestampAsserter] as a future. */
    @JvmOverloads
    public fun nodeTimestampAsserterAsync(
        request: NodeTimestampAsserter = NodeTimestampAsserter(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeTimestampAsserterResponse> =
        future("node_timestamp_asserter", NodeTimestampAsserter.serializer(), NodeTimestampAsserterResponse.serializer(), request, options)

    /** The contract on L1 that publishes code, as a ZKsync OS node names it. Reads. */
    @JvmSynthetic
    public suspend fun nodeBytecodeSupplierContract(
        request: NodeBytecodeSupplierContract = NodeBytecodeSupplierContract(),
        options: CallOptions = CallOptions.NONE,
    ): NodeBytecodeSupplierContractResponse =
        run("node_bytecode_supplier_contract", NodeBytecodeSupplierContract.serializer(), NodeBytecodeSupplierContractResponse.serializer(), request, options)

    /** [nodeBytecodeSupplierContract] as a future. */
    @JvmOverloads
    public fun nodeBytecodeSupplierContractAsync(
        request: NodeBytecodeSupplierContract = NodeBytecodeSupplierContract(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeBytecodeSupplierContractResponse> =
        future("node_bytecode_supplier_contract", NodeBytecodeSupplierContract.serializer(), NodeBytecodeSupplierContractResponse.serializer(), request, options)

    /** The L2 node's proof of a log to L1; null while there is none. It is not checked here. Reads. */
    @JvmSynthetic
    public suspend fun nodeL2ToL1LogProof(
        request: NodeL2ToL1LogProof,
        options: CallOptions = CallOptions.NONE,
    ): NodeL2ToL1LogProofResponse =
        run("node_l2_to_l1_log_proof", NodeL2ToL1LogProof.serializer(), NodeL2ToL1LogProofResponse.serializer(), request, options)

    /** [nodeL2ToL1LogProof] as a future. */
    @JvmOverloads
    public fun nodeL2ToL1LogProofAsync(
        request: NodeL2ToL1LogProof,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeL2ToL1LogProofResponse> =
        future("node_l2_to_l1_log_proof", NodeL2ToL1LogProof.serializer(), NodeL2ToL1LogProofResponse.serializer(), request, options)

    /** The newest sealed batch. Reads. */
    @JvmSynthetic
    public suspend fun nodeL1BatchNumber(
        request: NodeL1BatchNumber = NodeL1BatchNumber(),
        options: CallOptions = CallOptions.NONE,
    ): NodeL1BatchNumberResponse =
        run("node_l1_batch_number", NodeL1BatchNumber.serializer(), NodeL1BatchNumberResponse.serializer(), request, options)

    /** [nodeL1BatchNumber] as a future. */
    @JvmOverloads
    public fun nodeL1BatchNumberAsync(
        request: NodeL1BatchNumber = NodeL1BatchNumber(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeL1BatchNumberResponse> =
        future("node_l1_batch_number", NodeL1BatchNumber.serializer(), NodeL1BatchNumberResponse.serializer(), request, options)

    /** The first and the last block of a batch. Reads. */
    @JvmSynthetic
    public suspend fun nodeL1BatchBlockRange(
        request: NodeL1BatchBlockRange,
        options: CallOptions = CallOptions.NONE,
    ): NodeL1BatchBlockRangeResponse =
        run("node_l1_batch_block_range", NodeL1BatchBlockRange.serializer(), NodeL1BatchBlockRangeResponse.serializer(), request, options)

    /** [nodeL1BatchBlockRange] as a future. */
    @JvmOverloads
    public fun nodeL1BatchBlockRangeAsync(
        request: NodeL1BatchBlockRange,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeL1BatchBlockRangeResponse> =
        future("node_l1_batch_block_range", NodeL1BatchBlockRange.serializer(), NodeL1BatchBlockRangeResponse.serializer(), request, options)

    /** A batch and where it stands on L1. Reads. */
    @JvmSynthetic
    public suspend fun nodeL1BatchDetails(
        request: NodeL1BatchDetails,
        options: CallOptions = CallOptions.NONE,
    ): NodeL1BatchDetailsResponse =
        run("node_l1_batch_details", NodeL1BatchDetails.serializer(), NodeL1BatchDetailsResponse.serializer(), request, options)

    /** [nodeL1BatchDetails] as a future. */
    @JvmOverloads
    public fun nodeL1BatchDetailsAsync(
        request: NodeL1BatchDetails,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeL1BatchDetailsResponse> =
        future("node_l1_batch_details", NodeL1BatchDetails.serializer(), NodeL1BatchDetailsResponse.serializer(), request, options)

    /** A block and where it stands on L1. Reads. */
    @JvmSynthetic
    public suspend fun nodeBlockDetails(
        request: NodeBlockDetails,
        options: CallOptions = CallOptions.NONE,
    ): NodeBlockDetailsResponse =
        run("node_block_details", NodeBlockDetails.serializer(), NodeBlockDetailsResponse.serializer(), request, options)

    /** [nodeBlockDetails] as a future. */
    @JvmOverloads
    public fun nodeBlockDetailsAsync(
        request: NodeBlockDetails,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeBlockDetailsResponse> =
        future("node_block_details", NodeBlockDetails.serializer(), NodeBlockDetailsResponse.serializer(), request, options)

    /** An L2 transaction and where it stands on L1. Reads. */
    @JvmSynthetic
    public suspend fun nodeTransactionDetails(
        request: NodeTransactionDetails,
        options: CallOptions = CallOptions.NONE,
    ): NodeTransactionDetailsResponse =
        run("node_transaction_details", NodeTransactionDetails.serializer(), NodeTransactionDetailsResponse.serializer(), request, options)

    /** [nodeTransactionDetails] as a future. */
    @JvmOverloads
    public fun nodeTransactionDetailsAsync(
        request: NodeTransactionDetails,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeTransactionDetailsResponse> =
        future("node_transaction_details", NodeTransactionDetails.serializer(), NodeTransactionDetailsResponse.serializer(), request, options)

    /** The transactions of a block in the node's own form. Reads. */
    @JvmSynthetic
    public suspend fun nodeRawBlockTransactions(
        request: NodeRawBlockTransactions,
        options: CallOptions = CallOptions.NONE,
    ): NodeRawBlockTransactionsResponse =
        run("node_raw_block_transactions", NodeRawBlockTransactions.serializer(), NodeRawBlockTransactionsResponse.serializer(), request, options)

    /** [nodeRawBlockTransactions] as a future. */
    @JvmOverloads
    public fun nodeRawBlockTransactionsAsync(
        request: NodeRawBlockTransactions,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeRawBlockTransactionsResponse> =
        future("node_raw_block_transactions", NodeRawBlockTransactions.serializer(), NodeRawBlockTransactionsResponse.serializer(), request, options)

    /** The EraVM code with that hash. Reads. */
    @JvmSynthetic
    public suspend fun nodeBytecodeByHash(
        request: NodeBytecodeByHash,
        options: CallOptions = CallOptions.NONE,
    ): NodeBytecodeByHashResponse =
        run("node_bytecode_by_hash", NodeBytecodeByHash.serializer(), NodeBytecodeByHashResponse.serializer(), request, options)

    /** [nodeBytecodeByHash] as a future. */
    @JvmOverloads
    public fun nodeBytecodeByHashAsync(
        request: NodeBytecodeByHash,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeBytecodeByHashResponse> =
        future("node_bytecode_by_hash", NodeBytecodeByHash.serializer(), NodeBytecodeByHashResponse.serializer(), request, options)

    /** The price of gas on L1 that the L2 node counts with, in wei. Reads. */
    @JvmSynthetic
    public suspend fun nodeL1GasPrice(
        request: NodeL1GasPrice = NodeL1GasPrice(),
        options: CallOptions = CallOptions.NONE,
    ): NodeL1GasPriceResponse =
        run("node_l1_gas_price", NodeL1GasPrice.serializer(), NodeL1GasPriceResponse.serializer(), request, options)

    /** [nodeL1GasPrice] as a future. */
    @JvmOverloads
    public fun nodeL1GasPriceAsync(
        request: NodeL1GasPrice = NodeL1GasPrice(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeL1GasPriceResponse> =
        future("node_l1_gas_price", NodeL1GasPrice.serializer(), NodeL1GasPriceResponse.serializer(), request, options)

    /** How the chain computes fees. Reads. */
    @JvmSynthetic
    public suspend fun nodeFeeParams(
        request: NodeFeeParams = NodeFeeParams(),
        options: CallOptions = CallOptions.NONE,
    ): NodeFeeParamsResponse =
        run("node_fee_params", NodeFeeParams.serializer(), NodeFeeParamsResponse.serializer(), request, options)

    /** [nodeFeeParams] as a future. */
    @JvmOverloads
    public fun nodeFeeParamsAsync(
        request: NodeFeeParams = NodeFeeParams(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeFeeParamsResponse> =
        future("node_fee_params", NodeFeeParams.serializer(), NodeFeeParamsResponse.serializer(), request, options)

    /** The prices that the next batch is made with. Reads. */
    @JvmSynthetic
    public suspend fun nodeBatchFeeInput(
        request: NodeBatchFeeInput = NodeBatchFeeInput(),
        options: CallOptions = CallOptions.NONE,
    ): NodeBatchFeeInputResponse =
        run("node_batch_fee_input", NodeBatchFeeInput.serializer(), NodeBatchFeeInputResponse.serializer(), request, options)

    /** [nodeBatchFeeInput] as a future. */
    @JvmOverloads
    public fun nodeBatchFeeInputAsync(
        request: NodeBatchFeeInput = NodeBatchFeeInput(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeBatchFeeInputResponse> =
        future("node_batch_fee_input", NodeBatchFeeInput.serializer(), NodeBatchFeeInputResponse.serializer(), request, options)

    /** The gas that a byte of published data takes now. Reads. */
    @JvmSynthetic
    public suspend fun nodeGasPerPubdata(
        request: NodeGasPerPubdata = NodeGasPerPubdata(),
        options: CallOptions = CallOptions.NONE,
    ): NodeGasPerPubdataResponse =
        run("node_gas_per_pubdata", NodeGasPerPubdata.serializer(), NodeGasPerPubdataResponse.serializer(), request, options)

    /** [nodeGasPerPubdata] as a future. */
    @JvmOverloads
    public fun nodeGasPerPubdataAsync(
        request: NodeGasPerPubdata = NodeGasPerPubdata(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeGasPerPubdataResponse> =
        future("node_gas_per_pubdata", NodeGasPerPubdata.serializer(), NodeGasPerPubdataResponse.serializer(), request, options)

    /** A protocol version of the chain, as an EraVM node knows it. Reads. */
    @JvmSynthetic
    public suspend fun nodeProtocolVersion(
        request: NodeProtocolVersionRequest = NodeProtocolVersionRequest(),
        options: CallOptions = CallOptions.NONE,
    ): NodeProtocolVersionResponse =
        run("node_protocol_version", NodeProtocolVersionRequest.serializer(), NodeProtocolVersionResponse.serializer(), request, options)

    /** [nodeProtocolVersion] as a future. */
    @JvmOverloads
    public fun nodeProtocolVersionAsync(
        request: NodeProtocolVersionRequest = NodeProtocolVersionRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeProtocolVersionResponse> =
        future("node_protocol_version", NodeProtocolVersionRequest.serializer(), NodeProtocolVersionResponse.serializer(), request, options)

    /** Stored words of an account with their proofs. Reads. */
    @JvmSynthetic
    public suspend fun nodeProof(
        request: NodeProof,
        options: CallOptions = CallOptions.NONE,
    ): NodeProofResponse =
        run("node_proof", NodeProof.serializer(), NodeProofResponse.serializer(), request, options)

    /** [nodeProof] as a future. */
    @JvmOverloads
    public fun nodeProofAsync(
        request: NodeProof,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeProofResponse> =
        future("node_proof", NodeProof.serializer(), NodeProofResponse.serializer(), request, options)

    /** What an L2 transaction would cost, as an EraVM node estimates it. Reads. */
    @JvmSynthetic
    public suspend fun nodeEstimateFee(
        request: NodeEstimateFee,
        options: CallOptions = CallOptions.NONE,
    ): NodeEstimateFeeResponse =
        run("node_estimate_fee", NodeEstimateFee.serializer(), NodeEstimateFeeResponse.serializer(), request, options)

    /** [nodeEstimateFee] as a future. */
    @JvmOverloads
    public fun nodeEstimateFeeAsync(
        request: NodeEstimateFee,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeEstimateFeeResponse> =
        future("node_estimate_fee", NodeEstimateFee.serializer(), NodeEstimateFeeResponse.serializer(), request, options)

    /** The gas that a request from L1 would take on L2, as an EraVM node estimates it. Reads. */
    @JvmSynthetic
    public suspend fun nodeEstimateGasL1ToL2(
        request: NodeEstimateGasL1ToL2,
        options: CallOptions = CallOptions.NONE,
    ): NodeEstimateGasL1ToL2Response =
        run("node_estimate_gas_l1_to_l2", NodeEstimateGasL1ToL2.serializer(), NodeEstimateGasL1ToL2Response.serializer(), request, options)

    /** [nodeEstimateGasL1ToL2] as a future. */
    @JvmOverloads
    public fun nodeEstimateGasL1ToL2Async(
        request: NodeEstimateGasL1ToL2,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeEstimateGasL1ToL2Response> =
        future("node_estimate_gas_l1_to_l2", NodeEstimateGasL1ToL2.serializer(), NodeEstimateGasL1ToL2Response.serializer(), request, options)

    /** What a ZKsync OS chain began with. Reads. */
    @JvmSynthetic
    public suspend fun nodeGenesis(
        request: NodeGenesis = NodeGenesis(),
        options: CallOptions = CallOptions.NONE,
    ): NodeGenesisResponse =
        run("node_genesis", NodeGenesis.serializer(), NodeGenesisResponse.serializer(), request, options)

    /** [nodeGenesis] as a future. */
    @JvmOverloads
    public fun nodeGenesisAsync(
        request: NodeGenesis = NodeGenesis(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeGenesisResponse> =
        future("node_genesis", NodeGenesis.serializer(), NodeGenesisResponse.serializer(), request, options)

    /** The prices of a block on a ZKsync OS chain. Reads. */
    @JvmSynthetic
    public suspend fun nodeBlockMetadata(
        request: NodeBlockMetadata,
        options: CallOptions = CallOptions.NONE,
    ): NodeBlockMetadataResponse =
        run("node_block_metadata", NodeBlockMetadata.serializer(), NodeBlockMetadataResponse.serializer(), request, options)

    /** [nodeBlockMetadata] as a future. */
    @JvmOverloads
    public fun nodeBlockMetadataAsync(
        request: NodeBlockMetadata,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<NodeBlockMetadataResponse> =
        future("node_block_metadata", NodeBlockMetadata.serializer(), NodeBlockMetadataResponse.serializer(), request, options)

    /** Signs a prepared transaction, without any network. Signs, without any network. */
    @JvmSynthetic
    public suspend fun signTransaction(
        request: SignTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): SignTransactionResponse =
        run("sign_transaction", SignTransactionRequest.serializer(), SignTransactionResponse.serializer(), request, options)

    /** [signTransaction] as a future. */
    @JvmOverloads
    public fun signTransactionAsync(
        request: SignTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<SignTransactionResponse> =
        future("sign_transaction", SignTransactionRequest.serializer(), SignTransactionResponse.serializer(), request, options)

    /** Sends a signed transaction; again is harmless. Sends. */
    @JvmSynthetic
    public suspend fun broadcastTransaction(
        request: BroadcastTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): BroadcastTransactionResponse =
        run("broadcast_transaction", BroadcastTransactionRequest.serializer(), BroadcastTransactionResponse.serializer(), request, options)

    /** [broadcastTransaction] as a future. */
    @JvmOverloads
    public fun broadcastTransactionAsync(
        request: BroadcastTransactionRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<BroadcastTransactionResponse> =
        future("broadcast_transaction", BroadcastTransactionRequest.serializer(), BroadcastTransactionResponse.serializer(), request, options)

    /** Signs a text or bytes (EIP-191, personal_sign), without any network. Signs, without any network. */
    @JvmSynthetic
    public suspend fun signMessage(
        request: SignMessageRequest = SignMessageRequest(),
        options: CallOptions = CallOptions.NONE,
    ): SignatureResponse =
        run("sign_message", SignMessageRequest.serializer(), SignatureResponse.serializer(), request, options)

    /** [signMessage] as a future. */
    @JvmOverloads
    public fun signMessageAsync(
        request: SignMessageRequest = SignMessageRequest(),
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<SignatureResponse> =
        future("sign_message", SignMessageRequest.serializer(), SignatureResponse.serializer(), request, options)

    /** Signs typed data (EIP-712), without any network. Signs, without any network. */
    @JvmSynthetic
    public suspend fun signTypedData(
        request: SignTypedDataRequest,
        options: CallOptions = CallOptions.NONE,
    ): SignatureResponse =
        run("sign_typed_data", SignTypedDataRequest.serializer(), SignatureResponse.serializer(), request, options)

    /** [signTypedData] as a future. */
    @JvmOverloads
    public fun signTypedDataAsync(
        request: SignTypedDataRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<SignatureResponse> =
        future("sign_typed_data", SignTypedDataRequest.serializer(), SignatureResponse.serializer(), request, options)

    /** Whether an account, a key's or a contract (EIP-1271), signed a message. Reads. */
    @JvmSynthetic
    public suspend fun verifyMessage(
        request: VerifyMessageRequest,
        options: CallOptions = CallOptions.NONE,
    ): VerifySignatureResponse =
        run("verify_message", VerifyMessageRequest.serializer(), VerifySignatureResponse.serializer(), request, options)

    /** [verifyMessage] as a future. */
    @JvmOverloads
    public fun verifyMessageAsync(
        request: VerifyMessageRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<VerifySignatureResponse> =
        future("verify_message", VerifyMessageRequest.serializer(), VerifySignatureResponse.serializer(), request, options)

    /** Whether an account, a key's or a contract (EIP-1271), signed typed data. Reads. */
    @JvmSynthetic
    public suspend fun verifyTypedData(
        request: VerifyTypedDataRequest,
        options: CallOptions = CallOptions.NONE,
    ): VerifySignatureResponse =
        run("verify_typed_data", VerifyTypedDataRequest.serializer(), VerifySignatureResponse.serializer(), request, options)

    /** [verifyTypedData] as a future. */
    @JvmOverloads
    public fun verifyTypedDataAsync(
        request: VerifyTypedDataRequest,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<VerifySignatureResponse> =
        future("verify_typed_data", VerifyTypedDataRequest.serializer(), VerifySignatureResponse.serializer(), request, options)
}
