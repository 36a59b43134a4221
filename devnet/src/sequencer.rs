//! The sequencer: it alone changes L2. It executes priority and user transactions one after another and seals batches.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock as StdRwLock};
use std::time::SystemTime;

use ethers_core::types::{Address, H256, U256};
use serde_json::{json, Value};
use tokio::sync::{Notify, RwLock};

use crate::error::DevnetError;
use crate::failure::Failure;
use crate::family::{Dialect, Family};
use crate::gas;
use crate::gateway::Gateway;
use crate::hex;
use crate::index::{Index, Kind, Record};
use crate::l2log::{system_address, L2Log, L1_MESSAGE_SENT, L1_MESSENGER};
use crate::merkle;
use crate::options::Seal;
use crate::priority::{PriorityOp, NEW_PRIORITY_REQUEST};
use crate::rpc::Rpc;
use crate::sponsor::Sponsored;
use crate::tx712::Tx712;
use crate::validate::{account_nonce, balance, check_typed, Checked};

/// Where bridge deposits arrive on L2.
const L2_ASSET_ROUTER: Address = system_address(0x10003);

/// What bridges of their own call on L2: `finalizeDeposit(address,address,address,uint256,bytes)`.
const ARRIVAL_OF_A_TOKEN: [u8; 4] = [0xcf, 0xe7, 0xaf, 0x7c];

/// An address with code that fails and burns all its gas; it stands in for the target when the gas limit does not even pay
/// for starting the call.
const TRAP: Address = system_address(0xdead01);

/// Enough to start a call without data, and to fail in it.
const TRAP_GAS: u64 = 50_000;

/// Priority transactions run with nonces from here on, so that two equal ones do not get the same internal hash; the sender's
/// own nonce is put back afterwards.
const PRIORITY_NONCES: u64 = 1 << 40;

/// A forced failure still starts the call, and then runs out of gas at once.
const FORCED_FAILURE_GAS: u64 = 500;

/// What only the holder of the lock may touch.
#[derive(Debug, Default)]
pub struct Execution {
    next_l1_block: u64,
    /// The hash of the block before it: another one there means that L1 was reorganised.
    read_to: Option<Value>,
    /// Priority transactions that L1 announced and L2 has not executed.
    queue: VecDeque<Arc<PriorityOp>>,
    /// Type 0x71 transactions that came before their turn.
    early: HashMap<(Address, u64), Arc<Tx712>>,
}

/// What the caller of the mining step knows about a transaction and the EVM node does not.
struct Known {
    internal: H256,
    hash: H256,
    kind: Kind,
    gas_used: Option<U256>,
    /// When it is not what the EVM node thinks.
    gas_price: Option<U256>,
    /// Transactions that were part of it and are not shown.
    hidden: Vec<H256>,
    received_at: SystemTime,
}

/// What the sequencer has to know about its chain.
#[derive(Debug, Clone, Copy)]
pub struct ChainFacts {
    /// Its contract on L1, which announces priority transactions.
    pub diamond: Address,
    /// Its id.
    pub chain_id: u64,
    /// How its endpoint speaks.
    pub dialect: Dialect,
    /// The chain that it settles on, when that is not L1.
    pub gateway: Option<Gateway>,
    /// The batch that L2's first blocks count as; L1 has it.
    pub first_batch: u64,
    /// Where on L1 to start to look for priority transactions.
    pub first_l1_block: u64,
}

/// Executes transactions and seals batches.
#[derive(Debug)]
pub struct Sequencer {
    l1: Rpc,
    pub(crate) l2: Rpc,
    diamond: Address,
    chain_id: u64,
    first_l1_block: u64,
    seal: Seal,
    index: StdRwLock<Index>,
    execution: RwLock<Execution>,
    fail_next_deposits: AtomicU64,
    paused: AtomicBool,
    sealed: Notify,
}

impl Sequencer {
    /// A sequencer over two nodes whose contracts are deployed.
    pub async fn new(l1: Rpc, l2: Rpc, chain: ChainFacts, seal: Seal) -> Result<Self, DevnetError> {
        l2.call("anvil_setCode", json!([TRAP, "0xfe"])).await?;
        let genesis = block_number(&l2).await?;
        let sequencer = Self {
            l1,
            l2,
            diamond: chain.diamond,
            chain_id: chain.chain_id,
            first_l1_block: chain.first_l1_block,
            seal,
            index: StdRwLock::new(Index::new(chain.dialect, chain.gateway, genesis, chain.first_batch)),
            execution: RwLock::new(Execution {
                next_l1_block: chain.first_l1_block,
                ..Execution::default()
            }),
            fail_next_deposits: AtomicU64::new(0),
            paused: AtomicBool::new(false),
            sealed: Notify::new(),
        };
        sequencer.set_base_fee(gas::L2_BASE_FEE).await?;
        Ok(sequencer)
    }

    /// Reads the memory. The guard must not be held across an await.
    pub fn index(&self) -> std::sync::RwLockReadGuard<'_, Index> {
        self.index.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the memory. The guard must not be held across an await.
    pub fn index_mut(&self) -> std::sync::RwLockWriteGuard<'_, Index> {
        self.index.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps L2 still while the guard lives, so that no reader sees a transaction half done.
    pub async fn still(&self) -> tokio::sync::RwLockReadGuard<'_, Execution> {
        self.execution.read().await
    }

    /// Resolves when a batch was sealed.
    pub async fn wait_sealed(&self) {
        self.sealed.notified().await;
    }

    /// The next `n` bridge deposits fail on L2.
    pub fn fail_next_deposits(&self, n: u64) {
        self.fail_next_deposits.store(n, Ordering::SeqCst);
    }

    /// How many bridge deposits are still to fail.
    pub fn deposits_to_fail(&self) -> u64 {
        self.fail_next_deposits.load(Ordering::SeqCst)
    }

    /// While paused, priority transactions stay pending.
    pub fn pause_priority(&self, paused: bool) {
        self.paused.store(paused, Ordering::SeqCst);
    }

    /// Whether priority transactions are held back.
    pub fn priority_paused(&self) -> bool {
        self.paused.load(Ordering::SeqCst)
    }

    /// Looks for new priority transactions on L1 and executes those that wait.
    pub async fn follow_l1(&self) -> Result<(), DevnetError> {
        let latest = self.l1_block(json!("latest")).await?;
        let number = latest.get("number").and_then(hex::to_u64);
        let number = number.ok_or_else(|| DevnetError::sequencer("L1's newest block has no number"))?;
        let hash = latest.get("hash");
        {
            // The usual case, nothing to do, must not disturb readers.
            let execution = self.execution.read().await;
            let idle = execution.queue.is_empty() || self.priority_paused();
            if idle && number.checked_add(1) == Some(execution.next_l1_block) && hash == execution.read_to.as_ref() {
                return Ok(());
            }
        }
        let mut execution = self.execution.write().await;
        self.read_l1(&mut execution, number, hash.cloned()).await?;
        while !self.priority_paused() {
            let Some(op) = execution.queue.front().cloned() else { break };
            self.execute_priority(&op).await?;
            execution.queue.pop_front();
            self.execute_early(&mut execution, op.from).await?;
        }
        Ok(())
    }

    async fn l1_block(&self, which: Value) -> Result<Value, DevnetError> {
        self.l1.call("eth_getBlockByNumber", json!([which, false])).await
    }

    async fn read_l1(&self, execution: &mut Execution, latest: u64, hash: Option<Value>) -> Result<(), DevnetError> {
        if let Some(read_to) = execution.read_to.as_ref() {
            let last = hex::quantity(execution.next_l1_block.saturating_sub(1));
            if self.l1_block(last).await?.get("hash") != Some(read_to) {
                // L1 was reorganised or reverted to a snapshot. What waits may be gone from it, or come under another number;
                // what was executed stays executed.
                execution.next_l1_block = self.first_l1_block;
                for op in execution.queue.drain(..) {
                    self.index_mut().remove_pending(op.hash);
                }
            }
        }
        execution.read_to = hash;
        if execution.next_l1_block > latest {
            return Ok(());
        }
        let filter = json!([{
            "address": self.diamond,
            "topics": [NEW_PRIORITY_REQUEST],
            "fromBlock": hex::quantity(execution.next_l1_block),
            "toBlock": hex::quantity(latest),
        }]);
        let Value::Array(logs) = self.l1.call("eth_getLogs", filter).await? else {
            return Err(DevnetError::sequencer("L1's logs are not a list"));
        };
        for log in logs {
            let data = log.get("data").and_then(hex::to_bytes).unwrap_or_default();
            let op = Arc::new(PriorityOp::from_event(&data)?);
            let known = self.index().record(op.hash).is_some();
            if !known {
                self.index_mut().add_pending(op.hash, op.to_json(self.chain_id));
                execution.queue.push_back(op);
            }
        }
        execution.next_l1_block = latest + 1;
        Ok(())
    }

    /// Executes one priority transaction: mint, call, refund.
    async fn execute_priority(&self, op: &Arc<PriorityOp>) -> Result<(), DevnetError> {
        self.learn(&op.factory_deps).await?;
        let overhead = op.overhead();
        let mut evm_gas = op.gas_limit.saturating_sub(overhead);
        let intrinsic = gas::intrinsic(&op.data);
        let of_a_bridge = op.to == L2_ASSET_ROUTER || op.data.starts_with(&ARRIVAL_OF_A_TOKEN);
        if of_a_bridge && self.take_forced_failure() {
            evm_gas = evm_gas.min(intrinsic + FORCED_FAILURE_GAS);
        }
        let most_fee = op.max_fee_per_gas.saturating_mul(op.gas_limit.into());
        let affordable = op.value.checked_add(most_fee).is_some_and(|cost| cost <= op.mint);
        let mut startable = evm_gas >= intrinsic && affordable;
        let nonce = account_nonce(&self.l2, op.from).await?;
        let before = balance(&self.l2, op.from).await?;
        self.set_balance(op.from, before.saturating_add(op.value)).await?;
        self.set_nonce(op.from, PRIORITY_NONCES + op.id).await?;
        self.set_base_fee(0).await?;
        let request = |to: Address, data: &[u8], value: U256, gas: u64| {
            json!({
                "from": op.from,
                "to": to,
                "value": hex::quantity(value),
                "input": hex::bytes(data),
                "gas": hex::quantity(gas),
                "gasPrice": "0x0",
                "nonce": hex::quantity(PRIORITY_NONCES + op.id),
            })
        };
        let mut executed = None;
        if startable {
            match self.send_and_mine(request(op.to, &op.data, op.value, evm_gas)).await {
                Ok(internal) => executed = Some(internal),
                // What the node refuses to start must not hold up the queue for ever.
                Err(DevnetError::Rpc { .. }) => startable = false,
                Err(other) => return Err(other),
            }
        }
        let internal = match executed {
            Some(internal) => internal,
            None => self.send_and_mine(request(TRAP, &[], U256::zero(), TRAP_GAS)).await?,
        };
        let receipt = self.receipt(internal).await?;
        let success = succeeded(&receipt);
        let evm_used = receipt.get("gasUsed").and_then(hex::to_u64).unwrap_or(evm_gas);
        let gas_used = if startable {
            overhead.saturating_add(evm_used).min(op.gas_limit)
        } else {
            op.gas_limit
        };

        self.set_nonce(op.from, nonce).await?;
        if !success {
            let now = balance(&self.l2, op.from).await?;
            self.set_balance(op.from, now.saturating_sub(op.value)).await?;
        }
        let fee = op.max_fee_per_gas.saturating_mul(gas_used.into());
        let spent = if success { op.value } else { U256::zero() };
        let refund = op.mint.saturating_sub(fee).saturating_sub(spent);
        let has = balance(&self.l2, op.refund_recipient).await?;
        self.set_balance(op.refund_recipient, has.saturating_add(refund)).await?;

        self.remember(Some(Known {
            internal,
            hash: op.hash,
            kind: Kind::Priority(op.clone()),
            gas_used: Some(gas_used.into()),
            gas_price: Some(op.max_fee_per_gas),
            hidden: Vec::new(),
            received_at: SystemTime::now(),
        }))
        .await
    }

    fn take_forced_failure(&self) -> bool {
        self.fail_next_deposits
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1))
            .is_ok()
    }

    /// Takes a signed transaction of any type, executes it when its turn has come, and gives its hash.
    pub async fn submit_raw(&self, raw: &[u8]) -> Result<Value, Failure> {
        if raw.first() == Some(&crate::tx712::TX_TYPE) {
            if self.index().family().is_zksync_os() {
                return Err(Failure::invalid_params("failed to decode signed transaction"));
            }
            let tx = Arc::new(Tx712::decode(raw).map_err(Failure::refused)?);
            return self.submit_typed(tx).await.map(hex::hash);
        }
        let mut execution = self.execution.write().await;
        let checked = Checked::ethereum(raw);
        if let Some(checked) = &checked {
            checked.check(&self.l2, self.chain_id).await?;
        }
        let hash = self.l2.call("eth_sendRawTransaction", json!([hex::bytes(raw)])).await?;
        self.mine_ready().await?;
        if let Some(checked) = checked {
            self.execute_early(&mut execution, checked.from).await?;
        }
        Ok(hash)
    }

    /// Takes an unsigned transaction of one of the node's own accounts.
    pub async fn submit_unlocked(&self, params: Value) -> Result<Value, Failure> {
        let _execution = self.execution.write().await;
        let hash = self.l2.call("eth_sendTransaction", params).await?;
        self.mine_ready().await?;
        Ok(hash)
    }

    async fn submit_typed(&self, tx: Arc<Tx712>) -> Result<H256, Failure> {
        let mut execution = self.execution.write().await;
        let hash = tx.hash().map_err(Failure::refused)?;
        if self.index().record(hash).is_some() {
            return Err(Failure::refused("already known transaction"));
        }
        check_typed(&self.l2, &tx).await?;
        let nonce = Checked::typed(&tx).check(&self.l2, self.chain_id).await?;
        if tx.nonce == nonce.into() {
            self.execute_typed(&tx, hash).await?;
            self.execute_early(&mut execution, tx.from).await?;
        } else {
            let shown = crate::answers::typed_to_json(&tx, hash, U256::zero());
            self.index_mut().add_pending(hash, shown);
            execution.early.insert((tx.from, tx.nonce.as_u64()), tx);
        }
        Ok(hash)
    }

    /// Executes type 0x71 transactions of `from` whose turn has come.
    async fn execute_early(&self, execution: &mut Execution, from: Address) -> Result<(), DevnetError> {
        while !execution.early.is_empty() {
            let nonce = account_nonce(&self.l2, from).await?;
            let Some(tx) = execution.early.remove(&(from, nonce)) else {
                break;
            };
            let Ok(hash) = tx.hash() else { continue };
            // The balance may have gone meanwhile, or the paymaster changed its mind; then the transaction is dropped, as a
            // node does.
            let good = Checked::typed(&tx).check(&self.l2, self.chain_id).await.is_ok();
            if !good || self.execute_typed(&tx, hash).await.is_err() {
                self.index_mut().remove_pending(hash);
            }
        }
        Ok(())
    }

    async fn execute_typed(&self, tx: &Arc<Tx712>, hash: H256) -> Result<(), Failure> {
        self.learn(&tx.factory_deps).await?;
        if tx.paymaster.is_some() {
            let sponsored = self.sponsor(tx, hash).await?;
            let price = Some(gas::L2_BASE_FEE.into());
            return self.remember_typed(tx, hash, sponsored, price).await;
        }
        let request = json!({
            "from": tx.from,
            "to": tx.to,
            "value": hex::quantity(tx.value),
            "input": hex::bytes(&tx.data),
            "gas": hex::quantity(tx.gas_limit),
            "maxFeePerGas": hex::quantity(tx.max_fee_per_gas),
            "maxPriorityFeePerGas": "0x0",
            "nonce": hex::quantity(tx.nonce),
        });
        let executed = Sponsored {
            internal: self.send_and_mine(request).await?,
            hidden: Vec::new(),
        };
        self.remember_typed(tx, hash, executed, None).await
    }

    async fn remember_typed(
        &self,
        tx: &Arc<Tx712>,
        hash: H256,
        executed: Sponsored,
        gas_price: Option<U256>,
    ) -> Result<(), Failure> {
        let known = Known {
            internal: executed.internal,
            hash,
            kind: Kind::Typed(tx.clone()),
            gas_used: None,
            gas_price,
            hidden: executed.hidden,
            received_at: SystemTime::now(),
        };
        Ok(self.remember(Some(known)).await?)
    }

    /// Mines an empty block.
    pub async fn mine(&self) -> Result<u64, DevnetError> {
        let _execution = self.execution.write().await;
        self.l2.call("evm_mine", json!([])).await?;
        self.remember(None).await?;
        Ok(self.index().last_block())
    }

    /// Takes out every block that L1 has not executed, as the operator of a chain can. Its user transactions are forgotten, and its
    /// priority transactions wait again. Gives the last block that is left.
    pub async fn roll_back(&self) -> Result<u64, DevnetError> {
        let mut execution = self.execution.write().await;
        let left = self.index().last_executed_block();
        let depth = block_number(&self.l2).await?.saturating_sub(left);
        if depth > 0 {
            self.l2.call("anvil_rollback", json!([depth])).await?;
        }
        self.index_mut().roll_back();
        execution.early.clear();
        execution.queue.clear();
        execution.next_l1_block = self.first_l1_block;
        execution.read_to = None;
        self.set_base_fee(gas::L2_BASE_FEE).await?;
        Ok(left)
    }

    /// Runs a call that changes the node by itself, then takes over whatever it mined.
    pub async fn change_node(&self, method: &str, params: Value) -> Result<Value, DevnetError> {
        let _execution = self.execution.write().await;
        let answer = self.l2.call(method, params).await?;
        self.remember(None).await?;
        Ok(answer)
    }

    /// Seals the open batch and says which number it got.
    pub async fn seal(&self) -> Option<u64> {
        let _execution = self.execution.write().await;
        let sealed = self.index_mut().seal();
        if sealed.is_some() {
            self.sealed.notify_one();
        }
        sealed
    }

    /// Mines when the pool has something that can be mined.
    async fn mine_ready(&self) -> Result<(), DevnetError> {
        let pool = self.l2.call("txpool_status", json!([])).await?;
        if pool.get("pending").and_then(hex::to_u64).unwrap_or_default() > 0 {
            self.l2.call("evm_mine", json!([])).await?;
        }
        self.remember(None).await
    }

    pub(crate) async fn send_and_mine(&self, request: Value) -> Result<H256, DevnetError> {
        let hash = self.l2.call("eth_sendTransaction", json!([request])).await?;
        self.l2.call("evm_mine", json!([])).await?;
        hex::to_hash(&hash).ok_or_else(|| DevnetError::sequencer("the node's transaction hash is unreadable"))
    }

    pub(crate) async fn receipt(&self, internal: H256) -> Result<Value, DevnetError> {
        match self.l2.call("eth_getTransactionReceipt", json!([internal])).await? {
            Value::Null => Err(DevnetError::sequencer(format!("the node did not execute {internal:#x}"))),
            receipt => Ok(receipt),
        }
    }

    /// Takes the new blocks into the memory, seals when it is time, and sets the fee of the next block.
    async fn remember(&self, known: Option<Known>) -> Result<(), DevnetError> {
        let latest = block_number(&self.l2).await?;
        let mut known = known;
        let hidden = known.as_mut().map(|k| std::mem::take(&mut k.hidden)).unwrap_or_default();
        let mut senders = Vec::new();
        let next = self.index().last_block() + 1;
        for number in next..=latest {
            let block = self
                .l2
                .call("eth_getBlockByNumber", json!([hex::quantity(number), false]))
                .await?;
            let hashes = block
                .get("transactions")
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default();
            let mut l2_logs_in_block = 0;
            for internal in hashes.iter().filter_map(hex::to_hash).filter(|h| !hidden.contains(h)) {
                let receipt = self.receipt(internal).await?;
                let known = known.take_if(|k| k.internal == internal);
                let record = self.make_record(internal, &receipt, known, l2_logs_in_block);
                l2_logs_in_block += record.logs.len();
                if !matches!(record.kind, Kind::Priority(_)) && !senders.contains(&record.from) {
                    senders.push(record.from);
                }
                self.index_mut().add_record(record);
            }
            self.index_mut().set_last_block(number);
        }
        self.hold_nonces(&senders).await?;
        // One more transaction may bring many logs, so a batch is closed well before its tree is full.
        let full = self.index().open_leaves() > merkle::CAPACITY / 2 || self.index().open_transactions() > 60_000;
        if (self.seal == Seal::EachTransaction || full) && self.index_mut().seal().is_some() {
            self.sealed.notify_one();
        }
        self.set_base_fee(gas::L2_BASE_FEE).await
    }

    fn make_record(&self, internal: H256, receipt: &Value, known: Option<Known>, l2_logs_in_block: usize) -> Record {
        let index = self.index();
        let position = match index.family() {
            Family::Era => Some(index.open_transactions()),
            Family::ZksyncOs => receipt.get("transactionIndex").and_then(hex::to_u64),
        };
        let batch_index = position.and_then(|n| u16::try_from(n).ok()).unwrap_or(u16::MAX);
        let success = succeeded(receipt);
        let quantity = |key: &str| receipt.get(key).and_then(hex::to_u256).unwrap_or_default();
        let mut record = Record {
            hash: internal,
            internal,
            kind: Kind::Plain,
            from: receipt.get("from").and_then(hex::to_address).unwrap_or_default(),
            batch: index.last_batch() + 1,
            batch_index,
            logs: messages(receipt, batch_index),
            first_leaf: index.open_leaves(),
            first_l2_log: l2_logs_in_block,
            first_event: first_event(receipt),
            success,
            gas_used: quantity("gasUsed"),
            gas_price: quantity("effectiveGasPrice"),
            received_at: SystemTime::now(),
        };
        if let Some(known) = known {
            record.hash = known.hash;
            record.received_at = known.received_at;
            if let Some(gas_used) = known.gas_used {
                record.gas_used = gas_used;
            }
            if let Some(gas_price) = known.gas_price {
                record.gas_price = gas_price;
            }
            if let Kind::Priority(op) = &known.kind {
                // The bootloader reports after the call, so its log is the last.
                record.logs.push(L2Log::status(batch_index, op.hash, success));
            }
            record.kind = known.kind;
        }
        record
    }

    pub(crate) async fn set_balance(&self, account: Address, to: U256) -> Result<(), DevnetError> {
        self.l2
            .call("anvil_setBalance", json!([account, hex::quantity(to)]))
            .await
            .map(drop)
    }

    pub(crate) async fn set_nonce(&self, account: Address, to: u64) -> Result<(), DevnetError> {
        self.l2
            .call("anvil_setNonce", json!([account, hex::quantity(to)]))
            .await
            .map(drop)
    }

    pub(crate) async fn set_base_fee(&self, to: u64) -> Result<(), DevnetError> {
        self.l2
            .call("anvil_setNextBlockBaseFeePerGas", json!([hex::quantity(to)]))
            .await
            .map(drop)
    }
}

/// The number of a node's last block.
pub async fn block_number(node: &Rpc) -> Result<u64, DevnetError> {
    let answer = node.call("eth_blockNumber", json!([])).await?;
    hex::to_u64(&answer).ok_or_else(|| DevnetError::sequencer("the node's block number is unreadable"))
}

/// Whether a receipt says that its transaction succeeded.
pub fn succeeded(receipt: &Value) -> bool {
    receipt.get("status").and_then(hex::to_u64) == Some(1)
}

fn first_event(receipt: &Value) -> u64 {
    receipt.pointer("/logs/0/logIndex").and_then(hex::to_u64).unwrap_or_default()
}

/// The messages to L1 among the events of a transaction.
fn messages(receipt: &Value, tx_number: u16) -> Vec<L2Log> {
    let events = receipt
        .get("logs")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    events
        .iter()
        .filter(|event| event.get("address").and_then(hex::to_address) == Some(L1_MESSENGER))
        .filter_map(|event| {
            let topic = |n: usize| event.get("topics")?.get(n).and_then(hex::to_hash);
            if topic(0) != Some(L1_MESSAGE_SENT) {
                return None;
            }
            let data = event.get("data").and_then(hex::to_bytes)?;
            let decoded = ethers_core::abi::decode(&[ethers_core::abi::ParamType::Bytes], &data).ok()?;
            let message = decoded.into_iter().next()?.into_bytes()?;
            Some(L2Log::message(tx_number, topic(1)?.into(), &message))
        })
        .collect()
}
