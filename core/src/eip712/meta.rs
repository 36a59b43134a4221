//! `eip712Meta`: the part of a call request that only EraVM nodes know.

use serde_json::{json, Value};

use super::{Eip712Tx, Paymaster};
use crate::types;

impl Eip712Tx {
    /// The object `eip712Meta` of `eth_call`, `eth_estimateGas` and `zks_estimateFee`. Bytes are arrays of numbers there, and
    /// an empty signature is null.
    pub fn meta_json(&self, custom_signature: &[u8]) -> Value {
        let paymaster = self.paymaster.as_ref().map(|Paymaster { address, input }| {
            json!({"paymaster": types::Address(*address).to_string().to_lowercase(), "paymasterInput": input})
        });
        json!({
            "gasPerPubdata": format!("{:#x}", self.gas_per_pubdata),
            "factoryDeps": self.factory_deps,
            "customSignature": (!custom_signature.is_empty()).then_some(custom_signature),
            "paymasterParams": paymaster,
        })
    }
}
