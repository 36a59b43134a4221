//! The function that explains a revert.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Function;
use crate::chain::revert::decode;
use crate::error::Result;
use crate::types::Bytes;

/// Return data.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "DecodeRevertRequest")]
pub(super) struct Decode {
    /// What the failed call returned: the error's `data`.
    data: Bytes,
}

/// A decoded revert. Parts that are not known are null.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "DecodeRevertResponse")]
pub(super) struct Response {
    /// The first four bytes.
    selector: Option<String>,
    /// The error's name.
    name: Option<String>,
    /// The arguments by name, or `arg0`, `arg1`, … ; for an unknown error the bytes as `data`.
    args: Value,
    /// What usually causes it and what to do.
    hint: Option<String>,
}

impl Function for Decode {
    type Response = Response;

    fn run(self) -> Result<Response> {
        let crate::error::Revert {
            selector,
            name,
            args,
            hint,
        } = decode(&self.data.0);
        Ok(Response {
            selector,
            name,
            args,
            hint,
        })
    }
}
