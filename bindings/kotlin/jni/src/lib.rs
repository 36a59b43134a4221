//! The native half of the Kotlin package: JNI functions over the C ABI of libzksync.
//!
//! Java threads call in; nothing here calls Java. What the library reports (ends of calls, progress, log lines, requests to
//! sign) goes into one queue (`events`), from which one Java thread takes it. So no native thread is ever attached to the
//! JVM, and no method of Java has to be found by name.
//!
//! Texts cross as byte arrays of UTF-8, because JNI's own strings are in another encoding. Handles cross as `long`. A function
//! that can fail has an array of one element as its last parameter: it receives the error's JSON, or the result.
#![warn(clippy::undocumented_unsafe_blocks)]

mod calls;
mod events;
mod exports;
mod objects;
mod signers;
mod texts;
