//! What the bridge's contracts encode and hash: calldata, messages, asset ids, addresses, fee rules. Nothing here talks to
//! a node, and nothing uses floating point.

mod address;
mod calldata;
mod deposit;
mod message;
mod priority;
mod units;

pub use address::{
    apply_l1_to_l2_alias, create2_address, create_address, evm_create2_address, evm_create_address, undo_l1_to_l2_alias,
};
pub use deposit::{
    bridge_data, bridge_data_of_answers, deposit_hash, deposit_hash_legacy, finalize_deposit_calldata,
    finalize_deposit_calldata_by_asset, ntv_asset_id, parse_bridge_data, parse_finalize_deposit, second_bridge_legacy,
    second_bridge_v1, transfer_data, BridgeMint, FinalizeDeposit, TokenMetadata, NATIVE_TOKEN_VAULT,
};
pub use message::{
    asset_router_message, base_token_message, base_token_withdraw_calldata, base_token_withdraw_with_message_calldata,
    l2_asset_router_withdraw_calldata, legacy_message, legacy_withdraw_calldata, parse_withdrawal_message, WithdrawalMessage,
};
pub use priority::{
    base_cost, encoded_length, l2_gas_price, priority_gas_floor, priority_gas_recommended, scale_gas_limit, BaseCostParams,
    CanonicalTx, GasFloor, PRIORITY_TX_MAX_GAS,
};
pub use units::{format_units, parse_units};
