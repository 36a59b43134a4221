//! Deposits through the asset router: asset ids, the second bridge's calldata, and what arrives on L2.

use ethers_core::abi::{decode, encode, ParamType, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::keccak256;

use super::calldata::{address, bytes, bytes32, call, hash, parse_call, uint};
use crate::types::system_address;

/// The native token vault on every L2; on L1 it stands in asset ids for the vault there.
pub const NATIVE_TOKEN_VAULT: Address = system_address(0x10004);

/// The first byte of second-bridge calldata with an asset id (`NEW_ENCODING_VERSION`).
const ENCODING_V1: u8 = 1;

const FINALIZE_5: &str = "finalizeDeposit(address,address,address,uint256,bytes)";
const FINALIZE_3: &str = "finalizeDeposit(uint256,bytes32,bytes)";

/// The id of a token that the native token vault handles (`DataEncoding.encodeNTVAssetId`). ETH is the address 1.
pub fn ntv_asset_id(origin_chain_id: U256, token: Address) -> H256 {
    H256(keccak256(encode(&[
        uint(origin_chain_id),
        address(NATIVE_TOKEN_VAULT),
        address(token),
    ])))
}

/// What the vault burns: amount in base units, receiver on the other chain, and the token there is to check against, or
/// zero. Exactly 96 bytes (`DataEncoding.encodeBridgeBurnData`).
pub fn transfer_data(amount: U256, receiver: Address, token: Address) -> Vec<u8> {
    encode(&[uint(amount), address(receiver), address(token)])
}

/// The second bridge's calldata since v26: version 1, the asset id and the transfer data.
pub fn second_bridge_v1(asset_id: H256, amount: U256, receiver: Address, token: Address) -> Vec<u8> {
    let data = transfer_data(amount, receiver, token);
    [vec![ENCODING_V1], encode(&[bytes32(asset_id), bytes(&data)])].concat()
}

/// The second bridge's calldata before v26, which custom bridges still take.
pub fn second_bridge_legacy(token: Address, amount: U256, receiver: Address) -> Vec<u8> {
    encode(&[address(token), uint(amount), address(receiver)])
}

/// A token's name, symbol and decimals as the old bridges send them ("default bridge data").
pub fn bridge_data(name: &str, symbol: &str, decimals: u8) -> Vec<u8> {
    let inner = [Token::String(name.into()), Token::String(symbol.into()), uint(decimals)];
    encode(&inner.map(|token| bytes(&encode(&[token]))))
}

/// The same from what the token itself answers to `name`, `symbol` and `decimals`, undecoded as those bridges send it on.
pub fn bridge_data_of_answers(answers: Vec<Vec<u8>>) -> Vec<u8> {
    encode(&answers.into_iter().map(Token::Bytes).collect::<Vec<_>>())
}

/// What a bridge says about a token. Each part is absent where the token has no such function or answers oddly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TokenMetadata {
    /// The chain that the token comes from; absent in the old form, which had L1 tokens only.
    pub origin_chain_id: Option<U256>,
    /// The name.
    pub name: Option<String>,
    /// The symbol.
    pub symbol: Option<String>,
    /// The decimals.
    pub decimals: Option<u8>,
}

/// Reads what [`bridge_data`] or the vault's `getERC20Getters` gives: with and without the origin chain in front.
pub fn parse_bridge_data(data: &[u8]) -> Option<TokenMetadata> {
    let (origin_chain_id, parts) = match data.split_first() {
        Some((&ENCODING_V1, rest)) => {
            let types = [ParamType::Uint(256), ParamType::Bytes, ParamType::Bytes, ParamType::Bytes];
            let mut parts = decode(&types, rest).ok()?;
            (Some(parts.remove(0).into_uint()?), parts)
        }
        _ => (
            None,
            decode(&[ParamType::Bytes, ParamType::Bytes, ParamType::Bytes], data).ok()?,
        ),
    };
    let [name, symbol, decimals] = <[Token; 3]>::try_from(parts).ok()?;
    Some(TokenMetadata {
        origin_chain_id,
        name: text(&name.into_bytes()?),
        symbol: text(&symbol.into_bytes()?),
        decimals: decode(&[ParamType::Uint(256)], &decimals.into_bytes()?)
            .ok()
            .and_then(|tokens| tokens.into_iter().next()?.into_uint())
            .and_then(|n| u8::try_from(n).ok()),
    })
}

/// A token's answer to `name()` or `symbol()`: a string, or the bytes32 of tokens older than the standard.
fn text(answer: &[u8]) -> Option<String> {
    if let Ok([Token::String(text)]) = decode(&[ParamType::String], answer).as_deref() {
        return Some(text.clone());
    }
    let fixed: &[u8; 32] = answer.try_into().ok()?;
    let end = fixed.iter().position(|b| *b == 0).unwrap_or(fixed.len());
    let text = std::str::from_utf8(fixed.get(..end)?).ok()?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// The L2 call of a deposit of a token from L1: the five-argument `finalizeDeposit`. `data` is the token's metadata.
pub fn finalize_deposit_calldata(
    l1_sender: Address,
    l2_receiver: Address,
    l1_token: Address,
    amount: U256,
    data: &[u8],
) -> Vec<u8> {
    call(
        FINALIZE_5,
        &[
            address(l1_sender),
            address(l2_receiver),
            address(l1_token),
            uint(amount),
            bytes(data),
        ],
    )
}

/// The L2 call of a deposit of a token from anywhere: the three-argument `finalizeDeposit`. `source_chain_id` is the chain
/// that the deposit comes from, L1.
pub fn finalize_deposit_calldata_by_asset(
    source_chain_id: U256,
    asset_id: H256,
    l1_sender: Address,
    l2_receiver: Address,
    origin_token: Address,
    amount: U256,
    metadata: &[u8],
) -> Vec<u8> {
    let mint = BridgeMint {
        caller: l1_sender,
        receiver: l2_receiver,
        origin_token,
        amount,
        metadata: metadata.to_vec(),
    };
    call(FINALIZE_3, &[uint(source_chain_id), bytes32(asset_id), bytes(&mint.encode())])
}

/// What the vault on the other side mints or releases (`DataEncoding.encodeBridgeMintData`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BridgeMint {
    /// Who started it on the first chain.
    pub caller: Address,
    /// Who gets it.
    pub receiver: Address,
    /// The token on the chain it comes from.
    pub origin_token: Address,
    /// The amount in base units.
    pub amount: U256,
    /// What [`parse_bridge_data`] reads.
    pub metadata: Vec<u8>,
}

impl BridgeMint {
    /// The encoded form.
    pub fn encode(&self) -> Vec<u8> {
        let tokens = [
            address(self.caller),
            address(self.receiver),
            address(self.origin_token),
            uint(self.amount),
            bytes(&self.metadata),
        ];
        encode(&tokens)
    }

    /// Reads the encoded form; nothing if it is another handler's.
    pub fn decode(data: &[u8]) -> Option<BridgeMint> {
        BridgeMint::from_tokens(decode(&MINT_TYPES, data).ok()?)
    }

    fn from_tokens(tokens: Vec<Token>) -> Option<BridgeMint> {
        let [caller, receiver, token, amount, metadata] = <[Token; 5]>::try_from(tokens).ok()?;
        Some(BridgeMint {
            caller: caller.into_address()?,
            receiver: receiver.into_address()?,
            origin_token: token.into_address()?,
            amount: amount.into_uint()?,
            metadata: metadata.into_bytes()?,
        })
    }
}

const MINT_TYPES: [ParamType; 5] = [
    ParamType::Address,
    ParamType::Address,
    ParamType::Address,
    ParamType::Uint(256),
    ParamType::Bytes,
];

/// The L2 call of a deposit, as found in its L2 transaction: what a claim of a failed one needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FinalizeDeposit {
    /// The five-argument form; `origin_token` is on L1.
    ByToken(BridgeMint),
    /// The three-argument form.
    ByAsset {
        /// The chain that the deposit comes from.
        source_chain_id: U256,
        /// The asset.
        asset_id: H256,
        /// The rest.
        mint: BridgeMint,
    },
}

/// Reads the calldata of a deposit's L2 transaction; nothing if it is another call.
pub fn parse_finalize_deposit(data: &[u8]) -> Option<FinalizeDeposit> {
    if let Some(tokens) = parse_call(FINALIZE_5, &MINT_TYPES, data) {
        return BridgeMint::from_tokens(tokens).map(FinalizeDeposit::ByToken);
    }
    let types = [ParamType::Uint(256), ParamType::FixedBytes(32), ParamType::Bytes];
    let [chain, asset, mint] = <[Token; 3]>::try_from(parse_call(FINALIZE_3, &types, data)?).ok()?;
    Some(FinalizeDeposit::ByAsset {
        source_chain_id: chain.into_uint()?,
        asset_id: hash(asset)?,
        mint: BridgeMint::decode(&mint.into_bytes()?)?,
    })
}

/// What the nullifier stores for a deposit with the old calldata (`depositHappened`).
pub fn deposit_hash_legacy(sender: Address, l1_token: Address, amount: U256) -> H256 {
    H256(keccak256(encode(&[address(sender), address(l1_token), uint(amount)])))
}

/// What the nullifier stores for a deposit with the calldata since v26. `transfer_data` must be the deposit's, byte for byte.
pub fn deposit_hash(sender: Address, asset_id: H256, transfer_data: &[u8]) -> H256 {
    let encoded = encode(&[address(sender), bytes32(asset_id), bytes(transfer_data)]);
    H256(keccak256([vec![ENCODING_V1], encoded].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mint() -> BridgeMint {
        let byte = Address::repeat_byte;
        BridgeMint {
            caller: byte(1),
            receiver: byte(2),
            origin_token: byte(3),
            amount: 5.into(),
            metadata: vec![9; 40],
        }
    }

    #[test]
    fn both_l2_calls_read_back() {
        let BridgeMint {
            caller,
            receiver,
            origin_token,
            amount,
            metadata,
        } = mint();
        let five = finalize_deposit_calldata(caller, receiver, origin_token, amount, &metadata);
        assert_eq!(five[..4], [0xcf, 0xe7, 0xaf, 0x7c]);
        assert_eq!(parse_finalize_deposit(&five), Some(FinalizeDeposit::ByToken(mint())));
        let (chain, asset) = (U256::from(9), H256::repeat_byte(7));
        let three = finalize_deposit_calldata_by_asset(chain, asset, caller, receiver, origin_token, amount, &metadata);
        assert_eq!(three[..4], [0x9c, 0x88, 0x4f, 0xd1]);
        let expected = FinalizeDeposit::ByAsset {
            source_chain_id: chain,
            asset_id: asset,
            mint: mint(),
        };
        assert_eq!(parse_finalize_deposit(&three), Some(expected));
        for data in [&five, &three] {
            (0..data.len()).for_each(|end| drop(parse_finalize_deposit(&data[..end])));
        }
        assert_eq!(parse_finalize_deposit(&[1, 2, 3, 4]), None);
    }

    #[test]
    fn token_metadata_reads_in_all_forms() {
        let known = |origin_chain_id: Option<u64>| TokenMetadata {
            origin_chain_id: origin_chain_id.map(Into::into),
            name: Some("Dai".into()),
            symbol: Some("DAI".into()),
            decimals: Some(18),
        };
        let old = bridge_data("Dai", "DAI", 18);
        assert_eq!(parse_bridge_data(&old), Some(known(None)));
        let mut mkr = [0u8; 32];
        mkr[..3].copy_from_slice(b"DAI");
        let parts = [
            uint(9),
            bytes(&encode(&[Token::String("Dai".into())])),
            bytes(&mkr),
            bytes(&encode(&[uint(18)])),
        ];
        let new = [vec![1], encode(&parts)].concat();
        assert_eq!(parse_bridge_data(&new), Some(known(Some(9))));
        let silent = [vec![1], encode(&[uint(9), bytes(&[]), bytes(&[]), bytes(&[])])].concat();
        assert_eq!(
            parse_bridge_data(&silent),
            Some(TokenMetadata {
                origin_chain_id: Some(9.into()),
                ..Default::default()
            })
        );
        assert_eq!(parse_bridge_data(&[]), None);
    }

    #[test]
    fn transfer_data_has_96_bytes() {
        assert_eq!(transfer_data(U256::MAX, Address::zero(), Address::zero()).len(), 96);
    }
}
