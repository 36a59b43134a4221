//! What the answering side shares: the EVM node, the sequencer, the settler, and the facts that do not change.

use std::sync::Arc;

use ethers_core::types::Address;
use serde_json::{json, Value};

use crate::deploy::Deployment;
use crate::error::DevnetError;
use crate::rpc::Rpc;
use crate::sequencer::Sequencer;
use crate::settle::Settler;

/// The addresses that answers need.
#[derive(Debug, Clone)]
pub struct Contracts {
    /// The L1 bridgehub.
    pub bridgehub: Address,
    /// The chain's contract on L1.
    pub diamond: Address,
    /// The L1 asset router, or the shared bridge before protocol 26.
    pub l1_bridge: Address,
    /// The L2 asset router, or the shared bridge before protocol 26.
    pub l2_bridge: Address,
    /// A paymaster for tests on L2, where there is one.
    pub paymaster: Option<Address>,
    /// The base token on L1; 1 stands for ether.
    pub base_token: Address,
}

/// The running network, seen from inside.
#[derive(Debug)]
pub struct Network {
    /// The EVM node behind the L2 endpoint.
    pub l2: Rpc,
    /// Executes and seals.
    pub sequencer: Arc<Sequencer>,
    /// Brings batches to L1.
    pub settler: Settler,
    /// The addresses.
    pub contracts: Contracts,
    /// The second number of the protocol version.
    pub protocol_minor: u64,
    /// L1's chain id.
    pub l1_chain_id: u64,
    /// What `devnet_info` and the program print, the parts that do not change.
    pub facts: Value,
}

impl Network {
    /// Everything about the network, and where it stands.
    pub fn info(&self) -> Value {
        let mut info = self.facts.clone();
        if let Some(object) = info.as_object_mut() {
            let index = self.sequencer.index();
            let status = json!({
                "settlement": self.settler.mode().word(),
                "priorityPaused": self.sequencer.priority_paused(),
                "depositsToFail": self.sequencer.deposits_to_fail(),
                "pendingTransactions": index.pending_count(),
                "lastBlock": index.last_block(),
                "lastSealedBatch": index.last_batch(),
                "lastExecutedBatch": index.next_to_settle().map_or(index.last_batch(), |n| n.saturating_sub(1)),
            });
            object.insert("status".into(), status);
        }
        info
    }

    /// Seals what is open and executes every sealed batch on L1.
    pub async fn settle(&self) -> Result<Value, DevnetError> {
        // What L1 already announced belongs to it; otherwise a test would have to wait for the next look at L1.
        self.sequencer.follow_l1().await?;
        self.sequencer.seal().await;
        let settled = self.settler.settle().await?;
        Ok(json!({ "settled": settled, "lastExecutedBatch": self.sequencer.index().last_batch() }))
    }
}

/// Picks what answers need out of what was deployed.
impl From<&Deployment> for Contracts {
    fn from(deployment: &Deployment) -> Self {
        Self {
            bridgehub: deployment.bridgehub,
            diamond: deployment.diamond,
            l1_bridge: deployment.shared_bridge.unwrap_or(deployment.asset_router),
            l2_bridge: deployment.l2.l2_shared_bridge.unwrap_or(deployment.l2.l2_asset_router),
            paymaster: deployment.l2.paymaster(),
            base_token: deployment.base_token,
        }
    }
}
