//! Withdrawals: the calls on L2, and the messages to L1 that they leave, built and read.

use ethers_core::types::{Address, H160, H256, U256};
use ethers_core::utils::id;

use super::calldata::{address, bytes, bytes32, call, uint, word};
use super::deposit::{transfer_data, BridgeMint};
use crate::error::{Error, Result, Status};

/// The selectors in front of the messages are those of the L1 functions that once took them.
const BASE_TOKEN: &str = "finalizeEthWithdrawal(uint256,uint256,uint16,bytes,bytes32[])";
const LEGACY: &str = "finalizeWithdrawal(uint256,uint256,uint16,bytes,bytes32[])";
const ASSET_ROUTER: &str = "finalizeDeposit(uint256,bytes32,bytes)";

/// Withdraws the base token that is sent along (`L2BaseToken.withdraw`, at 0x800a).
pub fn base_token_withdraw_calldata(l1_receiver: Address) -> Vec<u8> {
    call("withdraw(address)", &[address(l1_receiver)])
}

/// Withdraws the base token that is sent along, with data for the receiver (`L2BaseToken.withdrawWithMessage`).
pub fn base_token_withdraw_with_message_calldata(l1_receiver: Address, data: &[u8]) -> Vec<u8> {
    call("withdrawWithMessage(address,bytes)", &[address(l1_receiver), bytes(data)])
}

/// Withdraws a token through an old or custom bridge on L2.
pub fn legacy_withdraw_calldata(l1_receiver: Address, l2_token: Address, amount: U256) -> Vec<u8> {
    call(
        "withdraw(address,address,uint256)",
        &[address(l1_receiver), address(l2_token), uint(amount)],
    )
}

/// Withdraws any token through the asset router on L2 (`L2AssetRouter.withdraw`, at 0x10003).
pub fn l2_asset_router_withdraw_calldata(asset_id: H256, amount: U256, l1_receiver: Address, l2_token: Address) -> Vec<u8> {
    let data = transfer_data(amount, l1_receiver, l2_token);
    call("withdraw(bytes32,bytes)", &[bytes32(asset_id), bytes(&data)])
}

/// The message of a withdrawal of the base token: 56 bytes.
pub fn base_token_message(l1_receiver: Address, amount: U256) -> Vec<u8> {
    [&id(BASE_TOKEN)[..], l1_receiver.as_bytes(), &word(amount)].concat()
}

/// The message of a withdrawal through the old bridge: 76 bytes.
pub fn legacy_message(l1_receiver: Address, l1_token: Address, amount: U256) -> Vec<u8> {
    [&id(LEGACY)[..], l1_receiver.as_bytes(), l1_token.as_bytes(), &word(amount)].concat()
}

/// The message of a withdrawal through the asset router. `chain_id` is the L2 chain's.
pub fn asset_router_message(chain_id: U256, asset_id: H256, mint: &BridgeMint) -> Vec<u8> {
    [&id(ASSET_ROUTER)[..], &word(chain_id), asset_id.as_bytes(), &mint.encode()].concat()
}

/// A message that L1 takes as a withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WithdrawalMessage {
    /// Of the chain's base token, sent by 0x800a.
    BaseToken {
        /// Who gets it on L1.
        to: Address,
        /// The amount in wei.
        amount: U256,
        /// Who withdrew on L2; only in messages with data.
        l2_sender: Option<Address>,
        /// The data for the receiver.
        data: Vec<u8>,
    },
    /// Of an ERC-20 token through the old bridge.
    LegacyErc20 {
        /// Who gets it on L1.
        to: Address,
        /// The token on L1.
        l1_token: Address,
        /// The amount in base units.
        amount: U256,
    },
    /// Of a token through the asset router, sent by 0x10003, for the native token vault on L1.
    AssetRouter {
        /// The L2 chain's id.
        chain_id: U256,
        /// The asset.
        asset_id: H256,
        /// Who withdrew on L2.
        caller: Address,
        /// Who gets it on L1.
        receiver: Address,
        /// The token on the chain it comes from.
        origin_token: Address,
        /// The amount in base units.
        amount: U256,
        /// What [`super::parse_bridge_data`] reads.
        metadata: Vec<u8>,
    },
    /// Of an asset through the asset router, for another handler on L1, which alone understands the data.
    OtherAsset {
        /// The L2 chain's id.
        chain_id: U256,
        /// The asset.
        asset_id: H256,
        /// The handler's data.
        data: Vec<u8>,
    },
}

/// Reads a message as the nullifier on L1 does: by its selector, with that kind's length.
/// [`Status::NotAWithdrawal`] if it is none.
pub fn parse_withdrawal_message(message: &[u8]) -> Result<WithdrawalMessage> {
    let not = |why: String| {
        Err(Error::new(
            Status::NotAWithdrawal,
            format!("the message is not a withdrawal: {why}"),
        ))
    };
    let Some((selector, body)) = message.split_first_chunk::<4>() else {
        return not(format!("it has only {} bytes", message.len()));
    };
    let mut rest = Reader(body);
    let parsed = if *selector == id(BASE_TOKEN) {
        rest.base_token()
    } else if *selector == id(LEGACY) {
        rest.legacy()
    } else if *selector == id(ASSET_ROUTER) {
        rest.asset_router()
    } else {
        return not(format!("it begins with {}", crate::types::Bytes(selector.to_vec())));
    };
    match parsed {
        Some(parsed) => Ok(parsed),
        None => not(format!("its length of {} bytes is wrong for its kind", message.len())),
    }
}

/// What is left of a message.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn address(&mut self) -> Option<Address> {
        self.take().map(H160)
    }

    fn number(&mut self) -> Option<U256> {
        self.take::<32>().map(|word| U256::from_big_endian(&word))
    }

    fn base_token(&mut self) -> Option<WithdrawalMessage> {
        let (to, amount) = (self.address()?, self.number()?);
        // L1 reads no further; fewer than 20 bytes more are data without a sender.
        let l2_sender = self.address();
        Some(WithdrawalMessage::BaseToken {
            to,
            amount,
            l2_sender,
            data: self.0.to_vec(),
        })
    }

    fn legacy(&mut self) -> Option<WithdrawalMessage> {
        let (to, l1_token, amount) = (self.address()?, self.address()?, self.number()?);
        self.0
            .is_empty()
            .then_some(WithdrawalMessage::LegacyErc20 { to, l1_token, amount })
    }

    fn asset_router(&mut self) -> Option<WithdrawalMessage> {
        let (chain_id, asset_id) = (self.number()?, self.take().map(H256)?);
        Some(match BridgeMint::decode(self.0) {
            Some(BridgeMint {
                caller,
                receiver,
                origin_token,
                amount,
                metadata,
            }) => WithdrawalMessage::AssetRouter {
                chain_id,
                asset_id,
                caller,
                receiver,
                origin_token,
                amount,
                metadata,
            },
            None => WithdrawalMessage::OtherAsset {
                chain_id,
                asset_id,
                data: self.0.to_vec(),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_read_back_and_lengths_are_checked() {
        let byte = Address::repeat_byte;
        let base = base_token_message(byte(1), 7.into());
        let legacy = legacy_message(byte(1), byte(2), 7.into());
        let mint = BridgeMint {
            caller: byte(1),
            receiver: byte(2),
            origin_token: byte(3),
            amount: 7.into(),
            metadata: vec![1],
        };
        let (chain_id, asset_id) = (U256::from(271), H256::repeat_byte(4));
        let router = asset_router_message(chain_id, asset_id, &mint);
        assert_eq!((base.len(), legacy.len()), (56, 76));

        let BridgeMint {
            caller,
            receiver,
            origin_token,
            amount,
            metadata,
        } = mint;
        let table = [
            (
                base.clone(),
                WithdrawalMessage::BaseToken {
                    to: byte(1),
                    amount,
                    l2_sender: None,
                    data: vec![],
                },
            ),
            (
                [&base[..], byte(9).as_bytes(), b"hi"].concat(),
                WithdrawalMessage::BaseToken {
                    to: byte(1),
                    amount,
                    l2_sender: Some(byte(9)),
                    data: b"hi".to_vec(),
                },
            ),
            (
                legacy.clone(),
                WithdrawalMessage::LegacyErc20 {
                    to: byte(1),
                    l1_token: byte(2),
                    amount,
                },
            ),
            (
                router.clone(),
                WithdrawalMessage::AssetRouter {
                    chain_id,
                    asset_id,
                    caller,
                    receiver,
                    origin_token,
                    amount,
                    metadata,
                },
            ),
            (
                router[..68].to_vec(),
                WithdrawalMessage::OtherAsset {
                    chain_id,
                    asset_id,
                    data: vec![],
                },
            ),
        ];
        for (message, expected) in table {
            assert_eq!(parse_withdrawal_message(&message).unwrap(), expected);
        }
        let long = [&legacy[..], &[0]].concat();
        for bad in [
            &base[..55],
            &legacy[..75],
            &long,
            &router[..67],
            &[][..],
            &[1, 2, 3],
            &[0; 100],
        ] {
            assert_eq!(parse_withdrawal_message(bad).unwrap_err().status(), Status::NotAWithdrawal);
        }
    }
}
