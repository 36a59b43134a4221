//! From a typed response to JSON text.

use serde::Serialize;

use crate::error::{Error, Result};

type Writer<'a> = serde_json::Serializer<&'a mut Vec<u8>>;

/// Writes a response.
pub(crate) fn write_response(response: &impl Serialize) -> Result<String> {
    write(&|writer| response.serialize(writer))
}

/// What is the same for all types.
fn write(response: &dyn Fn(&mut Writer<'_>) -> serde_json::Result<()>) -> Result<String> {
    let mut text = Vec::with_capacity(256);
    let written = response(&mut Writer::new(&mut text)).map_err(|error| error.to_string());
    written
        .and_then(|()| String::from_utf8(text).map_err(|error| error.to_string()))
        .map_err(|why| Error::internal(format!("cannot write the response: {why}")))
}
