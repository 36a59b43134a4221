//! The one error type: a stable status, a message, and where and how it happened.

use std::fmt;

use serde::Serialize;
use serde_json::{json, Value};

/// Declares [`Status`] with its number, C name, origin, whether a retry can help, and its meaning in one row each.
macro_rules! statuses {
    ($($(#[doc = $doc:literal])+ $variant:ident = $number:literal, $name:literal, $origin:ident, $retry:literal;)+) => {
        /// Every status a call can end with. Numbers come in blocks of 100 and are never reused:
        /// 1xx caller, 2xx local state, 3xx keys and signing, 4xx transport, 5xx node, 6xx bridge, 7xx time, 9xx internal.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(i32)]
        #[non_exhaustive]
        pub enum Status {
            $($(#[doc = $doc])+ $variant = $number,)+
        }

        impl Status {
            /// All statuses in numeric order.
            pub const ALL: &'static [Status] = &[$(Status::$variant),+];

            /// The stable C name, for example `ZKS_ERR_REVERTED`.
            pub const fn name(self) -> &'static str {
                match self { $(Status::$variant => $name),+ }
            }

            /// Who produced the error.
            pub const fn origin(self) -> Origin {
                match self { $(Status::$variant => Origin::$origin),+ }
            }

            /// Whether the same call can succeed later without a change by the caller.
            pub const fn retryable(self) -> bool {
                match self { $(Status::$variant => $retry),+ }
            }

            /// What the status means, as one or two sentences.
            pub const fn meaning(self) -> &'static str {
                match self { $(Status::$variant => concat!($($doc),+)),+ }
            }

            /// The status with this number, if there is one.
            pub const fn from_code(code: i32) -> Option<Status> {
                match code { $($number => Some(Status::$variant),)+ _ => None }
            }
        }
    };
}

statuses! {
    /// The call succeeded.
    Ok = 0, "ZKS_OK", Library, false;
    /// A required pointer was NULL.
    NullArgument = 101, "ZKS_ERR_NULL_ARGUMENT", Caller, false;
    /// A string was not valid UTF-8.
    InvalidUtf8 = 102, "ZKS_ERR_INVALID_UTF8", Caller, false;
    /// A string was not well-formed JSON.
    InvalidJson = 103, "ZKS_ERR_INVALID_JSON", Caller, false;
    /// The request has a key that the method does not know.
    UnknownKey = 104, "ZKS_ERR_UNKNOWN_KEY", Caller, false;
    /// The request lacks a required key.
    MissingField = 105, "ZKS_ERR_MISSING_FIELD", Caller, false;
    /// A value has the wrong type or form, or contradicts another one.
    InvalidField = 106, "ZKS_ERR_INVALID_FIELD", Caller, false;
    /// An amount was a JSON number; amounts are strings, because JSON numbers lose digits.
    AmountIsNumber = 107, "ZKS_ERR_AMOUNT_IS_NUMBER", Caller, false;
    /// An amount was negative, fractional, not a number, over 2^256 - 1, or 0 where something must be paid.
    InvalidAmount = 108, "ZKS_ERR_INVALID_AMOUNT", Caller, false;
    /// An address was not 0x and 40 hex digits.
    InvalidAddress = 109, "ZKS_ERR_INVALID_ADDRESS", Caller, false;
    /// An address in mixed case does not match its EIP-55 checksum: at least one character is wrong.
    AddressChecksum = 110, "ZKS_ERR_ADDRESS_CHECKSUM", Caller, false;
    /// A hash was not 0x and 64 hex digits.
    InvalidHash = 111, "ZKS_ERR_INVALID_HASH", Caller, false;
    /// The wallet configuration is not usable.
    InvalidConfig = 112, "ZKS_ERR_INVALID_CONFIG", Caller, false;
    /// There is no method of that name.
    UnknownMethod = 113, "ZKS_ERR_UNKNOWN_METHOD", Caller, false;
    /// An input is longer than allowed.
    TooLarge = 114, "ZKS_ERR_TOO_LARGE", Caller, false;
    /// Secrets are not accepted in JSON; they go to the signer functions as bytes.
    SecretInJson = 115, "ZKS_ERR_SECRET_IN_JSON", Caller, false;
    /// The handle is not one that this library made, or was freed.
    InvalidHandle = 120, "ZKS_ERR_INVALID_HANDLE", Caller, false;
    /// The handle is alive but of another type.
    WrongHandleType = 121, "ZKS_ERR_WRONG_HANDLE_TYPE", Caller, false;
    /// A blocking call was made from inside a callback of this library; it would wait for itself.
    Reentrant = 122, "ZKS_ERR_REENTRANT", Caller, false;
    /// The call object is already in use by a running call.
    CallInUse = 123, "ZKS_ERR_CALL_IN_USE", Caller, false;
    /// The process was forked after the library started its threads; they do not exist in the child.
    Forked = 201, "ZKS_ERR_FORKED", Library, false;
    /// zks_shutdown was called.
    ShutDown = 202, "ZKS_ERR_SHUT_DOWN", Library, false;
    /// The operation needs L1 and the configuration has no `l1`.
    NoL1 = 203, "ZKS_ERR_NO_L1", Caller, false;
    /// The operation needs L2 and the configuration has no `l2`.
    NoL2 = 204, "ZKS_ERR_NO_L2", Caller, false;
    /// An earlier panic during a send left this wallet in doubt; make a new one.
    Poisoned = 205, "ZKS_ERR_POISONED", Library, false;
    /// The library could not start its threads.
    Runtime = 206, "ZKS_ERR_RUNTIME", Library, true;
    /// A private key is not 32 bytes.
    InvalidKeyLength = 301, "ZKS_ERR_INVALID_KEY_LENGTH", Caller, false;
    /// A private key is zero or not below the order of the curve.
    InvalidKey = 302, "ZKS_ERR_INVALID_KEY", Caller, false;
    /// A mnemonic has an unknown word, the wrong number of words or a wrong checksum, or the path is not a derivation path.
    InvalidMnemonic = 303, "ZKS_ERR_INVALID_MNEMONIC", Caller, false;
    /// A keystore is not a version 3 keystore that can be read.
    InvalidKeystore = 304, "ZKS_ERR_INVALID_KEYSTORE", Caller, false;
    /// The keystore's password is wrong.
    WrongPassword = 305, "ZKS_ERR_WRONG_PASSWORD", Caller, false;
    /// The operation must sign and the wallet has no signer.
    NoSigner = 306, "ZKS_ERR_NO_SIGNER", Caller, false;
    /// The external signer refused or failed.
    SignerFailed = 307, "ZKS_ERR_SIGNER_FAILED", Signer, true;
    /// The external signer's signature does not belong to the address it was registered with. Nothing was sent.
    SignerMismatch = 308, "ZKS_ERR_SIGNER_MISMATCH", Signer, false;
    /// No endpoint could be reached.
    Unreachable = 401, "ZKS_ERR_UNREACHABLE", Transport, true;
    /// The TLS handshake failed.
    Tls = 402, "ZKS_ERR_TLS", Transport, false;
    /// The endpoint answered with an HTTP error.
    HttpStatus = 403, "ZKS_ERR_HTTP_STATUS", Transport, true;
    /// The endpoint refused the request because of too many requests.
    RateLimited = 404, "ZKS_ERR_RATE_LIMITED", Transport, true;
    /// The endpoint refused the credentials.
    Unauthorized = 405, "ZKS_ERR_UNAUTHORIZED", Transport, false;
    /// The answer is larger than allowed.
    ResponseTooLarge = 406, "ZKS_ERR_RESPONSE_TOO_LARGE", Transport, false;
    /// The answer is not JSON-RPC.
    BadResponse = 407, "ZKS_ERR_BAD_RESPONSE", Transport, true;
    /// The node answered with an error.
    Rpc = 501, "ZKS_ERR_RPC", Node, false;
    /// The node does not have the method.
    MethodNotFound = 502, "ZKS_ERR_METHOD_NOT_FOUND", Node, false;
    /// A contract reverted; `revert` has the decoded reason.
    Reverted = 503, "ZKS_ERR_REVERTED", Node, false;
    /// The node's answer does not have the form that the method has.
    BadAnswer = 504, "ZKS_ERR_BAD_ANSWER", Node, false;
    /// The L2 endpoint is not a node of a ZKsync chain with a bridgehub.
    NotZksync = 505, "ZKS_ERR_NOT_ZKSYNC", Node, false;
    /// L1 and L2 do not belong together, or a node is not of the chain that the configuration or a transaction names.
    ChainMismatch = 506, "ZKS_ERR_CHAIN_MISMATCH", Node, false;
    /// The node refused the transaction; it was not sent.
    TxRejected = 507, "ZKS_ERR_TX_REJECTED", Node, false;
    /// The node refused the transaction's nonce.
    NonceRejected = 508, "ZKS_ERR_NONCE_REJECTED", Node, true;
    /// The node knows no transaction with that hash.
    TxNotFound = 509, "ZKS_ERR_TX_NOT_FOUND", Node, true;
    /// The transaction was mined and failed.
    TxFailed = 510, "ZKS_ERR_TX_FAILED", Node, false;
    /// Another transaction with the same nonce was mined in place of this one.
    TxReplaced = 511, "ZKS_ERR_TX_REPLACED", Node, false;
    /// The account holds too little; `details` has the amounts.
    InsufficientBalance = 601, "ZKS_ERR_INSUFFICIENT_BALANCE", Bridge, false;
    /// The allowance is too small and the request forbids approving; `details` has the amounts.
    InsufficientAllowance = 602, "ZKS_ERR_INSUFFICIENT_ALLOWANCE", Bridge, false;
    /// Too early: L2 has not executed it, or its batch is not proven or executed on L1 yet.
    NotReady = 603, "ZKS_ERR_NOT_READY", Bridge, true;
    /// The withdrawal was finalised before.
    AlreadyFinalized = 604, "ZKS_ERR_ALREADY_FINALIZED", Bridge, false;
    /// The transaction holds no priority request of this chain.
    NotADeposit = 605, "ZKS_ERR_NOT_A_DEPOSIT", Bridge, false;
    /// The transaction holds no withdrawal at that index.
    NotAWithdrawal = 606, "ZKS_ERR_NOT_A_WITHDRAWAL", Bridge, false;
    /// The deposit succeeded on L2, so there is nothing to claim.
    DepositSucceeded = 607, "ZKS_ERR_DEPOSIT_SUCCEEDED", Bridge, false;
    /// The deposit was claimed before, or never went through the bridge.
    AlreadyClaimed = 608, "ZKS_ERR_ALREADY_CLAIMED", Bridge, false;
    /// Nothing can be claimed: the failed operation was refunded on L2, or the deposit's data cannot be matched.
    NotClaimable = 609, "ZKS_ERR_NOT_CLAIMABLE", Bridge, false;
    /// A log proof does not lead to the root that L1 holds.
    InvalidProof = 610, "ZKS_ERR_INVALID_PROOF", Bridge, false;
    /// The chain cannot do this.
    Unsupported = 611, "ZKS_ERR_UNSUPPORTED", Bridge, false;
    /// The value given for the L2 transaction does not cover its cost.
    MintValueTooLow = 612, "ZKS_ERR_MINT_VALUE_TOO_LOW", Bridge, false;
    /// The token is not known to the bridge.
    UnknownToken = 613, "ZKS_ERR_UNKNOWN_TOKEN", Bridge, false;
    /// A fee, gas amount or price is beyond what the configuration allows.
    LimitExceeded = 614, "ZKS_ERR_LIMIT_EXCEEDED", Bridge, false;
    /// The transaction sends no message to L1 at that index.
    NoMessage = 615, "ZKS_ERR_NO_MESSAGE", Bridge, false;
    /// The quote is not of this wallet, too old, used before, or over what it promised. Nothing was sent; ask for a new one.
    QuoteOutdated = 616, "ZKS_ERR_QUOTE_OUTDATED", Bridge, false;
    /// The deadline passed. `tx` says what was sent before it.
    Timeout = 701, "ZKS_ERR_TIMEOUT", Library, true;
    /// The call was cancelled. `tx` says what was sent before it.
    Cancelled = 702, "ZKS_ERR_CANCELLED", Caller, true;
    /// The library had an internal failure (a caught panic). Please report it.
    Panic = 901, "ZKS_ERR_PANIC", Library, false;
    /// Something that cannot happen happened. Please report it.
    Internal = 902, "ZKS_ERR_INTERNAL", Library, false;
}

/// Who produced an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// What the caller passed.
    Caller,
    /// This library.
    Library,
    /// The external signer.
    Signer,
    /// The network between us and the node.
    Transport,
    /// The node's answer.
    Node,
    /// The bridge's rules.
    Bridge,
}

/// One of the two chains of a wallet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Chain {
    /// Ethereum.
    L1,
    /// The ZKsync chain.
    L2,
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Chain::L1 => "l1",
            Chain::L2 => "l2",
        })
    }
}

/// What the node or the transport said about one JSON-RPC request.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RpcDetail {
    /// The JSON-RPC method.
    pub method: String,
    /// The JSON-RPC error code or the HTTP status.
    pub code: Option<i64>,
    /// The node's own message.
    pub message: Option<String>,
    /// The error's data, for reverts the return data as 0x hex.
    pub data: Option<String>,
    /// Scheme and host of the endpoint; never its path, query or credentials.
    pub endpoint: Option<String>,
}

/// A decoded revert.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Revert {
    /// The first four bytes of the return data.
    pub selector: Option<String>,
    /// The custom error's name, `Error` or `Panic`.
    pub name: Option<String>,
    /// The arguments by name (or position where the names are unknown).
    pub args: Value,
    /// What usually causes it and what to do.
    pub hint: Option<String>,
}

/// Whether a transaction left this machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Broadcast {
    /// Nothing was sent.
    #[default]
    No,
    /// The node took it.
    Yes,
    /// It was sent and no answer came: ask for the hash before doing anything else.
    Unknown,
}

/// The transaction that a failed or interrupted call was about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TxState {
    /// The chain it is for.
    pub chain: Option<Chain>,
    /// Its hash, known as soon as it is signed.
    pub hash: Option<String>,
    /// Its nonce.
    pub nonce: Option<u64>,
    /// Whether it left.
    pub broadcast: Broadcast,
}

/// What an [`Error`] holds; public fields so that layers can add what they know.
#[derive(Clone, Debug)]
pub struct ErrorInfo {
    /// The stable status.
    pub status: Status,
    /// One sentence for a person: the place and the reason.
    pub message: String,
    /// The method that failed, for example `deposit`.
    pub op: Option<&'static str>,
    /// The step of the method, for example `prepare`.
    pub stage: Option<&'static str>,
    /// The chain that was talked to.
    pub chain: Option<Chain>,
    /// The JSON-RPC request that failed.
    pub rpc: Option<RpcDetail>,
    /// The decoded revert.
    pub revert: Option<Revert>,
    /// The transaction in question.
    pub tx: Option<TxState>,
    /// JSON Pointer into the request or configuration.
    pub path: Option<String>,
    /// Figures that a program can use, for example the missing amount.
    pub details: Option<Value>,
    /// Earlier failures that led here, oldest first.
    pub causes: Vec<String>,
}

/// The error of every fallible function here.
#[derive(Clone)]
pub struct Error(Box<ErrorInfo>);

/// A result with [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error with a status and a message.
    pub fn new(status: Status, message: impl Into<String>) -> Self {
        Error(Box::new(ErrorInfo {
            status,
            message: message.into(),
            op: None,
            stage: None,
            chain: None,
            rpc: None,
            revert: None,
            tx: None,
            path: None,
            details: None,
            causes: Vec::new(),
        }))
    }

    /// Something that cannot happen happened.
    pub fn internal(message: impl Into<String>) -> Self {
        Error::new(Status::Internal, message)
    }

    /// The stable status.
    pub fn status(&self) -> Status {
        self.0.status
    }

    /// The message.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Everything known about the error.
    pub fn info(&self) -> &ErrorInfo {
        &self.0
    }

    /// Everything known about the error, to be added to.
    pub fn info_mut(&mut self) -> &mut ErrorInfo {
        &mut self.0
    }

    /// Names the place in the request, as a JSON Pointer.
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.0.path = Some(path.into());
        self
    }

    /// Names the chain, unless an inner layer already did.
    pub fn on(mut self, chain: Chain) -> Self {
        self.0.chain.get_or_insert(chain);
        self
    }

    /// Names the stage, unless an inner layer already did.
    pub fn in_stage(mut self, stage: &'static str) -> Self {
        self.0.stage.get_or_insert(stage);
        self
    }

    /// Adds figures for programs.
    pub fn with_details(mut self, details: Value) -> Self {
        self.0.details = Some(details);
        self
    }

    /// Adds the JSON-RPC request.
    pub fn with_rpc(mut self, rpc: RpcDetail) -> Self {
        self.0.rpc = Some(rpc);
        self
    }

    /// Adds the transaction in question.
    pub fn with_tx(mut self, tx: TxState) -> Self {
        self.0.tx = Some(tx);
        self
    }

    /// Adds an earlier failure.
    pub fn caused_by(mut self, cause: &Error) -> Self {
        self.0.causes.push(format!("{}: {}", cause.status().name(), cause.message()));
        self
    }

    /// Whether the same call can succeed later. An error after a send is never retryable as it stands, because
    /// the retry would send again.
    pub fn retryable(&self) -> bool {
        let sent = self.0.tx.as_ref().is_some_and(|tx| tx.broadcast != Broadcast::No);
        self.0.status.retryable() && !sent
    }

    /// The error as the JSON object that crosses the ABI.
    pub fn to_json(&self) -> Value {
        let info = &*self.0;
        json!({
            "status": info.status as i32,
            "name": info.status.name(),
            "message": info.message,
            "retryable": self.retryable(),
            "origin": info.status.origin(),
            "op": info.op,
            "stage": info.stage,
            "chain": info.chain,
            "rpc": info.rpc,
            "revert": info.revert,
            "tx": info.tx,
            "path": info.path,
            "details": info.details,
            "causes": info.causes,
        })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.0.status.name(), self.0.status as i32, self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_is_unique_and_in_the_block_of_its_name() {
        let mut seen = std::collections::BTreeSet::new();
        for status in Status::ALL {
            assert!(seen.insert(*status as i32), "{} reuses a number", status.name());
            assert_eq!(Status::from_code(*status as i32), Some(*status));
            assert!(status.name().starts_with("ZKS_"));
            assert!(status.meaning().ends_with('.'));
        }
    }

    #[test]
    fn an_error_after_a_send_is_not_retryable() {
        let mut error = Error::new(Status::Timeout, "late");
        assert!(error.retryable());
        error = error.with_tx(TxState {
            broadcast: Broadcast::Unknown,
            ..TxState::default()
        });
        assert!(!error.retryable());
    }
}
