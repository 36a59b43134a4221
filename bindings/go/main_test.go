package zksync

// The frame of the tests: roles that the test binary plays when it starts itself, and the look for leaks at the end.

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// role says what a process that the tests have started does in place of the tests.
const role = "ZKSYNC_GO_TEST_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(role) {
	case "slow node":
		serveSlowly()
		return
	case "tell ABI":
		_, err := NewSigner(make([]byte, 32))
		fmt.Println(err)
		return
	case "shutdown":
		os.Exit(shutdownRole())
	}
	status := m.Run()
	// What the tests closed is gone; what they left to the collector goes with it.
	for attempt := 0; LiveObjects() != 0 && attempt < 50; attempt++ {
		runtime.GC()
		time.Sleep(20 * time.Millisecond)
	}
	if left := LiveObjects(); left != 0 {
		fmt.Printf("FAIL: %d objects of the library were not freed\n", left)
		status = 1
	}
	os.Exit(status)
}

// another starts this test binary in a role.
func another(t *testing.T, does string, environment ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(self)
	command.Env = append(append(os.Environ(), role+"="+does), environment...)
	command.Stderr = os.Stderr
	return command
}

// answers is a node that knows some methods; others it does not have.
type answers map[string]func(params []json.RawMessage) any

// node serves answers until the test ends.
func (a answers) node(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(a)
	t.Cleanup(server.Close)
	return server.URL
}

func (a answers) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var calls []rpcCall
	var body json.RawMessage
	if json.NewDecoder(r.Body).Decode(&body) != nil {
		return
	}
	batch := body[0] == '['
	if !batch {
		body = append(append([]byte("["), body...), ']')
	}
	if json.Unmarshal(body, &calls) != nil {
		return
	}
	var results []map[string]any
	for _, call := range calls {
		result := map[string]any{"jsonrpc": "2.0", "id": call.ID}
		if answer, ok := a[call.Method]; ok {
			result["result"] = answer(call.Params)
		} else {
			result["error"] = map[string]any{"code": -32601, "message": "no " + call.Method + " here"}
		}
		results = append(results, result)
	}
	if batch {
		json.NewEncoder(w).Encode(results)
	} else {
		json.NewEncoder(w).Encode(results[0])
	}
}

type rpcCall struct {
	ID     json.RawMessage
	Method string
	Params []json.RawMessage
}

// silentNode takes requests and never answers. hit tells of each.
func silentNode(t *testing.T) (url string, hit <-chan struct{}) {
	t.Helper()
	hits, end := make(chan struct{}, 1024), make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		hits <- struct{}{}
		<-end
	}))
	t.Cleanup(func() {
		close(end)
		server.Close()
	})
	return server.URL, hits
}

// serveSlowly is a node in a process of its own, for more connections than one process may have both ends of. It says where it
// is; each request waits until somebody asks for /release, and is answered with 42. /waiting says how many wait.
func serveSlowly() {
	var mutex sync.Mutex
	waiting, released := 0, make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("/release", func(http.ResponseWriter, *http.Request) {
		mutex.Lock()
		defer mutex.Unlock()
		close(released)
		released = make(chan struct{})
	})
	mux.HandleFunc("/waiting", func(w http.ResponseWriter, _ *http.Request) {
		mutex.Lock()
		defer mutex.Unlock()
		fmt.Fprint(w, waiting)
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		var call rpcCall
		body, _ := io.ReadAll(r.Body)
		json.Unmarshal(body, &call)
		mutex.Lock()
		waiting++
		gate := released
		mutex.Unlock()
		select {
		case <-gate:
		case <-r.Context().Done():
		}
		mutex.Lock()
		waiting--
		mutex.Unlock()
		json.NewEncoder(w).Encode(map[string]any{"jsonrpc": "2.0", "id": call.ID, "result": 42})
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	fmt.Println("http://" + listener.Addr().String())
	// It ends with whoever started it.
	go func() {
		os.Stdin.Read(make([]byte, 1))
		os.Exit(0)
	}()
	http.Serve(listener, mux)
}

// threads is how many threads the process has.
func threads(t *testing.T) int {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("threads are counted on Linux")
	}
	tasks, err := os.ReadDir("/proc/self/task")
	if err != nil {
		t.Fatal(err)
	}
	return len(tasks)
}

// watching is a wallet without a signer.
func watching(t *testing.T, l1, l2 string) *Wallet {
	t.Helper()
	wallet, err := NewWallet(Endpoints(l1, l2), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { wallet.Close() })
	return wallet
}

// within gives a test's context an end, so that no test hangs.
func within(t *testing.T, limit time.Duration) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	t.Cleanup(cancel)
	return ctx
}

func contains(text string, parts ...string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}
