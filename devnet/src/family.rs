//! The two families of ZKsync chains, which speak different dialects on L2.

use crate::error::DevnetError;

/// Which family a chain belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Family {
    /// EraVM chains: type 0x71 transactions, `l1BatchNumber` everywhere, many `zks_` methods.
    #[default]
    Era,
    /// ZKsync OS chains: Ethereum's transactions and answers, with few additions.
    ZksyncOs,
}

impl Family {
    /// Reads `era` or `zksync-os`.
    pub fn parse(word: &str) -> Result<Self, DevnetError> {
        match word {
            "era" => Ok(Family::Era),
            "zksync-os" => Ok(Family::ZksyncOs),
            other => Err(DevnetError::Usage(format!("--family is `era` or `zksync-os`, not `{other}`"))),
        }
    }

    /// The word that [`Family::parse`] reads.
    pub fn word(self) -> &'static str {
        match self {
            Family::Era => "era",
            Family::ZksyncOs => "zksync-os",
        }
    }

    /// Of the flag that L1 has for it.
    pub fn of_flag(zksync_os: bool) -> Self {
        if zksync_os {
            Family::ZksyncOs
        } else {
            Family::Era
        }
    }

    /// Whether this is a ZKsync OS chain.
    pub fn is_zksync_os(self) -> bool {
        self == Family::ZksyncOs
    }
}

/// How a chain's endpoint speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dialect {
    /// The family.
    pub family: Family,
    /// Whether answers are spelled as newer nodes do; see
    /// [`Options::proof_batch_number`](crate::Options::proof_batch_number).
    pub newest: bool,
    /// Whether log proofs are bare paths, as before protocol 26.
    pub bare_proofs: bool,
}
