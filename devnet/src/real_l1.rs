//! Settles on real L1 contracts without a prover: the batch's root is put where they look for it. Everything that a wallet then
//! does (proofs, finalising, claiming, balances of chains) is checked by the real code.

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{id, keccak256};
use serde_json::{json, Value};

use crate::batch::all;
use crate::error::DevnetError;
use crate::hex;
use crate::rpc::Rpc;
use crate::settle::{send, OPERATOR};

/// The diamond's storage: the roots of executed batches, a mapping by number.
const ROOTS_SLOT: u64 = 15;
/// The diamond's storage: how many batches are executed, verified, committed.
const TOTALS_SLOTS: [u64; 3] = [11, 12, 13];

/// A chain on real contracts.
#[derive(Debug, Clone)]
pub struct RealChain {
    /// Its id.
    pub chain_id: u64,
    /// Its contract on L1.
    pub diamond: Address,
    /// Where protocol 31 keeps the roots of all chains; absent before.
    pub message_root: Option<Address>,
}

impl RealChain {
    /// The number of the last batch that L1 has.
    pub async fn last_batch(&self, l1: &Rpc) -> Result<u64, DevnetError> {
        let (to, data) = match self.message_root {
            Some(root) => (
                root,
                call("currentChainBatchNumber(uint256)", &[Token::Uint(self.chain_id.into())]),
            ),
            None => (self.diamond, call("getTotalBatchesExecuted()", &[])),
        };
        let answer = l1.call("eth_call", json!([{ "to": to, "data": data }, "latest"])).await?;
        hex::to_u64(&answer).ok_or_else(|| DevnetError::sequencer("L1's number of batches is unreadable"))
    }

    /// Makes a batch executed, and gives the L1 transaction that did it or stands for it.
    pub async fn execute(&self, l1: &Rpc, number: u64, root: H256) -> Result<H256, DevnetError> {
        let word = |n: U256| format!("{:#066x}", n);
        let place = keccak256(encode(&[Token::Uint(number.into()), Token::Uint(ROOTS_SLOT.into())]));
        let mut writes = vec![(
            "anvil_setStorageAt",
            json!([self.diamond, word(U256::from_big_endian(&place)), root]),
        )];
        for slot in TOTALS_SLOTS {
            let params = json!([self.diamond, word(slot.into()), word(number.into())]);
            writes.push(("anvil_setStorageAt", params));
        }
        match self.message_root {
            Some(message_root) => {
                let tx = self.add_root(l1, message_root, number, root).await?;
                all(l1.batch(&writes).await?)?;
                Ok(tx)
            }
            None => {
                all(l1.batch(&writes).await?)?;
                // Does nothing, but somebody may want to see the transaction that executed the batch.
                send(l1, json!({ "from": OPERATOR, "to": OPERATOR, "gas": "0x5208" })).await
            }
        }
    }

    /// The diamond itself reports to the message root, so it has to be impersonated, with money for the gas.
    async fn add_root(&self, l1: &Rpc, message_root: Address, number: u64, root: H256) -> Result<H256, DevnetError> {
        let balance = l1.call("eth_getBalance", json!([self.diamond, "latest"])).await?;
        let data = call(
            "addChainBatchRoot(uint256,uint256,bytes32)",
            &[
                Token::Uint(self.chain_id.into()),
                Token::Uint(number.into()),
                Token::FixedBytes(root.as_bytes().to_vec()),
            ],
        );
        let begin = [
            ("anvil_impersonateAccount", json!([self.diamond])),
            ("anvil_setBalance", json!([self.diamond, "0xde0b6b3a7640000"])),
        ];
        all(l1.batch(&begin).await?)?;
        let request = json!({ "from": self.diamond, "to": message_root, "data": data, "gas": "0x1e8480" });
        let sent = send(l1, request).await;
        let end = [
            ("anvil_stopImpersonatingAccount", json!([self.diamond])),
            ("anvil_setBalance", json!([self.diamond, balance])),
        ];
        all(l1.batch(&end).await?)?;
        sent
    }
}

fn call(signature: &str, arguments: &[Token]) -> Value {
    hex::bytes(&[id(signature).as_slice(), &encode(arguments)].concat())
}
