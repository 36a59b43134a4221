# Generated from schema/zksync.json by bindings/generate; change it there.
"""The requests and responses. Amounts are `int` in base units, bytes are `bytes`, addresses and hashes 0x hex."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from . import _codec as _c
from ._codec import Model

#: 0x and 40 hex digits; mixed case must match the EIP-55 checksum.
Address = str

#: 0x and 64 hex digits.
Hash = str

#: What an operation may approve by itself.
#: - exact: Just the amount that is needed (default); of the base token with some head-room for the fee, whose price can rise
#: meanwhile.
#: - unlimited: Without a limit, so that later deposits of the token need no approval.
#: - never: Nothing: too small an allowance is an error.
ApproveMode = Literal["exact", "unlimited", "never"]

#: One of the two chains of a wallet.
#: - l1: Ethereum.
#: - l2: The ZKsync chain.
Chain = Literal["l1", "l2"]

#: How a contract comes into being.
#: - create: EraVM, at an address from the sender and its deployment nonce.
#: - create2: EraVM, at an address from sender, salt, bytecode and constructor input.
#: - createAccount: Like `create`, for a smart account.
#: - create2Account: Like `create2`, for a smart account.
#: - evm: EVM code, at an address from the sender and the transaction's nonce.
DeployKind = Literal["create", "create2", "createAccount", "create2Account", "evm"]

#: Whom the transaction calls, for EraVM.
#: - deployer: The deployer 0x8006: the address depends on the sender.
#: - factory: The factory 0x10000, for the kinds with a salt: the same address for every sender.
DeployTarget = Literal["deployer", "factory"]

#: How a deposit travels.
#: - eth-base: ETH to an ETH-based chain: direct.
#: - erc20-on-eth: A token to an ETH-based chain: second bridge.
#: - eth-nonbase: ETH to a chain with another base token: second bridge.
#: - erc20-base: The base token to its chain: direct.
#: - erc20-nonbase: A token to a chain with another, non-ETH base token: second bridge.
DepositRoute = Literal["eth-base", "erc20-on-eth", "eth-nonbase", "erc20-base", "erc20-nonbase"]

#: Where a deposit is.
#: - l1Pending: Sent on L1, not mined.
#: - l1Failed: Mined on L1 and reverted there: nothing was deposited.
#: - l2Pending: Mined on L1, not yet executed on L2.
#: - executed: Executed on L2.
#: - failed: Failed on L2. `claimable` says whether it is claimed back on L1 or was refunded on L2.
DepositState = Literal["l1Pending", "l1Failed", "l2Pending", "executed", "failed"]

#: The two kinds of ZKsync chains.
#: - era: EraVM chains: type 0x71 transactions, paymasters, `zks_estimateGasL1ToL2`.
#: - zksyncOs: ZKsync OS chains: EVM transactions, gas of L1→L2 transactions from the protocol's floor.
Family = Literal["era", "zksyncOs"]

#: The function on L1 that finalises.
#: - finalizeDeposit: `finalizeDeposit((uint256,uint256,uint256,address,uint16,bytes,bytes32[]))` of the nullifier, with all
#: arguments.
#: - finalizeWithdrawal: `finalizeWithdrawal(uint256,uint256,uint256,uint16,bytes,bytes32[])` of the shared bridge, before
#: protocol 26: all but the sender.
FinalizationFunction = Literal["finalizeDeposit", "finalizeWithdrawal"]

#: What became of one withdrawal.
#: - sent: Its finalisation was sent.
#: - alreadyFinalized: It was finalised before.
#: - notReady: It cannot be finalised yet.
#: - failed: It failed, for the reason in `error`, whose `tx` says whether a transaction may be on its way all the same.
FinalizationOutcome = Literal["sent", "alreadyFinalized", "notReady", "failed"]

#: Where a message is on its way to the gateway.
#: - l2Pending: Not mined on the chain that it was sent on.
#: - queued: Mined; its batch is not on the gateway. Also where the node does not say more.
#: - sending: Its batch is committed on the gateway.
#: - proving: Its batch is proven on the gateway.
#: - executed: Its batch is executed on the gateway: there is the proof.
#: - failed: The transaction reverted: it sent nothing.
InteropMessageState = Literal["l2Pending", "queued", "sending", "proving", "executed", "failed"]

#: Why a withdrawal is the account's.
#: - receiver: It receives on L1.
#: - sender: It sent the L2 transaction or called the bridge, for another receiver.
MatchedBy = Literal["receiver", "sender"]

#: Where a message is.
#: - l2Pending: Not mined on L2.
#: - notSealed: Mined on L2, its batch is not sealed or the node has no proof yet.
#: - proven: There is a proof, and its batch is not executed on L1.
#: - executed: L1 holds the root that the proof leads to.
#: - failed: The L2 transaction reverted: it sent nothing.
MessageState = Literal["l2Pending", "notSealed", "proven", "executed", "failed"]

#: How far to wait.
#: - proven: Until there is a proof.
#: - executed: Until L1 can check the proof.
MessageUntil = Literal["proven", "executed"]

#: Up to where transactions are counted.
#: - pending: With those that wait in the node's pool.
#: - latest: Only those in blocks.
NonceAt = Literal["pending", "latest"]

#: How a signature was found valid.
#: - key: By the account's own key.
#: - contract: The contract at the address accepted it (EIP-1271).
SignedBy = Literal["key", "contract"]

#: What a token is.
#: - base: The base token of the L2 chain.
#: - eth: ETH, on a chain whose base token is another one.
#: - erc20: Any other token.
TokenKind = Literal["base", "eth", "erc20"]

#: The form of a transaction.
#: - legacy: Ethereum's first form.
#: - eip1559: Type 2.
#: - eip712: Type 0x71.
TxKind = Literal["legacy", "eip1559", "eip712"]

#: Whether a mined transaction did what it was sent for.
#: - success: It did.
#: - failed: It reverted; the fee was paid.
TxStatus = Literal["success", "failed"]

#: The machine that runs the contract; the rules for addresses differ.
#: - eravm: EraVM bytecode on an EraVM chain.
#: - evm: EVM bytecode: on L1, on ZKsync OS chains, and on EraVM chains that interpret it.
Vm = Literal["eravm", "evm"]

#: How far to wait.
#: - ready: Until it can be finalised.
#: - finalized: Until somebody has finalised it.
WaitUntil = Literal["ready", "finalized"]

#: How far a pending withdrawal is.
#: - l2Pending: Not mined on L2.
#: - notSealed: Mined on L2, its batch is not sealed or the node has no proof yet.
#: - notExecuted: Proven, its batch is not executed on L1.
WithdrawalPhase = Literal["l2Pending", "notSealed", "notExecuted"]

#: Where a withdrawal is.
#: - pending: On its way: `phase` says how far.
#: - ready: Can be finalised on L1.
#: - finalized: Finalised on L1.
#: - failed: The L2 transaction reverted: nothing was withdrawn.
WithdrawalState = Literal["pending", "ready", "finalized", "failed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountProof(Model):
    """What an account stores, with its proof."""

    #: The account.
    address: Address = _c.key("address", _c.PLAIN)

    #: One item for each key.
    storage_proof: Sequence[StorageProof] = _c.key("storageProof", _c.array(_c.struct(lambda: StorageProof)))


@dataclass(frozen=True, kw_only=True, slots=True)
class AddressChecksumRequest(Model):
    """An address to write with its checksum."""

    #: The address; mixed case is checked.
    address: Address = _c.key("address", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class AddressResponse(Model):
    """An address."""

    #: The address, with its EIP-55 checksum.
    address: Address = _c.key("address", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowance(Model):
    """An allowance."""

    #: In base units.
    allowance: int = _c.key("allowance", _c.UINT)

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The account.
    owner: Address = _c.key("owner", _c.PLAIN)

    #: Who may take.
    spender: Address = _c.key("spender", _c.PLAIN)

    #: The token.
    token: Address = _c.key("token", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class AllowanceRequest(Model):
    """Whose allowance, to whom."""

    #: The token, on `chain`.
    token: Address = _c.key("token", _c.PLAIN)

    #: The chain. Default `l1`.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)

    #: The account. Default: the wallet's.
    owner: Address | None = _c.key("owner", _c.PLAIN, default=None)

    #: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2. Before
    #: protocol 26: the shared bridge on L1, and on L2 none.
    spender: Address | None = _c.key("spender", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplyAliasRequest(Model):
    """An L1 contract."""

    #: The contract on L1.
    address: Address = _c.key("address", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalFlow(Model):
    """The flow that pays in a token."""

    #: The least that the paymaster must be allowed to take, in base units.
    minimal_allowance: int = _c.key("minimalAllowance", _c.UINT)

    #: The token, on L2.
    token: Address = _c.key("token", _c.PLAIN)

    #: What the paymaster itself reads. Default none.
    inner: bytes | None = _c.key("inner", _c.BYTES, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApproveQuoteResponse(Model):
    """A quote."""

    #: The new allowance, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: Who may take.
    spender: Address = _c.key("spender", _c.PLAIN)

    #: The token.
    token: Address = _c.key("token", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApproveRequest(Model):
    """What to approve."""

    #: The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
    amount: int = _c.key("amount", _c.UINT)

    #: The token, on `chain`.
    token: Address = _c.key("token", _c.PLAIN)

    #: The chain. Default `l1`.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)

    #: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2.
    eip712: Eip712Options | None = _c.key("eip712", _c.struct(lambda: Eip712Options), default=None)

    #: Nonce, gas and fees of the approval.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)

    #: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2.
    spender: Address | None = _c.key("spender", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApproveResponse(Model):
    """The approval that was sent."""

    #: The new allowance, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: Who may take.
    spender: Address = _c.key("spender", _c.PLAIN)

    #: The token.
    token: Address = _c.key("token", _c.PLAIN)

    #: The transaction. It is on its way: `transaction_wait` waits for it.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: The reset to zero that went first, if the token needed it.
    reset: SentApproval | None = _c.key("reset", _c.struct(lambda: SentApproval), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class AssembleTransactionRequest(Model):
    """An unsigned transaction and its signatures."""

    #: The signatures, one after the other in the order that the account wants, mostly that of its owners. Ethereum's own kinds
    #: take just one.
    signatures: Sequence[bytes] = _c.key("signatures", _c.array(_c.BYTES))

    #: The transaction that was signed.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))


@dataclass(frozen=True, kw_only=True, slots=True)
class AssembleTransactionResponse(Model):
    """A signed transaction."""

    #: The bytes for `broadcast_transaction`.
    raw_transaction: bytes = _c.key("rawTransaction", _c.BYTES)

    #: The hash that the transaction will have.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class AssetIdRequest(Model):
    """A token."""

    #: The chain that the token comes from.
    origin_chain_id: int = _c.key("originChainId", _c.PLAIN)

    #: The token there; the address 0 or 1 for the chain's own coin.
    token: Address = _c.key("token", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class AssetIdResponse(Model):
    """An asset."""

    #: The asset's id.
    asset_id: Hash = _c.key("assetId", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Balance(Model):
    """A balance."""

    #: The account.
    address: Address = _c.key("address", _c.PLAIN)

    #: In base units.
    balance: int = _c.key("balance", _c.UINT)

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The token's decimals; 18 for the chain's own coin; null where the token does not tell.
    decimals: int | None = _c.key("decimals", _c.PLAIN, default=None)

    #: The token's symbol, null for the chain's own coin and where the token does not tell.
    symbol: str | None = _c.key("symbol", _c.PLAIN, default=None)

    #: The token, null for the chain's own coin.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class BalanceRequest(Model):
    """Whose balance of what."""

    #: `l1` or `l2`.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The account. Default: the wallet's.
    address: Address | None = _c.key("address", _c.PLAIN, default=None)

    #: The token's address on that chain. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Balances(Model):
    """Balances."""

    #: The account.
    address: Address = _c.key("address", _c.PLAIN)

    #: The balance of the chain's own coin, in wei.
    balance: int = _c.key("balance", _c.UINT)

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: One item for each token of the request, in the same order.
    tokens: Sequence[TokenBalance] = _c.key("tokens", _c.array(_c.struct(lambda: TokenBalance)))


@dataclass(frozen=True, kw_only=True, slots=True)
class BalancesRequest(Model):
    """Whose balances of what."""

    #: `l1` or `l2`.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The account. Default: the wallet's.
    address: Address | None = _c.key("address", _c.PLAIN, default=None)

    #: The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in `balance`.
    tokens: Sequence[Address] | None = _c.key("tokens", _c.array(_c.PLAIN), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class BaseCost(Model):
    """The price."""

    #: In base units of the base token.
    base_cost: int = _c.key("baseCost", _c.UINT)

    #: The base token's address on L1; 0x…01 is ETH.
    base_token: Address = _c.key("baseToken", _c.PLAIN)

    #: The gas per byte of pubdata that it was computed for.
    gas_per_pubdata: int = _c.key("gasPerPubdata", _c.UINT)

    #: The L1 gas price that it was computed for, in wei.
    gas_price: int = _c.key("gasPrice", _c.UINT)

    #: The gas limit that it was computed for.
    l2_gas_limit: int = _c.key("l2GasLimit", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class BaseCostRequest(Model):
    """What to price."""

    #: The gas limit of the L2 transaction.
    l2_gas_limit: int = _c.key("l2GasLimit", _c.UINT)

    #: Gas per byte of pubdata. Default 800, the only value that a deposit may use.
    gas_per_pubdata: int | None = _c.key("gasPerPubdata", _c.UINT, default=None)

    #: The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its `maxFeePerGas`.
    gas_price: int | None = _c.key("gasPrice", _c.UINT, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class BaseSystemContracts(Model):
    """The code hashes of the bootloader and of accounts without code."""

    #: The bootloader.
    bootloader: Hash | None = _c.key("bootloader", _c.PLAIN, default=None)

    #: Accounts without code.
    default_aa: Hash | None = _c.key("defaultAa", _c.PLAIN, default=None)

    #: Contracts with EVM code.
    evm_emulator: Hash | None = _c.key("evmEmulator", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class BatchFeeInput(Model):
    """The prices that batches are made with."""

    #: The price of gas on L2 that is fair, in wei.
    fair_l2_gas_price: int = _c.key("fairL2GasPrice", _c.UINT)

    #: The price of a byte of published data that is fair, in wei.
    fair_pubdata_price: int = _c.key("fairPubdataPrice", _c.UINT)

    #: The price of gas on L1, in wei.
    l1_gas_price: int = _c.key("l1GasPrice", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class BlockDetails(Model):
    """A block."""

    #: How many priority transactions it has.
    l1_tx_count: int = _c.key("l1TxCount", _c.PLAIN)

    #: How many transactions of L2 it has.
    l2_tx_count: int = _c.key("l2TxCount", _c.PLAIN)

    #: The block.
    number: int = _c.key("number", _c.PLAIN)

    #: `sealed`, `fastFinalized` or `verified`.
    status: str = _c.key("status", _c.PLAIN)

    #: When it was sealed, in seconds since 1970.
    timestamp: int = _c.key("timestamp", _c.PLAIN)

    #: The code that every batch runs with.
    base_system_contracts_hashes: BaseSystemContracts | None = _c.key("baseSystemContractsHashes", _c.struct(lambda: BaseSystemContracts), default=None)

    #: The transaction that committed it.
    commit_tx_hash: Hash | None = _c.key("commitTxHash", _c.PLAIN, default=None)

    #: When it was committed, as ISO 8601.
    committed_at: str | None = _c.key("committedAt", _c.PLAIN, default=None)

    #: The transaction that executed it.
    execute_tx_hash: Hash | None = _c.key("executeTxHash", _c.PLAIN, default=None)

    #: When it was executed, as ISO 8601.
    executed_at: str | None = _c.key("executedAt", _c.PLAIN, default=None)

    #: The price of a byte of published data that is fair, in wei.
    fair_pubdata_price: int | None = _c.key("fairPubdataPrice", _c.UINT, default=None)

    #: The batch that it is or will be in.
    l1_batch_number: int | None = _c.key("l1BatchNumber", _c.PLAIN, default=None)

    #: The price of gas on L1 that it counts with, in wei.
    l1_gas_price: int | None = _c.key("l1GasPrice", _c.UINT, default=None)

    #: The price of gas on L2 that is fair, in wei.
    l2_fair_gas_price: int | None = _c.key("l2FairGasPrice", _c.UINT, default=None)

    #: Who made it.
    operator_address: Address | None = _c.key("operatorAddress", _c.PLAIN, default=None)

    #: The protocol version, for example `Version29`.
    protocol_version: str | None = _c.key("protocolVersion", _c.PLAIN, default=None)

    #: The transaction that proved it.
    prove_tx_hash: Hash | None = _c.key("proveTxHash", _c.PLAIN, default=None)

    #: When it was proven, as ISO 8601.
    proven_at: str | None = _c.key("provenAt", _c.PLAIN, default=None)

    #: The state's root, or the block's hash.
    root_hash: Hash | None = _c.key("rootHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class BlockMetadata(Model):
    """The prices of a ZKsync OS block."""

    #: The version of the execution environment.
    execution_version: int = _c.key("executionVersion", _c.PLAIN)

    #: The price of a unit of proving, in wei.
    native_price: int = _c.key("nativePrice", _c.UINT)

    #: The price of a byte of published data, in wei.
    pubdata_price_per_byte: int = _c.key("pubdataPricePerByte", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class BridgeContracts(Model):
    """The bridges of the chain. Since the asset router, the old names mostly lead to it."""

    #: The first token bridge on L1.
    l1_erc20_default_bridge: Address | None = _c.key("l1Erc20DefaultBridge", _c.PLAIN, default=None)

    #: The asset router on L1.
    l1_shared_default_bridge: Address | None = _c.key("l1SharedDefaultBridge", _c.PLAIN, default=None)

    #: A bridge for WETH on L1.
    l1_weth_bridge: Address | None = _c.key("l1WethBridge", _c.PLAIN, default=None)

    #: The first token bridge on L2.
    l2_erc20_default_bridge: Address | None = _c.key("l2Erc20DefaultBridge", _c.PLAIN, default=None)

    #: The shared bridge on L2 of before the asset router.
    l2_legacy_shared_bridge: Address | None = _c.key("l2LegacySharedBridge", _c.PLAIN, default=None)

    #: The asset router on L2.
    l2_shared_default_bridge: Address | None = _c.key("l2SharedDefaultBridge", _c.PLAIN, default=None)

    #: A bridge for WETH on L2.
    l2_weth_bridge: Address | None = _c.key("l2WethBridge", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class BridgeInfo(Model):
    """A pair of bridges."""

    #: On L1: for `bridgeAddress` of a deposit and `l1BridgeAddress` of a finalisation or claim.
    l1_bridge: Address = _c.key("l1Bridge", _c.PLAIN)

    #: Whether it is for one token only, as the bridges of chains with their own USDC are.
    only_one_token: bool = _c.key("onlyOneToken", _c.PLAIN)

    #: The token on L1; null where none was named and the bridge takes several.
    l1_token: Address | None = _c.key("l1Token", _c.PLAIN, default=None)

    #: On L2: for `bridgeAddress` of a withdrawal; null where the bridge on L1 does not say.
    l2_bridge: Address | None = _c.key("l2Bridge", _c.PLAIN, default=None)

    #: What it becomes on L2; null where the bridge does not say.
    l2_token: Address | None = _c.key("l2Token", _c.PLAIN, default=None)

    #: Whether both sides name each other; null where the one on L2 does not say.
    paired: bool | None = _c.key("paired", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class BridgeInfoRequest(Model):
    """Which bridge."""

    #: The bridge on L1.
    bridge_address: Address = _c.key("bridgeAddress", _c.PLAIN)

    #: A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only one.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class BroadcastTransactionRequest(Model):
    """What to send."""

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The signed bytes.
    raw_transaction: bytes = _c.key("rawTransaction", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class BroadcastTransactionResponse(Model):
    """A transaction that the node took, now or before."""

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Who signed it.
    from_: Address = _c.key("from", _c.PLAIN)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: The transaction. It is on its way: `transaction_wait` waits for it.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Capabilities(Model):
    """What the chain can do, found by asking it."""

    #: Tokens are bridged by asset id, whatever chain they come from: since protocol 26. Before, only tokens of L1 are.
    asset_ids: bool = _c.key("assetIds", _c.PLAIN)

    #: Type 0x71 transactions and paymasters.
    eip712_transactions: bool = _c.key("eip712Transactions", _c.PLAIN)

    #: The node estimates the gas of L1→L2 transactions itself.
    estimates_l1_to_l2: bool = _c.key("estimatesL1ToL2", _c.PLAIN)

    #: Batches settle on a gateway: log proofs have two hops.
    settles_on_gateway: bool = _c.key("settlesOnGateway", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainConfig(Model):
    """How to reach one chain. URLs and headers can hold credentials, so `Debug` leaves them out."""

    #: JSON-RPC endpoints, http:// or https://, the preferred one first. The others are used while it fails.
    urls: Sequence[str] = _c.key("urls", _c.array(_c.PLAIN))

    #: Accept http:// to a host that is not this machine. Default false: an observer could read and change everything.
    allow_plain_http: bool | None = _c.key("allowPlainHttp", _c.PLAIN, default=None)

    #: The chain id that the endpoints must have; another one is an error before anything is signed. Give it whenever you know
    #: it: without it the wallet believes the first answer, and a node that lies gets a transaction that is valid on the chain
    #: it names.
    chain_id: int | None = _c.key("chainId", _c.PLAIN, default=None)

    #: More TLS roots, as PEM certificates; the bundled Mozilla roots stay.
    extra_roots_pem: str | None = _c.key("extraRootsPem", _c.PLAIN, default=None)

    #: HTTP headers for every request, for example `Authorization`.
    headers: Mapping[str, str] | None = _c.key("headers", _c.mapping(_c.PLAIN), default=None)

    #: The most requests in one JSON-RPC batch; 1 turns batches off. Default 50.
    max_batch: int | None = _c.key("maxBatch", _c.PLAIN, default=None)

    #: The largest accepted answer, in bytes. Default 33554432.
    max_response_bytes: int | None = _c.key("maxResponseBytes", _c.PLAIN, default=None)

    #: How often a waiting call looks again, in milliseconds. Default: after 100 at first, then less and less often, at last
    #: every 4000.
    poll_ms: int | None = _c.key("pollMs", _c.PLAIN, default=None)

    #: `none` (default) or the URL of an HTTP proxy. Proxies in environment variables are never used.
    proxy: str | None = _c.key("proxy", _c.PLAIN, default=None)

    #: How often a failed read is tried again. Default 3. Sends are never repeated blindly, whatever this says.
    retries: int | None = _c.key("retries", _c.PLAIN, default=None)

    #: The time for one HTTP request, in milliseconds. Default 30000.
    timeout_ms: int | None = _c.key("timeoutMs", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainInfo(Model):
    """What discovery found. Needs both endpoints; asked once per wallet."""

    #: The base token's address on L1; 0x…01 is ETH.
    base_token: Address = _c.key("baseToken", _c.PLAIN)

    #: The base token's asset id. Before protocol 26, which has none, the one that it gets by then.
    base_token_asset_id: Hash = _c.key("baseTokenAssetId", _c.PLAIN)

    #: What the chain can do.
    capabilities: Capabilities = _c.key("capabilities", _c.struct(lambda: Capabilities))

    #: Contract addresses.
    contracts: Contracts = _c.key("contracts", _c.struct(lambda: Contracts))

    #: Whether the base token is ETH.
    eth_based: bool = _c.key("ethBased", _c.PLAIN)

    #: `era` or `zksyncOs`.
    family: Family = _c.key("family", _c.PLAIN)

    #: L1's chain id.
    l1_chain_id: int = _c.key("l1ChainId", _c.PLAIN)

    #: L2's chain id.
    l2_chain_id: int = _c.key("l2ChainId", _c.PLAIN)

    #: The chain id that batches settle on.
    settlement_layer: int = _c.key("settlementLayer", _c.PLAIN)

    #: The chain's protocol version, null where its contract does not tell.
    protocol_version: ProtocolVersion | None = _c.key("protocolVersion", _c.struct(lambda: ProtocolVersion), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainInfoRequest(Model):
    """No arguments."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimFailedDepositQuoteResponse(Model):
    """A quote."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Who is paid.
    depositor: Address = _c.key("depositor", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The failed L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: The token on L1; 0x…01 is ETH.
    token: Address = _c.key("token", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimFailedDepositRequest(Model):
    """Which deposit to claim: give one of the hashes. Anyone may claim; the depositor is paid."""

    #: Which of the requests, where one L1 transaction holds several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
    l1_bridge_address: Address | None = _c.key("l1BridgeAddress", _c.PLAIN, default=None)

    #: The L1 transaction.
    l1_tx_hash: Hash | None = _c.key("l1TxHash", _c.PLAIN, default=None)

    #: The L2 transaction. Either this or `l1TxHash` is required.
    l2_tx_hash: Hash | None = _c.key("l2TxHash", _c.PLAIN, default=None)

    #: Nonce, gas and fees of the L1 transaction.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimFailedDepositResponse(Model):
    """A claim that was sent."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Who is paid.
    depositor: Address = _c.key("depositor", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The L1 transaction. It is on its way: `transaction_wait` waits for it.
    l1_tx_hash: Hash = _c.key("l1TxHash", _c.PLAIN)

    #: The failed L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: The token on L1; 0x…01 is ETH.
    token: Address = _c.key("token", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Config(Model):
    """The configuration of a wallet. Either chain may be left out; an operation that needs the missing one says so."""

    #: The account to watch, for a wallet without a signer. With a signer it must be the signer's address.
    address: Address | None = _c.key("address", _c.PLAIN, default=None)

    #: Addresses to use in place of discovered ones.
    contracts: ContractsConfig | None = _c.key("contracts", _c.struct(lambda: ContractsConfig), default=None)

    #: Ethereum, or the test network in its place: where the bridge is, also of a chain that settles on another layer.
    l1: ChainConfig | None = _c.key("l1", _c.struct(lambda: ChainConfig), default=None)

    #: The ZKsync chain.
    l2: ChainConfig | None = _c.key("l2", _c.struct(lambda: ChainConfig), default=None)

    #: Bounds on what is ever signed.
    limits: LimitsConfig | None = _c.key("limits", _c.struct(lambda: LimitsConfig), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Contracts(Model):
    """Contract addresses. Asset router, nullifier and vaults came with protocol 26, in place of the shared bridges."""

    #: On L1.
    bridgehub: Address = _c.key("bridgehub", _c.PLAIN)

    #: On L1: the chain's own contract.
    diamond: Address = _c.key("diamond", _c.PLAIN)

    #: On L1: approve tokens to this one. Null before protocol 26.
    asset_router: Address | None = _c.key("assetRouter", _c.PLAIN, default=None)

    #: On L1: holds the tokens. Null before protocol 26.
    l1_native_token_vault: Address | None = _c.key("l1NativeTokenVault", _c.PLAIN, default=None)

    #: On L2. Null before protocol 26.
    l2_asset_router: Address | None = _c.key("l2AssetRouter", _c.PLAIN, default=None)

    #: On L2. Null before protocol 26.
    l2_native_token_vault: Address | None = _c.key("l2NativeTokenVault", _c.PLAIN, default=None)

    #: On L2, before protocol 26: withdraws tokens. Null since.
    l2_shared_bridge: Address | None = _c.key("l2SharedBridge", _c.PLAIN, default=None)

    #: On L1: finalises withdrawals and failed deposits. Null before protocol 26.
    nullifier: Address | None = _c.key("nullifier", _c.PLAIN, default=None)

    #: On L1, before protocol 26: approve tokens to this one; it finalises withdrawals and failed deposits too. Null since.
    shared_bridge: Address | None = _c.key("sharedBridge", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ContractsConfig(Model):
    """Contract addresses in place of discovery."""

    #: The asset router (v26 and later) or shared bridge on L1.
    asset_router: Address | None = _c.key("assetRouter", _c.PLAIN, default=None)

    #: The bridgehub on L1.
    bridgehub: Address | None = _c.key("bridgehub", _c.PLAIN, default=None)

    #: The chain's own contract (diamond) on L1.
    diamond: Address | None = _c.key("diamond", _c.PLAIN, default=None)

    #: The native token vault on L1.
    l1_native_token_vault: Address | None = _c.key("l1NativeTokenVault", _c.PLAIN, default=None)

    #: The nullifier on L1.
    nullifier: Address | None = _c.key("nullifier", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Create2AddressRequest(Model):
    """A deployment with a salt."""

    #: On EraVM the hash from `hash_bytecode`, on the EVM the keccak256 hash of the init code with its arguments.
    bytecode_hash: Hash = _c.key("bytecodeHash", _c.PLAIN)

    #: The salt.
    salt: Hash = _c.key("salt", _c.PLAIN)

    #: Who calls the deployer: on EraVM through the usual factory 0x0000000000000000000000000000000000010000.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The constructor's encoded arguments, on EraVM only.
    constructor_input: bytes | None = _c.key("constructorInput", _c.BYTES, default=None)

    #: The machine. Default `eravm`.
    vm: Vm | None = _c.key("vm", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class CreateAddressRequest(Model):
    """A deployment with a nonce."""

    #: On EraVM the account's deployment nonce, on the EVM its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: Who deploys.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The machine. Default `eravm`.
    vm: Vm | None = _c.key("vm", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DecodeRevertRequest(Model):
    """Return data."""

    #: What the failed call returned: the error's `data`.
    data: bytes = _c.key("data", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class DecodeRevertResponse(Model):
    """A decoded revert. Parts that are not known are null."""

    #: The arguments by name, or `arg0`, `arg1`, … ; for an unknown error the bytes as `data`.
    args: Any = _c.key("args", _c.PLAIN)

    #: What usually causes it and what to do.
    hint: str | None = _c.key("hint", _c.PLAIN, default=None)

    #: The error's name.
    name: str | None = _c.key("name", _c.PLAIN, default=None)

    #: The first four bytes.
    selector: str | None = _c.key("selector", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeployQuoteResponse(Model):
    """A quote."""

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is certain.
    contract_address: Address = _c.key("contractAddress", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: How.
    kind: DeployKind = _c.key("kind", _c.PLAIN)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)

    #: The bytecode's hash on EraVM, null for `evm`.
    bytecode_hash: Hash | None = _c.key("bytecodeHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeployRequest(Model):
    """What to deploy."""

    #: The bytecode; for `evm` the code that deploys (init code).
    bytecode: bytes = _c.key("bytecode", _c.BYTES)

    #: How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code.
    kind: DeployKind = _c.key("kind", _c.PLAIN)

    #: The chain. Default `l2`; L1 knows `evm` only.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)

    #: The constructor's ABI-encoded arguments. Default none.
    constructor_input: bytes | None = _c.key("constructorInput", _c.BYTES, default=None)

    #: Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71 anyway.
    eip712: Eip712Options | None = _c.key("eip712", _c.struct(lambda: Eip712Options), default=None)

    #: Nonce, gas and fees.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)

    #: The salt, for the kinds with `2`, where it is required.
    salt: Hash | None = _c.key("salt", _c.PLAIN, default=None)

    #: Whom to call. Default `deployer`; `factory` is for the kinds with `2`.
    target: DeployTarget | None = _c.key("target", _c.PLAIN, default=None)

    #: The chain's own coin for the constructor, in wei. Default 0.
    value: int | None = _c.key("value", _c.UINT, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeployResponse(Model):
    """A deployment that was sent."""

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is certain.
    contract_address: Address = _c.key("contractAddress", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: How.
    kind: DeployKind = _c.key("kind", _c.PLAIN)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: The transaction. It is on its way: `transaction_wait` waits for it.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: The bytecode's hash on EraVM, null for `evm`.
    bytecode_hash: Hash | None = _c.key("bytecodeHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Deployed(Model):
    """One deployed contract."""

    #: The bytecode's hash.
    bytecode_hash: Hash = _c.key("bytecodeHash", _c.PLAIN)

    #: The contract.
    contract_address: Address = _c.key("contractAddress", _c.PLAIN)

    #: Who called the deployer.
    deployer: Address = _c.key("deployer", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeployedAddressRequest(Model):
    """Which transaction."""

    #: The transaction.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: The chain. Default `l2`.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeployedAddressResponse(Model):
    """What was deployed."""

    #: Everything that was deployed on EraVM on the way, in order.
    all: Sequence[Deployed] = _c.key("all", _c.array(_c.struct(lambda: Deployed)))

    #: The contract that the sender deployed, itself or through the factory; null if the transaction deployed none.
    contract_address: Address | None = _c.key("contractAddress", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeploymentNonce(Model):
    """A deployment nonce."""

    #: The account.
    address: Address = _c.key("address", _c.PLAIN)

    #: How many contracts the account has deployed: the nonce of `create_address` for its next one.
    deployment_nonce: int = _c.key("deploymentNonce", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeploymentNonceRequest(Model):
    """Whose deployment nonce."""

    #: The account. Default: the wallet's.
    address: Address | None = _c.key("address", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DepositQuoteResponse(Model):
    """A quote."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: What the L2 part costs at most, in base units of the base token.
    base_cost: int = _c.key("baseCost", _c.UINT)

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: Gas per byte of pubdata on L2.
    gas_per_pubdata: int = _c.key("gasPerPubdata", _c.UINT)

    #: The gas limit on L2.
    l2_gas_limit: int = _c.key("l2GasLimit", _c.UINT)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
    mint_value: int = _c.key("mintValue", _c.UINT)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: Who receives what is left on L2.
    refund_recipient: Address = _c.key("refundRecipient", _c.PLAIN)

    #: The route.
    route: DepositRoute = _c.key("route", _c.PLAIN)

    #: Who receives it on L2.
    to: Address = _c.key("to", _c.PLAIN)

    #: The token on L1; 0x…01 is ETH.
    token: Address = _c.key("token", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)

    #: The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it fail.
    bridge_address: Address | None = _c.key("bridgeAddress", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DepositRequest(Model):
    """What to deposit."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: What may be approved for the deposit: `exact` (default), `unlimited` or `never`.
    approve: ApproveMode | None = _c.key("approve", _c.PLAIN, default=None)

    #: A bridge of its own on L1 to go through, which is approved for the token. Default: the standard one. Not for the base
    #: token.
    bridge_address: Address | None = _c.key("bridgeAddress", _c.PLAIN, default=None)

    #: What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them expect.
    custom_bridge_data: bytes | None = _c.key("customBridgeData", _c.BYTES, default=None)

    #: The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit can be claimed back.
    l2_gas_limit: int | None = _c.key("l2GasLimit", _c.UINT, default=None)

    #: More for the operator than the base cost, in base units of the base token. Default 0.
    operator_tip: int | None = _c.key("operatorTip", _c.UINT, default=None)

    #: Nonce, gas and fees of the L1 transaction.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)

    #: Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit fails. Default, and 0x0…0:
    #: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation
    #: there (EIP-7702) must name another one.
    refund_recipient: Address | None = _c.key("refundRecipient", _c.PLAIN, default=None)

    #: Who receives it on L2. Default: the wallet's address. The zero address is refused.
    to: Address | None = _c.key("to", _c.PLAIN, default=None)

    #: The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DepositResponse(Model):
    """A deposit that was sent."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: The approvals that were sent and mined before it.
    approvals: Sequence[SentApproval] = _c.key("approvals", _c.array(_c.struct(lambda: SentApproval)))

    #: What the L2 part costs at most, in base units of the base token.
    base_cost: int = _c.key("baseCost", _c.UINT)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Gas per byte of pubdata on L2.
    gas_per_pubdata: int = _c.key("gasPerPubdata", _c.UINT)

    #: The L1 transaction. `deposit_wait` waits for both of its parts.
    l1_tx_hash: Hash = _c.key("l1TxHash", _c.PLAIN)

    #: The gas limit on L2.
    l2_gas_limit: int = _c.key("l2GasLimit", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
    mint_value: int = _c.key("mintValue", _c.UINT)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: Who receives what is left on L2.
    refund_recipient: Address = _c.key("refundRecipient", _c.PLAIN)

    #: The route.
    route: DepositRoute = _c.key("route", _c.PLAIN)

    #: Who receives it on L2.
    to: Address = _c.key("to", _c.PLAIN)

    #: The token on L1; 0x…01 is ETH.
    token: Address = _c.key("token", _c.PLAIN)

    #: The value of the L1 transaction, in wei.
    value: int = _c.key("value", _c.UINT)

    #: The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it fail.
    bridge_address: Address | None = _c.key("bridgeAddress", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DepositStatus(Model):
    """The state of a deposit."""

    #: All L2 transactions that the L1 transaction requested on this chain.
    l2_tx_hashes: Sequence[Hash] = _c.key("l2TxHashes", _c.array(_c.PLAIN))

    #: Where it is.
    state: DepositState = _c.key("state", _c.PLAIN)

    #: For a failed one: whether `claim_failed_deposit` brings it back (a token sent through the bridge) or the value was
    #: refunded on L2 (a direct deposit or request).
    claimable: bool | None = _c.key("claimable", _c.PLAIN, default=None)

    #: The L1 block.
    l1_block_number: int | None = _c.key("l1BlockNumber", _c.PLAIN, default=None)

    #: The fee paid on L1, in wei.
    l1_fee: int | None = _c.key("l1Fee", _c.UINT, default=None)

    #: The gas used on L1.
    l1_gas_used: int | None = _c.key("l1GasUsed", _c.UINT, default=None)

    #: The L1 transaction, null when only the L2 hash was given.
    l1_tx_hash: Hash | None = _c.key("l1TxHash", _c.PLAIN, default=None)

    #: The L2 block.
    l2_block_number: int | None = _c.key("l2BlockNumber", _c.PLAIN, default=None)

    #: The gas used on L2.
    l2_gas_used: int | None = _c.key("l2GasUsed", _c.UINT, default=None)

    #: The L2 transaction, known once L1 has mined.
    l2_tx_hash: Hash | None = _c.key("l2TxHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DepositStatusRequest(Model):
    """Which deposit or request: give one of the hashes."""

    #: Which of the requests, where one L1 transaction holds several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: The L1 transaction. Either this or `l2TxHash` is required.
    l1_tx_hash: Hash | None = _c.key("l1TxHash", _c.PLAIN, default=None)

    #: The L2 transaction.
    l2_tx_hash: Hash | None = _c.key("l2TxHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class DepositWaitRequest(Model):
    """Like `deposit_status`, and waits until the deposit is executed or failed."""

    #: Which of the requests, where one L1 transaction holds several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: The L1 transaction. Either this or `l2TxHash` is required.
    l1_tx_hash: Hash | None = _c.key("l1TxHash", _c.PLAIN, default=None)

    #: The L2 transaction.
    l2_tx_hash: Hash | None = _c.key("l2TxHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Eip712Options(Model):
    """Makes a transaction one of type 0x71, which only EraVM chains have. An empty object is enough."""

    #: Bytecodes that the transaction needs known on the chain; each is sent once.
    factory_deps: Sequence[bytes] | None = _c.key("factoryDeps", _c.array(_c.BYTES), default=None)

    #: The sender, if it is a smart account whose signatures the wallet's key makes or takes part in. Default: the wallet's
    #: address.
    from_: Address | None = _c.key("from", _c.PLAIN, default=None)

    #: The most gas for one byte of pubdata. Default 50000.
    gas_per_pubdata: int | None = _c.key("gasPerPubdata", _c.UINT, default=None)

    #: A contract that pays the fee in place of the sender.
    paymaster: PaymasterOptions | None = _c.key("paymaster", _c.struct(lambda: PaymasterOptions), default=None)

    #: How long the smart account's signature is, in bytes, for the gas estimate. Default 65; n owners mostly sign n times 65.
    #: An account that reverts on a wrong signature is estimated as the wallet's own account, with 300000 gas more for its
    #: validation.
    signature_length: int | None = _c.key("signatureLength", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeConfig(Model):
    """What the operator has set."""

    #: The gas on L1 that a batch costs.
    batch_overhead_l1_gas: int = _c.key("batchOverheadL1Gas", _c.UINT)

    #: The part of a batch's cost that is for computation.
    compute_overhead_part: float = _c.key("computeOverheadPart", _c.PLAIN)

    #: The most gas in a batch.
    max_gas_per_batch: int = _c.key("maxGasPerBatch", _c.UINT)

    #: The most published data in a batch, in bytes.
    max_pubdata_per_batch: int = _c.key("maxPubdataPerBatch", _c.UINT)

    #: The lowest price of gas on L2, in wei.
    minimal_l2_gas_price: int = _c.key("minimalL2GasPrice", _c.UINT)

    #: The part of a batch's cost that is for published data.
    pubdata_overhead_part: float = _c.key("pubdataOverheadPart", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeParams(Model):
    """How fees are computed."""

    #: The second model of fees.
    v2: FeeParamsV2 = _c.key("V2", _c.struct(lambda: FeeParamsV2))


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeParamsV2(Model):
    """The second model of fees."""

    #: What the operator has set.
    config: FeeConfig = _c.key("config", _c.struct(lambda: FeeConfig))

    #: The price of gas on L1, in wei.
    l1_gas_price: int = _c.key("l1GasPrice", _c.UINT)

    #: The price of a byte of published data on L1, in wei.
    l1_pubdata_price: int = _c.key("l1PubdataPrice", _c.UINT)

    #: How many base tokens an ETH is worth.
    conversion_ratio: Ratio | None = _c.key("conversionRatio", _c.struct(lambda: Ratio), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalizationArguments(Model):
    """What finalises on L1, for callers that send it themselves."""

    #: The L2 chain.
    chain_id: int = _c.key("chainId", _c.PLAIN)

    #: The nullifier on L1, or before protocol 26 the shared bridge.
    contract: Address = _c.key("contract", _c.PLAIN)

    #: Its function.
    function: FinalizationFunction = _c.key("function", _c.PLAIN)

    #: The batch.
    l2_batch_number: int = _c.key("l2BatchNumber", _c.PLAIN)

    #: The message's index in the batch.
    l2_message_index: int = _c.key("l2MessageIndex", _c.PLAIN)

    #: The contract on L2 that sent the message.
    l2_sender: Address = _c.key("l2Sender", _c.PLAIN)

    #: The transaction's number in the batch.
    l2_tx_number_in_batch: int = _c.key("l2TxNumberInBatch", _c.PLAIN)

    #: The proof.
    merkle_proof: Sequence[Hash] = _c.key("merkleProof", _c.array(_c.PLAIN))

    #: The message.
    message: bytes = _c.key("message", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalizationResult(Model):
    """The result for one withdrawal."""

    #: Which of its messages.
    index: int = _c.key("index", _c.PLAIN)

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: What became of it.
    outcome: FinalizationOutcome = _c.key("outcome", _c.PLAIN)

    #: What went wrong, as the error of `finalize_withdrawal` would say; null if it was sent.
    error: Any | None = _c.key("error", _c.PLAIN, default=None)

    #: The L1 transaction, if one was sent or, where no node says whether it took it, may have been: `transaction_wait` waits
    #: for it.
    l1_tx_hash: Hash | None = _c.key("l1TxHash", _c.PLAIN, default=None)

    #: Its nonce.
    nonce: int | None = _c.key("nonce", _c.PLAIN, default=None)

    #: What is paid out, where it is known.
    withdrawal: Withdrawal | None = _c.key("withdrawal", _c.struct(lambda: Withdrawal), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalizeWithdrawalQuoteResponse(Model):
    """A quote."""

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: The batch of the withdrawal.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: The message's index in the batch.
    message_index: int = _c.key("messageIndex", _c.PLAIN)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)

    #: What is paid out.
    withdrawal: Withdrawal = _c.key("withdrawal", _c.struct(lambda: Withdrawal))


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalizeWithdrawalRequest(Model):
    """Which withdrawal to finalise. Anyone may do it; the receiver was fixed by the withdrawal."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
    l1_bridge_address: Address | None = _c.key("l1BridgeAddress", _c.PLAIN, default=None)

    #: Nonce, gas and fees of the L1 transaction.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalizeWithdrawalResponse(Model):
    """A finalisation that was sent."""

    #: The batch of the withdrawal.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The L1 transaction. It is on its way: `transaction_wait` waits for it.
    l1_tx_hash: Hash = _c.key("l1TxHash", _c.PLAIN)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: The message's index in the batch.
    message_index: int = _c.key("messageIndex", _c.PLAIN)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: What is paid out.
    withdrawal: Withdrawal = _c.key("withdrawal", _c.struct(lambda: Withdrawal))


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalizeWithdrawalsRequest(Model):
    """Which withdrawals to finalise. Anyone may do it; the receivers were fixed by the withdrawals."""

    #: The withdrawals, at most 100. They are sent in this order.
    withdrawals: Sequence[WithdrawalReference] = _c.key("withdrawals", _c.array(_c.struct(lambda: WithdrawalReference)))

    #: Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a gas limit is for
    #: each.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalizeWithdrawalsResponse(Model):
    """The results."""

    #: One for each withdrawal, in the order of the request.
    results: Sequence[FinalizationResult] = _c.key("results", _c.array(_c.struct(lambda: FinalizationResult)))

    #: How many were sent.
    sent: int = _c.key("sent", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundWithdrawal(Model):
    """A withdrawal of the account."""

    #: The L2 block.
    block_number: int = _c.key("blockNumber", _c.PLAIN)

    #: Which of its messages.
    index: int = _c.key("index", _c.PLAIN)

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Why it is the account's.
    matched_by: MatchedBy = _c.key("matchedBy", _c.PLAIN)

    #: What it carries.
    withdrawal: Withdrawal = _c.key("withdrawal", _c.struct(lambda: Withdrawal))

    #: The batch, once known.
    batch_number: int | None = _c.key("batchNumber", _c.PLAIN, default=None)

    #: The error that its state could not be found for; null otherwise.
    error: Any | None = _c.key("error", _c.PLAIN, default=None)

    #: What finalises it, once it is proven; of use when it is `ready`.
    finalization: FinalizationArguments | None = _c.key("finalization", _c.struct(lambda: FinalizationArguments), default=None)

    #: How far a pending one is, null otherwise.
    phase: WithdrawalPhase | None = _c.key("phase", _c.PLAIN, default=None)

    #: Where it is; null where `error` says why that is not known.
    state: WithdrawalState | None = _c.key("state", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class GeneralFlow(Model):
    """The general flow."""

    #: What the paymaster itself reads. Default none.
    inner: bytes | None = _c.key("inner", _c.BYTES, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Genesis(Model):
    """What a ZKsync OS chain began with."""

    #: The first contracts: pairs of address and code.
    initial_contracts: Sequence[tuple[Address, bytes]] = _c.key("initialContracts", _c.array(_c.record(_c.PLAIN, _c.BYTES)))

    #: What was stored from the start, as the node names it.
    additional_storage: Any | None = _c.key("additionalStorage", _c.PLAIN, default=None)

    #: The same by the places in the tree.
    additional_storage_raw: Any | None = _c.key("additionalStorageRaw", _c.PLAIN, default=None)

    #: The version of the execution environment.
    execution_version: int | None = _c.key("executionVersion", _c.PLAIN, default=None)

    #: The first root.
    genesis_root: Hash | None = _c.key("genesisRoot", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class HashBytecodeRequest(Model):
    """EraVM bytecode."""

    #: The bytecode: an odd number of 32-byte words.
    bytecode: bytes = _c.key("bytecode", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class HashResponse(Model):
    """A hash."""

    #: The hash.
    hash: Hash = _c.key("hash", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class InclusionResponse(Model):
    """What L1 says to a proof."""

    #: The contract that was asked: the bridgehub, or the chain's own where the bridgehub cannot say.
    contract: Address = _c.key("contract", _c.PLAIN)

    #: Whether the contract accepts it.
    included: bool = _c.key("included", _c.PLAIN)

    #: Why it is not accepted where the contract reverts, for example because the batch is not executed; null otherwise.
    reason: str | None = _c.key("reason", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class InteropMessageStatus(Model):
    """The state of a message to another chain."""

    #: Which of its messages.
    index: int = _c.key("index", _c.PLAIN)

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Where it is.
    state: InteropMessageState = _c.key("state", _c.PLAIN)

    #: The batch, once known.
    batch_number: int | None = _c.key("batchNumber", _c.PLAIN, default=None)

    #: The keccak-256 of its bytes, once mined.
    message_hash: Hash | None = _c.key("messageHash", _c.PLAIN, default=None)

    #: The message with its proof, once executed, as `interop_message_verify` takes it.
    proof: InteropMessageVerifyRequest | None = _c.key("proof", _c.struct(lambda: InteropMessageVerifyRequest), default=None)

    #: The root that its proof leads to, once executed: the destination chain has to import it.
    root: InteropRoot | None = _c.key("root", _c.struct(lambda: InteropRoot), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class InteropMessageStatusRequest(Model):
    """Which message. The wallet is one of the chain that it was sent on."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class InteropMessageVerifyRequest(Model):
    """A message with its proof: the request of `interop_message_verify` on the destination chain."""

    #: The batch there.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The chain that the message was sent on.
    chain_id: int = _c.key("chainId", _c.PLAIN)

    #: The bytes.
    data: bytes = _c.key("data", _c.BYTES)

    #: The message's index in the batch.
    message_index: int = _c.key("messageIndex", _c.PLAIN)

    #: The proof, up to a root of the gateway.
    proof: Sequence[Hash] = _c.key("proof", _c.array(_c.PLAIN))

    #: Who sent the message.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The transaction's number in the batch.
    tx_number_in_batch: int = _c.key("txNumberInBatch", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class InteropMessageVerifyWaitRequest(Model):
    """Like `interop_message_verify`, and waits until the destination chain has imported the root."""

    #: The batch there.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The chain that the message was sent on.
    chain_id: int = _c.key("chainId", _c.PLAIN)

    #: The bytes.
    data: bytes = _c.key("data", _c.BYTES)

    #: The message's index in the batch.
    message_index: int = _c.key("messageIndex", _c.PLAIN)

    #: The proof, up to a root of the gateway.
    proof: Sequence[Hash] = _c.key("proof", _c.array(_c.PLAIN))

    #: Who sent the message.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The transaction's number in the batch.
    tx_number_in_batch: int = _c.key("txNumberInBatch", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class InteropMessageWaitRequest(Model):
    """Like `interop_message_status`, and waits until the gateway has the message or its transaction failed."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class InteropRoot(Model):
    """A root of a gateway, which the chains on it import."""

    #: The gateway.
    chain_id: int = _c.key("chainId", _c.PLAIN)

    #: Its block, or batch, that has the root.
    number: int = _c.key("number", _c.PLAIN)

    #: The root that the proof leads to.
    root: Hash = _c.key("root", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class InteropVerification(Model):
    """What the destination chain says to a message."""

    #: Whether it has imported the root that the proof leads to. If not yet, `included` is false and it is worth asking again.
    imported: bool = _c.key("imported", _c.PLAIN)

    #: Whether its contract accepts the proof.
    included: bool = _c.key("included", _c.PLAIN)

    #: The root that the proof leads to.
    root: InteropRoot = _c.key("root", _c.struct(lambda: InteropRoot))

    #: The root that it has imported for that block, null while it has none. Another root than the proof's is a wrong proof.
    imported_root: Hash | None = _c.key("importedRoot", _c.PLAIN, default=None)

    #: Why the contract does not accept it where it reverts; null otherwise.
    reason: str | None = _c.key("reason", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemError(Model):
    """Why one item of a list failed."""

    #: The message.
    message: str = _c.key("message", _c.PLAIN)

    #: Its name.
    name: str = _c.key("name", _c.PLAIN)

    #: The status.
    status: int = _c.key("status", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class L1BatchDetails(Model):
    """A batch."""

    #: How many priority transactions it has.
    l1_tx_count: int = _c.key("l1TxCount", _c.PLAIN)

    #: How many transactions of L2 it has.
    l2_tx_count: int = _c.key("l2TxCount", _c.PLAIN)

    #: The batch.
    number: int = _c.key("number", _c.PLAIN)

    #: `sealed`, `fastFinalized` or `verified`.
    status: str = _c.key("status", _c.PLAIN)

    #: When it was sealed, in seconds since 1970.
    timestamp: int = _c.key("timestamp", _c.PLAIN)

    #: The code that every batch runs with.
    base_system_contracts_hashes: BaseSystemContracts | None = _c.key("baseSystemContractsHashes", _c.struct(lambda: BaseSystemContracts), default=None)

    #: The transaction that committed it.
    commit_tx_hash: Hash | None = _c.key("commitTxHash", _c.PLAIN, default=None)

    #: What was committed to L1.
    commitment: Hash | None = _c.key("commitment", _c.PLAIN, default=None)

    #: When it was committed, as ISO 8601.
    committed_at: str | None = _c.key("committedAt", _c.PLAIN, default=None)

    #: The transaction that executed it.
    execute_tx_hash: Hash | None = _c.key("executeTxHash", _c.PLAIN, default=None)

    #: When it was executed, as ISO 8601.
    executed_at: str | None = _c.key("executedAt", _c.PLAIN, default=None)

    #: The price of a byte of published data that is fair, in wei.
    fair_pubdata_price: int | None = _c.key("fairPubdataPrice", _c.UINT, default=None)

    #: The price of gas on L1 that it counts with, in wei.
    l1_gas_price: int | None = _c.key("l1GasPrice", _c.UINT, default=None)

    #: The price of gas on L2 that is fair, in wei.
    l2_fair_gas_price: int | None = _c.key("l2FairGasPrice", _c.UINT, default=None)

    #: The transaction that proved it.
    prove_tx_hash: Hash | None = _c.key("proveTxHash", _c.PLAIN, default=None)

    #: When it was proven, as ISO 8601.
    proven_at: str | None = _c.key("provenAt", _c.PLAIN, default=None)

    #: The state's root, or the block's hash.
    root_hash: Hash | None = _c.key("rootHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class LeafResponse(Model):
    """A leaf."""

    #: The leaf's hash.
    leaf: Hash = _c.key("leaf", _c.PLAIN)

    #: The 88 bytes that were hashed.
    log: bytes = _c.key("log", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitsConfig(Model):
    """Bounds on what is ever signed: a node that lies about prices cannot make the wallet pay more."""

    #: The most that the gas of one L1 transaction may cost (gas limit × price), in wei. Default 2 ETH.
    max_l1_fee: int | None = _c.key("maxL1Fee", _c.UINT, default=None)

    #: The most gas of one L1 transaction. Default 30000000.
    max_l1_gas: int | None = _c.key("maxL1Gas", _c.UINT, default=None)

    #: The highest price per gas on L1, in wei. Default 5000 gwei.
    max_l1_gas_price: int | None = _c.key("maxL1GasPrice", _c.UINT, default=None)

    #: The most that the gas of one L2 transaction, or of the L2 part of a request on L1, may cost, in base units of the base
    #: token. Default 1 ETH, or what L1 says is as much in another base token.
    max_l2_fee: int | None = _c.key("maxL2Fee", _c.UINT, default=None)

    #: The most gas of one L2 transaction. Default 1000000000.
    max_l2_gas: int | None = _c.key("maxL2Gas", _c.UINT, default=None)

    #: The highest price per gas on L2, in base units of the base token. Default 1000 gwei; where the base token is not ETH, as
    #: many times more as L1 says that there are units of it in one of ETH.
    max_l2_gas_price: int | None = _c.key("maxL2GasPrice", _c.UINT, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class LogLeafHashRequest(Model):
    """A log."""

    #: True for messages and statuses.
    is_service: bool = _c.key("isService", _c.PLAIN)

    #: The key.
    key: Hash = _c.key("key", _c.PLAIN)

    #: The system contract that sent it.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The transaction's position in its batch.
    tx_number_in_batch: int = _c.key("txNumberInBatch", _c.PLAIN)

    #: The value.
    value: Hash = _c.key("value", _c.PLAIN)

    #: Always 0 so far, the default.
    shard_id: int | None = _c.key("shardId", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageHashRequest(Model):
    """A message, as bytes or as text."""

    #: The message's bytes. Either this or `text` is required.
    message: bytes | None = _c.key("message", _c.BYTES, default=None)

    #: The message as text, in place of `message`.
    text: str | None = _c.key("text", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageLeafHashRequest(Model):
    """A message."""

    #: The message.
    message: bytes = _c.key("message", _c.BYTES)

    #: The contract or account on L2 that called the messenger.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The transaction's position in its batch.
    tx_number_in_batch: int = _c.key("txNumberInBatch", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageProof(Model):
    """A message with its proof: the arguments of `proveL2MessageInclusion` on L1."""

    #: The batch.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The L2 chain.
    chain_id: int = _c.key("chainId", _c.PLAIN)

    #: The bytes.
    data: bytes = _c.key("data", _c.BYTES)

    #: Whether L1 holds that root now.
    executed: bool = _c.key("executed", _c.PLAIN)

    #: The keccak-256 of the bytes.
    message_hash: Hash = _c.key("messageHash", _c.PLAIN)

    #: The message's index in the batch.
    message_index: int = _c.key("messageIndex", _c.PLAIN)

    #: The proof.
    proof: Sequence[Hash] = _c.key("proof", _c.array(_c.PLAIN))

    #: The root that it leads to, which L1 holds once the batch is executed: of the chain's batch, or of its settlement
    #: layer's.
    root: Hash = _c.key("root", _c.PLAIN)

    #: Who sent the message on L2.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The transaction's number in the batch.
    tx_number_in_batch: int = _c.key("txNumberInBatch", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageProofRequest(Model):
    """Which message."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageSendQuoteResponse(Model):
    """A quote."""

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: The keccak-256 of the bytes.
    message_hash: Hash = _c.key("messageHash", _c.PLAIN)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: Who sends it: L1 proves the message together with its sender.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageSendRequest(Model):
    """What to send."""

    #: The bytes.
    data: bytes = _c.key("data", _c.BYTES)

    #: Nonce, gas and fees of the L2 transaction.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageSendResponse(Model):
    """A message that was sent."""

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The L2 transaction: keep it, `message_status` and `message_proof` work from it alone.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: The keccak-256 of the bytes.
    message_hash: Hash = _c.key("messageHash", _c.PLAIN)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: Who sends it: L1 proves the message together with its sender.
    sender: Address = _c.key("sender", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageStatus(Model):
    """The state of a message."""

    #: Which of its messages.
    index: int = _c.key("index", _c.PLAIN)

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Where it is.
    state: MessageState = _c.key("state", _c.PLAIN)

    #: The batch, once known.
    batch_number: int | None = _c.key("batchNumber", _c.PLAIN, default=None)

    #: The bytes, once mined.
    data: bytes | None = _c.key("data", _c.BYTES, default=None)

    #: The keccak-256 of the bytes, once mined.
    message_hash: Hash | None = _c.key("messageHash", _c.PLAIN, default=None)

    #: Who sent it, once mined.
    sender: Address | None = _c.key("sender", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageStatusRequest(Model):
    """Which message."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageVerifyInclusionRequest(Model):
    """A message and its proof, as `message_proof` gives them."""

    #: The batch.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The bytes.
    data: bytes = _c.key("data", _c.BYTES)

    #: The message's index in the batch.
    message_index: int = _c.key("messageIndex", _c.PLAIN)

    #: The proof.
    proof: Sequence[Hash] = _c.key("proof", _c.array(_c.PLAIN))

    #: Who sent the message on L2.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The transaction's number in the batch.
    tx_number_in_batch: int = _c.key("txNumberInBatch", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageWaitRequest(Model):
    """Like `message_status`, and waits."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: How far to wait: `proven`, or `executed` (default). A failed transaction always ends the wait.
    until: MessageUntil | None = _c.key("until", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class MinedTransaction(Model):
    """A mined transaction."""

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The sender.
    from_: Address = _c.key("from", _c.PLAIN)

    #: The gas used.
    gas_used: int = _c.key("gasUsed", _c.UINT)

    #: Whether it succeeded.
    status: TxStatus = _c.key("status", _c.PLAIN)

    #: The transaction.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: The block that holds it.
    block_number: int | None = _c.key("blockNumber", _c.PLAIN, default=None)

    #: The deployed contract, if it was a deployment.
    contract_address: Address | None = _c.key("contractAddress", _c.PLAIN, default=None)

    #: The price paid per gas, in wei.
    effective_gas_price: int | None = _c.key("effectiveGasPrice", _c.UINT, default=None)

    #: The fee paid, in wei.
    fee: int | None = _c.key("fee", _c.UINT, default=None)

    #: The called contract or the receiver.
    to: Address | None = _c.key("to", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class MissingApproval(Model):
    """An approval that the operation needs and that is not there."""

    #: How much is allowed now. A token that refuses to change it needs a reset to 0 first.
    allowance: int = _c.key("allowance", _c.UINT)

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Who must be allowed to take it.
    spender: Address = _c.key("spender", _c.PLAIN)

    #: The token.
    token: Address = _c.key("token", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Need(Model):
    """What the sender must hold of a token."""

    #: How much is there.
    available: int = _c.key("available", _c.UINT)

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: How much is missing; 0 if there is enough.
    missing: int = _c.key("missing", _c.UINT)

    #: How much the operation takes at most, in base units. For the coin this includes the fee.
    required: int = _c.key("required", _c.UINT)

    #: The token, null for the chain's own coin.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBaseTokenL1Address(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBaseTokenL1AddressResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: Address | None = _c.key("result", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBatchFeeInput(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBatchFeeInputResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: BatchFeeInput = _c.key("result", _c.struct(lambda: BatchFeeInput))


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBlockDetails(Model):
    """Which block."""

    #: The block.
    block_number: int = _c.key("blockNumber", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBlockDetailsResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: BlockDetails | None = _c.key("result", _c.struct(lambda: BlockDetails), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBlockMetadata(Model):
    """Which block."""

    #: The block.
    block_number: int = _c.key("blockNumber", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBlockMetadataResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: BlockMetadata | None = _c.key("result", _c.struct(lambda: BlockMetadata), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBridgeContracts(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBridgeContractsResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: BridgeContracts = _c.key("result", _c.struct(lambda: BridgeContracts))


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBridgehubContract(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBridgehubContractResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: Address | None = _c.key("result", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBytecodeByHash(Model):
    """Which code."""

    #: Its hash, as `hash_bytecode` gives it.
    bytecode_hash: Hash = _c.key("bytecodeHash", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBytecodeByHashResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: bytes | None = _c.key("result", _c.BYTES, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBytecodeSupplierContract(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeBytecodeSupplierContractResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: Address | None = _c.key("result", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeCall(Model):
    """A call to estimate."""

    #: The called contract or the receiver.
    to: Address = _c.key("to", _c.PLAIN)

    #: The call data. Default: none.
    data: bytes | None = _c.key("data", _c.BYTES, default=None)

    #: Bytecodes that go along.
    factory_deps: Sequence[bytes] | None = _c.key("factoryDeps", _c.array(_c.BYTES), default=None)

    #: The sender. Default: the node's, which is the zero address.
    from_: Address | None = _c.key("from", _c.PLAIN, default=None)

    #: The most gas for a byte of published data. Default: the node's.
    gas_per_pubdata: int | None = _c.key("gasPerPubdata", _c.UINT, default=None)

    #: The paymaster that pays. Default: none.
    paymaster: Address | None = _c.key("paymaster", _c.PLAIN, default=None)

    #: What the paymaster is told. Default: nothing.
    paymaster_input: bytes | None = _c.key("paymasterInput", _c.BYTES, default=None)

    #: The transaction's type, 113 for EraVM's own. Default: the node's.
    tx_type: int | None = _c.key("txType", _c.PLAIN, default=None)

    #: The value, in wei. Default: 0.
    value: int | None = _c.key("value", _c.UINT, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeEstimateFee(Model):
    """What would be sent."""

    #: The transaction.
    call: NodeCall = _c.key("call", _c.struct(lambda: NodeCall))

    #: What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address.
    state_override: Any | None = _c.key("stateOverride", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeEstimateFeeResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: NodeFee = _c.key("result", _c.struct(lambda: NodeFee))


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeEstimateGasL1ToL2(Model):
    """What would be requested on L1."""

    #: The call on L2.
    call: NodeCall = _c.key("call", _c.struct(lambda: NodeCall))

    #: What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address.
    state_override: Any | None = _c.key("stateOverride", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeEstimateGasL1ToL2Response(Model):
    """What the node answers."""

    #: The node's answer.
    result: int = _c.key("result", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeFee(Model):
    """What a transaction would cost."""

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The most gas for a byte of published data.
    gas_per_pubdata_limit: int = _c.key("gasPerPubdataLimit", _c.UINT)

    #: The most per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeFeeParams(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeFeeParamsResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: FeeParams = _c.key("result", _c.struct(lambda: FeeParams))


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeGasPerPubdata(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeGasPerPubdataResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: int = _c.key("result", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeGenesis(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeGenesisResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: Genesis = _c.key("result", _c.struct(lambda: Genesis))


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1BatchBlockRange(Model):
    """Which batch."""

    #: The batch.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1BatchBlockRangeResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: tuple[int, int] | None = _c.key("result", _c.record(_c.PLAIN, _c.PLAIN), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1BatchDetails(Model):
    """Which batch."""

    #: The batch.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1BatchDetailsResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: L1BatchDetails | None = _c.key("result", _c.struct(lambda: L1BatchDetails), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1BatchNumber(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1BatchNumberResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: int = _c.key("result", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1ChainId(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1ChainIdResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: int = _c.key("result", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1GasPrice(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL1GasPriceResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: int = _c.key("result", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL2Multicall3(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL2Multicall3Response(Model):
    """What the node answers."""

    #: The node's answer.
    result: Address | None = _c.key("result", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL2ToL1LogProof(Model):
    """Which log."""

    #: The transaction on L2.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: Which of its logs to L1. Default: the first one, 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: Up to where the proof leads, in the node's own words, for example `proof_based_gw`. Default: the root on L1.
    target: str | None = _c.key("target", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeL2ToL1LogProofResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: NodeLogProof | None = _c.key("result", _c.struct(lambda: NodeLogProof), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeLogProof(Model):
    """The proof that a log to L1 is in a batch."""

    #: The leaf's index.
    id: int = _c.key("id", _c.PLAIN)

    #: The path.
    proof: Sequence[Hash] = _c.key("proof", _c.array(_c.PLAIN))

    #: The root that the node claims.
    root: Hash = _c.key("root", _c.PLAIN)

    #: The batch, where the node tells it.
    batch_number: int | None = _c.key("batchNumber", _c.PLAIN, default=None)

    #: The gateway's block, for a chain that settles there.
    gateway_block_number: int | None = _c.key("gatewayBlockNumber", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeMainContract(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeMainContractResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: Address | None = _c.key("result", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeProof(Model):
    """Which words of which account."""

    #: The account.
    address: Address = _c.key("address", _c.PLAIN)

    #: The batch after which they are read.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The places of the words.
    keys: Sequence[Hash] = _c.key("keys", _c.array(_c.PLAIN))


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeProofResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: AccountProof | None = _c.key("result", _c.struct(lambda: AccountProof), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeProtocolVersion(Model):
    """A protocol version of the chain."""

    #: The bootloader's code.
    bootloader_code_hash: Hash | None = _c.key("bootloaderCodeHash", _c.PLAIN, default=None)

    #: The code of accounts without code.
    default_account_code_hash: Hash | None = _c.key("defaultAccountCodeHash", _c.PLAIN, default=None)

    #: The code for contracts with EVM code.
    evm_emulator_code_hash: Hash | None = _c.key("evmEmulatorCodeHash", _c.PLAIN, default=None)

    #: The transaction that upgraded the chain.
    l2_system_upgrade_tx_hash: Hash | None = _c.key("l2SystemUpgradeTxHash", _c.PLAIN, default=None)

    #: The number that people mean: 26, 29, 31.
    minor_version: int | None = _c.key("minorVersion", _c.PLAIN, default=None)

    #: When it began, in seconds since 1970.
    timestamp: int | None = _c.key("timestamp", _c.PLAIN, default=None)

    #: The same, as older nodes name it.
    version_id: int | None = _c.key("versionId", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeProtocolVersionRequest(Model):
    """Which version."""

    #: The version, for example 29. Default: the newest.
    id: int | None = _c.key("id", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeProtocolVersionResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: NodeProtocolVersion | None = _c.key("result", _c.struct(lambda: NodeProtocolVersion), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeRawBlockTransactions(Model):
    """Which block."""

    #: The block.
    block_number: int = _c.key("blockNumber", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeRawBlockTransactionsResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: Sequence[RawTransaction] = _c.key("result", _c.array(_c.struct(lambda: RawTransaction)))


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeTestnetPaymaster(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeTestnetPaymasterResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: Address | None = _c.key("result", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeTimestampAsserter(Model):
    """No parameters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeTimestampAsserterResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: Address | None = _c.key("result", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeTransactionDetails(Model):
    """Which transaction."""

    #: The transaction on L2.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeTransactionDetailsResponse(Model):
    """What the node answers."""

    #: The node's answer.
    result: TransactionDetails | None = _c.key("result", _c.struct(lambda: TransactionDetails), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Nonce(Model):
    """A nonce."""

    #: The account.
    address: Address = _c.key("address", _c.PLAIN)

    #: `pending` or `latest`.
    at: NonceAt = _c.key("at", _c.PLAIN)

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The nonce that the account's next transaction has, as this node knows it.
    nonce: int = _c.key("nonce", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class NonceRequest(Model):
    """Whose nonce."""

    #: `l1` or `l2`.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The account. Default: the wallet's.
    address: Address | None = _c.key("address", _c.PLAIN, default=None)

    #: `pending`, the default: with transactions that wait in the node's pool; or `latest`: only those in blocks.
    at: NonceAt | None = _c.key("at", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Overrides(Model):
    """What a caller may fix in a transaction; everything left out is chosen by the library."""

    #: The gas limit. Default: the estimate, with 20 % more on L1.
    gas_limit: int | None = _c.key("gasLimit", _c.UINT, default=None)

    #: The most to pay per gas, in wei. Default: 3/2 of the base fee plus the tip.
    max_fee_per_gas: int | None = _c.key("maxFeePerGas", _c.UINT, default=None)

    #: The tip per gas, in wei. Default: the node's suggestion; 0 on L2 if the node has none or `maxFeePerGas` is given.
    max_priority_fee_per_gas: int | None = _c.key("maxPriorityFeePerGas", _c.UINT, default=None)

    #: The nonce. Default: the next free one of the account.
    nonce: int | None = _c.key("nonce", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ParseTransactionRequest(Model):
    """A signed transaction."""

    #: The signed bytes: legacy with a chain id, type 2 without an access list, or type 0x71.
    raw_transaction: bytes = _c.key("rawTransaction", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class ParseTransactionResponse(Model):
    """What is in a signed transaction."""

    #: The transaction.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))

    #: Its hash.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: The signature of a type 0x71 transaction, whatever its account takes; null for the other kinds.
    custom_signature: bytes | None = _c.key("customSignature", _c.BYTES, default=None)

    #: The address whose key signed; null if a smart account's signature is not one key's. For type 0x71 it may differ from
    #: `from`.
    signer: Address | None = _c.key("signer", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymasterApprovalBasedRequest(Model):
    """The flow that pays in a token."""

    #: The least allowance, in base units, that the paymaster asks for.
    minimal_allowance: int = _c.key("minimalAllowance", _c.UINT)

    #: The token on L2.
    token: Address = _c.key("token", _c.PLAIN)

    #: What the paymaster itself reads. Default none.
    inner: bytes | None = _c.key("inner", _c.BYTES, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymasterGeneralRequest(Model):
    """The general flow."""

    #: What the paymaster itself reads. Default none.
    inner: bytes | None = _c.key("inner", _c.BYTES, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymasterInputResponse(Model):
    """A paymaster's input."""

    #: What goes into `paymasterInput`.
    paymaster_input: bytes = _c.key("paymasterInput", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymasterOptions(Model):
    """A paymaster and what it is told: `input`, `general` or `approvalBased`. Default: the general flow with nothing in it."""

    #: The paymaster's address.
    address: Address = _c.key("address", _c.PLAIN)

    #: The flow for paymasters that are paid in a token. The allowance is given as part of the transaction.
    approval_based: ApprovalFlow | None = _c.key("approvalBased", _c.struct(lambda: ApprovalFlow), default=None)

    #: The flow for paymasters that need nothing from the sender.
    general: GeneralFlow | None = _c.key("general", _c.struct(lambda: GeneralFlow), default=None)

    #: The whole input, flow selector included.
    input: bytes | None = _c.key("input", _c.BYTES, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymasterParams(Model):
    """A paymaster and its input, in JSON."""

    #: The paymaster's address.
    paymaster: Address = _c.key("paymaster", _c.PLAIN)

    #: Its input, for example from the function `paymaster_general`.
    paymaster_input: bytes | None = _c.key("paymasterInput", _c.BYTES, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PendingWithdrawalsRequest(Model):
    """Whose withdrawals, and in which L2 blocks."""

    #: The first L2 block.
    from_block: int = _c.key("fromBlock", _c.PLAIN)

    #: The account: who receives on L1, or who withdrew on L2. Default: the wallet's address.
    address: Address | None = _c.key("address", _c.PLAIN, default=None)

    #: How many blocks one question for events covers. Default 2000, at most 100000; where the node finds it too many, fewer
    #: are asked for.
    blocks_per_query: int | None = _c.key("blocksPerQuery", _c.PLAIN, default=None)

    #: The `cursor` of the page before. The other fields must be the same as there.
    cursor: str | None = _c.key("cursor", _c.PLAIN, default=None)

    #: Lists finalised withdrawals too. Default false.
    include_finalized: bool | None = _c.key("includeFinalized", _c.PLAIN, default=None)

    #: How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at most 100.
    limit: int | None = _c.key("limit", _c.PLAIN, default=None)

    #: The last L2 block. Default: the latest one.
    to_block: int | None = _c.key("toBlock", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PendingWithdrawalsResponse(Model):
    """A page."""

    #: The account.
    address: Address = _c.key("address", _c.PLAIN)

    #: The last block of the range: ask from the next one on later.
    to_block: int = _c.key("toBlock", _c.PLAIN)

    #: The withdrawals, oldest first. A page can be empty and not the last one.
    withdrawals: Sequence[FoundWithdrawal] = _c.key("withdrawals", _c.array(_c.struct(lambda: FoundWithdrawal)))

    #: Where the next page begins; null when all blocks were looked at.
    cursor: str | None = _c.key("cursor", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedApproveQuote(Model):
    """A transaction that lacks only its signature."""

    #: The new allowance, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: Who may take.
    spender: Address = _c.key("spender", _c.PLAIN)

    #: The token.
    token: Address = _c.key("token", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedClaimFailedDepositQuote(Model):
    """A transaction that lacks only its signature."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Who is paid.
    depositor: Address = _c.key("depositor", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The failed L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: The token on L1; 0x…01 is ETH.
    token: Address = _c.key("token", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedDeployQuote(Model):
    """A transaction that lacks only its signature."""

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is certain.
    contract_address: Address = _c.key("contractAddress", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: How.
    kind: DeployKind = _c.key("kind", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))

    #: The bytecode's hash on EraVM, null for `evm`.
    bytecode_hash: Hash | None = _c.key("bytecodeHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedDepositQuote(Model):
    """A transaction that lacks only its signature."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: What the L2 part costs at most, in base units of the base token.
    base_cost: int = _c.key("baseCost", _c.UINT)

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: Gas per byte of pubdata on L2.
    gas_per_pubdata: int = _c.key("gasPerPubdata", _c.UINT)

    #: The gas limit on L2.
    l2_gas_limit: int = _c.key("l2GasLimit", _c.UINT)

    #: All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
    mint_value: int = _c.key("mintValue", _c.UINT)

    #: Who receives what is left on L2.
    refund_recipient: Address = _c.key("refundRecipient", _c.PLAIN)

    #: The route.
    route: DepositRoute = _c.key("route", _c.PLAIN)

    #: Who receives it on L2.
    to: Address = _c.key("to", _c.PLAIN)

    #: The token on L1; 0x…01 is ETH.
    token: Address = _c.key("token", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))

    #: The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it fail.
    bridge_address: Address | None = _c.key("bridgeAddress", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedFinalizeWithdrawalQuote(Model):
    """A transaction that lacks only its signature."""

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: The batch of the withdrawal.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The message's index in the batch.
    message_index: int = _c.key("messageIndex", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))

    #: What is paid out.
    withdrawal: Withdrawal = _c.key("withdrawal", _c.struct(lambda: Withdrawal))


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedMessageSendQuote(Model):
    """A transaction that lacks only its signature."""

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The keccak-256 of the bytes.
    message_hash: Hash = _c.key("messageHash", _c.PLAIN)

    #: Who sends it: L1 proves the message together with its sender.
    sender: Address = _c.key("sender", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedRequestExecuteQuote(Model):
    """A transaction that lacks only its signature."""

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: What the call costs at most, in base units of the base token.
    base_cost: int = _c.key("baseCost", _c.UINT)

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The called contract, or the receiver, on L2.
    contract_address: Address = _c.key("contractAddress", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: Gas per byte of pubdata on L2.
    gas_per_pubdata: int = _c.key("gasPerPubdata", _c.UINT)

    #: The gas limit on L2.
    l2_gas_limit: int = _c.key("l2GasLimit", _c.UINT)

    #: The value on L2, in base units of the base token.
    l2_value: int = _c.key("l2Value", _c.UINT)

    #: All of the base token that goes to L2.
    mint_value: int = _c.key("mintValue", _c.UINT)

    #: Who receives what is left on L2.
    refund_recipient: Address = _c.key("refundRecipient", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedSendTransactionQuote(Model):
    """A transaction that lacks only its signature."""

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The sender: the wallet's address or the smart account.
    from_: Address = _c.key("from", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The called contract or the receiver.
    to: Address = _c.key("to", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedTransferQuote(Model):
    """A transaction that lacks only its signature."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The receiver.
    to: Address = _c.key("to", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))

    #: The token, null for the chain's own coin.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedWithdrawQuote(Model):
    """A transaction that lacks only its signature."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    approvals: Sequence[UnsignedTx] = _c.key("approvals", _c.array(_c.struct(lambda: UnsignedTx)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: Who receives it on L1.
    to: Address = _c.key("to", _c.PLAIN)

    #: The token on L2; 0x…800a is the base token.
    token: Address = _c.key("token", _c.PLAIN)

    #: The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))

    #: The asset id, null for the base token and before protocol 26.
    asset_id: Hash | None = _c.key("assetId", _c.PLAIN, default=None)

    #: The bridge on L2 that was named; null for the standard one.
    bridge_address: Address | None = _c.key("bridgeAddress", _c.PLAIN, default=None)

    #: What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does not
    #: say.
    l1_bridge_address: Address | None = _c.key("l1BridgeAddress", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PriorityOpConfirmation(Model):
    """The result of a priority transaction with its proof: the arguments of `proveL1ToL2TransactionStatus` on L1."""

    #: The batch.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The L2 chain.
    chain_id: int = _c.key("chainId", _c.PLAIN)

    #: The contract that was asked.
    contract: Address = _c.key("contract", _c.PLAIN)

    #: Whether the batch is executed on L1, so that L1 can check the proof.
    executed: bool = _c.key("executed", _c.PLAIN)

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: The log's index in the batch.
    message_index: int = _c.key("messageIndex", _c.PLAIN)

    #: The proof.
    proof: Sequence[Hash] = _c.key("proof", _c.array(_c.PLAIN))

    #: Whether the contract on L1 accepts the proof.
    proven: bool = _c.key("proven", _c.PLAIN)

    #: Whether it succeeded on L2, as its log to L1 says.
    succeeded: bool = _c.key("succeeded", _c.PLAIN)

    #: The transaction's number in the batch.
    tx_number_in_batch: int = _c.key("txNumberInBatch", _c.PLAIN)

    #: Why the contract does not accept it where it reverts; null otherwise.
    reason: str | None = _c.key("reason", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class PriorityOpConfirmationRequest(Model):
    """Which deposit or request: give one of the hashes."""

    #: Which of the requests, where one L1 transaction holds several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: The L1 transaction.
    l1_tx_hash: Hash | None = _c.key("l1TxHash", _c.PLAIN, default=None)

    #: The L2 transaction. Either this or `l1TxHash` is required.
    l2_tx_hash: Hash | None = _c.key("l2TxHash", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ProofHop(Model):
    """One layer of a proof."""

    #: Its batch.
    batch_number: int = _c.key("batchNumber", _c.UINT)

    #: The chain, or the settlement layer.
    chain_id: int = _c.key("chainId", _c.UINT)

    #: The batch's root if the proof is right.
    root: Hash = _c.key("root", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class ProtocolVersion(Model):
    """A protocol version, for example 0.29.1."""

    #: 0 for all versions so far.
    major: int = _c.key("major", _c.PLAIN)

    #: The number that people mean: 26, 29, 31.
    minor: int = _c.key("minor", _c.PLAIN)

    #: The patch.
    patch: int = _c.key("patch", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ratio(Model):
    """A ratio."""

    #: Under it.
    denominator: int = _c.key("denominator", _c.UINT)

    #: Over the line.
    numerator: int = _c.key("numerator", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class RawTransaction(Model):
    """A transaction as the node stores it. Its inner form is the node's own and changes with it."""

    #: What depends on where it comes from: under `L1`, `L2` or `ProtocolUpgrade`.
    common_data: Any = _c.key("commonData", _c.PLAIN)

    #: The call.
    execute: Any = _c.key("execute", _c.PLAIN)

    #: The signed bytes, for a transaction of L2.
    raw_bytes: bytes | None = _c.key("rawBytes", _c.BYTES, default=None)

    #: When the node got it, in milliseconds since 1970.
    received_timestamp_ms: int | None = _c.key("receivedTimestampMs", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class RecoverSignerRequest(Model):
    """A hash and a signature of it."""

    #: The 32 bytes that were signed, for example from `message_hash`.
    digest: Hash = _c.key("digest", _c.PLAIN)

    #: r, s and v in 65 bytes, or 64 bytes in EIP-2098 form.
    signature: bytes = _c.key("signature", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class RecoverSignerResponse(Model):
    """A signer."""

    #: The address of the key.
    address: Address = _c.key("address", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class RequestExecuteQuoteResponse(Model):
    """A quote."""

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: What the call costs at most, in base units of the base token.
    base_cost: int = _c.key("baseCost", _c.UINT)

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The called contract, or the receiver, on L2.
    contract_address: Address = _c.key("contractAddress", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: Gas per byte of pubdata on L2.
    gas_per_pubdata: int = _c.key("gasPerPubdata", _c.UINT)

    #: The gas limit on L2.
    l2_gas_limit: int = _c.key("l2GasLimit", _c.UINT)

    #: The value on L2, in base units of the base token.
    l2_value: int = _c.key("l2Value", _c.UINT)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: All of the base token that goes to L2.
    mint_value: int = _c.key("mintValue", _c.UINT)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: Who receives what is left on L2.
    refund_recipient: Address = _c.key("refundRecipient", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class RequestExecuteRequest(Model):
    """What to execute."""

    #: The called contract, or the receiver, on L2.
    contract_address: Address = _c.key("contractAddress", _c.PLAIN)

    #: What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default), `unlimited` or
    #: `never`.
    approve: ApproveMode | None = _c.key("approve", _c.PLAIN, default=None)

    #: The call data. Default: none.
    calldata: bytes | None = _c.key("calldata", _c.BYTES, default=None)

    #: Bytecodes to publish along with the call (EraVM chains).
    factory_deps: Sequence[bytes] | None = _c.key("factoryDeps", _c.array(_c.BYTES), default=None)

    #: The gas limit on L2. Default: estimated.
    l2_gas_limit: int | None = _c.key("l2GasLimit", _c.UINT, default=None)

    #: The value on L2, in base units of the base token. Default 0.
    l2_value: int | None = _c.key("l2Value", _c.UINT, default=None)

    #: All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value.
    mint_value: int | None = _c.key("mintValue", _c.UINT, default=None)

    #: More for the operator than the base cost, in base units of the base token. Default 0.
    operator_tip: int | None = _c.key("operatorTip", _c.UINT, default=None)

    #: Nonce, gas and fees of the L1 transaction.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)

    #: Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0: the wallet's address. A
    #: contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation there (EIP-7702) must name
    #: another one.
    refund_recipient: Address | None = _c.key("refundRecipient", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class RequestExecuteResponse(Model):
    """A request that was sent."""

    #: The approvals that were sent and mined before it.
    approvals: Sequence[SentApproval] = _c.key("approvals", _c.array(_c.struct(lambda: SentApproval)))

    #: What the call costs at most, in base units of the base token.
    base_cost: int = _c.key("baseCost", _c.UINT)

    #: The called contract, or the receiver, on L2.
    contract_address: Address = _c.key("contractAddress", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Gas per byte of pubdata on L2.
    gas_per_pubdata: int = _c.key("gasPerPubdata", _c.UINT)

    #: The L1 transaction. `deposit_wait` waits for both of its parts.
    l1_tx_hash: Hash = _c.key("l1TxHash", _c.PLAIN)

    #: The gas limit on L2.
    l2_gas_limit: int = _c.key("l2GasLimit", _c.UINT)

    #: The value on L2, in base units of the base token.
    l2_value: int = _c.key("l2Value", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: All of the base token that goes to L2.
    mint_value: int = _c.key("mintValue", _c.UINT)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: Who receives what is left on L2.
    refund_recipient: Address = _c.key("refundRecipient", _c.PLAIN)

    #: The value of the L1 transaction, in wei.
    value: int = _c.key("value", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class ResolveTokenRequest(Model):
    """Which token."""

    #: Its address on `chain`. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
    token: Address = _c.key("token", _c.PLAIN)

    #: The chain that `token` is an address of. Default `l1`.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class ResolvedToken(Model):
    """A token on both chains."""

    #: The asset id.
    asset_id: Hash = _c.key("assetId", _c.PLAIN)

    #: What it is.
    kind: TokenKind = _c.key("kind", _c.PLAIN)

    #: The chain that the token comes from.
    origin_chain_id: int = _c.key("originChainId", _c.PLAIN)

    #: Whether the vault on L1 knows it. A deposit registers it.
    registered: bool = _c.key("registered", _c.PLAIN)

    #: On L1; 0x…01 is ETH; null for an L2 token that L1 does not know yet.
    l1_token: Address | None = _c.key("l1Token", _c.PLAIN, default=None)

    #: On L2, also where nothing was bridged yet; null where the chain cannot tell.
    l2_token: Address | None = _c.key("l2Token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class RpcCallRequest(Model):
    """What to ask whom."""

    #: `l1` or `l2`.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The method, for example `eth_getLogs`. Not one that sends a transaction: `broadcast_transaction` does that, and once. A
    #: request without an answer is repeated, as for every read.
    method: str = _c.key("method", _c.PLAIN)

    #: The parameters, an array or an object, passed on as they are. Default: none.
    params: Any | None = _c.key("params", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class RpcCallResponse(Model):
    """What the node answers."""

    #: The result, as it came.
    result: Any = _c.key("result", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendTransactionQuoteResponse(Model):
    """A quote."""

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The sender: the wallet's address or the smart account.
    from_: Address = _c.key("from", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: The called contract or the receiver.
    to: Address = _c.key("to", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendTransactionRequest(Model):
    """What to send."""

    #: The called contract or the receiver.
    to: Address = _c.key("to", _c.PLAIN)

    #: The chain. Default `l2`.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)

    #: The calldata. Default none.
    data: bytes | None = _c.key("data", _c.BYTES, default=None)

    #: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2.
    eip712: Eip712Options | None = _c.key("eip712", _c.struct(lambda: Eip712Options), default=None)

    #: Nonce, gas and fees.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)

    #: The chain's own coin sent along, in wei. Default 0.
    value: int | None = _c.key("value", _c.UINT, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendTransactionResponse(Model):
    """A transaction that was sent."""

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The sender: the wallet's address or the smart account.
    from_: Address = _c.key("from", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: The called contract or the receiver.
    to: Address = _c.key("to", _c.PLAIN)

    #: The transaction. It is on its way: `transaction_wait` waits for it.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: The value, in wei.
    value: int = _c.key("value", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class SentApproval(Model):
    """An approval that was sent."""

    #: How much, in base units. 0 for the reset that some tokens need first.
    amount: int = _c.key("amount", _c.UINT)

    #: Who may take it.
    spender: Address = _c.key("spender", _c.PLAIN)

    #: The token.
    token: Address = _c.key("token", _c.PLAIN)

    #: The transaction.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class SignMessageRequest(Model):
    """What to sign: bytes or a text."""

    #: The message's bytes. Either this or `text` is required.
    message: bytes | None = _c.key("message", _c.BYTES, default=None)

    #: The message as text, in place of `message`. Its UTF-8 bytes are signed, also when it begins with 0x.
    text: str | None = _c.key("text", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class SignTransactionRequest(Model):
    """What to sign."""

    #: The transaction, as a `…_prepare` method gave it. Its `from` must be the wallet's address.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))

    #: Allows a `from` that is not the wallet's address: a smart account whose signatures the wallet's key makes or takes part
    #: in. Default false.
    smart_account: bool | None = _c.key("smartAccount", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class SignTransactionResponse(Model):
    """A signed transaction."""

    #: The account of the transaction.
    from_: Address = _c.key("from", _c.PLAIN)

    #: The bytes for `broadcast_transaction`.
    raw_transaction: bytes = _c.key("rawTransaction", _c.BYTES)

    #: The key's signature in 65 bytes. For accounts of several owners: `assemble_transaction` takes those of all.
    signature: bytes = _c.key("signature", _c.BYTES)

    #: The hash that the transaction will have.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class SignTypedDataRequest(Model):
    """What to sign."""

    #: An object with `types`, `primaryType`, `domain` and `message`.
    typed_data: Any = _c.key("typedData", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class SignatureResponse(Model):
    """A signature."""

    #: Who signed.
    address: Address = _c.key("address", _c.PLAIN)

    #: The 32 bytes that were signed.
    digest: Hash = _c.key("digest", _c.PLAIN)

    #: The signature in 65 bytes: r, s and v, which is 27 or 28.
    signature: bytes = _c.key("signature", _c.BYTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class StorageProof(Model):
    """A stored word with its proof."""

    #: The leaf's index in the tree.
    index: int = _c.key("index", _c.PLAIN)

    #: The place.
    key: Hash = _c.key("key", _c.PLAIN)

    #: The path to the state's root.
    proof: Sequence[Hash] = _c.key("proof", _c.array(_c.PLAIN))

    #: The word.
    value: Hash = _c.key("value", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class TokenBalance(Model):
    """The balance of one token, or why it cannot be told."""

    #: The token as the request names it.
    token: Address = _c.key("token", _c.PLAIN)

    #: In base units; null where it cannot be told.
    balance: int | None = _c.key("balance", _c.UINT, default=None)

    #: The decimals; null where the token does not tell.
    decimals: int | None = _c.key("decimals", _c.PLAIN, default=None)

    #: Why there is no balance.
    error: ItemError | None = _c.key("error", _c.struct(lambda: ItemError), default=None)

    #: The symbol; null for the chain's own coin and where the token does not tell.
    symbol: str | None = _c.key("symbol", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class TransactionDetails(Model):
    """A transaction and where it stands on L1."""

    #: The sender.
    initiator_address: Address = _c.key("initiatorAddress", _c.PLAIN)

    #: Whether it is a priority transaction.
    is_l1_originated: bool = _c.key("isL1Originated", _c.PLAIN)

    #: `pending`, `included`, `precommitted`, `fastFinalized`, `verified` or `failed`.
    status: str = _c.key("status", _c.PLAIN)

    #: The transaction on L1 that committed its batch.
    eth_commit_tx_hash: Hash | None = _c.key("ethCommitTxHash", _c.PLAIN, default=None)

    #: The transaction on L1 that executed its batch.
    eth_execute_tx_hash: Hash | None = _c.key("ethExecuteTxHash", _c.PLAIN, default=None)

    #: The transaction on L1 that precommitted it.
    eth_precommit_tx_hash: Hash | None = _c.key("ethPrecommitTxHash", _c.PLAIN, default=None)

    #: The transaction on L1 that proved its batch.
    eth_prove_tx_hash: Hash | None = _c.key("ethProveTxHash", _c.PLAIN, default=None)

    #: What it paid, in wei.
    fee: int | None = _c.key("fee", _c.UINT, default=None)

    #: The gas for a byte of published data.
    gas_per_pubdata: int | None = _c.key("gasPerPubdata", _c.UINT, default=None)

    #: When the node got it, as ISO 8601.
    received_at: str | None = _c.key("receivedAt", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class TransactionDigestRequest(Model):
    """An unsigned transaction."""

    #: The transaction, as a `..._prepare` method gave it.
    transaction: UnsignedTx = _c.key("transaction", _c.struct(lambda: UnsignedTx))


@dataclass(frozen=True, kw_only=True, slots=True)
class TransactionDigestResponse(Model):
    """What is signed."""

    #: The 32 bytes to sign, without any further prefix.
    digest: Hash = _c.key("digest", _c.PLAIN)

    #: The same as EIP-712 typed data, for signers that take no digest; null for Ethereum's own kinds.
    typed_data: Any | None = _c.key("typedData", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class TransactionWaitRequest(Model):
    """Which transaction."""

    #: The chain it was sent on.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: Its hash.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: How many blocks, its own included, must hold it. Default 1.
    confirmations: int | None = _c.key("confirmations", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class TransferQuoteResponse(Model):
    """A quote."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: The receiver.
    to: Address = _c.key("to", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)

    #: The token, null for the chain's own coin.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class TransferRequest(Model):
    """What to transfer."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: The receiver. The zero address is refused.
    to: Address = _c.key("to", _c.PLAIN)

    #: The chain. Default `l2`.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)

    #: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2.
    eip712: Eip712Options | None = _c.key("eip712", _c.struct(lambda: Eip712Options), default=None)

    #: Nonce, gas and fees.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)

    #: The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class TransferResponse(Model):
    """A transfer that was sent."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: The chain.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: The receiver.
    to: Address = _c.key("to", _c.PLAIN)

    #: The transaction. It is on its way: `transaction_wait` waits for it.
    tx_hash: Hash = _c.key("txHash", _c.PLAIN)

    #: The token, null for the chain's own coin.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class TypedDataHashRequest(Model):
    """Typed data."""

    #: An object with `types`, `primaryType`, `domain` and `message`, as `eth_signTypedData_v4` takes it.
    typed_data: Any = _c.key("typedData", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class UndoAliasRequest(Model):
    """An aliased sender."""

    #: The sender on L2.
    address: Address = _c.key("address", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitsFormatRequest(Model):
    """An amount to write."""

    #: The token's decimals; 18 for ETH.
    decimals: int = _c.key("decimals", _c.PLAIN)

    #: The base units.
    units: int = _c.key("units", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitsFormatResponse(Model):
    """An amount for people."""

    #: The amount, without zeros at the end.
    amount: str = _c.key("amount", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitsParseRequest(Model):
    """An amount to read."""

    #: Digits with at most one point, like 12.34.
    amount: str = _c.key("amount", _c.PLAIN)

    #: The token's decimals; 18 for ETH.
    decimals: int = _c.key("decimals", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitsParseResponse(Model):
    """An amount in base units."""

    #: The base units.
    units: int = _c.key("units", _c.UINT)


@dataclass(frozen=True, kw_only=True, slots=True)
class UnsignedTx(Model):
    """A complete transaction that only lacks its signature."""

    #: The chain id.
    chain_id: int = _c.key("chainId", _c.PLAIN)

    #: Who signs.
    from_: Address = _c.key("from", _c.PLAIN)

    #: The most gas.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The account's nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: `legacy`, `eip1559`, or `eip712` for type 0x71.
    type: TxKind = _c.key("type", _c.PLAIN)

    #: The calldata. Default none.
    data: bytes | None = _c.key("data", _c.BYTES, default=None)

    #: Bytecodes that must be known, for `eip712`.
    factory_deps: Sequence[bytes] | None = _c.key("factoryDeps", _c.array(_c.BYTES), default=None)

    #: The most gas for a byte of pubdata, for `eip712`. Default 50000.
    gas_per_pubdata: int | None = _c.key("gasPerPubdata", _c.UINT, default=None)

    #: The price per gas in wei, for `legacy`.
    gas_price: int | None = _c.key("gasPrice", _c.UINT, default=None)

    #: The highest price per gas in wei, for the other types.
    max_fee_per_gas: int | None = _c.key("maxFeePerGas", _c.UINT, default=None)

    #: The tip per gas in wei; if absent the same as `maxFeePerGas`.
    max_priority_fee_per_gas: int | None = _c.key("maxPriorityFeePerGas", _c.UINT, default=None)

    #: Who pays in place of the sender, for `eip712`.
    paymaster_params: PaymasterParams | None = _c.key("paymasterParams", _c.struct(lambda: PaymasterParams), default=None)

    #: The called address; absent to deploy EVM code.
    to: Address | None = _c.key("to", _c.PLAIN, default=None)

    #: The native token sent along, in wei. Default 0.
    value: int | None = _c.key("value", _c.UINT, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class VerifyLogProofRequest(Model):
    """A proof, as `zks_getL2ToL1LogProof` answers."""

    #: The batch that the log is in.
    batch_number: int = _c.key("batchNumber", _c.PLAIN)

    #: The L2 chain.
    chain_id: int = _c.key("chainId", _c.PLAIN)

    #: The leaf's position in the batch's tree: `id` in the node's answer.
    index: int = _c.key("index", _c.PLAIN)

    #: The leaf, from `message_leaf_hash` or `log_leaf_hash`.
    leaf: Hash = _c.key("leaf", _c.PLAIN)

    #: The words of the proof.
    proof: Sequence[Hash] = _c.key("proof", _c.array(_c.PLAIN))

    #: The root that L1 holds for the last layer. With it a wrong proof is an error.
    root: Hash | None = _c.key("root", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class VerifyLogProofResponse(Model):
    """Where a proof leads."""

    #: Whether it was compared with a given root; then it is equal.
    compared: bool = _c.key("compared", _c.PLAIN)

    #: The layers, the L2 chain first.
    hops: Sequence[ProofHop] = _c.key("hops", _c.array(_c.struct(lambda: ProofHop)))

    #: The root that L1 must hold: that of the last layer.
    root: Hash = _c.key("root", _c.PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class VerifyMessageRequest(Model):
    """Who signed which message."""

    #: The signature: 65 or 64 bytes of a key, or whatever a contract takes.
    signature: bytes = _c.key("signature", _c.BYTES)

    #: The account that is said to have signed. Default: the wallet's address.
    address: Address | None = _c.key("address", _c.PLAIN, default=None)

    #: Where the account lives, which matters if it is a contract. Default `l2`.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)

    #: The message's bytes. Either this or `text` is required.
    message: bytes | None = _c.key("message", _c.BYTES, default=None)

    #: The message as text, in place of `message`.
    text: str | None = _c.key("text", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class VerifySignatureResponse(Model):
    """Whether the account signed."""

    #: The account.
    address: Address = _c.key("address", _c.PLAIN)

    #: The 32 bytes that the signature is of.
    digest: Hash = _c.key("digest", _c.PLAIN)

    #: Whether there is a contract at the address.
    is_contract: bool = _c.key("isContract", _c.PLAIN)

    #: Whether the account signed this.
    valid: bool = _c.key("valid", _c.PLAIN)

    #: The address whose key made the signature; null if it is not a key's signature.
    recovered: Address | None = _c.key("recovered", _c.PLAIN, default=None)

    #: How it is known; null if the signature is not valid.
    signed_by: SignedBy | None = _c.key("signedBy", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class VerifyTypedDataRequest(Model):
    """Who signed which typed data."""

    #: The signature: 65 or 64 bytes of a key, or whatever a contract takes.
    signature: bytes = _c.key("signature", _c.BYTES)

    #: An object with `types`, `primaryType`, `domain` and `message`.
    typed_data: Any = _c.key("typedData", _c.PLAIN)

    #: The account that is said to have signed. Default: the wallet's address.
    address: Address | None = _c.key("address", _c.PLAIN, default=None)

    #: Where the account lives, which matters if it is a contract. Default `l2`.
    chain: Chain | None = _c.key("chain", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawQuoteResponse(Model):
    """A quote."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: Approvals that are missing.
    approvals: Sequence[MissingApproval] = _c.key("approvals", _c.array(_c.struct(lambda: MissingApproval)))

    #: The chain of the transaction.
    chain: Chain = _c.key("chain", _c.PLAIN)

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
    #: there.
    gas_limit_is_bound: bool = _c.key("gasLimitIsBound", _c.PLAIN)

    #: The fee of the transaction at most, in wei of that chain's coin.
    max_fee: int = _c.key("maxFee", _c.UINT)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: What the sender must hold, the chain's own coin first.
    needs: Sequence[Need] = _c.key("needs", _c.array(_c.struct(lambda: Need)))

    #: Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    quote_id: str = _c.key("quoteId", _c.PLAIN)

    #: Who receives it on L1.
    to: Address = _c.key("to", _c.PLAIN)

    #: The token on L2; 0x…800a is the base token.
    token: Address = _c.key("token", _c.PLAIN)

    #: The value of the transaction, in wei.
    value: int = _c.key("value", _c.UINT)

    #: The asset id, null for the base token and before protocol 26.
    asset_id: Hash | None = _c.key("assetId", _c.PLAIN, default=None)

    #: The bridge on L2 that was named; null for the standard one.
    bridge_address: Address | None = _c.key("bridgeAddress", _c.PLAIN, default=None)

    #: What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does not
    #: say.
    l1_bridge_address: Address | None = _c.key("l1BridgeAddress", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawRequest(Model):
    """What to withdraw."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take it: `exact`
    #: (default), `unlimited` or `never`. Bridged tokens need none.
    approve: ApproveMode | None = _c.key("approve", _c.PLAIN, default=None)

    #: The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard one. Not for the base
    #: token.
    bridge_address: Address | None = _c.key("bridgeAddress", _c.PLAIN, default=None)

    #: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is approved then.
    #: Default: type 2.
    eip712: Eip712Options | None = _c.key("eip712", _c.struct(lambda: Eip712Options), default=None)

    #: Nonce, gas and fees of the L2 transaction.
    overrides: Overrides | None = _c.key("overrides", _c.struct(lambda: Overrides), default=None)

    #: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing
    #: is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not
    #: for a quote or a preparation.
    quote_id: str | None = _c.key("quoteId", _c.PLAIN, default=None)

    #: Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address is
    #: refused.
    to: Address | None = _c.key("to", _c.PLAIN, default=None)

    #: The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
    token: Address | None = _c.key("token", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawResponse(Model):
    """A withdrawal that was sent."""

    #: How much, in base units.
    amount: int = _c.key("amount", _c.UINT)

    #: The approvals that were sent and mined before it.
    approvals: Sequence[SentApproval] = _c.key("approvals", _c.array(_c.struct(lambda: SentApproval)))

    #: The gas limit.
    gas_limit: int = _c.key("gasLimit", _c.UINT)

    #: The L2 transaction: keep it, `withdrawal_status` and `finalize_withdrawal` work from it alone.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: The most paid per gas, in wei.
    max_fee_per_gas: int = _c.key("maxFeePerGas", _c.UINT)

    #: The tip per gas, in wei.
    max_priority_fee_per_gas: int = _c.key("maxPriorityFeePerGas", _c.UINT)

    #: Its nonce.
    nonce: int = _c.key("nonce", _c.PLAIN)

    #: Who receives it on L1.
    to: Address = _c.key("to", _c.PLAIN)

    #: The token on L2; 0x…800a is the base token.
    token: Address = _c.key("token", _c.PLAIN)

    #: The asset id, null for the base token and before protocol 26.
    asset_id: Hash | None = _c.key("assetId", _c.PLAIN, default=None)

    #: The bridge on L2 that was named; null for the standard one.
    bridge_address: Address | None = _c.key("bridgeAddress", _c.PLAIN, default=None)

    #: What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does not
    #: say.
    l1_bridge_address: Address | None = _c.key("l1BridgeAddress", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Withdrawal(Model):
    """What a withdrawal carries."""

    #: How much, in base units; null where another asset handler's data says it.
    amount: int | None = _c.key("amount", _c.UINT, default=None)

    #: The asset id; null for the base token and for messages of the legacy bridge.
    asset_id: Hash | None = _c.key("assetId", _c.PLAIN, default=None)

    #: The token's address on the chain it comes from; null for the base token.
    origin_token: Address | None = _c.key("originToken", _c.PLAIN, default=None)

    #: Who receives it on L1; null where another asset handler's data says it.
    to: Address | None = _c.key("to", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawalReference(Model):
    """One withdrawal."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawalStatus(Model):
    """The state of a withdrawal."""

    #: Which of its messages.
    index: int = _c.key("index", _c.PLAIN)

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Where it is.
    state: WithdrawalState = _c.key("state", _c.PLAIN)

    #: The batch, once known.
    batch_number: int | None = _c.key("batchNumber", _c.PLAIN, default=None)

    #: How far a pending one is, null otherwise.
    phase: WithdrawalPhase | None = _c.key("phase", _c.PLAIN, default=None)

    #: What it carries, once mined.
    withdrawal: Withdrawal | None = _c.key("withdrawal", _c.struct(lambda: Withdrawal), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawalStatusRequest(Model):
    """Which withdrawal."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
    l1_bridge_address: Address | None = _c.key("l1BridgeAddress", _c.PLAIN, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawalWaitRequest(Model):
    """Like `withdrawal_status`, and waits."""

    #: The L2 transaction.
    l2_tx_hash: Hash = _c.key("l2TxHash", _c.PLAIN)

    #: Which of its messages, where it sends several. Default 0.
    index: int | None = _c.key("index", _c.PLAIN, default=None)

    #: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
    l1_bridge_address: Address | None = _c.key("l1BridgeAddress", _c.PLAIN, default=None)

    #: How far to wait: `ready` (default) or `finalized`. A failed or finalised withdrawal always ends the wait.
    until: WaitUntil | None = _c.key("until", _c.PLAIN, default=None)


__all__ = [
    "AccountProof",
    "Address",
    "AddressChecksumRequest",
    "AddressResponse",
    "Allowance",
    "AllowanceRequest",
    "ApplyAliasRequest",
    "ApprovalFlow",
    "ApproveMode",
    "ApproveQuoteResponse",
    "ApproveRequest",
    "ApproveResponse",
    "AssembleTransactionRequest",
    "AssembleTransactionResponse",
    "AssetIdRequest",
    "AssetIdResponse",
    "Balance",
    "BalanceRequest",
    "Balances",
    "BalancesRequest",
    "BaseCost",
    "BaseCostRequest",
    "BaseSystemContracts",
    "BatchFeeInput",
    "BlockDetails",
    "BlockMetadata",
    "BridgeContracts",
    "BridgeInfo",
    "BridgeInfoRequest",
    "BroadcastTransactionRequest",
    "BroadcastTransactionResponse",
    "Capabilities",
    "Chain",
    "ChainConfig",
    "ChainInfo",
    "ChainInfoRequest",
    "ClaimFailedDepositQuoteResponse",
    "ClaimFailedDepositRequest",
    "ClaimFailedDepositResponse",
    "Config",
    "Contracts",
    "ContractsConfig",
    "Create2AddressRequest",
    "CreateAddressRequest",
    "DecodeRevertRequest",
    "DecodeRevertResponse",
    "DeployKind",
    "DeployQuoteResponse",
    "DeployRequest",
    "DeployResponse",
    "DeployTarget",
    "Deployed",
    "DeployedAddressRequest",
    "DeployedAddressResponse",
    "DeploymentNonce",
    "DeploymentNonceRequest",
    "DepositQuoteResponse",
    "DepositRequest",
    "DepositResponse",
    "DepositRoute",
    "DepositState",
    "DepositStatus",
    "DepositStatusRequest",
    "DepositWaitRequest",
    "Eip712Options",
    "Family",
    "FeeConfig",
    "FeeParams",
    "FeeParamsV2",
    "FinalizationArguments",
    "FinalizationFunction",
    "FinalizationOutcome",
    "FinalizationResult",
    "FinalizeWithdrawalQuoteResponse",
    "FinalizeWithdrawalRequest",
    "FinalizeWithdrawalResponse",
    "FinalizeWithdrawalsRequest",
    "FinalizeWithdrawalsResponse",
    "FoundWithdrawal",
    "GeneralFlow",
    "Genesis",
    "Hash",
    "HashBytecodeRequest",
    "HashResponse",
    "InclusionResponse",
    "InteropMessageState",
    "InteropMessageStatus",
    "InteropMessageStatusRequest",
    "InteropMessageVerifyRequest",
    "InteropMessageVerifyWaitRequest",
    "InteropMessageWaitRequest",
    "InteropRoot",
    "InteropVerification",
    "ItemError",
    "L1BatchDetails",
    "LeafResponse",
    "LimitsConfig",
    "LogLeafHashRequest",
    "MatchedBy",
    "MessageHashRequest",
    "MessageLeafHashRequest",
    "MessageProof",
    "MessageProofRequest",
    "MessageSendQuoteResponse",
    "MessageSendRequest",
    "MessageSendResponse",
    "MessageState",
    "MessageStatus",
    "MessageStatusRequest",
    "MessageUntil",
    "MessageVerifyInclusionRequest",
    "MessageWaitRequest",
    "MinedTransaction",
    "MissingApproval",
    "Need",
    "NodeBaseTokenL1Address",
    "NodeBaseTokenL1AddressResponse",
    "NodeBatchFeeInput",
    "NodeBatchFeeInputResponse",
    "NodeBlockDetails",
    "NodeBlockDetailsResponse",
    "NodeBlockMetadata",
    "NodeBlockMetadataResponse",
    "NodeBridgeContracts",
    "NodeBridgeContractsResponse",
    "NodeBridgehubContract",
    "NodeBridgehubContractResponse",
    "NodeBytecodeByHash",
    "NodeBytecodeByHashResponse",
    "NodeBytecodeSupplierContract",
    "NodeBytecodeSupplierContractResponse",
    "NodeCall",
    "NodeEstimateFee",
    "NodeEstimateFeeResponse",
    "NodeEstimateGasL1ToL2",
    "NodeEstimateGasL1ToL2Response",
    "NodeFee",
    "NodeFeeParams",
    "NodeFeeParamsResponse",
    "NodeGasPerPubdata",
    "NodeGasPerPubdataResponse",
    "NodeGenesis",
    "NodeGenesisResponse",
    "NodeL1BatchBlockRange",
    "NodeL1BatchBlockRangeResponse",
    "NodeL1BatchDetails",
    "NodeL1BatchDetailsResponse",
    "NodeL1BatchNumber",
    "NodeL1BatchNumberResponse",
    "NodeL1ChainId",
    "NodeL1ChainIdResponse",
    "NodeL1GasPrice",
    "NodeL1GasPriceResponse",
    "NodeL2Multicall3",
    "NodeL2Multicall3Response",
    "NodeL2ToL1LogProof",
    "NodeL2ToL1LogProofResponse",
    "NodeLogProof",
    "NodeMainContract",
    "NodeMainContractResponse",
    "NodeProof",
    "NodeProofResponse",
    "NodeProtocolVersion",
    "NodeProtocolVersionRequest",
    "NodeProtocolVersionResponse",
    "NodeRawBlockTransactions",
    "NodeRawBlockTransactionsResponse",
    "NodeTestnetPaymaster",
    "NodeTestnetPaymasterResponse",
    "NodeTimestampAsserter",
    "NodeTimestampAsserterResponse",
    "NodeTransactionDetails",
    "NodeTransactionDetailsResponse",
    "Nonce",
    "NonceAt",
    "NonceRequest",
    "Overrides",
    "ParseTransactionRequest",
    "ParseTransactionResponse",
    "PaymasterApprovalBasedRequest",
    "PaymasterGeneralRequest",
    "PaymasterInputResponse",
    "PaymasterOptions",
    "PaymasterParams",
    "PendingWithdrawalsRequest",
    "PendingWithdrawalsResponse",
    "PreparedApproveQuote",
    "PreparedClaimFailedDepositQuote",
    "PreparedDeployQuote",
    "PreparedDepositQuote",
    "PreparedFinalizeWithdrawalQuote",
    "PreparedMessageSendQuote",
    "PreparedRequestExecuteQuote",
    "PreparedSendTransactionQuote",
    "PreparedTransferQuote",
    "PreparedWithdrawQuote",
    "PriorityOpConfirmation",
    "PriorityOpConfirmationRequest",
    "ProofHop",
    "ProtocolVersion",
    "Ratio",
    "RawTransaction",
    "RecoverSignerRequest",
    "RecoverSignerResponse",
    "RequestExecuteQuoteResponse",
    "RequestExecuteRequest",
    "RequestExecuteResponse",
    "ResolveTokenRequest",
    "ResolvedToken",
    "RpcCallRequest",
    "RpcCallResponse",
    "SendTransactionQuoteResponse",
    "SendTransactionRequest",
    "SendTransactionResponse",
    "SentApproval",
    "SignMessageRequest",
    "SignTransactionRequest",
    "SignTransactionResponse",
    "SignTypedDataRequest",
    "SignatureResponse",
    "SignedBy",
    "StorageProof",
    "TokenBalance",
    "TokenKind",
    "TransactionDetails",
    "TransactionDigestRequest",
    "TransactionDigestResponse",
    "TransactionWaitRequest",
    "TransferQuoteResponse",
    "TransferRequest",
    "TransferResponse",
    "TxKind",
    "TxStatus",
    "TypedDataHashRequest",
    "UndoAliasRequest",
    "UnitsFormatRequest",
    "UnitsFormatResponse",
    "UnitsParseRequest",
    "UnitsParseResponse",
    "UnsignedTx",
    "VerifyLogProofRequest",
    "VerifyLogProofResponse",
    "VerifyMessageRequest",
    "VerifySignatureResponse",
    "VerifyTypedDataRequest",
    "Vm",
    "WaitUntil",
    "WithdrawQuoteResponse",
    "WithdrawRequest",
    "WithdrawResponse",
    "Withdrawal",
    "WithdrawalPhase",
    "WithdrawalReference",
    "WithdrawalState",
    "WithdrawalStatus",
    "WithdrawalStatusRequest",
    "WithdrawalWaitRequest",
]
