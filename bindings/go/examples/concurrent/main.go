// Many operations at once on one wallet: sends without a gap in the nonces, a call that is cancelled, one whose deadline passes.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/big"
	"sync"
	"time"

	zksync "github.com/libzksync/libzksync/bindings/go"
	"github.com/libzksync/libzksync/bindings/go/examples/internal/example"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	wallet := example.Wallet()
	receiver := example.Stranger()
	first := example.Must(wallet.L2().PendingNonce(ctx))

	const sends = 40
	var group sync.WaitGroup
	nonces := make([]uint64, sends)
	for index := range sends {
		group.Add(1)
		go func() {
			defer group.Done()
			request := zksync.TransferRequest{To: receiver, Amount: big.NewInt(int64(index + 1))}
			sent := example.Must(wallet.L2().Transfer(ctx, request))
			nonces[index] = sent.Nonce
			example.Must(wallet.TransactionWait(ctx, zksync.TransactionWaitRequest{Chain: zksync.ChainL2, TxHash: sent.TxHash}))
		}()
	}
	for range 200 {
		group.Add(1)
		go func() {
			defer group.Done()
			example.Must(wallet.L1().Balance(ctx, zksync.ETH))
		}()
	}
	group.Wait()
	seen := make(map[uint64]bool)
	for _, nonce := range nonces {
		seen[nonce] = true
	}
	for nonce := first; nonce < first+sends; nonce++ {
		if !seen[nonce] {
			log.Fatalf("nonce %d was left out", nonce)
		}
	}
	fmt.Printf("%d transfers and 200 reads at once, nonces %d to %d\n", sends, first, first+sends-1)
	example.Holds(ctx, wallet, zksync.ChainL2, receiver, nil, big.NewInt(sends*(sends+1)/2))

	// A deposit that waits for L2 to come back: its state does not change while the chain takes nothing from L1.
	pause(ctx, wallet, true)
	sent := example.Must(wallet.Deposit(ctx, zksync.DepositRequest{Amount: big.NewInt(5), To: &receiver}))
	wait := zksync.DepositWaitRequest{L1TxHash: &sent.L1TxHash}
	cancelled, giveUp := context.WithCancel(ctx)
	time.AfterFunc(200*time.Millisecond, giveUp)
	if _, err := wallet.DepositWait(cancelled, wait); !errors.Is(err, context.Canceled) {
		log.Fatal("cancelled: ", err)
	}
	fmt.Println("a waiting call was cancelled")
	limited, stop := context.WithTimeout(ctx, 200*time.Millisecond)
	defer stop()
	if _, err := wallet.DepositWait(limited, wait); !errors.Is(err, context.DeadlineExceeded) {
		log.Fatal("deadline: ", err)
	}
	fmt.Println("a deadline ended a waiting call")
	pause(ctx, wallet, false)
	example.Must(wallet.DepositWait(ctx, wait))
	example.Holds(ctx, wallet, zksync.ChainL2, receiver, nil, big.NewInt(sends*(sends+1)/2+5))
	example.Finish(wallet)
}

// pause has local chains leave transactions from L1 pending.
func pause(ctx context.Context, wallet *zksync.Wallet, paused bool) {
	request := zksync.RPCCallRequest{Chain: zksync.ChainL2, Method: "devnet_pausePriority", Params: []any{paused}}
	example.Must(wallet.RPCCall(ctx, request))
}
