//! Addresses that follow from others: aliases of L1 contracts on L2, and the addresses of deployed contracts.

use ethers_core::types::{Address, H160, H256, U256};
use ethers_core::utils::{get_contract_address, get_create2_address_from_hash, keccak256};

use super::calldata::word;

/// What is added to the address of an L1 contract that sends to L2 (`AddressAliasHelper`).
const OFFSET: H160 = H160([0x11, 0x11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0x11]);

/// The sender that L2 sees when an L1 contract calls: an address that nobody holds a key of.
pub fn apply_l1_to_l2_alias(l1: Address) -> Address {
    low20(number(l1).overflowing_add(number(OFFSET)).0)
}

/// The L1 contract behind an aliased sender.
pub fn undo_l1_to_l2_alias(l2: Address) -> Address {
    // Modulo 2^256, of which modulo 2^160 is left.
    low20(number(l2).overflowing_sub(number(OFFSET)).0)
}

/// The address that EraVM's deployer gives with `create`. `deployment_nonce` is the account's deployment nonce, which is not
/// that of its transactions.
pub fn create_address(sender: Address, deployment_nonce: U256) -> Address {
    low20_of(&[keccak256("zksyncCreate"), H256::from(sender).0, word(deployment_nonce)])
}

/// The address that EraVM's deployer gives with `create2`. The sender is the factory 0x…10000 for deployments through it.
pub fn create2_address(sender: Address, bytecode_hash: H256, salt: H256, constructor_input: &[u8]) -> Address {
    let parts = [
        keccak256("zksyncCreate2"),
        H256::from(sender).0,
        salt.0,
        bytecode_hash.0,
        keccak256(constructor_input),
    ];
    low20_of(&parts)
}

/// The address of a contract that an account deploys on the EVM: on L1, on ZKsync OS, and on Era with EVM bytecode.
pub fn evm_create_address(sender: Address, nonce: u64) -> Address {
    get_contract_address(sender, nonce)
}

/// The address of the EVM's CREATE2.
pub fn evm_create2_address(sender: Address, salt: H256, init_code_hash: H256) -> Address {
    get_create2_address_from_hash(sender, salt.0, init_code_hash.0)
}

fn number(address: Address) -> U256 {
    U256::from_big_endian(address.as_bytes())
}

fn low20(n: U256) -> Address {
    H160::from(H256(word(n)))
}

fn low20_of(parts: &[[u8; 32]]) -> Address {
    H160::from(H256(keccak256(parts.concat())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_wraps_around_and_comes_back() {
        for address in [
            Address::zero(),
            Address::repeat_byte(0xff),
            Address::repeat_byte(0xee),
            OFFSET,
        ] {
            assert_eq!(undo_l1_to_l2_alias(apply_l1_to_l2_alias(address)), address);
            assert_eq!(apply_l1_to_l2_alias(undo_l1_to_l2_alias(address)), address);
        }
        assert_eq!(undo_l1_to_l2_alias(OFFSET), Address::zero());
    }

    /// The examples 4 and 5 of EIP-1014.
    #[test]
    fn the_evms_create2_is_that_of_its_standard() {
        let sender: Address = "0x00000000000000000000000000000000deadbeef".parse().unwrap();
        let salt = H256::from_low_u64_be(0xcafe_babe);
        let code = H256(keccak256([0xde, 0xad, 0xbe, 0xef]));
        let expected: Address = "0x60f3f640a8508fC6a86d45DF051962668E1e8AC7".parse().unwrap();
        assert_eq!(evm_create2_address(sender, salt, code), expected);
        let zero = evm_create2_address(Address::zero(), H256::zero(), H256(keccak256([0])));
        assert_eq!(zero, "0x4D1A2e2bB4F88F0250f26Ffff098B0b30B26BF38".parse().unwrap());
    }
}
