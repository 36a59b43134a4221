//! The signer that holds a private key in this process.

use std::fmt;

use ethers_core::types::{Address, H256};
use secp256k1::{PublicKey, SecretKey};
use zeroize::Zeroizing;

use super::curve::{address_of, sign, CURVE};
use super::{leaving_no_trace, BoxFuture, Signature, Signer, SigningRequest};
use crate::error::{Error, Result, Status};

/// Signs with a private key. The key lives in one heap allocation, which is overwritten when the signer is dropped.
pub struct PrivateKeySigner {
    // Boxed, so that moving the signer does not leave copies of the key behind.
    key: Box<SecretKey>,
    address: Address,
}

impl PrivateKeySigner {
    /// A signer for the 32 bytes of a private key, big-endian. The caller wipes its own copy.
    pub fn from_bytes(key: &[u8]) -> Result<PrivateKeySigner> {
        leaving_no_trace(|| PrivateKeySigner::read(key))
    }

    fn read(key: &[u8]) -> Result<PrivateKeySigner> {
        let bytes = <[u8; 32]>::try_from(key).map(Zeroizing::new).map_err(|_| {
            let hint = match key.len() {
                64 | 66 => " (this looks like hex text: decode it first)",
                _ => "",
            };
            Error::new(
                Status::InvalidKeyLength,
                format!("the private key has {} bytes, not 32{hint}", key.len()),
            )
        })?;
        let mut parsed = SecretKey::from_byte_array(*bytes).map_err(|_| {
            Error::new(
                Status::InvalidKey,
                "the private key is zero or not below the order of the curve",
            )
        })?;
        let signer = PrivateKeySigner::from_key(&parsed);
        parsed.non_secure_erase();
        Ok(signer)
    }

    pub(super) fn from_key(key: &SecretKey) -> PrivateKeySigner {
        let key = Box::new(*key);
        let address = address_of(&PublicKey::from_secret_key(&CURVE, &key));
        PrivateKeySigner { key, address }
    }

    /// Signs a digest at once, for callers inside this crate that need no future.
    pub fn sign_digest(&self, digest: H256) -> Result<Signature> {
        sign(digest, &self.key)
    }
}

impl Drop for PrivateKeySigner {
    fn drop(&mut self) {
        self.key.non_secure_erase();
    }
}

impl fmt::Debug for PrivateKeySigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKeySigner({})", crate::types::Address(self.address))
    }
}

impl Signer for PrivateKeySigner {
    fn address(&self) -> Address {
        self.address
    }

    fn sign<'a>(&'a self, request: &'a SigningRequest) -> BoxFuture<'a, Result<Signature>> {
        Box::pin(std::future::ready(self.sign_digest(request.digest)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_gives_its_known_address() {
        let mut one = [0u8; 32];
        one[31] = 1;
        let signer = PrivateKeySigner::from_bytes(&one).unwrap();
        assert_eq!(
            format!("{signer:?}"),
            "PrivateKeySigner(0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf)"
        );
    }

    #[test]
    fn a_key_of_the_wrong_size_or_range_is_refused_without_showing_it() {
        let over = [0xff; 32];
        let table: [(&[u8], Status); 5] = [
            (&[], Status::InvalidKeyLength),
            (&[0xab; 31], Status::InvalidKeyLength),
            (&[b'a'; 64], Status::InvalidKeyLength),
            (&[0; 32], Status::InvalidKey),
            (&over, Status::InvalidKey),
        ];
        for (bytes, status) in table {
            let error = PrivateKeySigner::from_bytes(bytes).unwrap_err();
            assert_eq!(error.status(), status);
            assert!(!error.message().contains("ff") && !error.message().contains("ab"), "{error}");
        }
    }
}
