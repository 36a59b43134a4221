//! Transactions of type 0x71, which EraVM chains have beside Ethereum's, and EIP-712 typed data in general.
//!
//! ZKsync OS chains do not know type 0x71.

mod bytecode;
mod meta;
mod paymaster;
mod rlp;
mod transaction;
mod typed_data;

pub use bytecode::{hash_bytecode, MAX_BYTECODE};
pub use paymaster::{approval_based_input, general_input, Paymaster};
pub(crate) use rlp::rlp_fault;
pub use rlp::MAX_RAW;
pub use transaction::{Eip712Tx, TxSignature, DEFAULT_GAS_PER_PUBDATA, TX_TYPE};
pub use typed_data::typed_data_hash;
