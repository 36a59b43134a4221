package zksync

// Wallets: how one is made and closed, and how a call runs.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/libzksync/libzksync/bindings/go/internal/native"
)

// Wallet is a pair of endpoints and, unless it only watches, a signer.
//
// All methods may run at the same time; the library keeps their nonces apart. A wallet holds the connections and what it has
// learned about the chains, so keep one for the life of the program. One that is no longer used is freed by the garbage
// collector; Close does it now.
type Wallet struct {
	native *native.Wallet
}

// NewWallet makes a wallet. Nothing is contacted: the first method finds out about the chains. The signer may be nil, for a
// wallet that only watches, and may be closed afterwards.
func NewWallet(config Config, signer *Signer) (*Wallet, error) {
	if err := usable(); err != nil {
		return nil, err
	}
	if signer != nil && signer.native == nil {
		return nil, misuse(ErrInvalidHandle, "the signer was not made by one of this package's functions", nil)
	}
	body, err := json.Marshal(config)
	if err != nil {
		return nil, misuse(ErrInvalidConfig, "the configuration cannot be written as JSON", err)
	}
	var key *native.Signer
	if signer != nil {
		if key = signer.native; key.Closed() {
			return nil, closed("signer")
		}
	}
	made, failure := native.NewWallet(body, key)
	runtime.KeepAlive(signer)
	if failure != nil {
		return nil, newError(failure, nil)
	}
	wallet := &Wallet{native: made}
	runtime.AddCleanup(wallet, (*native.Wallet).Free, made)
	return wallet, nil
}

// Endpoints is the configuration of a wallet with one endpoint for each chain. Either may be empty; a method that needs the
// missing one says so.
func Endpoints(l1, l2 string) Config {
	var config Config
	if l1 != "" {
		config.L1 = &ChainConfig{URLs: []string{l1}}
	}
	if l2 != "" {
		config.L2 = &ChainConfig{URLs: []string{l2}}
	}
	return config
}

// Close frees the wallet. Calls that run go on to their end; later ones give [ErrClosed]. Closing again does nothing.
func (w *Wallet) Close() error {
	if w != nil && w.native != nil {
		w.native.Free()
	}
	return nil
}

// Address is the account of the wallet: the signer's, or the one in the configuration.
func (w *Wallet) Address() (common.Address, error) {
	if err := w.open(); err != nil {
		return common.Address{}, err
	}
	text, failure := w.native.Address()
	runtime.KeepAlive(w)
	if failure != nil {
		return common.Address{}, newError(failure, nil)
	}
	return common.HexToAddress(text), nil
}

// Call runs a method by its name, for methods that this package does not know yet. The request is anything that encoding/json
// writes as an object; response is where encoding/json reads the answer to, or nil.
func (w *Wallet) Call(ctx context.Context, method string, request, response any, opts ...CallOption) error {
	text, err := w.call(ctx, method, request, opts)
	if err != nil || response == nil {
		return err
	}
	return read(method, text, response)
}

func (w *Wallet) open() error {
	if w == nil || w.native == nil {
		return misuse(ErrNullArgument, "the wallet is nil, or was not made by NewWallet", nil)
	}
	if w.native.Closed() {
		return closed("wallet")
	}
	return nil
}

// run is what the generated methods are made of.
func run[R any](ctx context.Context, w *Wallet, method string, request any, opts []CallOption) (*R, error) {
	text, err := w.call(ctx, method, request, opts)
	if err != nil {
		return nil, err
	}
	response := new(R)
	if err := read(method, text, response); err != nil {
		return nil, err
	}
	return response, nil
}

// compute is what the generated utilities are made of.
func compute[R any](name string, request any) (*R, error) {
	if err := usable(); err != nil {
		return nil, err
	}
	body, err := json.Marshal(request)
	if err != nil {
		return nil, misuse(ErrInvalidJSON, "the request cannot be written as JSON", err)
	}
	text, failure := native.Compute(name, body)
	if failure != nil {
		return nil, newError(failure, nil)
	}
	response := new(R)
	if err := read(name, text, response); err != nil {
		return nil, err
	}
	return response, nil
}

func read(method string, text []byte, response any) error {
	if err := json.Unmarshal(text, response); err != nil {
		return &ResponseError{Method: method, Response: text, Err: err}
	}
	return nil
}

// call starts a method, and waits for its end in this goroutine. Whatever ends it, the library says what it had sent.
func (w *Wallet) call(ctx context.Context, method string, request any, opts []CallOption) ([]byte, error) {
	if ctx == nil {
		return nil, misuse(ErrNullArgument, "the context is nil", nil)
	}
	if err := w.open(); err != nil {
		return nil, err
	}
	body, err := json.Marshal(request)
	if err != nil {
		return nil, misuse(ErrInvalidJSON, "the request cannot be written as JSON", err)
	}
	if ctx.Err() != nil {
		return nil, endedBefore(ctx)
	}
	var settings callSettings
	for _, opt := range opts {
		opt(&settings)
	}
	var reports *reportQueue
	var report func([]byte)
	if settings.progress != nil {
		reports = newReportQueue()
		report = reports.add
	}
	deadline, limited := ctx.Deadline()
	started, failure := w.native.Start(method, body, timeoutMs(deadline, limited), report)
	runtime.KeepAlive(w)
	if failure != nil {
		if w.native.Closed() {
			return nil, closed("wallet")
		}
		return nil, newError(failure, nil)
	}
	// Not in this goroutine, which may be in the caller's progress function. A deadline the library sees by itself.
	stop := context.AfterFunc(ctx, func() {
		if !limited || !errors.Is(ctx.Err(), context.DeadlineExceeded) || time.Now().Before(deadline) {
			started.Cancel()
		}
	})
	defer started.Free()
	defer stop()
	for {
		select {
		case <-reports.some():
			reports.deliver(settings.progress)
		case result := <-started.Done():
			reports.deliver(settings.progress)
			if result.Failure != nil {
				return nil, newError(result.Failure, ctx)
			}
			return result.Response, nil
		}
	}
}

// timeoutMs is the time until a deadline, rounded up, so that a call never ends before its context; 0 for none.
func timeoutMs(deadline time.Time, limited bool) uint64 {
	if !limited {
		return 0
	}
	left := time.Until(deadline)
	return uint64(max(1, (left+time.Millisecond-1)/time.Millisecond))
}

// ResponseError says that a method succeeded and its response has a form that this package does not know, because library and
// package are of different releases. What the method was to do is done; Response says what that was.
type ResponseError struct {
	Method   string
	Response []byte
	Err      error
}

func (e *ResponseError) Error() string {
	return fmt.Sprintf("zksync: %s succeeded, but its response cannot be read: %v; do not repeat it", e.Method, e.Err)
}

func (e *ResponseError) Unwrap() error { return e.Err }
