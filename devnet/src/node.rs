//! One `anvil` process: finding the program, starting it, and making sure that it never outlives us.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use crate::error::DevnetError;

/// `anvil` runs under this shell script, which kills it as soon as our end of the pipe on its standard input closes. The
/// system closes that end however we go away, SIGKILL included. The shell gives up its own copy of the output pipe, so that
/// the end of the output means that `anvil` is gone.
const KEEPER: &str = r#"
"$@" </dev/null 2>&1 &
echo "pid $!"
exec >/dev/null 2>&1
trap '' INT TERM HUP
cat
kill -9 $!
wait $!
"#;

/// A slow machine that builds something else at the same time needs a while.
const START_TIMEOUT: Duration = Duration::from_secs(30);

/// How many blocks' states are kept, in memory. By default anvil writes older ones to the user's home, gigabytes of them, and they
/// stay when it is killed.
const STATES: &str = "256";

/// What one node is started with.
#[derive(Debug, Clone)]
pub struct NodeOptions<'a> {
    /// The program.
    pub anvil: &'a Path,
    /// The port on 127.0.0.1; 0 lets the system choose.
    pub port: u16,
    /// The chain id.
    pub chain_id: u64,
    /// Further arguments.
    pub args: &'a [String],
}

/// A running `anvil`. It dies when this is dropped.
#[derive(Debug)]
pub struct Node {
    url: String,
    pid: u32,
    keeper: Child,
    // Held only to keep the pipe open: closing it is the order to die.
    leash: Option<ChildStdin>,
}

impl Node {
    /// Starts `anvil` and waits until it listens.
    pub async fn start(options: NodeOptions<'_>) -> Result<Self, DevnetError> {
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .arg(options.anvil)
            .args(["--host", "127.0.0.1", "--port", &options.port.to_string()])
            .args(["--chain-id", &options.chain_id.to_string()])
            .args(["--prune-history", STATES])
            .args(options.args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| DevnetError::Node(format!("`sh`, which keeps it, does not start: {e}")))?;
        let leash = keeper.stdin.take();
        let output = keeper
            .stdout
            .take()
            .ok_or_else(|| DevnetError::Node("it has no output".into()))?;
        let started = tokio::time::timeout(START_TIMEOUT, read_until_listening(output)).await;
        let (pid, address) = started.map_err(|_| {
            DevnetError::Node(format!(
                "{} did not start within {} s",
                options.anvil.display(),
                START_TIMEOUT.as_secs()
            ))
        })??;
        Ok(Self {
            url: format!("http://{address}"),
            pid,
            keeper,
            leash,
        })
    }

    /// Where it listens.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Its process id.
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// Kills it and waits until it is gone.
    pub async fn stop(&mut self) -> Result<(), DevnetError> {
        self.leash = None;
        self.keeper.wait().await?;
        Ok(())
    }
}

/// Reads the process id and the listening address, then leaves a task behind that keeps emptying the pipe.
async fn read_until_listening(output: ChildStdout) -> Result<(u32, String), DevnetError> {
    let mut lines = BufReader::new(output).lines();
    let mut pid = 0;
    let mut last = String::new();
    while let Some(line) = lines.next_line().await? {
        if let Some(number) = line.strip_prefix("pid ").filter(|_| pid == 0) {
            pid = number
                .trim()
                .parse()
                .map_err(|_| DevnetError::Node("its process id is unreadable".into()))?;
        } else if let Some(address) = line.strip_prefix("Listening on ") {
            let address = address.trim().to_owned();
            tokio::spawn(drain(lines));
            return Ok((pid, address));
        } else if !line.trim().is_empty() {
            last = line;
        }
    }
    Err(DevnetError::Node(format!(
        "it stopped while starting; its last words: {}",
        last.trim()
    )))
}

/// A full pipe would stop the node, so somebody has to read what it says.
async fn drain<R: AsyncRead + Unpin>(mut lines: tokio::io::Lines<BufReader<R>>) {
    while let Ok(Some(_)) = lines.next_line().await {}
}

/// Finds `anvil`: the given path, then the environment variable `ANVIL`, then the npm package next to this crate, then `PATH`.
pub fn find_anvil(given: Option<&Path>) -> Result<PathBuf, DevnetError> {
    let named = given
        .map(Path::to_owned)
        .or_else(|| std::env::var_os("ANVIL").filter(|v| !v.is_empty()).map(PathBuf::from));
    if let Some(path) = named {
        return if path.is_file() {
            Ok(native_program(&path))
        } else {
            Err(DevnetError::Node(format!("there is no file {}", path.display())))
        };
    }
    let next_to_crate = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/.bin/anvil");
    let on_path = std::env::var_os("PATH").unwrap_or_default();
    let candidates = std::iter::once(next_to_crate).chain(std::env::split_paths(&on_path).map(|d| d.join("anvil")));
    candidates
        .into_iter()
        .find(|p| p.is_file())
        .map(|p| native_program(&p))
        .ok_or_else(|| DevnetError::Node("not found; run `npm ci --prefix devnet`, or name it with --anvil or ANVIL".into()))
}

/// The npm package starts the real program through a Node.js script, which costs time and would survive as a process in
/// between. The program itself lies in a sibling package, one per platform.
fn native_program(path: &Path) -> PathBuf {
    let direct = || -> Option<PathBuf> {
        let script = path.canonicalize().ok()?;
        if script.extension() != Some(OsStr::new("mjs")) {
            return None;
        }
        let package = script.parent()?;
        for entry in package.parent()?.read_dir().ok()?.flatten() {
            let name = entry.file_name();
            if name.to_string_lossy().starts_with("anvil-") {
                let program = entry.path().join("bin/anvil");
                if program.is_file() {
                    return Some(program);
                }
            }
        }
        None
    };
    direct().unwrap_or_else(|| path.to_owned())
}
