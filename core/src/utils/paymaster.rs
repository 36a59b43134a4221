//! Functions that make paymaster inputs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Function;
use crate::eip712;
use crate::error::Result;
use crate::types::{Address, Bytes, Uint};

/// A paymaster's input.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PaymasterInputResponse")]
pub(super) struct Response {
    /// What goes into `paymasterInput`.
    paymaster_input: Bytes,
}

/// The general flow.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "PaymasterGeneralRequest")]
pub(super) struct General {
    /// What the paymaster itself reads. Default none.
    #[serde(default)]
    inner: Bytes,
}

impl Function for General {
    type Response = Response;

    fn run(self) -> Result<Response> {
        Ok(Response {
            paymaster_input: eip712::general_input(&self.inner.0).into(),
        })
    }
}

/// The flow that pays in a token.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "PaymasterApprovalBasedRequest")]
pub(super) struct ApprovalBased {
    /// The token on L2.
    token: Address,
    /// The least allowance, in base units, that the paymaster asks for.
    minimal_allowance: Uint,
    /// What the paymaster itself reads. Default none.
    #[serde(default)]
    inner: Bytes,
}

impl Function for ApprovalBased {
    type Response = Response;

    fn run(self) -> Result<Response> {
        let input = eip712::approval_based_input(self.token.0, self.minimal_allowance.0, &self.inner.0);
        Ok(Response {
            paymaster_input: input.into(),
        })
    }
}
