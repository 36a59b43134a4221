package zksync

// What may be said about a single call: so far, who hears of its progress.

import (
	"encoding/json"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// CallOption changes one call of a [Wallet]'s method.
type CallOption func(*callSettings)

type callSettings struct {
	progress func(Progress)
}

// Progress is one step of a running call.
type Progress struct {
	// The method, for example deposit.
	Op string
	// The step: discover, quote, approve, prepare, sign, broadcast or wait.
	Stage string
	// One sentence for a person.
	Message string
	// The chain that the step is about, if it is about one.
	Chain Chain
	// The transaction's hash, once it is known.
	TxHash *common.Hash
	// The time since the call began.
	Elapsed time.Duration
}

// WithProgress has a function called with each step of the call, in order, in the goroutine of the call and never after it has
// returned. The function may use the wallet. While it runs further reports wait; more than 256 are dropped.
func WithProgress(report func(Progress)) CallOption {
	return func(settings *callSettings) { settings.progress = report }
}

// maxReports is how many reports wait for a function that does not keep up.
const maxReports = 256

// reportQueue takes reports from the library's thread, which must not wait, to the goroutine of the call. A nil queue is empty.
type reportQueue struct {
	mutex   sync.Mutex
	waiting [][]byte
	wake    chan struct{}
}

func newReportQueue() *reportQueue { return &reportQueue{wake: make(chan struct{}, 1)} }

func (q *reportQueue) add(report []byte) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	if len(q.waiting) < maxReports {
		q.waiting = append(q.waiting, report)
	}
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// some is ready when there may be reports.
func (q *reportQueue) some() <-chan struct{} {
	if q == nil {
		return nil
	}
	return q.wake
}

func (q *reportQueue) deliver(report func(Progress)) {
	if q == nil {
		return
	}
	q.mutex.Lock()
	waiting := q.waiting
	q.waiting = nil
	q.mutex.Unlock()
	for _, text := range waiting {
		var step struct {
			Op, Stage, Message string
			Chain              Chain
			TxHash             *common.Hash
			ElapsedMs          int64
		}
		if json.Unmarshal(text, &step) == nil {
			elapsed := time.Duration(step.ElapsedMs) * time.Millisecond
			report(Progress{step.Op, step.Stage, step.Message, step.Chain, step.TxHash, elapsed})
		}
	}
}
