# Generated from schema/zksync.json by bindings/generate; change it there.
"""The operations of the two wallets: one method for each method of the schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from . import types as t
from ._codec import Model
from ._native import ProgressHandler

R = TypeVar("R", bound=Model)


class Methods:
    """Every operation; each blocks its thread. `timeout` is in seconds; `on_progress` receives each stage."""

    def _run(
        self, method: str, request: Model, response: type[R], timeout: float | None, on_progress: ProgressHandler | None
    ) -> R:
        raise NotImplementedError

    def chain_info(self, *, timeout: float | None = None, on_progress: ProgressHandler | None = None) -> t.ChainInfo:
        """The two chains, their contracts, the chain's family and what it can do."""
        request = t.ChainInfoRequest()
        return self._run("chain_info", request, t.ChainInfo, timeout, on_progress)

    def balance(
        self,
        *,
        chain: t.Chain,
        address: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.Balance:
        """The balance of an account on either chain, in the chain's own coin or a token.

        Args:
            chain: `l1` or `l2`.
            address: The account. Default: the wallet's.
            token: The token's address on that chain. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's
                base token.
        """
        request = t.BalanceRequest(chain=chain, address=address, token=token)
        return self._run("balance", request, t.Balance, timeout, on_progress)

    def balances(
        self,
        *,
        chain: t.Chain,
        address: t.Address | None = None,
        tokens: Sequence[t.Address] | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.Balances:
        """The balances of an account in many tokens and the chain's own coin, in one round trip.

        Args:
            chain: `l1` or `l2`.
            address: The account. Default: the wallet's.
            tokens: The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in `balance`.
        """
        request = t.BalancesRequest(chain=chain, address=address, tokens=tokens)
        return self._run("balances", request, t.Balances, timeout, on_progress)

    def nonce(
        self,
        *,
        chain: t.Chain,
        address: t.Address | None = None,
        at: t.NonceAt | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.Nonce:
        """The nonce of an account's next transaction.

        Args:
            chain: `l1` or `l2`.
            address: The account. Default: the wallet's.
            at: `pending`, the default: with transactions that wait in the node's pool; or `latest`: only those in blocks.
        """
        request = t.NonceRequest(chain=chain, address=address, at=at)
        return self._run("nonce", request, t.Nonce, timeout, on_progress)

    def deployment_nonce(
        self,
        *,
        address: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DeploymentNonce:
        """How many contracts an account has deployed, as EraVM counts them.

        Args:
            address: The account. Default: the wallet's.
        """
        request = t.DeploymentNonceRequest(address=address)
        return self._run("deployment_nonce", request, t.DeploymentNonce, timeout, on_progress)

    def resolve_token(
        self,
        *,
        token: t.Address,
        chain: t.Chain | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ResolvedToken:
        """A token's address on the other chain, its asset id and where it comes from.

        Args:
            token: Its address on `chain`. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
            chain: The chain that `token` is an address of. Default `l1`.
        """
        request = t.ResolveTokenRequest(token=token, chain=chain)
        return self._run("resolve_token", request, t.ResolvedToken, timeout, on_progress)

    def bridge_info(
        self,
        *,
        bridge_address: t.Address,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.BridgeInfo:
        """Both sides of a bridge of its own, and what a token becomes by it.

        Args:
            bridge_address: The bridge on L1.
            token: A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only one.
        """
        request = t.BridgeInfoRequest(bridge_address=bridge_address, token=token)
        return self._run("bridge_info", request, t.BridgeInfo, timeout, on_progress)

    def allowance(
        self,
        *,
        token: t.Address,
        chain: t.Chain | None = None,
        owner: t.Address | None = None,
        spender: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.Allowance:
        """How much of a token a contract may take from an account.

        Args:
            token: The token, on `chain`.
            chain: The chain. Default `l1`.
            owner: The account. Default: the wallet's.
            spender: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
                L2. Before protocol 26: the shared bridge on L1, and on L2 none.
        """
        request = t.AllowanceRequest(token=token, chain=chain, owner=owner, spender=spender)
        return self._run("allowance", request, t.Allowance, timeout, on_progress)

    def approve_quote(
        self,
        *,
        amount: int,
        token: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        spender: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ApproveQuoteResponse:
        """What an approval would cost and need, without needing balance or allowance.

        Args:
            amount: The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
            token: The token, on `chain`.
            chain: The chain. Default `l1`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees of the approval.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            spender: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
                L2.
        """
        request = t.ApproveRequest(amount=amount, token=token, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, spender=spender)
        return self._run("approve_quote", request, t.ApproveQuoteResponse, timeout, on_progress)

    def approve_prepare(
        self,
        *,
        amount: int,
        token: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        spender: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedApproveQuote:
        """The complete unsigned transaction of an approval.

        Args:
            amount: The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
            token: The token, on `chain`.
            chain: The chain. Default `l1`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees of the approval.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            spender: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
                L2.
        """
        request = t.ApproveRequest(amount=amount, token=token, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, spender=spender)
        return self._run("approve_prepare", request, t.PreparedApproveQuote, timeout, on_progress)

    def approve(
        self,
        *,
        amount: int,
        token: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        spender: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ApproveResponse:
        """Lets a contract take a token.

        Args:
            amount: The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
            token: The token, on `chain`.
            chain: The chain. Default `l1`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees of the approval.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            spender: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
                L2.
        """
        request = t.ApproveRequest(amount=amount, token=token, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, spender=spender)
        return self._run("approve", request, t.ApproveResponse, timeout, on_progress)

    def base_cost(
        self,
        *,
        l2_gas_limit: int,
        gas_per_pubdata: int | None = None,
        gas_price: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.BaseCost:
        """What the L2 part of a deposit or request costs.

        Args:
            l2_gas_limit: The gas limit of the L2 transaction.
            gas_per_pubdata: Gas per byte of pubdata. Default 800, the only value that a deposit may use.
            gas_price: The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its `maxFeePerGas`.
        """
        request = t.BaseCostRequest(l2_gas_limit=l2_gas_limit, gas_per_pubdata=gas_per_pubdata, gas_price=gas_price)
        return self._run("base_cost", request, t.BaseCost, timeout, on_progress)

    def deposit_quote(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        custom_bridge_data: bytes | None = None,
        l2_gas_limit: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DepositQuoteResponse:
        """What a deposit would cost and need, without needing balance or allowance.

        Args:
            amount: How much, in base units.
            approve: What may be approved for the deposit: `exact` (default), `unlimited` or `never`.
            bridge_address: A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
                one. Not for the base token.
            custom_bridge_data: What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
                expect.
            l2_gas_limit: The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
                can be claimed back.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
                fails. Default, and 0x0…0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31
                an account that has a delegation there (EIP-7702) must name another one.
            to: Who receives it on L2. Default: the wallet's address. The zero address is refused.
            token: The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH.
        """
        request = t.DepositRequest(amount=amount, approve=approve, bridge_address=bridge_address, custom_bridge_data=custom_bridge_data, l2_gas_limit=l2_gas_limit, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient, to=to, token=token)
        return self._run("deposit_quote", request, t.DepositQuoteResponse, timeout, on_progress)

    def deposit_prepare(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        custom_bridge_data: bytes | None = None,
        l2_gas_limit: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedDepositQuote:
        """The complete unsigned transaction of a deposit.

        Args:
            amount: How much, in base units.
            approve: What may be approved for the deposit: `exact` (default), `unlimited` or `never`.
            bridge_address: A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
                one. Not for the base token.
            custom_bridge_data: What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
                expect.
            l2_gas_limit: The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
                can be claimed back.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
                fails. Default, and 0x0…0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31
                an account that has a delegation there (EIP-7702) must name another one.
            to: Who receives it on L2. Default: the wallet's address. The zero address is refused.
            token: The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH.
        """
        request = t.DepositRequest(amount=amount, approve=approve, bridge_address=bridge_address, custom_bridge_data=custom_bridge_data, l2_gas_limit=l2_gas_limit, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient, to=to, token=token)
        return self._run("deposit_prepare", request, t.PreparedDepositQuote, timeout, on_progress)

    def deposit(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        custom_bridge_data: bytes | None = None,
        l2_gas_limit: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DepositResponse:
        """Deposits ETH or a token from L1 to L2.

        Args:
            amount: How much, in base units.
            approve: What may be approved for the deposit: `exact` (default), `unlimited` or `never`.
            bridge_address: A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
                one. Not for the base token.
            custom_bridge_data: What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
                expect.
            l2_gas_limit: The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
                can be claimed back.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
                fails. Default, and 0x0…0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31
                an account that has a delegation there (EIP-7702) must name another one.
            to: Who receives it on L2. Default: the wallet's address. The zero address is refused.
            token: The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH.
        """
        request = t.DepositRequest(amount=amount, approve=approve, bridge_address=bridge_address, custom_bridge_data=custom_bridge_data, l2_gas_limit=l2_gas_limit, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient, to=to, token=token)
        return self._run("deposit", request, t.DepositResponse, timeout, on_progress)

    def deposit_status(
        self,
        *,
        index: int | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DepositStatus:
        """Where a deposit or request is.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_tx_hash: The L1 transaction. Either this or `l2TxHash` is required.
            l2_tx_hash: The L2 transaction.
        """
        request = t.DepositStatusRequest(index=index, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash)
        return self._run("deposit_status", request, t.DepositStatus, timeout, on_progress)

    def deposit_wait(
        self,
        *,
        index: int | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DepositStatus:
        """Waits until a deposit or request is executed or failed.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_tx_hash: The L1 transaction. Either this or `l2TxHash` is required.
            l2_tx_hash: The L2 transaction.
        """
        request = t.DepositWaitRequest(index=index, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash)
        return self._run("deposit_wait", request, t.DepositStatus, timeout, on_progress)

    def request_execute_quote(
        self,
        *,
        contract_address: t.Address,
        approve: t.ApproveMode | None = None,
        calldata: bytes | None = None,
        factory_deps: Sequence[bytes] | None = None,
        l2_gas_limit: int | None = None,
        l2_value: int | None = None,
        mint_value: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.RequestExecuteQuoteResponse:
        """What a request for a call on L2 would cost and need, without needing balance or allowance.

        Args:
            contract_address: The called contract, or the receiver, on L2.
            approve: What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default),
                `unlimited` or `never`.
            calldata: The call data. Default: none.
            factory_deps: Bytecodes to publish along with the call (EraVM chains).
            l2_gas_limit: The gas limit on L2. Default: estimated.
            l2_value: The value on L2, in base units of the base token. Default 0.
            mint_value: All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0:
                the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a
                delegation there (EIP-7702) must name another one.
        """
        request = t.RequestExecuteRequest(contract_address=contract_address, approve=approve, calldata=calldata, factory_deps=factory_deps, l2_gas_limit=l2_gas_limit, l2_value=l2_value, mint_value=mint_value, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient)
        return self._run("request_execute_quote", request, t.RequestExecuteQuoteResponse, timeout, on_progress)

    def request_execute_prepare(
        self,
        *,
        contract_address: t.Address,
        approve: t.ApproveMode | None = None,
        calldata: bytes | None = None,
        factory_deps: Sequence[bytes] | None = None,
        l2_gas_limit: int | None = None,
        l2_value: int | None = None,
        mint_value: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedRequestExecuteQuote:
        """The complete unsigned transaction of a request for a call on L2.

        Args:
            contract_address: The called contract, or the receiver, on L2.
            approve: What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default),
                `unlimited` or `never`.
            calldata: The call data. Default: none.
            factory_deps: Bytecodes to publish along with the call (EraVM chains).
            l2_gas_limit: The gas limit on L2. Default: estimated.
            l2_value: The value on L2, in base units of the base token. Default 0.
            mint_value: All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0:
                the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a
                delegation there (EIP-7702) must name another one.
        """
        request = t.RequestExecuteRequest(contract_address=contract_address, approve=approve, calldata=calldata, factory_deps=factory_deps, l2_gas_limit=l2_gas_limit, l2_value=l2_value, mint_value=mint_value, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient)
        return self._run("request_execute_prepare", request, t.PreparedRequestExecuteQuote, timeout, on_progress)

    def request_execute(
        self,
        *,
        contract_address: t.Address,
        approve: t.ApproveMode | None = None,
        calldata: bytes | None = None,
        factory_deps: Sequence[bytes] | None = None,
        l2_gas_limit: int | None = None,
        l2_value: int | None = None,
        mint_value: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.RequestExecuteResponse:
        """Requests, on L1, a call on L2.

        Args:
            contract_address: The called contract, or the receiver, on L2.
            approve: What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default),
                `unlimited` or `never`.
            calldata: The call data. Default: none.
            factory_deps: Bytecodes to publish along with the call (EraVM chains).
            l2_gas_limit: The gas limit on L2. Default: estimated.
            l2_value: The value on L2, in base units of the base token. Default 0.
            mint_value: All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0:
                the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a
                delegation there (EIP-7702) must name another one.
        """
        request = t.RequestExecuteRequest(contract_address=contract_address, approve=approve, calldata=calldata, factory_deps=factory_deps, l2_gas_limit=l2_gas_limit, l2_value=l2_value, mint_value=mint_value, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient)
        return self._run("request_execute", request, t.RequestExecuteResponse, timeout, on_progress)

    def claim_failed_deposit_quote(
        self,
        *,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ClaimFailedDepositQuoteResponse:
        """What a claim of a failed deposit would cost and need, without needing balance or allowance.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_bridge_address: The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
            l1_tx_hash: The L1 transaction.
            l2_tx_hash: The L2 transaction. Either this or `l1TxHash` is required.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.ClaimFailedDepositRequest(index=index, l1_bridge_address=l1_bridge_address, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash, overrides=overrides, quote_id=quote_id)
        return self._run("claim_failed_deposit_quote", request, t.ClaimFailedDepositQuoteResponse, timeout, on_progress)

    def claim_failed_deposit_prepare(
        self,
        *,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedClaimFailedDepositQuote:
        """The complete unsigned transaction of a claim of a failed deposit.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_bridge_address: The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
            l1_tx_hash: The L1 transaction.
            l2_tx_hash: The L2 transaction. Either this or `l1TxHash` is required.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.ClaimFailedDepositRequest(index=index, l1_bridge_address=l1_bridge_address, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash, overrides=overrides, quote_id=quote_id)
        return self._run("claim_failed_deposit_prepare", request, t.PreparedClaimFailedDepositQuote, timeout, on_progress)

    def claim_failed_deposit(
        self,
        *,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ClaimFailedDepositResponse:
        """Brings back on L1 a token deposit whose L2 part failed.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_bridge_address: The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
            l1_tx_hash: The L1 transaction.
            l2_tx_hash: The L2 transaction. Either this or `l1TxHash` is required.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.ClaimFailedDepositRequest(index=index, l1_bridge_address=l1_bridge_address, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash, overrides=overrides, quote_id=quote_id)
        return self._run("claim_failed_deposit", request, t.ClaimFailedDepositResponse, timeout, on_progress)

    def withdraw_quote(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.WithdrawQuoteResponse:
        """What a withdrawal would cost and need, without needing balance or allowance.

        Args:
            amount: How much, in base units.
            approve: What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take
                it: `exact` (default), `unlimited` or `never`. Bridged tokens need none.
            bridge_address: The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
                one. Not for the base token.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is
                approved then. Default: type 2.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            to: Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address
                is refused.
            token: The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
        """
        request = t.WithdrawRequest(amount=amount, approve=approve, bridge_address=bridge_address, eip712=eip712, overrides=overrides, quote_id=quote_id, to=to, token=token)
        return self._run("withdraw_quote", request, t.WithdrawQuoteResponse, timeout, on_progress)

    def withdraw_prepare(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedWithdrawQuote:
        """The complete unsigned transaction of a withdrawal.

        Args:
            amount: How much, in base units.
            approve: What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take
                it: `exact` (default), `unlimited` or `never`. Bridged tokens need none.
            bridge_address: The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
                one. Not for the base token.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is
                approved then. Default: type 2.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            to: Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address
                is refused.
            token: The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
        """
        request = t.WithdrawRequest(amount=amount, approve=approve, bridge_address=bridge_address, eip712=eip712, overrides=overrides, quote_id=quote_id, to=to, token=token)
        return self._run("withdraw_prepare", request, t.PreparedWithdrawQuote, timeout, on_progress)

    def withdraw(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.WithdrawResponse:
        """Withdraws the base token or a token from L2 towards L1.

        Args:
            amount: How much, in base units.
            approve: What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take
                it: `exact` (default), `unlimited` or `never`. Bridged tokens need none.
            bridge_address: The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
                one. Not for the base token.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is
                approved then. Default: type 2.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            to: Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address
                is refused.
            token: The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
        """
        request = t.WithdrawRequest(amount=amount, approve=approve, bridge_address=bridge_address, eip712=eip712, overrides=overrides, quote_id=quote_id, to=to, token=token)
        return self._run("withdraw", request, t.WithdrawResponse, timeout, on_progress)

    def withdrawal_status(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.WithdrawalStatus:
        """Where a withdrawal is.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
        """
        request = t.WithdrawalStatusRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address)
        return self._run("withdrawal_status", request, t.WithdrawalStatus, timeout, on_progress)

    def withdrawal_wait(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        until: t.WaitUntil | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.WithdrawalStatus:
        """Waits until a withdrawal is ready or finalised.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
            until: How far to wait: `ready` (default) or `finalized`. A failed or finalised withdrawal always ends the wait.
        """
        request = t.WithdrawalWaitRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address, until=until)
        return self._run("withdrawal_wait", request, t.WithdrawalStatus, timeout, on_progress)

    def finalize_withdrawal_quote(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.FinalizeWithdrawalQuoteResponse:
        """What the finalisation of a withdrawal would cost and need, without needing balance or allowance.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.FinalizeWithdrawalRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address, overrides=overrides, quote_id=quote_id)
        return self._run("finalize_withdrawal_quote", request, t.FinalizeWithdrawalQuoteResponse, timeout, on_progress)

    def finalize_withdrawal_prepare(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedFinalizeWithdrawalQuote:
        """The complete unsigned transaction of the finalisation of a withdrawal.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.FinalizeWithdrawalRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address, overrides=overrides, quote_id=quote_id)
        return self._run("finalize_withdrawal_prepare", request, t.PreparedFinalizeWithdrawalQuote, timeout, on_progress)

    def finalize_withdrawal(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.FinalizeWithdrawalResponse:
        """Pays out on L1 what was withdrawn on L2.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.FinalizeWithdrawalRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address, overrides=overrides, quote_id=quote_id)
        return self._run("finalize_withdrawal", request, t.FinalizeWithdrawalResponse, timeout, on_progress)

    def pending_withdrawals(
        self,
        *,
        from_block: int,
        address: t.Address | None = None,
        blocks_per_query: int | None = None,
        cursor: str | None = None,
        include_finalized: bool | None = None,
        limit: int | None = None,
        to_block: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PendingWithdrawalsResponse:
        """What an account has withdrawn in a range of L2 blocks and nobody has finalised, page by page.

        Args:
            from_block: The first L2 block.
            address: The account: who receives on L1, or who withdrew on L2. Default: the wallet's address.
            blocks_per_query: How many blocks one question for events covers. Default 2000, at most 100000; where the node
                finds it too many, fewer are asked for.
            cursor: The `cursor` of the page before. The other fields must be the same as there.
            include_finalized: Lists finalised withdrawals too. Default false.
            limit: How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at most 100.
            to_block: The last L2 block. Default: the latest one.
        """
        request = t.PendingWithdrawalsRequest(from_block=from_block, address=address, blocks_per_query=blocks_per_query, cursor=cursor, include_finalized=include_finalized, limit=limit, to_block=to_block)
        return self._run("pending_withdrawals", request, t.PendingWithdrawalsResponse, timeout, on_progress)

    def finalize_withdrawals(
        self,
        *,
        withdrawals: Sequence[t.WithdrawalReference],
        overrides: t.Overrides | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.FinalizeWithdrawalsResponse:
        """Pays out many withdrawals on L1, each with its own outcome.

        Args:
            withdrawals: The withdrawals, at most 100. They are sent in this order.
            overrides: Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a
                gas limit is for each.
        """
        request = t.FinalizeWithdrawalsRequest(withdrawals=withdrawals, overrides=overrides)
        return self._run("finalize_withdrawals", request, t.FinalizeWithdrawalsResponse, timeout, on_progress)

    def message_send_quote(
        self,
        *,
        data: bytes,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageSendQuoteResponse:
        """What a message to L1 would cost and need, without needing balance or allowance.

        Args:
            data: The bytes.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.MessageSendRequest(data=data, overrides=overrides, quote_id=quote_id)
        return self._run("message_send_quote", request, t.MessageSendQuoteResponse, timeout, on_progress)

    def message_send_prepare(
        self,
        *,
        data: bytes,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedMessageSendQuote:
        """The complete unsigned transaction of a message to L1.

        Args:
            data: The bytes.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.MessageSendRequest(data=data, overrides=overrides, quote_id=quote_id)
        return self._run("message_send_prepare", request, t.PreparedMessageSendQuote, timeout, on_progress)

    def message_send(
        self,
        *,
        data: bytes,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageSendResponse:
        """Sends any bytes from L2 to L1.

        Args:
            data: The bytes.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.MessageSendRequest(data=data, overrides=overrides, quote_id=quote_id)
        return self._run("message_send", request, t.MessageSendResponse, timeout, on_progress)

    def message_status(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageStatus:
        """Where a message from L2 to L1 is.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
        """
        request = t.MessageStatusRequest(l2_tx_hash=l2_tx_hash, index=index)
        return self._run("message_status", request, t.MessageStatus, timeout, on_progress)

    def message_wait(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        until: t.MessageUntil | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageStatus:
        """Waits until a message from L2 to L1 is proven or executed.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            until: How far to wait: `proven`, or `executed` (default). A failed transaction always ends the wait.
        """
        request = t.MessageWaitRequest(l2_tx_hash=l2_tx_hash, index=index, until=until)
        return self._run("message_wait", request, t.MessageStatus, timeout, on_progress)

    def message_proof(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageProof:
        """Everything that proves on L1 that a message was sent on L2.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
        """
        request = t.MessageProofRequest(l2_tx_hash=l2_tx_hash, index=index)
        return self._run("message_proof", request, t.MessageProof, timeout, on_progress)

    def message_verify_inclusion(
        self,
        *,
        batch_number: int,
        data: bytes,
        message_index: int,
        proof: Sequence[t.Hash],
        sender: t.Address,
        tx_number_in_batch: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InclusionResponse:
        """Whether the contract on L1 accepts the proof of a message.

        Args:
            batch_number: The batch.
            data: The bytes.
            message_index: The message's index in the batch.
            proof: The proof.
            sender: Who sent the message on L2.
            tx_number_in_batch: The transaction's number in the batch.
        """
        request = t.MessageVerifyInclusionRequest(batch_number=batch_number, data=data, message_index=message_index, proof=proof, sender=sender, tx_number_in_batch=tx_number_in_batch)
        return self._run("message_verify_inclusion", request, t.InclusionResponse, timeout, on_progress)

    def interop_message_status(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InteropMessageStatus:
        """Where a message to another chain on the same gateway is, and its proof for that chain.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
        """
        request = t.InteropMessageStatusRequest(l2_tx_hash=l2_tx_hash, index=index)
        return self._run("interop_message_status", request, t.InteropMessageStatus, timeout, on_progress)

    def interop_message_wait(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InteropMessageStatus:
        """Waits until the gateway has a message to another chain.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
        """
        request = t.InteropMessageWaitRequest(l2_tx_hash=l2_tx_hash, index=index)
        return self._run("interop_message_wait", request, t.InteropMessageStatus, timeout, on_progress)

    def interop_message_verify(
        self,
        *,
        batch_number: int,
        chain_id: int,
        data: bytes,
        message_index: int,
        proof: Sequence[t.Hash],
        sender: t.Address,
        tx_number_in_batch: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InteropVerification:
        """Whether this chain has what it takes to verify a message of another chain, and what its contract says.

        Args:
            batch_number: The batch there.
            chain_id: The chain that the message was sent on.
            data: The bytes.
            message_index: The message's index in the batch.
            proof: The proof, up to a root of the gateway.
            sender: Who sent the message.
            tx_number_in_batch: The transaction's number in the batch.
        """
        request = t.InteropMessageVerifyRequest(batch_number=batch_number, chain_id=chain_id, data=data, message_index=message_index, proof=proof, sender=sender, tx_number_in_batch=tx_number_in_batch)
        return self._run("interop_message_verify", request, t.InteropVerification, timeout, on_progress)

    def interop_message_verify_wait(
        self,
        *,
        batch_number: int,
        chain_id: int,
        data: bytes,
        message_index: int,
        proof: Sequence[t.Hash],
        sender: t.Address,
        tx_number_in_batch: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InteropVerification:
        """Waits until this chain can verify a message of another chain, and gives what its contract says.

        Args:
            batch_number: The batch there.
            chain_id: The chain that the message was sent on.
            data: The bytes.
            message_index: The message's index in the batch.
            proof: The proof, up to a root of the gateway.
            sender: Who sent the message.
            tx_number_in_batch: The transaction's number in the batch.
        """
        request = t.InteropMessageVerifyWaitRequest(batch_number=batch_number, chain_id=chain_id, data=data, message_index=message_index, proof=proof, sender=sender, tx_number_in_batch=tx_number_in_batch)
        return self._run("interop_message_verify_wait", request, t.InteropVerification, timeout, on_progress)

    def priority_op_confirmation(
        self,
        *,
        index: int | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PriorityOpConfirmation:
        """The proof on L1 that a deposit or request was executed on L2 or failed there.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_tx_hash: The L1 transaction.
            l2_tx_hash: The L2 transaction. Either this or `l1TxHash` is required.
        """
        request = t.PriorityOpConfirmationRequest(index=index, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash)
        return self._run("priority_op_confirmation", request, t.PriorityOpConfirmation, timeout, on_progress)

    def transfer_quote(
        self,
        *,
        amount: int,
        to: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.TransferQuoteResponse:
        """What a transfer would cost and need, without needing balance or allowance.

        Args:
            amount: How much, in base units.
            to: The receiver. The zero address is refused.
            chain: The chain. Default `l2`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            token: The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
        """
        request = t.TransferRequest(amount=amount, to=to, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, token=token)
        return self._run("transfer_quote", request, t.TransferQuoteResponse, timeout, on_progress)

    def transfer_prepare(
        self,
        *,
        amount: int,
        to: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedTransferQuote:
        """The complete unsigned transaction of a transfer.

        Args:
            amount: How much, in base units.
            to: The receiver. The zero address is refused.
            chain: The chain. Default `l2`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            token: The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
        """
        request = t.TransferRequest(amount=amount, to=to, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, token=token)
        return self._run("transfer_prepare", request, t.PreparedTransferQuote, timeout, on_progress)

    def transfer(
        self,
        *,
        amount: int,
        to: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.TransferResponse:
        """Transfers the chain's own coin or a token to another account.

        Args:
            amount: How much, in base units.
            to: The receiver. The zero address is refused.
            chain: The chain. Default `l2`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            token: The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
        """
        request = t.TransferRequest(amount=amount, to=to, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, token=token)
        return self._run("transfer", request, t.TransferResponse, timeout, on_progress)

    def send_transaction_quote(
        self,
        *,
        to: t.Address,
        chain: t.Chain | None = None,
        data: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SendTransactionQuoteResponse:
        """What any transaction would cost and need.

        Args:
            to: The called contract or the receiver.
            chain: The chain. Default `l2`.
            data: The calldata. Default none.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            value: The chain's own coin sent along, in wei. Default 0.
        """
        request = t.SendTransactionRequest(to=to, chain=chain, data=data, eip712=eip712, overrides=overrides, quote_id=quote_id, value=value)
        return self._run("send_transaction_quote", request, t.SendTransactionQuoteResponse, timeout, on_progress)

    def send_transaction_prepare(
        self,
        *,
        to: t.Address,
        chain: t.Chain | None = None,
        data: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedSendTransactionQuote:
        """The complete unsigned form of any transaction.

        Args:
            to: The called contract or the receiver.
            chain: The chain. Default `l2`.
            data: The calldata. Default none.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            value: The chain's own coin sent along, in wei. Default 0.
        """
        request = t.SendTransactionRequest(to=to, chain=chain, data=data, eip712=eip712, overrides=overrides, quote_id=quote_id, value=value)
        return self._run("send_transaction_prepare", request, t.PreparedSendTransactionQuote, timeout, on_progress)

    def send_transaction(
        self,
        *,
        to: t.Address,
        chain: t.Chain | None = None,
        data: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SendTransactionResponse:
        """Sends any transaction, on L2 or L1.

        Args:
            to: The called contract or the receiver.
            chain: The chain. Default `l2`.
            data: The calldata. Default none.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            value: The chain's own coin sent along, in wei. Default 0.
        """
        request = t.SendTransactionRequest(to=to, chain=chain, data=data, eip712=eip712, overrides=overrides, quote_id=quote_id, value=value)
        return self._run("send_transaction", request, t.SendTransactionResponse, timeout, on_progress)

    def deploy_quote(
        self,
        *,
        bytecode: bytes,
        kind: t.DeployKind,
        chain: t.Chain | None = None,
        constructor_input: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        salt: t.Hash | None = None,
        target: t.DeployTarget | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DeployQuoteResponse:
        """What a deployment would cost and need, and the contract's address.

        Args:
            bytecode: The bytecode; for `evm` the code that deploys (init code).
            kind: How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code.
            chain: The chain. Default `l2`; L1 knows `evm` only.
            constructor_input: The constructor's ABI-encoded arguments. Default none.
            eip712: Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71
                anyway.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            salt: The salt, for the kinds with `2`, where it is required.
            target: Whom to call. Default `deployer`; `factory` is for the kinds with `2`.
            value: The chain's own coin for the constructor, in wei. Default 0.
        """
        request = t.DeployRequest(bytecode=bytecode, kind=kind, chain=chain, constructor_input=constructor_input, eip712=eip712, overrides=overrides, quote_id=quote_id, salt=salt, target=target, value=value)
        return self._run("deploy_quote", request, t.DeployQuoteResponse, timeout, on_progress)

    def deploy_prepare(
        self,
        *,
        bytecode: bytes,
        kind: t.DeployKind,
        chain: t.Chain | None = None,
        constructor_input: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        salt: t.Hash | None = None,
        target: t.DeployTarget | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedDeployQuote:
        """The complete unsigned transaction of a deployment.

        Args:
            bytecode: The bytecode; for `evm` the code that deploys (init code).
            kind: How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code.
            chain: The chain. Default `l2`; L1 knows `evm` only.
            constructor_input: The constructor's ABI-encoded arguments. Default none.
            eip712: Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71
                anyway.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            salt: The salt, for the kinds with `2`, where it is required.
            target: Whom to call. Default `deployer`; `factory` is for the kinds with `2`.
            value: The chain's own coin for the constructor, in wei. Default 0.
        """
        request = t.DeployRequest(bytecode=bytecode, kind=kind, chain=chain, constructor_input=constructor_input, eip712=eip712, overrides=overrides, quote_id=quote_id, salt=salt, target=target, value=value)
        return self._run("deploy_prepare", request, t.PreparedDeployQuote, timeout, on_progress)

    def deploy(
        self,
        *,
        bytecode: bytes,
        kind: t.DeployKind,
        chain: t.Chain | None = None,
        constructor_input: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        salt: t.Hash | None = None,
        target: t.DeployTarget | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DeployResponse:
        """Deploys a contract: EraVM bytecode with or without a salt, or EVM code.

        Args:
            bytecode: The bytecode; for `evm` the code that deploys (init code).
            kind: How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code.
            chain: The chain. Default `l2`; L1 knows `evm` only.
            constructor_input: The constructor's ABI-encoded arguments. Default none.
            eip712: Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71
                anyway.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            salt: The salt, for the kinds with `2`, where it is required.
            target: Whom to call. Default `deployer`; `factory` is for the kinds with `2`.
            value: The chain's own coin for the constructor, in wei. Default 0.
        """
        request = t.DeployRequest(bytecode=bytecode, kind=kind, chain=chain, constructor_input=constructor_input, eip712=eip712, overrides=overrides, quote_id=quote_id, salt=salt, target=target, value=value)
        return self._run("deploy", request, t.DeployResponse, timeout, on_progress)

    def deployed_address(
        self,
        *,
        tx_hash: t.Hash,
        chain: t.Chain | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DeployedAddressResponse:
        """What a mined transaction deployed.

        Args:
            tx_hash: The transaction.
            chain: The chain. Default `l2`.
        """
        request = t.DeployedAddressRequest(tx_hash=tx_hash, chain=chain)
        return self._run("deployed_address", request, t.DeployedAddressResponse, timeout, on_progress)

    def transaction_wait(
        self,
        *,
        chain: t.Chain,
        tx_hash: t.Hash,
        confirmations: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MinedTransaction:
        """Waits until a transaction on either chain is mined.

        Args:
            chain: The chain it was sent on.
            tx_hash: Its hash.
            confirmations: How many blocks, its own included, must hold it. Default 1.
        """
        request = t.TransactionWaitRequest(chain=chain, tx_hash=tx_hash, confirmations=confirmations)
        return self._run("transaction_wait", request, t.MinedTransaction, timeout, on_progress)

    def rpc_call(
        self,
        *,
        chain: t.Chain,
        method: str,
        params: Any | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.RpcCallResponse:
        """Any JSON-RPC method of either node, answered as the node answers it; none that sends.

        Args:
            chain: `l1` or `l2`.
            method: The method, for example `eth_getLogs`. Not one that sends a transaction: `broadcast_transaction` does that,
                and once. A request without an answer is repeated, as for every read.
            params: The parameters, an array or an object, passed on as they are. Default: none.
        """
        request = t.RpcCallRequest(chain=chain, method=method, params=params)
        return self._run("rpc_call", request, t.RpcCallResponse, timeout, on_progress)

    def node_bridgehub_contract(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBridgehubContractResponse:
        """The bridgehub on L1, as the L2 node names it."""
        request = t.NodeBridgehubContract()
        return self._run("node_bridgehub_contract", request, t.NodeBridgehubContractResponse, timeout, on_progress)

    def node_main_contract(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeMainContractResponse:
        """The chain's own contract on L1, as an EraVM node names it."""
        request = t.NodeMainContract()
        return self._run("node_main_contract", request, t.NodeMainContractResponse, timeout, on_progress)

    def node_bridge_contracts(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBridgeContractsResponse:
        """The chain's bridges on both chains, as an EraVM node names them."""
        request = t.NodeBridgeContracts()
        return self._run("node_bridge_contracts", request, t.NodeBridgeContractsResponse, timeout, on_progress)

    def node_base_token_l1_address(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBaseTokenL1AddressResponse:
        """The base token's address on L1, as an EraVM node names it."""
        request = t.NodeBaseTokenL1Address()
        return self._run("node_base_token_l1_address", request, t.NodeBaseTokenL1AddressResponse, timeout, on_progress)

    def node_l1_chain_id(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1ChainIdResponse:
        """The chain id of L1, as an EraVM node names it."""
        request = t.NodeL1ChainId()
        return self._run("node_l1_chain_id", request, t.NodeL1ChainIdResponse, timeout, on_progress)

    def node_l2_multicall3(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL2Multicall3Response:
        """The contract on L2 that makes many calls in one, if the EraVM node names one."""
        request = t.NodeL2Multicall3()
        return self._run("node_l2_multicall3", request, t.NodeL2Multicall3Response, timeout, on_progress)

    def node_testnet_paymaster(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeTestnetPaymasterResponse:
        """The paymaster for tests, if the EraVM node names one."""
        request = t.NodeTestnetPaymaster()
        return self._run("node_testnet_paymaster", request, t.NodeTestnetPaymasterResponse, timeout, on_progress)

    def node_timestamp_asserter(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeTimestampAsserterResponse:
        """The contract that checks times for accounts, if the EraVM node names one."""
        request = t.NodeTimestampAsserter()
        return self._run("node_timestamp_asserter", request, t.NodeTimestampAsserterResponse, timeout, on_progress)

    def node_bytecode_supplier_contract(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBytecodeSupplierContractResponse:
        """The contract on L1 that publishes code, as a ZKsync OS node names it."""
        request = t.NodeBytecodeSupplierContract()
        return self._run("node_bytecode_supplier_contract", request, t.NodeBytecodeSupplierContractResponse, timeout, on_progress)

    def node_l2_to_l1_log_proof(
        self,
        *,
        tx_hash: t.Hash,
        index: int | None = None,
        target: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL2ToL1LogProofResponse:
        """The L2 node's proof of a log to L1; null while there is none. It is not checked here.

        Args:
            tx_hash: The transaction on L2.
            index: Which of its logs to L1. Default: the first one, 0.
            target: Up to where the proof leads, in the node's own words, for example `proof_based_gw`. Default: the root on
                L1.
        """
        request = t.NodeL2ToL1LogProof(tx_hash=tx_hash, index=index, target=target)
        return self._run("node_l2_to_l1_log_proof", request, t.NodeL2ToL1LogProofResponse, timeout, on_progress)

    def node_l1_batch_number(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1BatchNumberResponse:
        """The newest sealed batch."""
        request = t.NodeL1BatchNumber()
        return self._run("node_l1_batch_number", request, t.NodeL1BatchNumberResponse, timeout, on_progress)

    def node_l1_batch_block_range(
        self,
        *,
        batch_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1BatchBlockRangeResponse:
        """The first and the last block of a batch.

        Args:
            batch_number: The batch.
        """
        request = t.NodeL1BatchBlockRange(batch_number=batch_number)
        return self._run("node_l1_batch_block_range", request, t.NodeL1BatchBlockRangeResponse, timeout, on_progress)

    def node_l1_batch_details(
        self,
        *,
        batch_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1BatchDetailsResponse:
        """A batch and where it stands on L1.

        Args:
            batch_number: The batch.
        """
        request = t.NodeL1BatchDetails(batch_number=batch_number)
        return self._run("node_l1_batch_details", request, t.NodeL1BatchDetailsResponse, timeout, on_progress)

    def node_block_details(
        self,
        *,
        block_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBlockDetailsResponse:
        """A block and where it stands on L1.

        Args:
            block_number: The block.
        """
        request = t.NodeBlockDetails(block_number=block_number)
        return self._run("node_block_details", request, t.NodeBlockDetailsResponse, timeout, on_progress)

    def node_transaction_details(
        self,
        *,
        tx_hash: t.Hash,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeTransactionDetailsResponse:
        """An L2 transaction and where it stands on L1.

        Args:
            tx_hash: The transaction on L2.
        """
        request = t.NodeTransactionDetails(tx_hash=tx_hash)
        return self._run("node_transaction_details", request, t.NodeTransactionDetailsResponse, timeout, on_progress)

    def node_raw_block_transactions(
        self,
        *,
        block_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeRawBlockTransactionsResponse:
        """The transactions of a block in the node's own form.

        Args:
            block_number: The block.
        """
        request = t.NodeRawBlockTransactions(block_number=block_number)
        return self._run("node_raw_block_transactions", request, t.NodeRawBlockTransactionsResponse, timeout, on_progress)

    def node_bytecode_by_hash(
        self,
        *,
        bytecode_hash: t.Hash,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBytecodeByHashResponse:
        """The EraVM code with that hash.

        Args:
            bytecode_hash: Its hash, as `hash_bytecode` gives it.
        """
        request = t.NodeBytecodeByHash(bytecode_hash=bytecode_hash)
        return self._run("node_bytecode_by_hash", request, t.NodeBytecodeByHashResponse, timeout, on_progress)

    def node_l1_gas_price(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1GasPriceResponse:
        """The price of gas on L1 that the L2 node counts with, in wei."""
        request = t.NodeL1GasPrice()
        return self._run("node_l1_gas_price", request, t.NodeL1GasPriceResponse, timeout, on_progress)

    def node_fee_params(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeFeeParamsResponse:
        """How the chain computes fees."""
        request = t.NodeFeeParams()
        return self._run("node_fee_params", request, t.NodeFeeParamsResponse, timeout, on_progress)

    def node_batch_fee_input(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBatchFeeInputResponse:
        """The prices that the next batch is made with."""
        request = t.NodeBatchFeeInput()
        return self._run("node_batch_fee_input", request, t.NodeBatchFeeInputResponse, timeout, on_progress)

    def node_gas_per_pubdata(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeGasPerPubdataResponse:
        """The gas that a byte of published data takes now."""
        request = t.NodeGasPerPubdata()
        return self._run("node_gas_per_pubdata", request, t.NodeGasPerPubdataResponse, timeout, on_progress)

    def node_protocol_version(
        self,
        *,
        id: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeProtocolVersionResponse:
        """A protocol version of the chain, as an EraVM node knows it.

        Args:
            id: The version, for example 29. Default: the newest.
        """
        request = t.NodeProtocolVersionRequest(id=id)
        return self._run("node_protocol_version", request, t.NodeProtocolVersionResponse, timeout, on_progress)

    def node_proof(
        self,
        *,
        address: t.Address,
        batch_number: int,
        keys: Sequence[t.Hash],
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeProofResponse:
        """Stored words of an account with their proofs.

        Args:
            address: The account.
            batch_number: The batch after which they are read.
            keys: The places of the words.
        """
        request = t.NodeProof(address=address, batch_number=batch_number, keys=keys)
        return self._run("node_proof", request, t.NodeProofResponse, timeout, on_progress)

    def node_estimate_fee(
        self,
        *,
        call: t.NodeCall,
        state_override: Any | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeEstimateFeeResponse:
        """What an L2 transaction would cost, as an EraVM node estimates it.

        Args:
            call: The transaction.
            state_override: What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address.
        """
        request = t.NodeEstimateFee(call=call, state_override=state_override)
        return self._run("node_estimate_fee", request, t.NodeEstimateFeeResponse, timeout, on_progress)

    def node_estimate_gas_l1_to_l2(
        self,
        *,
        call: t.NodeCall,
        state_override: Any | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeEstimateGasL1ToL2Response:
        """The gas that a request from L1 would take on L2, as an EraVM node estimates it.

        Args:
            call: The call on L2.
            state_override: What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address.
        """
        request = t.NodeEstimateGasL1ToL2(call=call, state_override=state_override)
        return self._run("node_estimate_gas_l1_to_l2", request, t.NodeEstimateGasL1ToL2Response, timeout, on_progress)

    def node_genesis(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeGenesisResponse:
        """What a ZKsync OS chain began with."""
        request = t.NodeGenesis()
        return self._run("node_genesis", request, t.NodeGenesisResponse, timeout, on_progress)

    def node_block_metadata(
        self,
        *,
        block_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBlockMetadataResponse:
        """The prices of a block on a ZKsync OS chain.

        Args:
            block_number: The block.
        """
        request = t.NodeBlockMetadata(block_number=block_number)
        return self._run("node_block_metadata", request, t.NodeBlockMetadataResponse, timeout, on_progress)

    def sign_transaction(
        self,
        *,
        transaction: t.UnsignedTx,
        smart_account: bool | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SignTransactionResponse:
        """Signs a prepared transaction, without any network.

        Args:
            transaction: The transaction, as a `…_prepare` method gave it. Its `from` must be the wallet's address.
            smart_account: Allows a `from` that is not the wallet's address: a smart account whose signatures the wallet's key
                makes or takes part in. Default false.
        """
        request = t.SignTransactionRequest(transaction=transaction, smart_account=smart_account)
        return self._run("sign_transaction", request, t.SignTransactionResponse, timeout, on_progress)

    def broadcast_transaction(
        self,
        *,
        chain: t.Chain,
        raw_transaction: bytes,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.BroadcastTransactionResponse:
        """Sends a signed transaction; again is harmless.

        Args:
            chain: The chain.
            raw_transaction: The signed bytes.
        """
        request = t.BroadcastTransactionRequest(chain=chain, raw_transaction=raw_transaction)
        return self._run("broadcast_transaction", request, t.BroadcastTransactionResponse, timeout, on_progress)

    def sign_message(
        self,
        *,
        message: bytes | None = None,
        text: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SignatureResponse:
        """Signs a text or bytes (EIP-191, personal_sign), without any network.

        Args:
            message: The message's bytes. Either this or `text` is required.
            text: The message as text, in place of `message`. Its UTF-8 bytes are signed, also when it begins with 0x.
        """
        request = t.SignMessageRequest(message=message, text=text)
        return self._run("sign_message", request, t.SignatureResponse, timeout, on_progress)

    def sign_typed_data(
        self,
        *,
        typed_data: Any,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SignatureResponse:
        """Signs typed data (EIP-712), without any network.

        Args:
            typed_data: An object with `types`, `primaryType`, `domain` and `message`.
        """
        request = t.SignTypedDataRequest(typed_data=typed_data)
        return self._run("sign_typed_data", request, t.SignatureResponse, timeout, on_progress)

    def verify_message(
        self,
        *,
        signature: bytes,
        address: t.Address | None = None,
        chain: t.Chain | None = None,
        message: bytes | None = None,
        text: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.VerifySignatureResponse:
        """Whether an account, a key's or a contract (EIP-1271), signed a message.

        Args:
            signature: The signature: 65 or 64 bytes of a key, or whatever a contract takes.
            address: The account that is said to have signed. Default: the wallet's address.
            chain: Where the account lives, which matters if it is a contract. Default `l2`.
            message: The message's bytes. Either this or `text` is required.
            text: The message as text, in place of `message`.
        """
        request = t.VerifyMessageRequest(signature=signature, address=address, chain=chain, message=message, text=text)
        return self._run("verify_message", request, t.VerifySignatureResponse, timeout, on_progress)

    def verify_typed_data(
        self,
        *,
        signature: bytes,
        typed_data: Any,
        address: t.Address | None = None,
        chain: t.Chain | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.VerifySignatureResponse:
        """Whether an account, a key's or a contract (EIP-1271), signed typed data.

        Args:
            signature: The signature: 65 or 64 bytes of a key, or whatever a contract takes.
            typed_data: An object with `types`, `primaryType`, `domain` and `message`.
            address: The account that is said to have signed. Default: the wallet's address.
            chain: Where the account lives, which matters if it is a contract. Default `l2`.
        """
        request = t.VerifyTypedDataRequest(signature=signature, typed_data=typed_data, address=address, chain=chain)
        return self._run("verify_typed_data", request, t.VerifySignatureResponse, timeout, on_progress)


class AsyncMethods:
    """Every operation; each waits without blocking its event loop. `timeout` is in seconds; `on_progress` receives each
    stage.
    """

    async def _run(
        self, method: str, request: Model, response: type[R], timeout: float | None, on_progress: ProgressHandler | None
    ) -> R:
        raise NotImplementedError

    async def chain_info(self, *, timeout: float | None = None, on_progress: ProgressHandler | None = None) -> t.ChainInfo:
        """The two chains, their contracts, the chain's family and what it can do."""
        request = t.ChainInfoRequest()
        return await self._run("chain_info", request, t.ChainInfo, timeout, on_progress)

    async def balance(
        self,
        *,
        chain: t.Chain,
        address: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.Balance:
        """The balance of an account on either chain, in the chain's own coin or a token.

        Args:
            chain: `l1` or `l2`.
            address: The account. Default: the wallet's.
            token: The token's address on that chain. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's
                base token.
        """
        request = t.BalanceRequest(chain=chain, address=address, token=token)
        return await self._run("balance", request, t.Balance, timeout, on_progress)

    async def balances(
        self,
        *,
        chain: t.Chain,
        address: t.Address | None = None,
        tokens: Sequence[t.Address] | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.Balances:
        """The balances of an account in many tokens and the chain's own coin, in one round trip.

        Args:
            chain: `l1` or `l2`.
            address: The account. Default: the wallet's.
            tokens: The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in `balance`.
        """
        request = t.BalancesRequest(chain=chain, address=address, tokens=tokens)
        return await self._run("balances", request, t.Balances, timeout, on_progress)

    async def nonce(
        self,
        *,
        chain: t.Chain,
        address: t.Address | None = None,
        at: t.NonceAt | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.Nonce:
        """The nonce of an account's next transaction.

        Args:
            chain: `l1` or `l2`.
            address: The account. Default: the wallet's.
            at: `pending`, the default: with transactions that wait in the node's pool; or `latest`: only those in blocks.
        """
        request = t.NonceRequest(chain=chain, address=address, at=at)
        return await self._run("nonce", request, t.Nonce, timeout, on_progress)

    async def deployment_nonce(
        self,
        *,
        address: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DeploymentNonce:
        """How many contracts an account has deployed, as EraVM counts them.

        Args:
            address: The account. Default: the wallet's.
        """
        request = t.DeploymentNonceRequest(address=address)
        return await self._run("deployment_nonce", request, t.DeploymentNonce, timeout, on_progress)

    async def resolve_token(
        self,
        *,
        token: t.Address,
        chain: t.Chain | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ResolvedToken:
        """A token's address on the other chain, its asset id and where it comes from.

        Args:
            token: Its address on `chain`. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
            chain: The chain that `token` is an address of. Default `l1`.
        """
        request = t.ResolveTokenRequest(token=token, chain=chain)
        return await self._run("resolve_token", request, t.ResolvedToken, timeout, on_progress)

    async def bridge_info(
        self,
        *,
        bridge_address: t.Address,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.BridgeInfo:
        """Both sides of a bridge of its own, and what a token becomes by it.

        Args:
            bridge_address: The bridge on L1.
            token: A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only one.
        """
        request = t.BridgeInfoRequest(bridge_address=bridge_address, token=token)
        return await self._run("bridge_info", request, t.BridgeInfo, timeout, on_progress)

    async def allowance(
        self,
        *,
        token: t.Address,
        chain: t.Chain | None = None,
        owner: t.Address | None = None,
        spender: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.Allowance:
        """How much of a token a contract may take from an account.

        Args:
            token: The token, on `chain`.
            chain: The chain. Default `l1`.
            owner: The account. Default: the wallet's.
            spender: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
                L2. Before protocol 26: the shared bridge on L1, and on L2 none.
        """
        request = t.AllowanceRequest(token=token, chain=chain, owner=owner, spender=spender)
        return await self._run("allowance", request, t.Allowance, timeout, on_progress)

    async def approve_quote(
        self,
        *,
        amount: int,
        token: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        spender: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ApproveQuoteResponse:
        """What an approval would cost and need, without needing balance or allowance.

        Args:
            amount: The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
            token: The token, on `chain`.
            chain: The chain. Default `l1`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees of the approval.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            spender: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
                L2.
        """
        request = t.ApproveRequest(amount=amount, token=token, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, spender=spender)
        return await self._run("approve_quote", request, t.ApproveQuoteResponse, timeout, on_progress)

    async def approve_prepare(
        self,
        *,
        amount: int,
        token: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        spender: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedApproveQuote:
        """The complete unsigned transaction of an approval.

        Args:
            amount: The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
            token: The token, on `chain`.
            chain: The chain. Default `l1`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees of the approval.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            spender: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
                L2.
        """
        request = t.ApproveRequest(amount=amount, token=token, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, spender=spender)
        return await self._run("approve_prepare", request, t.PreparedApproveQuote, timeout, on_progress)

    async def approve(
        self,
        *,
        amount: int,
        token: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        spender: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ApproveResponse:
        """Lets a contract take a token.

        Args:
            amount: The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
            token: The token, on `chain`.
            chain: The chain. Default `l1`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees of the approval.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            spender: Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
                L2.
        """
        request = t.ApproveRequest(amount=amount, token=token, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, spender=spender)
        return await self._run("approve", request, t.ApproveResponse, timeout, on_progress)

    async def base_cost(
        self,
        *,
        l2_gas_limit: int,
        gas_per_pubdata: int | None = None,
        gas_price: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.BaseCost:
        """What the L2 part of a deposit or request costs.

        Args:
            l2_gas_limit: The gas limit of the L2 transaction.
            gas_per_pubdata: Gas per byte of pubdata. Default 800, the only value that a deposit may use.
            gas_price: The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its `maxFeePerGas`.
        """
        request = t.BaseCostRequest(l2_gas_limit=l2_gas_limit, gas_per_pubdata=gas_per_pubdata, gas_price=gas_price)
        return await self._run("base_cost", request, t.BaseCost, timeout, on_progress)

    async def deposit_quote(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        custom_bridge_data: bytes | None = None,
        l2_gas_limit: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DepositQuoteResponse:
        """What a deposit would cost and need, without needing balance or allowance.

        Args:
            amount: How much, in base units.
            approve: What may be approved for the deposit: `exact` (default), `unlimited` or `never`.
            bridge_address: A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
                one. Not for the base token.
            custom_bridge_data: What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
                expect.
            l2_gas_limit: The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
                can be claimed back.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
                fails. Default, and 0x0…0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31
                an account that has a delegation there (EIP-7702) must name another one.
            to: Who receives it on L2. Default: the wallet's address. The zero address is refused.
            token: The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH.
        """
        request = t.DepositRequest(amount=amount, approve=approve, bridge_address=bridge_address, custom_bridge_data=custom_bridge_data, l2_gas_limit=l2_gas_limit, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient, to=to, token=token)
        return await self._run("deposit_quote", request, t.DepositQuoteResponse, timeout, on_progress)

    async def deposit_prepare(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        custom_bridge_data: bytes | None = None,
        l2_gas_limit: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedDepositQuote:
        """The complete unsigned transaction of a deposit.

        Args:
            amount: How much, in base units.
            approve: What may be approved for the deposit: `exact` (default), `unlimited` or `never`.
            bridge_address: A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
                one. Not for the base token.
            custom_bridge_data: What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
                expect.
            l2_gas_limit: The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
                can be claimed back.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
                fails. Default, and 0x0…0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31
                an account that has a delegation there (EIP-7702) must name another one.
            to: Who receives it on L2. Default: the wallet's address. The zero address is refused.
            token: The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH.
        """
        request = t.DepositRequest(amount=amount, approve=approve, bridge_address=bridge_address, custom_bridge_data=custom_bridge_data, l2_gas_limit=l2_gas_limit, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient, to=to, token=token)
        return await self._run("deposit_prepare", request, t.PreparedDepositQuote, timeout, on_progress)

    async def deposit(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        custom_bridge_data: bytes | None = None,
        l2_gas_limit: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DepositResponse:
        """Deposits ETH or a token from L1 to L2.

        Args:
            amount: How much, in base units.
            approve: What may be approved for the deposit: `exact` (default), `unlimited` or `never`.
            bridge_address: A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
                one. Not for the base token.
            custom_bridge_data: What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
                expect.
            l2_gas_limit: The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
                can be claimed back.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
                fails. Default, and 0x0…0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31
                an account that has a delegation there (EIP-7702) must name another one.
            to: Who receives it on L2. Default: the wallet's address. The zero address is refused.
            token: The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH.
        """
        request = t.DepositRequest(amount=amount, approve=approve, bridge_address=bridge_address, custom_bridge_data=custom_bridge_data, l2_gas_limit=l2_gas_limit, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient, to=to, token=token)
        return await self._run("deposit", request, t.DepositResponse, timeout, on_progress)

    async def deposit_status(
        self,
        *,
        index: int | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DepositStatus:
        """Where a deposit or request is.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_tx_hash: The L1 transaction. Either this or `l2TxHash` is required.
            l2_tx_hash: The L2 transaction.
        """
        request = t.DepositStatusRequest(index=index, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash)
        return await self._run("deposit_status", request, t.DepositStatus, timeout, on_progress)

    async def deposit_wait(
        self,
        *,
        index: int | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DepositStatus:
        """Waits until a deposit or request is executed or failed.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_tx_hash: The L1 transaction. Either this or `l2TxHash` is required.
            l2_tx_hash: The L2 transaction.
        """
        request = t.DepositWaitRequest(index=index, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash)
        return await self._run("deposit_wait", request, t.DepositStatus, timeout, on_progress)

    async def request_execute_quote(
        self,
        *,
        contract_address: t.Address,
        approve: t.ApproveMode | None = None,
        calldata: bytes | None = None,
        factory_deps: Sequence[bytes] | None = None,
        l2_gas_limit: int | None = None,
        l2_value: int | None = None,
        mint_value: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.RequestExecuteQuoteResponse:
        """What a request for a call on L2 would cost and need, without needing balance or allowance.

        Args:
            contract_address: The called contract, or the receiver, on L2.
            approve: What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default),
                `unlimited` or `never`.
            calldata: The call data. Default: none.
            factory_deps: Bytecodes to publish along with the call (EraVM chains).
            l2_gas_limit: The gas limit on L2. Default: estimated.
            l2_value: The value on L2, in base units of the base token. Default 0.
            mint_value: All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0:
                the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a
                delegation there (EIP-7702) must name another one.
        """
        request = t.RequestExecuteRequest(contract_address=contract_address, approve=approve, calldata=calldata, factory_deps=factory_deps, l2_gas_limit=l2_gas_limit, l2_value=l2_value, mint_value=mint_value, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient)
        return await self._run("request_execute_quote", request, t.RequestExecuteQuoteResponse, timeout, on_progress)

    async def request_execute_prepare(
        self,
        *,
        contract_address: t.Address,
        approve: t.ApproveMode | None = None,
        calldata: bytes | None = None,
        factory_deps: Sequence[bytes] | None = None,
        l2_gas_limit: int | None = None,
        l2_value: int | None = None,
        mint_value: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedRequestExecuteQuote:
        """The complete unsigned transaction of a request for a call on L2.

        Args:
            contract_address: The called contract, or the receiver, on L2.
            approve: What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default),
                `unlimited` or `never`.
            calldata: The call data. Default: none.
            factory_deps: Bytecodes to publish along with the call (EraVM chains).
            l2_gas_limit: The gas limit on L2. Default: estimated.
            l2_value: The value on L2, in base units of the base token. Default 0.
            mint_value: All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0:
                the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a
                delegation there (EIP-7702) must name another one.
        """
        request = t.RequestExecuteRequest(contract_address=contract_address, approve=approve, calldata=calldata, factory_deps=factory_deps, l2_gas_limit=l2_gas_limit, l2_value=l2_value, mint_value=mint_value, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient)
        return await self._run("request_execute_prepare", request, t.PreparedRequestExecuteQuote, timeout, on_progress)

    async def request_execute(
        self,
        *,
        contract_address: t.Address,
        approve: t.ApproveMode | None = None,
        calldata: bytes | None = None,
        factory_deps: Sequence[bytes] | None = None,
        l2_gas_limit: int | None = None,
        l2_value: int | None = None,
        mint_value: int | None = None,
        operator_tip: int | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        refund_recipient: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.RequestExecuteResponse:
        """Requests, on L1, a call on L2.

        Args:
            contract_address: The called contract, or the receiver, on L2.
            approve: What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default),
                `unlimited` or `never`.
            calldata: The call data. Default: none.
            factory_deps: Bytecodes to publish along with the call (EraVM chains).
            l2_gas_limit: The gas limit on L2. Default: estimated.
            l2_value: The value on L2, in base units of the base token. Default 0.
            mint_value: All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value.
            operator_tip: More for the operator than the base cost, in base units of the base token. Default 0.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            refund_recipient: Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0:
                the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a
                delegation there (EIP-7702) must name another one.
        """
        request = t.RequestExecuteRequest(contract_address=contract_address, approve=approve, calldata=calldata, factory_deps=factory_deps, l2_gas_limit=l2_gas_limit, l2_value=l2_value, mint_value=mint_value, operator_tip=operator_tip, overrides=overrides, quote_id=quote_id, refund_recipient=refund_recipient)
        return await self._run("request_execute", request, t.RequestExecuteResponse, timeout, on_progress)

    async def claim_failed_deposit_quote(
        self,
        *,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ClaimFailedDepositQuoteResponse:
        """What a claim of a failed deposit would cost and need, without needing balance or allowance.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_bridge_address: The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
            l1_tx_hash: The L1 transaction.
            l2_tx_hash: The L2 transaction. Either this or `l1TxHash` is required.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.ClaimFailedDepositRequest(index=index, l1_bridge_address=l1_bridge_address, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash, overrides=overrides, quote_id=quote_id)
        return await self._run("claim_failed_deposit_quote", request, t.ClaimFailedDepositQuoteResponse, timeout, on_progress)

    async def claim_failed_deposit_prepare(
        self,
        *,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedClaimFailedDepositQuote:
        """The complete unsigned transaction of a claim of a failed deposit.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_bridge_address: The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
            l1_tx_hash: The L1 transaction.
            l2_tx_hash: The L2 transaction. Either this or `l1TxHash` is required.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.ClaimFailedDepositRequest(index=index, l1_bridge_address=l1_bridge_address, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash, overrides=overrides, quote_id=quote_id)
        return await self._run("claim_failed_deposit_prepare", request, t.PreparedClaimFailedDepositQuote, timeout, on_progress)

    async def claim_failed_deposit(
        self,
        *,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.ClaimFailedDepositResponse:
        """Brings back on L1 a token deposit whose L2 part failed.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_bridge_address: The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
            l1_tx_hash: The L1 transaction.
            l2_tx_hash: The L2 transaction. Either this or `l1TxHash` is required.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.ClaimFailedDepositRequest(index=index, l1_bridge_address=l1_bridge_address, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash, overrides=overrides, quote_id=quote_id)
        return await self._run("claim_failed_deposit", request, t.ClaimFailedDepositResponse, timeout, on_progress)

    async def withdraw_quote(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.WithdrawQuoteResponse:
        """What a withdrawal would cost and need, without needing balance or allowance.

        Args:
            amount: How much, in base units.
            approve: What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take
                it: `exact` (default), `unlimited` or `never`. Bridged tokens need none.
            bridge_address: The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
                one. Not for the base token.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is
                approved then. Default: type 2.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            to: Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address
                is refused.
            token: The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
        """
        request = t.WithdrawRequest(amount=amount, approve=approve, bridge_address=bridge_address, eip712=eip712, overrides=overrides, quote_id=quote_id, to=to, token=token)
        return await self._run("withdraw_quote", request, t.WithdrawQuoteResponse, timeout, on_progress)

    async def withdraw_prepare(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedWithdrawQuote:
        """The complete unsigned transaction of a withdrawal.

        Args:
            amount: How much, in base units.
            approve: What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take
                it: `exact` (default), `unlimited` or `never`. Bridged tokens need none.
            bridge_address: The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
                one. Not for the base token.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is
                approved then. Default: type 2.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            to: Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address
                is refused.
            token: The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
        """
        request = t.WithdrawRequest(amount=amount, approve=approve, bridge_address=bridge_address, eip712=eip712, overrides=overrides, quote_id=quote_id, to=to, token=token)
        return await self._run("withdraw_prepare", request, t.PreparedWithdrawQuote, timeout, on_progress)

    async def withdraw(
        self,
        *,
        amount: int,
        approve: t.ApproveMode | None = None,
        bridge_address: t.Address | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        to: t.Address | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.WithdrawResponse:
        """Withdraws the base token or a token from L2 towards L1.

        Args:
            amount: How much, in base units.
            approve: What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take
                it: `exact` (default), `unlimited` or `never`. Bridged tokens need none.
            bridge_address: The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
                one. Not for the base token.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is
                approved then. Default: type 2.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            to: Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address
                is refused.
            token: The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
        """
        request = t.WithdrawRequest(amount=amount, approve=approve, bridge_address=bridge_address, eip712=eip712, overrides=overrides, quote_id=quote_id, to=to, token=token)
        return await self._run("withdraw", request, t.WithdrawResponse, timeout, on_progress)

    async def withdrawal_status(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.WithdrawalStatus:
        """Where a withdrawal is.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
        """
        request = t.WithdrawalStatusRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address)
        return await self._run("withdrawal_status", request, t.WithdrawalStatus, timeout, on_progress)

    async def withdrawal_wait(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        until: t.WaitUntil | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.WithdrawalStatus:
        """Waits until a withdrawal is ready or finalised.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
            until: How far to wait: `ready` (default) or `finalized`. A failed or finalised withdrawal always ends the wait.
        """
        request = t.WithdrawalWaitRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address, until=until)
        return await self._run("withdrawal_wait", request, t.WithdrawalStatus, timeout, on_progress)

    async def finalize_withdrawal_quote(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.FinalizeWithdrawalQuoteResponse:
        """What the finalisation of a withdrawal would cost and need, without needing balance or allowance.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.FinalizeWithdrawalRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address, overrides=overrides, quote_id=quote_id)
        return await self._run("finalize_withdrawal_quote", request, t.FinalizeWithdrawalQuoteResponse, timeout, on_progress)

    async def finalize_withdrawal_prepare(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedFinalizeWithdrawalQuote:
        """The complete unsigned transaction of the finalisation of a withdrawal.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.FinalizeWithdrawalRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address, overrides=overrides, quote_id=quote_id)
        return await self._run("finalize_withdrawal_prepare", request, t.PreparedFinalizeWithdrawalQuote, timeout, on_progress)

    async def finalize_withdrawal(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        l1_bridge_address: t.Address | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.FinalizeWithdrawalResponse:
        """Pays out on L1 what was withdrawn on L2.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            l1_bridge_address: The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
            overrides: Nonce, gas and fees of the L1 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.FinalizeWithdrawalRequest(l2_tx_hash=l2_tx_hash, index=index, l1_bridge_address=l1_bridge_address, overrides=overrides, quote_id=quote_id)
        return await self._run("finalize_withdrawal", request, t.FinalizeWithdrawalResponse, timeout, on_progress)

    async def pending_withdrawals(
        self,
        *,
        from_block: int,
        address: t.Address | None = None,
        blocks_per_query: int | None = None,
        cursor: str | None = None,
        include_finalized: bool | None = None,
        limit: int | None = None,
        to_block: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PendingWithdrawalsResponse:
        """What an account has withdrawn in a range of L2 blocks and nobody has finalised, page by page.

        Args:
            from_block: The first L2 block.
            address: The account: who receives on L1, or who withdrew on L2. Default: the wallet's address.
            blocks_per_query: How many blocks one question for events covers. Default 2000, at most 100000; where the node
                finds it too many, fewer are asked for.
            cursor: The `cursor` of the page before. The other fields must be the same as there.
            include_finalized: Lists finalised withdrawals too. Default false.
            limit: How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at most 100.
            to_block: The last L2 block. Default: the latest one.
        """
        request = t.PendingWithdrawalsRequest(from_block=from_block, address=address, blocks_per_query=blocks_per_query, cursor=cursor, include_finalized=include_finalized, limit=limit, to_block=to_block)
        return await self._run("pending_withdrawals", request, t.PendingWithdrawalsResponse, timeout, on_progress)

    async def finalize_withdrawals(
        self,
        *,
        withdrawals: Sequence[t.WithdrawalReference],
        overrides: t.Overrides | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.FinalizeWithdrawalsResponse:
        """Pays out many withdrawals on L1, each with its own outcome.

        Args:
            withdrawals: The withdrawals, at most 100. They are sent in this order.
            overrides: Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a
                gas limit is for each.
        """
        request = t.FinalizeWithdrawalsRequest(withdrawals=withdrawals, overrides=overrides)
        return await self._run("finalize_withdrawals", request, t.FinalizeWithdrawalsResponse, timeout, on_progress)

    async def message_send_quote(
        self,
        *,
        data: bytes,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageSendQuoteResponse:
        """What a message to L1 would cost and need, without needing balance or allowance.

        Args:
            data: The bytes.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.MessageSendRequest(data=data, overrides=overrides, quote_id=quote_id)
        return await self._run("message_send_quote", request, t.MessageSendQuoteResponse, timeout, on_progress)

    async def message_send_prepare(
        self,
        *,
        data: bytes,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedMessageSendQuote:
        """The complete unsigned transaction of a message to L1.

        Args:
            data: The bytes.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.MessageSendRequest(data=data, overrides=overrides, quote_id=quote_id)
        return await self._run("message_send_prepare", request, t.PreparedMessageSendQuote, timeout, on_progress)

    async def message_send(
        self,
        *,
        data: bytes,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageSendResponse:
        """Sends any bytes from L2 to L1.

        Args:
            data: The bytes.
            overrides: Nonce, gas and fees of the L2 transaction.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
        """
        request = t.MessageSendRequest(data=data, overrides=overrides, quote_id=quote_id)
        return await self._run("message_send", request, t.MessageSendResponse, timeout, on_progress)

    async def message_status(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageStatus:
        """Where a message from L2 to L1 is.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
        """
        request = t.MessageStatusRequest(l2_tx_hash=l2_tx_hash, index=index)
        return await self._run("message_status", request, t.MessageStatus, timeout, on_progress)

    async def message_wait(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        until: t.MessageUntil | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageStatus:
        """Waits until a message from L2 to L1 is proven or executed.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
            until: How far to wait: `proven`, or `executed` (default). A failed transaction always ends the wait.
        """
        request = t.MessageWaitRequest(l2_tx_hash=l2_tx_hash, index=index, until=until)
        return await self._run("message_wait", request, t.MessageStatus, timeout, on_progress)

    async def message_proof(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MessageProof:
        """Everything that proves on L1 that a message was sent on L2.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
        """
        request = t.MessageProofRequest(l2_tx_hash=l2_tx_hash, index=index)
        return await self._run("message_proof", request, t.MessageProof, timeout, on_progress)

    async def message_verify_inclusion(
        self,
        *,
        batch_number: int,
        data: bytes,
        message_index: int,
        proof: Sequence[t.Hash],
        sender: t.Address,
        tx_number_in_batch: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InclusionResponse:
        """Whether the contract on L1 accepts the proof of a message.

        Args:
            batch_number: The batch.
            data: The bytes.
            message_index: The message's index in the batch.
            proof: The proof.
            sender: Who sent the message on L2.
            tx_number_in_batch: The transaction's number in the batch.
        """
        request = t.MessageVerifyInclusionRequest(batch_number=batch_number, data=data, message_index=message_index, proof=proof, sender=sender, tx_number_in_batch=tx_number_in_batch)
        return await self._run("message_verify_inclusion", request, t.InclusionResponse, timeout, on_progress)

    async def interop_message_status(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InteropMessageStatus:
        """Where a message to another chain on the same gateway is, and its proof for that chain.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
        """
        request = t.InteropMessageStatusRequest(l2_tx_hash=l2_tx_hash, index=index)
        return await self._run("interop_message_status", request, t.InteropMessageStatus, timeout, on_progress)

    async def interop_message_wait(
        self,
        *,
        l2_tx_hash: t.Hash,
        index: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InteropMessageStatus:
        """Waits until the gateway has a message to another chain.

        Args:
            l2_tx_hash: The L2 transaction.
            index: Which of its messages, where it sends several. Default 0.
        """
        request = t.InteropMessageWaitRequest(l2_tx_hash=l2_tx_hash, index=index)
        return await self._run("interop_message_wait", request, t.InteropMessageStatus, timeout, on_progress)

    async def interop_message_verify(
        self,
        *,
        batch_number: int,
        chain_id: int,
        data: bytes,
        message_index: int,
        proof: Sequence[t.Hash],
        sender: t.Address,
        tx_number_in_batch: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InteropVerification:
        """Whether this chain has what it takes to verify a message of another chain, and what its contract says.

        Args:
            batch_number: The batch there.
            chain_id: The chain that the message was sent on.
            data: The bytes.
            message_index: The message's index in the batch.
            proof: The proof, up to a root of the gateway.
            sender: Who sent the message.
            tx_number_in_batch: The transaction's number in the batch.
        """
        request = t.InteropMessageVerifyRequest(batch_number=batch_number, chain_id=chain_id, data=data, message_index=message_index, proof=proof, sender=sender, tx_number_in_batch=tx_number_in_batch)
        return await self._run("interop_message_verify", request, t.InteropVerification, timeout, on_progress)

    async def interop_message_verify_wait(
        self,
        *,
        batch_number: int,
        chain_id: int,
        data: bytes,
        message_index: int,
        proof: Sequence[t.Hash],
        sender: t.Address,
        tx_number_in_batch: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.InteropVerification:
        """Waits until this chain can verify a message of another chain, and gives what its contract says.

        Args:
            batch_number: The batch there.
            chain_id: The chain that the message was sent on.
            data: The bytes.
            message_index: The message's index in the batch.
            proof: The proof, up to a root of the gateway.
            sender: Who sent the message.
            tx_number_in_batch: The transaction's number in the batch.
        """
        request = t.InteropMessageVerifyWaitRequest(batch_number=batch_number, chain_id=chain_id, data=data, message_index=message_index, proof=proof, sender=sender, tx_number_in_batch=tx_number_in_batch)
        return await self._run("interop_message_verify_wait", request, t.InteropVerification, timeout, on_progress)

    async def priority_op_confirmation(
        self,
        *,
        index: int | None = None,
        l1_tx_hash: t.Hash | None = None,
        l2_tx_hash: t.Hash | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PriorityOpConfirmation:
        """The proof on L1 that a deposit or request was executed on L2 or failed there.

        Args:
            index: Which of the requests, where one L1 transaction holds several. Default 0.
            l1_tx_hash: The L1 transaction.
            l2_tx_hash: The L2 transaction. Either this or `l1TxHash` is required.
        """
        request = t.PriorityOpConfirmationRequest(index=index, l1_tx_hash=l1_tx_hash, l2_tx_hash=l2_tx_hash)
        return await self._run("priority_op_confirmation", request, t.PriorityOpConfirmation, timeout, on_progress)

    async def transfer_quote(
        self,
        *,
        amount: int,
        to: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.TransferQuoteResponse:
        """What a transfer would cost and need, without needing balance or allowance.

        Args:
            amount: How much, in base units.
            to: The receiver. The zero address is refused.
            chain: The chain. Default `l2`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            token: The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
        """
        request = t.TransferRequest(amount=amount, to=to, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, token=token)
        return await self._run("transfer_quote", request, t.TransferQuoteResponse, timeout, on_progress)

    async def transfer_prepare(
        self,
        *,
        amount: int,
        to: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedTransferQuote:
        """The complete unsigned transaction of a transfer.

        Args:
            amount: How much, in base units.
            to: The receiver. The zero address is refused.
            chain: The chain. Default `l2`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            token: The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
        """
        request = t.TransferRequest(amount=amount, to=to, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, token=token)
        return await self._run("transfer_prepare", request, t.PreparedTransferQuote, timeout, on_progress)

    async def transfer(
        self,
        *,
        amount: int,
        to: t.Address,
        chain: t.Chain | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        token: t.Address | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.TransferResponse:
        """Transfers the chain's own coin or a token to another account.

        Args:
            amount: How much, in base units.
            to: The receiver. The zero address is refused.
            chain: The chain. Default `l2`.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            token: The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
        """
        request = t.TransferRequest(amount=amount, to=to, chain=chain, eip712=eip712, overrides=overrides, quote_id=quote_id, token=token)
        return await self._run("transfer", request, t.TransferResponse, timeout, on_progress)

    async def send_transaction_quote(
        self,
        *,
        to: t.Address,
        chain: t.Chain | None = None,
        data: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SendTransactionQuoteResponse:
        """What any transaction would cost and need.

        Args:
            to: The called contract or the receiver.
            chain: The chain. Default `l2`.
            data: The calldata. Default none.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            value: The chain's own coin sent along, in wei. Default 0.
        """
        request = t.SendTransactionRequest(to=to, chain=chain, data=data, eip712=eip712, overrides=overrides, quote_id=quote_id, value=value)
        return await self._run("send_transaction_quote", request, t.SendTransactionQuoteResponse, timeout, on_progress)

    async def send_transaction_prepare(
        self,
        *,
        to: t.Address,
        chain: t.Chain | None = None,
        data: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedSendTransactionQuote:
        """The complete unsigned form of any transaction.

        Args:
            to: The called contract or the receiver.
            chain: The chain. Default `l2`.
            data: The calldata. Default none.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            value: The chain's own coin sent along, in wei. Default 0.
        """
        request = t.SendTransactionRequest(to=to, chain=chain, data=data, eip712=eip712, overrides=overrides, quote_id=quote_id, value=value)
        return await self._run("send_transaction_prepare", request, t.PreparedSendTransactionQuote, timeout, on_progress)

    async def send_transaction(
        self,
        *,
        to: t.Address,
        chain: t.Chain | None = None,
        data: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SendTransactionResponse:
        """Sends any transaction, on L2 or L1.

        Args:
            to: The called contract or the receiver.
            chain: The chain. Default `l2`.
            data: The calldata. Default none.
            eip712: Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type
                2.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            value: The chain's own coin sent along, in wei. Default 0.
        """
        request = t.SendTransactionRequest(to=to, chain=chain, data=data, eip712=eip712, overrides=overrides, quote_id=quote_id, value=value)
        return await self._run("send_transaction", request, t.SendTransactionResponse, timeout, on_progress)

    async def deploy_quote(
        self,
        *,
        bytecode: bytes,
        kind: t.DeployKind,
        chain: t.Chain | None = None,
        constructor_input: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        salt: t.Hash | None = None,
        target: t.DeployTarget | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DeployQuoteResponse:
        """What a deployment would cost and need, and the contract's address.

        Args:
            bytecode: The bytecode; for `evm` the code that deploys (init code).
            kind: How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code.
            chain: The chain. Default `l2`; L1 knows `evm` only.
            constructor_input: The constructor's ABI-encoded arguments. Default none.
            eip712: Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71
                anyway.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            salt: The salt, for the kinds with `2`, where it is required.
            target: Whom to call. Default `deployer`; `factory` is for the kinds with `2`.
            value: The chain's own coin for the constructor, in wei. Default 0.
        """
        request = t.DeployRequest(bytecode=bytecode, kind=kind, chain=chain, constructor_input=constructor_input, eip712=eip712, overrides=overrides, quote_id=quote_id, salt=salt, target=target, value=value)
        return await self._run("deploy_quote", request, t.DeployQuoteResponse, timeout, on_progress)

    async def deploy_prepare(
        self,
        *,
        bytecode: bytes,
        kind: t.DeployKind,
        chain: t.Chain | None = None,
        constructor_input: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        salt: t.Hash | None = None,
        target: t.DeployTarget | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.PreparedDeployQuote:
        """The complete unsigned transaction of a deployment.

        Args:
            bytecode: The bytecode; for `evm` the code that deploys (init code).
            kind: How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code.
            chain: The chain. Default `l2`; L1 knows `evm` only.
            constructor_input: The constructor's ABI-encoded arguments. Default none.
            eip712: Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71
                anyway.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            salt: The salt, for the kinds with `2`, where it is required.
            target: Whom to call. Default `deployer`; `factory` is for the kinds with `2`.
            value: The chain's own coin for the constructor, in wei. Default 0.
        """
        request = t.DeployRequest(bytecode=bytecode, kind=kind, chain=chain, constructor_input=constructor_input, eip712=eip712, overrides=overrides, quote_id=quote_id, salt=salt, target=target, value=value)
        return await self._run("deploy_prepare", request, t.PreparedDeployQuote, timeout, on_progress)

    async def deploy(
        self,
        *,
        bytecode: bytes,
        kind: t.DeployKind,
        chain: t.Chain | None = None,
        constructor_input: bytes | None = None,
        eip712: t.Eip712Options | None = None,
        overrides: t.Overrides | None = None,
        quote_id: str | None = None,
        salt: t.Hash | None = None,
        target: t.DeployTarget | None = None,
        value: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DeployResponse:
        """Deploys a contract: EraVM bytecode with or without a salt, or EVM code.

        Args:
            bytecode: The bytecode; for `evm` the code that deploys (init code).
            kind: How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code.
            chain: The chain. Default `l2`; L1 knows `evm` only.
            constructor_input: The constructor's ABI-encoded arguments. Default none.
            eip712: Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71
                anyway.
            overrides: Nonce, gas and fees.
            quote_id: The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked
                again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send.
                Nothing is approved then. Not for a quote or a preparation.
            salt: The salt, for the kinds with `2`, where it is required.
            target: Whom to call. Default `deployer`; `factory` is for the kinds with `2`.
            value: The chain's own coin for the constructor, in wei. Default 0.
        """
        request = t.DeployRequest(bytecode=bytecode, kind=kind, chain=chain, constructor_input=constructor_input, eip712=eip712, overrides=overrides, quote_id=quote_id, salt=salt, target=target, value=value)
        return await self._run("deploy", request, t.DeployResponse, timeout, on_progress)

    async def deployed_address(
        self,
        *,
        tx_hash: t.Hash,
        chain: t.Chain | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.DeployedAddressResponse:
        """What a mined transaction deployed.

        Args:
            tx_hash: The transaction.
            chain: The chain. Default `l2`.
        """
        request = t.DeployedAddressRequest(tx_hash=tx_hash, chain=chain)
        return await self._run("deployed_address", request, t.DeployedAddressResponse, timeout, on_progress)

    async def transaction_wait(
        self,
        *,
        chain: t.Chain,
        tx_hash: t.Hash,
        confirmations: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.MinedTransaction:
        """Waits until a transaction on either chain is mined.

        Args:
            chain: The chain it was sent on.
            tx_hash: Its hash.
            confirmations: How many blocks, its own included, must hold it. Default 1.
        """
        request = t.TransactionWaitRequest(chain=chain, tx_hash=tx_hash, confirmations=confirmations)
        return await self._run("transaction_wait", request, t.MinedTransaction, timeout, on_progress)

    async def rpc_call(
        self,
        *,
        chain: t.Chain,
        method: str,
        params: Any | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.RpcCallResponse:
        """Any JSON-RPC method of either node, answered as the node answers it; none that sends.

        Args:
            chain: `l1` or `l2`.
            method: The method, for example `eth_getLogs`. Not one that sends a transaction: `broadcast_transaction` does that,
                and once. A request without an answer is repeated, as for every read.
            params: The parameters, an array or an object, passed on as they are. Default: none.
        """
        request = t.RpcCallRequest(chain=chain, method=method, params=params)
        return await self._run("rpc_call", request, t.RpcCallResponse, timeout, on_progress)

    async def node_bridgehub_contract(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBridgehubContractResponse:
        """The bridgehub on L1, as the L2 node names it."""
        request = t.NodeBridgehubContract()
        return await self._run("node_bridgehub_contract", request, t.NodeBridgehubContractResponse, timeout, on_progress)

    async def node_main_contract(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeMainContractResponse:
        """The chain's own contract on L1, as an EraVM node names it."""
        request = t.NodeMainContract()
        return await self._run("node_main_contract", request, t.NodeMainContractResponse, timeout, on_progress)

    async def node_bridge_contracts(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBridgeContractsResponse:
        """The chain's bridges on both chains, as an EraVM node names them."""
        request = t.NodeBridgeContracts()
        return await self._run("node_bridge_contracts", request, t.NodeBridgeContractsResponse, timeout, on_progress)

    async def node_base_token_l1_address(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBaseTokenL1AddressResponse:
        """The base token's address on L1, as an EraVM node names it."""
        request = t.NodeBaseTokenL1Address()
        return await self._run("node_base_token_l1_address", request, t.NodeBaseTokenL1AddressResponse, timeout, on_progress)

    async def node_l1_chain_id(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1ChainIdResponse:
        """The chain id of L1, as an EraVM node names it."""
        request = t.NodeL1ChainId()
        return await self._run("node_l1_chain_id", request, t.NodeL1ChainIdResponse, timeout, on_progress)

    async def node_l2_multicall3(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL2Multicall3Response:
        """The contract on L2 that makes many calls in one, if the EraVM node names one."""
        request = t.NodeL2Multicall3()
        return await self._run("node_l2_multicall3", request, t.NodeL2Multicall3Response, timeout, on_progress)

    async def node_testnet_paymaster(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeTestnetPaymasterResponse:
        """The paymaster for tests, if the EraVM node names one."""
        request = t.NodeTestnetPaymaster()
        return await self._run("node_testnet_paymaster", request, t.NodeTestnetPaymasterResponse, timeout, on_progress)

    async def node_timestamp_asserter(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeTimestampAsserterResponse:
        """The contract that checks times for accounts, if the EraVM node names one."""
        request = t.NodeTimestampAsserter()
        return await self._run("node_timestamp_asserter", request, t.NodeTimestampAsserterResponse, timeout, on_progress)

    async def node_bytecode_supplier_contract(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBytecodeSupplierContractResponse:
        """The contract on L1 that publishes code, as a ZKsync OS node names it."""
        request = t.NodeBytecodeSupplierContract()
        return await self._run("node_bytecode_supplier_contract", request, t.NodeBytecodeSupplierContractResponse, timeout, on_progress)

    async def node_l2_to_l1_log_proof(
        self,
        *,
        tx_hash: t.Hash,
        index: int | None = None,
        target: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL2ToL1LogProofResponse:
        """The L2 node's proof of a log to L1; null while there is none. It is not checked here.

        Args:
            tx_hash: The transaction on L2.
            index: Which of its logs to L1. Default: the first one, 0.
            target: Up to where the proof leads, in the node's own words, for example `proof_based_gw`. Default: the root on
                L1.
        """
        request = t.NodeL2ToL1LogProof(tx_hash=tx_hash, index=index, target=target)
        return await self._run("node_l2_to_l1_log_proof", request, t.NodeL2ToL1LogProofResponse, timeout, on_progress)

    async def node_l1_batch_number(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1BatchNumberResponse:
        """The newest sealed batch."""
        request = t.NodeL1BatchNumber()
        return await self._run("node_l1_batch_number", request, t.NodeL1BatchNumberResponse, timeout, on_progress)

    async def node_l1_batch_block_range(
        self,
        *,
        batch_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1BatchBlockRangeResponse:
        """The first and the last block of a batch.

        Args:
            batch_number: The batch.
        """
        request = t.NodeL1BatchBlockRange(batch_number=batch_number)
        return await self._run("node_l1_batch_block_range", request, t.NodeL1BatchBlockRangeResponse, timeout, on_progress)

    async def node_l1_batch_details(
        self,
        *,
        batch_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1BatchDetailsResponse:
        """A batch and where it stands on L1.

        Args:
            batch_number: The batch.
        """
        request = t.NodeL1BatchDetails(batch_number=batch_number)
        return await self._run("node_l1_batch_details", request, t.NodeL1BatchDetailsResponse, timeout, on_progress)

    async def node_block_details(
        self,
        *,
        block_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBlockDetailsResponse:
        """A block and where it stands on L1.

        Args:
            block_number: The block.
        """
        request = t.NodeBlockDetails(block_number=block_number)
        return await self._run("node_block_details", request, t.NodeBlockDetailsResponse, timeout, on_progress)

    async def node_transaction_details(
        self,
        *,
        tx_hash: t.Hash,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeTransactionDetailsResponse:
        """An L2 transaction and where it stands on L1.

        Args:
            tx_hash: The transaction on L2.
        """
        request = t.NodeTransactionDetails(tx_hash=tx_hash)
        return await self._run("node_transaction_details", request, t.NodeTransactionDetailsResponse, timeout, on_progress)

    async def node_raw_block_transactions(
        self,
        *,
        block_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeRawBlockTransactionsResponse:
        """The transactions of a block in the node's own form.

        Args:
            block_number: The block.
        """
        request = t.NodeRawBlockTransactions(block_number=block_number)
        return await self._run("node_raw_block_transactions", request, t.NodeRawBlockTransactionsResponse, timeout, on_progress)

    async def node_bytecode_by_hash(
        self,
        *,
        bytecode_hash: t.Hash,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBytecodeByHashResponse:
        """The EraVM code with that hash.

        Args:
            bytecode_hash: Its hash, as `hash_bytecode` gives it.
        """
        request = t.NodeBytecodeByHash(bytecode_hash=bytecode_hash)
        return await self._run("node_bytecode_by_hash", request, t.NodeBytecodeByHashResponse, timeout, on_progress)

    async def node_l1_gas_price(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeL1GasPriceResponse:
        """The price of gas on L1 that the L2 node counts with, in wei."""
        request = t.NodeL1GasPrice()
        return await self._run("node_l1_gas_price", request, t.NodeL1GasPriceResponse, timeout, on_progress)

    async def node_fee_params(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeFeeParamsResponse:
        """How the chain computes fees."""
        request = t.NodeFeeParams()
        return await self._run("node_fee_params", request, t.NodeFeeParamsResponse, timeout, on_progress)

    async def node_batch_fee_input(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBatchFeeInputResponse:
        """The prices that the next batch is made with."""
        request = t.NodeBatchFeeInput()
        return await self._run("node_batch_fee_input", request, t.NodeBatchFeeInputResponse, timeout, on_progress)

    async def node_gas_per_pubdata(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeGasPerPubdataResponse:
        """The gas that a byte of published data takes now."""
        request = t.NodeGasPerPubdata()
        return await self._run("node_gas_per_pubdata", request, t.NodeGasPerPubdataResponse, timeout, on_progress)

    async def node_protocol_version(
        self,
        *,
        id: int | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeProtocolVersionResponse:
        """A protocol version of the chain, as an EraVM node knows it.

        Args:
            id: The version, for example 29. Default: the newest.
        """
        request = t.NodeProtocolVersionRequest(id=id)
        return await self._run("node_protocol_version", request, t.NodeProtocolVersionResponse, timeout, on_progress)

    async def node_proof(
        self,
        *,
        address: t.Address,
        batch_number: int,
        keys: Sequence[t.Hash],
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeProofResponse:
        """Stored words of an account with their proofs.

        Args:
            address: The account.
            batch_number: The batch after which they are read.
            keys: The places of the words.
        """
        request = t.NodeProof(address=address, batch_number=batch_number, keys=keys)
        return await self._run("node_proof", request, t.NodeProofResponse, timeout, on_progress)

    async def node_estimate_fee(
        self,
        *,
        call: t.NodeCall,
        state_override: Any | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeEstimateFeeResponse:
        """What an L2 transaction would cost, as an EraVM node estimates it.

        Args:
            call: The transaction.
            state_override: What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address.
        """
        request = t.NodeEstimateFee(call=call, state_override=state_override)
        return await self._run("node_estimate_fee", request, t.NodeEstimateFeeResponse, timeout, on_progress)

    async def node_estimate_gas_l1_to_l2(
        self,
        *,
        call: t.NodeCall,
        state_override: Any | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeEstimateGasL1ToL2Response:
        """The gas that a request from L1 would take on L2, as an EraVM node estimates it.

        Args:
            call: The call on L2.
            state_override: What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address.
        """
        request = t.NodeEstimateGasL1ToL2(call=call, state_override=state_override)
        return await self._run("node_estimate_gas_l1_to_l2", request, t.NodeEstimateGasL1ToL2Response, timeout, on_progress)

    async def node_genesis(
        self,
        *,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeGenesisResponse:
        """What a ZKsync OS chain began with."""
        request = t.NodeGenesis()
        return await self._run("node_genesis", request, t.NodeGenesisResponse, timeout, on_progress)

    async def node_block_metadata(
        self,
        *,
        block_number: int,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.NodeBlockMetadataResponse:
        """The prices of a block on a ZKsync OS chain.

        Args:
            block_number: The block.
        """
        request = t.NodeBlockMetadata(block_number=block_number)
        return await self._run("node_block_metadata", request, t.NodeBlockMetadataResponse, timeout, on_progress)

    async def sign_transaction(
        self,
        *,
        transaction: t.UnsignedTx,
        smart_account: bool | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SignTransactionResponse:
        """Signs a prepared transaction, without any network.

        Args:
            transaction: The transaction, as a `…_prepare` method gave it. Its `from` must be the wallet's address.
            smart_account: Allows a `from` that is not the wallet's address: a smart account whose signatures the wallet's key
                makes or takes part in. Default false.
        """
        request = t.SignTransactionRequest(transaction=transaction, smart_account=smart_account)
        return await self._run("sign_transaction", request, t.SignTransactionResponse, timeout, on_progress)

    async def broadcast_transaction(
        self,
        *,
        chain: t.Chain,
        raw_transaction: bytes,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.BroadcastTransactionResponse:
        """Sends a signed transaction; again is harmless.

        Args:
            chain: The chain.
            raw_transaction: The signed bytes.
        """
        request = t.BroadcastTransactionRequest(chain=chain, raw_transaction=raw_transaction)
        return await self._run("broadcast_transaction", request, t.BroadcastTransactionResponse, timeout, on_progress)

    async def sign_message(
        self,
        *,
        message: bytes | None = None,
        text: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SignatureResponse:
        """Signs a text or bytes (EIP-191, personal_sign), without any network.

        Args:
            message: The message's bytes. Either this or `text` is required.
            text: The message as text, in place of `message`. Its UTF-8 bytes are signed, also when it begins with 0x.
        """
        request = t.SignMessageRequest(message=message, text=text)
        return await self._run("sign_message", request, t.SignatureResponse, timeout, on_progress)

    async def sign_typed_data(
        self,
        *,
        typed_data: Any,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.SignatureResponse:
        """Signs typed data (EIP-712), without any network.

        Args:
            typed_data: An object with `types`, `primaryType`, `domain` and `message`.
        """
        request = t.SignTypedDataRequest(typed_data=typed_data)
        return await self._run("sign_typed_data", request, t.SignatureResponse, timeout, on_progress)

    async def verify_message(
        self,
        *,
        signature: bytes,
        address: t.Address | None = None,
        chain: t.Chain | None = None,
        message: bytes | None = None,
        text: str | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.VerifySignatureResponse:
        """Whether an account, a key's or a contract (EIP-1271), signed a message.

        Args:
            signature: The signature: 65 or 64 bytes of a key, or whatever a contract takes.
            address: The account that is said to have signed. Default: the wallet's address.
            chain: Where the account lives, which matters if it is a contract. Default `l2`.
            message: The message's bytes. Either this or `text` is required.
            text: The message as text, in place of `message`.
        """
        request = t.VerifyMessageRequest(signature=signature, address=address, chain=chain, message=message, text=text)
        return await self._run("verify_message", request, t.VerifySignatureResponse, timeout, on_progress)

    async def verify_typed_data(
        self,
        *,
        signature: bytes,
        typed_data: Any,
        address: t.Address | None = None,
        chain: t.Chain | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> t.VerifySignatureResponse:
        """Whether an account, a key's or a contract (EIP-1271), signed typed data.

        Args:
            signature: The signature: 65 or 64 bytes of a key, or whatever a contract takes.
            typed_data: An object with `types`, `primaryType`, `domain` and `message`.
            address: The account that is said to have signed. Default: the wallet's address.
            chain: Where the account lives, which matters if it is a contract. Default `l2`.
        """
        request = t.VerifyTypedDataRequest(signature=signature, typed_data=typed_data, address=address, chain=chain)
        return await self._run("verify_typed_data", request, t.VerifySignatureResponse, timeout, on_progress)
