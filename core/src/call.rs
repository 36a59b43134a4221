//! One call's deadline, cancellation, progress and the record of what it sent.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use tokio::sync::watch;

use crate::error::{Broadcast, Chain, Error, Result, Status, TxState};

/// A step of a running call, as handed to the progress function.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// The method, for example `deposit`.
    pub op: &'static str,
    /// The step: `discover`, `quote`, `approve`, `prepare`, `sign`, `broadcast` or `wait`.
    pub stage: &'static str,
    /// One sentence for a person.
    pub message: String,
    /// The chain the step is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chain: Option<Chain>,
    /// The transaction's hash, once it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tx_hash: Option<String>,
    /// Milliseconds since the call began.
    pub elapsed_ms: u64,
}

/// Receives progress. It must return soon: the call waits for it.
pub type ProgressFn = dyn Fn(&Progress) + Send + Sync;

struct Inner {
    started: Instant,
    deadline: Mutex<Option<Instant>>,
    cancel: watch::Sender<bool>,
    progress: Mutex<Option<Arc<ProgressFn>>>,
    position: Mutex<Position>,
}

#[derive(Default)]
struct Position {
    op: &'static str,
    stage: &'static str,
    /// The last transaction, if it did not turn out refused; else the last one before it that did not.
    tx: Option<TxState>,
    /// What stands should `tx` be refused.
    before: Option<TxState>,
}

/// The context of one call. Cheap to clone; all clones are the same call.
#[derive(Clone)]
pub struct CallContext(Arc<Inner>);

impl Default for CallContext {
    fn default() -> Self {
        Self::new()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl CallContext {
    /// A context without a deadline.
    pub fn new() -> Self {
        CallContext(Arc::new(Inner {
            started: Instant::now(),
            deadline: Mutex::new(None),
            cancel: watch::Sender::new(false),
            progress: Mutex::new(None),
            position: Mutex::new(Position::default()),
        }))
    }

    /// Sets the deadline, from now. A later call replaces it; it takes effect for runs that start after it.
    pub fn set_timeout(&self, timeout: Duration) {
        *lock(&self.0.deadline) = Instant::now().checked_add(timeout);
    }

    /// Sets the function that receives progress.
    pub fn set_progress(&self, progress: Arc<ProgressFn>) {
        *lock(&self.0.progress) = Some(progress);
    }

    /// Asks the call to stop. What was sent is not undone; the error says what was sent.
    pub fn cancel(&self) {
        self.0.cancel.send_replace(true);
    }

    /// Whether [`CallContext::cancel`] was called.
    pub fn is_cancelled(&self) -> bool {
        *self.0.cancel.borrow()
    }

    /// The deadline, if one was set.
    pub fn deadline(&self) -> Option<Instant> {
        *lock(&self.0.deadline)
    }

    /// What the call sent last, if it sent anything.
    pub fn sent(&self) -> Option<TxState> {
        lock(&self.0.position).tx.clone()
    }

    /// Names the running method. Called once, by the method table.
    pub(crate) fn begin(&self, op: &'static str) {
        let mut position = lock(&self.0.position);
        position.op = op;
        position.stage = "prepare";
        position.tx = None;
        position.before = None;
    }

    /// Enters a stage and reports it.
    pub(crate) fn stage(&self, stage: &'static str, chain: Option<Chain>, message: impl Into<String>) {
        self.report(stage, chain, message.into(), None);
    }

    /// Enters a stage that concerns a transaction and reports it.
    pub(crate) fn stage_tx(&self, stage: &'static str, chain: Chain, message: impl Into<String>, hash: &str) {
        self.report(stage, Some(chain), message.into(), Some(hash.to_owned()));
    }

    fn report(&self, stage: &'static str, chain: Option<Chain>, message: String, tx_hash: Option<String>) {
        let op = {
            let mut position = lock(&self.0.position);
            position.stage = stage;
            position.op
        };
        tracing::debug!(op, stage, message = %message, "progress");
        // The function is called without any lock held: it may call cancel or sent.
        let progress = lock(&self.0.progress).clone();
        if let Some(progress) = progress {
            let elapsed_ms = u64::try_from(self.0.started.elapsed().as_millis()).unwrap_or(u64::MAX);
            progress(&Progress {
                op,
                stage,
                message,
                chain,
                tx_hash,
                elapsed_ms,
            });
        }
    }

    /// Records the transaction that is about to be sent, was sent or was refused. One that was refused does not hide what the call
    /// had sent before it.
    pub(crate) fn record_tx(&self, tx: TxState) {
        let mut position = lock(&self.0.position);
        let is_refused = tx.broadcast == Broadcast::No;
        let left = |other: &TxState| other.hash != tx.hash && other.broadcast != Broadcast::No;
        if let Some(other) = position.tx.take_if(|other| left(other)) {
            position.before = Some(other);
        }
        let stands = position.before.clone().filter(|_| is_refused);
        position.tx = Some(stands.unwrap_or(tx));
    }

    /// Runs a future until it ends, the deadline passes or the call is cancelled, and completes the error with the
    /// method, the stage and what was sent.
    pub async fn run<T>(&self, op: &'static str, future: impl Future<Output = Result<T>>) -> Result<T> {
        self.begin(op);
        let mut cancelled = self.0.cancel.subscribe();
        let deadline = self.deadline();
        let result = tokio::select! {
            biased;
            // Cancel and deadline come first, so that a call that is cancelled before it starts sends nothing.
            _ = async { let _ = cancelled.wait_for(|c| *c).await; } => Err(Error::new(Status::Cancelled, "the call was cancelled")),
            _ = sleep_until(deadline) => Err(Error::new(Status::Timeout, "the deadline passed")),
            result = future => result,
        };
        result.map_err(|error| self.complete(error, op))
    }

    fn complete(&self, mut error: Error, op: &'static str) -> Error {
        let position = lock(&self.0.position);
        let info = error.info_mut();
        info.op.get_or_insert(op);
        if !position.stage.is_empty() {
            info.stage.get_or_insert(position.stage);
        }
        if info.tx.is_none() {
            info.tx = position.tx.clone();
        }
        let interrupted = matches!(info.status, Status::Timeout | Status::Cancelled);
        if interrupted {
            let what = match info.tx.as_ref().map(|tx| (tx.broadcast, tx.hash.as_deref())) {
                Some((Broadcast::Yes, Some(hash))) => format!("transaction {hash} was sent before"),
                Some((Broadcast::Unknown, Some(hash))) => {
                    format!("transaction {hash} may have been sent: ask for its hash before sending again")
                }
                _ => "nothing was sent".to_owned(),
            };
            let stage = info.stage.unwrap_or("prepare");
            info.message = match (info.tx.is_some(), only_waits(op)) {
                (false, true) => format!("{} in stage {stage}", info.message),
                _ => format!("{} in stage {stage}; {what}", info.message),
            };
        }
        error
    }
}

/// Whether a method waits for what was sent before, so that "nothing was sent" would mislead.
fn only_waits(op: &str) -> bool {
    use crate::ops::{Kind, METHODS};
    METHODS.iter().any(|method| method.name == op && method.kind == Kind::Wait)
}

async fn sleep_until(deadline: Option<Instant>) {
    match deadline {
        Some(at) => tokio::time::sleep_until(at.into()).await,
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_call_cancelled_before_it_starts_does_not_run() {
        let ctx = CallContext::new();
        ctx.cancel();
        let mut ran = false;
        let error = ctx
            .run("deposit", async {
                ran = true;
                Ok(())
            })
            .await
            .unwrap_err();
        assert_eq!(error.status(), Status::Cancelled);
        assert!(!ran);
        assert!(error.message().contains("nothing was sent"), "{error}");
    }

    #[tokio::test]
    async fn a_call_that_only_waits_does_not_speak_of_sending() {
        let ctx = CallContext::new();
        ctx.set_timeout(Duration::from_millis(5));
        let error = ctx
            .run("deposit_wait", std::future::pending::<Result<()>>())
            .await
            .unwrap_err();
        assert_eq!(error.status(), Status::Timeout);
        assert_eq!(error.message(), "the deadline passed in stage prepare");
    }

    #[tokio::test]
    async fn a_deadline_names_what_was_sent() {
        let ctx = CallContext::new();
        ctx.set_timeout(Duration::from_millis(5));
        let inner = ctx.clone();
        let error = ctx
            .run("deposit", async move {
                inner.record_tx(TxState {
                    chain: Some(Chain::L1),
                    hash: Some("0xab".into()),
                    nonce: Some(1),
                    broadcast: Broadcast::Unknown,
                });
                std::future::pending::<Result<()>>().await
            })
            .await
            .unwrap_err();
        assert_eq!(error.status(), Status::Timeout);
        assert_eq!(error.info().tx.as_ref().map(|tx| tx.broadcast), Some(Broadcast::Unknown));
        assert!(!error.retryable());
    }

    #[tokio::test]
    async fn a_refused_transaction_does_not_hide_what_was_sent_before_it() {
        let tx = |hash: &str, broadcast| TxState {
            chain: Some(Chain::L1),
            hash: Some(hash.into()),
            nonce: None,
            broadcast,
        };
        use Broadcast::{No, Unknown, Yes};
        let told = |steps: &'static [(&'static str, Broadcast)]| async move {
            let ctx = CallContext::new();
            let inner = ctx.clone();
            let work = async move {
                steps
                    .iter()
                    .for_each(|(hash, broadcast)| inner.record_tx(tx(hash, *broadcast)));
                inner.cancel();
                std::future::pending::<Result<()>>().await
            };
            let error = ctx.run("deposit", work).await.unwrap_err();
            let sent = error.info().tx.clone().unwrap();
            assert_eq!(Some(&sent), ctx.sent().as_ref());
            (
                sent.hash.unwrap(),
                sent.broadcast,
                error.message().contains("nothing was sent"),
            )
        };
        let approved = told(&[("0xa", Unknown), ("0xa", Yes), ("0xb", Unknown), ("0xb", No)]).await;
        assert_eq!(approved, ("0xa".to_owned(), Yes, false));
        let twice = told(&[("0xa", Yes), ("0xb", Unknown), ("0xb", No), ("0xc", Unknown), ("0xc", No)]).await;
        assert_eq!(twice, ("0xa".to_owned(), Yes, false));
        let later = told(&[
            ("0xa", Unknown),
            ("0xa", No),
            ("0xb", Unknown),
            ("0xb", Yes),
            ("0xc", Unknown),
        ])
        .await;
        assert_eq!(later, ("0xc".to_owned(), Unknown, false));
        let nothing = told(&[("0xa", Unknown), ("0xa", No), ("0xb", Unknown), ("0xb", No)]).await;
        assert_eq!(nothing, ("0xb".to_owned(), No, true));
    }
}
