//! What only chains of the Era family have: paymasters, contract accounts, deployments; and several messages in one transaction.

mod support;

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{hex, id, keccak256};
use serde_json::{json, Value};
use support::bridge::L2_GAS;
use support::{account, bytes, call, eth_call, number, sign_712, sign_712_with, transfer_712, uint, with_selector, Net, FINNEY};
use zksync_devnet::family::Family;
use zksync_devnet::tx712::{hash_bytecode, Tx712};
use zksync_devnet::Options;

async fn send(net: &Net, raw: String) -> Value {
    let hash = call(&net.l2, "eth_sendRawTransaction", json!([raw])).await;
    let receipt = call(&net.l2, "eth_getTransactionReceipt", json!([hash])).await;
    assert_eq!((&receipt["transactionHash"], &receipt["type"]), (&hash, &json!("0x71")));
    receipt
}

async fn refusal(net: &Net, raw: String) -> String {
    let answer = net.l2.call("eth_sendRawTransaction", json!([raw])).await;
    answer.expect_err("a refusal").to_string()
}

fn encoded(signature: &str, arguments: &[Token]) -> Vec<u8> {
    [id(signature).as_slice(), &encode(arguments)].concat()
}

fn general() -> Vec<u8> {
    encoded("general(bytes)", &[Token::Bytes(vec![])])
}

fn native(net: &Net) -> Address {
    let native = &net.devnet.facts()["contracts"]["l2Tokens"]["native"]["address"];
    native.as_str().and_then(|a| a.parse().ok()).expect("a token")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paymaster_pays_for_everybody() {
    let net = Net::start(Options::default()).await;
    let (paymaster, from, to) = (net.contract("generalPaymaster"), account(9), account(8));
    let tx = |nonce| Tx712 {
        paymaster: Some((paymaster, general())),
        ..transfer_712(from, to, nonce, 0)
    };
    assert!(net.balance(from).await.is_zero());
    let before = net.balance(paymaster).await;
    let receipt = send(&net, sign_712(9, tx(0))).await;
    assert_eq!(receipt["status"], "0x1");
    let fee = number(&receipt["gasUsed"]) * number(&receipt["effectiveGasPrice"]);
    assert!(!fee.is_zero());
    assert_eq!(net.balance(paymaster).await, before - fee);
    assert!(net.balance(from).await.is_zero());
    assert_eq!(call(&net.l2, "eth_getTransactionCount", json!([from, "latest"])).await, "0x1");

    // What cannot be paid changes nothing.
    let block = call(&net.l2, "eth_blockNumber", json!([])).await;
    let with = |paymaster: Address, input: Vec<u8>| {
        sign_712(
            9,
            Tx712 {
                paymaster: Some((paymaster, input)),
                ..tx(1)
            },
        )
    };
    let valuable = sign_712(
        9,
        Tx712 {
            value: 1.into(),
            ..tx(1)
        },
    );
    for (raw, part) in [
        (
            with(paymaster, vec![1, 2]),
            "The standard paymaster input must be at least 4 bytes long",
        ),
        (
            with(paymaster, id("no()").to_vec()),
            "Unsupported paymaster flow in paymasterParams.",
        ),
        (
            with(net.contract("approvalPaymaster"), general()),
            "Unsupported paymaster flow",
        ),
        (with(account(3), general()), "does not answer with its magic value"),
        (valuable, "insufficient funds for gas + value"),
    ] {
        let error = refusal(&net, raw).await;
        assert!(error.contains(part), "{error} has no {part}");
    }
    assert_eq!(call(&net.l2, "eth_blockNumber", json!([])).await, block);
    let empty = json!([paymaster, "0x5"]);
    call(&net.l2, "anvil_setBalance", empty).await;
    let error = refusal(&net, sign_712(9, tx(1))).await;
    assert!(error.contains("failed paymaster validation. error message: "), "{error}");
    assert!(error.contains("Paymaster balance might not be enough"), "{error}");
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paymaster_takes_a_token() {
    let net = Net::start(Options::default()).await;
    let (paymaster, from, token) = (net.contract("approvalPaymaster"), account(9), native(&net));
    assert_eq!(call(&net.l2, "zks_getTestnetPaymaster", json!([])).await, json!(paymaster));
    let input = |amount: u64| {
        let arguments = [Token::Address(token), uint(amount), Token::Bytes(vec![])];
        encoded("approvalBased(address,uint256,bytes)", &arguments)
    };
    let tx = |amount| Tx712 {
        paymaster: Some((paymaster, input(amount))),
        ..transfer_712(from, account(8), 0, 0)
    };
    let had = net.l2_token_balance(token, from).await;
    let error = refusal(&net, sign_712(9, tx(0))).await;
    assert!(error.contains("Min allowance too low"), "{error}");
    let receipt = send(&net, sign_712(9, tx(77))).await;
    assert_eq!(receipt["status"], "0x1");
    assert_eq!(net.l2_token_balance(token, from).await, had - 77);
    assert_eq!(net.l2_token_balance(token, paymaster).await, 77.into());
    assert!(net.balance(from).await.is_zero());
    // The transactions that it took are not the user's business.
    assert_eq!(call(&net.l2, "eth_getTransactionCount", json!([from, "latest"])).await, "0x1");
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn contract_accounts_send_transactions() {
    let net = Net::start(Options::default()).await;
    for (name, keys) in [("multisigAccount", vec![0, 1]), ("smartAccount", vec![0])] {
        let from = net.contract(name);
        let count = json!([from, "latest"]);
        assert_eq!(call(&net.l2, "eth_getTransactionCount", count.clone()).await, "0x0");
        let before = net.balance(account(7)).await;
        let tx = || transfer_712(from, account(7), 0, FINNEY);
        let error = refusal(&net, sign_712_with(&[0, 2], tx())).await;
        assert!(error.contains("failed to validate the transaction"), "{error}");
        let receipt = send(&net, sign_712_with(&keys, tx())).await;
        assert_eq!((&receipt["status"], &receipt["from"]), (&json!("0x1"), &json!(from)));
        assert_eq!(net.balance(account(7)).await, before + FINNEY);
        assert_eq!(call(&net.l2, "eth_getTransactionCount", count).await, "0x1");
        let nonce = eth_call(
            &net.l2,
            net.contract("nonceHolder"),
            "getMinNonce(address)",
            &encode(&[Token::Address(from)]),
        )
        .await;
        assert_eq!(U256::from_big_endian(&nonce), 1.into());
    }
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn deployments_name_the_address_and_keep_the_bytecode() {
    let net = Net::start(Options::default()).await;
    let (from, deployer, factory) = (account(0), net.contract("contractDeployer"), net.contract("create2Factory"));
    let code = vec![0xab; 32];
    let hash = hash_bytecode(&code).expect("a valid length");
    let word = |h: H256| Token::FixedBytes(h.as_bytes().to_vec());
    let salt = H256::repeat_byte(5);
    let tx = |to: Address, nonce: u64, signature: &str, known: bool| {
        let mut arguments = vec![word(salt), word(hash), Token::Bytes(vec![])];
        if signature.contains("uint8") {
            arguments.push(uint(1));
        }
        let factory_deps = if known { vec![code.clone()] } else { vec![] };
        let base = transfer_712(from, to, nonce, 0);
        Tx712 {
            data: encoded(signature, &arguments),
            factory_deps,
            gas_limit: 1_000_000.into(),
            ..base
        }
    };
    let create = "create(bytes32,bytes32,bytes)";
    // An estimate knows what the transaction will bring along, and nothing else.
    let asked = |deps: Value| {
        let data = format!("0x{}", hex::encode(tx(deployer, 0, create, false).data));
        let meta = json!({ "gasPerPubdata": "0xc350", "factoryDeps": deps });
        json!([{ "from": from, "to": deployer, "data": data, "type": "0x71", "eip712Meta": meta }])
    };
    let estimate = call(&net.l2, "eth_estimateGas", asked(json!([code]))).await;
    assert!(number(&estimate) > 50_000.into());
    assert!(net.l2.call("eth_estimateGas", asked(json!([]))).await.is_err());
    let l1_to_l2 = call(&net.l2, "zks_estimateGasL1ToL2", asked(json!([code]))).await;
    assert!(number(&l1_to_l2) > number(&estimate));
    // A bytecode that nobody brought along.
    let receipt = send(&net, sign_712(0, tx(deployer, 0, create, false))).await;
    assert_eq!(receipt["status"], "0x0");

    let pad = |a: Address| H256::from(a).0;
    let created = |nonce: u64| {
        let parts = [keccak256("zksyncCreate"), pad(from), H256::from_low_u64_be(nonce).0];
        Address::from_slice(&keccak256(parts.concat())[12..])
    };
    let created2 = |sender: Address| {
        let parts = [keccak256("zksyncCreate2"), pad(sender), salt.0, hash.0, keccak256([])];
        Address::from_slice(&keccak256(parts.concat())[12..])
    };
    let cases = [
        (deployer, create, created(0)),
        (deployer, "createAccount(bytes32,bytes32,bytes,uint8)", created(1)),
        (deployer, "create2(bytes32,bytes32,bytes)", created2(from)),
        (factory, "create2Account(bytes32,bytes32,bytes,uint8)", created2(factory)),
    ];
    for (nonce, (to, signature, expected)) in (1..).zip(cases) {
        let receipt = send(&net, sign_712(0, tx(to, nonce, signature, nonce == 1))).await;
        assert_eq!(receipt["status"], "0x1", "{signature}");
        let event = &receipt["logs"][0];
        let sender = if to == factory { factory } else { from };
        assert_eq!(event["address"], json!(deployer));
        assert_eq!(event["topics"][1], json!(H256::from(sender)));
        assert_eq!(event["topics"][2], json!(hash));
        assert_eq!(event["topics"][3], json!(H256::from(expected)));
        assert_eq!(receipt["contractAddress"], json!(expected));
        let shown = call(&net.l2, "eth_getCode", json!([expected, "latest"])).await;
        assert_eq!(bytes(&shown), code);
    }
    let holder = net.contract("nonceHolder");
    let asked = eth_call(
        &net.l2,
        holder,
        "getDeploymentNonce(address)",
        &encode(&[Token::Address(from)]),
    )
    .await;
    assert_eq!(U256::from_big_endian(&asked), 3.into());
    let again = send(&net, sign_712(0, tx(factory, 5, cases[3].1, false))).await;
    assert_eq!(again["status"], "0x0");
    let known = call(&net.l2, "zks_getBytecodeByHash", json!([hash])).await;
    assert_eq!(known, json!(code));
    let unknown = format!("0x{}", hex::encode([1; 32]));
    assert!(call(&net.l2, "zks_getBytecodeByHash", json!([unknown])).await.is_null());
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_withdrawals_in_one_transaction() {
    for family in [Family::Era, Family::ZksyncOs] {
        let net = Net::start(Options {
            family,
            ..Options::default()
        })
        .await;
        let (who, token, fresh) = (account(0), net.token("alpha"), Address::random());
        let (hash, _) = net.two_bridges(who, token, 50.into(), L2_GAS).await;
        assert_eq!(net.receipt(hash).await["status"], "0x1");
        let (many, on_l2) = (net.contract("manyWithdrawals"), net.l2_token(token).await);
        let allow = encode(&[Token::Address(many), uint(50)]);
        net.l2_transaction(who, on_l2, U256::zero(), with_selector("approve(address,uint256)", &allow))
            .await;
        let arguments = [
            Token::Address(fresh),
            Token::Address(on_l2),
            uint(50),
            Token::Bytes(b"hello".to_vec()),
        ];
        let data = with_selector("leave(address,address,uint256,bytes)", &encode(&arguments));
        let receipt = net.l2_transaction(who, many, 7.into(), data).await;
        net.devnet.settle().await.expect("it settles");
        assert_eq!(receipt["to"], json!(many));
        // The plain message is no withdrawal.
        let error = net.finalize(who, &receipt, 2).await.expect_err("no withdrawal");
        assert_eq!(error.revert_data().map(|d| &d[..10]), Some("0x12ba286f"));
        for (message, ether, tokens) in [(3, 4, 0), (1, 4, 50), (0, 7, 50)] {
            let receipt = net
                .receipt(
                    receipt["transactionHash"]
                        .as_str()
                        .and_then(|h| h.parse().ok())
                        .expect("a hash"),
                )
                .await;
            net.finalize(who, &receipt, message).await.expect("L1 pays");
            let ether_now = net.l1_token_balance(Address::from_low_u64_be(1), fresh).await;
            let tokens_now = net.l1_token_balance(token, fresh).await;
            assert_eq!((ether_now, tokens_now), (ether.into(), tokens.into()), "message {message}");
        }
        net.devnet.stop().await.expect("it stops");
    }
}
