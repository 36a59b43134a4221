//! What a network stands on: our own L1 contracts or recorded real ones, and an L2 that fits.

use serde_json::{json, Map, Value};

use crate::accounts;
use crate::deploy::{deploy, DeployOptions};
use crate::error::DevnetError;
use crate::gateway::Gateway;
use crate::network::Contracts;
use crate::options::Options;
use crate::recorded::Recorded;
use crate::rpc::Rpc;
use crate::settle::{Target, OPERATOR};

/// The start of a network.
#[derive(Debug)]
pub struct Ground {
    /// The addresses that answers need.
    pub contracts: Contracts,
    /// Where batches are settled.
    pub target: Target,
    /// The second number of the protocol version.
    pub protocol_minor: u64,
    /// The chain that L2 settles on, when that is not L1.
    pub gateway: Option<Gateway>,
    /// The last batch that L1 has; L2's first blocks count as part of it.
    pub first_batch: u64,
    /// The first block of L1 that has to be looked at.
    pub first_l1_block: u64,
    /// What is printed: `accounts`, `tokens`, `contracts`.
    pub facts: Map<String, Value>,
}

impl Ground {
    /// Deploys our own contracts.
    pub async fn ours(options: &Options, l1: &Rpc, l2: &Rpc) -> Result<Self, DevnetError> {
        let deploy_options = DeployOptions {
            base_token: options.base_token.clone(),
            multiplier: options.base_token_price,
            zksync_os: options.family.is_zksync_os(),
            protocol_version: (options.protocol_minor, 0),
            gateway: options.gateway,
            // The event came in the course of protocol 29.
            emits_priority_request_id: options.protocol_minor >= 26,
            ..DeployOptions::new(options.l1_chain_id, options.l2_chain_id, OPERATOR)
        };
        let deployment = deploy(l1, l2, &deploy_options).await?;
        let mut deployed = serde_json::to_value(&deployment).map_err(|e| DevnetError::deploy(e.to_string()))?;
        let tokens = deployed
            .as_object_mut()
            .and_then(|d| d.remove("tokens"))
            .unwrap_or_else(|| json!([]));
        let facts = [("accounts", accounts::to_json()), ("tokens", tokens), ("contracts", deployed)];
        Ok(Self {
            contracts: Contracts::from(&deployment),
            target: Target::Ours(deployment.gateway_diamond.unwrap_or(deployment.diamond)),
            protocol_minor: options.protocol_minor.into(),
            gateway: options.gateway.map(|gateway_id| Gateway {
                gateway_id,
                chain_id: options.l2_chain_id,
                first_batch: 0,
            }),
            first_batch: 0,
            first_l1_block: 0,
            facts: facts.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
        })
    }

    /// Takes over recorded ones.
    pub async fn recorded(recorded: &Recorded, l1: &Rpc, l2: &Rpc) -> Result<Self, DevnetError> {
        let placed = recorded.place(l1, l2).await?;
        Ok(Self {
            contracts: placed.contracts,
            target: Target::Real(placed.target),
            protocol_minor: placed.protocol_minor,
            gateway: placed.gateway,
            first_batch: placed.last_batch,
            first_l1_block: placed.first_l1_block,
            facts: placed.facts,
        })
    }
}
