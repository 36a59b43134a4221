//! Generates `include/zksync.h` from `src/`, packs the schema that the library carries, and gives the shared library its name
//! and its linker flags.
//!
//! The header is generated into OUT_DIR. In a checkout of this repository it is also copied to `include/`, where it is
//! committed; a packaged or vendored copy of the sources is never written to. With `ZKS_HEADER_CHECK=1` a stale header fails
//! the build instead.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "schema/pack.rs"]
mod schema;

/// What the header is made of, in its order.
const SECTIONS: &[&str] = &[
    "abi",
    "status",
    "types",
    "library",
    "error",
    "call",
    "signer",
    "wallet",
    "operations",
    "util",
];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=cbindgen.toml");
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=include/zksync.h");
    println!("cargo:rerun-if-changed=schema/pack.rs");
    println!("cargo:rerun-if-env-changed=ZKS_HEADER_CHECK");
    if let Err(message) = link_arguments()
        .and_then(|()| schema::pack(Path::new("schema/zksync.json")))
        .and_then(|()| header())
    {
        println!("cargo::error={message}");
    }
}

fn var(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set"))
}

fn header() -> Result<(), String> {
    let root = PathBuf::from(var("CARGO_MANIFEST_DIR")?);
    let text = generate(&root)?;
    let generated = PathBuf::from(var("OUT_DIR")?).join("zksync.h");
    fs::write(&generated, &text).map_err(|error| format!("cannot write the header: {error}"))?;
    let committed = root.join("include").join("zksync.h");
    if fs::read_to_string(&committed).is_ok_and(|current| current == text) {
        return Ok(());
    }
    if env::var("ZKS_HEADER_CHECK").is_ok_and(|value| value == "1") {
        return Err("include/zksync.h is stale: build once without ZKS_HEADER_CHECK and commit it".into());
    }
    // .cargo-ok marks Cargo's own clone of a git dependency.
    let development = root.join(".git").exists() && !root.join(".cargo-ok").exists();
    if development {
        // Through a rename, so that a compiler that reads the header at this moment sees one version of it.
        let temporary = root.join("include").join(".zksync.h.new");
        let written = fs::create_dir_all(root.join("include"))
            .and_then(|()| fs::write(&temporary, &text))
            .and_then(|()| fs::rename(&temporary, &committed));
        written.map_err(|error| format!("cannot update include/zksync.h: {error}"))?;
    }
    Ok(())
}

fn generate(root: &Path) -> Result<String, String> {
    let mut config = cbindgen::Config::from_file(root.join("cbindgen.toml"))
        .map_err(|error| format!("cbindgen.toml cannot be read: {error}"))?;
    let version = |part: &str| var(&format!("CARGO_PKG_VERSION{part}"));
    let macros = config.after_includes.take().unwrap_or_default();
    config.after_includes = Some(
        macros
            .replace("@VERSION@", &version("")?)
            .replace("@MAJOR@", &version("_MAJOR")?)
            .replace("@MINOR@", &version("_MINOR")?)
            .replace("@PATCH@", &version("_PATCH")?),
    );
    let sections = SECTIONS.iter().map(|name| root.join("src").join(name).with_extension("rs"));
    let builder = sections.fold(cbindgen::Builder::new().with_config(config), cbindgen::Builder::with_src);
    let bindings = builder
        .generate()
        .map_err(|error| format!("the header cannot be generated: {error}"))?;
    let mut text = Vec::new();
    bindings.write(&mut text);
    String::from_utf8(text).map_err(|error| format!("the header is not UTF-8: {error}"))
}

/// The ABI's number, which is in the library's file name: it changes when a program must be compiled again.
fn abi_major() -> Result<String, String> {
    let source = fs::read_to_string(PathBuf::from(var("CARGO_MANIFEST_DIR")?).join("src/abi.rs"));
    let source = source.map_err(|error| format!("src/abi.rs cannot be read: {error}"))?;
    let value = source
        .split_once("ZKS_ABI_VERSION_MAJOR: u32 = ")
        .and_then(|(_, rest)| rest.split_once(';'));
    value
        .map(|(number, _)| number.to_owned())
        .ok_or_else(|| "src/abi.rs has no ZKS_ABI_VERSION_MAJOR".into())
}

fn link_arguments() -> Result<(), String> {
    let flag = |argument: &str| println!("cargo:rustc-cdylib-link-arg={argument}");
    match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("linux" | "freebsd" | "netbsd" | "openbsd" | "dragonfly") => {
            flag(&format!("-Wl,-soname,libzksync.so.{}", abi_major()?));
            elf_flags(flag);
        }
        Ok("android") => {
            // Android packages only files that end in .so, so the name has no number.
            flag("-Wl,-soname,libzksync.so");
            elf_flags(flag);
        }
        Ok("macos" | "ios") => flag(&format!("-Wl,-install_name,@rpath/libzksync.{}.dylib", abi_major()?)),
        _ => {}
    }
    Ok(())
}

fn elf_flags(flag: impl Fn(&str)) {
    // Threads, fork handlers and thread-local destructors of ours outlive a dlclose, so the code must as well.
    flag("-Wl,-z,nodelete");
    flag("-Wl,-z,relro");
    flag("-Wl,-z,now");
}
