package zksync

// One chain of a wallet, with the names and the short forms that users of zksync2-go know. docs/MIGRATING.md has the table.

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// ETH stands for a chain's own coin, where a token is asked for. On L1 it is always ETH.
var ETH = common.Address{}

// WalletL1 is a wallet's account on L1 and the bridge as it is seen from there.
type WalletL1 struct{ wallet *Wallet }

// WalletL2 is a wallet's account on L2.
type WalletL2 struct{ wallet *Wallet }

// L1 is the wallet's account on L1. It needs no closing of its own.
func (w *Wallet) L1() WalletL1 { return WalletL1{w} }

// L2 is the wallet's account on L2. It needs no closing of its own.
func (w *Wallet) L2() WalletL2 { return WalletL2{w} }

// Balance is how much the account has on L1 of a token, or of [ETH].
func (w WalletL1) Balance(ctx context.Context, token common.Address, opts ...CallOption) (*big.Int, error) {
	return balance(ctx, w.wallet, ChainL1, token, opts)
}

// Nonce is the nonce of the account's next transaction on L1, those that wait in the node's pool counted.
func (w WalletL1) Nonce(ctx context.Context, opts ...CallOption) (uint64, error) {
	return nonce(ctx, w.wallet, ChainL1, NonceAtPending, opts)
}

// BaseToken is the L1 address of the token that pays for gas on L2.
func (w WalletL1) BaseToken(ctx context.Context, opts ...CallOption) (common.Address, error) {
	info, err := w.wallet.ChainInfo(ctx, opts...)
	if err != nil {
		return common.Address{}, err
	}
	return info.BaseToken, nil
}

// IsEthBasedChain reports whether ETH pays for gas on L2.
func (w WalletL1) IsEthBasedChain(ctx context.Context, opts ...CallOption) (bool, error) {
	info, err := w.wallet.ChainInfo(ctx, opts...)
	if err != nil {
		return false, err
	}
	return info.ETHBased, nil
}

// L2TokenAddress is where a token of L1 is on L2; nil if it was never there.
func (w WalletL1) L2TokenAddress(ctx context.Context, token common.Address, opts ...CallOption) (*common.Address, error) {
	resolved, err := w.wallet.ResolveToken(ctx, ResolveTokenRequest{Token: token, Chain: ChainL1}, opts...)
	if err != nil {
		return nil, err
	}
	return resolved.L2Token, nil
}

// Allowance is how much of a token the bridge may take.
func (w WalletL1) Allowance(ctx context.Context, token common.Address, opts ...CallOption) (*big.Int, error) {
	allowed, err := w.wallet.Allowance(ctx, AllowanceRequest{Token: token, Chain: ChainL1}, opts...)
	if err != nil {
		return nil, err
	}
	return allowed.Allowance, nil
}

// ApproveToken lets the bridge take an amount of a token. [WalletL1.Deposit] does so by itself, where its request does not forbid
// it.
func (w WalletL1) ApproveToken(ctx context.Context, token common.Address, amount *big.Int, opts ...CallOption) (*ApproveResponse, error) {
	return w.wallet.Approve(ctx, ApproveRequest{Token: token, Amount: amount, Chain: ChainL1}, opts...)
}

// BaseCost is what the L2 part of a transaction from L1 costs, in the base token. gasPerPubdata and gasPrice may be nil.
func (w WalletL1) BaseCost(ctx context.Context, l2GasLimit, gasPerPubdata, gasPrice *big.Int, opts ...CallOption) (*big.Int, error) {
	req := BaseCostRequest{L2GasLimit: l2GasLimit, GasPerPubdata: gasPerPubdata, GasPrice: gasPrice}
	cost, err := w.wallet.BaseCost(ctx, req, opts...)
	if err != nil {
		return nil, err
	}
	return cost.BaseCost, nil
}

// Deposit is [Wallet.Deposit].
func (w WalletL1) Deposit(ctx context.Context, req DepositRequest, opts ...CallOption) (*DepositResponse, error) {
	return w.wallet.Deposit(ctx, req, opts...)
}

// EstimateGasDeposit is the gas of a deposit's transaction on L1. [Wallet.DepositQuote] says everything about its cost.
func (w WalletL1) EstimateGasDeposit(ctx context.Context, req DepositRequest, opts ...CallOption) (*big.Int, error) {
	quote, err := w.wallet.DepositQuote(ctx, req, opts...)
	if err != nil {
		return nil, err
	}
	return quote.GasLimit, nil
}

// RequestExecute is [Wallet.RequestExecute].
func (w WalletL1) RequestExecute(ctx context.Context, req RequestExecuteRequest, opts ...CallOption) (*RequestExecuteResponse, error) {
	return w.wallet.RequestExecute(ctx, req, opts...)
}

// EstimateGasRequestExecute is the gas of the transaction on L1.
func (w WalletL1) EstimateGasRequestExecute(ctx context.Context, req RequestExecuteRequest, opts ...CallOption) (*big.Int, error) {
	quote, err := w.wallet.RequestExecuteQuote(ctx, req, opts...)
	if err != nil {
		return nil, err
	}
	return quote.GasLimit, nil
}

// FinalizeWithdraw pays a withdrawal out on L1. index is that of the withdrawal in its L2 transaction, mostly 0.
func (w WalletL1) FinalizeWithdraw(ctx context.Context, withdrawal common.Hash, index uint32, opts ...CallOption) (*FinalizeWithdrawalResponse, error) {
	return w.wallet.FinalizeWithdrawal(ctx, FinalizeWithdrawalRequest{L2TxHash: withdrawal, Index: &index}, opts...)
}

// IsWithdrawFinalized reports whether a withdrawal was paid out.
func (w WalletL1) IsWithdrawFinalized(ctx context.Context, withdrawal common.Hash, index uint32, opts ...CallOption) (bool, error) {
	status, err := w.wallet.WithdrawalStatus(ctx, WithdrawalStatusRequest{L2TxHash: withdrawal, Index: &index}, opts...)
	if err != nil {
		return false, err
	}
	return status.State == WithdrawalStateFinalized, nil
}

// ClaimFailedDeposit takes back a deposit that failed on L2, by the hash of its L2 transaction.
func (w WalletL1) ClaimFailedDeposit(ctx context.Context, deposit common.Hash, opts ...CallOption) (*ClaimFailedDepositResponse, error) {
	return w.wallet.ClaimFailedDeposit(ctx, ClaimFailedDepositRequest{L2TxHash: &deposit}, opts...)
}

// PriorityOpConfirmation is the proof of how a transaction from L1, given by its L2 hash, ended on L2.
func (w WalletL1) PriorityOpConfirmation(ctx context.Context, l2TxHash common.Hash, opts ...CallOption) (*PriorityOpConfirmation, error) {
	return w.wallet.PriorityOpConfirmation(ctx, PriorityOpConfirmationRequest{L2TxHash: &l2TxHash}, opts...)
}

// Balance is how much the account has on L2 of a token, by its L2 address, or of the base token ([ETH]).
func (w WalletL2) Balance(ctx context.Context, token common.Address, opts ...CallOption) (*big.Int, error) {
	return balance(ctx, w.wallet, ChainL2, token, opts)
}

// Nonce is the account's nonce in the last block.
func (w WalletL2) Nonce(ctx context.Context, opts ...CallOption) (uint64, error) {
	return nonce(ctx, w.wallet, ChainL2, NonceAtLatest, opts)
}

// PendingNonce is the nonce of the account's next transaction, those that wait in the node's pool counted.
func (w WalletL2) PendingNonce(ctx context.Context, opts ...CallOption) (uint64, error) {
	return nonce(ctx, w.wallet, ChainL2, NonceAtPending, opts)
}

// DeploymentNonce is how many contracts the account has deployed.
func (w WalletL2) DeploymentNonce(ctx context.Context, opts ...CallOption) (*big.Int, error) {
	count, err := w.wallet.DeploymentNonce(ctx, DeploymentNonceRequest{}, opts...)
	if err != nil {
		return nil, err
	}
	return count.DeploymentNonce, nil
}

// IsBaseToken reports whether a token, by its L2 address, is the one that pays for gas.
func (w WalletL2) IsBaseToken(ctx context.Context, token common.Address, opts ...CallOption) (bool, error) {
	resolved, err := w.wallet.ResolveToken(ctx, ResolveTokenRequest{Token: token, Chain: ChainL2}, opts...)
	if err != nil {
		return false, err
	}
	return resolved.Kind == TokenKindBase, nil
}

// Withdraw is [Wallet.Withdraw].
func (w WalletL2) Withdraw(ctx context.Context, req WithdrawRequest, opts ...CallOption) (*WithdrawResponse, error) {
	return w.wallet.Withdraw(ctx, req, opts...)
}

// EstimateGasWithdraw is the gas of the transaction on L2.
func (w WalletL2) EstimateGasWithdraw(ctx context.Context, req WithdrawRequest, opts ...CallOption) (*big.Int, error) {
	quote, err := w.wallet.WithdrawQuote(ctx, req, opts...)
	if err != nil {
		return nil, err
	}
	return quote.GasLimit, nil
}

// Transfer is [Wallet.Transfer] on L2.
func (w WalletL2) Transfer(ctx context.Context, req TransferRequest, opts ...CallOption) (*TransferResponse, error) {
	req.Chain = ChainL2
	return w.wallet.Transfer(ctx, req, opts...)
}

// EstimateGasTransfer is the gas of the transaction on L2.
func (w WalletL2) EstimateGasTransfer(ctx context.Context, req TransferRequest, opts ...CallOption) (*big.Int, error) {
	req.Chain = ChainL2
	quote, err := w.wallet.TransferQuote(ctx, req, opts...)
	if err != nil {
		return nil, err
	}
	return quote.GasLimit, nil
}

// PopulateTransaction completes a transaction on L2, for [Wallet.SignTransaction] or another signer.
func (w WalletL2) PopulateTransaction(ctx context.Context, req SendTransactionRequest, opts ...CallOption) (*UnsignedTx, error) {
	req.Chain = ChainL2
	prepared, err := w.wallet.SendTransactionPrepare(ctx, req, opts...)
	if err != nil {
		return nil, err
	}
	return &prepared.Transaction, nil
}

// SendTransaction is [Wallet.SendTransaction] on L2.
func (w WalletL2) SendTransaction(ctx context.Context, req SendTransactionRequest, opts ...CallOption) (*SendTransactionResponse, error) {
	req.Chain = ChainL2
	return w.wallet.SendTransaction(ctx, req, opts...)
}

func balance(ctx context.Context, w *Wallet, chain Chain, token common.Address, opts []CallOption) (*big.Int, error) {
	req := BalanceRequest{Chain: chain}
	if token != ETH {
		req.Token = &token
	}
	held, err := w.Balance(ctx, req, opts...)
	if err != nil {
		return nil, err
	}
	return held.Balance, nil
}

func nonce(ctx context.Context, w *Wallet, chain Chain, at NonceAt, opts []CallOption) (uint64, error) {
	next, err := w.Nonce(ctx, NonceRequest{Chain: chain, At: at}, opts...)
	if err != nil {
		return 0, err
	}
	return next.Nonce, nil
}
