//go:build race

package zksync

// manyCalls is as many goroutines as the race detector can follow, nearly.
const manyCalls = 7_000
