//! ZKsync wallet operations between Ethereum (L1) and a ZKsync chain (L2): the async core of libzksync.
//!
//! A [`Wallet`] is a pair of endpoints and, unless it only watches, a [`signer`]. Its operations are the rows of
//! [`ops::METHODS`]; each takes and gives JSON through [`Wallet::call`], or typed values through its own module in [`ops`].
#![forbid(unsafe_code)]
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

mod broadcast;
pub mod call;
pub mod chain;
pub mod config;
pub mod eip712;
pub mod encoding;
pub mod error;
mod fees;
#[doc(hidden)]
pub mod inject;
mod nonce;
pub mod ops;
pub mod proof;
pub mod rpc;
pub mod schema;
pub mod signer;
mod tokens;
pub mod tx;
pub mod types;
pub mod utils;
mod wallet;

pub use broadcast::settled as deliveries_settled;
pub use call::{CallContext, Progress};
pub use config::Config;
pub use error::{Error, Result, Status};
pub use wallet::Wallet;
