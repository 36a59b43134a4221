// Withdraws ETH to another account and pays it out on L1, as soon as the batch is executed there.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/big"
	"time"

	zksync "github.com/libzksync/libzksync/bindings/go"
	"github.com/libzksync/libzksync/bindings/go/examples/internal/example"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	wallet := example.Wallet()
	receiver := example.Stranger()
	amount := big.NewInt(700_000_000_000_000)

	sent := example.Must(wallet.Withdraw(ctx, zksync.WithdrawRequest{Amount: amount, To: &receiver}))
	fmt.Println("withdrawal sent:", sent.L2TxHash)
	mined := example.Must(wallet.TransactionWait(ctx, zksync.TransactionWaitRequest{Chain: zksync.ChainL2, TxHash: sent.L2TxHash}))
	fmt.Println("mined on L2:", mined.Status)

	// Too early is an error that says so, and nothing is sent.
	finalize := zksync.FinalizeWithdrawalRequest{L2TxHash: sent.L2TxHash}
	if _, err := wallet.FinalizeWithdrawal(ctx, finalize); err != nil && !errors.Is(err, zksync.ErrNotReady) {
		log.Fatal(err)
	} else if err != nil {
		fmt.Println("not ready yet")
		example.Settle(ctx, wallet)
		ready := example.Must(wallet.WithdrawalWait(ctx, zksync.WithdrawalWaitRequest{L2TxHash: sent.L2TxHash}))
		fmt.Println("the withdrawal is", ready.State)
		final := example.Must(wallet.FinalizeWithdrawal(ctx, finalize))
		fmt.Println("finalisation sent:", final.L1TxHash)
	}
	until := zksync.WithdrawalWaitRequest{L2TxHash: sent.L2TxHash, Until: zksync.WaitUntilFinalized}
	done := example.Must(wallet.WithdrawalWait(ctx, until))
	fmt.Println("the withdrawal is", done.State)

	example.Holds(ctx, wallet, zksync.ChainL1, receiver, nil, amount)
	if _, err := wallet.FinalizeWithdrawal(ctx, finalize); !errors.Is(err, zksync.ErrAlreadyFinalized) {
		log.Fatal("it can be finalised again: ", err)
	}
	example.Finish(wallet)
}
