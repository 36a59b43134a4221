//! Settlement: brings sealed batches to L1, where withdrawals and failed deposits can then be proved.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256};
use ethers_core::utils::id;
use serde_json::{json, Value};
use tokio::sync::Mutex;

use crate::batch::all;
use crate::error::DevnetError;
use crate::hex;
use crate::index::Executed;
use crate::options::Settlement;
use crate::real_l1::RealChain;
use crate::rpc::Rpc;
use crate::sequencer::Sequencer;

/// L1 mines at once, so this is only for a machine that is very busy.
const RECEIPT_ATTEMPTS: u32 = 2_000;

/// The account that settles. It is no development account, so that nobody else uses up its nonces; the L1 node signs for it.
pub const OPERATOR: Address = crate::l2log::system_address(0x09e7a7);

/// The contracts that batches are settled on.
#[derive(Debug)]
pub enum Target {
    /// The diamond of our own contracts (the gateway's when there is one), which takes the operator's word.
    Ours(Address),
    /// Real ones.
    Real(RealChain),
}

/// Executes sealed batches on L1.
#[derive(Debug)]
pub struct Settler {
    l1: Rpc,
    target: Target,
    sequencer: Arc<Sequencer>,
    automatic: AtomicBool,
    one_at_a_time: Mutex<()>,
}

impl Settler {
    /// A settler for the batches of `sequencer`.
    pub fn new(l1: Rpc, target: Target, sequencer: Arc<Sequencer>, mode: Settlement) -> Self {
        let automatic = AtomicBool::new(mode == Settlement::Auto);
        Self {
            l1,
            target,
            sequencer,
            automatic,
            one_at_a_time: Mutex::new(()),
        }
    }

    /// When batches are executed.
    pub fn mode(&self) -> Settlement {
        if self.automatic.load(Ordering::SeqCst) {
            Settlement::Auto
        } else {
            Settlement::Manual
        }
    }

    /// Changes when batches are executed.
    pub fn set_mode(&self, mode: Settlement) {
        self.automatic.store(mode == Settlement::Auto, Ordering::SeqCst);
    }

    /// Executes every sealed batch on L1; gives the numbers of those that were new.
    pub async fn settle(&self) -> Result<Vec<u64>, DevnetError> {
        let _turn = self.one_at_a_time.lock().await;
        let mut settled = Vec::new();
        loop {
            let next = {
                let index = self.sequencer.index();
                index
                    .next_to_settle()
                    .and_then(|n| Some((n, index.on_l1(n)?, index.batch(n)?.priority_ops)))
            };
            let Some((number, (on_l1, root), priority_ops)) = next else {
                return Ok(settled);
            };
            let tx = match &self.target {
                Target::Ours(diamond) => self.execute(*diamond, on_l1, root, priority_ops).await?,
                Target::Real(chain) => chain.execute(&self.l1, on_l1, root).await?,
            };
            self.sequencer.index_mut().set_executed(
                number,
                Executed {
                    tx,
                    at: SystemTime::now(),
                },
            );
            settled.push(number);
        }
    }

    /// Takes out of L2 what is not executed on L1, between two settlements; gives the last block that is left.
    pub async fn roll_back(&self) -> Result<u64, DevnetError> {
        let _turn = self.one_at_a_time.lock().await;
        self.sequencer.roll_back().await
    }

    async fn execute(&self, diamond: Address, number: u64, root: H256, priority_ops: u64) -> Result<H256, DevnetError> {
        let mut data = id("executeBatch(uint256,bytes32,uint256)").to_vec();
        data.extend(encode(&[
            Token::Uint(number.into()),
            Token::FixedBytes(root.as_bytes().to_vec()),
            Token::Uint(priority_ops.into()),
        ]));
        let request = json!({ "from": OPERATOR, "to": diamond, "data": hex::bytes(&data), "gas": "0x7a120" });
        send(&self.l1, request)
            .await
            .map_err(|e| DevnetError::sequencer(format!("batch {number}: {e}")))
    }
}

/// Sends a transaction on L1 and waits until it succeeded.
pub async fn send(l1: &Rpc, request: Value) -> Result<H256, DevnetError> {
    let tx = l1.call("eth_sendTransaction", json!([request])).await?;
    for _ in 0..RECEIPT_ATTEMPTS {
        let receipt = l1.call("eth_getTransactionReceipt", json!([tx])).await?;
        match receipt.get("status").and_then(hex::to_u64) {
            Some(1) => return hex::to_hash(&tx).ok_or_else(|| DevnetError::sequencer("L1's transaction hash is unreadable")),
            Some(_) => return Err(DevnetError::sequencer("L1 refuses the settlement's transaction")),
            None => tokio::time::sleep(Duration::from_millis(5)).await,
        }
    }
    Err(DevnetError::sequencer("L1 does not mine the settlement's transaction"))
}

/// Lets the L1 node act for the operator, who pays for gas.
pub async fn prepare_operator(l1: &Rpc) -> Result<(), DevnetError> {
    let rich = "0x21e19e0c9bab2400000";
    let calls = [
        ("anvil_impersonateAccount", json!([OPERATOR])),
        ("anvil_setBalance", json!([OPERATOR, rich])),
    ];
    all(l1.batch(&calls).await?).map(drop)
}
