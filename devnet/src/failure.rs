//! The error of one JSON-RPC answer.

use serde_json::{json, Value};

use crate::error::DevnetError;

/// What goes into the `error` member of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// The JSON-RPC code.
    pub code: i64,
    /// The text.
    pub message: String,
    /// Revert bytes, usually.
    pub data: Option<Value>,
}

impl Failure {
    /// The method does not exist here.
    pub fn method_not_found() -> Self {
        Self {
            code: -32601,
            message: "Method not found".into(),
            data: None,
        }
    }

    /// The parameters make no sense.
    pub fn invalid_params(message: impl Into<String>) -> Self {
        Self {
            code: -32602,
            message: message.into(),
            data: None,
        }
    }

    /// A transaction is refused; Era nodes use code 3 for all such reasons.
    pub fn refused(message: impl Into<String>) -> Self {
        Self {
            code: 3,
            message: message.into(),
            data: Some(json!("0x")),
        }
    }

    /// Something here is broken.
    pub fn internal(message: impl Into<String>) -> Self {
        Self {
            code: -32603,
            message: message.into(),
            data: None,
        }
    }

    /// The `error` member.
    pub fn to_json(&self) -> Value {
        match &self.data {
            Some(data) => json!({ "code": self.code, "message": self.message, "data": data }),
            None => json!({ "code": self.code, "message": self.message }),
        }
    }
}

impl From<DevnetError> for Failure {
    fn from(error: DevnetError) -> Self {
        match error {
            DevnetError::Rpc { code, message, data, .. } => Failure { code, message, data },
            other => Failure::internal(other.to_string()),
        }
    }
}
