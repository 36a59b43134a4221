//! The hash by which EraVM knows a contract's code.

use ethers_core::types::H256;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result, Status};

/// The longest bytecode, in bytes: 2^16 - 1 words of 32 bytes.
pub const MAX_BYTECODE: usize = ((1 << 16) - 1) * 32;

/// The versioned hash of EraVM bytecode: version 1, the length in 32-byte words, and the low 28 bytes of the SHA-256.
///
/// Fails unless the length is a multiple of 32, an odd number of words, and at most [`MAX_BYTECODE`].
pub fn hash_bytecode(bytecode: &[u8]) -> Result<H256> {
    let invalid = |message: String| Err(Error::new(Status::InvalidField, format!("the bytecode {message}")));
    if bytecode.len() % 32 != 0 {
        return invalid(format!(
            "has {} bytes, which is not divisible by 32; is it EVM bytecode?",
            bytecode.len()
        ));
    }
    if bytecode.len() > MAX_BYTECODE {
        return invalid(format!("has {} bytes, over the limit of {MAX_BYTECODE}", bytecode.len()));
    }
    let words = u16::try_from(bytecode.len() / 32).map_err(|_| Error::internal("65535 words fit in two bytes"))?;
    if words % 2 == 0 {
        return invalid(format!("has {words} words; EraVM requires an odd number"));
    }
    let mut hash: [u8; 32] = Sha256::digest(bytecode).into();
    hash[..2].copy_from_slice(&[1, 0]);
    hash[2..4].copy_from_slice(&words.to_be_bytes());
    Ok(H256(hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_eravm_refuses() {
        for (length, expected) in [
            (0, "0 words"),
            (2, "divisible"),
            (64, "2 words"),
            (MAX_BYTECODE + 32, "limit"),
        ] {
            let error = hash_bytecode(&vec![0; length]).unwrap_err();
            assert!(error.message().contains(expected), "{error}");
        }
        assert!(hash_bytecode(&vec![0; MAX_BYTECODE]).is_ok());
    }
}
