//! The values that cross the JSON boundary: integers as decimal strings, checked addresses, hashes and bytes.
//!
//! Each type is a thin wrapper over the EVM primitive, so that inside the crate arithmetic and ABI coding use the primitive
//! (`.0`) and outside nothing but these rules is visible.

mod bytes;
mod hex;
mod parse;
mod place;
mod uint;
mod write;

pub use bytes::{Address, Bytes, Hash};
pub use parse::{parse_json, parse_request};
pub use uint::Uint;

pub(crate) use bytes::shorten;
pub(crate) use parse::{field_error, translate};
pub(crate) use place::{pointer_step, read, Fault};
pub(crate) use uint::scaled;
pub(crate) use write::write_response;

/// The zero address: ETH, in requests.
pub const ETH_ADDRESS: ethers_core::types::Address = ethers_core::types::H160([0; 20]);

/// ETH as the L1 contracts name it: the address 1.
pub const ETH_ADDRESS_IN_CONTRACTS: ethers_core::types::Address =
    ethers_core::types::H160([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);

/// A system address: `0x…` with this low part, for example `system_address(0x800a)`.
pub const fn system_address(low: u32) -> ethers_core::types::Address {
    let b = low.to_be_bytes();
    ethers_core::types::H160([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, b[0], b[1], b[2], b[3]])
}
