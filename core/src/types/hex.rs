//! Hex text by tables: what crosses the boundary most, so it is written into place without formatting or a second buffer.

const DIGITS: &[u8; 16] = b"0123456789abcdef";
/// What is no digit, in [`VALUES`].
const NONE: u8 = 0xff;
const VALUES: [u8; 256] = values();

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler, over 16 digits"
)]
const fn values() -> [u8; 256] {
    let mut table = [NONE; 256];
    let mut value = 0;
    while value < 16 {
        let digit = DIGITS[value];
        table[digit as usize] = value as u8;
        table[digit.to_ascii_uppercase() as usize] = value as u8;
        value += 1;
    }
    table
}

fn digit(value: u8) -> u8 {
    DIGITS.get(usize::from(value & 15)).copied().unwrap_or(b'0')
}

/// Writes lower-case digits, two for each byte, as far as there is room.
pub fn write(bytes: &[u8], out: &mut [u8]) {
    for (byte, pair) in bytes.iter().zip(out.chunks_exact_mut(2)) {
        // Not by copy_from_slice, which is a call of memcpy for each pair where code is made small.
        if let [high, low] = pair {
            *high = digit(byte >> 4);
            *low = digit(*byte);
        }
    }
}

/// `0x` and the digits.
pub fn text(bytes: &[u8]) -> String {
    let mut out = vec![b'0'; bytes.len().saturating_mul(2).saturating_add(2)];
    if let Some([x, digits @ ..]) = out.get_mut(1..) {
        *x = b'x';
        write(bytes, digits);
    }
    // Digits are ASCII.
    String::from_utf8(out).unwrap_or_default()
}

/// Reads digits into as many bytes as there is room for, which must be half their number; the error says what is wrong.
pub fn read(digits: &[u8], out: &mut [u8]) -> Result<(), String> {
    if digits.len() % 2 != 0 {
        return Err("odd number of digits".to_owned());
    }
    for (place, (pair, byte)) in digits.chunks_exact(2).zip(out).enumerate() {
        let value_of = |digit: &u8| VALUES.get(usize::from(*digit)).copied();
        let value = |at: usize| pair.get(at).and_then(value_of).unwrap_or(NONE);
        let (high, low) = (value(0), value(1));
        if high == NONE || low == NONE {
            let at = place.saturating_mul(2).saturating_add(usize::from(high != NONE));
            // Text beyond ASCII is shown from its first byte's place, not cut into.
            return Err(format!("no hex digit at position {at}"));
        }
        *byte = high << 4 | low;
    }
    Ok(())
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
