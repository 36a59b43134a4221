//! Reading what a caller passed, and writing what it gets: the only places that follow a caller's pointers.

use std::ffi::{c_char, CString};
use std::sync::atomic::{AtomicU64, Ordering};

use zksync_core::{Error, Result, Status};

use crate::abi::ZKS_MAX_INPUT;

fn null(name: &str) -> Error {
    Error::new(Status::NullArgument, format!("{name} is NULL"))
}

fn too_large(name: &str) -> Error {
    Error::new(Status::TooLarge, format!("{name} is longer than {ZKS_MAX_INPUT} bytes")).with_details(serde_json::json!({
        "limit": ZKS_MAX_INPUT,
    }))
}

fn utf8<'a>(bytes: &'a [u8], name: &str) -> Result<&'a str> {
    std::str::from_utf8(bytes).map_err(|error| {
        Error::new(
            Status::InvalidUtf8,
            format!("{name} is not UTF-8: byte {} does not belong there", error.valid_up_to()),
        )
    })
}

/// A required string. Nothing is read beyond its NUL, or beyond the bound if there is none before it.
///
/// # Safety
/// NULL, or readable up to a NUL or the bound, and unchanged while the result is used.
pub(crate) unsafe fn string<'a>(text: *const c_char, name: &str) -> Result<&'a str> {
    if text.is_null() {
        return Err(null(name));
    }
    // SAFETY: strnlen looks for a NUL within the bound and no further, and so far the caller promises the bytes.
    let length = unsafe { libc::strnlen(text, ZKS_MAX_INPUT + 1) };
    if length > ZKS_MAX_INPUT {
        return Err(too_large(name));
    }
    // SAFETY: these bytes were just read.
    utf8(unsafe { std::slice::from_raw_parts(text.cast::<u8>(), length) }, name)
}

/// An optional string.
///
/// # Safety
/// As for [`string`].
pub(crate) unsafe fn optional_string<'a>(text: *const c_char, name: &str) -> Result<Option<&'a str>> {
    if text.is_null() {
        return Ok(None);
    }
    // SAFETY: passed on.
    unsafe { string(text, name) }.map(Some)
}

/// An array of bytes. NULL stands for an empty one where `optional`.
///
/// # Safety
/// NULL, or `length` readable bytes that do not change while the result is used.
pub(crate) unsafe fn bytes<'a>(data: *const u8, length: usize, optional: bool, name: &str) -> Result<&'a [u8]> {
    if length > ZKS_MAX_INPUT {
        return Err(too_large(name));
    }
    if data.is_null() {
        return if optional && length == 0 { Ok(&[]) } else { Err(null(name)) };
    }
    // SAFETY: the caller promises `length` bytes; the bound keeps it far below isize::MAX.
    Ok(unsafe { std::slice::from_raw_parts(data, length) })
}

/// A place for a result. Set to NULL when it is made, so that a failing call leaves it defined.
pub(crate) struct Out<T> {
    place: *mut *mut T,
    name: &'static str,
}

impl<T> Out<T> {
    /// # Safety
    /// NULL, or a place that may be written for as long as this lives.
    pub(crate) unsafe fn new(place: *mut *mut T, name: &'static str) -> Self {
        if !place.is_null() {
            // SAFETY: the caller promises the place.
            unsafe { place.write(std::ptr::null_mut()) };
        }
        Out { place, name }
    }

    /// The error that a required result has no place.
    pub(crate) fn require(&self) -> Result<()> {
        if self.place.is_null() {
            return Err(null(self.name));
        }
        Ok(())
    }

    /// Whether the caller wants this result.
    pub(crate) fn is_wanted(&self) -> bool {
        !self.place.is_null()
    }

    /// Hands the result over.
    pub(crate) fn set(&self, value: *mut T) {
        if !self.place.is_null() {
            // SAFETY: the promise of `new`.
            unsafe { self.place.write(value) }
        }
    }
}

/// How many strings the host holds.
static STRINGS: AtomicU64 = AtomicU64::new(0);

/// Text as a C string; a NUL inside, which JSON never has, would end it early and is replaced.
pub(crate) fn c_string(text: impl Into<String>) -> CString {
    CString::new(text.into()).unwrap_or_else(|error| {
        let text = String::from_utf8(error.into_vec()).unwrap_or_default();
        CString::new(text.replace('\0', "\u{fffd}")).unwrap_or_default()
    })
}

/// Gives a string to the host.
pub(crate) fn give_string(text: String) -> *mut c_char {
    STRINGS.fetch_add(1, Ordering::Relaxed);
    c_string(text).into_raw()
}

/// Takes a string back from the host.
///
/// # Safety
/// NULL, or what [`give_string`] gave, once.
pub(crate) unsafe fn take_string(text: *mut c_char) {
    if !text.is_null() {
        STRINGS.fetch_sub(1, Ordering::Relaxed);
        // SAFETY: the caller promises that this came from `CString::into_raw` and is used no more.
        drop(unsafe { CString::from_raw(text) });
    }
}

/// How many strings the host holds.
pub(crate) fn live_strings() -> u64 {
    STRINGS.load(Ordering::Relaxed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String> {
        // SAFETY: the test passes arrays that have a NUL or are longer than the bound.
        unsafe { string(bytes.as_ptr().cast(), "text") }.map(str::to_owned)
    }

    #[test]
    fn strings_are_bounded_checked_and_named() {
        assert_eq!(read(b"abc\0def").unwrap(), "abc");
        assert_eq!(read(b"a\xffb\0").unwrap_err().status(), Status::InvalidUtf8);
        let mut long = vec![b'x'; ZKS_MAX_INPUT + 1];
        // No NUL anywhere: the scan must stop at the bound by itself.
        assert_eq!(read(&long).unwrap_err().status(), Status::TooLarge);
        if let Some(last) = long.last_mut() {
            *last = 0;
        }
        assert_eq!(read(&long).unwrap().len(), ZKS_MAX_INPUT);
        // SAFETY: NULL is allowed.
        let error = unsafe { string(std::ptr::null(), "request_json") }.unwrap_err();
        assert_eq!(
            (error.status(), error.message()),
            (Status::NullArgument, "request_json is NULL")
        );
    }

    #[test]
    fn a_response_with_a_nul_keeps_its_end() {
        assert_eq!(c_string("a\0b").to_bytes(), "a\u{fffd}b".as_bytes());
    }
}
