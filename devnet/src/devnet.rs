//! The network as a whole: starting it, steering it, stopping it.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{json, Value};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::accounts;
use crate::bridges;
use crate::error::DevnetError;
use crate::family::Dialect;
use crate::gas;
use crate::ground::Ground;
use crate::interop;
use crate::network::Network;
use crate::node::{find_anvil, Node, NodeOptions};
use crate::options::{Options, Seal, Settlement};
use crate::recorded::Recorded;
use crate::rpc::Rpc;
use crate::sequencer::{ChainFacts, Sequencer};
use crate::server;
use crate::settle::{prepare_operator, Settler};

/// A running network. Dropping it ends its processes too; [`Devnet::stop`] also waits until they are gone.
#[derive(Debug)]
pub struct Devnet {
    network: Arc<Network>,
    l1_node: Node,
    l2_node: Node,
    l2_url: String,
    tasks: Vec<JoinHandle<()>>,
}

impl Devnet {
    /// Starts both nodes, puts the contracts on them, and answers on the L2 endpoint when this returns.
    pub async fn start(options: Options) -> Result<Self, DevnetError> {
        let anvil = find_anvil(options.anvil.as_deref())?;
        // Taken first, so that a port that is in use is reported before anything starts.
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.l2_port))
            .await
            .map_err(|e| DevnetError::Usage(format!("the L2 endpoint cannot listen on port {}: {e}", options.l2_port)))?;
        let l2_url = format!("http://{}", listener.local_addr()?);

        let recorded = match &options.l1_state {
            Some(folder) => Some(Recorded::read(folder, options.l1_chain)?),
            None => None,
        };
        let (l1_chain_id, l2_chain_id) = match &recorded {
            Some(recorded) => (recorded.l1_chain_id, recorded.l2_chain_id()),
            None => (options.l1_chain_id, options.l2_chain_id),
        };
        let family = recorded.as_ref().map_or(options.family, Recorded::family);

        let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let mut l1_args = words("--hardfork prague --slots-in-an-epoch 1");
        if let Some(recorded) = &recorded {
            l1_args.push("--load-state".to_owned());
            l1_args.push(recorded.state_file().to_string_lossy().into_owned());
        }
        let l2_args = words(&format!(
            "--hardfork prague --no-mining --auto-impersonate --gas-limit {} --base-fee {}",
            gas::L2_BLOCK_GAS_LIMIT,
            gas::L2_BASE_FEE
        ));
        let start = |port, chain_id, args| {
            Node::start(NodeOptions {
                anvil: &anvil,
                port,
                chain_id,
                args,
            })
        };
        let (l1_node, l2_node) =
            tokio::try_join!(start(options.l1_port, l1_chain_id, &l1_args), start(0, l2_chain_id, &l2_args))?;
        let (l1, l2) = (Rpc::new(l1_node.url())?, Rpc::new(l2_node.url())?);

        prepare_operator(&l1).await?;
        let ground = match &recorded {
            Some(recorded) => Ground::recorded(recorded, &l1, &l2).await?,
            None => Ground::ours(&options, &l1, &l2).await?,
        };
        accounts::fund_l2(&l2).await?;
        let bridges = bridges::install(&l1, &l2, ground.contracts.bridgehub, l2_chain_id).await?;
        if ground.gateway.is_some() {
            interop::install(&l2).await?;
        }

        let chain = ChainFacts {
            diamond: ground.contracts.diamond,
            chain_id: l2_chain_id,
            dialect: Dialect {
                family,
                newest: options.proof_batch_number,
                bare_proofs: ground.protocol_minor < 26,
            },
            gateway: ground.gateway,
            first_batch: ground.first_batch,
            first_l1_block: ground.first_l1_block,
        };
        let sequencer = Arc::new(Sequencer::new(l1.clone(), l2.clone(), chain, options.seal).await?);
        let settler = Settler::new(l1.clone(), ground.target, sequencer.clone(), options.settlement);
        let mut facts = json!({
            "l1Url": l1_node.url(),
            "l2Url": l2_url,
            "l1ChainId": l1_chain_id,
            "l2ChainId": l2_chain_id,
            "family": family.word(),
        });
        if let Some(facts) = facts.as_object_mut() {
            facts.extend(ground.facts);
        }
        if let (Some(contracts), Value::Object(bridges)) = (facts.pointer_mut("/contracts"), json!(bridges)) {
            if let Some(contracts) = contracts.as_object_mut() {
                contracts.extend(bridges);
            }
        }
        let (contracts, protocol_minor) = (ground.contracts, ground.protocol_minor);
        let network = Arc::new(Network {
            l2,
            sequencer,
            settler,
            contracts,
            protocol_minor,
            l1_chain_id,
            facts,
        });

        // Deposits that the deployment made are part of the network that the caller gets.
        network.sequencer.follow_l1().await?;
        if options.settlement == Settlement::Auto {
            network.settler.settle().await?;
        }
        let mut tasks = vec![
            tokio::spawn(server::serve(listener, network.clone())),
            tokio::spawn(follow(network.clone(), options.poll_interval)),
            tokio::spawn(settle(network.clone(), options.settlement_delay)),
        ];
        if let Seal::Every(interval) = options.seal {
            tasks.push(tokio::spawn(seal(network.clone(), interval)));
        }
        Ok(Self {
            network,
            l1_node,
            l2_node,
            l2_url,
            tasks,
        })
    }

    /// The L1 endpoint.
    pub fn l1_url(&self) -> &str {
        self.l1_node.url()
    }

    /// The L2 endpoint.
    pub fn l2_url(&self) -> &str {
        &self.l2_url
    }

    /// What the program prints: endpoints, chain ids, accounts, tokens, contracts.
    pub fn facts(&self) -> &Value {
        &self.network.facts
    }

    /// [`Devnet::facts`], and where the network stands (`status`).
    pub fn info(&self) -> Value {
        self.network.info()
    }

    /// The process ids of the two nodes.
    pub fn process_ids(&self) -> [u32; 2] {
        [self.l1_node.pid(), self.l2_node.pid()]
    }

    /// Seals the open batch and says which number it got, when it has any transaction.
    pub async fn seal(&self) -> Option<u64> {
        self.network.sequencer.seal().await
    }

    /// Seals what is open and executes every sealed batch on L1.
    pub async fn settle(&self) -> Result<(), DevnetError> {
        self.network.settle().await.map(drop)
    }

    /// Changes when sealed batches are executed on L1.
    pub fn set_settlement(&self, mode: Settlement) {
        self.network.settler.set_mode(mode);
    }

    /// The next `n` bridge deposits fail on L2.
    pub fn fail_next_deposits(&self, n: u64) {
        self.network.sequencer.fail_next_deposits(n);
    }

    /// While paused, priority transactions stay pending.
    pub fn pause_priority(&self, paused: bool) {
        self.network.sequencer.pause_priority(paused);
    }

    /// Mines an empty L2 block and gives its number.
    pub async fn mine(&self) -> Result<u64, DevnetError> {
        self.network.sequencer.mine().await
    }

    /// Ends everything and waits until both nodes are gone.
    pub async fn stop(mut self) -> Result<(), DevnetError> {
        self.abort_tasks();
        self.l2_node.stop().await?;
        self.l1_node.stop().await
    }

    fn abort_tasks(&mut self) {
        self.tasks.drain(..).for_each(|task| task.abort());
    }
}

impl Drop for Devnet {
    fn drop(&mut self) {
        self.abort_tasks();
    }
}

/// Follows L1 for as long as the network lives.
async fn follow(network: Arc<Network>, interval: Duration) {
    let mut said = String::new();
    loop {
        report(&mut said, network.sequencer.follow_l1().await);
        tokio::time::sleep(interval).await;
    }
}

/// Settles soon after sealing, when that is wanted.
async fn settle(network: Arc<Network>, delay: Duration) {
    let mut said = String::new();
    loop {
        network.sequencer.wait_sealed().await;
        tokio::time::sleep(delay).await;
        if network.settler.mode() == Settlement::Auto {
            report(&mut said, network.settler.settle().await.map(drop));
        }
    }
}

/// Seals at intervals.
async fn seal(network: Arc<Network>, interval: Duration) {
    loop {
        tokio::time::sleep(interval).await;
        network.sequencer.seal().await;
    }
}

/// Says what went wrong in the background, once.
fn report(said: &mut String, result: Result<(), DevnetError>) {
    if let Err(error) = result {
        let text = error.to_string();
        if *said != text {
            eprintln!("zksync-devnet: {text}");
            *said = text;
        }
    }
}
