//! What must hold of every result and every error.

use serde_json::Value;
use zksync_core::{Error, Result};

/// Stands for a secret: 32 bytes in hex, as long as a private key. It is put where it does not belong.
pub const SECRET: &str = "c0ffee0123456789abcdef0123456789abcdefc0ffee0123456789abcdef0bad";

/// Panics if an error is a defect of the library, explains nothing, or repeats a secret that was in the input. `input` is the JSON
/// that its place is in.
pub fn check_error(error: &Error, input: Option<&str>) {
    let status = error.status() as i32;
    assert!((100..900).contains(&status), "a defect of the library: {error}");
    assert!(!error.message().is_empty(), "{status} says nothing");
    assert!(
        error.message().len() < 8000,
        "{status} has a message of {} bytes",
        error.message().len()
    );
    // An error of the caller's is about the input, and must not repeat what may be a key.
    if status < 200 {
        let text = error.to_json().to_string().to_lowercase();
        assert!(!text.contains(&SECRET[4..60]), "the secret is in {text}");
    }
    let (Some(path), Some(input)) = (error.info().path.as_deref(), input) else {
        return;
    };
    assert!(path.is_empty() || path.starts_with('/'), "{path:?} is no JSON pointer");
    // The place is in the input, or is missing there (105), or is in the first of two members of one name (115), of which a tree has
    // the last.
    let shortened = path.contains('…');
    if let Some(tree) = serde_json::from_str::<Value>(input).ok().filter(|_| !shortened) {
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        let there = tree.pointer(path).is_some() || tree.pointer(parent).is_some() || [105, 115].contains(&status);
        assert!(there, "{path:?} is not in the input: {error}");
    }
}

/// Checks what a function that takes and gives JSON has given: the answer if it is one.
pub fn check_json(result: Result<String>, input: Option<&str>) -> Option<Value> {
    match result {
        Ok(text) => Some(serde_json::from_str(&text).expect("a response is JSON")),
        Err(error) => {
            check_error(&error, input);
            None
        }
    }
}
