//! Transactions of type 0x71, which EraVM chains have beside Ethereum's.
