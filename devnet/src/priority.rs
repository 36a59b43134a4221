//! Priority transactions: what L1 announces in `NewPriorityRequest`.

use ethers_core::abi::{decode, ParamType, Token};
use ethers_core::types::{Address, H256, U256};
use serde_json::{json, Value};

use crate::error::DevnetError;
use crate::gas;
use crate::hex;

/// `NewPriorityRequest`, whose arguments are all in the data.
pub const NEW_PRIORITY_REQUEST: H256 = H256([
    0x45, 0x31, 0xcd, 0x57, 0x95, 0x77, 0x3d, 0x71, 0x01, 0xc1, 0x7b, 0xde, 0xb9, 0xf5, 0xab, 0x7f, 0x47, 0xd7, 0x05, 0x60, 0x17,
    0x50, 0x6f, 0x93, 0x70, 0x83, 0xbe, 0x5d, 0x6e, 0x77, 0xa3, 0x82,
]);

/// The type of priority transactions on ZKsync OS chains.
pub const ZKSYNC_OS_TYPE: u64 = 127;

/// One L1-to-L2 transaction, as its author paid for it on L1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriorityOp {
    /// The hash by which everybody knows it.
    pub hash: H256,
    /// 255 on a chain of the Era family, 127 on one of ZKsync OS.
    pub tx_type: u64,
    /// Its number in the queue.
    pub id: u64,
    /// The L2 sender; an alias when a contract asked for it.
    pub from: Address,
    /// The L2 target.
    pub to: Address,
    /// The L2 gas limit, overhead included.
    pub gas_limit: u64,
    /// The pubdata price, in gas.
    pub gas_per_pubdata: u64,
    /// The price of L2 gas that L1 fixed.
    pub max_fee_per_gas: U256,
    /// What the target gets.
    pub value: U256,
    /// What was locked on L1: the value, the fee, and whatever is over.
    pub mint: U256,
    /// Who gets back what is not used, and the value too when the call fails.
    pub refund_recipient: Address,
    /// The call data.
    pub data: Vec<u8>,
    /// How many bytecodes come with it.
    pub factory_deps: usize,
}

impl PriorityOp {
    /// Reads the data of a `NewPriorityRequest` log.
    pub fn from_event(data: &[u8]) -> Result<Self, DevnetError> {
        let word = || ParamType::Uint(256);
        let transaction = ParamType::Tuple(vec![
            word(), // txType
            word(), // from
            word(), // to
            word(), // gasLimit
            word(), // gasPerPubdataByteLimit
            word(), // maxFeePerGas
            word(), // maxPriorityFeePerGas
            word(), // paymaster
            word(), // nonce
            word(), // value
            ParamType::FixedArray(Box::new(word()), 4),
            ParamType::Bytes,
            ParamType::Bytes,
            ParamType::Array(Box::new(word())),
            ParamType::Bytes,
            ParamType::Bytes,
        ]);
        let event = [
            word(),
            ParamType::FixedBytes(32),
            ParamType::Uint(64),
            transaction,
            ParamType::Array(Box::new(ParamType::Bytes)),
        ];
        let mut event = decode(&event, data).map_err(|e| unreadable(e.to_string()))?.into_iter();
        let id = uint(event.next())?;
        let hash = event
            .next()
            .and_then(Token::into_fixed_bytes)
            .ok_or_else(|| unreadable("no hash"))?;
        let transaction = event
            .nth(1)
            .and_then(Token::into_tuple)
            .ok_or_else(|| unreadable("no transaction"))?;
        let factory_deps = event
            .next()
            .and_then(Token::into_array)
            .map(|deps| deps.len())
            .unwrap_or_default();

        let mut fields = transaction.into_iter();
        let mut next = || uint(fields.next());
        let (tx_type, from, to) = (next()?, next()?, next()?);
        let (gas_limit, gas_per_pubdata) = (next()?, next()?);
        let (max_fee_per_gas, _tip, _paymaster) = (next()?, next()?, next()?);
        let (_nonce, value) = (next()?, next()?);
        let mut reserved = fields
            .next()
            .and_then(Token::into_fixed_array)
            .ok_or_else(|| unreadable("no reserved words"))?
            .into_iter();
        let (mint, refund_recipient) = (uint(reserved.next())?, uint(reserved.next())?);
        let data = fields
            .next()
            .and_then(Token::into_bytes)
            .ok_or_else(|| unreadable("no call data"))?;
        Ok(Self {
            hash: H256::from_slice(&hash),
            tx_type: small(tx_type)?,
            id: small(id)?,
            from: address(from),
            to: address(to),
            gas_limit: small(gas_limit)?,
            gas_per_pubdata: small(gas_per_pubdata)?,
            max_fee_per_gas,
            value,
            mint,
            refund_recipient: address(refund_recipient),
            data,
            factory_deps,
        })
    }

    /// The gas that is taken besides executing the call.
    pub fn overhead(&self) -> u64 {
        if self.tx_type == ZKSYNC_OS_TYPE {
            // There the EVM's own costs are all that is taken here; see the README on pubdata.
            return 0;
        }
        gas::priority_overhead(self.data.len(), self.factory_deps, self.gas_per_pubdata)
    }

    /// The transaction as `eth_getTransactionByHash` shows it before it is executed.
    pub fn to_json(&self, chain_id: u64) -> Value {
        json!({
            "hash": hex::hash(self.hash),
            "nonce": hex::quantity(self.id),
            "blockHash": null,
            "blockNumber": null,
            "transactionIndex": null,
            "from": hex::address(self.from),
            "to": hex::address(self.to),
            "value": hex::quantity(self.value),
            "gasPrice": hex::quantity(self.max_fee_per_gas),
            "gas": hex::quantity(self.gas_limit),
            "input": hex::bytes(&self.data),
            "yParity": "0x0",
            "v": "0x0",
            "r": "0x0",
            "s": "0x0",
            "type": hex::quantity(self.tx_type),
            "maxFeePerGas": hex::quantity(self.max_fee_per_gas),
            "maxPriorityFeePerGas": "0x0",
            "chainId": hex::quantity(chain_id),
            "l1BatchNumber": null,
            "l1BatchTxIndex": null,
        })
    }
}

fn unreadable(reason: impl Into<String>) -> DevnetError {
    DevnetError::sequencer(format!("NewPriorityRequest: {}", reason.into()))
}

fn uint(token: Option<Token>) -> Result<U256, DevnetError> {
    token
        .and_then(Token::into_uint)
        .ok_or_else(|| unreadable("a number is missing"))
}

fn small(n: U256) -> Result<u64, DevnetError> {
    if n > U256::from(u64::MAX) {
        Err(unreadable("a number is too large"))
    } else {
        Ok(n.as_u64())
    }
}

fn address(word: U256) -> Address {
    let mut bytes = [0; 32];
    word.to_big_endian(&mut bytes);
    H256(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ethers_core::abi::encode;
    use ethers_core::utils::keccak256;

    #[test]
    fn the_topic_is_the_hash_of_the_event() {
        let transaction = "(uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256,\
            uint256[4],bytes,bytes,uint256[],bytes,bytes)";
        let signature = format!("NewPriorityRequest(uint256,bytes32,uint64,{transaction},bytes[])");
        assert_eq!(NEW_PRIORITY_REQUEST.0, keccak256(signature));
    }

    #[test]
    fn reads_what_the_contract_writes() {
        let n = |n: u64| Token::Uint(n.into());
        let transaction = Token::Tuple(vec![
            n(255),
            n(0xaa),
            n(0xbb),
            n(500_000),
            n(800),
            n(250_000_000),
            n(0),
            n(0),
            n(7),
            n(10),
            Token::FixedArray(vec![n(99), n(0xcc), n(0), n(0)]),
            Token::Bytes(vec![1, 2, 3]),
            Token::Bytes(vec![]),
            Token::Array(vec![]),
            Token::Bytes(vec![]),
            Token::Bytes(vec![]),
        ]);
        let hash = Token::FixedBytes(vec![9; 32]);
        let mut event = encode(&[n(7), hash, n(0), transaction, Token::Array(vec![])]);
        let op = PriorityOp::from_event(&event).expect("it reads");
        assert_eq!(
            (op.id, op.hash, op.gas_limit, op.value, op.mint),
            (7, H256([9; 32]), 500_000, 10.into(), 99.into())
        );
        assert_eq!(
            (op.from, op.to),
            (Address::from_low_u64_be(0xaa), Address::from_low_u64_be(0xbb))
        );
        assert_eq!(
            (op.refund_recipient, op.data.as_slice()),
            (Address::from_low_u64_be(0xcc), &[1, 2, 3][..])
        );
        event.truncate(200);
        assert!(PriorityOp::from_event(&event).is_err());
    }
}
