//! Packs the schema that the library carries, as the root package's build script does.

use std::path::Path;

#[path = "../../../schema/pack.rs"]
mod schema;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if let Err(message) = schema::pack(Path::new("../../../schema/zksync.json")) {
        println!("cargo::error={message}");
    }
}
