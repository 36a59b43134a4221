//! Protocol versions and gateways: what a wallet meets besides the default chain. With `ZKS_L1_STATE`, what our contracts refuse is
//! also compared with what the real ones refuse.

mod support;

use std::path::PathBuf;

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256, U256};
use serde_json::{json, Value};
use support::bridge::{asset_id, native_token_leaves, round_trips, L2_GAS};
use support::{account, bytes, call, eth_call, uint, with_selector, Net, FINNEY, L1_PRICE};
use zksync_devnet::deploy::BaseToken;
use zksync_devnet::family::Family;
use zksync_devnet::options::Settlement;
use zksync_devnet::Options;

const DIRECT: &str = "requestL2TransactionDirect((uint256,uint256,address,uint256,bytes,uint256,uint256,bytes[],address))";
const TWO_BRIDGES: &str =
    "requestL2TransactionTwoBridges((uint256,uint256,uint256,uint256,uint256,address,address,uint256,bytes))";
const FINALIZE: &str = "finalizeDeposit((uint256,uint256,uint256,address,uint16,bytes,bytes32[]))";

fn through_a_gateway(family: Family, protocol_minor: u32) -> Options {
    Options {
        gateway: Some(506),
        family,
        protocol_minor,
        ..Options::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn era_through_a_gateway() {
    let net = Net::start(through_a_gateway(Family::Era, 29)).await;
    let layer = eth_call(
        &net.l1,
        net.contract("bridgehub"),
        "settlementLayer(uint256)",
        &encode(&[uint(270)]),
    )
    .await;
    assert_eq!(U256::from_big_endian(&layer), 506.into());
    assert_eq!(net.devnet.facts()["contracts"]["settlementLayer"], 506);
    round_trips(&net, account(0), net.token("alpha")).await;
    // Two events of the same kind in one receipt.
    let hash = net.direct(account(0), account(1), FINNEY.into(), &[], L2_GAS).await;
    net.receipt(hash).await;
    let logs = json!([{
        "fromBlock": "latest", "toBlock": "latest",
        "topics": ["0x4531cd5795773d7101c17bdeb9f5ab7f47d7056017506f937083be5d6e77a382"],
    }]);
    let mut logs = call(&net.l1, "eth_getLogs", logs).await;
    if logs.as_array().is_some_and(Vec::is_empty) {
        // The batch was settled in between.
        let earlier = json!([{
            "fromBlock": "0x0", "toBlock": "latest",
            "topics": ["0x4531cd5795773d7101c17bdeb9f5ab7f47d7056017506f937083be5d6e77a382"],
        }]);
        logs = call(&net.l1, "eth_getLogs", earlier).await;
    }
    let from = |at: &str| {
        let at = json!(net.contract(at));
        logs.as_array().expect("logs").iter().filter(|l| l["address"] == at).count()
    };
    assert!(from("diamond") > 0);
    assert_eq!(from("diamond"), from("gatewayDiamond"));
    net.devnet.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn zksync_os_through_a_gateway() {
    let (name, symbol) = ("Base".to_owned(), "BASE".to_owned());
    let net = Net::start(Options {
        base_token: BaseToken::Erc20 { name, symbol },
        ..through_a_gateway(Family::ZksyncOs, 31)
    })
    .await;
    round_trips(&net, account(0), net.token("alpha")).await;
    native_token_leaves(&net, account(0)).await;
    net.devnet.stop().await.expect("it stops");
}

/// What a list of wrong requests gets for an answer: the first bytes of each revert.
async fn refusals(net: &Net, who: Address) -> Vec<(String, String)> {
    let (hub, router) = (net.contract("bridgehub"), net.contract("assetRouter"));
    let token = net.token("alpha");
    let gwei = U256::exp10(9);
    let mint = U256::exp10(17);
    net.approve(who, token, router, U256::exp10(18)).await;
    let register = with_selector("ensureTokenIsRegistered(address)", &encode(&[Token::Address(token)]));
    let vault = net.contract("l1NativeTokenVault");
    net.l1_transaction(json!({ "from": who, "to": vault, "data": register }))
        .await;
    if !net.eth_based() {
        net.approve(who, net.contract("baseToken"), router, U256::exp10(21)).await;
    }
    let value = |mint: U256| if net.eth_based() { mint } else { U256::zero() };
    let direct = |change: &dyn Fn(&mut Vec<Token>)| {
        let mut fields = vec![
            uint(net.chain_id()),
            Token::Uint(mint),
            Token::Address(who),
            uint(5),
            Token::Bytes(vec![]),
            uint(1_000_000),
            uint(800),
            Token::Array(vec![]),
            Token::Address(who),
        ];
        change(&mut fields);
        with_selector(DIRECT, &encode(&[Token::Tuple(fields)]))
    };
    let second = |id: H256, amount: u64, token: Address| {
        let transfer = encode(&[uint(amount), Token::Address(who), Token::Address(token)]);
        [
            &[1],
            encode(&[Token::FixedBytes(id.as_bytes().to_vec()), Token::Bytes(transfer)]).as_slice(),
        ]
        .concat()
    };
    let two = |data: Vec<u8>, change: &dyn Fn(&mut Vec<Token>)| {
        let mut fields = vec![
            uint(net.chain_id()),
            Token::Uint(mint),
            uint(0),
            uint(3_000_000),
            uint(800),
            Token::Address(who),
            Token::Address(router),
            uint(0),
            Token::Bytes(data),
        ];
        change(&mut fields);
        with_selector(TWO_BRIDGES, &encode(&[Token::Tuple(fields)]))
    };
    let id = asset_id(token);
    let base_id = H256::from_slice(&bytes(&json!(net.devnet.facts()["contracts"]["baseTokenAssetId"])));
    let zero = Address::zero();
    let empty_code = || Token::Bytes(vec![0; 32]);
    // Just the price of the gas, without the value that is to arrive.
    let cost = {
        let args = encode(&[uint(net.chain_id()), uint(L1_PRICE), uint(1_000_000), uint(800)]);
        let signature = "l2TransactionBaseCost(uint256,uint256,uint256,uint256)";
        U256::from_big_endian(&eth_call(&net.l1, hub, signature, &args).await)
    };
    let zksync_os = net.zksync_os();
    let (floor, most) = if zksync_os {
        (280_800, 72_000_000)
    } else {
        (253_884, 72_008_000)
    };
    let cases: Vec<(&str, String, U256)> = vec![
        ("wrong msg.value", direct(&|_| {}), value(mint) + 1),
        ("gas per pubdata", direct(&|r| r[6] = uint(799)), value(mint)),
        ("gas at the floor", direct(&|r| r[5] = uint(floor)), value(mint)),
        ("gas under the floor", direct(&|r| r[5] = uint(floor - 1)), value(mint)),
        ("gas of 9,999", direct(&|r| r[5] = uint(9_999)), value(mint)),
        (
            "too much gas",
            direct(&|r| {
                r[5] = uint(most + 1);
                r[1] = Token::Uint(mint * 1000);
            }),
            value(mint * 1000),
        ),
        ("mint of nothing", direct(&|r| r[1] = uint(0)), U256::zero()),
        (
            "mint under the cost",
            direct(&|r| r[1] = Token::Uint(cost - 1)),
            value(cost - 1),
        ),
        (
            "mint without the value",
            direct(&|r| {
                r[1] = Token::Uint(cost);
                r[3] = Token::Uint(gwei);
            }),
            value(cost),
        ),
        (
            "65 factory dependencies",
            direct(&|r| r[7] = Token::Array(vec![empty_code(); 65])),
            value(mint),
        ),
        (
            "one factory dependency",
            direct(&|r| r[7] = Token::Array(vec![empty_code()])),
            value(mint),
        ),
        (
            "a bad factory dependency",
            direct(&|r| r[7] = Token::Array(vec![Token::Bytes(vec![0; 33])])),
            value(mint),
        ),
        (
            "an even factory dependency",
            direct(&|r| r[7] = Token::Array(vec![Token::Bytes(vec![0; 64])])),
            value(mint),
        ),
        ("unknown chain, with ether", direct(&|r| r[0] = uint(999)), U256::from(7)),
        ("unknown chain", direct(&|r| r[0] = uint(999)), U256::zero()),
        ("refund to nobody", direct(&|r| r[8] = Token::Address(zero)), value(mint)),
        ("base token twice", two(second(base_id, 5, zero), &|_| {}), value(mint)),
        ("amount 0", two(second(id, 0, token), &|_| {}), value(mint)),
        (
            "unknown asset",
            two(second(H256::repeat_byte(7), 5, token), &|_| {}),
            value(mint),
        ),
        (
            "unknown asset, no token",
            two(second(H256::repeat_byte(7), 5, zero), &|_| {}),
            value(mint),
        ),
        ("another token", two(second(id, 5, net.token("beta")), &|_| {}), value(mint)),
        ("no token named", two(second(id, 5, zero), &|_| {}), value(mint)),
        ("more than allowed", two(second(id, u64::MAX, token), &|_| {}), value(mint)),
        ("bad version", two(vec![9; 33], &|_| {}), value(mint)),
        ("no data", two(vec![], &|_| {}), value(mint)),
        (
            "short transfer data",
            {
                let data = encode(&[Token::FixedBytes(id.as_bytes().to_vec()), Token::Bytes(vec![1, 2])]);
                two([&[1], data.as_slice()].concat(), &|_| {})
            },
            value(mint),
        ),
        (
            "low second bridge",
            two(second(id, 5, token), &|r| {
                r[6] = Token::Address(Address::from_low_u64_be(0xffff))
            }),
            value(mint),
        ),
        (
            "second bridge is no contract",
            two(second(id, 5, token), &|r| r[6] = Token::Address(Address::repeat_byte(0x77))),
            value(mint),
        ),
        (
            "value for a token",
            two(second(id, 5, token), &|r| r[7] = uint(1)),
            value(mint) + 1,
        ),
        (
            "second value missing",
            two(second(id, 5, token), &|r| r[7] = uint(1)),
            value(mint),
        ),
        (
            "old encoding",
            {
                let old = encode(&[Token::Address(token), uint(5), Token::Address(who)]);
                two(old, &|_| {})
            },
            value(mint),
        ),
        (
            "old encoding, amount 0",
            {
                let old = encode(&[Token::Address(token), uint(0), Token::Address(who)]);
                two(old, &|_| {})
            },
            value(mint),
        ),
        (
            "l2Value in two bridges",
            two(second(id, 5, token), &|r| r[2] = uint(1)),
            value(mint),
        ),
        (
            "two bridges under the floor",
            two(second(id, 5, token), &|r| r[3] = uint(floor - 1)),
            value(mint),
        ),
    ];
    let mut got = Vec::new();
    for (name, data, value) in cases {
        let request = json!({
            "from": who, "to": hub, "data": data, "value": value,
            "gas": "0x1312d00", "gasPrice": U256::from(L1_PRICE),
        });
        got.push((name.to_owned(), outcome(net, request).await));
    }
    got.extend(finalising(net, who).await);
    got
}

/// Wrong ways to finalise a withdrawal.
async fn finalising(net: &Net, who: Address) -> Vec<(String, String)> {
    let data = with_selector("withdraw(address)", &encode(&[Token::Address(who)]));
    let base = net.contract("l2BaseToken");
    net.direct(who, who, FINNEY.into(), &[], L2_GAS).await;
    net.devnet.settle().await.expect("it settles");
    net.devnet.set_settlement(Settlement::Manual);
    let pending = net.l2_transaction(who, base, U256::one(), data.clone()).await;
    net.devnet.seal().await;
    // A ZKsync OS node gives no proof yet, so the next batch's number stands for one that L1 does not have.
    let ready = if net.zksync_os() {
        net.devnet.settle().await.map(|()| pending.clone())
    } else {
        Ok(pending.clone())
    };
    let ready = ready.expect("it settles");
    let early = net.proved(&ready, 0).await;
    let message = [bytes(&json!("0x6c0960f9")), who.as_bytes().to_vec(), encode(&[uint(1)])].concat();
    let (nodes, batch) = (early.nodes, early.batch);
    let (leaf, tx) = (early.leaf, early.tx_number);
    let params = |change: &dyn Fn(&mut Vec<Token>)| {
        let mut fields = vec![
            uint(net.chain_id()),
            Token::Uint(batch),
            Token::Uint(leaf),
            Token::Address(base),
            Token::Uint(tx),
            Token::Bytes(message.clone()),
            Token::Array(nodes.clone()),
        ];
        change(&mut fields);
        let data = with_selector(FINALIZE, &encode(&[Token::Tuple(fields)]));
        json!({ "from": who, "to": net.contract("nullifier"), "data": data, "gas": "0x2dc6c0" })
    };
    let mut got = Vec::new();
    let not_yet = params(&|r| r[1] = Token::Uint(batch + if net.zksync_os() { 1 } else { 0 }));
    got.push(("batch not executed".to_owned(), outcome(net, not_yet).await));
    net.devnet.settle().await.expect("it settles");
    let node = |n: usize, word: [u8; 32]| {
        let mut nodes = nodes.clone();
        nodes[n] = Token::FixedBytes(word.to_vec());
        Token::Array(nodes)
    };
    let metadata = |version: u8| {
        let mut word = [0; 32];
        (word[0], word[1], word[3]) = (version, 15, 1);
        word
    };
    let with_message = |message: &[u8]| {
        let message = message.to_vec();
        params(&move |r| r[5] = Token::Bytes(message.clone()))
    };
    let router = Address::from_low_u64_be(0x10003);
    let cases: Vec<(&str, Value)> = vec![
        ("right", params(&|_| {})),
        ("batch 0", params(&|r| r[1] = uint(0))),
        ("a wrong node", params(&|r| r[6] = node(3, [5; 32]))),
        ("a wrong transaction number", params(&|r| r[4] = Token::Uint(tx + 1))),
        ("a wrong index", params(&|r| r[2] = Token::Uint(leaf + 1))),
        ("an index too large", params(&|r| r[2] = uint(1 << 20))),
        ("no proof", params(&|r| r[6] = Token::Array(vec![]))),
        ("a proof cut short", params(&|r| r[6] = Token::Array(nodes[..5].to_vec()))),
        ("metadata of version 2", params(&|r| r[6] = node(0, metadata(2)))),
        ("the bare path", params(&|r| r[6] = Token::Array(nodes[1..].to_vec()))),
        ("sender is nobody", params(&|r| r[3] = Token::Address(who))),
        ("sender is the router", params(&|r| r[3] = Token::Address(router))),
        ("another amount", with_message(&[&message[..55], &[9]].concat())),
        ("unknown selector", with_message(&[1, 2, 3, 4, 5])),
        ("a short message", with_message(&message[..55])),
        ("a very short message", with_message(&message[..3])),
        ("unknown chain", params(&|r| r[0] = uint(999))),
    ];
    for (name, request) in cases {
        got.push((name.to_owned(), outcome(net, request).await));
    }
    net.finalize(who, &ready, 0).await.expect("L1 pays");
    got.push(("twice".to_owned(), outcome(net, params(&|_| {})).await));
    let six = encode(&[
        uint(net.chain_id()),
        Token::Uint(batch),
        Token::Uint(leaf),
        Token::Uint(tx),
        Token::Bytes(message.clone()),
        Token::Array(nodes.clone()),
    ]);
    let signature = "finalizeWithdrawal(uint256,uint256,uint256,uint16,bytes,bytes32[])";
    let old = json!({ "from": who, "to": net.contract("nullifier"), "data": with_selector(signature, &six) });
    got.push(("six arguments".to_owned(), outcome(net, old).await));
    net.devnet.fail_next_deposits(1);
    let token = net.token("alpha");
    let (hash, transfer) = net.two_bridges(who, token, 5.into(), L2_GAS).await;
    let receipt = net.receipt(hash).await;
    net.devnet.settle().await.expect("it settles");
    let mut other = transfer.clone();
    other[31] ^= 1;
    let claimed = |result: Result<(), zksync_devnet::DevnetError>| match result {
        Ok(()) => "accepted".to_owned(),
        Err(error) => error.revert_data().unwrap_or_default().chars().take(10).collect(),
    };
    let got_wrong = claimed(net.claim(who, &receipt, token, &other).await);
    let got_other = claimed(net.claim(who, &receipt, net.token("beta"), &transfer).await);
    let got_right = claimed(net.claim(who, &receipt, token, &transfer).await);
    let got_twice = claimed(net.claim(who, &receipt, token, &transfer).await);
    for (name, outcome) in [
        ("claim with another amount", got_wrong),
        ("claim of another token", got_other),
        ("claim", got_right),
        ("claim twice", got_twice),
    ] {
        got.push((name.to_owned(), outcome));
    }
    got
}

/// `accepted`, or the first four bytes of the revert.
async fn outcome(net: &Net, request: Value) -> String {
    match net.l1.call("eth_call", json!([request, "latest"])).await {
        Ok(_) => "accepted".to_owned(),
        Err(error) => error.revert_data().unwrap_or_default().chars().take(10).collect(),
    }
}

/// Compares our contracts with the real ones of the same protocol, family and kind of base token.
async fn compare(folder: &str, chain: u64, protocol_minor: u32, family: Family, own_token: bool) {
    let Some(root) = std::env::var_os("ZKS_L1_STATE").filter(|v| !v.is_empty()) else {
        eprintln!("skipped: ZKS_L1_STATE does not name the folder with the recorded L1 states");
        return;
    };
    let real = Net::start(Options {
        l1_state: Some(PathBuf::from(root).join(folder)),
        l1_chain: Some(chain),
        ..Options::default()
    })
    .await;
    let base_token = if own_token {
        let (name, symbol) = ("Base".to_owned(), "BASE".to_owned());
        BaseToken::Erc20 { name, symbol }
    } else {
        BaseToken::Eth
    };
    let ours = Net::start(Options {
        protocol_minor,
        family,
        base_token,
        ..Options::default()
    })
    .await;
    let user = |net: &Net| {
        let address = net.devnet.facts()["accounts"][0]["address"].as_str();
        address.and_then(|a| a.parse().ok()).expect("an account")
    };
    let (theirs, mine) = (refusals(&real, user(&real)).await, refusals(&ours, user(&ours)).await);
    let different: Vec<_> = theirs.iter().zip(&mine).filter(|(a, b)| a != b).collect();
    assert!(different.is_empty(), "the real one and ours differ: {different:#?}");
    for net in [real, ours] {
        net.devnet.stop().await.expect("it stops");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn v29_era_refuses_what_the_real_one_refuses() {
    compare("v29-erc20-base", 10, 29, Family::Era, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v29_era_with_its_own_token_refuses_what_the_real_one_refuses() {
    compare("v29-erc20-base", 271, 29, Family::Era, true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v31_era_refuses_what_the_real_one_refuses() {
    compare("v31", 270, 31, Family::Era, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn v31_zksync_os_with_its_own_token_refuses_what_the_real_one_refuses() {
    compare("v31", 271, 31, Family::ZksyncOs, true).await;
}
