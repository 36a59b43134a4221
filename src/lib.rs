//! The C ABI of libzksync: every symbol that begins with `zks_`, and the only unsafe code in the repository.
//!
//! It is thin on purpose. `args` reads what a caller passed, `entry` is the one way into the library (fork check, panic
//! boundary, error mapping), `handles` turns objects into tokens, `engine` owns the threads, and the files named after the
//! header's sections hold the functions. What a wallet does is in `zksync-core`.
//!
//! The header is generated from these files by `build.rs`; the comments on exported items are its text.
// The rest of what the workspace refuses is let pass in tests by clippy.toml.
#![cfg_attr(
    test,
    allow(
        clippy::arithmetic_side_effects,
        clippy::cast_possible_truncation,
        clippy::panic_in_result_fn,
        clippy::string_slice,
        reason = "a panic is how a test fails"
    )
)]
// The contract of the pointers is one for all functions and stands in the header's preface ("Pointers"), where C callers
// read it; a Safety section on each function would repeat it in the header forty times.
#![allow(
    clippy::missing_safety_doc,
    reason = "the contract of the pointers stands in the preface of the header"
)]

mod args;
mod completion;
mod engine;
mod entry;
mod exports;
mod gate;
mod handles;
mod host;
mod logging;
mod panics;
mod signing_thread;
mod sync;

// The sections of the header, in its order.
pub mod abi;
pub mod call;
pub mod error;
pub mod library;
// Written by operations_text.rs, one way; the formatter would write it another.
#[rustfmt::skip]
pub mod operations;
pub mod signer;
pub mod status;
pub mod types;
pub mod util;
pub mod wallet;

#[cfg(test)]
mod operations_text;
