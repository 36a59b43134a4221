//! The `zksync-devnet` program: starts a network, prints where it is, and runs until told to stop.

#![forbid(unsafe_code)]

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use tokio::io::AsyncReadExt;
use tokio::signal::unix::{signal, SignalKind};
use zksync_devnet::options::{parse_args, Command, USAGE};
use zksync_devnet::{Devnet, DevnetError};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("zksync-devnet: {error}");
            ExitCode::from(if matches!(error, DevnetError::Usage(_)) { 2 } else { 1 })
        }
    }
}

fn run() -> Result<(), DevnetError> {
    let args = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned());
    let Command::Run {
        options,
        exit_on_stdin_close,
        max_lifetime,
    } = parse_args(args)?
    else {
        print!("{USAGE}");
        return Ok(());
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let result = runtime.block_on(async {
        let mut stop = Stop::new(exit_on_stdin_close, max_lifetime)?;
        let devnet = tokio::select! {
            started = Devnet::start(*options) => started?,
            // Dropping what has started so far ends it.
            () = stop.wait() => return Ok(()),
        };
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", devnet.facts())?;
        out.flush()?;
        drop(out);
        stop.wait().await;
        devnet.stop().await
    });
    // A thread that waits for the standard input cannot be interrupted, and must not keep the process alive.
    runtime.shutdown_background();
    result
}

/// The reasons to stop.
struct Stop {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
    exit_on_stdin_close: bool,
    max_lifetime: Option<tokio::time::Instant>,
}

impl Stop {
    fn new(exit_on_stdin_close: bool, max_lifetime: Option<Duration>) -> Result<Self, DevnetError> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            exit_on_stdin_close,
            max_lifetime: max_lifetime.and_then(|d| tokio::time::Instant::now().checked_add(d)),
        })
    }

    async fn wait(&mut self) {
        let stdin_closed = async {
            if !self.exit_on_stdin_close {
                return std::future::pending().await;
            }
            let (mut stdin, mut buffer) = (tokio::io::stdin(), [0; 1024]);
            while matches!(stdin.read(&mut buffer).await, Ok(n) if n > 0) {}
        };
        let too_old = async {
            match self.max_lifetime {
                Some(at) => tokio::time::sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            () = stdin_closed => {}
            () = too_old => {}
        }
    }
}
