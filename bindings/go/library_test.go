package zksync

// Signers, the log, errors, and the library as a whole.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// testKey is the key of that number, and addressOfOne the address of the first.
func testKey(number byte) []byte {
	key := make([]byte, 32)
	key[31] = number
	return key
}

var addressOfOne = common.HexToAddress("0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf")

func TestEachKindOfSignerHasItsAddress(t *testing.T) {
	signer, err := NewSigner(testKey(1))
	if err != nil {
		t.Fatal(err)
	}
	if address, err := signer.Address(); err != nil || address != addressOfOne {
		t.Errorf("key: %v, %v", address, err)
	}
	signer.Close()
	if _, err := signer.Address(); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed signer: %v", err)
	}
	if _, err := NewWallet(Endpoints("", "http://127.0.0.1:1"), signer); !errors.Is(err, ErrClosed) {
		t.Errorf("a wallet with a closed signer: %v", err)
	}
	phrase := strings.Repeat("test ", 11) + "junk"
	signer, err = NewSignerFromMnemonic(phrase, "", "")
	if err != nil {
		t.Fatal(err)
	}
	if address, _ := signer.Address(); address != common.HexToAddress("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266") {
		t.Errorf("phrase: %v", address)
	}
	signer.Close()
	signer, err = NewSignerFromMnemonic(phrase, "", "m/44'/60'/0'/0/1")
	if err != nil {
		t.Fatal(err)
	}
	if address, _ := signer.Address(); address != common.HexToAddress("0x70997970C51812dc3A010C7d01b50e0d17dc79C8") {
		t.Errorf("phrase, second account: %v", address)
	}
	signer.Close()
}

func TestBadKeysAreRefused(t *testing.T) {
	for name, expected := range map[string]struct {
		make   func() (*Signer, error)
		status Status
	}{
		"no key":      {func() (*Signer, error) { return NewSigner(nil) }, ErrInvalidKeyLength},
		"short key":   {func() (*Signer, error) { return NewSigner(make([]byte, 31)) }, ErrInvalidKeyLength},
		"zero key":    {func() (*Signer, error) { return NewSigner(make([]byte, 32)) }, ErrInvalidKey},
		"bad phrase":  {func() (*Signer, error) { return NewSignerFromMnemonic("one two", "", "") }, ErrInvalidMnemonic},
		"NUL in path": {func() (*Signer, error) { return NewSignerFromMnemonic("one two", "", "m/0\x00") }, ErrInvalidField},
		"no keystore": {func() (*Signer, error) { return NewSignerFromKeystore([]byte("{}"), nil) }, ErrInvalidKeystore},
		"no signer":   {func() (*Signer, error) { return NewExternalSigner(nil) }, ErrNullArgument},
	} {
		signer, err := expected.make()
		if !errors.Is(err, expected.status) || signer != nil {
			t.Errorf("%s: %v, %v", name, signer, err)
		}
	}
}

func TestABadConfigurationIsRefusedWithItsPlace(t *testing.T) {
	_, err := NewWallet(Config{L2: &ChainConfig{}}, nil)
	var failed *Error
	if !errors.As(err, &failed) || failed.Status/100 != 1 || failed.Origin != "caller" || !strings.HasPrefix(failed.Path, "/l2/urls") {
		t.Errorf("%#v", err)
	}
}

// host is an external signer that asks a function.
type host struct {
	address common.Address
	sign    func(context.Context, SigningRequest) ([]byte, error)
}

func (h host) Address() common.Address { return h.address }

func (h host) Sign(ctx context.Context, request SigningRequest) ([]byte, error) {
	return h.sign(ctx, request)
}

// hosted is a wallet whose key stays with the test.
func hosted(t *testing.T, sign func(context.Context, SigningRequest) ([]byte, error)) *Wallet {
	t.Helper()
	signer, err := NewExternalSigner(host{addressOfOne, sign})
	if err != nil {
		t.Fatal(err)
	}
	defer signer.Close()
	wallet, err := NewWallet(Endpoints("", "http://127.0.0.1:1"), signer)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { wallet.Close() })
	return wallet
}

func TestAnExternalSignerIsAskedWithWhatItSigns(t *testing.T) {
	signer, err := NewSigner(testKey(1))
	if err != nil {
		t.Fatal(err)
	}
	defer signer.Close()
	inner, err := NewWallet(Endpoints("", "http://127.0.0.1:1"), signer)
	if err != nil {
		t.Fatal(err)
	}
	defer inner.Close()
	message := SignMessageRequest{Text: Ptr("Hello World!")}
	expected, err := inner.SignMessage(t.Context(), message)
	if err != nil {
		t.Fatal(err)
	}
	var asked []SigningRequest
	wallet := hosted(t, func(ctx context.Context, request SigningRequest) ([]byte, error) {
		asked = append(asked, request)
		// From inside a callback: the package's own calls are allowed.
		signed, err := inner.SignMessage(ctx, message)
		if err != nil {
			return nil, err
		}
		return signed.Signature, nil
	})
	signed, err := wallet.SignMessage(within(t, time.Minute), message)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(signed.Signature, expected.Signature) || signed.Address != addressOfOne {
		t.Errorf("signed %v by %v", signed.Signature, signed.Address)
	}
	if len(asked) != 1 || asked[0].Kind != "message" || asked[0].Digest != expected.Digest || asked[0].ChainID != nil {
		t.Errorf("asked: %+v", asked)
	}
	if recovered, err := RecoverSigner(RecoverSignerRequest{Digest: signed.Digest, Signature: signed.Signature}); err != nil || recovered.Address != addressOfOne {
		t.Errorf("recovered %v, %v", recovered, err)
	}
}

// refusal is an error type of a host.
type refusal struct{ reason string }

func (r *refusal) Error() string { return r.reason }

func TestTheErrorOfAnExternalSignerIsFoundInTheErrorOfTheCall(t *testing.T) {
	wallet := hosted(t, func(_ context.Context, request SigningRequest) ([]byte, error) {
		return nil, &refusal{string(request.Payload)}
	})
	errs := make(chan error, 32)
	for index := range cap(errs) {
		go func() {
			_, err := wallet.SignMessage(within(t, time.Minute), SignMessageRequest{Message: []byte{byte(index)}})
			var refused *refusal
			if !errors.Is(err, ErrSignerFailed) || !errors.As(err, &refused) || !strings.Contains(refused.reason, fmt.Sprintf("0x%02x", index)) {
				errs <- fmt.Errorf("message %d: %v, %v", index, err, refused)
				return
			}
			errs <- nil
		}()
	}
	for range cap(errs) {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

func TestAnExternalSignerThatMisbehavesFailsTheCallAndNothingElse(t *testing.T) {
	for name, expected := range map[string]struct {
		sign   func(context.Context, SigningRequest) ([]byte, error)
		status Status
	}{
		"panics":    {func(context.Context, SigningRequest) ([]byte, error) { panic("no") }, ErrSignerFailed},
		"too short": {func(context.Context, SigningRequest) ([]byte, error) { return make([]byte, 64), nil }, ErrSignerFailed},
		"zeroes":    {func(context.Context, SigningRequest) ([]byte, error) { return make([]byte, 65), nil }, ErrSignerFailed},
		"other key": {func(ctx context.Context, request SigningRequest) ([]byte, error) {
			signer, err := NewSigner(testKey(2))
			if err != nil {
				return nil, err
			}
			defer signer.Close()
			other, err := NewWallet(Endpoints("", "http://127.0.0.1:1"), signer)
			if err != nil {
				return nil, err
			}
			defer other.Close()
			signed, err := other.SignMessage(ctx, SignMessageRequest{Text: Ptr("x")})
			if err != nil {
				return nil, err
			}
			return signed.Signature, nil
		}, ErrSignerMismatch},
	} {
		wallet := hosted(t, expected.sign)
		if _, err := wallet.SignMessage(within(t, time.Minute), SignMessageRequest{Text: Ptr("x")}); !errors.Is(err, expected.status) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnEmptyMessageIsSignedAndAnAbsentOneRefused(t *testing.T) {
	empty, err := MessageHash(MessageHashRequest{Message: []byte{}})
	if err != nil {
		t.Fatal(err)
	}
	text, err := MessageHash(MessageHashRequest{Text: Ptr("")})
	if err != nil || text.Hash != empty.Hash {
		t.Errorf("%v, %v", text, err)
	}
	if _, err := MessageHash(MessageHashRequest{}); err == nil {
		t.Error("no message was hashed")
	}
}

func TestUtilitiesComputeWithoutAWallet(t *testing.T) {
	units, err := UnitsParse(UnitsParseRequest{Amount: "1.5", Decimals: 18})
	if err != nil || units.Units.Cmp(big.NewInt(1_500_000_000_000_000_000)) != 0 {
		t.Errorf("%v, %v", units, err)
	}
	alias, err := ApplyL1ToL2Alias(ApplyAliasRequest{Address: common.HexToAddress("0x702942B8205E5dEdCD3374E5f4419843adA76Eeb")})
	if err != nil || alias.Address != common.HexToAddress("0x813A42B8205E5DedCd3374e5f4419843ADa77FFC") {
		t.Errorf("%v, %v", alias, err)
	}
}

func TestAStatusIsAnErrorOfItsOwnAndTellsItsMeaning(t *testing.T) {
	if ErrReverted.String() != "ZKS_ERR_REVERTED" || !strings.Contains(ErrReverted.Error(), "reverted") {
		t.Errorf("%v: %s", ErrReverted, ErrReverted.Error())
	}
	if unknown := Status(666); unknown.String() != "status 666" || unknown.Error() != "zksync: status 666" {
		t.Errorf("%v: %s", unknown, unknown.Error())
	}
	wrapped := fmt.Errorf("while depositing: %w", misuse(ErrNoL1, "no L1", nil))
	if !errors.Is(wrapped, ErrNoL1) || errors.Is(wrapped, ErrNoL2) {
		t.Errorf("%v", wrapped)
	}
}

func TestAnErrorInAResponseIsReadAsAnError(t *testing.T) {
	for _, none := range []string{"", "null"} {
		if err := ParseError(json.RawMessage(none)); err != nil {
			t.Errorf("%q: %v", none, err)
		}
	}
	hash := common.HexToHash("0x01")
	text := `{"status":701,"message":"late","retryable":true,"origin":"library","tx":{"chain":"l1","hash":"` + hash.Hex() +
		`","nonce":3,"broadcast":"unknown"},"rpc":null,"revert":null,"path":null,"new":1}`
	err := ParseError(json.RawMessage(text))
	var failed *Error
	if !errors.As(err, &failed) || !errors.Is(err, ErrTimeout) || !failed.MayHaveSent() || *failed.Tx.Hash != hash || *failed.Tx.Nonce != 3 {
		t.Errorf("%#v", err)
	}
}

func TestAResponseThatCannotBeReadIsNotLost(t *testing.T) {
	err := read("deposit", []byte(`{"l1TxHash":7}`), new(DepositResponse))
	var unreadable *ResponseError
	if !errors.As(err, &unreadable) || string(unreadable.Response) != `{"l1TxHash":7}` || !contains(err.Error(), "deposit succeeded", "do not repeat") {
		t.Errorf("%v", err)
	}
}

func TestTheLogGoesToSlogAndStopsWhenItIsTakenAway(t *testing.T) {
	var lines bytes.Buffer
	handler := slog.NewTextHandler(&lines, &slog.HandlerOptions{Level: LevelTrace})
	written := make(chan struct{}, 4096)
	if err := SetLogger(slog.New(notify{handler, written}), LevelTrace); err != nil {
		t.Fatal(err)
	}
	wallet := watching(t, "", answers{"eth_slow": func([]json.RawMessage) any { return 1 }}.node(t))
	if _, err := wallet.RPCCall(within(t, time.Minute), slow); err != nil {
		t.Fatal(err)
	}
	select {
	case <-written:
	case <-time.After(30 * time.Second):
		t.Fatal("no line")
	}
	if err := SetLogger(nil, 0); err != nil {
		t.Fatal(err)
	}
	time.Sleep(50 * time.Millisecond)
	for len(written) > 0 {
		<-written
	}
	if !contains(lines.String(), "level=", "target=") {
		t.Errorf("lines: %s", lines.String())
	}
	if _, err := wallet.RPCCall(within(t, time.Minute), slow); err != nil {
		t.Fatal(err)
	}
	time.Sleep(50 * time.Millisecond)
	if len(written) > 0 {
		t.Error("lines after the log was turned off")
	}
}

// notify tells of each line.
type notify struct {
	slog.Handler
	written chan<- struct{}
}

func (n notify) Handle(ctx context.Context, record slog.Record) error {
	err := n.Handler.Handle(ctx, record)
	n.written <- struct{}{}
	return err
}

func TestALogThatDoesNotKeepUpLosesLinesAndCountsThem(t *testing.T) {
	lines := &logLines{waiting: make(chan logLine, 2)}
	for range 5 {
		lines.Log(4, "here", "text")
	}
	<-lines.waiting
	lines.Log(1, "here", "last")
	<-lines.waiting
	if last := <-lines.waiting; last.dropped != 3 || last.level != slog.LevelError {
		t.Errorf("%+v", last)
	}
	for level, expected := range map[slog.Level]int32{slog.LevelError: 1, slog.LevelWarn: 2, slog.LevelInfo: 3, slog.LevelDebug: 4, LevelTrace: 5, 100: 1, -100: 5} {
		if number := nativeLevel(level); number != expected {
			t.Errorf("%v is %d", level, number)
		}
	}
}

func TestALibraryOfAnotherABIIsRefused(t *testing.T) {
	if linkedStatically {
		t.Skip("the library in the program is the one that it was made with")
	}
	compiler, err := exec.LookPath("cc")
	if err != nil {
		t.Fatal(err)
	}
	for version, refused := range map[string]bool{"0x10000": true, "0x0": true, "0x1": false, "0x9": false} {
		library := filepath.Join(t.TempDir(), "other.so")
		build := exec.Command(compiler, "-shared", "-fPIC", "-x", "c", "-", "-o", library)
		build.Stdin = strings.NewReader("unsigned zks_abi_version(void) { return " + version + "; }\n")
		if output, err := build.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, output)
		}
		output, err := another(t, "tell ABI", "LD_PRELOAD="+library).Output()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(output), "was not made for") != refused || contains(string(output), "ZKS_ERR_INVALID_KEY") == refused {
			t.Errorf("ABI %s: %s", version, output)
		}
	}
}

func TestShutdownEndsEverything(t *testing.T) {
	if output, err := another(t, "shutdown").Output(); err != nil {
		t.Errorf("%v: %s", err, output)
	}
}

// shutdownRole runs in a process of its own, because nothing works after it. It gives the exit status.
func shutdownRole() int {
	asked := make(chan struct{})
	signer, err := NewExternalSigner(host{addressOfOne, func(ctx context.Context, _ SigningRequest) ([]byte, error) {
		close(asked)
		<-ctx.Done()
		return nil, ctx.Err()
	}})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	wallet, err := NewWallet(Endpoints("", "http://127.0.0.1:1"), signer)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	ended := make(chan error)
	go func() {
		_, err := wallet.SignMessage(context.Background(), SignMessageRequest{Text: Ptr("x")})
		ended <- err
	}()
	<-asked
	if err := Shutdown(10 * time.Second); err != nil {
		fmt.Println("Shutdown:", err)
		return 1
	}
	if err := <-ended; !errors.Is(err, ErrShutDown) && !errors.Is(err, ErrSignerFailed) {
		fmt.Println("the call:", err)
		return 1
	}
	if _, err := wallet.ChainInfo(context.Background()); !errors.Is(err, ErrShutDown) {
		fmt.Println("a later call:", err)
		return 1
	}
	wallet.Close()
	signer.Close()
	if left := LiveObjects(); left != 0 {
		fmt.Println("objects:", left)
		return 1
	}
	return 0
}
