//! A chain of the ZKsync OS family on our own contracts.

mod support;

use ethers_core::abi::{encode, Token};
use ethers_core::types::U256;
use serde_json::{json, Value};
use support::bridge::{native_token_leaves, round_trips, L2_GAS};
use support::{account, call, sign_712, transfer_712, with_selector, Net, FINNEY};
use zksync_devnet::deploy::BaseToken;
use zksync_devnet::family::Family;
use zksync_devnet::options::{Seal, Settlement};
use zksync_devnet::{DevnetError, Options};

fn options() -> Options {
    Options {
        family: Family::ZksyncOs,
        ..Options::default()
    }
}

/// The code and the text of an error that must come.
async fn refusal(net: &Net, method: &str, params: Value) -> (i64, String) {
    match net.l2.call(method, params).await {
        Err(DevnetError::Rpc { code, message, .. }) => (code, message),
        other => panic!("{method}: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn speaks_the_dialect_of_zksync_os() {
    let net = Net::start(options()).await;
    assert_eq!(net.devnet.facts()["family"], "zksync-os");
    for method in [
        "zks_L1ChainId",
        "zks_estimateGasL1ToL2",
        "zks_estimateFee",
        "zks_getMainContract",
        "zks_getBridgeContracts",
        "zks_gasPerPubdata",
        "zks_L1BatchNumber",
        "zks_getTransactionDetails",
        "zks_getL1BatchDetails",
    ] {
        assert_eq!(refusal(&net, method, json!([])).await.0, -32601, "{method}");
    }
    let bridgehub = call(&net.l2, "zks_getBridgehubContract", json!([])).await;
    assert_eq!(bridgehub, json!(net.contract("bridgehub")));
    let genesis = call(&net.l2, "zks_getGenesis", json!([])).await;
    assert_eq!(genesis["initial_contracts"].as_array().map(Vec::len), Some(4));
    let metadata = call(&net.l2, "zks_getBlockMetadataByNumber", json!([0])).await;
    assert!(metadata["native_price"].is_string() && metadata["execution_version"].is_u64());
    assert!(call(&net.l2, "zks_getBlockMetadataByNumber", json!([9999])).await.is_null());

    let raw = sign_712(0, transfer_712(account(0), account(1), 0, 1));
    assert_eq!(refusal(&net, "eth_sendRawTransaction", json!([raw])).await.0, -32602);
    let typed = json!([{ "from": account(0), "to": account(1), "type": "0x71" }]);
    assert_eq!(refusal(&net, "eth_estimateGas", typed).await.0, -32602);
    let committed = json!([account(0), "committed"]);
    assert_eq!(refusal(&net, "eth_getBalance", committed).await.0, -32602);

    let hash = net.direct(account(0), account(9), FINNEY.into(), &[], 280_800).await;
    let receipt = net.receipt(hash).await;
    assert_eq!((&receipt["type"], &receipt["status"]), (&json!("0x7f"), &json!("0x1")));
    assert!(receipt.get("l1BatchNumber").is_none() && receipt.get("l1BatchTxIndex").is_none());
    let log = &receipt["l2ToL1Logs"][0];
    assert_eq!((&log["l2_shard_id"], &log["is_service"]), (&json!(0), &json!(true)));
    assert_eq!((&log["tx_number_in_block"], &log["key"]), (&json!(0), &json!(hash)));
    let shown = call(&net.l2, "eth_getTransactionByHash", json!([hash])).await;
    assert_eq!(shown["type"], "0x7f");
    assert!(shown.get("l1BatchNumber").is_none());
    let block = call(&net.l2, "eth_getBlockByNumber", json!([receipt["blockNumber"], true])).await;
    assert!(block.get("l1BatchNumber").is_none());
    assert_eq!(block["transactions"][0]["type"], "0x7f");
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proof_is_an_error_until_l1_has_the_batch() {
    let net = Net::start(Options {
        settlement: Settlement::Manual,
        seal: Seal::OnCommand,
        ..options()
    })
    .await;
    let unknown = json!([format!("0x{}", "11".repeat(32)), 0]);
    assert!(call(&net.l2, "zks_getL2ToL1LogProof", unknown).await.is_null());
    let data = with_selector("withdraw(address)", &encode(&[Token::Address(account(1))]));
    let base = net.contract("l2BaseToken");
    let first = net.l2_transaction(account(1), base, U256::one(), data.clone()).await;
    let receipt = net.l2_transaction(account(1), base, U256::one(), data).await;
    assert_eq!(first["l2ToL1Logs"][0]["tx_number_in_block"], 0);
    // Every transaction has a block of its own, so the number in the block stays 0 where Era's number in the batch grows.
    assert_eq!(receipt["l2ToL1Logs"][0]["tx_number_in_block"], 0);
    let ask = |position: u64| json!([receipt["transactionHash"], position]);
    let (code, text) = refusal(&net, "zks_getL2ToL1LogProof", ask(0)).await;
    assert_eq!(
        (code, text.as_str()),
        (-32603, "transaction has not been included in an L1 batch yet")
    );
    net.devnet.seal().await;
    let (_, text) = refusal(&net, "zks_getL2ToL1LogProof", ask(0)).await;
    assert_eq!(text, "L1 batch containing the transaction has not been executed yet");
    let finalized = json!(["finalized", false]);
    let before = call(&net.l2, "eth_getBlockByNumber", finalized.clone()).await;
    net.devnet.settle().await.expect("it settles");
    let after = call(&net.l2, "eth_getBlockByNumber", finalized).await;
    assert_ne!(before["number"], after["number"]);
    assert_eq!(after["number"], receipt["blockNumber"]);
    let (_, text) = refusal(&net, "zks_getL2ToL1LogProof", ask(7)).await;
    assert!(text.contains("there are only 1"), "{text}");
    let proof = call(&net.l2, "zks_getL2ToL1LogProof", ask(0)).await;
    assert_eq!((&proof["batch_number"], &proof["id"]), (&json!(1), &json!(1)));
    assert!(proof.get("batchNumber").is_none());
    net.finalize(account(1), &first, 0).await.expect("the first one");
    net.finalize(account(1), &receipt, 0).await.expect("the second one");
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn round_trips_with_ether() {
    let net = Net::start(options()).await;
    round_trips(&net, account(0), net.token("alpha")).await;
    native_token_leaves(&net, account(0)).await;
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn round_trips_with_a_base_token_of_its_own_in_the_newest_spelling() {
    let (name, symbol) = ("Base".to_owned(), "BASE".to_owned());
    let net = Net::start(Options {
        base_token: BaseToken::Erc20 { name, symbol },
        base_token_price: (314, 100),
        proof_batch_number: true,
        ..options()
    })
    .await;
    round_trips(&net, account(0), net.token("beta")).await;
    round_trips(&net, account(0), ethers_core::types::Address::from_low_u64_be(1)).await;
    let hash = net.direct(account(0), account(9), FINNEY.into(), &[], L2_GAS).await;
    let log = net.receipt(hash).await["l2ToL1Logs"][0].clone();
    assert!(log["isService"].is_boolean() && log.get("l1BatchNumber").is_none(), "{log}");
    net.devnet.stop().await.expect("it stops");
}
