package zksync

// The library as a whole: whether it is the right one, its version, its schema, its log and its end.

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/libzksync/libzksync/bindings/go/internal/native"
)

// ABIError says that the loaded library has an ABI that this package was not made for. Nothing of it is used.
type ABIError struct {
	Major, Minor uint32
	Version      string
}

func (e *ABIError) Error() string {
	return fmt.Sprintf("zksync: libzksync %s has ABI %d.%d, which this package was not made for; install the release of both that "+
		"belong together", e.Version, e.Major, e.Minor)
}

// usable is nil if the library has the right ABI.
var usable = sync.OnceValue(func() error {
	major, minor, ok := native.ABI()
	if !ok {
		return &ABIError{Major: major, Minor: minor, Version: native.Version()}
	}
	return nil
})

// Version is the version of the loaded library.
func Version() string { return native.Version() }

// Schema is the JSON document of all methods, utilities, types and statuses of the loaded library.
func Schema() (json.RawMessage, error) {
	if err := usable(); err != nil {
		return nil, err
	}
	return native.Schema(), nil
}

// LiveObjects is how many objects of the library this process holds: wallets, signers, calls, errors, texts. For tests that look
// for leaks.
func LiveObjects() uint64 { return native.LiveObjects() }

// lifetime ends with Shutdown.
var lifetime, endLifetime = context.WithCancel(context.Background())

// Shutdown ends all calls, which then give [ErrShutDown], and the library's threads, for good. A program need not call it. It
// waits for the threads at most this long and gives [ErrTimeout] if an external signer did not return by then.
func Shutdown(timeout time.Duration) error {
	if err := usable(); err != nil {
		return err
	}
	endLifetime()
	if status := native.Shutdown(uint64(max(0, timeout.Milliseconds()))); status != 0 {
		return newError(&native.Failure{Status: status}, nil)
	}
	return nil
}

// LevelTrace is the level of the library's finest lines, below slog.LevelDebug.
const LevelTrace = slog.LevelDebug - 4

// SetLogger has the library's log written by a logger, in place of the one before, from this level up; nil turns it off, as it is
// at first. Lines hold no secrets. Each has the attribute target, the part of the library. Lines are written by a goroutine; of a
// logger that does not keep up, at most 1024 wait, and more are dropped and counted.
func SetLogger(logger *slog.Logger, level slog.Level) error {
	if err := usable(); err != nil {
		return err
	}
	var status int32
	if logger == nil {
		status = native.SetLogger(nil, 0)
	} else {
		lines := &logLines{waiting: make(chan logLine, 1024)}
		go lines.write(logger)
		status = native.SetLogger(lines, nativeLevel(level))
	}
	if status != 0 {
		return newError(&native.Failure{Status: status}, nil)
	}
	return nil
}

// levels are the library's, from off to trace; its numbers are places in here.
var levels = []slog.Level{1: slog.LevelError, 2: slog.LevelWarn, 3: slog.LevelInfo, 4: slog.LevelDebug, 5: LevelTrace}

// nativeLevel is the finest of the library's levels that is not below a level.
func nativeLevel(level slog.Level) int32 {
	for number := len(levels) - 1; number > 1; number-- {
		if levels[number] >= level {
			return int32(number)
		}
	}
	return 1
}

type logLine struct {
	level           slog.Level
	target, message string
	dropped         int64
}

// logLines takes lines from the library's thread, which must not wait, to the goroutine that writes.
type logLines struct {
	waiting chan logLine
	dropped atomic.Int64
}

func (l *logLines) Log(level int32, target, message string) {
	line := logLine{level: LevelTrace, target: target, message: message, dropped: l.dropped.Swap(0)}
	if level > 0 && int(level) < len(levels) {
		line.level = levels[level]
	}
	select {
	case l.waiting <- line:
	default:
		l.dropped.Add(line.dropped + 1)
	}
}

// Released comes after the last line.
func (l *logLines) Released() { close(l.waiting) }

func (l *logLines) write(logger *slog.Logger) {
	for line := range l.waiting {
		if line.dropped > 0 {
			logger.Warn("lines were dropped", "target", "zksync", "lines", line.dropped)
		}
		logger.Log(context.Background(), line.level, line.message, "target", line.target)
	}
}
