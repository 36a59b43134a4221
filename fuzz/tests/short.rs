//! Each target for a moment (ZKS_FUZZ_SECONDS each, 2 by default), with the same inputs every time unless ZKS_FUZZ_SEED says otherwise.

use std::time::Duration;

use zksync_fuzz::{find, run, TARGETS};

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

fn survives(name: &str) {
    let target = find(name).expect("there is such a target");
    let (seconds, seed) = (number("ZKS_FUZZ_SECONDS", 2), number("ZKS_FUZZ_SEED", 1));
    let outcome = run(target, Duration::from_secs(seconds), seed);
    println!("fuzz {name}: {} inputs, the slowest {:?}", outcome.inputs, outcome.slowest);
    if let Some((input, reason)) = outcome.failure {
        let path = std::env::temp_dir().join(format!("zksync-fuzz-{name}"));
        std::fs::write(&path, &input).expect("the input can be kept");
        panic!(
            "{reason}\nthe input is in {}; once it is mended, it belongs into fuzz/found/{name}/",
            path.display()
        );
    }
}

macro_rules! targets {
    ($($name:ident)+) => {
        $(#[test] fn $name() { survives(stringify!($name)); })+

        #[test]
        fn every_target_is_run() {
            let here = [$(stringify!($name)),+];
            assert!(TARGETS.iter().map(|target| target.name).eq(here));
        }
    };
}

targets! {
    request util config keystore mnemonic units transaction transaction_json typed_data message proof revert answer node
}
