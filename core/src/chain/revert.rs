//! From a call's return data to the name, the arguments and the likely cause of a revert.
