//! `claim_failed_deposit`: brings back on L1 a token deposit whose L2 part failed.
//!
//! L1 keeps a hash of every bridge deposit, in the nullifier or, before protocol 26, in the shared bridge. The claim must repeat the deposit's data exactly, so the candidates are hashed
//! here and compared with what L1 holds before any gas is spent.

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address as EvmAddress, H256, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::message;
use super::plan::{self, Gas, GasFigures, Mode, Plan, Write};
use super::priority::{self, OnL2};
use super::quote::Condition;
use super::send::{self, Draft};
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::diamond::L2LogsRootHashCall;
use crate::chain::abi::nullifier::{BridgeRecoverFailedTransferCall, ClaimFailedDepositCall, DepositHappenedCall};
use crate::chain::abi::token_vault::{AssetIdCall, TokenAddressCall};
use crate::chain::eth::{CallTicket, LogProof, Reads, Receipt};
use crate::chain::facts::{Facts, BOOTLOADER};
use crate::encoding::{self, BridgeMint, FinalizeDeposit};
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::proof;
use crate::types::{Address, Hash, Uint};
use crate::wallet::Wallet;

/// Which deposit to claim: give one of the hashes. Anyone may claim; the depositor is paid.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ClaimFailedDepositRequest {
    /// The L2 transaction. Either this or `l1TxHash` is required.
    pub l2_tx_hash: Option<Hash>,
    /// The L1 transaction.
    pub l1_tx_hash: Option<Hash>,
    /// Which of the requests, where one L1 transaction holds several. Default 0.
    pub index: Option<u32>,
    /// The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
    pub l1_bridge_address: Option<Address>,
    /// Nonce, gas and fees of the L1 transaction.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// What a claim is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ClaimFailedDepositQuote {
    /// The failed L2 transaction.
    pub l2_tx_hash: Hash,
    /// Who is paid.
    pub depositor: Address,
    /// The token on L1; 0x…01 is ETH.
    pub token: Address,
    /// How much, in base units.
    pub amount: Uint,
}

/// A claim that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ClaimFailedDepositResponse {
    /// The L1 transaction. It is on its way: `transaction_wait` waits for it.
    pub l1_tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// What it is about.
    #[serde(flatten)]
    pub quote: ClaimFailedDepositQuote,
    /// The gas of the L1 transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
}

/// Enough gas for a claim (242,000 seen), for what cannot be simulated.
const GAS_BOUND: u64 = 300_000;

/// A token of which either the address or the id is still to be read.
enum Asset {
    /// Before protocol 26 there were no ids.
    OnlyToken(EvmAddress),
    Token(EvmAddress, CallTicket<H256>),
    Id(H256, CallTicket<EvmAddress>),
}

/// What brings the deposit back.
enum Claim {
    /// `bridgeRecoverFailedTransfer` with this asset data.
    ByAsset(Vec<u8>),
    /// `claimFailedDeposit`, for deposits in the old encoding.
    Legacy,
}

/// A failed deposit whose proof leads somewhere.
struct Proven<'a> {
    facts: &'a Facts,
    /// The contract on L1 that holds the deposit.
    holder: EvmAddress,
    hash: H256,
    batch: u64,
    leaf_index: u64,
    tx_number: u16,
    path: Vec<H256>,
}

impl Proven<'_> {
    /// The call that claims it.
    fn draft(&self, claim: Claim, mint: &BridgeMint, asset_id: H256, token: EvmAddress) -> Draft {
        let chain_id = self.facts.l2.chain_id.into();
        let (l_2_batch_number, l_2_message_index) = (self.batch.into(), self.leaf_index.into());
        let merkle_proof = self.path.iter().map(|node| node.0).collect();
        let data = match claim {
            Claim::ByAsset(asset_data) => BridgeRecoverFailedTransferCall {
                chain_id,
                deposit_sender: mint.caller,
                asset_id: asset_id.0,
                asset_data: asset_data.into(),
                l_2_tx_hash: self.hash.0,
                l_2_batch_number,
                l_2_message_index,
                l_2_tx_number_in_batch: self.tx_number,
                merkle_proof,
            }
            .encode(),
            Claim::Legacy => ClaimFailedDepositCall {
                chain_id,
                deposit_sender: mint.caller,
                l_1_token: token,
                amount: mint.amount,
                l_2_tx_hash: self.hash.0,
                l_2_batch_number,
                l_2_message_index,
                l_2_tx_number_in_batch: self.tx_number,
                merkle_proof,
            }
            .encode(),
        };
        Draft::call(Chain::L1, self.holder, U256::zero(), data, "the claim")
    }
}

/// Chooses the claim whose hash is the one that L1 holds.
fn matching_claim(stored: H256, mint: &BridgeMint, asset_id: H256, token: EvmAddress) -> Option<Claim> {
    // The third field is what the depositor put there: the token or nothing.
    let candidates = [token, EvmAddress::zero()].map(|third| encoding::transfer_data(mint.amount, mint.receiver, third));
    for data in candidates {
        if encoding::deposit_hash(mint.caller, asset_id, &data) == stored {
            return Some(Claim::ByAsset(data));
        }
    }
    (encoding::deposit_hash_legacy(mint.caller, token, mint.amount) == stored).then_some(Claim::Legacy)
}

fn not_claimable(message: String) -> Error {
    Error::new(Status::NotClaimable, message).on(Chain::L2)
}

/// Refuses what did not fail. `place` is that of the status log.
fn require_failed(receipt: &Receipt, place: Option<usize>, hash: H256) -> Result<()> {
    if receipt.succeeded() {
        let message = format!("the deposit {} succeeded on L2: there is nothing to claim", Hash(hash));
        return Err(Error::new(Status::DepositSucceeded, message).on(Chain::L2));
    }
    if let Some(log) = place.and_then(|place| receipt.l2_to_l1_logs.get(place)) {
        if !log.value.is_zero() {
            return Err(Error::new(Status::BadAnswer, "the receipt says failed and its status log success").on(Chain::L2));
        }
    }
    Ok(())
}

fn claimed(hash: H256) -> Error {
    let message = format!("L1 holds no deposit {}: it was claimed before", Hash(hash));
    Error::new(Status::AlreadyClaimed, message).on(Chain::L1)
}

/// The failed deposit as L2 has it.
struct Failed {
    receipt: Receipt,
    call: FinalizeDeposit,
    proof: LogProof,
}

/// Checks that it is a failed deposit through the bridge that is named, or through the chain's own, and reads it.
fn failed(facts: &Facts, hash: H256, named: Option<EvmAddress>, on_l2: OnL2) -> Result<Failed> {
    let not_sealed = || {
        Error::new(
            Status::NotReady,
            format!("the batch of the deposit {} is not sealed yet", Hash(hash)),
        )
        .on(Chain::L2)
    };
    let OnL2 {
        receipt,
        transaction,
        place,
        proof,
    } = on_l2;
    require_failed(&receipt, place, hash)?;
    let router = encoding::undo_l1_to_l2_alias(receipt.from);
    let call = match &transaction {
        Ok(Some(transaction)) => encoding::parse_finalize_deposit(&transaction.input),
        _ => None,
    };
    if let Some(named) = named {
        if router != named {
            let (hash, router, named) = (Hash(hash), Address(router), Address(named));
            let message = format!("{hash} was sent by {router}, not by the bridge {named} that the request names");
            return Err(not_claimable(message).at("/l1BridgeAddress"));
        }
    } else if receipt.to != Some(facts.l2_bridge()?) {
        let mut message = format!(
            "{} did not go through the bridge of tokens: a direct deposit or request that fails is refunded on L2 to its refund recipient",
            Hash(hash)
        );
        if call.is_some() {
            message.push_str(&format!(
                "; but if {} on L1 is a bridge of its own, name it in `l1BridgeAddress`",
                Address(router)
            ));
        }
        return Err(not_claimable(message));
    } else if router != facts.asset_router {
        let message = format!(
            "{} was sent by {}, which is not this chain's bridge",
            Hash(hash),
            Address(router)
        );
        return Err(not_claimable(message));
    }
    if transaction?.is_none() {
        return Err(Error::new(Status::BadAnswer, "the node has the receipt and not the transaction").on(Chain::L2));
    }
    let call = call.ok_or_else(|| not_claimable(format!("{} is no call of the bridge that can be claimed", Hash(hash))))?;
    if place.is_none() {
        return Err(not_sealed());
    }
    match proof {
        Ok(Some(proof)) => Ok(Failed { receipt, call, proof }),
        Ok(None) => Err(not_sealed()),
        Err(error) if error.status() == Status::Rpc => Err(not_sealed().caused_by(&error)),
        Err(error) => Err(error),
    }
}

impl Operation for ClaimFailedDepositRequest {
    type Response = ClaimFailedDepositResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<ClaimFailedDepositResponse> {
        wallet.signer()?;
        let plan = plan::for_send(self, wallet, ctx).await?;
        let sent = plan.send(wallet, ctx).await?;
        let gas = plan.gas_figures();
        Ok(ClaimFailedDepositResponse {
            l1_tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            quote: plan.quote,
            gas,
        })
    }
}

impl Write for ClaimFailedDepositRequest {
    type Quote = ClaimFailedDepositQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<ClaimFailedDepositQuote>> {
        let from = wallet.address()?;
        let l1 = wallet.l1()?;
        let overrides = self.overrides.clone().unwrap_or_default();
        let nothing = |l1_hash| {
            let message = format!("the L1 transaction {l1_hash} is not mined or reverted: nothing was deposited");
            Error::new(Status::NotClaimable, message).on(Chain::L1)
        };
        let hash = priority::l2_hash(wallet, self.l2_tx_hash, self.l1_tx_hash, self.index, nothing, ctx).await?;
        ctx.stage("prepare", Some(Chain::L2), "reading the failed deposit and its proof");
        let happened = |facts: &Facts| DepositHappenedCall {
            chain_id: facts.l2.chain_id.into(),
            l_2_tx_hash: hash.0,
        };
        let on_l1 = async {
            let facts = wallet.facts(ctx).await?;
            let bridge = self.l1_bridge_address.map(|a| a.0);
            let named = bridge.filter(|bridge| *bridge != facts.asset_router && *bridge != facts.nullifier);
            let mut reads = Reads::new(l1);
            let account = send::ask(&mut reads, Chain::L1, from, &overrides);
            let stored = reads.call::<_, H256>(named.unwrap_or(facts.nullifier), happened(facts));
            Ok((facts, named, account, stored, reads.send().await?))
        };
        let not_executed = || {
            let message = format!("the deposit {} is not executed on L2 yet", Hash(hash));
            Error::new(Status::NotReady, message).on(Chain::L2)
        };
        let on_l2 = priority::on_l2(wallet, hash, self.l1_tx_hash.is_some(), not_executed);
        let ((facts, named, account, stored, mut results), on_l2) = tokio::try_join!(on_l1, on_l2)?;
        let failed = failed(facts, hash, named, on_l2)?;
        let account = account.take(&mut results, &overrides, wallet)?;
        let stored = results.get_call(stored)?;
        if stored.is_zero() {
            return Err(claimed(hash));
        }

        let Failed {
            receipt,
            call,
            proof: log_proof,
        } = failed;
        let batch = log_proof.batch().or(receipt.l1_batch_number.map(|n| n.0));
        let batch = batch.ok_or_else(|| Error::new(Status::BadAnswer, "the node does not say in which batch the deposit is"))?;
        let listed = receipt
            .l2_to_l1_logs
            .iter()
            .find(|log| log.sender == BOOTLOADER && log.key == hash);
        let numbers = message::tx_numbers(&receipt, listed.and_then(|log| log.tx_index_in_l1_batch));
        let log = |number| proof::Log::status(hash, false, number);
        let (tx_number, roots) = message::follow_log(facts.l2.chain_id, batch, &log_proof, &numbers, log)?;

        let proven = Proven {
            facts,
            holder: named.unwrap_or(facts.nullifier),
            hash,
            batch,
            leaf_index: log_proof.id.0,
            tx_number,
            path: log_proof.proof,
        };
        // What is missing of token and id, and the root on L1, in one batch; with it the gas estimate where the deposit's data is
        // known already: what matches the hash that L1 holds is right, however it was found.
        let mut reads = Reads::new(l1);
        let last = roots.last();
        let last_root = last.root;
        let own_root = last.chain_id == U256::from(facts.l2.chain_id);
        let root_call = L2LogsRootHashCall {
            batch_number: last.batch_number,
        };
        let root = own_root.then(|| reads.call::<_, H256>(facts.diamond, root_call.clone()));
        let (asset, likely_id) = match &call {
            // Bridges of their own go by the token as well.
            FinalizeDeposit::ByToken(mint) if named.is_some() || !facts.has_asset_router() => {
                (Asset::OnlyToken(mint.origin_token), H256::zero())
            }
            FinalizeDeposit::ByToken(mint) => {
                let token = mint.origin_token;
                let ticket = reads.call::<_, H256>(facts.l1_token_vault()?, AssetIdCall { token });
                let likely = encoding::ntv_asset_id(facts.l1.chain_id.into(), token);
                (Asset::Token(token, ticket), likely)
            }
            FinalizeDeposit::ByAsset { asset_id, .. } => {
                let ticket = reads.call::<_, EvmAddress>(facts.l1_token_vault()?, TokenAddressCall { asset_id: asset_id.0 });
                (Asset::Id(*asset_id, ticket), *asset_id)
            }
        };
        let (FinalizeDeposit::ByToken(mint) | FinalizeDeposit::ByAsset { mint, .. }) = call;
        let likely = matching_claim(stored, &mint, likely_id, mint.origin_token);
        let likely = likely.map(|claim| proven.draft(claim, &mint, likely_id, mint.origin_token));
        let simulated = likely
            .as_ref()
            .filter(|_| overrides.gas_limit.is_none() && mode != Mode::Quote);
        let estimate = simulated.map(|draft| reads.estimate_gas(&draft.call_from(from)));
        let mut results = reads.send().await?;
        let not_executed = format!(
            "the deposit {} cannot be claimed yet: its batch {batch} is not executed on L1",
            Hash(hash)
        );
        let check_root = move |root: H256| {
            if root.is_zero() {
                return Err(Error::new(Status::NotReady, not_executed.clone()).on(Chain::L1));
            }
            roots.expect_l1_root(root).map_err(|error| error.on(Chain::L1))
        };
        if let Some(root) = root {
            check_root(results.get_call(root)?)?;
        }
        let (asset_id, token) = match asset {
            Asset::OnlyToken(token) => (H256::zero(), token),
            Asset::Token(token, ticket) => (results.get_call(ticket)?, token),
            Asset::Id(id, ticket) => (id, results.get_call(ticket)?),
        };
        let draft = match likely {
            Some(draft) => draft,
            None => {
                let claim = matching_claim(stored, &mint, asset_id, token).ok_or_else(|| {
                    let message = format!(
                        "the data of the deposit {} cannot be matched with the hash {stored:?} that L1 holds",
                        Hash(hash)
                    );
                    Error::new(Status::NotClaimable, message).on(Chain::L1)
                })?;
                proven.draft(claim, &mint, asset_id, token)
            }
        };
        let gas = match estimate {
            Some(ticket) => Gas::estimated(draft.gas_limit(results.get(ticket)?, &overrides)),
            None => plan::gas(wallet, &draft, from, &overrides, mode, false, GAS_BOUND).await?,
        };
        let held = U256::from_big_endian(stored.as_bytes());
        let mut conditions = vec![Condition::unchanged(
            proven.holder,
            happened(facts),
            "nullifier.depositHappened",
            held,
            claimed(hash),
        )];
        if own_root {
            conditions.push(Condition::root(facts.diamond, root_call, last_root));
        }
        let quote = ClaimFailedDepositQuote {
            l2_tx_hash: hash.into(),
            depositor: mint.caller.into(),
            token: token.into(),
            amount: mint.amount.into(),
        };
        Ok(Plan {
            draft,
            account,
            gas,
            overrides,
            quote,
            needs: Vec::new(),
            missing_approvals: Vec::new(),
            conditions,
        })
    }
}
