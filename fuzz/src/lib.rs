//! Hostile input for everything in `zksync-core` that reads what comes from outside, and what must hold for any input.
//!
//! A target takes bytes and panics if something is wrong with what the library made of them. `cargo test -p zksync-fuzz` changes
//! its seeds for a moment ([`run`]); the program `guided` (`make fuzz`) does so for as long as one likes and keeps what reaches
//! new code. An input that failed once is kept in `found/` and is run first ever after.
#![forbid(unsafe_code)]

mod mutate;
mod node;
mod properties;
mod targets;

use std::panic::{catch_unwind, AssertUnwindSafe};
use std::time::{Duration, Instant};

pub use mutate::{mutate, Random};
pub use targets::{find, Target, TARGETS};

/// The longest input that is tried. Longer ones are what `tests/long_input.rs` is about.
pub const MAX_INPUT: usize = 64 * 1024;

/// How long one input may take, also without optimisation and on a busy machine.
pub const MAX_TIME: Duration = Duration::from_secs(5);

/// What a run has seen.
#[derive(Debug)]
pub struct Outcome {
    /// How many inputs.
    pub inputs: u64,
    /// How long the slowest took.
    pub slowest: Duration,
    /// The input that failed, with the reason.
    pub failure: Option<(Vec<u8>, String)>,
}

/// Runs one input: the reason if it fails.
pub fn try_one(target: &Target, input: &[u8]) -> Result<Duration, String> {
    let start = Instant::now();
    catch_unwind(AssertUnwindSafe(|| (target.run)(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("a panic").to_owned()
    })?;
    let time = start.elapsed();
    if time > MAX_TIME {
        return Err(format!("it took {time:?}"));
    }
    Ok(time)
}

/// How many changes of the seeds are tried at least, however slow the machine is.
const LEAST: usize = 16;

/// Runs a target's seeds and what failed before, then changes of them until the time is over or one fails.
pub fn run(target: &Target, time: Duration, seed: u64) -> Outcome {
    let mut pool = (target.seeds)();
    pool.extend(targets::found(target.name));
    let end = Instant::now() + time;
    let mut random = Random::new(seed);
    let mut outcome = Outcome {
        inputs: 0,
        slowest: Duration::ZERO,
        failure: None,
    };
    let mut next: usize = 0;
    loop {
        let input = match pool.get(next) {
            Some(seed) => seed.clone(),
            None if next >= pool.len() + LEAST && Instant::now() >= end => return outcome,
            None => mutate(&pool, &mut random, MAX_INPUT),
        };
        next += 1;
        match try_one(target, &input) {
            Ok(time) => {
                outcome.inputs += 1;
                outcome.slowest = outcome.slowest.max(time);
            }
            Err(reason) => {
                outcome.failure = Some((input, reason));
                return outcome;
            }
        }
    }
}
