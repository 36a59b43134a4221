//! Whole round trips on recorded real L1 contracts. The environment variable `ZKS_L1_STATE` names the folder that has `v31`,
//! `v29` and so on; without it these tests do nothing.

mod support;

use std::path::PathBuf;
use std::time::Instant;

use ethers_core::types::Address;
use support::bridge::{native_token_leaves, round_trips};
use support::Net;
use zksync_devnet::Options;

/// Starts on a chain of a recorded L1; none when the folder is not named.
async fn start(folder: &str, chain: u64) -> Option<Net> {
    let Some(root) = std::env::var_os("ZKS_L1_STATE").filter(|v| !v.is_empty()) else {
        eprintln!("skipped: ZKS_L1_STATE does not name the folder with the recorded L1 states");
        return None;
    };
    let started = Instant::now();
    let net = Net::start(Options {
        l1_state: Some(PathBuf::from(root).join(folder)),
        l1_chain: Some(chain),
        ..Options::default()
    })
    .await;
    eprintln!("{folder}, chain {chain}: started in {:?}", started.elapsed());
    Some(net)
}

async fn goes_round(folder: &str, chain: u64) {
    let Some(net) = start(folder, chain).await else { return };
    assert_eq!(net.chain_id(), chain);
    let who = net.devnet.facts()["accounts"][0]["address"]
        .as_str()
        .and_then(|a| a.parse().ok())
        .expect("an account");
    round_trips(&net, who, net.token("alpha")).await;
    // One that no chain of this L1 has ever seen.
    round_trips(&net, who, net.token("gamma")).await;
    if !net.eth_based() {
        round_trips(&net, who, Address::from_low_u64_be(1)).await;
    }
    // What is born on a chain behind a gateway needs the gateway's own books, which nobody keeps here.
    if net.devnet.facts()["contracts"]["gatewayDiamond"].is_null() {
        native_token_leaves(&net, who).await;
    }
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn v31_zksync_os_with_ether() {
    goes_round("v31", 10).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v31_zksync_os_with_its_own_token() {
    goes_round("v31", 271).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v31_era_with_ether() {
    goes_round("v31", 270).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v31_era_with_its_own_token() {
    goes_round("v31", 272).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v31_through_a_gateway() {
    goes_round("v31", 14).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v29_era_with_ether() {
    goes_round("v29-erc20-base", 10).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v29_era_with_its_own_token() {
    goes_round("v29-erc20-base", 271).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v29_from_a_real_node() {
    goes_round("v29", 260).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v26_from_a_real_node() {
    goes_round("v26", 260).await;
}
