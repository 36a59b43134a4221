package zksync

// Signers: keys in the library, and keys that stay with the host.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/libzksync/libzksync/bindings/go/internal/native"
)

// Signer signs for one address. Wallets keep what they need of it, so it may be closed as soon as they are made; with the last of
// them the library wipes the key.
type Signer struct {
	native *native.Signer
}

// NewSigner makes a signer from the 32 bytes of a private key; of an *ecdsa.PrivateKey, go-ethereum's crypto.FromECDSA gives
// them. The library copies them: clear yours.
func NewSigner(privateKey []byte) (*Signer, error) {
	return newSigner(func() (*native.Signer, *native.Failure) { return native.PrivateKeySigner(privateKey) })
}

// NewSignerFromMnemonic makes a signer from a BIP-39 phrase. An empty path stands for m/44'/60'/0'/0/0. Go cannot clear the strings
// that it is given; where that matters, derive the key elsewhere and use [NewSigner].
func NewSignerFromMnemonic(phrase, passphrase, path string) (*Signer, error) {
	words, secret := []byte(phrase), []byte(passphrase)
	defer clear(words)
	defer clear(secret)
	return newSigner(func() (*native.Signer, *native.Failure) { return native.MnemonicSigner(words, secret, path) })
}

// NewSignerFromKeystore makes a signer from an encrypted key file (Web3 secret storage, version 3). It takes up to seconds of
// computing.
func NewSignerFromKeystore(file, password []byte) (*Signer, error) {
	return newSigner(func() (*native.Signer, *native.Failure) { return native.KeystoreSigner(file, password) })
}

// ExternalSigner signs in place of the library: a hardware wallet, a key service, a person.
//
// Sign is called on a thread of the library, one request at a time, and may take as long as it needs; the context ends with
// [Shutdown]. It signs Digest as it is, with no prefix and no further hash, and returns r, s and v in 65 bytes, v being 0, 1, 27
// or 28. The library checks that the signature belongs to Address before anything is sent. An error that Sign returns is found
// by errors.Is and errors.As in the error of the call.
type ExternalSigner interface {
	Address() common.Address
	Sign(ctx context.Context, request SigningRequest) (signature []byte, err error)
}

// SigningRequest is what an [ExternalSigner] is asked to sign.
type SigningRequest struct {
	// transaction, eip712Transaction, message or typedData.
	Kind string `json:"kind"`
	// The 32 bytes to sign.
	Digest common.Hash `json:"digest"`
	// The chain, for transactions.
	ChainID *uint64 `json:"chainId"`
	// What the digest stands for, to be checked and shown: the transaction's fields, the message as hex, or the typed data.
	Payload json.RawMessage `json:"payload"`
}

// NewExternalSigner makes a signer that asks the host.
func NewExternalSigner(signer ExternalSigner) (*Signer, error) {
	if signer == nil {
		return nil, misuse(ErrNullArgument, "the external signer is nil", nil)
	}
	sign := func(digest [32]byte, text []byte, signature *[65]byte) int32 {
		signed, err := askHost(signer, digest, text)
		if err != nil {
			return refusals.note(err)
		}
		*signature = [65]byte(signed)
		return 0
	}
	address := signer.Address()
	return newSigner(func() (*native.Signer, *native.Failure) { return native.ExternalSigner(address, sign) })
}

// Address is the address that the signer signs for.
func (s *Signer) Address() (common.Address, error) {
	if s == nil || s.native == nil {
		return common.Address{}, misuse(ErrNullArgument, "the signer is nil, or was not made by one of this package's functions", nil)
	}
	if s.native.Closed() {
		return common.Address{}, closed("signer")
	}
	text, failure := s.native.Address()
	runtime.KeepAlive(s)
	if failure != nil {
		return common.Address{}, newError(failure, nil)
	}
	return common.HexToAddress(text), nil
}

// Close frees the signer; wallets that were made with it go on. Closing again does nothing.
func (s *Signer) Close() error {
	if s != nil && s.native != nil {
		s.native.Free()
	}
	return nil
}

func newSigner(make func() (*native.Signer, *native.Failure)) (*Signer, error) {
	if err := usable(); err != nil {
		return nil, err
	}
	made, failure := make()
	if failure != nil {
		return nil, newError(failure, nil)
	}
	signer := &Signer{native: made}
	runtime.AddCleanup(signer, (*native.Signer).Free, made)
	return signer, nil
}

// askHost asks for one signature. A panic cannot pass through C; it becomes the error of the call.
func askHost(signer ExternalSigner, digest [32]byte, text []byte) (signature []byte, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("zksync: the external signer panicked: %v", reason)
		}
	}()
	var request SigningRequest
	if err := json.Unmarshal(text, &request); err != nil {
		return nil, fmt.Errorf("zksync: a signing request that cannot be read: %w", err)
	}
	if request.Digest != digest {
		return nil, errors.New("zksync: the signing request names another digest than the one to sign")
	}
	signature, err = signer.Sign(lifetime, request)
	if err == nil && len(signature) != 65 {
		err = fmt.Errorf("zksync: the external signer gave %d bytes in place of 65", len(signature))
	}
	return signature, err
}

// refusals keeps the errors of external signers until the calls that they end have come back: through the library pass only
// their numbers.
var refusals refusalTable

// maxRefusals is how many are kept; a call may have ended otherwise and never ask for its own.
const maxRefusals = 1024

type refusalTable struct {
	mutex  sync.Mutex
	last   int32
	errors map[int32]error
}

func (t *refusalTable) note(err error) int32 {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.errors == nil {
		t.errors = make(map[int32]error)
	}
	t.last = t.last%(1<<31-1) + 1
	delete(t.errors, t.last-maxRefusals)
	t.errors[t.last] = err
	return t.last
}

func (t *refusalTable) of(details json.RawMessage) error {
	var refused struct{ Code int32 }
	if json.Unmarshal(details, &refused) != nil {
		return nil
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	err := t.errors[refused.Code]
	delete(t.errors, refused.Code)
	return err
}
