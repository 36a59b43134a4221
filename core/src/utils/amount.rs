//! Functions between amounts that people read and base units.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Function;
use crate::encoding;
use crate::error::Result;
use crate::types::Uint;

/// An amount to read.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "UnitsParseRequest")]
pub(super) struct Parse {
    /// Digits with at most one point, like 12.34.
    amount: String,
    /// The token's decimals; 18 for ETH.
    decimals: u8,
}

/// An amount in base units.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "UnitsParseResponse")]
pub(super) struct Units {
    /// The base units.
    units: Uint,
}

impl Function for Parse {
    type Response = Units;

    fn run(self) -> Result<Units> {
        let units = encoding::parse_units(&self.amount, self.decimals)?;
        Ok(Units { units: units.into() })
    }
}

/// An amount to write.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "UnitsFormatRequest")]
pub(super) struct Format {
    /// The base units.
    units: Uint,
    /// The token's decimals; 18 for ETH.
    decimals: u8,
}

/// An amount for people.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "UnitsFormatResponse")]
pub(super) struct Amount {
    /// The amount, without zeros at the end.
    amount: String,
}

impl Function for Format {
    type Response = Amount;

    fn run(self) -> Result<Amount> {
        Ok(Amount {
            amount: encoding::format_units(self.units.0, self.decimals)?,
        })
    }
}
