// Deposits ETH and a token to another account, and waits until both are on L2.
package main

import (
	"context"
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
	receiver, token := example.Stranger(), example.Token()

	eth, tokens := big.NewInt(1_000_000_000_000_000), big.NewInt(2_500_000)
	deposit(ctx, wallet, zksync.DepositRequest{Amount: eth, To: &receiver})
	deposit(ctx, wallet, zksync.DepositRequest{Amount: tokens, To: &receiver, Token: &token})

	onL2 := example.Must(wallet.L1().L2TokenAddress(ctx, token))
	example.Holds(ctx, wallet, zksync.ChainL2, receiver, nil, eth)
	example.Holds(ctx, wallet, zksync.ChainL2, receiver, onL2, tokens)
	example.Finish(wallet)
}

func deposit(ctx context.Context, wallet *zksync.Wallet, req zksync.DepositRequest) {
	what := "ETH"
	if req.Token != nil {
		what = "token " + req.Token.Hex()
	}
	quote := example.Must(wallet.DepositQuote(ctx, req))
	fmt.Printf("deposit of %v of %s: costs at most %v for L1 gas and %v for L2\n", req.Amount, what, quote.MaxFee, quote.BaseCost)
	sent := example.Must(wallet.Deposit(ctx, req, zksync.WithProgress(func(step zksync.Progress) {
		fmt.Printf("  %s: %s\n", step.Stage, step.Message)
	})))
	fmt.Println("  sent:", sent.L1TxHash)
	done := example.Must(wallet.DepositWait(ctx, zksync.DepositWaitRequest{L1TxHash: &sent.L1TxHash}))
	if done.State != zksync.DepositStateExecuted {
		log.Fatalf("the deposit is %s", done.State)
	}
	fmt.Println("  executed on L2:", done.L2TxHash)
}
