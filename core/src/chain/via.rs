//! Reads of contracts whose addresses other contracts name, in one `eth_call`: a small program goes to the node in place of a
//! call, as if it were to deploy a contract, follows the names there and gives what the last contract answers.
//!
//! It is for EVM nodes, and a node may refuse it. So whoever asks in this way must be able to ask step by step.

use ethers_core::types::{Address, Bytes};
use serde_json::{json, Value};

/// Where a contract is.
#[derive(Clone, Debug)]
pub enum Place {
    /// At this address.
    At(Address),
    /// Where a contract says: the calls are made one after the other, each at the address that the one before answered.
    Via(Address, Vec<Vec<u8>>),
}

impl Place {
    /// The contract that the contract here names in answer to a call.
    pub fn named_by(self, call: Vec<u8>) -> Place {
        match self {
            Place::At(address) => Place::Via(address, vec![call]),
            Place::Via(first, mut calls) => {
                calls.push(call);
                Place::Via(first, calls)
            }
        }
    }

    /// The request of an `eth_call` that makes this call at the place, and whether it is a program.
    pub(super) fn request(&self, call: Vec<u8>) -> (Value, bool) {
        match self {
            Place::At(address) => (json!({"to": address, "data": Bytes::from(call)}), false),
            Place::Via(first, names) => {
                let calls: Vec<&[u8]> = names.iter().chain([&call]).map(Vec::as_slice).collect();
                (json!({"data": Bytes::from(program(*first, &calls))}), true)
            }
        }
    }
}

/// What a program gave: its first word says how it ended, the rest is the last contract's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome<'a> {
    /// The last call's return data.
    Answered(&'a [u8]),
    /// The last call reverted, with this data.
    Reverted(&'a [u8]),
    /// A call on the way reverted or answered no address.
    LostTheWay,
}

const REVERTED: u8 = 0;
const ANSWERED: u8 = 1;
const LOST: u8 = 2;

/// Reads what a node gave for a program; `None` if the program did not run.
pub(super) fn outcome(data: &[u8]) -> Option<Outcome<'_>> {
    let (word, rest) = data.split_first_chunk::<32>()?;
    let (last, zeros) = word.split_last()?;
    match *last {
        _ if zeros.iter().any(|byte| *byte != 0) => None,
        ANSWERED => Some(Outcome::Answered(rest)),
        REVERTED => Some(Outcome::Reverted(rest)),
        LOST if rest.is_empty() => Some(Outcome::LostTheWay),
        _ => None,
    }
}

mod op {
    pub const ADD: u8 = 0x01;
    pub const LT: u8 = 0x10;
    pub const ISZERO: u8 = 0x15;
    pub const OR: u8 = 0x17;
    pub const CODECOPY: u8 = 0x39;
    pub const RETURNDATASIZE: u8 = 0x3d;
    pub const RETURNDATACOPY: u8 = 0x3e;
    pub const POP: u8 = 0x50;
    pub const MLOAD: u8 = 0x51;
    pub const MSTORE: u8 = 0x52;
    pub const JUMPI: u8 = 0x57;
    pub const GAS: u8 = 0x5a;
    pub const JUMPDEST: u8 = 0x5b;
    pub const PUSH1: u8 = 0x60;
    pub const PUSH4: u8 = 0x63;
    pub const PUSH20: u8 = 0x73;
    pub const DUP5: u8 = 0x84;
    pub const SWAP1: u8 = 0x90;
    pub const RETURN: u8 = 0xf3;
    pub const STATICCALL: u8 = 0xfa;
}

/// The program. What it returns begins with a zero byte, because nodes check it as they check a contract's code, which must not
/// begin with 0xef.
fn program(first: Address, calls: &[&[u8]]) -> Vec<u8> {
    // Where the jump goes and where the call data starts is known once it is written: all numbers are of one length.
    let lengths = instructions(first, calls, 0, 0);
    let mut code = instructions(first, calls, lengths.len().saturating_sub(LOST_END.len()), lengths.len());
    calls.iter().for_each(|call| code.extend(*call));
    code
}

/// The end of a program that has met no address.
const LOST_END: [u8; 11] = [
    op::JUMPDEST,
    op::PUSH1,
    LOST,
    op::PUSH1,
    0,
    op::MSTORE,
    op::PUSH1,
    32,
    op::PUSH1,
    0,
    op::RETURN,
];

fn instructions(first: Address, calls: &[&[u8]], lost: usize, mut data_at: usize) -> Vec<u8> {
    let push = |code: &mut Vec<u8>, number: usize| {
        code.push(op::PUSH4);
        code.extend(u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes());
    };
    let mut code = vec![op::PUSH20];
    code.extend(first.as_bytes());
    for (index, call) in calls.iter().enumerate() {
        // Stack: the address. The call data goes to the start of the memory.
        push(&mut code, call.len());
        push(&mut code, data_at);
        code.extend([op::PUSH1, 0, op::CODECOPY]);
        code.extend([op::PUSH1, 0, op::PUSH1, 0]);
        push(&mut code, call.len());
        code.extend([op::PUSH1, 0, op::DUP5, op::GAS, op::STATICCALL]);
        // Stack: the address, and whether the call succeeded.
        if index.saturating_add(1) < calls.len() {
            code.extend([op::PUSH1, 32, op::RETURNDATASIZE, op::LT, op::SWAP1, op::ISZERO, op::OR]);
            push(&mut code, lost);
            code.extend([op::JUMPI, op::POP, op::PUSH1, 32, op::PUSH1, 0, op::PUSH1, 0]);
            code.extend([op::RETURNDATACOPY, op::PUSH1, 0, op::MLOAD]);
        }
        data_at = data_at.saturating_add(call.len());
    }
    code.extend([op::PUSH1, 0, op::MSTORE]);
    code.extend([op::RETURNDATASIZE, op::PUSH1, 0, op::PUSH1, 32, op::RETURNDATACOPY]);
    code.extend([op::RETURNDATASIZE, op::PUSH1, 32, op::ADD, op::PUSH1, 0, op::RETURN]);
    code.extend(LOST_END);
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_jump_and_the_call_data_are_where_the_program_says() {
        let first = Address::repeat_byte(0x11);
        let calls: [&[u8]; 3] = [&[0xaa; 4], &[0xbb; 36], &[0xcc; 4]];
        let code = program(first, &calls);
        assert_eq!(code[..21], [&[op::PUSH20][..], first.as_bytes()].concat());
        let number = |at: usize| u32::from_be_bytes(code[at + 1..at + 5].try_into().unwrap()) as usize;
        // Each call begins with its length and its place; what follows it, but for the last, ends in MLOAD.
        let mut at = 21;
        for (index, call) in calls.iter().enumerate() {
            assert_eq!(code[at], op::PUSH4);
            assert_eq!(&code[number(at + 5)..number(at + 5) + number(at)], *call);
            at += 27;
            if index + 1 < calls.len() {
                assert_eq!(code[number(at + 7)], op::JUMPDEST);
                at += 24;
                assert_eq!(code[at - 1], op::MLOAD);
            }
        }
        assert_eq!(code[at..at + 3], [op::PUSH1, 0, op::MSTORE]);
        assert!(code.ends_with(&calls.concat()));
    }

    #[test]
    fn what_is_no_outcome_of_a_program_is_not_taken_for_one() {
        let with = |last: u8, rest: &[u8]| [&[0; 31][..], &[last], rest].concat();
        assert_eq!(outcome(&with(1, &[7])), Some(Outcome::Answered(&[7])));
        assert_eq!(outcome(&with(0, &[7])), Some(Outcome::Reverted(&[7])));
        assert_eq!(outcome(&with(2, &[])), Some(Outcome::LostTheWay));
        for data in [
            vec![],
            vec![0; 31],
            with(3, &[]),
            with(2, &[1]),
            [vec![1], with(1, &[])].concat(),
        ] {
            assert_eq!(outcome(&data), None);
        }
    }
}
