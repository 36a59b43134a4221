//! The contracts alone, on two real nodes and without a sequencer: what they accept, and above all what they refuse.

use std::collections::BTreeMap;

use ethers_core::abi::{encode, Abi, RawLog, Token};
use ethers_core::types::{Address, Bytes, H256, U256};
use ethers_core::utils::keccak256;
use serde_json::{json, Value};
use zksync_devnet::deploy::{deploy, BaseToken, DeployOptions, Deployment};
use zksync_devnet::node::{find_anvil, Node, NodeOptions};
use zksync_devnet::{DevnetError, Rpc};

const USER: &str = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
const OPERATOR: &str = "0x00000000000000000000000000000000000000aa";
const CHAIN: u64 = 270;

/// Two nodes, the contracts on them, and their interfaces.
struct World {
    nodes: [Node; 2],
    l1: Rpc,
    l2: Rpc,
    at: Deployment,
    abis: BTreeMap<String, Abi>,
}

/// A proof as the node would give it, and the root it leads to.
struct Tree {
    root: H256,
    proof: Vec<Token>,
}

fn uint(n: impl Into<U256>) -> Token {
    Token::Uint(n.into())
}

fn word(h: H256) -> Token {
    Token::FixedBytes(h.as_bytes().to_vec())
}

fn user() -> Address {
    USER.parse().expect("address")
}

fn ether(n: u64) -> U256 {
    U256::exp10(18) * n
}

fn alias(a: Address) -> Address {
    let shift = U256::from_big_endian(&[0x11, 0x11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0x11]);
    let mut bytes = [0; 32];
    (U256::from_big_endian(a.as_bytes()) + shift).to_big_endian(&mut bytes);
    Address::from_slice(&bytes[12..])
}

fn selector(error: &str) -> String {
    format!("0x{}", ethers_core::utils::hex::encode(&keccak256(error)[..4]))
}

fn asset_id(chain: u64, token: Address) -> H256 {
    H256(keccak256(encode(&[
        uint(chain),
        Token::Address(Address::from_low_u64_be(0x10004)),
        Token::Address(token),
    ])))
}

fn transfer_data(amount: U256, receiver: Address, token: Address) -> Vec<u8> {
    encode(&[uint(amount), Token::Address(receiver), Token::Address(token)])
}

fn second_bridge_data(id: H256, transfer: Vec<u8>) -> Vec<u8> {
    [vec![1], encode(&[word(id), Token::Bytes(transfer)])].concat()
}

/// A tree of two levels with the leaf at `index` and arbitrary others.
fn tree(leaf: H256, index: usize) -> Tree {
    let siblings = [H256::repeat_byte(0x21), H256::repeat_byte(0x22)];
    let mut metadata = [0; 32];
    metadata[..4].copy_from_slice(&[1, 2, 0, 1]);
    let mut proof = vec![word(H256(metadata))];
    let mut root = leaf;
    for (level, sibling) in siblings.into_iter().enumerate() {
        let pair = if index >> level & 1 == 0 {
            [root, sibling]
        } else {
            [sibling, root]
        };
        root = H256(keccak256([pair[0].as_bytes(), pair[1].as_bytes()].concat()));
        proof.push(word(sibling));
    }
    Tree { root, proof }
}

fn log_leaf(tx: u16, sender: u64, key: H256, value: H256) -> H256 {
    let mut bytes = vec![0, 1];
    bytes.extend(tx.to_be_bytes());
    bytes.extend(Address::from_low_u64_be(sender).as_bytes());
    bytes.extend(key.as_bytes());
    bytes.extend(value.as_bytes());
    H256(keccak256(bytes))
}

fn message_leaf(tx: u16, sender: Address, message: &[u8]) -> H256 {
    log_leaf(tx, 0x8008, H256::from(sender), H256(keccak256(message)))
}

/// A mined transaction.
struct Mined {
    ok: bool,
    logs: Vec<(Address, RawLog)>,
}

impl World {
    async fn start(change: impl FnOnce(&mut DeployOptions)) -> Self {
        let anvil = find_anvil(None).expect("anvil: run `npm ci` in devnet/ or set ANVIL");
        let node = |chain_id| NodeOptions {
            anvil: &anvil,
            port: 0,
            chain_id,
            args: &[],
        };
        let (a, b) = (
            Node::start(node(31337)).await.expect("L1"),
            Node::start(node(CHAIN)).await.expect("L2"),
        );
        let (l1, l2) = (Rpc::new(a.url()).expect("url"), Rpc::new(b.url()).expect("url"));
        let mut options = DeployOptions::new(31337, CHAIN, OPERATOR.parse().expect("address"));
        change(&mut options);
        let at = deploy(&l1, &l2, &options).await.expect("deployment");
        for rpc in [&l1, &l2] {
            rpc.call("anvil_impersonateAccount", json!([OPERATOR]))
                .await
                .expect("impersonation");
        }
        let artifacts: BTreeMap<String, Value> =
            serde_json::from_str(include_str!("../artifacts/contracts.json")).expect("artifacts");
        let abis = artifacts
            .into_iter()
            .map(|(name, artifact)| (name, serde_json::from_value(artifact["abi"].clone()).expect("abi")))
            .collect();
        World {
            nodes: [a, b],
            l1,
            l2,
            at,
            abis,
        }
    }

    async fn stop(mut self) {
        for node in &mut self.nodes {
            node.stop().await.expect("stop");
        }
    }

    fn data(&self, contract: &str, function: &str, arguments: &[Token]) -> Bytes {
        let overloads = self.abis[contract].functions_by_name(function).expect("function");
        let fitting = overloads.iter().find_map(|f| f.encode_input(arguments).ok());
        fitting
            .unwrap_or_else(|| panic!("{contract}.{function} does not take these"))
            .into()
    }

    async fn call(&self, rpc: &Rpc, from: Address, to: Address, data: Bytes, value: U256) -> Result<Vec<u8>, DevnetError> {
        let request = json!({ "from": from, "to": to, "data": data, "value": format!("{value:#x}"), "gasPrice": "0x77359400" });
        let answer = rpc.call("eth_call", json!([request, "latest"])).await?;
        Ok(serde_json::from_value::<Bytes>(answer).expect("bytes").to_vec())
    }

    async fn read(&self, rpc: &Rpc, to: Address, contract: &str, function: &str, arguments: &[Token]) -> Vec<Token> {
        let bytes = self
            .call(rpc, user(), to, self.data(contract, function, arguments), 0.into())
            .await
            .expect("call");
        let overloads = self.abis[contract].functions_by_name(function).expect("function");
        overloads.iter().find_map(|f| f.decode_output(&bytes).ok()).expect("output")
    }

    /// The revert bytes of a call that must fail.
    async fn refusal(&self, rpc: &Rpc, from: Address, to: Address, data: Bytes, value: U256) -> String {
        match self.call(rpc, from, to, data, value).await {
            Ok(answer) => panic!("not refused: {answer:02x?}"),
            Err(error) => error.revert_data().unwrap_or_else(|| panic!("{error}")).to_owned(),
        }
    }

    async fn send(&self, rpc: &Rpc, from: Address, to: Address, data: Bytes, value: U256) -> Mined {
        let transaction = json!({ "from": from, "to": to, "data": data, "value": format!("{value:#x}"), "gas": "0x4c4b40" });
        let hash = rpc.call("eth_sendTransaction", json!([transaction])).await.expect("send");
        let mut receipt = Value::Null;
        while receipt.is_null() {
            receipt = rpc.call("eth_getTransactionReceipt", json!([hash])).await.expect("receipt");
        }
        let logs = receipt["logs"].as_array().expect("logs").iter().map(|log| {
            let parse = |v: &Value| serde_json::from_value(v.clone()).expect("log");
            let data: Bytes = serde_json::from_value(log["data"].clone()).expect("data");
            let topics = log["topics"].as_array().expect("topics").iter().map(parse).collect();
            let address = serde_json::from_value(log["address"].clone()).expect("address");
            (
                address,
                RawLog {
                    topics,
                    data: data.to_vec(),
                },
            )
        });
        Mined {
            ok: receipt["status"] == json!("0x1"),
            logs: logs.collect(),
        }
    }

    /// The value of a parameter of the only event of that name in the logs of `address`.
    fn parameter(&self, mined: &Mined, address: Address, contract: &str, event: &str, name: &str) -> Token {
        let event = self.abis[contract].event(event).expect("event");
        let log = mined
            .logs
            .iter()
            .find(|(a, log)| *a == address && log.topics.first() == Some(&event.signature()));
        let (_, log) = log.unwrap_or_else(|| panic!("no {} event", event.name));
        let parsed = event.parse_log(log.clone()).expect("log");
        parsed.params.into_iter().find(|p| p.name == name).expect("parameter").value
    }

    fn direct(&self, change: impl FnOnce(&mut Vec<Token>)) -> Bytes {
        // chainId, mintValue, l2Contract, l2Value, l2Calldata, l2GasLimit, gasPerPubdata, factoryDeps, refundRecipient
        let mut request = vec![
            uint(CHAIN),
            uint(ether(2)),
            Token::Address(user()),
            uint(ether(1)),
            Token::Bytes(vec![]),
            uint(400_000),
            uint(800),
            Token::Array(vec![]),
            Token::Address(user()),
        ];
        change(&mut request);
        self.data("Bridgehub", "requestL2TransactionDirect", &[Token::Tuple(request)])
    }

    fn two_bridges(&self, second: Vec<u8>, change: impl FnOnce(&mut Vec<Token>)) -> Bytes {
        // chainId, mintValue, l2Value, l2GasLimit, gasPerPubdata, refundRecipient, bridge, value, data
        let mut request = vec![
            uint(CHAIN),
            uint(ether(1)),
            uint(0),
            uint(600_000),
            uint(800),
            Token::Address(Address::zero()),
            Token::Address(self.at.asset_router),
            uint(0),
            Token::Bytes(second),
        ];
        change(&mut request);
        self.data("Bridgehub", "requestL2TransactionTwoBridges", &[Token::Tuple(request)])
    }

    fn finalize(&self, batch: u64, index: u64, sender: Address, message: &[u8], proof: &[Token]) -> Bytes {
        let params = vec![
            uint(CHAIN),
            uint(batch),
            uint(index),
            Token::Address(sender),
            uint(3),
            Token::Bytes(message.to_vec()),
            Token::Array(proof.to_vec()),
        ];
        self.data("L1Nullifier", "finalizeDeposit", &[Token::Tuple(params)])
    }

    async fn execute(&self, batch: u64, root: H256, priority: u64) {
        let data = self.data("ZkChain", "executeBatch", &[uint(batch), word(root), uint(priority)]);
        assert!(
            self.send(&self.l1, self.at.operator, self.at.diamond, data, 0.into())
                .await
                .ok,
            "batch {batch}"
        );
    }

    async fn approve(&self, token: Address, amount: U256) {
        let data = self.data("TestToken", "approve", &[Token::Address(self.at.asset_router), uint(amount)]);
        assert!(self.send(&self.l1, user(), token, data, 0.into()).await.ok);
    }

    async fn balance(&self, rpc: &Rpc, token: Address) -> U256 {
        let answer = self
            .read(rpc, token, "TestToken", "balanceOf", &[Token::Address(user())])
            .await;
        answer[0].clone().into_uint().expect("balance")
    }

    /// Deposits a token and gives back the priority transaction's hash and the call it makes on L2.
    async fn deposit(&self, token: Address, amount: u64) -> (H256, Vec<u8>) {
        self.approve(token, amount.into()).await;
        let second = second_bridge_data(asset_id(31337, token), transfer_data(amount.into(), user(), token));
        let mined = self
            .send(
                &self.l1,
                user(),
                self.at.bridgehub,
                self.two_bridges(second, |_| {}),
                ether(1),
            )
            .await;
        assert!(mined.ok);
        let hash = self.parameter(&mined, self.at.diamond, "ZkChain", "NewPriorityRequest", "txHash");
        let transaction = self.parameter(&mined, self.at.diamond, "ZkChain", "NewPriorityRequest", "transaction");
        let data = transaction.into_tuple().expect("tuple")[11]
            .clone()
            .into_bytes()
            .expect("bytes");
        (H256::from_slice(&hash.into_fixed_bytes().expect("hash")), data)
    }

    /// Executes a deposit on L2 as its sequencer would.
    async fn arrive(&self, data: Vec<u8>) {
        let from = alias(self.at.asset_router);
        self.l2
            .call("anvil_impersonateAccount", json!([from]))
            .await
            .expect("impersonation");
        self.l2
            .call("anvil_setBalance", json!([from, "0xde0b6b3a7640000"]))
            .await
            .expect("balance");
        assert!(
            self.send(&self.l2, from, self.at.l2.l2_asset_router, data.into(), 0.into())
                .await
                .ok
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_requests_are_refused_like_on_a_real_chain() {
    let w = World::start(|_| {}).await;
    let (hub, alpha) = (w.at.bridgehub, w.at.tokens.alpha.address);
    let id = asset_id(31337, alpha);
    w.approve(alpha, ether(1)).await;
    let ensure = w.data("L1NativeTokenVault", "ensureTokenIsRegistered", &[Token::Address(alpha)]);
    assert!(w.send(&w.l1, user(), w.at.l1_native_token_vault, ensure, 0.into()).await.ok);
    let two =
        |id: H256, amount: u64, token| w.two_bridges(second_bridge_data(id, transfer_data(amount.into(), user(), token)), |_| {});
    let empty = || Token::Bytes(vec![0; 32]);
    let none = Address::zero();

    let cases: Vec<(&str, Bytes, U256)> = vec![
        ("MsgValueMismatch(uint256,uint256)", w.direct(|_| {}), ether(1)),
        ("MsgValueMismatch(uint256,uint256)", w.direct(|r| r[0] = uint(999)), ether(2)),
        ("AssetHandlerDoesNotExist(bytes32)", w.direct(|r| r[0] = uint(999)), 0.into()),
        ("GasPerPubdataMismatch()", w.direct(|r| r[6] = uint(801)), ether(2)),
        ("ValidateTxnNotEnoughGas()", w.direct(|r| r[5] = uint(253_883)), ether(2)),
        ("TxnBodyGasLimitNotEnoughGas()", w.direct(|r| r[5] = uint(9_999)), ether(2)),
        (
            "MsgValueTooLow(uint256,uint256)",
            w.direct(|r| r[1] = uint(ether(1))),
            ether(1),
        ),
        (
            "TooManyFactoryDeps()",
            w.direct(|r| r[7] = Token::Array(vec![empty(); 65])),
            ether(2),
        ),
        (
            "AssetIdNotSupported(bytes32)",
            two(w.at.base_token_asset_id, 5, none),
            ether(1),
        ),
        ("EmptyDeposit()", two(id, 0, alpha), ether(1)),
        ("AssetIdAlreadyRegistered()", two(H256::repeat_byte(7), 5, alpha), ether(1)),
        (
            "AssetIdMismatch(bytes32,bytes32)",
            two(id, 5, w.at.tokens.beta.address),
            ether(1),
        ),
        (
            "InvalidNTVBurnData()",
            w.two_bridges(second_bridge_data(id, vec![1, 2]), |_| {}),
            ether(1),
        ),
        ("UnsupportedEncodingVersion()", w.two_bridges(vec![9; 33], |_| {}), ether(1)),
        (
            "SecondBridgeAddressTooLow(address,address)",
            w.two_bridges(vec![], |r| r[6] = Token::Address(Address::from_low_u64_be(0xffff))),
            ether(1),
        ),
        (
            "NonEmptyMsgValue()",
            w.two_bridges(second_bridge_data(id, transfer_data(5.into(), user(), alpha)), |r| {
                r[2] = uint(1)
            }),
            ether(1),
        ),
    ];
    for (error, data, value) in cases {
        let got = w.refusal(&w.l1, user(), hub, data, value).await;
        assert!(got.starts_with(&selector(error)), "{error}: {got}");
    }
    let got = w
        .refusal(
            &w.l1,
            user(),
            hub,
            w.direct(|r| {
                r[5] = uint(72_010_001);
                r[1] = uint(ether(100));
            }),
            ether(100),
        )
        .await;
    assert_eq!(got, selector("TooMuchGas()"));

    // Just enough is enough.
    assert!(w
        .call(&w.l1, user(), hub, w.direct(|r| r[5] = uint(253_884)), ether(2))
        .await
        .is_ok());
    assert!(w.call(&w.l1, user(), hub, two(id, 5, alpha), ether(1)).await.is_ok());
    assert!(w.call(&w.l1, user(), hub, two(id, 5, none), ether(1)).await.is_ok());

    // Only the operator settles, and in order.
    let execute = |n: u64| w.data("ZkChain", "executeBatch", &[uint(n), word(H256::zero()), uint(0)]);
    let got = w.refusal(&w.l1, user(), w.at.diamond, execute(1), 0.into()).await;
    assert!(got.starts_with(&selector("Unauthorized(address)")));
    let got = w.refusal(&w.l1, w.at.operator, w.at.diamond, execute(2), 0.into()).await;
    assert_eq!(got, selector("NonSequentialBatch()"));

    // A frozen diamond and a paused bridgehub.
    let freeze = w.data("ZkChain", "freezeDiamond", &[]);
    assert!(w.send(&w.l1, w.at.deployer, w.at.diamond, freeze, 0.into()).await.ok);
    let got = w.refusal(&w.l1, user(), hub, w.direct(|_| {}), ether(2)).await;
    assert!(got.starts_with("0x08c379a0") && got.contains("7131"), "{got}");
    w.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_direct_deposit_says_what_l2_has_to_execute() {
    let w = World::start(|_| {}).await;
    let mined = w.send(&w.l1, user(), w.at.bridgehub, w.direct(|_| {}), ether(2)).await;
    assert!(mined.ok);
    let transaction = w.parameter(&mined, w.at.diamond, "ZkChain", "NewPriorityRequest", "transaction");
    let hash = w.parameter(&mined, w.at.diamond, "ZkChain", "NewPriorityRequest", "txHash");
    assert_eq!(
        hash.into_fixed_bytes().expect("hash"),
        keccak256(encode(std::slice::from_ref(&transaction)))
    );
    let fields = transaction.into_tuple().expect("tuple");
    assert_eq!(fields[0], uint(255));
    assert_eq!(fields[1], uint(U256::from_big_endian(user().as_bytes())));
    assert_eq!(fields[9], uint(ether(1)));
    let size = w.read(&w.l1, w.at.diamond, "ZkChain", "getPriorityQueueSize", &[]).await;
    assert_eq!(size, [uint(1)]);
    w.execute(1, H256::repeat_byte(1), 1).await;
    let size = w.read(&w.l1, w.at.diamond, "ZkChain", "getPriorityQueueSize", &[]).await;
    assert_eq!(size, [uint(0)]);
    w.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn withdrawals_need_a_true_proof_and_pay_once() {
    let w = World::start(|_| {}).await;
    let base = w.at.l2.l2_base_token;
    let receiver = Address::repeat_byte(0x77);
    let supply = w.read(&w.l2, base, "L2BaseToken", "totalSupply", &[]).await[0]
        .clone()
        .into_uint()
        .expect("supply");
    let data = w.data("L2BaseToken", "withdraw", &[Token::Address(receiver)]);
    let mined = w.send(&w.l2, user(), base, data, ether(3)).await;
    let message = w
        .parameter(&mined, w.at.l2.l2_messenger, "L1Messenger", "L1MessageSent", "_message")
        .into_bytes()
        .expect("bytes");
    assert_eq!(message.len(), 56);
    assert_eq!(&message[..4], &[0x6c, 0x09, 0x60, 0xf9]);
    // The coins are gone, not parked somewhere.
    let left = w.l2.call("eth_getBalance", json!([base, "latest"])).await.expect("balance");
    assert_eq!(left, json!("0x0"));
    assert_eq!(
        w.read(&w.l2, base, "L2BaseToken", "totalSupply", &[]).await,
        [uint(supply - ether(3))]
    );

    let good = tree(message_leaf(3, base, &message), 2);
    let nullifier = w.at.nullifier;
    let claim = |batch, index, sender, message: &[u8], proof: &[Token]| w.finalize(batch, index, sender, message, proof);
    let got = w
        .refusal(&w.l1, user(), nullifier, claim(1, 2, base, &message, &good.proof), 0.into())
        .await;
    assert_eq!(got, selector("BatchNotExecuted(uint256)") + &format!("{:064x}", 1));
    w.execute(1, good.root, 0).await;

    let mut forged = good.proof.clone();
    forged[2] = word(H256::repeat_byte(0x23));
    let mut more = message.clone();
    more[55] ^= 1;
    let mut newer = good.proof.clone();
    newer[0] = word(H256::from_slice(&[[2, 2, 0, 1].as_slice(), &[0; 28]].concat()));
    let panic = "0x4e487b710000000000000000000000000000000000000000000000000000000000000032".to_owned();
    let cases: Vec<(String, Bytes)> = vec![
        (selector("InvalidProof()"), claim(1, 2, base, &message, &forged)),
        (selector("InvalidProof()"), claim(1, 1, base, &message, &good.proof)),
        (selector("InvalidProof()"), claim(1, 2, base, &more, &good.proof)),
        (selector("MerkleIndexOutOfBounds()"), claim(1, 4, base, &message, &good.proof)),
        (selector("MerklePathEmpty()"), claim(1, 2, base, &message, &[])),
        (panic, claim(1, 2, base, &message, &good.proof[..2])),
        (
            selector("UnsupportedProofMetadataVersion(uint256)"),
            claim(1, 2, base, &message, &newer),
        ),
        (selector("LocalRootIsZero()"), claim(0, 2, base, &message, &good.proof)),
        (selector("WrongL2Sender(address)"), claim(1, 2, user(), &message, &good.proof)),
        (
            selector("InvalidSelector(bytes4)"),
            claim(1, 2, base, &[0xde; 60], &good.proof),
        ),
        (
            selector("L2WithdrawalMessageWrongLength(uint256)"),
            claim(1, 2, base, &message[..55], &good.proof),
        ),
    ];
    for (error, data) in cases {
        let got = w.refusal(&w.l1, user(), nullifier, data, 0.into()).await;
        assert!(got.starts_with(&error), "{error}: {got}");
    }

    assert!(
        w.send(&w.l1, user(), nullifier, claim(1, 2, base, &message, &good.proof), 0.into())
            .await
            .ok
    );
    let paid =
        w.l1.call("eth_getBalance", json!([receiver, "latest"]))
            .await
            .expect("balance");
    assert_eq!(paid, json!(format!("{:#x}", ether(3))));
    let got = w
        .refusal(&w.l1, user(), nullifier, claim(1, 2, base, &message, &good.proof), 0.into())
        .await;
    assert_eq!(got, selector("WithdrawalAlreadyFinalized()"));

    // A path without the metadata word is still a proof. This message takes more than L1 ever gave the chain.
    let greedy = [&message[..24], &[0xff; 32]].concat();
    let old = tree(message_leaf(3, base, &greedy), 0);
    w.execute(2, old.root, 0).await;
    let got = w
        .refusal(
            &w.l1,
            user(),
            nullifier,
            claim(2, 0, base, &greedy, &old.proof[1..]),
            0.into(),
        )
        .await;
    assert_eq!(got, selector("InsufficientChainBalance()"));

    let arguments = [
        uint(CHAIN),
        uint(1),
        uint(0),
        uint(0),
        Token::Bytes(message),
        Token::Array(vec![]),
    ];
    let got = w
        .refusal(
            &w.l1,
            user(),
            nullifier,
            w.data("L1Nullifier", "finalizeWithdrawal", &arguments),
            0.into(),
        )
        .await;
    assert_eq!(got, selector("LegacyBridgeNotSet()"));
    w.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_go_to_l2_and_back() {
    let w = World::start(|_| {}).await;
    let (vault, router) = (w.at.l2.l2_native_token_vault, w.at.l2.l2_asset_router);
    for (token, name) in [
        (&w.at.tokens.alpha, "Alpha"),
        (&w.at.tokens.tether, "Tether-like"),
        (&w.at.tokens.maker, ""),
    ] {
        let token = token.address;
        let before = w.balance(&w.l1, token).await;
        let predicted = w
            .read(&w.l2, router, "L2AssetRouter", "l2TokenAddress", &[Token::Address(token)])
            .await;
        let on_l2 = predicted[0].clone().into_address().expect("address");
        let (_, data) = w.deposit(token, 1_000).await;
        assert_eq!(&data[..4], &[0xcf, 0xe7, 0xaf, 0x7c]);
        let got = w.refusal(&w.l2, user(), router, data.clone().into(), 0.into()).await;
        assert!(got.starts_with(&selector("InvalidCaller(address)")));
        w.arrive(data).await;
        assert_eq!(w.balance(&w.l2, on_l2).await, 1_000.into(), "at the predicted address");
        assert_eq!(
            w.read(&w.l2, on_l2, "BridgedToken", "originToken", &[]).await,
            [Token::Address(token)]
        );
        if name.is_empty() {
            let data = w.data("BridgedToken", "name", &[]);
            assert_eq!(
                w.refusal(&w.l2, user(), on_l2, data, 0.into()).await,
                "0x",
                "a bytes32 name does not cross"
            );
        } else {
            assert_eq!(
                w.read(&w.l2, on_l2, "BridgedToken", "name", &[]).await,
                [Token::String(name.into())]
            );
        }

        // Back, once by each of the two functions.
        let id = asset_id(31337, token);
        let new = [word(id), Token::Bytes(transfer_data(400.into(), user(), on_l2))];
        let old = [Token::Address(user()), Token::Address(on_l2), uint(600)];
        for arguments in [&new[..], &old[..]] {
            let mined = w
                .send(
                    &w.l2,
                    user(),
                    router,
                    w.data("L2AssetRouter", "withdraw", arguments),
                    0.into(),
                )
                .await;
            let message = w.parameter(&mined, w.at.l2.l2_messenger, "L1Messenger", "L1MessageSent", "_message");
            let message = message.into_bytes().expect("bytes");
            assert_eq!(&message[..4], &[0x9c, 0x88, 0x4f, 0xd1]);
            assert_eq!(&message[36..68], id.as_bytes());
            let proof = tree(message_leaf(3, router, &message), 1);
            let executed = w.read(&w.l1, w.at.diamond, "ZkChain", "getTotalBatchesExecuted", &[]).await;
            let batch = executed[0].clone().into_uint().expect("number").as_u64() + 1;
            w.execute(batch, proof.root, 0).await;
            let claim = w.finalize(batch, 1, router, &message, &proof.proof);
            assert!(w.send(&w.l1, user(), w.at.nullifier, claim, 0.into()).await.ok);
        }
        assert_eq!(w.balance(&w.l1, token).await, before);
        assert_eq!(w.balance(&w.l2, on_l2).await, 0.into());
    }

    // Born on L2: locked there, and an ERC-20 of its own on L1.
    let native = w.at.l2.l2_tokens.native.address;
    let id = asset_id(CHAIN, native);
    let withdraw = w.data(
        "L2AssetRouter",
        "withdraw",
        &[word(id), Token::Bytes(transfer_data(70.into(), user(), native))],
    );
    let got = w.refusal(&w.l2, user(), router, withdraw.clone(), 0.into()).await;
    assert!(got.starts_with("0x08c379a0"), "no allowance: {got}");
    let approve = w.data("TestToken", "approve", &[Token::Address(vault), uint(70)]);
    assert!(w.send(&w.l2, user(), native, approve, 0.into()).await.ok);
    let mined = w.send(&w.l2, user(), router, withdraw, 0.into()).await;
    let message = w
        .parameter(&mined, w.at.l2.l2_messenger, "L1Messenger", "L1MessageSent", "_message")
        .into_bytes()
        .expect("bytes");
    let proof = tree(message_leaf(3, router, &message), 1);
    w.execute(7, proof.root, 0).await;
    let claim = w.finalize(7, 1, router, &message, &proof.proof);
    assert!(w.send(&w.l1, user(), w.at.nullifier, claim, 0.into()).await.ok);
    let l1_vault = w.at.l1_native_token_vault;
    let token = w
        .read(&w.l1, l1_vault, "L1NativeTokenVault", "tokenAddress", &[word(id)])
        .await;
    let token = token[0].clone().into_address().expect("address");
    assert_eq!(w.balance(&w.l1, token).await, 70.into());
    // And home again: the call names the asset id, because the token is not L1's.
    let second = second_bridge_data(id, transfer_data(70.into(), user(), Address::zero()));
    let mined = w
        .send(&w.l1, user(), w.at.bridgehub, w.two_bridges(second, |_| {}), ether(1))
        .await;
    let transaction = w.parameter(&mined, w.at.diamond, "ZkChain", "NewPriorityRequest", "transaction");
    let data = transaction.into_tuple().expect("tuple")[11]
        .clone()
        .into_bytes()
        .expect("bytes");
    assert_eq!(&data[..4], &[0x9c, 0x88, 0x4f, 0xd1]);
    let before = w.balance(&w.l2, native).await;
    w.arrive(data).await;
    assert_eq!(w.balance(&w.l2, native).await, before + 70);

    // Refused for good.
    for (token, error) in [
        (w.at.tokens.fee.address, "TokensWithFeesNotSupported()"),
        (w.at.tokens.weth.address, "TokenNotSupported(address)"),
    ] {
        w.approve(token, 1_000.into()).await;
        let second = second_bridge_data(asset_id(31337, token), transfer_data(1_000.into(), user(), token));
        let got = w
            .refusal(&w.l1, user(), w.at.bridgehub, w.two_bridges(second, |_| {}), ether(1))
            .await;
        assert!(got.starts_with(&selector(error)), "{error}: {got}");
    }
    w.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failed_deposit_is_paid_back_once_and_only_as_it_was_made() {
    let w = World::start(|_| {}).await;
    let token = w.at.tokens.alpha.address;
    let before = w.balance(&w.l1, token).await;
    let (hash, _) = w.deposit(token, 1_000).await;
    let failure = tree(log_leaf(3, 0x8001, hash, H256::zero()), 1);
    w.execute(1, failure.root, 1).await;
    let id = asset_id(31337, token);
    let claim = |transfer: Vec<u8>, hash: H256, contract: &str| {
        let arguments = [
            uint(CHAIN),
            Token::Address(user()),
            word(id),
            Token::Bytes(transfer),
            word(hash),
            uint(1),
            uint(1),
            uint(3),
            Token::Array(failure.proof.clone()),
        ];
        w.data(contract, "bridgeRecoverFailedTransfer", &arguments)
    };
    let right = || transfer_data(1_000.into(), user(), token);
    let at = w.at.nullifier;
    for wrong in [
        transfer_data(1_001.into(), user(), token),
        transfer_data(1_000.into(), user(), Address::zero()),
    ] {
        let got = w
            .refusal(&w.l1, user(), at, claim(wrong, hash, "L1Nullifier"), 0.into())
            .await;
        assert_eq!(got, selector("DepositDoesNotExist()"));
    }
    let got = w
        .refusal(
            &w.l1,
            user(),
            at,
            claim(right(), H256::repeat_byte(5), "L1Nullifier"),
            0.into(),
        )
        .await;
    assert_eq!(got, selector("InvalidProof()"));
    // The router only passes it on.
    assert!(
        w.send(
            &w.l1,
            w.at.operator,
            w.at.asset_router,
            claim(right(), hash, "L1AssetRouter"),
            0.into()
        )
        .await
        .ok
    );
    assert_eq!(w.balance(&w.l1, token).await, before);
    let got = w
        .refusal(&w.l1, user(), at, claim(right(), hash, "L1Nullifier"), 0.into())
        .await;
    assert_eq!(got, selector("DepositDoesNotExist()"));
    w.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chain_of_the_other_family_with_its_own_token() {
    let w = World::start(|options| {
        options.base_token = BaseToken::Erc20 {
            name: "Base".into(),
            symbol: "BASE".into(),
        };
        options.multiplier = (314, 100);
        options.zksync_os = true;
        options.emits_priority_request_id = false;
    })
    .await;
    let base = w.at.base_token;
    assert_eq!(
        w.read(&w.l1, w.at.bridgehub, "Bridgehub", "baseToken", &[uint(CHAIN)]).await,
        [Token::Address(base)]
    );
    assert_eq!(
        w.read(&w.l2, w.at.l2.l2_base_token, "L2BaseToken", "symbol", &[]).await,
        [Token::String("BASE".into())]
    );
    w.approve(base, ether(10)).await;
    let got = w.refusal(&w.l1, user(), w.at.bridgehub, w.direct(|_| {}), ether(2)).await;
    assert!(got.starts_with(&selector("MsgValueMismatch(uint256,uint256)")));
    let got = w
        .refusal(&w.l1, user(), w.at.bridgehub, w.direct(|r| r[5] = uint(280_799)), 0.into())
        .await;
    assert!(got.starts_with(&selector("ValidateTxnNotEnoughGas()")), "{got}");
    let floor = w.direct(|r| r[5] = uint(280_800));
    let mined = w.send(&w.l1, user(), w.at.bridgehub, floor, 0.into()).await;
    let transaction = w.parameter(&mined, w.at.diamond, "ZkChain", "NewPriorityRequest", "transaction");
    assert_eq!(transaction.into_tuple().expect("tuple")[0], uint(127));
    let id_event = w.abis["ZkChain"].event("NewPriorityRequestId").expect("event").signature();
    assert!(mined.logs.iter().all(|(_, log)| log.topics.first() != Some(&id_event)));
    // Ether is an ordinary token here.
    let eth = Address::from_low_u64_be(1);
    let second = second_bridge_data(asset_id(31337, eth), transfer_data(5.into(), user(), eth));
    let data = w.two_bridges(second, |r| {
        r[1] = uint(ether(1));
        r[7] = uint(5);
    });
    let mined = w.send(&w.l1, user(), w.at.bridgehub, data, 5.into()).await;
    let transaction = w.parameter(&mined, w.at.diamond, "ZkChain", "NewPriorityRequest", "transaction");
    w.arrive(
        transaction.into_tuple().expect("tuple")[11]
            .clone()
            .into_bytes()
            .expect("bytes"),
    )
    .await;
    let on_l2 = w
        .read(
            &w.l2,
            w.at.l2.l2_asset_router,
            "L2AssetRouter",
            "l2TokenAddress",
            &[Token::Address(eth)],
        )
        .await;
    let on_l2 = on_l2[0].clone().into_address().expect("address");
    assert_eq!(w.balance(&w.l2, on_l2).await, 5.into());
    assert_eq!(
        w.read(&w.l2, on_l2, "BridgedToken", "symbol", &[]).await,
        [Token::String("ETH".into())]
    );
    w.stop().await;
}
