//go:build !race

package zksync

// manyCalls is how many calls wait at the same time.
const manyCalls = 10_000
