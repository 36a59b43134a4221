//! Type 0x71 transactions whose fee somebody else pays. What Era's bootloader does in one transaction takes several here; either
//! all of them happen or none.

use ethers_core::abi::{decode, encode, ParamType, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::id;
use serde_json::{json, Value};

use crate::error::DevnetError;
use crate::failure::Failure;
use crate::gas;
use crate::hex;
use crate::l2log::BOOTLOADER;
use crate::tx712::{hash_bytecode, Tx712, TX_TYPE};

/// `approvalBased(address,uint256,bytes)`: the paymaster takes a token for its service.
const APPROVAL_BASED: [u8; 4] = [0x94, 0x94, 0x31, 0xdc];
/// `validateAndPayForPaymasterTransaction`, which is also what it answers when it agrees.
const VALIDATE: &str = "validateAndPayForPaymasterTransaction(bytes32,bytes32,(uint256,uint256,uint256,uint256,uint256,uint256,\
    uint256,uint256,uint256,uint256,uint256[4],bytes,bytes,bytes32[],bytes,bytes))";

/// What the account must do before the paymaster is asked: allow it to take tokens.
#[derive(Debug, PartialEq, Eq)]
pub struct Approval {
    /// The token.
    pub token: Address,
    /// How many the paymaster must at least be allowed to take.
    pub amount: U256,
}

/// Reads the approval out of a paymaster's input; none for the other flow.
pub fn approval(input: &[u8]) -> Result<Option<Approval>, Failure> {
    let Some(arguments) = input.strip_prefix(&APPROVAL_BASED) else {
        return Ok(None);
    };
    let malformed = || Failure::refused("failed pre-paymaster preparation. error message: the paymaster input does not decode");
    let types = [ParamType::Address, ParamType::Uint(256), ParamType::Bytes];
    let mut decoded = decode(&types, arguments).map_err(|_| malformed())?.into_iter();
    let token = decoded.next().and_then(Token::into_address).ok_or_else(malformed)?;
    let amount = decoded.next().and_then(Token::into_uint).ok_or_else(malformed)?;
    Ok(Some(Approval { token, amount }))
}

/// The bootloader's call to the paymaster.
pub fn validation(tx: &Tx712, hash: H256) -> Result<Value, Failure> {
    let (paymaster, input) = tx.paymaster.clone().unwrap_or_default();
    let number = |a: Address| Token::Uint(U256::from_big_endian(a.as_bytes()));
    let mut deps = Vec::with_capacity(tx.factory_deps.len());
    for code in &tx.factory_deps {
        let hash = hash_bytecode(code).map_err(Failure::refused)?;
        deps.push(Token::FixedBytes(hash.as_bytes().to_vec()));
    }
    let transaction = Token::Tuple(vec![
        Token::Uint(TX_TYPE.into()),
        number(tx.from),
        number(tx.to),
        Token::Uint(tx.gas_limit),
        Token::Uint(tx.gas_per_pubdata),
        Token::Uint(tx.max_fee_per_gas),
        Token::Uint(tx.max_priority_fee_per_gas),
        number(paymaster),
        Token::Uint(tx.nonce),
        Token::Uint(tx.value),
        Token::FixedArray(vec![Token::Uint(U256::zero()); 4]),
        Token::Bytes(tx.data.clone()),
        Token::Bytes(tx.signature.clone()),
        Token::Array(deps),
        Token::Bytes(input),
        Token::Bytes(Vec::new()),
    ]);
    let digest = tx.digest().map_err(Failure::refused)?;
    let word = |h: H256| Token::FixedBytes(h.as_bytes().to_vec());
    let data = [id(VALIDATE).as_slice(), &encode(&[word(hash), word(digest), transaction])].concat();
    Ok(json!({
        "from": BOOTLOADER,
        "to": paymaster,
        "data": hex::bytes(&data),
        "gas": "0x989680",
        "gasPrice": "0x0",
    }))
}

/// Whether the paymaster's answer means that it agrees.
pub fn agrees(answer: &Value) -> bool {
    hex::to_bytes(answer).is_some_and(|bytes| bytes.starts_with(&id(VALIDATE)))
}

/// What the paymaster must at least pay in advance.
pub fn least_payment(tx: &Tx712) -> U256 {
    tx.gas_limit.saturating_mul(gas::L2_BASE_FEE.into())
}

/// A refusal by the paymaster. Reverts carry a text, usually.
pub fn refused(error: DevnetError) -> Failure {
    let reason = match &error {
        DevnetError::Rpc { message, .. } => message.clone(),
        other => other.to_string(),
    };
    let reason = reason.trim_start_matches("execution reverted: ");
    Failure::refused(format!("failed paymaster validation. error message: {reason}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_flow_that_needs_an_approval() {
        let token = Address::repeat_byte(3);
        let arguments = encode(&[Token::Address(token), Token::Uint(7.into()), Token::Bytes(vec![])]);
        let input = [APPROVAL_BASED.as_slice(), &arguments].concat();
        let expected = Approval { token, amount: 7.into() };
        assert_eq!(approval(&input), Ok(Some(expected)));
        assert_eq!(approval(&id("general(bytes)")), Ok(None));
        assert!(approval(&input[..40]).is_err());
        assert_eq!(id("approvalBased(address,uint256,bytes)"), APPROVAL_BASED);
        assert_eq!(id(VALIDATE), [0x03, 0x8a, 0x24, 0xbc]);
    }
}
