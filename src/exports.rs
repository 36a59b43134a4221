//! Keeps the symbols of a dependency out of the shared library's exports.
//!
//! secp256k1-sys defines these functions for its C code with `#[no_mangle]`, and rustc exports what is so marked, from
//! dependencies too. A program that uses the same crate in another library would then see two of them. ELF gives a symbol the
//! strictest visibility of all its mentions, so mentioning them as hidden is enough. When the crate's next version renames
//! them, the symbol test names the new ones.

#[cfg(all(unix, not(target_vendor = "apple")))]
macro_rules! hidden {
    ($($name:literal)+) => {$(
        std::arch::global_asm!(concat!(".globl ", $name), concat!(".hidden ", $name));
    )+};
}

#[cfg(all(unix, not(target_vendor = "apple")))]
hidden! {
    "rustsecp256k1_v0_11_context_create"
    "rustsecp256k1_v0_11_context_destroy"
    "rustsecp256k1_v0_11_default_error_callback_fn"
    "rustsecp256k1_v0_11_default_illegal_callback_fn"
}
