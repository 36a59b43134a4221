package native

// What the library calls, by way of bridge.c. None of these waits, but for the signing function.

// #include "bridge.h"
import "C"

import (
	"bytes"
	"runtime/cgo"
	"unsafe"
)

//export zksyncGoRelease
func zksyncGoRelease(handle C.uintptr_t) {
	value := cgo.Handle(handle).Value()
	cgo.Handle(handle).Delete()
	if logger, ok := value.(Logger); ok {
		logger.Released()
	}
}

//export zksyncGoProgress
func zksyncGoProgress(handle C.uintptr_t, text *C.char, length C.size_t) {
	cgo.Handle(handle).Value().(func([]byte))(copied(text, length))
}

// zksyncGoDone frees what belongs to it before it wakes the caller, who may look for leaks.
//
//export zksyncGoDone
func zksyncGoDone(handle C.uintptr_t, status C.int32_t, response *C.char, length C.size_t, failure *C.ZksError) {
	call := cgo.Handle(handle).Value().(*Call)
	cgo.Handle(handle).Delete()
	result := Result{Failure: takeFailure(int32(status), failure)}
	if result.Failure == nil {
		result.Response = copied(response, length)
	}
	C.zks_string_free(response)
	call.done <- result
}

//export zksyncGoSign
func zksyncGoSign(handle C.uintptr_t, digest *C.uint8_t, text *C.char, length C.size_t, signature *C.uint8_t) C.int32_t {
	sign := cgo.Handle(handle).Value().(SignFunc)
	out := unsafe.Slice((*byte)(signature), 65)
	return C.int32_t(sign([32]byte(unsafe.Slice((*byte)(digest), 32)), copied(text, length), (*[65]byte)(out)))
}

//export zksyncGoLog
func zksyncGoLog(handle C.uintptr_t, level C.int32_t, target *C.char, targetLength C.size_t, message *C.char,
	messageLength C.size_t) {
	logger := cgo.Handle(handle).Value().(Logger)
	logger.Log(int32(level), string(copied(target, targetLength)), string(copied(message, messageLength)))
}

// copied gives Go its own copy of a borrowed text.
func copied(text *C.char, length C.size_t) []byte {
	return bytes.Clone(unsafe.Slice((*byte)(unsafe.Pointer(text)), int(length)))
}
