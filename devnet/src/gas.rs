//! The numbers of the fee model: what an Era chain charges on top of what the EVM does.

use ethers_core::types::U256;

/// The base fee of every L2 block. A chain of the Era family does not move it with the load.
pub const L2_BASE_FEE: u64 = 45_250_000;

/// What L2 reports as the price of L1 gas.
pub const L1_GAS_PRICE: u64 = 1_000_000_000;

/// What L2 reports as the price of a byte of pubdata.
pub const FAIR_PUBDATA_PRICE: u64 = 17 * L1_GAS_PRICE;

/// The pubdata price of priority transactions, in gas; L1 accepts no other.
pub const PRIORITY_GAS_PER_PUBDATA: u64 = 800;

/// The pubdata price of L2 transactions, in gas: `FAIR_PUBDATA_PRICE / L2_BASE_FEE`, rounded up.
pub const GAS_PER_PUBDATA: u64 = FAIR_PUBDATA_PRICE.div_ceil(L2_BASE_FEE);

/// The gas limit of L2 blocks: more than the largest priority transaction.
pub const L2_BLOCK_GAS_LIMIT: u64 = 100_000_000;

/// The gas that an Era chain takes for a priority transaction besides executing it: the same floor that L1 demands of the
/// gas limit. `data_len` is the length of the call data, `deps` the number of factory dependencies.
pub fn priority_overhead(data_len: usize, deps: usize, gas_per_pubdata: u64) -> u64 {
    let (data_len, deps) = (data_len as u64, deps as u64);
    // The ABI encoding of the transaction: 25 words when all its dynamic fields are empty.
    let encoded = 800 + data_len.div_ceil(32) * 32 + deps * 32;
    let computed = 167_157 + (encoded * 1_656).div_ceil(544) + deps * 2_473;
    let body = computed.max(173_484) + (88 + deps * 64) * gas_per_pubdata;
    body + (encoded * 10).max(10_000)
}

/// The least gas with which the EVM starts a transaction with this call data at all (EIP-2028 and EIP-7623).
pub fn intrinsic(data: &[u8]) -> u64 {
    let zeros = data.iter().filter(|b| **b == 0).count() as u64;
    let others = data.len() as u64 - zeros;
    21_000 + (4 * zeros + 16 * others).max(10 * (zeros + 4 * others))
}

/// What `zks_estimateGasL1ToL2` answers for a call that takes `evm` gas: the node's own safety margin is 30 %.
pub fn estimate_priority(evm: u64, overhead: u64) -> u64 {
    evm.saturating_add(overhead).saturating_mul(13) / 10
}

/// What `eth_estimateGas` answers for a type 0x71 transaction that takes `evm` gas.
pub fn estimate_l2(evm: U256) -> U256 {
    (evm + 45_000) * 13 / 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_of_an_empty_call_is_the_one_l1_demands() {
        assert_eq!(priority_overhead(0, 0, 800), 253_884);
    }

    #[test]
    fn an_empty_call_costs_the_usual_21000() {
        assert_eq!(intrinsic(&[]), 21_000);
        assert_eq!(intrinsic(&[0, 1]), 21_000 + 50);
    }
}
