//! Keeps the C functions out of what this library exports: it shows `Java_*` and `JNI_OnLoad` and nothing else, so that it
//! cannot be mixed up with a libzksync.so in the same process.
//!
//! rustc exports every `#[no_mangle]` function of the crates that are linked in. ELF gives a symbol the strictest visibility of
//! all its mentions, so mentioning them as hidden is enough, with every linker and with link-time optimisation.

#[cfg(all(unix, not(target_vendor = "apple")))]
macro_rules! hidden {
    ($($name:literal)+) => {$(
        std::arch::global_asm!(concat!(".globl ", $name), concat!(".hidden ", $name));
    )+};
}

#[cfg(all(unix, not(target_vendor = "apple")))]
include!(concat!(env!("OUT_DIR"), "/hidden.rs"));
