//! The `devnet_` methods, which steer the network.

use serde_json::{json, Value};

use crate::failure::Failure;
use crate::hex;
use crate::interop;
use crate::network::Network;
use crate::options::Settlement;

/// `devnet_mine` makes at most this many blocks at a time.
const MOST_BLOCKS: u64 = 1_000;

/// Answers one of them.
pub async fn answer(net: &Network, method: &str, params: &[Value]) -> Result<Value, Failure> {
    let first = params.first().cloned().unwrap_or_default();
    Ok(match method {
        "devnet_info" => net.info(),
        "devnet_seal" => net.sequencer.seal().await.map(|n| json!(n)).unwrap_or_default(),
        "devnet_settle" => net.settle().await?,
        "devnet_setSettlement" => {
            let word = first
                .as_str()
                .ok_or_else(|| Failure::invalid_params("settlement is \"auto\" or \"manual\""))?;
            let mode = Settlement::parse(word).map_err(|e| Failure::invalid_params(e.to_string()))?;
            net.settler.set_mode(mode);
            if mode == Settlement::Auto {
                net.settler.settle().await?;
            }
            json!(mode.word())
        }
        "devnet_failNextDeposits" => {
            let count = hex::to_u64(&first).ok_or_else(|| Failure::invalid_params("how many is not a number"))?;
            net.sequencer.fail_next_deposits(count);
            json!(count)
        }
        "devnet_pausePriority" => {
            let paused = first
                .as_bool()
                .ok_or_else(|| Failure::invalid_params("whether to pause is not true or false"))?;
            net.sequencer.pause_priority(paused);
            net.sequencer.follow_l1().await?;
            json!(paused)
        }
        "devnet_rollback" => json!(net.settler.roll_back().await?),
        "devnet_mine" => {
            let count = if first.is_null() { Some(1) } else { hex::to_u64(&first) };
            let count = count
                .filter(|n| *n <= MOST_BLOCKS)
                .ok_or_else(|| Failure::invalid_params(format!("how many is not a number up to {MOST_BLOCKS}")))?;
            for _ in 0..count {
                net.sequencer.mine().await?;
            }
            json!(net.sequencer.index().last_block())
        }
        "devnet_importInteropRoot" => {
            let number = |n: usize| params.get(n).and_then(hex::to_u64);
            let root = params.get(2).and_then(hex::to_hash);
            let (Some(chain_id), Some(block), Some(root)) = (number(0), number(1), root) else {
                return Err(Failure::invalid_params("a chain id, a block number and a root are needed"));
            };
            let import = interop::import(chain_id, block, root);
            net.sequencer.change_node("anvil_setStorageAt", import).await?
        }
        _ => return Err(Failure::method_not_found()),
    })
}
