//! `message_send`: any bytes from L2 to L1, where a contract can prove that this account sent them.

use ethers_core::abi::AbiEncode;
use ethers_core::types::{H256, U256};
use ethers_core::utils::keccak256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::plan::{self, Gas, GasFigures, Mode, Plan, Write};
use super::send::{self, Draft};
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::messenger::SendToL1Call;
use crate::chain::eth::Reads;
use crate::chain::facts::L1_MESSENGER;
use crate::error::{Chain, Result};
use crate::fees::Overrides;
use crate::types::{Address, Bytes, Hash};
use crate::wallet::Wallet;

/// What to send.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MessageSendRequest {
    /// The bytes.
    pub data: Bytes,
    /// Nonce, gas and fees of the L2 transaction.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// What a message is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessageSendQuote {
    /// Who sends it: L1 proves the message together with its sender.
    pub sender: Address,
    /// The keccak-256 of the bytes.
    pub message_hash: Hash,
}

/// A message that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessageSendResponse {
    /// The L2 transaction: keep it, `message_status` and `message_proof` work from it alone.
    pub l2_tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// What it is about.
    #[serde(flatten)]
    pub quote: MessageSendQuote,
    /// The gas of the L2 transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
}

/// Enough gas for a message, for quotes that cannot be simulated: a fixed part, and so much for each byte that is published.
fn gas_bound(data: &[u8]) -> u64 {
    let length = u64::try_from(data.len()).unwrap_or(u64::MAX);
    length.saturating_mul(60_000).saturating_add(5_000_000)
}

impl Operation for MessageSendRequest {
    type Response = MessageSendResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<MessageSendResponse> {
        wallet.signer()?;
        let plan = plan::for_send(self, wallet, ctx).await?;
        let sent = plan.send(wallet, ctx).await?;
        let gas = plan.gas_figures();
        Ok(MessageSendResponse {
            l2_tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            quote: plan.quote,
            gas,
        })
    }
}

impl Write for MessageSendRequest {
    type Quote = MessageSendQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<MessageSendQuote>> {
        let client = wallet.l2()?;
        let from = wallet.address()?;
        let overrides = self.overrides.unwrap_or_default();
        let data = self.data.0;
        let (message_hash, bound) = (H256(keccak256(&data)), gas_bound(&data));
        let message = data.into();
        let draft = Draft::call(
            Chain::L2,
            L1_MESSENGER,
            U256::zero(),
            SendToL1Call { message }.encode(),
            "the message",
        );
        ctx.stage(
            "prepare",
            Some(Chain::L2),
            "reading fees, nonce, balance and the gas estimate",
        );
        let mut reads = Reads::new(client);
        let account = send::ask(&mut reads, Chain::L2, from, &overrides);
        let together = overrides.gas_limit.is_none() && mode != Mode::Quote;
        let estimate = together.then(|| reads.estimate_gas(&draft.call_from(from)));
        let mut results = send::read(wallet, Chain::L2, reads).await?;
        let account = account.take(&mut results, &overrides, wallet)?;
        let gas = match estimate {
            Some(ticket) => Gas::estimated(draft.gas_limit(results.get(ticket)?, &overrides)),
            None => plan::gas(wallet, &draft, from, &overrides, mode, false, bound).await?,
        };
        Ok(Plan {
            draft,
            account,
            gas,
            overrides,
            quote: MessageSendQuote {
                sender: from.into(),
                message_hash: message_hash.into(),
            },
            needs: Vec::new(),
            missing_approvals: Vec::new(),
            conditions: Vec::new(),
        })
    }
}
