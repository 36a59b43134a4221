//! The host's log function, and the bridge from `tracing` to it.
//!
//! `tracing` has one default subscriber per process, which belongs to the host if the host is written in Rust. So this library
//! sets none: each of its worker threads gets a subscriber for itself alone. Only events of our own crates pass; those of the
//! HTTP and TLS layers could quote URLs and headers, which hold credentials.

use std::ffi::CString;
use std::fmt::{Debug, Write};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use tracing::field::{Field, Visit};
use tracing::subscriber::Interest;
use tracing::{span, Event, Level, Metadata, Subscriber};

use crate::abi::{ZKS_LOG_DEBUG, ZKS_LOG_ERROR, ZKS_LOG_INFO, ZKS_LOG_OFF, ZKS_LOG_TRACE, ZKS_LOG_WARN};
use crate::args::c_string;
use crate::engine::Dispatch;
use crate::host::UserData;
use crate::types::ZksLogFn;

/// The host's function. Dropped, and its user data freed, when it is replaced and no longer running.
pub(crate) struct Logger {
    pub(crate) function: ZksLogFn,
    pub(crate) data: UserData,
}

static LOGGER: RwLock<Option<Arc<Logger>>> = RwLock::new(None);
static LEVEL: AtomicI32 = AtomicI32::new(ZKS_LOG_OFF);

/// Replaces the logger.
pub(crate) fn set(logger: Option<Logger>, level: i32) {
    let level = if logger.is_some() { level } else { ZKS_LOG_OFF };
    let mut current = LOGGER.write().unwrap_or_else(PoisonError::into_inner);
    let before = std::mem::replace(&mut *current, logger.map(Arc::new));
    LEVEL.store(level, Ordering::Relaxed);
    drop(current);
    // With the lock released: this may run the host's free function.
    drop(before);
}

/// Whether nobody is in the middle of a change. Asked in a forked child.
pub(crate) fn is_quiet() -> bool {
    !matches!(LOGGER.try_write(), Err(std::sync::TryLockError::WouldBlock))
}

/// One line on its way to the host.
pub(crate) struct Line {
    level: i32,
    target: CString,
    message: CString,
}

impl Line {
    pub(crate) fn new(level: i32, target: &str, message: String) -> Line {
        Line {
            level,
            target: c_string(target),
            message: c_string(message),
        }
    }

    /// Hands the line to the logger of this moment. Runs on the dispatch thread.
    pub(crate) fn deliver(&self) {
        let logger = LOGGER.read().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(logger) = logger.filter(|_| wants(self.level)) else {
            return;
        };
        if let Some(function) = logger.function {
            // SAFETY: the host gave the function for this user data, both strings end with NUL and outlive the call, and
            // `logger` keeps the user data alive.
            unsafe { function(logger.data.pointer(), self.level, self.target.as_ptr(), self.message.as_ptr()) }
        }
    }
}

/// Whether lines of this level are wanted.
pub(crate) fn wants(level: i32) -> bool {
    level <= LEVEL.load(Ordering::Relaxed)
}

fn number(level: &Level) -> i32 {
    match *level {
        Level::ERROR => ZKS_LOG_ERROR,
        Level::WARN => ZKS_LOG_WARN,
        Level::INFO => ZKS_LOG_INFO,
        Level::DEBUG => ZKS_LOG_DEBUG,
        _ => ZKS_LOG_TRACE,
    }
}

/// The subscriber of our worker threads.
pub(crate) struct Forward(pub(crate) Dispatch);

impl Subscriber for Forward {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if metadata.is_event() && metadata.target().starts_with("zksync") {
            Interest::sometimes()
        } else {
            Interest::never()
        }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && metadata.target().starts_with("zksync") && wants(number(metadata.level()))
    }

    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        self.0.log(Line::new(
            number(event.metadata().level()),
            event.metadata().target(),
            text.join(),
        ));
    }

    // Spans carry nothing that a line needs.
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// An event as one line: the message, then `key=value`.
#[derive(Default)]
struct Text {
    message: String,
    fields: String,
}

impl Text {
    fn join(self) -> String {
        self.message + &self.fields
    }
}

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let written = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, " {name}={value:?}"),
        };
        debug_assert!(written.is_ok(), "writing to a string cannot fail");
    }
}
