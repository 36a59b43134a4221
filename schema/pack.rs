//! The schema as the library carries it; a part of the build scripts of the packages that are made of `src/`.

use std::path::Path;
use std::{env, fs};

/// Writes the schema into OUT_DIR, compressed (zlib), without the white space that only people need.
///
/// It is carried as it is here because the code that writes it from the types is several times as long; a test keeps the two the same.
pub fn pack(schema: &Path) -> Result<(), String> {
    println!("cargo:rerun-if-changed={}", schema.display());
    let text = fs::read_to_string(schema).map_err(|error| format!("{} cannot be read: {error}", schema.display()))?;
    let (mut packed, mut quoted, mut escaped) = (String::with_capacity(text.len()), false, false);
    for c in text.chars().filter(|c| *c != '\0') {
        if quoted || !c.is_ascii_whitespace() {
            packed.push(c);
        }
        quoted ^= c == '"' && !escaped;
        escaped = quoted && c == '\\' && !escaped;
    }
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(packed.as_bytes(), 10);
    fs::write(Path::new(&out).join("schema.z"), packed).map_err(|error| format!("cannot write the packed schema: {error}"))
}
