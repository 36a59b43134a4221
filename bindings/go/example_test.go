package zksync_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/big"
	"time"

	zksync "github.com/libzksync/libzksync/bindings/go"
)

// What can be known of a call that failed while it was sending.
func ExampleError() {
	wallet, err := zksync.NewWallet(zksync.Endpoints("http://127.0.0.1:1", "http://127.0.0.1:1"), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer wallet.Close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()

	_, err = wallet.Deposit(ctx, zksync.DepositRequest{Amount: big.NewInt(1)})
	var failed *zksync.Error
	switch {
	case errors.Is(err, zksync.ErrNoSigner):
		fmt.Println("this wallet only watches")
	case errors.As(err, &failed) && failed.MayHaveSent():
		fmt.Println("look for", failed.Tx.Hash, "before sending again")
	case errors.Is(err, context.DeadlineExceeded):
		fmt.Println("late, and nothing was sent")
	}
	// Output: this wallet only watches
}

// A function that needs neither a wallet nor a network.
func ExampleUnitsParse() {
	parsed, err := zksync.UnitsParse(zksync.UnitsParseRequest{Amount: "1.5", Decimals: 6})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(parsed.Units)
	// Output: 1500000
}
