//! Between amounts that people read and base units, exactly.

use ethers_core::types::U256;

use crate::error::{Error, Result, Status};
use crate::types::shorten;

/// 10^77 is the largest power of ten below 2^256.
const MAX_DECIMALS: u8 = 77;

fn invalid(message: String) -> Error {
    Error::new(Status::InvalidAmount, message)
}

fn check_decimals(decimals: u8) -> Result<()> {
    match decimals {
        0..=MAX_DECIMALS => Ok(()),
        _ => Err(Error::new(
            Status::InvalidField,
            format!("{decimals} decimals are over the {MAX_DECIMALS} that 256 bits can hold"),
        )),
    }
}

/// The base units of an amount like `12.34`. Digits beyond the token's decimals must be zeros: nothing is rounded.
pub fn parse_units(text: &str, decimals: u8) -> Result<U256> {
    check_decimals(decimals)?;
    let shape = || {
        invalid(format!(
            "{:?} is not an amount; write digits with at most one point, like 12.34",
            shorten(text)
        ))
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if text.len() > 200 || (whole.is_empty() && fraction.is_empty()) || !digits(whole) || !digits(fraction) {
        return Err(shape());
    }
    let fraction = fraction.trim_end_matches('0');
    let missing = usize::from(decimals).checked_sub(fraction.len()).ok_or_else(|| {
        invalid(format!(
            "{:?} has {} digits after the point, more than the token's {decimals} decimals",
            shorten(text),
            fraction.len()
        ))
    })?;
    let all = format!("{whole}{fraction}{}", "0".repeat(missing));
    U256::from_dec_str(&all).map_err(|_| invalid(format!("{:?} with {decimals} decimals is over 2^256 - 1", shorten(text))))
}

/// The amount that so many base units are, without zeros at the end: `1.5`, or `2` if it is whole.
pub fn format_units(amount: U256, decimals: u8) -> Result<String> {
    check_decimals(decimals)?;
    let width = usize::from(decimals) + 1;
    let digits = format!("{:0>width$}", amount.to_string());
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(decimals.into()));
    let fraction = fraction.trim_end_matches('0');
    Ok(if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_convert_exactly_both_ways() {
        let max = U256::MAX.to_string();
        let table = [
            ("0", 18, "0", "0"),
            ("1", 18, "1000000000000000000", "1"),
            ("1.500", 18, "1500000000000000000", "1.5"),
            (".5", 1, "5", "0.5"),
            ("5.", 0, "5", "5"),
            ("007", 0, "7", "7"),
            ("0.0000000001", 18, "100000000", "0.0000000001"),
            ("0.1000000", 1, "1", "0.1"),
            (&max, 0, &max, &max),
        ];
        for (text, decimals, units, formatted) in table {
            let parsed = parse_units(text, decimals).unwrap();
            assert_eq!(parsed.to_string(), units, "{text}");
            assert_eq!(format_units(parsed, decimals).unwrap(), formatted);
        }
        assert_eq!(parse_units(&format_units(U256::MAX, 77).unwrap(), 77).unwrap(), U256::MAX);
    }

    #[test]
    fn what_cannot_be_exact_is_refused() {
        let over = format!("{}0", U256::MAX);
        let table = [
            ("", 0),
            (".", 18),
            ("-1", 18),
            ("+1", 18),
            ("1e3", 18),
            ("1.2.3", 18),
            ("1,5", 18),
            (" 1", 18),
            ("٣", 0),
        ];
        for (text, decimals) in table
            .into_iter()
            .chain([("0.0000001", 6), (over.as_str(), 0), ("1", 78), ("2", 77)])
        {
            assert!(parse_units(text, decimals).is_err(), "{text}");
        }
        assert!(format_units(U256::one(), 78).is_err());
    }
}
