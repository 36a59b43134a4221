//! Whole flows on a running network.

mod support;

use std::process::Stdio;
use std::time::{Duration, Instant};

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{hex, id, keccak256};
use serde_json::{json, Value};
use support::{account, call, number, sign_712, transfer_712, until, with_selector, Net, FINNEY};
use zksync_devnet::options::{Seal, Settlement};
use zksync_devnet::tx712::Tx712;
use zksync_devnet::{Devnet, DevnetError, Options, Rpc};

fn alive(pid: u32) -> bool {
    let check = std::process::Command::new("kill")
        .args(["-0", &pid.to_string()])
        .stderr(Stdio::null())
        .status();
    check.is_ok_and(|status| status.success())
}

async fn dies(pid: u32) {
    let start = Instant::now();
    while alive(pid) {
        assert!(start.elapsed() < Duration::from_secs(5), "process {pid} survives");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn starts_soon_and_leaves_no_process() {
    let start = Instant::now();
    let net = Net::start(Options::default()).await;
    eprintln!("started in {:?}", start.elapsed());
    assert_eq!(call(&net.l1, "eth_chainId", json!([])).await, "0x7a69");
    assert_eq!(call(&net.l2, "eth_chainId", json!([])).await, "0x10e");
    assert_eq!(net.balance(account(0)).await, U256::exp10(20));
    assert_eq!(net.balance(account(9)).await, U256::zero());
    let pids = net.devnet.process_ids();
    assert!(pids.iter().all(|pid| alive(*pid)));
    net.devnet.stop().await.expect("it stops");
    assert!(!pids.iter().any(|pid| alive(*pid)));

    let dropped = Devnet::start(Options::default()).await.expect("it starts again");
    let pids = dropped.process_ids();
    drop(dropped);
    for pid in pids {
        dies(pid).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deposit_is_minted_and_its_change_comes_back() {
    let net = Net::start(Options::default()).await;
    let (sender, receiver) = (account(0), account(9));
    let nonce = call(&net.l2, "eth_getTransactionCount", json!([sender, "latest"])).await;
    let before = net.balance(sender).await;
    let asked = json!([{ "from": sender, "to": receiver, "value": "0x1", "eip712Meta": { "gasPerPubdata": "0x320" } }]);
    let gas = number(&call(&net.l2, "zks_estimateGasL1ToL2", asked).await).as_u64();
    assert!((280_000..400_000).contains(&gas), "{gas}");

    let hash = net.request(sender, receiver, FINNEY, &[], gas, sender).await;
    let receipt = net.receipt(hash).await;
    assert_eq!((&receipt["status"], &receipt["type"]), (&json!("0x1"), &json!("0xff")));
    assert_eq!(receipt["transactionHash"], json!(hash));
    assert_eq!(net.balance(receiver).await, FINNEY.into());
    let refund = net.balance(sender).await - before;
    let unused = U256::from(gas) - number(&receipt["gasUsed"]);
    assert!(!unused.is_zero());
    assert_eq!(refund, unused * number(&receipt["effectiveGasPrice"]));
    assert_eq!(
        call(&net.l2, "eth_getTransactionCount", json!([sender, "latest"])).await,
        nonce
    );

    let log = &receipt["l2ToL1Logs"][0];
    assert_eq!(log["sender"], "0x0000000000000000000000000000000000008001");
    assert_eq!((&log["key"], number(&log["value"])), (&json!(hash), U256::one()));
    let tx = call(&net.l2, "eth_getTransactionByHash", json!([hash])).await;
    assert_eq!((&tx["type"], &tx["hash"]), (&json!("0xff"), &json!(hash)));
    assert_eq!(tx["l1BatchNumber"], receipt["l1BatchNumber"]);
    let block = call(&net.l2, "eth_getBlockByNumber", json!([receipt["blockNumber"], false])).await;
    assert_eq!(
        (&block["transactions"], &block["l1BatchNumber"]),
        (&json!([hash]), &receipt["l1BatchNumber"])
    );

    // The same again is another transaction, even though nothing in it differs but its number.
    let again = net.request(sender, receiver, FINNEY, &[], gas, sender).await;
    assert_eq!(net.receipt(again).await["status"], "0x1");
    assert_eq!(net.balance(receiver).await, (2 * FINNEY).into());
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_on_l2_is_refunded_there() {
    let net = Net::start(Options::default()).await;
    let (sender, refund) = (account(0), account(8));
    let before = net.balance(sender).await;
    let fail = &id("fail()");
    let hash = net
        .request(sender, net.contract("counter"), FINNEY, fail, 400_000, refund)
        .await;
    let receipt = net.receipt(hash).await;
    assert_eq!(receipt["status"], "0x0");
    assert!(number(&receipt["l2ToL1Logs"][0]["value"]).is_zero());
    assert!(net.balance(refund).await > FINNEY.into());
    assert_eq!(net.balance(sender).await, before);

    // And real lack of gas: L1's floor leaves nothing for the call itself.
    let had = net.balance(refund).await;
    let hash = net.request(sender, account(7), FINNEY, &[], 253_884, refund).await;
    let receipt = net.receipt(hash).await;
    assert_eq!(
        (&receipt["status"], number(&receipt["gasUsed"])),
        (&json!("0x0"), 253_884.into())
    );
    assert_eq!(net.balance(refund).await, had + FINNEY);
    assert_eq!(net.balance(account(7)).await, U256::zero());

    net.devnet.settle().await.expect("it settles");
    assert!(net.prove_failure(&receipt).await.expect("L1 answers"));
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn l1_accepts_a_withdrawal_after_settlement_and_not_before() {
    let options = Options {
        settlement: Settlement::Manual,
        seal: Seal::OnCommand,
        ..Options::default()
    };
    let net = Net::start(options).await;
    let (who, base_token) = (account(1), net.contract("l2BaseToken"));
    let data = with_selector("withdraw(address)", &encode(&[Token::Address(who)]));
    let mut hashes = Vec::new();
    for value in 1..=3u64 {
        let tx = json!([{ "from": who, "to": base_token, "value": U256::from(value), "data": data, "gas": "0x7a120" }]);
        hashes.push(call(&net.l2, "eth_sendTransaction", tx).await);
    }
    let hash = &hashes[1];
    let open = call(&net.l2, "eth_getTransactionReceipt", json!([hash])).await;
    assert_eq!((&open["status"], &open["l1BatchNumber"]), (&json!("0x1"), &Value::Null));
    assert_eq!(open["l2ToL1Logs"], json!([]));
    assert_eq!(call(&net.l2, "zks_getL2ToL1LogProof", json!([hash, 0])).await, Value::Null);

    let sealed = call(&net.l2, "devnet_seal", json!([])).await;
    let receipt = call(&net.l2, "eth_getTransactionReceipt", json!([hash])).await;
    assert_eq!(Some(number(&receipt["l1BatchNumber"]).as_u64()), sealed.as_u64());
    let mut message = hex::decode("6c0960f9").expect("hex");
    message.extend_from_slice(who.as_bytes());
    message.extend_from_slice(H256::from_low_u64_be(2).as_bytes());
    assert_eq!(receipt["l2ToL1Logs"][0]["value"], json!(H256(keccak256(&message))));

    // Sealed, so there is a proof; not executed, so L1 does not know the batch.
    let refused = net
        .prove_message(&receipt, 0, base_token, &message)
        .await
        .expect_err("too early");
    assert!(
        refused.revert_data().is_some_and(|d| d.starts_with("0x2078a6a0")),
        "{refused}"
    );
    let details = call(&net.l2, "zks_getL1BatchDetails", json!([sealed])).await;
    assert_eq!(
        (&details["status"], &details["executeTxHash"]),
        (&json!("sealed"), &Value::Null)
    );

    call(&net.l2, "devnet_settle", json!([])).await;
    assert!(net
        .prove_message(&receipt, 0, base_token, &message)
        .await
        .expect("L1 answers"));
    assert!(!net
        .prove_message(&receipt, 0, base_token, b"something else")
        .await
        .expect("L1 answers"));
    let details = call(&net.l2, "zks_getL1BatchDetails", json!([sealed])).await;
    assert_eq!(details["status"], "verified");
    let tx = call(&net.l2, "zks_getTransactionDetails", json!([hash])).await;
    assert_eq!(
        (&tx["status"], &tx["ethExecuteTxHash"]),
        (&json!("verified"), &details["executeTxHash"])
    );
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn type_0x71_transactions_work_and_bad_ones_are_refused() {
    let net = Net::start(Options::default()).await;
    let (from, to) = (account(2), account(6));
    let before = net.balance(from).await;
    let raw = sign_712(2, transfer_712(from, to, 0, FINNEY));
    let hash = call(&net.l2, "eth_sendRawTransaction", json!([raw])).await;
    assert_eq!(
        hash,
        json!(Tx712::decode(&hex::decode(&raw).expect("hex"))
            .expect("tx")
            .hash()
            .expect("hash"))
    );
    let receipt = call(&net.l2, "eth_getTransactionReceipt", json!([hash])).await;
    assert_eq!((&receipt["status"], &receipt["type"]), (&json!("0x1"), &json!("0x71")));
    assert_eq!(receipt["transactionHash"], hash);
    let fee = number(&receipt["gasUsed"]) * number(&receipt["effectiveGasPrice"]);
    assert_eq!(net.balance(to).await, FINNEY.into());
    assert_eq!(net.balance(from).await, before - fee - FINNEY);
    assert_eq!(call(&net.l2, "eth_getTransactionCount", json!([from, "latest"])).await, "0x1");
    let shown = call(&net.l2, "eth_getTransactionByHash", json!([hash])).await;
    assert_eq!(
        (&shown["type"], &shown["hash"], &shown["nonce"]),
        (&json!("0x71"), &hash, &json!("0x0"))
    );

    let bad = |change: fn(&mut Tx712)| {
        let mut tx = transfer_712(from, to, 1, 1);
        change(&mut tx);
        sign_712(2, tx)
    };
    for (raw, part) in [
        (raw, "already known"),
        (
            bad(|t| t.nonce = 0.into()),
            "nonce too low. allowed nonce range: 1 - 21, actual: 0",
        ),
        (
            bad(|t| t.nonce = 99.into()),
            "nonce too high. allowed nonce range: 1 - 21, actual: 99",
        ),
        (bad(|t| t.chain_id = 1.into()), "wrong chain id 1"),
        (bad(|t| t.gas_per_pubdata = 0.into()), "gas per pub data limit is zero"),
        (
            bad(|t| t.max_fee_per_gas = 1.into()),
            "max fee per gas less than block base fee",
        ),
        (
            bad(|t| t.value = U256::exp10(30)),
            "insufficient funds for gas + value. balance: ",
        ),
        (
            bad(|t| t.from = Address::repeat_byte(7)),
            "failed to validate the transaction",
        ),
        (
            bad(|t| t.factory_deps = vec![vec![0; 64]]),
            "factory dependency #0 is invalid",
        ),
        ("0x71c0".into(), "failed to decode"),
    ] {
        let error = net
            .l2
            .call("eth_sendRawTransaction", json!([raw]))
            .await
            .expect_err(part)
            .to_string();
        assert!(error.contains(part), "{error} has no {part}");
    }

    // Before its turn it waits, and is shown as waiting.
    let early = call(
        &net.l2,
        "eth_sendRawTransaction",
        json!([sign_712(2, transfer_712(from, to, 2, 1))]),
    )
    .await;
    assert_eq!(
        call(&net.l2, "eth_getTransactionByHash", json!([early])).await["blockNumber"],
        Value::Null
    );
    call(
        &net.l2,
        "eth_sendRawTransaction",
        json!([sign_712(2, transfer_712(from, to, 1, 1))]),
    )
    .await;
    assert_eq!(
        call(&net.l2, "eth_getTransactionReceipt", json!([early])).await["status"],
        "0x1"
    );
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_like_an_era_node() {
    let net = Net::start(Options::default()).await;
    let batch = [
        ("eth_chainId", json!([])),
        ("zks_noSuchMethod", json!([])),
        ("eth_getBalance", json!([account(0), "committed"])),
        ("zks_L1ChainId", json!([])),
        ("eth_gasPrice", json!([])),
        ("eth_getBlockByNumber", json!(["finalized", false])),
    ];
    let answers = net.l2.batch(&batch).await.expect("a batch");
    assert_eq!(answers[0].as_ref().expect("chain id"), "0x10e");
    assert!(matches!(&answers[1], Err(DevnetError::Rpc { code: -32601, message, .. }) if message == "Method not found"));
    assert_eq!(number(answers[2].as_ref().expect("balance")), U256::exp10(20));
    assert_eq!(answers[3].as_ref().expect("L1 chain id"), "0x7a69");
    assert!(answers[5].as_ref().expect("a block").is_object());
    let price = number(answers[4].as_ref().expect("price"));

    // The fee does not move, whatever happens.
    for _ in 0..5 {
        call(&net.l2, "devnet_mine", json!([])).await;
        let tx = json!([{ "from": account(3), "to": account(5), "value": "0x1" }]);
        let hash = call(&net.l2, "eth_sendTransaction", tx).await;
        let receipt = call(&net.l2, "eth_getTransactionReceipt", json!([hash])).await;
        assert!(number(&receipt["effectiveGasPrice"]) >= price);
        let block = call(&net.l2, "eth_getBlockByNumber", json!(["latest", true])).await;
        assert_eq!(number(&block["baseFeePerGas"]), price);
        assert_eq!(block["transactions"][0]["l1BatchNumber"], receipt["l1BatchNumber"]);
    }

    // Estimates know Era's own fields, and reverts keep their data.
    let typed = json!([{ "from": account(0), "to": account(5), "type": "0x71", "value": "0x1",
        "eip712Meta": { "gasPerPubdata": "0xc350", "customSignature": [1, 2], "factoryDeps": [] } }]);
    assert!(number(&call(&net.l2, "eth_estimateGas", typed.clone()).await) > 21_000.into());
    assert_eq!(call(&net.l2, "eth_call", typed).await, "0x");
    let reverting = json!([{ "from": account(0), "to": net.contract("counter"), "data": with_selector("fail()", &[]) }]);
    let error = net.l2.call("zks_estimateGasL1ToL2", reverting).await.expect_err("it reverts");
    assert!(matches!(&error, DevnetError::Rpc { code: 3, .. }), "{error:?}");
    assert!(error.revert_data().is_some_and(|d| d.len() == 2 + 8 + 128), "{error:?}");
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn bridge_deposits_wait_and_fail_on_command() {
    let net = Net::start(Options::default()).await;
    let (who, token) = (account(4), net.token("alpha"));
    call(&net.l2, "devnet_pausePriority", json!([true])).await;
    call(&net.l2, "devnet_failNextDeposits", json!([1])).await;
    let hash = net.deposit_token(who, token, 1_000, 3_000_000).await;
    let waiting = until(|| net.l2.call("eth_getTransactionByHash", json!([hash]))).await;
    assert_eq!((&waiting["blockNumber"], &waiting["type"]), (&Value::Null, &json!("0xff")));
    assert_eq!(call(&net.l2, "eth_getTransactionReceipt", json!([hash])).await, Value::Null);
    assert_eq!(
        call(&net.l2, "zks_getTransactionDetails", json!([hash])).await["status"],
        "pending"
    );
    call(&net.l2, "devnet_pausePriority", json!([false])).await;
    let failed = call(&net.l2, "eth_getTransactionReceipt", json!([hash])).await;
    assert_eq!(failed["status"], "0x0");
    net.devnet.settle().await.expect("it settles");
    assert!(net.prove_failure(&failed).await.expect("L1 answers"));

    let hash = net.deposit_token(who, token, 1_000, 3_000_000).await;
    let receipt = net.receipt(hash).await;
    assert_eq!(receipt["status"], "0x1", "{receipt}");
    let events = receipt["logs"].as_array().expect("logs");
    assert!(!events.is_empty());
    for event in events {
        assert_eq!(
            (&event["transactionHash"], &event["l1BatchNumber"]),
            (&json!(hash), &receipt["l1BatchNumber"])
        );
    }
    let filter = json!([{ "fromBlock": receipt["blockNumber"], "toBlock": "latest", "address": events[0]["address"] }]);
    assert_eq!(call(&net.l2, "eth_getLogs", filter).await[0]["transactionHash"], json!(hash));
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_follows_l1_through_a_reorganisation() {
    let net = Net::start(Options::default()).await;
    let (who, to) = (account(4), account(9));
    call(&net.l2, "devnet_pausePriority", json!([true])).await;
    let snapshot = call(&net.l1, "evm_snapshot", json!([])).await;
    let gone = net.request(who, to, 1, &[], 1_000_000, who).await;
    until(|| net.l2.call("eth_getTransactionByHash", json!([gone]))).await;
    let before = number(&call(&net.l1, "eth_blockNumber", json!([])).await);
    assert_eq!(call(&net.l1, "evm_revert", json!([snapshot])).await, json!(true));
    // As high as before, so that only the blocks' hashes tell.
    let kept = net.request(who, to, 20, &[], 1_000_000, who).await;
    assert!(number(&call(&net.l1, "eth_blockNumber", json!([])).await) >= before);
    call(&net.l2, "devnet_pausePriority", json!([false])).await;
    assert_eq!(
        call(&net.l2, "eth_getTransactionReceipt", json!([kept])).await["status"],
        "0x1"
    );
    assert_eq!(call(&net.l2, "eth_getTransactionByHash", json!([gone])).await, Value::Null);
    assert_eq!(net.balance(to).await, 20.into());
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_of_many_transactions_settles_by_itself() {
    let options = Options {
        seal: Seal::Every(Duration::from_millis(300)),
        ..Options::default()
    };
    let net = Net::start(options).await;
    let who = account(1);
    let data = with_selector("sendToL1(bytes)", &encode(&[Token::Bytes(b"hello".to_vec())]));
    let mut hashes = Vec::new();
    for _ in 0..7 {
        let tx = json!([{ "from": who, "to": net.contract("l2Messenger"), "data": data, "gas": "0x30d40" }]);
        hashes.push(call(&net.l2, "eth_sendTransaction", tx).await);
    }
    for hash in hashes {
        let executed = || async {
            let details = net.l2.call("zks_getTransactionDetails", json!([hash])).await?;
            Ok(details["ethExecuteTxHash"].clone())
        };
        until(executed).await;
        let receipt = call(&net.l2, "eth_getTransactionReceipt", json!([hash])).await;
        assert!(net.prove_message(&receipt, 0, who, b"hello").await.expect("L1 answers"));
    }
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_prints_one_line_and_its_nodes_die_with_it() {
    use tokio::io::AsyncReadExt;
    let mut child = tokio::process::Command::new(env!("CARGO_BIN_EXE_zksync-devnet"))
        .args(["--settlement", "manual", "--max-lifetime-s", "60"])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the program");
    let mut out = child.stdout.take().expect("stdout");
    let mut text = Vec::new();
    while text.last() != Some(&b'\n') {
        text.push(out.read_u8().await.expect("a line"));
    }
    let facts: Value = serde_json::from_slice(&text).expect("JSON");
    assert_eq!(facts["accounts"].as_array().map(Vec::len), Some(10));
    let rpc = |key: &str| Rpc::new(facts[key].as_str().expect(key)).expect(key);
    let (l1, l2) = (rpc("l1Url"), rpc("l2Url"));
    assert_eq!(call(&l2, "devnet_info", json!([])).await["status"]["settlement"], "manual");
    // SIGKILL: nothing of ours gets to tidy up.
    child.kill().await.expect("killed");
    let start = Instant::now();
    while l1.call("eth_chainId", json!([])).await.is_ok() {
        assert!(start.elapsed() < Duration::from_secs(5), "the node survives");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let mut rest = Vec::new();
    out.read_to_end(&mut rest).await.expect("readable");
    assert!(rest.is_empty());
}

#[tokio::test]
async fn says_clearly_what_is_missing() {
    let options = Options {
        anvil: Some("/nowhere/anvil".into()),
        ..Options::default()
    };
    let error = Devnet::start(options).await.expect_err("no anvil").to_string();
    assert_eq!(error, "anvil: there is no file /nowhere/anvil");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let error = Devnet::start(Options {
        l2_port: port,
        ..Options::default()
    })
    .await
    .expect_err("taken")
    .to_string();
    assert!(error.starts_with("the L2 endpoint cannot listen on port"), "{error}");
    let error = Devnet::start(Options {
        l1_port: port,
        ..Options::default()
    })
    .await
    .expect_err("taken")
    .to_string();
    assert!(error.starts_with("anvil: it stopped while starting"), "{error}");
}
