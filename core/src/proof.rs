//! Merkle proofs that a log of an L2 transaction is in a root that L1 holds.
