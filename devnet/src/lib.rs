//! A local Ethereum and ZKsync chain in one process: two `anvil` nodes, our bridge contracts and a sequencer between them.
//!
//! This crate is for demos and tests. It is never linked into the library, and shares no code with it on purpose: whatever
//! both get wrong in the same way would otherwise pass every test.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod error;
pub mod rpc;

pub use error::DevnetError;
pub use rpc::Rpc;
