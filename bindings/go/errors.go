package zksync

// Errors: what the library says about a failure, in the form that errors.Is and errors.As understand.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/libzksync/libzksync/bindings/go/internal/native"
)

// ErrClosed is what errors.Is finds in the error of a wallet or signer that was closed.
var ErrClosed = errors.New("zksync: use of a closed object")

// Status is the number of an error; the constants are those that this package knows. It is an error itself, for errors.Is:
//
//	errors.Is(err, zksync.ErrReverted)
//
// The hundreds say where it arose: 1 the arguments, 2 the library's state, 3 keys and signatures, 4 the network, 5 the node's
// answer, 6 the bridge, 7 deadline and cancellation, 9 a defect of the library.
type Status int32

type statusText struct{ name, meaning string }

// Error says what the status means.
func (s Status) Error() string {
	if text, ok := statusTexts[s]; ok {
		return "zksync: " + text.meaning
	}
	return fmt.Sprintf("zksync: status %d", int32(s))
}

// String is the status's name in C, for example ZKS_ERR_REVERTED.
func (s Status) String() string {
	if text, ok := statusTexts[s]; ok {
		return text.name
	}
	return fmt.Sprintf("status %d", int32(s))
}

// Broadcast says whether a transaction has left.
type Broadcast string

// The values of Broadcast.
const (
	// Nothing was sent.
	BroadcastNo Broadcast = "no"
	// The node has the transaction.
	BroadcastYes Broadcast = "yes"
	// It was sent and no answer came: look the hash up before sending anything again.
	BroadcastUnknown Broadcast = "unknown"
)

// Error is a failed call. What is not known is empty.
type Error struct {
	Status Status `json:"status"`
	// What happened, where, and what to do, for a person. Decide by the other fields: the wording may change.
	Message string `json:"message"`
	// Who caused it: caller, library, signer, network, node or bridge.
	Origin string `json:"origin"`
	// Whether the same call can succeed later. Look at Tx before repeating one that sends.
	Retryable bool `json:"retryable"`
	// The method and its step.
	Op    string `json:"op"`
	Stage string `json:"stage"`
	Chain Chain  `json:"chain"`
	// Where in the request, as a JSON Pointer.
	Path string `json:"path"`
	// Figures, for example the amounts of ErrInsufficientBalance.
	Details json.RawMessage `json:"details"`
	// What the node said.
	RPC *RPCError `json:"rpc"`
	// Why a contract reverted.
	Revert *Revert `json:"revert"`
	// What the call had sent when it failed; nil if it was not about to send.
	Tx *TxState `json:"tx"`
	// What led to it, the nearest first.
	Causes []string `json:"causes"`

	err error
}

// RPCError is a node's answer.
type RPCError struct {
	Method string `json:"method"`
	// The code of JSON-RPC or of HTTP.
	Code     *int64 `json:"code"`
	Message  string `json:"message"`
	Data     string `json:"data"`
	Endpoint string `json:"endpoint"`
}

// Revert is a decoded revert.
type Revert struct {
	Selector string          `json:"selector"`
	Name     string          `json:"name"`
	Args     json.RawMessage `json:"args"`
	Hint     string          `json:"hint"`
}

// TxState is a transaction that a failed call was sending.
type TxState struct {
	Chain     Chain        `json:"chain"`
	Hash      *common.Hash `json:"hash"`
	Nonce     *uint64      `json:"nonce"`
	Broadcast Broadcast    `json:"broadcast"`
}

// Error is the message with the status's name, and what an external signer said.
func (e *Error) Error() string {
	if e.Status == ErrSignerFailed && e.err != nil {
		return fmt.Sprintf("zksync: %s: %v (%s)", e.Message, e.err, e.Status.String())
	}
	return fmt.Sprintf("zksync: %s (%s)", e.Message, e.Status.String())
}

// Is reports whether the target is the error's [Status], or the context error that is behind it.
func (e *Error) Is(target error) bool {
	switch target {
	case context.Canceled:
		return e.Status == ErrCancelled
	case context.DeadlineExceeded:
		return e.Status == ErrTimeout
	}
	status, ok := target.(Status)
	return ok && status == e.Status
}

// Unwrap gives what is known of the cause in Go: the context's cause, or what an [ExternalSigner] returned.
func (e *Error) Unwrap() error { return e.err }

// MayHaveSent reports whether a transaction is out or may be: then look for it before the call is repeated.
func (e *Error) MayHaveSent() bool { return e.Tx != nil && e.Tx.Broadcast != BroadcastNo }

// ParseError reads an error that is part of a response, for example [FinalizationResult.Error]; nil if there is none.
func ParseError(text json.RawMessage) error {
	if len(text) == 0 || string(text) == "null" {
		return nil
	}
	failed := new(Error)
	if err := failed.read(text); err != nil {
		return fmt.Errorf("zksync: an error that cannot be read: %w", err)
	}
	return failed
}

func (e *Error) read(text []byte) error {
	if err := json.Unmarshal(text, e); err != nil {
		return err
	}
	if string(e.Details) == "null" {
		e.Details = nil
	}
	return nil
}

// newError is the error of a failed call; ctx, if it is given, is what may have ended it.
func newError(failure *native.Failure, ctx context.Context) *Error {
	failed := new(Error)
	if failed.read(failure.JSON) != nil {
		failed.Message = native.StatusText(failure.Status)
	}
	failed.Status = Status(failure.Status)
	switch failed.Status {
	case ErrTimeout, ErrCancelled:
		if ctx != nil {
			failed.err = context.Cause(ctx)
		}
	case ErrSignerFailed:
		failed.err = refusals.of(failed.Details)
	}
	return failed
}

// misuse is an error that was found before the library was asked.
func misuse(status Status, message string, err error) *Error {
	return &Error{Status: status, Message: message, Origin: "caller", err: err}
}

func closed(what string) *Error {
	return misuse(ErrInvalidHandle, "the "+what+" was closed", ErrClosed)
}

// endedBefore is the error of a call whose context had ended before it.
func endedBefore(ctx context.Context) *Error {
	status := ErrCancelled
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		status = ErrTimeout
	}
	failed := misuse(status, "the context had ended before the call began; nothing was sent", context.Cause(ctx))
	failed.Retryable = true
	return failed
}
