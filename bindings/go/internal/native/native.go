// Package native calls libzksync: the only package of the module that uses cgo.
//
// It passes JSON and knows nothing of what is in it. Operations are started and end in a callback, so that a call that waits
// holds a goroutine and no thread. What it is given it copies; handles that were freed, or freed twice, are refused by the library.
package native

// #include "bridge.h"
import "C"

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/cgo"
	"sync"
	"unsafe"
)

// The ABI that this package was written for: a library with the same major number and at least this one will do.
const (
	abiMajor = 0
	abi      = abiMajor<<16 | 1
)

// statusInvalidField is ZKS_ERR_INVALID_FIELD, the status of the one mistake that C cannot be told about.
const statusInvalidField = 106

// Failure is a failed call: the status, and the error's JSON unless the library gave none.
type Failure struct {
	Status int32
	JSON   []byte
}

// Result is how a call ended: with a response, or with a failure.
type Result struct {
	Response []byte
	Failure  *Failure
}

// SignFunc signs a digest; request says what for. A result other than 0 says that it did not.
type SignFunc func(digest [32]byte, request []byte, signature *[65]byte) int32

// Logger receives the lines of the log on a thread of the library and must not wait. Released comes after the last one.
type Logger interface {
	Log(level int32, target, message string)
	Released()
}

// ABI says which ABI the loaded library has, as major and minor number, and whether this package can use it.
func ABI() (major, minor uint32, usable bool) {
	version := uint32(C.zks_abi_version())
	return version >> 16, version & 0xffff, version>>16 == abiMajor && version >= abi
}

// Version is the version of the loaded library.
func Version() string { return C.GoString(C.zks_version()) }

// Schema is the document of all methods, types and statuses.
func Schema() []byte { return []byte(C.GoString(C.zks_schema_json())) }

// StatusText says what a status means.
func StatusText(status int32) string { return C.GoString(C.zks_status_str(C.int32_t(status))) }

// LiveObjects is the number of objects of the library that this process has not freed.
func LiveObjects() uint64 { return uint64(C.zks_live_objects()) }

// Shutdown ends the library's work for good.
func Shutdown(timeoutMs uint64) int32 { return int32(C.zks_shutdown(C.uint64_t(timeoutMs))) }

// SetLogger sets what receives the log; nil turns it off.
func SetLogger(logger Logger, maxLevel int32) int32 {
	if logger == nil {
		return int32(C.zksgo_set_logger(0, 0))
	}
	return int32(C.zksgo_set_logger(C.uintptr_t(cgo.NewHandle(logger)), C.int32_t(maxLevel)))
}

// Compute runs a utility.
func Compute(name string, request []byte) ([]byte, *Failure) {
	cname, failure := cstring(name)
	if failure != nil {
		return nil, failure
	}
	crequest, failure := cstring(string(request))
	if failure != nil {
		return nil, failure
	}
	result := C.zksgo_compute(cname, crequest)
	return takeText(result)
}

// Signer is a ZksSigner.
type Signer struct {
	mutex  sync.Mutex
	handle *C.ZksSigner
}

// load is the handle; nil once it was freed.
func (s *Signer) load() *C.ZksSigner {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.handle
}

func newSigner(result C.zksgo_result) (*Signer, *Failure) {
	if failure := takeFailure(int32(result.status), result.error); failure != nil {
		return nil, failure
	}
	return &Signer{handle: result.signer}, nil
}

// PrivateKeySigner makes a signer from the bytes of a key.
func PrivateKeySigner(key []byte) (*Signer, *Failure) {
	data, length := view(key)
	return newSigner(C.zksgo_signer_from_private_key(data, length))
}

// MnemonicSigner makes a signer from a phrase; an empty path stands for the first account.
func MnemonicSigner(phrase, passphrase []byte, path string) (*Signer, *Failure) {
	var cpath *C.char
	if path != "" {
		var failure *Failure
		if cpath, failure = cstring(path); failure != nil {
			return nil, failure
		}
	}
	data, length := view(phrase)
	more, moreLength := view(passphrase)
	return newSigner(C.zksgo_signer_from_mnemonic(data, length, more, moreLength, cpath))
}

// KeystoreSigner makes a signer from an encrypted key file.
func KeystoreSigner(json, password []byte) (*Signer, *Failure) {
	data, length := view(json)
	more, moreLength := view(password)
	return newSigner(C.zksgo_signer_from_keystore(data, length, more, moreLength))
}

// ExternalSigner makes a signer that asks a function, which is called on a thread of the library.
func ExternalSigner(address [20]byte, sign SignFunc) (*Signer, *Failure) {
	return newSigner(C.zksgo_signer_external((*C.uint8_t)(&address[0]), C.uintptr_t(cgo.NewHandle(sign))))
}

// Address is the address that the signer signs for.
func (s *Signer) Address() (string, *Failure) {
	text, failure := takeText(C.zksgo_signer_address(s.load()))
	return string(text), failure
}

// Closed says whether the signer was freed.
func (s *Signer) Closed() bool { return s.load() == nil }

// Free frees the signer; again does nothing.
func (s *Signer) Free() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	C.zks_signer_free(s.handle)
	s.handle = nil
}

// Wallet is a ZksWallet.
type Wallet struct {
	mutex  sync.Mutex
	handle *C.ZksWallet
}

// load is the handle; nil once it was freed.
func (w *Wallet) load() *C.ZksWallet {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.handle
}

// NewWallet makes a wallet; signer may be nil.
func NewWallet(config []byte, signer *Signer) (*Wallet, *Failure) {
	cconfig, failure := cstring(string(config))
	if failure != nil {
		return nil, failure
	}
	var handle *C.ZksSigner
	if signer != nil {
		handle = signer.load()
	}
	result := C.zksgo_wallet_new(cconfig, handle)
	if failure := takeFailure(int32(result.status), result.error); failure != nil {
		return nil, failure
	}
	return &Wallet{handle: result.wallet}, nil
}

// Address is the account of the wallet.
func (w *Wallet) Address() (string, *Failure) {
	text, failure := takeText(C.zksgo_wallet_address(w.load()))
	return string(text), failure
}

// Free frees the wallet; again does nothing. Calls that run go on.
func (w *Wallet) Free() {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	C.zks_wallet_free(w.handle)
	w.handle = nil
}

// Closed says whether the wallet was freed.
func (w *Wallet) Closed() bool { return w.load() == nil }

// Call is an operation that was started.
type Call struct {
	done   chan Result
	handle *C.ZksCall
}

// Start starts an operation. A timeout of 0 is none; progress, which may be nil, is called on a thread of the library and must
// not wait. Whoever has received from Done frees the call.
func (w *Wallet) Start(method string, request []byte, timeoutMs uint64, progress func([]byte)) (*Call, *Failure) {
	cmethod, failure := cstring(method)
	if failure != nil {
		return nil, failure
	}
	crequest, failure := cstring(string(request))
	if failure != nil {
		return nil, failure
	}
	var report C.uintptr_t
	if progress != nil {
		report = C.uintptr_t(cgo.NewHandle(progress))
	}
	call := &Call{done: make(chan Result, 1)}
	done := cgo.NewHandle(call)
	leave := enter()
	result := C.zksgo_start(w.load(), cmethod, crequest, C.uint64_t(timeoutMs), report, C.uintptr_t(done))
	leave()
	if failure := takeFailure(int32(result.status), result.error); failure != nil {
		done.Delete()
		return nil, failure
	}
	call.handle = result.call
	return call, nil
}

// Done gives the result, once.
func (c *Call) Done() <-chan Result { return c.done }

// Cancel asks the call to stop; its result then comes at once. Also after Free.
func (c *Call) Cancel() {
	defer enter()()
	C.zks_call_cancel(c.handle)
}

// Free frees the call. One that runs goes on.
func (c *Call) Free() {
	defer enter()()
	C.zks_call_free(c.handle)
}

// doors is how many goroutines are in the library at the same time. More would not be faster, and Go starts a thread for each
// that the system interrupts there: thousands that are cancelled at once would leave a hundred threads behind.
var doors = make(chan struct{}, max(4, runtime.GOMAXPROCS(0)))

// enter waits for a door; the result leaves through it. Nothing that waits, and no callback that does, is called inside.
func enter() (leave func()) {
	doors <- struct{}{}
	return func() { <-doors }
}

// takeFailure reads and frees an error; nil if the status is none.
func takeFailure(status int32, failure *C.ZksError) *Failure {
	if status == 0 {
		return nil
	}
	taken := &Failure{Status: status}
	if failure != nil {
		taken.JSON = []byte(C.GoString(C.zks_error_json(failure)))
		C.zks_error_free(failure)
	}
	return taken
}

// takeText reads and frees a result's text.
func takeText(result C.zksgo_result) ([]byte, *Failure) {
	if failure := takeFailure(int32(result.status), result.error); failure != nil {
		return nil, failure
	}
	text := []byte(C.GoString(result.text))
	C.zks_string_free(result.text)
	return text, nil
}

// cstring is a text as C reads it, in Go's memory. A NUL inside would cut it off unseen.
func cstring(text string) (*C.char, *Failure) {
	buffer := append([]byte(text), 0)
	if at := bytes.IndexByte(buffer, 0); at < len(text) {
		message := fmt.Sprintf(`{"status":%d,"name":"ZKS_ERR_INVALID_FIELD","message":"a text has a NUL at byte %d","origin":"caller"}`,
			statusInvalidField, at)
		return nil, &Failure{Status: statusInvalidField, JSON: []byte(message)}
	}
	return (*C.char)(unsafe.Pointer(unsafe.SliceData(buffer))), nil
}

// view is a slice as C reads it; an empty one is not NULL, so that the library speaks of its length.
func view(data []byte) (*C.uint8_t, C.size_t) {
	if len(data) == 0 {
		data = make([]byte, 1)[:0]
	}
	return (*C.uint8_t)(unsafe.Pointer(unsafe.SliceData(data))), C.size_t(len(data))
}
