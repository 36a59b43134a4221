//go:build zksync_static && !zksync_dynamic

package native

// As for amd64.

// #cgo CFLAGS: -DZKSGO_VENDORED
// #cgo LDFLAGS: ${SRCDIR}/libzksync_linux_arm64.a -lgcc_s -lutil -lrt -lpthread -lm -ldl -lc
import "C"
