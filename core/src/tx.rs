//! Transactions before and after signing.
