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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_signature_and_a_paymaster_both_are_null() {
        let meta = Eip712Tx::default().meta_json(&[]);
        let expected = json!({"gasPerPubdata": "0xc350", "factoryDeps": [], "customSignature": null, "paymasterParams": null});
        assert_eq!(meta, expected);
    }
}
