//! One target (ZKS_FUZZ_TARGET) under LLVM's libFuzzer, which keeps what reaches new code. Run by `make fuzz`; its options are
//! libFuzzer's.
#![no_main]

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::LazyLock;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use zksync_fuzz::{find, mutate, Random, Target};

static TARGET: LazyLock<&'static Target> = LazyLock::new(|| {
    let name = std::env::var("ZKS_FUZZ_TARGET").unwrap_or_default();
    find(&name).unwrap_or_else(|| panic!("ZKS_FUZZ_TARGET={name:?} is no target"))
});

/// The seeds: libFuzzer's own inputs are changed together with parts of these.
static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| (TARGET.seeds)());
static TURN: AtomicU64 = AtomicU64::new(0);

fuzz_target!(|input: &[u8]| (TARGET.run)(input));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    // In turns: libFuzzer knows the bytes that were compared with, the other knows JSON.
    if turn % 3 == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let mut random = Random::new(u64::from(seed));
    let own = data[..size].to_vec();
    let pool = match SEEDS.get(turn as usize % (SEEDS.len() * 4)) {
        Some(seed) if turn % 3 == 1 => vec![own, seed.clone()],
        _ => vec![own],
    };
    let changed = mutate(&pool, &mut random, max_size);
    data[..changed.len()].copy_from_slice(&changed);
    changed.len()
});
