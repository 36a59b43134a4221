//! From a version 3 keystore (the JSON file of Ethereum clients, "Web3 Secret Storage") to a signer.
//!
//! The eth-keystore crate reads only files and panics on short fields, so the format is read here; the cryptography is
//! RustCrypto's. A keystore comes from outside: its cost parameters are bounded before any work is done.

use aes::cipher::{KeyIvInit, StreamCipher};
use ethers_core::types::H160;
use ethers_core::utils::{hex, keccak256};
use serde::Deserialize;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{leaving_no_trace, PrivateKeySigner, Signer};
use crate::error::{Error, Result, Status};

/// Real keystores have about 500 bytes.
const MAX_JSON: usize = 64 * 1024;
/// Bytes that scrypt may fill: Geth's standard needs 256 MiB.
const MAX_SCRYPT_MEMORY: u64 = 512 << 20;
/// Bytes that scrypt may process, n · r · p · 128: four times Geth's standard, some seconds.
const MAX_SCRYPT_WORK: u64 = 1 << 30;
/// Iterations of PBKDF2: 38 times the usual 262144, some seconds.
const MAX_ITERATIONS: u64 = 10_000_000;
/// A salt has 32 bytes; a longer one only costs time.
const MAX_SALT: usize = 1024;

#[derive(Deserialize)]
struct Keystore {
    version: u64,
    #[serde(alias = "Crypto")]
    crypto: Crypto,
    address: Option<String>,
}

#[derive(Deserialize)]
struct Crypto {
    cipher: String,
    cipherparams: CipherParams,
    ciphertext: String,
    kdf: String,
    kdfparams: KdfParams,
    mac: String,
}

#[derive(Deserialize)]
struct CipherParams {
    iv: String,
}

#[derive(Deserialize)]
struct KdfParams {
    dklen: u64,
    salt: String,
    n: Option<u64>,
    r: Option<u64>,
    p: Option<u64>,
    c: Option<u64>,
    prf: Option<String>,
}

fn invalid(message: impl std::fmt::Display) -> Error {
    Error::new(Status::InvalidKeystore, format!("the keystore cannot be read: {message}"))
}

/// A signer from the bytes of a keystore file and its password (UTF-8, taken byte for byte).
///
/// [`Status::WrongPassword`] if the password does not match, [`Status::InvalidKeystore`] for everything else: another
/// version or cipher, missing or malformed fields, a cost over the bounds, an address that is not the key's.
pub fn from_keystore(json: &[u8], password: &[u8]) -> Result<PrivateKeySigner> {
    leaving_no_trace(|| open(json, password))
}

fn open(json: &[u8], password: &[u8]) -> Result<PrivateKeySigner> {
    if json.len() > MAX_JSON {
        return Err(invalid(format_args!(
            "it has {} bytes, over the limit of {MAX_JSON}",
            json.len()
        )));
    }
    let keystore: Keystore = serde_json::from_slice(json).map_err(|error| {
        // serde quotes values of the wrong type; nothing of a keystore belongs in a message.
        let text = error.to_string();
        if error.is_syntax() || error.is_eof() {
            invalid("it is not well-formed JSON")
        } else if text.starts_with("missing field") {
            invalid(text)
        } else {
            invalid(format_args!(
                "the value in line {}, column {} has the wrong form",
                error.line(),
                error.column()
            ))
        }
    })?;
    if keystore.version != 3 {
        return Err(invalid(format_args!("it has version {}, not 3", keystore.version)));
    }
    let crypto = &keystore.crypto;
    if crypto.cipher != "aes-128-ctr" {
        return Err(invalid("its cipher is not aes-128-ctr"));
    }
    let iv: [u8; 16] = bytes("iv", &crypto.cipherparams.iv)?;
    let mac: [u8; 32] = bytes("mac", &crypto.mac)?;
    let mut secret: Zeroizing<[u8; 32]> = Zeroizing::new(bytes("ciphertext", &crypto.ciphertext)?);

    let derived = derive(crypto, password)?;
    let (cipher_key, mac_key) = derived.split_at(16);
    // The secret is still encrypted here. Comparing in constant time would gain nothing: there is no second try to time
    // that an attacker with the file could not do alone.
    if keccak256([mac_key, secret.as_slice()].concat()) != mac {
        return Err(Error::new(Status::WrongPassword, "the keystore's password is wrong"));
    }
    let mut cipher = ctr::Ctr128BE::<aes::Aes128>::new_from_slices(cipher_key, &iv)
        .map_err(|_| Error::internal("AES-128 has 16-byte keys"))?;
    cipher.apply_keystream(secret.as_mut_slice());

    let signer = PrivateKeySigner::from_bytes(secret.as_slice()).map_err(|error| invalid(error.message()))?;
    if let Some(text) = keystore.address.as_deref().filter(|text| !text.is_empty()) {
        let stated: [u8; 20] = bytes("address", text.strip_prefix("0x").unwrap_or(text))?;
        if H160(stated) != signer.address() {
            let [stated, actual] = [H160(stated), signer.address()].map(crate::types::Address);
            return Err(invalid(format_args!(
                "it names the address {stated}, but holds the key of {actual}"
            )));
        }
    }
    Ok(signer)
}

/// The first 32 bytes of the derived key; both functions give the same first bytes whatever the full length is.
fn derive(crypto: &Crypto, password: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
    let params = &crypto.kdfparams;
    if params.dklen < 32 {
        return Err(invalid(format_args!(
            "its dklen is {}, less than the 32 bytes that are used",
            params.dklen
        )));
    }
    let salt = hex_bytes("salt", &params.salt)?;
    if salt.len() > MAX_SALT {
        return Err(invalid(format_args!(
            "its salt has {} bytes, over the limit of {MAX_SALT}",
            salt.len()
        )));
    }
    let need = |name: &str, value: Option<u64>| value.ok_or_else(|| invalid(format_args!("kdfparams has no {name}")));
    let mut key = Zeroizing::new([0u8; 32]);
    match crypto.kdf.as_str() {
        "scrypt" => {
            let (n, r, p) = (need("n", params.n)?, need("r", params.r)?, need("p", params.p)?);
            if n < 2 || !n.is_power_of_two() {
                return Err(invalid(format_args!("scrypt's n is {n}, which is not a power of two over 1")));
            }
            let memory = n.checked_mul(r).and_then(|blocks| blocks.checked_mul(128));
            let scratch = r.checked_mul(p).and_then(|blocks| blocks.checked_mul(128));
            let work = memory.and_then(|bytes| bytes.checked_mul(p));
            let within = |value: Option<u64>, limit| value.is_some_and(|value| value <= limit);
            if !within(memory, MAX_SCRYPT_MEMORY) || !within(scratch, MAX_SCRYPT_MEMORY) || !within(work, MAX_SCRYPT_WORK) {
                return Err(invalid(format_args!(
                    "scrypt with n {n}, r {r}, p {p} costs more than this library allows"
                )));
            }
            let small = |value: u64| u32::try_from(value).map_err(invalid);
            let log_n = u8::try_from(n.trailing_zeros()).map_err(invalid)?;
            let params = scrypt::Params::new(log_n, small(r)?, small(p)?)
                .map_err(|_| invalid(format_args!("scrypt does not exist with n {n}, r {r}, p {p}")))?;
            scrypt::scrypt(password, &salt, &params, key.as_mut_slice()).map_err(invalid)?;
        }
        "pbkdf2" => {
            if params.prf.as_deref().is_some_and(|prf| prf != "hmac-sha256") {
                return Err(invalid("its prf is not hmac-sha256"));
            }
            let c = need("c", params.c)?;
            if c == 0 || c > MAX_ITERATIONS {
                return Err(invalid(format_args!(
                    "pbkdf2 with c {c} is not between 1 and {MAX_ITERATIONS}"
                )));
            }
            pbkdf2::pbkdf2_hmac::<Sha256>(password, &salt, u32::try_from(c).map_err(invalid)?, key.as_mut_slice());
        }
        _ => return Err(invalid("its kdf is neither scrypt nor pbkdf2")),
    }
    Ok(key)
}

fn hex_bytes(name: &str, text: &str) -> Result<Vec<u8>> {
    hex::decode(text).map_err(|_| invalid(format_args!("its {name} is not hex")))
}

fn bytes<const N: usize>(name: &str, text: &str) -> Result<[u8; N]> {
    let bytes = hex_bytes(name, text)?;
    <[u8; N]>::try_from(bytes).map_err(|bytes| invalid(format_args!("its {name} has {} bytes, not {N}", bytes.len())))
}

#[cfg(test)]
mod tests {
    use serde_json::{json, Value};

    use super::*;

    /// The two examples of the format's definition, with the same key and password; scrypt's is re-encrypted with a
    /// small n below, because the standard cost takes a minute without optimisation.
    fn pbkdf2_example() -> Value {
        json!({
            "crypto": {
                "cipher": "aes-128-ctr",
                "cipherparams": {"iv": "6087dab2f9fdbbfaddc31a909735c1e6"},
                "ciphertext": "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46",
                "kdf": "pbkdf2",
                "kdfparams": {
                    "c": 262144, "dklen": 32, "prf": "hmac-sha256",
                    "salt": "ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"
                },
                "mac": "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"
            },
            "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6",
            "version": 3
        })
    }

    /// A keystore of the key 0x0101… made the way Geth does it, with chosen scrypt costs.
    fn scrypt_keystore(n: u64, r: u32, p: u32, password: &[u8]) -> Value {
        let (salt, iv) = ([5u8; 32], [6u8; 16]);
        let mut key = [0u8; 32];
        let params = scrypt::Params::new(n.trailing_zeros() as u8, r, p).unwrap();
        scrypt::scrypt(password, &salt, &params, &mut key).unwrap();
        let mut secret = [1u8; 32];
        ctr::Ctr128BE::<aes::Aes128>::new_from_slices(&key[..16], &iv)
            .unwrap()
            .apply_keystream(&mut secret);
        json!({
            "version": 3, "address": "1a642f0e3c3af545e7acbd38b07251b3990914f1", "id": null, "x-extra": {},
            "Crypto": {
                "cipher": "aes-128-ctr", "cipherparams": {"iv": hex::encode(iv)}, "ciphertext": hex::encode(secret),
                "kdf": "scrypt", "kdfparams": {"dklen": 32, "n": n, "r": r, "p": p, "salt": hex::encode(salt)},
                "mac": hex::encode(keccak256([&key[16..], &secret].concat()))
            }
        })
    }

    fn open(keystore: &Value, password: &[u8]) -> Result<PrivateKeySigner> {
        from_keystore(keystore.to_string().as_bytes(), password)
    }

    #[test]
    fn both_key_derivations_open_with_their_password_only() {
        let signer = open(&pbkdf2_example(), b"testpassword").unwrap();
        assert_eq!(
            format!("{:?}", signer.address()),
            "0x008aeeda4d805471df9b2a5b0f38a0c3bcba786b"
        );
        let keystore = scrypt_keystore(16, 1, 2, b"pass");
        assert_eq!(
            format!("{:?}", open(&keystore, b"pass").unwrap().address()),
            "0x1a642f0e3c3af545e7acbd38b07251b3990914f1"
        );
        assert_eq!(open(&keystore, b"").unwrap_err().status(), Status::WrongPassword);
    }

    #[test]
    fn a_hostile_keystore_is_refused_before_it_costs_anything() {
        let with = |path: &str, value: Value| {
            let mut keystore = scrypt_keystore(16, 1, 2, b"pass");
            *keystore.pointer_mut(path).unwrap() = value;
            keystore
        };
        let huge = u64::MAX;
        let table = [
            with("/version", json!(1)),
            with("/Crypto/cipher", json!("aes-128-cbc")),
            with("/Crypto/cipherparams/iv", json!("00")),
            with("/Crypto/ciphertext", json!("")),
            with("/Crypto/ciphertext", json!("zz".repeat(32))),
            with("/Crypto/mac", json!("00")),
            with("/Crypto/kdf", json!("argon2")),
            with("/Crypto/kdf", json!("pbkdf2")),
            with("/Crypto/kdfparams/dklen", json!(16)),
            with("/Crypto/kdfparams/salt", json!("00".repeat(2000))),
            with("/Crypto/kdfparams/n", json!(0)),
            with("/Crypto/kdfparams/n", json!(15)),
            with("/Crypto/kdfparams/n", json!(1u64 << 63)),
            with("/Crypto/kdfparams/n", json!(1u64 << 25)),
            with("/Crypto/kdfparams/n", json!(1u64 << 20)),
            with("/Crypto/kdfparams/n", json!(-16)),
            with("/Crypto/kdfparams/r", json!(0)),
            with("/Crypto/kdfparams/r", json!(huge)),
            with("/Crypto/kdfparams/p", json!(0)),
            with("/Crypto/kdfparams/p", json!(huge)),
            with("/Crypto/kdfparams/p", json!(1u64 << 31)),
            with("/address", json!("00")),
            with("/address", json!("00".repeat(20))),
            json!([]),
            json!({}),
        ];
        for keystore in table {
            // n of 2^20 is over the bound only with a larger r.
            let keystore = match keystore.pointer("/Crypto/kdfparams/n").and_then(Value::as_u64) {
                Some(n) if n == 1 << 20 => {
                    let mut keystore = keystore;
                    keystore["Crypto"]["kdfparams"]["r"] = json!(8);
                    keystore
                }
                _ => keystore,
            };
            let error = open(&keystore, b"pass").unwrap_err();
            assert_eq!(error.status(), Status::InvalidKeystore, "{keystore} {error}");
        }
        for c in [json!(0), json!(20_000_000), json!(huge), json!("1")] {
            let mut keystore = pbkdf2_example();
            keystore["crypto"]["kdfparams"]["c"] = c;
            assert_eq!(
                open(&keystore, b"testpassword").unwrap_err().status(),
                Status::InvalidKeystore
            );
        }
        assert_eq!(
            from_keystore(&vec![b' '; MAX_JSON + 1], b"").unwrap_err().status(),
            Status::InvalidKeystore
        );
    }
}
