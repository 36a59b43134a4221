//! The files of the C ABI that threads meet in, under every order of the threads' steps (or, where those are too many, under many
//! random ones): the table of handles, the ends of calls, and the way of progress to the host.
//!
//! Shuttle runs one thread at a time, decides after each step on a lock, a condition or a queue which one goes on, and fails where
//! none can. It knows sequential consistency only; these files have nothing weaker than locks. Its time-outs never come.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::{Duration, Instant};

use shuttle::scheduler::{DfsScheduler, RandomScheduler};
use shuttle::{thread, Config, Runner};

/// In the place of `src/sync.rs`.
mod sync {
    pub(crate) use shuttle::sync::{mpsc, Arc, Condvar, Mutex, MutexGuard, RwLock};
}

#[allow(dead_code)]
#[path = "../../../src/completion.rs"]
mod completion;
#[allow(dead_code)]
#[path = "../../../src/gate.rs"]
mod gate;
#[allow(dead_code)]
#[path = "../../../src/handles/table.rs"]
mod table;

use completion::{lock, serve, Job, Once, Running};
use gate::Gate;
use table::{Handles, Tagged};

/// Runs every order there is.
fn every_order(name: &str, run: impl Fn() + Send + Sync + 'static) {
    let orders = Runner::new(DfsScheduler::new(None, false), Config::new()).run(run);
    println!("{name}: all {orders} orders");
    assert!(orders > 10, "{name} has more than one order");
}

/// Runs random orders, ZKS_MODEL_ORDERS or 1000 of them.
fn many_orders(name: &str, run: impl Fn() + Send + Sync + 'static) {
    let orders = std::env::var("ZKS_MODEL_ORDERS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1000);
    let orders = Runner::new(RandomScheduler::new_from_seed(1, orders), Config::new()).run(run);
    println!("{name}: {orders} orders");
}

/// An object that counts its end, and needs the table for it, as a host's free function may.
struct Thing {
    name: usize,
    ends: Arc<AtomicUsize>,
    table: std::sync::Weak<Handles<Shared>>,
}

impl Drop for Thing {
    fn drop(&mut self) {
        self.ends.fetch_add(1, Ordering::SeqCst);
        if let Some(table) = self.table.upgrade() {
            table.live();
        }
    }
}

#[derive(Clone)]
struct Shared(Arc<Thing>);

impl Tagged for Shared {
    fn tag(&self) -> usize {
        1
    }
}

/// A table and how many of its objects have ended.
#[derive(Clone)]
struct Objects {
    table: Arc<Handles<Shared>>,
    ends: Arc<AtomicUsize>,
}

impl Objects {
    fn new() -> Objects {
        Objects {
            table: Arc::new(Handles::new()),
            ends: Arc::default(),
        }
    }

    fn make(&self, name: usize) -> usize {
        let (ends, table) = (Arc::clone(&self.ends), Arc::downgrade(&self.table));
        self.table
            .insert(Shared(Arc::new(Thing { name, ends, table })))
            .expect("there is room")
    }

    fn get(&self, token: usize) -> Option<Shared> {
        self.table.find(token, |found| found.cloned())
    }

    fn free(&self, token: usize) {
        self.table.remove(token, |_| true);
    }

    fn ended(&self) -> usize {
        self.ends.load(Ordering::SeqCst)
    }
}

fn spawn(work: impl FnOnce() + Send + 'static) -> thread::JoinHandle<()> {
    thread::spawn(work)
}

fn join(threads: impl IntoIterator<Item = thread::JoinHandle<()>>) {
    threads.into_iter().for_each(|thread| thread.join().expect("a thread"));
}

#[test]
fn a_handle_never_gives_the_object_that_took_its_place() {
    every_order("use, free and make anew", || {
        let objects = Objects::new();
        let user = Objects {
            ends: Arc::default(),
            ..objects.clone()
        };
        let old = user.make(1);
        let (first, other) = (user.clone(), objects.clone());
        let threads = [
            spawn(move || {
                if let Some(found) = user.get(old) {
                    assert_eq!(found.0.name, 1);
                    // It is whole while it is used, whatever the other thread has done meanwhile.
                    user.table.live();
                    assert_eq!((found.0.name, user.ended()), (1, 0));
                }
            }),
            spawn(move || {
                other.free(old);
                let new = other.make(2);
                assert_ne!(old, new);
                assert!(other.get(old).is_none());
                other.free(new);
            }),
        ];
        join(threads);
        assert_eq!((first.ended(), objects.ended(), objects.table.live()), (1, 1, 0));
    });
}

#[test]
fn an_object_that_two_threads_free_ends_once() {
    every_order("free twice", || {
        let objects = Objects::new();
        let token = objects.make(1);
        let threads = [(); 2].map(|()| {
            let objects = objects.clone();
            spawn(move || {
                objects.free(token);
                assert!(objects.get(token).is_none());
            })
        });
        join(threads);
        assert_eq!((objects.ended(), objects.table.live()), (1, 0));
    });
}

#[test]
fn threads_that_share_and_own_objects_leave_nothing() {
    many_orders("four threads with handles", || {
        let objects = Objects::new();
        let shared = [objects.make(100), objects.make(101)];
        let threads = (0..4).map(|thread| {
            let objects = objects.clone();
            spawn(move || {
                for round in 0..3 {
                    let own = objects.make(thread);
                    assert_eq!(objects.get(own).map(|found| found.0.name), Some(thread));
                    let place = (thread + round) % 2;
                    if let Some(found) = objects.get(shared[place]) {
                        assert_eq!(found.0.name, 100 + place);
                    }
                    if round == 1 {
                        objects.free(shared[place]);
                    }
                    objects.free(own);
                    assert!(objects.get(own).is_none());
                }
            })
        });
        join(threads.collect::<Vec<_>>());
        assert_eq!((objects.ended(), objects.table.live()), (14, 0));
    });
}

enum Item {
    Completion(Once),
    Stop,
}

/// The queue of completions with the thread that serves it.
fn dispatch() -> (sync::mpsc::Sender<Item>, thread::JoinHandle<()>) {
    let (queue, items) = sync::mpsc::channel();
    let deliver = |item| {
        if let Item::Completion(mut once) = item {
            once.fire();
        }
    };
    (queue, spawn(move || serve(items, |item| matches!(item, Item::Stop), deliver)))
}

/// How a call of the model ended.
#[derive(Clone, Copy, PartialEq, Debug)]
enum End {
    Answer,
    Lost,
}

/// What a call occupies; it must be free when the call's end is reported.
struct Occupied(Arc<AtomicUsize>);

impl Drop for Occupied {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// An asynchronous call as the engine makes one: its end is queued, and counted when it is delivered.
fn call(running: &Arc<Running>, queue: &sync::mpsc::Sender<Item>, ends: &Arc<AtomicUsize>) -> Job<Occupied, End> {
    let (queue, ends, occupied) = (queue.clone(), Arc::clone(ends), Arc::new(AtomicUsize::new(1)));
    let own = Occupied(Arc::clone(&occupied));
    Job::new(
        running,
        own,
        |_| End::Lost,
        move |_: End| {
            assert_eq!(occupied.load(Ordering::SeqCst), 0, "the call object is free again");
            // Refused if the thread is gone: then the completion fires as it is dropped.
            drop(queue.send(Item::Completion(Once::new(move || {
                ends.fetch_add(1, Ordering::SeqCst);
            }))));
        },
    )
}

fn some_time() -> Instant {
    Instant::now() + Duration::from_secs(3600)
}

#[test]
fn a_completion_fires_once_whether_the_thread_takes_it_or_is_gone() {
    every_order("a completion while the thread stops", || {
        let (ends, running) = (Arc::default(), Arc::default());
        let (queue, server) = dispatch();
        let mut job = call(&running, &queue, &ends);
        let worker = spawn(move || job.end(End::Answer));
        drop(queue.send(Item::Stop));
        drop(queue);
        join([worker, server]);
        assert_eq!(ends.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn a_call_that_ends_and_one_that_is_dropped_complete_once_each_before_and_after_the_shutdown() {
    many_orders("calls and a shutdown", || {
        let (ends, running): (Arc<AtomicUsize>, Arc<Running>) = Default::default();
        let (queue, server) = dispatch();
        let jobs = [(); 4].map(|()| call(&running, &queue, &ends));
        let workers: Vec<_> = jobs
            .into_iter()
            .enumerate()
            .map(|(n, mut job)| {
                spawn(move || {
                    // Ends by itself, twice by mistake, or is dropped as a runtime drops what it has not finished.
                    (0..n % 3).for_each(|_| job.end(End::Answer));
                })
            })
            .collect();
        // As the engine shuts down: all calls first, then the thread.
        assert!(running.wait_until_idle(some_time()));
        drop(queue.send(Item::Stop));
        let late = call(&running, &queue, &ends);
        let late = spawn(move || drop(late));
        drop(queue);
        join(workers);
        join([late, server]);
        assert_eq!(ends.load(Ordering::SeqCst), 5);
    });
}

#[test]
fn whoever_waits_until_no_call_runs_sees_every_report() {
    every_order("idle", || {
        let running: Arc<Running> = Arc::default();
        let reports: Arc<sync::Mutex<Vec<End>>> = Arc::default();
        let jobs = [(); 2].map(|()| {
            let reports = Arc::clone(&reports);
            Job::new(&running, (), |_| End::Lost, move |end| lock(&reports).push(end))
        });
        let [mut first, second] = jobs;
        let threads = [spawn(move || first.end(End::Answer)), spawn(move || drop(second))];
        assert!(running.wait_until_idle(some_time()));
        let mut seen = lock(&reports).clone();
        seen.sort_by_key(|end| *end == End::Lost);
        assert_eq!(seen, [End::Answer, End::Lost]);
        join(threads);
    });
}

/// What the host sees of its progress function.
#[derive(Default)]
struct Host {
    calls: AtomicUsize,
    inside: AtomicUsize,
}

impl Host {
    fn progress(&self) {
        self.inside.fetch_add(1, Ordering::SeqCst);
        thread::yield_now();
        self.calls.fetch_add(1, Ordering::SeqCst);
        self.inside.fetch_sub(1, Ordering::SeqCst);
    }
}

#[test]
fn after_the_gate_is_closed_no_report_passes_or_is_passing() {
    every_order("a gate that is closed at once", || {
        let (gate, host): (Arc<Gate>, Arc<Host>) = Default::default();
        let admitted = (0..2).filter(|_| gate.admit(2)).count();
        assert_eq!(admitted, 2);
        let (their_gate, their_host) = (Arc::clone(&gate), Arc::clone(&host));
        let server = spawn(move || (0..2).for_each(|_| their_gate.pass(|| their_host.progress())));
        // An impatient close: what waits is not waited for. Shuttle has no time-outs, so the waiting part is over here.
        gate.close_now();
        let at_close = host.calls.load(Ordering::SeqCst);
        assert_eq!(host.inside.load(Ordering::SeqCst), 0);
        assert!(!gate.admit(2));
        join([server]);
        assert_eq!(host.calls.load(Ordering::SeqCst), at_close);
    });
}

#[test]
fn a_patient_close_sees_every_report_that_was_admitted() {
    every_order("a gate that is closed with patience", || {
        let (gate, host): (Arc<Gate>, Arc<Host>) = Default::default();
        let (their_gate, their_host) = (Arc::clone(&gate), Arc::clone(&host));
        assert!(gate.admit(2) && gate.admit(2) && !gate.admit(2));
        let server = spawn(move || (0..2).for_each(|_| their_gate.pass(|| their_host.progress())));
        gate.close(some_time());
        assert_eq!(host.calls.load(Ordering::SeqCst), 2);
        join([server]);
    });
}
