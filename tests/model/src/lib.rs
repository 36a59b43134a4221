//! The library is empty: what is here are the tests.
