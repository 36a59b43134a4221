//go:build !zksync_static && !zksync_dynamic

package native

// The default: pkg-config says where the installed library is.

// #cgo pkg-config: zksync
import "C"
