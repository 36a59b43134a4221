// Signs with a key that the library never sees: here go-ethereum's crypto, elsewhere a key service or a hardware wallet.
package main

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	zksync "github.com/libzksync/libzksync/bindings/go"
	"github.com/libzksync/libzksync/bindings/go/examples/internal/example"
)

// vault signs what its owner allows.
type vault struct {
	key    *ecdsa.PrivateKey
	signed int
	locked bool
}

var errLocked = errors.New("the vault is locked")

func (v *vault) Address() common.Address { return crypto.PubkeyToAddress(v.key.PublicKey) }

// Sign is called for one request at a time.
func (v *vault) Sign(_ context.Context, request zksync.SigningRequest) ([]byte, error) {
	if v.locked {
		return nil, errLocked
	}
	v.signed++
	fmt.Printf("  asked to sign a %s: %s\n", request.Kind, request.Payload)
	return crypto.Sign(request.Digest[:], v.key)
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	owner := &vault{key: example.Must(crypto.ToECDSA(example.Key()))}
	signer := example.Must(zksync.NewExternalSigner(owner))
	wallet := example.Must(zksync.NewWallet(example.Config(), signer))
	example.Check(signer.Close())

	receiver := example.Stranger()
	amount := big.NewInt(123_456_789)
	sent := example.Must(wallet.Transfer(ctx, zksync.TransferRequest{To: receiver, Amount: amount}))
	fmt.Println("transfer sent:", sent.TxHash)
	example.Must(wallet.TransactionWait(ctx, zksync.TransactionWaitRequest{Chain: sent.Chain, TxHash: sent.TxHash}))
	example.Holds(ctx, wallet, sent.Chain, receiver, nil, amount)
	if owner.signed != 1 {
		log.Fatalf("the vault signed %d times", owner.signed)
	}

	owner.locked = true
	_, err := wallet.Transfer(ctx, zksync.TransferRequest{To: receiver, Amount: amount})
	var failed *zksync.Error
	if !errors.Is(err, errLocked) || !errors.As(err, &failed) || failed.MayHaveSent() {
		log.Fatal("a locked vault: ", err)
	}
	fmt.Println("refused:", err)
	example.Holds(ctx, wallet, sent.Chain, receiver, nil, amount)
	example.Finish(wallet)
}
