//! Gives the shim its linker flags, and the list of symbols that it must not show to others.

use std::path::PathBuf;
use std::{env, fs};

/// What secp256k1-sys exports; see the root package's `src/exports.rs`.
const FOREIGN: &[&str] = &[
    "rustsecp256k1_v0_11_context_create",
    "rustsecp256k1_v0_11_context_destroy",
    "rustsecp256k1_v0_11_default_error_callback_fn",
    "rustsecp256k1_v0_11_default_illegal_callback_fn",
];

fn main() {
    if let Err(message) = hidden_symbols() {
        println!("cargo::error={message}");
    }
    let os = env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if ["linux", "android", "freebsd"].contains(&os.as_str()) {
        for flag in [
            "-soname,libzksync_jni.so",
            // Threads of the library outlive a class loader.
            "-z,nodelete",
            "-z,relro",
            "-z,now",
            // Android devices with pages of 16 KiB load nothing that is laid out for less.
            "-z,max-page-size=16384",
            "-z,common-page-size=16384",
        ] {
            println!("cargo:rustc-cdylib-link-arg=-Wl,{flag}");
        }
    }
}

/// Writes a macro call with the names of all C functions, read from the header, so that none can be forgotten.
fn hidden_symbols() -> Result<(), String> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?);
    let header = root.join("../../../include/zksync.h");
    println!("cargo:rerun-if-changed={}", header.display());
    println!("cargo:rerun-if-changed=build.rs");
    let text = fs::read_to_string(&header).map_err(|error| format!("include/zksync.h cannot be read: {error}"))?;
    let mut names: Vec<&str> = FOREIGN.to_vec();
    // Only declarations end the name with a parenthesis at once and are no comment.
    for line in text.lines().filter(|line| !line.trim_start().starts_with(['*', '/'])) {
        for (at, _) in line.match_indices("zks_") {
            let rest = line.get(at..).unwrap_or_default();
            if let Some((name, _)) = rest.split_once('(') {
                if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
                    names.push(name);
                }
            }
        }
    }
    names.sort_unstable();
    names.dedup();
    let quoted: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?).join("hidden.rs");
    fs::write(&out, format!("hidden! {{ {} }}\n", quoted.join(" "))).map_err(|error| error.to_string())
}
