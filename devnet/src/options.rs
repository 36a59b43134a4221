//! What a user can choose about the network, and how the command line says it.

use std::path::PathBuf;
use std::time::Duration;

use crate::deploy::BaseToken;
use crate::error::DevnetError;
use crate::family::Family;

/// When the open batch is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// Each transaction closes its own batch at once. Nothing to wait for, so this is the default.
    EachTransaction,
    /// Whatever came in during the interval shares a batch.
    Every(Duration),
    /// Only on `devnet_seal` and `devnet_settle`.
    OnCommand,
}

/// When sealed batches are executed on L1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settlement {
    /// Soon after sealing.
    Auto,
    /// Only on `devnet_settle`.
    Manual,
}

impl Settlement {
    /// Reads `auto` or `manual`.
    pub fn parse(word: &str) -> Result<Self, DevnetError> {
        match word {
            "auto" => Ok(Settlement::Auto),
            "manual" => Ok(Settlement::Manual),
            other => Err(DevnetError::Usage(format!("settlement is `auto` or `manual`, not `{other}`"))),
        }
    }

    /// The word that [`Settlement::parse`] reads.
    pub fn word(self) -> &'static str {
        match self {
            Settlement::Auto => "auto",
            Settlement::Manual => "manual",
        }
    }
}

/// Everything about a [`Devnet`](crate::Devnet) that can be chosen.
#[derive(Debug, Clone)]
pub struct Options {
    /// The port of the L1 node; 0 lets the system choose.
    pub l1_port: u16,
    /// The port of the L2 endpoint; 0 lets the system choose.
    pub l2_port: u16,
    /// The chain id of L1.
    pub l1_chain_id: u64,
    /// The chain id of L2.
    pub l2_chain_id: u64,
    /// A folder with an L1 of real contracts to start from, instead of our own. It decides the chain ids, the family and the
    /// base token.
    pub l1_state: Option<PathBuf>,
    /// Which chain of that folder L2 is; the first one when absent.
    pub l1_chain: Option<u64>,
    /// The second number of the protocol version, 23 to 31.
    pub protocol_minor: u32,
    /// The id of a chain between L2 and L1 that L2 settles on.
    pub gateway: Option<u64>,
    /// Which dialect L2 speaks.
    pub family: Family,
    /// What L2 pays its fees in.
    pub base_token: BaseToken,
    /// How many units of the base token one unit of ether is worth, as numerator and denominator.
    pub base_token_price: (u128, u128),
    /// Where `anvil` is; searched for when absent (see [`crate::node::find_anvil`]).
    pub anvil: Option<PathBuf>,
    /// When batches are sealed.
    pub seal: Seal,
    /// When sealed batches are executed on L1.
    pub settlement: Settlement,
    /// With automatic settlement, how long a sealed batch waits before it is executed on L1.
    pub settlement_delay: Duration,
    /// How often L1 is asked for new priority transactions.
    pub poll_interval: Duration,
    /// Whether log proofs carry a `batchNumber`, as newer nodes do. On a ZKsync OS chain it is there anyway, and this chooses
    /// how newer servers spell answers: `batchNumber` for `batch_number`, and `l2ToL1Logs` like Era's.
    pub proof_batch_number: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            l1_port: 0,
            l2_port: 0,
            l1_chain_id: 31337,
            l2_chain_id: 270,
            l1_state: None,
            l1_chain: None,
            protocol_minor: 29,
            gateway: None,
            family: Family::Era,
            base_token: BaseToken::Eth,
            base_token_price: (1, 1),
            anvil: None,
            seal: Seal::EachTransaction,
            settlement: Settlement::Auto,
            settlement_delay: Duration::from_millis(50),
            poll_interval: Duration::from_millis(25),
            proof_batch_number: false,
        }
    }
}

/// What the program was asked to do.
#[derive(Debug, Clone)]
pub enum Command {
    /// Print [`USAGE`] and leave.
    Help,
    /// Run a network.
    Run {
        /// The network.
        options: Box<Options>,
        /// Stop when the standard input is closed, so that a parent that dies takes us along.
        exit_on_stdin_close: bool,
        /// Stop by itself after this long.
        max_lifetime: Option<Duration>,
    },
}

/// The text of `--help`.
pub const USAGE: &str = "\
zksync-devnet: a local Ethereum (L1) and ZKsync (L2) chain

usage: zksync-devnet [options]

  --l1-port N              port of the L1 node (default: any free port)
  --l2-port N              port of the L2 endpoint (default: any free port)
  --l1-state DIR           start L1 from real contracts: DIR has chain.json and l1-state.json
  --l1-chain ID            which chain of that folder L2 is (default: the first one)
  --family era|zksync-os   what kind of chain L2 is (default era)
  --protocol MINOR         the protocol version, 23 to 31 (default 29)
  --gateway                L2 settles on another chain, which settles on L1: proofs have two hops
  --base-token eth|erc20   what L2 pays its fees in (default eth); the ERC-20 is worth 100/314 of an ether
  --settlement auto|manual execute sealed batches on L1 soon after sealing (default), or only on devnet_settle
  --settlement-delay-ms N  with automatic settlement: wait this long after sealing (default 50)
  --seal-interval-ms N     seal a batch every N ms; 0: after each transaction (default); `manual`: only on devnet_seal
  --proof-batch-number     put a batchNumber into log proofs, as newer nodes do; zksync-os: camelCase answers
  --anvil PATH             the anvil program (default: $ANVIL, then node_modules of this crate, then $PATH)
  --exit-on-stdin-close    stop when the standard input is closed
  --max-lifetime-s N       stop after N seconds
  --help                   this text

Prints one line of JSON once everything answers, then runs until SIGINT or SIGTERM.
";

/// Options of our own L1 contracts.
const OWN_L1_ONLY: [&str; 4] = ["--family", "--base-token", "--protocol", "--gateway"];

/// The chain id of `--gateway`.
const GATEWAY_ID: u64 = 506;

/// The protocol versions that `--protocol` knows.
const PROTOCOLS: std::ops::RangeInclusive<u32> = 23..=31;

/// Reads the arguments, without the program's name.
pub fn parse_args(args: impl IntoIterator<Item = String>) -> Result<Command, DevnetError> {
    let mut options = Options::default();
    let mut exit_on_stdin_close = false;
    let mut max_lifetime = None;
    let mut own_l1_only = None;
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        let (name, inline) = match arg.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
            _ => (arg, None),
        };
        let flag = matches!(
            name.as_str(),
            "--help" | "-h" | "--exit-on-stdin-close" | "--proof-batch-number" | "--gateway"
        );
        if flag && inline.is_some() {
            return Err(DevnetError::Usage(format!("{name} takes no value")));
        }
        let mut value = || {
            inline
                .clone()
                .or_else(|| args.next())
                .ok_or_else(|| DevnetError::Usage(format!("{name} needs a value")))
        };
        if OWN_L1_ONLY.contains(&name.as_str()) {
            own_l1_only = Some(name.clone());
        }
        match name.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--exit-on-stdin-close" => exit_on_stdin_close = true,
            "--proof-batch-number" => options.proof_batch_number = true,
            "--l1-port" => options.l1_port = number(&name, &value()?)?,
            "--l2-port" => options.l2_port = number(&name, &value()?)?,
            "--l1-state" => options.l1_state = Some(PathBuf::from(value()?)),
            "--l1-chain" => options.l1_chain = Some(number(&name, &value()?)?),
            "--gateway" => options.gateway = Some(GATEWAY_ID),
            "--protocol" => {
                options.protocol_minor = number(&name, &value()?)?;
                if !PROTOCOLS.contains(&options.protocol_minor) {
                    return Err(DevnetError::Usage(format!(
                        "--protocol is {} to {}, not {}",
                        PROTOCOLS.start(),
                        PROTOCOLS.end(),
                        options.protocol_minor
                    )));
                }
            }
            "--family" => options.family = Family::parse(&value()?)?,
            "--base-token" => match value()?.as_str() {
                "eth" => (options.base_token, options.base_token_price) = (BaseToken::Eth, (1, 1)),
                "erc20" => {
                    let (name, symbol) = ("Base".to_owned(), "BASE".to_owned());
                    (options.base_token, options.base_token_price) = (BaseToken::Erc20 { name, symbol }, (314, 100));
                }
                other => return Err(DevnetError::Usage(format!("--base-token is `eth` or `erc20`, not `{other}`"))),
            },
            "--settlement" => options.settlement = Settlement::parse(&value()?)?,
            "--settlement-delay-ms" => options.settlement_delay = Duration::from_millis(number(&name, &value()?)?),
            "--seal-interval-ms" => {
                options.seal = match value()?.as_str() {
                    "manual" => Seal::OnCommand,
                    "0" => Seal::EachTransaction,
                    text => Seal::Every(Duration::from_millis(number(&name, text)?)),
                }
            }
            "--anvil" => options.anvil = Some(PathBuf::from(value()?)),
            "--max-lifetime-s" => max_lifetime = Some(Duration::from_secs(number(&name, &value()?)?)),
            other => return Err(DevnetError::Usage(format!("unknown argument `{other}`; see --help"))),
        }
    }
    match (&options.l1_state, options.l1_chain, own_l1_only) {
        (Some(_), _, Some(name)) => {
            return Err(DevnetError::Usage(format!(
                "{name} does not go with --l1-state, which decides it"
            )))
        }
        (None, Some(_), _) => return Err(DevnetError::Usage("--l1-chain goes with --l1-state only".into())),
        _ => {}
    }
    if options.protocol_minor < 26 && (options.family.is_zksync_os() || options.gateway.is_some()) {
        let message = "before protocol 26 there are neither chains of the family zksync-os nor gateways";
        return Err(DevnetError::Usage(message.into()));
    }
    Ok(Command::Run {
        options: Box::new(options),
        exit_on_stdin_close,
        max_lifetime,
    })
}

fn number<T: std::str::FromStr>(name: &str, text: &str) -> Result<T, DevnetError> {
    text.parse()
        .map_err(|_| DevnetError::Usage(format!("{name}: `{text}` is not a number it can use")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, DevnetError> {
        parse_args(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn reads_both_spellings_of_a_value() {
        for line in ["--l1-port 8545 --seal-interval-ms 0", "--l1-port=8545 --seal-interval-ms=0"] {
            let Ok(Command::Run { options, .. }) = parse(line) else {
                panic!("{line}")
            };
            assert_eq!((options.l1_port, options.seal), (8545, Seal::EachTransaction));
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (line, part) in [
            ("--l1-port", "needs a value"),
            ("--l1-port x", "not a number"),
            ("--l1-port 70000", "not a number"),
            ("--settlement never", "auto"),
            ("--frobnicate", "unknown argument `--frobnicate`"),
            ("--help=yes", "takes no value"),
            ("--l1-state x --family era", "does not go with --l1-state"),
            ("--protocol 22", "23 to 31"),
            ("--protocol 25 --family zksync-os", "before protocol 26"),
            ("--gateway --protocol 24", "before protocol 26"),
            ("--l1-chain 5", "goes with --l1-state only"),
        ] {
            let error = parse(line).err().map(|e| e.to_string()).unwrap_or_default();
            assert!(error.contains(part), "{line}: {error}");
        }
    }
}
