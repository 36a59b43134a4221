//! The sequencer's part for what only Era has: paymasters, known bytecodes, and the contract that holds nonces.

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{id, keccak256};
use serde_json::{json, Value};

use crate::batch::all;
use crate::error::DevnetError;
use crate::failure::Failure;
use crate::gas;
use crate::hex;
use crate::l2log::{system_address, BOOTLOADER};
use crate::overrides::KNOWN_CODES;
use crate::paymaster::{agrees, approval, least_payment, refused, validation, Approval};
use crate::sequencer::{succeeded, Sequencer};
use crate::tx712::{hash_bytecode, Tx712};
use crate::validate::{account_nonce, balance};

/// The contracts whose storage the sequencer writes; the mapping is at slot 0 in each.
const NONCE_HOLDER: Address = system_address(0x8003);
/// The contract that knows which bytecode was deployed where.
pub const CONTRACT_DEPLOYER: Address = system_address(0x8006);

/// A transaction whose fee is paid for.
pub struct Sponsored {
    /// The hash by which the EVM node knows it.
    pub internal: H256,
    /// What was executed before it on its behalf; nobody needs to see that.
    pub hidden: Vec<H256>,
}

/// Where the value of a key is in a mapping at slot 0.
pub fn mapping_slot(key: H256) -> H256 {
    H256(keccak256([key.as_bytes(), H256::zero().as_bytes()].concat()))
}

impl Sequencer {
    /// Asks the paymaster, takes its payment, executes the transaction and gives the change back.
    pub(crate) async fn sponsor(&self, tx: &Tx712, hash: H256) -> Result<Sponsored, Failure> {
        let before = self.l2.call("evm_snapshot", json!([])).await?;
        match self.try_sponsor(tx, hash).await {
            Ok(sponsored) => Ok(sponsored),
            Err(failure) => {
                self.l2.call("evm_revert", json!([before])).await?;
                Err(failure)
            }
        }
    }

    async fn try_sponsor(&self, tx: &Tx712, hash: H256) -> Result<Sponsored, Failure> {
        let (paymaster, input) = tx.paymaster.clone().unwrap_or_default();
        let mut hidden = Vec::new();
        if let Some(approval) = approval(&input)? {
            hidden.extend(self.approve(tx.from, paymaster, &approval).await?);
        }
        let call = validation(tx, hash)?;
        let answer = self.l2.call("eth_call", json!([call, "latest"])).await.map_err(refused)?;
        if !agrees(&answer) {
            return Err(Failure::refused(
                "failed paymaster validation. error message: the paymaster does not answer with its magic value",
            ));
        }
        let had = balance(&self.l2, BOOTLOADER).await?;
        self.set_base_fee(0).await?;
        hidden.push(self.send_and_mine(call).await?);
        let paid = balance(&self.l2, BOOTLOADER).await?.saturating_sub(had);
        // The bootloader keeps nothing: the fee is gone, and the change is given back below.
        self.set_balance(BOOTLOADER, had).await?;
        if paid < least_payment(tx) {
            return Err(Failure::refused(format!(
                "failed paymaster validation. error message: the paymaster paid {paid}, less than {}",
                least_payment(tx)
            )));
        }
        self.set_base_fee(0).await?;
        let internal = self
            .send_and_mine(json!({
                "from": tx.from,
                "to": tx.to,
                "value": hex::quantity(tx.value),
                "input": hex::bytes(&tx.data),
                "gas": hex::quantity(tx.gas_limit),
                "gasPrice": "0x0",
                "nonce": hex::quantity(tx.nonce),
            }))
            .await?;
        let used = self.receipt(internal).await?.get("gasUsed").and_then(hex::to_u256);
        let fee = used.unwrap_or(tx.gas_limit).saturating_mul(gas::L2_BASE_FEE.into());
        let has = balance(&self.l2, paymaster).await?;
        self.set_balance(paymaster, has.saturating_add(paid.saturating_sub(fee)))
            .await?;
        Ok(Sponsored { internal, hidden })
    }

    /// Lets the paymaster take as many tokens as the transaction says, unless it may already. An account does that itself
    /// before the paymaster is asked, without a transaction of its own.
    async fn approve(&self, from: Address, paymaster: Address, approval: &Approval) -> Result<Option<H256>, Failure> {
        let parties = [Token::Address(from), Token::Address(paymaster)];
        let ask = hex::bytes(&[id("allowance(address,address)").as_slice(), &encode(&parties)].concat());
        let answer = self
            .l2
            .call("eth_call", json!([{ "to": approval.token, "data": ask }, "latest"]))
            .await
            .ok();
        if answer.as_ref().and_then(hex::to_u256).is_some_and(|n| n >= approval.amount) {
            return Ok(None);
        }
        let arguments = [Token::Address(paymaster), Token::Uint(approval.amount)];
        let data = [id("approve(address,uint256)").as_slice(), &encode(&arguments)].concat();
        let nonce = account_nonce(&self.l2, from).await?;
        self.set_base_fee(0).await?;
        let sent = self
            .send_and_mine(json!({
                "from": from, "to": approval.token, "input": hex::bytes(&data), "gas": "0x1e8480", "gasPrice": "0x0",
            }))
            .await?;
        self.set_nonce(from, nonce).await?;
        if !succeeded(&self.receipt(sent).await?) {
            return Err(Failure::refused(
                "failed pre-paymaster preparation. error message: the token refuses the approval",
            ));
        }
        Ok(Some(sent))
    }

    /// Makes bytecodes known that came with a transaction. Those of no valid length are nobody's.
    pub(crate) async fn learn(&self, codes: &[Vec<u8>]) -> Result<(), DevnetError> {
        let mut writes = Vec::new();
        for code in codes {
            if let Ok(hash) = hash_bytecode(code) {
                let marker = H256::from_low_u64_be(1);
                writes.push(("anvil_setStorageAt", json!([KNOWN_CODES, mapping_slot(hash), marker])));
                self.index_mut().add_bytecode(hash, code.clone());
            }
        }
        self.write_storage(&writes).await
    }

    /// Writes down the nonces of accounts that sent something.
    pub(crate) async fn hold_nonces(&self, accounts: &[Address]) -> Result<(), DevnetError> {
        if self.index().family().is_zksync_os() {
            return Ok(());
        }
        let mut writes = Vec::new();
        for account in accounts {
            let nonce = H256::from_low_u64_be(account_nonce(&self.l2, *account).await?);
            let slot = mapping_slot((*account).into());
            writes.push(("anvil_setStorageAt", json!([NONCE_HOLDER, slot, nonce])));
        }
        self.write_storage(&writes).await
    }

    async fn write_storage(&self, writes: &[(&str, Value)]) -> Result<(), DevnetError> {
        if writes.is_empty() || self.index().family().is_zksync_os() {
            return Ok(());
        }
        all(self.l2.batch(writes).await?).map(drop)
    }

    /// The EraVM bytecode that was deployed at an address.
    pub(crate) async fn deployed_bytecode(&self, at: Address, block: &Value) -> Result<Option<Vec<u8>>, DevnetError> {
        let slot = mapping_slot(at.into());
        let word = self
            .l2
            .call("eth_getStorageAt", json!([CONTRACT_DEPLOYER, slot, block]))
            .await?;
        let hash = hex::to_u256(&word).unwrap_or_default();
        let mut bytes = [0; 32];
        U256::to_big_endian(&hash, &mut bytes);
        Ok(self.index().bytecode(H256(bytes)).map(<[u8]>::to_vec))
    }
}
