//! What is true of the chains: contract interfaces, typed reads, discovery of addresses and capabilities, reverts.

#[rustfmt::skip]
pub(crate) mod abi;
pub mod eth;
pub mod facts;
pub mod revert;
pub mod via;
