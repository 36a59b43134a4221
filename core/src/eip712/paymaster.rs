//! Paymasters: contracts that pay the fee in place of the sender.

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, U256};

/// `general(bytes)`.
const GENERAL: [u8; 4] = [0x8c, 0x5a, 0x34, 0x45];
/// `approvalBased(address,uint256,bytes)`.
const APPROVAL_BASED: [u8; 4] = [0x94, 0x94, 0x31, 0xdc];

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
    flow(GENERAL, &[Token::Bytes(inner.to_vec())])
}

/// The input for a paymaster that is paid in a token (`IPaymasterFlow.approvalBased`); the allowance, in the token's base
/// units, is set as part of the transaction.
pub fn approval_based_input(token: Address, minimal_allowance: U256, inner: &[u8]) -> Vec<u8> {
    let args = [
        Token::Address(token),
        Token::Uint(minimal_allowance),
        Token::Bytes(inner.to_vec()),
    ];
    flow(APPROVAL_BASED, &args)
}

fn flow(selector: [u8; 4], args: &[Token]) -> Vec<u8> {
    [&selector, encode(args).as_slice()].concat()
}

#[cfg(test)]
mod tests {
    use ethers_core::utils::id;

    use super::*;

    #[test]
    fn the_selectors_are_those_of_the_signatures() {
        assert_eq!(GENERAL, id("general(bytes)"));
        assert_eq!(APPROVAL_BASED, id("approvalBased(address,uint256,bytes)"));
    }
}
