//! The serialised form of a type 0x71 transaction: the type byte and an RLP list of 16 items.

use ethers_core::types::{Address, U256};
use ethers_core::utils::rlp::{DecoderError, Rlp, RlpStream};

use super::{Eip712Tx, Paymaster, TxSignature, TX_TYPE};
use crate::error::{Error, Result, Status};
use crate::signer::Signature;

/// The longest serialised transaction that is read, in bytes: one bytecode of the greatest length and room for the rest.
pub const MAX_RAW: usize = 4 << 20;

const ITEMS: usize = 16;

impl Eip712Tx {
    /// The type byte and the RLP list. Without a signature of the key, the fields v, r and s hold the chain id and nothing.
    pub fn serialize(&self, signature: &TxSignature) -> Vec<u8> {
        let mut rlp = RlpStream::new_list(ITEMS);
        rlp.append(&self.nonce);
        rlp.append(&self.max_priority_fee_per_gas);
        rlp.append(&self.max_fee_per_gas);
        rlp.append(&self.gas_limit);
        match self.to {
            Some(to) => rlp.append(&to),
            None => rlp.append(&""),
        };
        rlp.append(&self.value);
        rlp.append(&self.data);
        match signature.ecdsa {
            Some(Signature { r, s, y_parity }) => {
                rlp.append(&y_parity);
                rlp.append(&U256::from_big_endian(&r));
                rlp.append(&U256::from_big_endian(&s));
            }
            None => {
                rlp.append(&self.chain_id);
                rlp.append(&"");
                rlp.append(&"");
            }
        }
        rlp.append(&self.chain_id);
        rlp.append(&self.from);
        rlp.append(&self.gas_per_pubdata);
        rlp.begin_list(self.factory_deps.len());
        for dep in &self.factory_deps {
            rlp.append(dep);
        }
        rlp.append(&signature.custom);
        match &self.paymaster {
            Some(Paymaster { address, input }) => rlp.begin_list(2).append(address).append(input),
            None => rlp.begin_list(0),
        };
        [&[TX_TYPE], rlp.as_raw()].concat()
    }

    /// Reads a serialised transaction. It must be canonical: written again, it gives the same bytes.
    pub fn parse(raw: &[u8]) -> Result<(Eip712Tx, TxSignature)> {
        let invalid = |message: String| {
            Error::new(
                Status::InvalidField,
                format!("the type 0x71 transaction is not valid: {message}"),
            )
        };
        if raw.len() > MAX_RAW {
            let message = format!("the transaction has {} bytes, over the limit of {MAX_RAW}", raw.len());
            return Err(Error::new(Status::TooLarge, message));
        }
        let Some((&TX_TYPE, list)) = raw.split_first() else {
            return Err(invalid("it does not begin with 0x71".into()));
        };
        let rlp = Rlp::new(list);
        match rlp.item_count() {
            Ok(ITEMS) => {}
            Ok(count) => return Err(invalid(format!("it has {count} items, not {ITEMS}"))),
            Err(error) => return Err(invalid(rlp_fault(&error).to_owned())),
        }
        let (tx, signature) = read(&rlp).map_err(|error| invalid(rlp_fault(&error).to_owned()))?;
        if tx.serialize(&signature) != raw {
            return Err(invalid("its encoding is not canonical, or has bytes after the end".into()));
        }
        Ok((tx, signature))
    }
}

/// What a decoder found, in words; its own are the names in its source.
pub fn rlp_fault(error: &DecoderError) -> &'static str {
    match error {
        DecoderError::Custom(text) => text,
        DecoderError::RlpExpectedToBeList => "bytes stand where a list belongs",
        DecoderError::RlpExpectedToBeData => "a list stands where bytes belong",
        DecoderError::RlpIncorrectListLen => "a list has too few or too many items; is it signed?",
        DecoderError::RlpIsTooBig => "a value is longer than its type",
        DecoderError::RlpIsTooShort | DecoderError::RlpInconsistentLengthAndData => "it ends too early",
        _ => "it is no well-formed RLP",
    }
}

fn read(rlp: &Rlp) -> std::result::Result<(Eip712Tx, TxSignature), DecoderError> {
    let number = |index: usize| rlp.val_at::<U256>(index);
    let bytes = |index: usize| rlp.val_at::<Vec<u8>>(index);
    let to = if rlp.at(4)?.data()?.is_empty() {
        None
    } else {
        Some(rlp.val_at::<Address>(4)?)
    };
    let chain_id = rlp.val_at::<u64>(10)?;
    let ecdsa = match (number(7)?, number(8)?, number(9)?) {
        (v, r, s) if r.is_zero() && s.is_zero() && v == U256::from(chain_id) => None,
        (v, r, s) if !r.is_zero() && !s.is_zero() && v <= U256::one() => {
            let mut signature = Signature {
                r: [0; 32],
                s: [0; 32],
                y_parity: u8::from(v == U256::one()),
            };
            r.to_big_endian(&mut signature.r);
            s.to_big_endian(&mut signature.s);
            Some(signature)
        }
        _ => {
            return Err(DecoderError::Custom(
                "v, r and s are neither a signature nor the chain id and nothing",
            ))
        }
    };
    let paymaster = {
        let params = rlp.at(15)?;
        match params.item_count()? {
            0 => None,
            2 => Some(Paymaster {
                address: params.val_at(0)?,
                input: params.val_at(1)?,
            }),
            _ => return Err(DecoderError::Custom("paymasterParams has neither 0 nor 2 items")),
        }
    };
    let factory_deps = rlp
        .at(13)?
        .iter()
        .map(|dep| dep.as_val::<Vec<u8>>())
        .collect::<std::result::Result<_, _>>()?;
    let tx = Eip712Tx {
        nonce: rlp.val_at(0)?,
        max_priority_fee_per_gas: number(1)?,
        max_fee_per_gas: number(2)?,
        gas_limit: number(3)?,
        to,
        value: number(5)?,
        data: bytes(6)?,
        chain_id,
        from: rlp.val_at(11)?,
        gas_per_pubdata: number(12)?,
        factory_deps,
        paymaster,
    };
    Ok((
        tx,
        TxSignature {
            ecdsa,
            custom: bytes(14)?,
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tx() -> Eip712Tx {
        Eip712Tx {
            chain_id: 270,
            to: Some(Address::repeat_byte(2)),
            nonce: 300,
            value: U256::MAX,
            data: vec![7; 100],
            factory_deps: vec![vec![], vec![1; 32]],
            paymaster: Some(Paymaster {
                address: Address::repeat_byte(3),
                input: vec![1; 60],
            }),
            ..Default::default()
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        let ecdsa = Some(Signature {
            r: [0, 1].repeat(16).try_into().unwrap(),
            s: [5; 32],
            y_parity: 1,
        });
        for signature in [
            TxSignature::default(),
            TxSignature { ecdsa, custom: vec![] },
            TxSignature {
                ecdsa: None,
                custom: vec![1; 65],
            },
            TxSignature {
                ecdsa,
                custom: vec![1; 130],
            },
        ] {
            for to in [None, tx().to] {
                let tx = Eip712Tx { to, ..tx() };
                assert_eq!(Eip712Tx::parse(&tx.serialize(&signature)).unwrap(), (tx, signature.clone()));
            }
        }
    }

    #[test]
    fn damaged_bytes_are_refused_and_never_panic() {
        let raw = tx().serialize(&TxSignature::default());
        for end in 0..raw.len() {
            assert!(Eip712Tx::parse(&raw[..end]).is_err());
        }
        assert!(Eip712Tx::parse(&[&raw[..], &[0]].concat()).is_err());
        for i in 0..raw.len() {
            for bit in 0..8 {
                let mut damaged = raw.clone();
                damaged[i] ^= 1 << bit;
                if let Ok((tx, signature)) = Eip712Tx::parse(&damaged) {
                    assert_eq!(tx.serialize(&signature), damaged);
                }
            }
        }
        assert_eq!(
            Eip712Tx::parse(&vec![0x71; MAX_RAW + 1]).unwrap_err().status(),
            Status::TooLarge
        );
    }
}
