//! Runs futures side by side in one task, a bounded number at a time. Dropping it drops them all.

use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::task::Poll;

/// A future and the place of its result.
type Running<'r, F> = (&'r mut Option<<F as Future>::Output>, Pin<Box<F>>);

/// The results of all futures, in their order. At most `limit` run at a time.
///
/// It takes a list and not an iterator, because with the closure of an iterator inside the compiler cannot prove that the
/// whole is `Send`.
pub(super) async fn all<F: Future>(futures: Vec<F>, limit: usize) -> Vec<F::Output> {
    let mut results: Vec<Option<F::Output>> = futures.iter().map(|_| None).collect();
    let mut waiting = results.iter_mut().zip(futures);
    let mut running: Vec<Running<'_, F>> = Vec::new();
    loop {
        let free = limit.max(1).saturating_sub(running.len());
        running.extend(waiting.by_ref().take(free).map(|(result, future)| (result, Box::pin(future))));
        if running.is_empty() {
            break;
        }
        // Polls all of them at each wake-up: they are few, and a request's cost is elsewhere.
        poll_fn(|cx| {
            let before = running.len();
            running.retain_mut(|(result, future)| match future.as_mut().poll(cx) {
                Poll::Ready(output) => {
                    **result = Some(output);
                    false
                }
                Poll::Pending => true,
            });
            if running.len() == before {
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
    }
    drop((waiting, running));
    results.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn results_keep_their_order_and_the_bound_holds() {
        let (running, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let (running, most) = (&running, &most);
        let futures = (0..20_u64).map(|i| async move {
            most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(20 - i)).await;
            running.fetch_sub(1, Ordering::SeqCst);
            i
        });
        assert_eq!(all(futures.collect(), 4).await, (0..20).collect::<Vec<_>>());
        assert_eq!(most.load(Ordering::SeqCst), 4);
        assert!(all(Vec::<std::future::Ready<()>>::new(), 4).await.is_empty());
    }
}
