//! What is known about a chain's contracts.

pub mod revert;
