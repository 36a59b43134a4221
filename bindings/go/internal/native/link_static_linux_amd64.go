//go:build zksync_static && !zksync_dynamic

package native

// The archive and the header that vendor.sh, or a release, put beside this file. The other libraries are those that Rust's
// standard library needs; vendor.sh compares them with what the archive's zksync.pc says.

// #cgo CFLAGS: -DZKSGO_VENDORED
// #cgo LDFLAGS: ${SRCDIR}/libzksync_linux_amd64.a -lgcc_s -lutil -lrt -lpthread -lm -ldl -lc
import "C"
