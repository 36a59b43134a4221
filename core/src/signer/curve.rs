//! secp256k1 through libsecp256k1: signing a digest, recovering a signer, and reading signatures in the forms hosts send.

use ethers_core::types::{Address, H160, H256};
use ethers_core::utils::keccak256;
use once_cell::sync::Lazy;
use secp256k1::ecdsa::{RecoverableSignature, RecoveryId};
use secp256k1::{All, Message, PublicKey, Secp256k1, SecretKey};

use super::Signature;
use crate::error::{Error, Result, Status};

/// The one context: it is immutable after creation, so all threads share it.
pub(super) static CURVE: Lazy<Secp256k1<All>> = Lazy::new(Secp256k1::new);

/// The hash that `personal_sign` signs: the message behind a prefix with its length (EIP-191, version 0x45).
pub fn message_hash(message: &[u8]) -> H256 {
    ethers_core::utils::hash_message(message)
}

/// The address of a public key: the low 20 bytes of the hash of its coordinates.
pub(super) fn address_of(key: &PublicKey) -> Address {
    let point = key.serialize_uncompressed();
    let hash = keccak256(point.get(1..).unwrap_or_default());
    H160::from(H256(hash))
}

/// Signs with a deterministic nonce (RFC 6979) and a low s.
pub(super) fn sign(digest: H256, key: &SecretKey) -> Result<Signature> {
    let signature = CURVE.sign_ecdsa_recoverable(Message::from_digest(digest.0), key);
    let (id, bytes) = signature.serialize_compact();
    let (r, s) = halves(&bytes);
    match i32::from(id) {
        y @ (0 | 1) => Ok(Signature {
            r,
            s,
            y_parity: u8::from(y == 1),
        }),
        // r at or over the group order has probability 2^-127, and Ethereum cannot express it.
        _ => Err(Error::internal("the signature cannot be expressed with a parity of 0 or 1")),
    }
}

/// The address whose key made this signature of the digest.
///
/// Fails with [`Status::InvalidField`] where no key can have made it: r or s zero or not below the group order, s in the
/// upper half (EIP-2), a parity other than 0 or 1, or r on no point.
pub fn recover(digest: H256, signature: &Signature) -> Result<Address> {
    let invalid = |what: &str| Error::new(Status::InvalidField, format!("the signature is not valid: {what}"));
    if signature.y_parity > 1 {
        return Err(invalid("its parity is neither 0 nor 1"));
    }
    if is_high(&signature.s) {
        return Err(invalid("its s is in the upper half of the group order (EIP-2)"));
    }
    let mut bytes = [0u8; 64];
    bytes[..32].copy_from_slice(&signature.r);
    bytes[32..].copy_from_slice(&signature.s);
    let recoverable = RecoverableSignature::from_compact(&bytes, RecoveryId::from_u8_masked(signature.y_parity))
        .map_err(|_| invalid("r or s is not below the group order"))?;
    let key = CURVE
        .recover_ecdsa(Message::from_digest(digest.0), &recoverable)
        .map_err(|_| invalid("no public key belongs to it"))?;
    Ok(address_of(&key))
}

/// Whether this address signed the digest.
pub fn verify(digest: H256, signature: &Signature, address: Address) -> bool {
    recover(digest, signature).is_ok_and(|signer| signer == address)
}

/// Half of the group order, rounded down: the largest s that Ethereum accepts (EIP-2).
const HALF_ORDER: [u8; 32] = [
    0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x5d, 0x57, 0x6e, 0x73, 0x57,
    0xa4, 0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0,
];

fn is_high(s: &[u8; 32]) -> bool {
    *s > HALF_ORDER
}

fn halves(bytes: &[u8; 64]) -> ([u8; 32], [u8; 32]) {
    let (mut r, mut s) = ([0u8; 32], [0u8; 32]);
    r.copy_from_slice(&bytes[..32]);
    s.copy_from_slice(&bytes[32..]);
    (r, s)
}

impl Signature {
    /// Reads a signature of 65 bytes (r ‖ s ‖ v with v 0, 1, 27 or 28) or 64 bytes (r ‖ parity and s, EIP-2098).
    ///
    /// An s in the upper half is replaced by its mirror image, which is the same signature with the other parity: some
    /// devices and key services do not normalise.
    pub fn from_bytes(bytes: &[u8]) -> Result<Signature> {
        let invalid = |message: String| Error::new(Status::InvalidField, message);
        let (compact, y_parity) = match (<[u8; 64]>::try_from(bytes), bytes.split_last()) {
            (Ok(mut compact), _) => {
                let y_parity = compact[32] >> 7;
                compact[32] &= 0x7f;
                (compact, y_parity)
            }
            (_, Some((v, rest))) if bytes.len() == 65 => {
                let y_parity = match v {
                    0 | 27 => 0,
                    1 | 28 => 1,
                    other => {
                        return Err(invalid(format!(
                            "the last byte of the signature is {other}; it must be 0, 1, 27 or 28"
                        )))
                    }
                };
                (
                    <[u8; 64]>::try_from(rest).map_err(|_| Error::internal("65 - 1 is 64"))?,
                    y_parity,
                )
            }
            _ => {
                return Err(invalid(format!(
                    "the signature has {} bytes; it must have 65, or 64 in EIP-2098 form",
                    bytes.len()
                )))
            }
        };
        let mut standard = secp256k1::ecdsa::Signature::from_compact(&compact)
            .map_err(|_| invalid("the signature's r or s is not below the group order".into()))?;
        let high = is_high(&halves(&compact).1);
        standard.normalize_s();
        let (r, s) = halves(&standard.serialize_compact());
        Ok(Signature {
            r,
            s,
            y_parity: y_parity ^ u8::from(high),
        })
    }
}

#[cfg(test)]
mod tests {
    use ethers_core::types::U256;

    use super::*;

    fn key() -> SecretKey {
        SecretKey::from_byte_array([7; 32]).unwrap()
    }

    #[test]
    fn what_is_signed_recovers_in_every_accepted_form() {
        let address = address_of(&PublicKey::from_secret_key(&CURVE, &key()));
        for n in 0..32u8 {
            let digest = H256(keccak256([n]));
            let signature = sign(digest, &key()).unwrap();
            assert!(verify(digest, &signature, address));
            assert!(!verify(H256::zero(), &signature, address));
            let bytes = signature.to_bytes();
            assert_eq!(Signature::from_bytes(&bytes).unwrap(), signature);
            let mut raw_parity = bytes;
            raw_parity[64] -= 27;
            assert_eq!(Signature::from_bytes(&raw_parity).unwrap(), signature);
            let mut short: [u8; 64] = bytes[..64].try_into().unwrap();
            short[32] |= signature.y_parity << 7;
            assert_eq!(Signature::from_bytes(&short).unwrap(), signature);

            let order: U256 = U256::from_big_endian(&HALF_ORDER) * 2 + 1;
            let mirrored: U256 = order - U256::from_big_endian(&signature.s);
            let mut high = bytes;
            mirrored.to_big_endian(&mut high[32..64]);
            high[64] = 27 + (1 - signature.y_parity);
            assert_eq!(Signature::from_bytes(&high).unwrap(), signature);
        }
    }

    #[test]
    fn what_is_no_signature_is_refused() {
        let good = sign(H256::zero(), &key()).unwrap().to_bytes();
        let mut bad_v = good;
        bad_v[64] = 29;
        for bytes in [&[][..], &good[..63], &bad_v, &[0xff; 65], &[0; 66]] {
            assert!(Signature::from_bytes(bytes).is_err(), "{bytes:?}");
        }
        for signature in [
            Signature {
                r: [0; 32],
                s: [0; 32],
                y_parity: 0,
            },
            Signature {
                r: [0xff; 32],
                s: [1; 32],
                y_parity: 0,
            },
            Signature {
                r: [1; 32],
                s: [0xf0; 32],
                y_parity: 0,
            },
            Signature {
                r: [1; 32],
                s: [1; 32],
                y_parity: 2,
            },
        ] {
            assert!(recover(H256::zero(), &signature).is_err(), "{signature:?}");
        }
    }
}
