//! Hex text of what crosses the boundary: digits without a prefix, read with the place of the first that is none.

use ethers_core::utils::hex::{self, FromHexError};

/// Writes lower-case digits into exactly as much room as they take.
pub fn write(bytes: &[u8], out: &mut [u8]) {
    let written = hex::encode_to_slice(bytes, out);
    debug_assert!(written.is_ok(), "two digits for each byte");
}

/// `0x` and the digits.
pub fn text(bytes: &[u8]) -> String {
    hex::encode_prefixed(bytes)
}

/// Reads digits into as many bytes as they are pairs; the error says what is wrong.
pub fn read(digits: &[u8], out: &mut [u8]) -> Result<(), String> {
    hex::decode_to_slice(digits, out).map_err(|error| match error {
        FromHexError::OddLength => "odd number of digits".to_owned(),
        FromHexError::InvalidHexCharacter { index, .. } => format!("no hex digit at position {index}"),
        // It skips a prefix; ours has been taken off before, and a second one leaves too few digits.
        FromHexError::InvalidStringLength => "no hex digit at position 1".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_written_in_lower_case_and_read_in_either() {
        let bytes: Vec<u8> = (0..=255).collect();
        let written = text(&bytes);
        assert_eq!(
            written,
            bytes.iter().fold("0x".to_owned(), |text, byte| text + &format!("{byte:02x}"))
        );
        for digits in [written[2..].to_owned(), written[2..].to_uppercase()] {
            let mut out = vec![0; 256];
            read(digits.as_bytes(), &mut out).unwrap();
            assert_eq!(out, bytes);
        }
        assert_eq!(text(&[]), "0x");
    }

    #[test]
    fn what_is_no_digit_is_refused_with_its_place() {
        let mut out = [0; 2];
        assert!(read(b"123", &mut out).unwrap_err().contains("odd"));
        for (digits, place) in [
            ("g000", "position 0"),
            ("0g00", "position 1"),
            ("000x", "position 3"),
            ("00\u{e9}", "position 2"),
        ] {
            let error = read(digits.as_bytes(), &mut out).unwrap_err();
            assert!(error.ends_with(place), "{digits}: {error}");
        }
        for byte in (0..=255u8).filter(|byte| !byte.is_ascii_hexdigit()) {
            assert!(read(&[b'0', byte], &mut out).is_err(), "{byte}");
        }
    }
}
