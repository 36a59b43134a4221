//! 256-bit integers in JSON: decimal strings out, decimal or 0x strings in, never JSON numbers.

use std::fmt;

use ethers_core::types::U256;
use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::bytes::shorten;
use super::field_error;
use crate::error::Status;

/// An unsigned 256-bit integer: an amount in base units, a gas amount, a price in wei.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uint(pub U256);

/// The longest accepted text: `0x` and 64 digits, or 78 decimal digits.
const MAX_LEN: usize = 80;

impl Uint {
    /// Reads a decimal or `0x` string. The error is a sentence for the user.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.len() > MAX_LEN {
            return Err(format!(
                "the number has {} characters, over the {MAX_LEN} that 2^256 - 1 can need",
                text.len()
            ));
        }
        if text.starts_with('-') {
            return Err(format!("\"{}\" is negative", shorten(text)));
        }
        let value = match text.strip_prefix("0x") {
            Some(hex) if hex.is_empty() || hex.len() > 64 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) => None,
            Some(hex) => U256::from_str_radix(hex, 16).ok(),
            None if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) => None,
            // Up to 38 digits fit in 128 bits, where the machine's own division works.
            None if text.len() <= 38 => text.parse::<u128>().ok().map(U256::from),
            None => {
                return U256::from_dec_str(text)
                    .map(Uint)
                    .map_err(|_| format!("\"{}\" is over 2^256 - 1", shorten(text)))
            }
        };
        value.map(Uint).ok_or_else(|| {
            format!(
                "\"{}\" is not a whole number in base units (decimal, or 0x hex)",
                shorten(text)
            )
        })
    }
}

/// A number times a fraction, rounded down, and 2^256 - 1 where it would be more.
pub(crate) fn scaled<const NUMERATOR: u64, const DENOMINATOR: u64>(number: U256) -> U256 {
    const { assert!(DENOMINATOR > 0) };
    let (numerator, denominator) = (U256::from(NUMERATOR), U256::from(DENOMINATOR));
    // Dividing first keeps what fits in the result from overflowing on the way.
    let parts = (number.checked_div(denominator), number.checked_rem(denominator));
    let (whole, rest) = (parts.0.unwrap_or_default(), parts.1.unwrap_or_default());
    let of_rest = rest.saturating_mul(numerator).checked_div(denominator);
    whole.saturating_mul(numerator).saturating_add(of_rest.unwrap_or_default())
}

impl From<u64> for Uint {
    fn from(value: u64) -> Self {
        Uint(value.into())
    }
}

impl From<U256> for Uint {
    fn from(value: U256) -> Self {
        Uint(value)
    }
}

impl fmt::Display for Uint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match u128::try_from(self.0) {
            Ok(small) => fmt::Display::fmt(&small, f),
            // U256's own way is a division for each digit.
            Err(_) => {
                let half = U256::from(10u128.pow(38));
                let high = self.0.checked_div(half).unwrap_or_default();
                let low = self
                    .0
                    .checked_rem(half)
                    .and_then(|low| u128::try_from(low).ok())
                    .unwrap_or_default();
                write!(f, "{}{low:038}", Uint(high))
            }
        }
    }
}

impl Serialize for Uint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Uint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct UintVisitor;
        impl Visitor<'_> for UintVisitor {
            type Value = Uint;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number in base units, as a string")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Uint, E> {
                Uint::parse(text).map_err(|message| field_error(Status::InvalidAmount, &message))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Uint, E> {
                Err(number(&value.to_string()))
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Uint, E> {
                Err(number(&value.to_string()))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Uint, E> {
                Err(number(&value.to_string()))
            }
        }
        fn number<E: de::Error>(value: &str) -> E {
            field_error(
                Status::AmountIsNumber,
                &format!("{value} is a JSON number; write amounts as strings (\"{value}\"), because JSON numbers lose digits"),
            )
        }
        deserializer.deserialize_any(UintVisitor)
    }
}

impl JsonSchema for Uint {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Uint".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^([0-9]{1,78}|0x[0-9a-fA-F]{1,64})$",
            "description": "An unsigned 256-bit integer in base units (wei, gas). Decimal, or hex with 0x on input; decimal on output. Never a JSON number."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_of_any_number_is_exact_or_the_largest_number() {
        for number in [0u64, 1, 4, 9, 10, 11, 21_000, u64::MAX] {
            let exact = u128::from(number) * 12 / 10;
            assert_eq!(scaled::<12, 10>(number.into()), exact.into(), "{number}");
        }
        assert_eq!(scaled::<1, 3>(U256::MAX), U256::MAX / 3);
        assert_eq!(scaled::<7, 5>(U256::MAX), U256::MAX);
        assert_eq!(scaled::<{ u64::MAX }, { u64::MAX }>(U256::MAX), U256::MAX);
    }

    #[test]
    fn reads_decimal_and_hex_up_to_the_maximum_and_nothing_else() {
        let max = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
        for (text, expected) in [("0", "0"), ("0x10", "16"), ("007", "7"), (max, max)] {
            assert_eq!(Uint::parse(text).map(|u| u.to_string()), Ok(expected.to_owned()));
        }
        for bits in 0..256 {
            for value in [
                U256::one() << bits,
                U256::from(10).checked_pow(U256::from(bits * 77 / 255)).unwrap(),
                U256::MAX >> bits,
            ] {
                assert_eq!(Uint(value).to_string(), value.to_string());
            }
        }
        for value in [0, 9, u128::from(u64::MAX), 10u128.pow(38) - 1, 10u128.pow(38), u128::MAX] {
            for (uint, text) in [
                (U256::from(value), value.to_string()),
                (U256::from(value) + 1, format!("{}", U256::from(value) + 1)),
            ] {
                assert_eq!(Uint(uint).to_string(), text);
                assert_eq!(Uint::parse(&text).map(|u| u.0), Ok(uint));
            }
        }
        let over = format!("{}6", &max[..max.len() - 1]);
        for text in [
            "",
            "-1",
            "1.5",
            "1e18",
            " 1",
            "0x",
            "0xg",
            "+1",
            over.as_str(),
            &"9".repeat(81),
        ] {
            assert!(Uint::parse(text).is_err(), "{text} was accepted");
        }
    }
}
