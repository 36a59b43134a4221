//! A withdrawal as the chains see it: what its message carries, and what L1 says about it.

use ethers_core::types::{Address as EvmAddress, Bytes, H256, U256};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::custom_bridge;
use super::finalize_withdrawal;
use super::message::{self, root_holder, root_holders, Message, OnL2, Proven};
use super::quote::Condition;
use crate::chain::abi::{diamond, nullifier};
use crate::chain::eth::{CallTicket, Reads, Results};
use crate::chain::facts::{Bridging, Facts, L2_ASSET_ROUTER, L2_BASE_TOKEN};
use crate::encoding::{self, WithdrawalMessage};
use crate::error::{Chain, Error, Result, Status};
use crate::rpc::Ticket;
use crate::types::{system_address, Address, Hash, Uint};
use crate::wallet::Wallet;

/// What a withdrawal carries.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawal {
    /// Who receives it on L1; null where another asset handler's data says it.
    pub to: Option<Address>,
    /// How much, in base units; null where another asset handler's data says it.
    pub amount: Option<Uint>,
    /// The asset id; null for the base token and for messages of the legacy bridge.
    pub asset_id: Option<Hash>,
    /// The token's address on the chain it comes from; null for the base token.
    pub origin_token: Option<Address>,
}

/// What L1 says about a proven withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnL1 {
    /// Its batch is not executed on L1.
    NotExecuted,
    /// It can be finalised.
    Ready,
    /// It was finalised.
    Finalized,
}

/// Asks L2 for withdrawals, each with its own outcome: a message that is no withdrawal is an error.
pub async fn on_l2_many(wallet: &Wallet, wanted: &[(H256, usize)]) -> Result<Vec<Result<OnL2>>> {
    let check = |outcome: Result<OnL2>| match outcome {
        Ok(OnL2::NoProof(message)) => carried(&message).map(|_| OnL2::NoProof(message)),
        Ok(OnL2::Proven(message, proof)) => carried(&message).map(|_| OnL2::Proven(message, proof)),
        Err(mut error) if error.status() == Status::NoMessage => {
            let info = error.info_mut();
            info.status = Status::NotAWithdrawal;
            info.message.push_str(": no withdrawal");
            Err(error)
        }
        other => other,
    };
    Ok(message::on_l2_many(wallet, wanted).await?.into_iter().map(check).collect())
}

/// The same for one.
pub async fn on_l2(wallet: &Wallet, hash: H256, index: usize) -> Result<OnL2> {
    let mut answers = on_l2_many(wallet, &[(hash, index)]).await?;
    answers
        .pop()
        .unwrap_or_else(|| Err(Error::internal("one question has one answer")))
}

/// The contract that sends bundles of calls to other chains, since protocol 31.
const INTEROP_CENTER: EvmAddress = system_address(0x1_000d);

/// Refuses interop bundles: no contract on L1 takes their messages, and an attempt would only cost gas.
fn refuse_bundles(message: &Message) -> Result<()> {
    if message.sender != INTEROP_CENTER {
        return Ok(());
    }
    let (index, hash, sender) = (message.index, Hash(message.tx_hash), Address(message.sender));
    let text = format!("message {index} of {hash} was sent by the InteropCenter ({sender}): it is an interop bundle, which its destination chain executes and L1 does not finalise; this library does not execute bundles");
    Err(Error::new(Status::NotAWithdrawal, text).on(Chain::L2))
}

/// What a message withdraws; [`Status::NotAWithdrawal`] if it is another one.
pub fn carried(message: &Message) -> Result<Withdrawal> {
    refuse_bundles(message)?;
    encoding::parse_withdrawal_message(&message.data)
        .map(describe)
        .map_err(|error| {
            let (index, hash, sender) = (message.index, Hash(message.tx_hash), Address(message.sender));
            let why = error.message();
            let text = format!("message {index} of {hash}, sent by {sender}, is no withdrawal ({why})");
            Error::new(Status::NotAWithdrawal, text).on(Chain::L2)
        })
}

/// The same of a message that was read already.
pub fn describe(message: WithdrawalMessage) -> Withdrawal {
    let known = |to, amount, asset_id: Option<H256>, origin_token: Option<EvmAddress>| Withdrawal {
        to: Some(Address(to)),
        amount: Some(Uint(amount)),
        asset_id: asset_id.map(Hash),
        origin_token: origin_token.map(Address),
    };
    match message {
        WithdrawalMessage::BaseToken { to, amount, .. } => known(to, amount, None, None),
        WithdrawalMessage::LegacyErc20 { to, l1_token, amount } => known(to, amount, None, Some(l1_token)),
        WithdrawalMessage::AssetRouter {
            receiver,
            amount,
            asset_id,
            origin_token,
            ..
        } => known(receiver, amount, Some(asset_id), Some(origin_token)),
        WithdrawalMessage::OtherAsset { asset_id, .. } => Withdrawal {
            to: None,
            amount: None,
            asset_id: Some(asset_id.into()),
            origin_token: None,
        },
    }
}

/// Asks L1 about a proven withdrawal, and compares the proof's root with the one that L1 holds.
pub async fn on_l1(wallet: &Wallet, facts: &Facts, proven: &Proven, bridge: Option<EvmAddress>) -> Result<OnL1> {
    let root_holder = root_holder(wallet, facts, &proven.roots).await?;
    let mut reads = Reads::new(wallet.l1()?);
    let tickets = L1Tickets::ask(&mut reads, facts, proven, root_holder, bridge);
    tickets.take(&mut reads.send().await?, proven, wallet)
}

/// The same for many withdrawals in one batch, each with its own outcome.
pub async fn on_l1_many(wallet: &Wallet, facts: &Facts, proven: &[Proven]) -> Result<Vec<Result<OnL1>>> {
    if proven.is_empty() {
        return Ok(Vec::new());
    }
    let roots: Vec<_> = proven.iter().map(|p| &p.roots).collect();
    let holders = root_holders(wallet, facts, &roots).await?;
    let mut reads = Reads::new(wallet.l1()?);
    let mut tickets = Vec::new();
    for (proven, holder) in proven.iter().zip(holders) {
        tickets.push(holder.map(|holder| L1Tickets::ask(&mut reads, facts, proven, holder, None)));
    }
    let mut results = reads.send().await?;
    let take = |(tickets, proven): (Result<L1Tickets>, &Proven)| tickets?.take(&mut results, proven, wallet);
    Ok(tickets.into_iter().zip(proven).map(take).collect())
}

/// The chain's bridge on L2 of before protocol 26. Since then the nullifier takes its messages too, and most chains have none.
pub async fn legacy_l2_bridge(wallet: &Wallet, facts: &Facts) -> Result<Option<EvmAddress>> {
    if let Bridging::SharedBridge { l2_bridge } = facts.bridging {
        return Ok(l2_bridge);
    }
    let mut reads = Reads::new(wallet.l1()?);
    let call = nullifier::L2BridgeAddressCall {
        chain_id: facts.l2.chain_id.into(),
    };
    let ticket = reads.call::<_, EvmAddress>(facts.nullifier, call);
    Ok(reads.send().await?.get_call_optional(ticket)?.filter(|a| !a.is_zero()))
}

fn l1_calls(facts: &Facts, proven: &Proven) -> (diamond::L2LogsRootHashCall, nullifier::IsWithdrawalFinalizedCall) {
    let root = diamond::L2LogsRootHashCall {
        batch_number: proven.roots.last().batch_number,
    };
    let finalized = nullifier::IsWithdrawalFinalizedCall {
        chain_id: facts.l2.chain_id.into(),
        l_2_batch_number: proven.batch.into(),
        l_2_message_index: proven.leaf_index.into(),
    };
    (root, finalized)
}

/// What must still hold of a withdrawal that was ready, when its finalisation is sent later.
pub fn conditions(
    facts: &Facts,
    proven: &Proven,
    root_holder: EvmAddress,
    bridge: Option<EvmAddress>,
    finalized: Error,
) -> Vec<Condition> {
    let (root, is_finalized) = l1_calls(facts, proven);
    let bridge = bridge.unwrap_or(facts.nullifier);
    vec![
        Condition::unchanged(
            bridge,
            is_finalized,
            "nullifier.isWithdrawalFinalized",
            U256::zero(),
            finalized,
        ),
        Condition::root(root_holder, root, proven.roots.last().root),
    ]
}

/// The questions to L1 about a proven withdrawal, to go with others in one batch.
pub struct L1Tickets {
    root: CallTicket<H256>,
    finalized: CallTicket<bool>,
    /// The finalisation, as far as `eth_call` goes.
    simulated: Ticket<Bytes>,
}

/// Whether a refused finalisation was refused because it was done before.
fn was_finalized(refusal: &Error) -> bool {
    let revert = refusal.info().revert.as_ref();
    revert.and_then(|revert| revert.name.as_deref()) == Some("WithdrawalAlreadyFinalized")
}

impl L1Tickets {
    /// Asks. `bridge` is the custom bridge on L1 that finalises it, where it is not the nullifier.
    pub fn ask(
        reads: &mut Reads<'_>,
        facts: &Facts,
        proven: &Proven,
        root_holder: EvmAddress,
        bridge: Option<EvmAddress>,
    ) -> Self {
        let (root, finalized) = l1_calls(facts, proven);
        let finalization = finalize_withdrawal::draft(facts, proven, bridge);
        let call = json!({"to": finalization.to, "data": Bytes::from(finalization.data)});
        L1Tickets {
            root: reads.call(root_holder, root),
            finalized: reads.call(bridge.unwrap_or(facts.nullifier), finalized),
            simulated: reads.add("eth_call", json!([call, "latest"])),
        }
    }

    /// Takes the answers. The wallet remembers what L1 confirms, and forgets what it does not.
    pub fn take(self, results: &mut Results, proven: &Proven, wallet: &Wallet) -> Result<OnL1> {
        let root = results.get_call(self.root)?;
        let finalized = results.get_call(self.finalized)?;
        message::confirm(wallet, proven, root);
        if finalized {
            return Ok(OnL1::Finalized);
        }
        // A root of zero means that the batch is not executed. The revert does not tell it from a bad proof (v31).
        if root.is_zero() {
            return Ok(OnL1::NotExecuted);
        }
        proven.roots.expect_l1_root(root).map_err(|error| error.on(Chain::L1))?;
        // What was finalised before protocol 23 stands in the books of the contracts of that time, which the nullifier looks into
        // when it is called.
        match results.get(self.simulated) {
            Err(refusal) if was_finalized(&refusal) => Ok(OnL1::Finalized),
            _ => Ok(OnL1::Ready),
        }
    }
}

/// Asks L2 for a withdrawal through the standard bridge, or, where a bridge on L1 is named, through that one: then any message
/// can be a withdrawal, and its meaning is between the two sides of that bridge.
pub async fn on_l2_through(wallet: &Wallet, hash: H256, index: usize, bridge: Option<EvmAddress>) -> Result<OnL2> {
    match bridge {
        None => on_l2(wallet, hash, index).await,
        Some(_) => message::on_l2(wallet, hash, index).await,
    }
}

/// What a withdrawal carries, as far as it can be read; for a standard one its sender is checked too.
pub async fn checked(wallet: &Wallet, facts: &Facts, message: &Message, bridge: Option<EvmAddress>) -> Result<Withdrawal> {
    if bridge.is_none() {
        require_bridge_sender(wallet, facts, message).await?;
        return carried(message);
    }
    refuse_bundles(message)?;
    Ok(carried(message).unwrap_or(Withdrawal {
        to: None,
        amount: None,
        asset_id: None,
        origin_token: None,
    }))
}

/// Refuses messages whose sender is not the bridge: the nullifier would.
pub async fn require_bridge_sender(wallet: &Wallet, facts: &Facts, message: &Message) -> Result<()> {
    if message.sender == L2_BASE_TOKEN || (message.sender == L2_ASSET_ROUTER && facts.has_asset_router()) {
        return Ok(());
    }
    let legacy = legacy_l2_bridge(wallet, facts).await?;
    if legacy == Some(message.sender) {
        return Ok(());
    }
    refuse_bundles(message)?;
    let sender = Address(message.sender);
    let mut text = format!("the message was sent by {sender}, which is neither the base token, the asset router nor the chain's legacy bridge: it is no withdrawal of the standard bridge; a custom bridge is named in `l1BridgeAddress`");
    // Anybody can write a contract that names another one, so it is said and not followed.
    if let Some(l1_bridge) = custom_bridge::counterpart_of(wallet, message.sender).await {
        text.push_str(&format!("; the sender says that its own on L1 is {}", Address(l1_bridge)));
    }
    Err(Error::new(Status::NotAWithdrawal, text).on(Chain::L2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof;

    /// A message of batch 66, in batch 243 of a gateway.
    fn through_a_gateway() -> Proven {
        let message = Message {
            tx_hash: H256::zero(),
            index: 0,
            sender: L2_BASE_TOKEN,
            data: encoding::base_token_message(EvmAddress::repeat_byte(1), 7.into()),
            log_index: Some(0),
            tx_numbers: vec![5],
            batch: None,
        };
        let leaf = proof::Log::message(message.sender, &message.data, 5).leaf_hash();
        let metadata = |path: u8, last: u8| H256::from_slice(&[&[1, path, 0, last][..], &[0; 28]].concat());
        let packed = H256::from_slice(&[243u128.to_be_bytes(), 0u128.to_be_bytes()].concat());
        let path = vec![
            metadata(1, 0),
            H256::repeat_byte(2),
            H256::zero(),
            packed,
            H256::from_low_u64_be(506),
            metadata(1, 1),
            H256::repeat_byte(3),
        ];
        Proven {
            batch: 66,
            leaf_index: 1,
            tx_number: 5,
            roots: proof::verify(324, 66, 1, leaf, &path).unwrap(),
            path,
            message,
        }
    }

    #[test]
    fn l1_is_asked_for_the_root_of_the_last_batch_and_whether_the_first_one_was_paid() {
        let proven = through_a_gateway();
        let (root, finalized) = l1_calls(&Facts::example(), &proven);
        assert_eq!(root.batch_number, 243.into());
        let place = (finalized.chain_id, finalized.l_2_batch_number, finalized.l_2_message_index);
        assert_eq!(place, (324.into(), 66.into(), 1.into()));
    }

    #[test]
    fn a_finalisation_is_checked_where_it_will_be_paid() {
        let (facts, proven) = (Facts::example(), through_a_gateway());
        let (holder, custom) = (EvmAddress::repeat_byte(4), EvmAddress::repeat_byte(5));
        let checked = |bridge| {
            let conditions = conditions(&facts, &proven, holder, bridge, Error::internal("finalised"));
            conditions.iter().map(|one| one.to).collect::<Vec<_>>()
        };
        assert_eq!(checked(None), [facts.nullifier, holder]);
        assert_eq!(checked(Some(custom)), [custom, holder]);
    }

    #[test]
    fn a_message_of_the_interop_center_is_refused_by_name_whatever_it_says() {
        let coin = encoding::base_token_message(EvmAddress::repeat_byte(1), 7.into());
        for data in [vec![1; 64], coin.clone()] {
            let mut message = Message {
                tx_hash: H256::zero(),
                index: 0,
                sender: INTEROP_CENTER,
                data,
                log_index: Some(0),
                tx_numbers: vec![0],
                batch: None,
            };
            let error = carried(&message).unwrap_err();
            assert_eq!(error.status(), Status::NotAWithdrawal);
            assert!(error.message().contains("InteropCenter"), "{}", error.message());
            message.sender = L2_BASE_TOKEN;
            assert_eq!(carried(&message).is_ok(), message.data == coin);
        }
    }
}
