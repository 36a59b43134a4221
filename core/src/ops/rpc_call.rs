//! `rpc_call`: any JSON-RPC method of either node, answered as the node answers it. Nothing is sent this way.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{json, Value};

use super::Operation;
use crate::call::CallContext;
use crate::chain::eth::explain;
use crate::error::{Chain, Error, Result, Status};
use crate::wallet::Wallet;

/// What to ask whom.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RpcCallRequest {
    /// `l1` or `l2`.
    pub chain: Chain,
    /// The method, for example `eth_getLogs`. Not one that sends a transaction: `broadcast_transaction` does that, and once.
    /// A request without an answer is repeated, as for every read.
    pub method: String,
    /// The parameters, an array or an object, passed on as they are. Default: none.
    pub params: Option<Value>,
}

/// What the node answers.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RpcCallResponse {
    /// The result, as it came.
    pub result: Value,
}

/// Whether a method puts a transaction on its way: `eth_sendRawTransaction`, its `…Sync` and `…WithDetailedOutput` forms,
/// `personal_sendTransaction` and whatever else is named like them.
fn sends(method: &str) -> bool {
    let name = method.to_ascii_lowercase();
    name.contains("send") && (name.contains("transaction") || name.contains("_sendtx") || name.contains("bundle"))
}

/// The longest name of a method. None is longer than 40; a private key, which an error would repeat with the name, has 64.
const MAX_NAME: usize = 60;

impl Operation for RpcCallRequest {
    type Response = RpcCallResponse;

    async fn run(self, wallet: &Wallet, _: &CallContext) -> Result<RpcCallResponse> {
        let client = wallet.chain(self.chain)?;
        let refused =
            |path: &str, message: String| Err(Error::new(Status::InvalidField, format!("request at {path}: {message}")).at(path));
        if !(1..=MAX_NAME).contains(&self.method.len()) {
            return refused("/method", format!("the name of a method has 1 to {MAX_NAME} characters"));
        }
        if sends(&self.method) {
            let message = format!(
                "{:?} sends a transaction: sign it with sign_transaction and send it with broadcast_transaction, which makes \
                 sure that it is sent once",
                self.method
            );
            return refused("/method", message);
        }
        let params = match self.params {
            None => json!([]),
            Some(params) if params.is_array() || params.is_object() => params,
            Some(_) => return refused("/params", "parameters are an array or an object".to_owned()),
        };
        let result = client.raw(&self.method, params).await.map_err(explain)?;
        Ok(RpcCallResponse { result })
    }
}

#[cfg(test)]
mod tests {
    use super::sends;

    #[test]
    fn what_sends_is_told_from_what_reads() {
        for method in [
            "eth_sendRawTransaction",
            "eth_sendTransaction",
            "ETH_SENDRAWTRANSACTION",
            "eth_sendRawTransactionSync",
            "eth_sendRawTransactionConditional",
            "personal_sendTransaction",
            "zks_sendRawTransactionWithDetailedOutput",
            "unstable_sendRawTransactionWithDetailedOutput",
            "eth_sendPrivateTransaction",
            "eth_sendBundle",
        ] {
            assert!(sends(method), "{method}");
        }
        for method in [
            "eth_getTransactionByHash",
            "eth_call",
            "debug_traceTransaction",
            "eth_signTransaction",
        ] {
            assert!(!sends(method), "{method}");
        }
    }
}
