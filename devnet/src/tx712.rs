//! Type 0x71 transactions: decoding, the digest that is signed, the hash, and who signed.

use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::keccak256;
use ethers_core::utils::rlp::{DecoderError, Rlp};
use secp256k1::ecdsa::{RecoverableSignature, RecoveryId};
use secp256k1::Secp256k1;
use sha2::{Digest, Sha256};

/// The type byte.
pub const TX_TYPE: u8 = 0x71;

/// A decoded transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tx712 {
    /// The sender's nonce.
    pub nonce: U256,
    /// The tip.
    pub max_priority_fee_per_gas: U256,
    /// The price ceiling.
    pub max_fee_per_gas: U256,
    /// The gas limit.
    pub gas_limit: U256,
    /// The target.
    pub to: Address,
    /// The value.
    pub value: U256,
    /// The call data.
    pub data: Vec<u8>,
    /// The chain it is meant for.
    pub chain_id: U256,
    /// The sender, who need not be the signer.
    pub from: Address,
    /// The pubdata price, in gas.
    pub gas_per_pubdata: U256,
    /// Bytecodes that come with it.
    pub factory_deps: Vec<Vec<u8>>,
    /// The signature, in whatever form the sender's account wants.
    pub signature: Vec<u8>,
    /// The paymaster and its input.
    pub paymaster: Option<(Address, Vec<u8>)>,
}

impl Tx712 {
    /// Decodes a raw transaction, type byte included. The error is the text for the JSON-RPC answer.
    pub fn decode(raw: &[u8]) -> Result<Self, String> {
        let body = match raw.split_first() {
            Some((&TX_TYPE, body)) => body,
            _ => return Err("transaction type is not supported".into()),
        };
        let rlp = Rlp::new(body);
        let whole = rlp.payload_info().map_err(malformed)?;
        if whole.header_len + whole.value_len != body.len() {
            return Err(malformed(DecoderError::Custom("bytes follow the transaction")));
        }
        if rlp.item_count().map_err(malformed)? != 16 {
            return Err(malformed(DecoderError::RlpIncorrectListLen));
        }
        let number = |i| rlp.val_at::<U256>(i).map_err(malformed);
        let bytes = |i| rlp.val_at::<Vec<u8>>(i).map_err(malformed);
        let address = |i, missing: &str| -> Result<Address, String> {
            let bytes = bytes(i)?;
            match bytes.len() {
                20 => Ok(Address::from_slice(&bytes)),
                0 => Err(missing.to_owned()),
                _ => Err(malformed(DecoderError::RlpInvalidLength)),
            }
        };
        let custom = bytes(14)?;
        let signature = if custom.is_empty() {
            // Two empty words next to the chain id mean an unsigned transaction.
            let (v, r, s) = (number(7)?, number(8)?, number(9)?);
            if r.is_zero() && s.is_zero() {
                Vec::new()
            } else {
                join_signature(v, r, s)?
            }
        } else {
            custom
        };
        let paymaster = rlp.at(15).map_err(malformed)?;
        let paymaster = match paymaster.item_count().map_err(malformed)? {
            0 => None,
            2 => {
                let address: Vec<u8> = paymaster.val_at(0).map_err(malformed)?;
                if address.len() != 20 {
                    return Err("malformed paymaster params".into());
                }
                Some((Address::from_slice(&address), paymaster.val_at(1).map_err(malformed)?))
            }
            _ => return Err("malformed paymaster params".into()),
        };
        Ok(Self {
            nonce: number(0)?,
            max_priority_fee_per_gas: number(1)?,
            max_fee_per_gas: number(2)?,
            gas_limit: number(3)?,
            to: address(4, "toAddressIsNull")?,
            value: number(5)?,
            data: bytes(6)?,
            chain_id: number(10)?,
            from: address(11, "fromAddressIsNull")?,
            gas_per_pubdata: number(12)?,
            factory_deps: rlp.at(13).and_then(|deps| deps.as_list()).map_err(malformed)?,
            signature,
            paymaster,
        })
    }

    /// The digest that the account signs.
    pub fn digest(&self) -> Result<H256, String> {
        let (paymaster, paymaster_input) = self
            .paymaster
            .as_ref()
            .map(|(a, input)| (*a, input.as_slice()))
            .unwrap_or_default();
        let mut deps = Vec::with_capacity(self.factory_deps.len() * 32);
        for (i, code) in self.factory_deps.iter().enumerate() {
            let hash = hash_bytecode(code).map_err(|e| format!("factory dependency #{i} is invalid: {e}"))?;
            deps.extend_from_slice(hash.as_bytes());
        }
        let domain = hash_words(&[
            H256(keccak256("EIP712Domain(string name,string version,uint256 chainId)")),
            H256(keccak256("zkSync")),
            H256(keccak256("2")),
            word(self.chain_id),
        ]);
        let message = hash_words(&[
            H256(keccak256(
                "Transaction(uint256 txType,uint256 from,uint256 to,uint256 gasLimit,uint256 gasPerPubdataByteLimit,\
                 uint256 maxFeePerGas,uint256 maxPriorityFeePerGas,uint256 paymaster,uint256 nonce,uint256 value,bytes data,\
                 bytes32[] factoryDeps,bytes paymasterInput)",
            )),
            word(TX_TYPE.into()),
            self.from.into(),
            self.to.into(),
            word(self.gas_limit),
            word(self.gas_per_pubdata),
            word(self.max_fee_per_gas),
            word(self.max_priority_fee_per_gas),
            paymaster.into(),
            word(self.nonce),
            word(self.value),
            H256(keccak256(&self.data)),
            H256(keccak256(&deps)),
            H256(keccak256(paymaster_input)),
        ]);
        let mut all = vec![0x19, 0x01];
        all.extend_from_slice(domain.as_bytes());
        all.extend_from_slice(message.as_bytes());
        Ok(H256(keccak256(all)))
    }

    /// The transaction's hash.
    pub fn hash(&self) -> Result<H256, String> {
        Ok(hash_words(&[self.digest()?, H256(keccak256(&self.signature))]))
    }

    /// The key that made the signature, when it is one of 65 bytes.
    pub fn signer(&self) -> Result<Address, String> {
        let invalid = || "invalid signature".to_owned();
        if self.signature.is_empty() {
            return Err("incompleteSignature".into());
        }
        let (rs, v) = match self.signature.split_last() {
            Some((v, rs)) if rs.len() == 64 => (rs, *v),
            _ => return Err(invalid()),
        };
        let parity = match v {
            27 | 28 => i32::from(v) - 27,
            0 | 1 => i32::from(v),
            _ => return Err(invalid()),
        };
        let id = RecoveryId::try_from(parity).map_err(|_| invalid())?;
        let signature = RecoverableSignature::from_compact(rs, id).map_err(|_| invalid())?;
        let digest = secp256k1::Message::from_digest(self.digest()?.0);
        let key = Secp256k1::verification_only()
            .recover_ecdsa(digest, &signature)
            .map_err(|_| invalid())?;
        let hash = keccak256(key.serialize_uncompressed().get(1..).unwrap_or_default());
        Ok(H256(hash).into())
    }
}

/// The hash by which Era knows a bytecode: SHA-256 with a version and the number of words in front.
pub fn hash_bytecode(code: &[u8]) -> Result<H256, String> {
    let words = code.len() / 32;
    if code.len() % 32 != 0 {
        return Err(format!("its length, {}, is not a multiple of 32", code.len()));
    }
    if words % 2 == 0 {
        return Err(format!("it has {words} words, an even number"));
    }
    let words = u16::try_from(words).map_err(|_| format!("it has {words} words, too many"))?;
    let mut hash: [u8; 32] = Sha256::digest(code).into();
    let (head, _) = hash.split_at_mut(4);
    let [high, low] = words.to_be_bytes();
    head.copy_from_slice(&[1, 0, high, low]);
    Ok(H256(hash))
}

fn join_signature(v: U256, r: U256, s: U256) -> Result<Vec<u8>, String> {
    let v = match v.low_u64() {
        _ if v > U256::from(28) => return Err("invalid signature".into()),
        n @ 0..=1 => n as u8 + 27,
        n => n as u8,
    };
    let mut signature = word(r).as_bytes().to_vec();
    signature.extend_from_slice(word(s).as_bytes());
    signature.push(v);
    Ok(signature)
}

fn malformed(error: DecoderError) -> String {
    format!("failed to decode the transaction: {error}")
}

fn word(n: U256) -> H256 {
    let mut bytes = [0; 32];
    n.to_big_endian(&mut bytes);
    H256(bytes)
}

fn hash_words(words: &[H256]) -> H256 {
    H256(keccak256(words.iter().flat_map(|w| w.0).collect::<Vec<u8>>()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ethers_core::utils::hex;

    fn decode(raw: &str) -> Tx712 {
        Tx712::decode(&hex::decode(raw).expect("hex in a test")).expect("it decodes")
    }

    fn hex32(h: H256) -> String {
        format!("{h:#x}")
    }

    const SIGNED_VRS: &str = "0x71f87f8080808094a61464658afeaf65cccaafd3a512b69a83b77618830f42408001a073a20167b8d23b610b058c05368174495adf7da3a4ed4a57eb6dbdeb1fafc24aa02f87530d663a0d061f69bb564d2c6fb46ae5ae776bbd4bd2a2a4478b9cd1b42a82010e9436615cf349d7f6344891b1e7ca7c72883f5dc04982c350c080c0";
    const NO_SIGNATURE: &str = "0x71f83e8080808094a61464658afeaf65cccaafd3a512b69a83b77618808082010e808082010e9436615cf349d7f6344891b1e7ca7c72883f5dc04982c350c080c0";
    const PAYMASTER: &str = "0x71f901628080808094a61464658afeaf65cccaafd3a512b69a83b77618830f42408082010e808082010e9436615cf349d7f6344891b1e7ca7c72883f5dc04982c350c0b884307837373262396162343735386435636630386637643732303161646332653534383933616532376263666562323162396337643666643430393766346464653063303166376630353332323866346636643838653662663334333436343931343135363761633930363632306661653832633239333339393062353563613336363162f89b94a222f0c183afa73a8bc1afb48d34c88c9bf7a174b884949431dc000000000000000000000000841c43fa5d8fffdb9efe3358906f7578d8700dd4000000000000000000000000000000000000000000000000000000000000000100000000000000000000000000000000000000000000000000000000000000600000000000000000000000000000000000000000000000000000000000000000";

    #[test]
    fn the_published_signature_has_the_published_digest_and_hash() {
        let tx = decode(SIGNED_VRS);
        assert_eq!(
            hex32(tx.digest().expect("digest")),
            "0x8dab5bf770e684d64358f554ad181cf6c4c5b92d54f45b2b70127efd7061042a"
        );
        assert_eq!(
            hex32(tx.hash().expect("hash")),
            "0x8efdc7ce5f5a75ab945976c3e2b0c2a45e9f8e15ff940d05625ac5545cd9f870"
        );
        assert_eq!(tx.signature.last(), Some(&28));
    }

    #[test]
    fn hashes_without_a_signature_and_with_a_paymaster() {
        let hash = |raw| hex32(decode(raw).hash().expect("hash"));
        assert_eq!(
            hash(NO_SIGNATURE),
            "0x7d3aab3e3d06d6a702228d911c2a9afaccddd52514fb89dc9d0ff81a67bfff04"
        );
        assert_eq!(
            hash(PAYMASTER),
            "0xc0ba55587423e1ef281b06a9d684b481365897f37a6ad611d7619b1b7e0bc908"
        );
        assert_eq!(decode(NO_SIGNATURE).signer(), Err("incompleteSignature".into()));
    }

    #[test]
    fn reads_every_field() {
        let tx = decode("0x71f8b701800b0c940754b07d1ea3071c3ec9bd86b2aa6f1a59a514980a8301020380a0635f9ee3a1523de15fc8b72a0eea12f5247c6b6e2369ed158274587af6496599a030f7c66d1ed24fca92527e6974b85b07ec30fdd5c2d41eae46966224add965f982010e9409a6aa96b9a17d7f7ba3e3b19811c082aba9f1e304e1a0020202020202020202020202020202020202020202020202020202020202020283010203d694000000000000000000000000000000000000000080");
        assert_eq!(
            (tx.nonce, tx.max_priority_fee_per_gas, tx.max_fee_per_gas),
            (1.into(), 0.into(), 11.into())
        );
        assert_eq!((tx.gas_limit, tx.value, tx.gas_per_pubdata), (12.into(), 10.into(), 4.into()));
        assert_eq!((tx.data, tx.signature), (vec![1, 2, 3], vec![1, 2, 3]));
        assert_eq!(
            (tx.factory_deps, tx.paymaster),
            (vec![vec![2; 32]], Some((Address::zero(), vec![])))
        );
    }

    #[test]
    fn the_digest_binds_the_fees_and_recovers_the_signer() {
        let tx = Tx712 {
            nonce: 0.into(),
            max_priority_fee_per_gas: 0.into(),
            max_fee_per_gas: 0xee6b280.into(),
            gas_limit: 0x30a108.into(),
            to: "0x000102030405060708090a0b0c0d0e0f10111213".parse().expect("address"),
            value: 1.into(),
            data: vec![],
            chain_id: 280.into(),
            from: "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf".parse().expect("address"),
            gas_per_pubdata: 0x3d0e.into(),
            factory_deps: vec![],
            signature: hex::decode("4a9ff9c2a31be0ef25954a4906865953edab960ed7f509a00c86db9f70df01a904f73dbac053f119f6d90878f95c5da1f666e1dc987355fa666e82d50a56cdce1b").expect("hex"),
            paymaster: None,
        };
        assert_eq!(
            hex32(tx.digest().expect("digest")),
            "0x1934f1adf0f80776b0a49f1190e7bab678277f65f1256a8f95dde2a38bf1ae75"
        );
        assert_eq!(tx.signer(), Ok(tx.from));
        let other = Tx712 { value: 2.into(), ..tx };
        assert_ne!(other.signer(), Ok(other.from));
    }

    #[test]
    fn refuses_what_is_cut_off_or_has_more_behind_it() {
        let raw = hex::decode(SIGNED_VRS).expect("hex");
        for cut in 0..raw.len() {
            assert!(Tx712::decode(&raw[..cut]).is_err(), "cut at {cut}");
        }
        assert!(Tx712::decode(&[raw.as_slice(), &[0]].concat()).is_err());
    }

    #[test]
    fn hashes_bytecode_like_era() {
        let hash = hash_bytecode(&[0x0a; 32]).expect("a valid length");
        assert_eq!(hash.0[..4], [1, 0, 0, 1]);
        assert!(hash_bytecode(&[0; 64]).is_err() && hash_bytecode(&[0; 31]).is_err());
    }
}
