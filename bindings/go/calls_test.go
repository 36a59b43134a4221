package zksync

// Calls: contexts, deadlines, progress, many at once, misuse.

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// slow is a method that needs one request.
var slow = RPCCallRequest{Chain: ChainL2, Method: "eth_slow"}

func TestCancellingAContextEndsTheCallAtOnce(t *testing.T) {
	url, hit := silentNode(t)
	wallet := watching(t, "", url)
	why := errors.New("the user went away")
	ctx, cancel := context.WithCancelCause(within(t, time.Minute))
	go func() {
		<-hit
		cancel(why)
	}()
	_, err := wallet.RPCCall(ctx, slow)
	if !errors.Is(err, context.Canceled) || !errors.Is(err, ErrCancelled) || !errors.Is(err, why) {
		t.Fatalf("not the context's end: %v", err)
	}
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, ErrTimeout) {
		t.Errorf("also a deadline: %v", err)
	}
	var failed *Error
	if !errors.As(err, &failed) || failed.MayHaveSent() || failed.Op != "rpc_call" {
		t.Errorf("%#v", failed)
	}
}

func TestADeadlineEndsTheCallWhenItPasses(t *testing.T) {
	url, _ := silentNode(t)
	wallet := watching(t, "", url)
	for _, limit := range []time.Duration{time.Millisecond, 50 * time.Millisecond, 300 * time.Millisecond} {
		ctx, cancel := context.WithTimeout(t.Context(), limit)
		start := time.Now()
		_, err := wallet.RPCCall(ctx, slow)
		took := time.Since(start)
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, ErrTimeout) || errors.Is(err, context.Canceled) {
			t.Errorf("after %v: %v", limit, err)
		}
		if took < limit || took > limit+5*time.Second {
			t.Errorf("a deadline of %v ended the call after %v", limit, took)
		}
	}
}

func TestAContextThatHasEndedStartsNothing(t *testing.T) {
	asked := false
	wallet := watching(t, "", answers{"eth_slow": func([]json.RawMessage) any { asked = true; return 1 }}.node(t))
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := wallet.RPCCall(cancelled, slow); !errors.Is(err, context.Canceled) || !errors.Is(err, ErrCancelled) {
		t.Errorf("cancelled before: %v", err)
	}
	late, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	if _, err := wallet.RPCCall(late, slow); !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, ErrTimeout) {
		t.Errorf("late before: %v", err)
	}
	if asked {
		t.Error("a node was asked")
	}
}

func TestACancelledCallLeavesTheOthersAlone(t *testing.T) {
	release := make(chan struct{})
	wallet := watching(t, "", answers{"eth_slow": func([]json.RawMessage) any { <-release; return 7 }}.node(t))
	ctx, cancel := context.WithCancel(within(t, time.Minute))
	var group sync.WaitGroup
	results := make([]error, 2)
	for index, ctx := range []context.Context{ctx, within(t, time.Minute)} {
		group.Add(1)
		go func() {
			defer group.Done()
			_, results[index] = wallet.RPCCall(ctx, slow)
		}()
	}
	cancel()
	time.Sleep(50 * time.Millisecond)
	close(release)
	group.Wait()
	if !errors.Is(results[0], context.Canceled) || results[1] != nil {
		t.Errorf("%v", results)
	}
}

func TestTenThousandCallsWaitOnAFlatNumberOfThreads(t *testing.T) {
	const calls = manyCalls
	node := another(t, "slow node")
	stdin, err := node.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := node.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	defer node.Wait()
	defer stdin.Close()
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	url := strings.TrimSpace(line)
	config := Endpoints("", url)
	config.L2.TimeoutMs = Ptr(uint64(10 * 60 * 1000))
	wallet, err := NewWallet(config, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer wallet.Close()
	// The library's threads, and those that Go has for as many calls as it has processors.
	warm := make(chan error, 32)
	for range cap(warm) {
		go func() {
			_, err := wallet.ChainInfo(within(t, time.Minute))
			warm <- err
		}()
	}
	time.Sleep(200 * time.Millisecond)
	before := threads(t)

	for _, how := range []string{"answered", "cancelled"} {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
		defer cancel()
		results := make(chan error, calls)
		for range calls {
			go func() {
				response, err := wallet.RPCCall(ctx, slow)
				if err == nil && string(response.Result) != "42" {
					err = fmt.Errorf("an answer of %s", response.Result)
				}
				results <- err
			}()
		}
		most := 0
		for ctx.Err() == nil {
			most = max(most, threads(t))
			var waiting int
			fmt.Sscan(get(t, url+"/waiting"), &waiting)
			if waiting >= calls {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		if how == "answered" {
			get(t, url+"/release")
		} else {
			cancel()
		}
		for range calls {
			err := <-results
			if how == "answered" && err != nil || how == "cancelled" && !errors.Is(err, context.Canceled) {
				t.Fatalf("%s: %v", how, err)
			}
			most = max(most, threads(t))
		}
		t.Logf("%d calls %s: %d threads before, at most %d, GOMAXPROCS %d", calls, how, before, most, runtime.GOMAXPROCS(0))
		// Go may start a few for calls into C that the system interrupts; it is the waiting that must not need any.
		if most > before+16 {
			t.Errorf("%d calls %s: %d threads before and up to %d", calls, how, before, most)
		}
		cancel()
		// The node sees the ends of the connections before the next round counts again.
		for attempt := 0; attempt < 500 && get(t, url+"/waiting") != "0"; attempt++ {
			time.Sleep(20 * time.Millisecond)
		}
	}
	for range cap(warm) {
		<-warm
	}
}

func get(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestProgressComesInTheCallersGoroutineAndMayUseTheWallet(t *testing.T) {
	wallet := watching(t, answers{
		"eth_chainId": func([]json.RawMessage) any { return "0x1" },
	}.node(t), answers{
		"eth_chainId": func([]json.RawMessage) any { return "0x10e" }, "eth_getTransactionCount": func([]json.RawMessage) any { return "0x5" },
		"eth_slow": func([]json.RawMessage) any { return 1 },
	}.node(t))
	ctx := within(t, time.Minute)
	var steps []Progress
	inCall := true
	_, err := wallet.ChainInfo(ctx, WithProgress(func(step Progress) {
		if !inCall {
			t.Error("progress after the call")
		}
		if _, err := wallet.RPCCall(ctx, slow); err != nil {
			t.Errorf("a call from a progress function: %v", err)
		}
		steps = append(steps, step)
	}))
	inCall = false
	if err == nil {
		t.Error("a node without a bridgehub was taken for a ZKsync node")
	}
	if len(steps) == 0 || steps[0].Op != "chain_info" || steps[0].Stage != "discover" || steps[0].Message == "" {
		t.Errorf("steps: %+v", steps)
	}
}

func TestAPanicInAProgressFunctionReachesTheCaller(t *testing.T) {
	wallet := watching(t, answers{}.node(t), answers{}.node(t))
	defer func() {
		if recover() != "mine" {
			t.Error("the panic did not come through")
		}
	}()
	wallet.ChainInfo(within(t, time.Minute), WithProgress(func(Progress) { panic("mine") }))
	t.Error("the call returned")
}

func TestAClosedWalletSaysSo(t *testing.T) {
	wallet := watching(t, "", "http://127.0.0.1:1")
	for range 2 {
		if err := wallet.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := wallet.ChainInfo(t.Context()); !errors.Is(err, ErrClosed) || !errors.Is(err, ErrInvalidHandle) {
		t.Errorf("ChainInfo: %v", err)
	}
	if _, err := wallet.Address(); !errors.Is(err, ErrClosed) {
		t.Errorf("Address: %v", err)
	}
}

func TestClosingDuringCallsIsSafe(t *testing.T) {
	release := make(chan struct{})
	wallet := watching(t, "", answers{"eth_slow": func([]json.RawMessage) any { <-release; return 7 }}.node(t))
	results := make(chan error, 64)
	for range cap(results) {
		go func() {
			_, err := wallet.RPCCall(within(t, time.Minute), slow)
			results <- err
		}()
	}
	for range 4 {
		go wallet.Close()
	}
	time.Sleep(20 * time.Millisecond)
	close(release)
	for range cap(results) {
		if err := <-results; err != nil && !errors.Is(err, ErrClosed) && !errors.Is(err, ErrNullArgument) {
			t.Error(err)
		}
	}
}

func TestNothingMadeByHandDoesHarm(t *testing.T) {
	var none *Wallet
	for name, wallet := range map[string]*Wallet{"nil": none, "zero": new(Wallet)} {
		if _, err := wallet.ChainInfo(t.Context()); !errors.Is(err, ErrNullArgument) {
			t.Errorf("%s wallet: %v", name, err)
		}
		if _, err := wallet.L2().Balance(t.Context(), ETH); !errors.Is(err, ErrNullArgument) {
			t.Errorf("%s wallet's L2: %v", name, err)
		}
		if err := wallet.Close(); err != nil {
			t.Errorf("%s wallet: %v", name, err)
		}
	}
	for name, signer := range map[string]*Signer{"nil": nil, "zero": new(Signer)} {
		if _, err := signer.Address(); !errors.Is(err, ErrNullArgument) {
			t.Errorf("%s signer: %v", name, err)
		}
		if err := signer.Close(); err != nil {
			t.Errorf("%s signer: %v", name, err)
		}
	}
	if _, err := NewWallet(Endpoints("", "http://127.0.0.1:1"), new(Signer)); !errors.Is(err, ErrInvalidHandle) {
		t.Errorf("a wallet with a zero signer: %v", err)
	}
	wallet := watching(t, "", "http://127.0.0.1:1")
	//lint:ignore SA1012 the point of the test
	if _, err := wallet.ChainInfo(nil); !errors.Is(err, ErrNullArgument) { //nolint:staticcheck
		t.Errorf("no context: %v", err)
	}
	if err := wallet.Call(t.Context(), "no_such_method", struct{}{}, nil); !errors.Is(err, ErrUnknownMethod) {
		t.Errorf("no such method: %v", err)
	}
	if err := wallet.Call(t.Context(), "balance\x00", struct{}{}, nil); !errors.Is(err, ErrInvalidField) {
		t.Errorf("a NUL in a name: %v", err)
	}
	if err := wallet.Call(t.Context(), "balance", make(chan int), nil); !errors.Is(err, ErrInvalidJSON) {
		t.Errorf("a request that is no JSON: %v", err)
	}
	if err := wallet.Call(t.Context(), "balance", map[string]any{"chain": "l2", "chian": 1}, nil); !errors.Is(err, ErrUnknownKey) {
		t.Errorf("an unknown key: %v", err)
	}
	if err := wallet.Call(t.Context(), "balance", strings.Repeat("x", 2<<20), nil); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a huge request: %v", err)
	}
}

func TestForgottenMoneyAndReceiversAreRefusedWithTheirPlace(t *testing.T) {
	signer, err := NewSigner(testKey(1))
	if err != nil {
		t.Fatal(err)
	}
	defer signer.Close()
	asked := false
	node := answers{"eth_chainId": func([]json.RawMessage) any { asked = true; return "0x1" }}.node(t)
	wallet, err := NewWallet(Endpoints(node, node), signer)
	if err != nil {
		t.Fatal(err)
	}
	defer wallet.Close()
	ctx := within(t, time.Minute)
	_, noAmount := wallet.Deposit(ctx, DepositRequest{})
	_, negative := wallet.Deposit(ctx, DepositRequest{Amount: big.NewInt(-1)})
	_, tooLarge := wallet.Deposit(ctx, DepositRequest{Amount: new(big.Int).Lsh(big.NewInt(1), 256)})
	_, noReceiver := wallet.Transfer(ctx, TransferRequest{Amount: big.NewInt(1)})
	_, noContract := wallet.RequestExecute(ctx, RequestExecuteRequest{L2Value: big.NewInt(1)})
	_, noTo := wallet.SendTransaction(ctx, SendTransactionRequest{Value: big.NewInt(1)})
	for _, expected := range []struct {
		err    error
		status Status
		place  string
	}{
		{noAmount, ErrMissingField, "/amount"}, {negative, ErrInvalidAmount, "/amount"}, {tooLarge, ErrInvalidAmount, "/amount"},
		{noReceiver, ErrMissingField, "/to"}, {noContract, ErrMissingField, "/contractAddress"}, {noTo, ErrMissingField, "/to"},
	} {
		var failed *Error
		if !errors.As(expected.err, &failed) || failed.Status != expected.status || failed.MayHaveSent() {
			t.Errorf("%v at %s: %#v", expected.status, expected.place, expected.err)
		} else if failed.Path != expected.place {
			t.Errorf("%v at %s: %#v", expected.status, expected.place, expected.err)
		}
	}
	if asked {
		t.Error("a node was asked")
	}
}

func TestWalletsThatAreForgottenAreFreed(t *testing.T) {
	settle := func() uint64 {
		for range 10 {
			runtime.GC()
			time.Sleep(10 * time.Millisecond)
		}
		return LiveObjects()
	}
	before := settle()
	for range 100 {
		signer, err := NewSigner(testKey(1))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := NewWallet(Endpoints("", "http://127.0.0.1:1"), signer); err != nil {
			t.Fatal(err)
		}
	}
	if LiveObjects() < before {
		t.Errorf("%d objects after making 200", LiveObjects())
	}
	if after := settle(); after > before {
		t.Errorf("%d objects before, %d after", before, after)
	}
}

func TestAWalletWithoutASignerWatchesItsAddress(t *testing.T) {
	config := Endpoints("", "http://127.0.0.1:1")
	watched := common.HexToAddress("0x36615Cf349d7F6344891B1e7CA7C72883F5dc049")
	config.Address = &watched
	wallet, err := NewWallet(config, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer wallet.Close()
	if address, err := wallet.Address(); err != nil || address != watched {
		t.Errorf("%v, %v", address, err)
	}
	if _, err := wallet.SignMessage(t.Context(), SignMessageRequest{Text: Ptr("")}); !errors.Is(err, ErrNoSigner) {
		t.Errorf("signed without a signer: %v", err)
	}
}
