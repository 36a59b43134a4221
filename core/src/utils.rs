//! Pure functions by name, for callers that have no wallet.
