// Package example has what the examples share: the environment, exact checks, and an end that looks for leaks.
package example

import (
	"context"
	"encoding/hex"
	"fmt"
	"log"
	"math/big"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	zksync "github.com/libzksync/libzksync/bindings/go"
)

// Config is the endpoints of the environment.
func Config() zksync.Config { return zksync.Endpoints(Env("L1_RPC"), Env("L2_RPC")) }

// Key is the private key of the environment.
func Key() []byte {
	key, err := hex.DecodeString(strings.TrimPrefix(Env("PRIVATE_KEY"), "0x"))
	if err != nil {
		log.Fatal("PRIVATE_KEY is no hex")
	}
	return key
}

// Token is the token of the environment, by its address on L1.
func Token() common.Address { return common.HexToAddress(Env("TOKEN")) }

// Env is a variable of the environment that must be there.
func Env(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("%s is not set; run this under scripts/with-devnet.sh", name)
	}
	return value
}

// Wallet is the environment's wallet with its key in the library.
func Wallet() *zksync.Wallet {
	signer := Must(zksync.NewSigner(Key()))
	defer signer.Close()
	return Must(zksync.NewWallet(Config(), signer))
}

// Stranger is an address that nobody has used, so that its balance is what it was sent.
func Stranger() common.Address { return crypto.PubkeyToAddress(Must(crypto.GenerateKey()).PublicKey) }

// Must ends the program with the error, if there is one.
func Must[T any](value T, err error) T {
	Check(err)
	return value
}

// Check ends the program with the error, if there is one.
func Check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// Holds ends the program unless an account has exactly an amount of the chain's coin, or of the token if it is given.
func Holds(ctx context.Context, w *zksync.Wallet, chain zksync.Chain, who common.Address, token *common.Address, amount *big.Int) {
	held := Must(w.Balance(ctx, zksync.BalanceRequest{Chain: chain, Address: &who, Token: token}))
	if held.Balance.Cmp(amount) != 0 {
		log.Fatalf("%v holds %v on %s and should hold %v", who, held.Balance, chain, amount)
	}
	fmt.Printf("balance on %s of %v: %v, as it must be\n", chain, who, held.Balance)
}

// Settle has local chains execute what is sealed on L1; on other chains that happens by itself.
func Settle(ctx context.Context, w *zksync.Wallet) {
	if os.Getenv("DEVNET") != "" {
		Must(w.RPCCall(ctx, zksync.RPCCallRequest{Chain: zksync.ChainL2, Method: "devnet_settle", Params: []any{}}))
	}
}

// Finish closes the wallet and ends the program with an error if anything of the library is left.
func Finish(w *zksync.Wallet) {
	Check(w.Close())
	// The last objects go on the library's own threads.
	for attempt := 0; zksync.LiveObjects() != 0 && attempt < 50; attempt++ {
		time.Sleep(10 * time.Millisecond)
	}
	if left := zksync.LiveObjects(); left != 0 {
		log.Fatalf("%d objects of the library are left", left)
	}
	fmt.Println("live objects: 0")
}
