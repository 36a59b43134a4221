//! The one error type of the devnet.

use serde_json::Value;

/// What can go wrong while starting, running or talking to the local network.
#[derive(Debug, thiserror::Error)]
pub enum DevnetError {
    /// An option or a command-line argument that cannot work.
    #[error("{0}")]
    Usage(String),

    /// The `anvil` program is missing, did not start, or died.
    #[error("anvil: {0}")]
    Node(String),

    /// A node could not be reached, or what it sent back was not JSON-RPC.
    #[error("{method}: {reason}")]
    Transport {
        /// The JSON-RPC method that was being called.
        method: String,
        /// What happened, in words.
        reason: String,
    },

    /// A node answered a call with a JSON-RPC error. Kept whole, because `data` carries revert reasons.
    #[error("{method}: error {code}: {message}")]
    Rpc {
        /// The JSON-RPC method that was being called.
        method: String,
        /// The JSON-RPC error code.
        code: i64,
        /// The node's message.
        message: String,
        /// The node's `data`, usually the revert bytes as a hex string.
        data: Option<Value>,
    },

    /// The contracts could not be put on the chains.
    #[error("deploying the contracts: {0}")]
    Deploy(String),

    /// A chain holds something that the sequencer cannot understand.
    #[error("sequencer: {0}")]
    Sequencer(String),

    /// The operating system refused something (a port, a file, a process).
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl DevnetError {
    /// The revert bytes as the node gave them (`0x…`), when this is a revert.
    pub fn revert_data(&self) -> Option<&str> {
        match self {
            DevnetError::Rpc {
                data: Some(Value::String(hex)),
                ..
            } => Some(hex),
            _ => None,
        }
    }

    pub(crate) fn deploy(reason: impl Into<String>) -> Self {
        DevnetError::Deploy(reason.into())
    }

    pub(crate) fn sequencer(reason: impl Into<String>) -> Self {
        DevnetError::Sequencer(reason.into())
    }
}
