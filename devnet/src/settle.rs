//! Settlement: brings sealed batches to L1, where withdrawals and failed deposits can then be proved.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256};
use ethers_core::utils::id;
use serde_json::json;
use tokio::sync::Mutex;

use crate::error::DevnetError;
use crate::hex;
use crate::index::Executed;
use crate::options::Settlement;
use crate::rpc::Rpc;
use crate::sequencer::Sequencer;

/// L1 mines at once, so this is only for a machine that is very busy.
const RECEIPT_ATTEMPTS: u32 = 2_000;

/// The account that settles. It is no development account, so that nobody else uses up its nonces; the L1 node signs for it.
pub const OPERATOR: Address = crate::l2log::system_address(0x09e7a7);

/// Sends `executeBatch` for sealed batches.
#[derive(Debug)]
pub struct Settler {
    l1: Rpc,
    diamond: Address,
    sequencer: Arc<Sequencer>,
    automatic: AtomicBool,
    one_at_a_time: Mutex<()>,
}

impl Settler {
    /// A settler for the batches of `sequencer`.
    pub fn new(l1: Rpc, diamond: Address, sequencer: Arc<Sequencer>, mode: Settlement) -> Self {
        let automatic = AtomicBool::new(mode == Settlement::Auto);
        Self {
            l1,
            diamond,
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
                    .and_then(|n| index.batch(n).map(|b| (n, b.tree.root(), b.priority_ops)))
            };
            let Some((number, root, priority_ops)) = next else {
                return Ok(settled);
            };
            let tx = self.execute(number, root, priority_ops).await?;
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

    async fn execute(&self, number: u64, root: H256, priority_ops: u64) -> Result<H256, DevnetError> {
        let mut data = id("executeBatch(uint256,bytes32,uint256)").to_vec();
        data.extend(encode(&[
            Token::Uint(number.into()),
            Token::FixedBytes(root.as_bytes().to_vec()),
            Token::Uint(priority_ops.into()),
        ]));
        let request = json!([{ "from": OPERATOR, "to": self.diamond, "data": hex::bytes(&data), "gas": "0x7a120" }]);
        let tx = self.l1.call("eth_sendTransaction", request).await?;
        for _ in 0..RECEIPT_ATTEMPTS {
            let receipt = self.l1.call("eth_getTransactionReceipt", json!([tx])).await?;
            match receipt.get("status").and_then(hex::to_u64) {
                Some(1) => return hex::to_hash(&tx).ok_or_else(|| DevnetError::sequencer("L1's transaction hash is unreadable")),
                Some(_) => return Err(DevnetError::sequencer(format!("L1 refuses batch {number}"))),
                None => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        }
        Err(DevnetError::sequencer(format!("L1 does not execute batch {number}")))
    }
}

/// Lets the L1 node act for the operator.
pub async fn prepare_operator(l1: &Rpc) -> Result<(), DevnetError> {
    l1.call("anvil_impersonateAccount", json!([OPERATOR])).await.map(drop)
}
