//! One L2-to-L1 log and its leaf in the log tree of a batch.

use ethers_core::types::{Address, H256};
use ethers_core::utils::keccak256;

/// The bootloader, which reports how each priority transaction ended.
pub const BOOTLOADER: Address = system_address(0x8001);
/// The system contract that sends messages to L1.
pub const L1_MESSENGER: Address = system_address(0x8008);
/// `L1MessageSent(address indexed, bytes32 indexed, bytes)`.
pub const L1_MESSAGE_SENT: H256 = H256([
    0x3a, 0x36, 0xe4, 0x72, 0x91, 0xf4, 0x20, 0x1f, 0xaf, 0x13, 0x7f, 0xab, 0x08, 0x1d, 0x92, 0x29, 0x5b, 0xce, 0x2d, 0x53, 0xbe,
    0x2c, 0x6c, 0xa6, 0x8b, 0xa8, 0x2c, 0x7f, 0xaa, 0x9c, 0xe2, 0x41,
]);

/// The address whose last three bytes are `n`; all system contracts are of this kind.
pub const fn system_address(n: u32) -> Address {
    let [_, a, b, c] = n.to_be_bytes();
    ethers_core::types::H160([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c])
}

/// What a chain of the Era family reports to L1. The shard is always 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct L2Log {
    /// The position of the transaction in its batch.
    pub tx_number: u16,
    /// Who reports.
    pub sender: Address,
    /// What about: the transaction's hash, or the sender of a message.
    pub key: H256,
    /// What happened: the status, or the hash of a message.
    pub value: H256,
}

impl L2Log {
    /// How the priority transaction `hash` ended.
    pub fn status(tx_number: u16, hash: H256, success: bool) -> Self {
        Self {
            tx_number,
            sender: BOOTLOADER,
            key: hash,
            value: H256::from_low_u64_be(success.into()),
        }
    }

    /// A message that `sender` sent to L1.
    pub fn message(tx_number: u16, sender: Address, message: &[u8]) -> Self {
        Self {
            tx_number,
            sender: L1_MESSENGER,
            key: sender.into(),
            value: H256(keccak256(message)),
        }
    }

    /// The 88 bytes that the tree hashes.
    pub fn packed(&self) -> [u8; 88] {
        let mut out = [0; 88];
        let (head, rest) = out.split_at_mut(4);
        // shard 0, isService true
        let [n0, n1] = self.tx_number.to_be_bytes();
        head.copy_from_slice(&[0, 1, n0, n1]);
        let (sender, rest) = rest.split_at_mut(20);
        sender.copy_from_slice(self.sender.as_bytes());
        let (key, value) = rest.split_at_mut(32);
        key.copy_from_slice(self.key.as_bytes());
        value.copy_from_slice(self.value.as_bytes());
        out
    }

    /// The leaf.
    pub fn leaf(&self) -> H256 {
        H256(keccak256(self.packed()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ethers_core::utils::hex;

    #[test]
    fn packs_shard_service_number_sender_key_value() {
        let log = L2Log {
            tx_number: 6,
            sender: L1_MESSENGER,
            key: H256::from_low_u64_be(11),
            value: H256::from_low_u64_be(19),
        };
        // The published example has isService = false, the second byte; all else is the same.
        let expected = "000000060000000000000000000000000000000000008008\
            000000000000000000000000000000000000000000000000000000000000000b\
            0000000000000000000000000000000000000000000000000000000000000013";
        let mut packed = log.packed();
        assert_eq!(packed[1], 1);
        packed[1] = 0;
        assert_eq!(hex::encode(packed), expected);
    }

    #[test]
    fn the_topic_is_the_hash_of_the_event() {
        assert_eq!(L1_MESSAGE_SENT.0, keccak256("L1MessageSent(address,bytes32,bytes)"));
    }
}
