//! From a recovery phrase to a signer: BIP-39 (English words) and BIP-32.
//!
//! The word list comes from coins-bip39. The two short derivations are done here over RustCrypto's HMAC and libsecp256k1,
//! because coins-bip39 repeats the phrase in its errors, overflows on some paths and leaves the seed in freed memory.

use ethers_signers::coins_bip39::{English, Wordlist};
use hmac::{Hmac, Mac};
use secp256k1::{PublicKey, Scalar, SecretKey};
use sha2::{Digest, Sha256, Sha512};
use zeroize::{Zeroize, Zeroizing};

use super::curve::CURVE;
use super::{leaving_no_trace, PrivateKeySigner};
use crate::error::{Error, Result, Status};

/// The path of the first Ethereum account (BIP-44, coin type 60).
pub const DEFAULT_PATH: &str = "m/44'/60'/0'/0/0";

/// BIP-32 stores the depth in one byte.
const MAX_DEPTH: usize = 255;
const HARDENED: u32 = 1 << 31;
const ROUNDS: u32 = 2048;

fn invalid(message: impl Into<String>) -> Error {
    Error::new(Status::InvalidMnemonic, message)
}

/// A signer from a recovery phrase of 12, 15, 18, 21 or 24 English words. Upper case and extra blanks do not matter.
///
/// `password` is BIP-39's optional passphrase, empty for none; like the phrase it is UTF-8. `path` is [`DEFAULT_PATH`] if
/// absent. Errors name positions, never words.
pub fn from_mnemonic(phrase: &[u8], password: &[u8], path: Option<&str>) -> Result<PrivateKeySigner> {
    leaving_no_trace(|| derive(phrase, password, path))
}

fn derive(phrase: &[u8], password: &[u8], path: Option<&str>) -> Result<PrivateKeySigner> {
    let path = parse_path(path.unwrap_or(DEFAULT_PATH))?;
    let phrase = normalise(phrase)?;
    check_words(&phrase)?;
    let seed = seed(&phrase, password)?;
    let mut node = Node::master(&seed)?;
    for index in path {
        node = node.child(index)?;
    }
    Ok(PrivateKeySigner::from_key(&node.key))
}

/// The words in lower case with single blanks, as BIP-39 hashes them.
fn normalise(phrase: &[u8]) -> Result<Zeroizing<String>> {
    let text = std::str::from_utf8(phrase).map_err(|_| Error::new(Status::InvalidUtf8, "the phrase is not valid UTF-8"))?;
    // The capacity suffices for ASCII, so that growing leaves no copies behind; other letters fail in the next step.
    let mut out = Zeroizing::new(String::with_capacity(text.len().saturating_add(1)));
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        word.chars().for_each(|c| out.push(c.to_ascii_lowercase()));
    }
    Ok(out)
}

/// Checks the number of words, that each is in the list, and the checksum, which is in the last bits.
fn check_words(phrase: &str) -> Result<()> {
    let count = phrase.split(' ').filter(|word| !word.is_empty()).count();
    if !matches!(count, 12 | 15 | 18 | 21 | 24) {
        return Err(invalid(format!(
            "the phrase has {count} words; it must have 12, 15, 18, 21 or 24"
        )));
    }
    let mut bits = Zeroizing::new(Vec::with_capacity(count.saturating_mul(11)));
    for (position, word) in phrase.split(' ').enumerate() {
        let index = English::get_index(word).map_err(|mut error| {
            // The error holds a copy of the word.
            if let ethers_signers::coins_bip39::WordlistError::InvalidWord(word) = &mut error {
                word.zeroize();
            }
            invalid(format!(
                "word {} of the phrase is not in BIP-39's English list",
                position.saturating_add(1)
            ))
        })?;
        bits.extend((0..11).rev().map(|bit| (index >> bit) & 1 == 1));
    }
    // Each 32 bits of entropy bring one bit of checksum.
    let (entropy, checksum) = bits.split_at((bits.len() / 33).saturating_mul(32));
    let entropy: Zeroizing<Vec<u8>> = Zeroizing::new(
        entropy
            .chunks(8)
            .map(|byte| byte.iter().fold(0, |acc, bit| acc << 1 | u8::from(*bit)))
            .collect(),
    );
    let hash = Sha256::digest(entropy.as_slice());
    let first = hash.first().copied().unwrap_or_default();
    if checksum
        .iter()
        .zip((0..8u32).rev())
        .any(|(bit, place)| first.checked_shr(place).is_some_and(|rest| rest & 1 == 1) != *bit)
    {
        return Err(invalid(
            "the phrase's checksum does not match: a word is wrong, or two are swapped",
        ));
    }
    Ok(())
}

fn seed(phrase: &str, password: &[u8]) -> Result<Zeroizing<[u8; 64]>> {
    let password =
        std::str::from_utf8(password).map_err(|_| Error::new(Status::InvalidUtf8, "the password is not valid UTF-8"))?;
    // NFKD lengthens few texts more than three times; this is room enough that growing leaves no copies behind.
    let mut salt = Zeroizing::new(String::with_capacity(password.len().saturating_mul(3).saturating_add(8)));
    salt.push_str("mnemonic");
    unicode_normalization::UnicodeNormalization::nfkd(password).for_each(|c| salt.push(c));
    let mut seed = Zeroizing::new([0u8; 64]);
    pbkdf2::pbkdf2_hmac::<Sha512>(phrase.as_bytes(), salt.as_bytes(), ROUNDS, seed.as_mut_slice());
    Ok(seed)
}

fn parse_path(text: &str) -> Result<Vec<u32>> {
    let shape = || invalid("the derivation path must look like m/44'/60'/0'/0/0, with indices below 2147483648");
    let mut parts = text.split('/');
    if parts.next() != Some("m") {
        return Err(shape());
    }
    let path = parts
        .map(|part| {
            let (digits, hardened) = match part.strip_suffix(['\'', 'h', 'H']) {
                Some(digits) => (digits, HARDENED),
                None => (part, 0),
            };
            // u32::from_str also takes a plus sign.
            let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            let index: u32 = digits
                .parse()
                .ok()
                .filter(|index| plain && *index < HARDENED)
                .ok_or_else(shape)?;
            Ok(index | hardened)
        })
        .collect::<Result<Vec<_>>>()?;
    if path.len() > MAX_DEPTH {
        return Err(invalid(format!(
            "the derivation path has {} steps, over the {MAX_DEPTH} that BIP-32 has",
            path.len()
        )));
    }
    Ok(path)
}

/// A private key with its chain code (BIP-32), wiped when dropped.
struct Node {
    key: SecretKey,
    chain_code: Zeroizing<[u8; 32]>,
}

impl Drop for Node {
    fn drop(&mut self) {
        self.key.non_secure_erase();
    }
}

impl Node {
    fn master(seed: &[u8; 64]) -> Result<Node> {
        let (left, chain_code) = hmac(b"Bitcoin seed", &[seed])?;
        let key = SecretKey::from_byte_array(*left).map_err(|_| unlucky())?;
        Ok(Node { key, chain_code })
    }

    fn child(&self, index: u32) -> Result<Node> {
        let index_bytes = index.to_be_bytes();
        let (left, chain_code) = if index >= HARDENED {
            let secret = Zeroizing::new(self.key.secret_bytes());
            hmac(self.chain_code.as_slice(), &[&[0], secret.as_slice(), &index_bytes])?
        } else {
            let point = PublicKey::from_secret_key(&CURVE, &self.key).serialize();
            hmac(self.chain_code.as_slice(), &[&point, &index_bytes])?
        };
        let tweak = Scalar::from_be_bytes(*left).map_err(|_| unlucky())?;
        let key = self.key.add_tweak(&tweak).map_err(|_| unlucky())?;
        Ok(Node { key, chain_code })
    }
}

/// BIP-32 leaves a few keys out; the chance to meet one is below 2^-127.
fn unlucky() -> Error {
    invalid("no key exists at this derivation path; take the next index")
}

type Half = Zeroizing<[u8; 32]>;

fn hmac(key: &[u8], parts: &[&[u8]]) -> Result<(Half, Half)> {
    let mut mac = Hmac::<Sha512>::new_from_slice(key).map_err(|_| Error::internal("HMAC takes keys of every length"))?;
    parts.iter().for_each(|part| mac.update(part));
    let mut out = mac.finalize().into_bytes();
    let (mut left, mut right) = (Half::default(), Half::default());
    left.iter_mut()
        .chain(right.iter_mut())
        .zip(&out)
        .for_each(|(to, from)| *to = *from);
    out.as_mut_slice().zeroize();
    Ok((left, right))
}

#[cfg(test)]
mod tests {
    use ethers_signers::{coins_bip39::English, MnemonicBuilder, Signer as _};

    use super::super::Signer as _;
    use super::*;

    const PHRASE: &str = "stuff slice staff easily soup parent arm payment cotton trade scatter struggle";

    #[test]
    fn derives_the_same_accounts_as_ethers() {
        let known = crate::types::Address(from_mnemonic(PHRASE.as_bytes(), b"", None).unwrap().address());
        assert_eq!(known.to_string(), "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049");
        for (password, path) in [
            ("", "m"),
            ("", "m/0/1/2147483647"),
            ("TREZOR", "m/44'/60'/1'/0/7"),
            ("x", "m/2147483647'/0'"),
        ] {
            let theirs = MnemonicBuilder::<English>::default()
                .phrase(PHRASE)
                .password(password)
                .derivation_path(path)
                .unwrap()
                .build()
                .unwrap()
                .address();
            let ours = from_mnemonic(PHRASE.as_bytes(), password.as_bytes(), Some(path))
                .unwrap()
                .address();
            assert_eq!(ours, theirs, "{path}");
        }
    }

    #[test]
    fn blanks_and_case_do_not_matter() {
        let loud = format!("  {}\n", PHRASE.to_uppercase().replace(' ', " \t "));
        let address = |phrase: &str| {
            from_mnemonic(phrase.as_bytes(), b"", Some("m/44h/60h/0h/0/0"))
                .unwrap()
                .address()
        };
        assert_eq!(address(&loud), address(PHRASE));
    }

    #[test]
    fn a_password_is_normalised_as_bip_39_says() {
        let address = |password: &str| from_mnemonic(PHRASE.as_bytes(), password.as_bytes(), None).unwrap().address();
        assert_eq!(address("\u{e9}"), address("e\u{301}"));
        assert_ne!(address("e"), address("\u{e9}"));
    }

    #[test]
    fn mistakes_are_named_without_their_words() {
        let unknown = PHRASE.replace("parent", "zebrafish");
        let swapped = PHRASE.replace("stuff slice", "slice stuff");
        let short = PHRASE.rsplit_once(' ').unwrap().0.to_owned();
        let table = [
            (unknown.as_str(), None, "word 6 "),
            (&swapped, None, "checksum"),
            (&short, None, "11 words"),
            ("", None, "0 words"),
            (PHRASE, Some("44'/60'"), "must look like"),
            (PHRASE, Some("m/"), "must look like"),
            (PHRASE, Some("m/+1"), "must look like"),
            (PHRASE, Some("m/2147483648"), "must look like"),
            (PHRASE, Some("m/4294967295'"), "must look like"),
        ];
        for (phrase, path, expected) in table {
            let error = from_mnemonic(phrase.as_bytes(), b"", path).unwrap_err();
            assert_eq!(error.status(), Status::InvalidMnemonic, "{error}");
            assert!(error.message().contains(expected), "{error}");
            assert!(
                !error.message().contains("zebrafish") && !error.message().contains("stuff"),
                "{error}"
            );
        }
        assert_eq!(from_mnemonic(&[0xff], b"", None).unwrap_err().status(), Status::InvalidUtf8);
        let deep = format!("m{}", "/0".repeat(256));
        assert!(from_mnemonic(PHRASE.as_bytes(), b"", Some(&deep))
            .unwrap_err()
            .message()
            .contains("256 steps"));
    }
}
