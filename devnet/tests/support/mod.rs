//! A running network and plain JSON-RPC to it, the way somebody else's client sees it.

// Each test file uses a part of it.
#![allow(dead_code)]

pub mod bridge;

use std::future::Future;
use std::time::{Duration, Instant};

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::rlp::RlpStream;
use ethers_core::utils::{hex, id};
use secp256k1::{Message, Secp256k1, SecretKey};
use serde_json::{json, Value};
use zksync_devnet::accounts::ACCOUNTS;
use zksync_devnet::tx712::Tx712;
use zksync_devnet::{Devnet, DevnetError, Options, Rpc};

/// A thousandth of an ether.
pub const FINNEY: u64 = 1_000_000_000_000_000;

/// What each request to L1 pays for gas; the price of L2 gas follows from it.
pub const L1_PRICE: u64 = 2_000_000_000;

pub struct Net {
    pub devnet: Devnet,
    pub l1: Rpc,
    pub l2: Rpc,
}

impl Net {
    pub async fn start(options: Options) -> Self {
        let devnet = Devnet::start(options).await.expect("the network starts");
        let (l1, l2) = (Rpc::new(devnet.l1_url()).expect("L1"), Rpc::new(devnet.l2_url()).expect("L2"));
        Self { devnet, l1, l2 }
    }

    pub fn contract(&self, name: &str) -> Address {
        self.devnet.facts()["contracts"][name]
            .as_str()
            .and_then(|a| a.parse().ok())
            .expect(name)
    }

    pub fn token(&self, name: &str) -> Address {
        self.devnet.facts()["tokens"][name]["address"]
            .as_str()
            .and_then(|a| a.parse().ok())
            .expect(name)
    }

    pub async fn balance(&self, of: Address) -> U256 {
        number(&call(&self.l2, "eth_getBalance", json!([of, "latest"])).await)
    }

    /// The price of a priority transaction with this gas limit.
    pub async fn base_cost(&self, gas: u64) -> U256 {
        let args = encode(&[uint(270), uint(L1_PRICE), uint(gas), uint(800)]);
        let signature = "l2TransactionBaseCost(uint256,uint256,uint256,uint256)";
        U256::from_big_endian(&eth_call(&self.l1, self.contract("bridgehub"), signature, &args).await)
    }

    /// A request for one L2 call, from a development account. Gives the L2 hash.
    pub async fn request(&self, who: Address, to: Address, value: u64, data: &[u8], gas: u64, refund: Address) -> H256 {
        let mint = self.base_cost(gas).await + value;
        let request = Token::Tuple(vec![
            uint(270),
            Token::Uint(mint),
            Token::Address(to),
            uint(value),
            Token::Bytes(data.to_vec()),
            uint(gas),
            uint(800),
            Token::Array(vec![]),
            Token::Address(refund),
        ]);
        let signature = "requestL2TransactionDirect((uint256,uint256,address,uint256,bytes,uint256,uint256,bytes[],address))";
        self.ask_bridgehub(who, mint, signature, request).await
    }

    /// A deposit of a token through the asset router. Gives the L2 hash.
    pub async fn deposit_token(&self, who: Address, token: Address, amount: u64, gas: u64) -> H256 {
        let router = self.contract("assetRouter");
        let approve = with_selector("approve(address,uint256)", &encode(&[Token::Address(router), uint(amount)]));
        self.l1_transaction(json!({ "from": who, "to": token, "data": approve }))
            .await;
        let vault = Token::Address(Address::from_low_u64_be(0x10004));
        let asset = ethers_core::utils::keccak256(encode(&[uint(31337), vault, Token::Address(token)]));
        let transfer = encode(&[uint(amount), Token::Address(who), Token::Address(token)]);
        let second = encode(&[Token::FixedBytes(asset.to_vec()), Token::Bytes(transfer)]);
        let mint = self.base_cost(gas).await;
        let request = Token::Tuple(vec![
            uint(270),
            Token::Uint(mint),
            uint(0),
            uint(gas),
            uint(800),
            Token::Address(who),
            Token::Address(router),
            uint(0),
            Token::Bytes([&[1], second.as_slice()].concat()),
        ]);
        let signature = "requestL2TransactionTwoBridges((uint256,uint256,uint256,uint256,uint256,address,address,uint256,bytes))";
        self.ask_bridgehub(who, mint, signature, request).await
    }

    async fn ask_bridgehub(&self, who: Address, value: U256, signature: &str, request: Token) -> H256 {
        let data = with_selector(signature, &encode(&[request]));
        let receipt = self
            .l1_transaction(json!({
                "from": who, "to": self.contract("bridgehub"), "data": data, "value": value,
                "gasPrice": U256::from(L1_PRICE), "gas": "0x2dc6c0",
            }))
            .await;
        let topic = "0x779f441679936c5441b671969f37400b8c3ed0071cb47444431bf985754560df";
        let logs = receipt["logs"].as_array().expect("logs");
        let event = logs.iter().find(|l| l["topics"][0] == topic).expect("NewPriorityRequestId");
        event["topics"][2].as_str().and_then(|h| h.parse().ok()).expect("a hash")
    }

    /// Sends from an account that the L1 node has the key of, and waits until it succeeded.
    pub async fn l1_transaction(&self, tx: Value) -> Value {
        let hash = call(&self.l1, "eth_sendTransaction", json!([tx])).await;
        let receipt = until(|| self.l1.call("eth_getTransactionReceipt", json!([hash]))).await;
        assert_eq!(receipt["status"], "0x1", "{receipt}");
        receipt
    }

    /// Waits for the receipt on L2.
    pub async fn receipt(&self, hash: H256) -> Value {
        until(|| self.l2.call("eth_getTransactionReceipt", json!([hash]))).await
    }

    /// Asks L1 whether it accepts that `sender` sent `message`.
    pub async fn prove_message(
        &self,
        receipt: &Value,
        position: usize,
        sender: Address,
        message: &[u8],
    ) -> Result<bool, DevnetError> {
        let (leaf, nodes) = self.proof(receipt, position).await;
        let message = Token::Tuple(vec![
            Token::Uint(number(&receipt["l1BatchTxIndex"])),
            Token::Address(sender),
            Token::Bytes(message.to_vec()),
        ]);
        let args = encode(&[Token::Uint(number(&receipt["l1BatchNumber"])), leaf, message, nodes]);
        let signature = "proveL2MessageInclusion(uint256,uint256,(uint16,address,bytes),bytes32[])";
        self.ask_diamond(signature, &args).await
    }

    /// Asks L1 whether it accepts that the priority transaction failed.
    pub async fn prove_failure(&self, receipt: &Value) -> Result<bool, DevnetError> {
        let (leaf, nodes) = self.proof(receipt, 0).await;
        let args = encode(&[
            Token::FixedBytes(bytes(&receipt["transactionHash"])),
            Token::Uint(number(&receipt["l1BatchNumber"])),
            leaf,
            Token::Uint(number(&receipt["l1BatchTxIndex"])),
            nodes,
            uint(0),
        ]);
        let signature = "proveL1ToL2TransactionStatus(bytes32,uint256,uint256,uint16,bytes32[],uint8)";
        self.ask_diamond(signature, &args).await
    }

    async fn proof(&self, receipt: &Value, position: usize) -> (Token, Token) {
        let proof = call(
            &self.l2,
            "zks_getL2ToL1LogProof",
            json!([receipt["transactionHash"], position]),
        )
        .await;
        let nodes = proof["proof"]
            .as_array()
            .expect("a proof")
            .iter()
            .map(|n| Token::FixedBytes(bytes(n)))
            .collect();
        (uint(proof["id"].as_u64().expect("an id")), Token::Array(nodes))
    }

    async fn ask_diamond(&self, signature: &str, args: &[u8]) -> Result<bool, DevnetError> {
        let request = json!([{ "to": self.contract("diamond"), "data": with_selector(signature, args) }, "latest"]);
        Ok(!number(&self.l1.call("eth_call", request).await?).is_zero())
    }
}

pub fn account(n: usize) -> Address {
    ACCOUNTS[n].0.parse().expect("an address")
}

pub fn uint(n: u64) -> Token {
    Token::Uint(n.into())
}

pub fn number(value: &Value) -> U256 {
    let parsed = value
        .as_str()
        .and_then(|t| U256::from_str_radix(t.trim_start_matches("0x"), 16).ok());
    parsed.unwrap_or_else(|| panic!("{value} is not a number"))
}

pub fn bytes(value: &Value) -> Vec<u8> {
    value
        .as_str()
        .and_then(|t| hex::decode(t).ok())
        .unwrap_or_else(|| panic!("{value} is not bytes"))
}

pub fn with_selector(signature: &str, args: &[u8]) -> String {
    format!("0x{}{}", hex::encode(id(signature)), hex::encode(args))
}

pub async fn call(rpc: &Rpc, method: &str, params: Value) -> Value {
    rpc.call(method, params).await.unwrap_or_else(|e| panic!("{e}"))
}

pub async fn eth_call(rpc: &Rpc, to: Address, signature: &str, args: &[u8]) -> Vec<u8> {
    bytes(
        &call(
            rpc,
            "eth_call",
            json!([{ "to": to, "data": with_selector(signature, args) }, "latest"]),
        )
        .await,
    )
}

/// Asks until the answer is not null.
pub async fn until<F, T>(ask: F) -> Value
where
    F: Fn() -> T,
    T: Future<Output = Result<Value, DevnetError>>,
{
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(20) {
        let answer = ask().await.unwrap_or_else(|e| panic!("{e}"));
        if !answer.is_null() {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("still null after 20 s");
}

/// An unsigned transfer of type 0x71.
pub fn transfer_712(from: Address, to: Address, nonce: u64, value: u64) -> Tx712 {
    Tx712 {
        nonce: nonce.into(),
        max_priority_fee_per_gas: 0.into(),
        max_fee_per_gas: 100_000_000u64.into(),
        gas_limit: 200_000.into(),
        to,
        value: value.into(),
        data: vec![],
        chain_id: 270.into(),
        from,
        gas_per_pubdata: 50_000.into(),
        factory_deps: vec![],
        signature: vec![],
        paymaster: None,
    }
}

/// Signs it with the key of a development account, and serialises it.
pub fn sign_712(key: usize, mut tx: Tx712) -> String {
    let key: SecretKey = ACCOUNTS[key].1.trim_start_matches("0x").parse().expect("a key");
    let digest = tx.digest().expect("a digest");
    let signature = Secp256k1::signing_only().sign_ecdsa_recoverable(Message::from_digest(digest.0), &key);
    let (id, rs) = signature.serialize_compact();
    tx.signature = [rs.as_slice(), &[27 + i32::from(id) as u8]].concat();
    let mut rlp = RlpStream::new_list(16);
    rlp.append(&tx.nonce)
        .append(&tx.max_priority_fee_per_gas)
        .append(&tx.max_fee_per_gas)
        .append(&tx.gas_limit);
    rlp.append(&tx.to).append(&tx.value).append(&tx.data);
    rlp.append(&tx.chain_id).append_empty_data().append_empty_data();
    rlp.append(&tx.chain_id).append(&tx.from).append(&tx.gas_per_pubdata);
    rlp.begin_list(0);
    rlp.append(&tx.signature);
    rlp.begin_list(0);
    format!("0x71{}", hex::encode(rlp.out()))
}
