//go:build zksync_dynamic

package native

// For systems without pkg-config: the shared library, where CGO_CFLAGS and CGO_LDFLAGS say.

// #cgo LDFLAGS: -lzksync
import "C"
