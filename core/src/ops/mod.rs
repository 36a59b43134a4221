//! The operations, and the table that is the single source for the C functions, the generic call, the schema and the docs.
//!
//! Adding an operation is one file here and one row in [`METHODS`].

use std::future::Future;
use std::pin::Pin;

use schemars::{generate::SchemaSettings, JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::call::CallContext;
use crate::error::{Error, Result, Status};
use crate::types::parse_request;
use crate::wallet::Wallet;

/// Whether a method changes anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Reads from one or both chains.
    Read,
    /// Signs and sends transactions.
    Write,
    /// Waits until something happens on a chain.
    Wait,
}

/// One row of the table.
pub struct Method {
    /// The name: `zks_wallet_<name>` in C.
    pub name: &'static str,
    /// Whether it changes anything.
    pub kind: Kind,
    /// One sentence on what it does.
    pub summary: &'static str,
    /// A request that is run in the tests.
    pub example: &'static str,
    /// The JSON Schema of the request and of the response.
    pub schemas: fn(&mut SchemaGenerator) -> (Schema, Schema),
    /// Runs it.
    pub run: Handler,
}

type Handler = for<'a> fn(&'a Wallet, &'a str, &'a CallContext) -> Pin<Box<dyn Future<Output = Result<String>> + Send + 'a>>;

/// An operation: its types, and how it runs. Implemented once in each file of this folder.
pub trait Operation: DeserializeOwned + JsonSchema + Send + Sync + Sized {
    /// What it answers.
    type Response: Serialize + JsonSchema + Send;

    /// Runs the request.
    fn run(self, wallet: &Wallet, ctx: &CallContext) -> impl Future<Output = Result<Self::Response>> + Send;
}

/// A row for an operation.
const fn method<O: Operation>(name: &'static str, kind: Kind, summary: &'static str, example: &'static str) -> Method {
    Method {
        name,
        kind,
        summary,
        example,
        schemas: |generator| (generator.subschema_for::<O>(), generator.subschema_for::<O::Response>()),
        run: |wallet, request, ctx| {
            Box::pin(async move {
                let request: O = parse_request(request)?;
                let response = request.run(wallet, ctx).await?;
                serde_json::to_string(&response).map_err(|e| Error::internal(format!("cannot write the response: {e}")))
            })
        },
    }
}

/// Every operation of a wallet.
pub static METHODS: &[Method] = &[];

/// The method of that name.
pub fn find(name: &str) -> Result<&'static Method> {
    METHODS.iter().find(|m| m.name == name).ok_or_else(|| {
        let names: Vec<_> = METHODS.iter().map(|m| m.name).collect();
        Error::new(Status::UnknownMethod, format!("there is no method {name:?}; the methods are {}", names.join(", ")))
    })
}

/// The generator that all schemas come from.
pub fn schema_generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().into_generator()
}
