// The quick start of README.md.
package main

import (
	"context"
	"encoding/hex"
	"fmt"
	"log"
	"math/big"
	"os"
	"strings"
	"time"

	zksync "github.com/libzksync/libzksync/bindings/go"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	// quick start
	key, err := hex.DecodeString(strings.TrimPrefix(os.Getenv("PRIVATE_KEY"), "0x"))
	if err != nil {
		return err
	}
	signer, err := zksync.NewSigner(key)
	if err != nil {
		return err
	}
	defer signer.Close()
	wallet, err := zksync.NewWallet(zksync.Endpoints(os.Getenv("L1_RPC"), os.Getenv("L2_RPC")), signer)
	if err != nil {
		return err
	}
	defer wallet.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	sent, err := wallet.Deposit(ctx, zksync.DepositRequest{Amount: big.NewInt(1e15)})
	if err != nil {
		return err
	}
	done, err := wallet.DepositWait(ctx, zksync.DepositWaitRequest{L1TxHash: &sent.L1TxHash})
	if err != nil {
		return err
	}
	fmt.Println("the deposit", sent.L1TxHash, "is", done.State)
	return nil
	// end of quick start
}
