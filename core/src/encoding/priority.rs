//! Priority transactions (L1 to L2): their hash, the gas that the contracts ask for at least, and what they cost.

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::keccak256;

use super::calldata::{address, bytes, uint};
use crate::types::scaled;

/// The most gas that the body of a priority transaction may use (`PRIORITY_TX_MAX_GAS_LIMIT`).
pub const PRIORITY_TX_MAX_GAS: u64 = 72_000_000;

/// A priority transaction as the contracts hash it (`L2CanonicalTransaction`; what it always holds as zero is left out).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CanonicalTx {
    /// 255 on EraVM chains, 127 on ZKsync OS chains.
    pub tx_type: u8,
    /// The sender on L2, aliased for contracts.
    pub from: Address,
    /// The called address.
    pub to: Address,
    /// The gas limit.
    pub gas_limit: U256,
    /// The gas for a byte of pubdata, 800.
    pub gas_per_pubdata: U256,
    /// The price per gas, which the base cost follows from.
    pub max_fee_per_gas: U256,
    /// The position in the chain's priority queue, which only the L1 receipt tells.
    pub priority_id: U256,
    /// The base token for the call.
    pub value: U256,
    /// The base token that is minted on L2: for gas and value.
    pub mint_value: U256,
    /// Who gets what is left.
    pub refund_recipient: Address,
    /// The calldata.
    pub data: Vec<u8>,
    /// The hashes of the bytecodes that go along.
    pub factory_deps: Vec<H256>,
}

impl CanonicalTx {
    /// The ABI encoding.
    pub fn encode(&self) -> Vec<u8> {
        let number = |a: Address| U256::from_big_endian(a.as_bytes());
        let deps = self
            .factory_deps
            .iter()
            .map(|hash| uint(U256::from_big_endian(hash.as_bytes())))
            .collect();
        let reserved = vec![uint(self.mint_value), uint(number(self.refund_recipient)), uint(0), uint(0)];
        encode(&[Token::Tuple(vec![
            uint(self.tx_type),
            uint(number(self.from)),
            uint(number(self.to)),
            uint(self.gas_limit),
            uint(self.gas_per_pubdata),
            uint(self.max_fee_per_gas),
            uint(0),
            address(Address::zero()),
            uint(self.priority_id),
            uint(self.value),
            Token::FixedArray(reserved),
            bytes(&self.data),
            bytes(&[]),
            Token::Array(deps),
            bytes(&[]),
            bytes(&[]),
        ])])
    }

    /// The transaction's hash on L2.
    pub fn hash(&self) -> H256 {
        H256(keccak256(self.encode()))
    }
}

/// The length of [`CanonicalTx::encode`]: 25 words, the padded calldata and a word for each bytecode.
pub fn encoded_length(data_len: usize, factory_deps: usize) -> u64 {
    let words = (data_len as u64)
        .div_ceil(32)
        .saturating_add(factory_deps as u64)
        .saturating_add(25);
    words.saturating_mul(32)
}

/// The least gas limit that L1 accepts, and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GasFloor {
    /// For the transaction itself.
    pub body: u64,
    /// For its share of the batch.
    pub overhead: u64,
}

impl GasFloor {
    /// The least gas limit.
    pub fn total(&self) -> u64 {
        self.body.saturating_add(self.overhead)
    }
}

/// The least gas limit by `TransactionValidator`: EraVM's rule since v23, and ZKsync OS's since v31.
///
/// Neither is always the smaller one. `max_fee_per_gas` is the L2 gas price, see
/// [`l2_gas_price`]; it matters on ZKsync OS chains only, and only where gas is almost free.
pub fn priority_gas_floor(
    zksync_os: bool,
    data_len: usize,
    factory_deps: usize,
    gas_per_pubdata: u64,
    max_fee_per_gas: u64,
) -> GasFloor {
    let (data, deps) = (data_len as u64, factory_deps as u64);
    let encoded = encoded_length(data_len, factory_deps);
    if zksync_os {
        // Execution is metered twice, as EVM gas and as native resource; the dearer one counts.
        let gas = data.saturating_mul(16).saturating_add(21_000);
        let native = encoded
            .div_ceil(136)
            .max(1)
            .saturating_mul(17_500)
            .saturating_add(2_875_420)
            .saturating_add(data);
        // Transactions without a price are the system's own.
        let native_gas = native
            .saturating_mul(10)
            .checked_div(max_fee_per_gas)
            .unwrap_or(native / 10_000);
        return GasFloor {
            body: gas.max(native_gas.saturating_add(gas_per_pubdata.saturating_mul(351))),
            overhead: 0,
        };
    }
    let hashing = encoded.saturating_mul(1656).div_ceil(544);
    let computation = hashing
        .saturating_add(167_157)
        .saturating_add(deps.saturating_mul(2473))
        .max(173_484);
    let pubdata = deps.saturating_mul(64).saturating_add(88).saturating_mul(gas_per_pubdata);
    GasFloor {
        body: computation.saturating_add(pubdata),
        overhead: encoded.saturating_mul(10).max(10_000),
    }
}

/// A gas limit that suffices in practice, for chains that cannot estimate: 7/5 of the floor, and for the first deposit of a
/// token, which deploys its contract on L2, of seven bodies.
///
/// On ZKsync OS chains the larger one of both families' floors is taken, because that family's covers only the validation.
pub fn priority_gas_recommended(
    zksync_os: bool,
    data_len: usize,
    factory_deps: usize,
    gas_per_pubdata: u64,
    first_bridging: bool,
) -> U256 {
    let floor = |os| priority_gas_floor(os, data_len, factory_deps, gas_per_pubdata, MINIMAL_L2_GAS_PRICE);
    let era = floor(false);
    let GasFloor { body, overhead } = match zksync_os {
        true if floor(true).total() > era.total() => floor(true),
        _ => era,
    };
    let bodies: u64 = if first_bridging { 7 } else { 1 };
    let limit = U256::from(body).saturating_mul(bodies.into()).saturating_add(overhead.into());
    scaled::<7, 5>(limit).min(PRIORITY_TX_MAX_GAS.into())
}

/// `eth_estimateGas` on L1 with a fifth more, rounded down: other transactions change the state in between.
pub fn scale_gas_limit(estimate: U256) -> U256 {
    scaled::<12, 10>(estimate)
}

const MINIMAL_L2_GAS_PRICE: u64 = 250_000_000;

/// A chain's fee parameters on L1 (`FeeParams` of the diamond).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BaseCostParams {
    /// Whether pubdata goes to L1.
    pub rollup: bool,
    /// L1 gas for each batch.
    pub batch_overhead_l1_gas: u64,
    /// Pubdata bytes that fit in a batch.
    pub max_pubdata_per_batch: u64,
    /// L2 gas that fits in a batch.
    pub max_l2_gas_per_batch: u64,
    /// The least L2 gas price, in wei.
    pub minimal_l2_gas_price: u64,
    /// Base tokens for one ETH, as a fraction.
    pub base_token_nominator: U256,
    /// The fraction's denominator.
    pub base_token_denominator: U256,
}

impl Default for BaseCostParams {
    /// The contracts' defaults, on a rollup whose base token is ETH.
    fn default() -> Self {
        BaseCostParams {
            rollup: true,
            batch_overhead_l1_gas: 1_000_000,
            max_pubdata_per_batch: 120_000,
            max_l2_gas_per_batch: 80_000_000,
            minimal_l2_gas_price: MINIMAL_L2_GAS_PRICE,
            base_token_nominator: U256::one(),
            base_token_denominator: U256::one(),
        }
    }
}

/// L1 gas for one byte of pubdata (`L1_GAS_PER_PUBDATA_BYTE`).
const L1_GAS_PER_PUBDATA: u64 = 17;

/// The L2 gas price of a priority transaction, in wei of the base token, as the mailbox derives it from the L1 gas price.
/// Nothing on overflow or where a parameter is 0.
pub fn l2_gas_price(params: &BaseCostParams, l1_gas_price: U256, gas_per_pubdata: U256) -> Option<U256> {
    let price = l1_gas_price
        .checked_mul(params.base_token_nominator)?
        .checked_div(params.base_token_denominator)?;
    let pubdata = if params.rollup {
        price.checked_mul(L1_GAS_PER_PUBDATA.into())?
    } else {
        U256::zero()
    };
    let overhead = price.checked_mul(params.batch_overhead_l1_gas.into())?;
    let full_pubdata = pubdata.checked_add(overhead.checked_div(params.max_pubdata_per_batch.into())?)?;
    let computation =
        U256::from(params.minimal_l2_gas_price).checked_add(overhead.checked_div(params.max_l2_gas_per_batch.into())?)?;
    let for_pubdata = full_pubdata
        .checked_add(gas_per_pubdata)?
        .checked_sub(U256::one())?
        .checked_div(gas_per_pubdata)?;
    Some(computation.max(for_pubdata))
}

/// The base cost with the contracts' default parameters, in wei: good for a first guess, not for sending, because chains
/// change theirs. Nothing on overflow.
pub fn base_cost(l1_gas_price: U256, l2_gas_limit: U256, gas_per_pubdata: U256) -> Option<U256> {
    l2_gas_price(&BaseCostParams::default(), l1_gas_price, gas_per_pubdata)?.checked_mul(l2_gas_limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_computed_length_is_the_encoded_one() {
        for (data, deps) in [(0, 0), (1, 0), (32, 1), (33, 2), (1000, 64)] {
            let tx = CanonicalTx {
                data: vec![1; data],
                factory_deps: vec![H256::zero(); deps],
                ..Default::default()
            };
            assert_eq!(tx.encode().len() as u64, encoded_length(data, deps), "{data} {deps}");
        }
    }

    /// The numbers were measured on the contracts of v31.
    #[test]
    fn each_family_has_its_own_floor() {
        assert_eq!(priority_gas_floor(false, 0, 0, 800, 250_000_000).total(), 253_884);
        assert_eq!(priority_gas_floor(true, 0, 0, 800, 250_000_000).total(), 280_800);
        assert_eq!(priority_gas_floor(true, 700, 0, 800, 250_000_000).total(), 280_800);
        // Calldata is dearer on ZKsync OS, from some length on.
        assert!(priority_gas_floor(true, 100_000, 0, 800, 250_000_000).total() > 1_600_000);
        assert!(priority_gas_floor(true, 0, 0, 800, 1).total() > 20_000_000);
        assert_eq!(
            priority_gas_floor(false, usize::MAX, usize::MAX, u64::MAX, 0).total(),
            u64::MAX
        );
        assert_eq!(priority_gas_recommended(false, 0, 0, 800, false), 355_437.into());
        assert_eq!(priority_gas_recommended(true, 0, 0, 800, false), 393_120.into());
        assert_eq!(
            priority_gas_recommended(true, usize::MAX, 0, 800, true),
            PRIORITY_TX_MAX_GAS.into()
        );
    }

    /// Found by bisection on the contracts of v29 and v31: the least gas limit that they take.
    #[test]
    fn the_floor_is_the_contracts_for_calldata_and_bytecodes_of_any_length() {
        for (data, deps, era, os) in [
            (0, 0, 253_884, 280_800),
            (1_000, 2, 369_531, 280_800),
            (20_000, 0, 508_875, 341_000),
            (20_000, 3, 671_146, 341_000),
            (0, 20, 1_329_801, 280_800),
        ] {
            let floor = |zksync_os| priority_gas_floor(zksync_os, data, deps, 800, 250_000_000).total();
            assert_eq!((floor(false), floor(true)), (era, os), "{data} bytes, {deps} bytecodes");
        }
    }

    #[test]
    fn costs_do_not_overflow() {
        assert_eq!(base_cost(U256::MAX, 1.into(), 800.into()), None);
        assert_eq!(base_cost(1.into(), 1.into(), 0.into()), None);
        assert_eq!(scale_gas_limit(U256::MAX), U256::MAX);
        assert_eq!(scale_gas_limit(109.into()), 130.into());
    }

    #[test]
    fn another_base_token_multiplies_the_l1_price() {
        let params = BaseCostParams {
            base_token_nominator: 314.into(),
            base_token_denominator: 100.into(),
            ..Default::default()
        };
        let price = |params: &BaseCostParams, l1: u64| l2_gas_price(params, l1.into(), 800.into());
        assert_eq!(
            price(&params, 10_000_000_000),
            price(&BaseCostParams::default(), 31_400_000_000)
        );
        assert_ne!(
            price(&params, 10_000_000_000),
            price(&BaseCostParams::default(), 10_000_000_000)
        );
    }

    #[test]
    fn a_validium_pays_no_pubdata_on_l1() {
        let params = BaseCostParams {
            rollup: false,
            ..Default::default()
        };
        let price = l2_gas_price(&params, 20_000_000_000u64.into(), 800.into());
        assert_eq!(price, Some(500_000_000u64.into()));
        let free = BaseCostParams {
            base_token_denominator: U256::zero(),
            ..Default::default()
        };
        assert_eq!(l2_gas_price(&free, 1.into(), 800.into()), None);
    }
}
