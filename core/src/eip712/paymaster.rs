//! Paymasters: contracts that pay the fee in place of the sender.

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, U256};
use ethers_core::utils::id;

/// Who pays the fee, and what that contract is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paymaster {
    /// The paymaster's address.
    pub address: Address,
    /// The input, beginning with the selector of a flow: [`general_input`] or [`approval_based_input`].
    pub input: Vec<u8>,
}

/// The input for a paymaster that needs nothing from the sender (`IPaymasterFlow.general`).
pub fn general_input(inner: &[u8]) -> Vec<u8> {
    flow("general(bytes)", &[Token::Bytes(inner.to_vec())])
}

/// The input for a paymaster that is paid in a token (`IPaymasterFlow.approvalBased`); the allowance, in the token's base
/// units, is set as part of the transaction.
pub fn approval_based_input(token: Address, minimal_allowance: U256, inner: &[u8]) -> Vec<u8> {
    let args = [
        Token::Address(token),
        Token::Uint(minimal_allowance),
        Token::Bytes(inner.to_vec()),
    ];
    flow("approvalBased(address,uint256,bytes)", &args)
}

fn flow(signature: &str, args: &[Token]) -> Vec<u8> {
    [id(signature).to_vec(), encode(args)].concat()
}
