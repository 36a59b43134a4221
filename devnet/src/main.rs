//! The `zksync-devnet` program (being written).

fn main() {}
