//! A transaction of type 0x71: its fields, what is signed, and its hash.

use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::keccak256;
use once_cell::sync::Lazy;
use serde_json::{json, Value};

use super::{hash_bytecode, Paymaster};
use crate::error::{Error, Result, Status};
use crate::signer::Signature;
use crate::types;

/// The EIP-2718 type.
pub const TX_TYPE: u8 = 0x71;

/// What the sender accepts to pay for a byte of pubdata, in gas, if it names nothing else.
pub const DEFAULT_GAS_PER_PUBDATA: u64 = 50_000;

/// The fields of a transaction of type 0x71. Prices are in wei of the base token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eip712Tx {
    /// The L2 chain.
    pub chain_id: u64,
    /// The account that acts and, without a paymaster, pays. It may be a contract.
    pub from: Address,
    /// The called address. Nodes refuse a transaction without one; deployments go to the deployer contract.
    pub to: Option<Address>,
    /// The account's nonce.
    pub nonce: u64,
    /// The most gas.
    pub gas_limit: U256,
    /// The highest price per gas.
    pub max_fee_per_gas: U256,
    /// The operator's part of the price; 0 is a value like any other.
    pub max_priority_fee_per_gas: U256,
    /// The most gas for one byte of pubdata.
    pub gas_per_pubdata: U256,
    /// The base token sent along.
    pub value: U256,
    /// The calldata.
    pub data: Vec<u8>,
    /// Bytecodes that the transaction needs known, for example that of the deployed contract.
    pub factory_deps: Vec<Vec<u8>>,
    /// Who pays in place of the sender.
    pub paymaster: Option<Paymaster>,
}

impl Default for Eip712Tx {
    fn default() -> Self {
        Eip712Tx {
            chain_id: 0,
            from: Address::zero(),
            to: None,
            nonce: 0,
            gas_limit: U256::zero(),
            max_fee_per_gas: U256::zero(),
            max_priority_fee_per_gas: U256::zero(),
            gas_per_pubdata: DEFAULT_GAS_PER_PUBDATA.into(),
            value: U256::zero(),
            data: Vec::new(),
            factory_deps: Vec::new(),
            paymaster: None,
        }
    }
}

/// The signatures that a serialised transaction carries: of the sender's key, for a contract account, or none yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TxSignature {
    /// In the fields v, r and s.
    pub ecdsa: Option<Signature>,
    /// In the field customSignature, which contract accounts interpret; an account without code takes r ‖ s ‖ v there.
    pub custom: Vec<u8>,
}

impl TxSignature {
    /// The bytes that go into the transaction's hash: the custom signature if there is one.
    pub fn hashed_bytes(&self) -> Vec<u8> {
        match self.ecdsa {
            Some(signature) if self.custom.is_empty() => signature.to_bytes().to_vec(),
            _ => self.custom.clone(),
        }
    }
}

const TYPE: &str = "Transaction(uint256 txType,uint256 from,uint256 to,uint256 gasLimit,uint256 gasPerPubdataByteLimit,\
    uint256 maxFeePerGas,uint256 maxPriorityFeePerGas,uint256 paymaster,uint256 nonce,uint256 value,bytes data,\
    bytes32[] factoryDeps,bytes paymasterInput)";
const DOMAIN_TYPE: &str = "EIP712Domain(string name,string version,uint256 chainId)";
const DOMAIN_NAME: &str = "zkSync";
const DOMAIN_VERSION: &str = "2";

static TYPE_HASH: Lazy<[u8; 32]> = Lazy::new(|| keccak256(TYPE));
static DOMAIN_TYPE_HASH: Lazy<[u8; 32]> = Lazy::new(|| keccak256(DOMAIN_TYPE));

impl Eip712Tx {
    /// The hash of the struct `Transaction` (EIP-712 `hashStruct`). Fails if a factory dependency is no bytecode.
    pub fn struct_hash(&self) -> Result<H256> {
        let (paymaster, input) = self
            .paymaster
            .as_ref()
            .map(|p| (p.address, p.input.as_slice()))
            .unwrap_or_default();
        let mut out = Vec::with_capacity(14 * 32);
        out.extend_from_slice(&*TYPE_HASH);
        let words = [
            U256::from(TX_TYPE),
            number(self.from),
            number(self.to.unwrap_or_default()),
            self.gas_limit,
            self.gas_per_pubdata,
            self.max_fee_per_gas,
            self.max_priority_fee_per_gas,
            number(paymaster),
            self.nonce.into(),
            self.value,
        ];
        words.iter().for_each(|n| out.extend_from_slice(&word(*n)));
        out.extend_from_slice(&keccak256(&self.data));
        out.extend_from_slice(&keccak256(
            self.dependency_hashes()?.iter().flat_map(|h| h.0).collect::<Vec<u8>>(),
        ));
        out.extend_from_slice(&keccak256(input));
        Ok(H256(keccak256(out)))
    }

    fn dependency_hashes(&self) -> Result<Vec<H256>> {
        let hash = |(i, dep): (usize, &Vec<u8>)| {
            hash_bytecode(dep).map_err(|e| Error::new(e.status(), format!("factory dependency {i}: {}", e.message())))
        };
        self.factory_deps.iter().enumerate().map(hash).collect()
    }

    /// The hash of the signing domain: name zkSync, version 2 and the chain id.
    pub fn domain_hash(&self) -> H256 {
        let parts = [
            *DOMAIN_TYPE_HASH,
            keccak256(DOMAIN_NAME),
            keccak256(DOMAIN_VERSION),
            word(self.chain_id.into()),
        ];
        H256(keccak256(parts.concat()))
    }

    /// What the sender signs, without any further prefix.
    pub fn digest(&self) -> Result<H256> {
        let parts = [
            &[0x19, 0x01][..],
            self.domain_hash().as_bytes(),
            self.struct_hash()?.as_bytes(),
        ]
        .concat();
        Ok(H256(keccak256(parts)))
    }

    /// The hash that nodes give the signed transaction: of the digest and the hash of the signature.
    pub fn hash(&self, signature: &TxSignature) -> Result<H256> {
        let digest = self.digest()?;
        Ok(H256(keccak256([digest.0, keccak256(signature.hashed_bytes())].concat())))
    }

    /// Checks what a node would refuse, with the field's name. Sending without it costs a round trip, nothing more.
    pub fn validate(&self) -> Result<()> {
        let invalid = |field: &str, message: String| {
            Err(Error::new(Status::InvalidField, format!("transaction field {field}: {message}")).at(format!("/{field}")))
        };
        if self.chain_id == 0 {
            return invalid("chainId", "it is not set".into());
        }
        if self.to.is_none() {
            return invalid(
                "to",
                "it is not set; a transaction of type 0x71 deploys by calling the deployer contract".into(),
            );
        }
        if u32::try_from(self.nonce).is_err() {
            return invalid("nonce", format!("{} is over the 2^32 - 1 that nodes accept", self.nonce));
        }
        let prices = [
            ("maxFeePerGas", self.max_fee_per_gas),
            ("maxPriorityFeePerGas", self.max_priority_fee_per_gas),
            ("gasPerPubdata", self.gas_per_pubdata),
        ];
        for (field, value) in prices {
            if value > U256::from(u64::MAX) {
                return invalid(field, format!("{value} is over the 2^64 - 1 that nodes accept"));
            }
        }
        if self.gas_per_pubdata.is_zero() {
            return invalid(
                "gasPerPubdata",
                format!("it is 0; leave it out for the default of {DEFAULT_GAS_PER_PUBDATA}"),
            );
        }
        if self.max_priority_fee_per_gas > self.max_fee_per_gas {
            let (tip, max) = (self.max_priority_fee_per_gas, self.max_fee_per_gas);
            return invalid("maxPriorityFeePerGas", format!("{tip} is over maxFeePerGas, {max}"));
        }
        self.dependency_hashes().map(drop).map_err(|error| error.at("/factoryDeps"))
    }

    /// The transaction as EIP-712 typed data (the form of `eth_signTypedData_v4`), for signers that take no bare digest.
    pub fn typed_data(&self) -> Result<Value> {
        let field = |name: &str, kind: &str| json!({"name": name, "type": kind});
        let fields: Vec<Value> = TYPE
            .trim_start_matches("Transaction(")
            .trim_end_matches(')')
            .split(',')
            .filter_map(|part| part.split_once(' '))
            .map(|(kind, name)| field(name, kind))
            .collect();
        let (paymaster, input) = self.paymaster.clone().map(|p| (p.address, p.input)).unwrap_or_default();
        let deps: Vec<types::Hash> = self.dependency_hashes()?.into_iter().map(types::Hash).collect();
        Ok(json!({
            "types": {
                "EIP712Domain": [field("name", "string"), field("version", "string"), field("chainId", "uint256")],
                "Transaction": fields,
            },
            "primaryType": "Transaction",
            "domain": {"name": DOMAIN_NAME, "version": DOMAIN_VERSION, "chainId": self.chain_id.to_string()},
            "message": {
                "txType": TX_TYPE.to_string(),
                "from": types::Uint(number(self.from)),
                "to": types::Uint(number(self.to.unwrap_or_default())),
                "gasLimit": types::Uint(self.gas_limit),
                "gasPerPubdataByteLimit": types::Uint(self.gas_per_pubdata),
                "maxFeePerGas": types::Uint(self.max_fee_per_gas),
                "maxPriorityFeePerGas": types::Uint(self.max_priority_fee_per_gas),
                "paymaster": types::Uint(number(paymaster)),
                "nonce": self.nonce.to_string(),
                "value": types::Uint(self.value),
                "data": types::Bytes(self.data.clone()),
                "factoryDeps": deps,
                "paymasterInput": types::Bytes(input),
            },
        }))
    }
}

fn number(address: Address) -> U256 {
    U256::from_big_endian(address.as_bytes())
}

fn word(n: U256) -> [u8; 32] {
    let mut out = [0u8; 32];
    n.to_big_endian(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eip712::typed_data_hash;

    #[test]
    fn the_typed_data_form_has_the_same_digest() {
        let tx = Eip712Tx {
            chain_id: 270,
            from: Address::repeat_byte(0xab),
            to: Some(Address::repeat_byte(1)),
            nonce: 7,
            gas_limit: 1.into(),
            max_fee_per_gas: 3.into(),
            data: vec![1, 2, 3],
            factory_deps: vec![vec![1; 32], vec![2; 96]],
            paymaster: Some(Paymaster {
                address: Address::repeat_byte(9),
                input: vec![4],
            }),
            ..Default::default()
        };
        assert_eq!(typed_data_hash(&tx.typed_data().unwrap()).unwrap(), tx.digest().unwrap());
    }

    #[test]
    fn the_hash_is_of_the_custom_signature_where_there_is_one_and_else_of_the_keys() {
        let tx = Eip712Tx::default();
        let ecdsa = Some(Signature {
            r: [1; 32],
            s: [2; 32],
            y_parity: 1,
        });
        let hash = |ecdsa, custom: &[u8]| {
            let custom = custom.to_vec();
            tx.hash(&TxSignature { ecdsa, custom }).unwrap()
        };
        assert_eq!(hash(ecdsa, &[7; 3]), hash(None, &[7; 3]));
        assert_ne!(hash(ecdsa, &[7; 3]), hash(ecdsa, &[]));
        let bytes = [&[1; 32][..], &[2; 32], &[28]].concat();
        assert_eq!(hash(ecdsa, &[]), hash(None, &bytes));
    }

    #[test]
    fn what_nodes_refuse_is_named_before_sending() {
        let good = Eip712Tx {
            chain_id: 1,
            to: Some(Address::zero()),
            ..Default::default()
        };
        assert!(good.validate().is_ok());
        let over = U256::from(u64::MAX) + 1;
        let table = [
            (
                Eip712Tx {
                    chain_id: 0,
                    ..good.clone()
                },
                "/chainId",
            ),
            (
                Eip712Tx {
                    to: None,
                    ..good.clone()
                },
                "/to",
            ),
            (
                Eip712Tx {
                    nonce: 1 << 32,
                    ..good.clone()
                },
                "/nonce",
            ),
            (
                Eip712Tx {
                    max_fee_per_gas: over,
                    ..good.clone()
                },
                "/maxFeePerGas",
            ),
            (
                Eip712Tx {
                    max_priority_fee_per_gas: 1.into(),
                    ..good.clone()
                },
                "/maxPriorityFeePerGas",
            ),
            (
                Eip712Tx {
                    gas_per_pubdata: 0.into(),
                    ..good.clone()
                },
                "/gasPerPubdata",
            ),
            (
                Eip712Tx {
                    factory_deps: vec![vec![1]],
                    ..good.clone()
                },
                "/factoryDeps",
            ),
        ];
        for (tx, path) in table {
            assert_eq!(tx.validate().unwrap_err().info().path.as_deref(), Some(path));
        }
    }
}
