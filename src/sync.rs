//! The primitives that threads meet in, for the files that `tests/model` compiles as well, with others in their place: `table.rs`,
//! `completion.rs` and `gate.rs`.

pub(crate) use std::sync::{mpsc, Arc, Condvar, Mutex, MutexGuard, RwLock};
