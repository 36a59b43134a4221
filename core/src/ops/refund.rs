//! Who is refunded on L2: what L1 makes of the account that a deposit or request names for it.
//!
//! L1 puts the alias in the place of an account that has code there, because a contract seldom has its address on both chains.
//! Before protocol 31 it takes an account that lends itself code by a delegation (EIP-7702) for a contract too, also where
//! nobody is named and it is the sender. Nobody holds a key of that alias.

use ethers_core::types::{Address as EvmAddress, Bytes};
use serde_json::json;

use crate::chain::eth::{is_delegation, Reads, Results};
use crate::chain::facts::Facts;
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::rpc::Ticket;
use crate::types::Address;

/// The protocol version that tells a delegation from a contract.
const TELLS_DELEGATIONS: u32 = 31;

/// The account that is to be refunded, and the question about it.
pub struct Refund {
    recipient: EvmAddress,
    named: bool,
    code: Ticket<Bytes>,
}

/// The recipient that a request names. As the contracts read it, the zero address names nobody.
pub fn named(recipient: Option<Address>) -> Option<Address> {
    recipient.filter(|address| !address.0.is_zero())
}

impl Refund {
    /// Asks. The recipient is the named account or, by default, the sender.
    pub fn ask(reads: &mut Reads<'_>, named: Option<Address>, sender: EvmAddress) -> Self {
        let recipient = named.map_or(sender, |a| a.0);
        Refund {
            recipient,
            named: named.is_some(),
            code: reads.add("eth_getCode", json!([recipient, "latest"])),
        }
    }

    /// Whom L1 will name on L2. Refuses an account whose refund would be lost.
    pub fn take(self, results: &mut Results, facts: &Facts) -> Result<EvmAddress> {
        let code = results.get(self.code)?;
        if code.is_empty() {
            return Ok(self.recipient);
        }
        if !is_delegation(&code) {
            return Ok(encoding::apply_l1_to_l2_alias(self.recipient));
        }
        if facts.protocol.is_some_and(|p| (p.major, p.minor) >= (0, TELLS_DELEGATIONS)) {
            return Ok(self.recipient);
        }
        let message = format!(
            "request: {} lends itself a contract's code on L1 (EIP-7702), and before protocol version {TELLS_DELEGATIONS} L1 sends the refund \
             of such an account to an address on L2 that nobody holds a key of; name an account without code in `refundRecipient`",
            Address(self.recipient)
        );
        let status = if self.named {
            Status::InvalidField
        } else {
            Status::MissingField
        };
        Err(Error::new(status, message).at("/refundRecipient").on(Chain::L1))
    }
}
