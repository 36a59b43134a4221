//! A local Ethereum and ZKsync chain in one process: two `anvil` nodes, our bridge contracts and a sequencer between them.
//!
//! This crate is for demos and tests. It is never linked into the library, and shares no code with it on purpose: whatever
//! both get wrong in the same way would otherwise pass every test.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod accounts;
mod answers;
pub mod batch;
mod before26;
pub mod bridges;
mod contracts;
mod control;
pub mod deploy;
mod devnet;
pub mod error;
mod failure;
pub mod family;
pub mod gas;
pub mod gateway;
mod ground;
mod hex;
mod index;
pub mod install;
mod interop;
pub mod l2log;
pub mod merkle;
mod methods;
mod network;
pub mod node;
pub mod options;
mod overrides;
mod paymaster;
pub mod priority;
mod real_l1;
mod recorded;
pub mod rpc;
mod sequencer;
mod server;
mod settle;
mod sponsor;
mod time;
pub mod tx712;
mod validate;
mod zks;
mod zksync_os;

pub use devnet::Devnet;
pub use error::DevnetError;
pub use options::Options;
pub use rpc::Rpc;
