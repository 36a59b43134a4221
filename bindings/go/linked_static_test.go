//go:build zksync_static

package zksync

const linkedStatically = true
