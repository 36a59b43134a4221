//! Round trips between the layers that work on every kind of chain: both families, any base token, our contracts or real ones.

use ethers_core::abi::{encode, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::keccak256;
use serde_json::{json, Value};
use zksync_devnet::DevnetError;

use super::{bytes, call, eth_call, number, uint, until, with_selector, Net, L1_PRICE};

/// `NewPriorityRequest`.
const PRIORITY_REQUEST: &str = "0x4531cd5795773d7101c17bdeb9f5ab7f47d7056017506f937083be5d6e77a382";

/// Enough for any call these tests make through a bridge.
pub const L2_GAS: u64 = 3_000_000;

/// Where a log of an L2 transaction is in its batch, and the proof.
pub struct Proved {
    pub batch: U256,
    pub leaf: U256,
    pub tx_number: U256,
    pub nodes: Vec<Token>,
}

impl Net {
    pub fn chain_id(&self) -> u64 {
        self.devnet.facts()["l2ChainId"].as_u64().expect("a chain id")
    }

    pub fn zksync_os(&self) -> bool {
        self.devnet.facts()["family"] == "zksync-os"
    }

    pub fn eth_based(&self) -> bool {
        self.contract("baseToken") == Address::from_low_u64_be(1)
    }

    pub async fn l1_token_balance(&self, token: Address, of: Address) -> U256 {
        if token == Address::from_low_u64_be(1) {
            return number(&call(&self.l1, "eth_getBalance", json!([of, "latest"])).await);
        }
        let args = encode(&[Token::Address(of)]);
        U256::from_big_endian(&eth_call(&self.l1, token, "balanceOf(address)", &args).await)
    }

    pub async fn l2_token_balance(&self, token: Address, of: Address) -> U256 {
        let args = encode(&[Token::Address(of)]);
        U256::from_big_endian(&eth_call(&self.l2, token, "balanceOf(address)", &args).await)
    }

    pub async fn l2_token(&self, l1_token: Address) -> Address {
        let router = self.contract("l2AssetRouter");
        let args = encode(&[Token::Address(l1_token)]);
        let answer = eth_call(&self.l2, router, "l2TokenAddress(address)", &args).await;
        Address::from_slice(&answer[12..32])
    }

    pub async fn approve(&self, who: Address, token: Address, spender: Address, amount: U256) {
        let data = with_selector(
            "approve(address,uint256)",
            &encode(&[Token::Address(spender), Token::Uint(amount)]),
        );
        self.l1_transaction(json!({ "from": who, "to": token, "data": data })).await;
    }

    /// Asks L1 for a price, and lets the router take it when it is not ether.
    async fn pay(&self, who: Address, gas: u64, value: U256) -> U256 {
        let args = encode(&[uint(self.chain_id()), uint(L1_PRICE), uint(gas), uint(800)]);
        let signature = "l2TransactionBaseCost(uint256,uint256,uint256,uint256)";
        let cost = eth_call(&self.l1, self.contract("bridgehub"), signature, &args).await;
        let mint = U256::from_big_endian(&cost) + value;
        if !self.eth_based() {
            self.approve(who, self.contract("baseToken"), self.contract("assetRouter"), mint)
                .await;
        }
        mint
    }

    /// Deposits the base token, or asks for a call. Gives the L2 hash.
    pub async fn direct(&self, who: Address, to: Address, value: U256, data: &[u8], gas: u64) -> H256 {
        let mint = self.pay(who, gas, value).await;
        let request = Token::Tuple(vec![
            uint(self.chain_id()),
            Token::Uint(mint),
            Token::Address(to),
            Token::Uint(value),
            Token::Bytes(data.to_vec()),
            uint(gas),
            uint(800),
            Token::Array(vec![]),
            Token::Address(who),
        ]);
        let signature = "requestL2TransactionDirect((uint256,uint256,address,uint256,bytes,uint256,uint256,bytes[],address))";
        let due = if self.eth_based() { mint } else { U256::zero() };
        self.ask(who, due, with_selector(signature, &encode(&[request]))).await
    }

    /// Deposits what is not the base token; 1 stands for ether. Gives the L2 hash and the transfer data.
    pub async fn two_bridges(&self, who: Address, token: Address, amount: U256, gas: u64) -> (H256, Vec<u8>) {
        let router = self.contract("assetRouter");
        let is_ether = token == Address::from_low_u64_be(1);
        if !is_ether {
            self.approve(who, token, router, amount).await;
        }
        let mint = self.pay(who, gas, U256::zero()).await;
        let transfer = encode(&[Token::Uint(amount), Token::Address(who), Token::Address(token)]);
        let id = Token::FixedBytes(asset_id(token).as_bytes().to_vec());
        let second = [&[1], encode(&[id, Token::Bytes(transfer.clone())]).as_slice()].concat();
        let request = Token::Tuple(vec![
            uint(self.chain_id()),
            Token::Uint(mint),
            uint(0),
            uint(gas),
            uint(800),
            Token::Address(who),
            Token::Address(router),
            Token::Uint(if is_ether { amount } else { U256::zero() }),
            Token::Bytes(second),
        ]);
        let signature = "requestL2TransactionTwoBridges((uint256,uint256,uint256,uint256,uint256,address,address,uint256,bytes))";
        let mut due = if self.eth_based() { mint } else { U256::zero() };
        if is_ether {
            due += amount;
        }
        let hash = self.ask(who, due, with_selector(signature, &encode(&[request]))).await;
        (hash, transfer)
    }

    async fn ask(&self, who: Address, value: U256, data: String) -> H256 {
        let receipt = self
            .l1_transaction(json!({
                "from": who, "to": self.contract("bridgehub"), "data": data, "value": value,
                "gasPrice": U256::from(L1_PRICE), "gas": "0x2dc6c0",
            }))
            .await;
        let diamond = json!(self.contract("diamond"));
        let logs = receipt["logs"].as_array().expect("logs");
        let event = logs
            .iter()
            .find(|l| l["topics"][0] == PRIORITY_REQUEST && l["address"] == diamond)
            .expect("NewPriorityRequest");
        H256::from_slice(&bytes(&event["data"])[32..64])
    }

    /// Sends an L2 transaction of an account that the node has the key of.
    pub async fn l2_transaction(&self, from: Address, to: Address, value: U256, data: String) -> Value {
        let request = json!([{ "from": from, "to": to, "value": value, "data": data, "gas": "0x2dc6c0" }]);
        let hash = call(&self.l2, "eth_sendTransaction", request).await;
        let receipt = until(|| self.l2.call("eth_getTransactionReceipt", json!([hash]))).await;
        assert_eq!(receipt["status"], "0x1", "{receipt}");
        receipt
    }

    /// Where the log at `position` of a transaction is.
    pub async fn proved(&self, receipt: &Value, position: usize) -> Proved {
        let params = json!([receipt["transactionHash"], position]);
        let proof = call(&self.l2, "zks_getL2ToL1LogProof", params).await;
        let log = &receipt["l2ToL1Logs"][position];
        let batch = ["batch_number", "batchNumber"].iter().find_map(|key| proof[key].as_u64());
        let tx_number = match log["tx_number_in_block"].as_u64() {
            Some(n) => n.into(),
            None if self.zksync_os() => number(&log["transactionIndex"]),
            None => number(&receipt["l1BatchTxIndex"]),
        };
        Proved {
            batch: batch.map_or_else(|| number(&receipt["l1BatchNumber"]), U256::from),
            leaf: proof["id"].as_u64().expect("an id").into(),
            tx_number,
            nodes: proof["proof"]
                .as_array()
                .expect("a proof")
                .iter()
                .map(|n| Token::FixedBytes(bytes(n)))
                .collect(),
        }
    }

    /// Finalises the `n`th message of a withdrawal on L1, or gives L1's reason not to.
    pub async fn finalize(&self, who: Address, receipt: &Value, n: usize) -> Result<(), DevnetError> {
        let messenger = |value: &Value, key: &str| value[key] == "0x0000000000000000000000000000000000008008";
        let logs = receipt["l2ToL1Logs"].as_array().expect("logs");
        let position = (0..logs.len())
            .filter(|i| messenger(&logs[*i], "sender"))
            .nth(n)
            .expect("a message");
        let events = receipt["logs"].as_array().expect("events");
        let event = events.iter().filter(|e| messenger(e, "address")).nth(n).expect("an event");
        let message = ethers_core::abi::decode(&[ethers_core::abi::ParamType::Bytes], &bytes(&event["data"])).expect("a message");
        let at = self.proved(receipt, position).await;
        let params = Token::Tuple(vec![
            uint(self.chain_id()),
            Token::Uint(at.batch),
            Token::Uint(at.leaf),
            Token::Address(Address::from_slice(&bytes(&event["topics"][1])[12..])),
            Token::Uint(at.tx_number),
            message[0].clone(),
            Token::Array(at.nodes),
        ]);
        let data = with_selector(
            "finalizeDeposit((uint256,uint256,uint256,address,uint16,bytes,bytes32[]))",
            &encode(&[params]),
        );
        self.try_l1(who, self.contract("nullifier"), data).await
    }

    /// Claims a failed deposit back, or gives L1's reason not to.
    pub async fn claim(&self, who: Address, receipt: &Value, token: Address, transfer: &[u8]) -> Result<(), DevnetError> {
        let at = self.proved(receipt, 0).await;
        let args = encode(&[
            uint(self.chain_id()),
            Token::Address(who),
            Token::FixedBytes(asset_id(token).as_bytes().to_vec()),
            Token::Bytes(transfer.to_vec()),
            Token::FixedBytes(bytes(&receipt["transactionHash"])),
            Token::Uint(at.batch),
            Token::Uint(at.leaf),
            Token::Uint(at.tx_number),
            Token::Array(at.nodes),
        ]);
        let signature = "bridgeRecoverFailedTransfer(uint256,address,bytes32,bytes,bytes32,uint256,uint256,uint16,bytes32[])";
        self.try_l1(who, self.contract("nullifier"), with_selector(signature, &args))
            .await
    }

    async fn try_l1(&self, who: Address, to: Address, data: String) -> Result<(), DevnetError> {
        self.l1
            .call("eth_call", json!([{ "from": who, "to": to, "data": data }, "latest"]))
            .await?;
        self.l1_transaction(json!({ "from": who, "to": to, "data": data, "gas": "0x2dc6c0" }))
            .await;
        Ok(())
    }
}

pub fn asset_id(token: Address) -> H256 {
    let vault = Token::Address(Address::from_low_u64_be(0x10004));
    H256(keccak256(encode(&[uint(31337), vault, Token::Address(token)])))
}

/// Deposits and withdraws the base token and a token, and claims a failed deposit, all the way.
pub async fn round_trips(net: &Net, who: Address, token: Address) {
    let one = U256::exp10(6) * 5;
    // The base token.
    let receiver = Address::random();
    let hash = net.direct(who, receiver, one, &[], L2_GAS).await;
    let receipt = net.receipt(hash).await;
    assert_eq!(receipt["status"], "0x1", "{receipt}");
    assert_eq!(net.balance(receiver).await, one);
    net.direct(who, who, U256::exp10(17), &[], L2_GAS).await;
    // The token.
    let (hash, _) = net.two_bridges(who, token, one, L2_GAS).await;
    let receipt = net.receipt(hash).await;
    assert_eq!(receipt["status"], "0x1", "{receipt}");
    let on_l2 = net.l2_token(token).await;
    assert_eq!(net.l2_token_balance(on_l2, who).await, one);
    // One that fails, and is paid back.
    let before = net.l1_token_balance(token, who).await;
    net.devnet.fail_next_deposits(1);
    let (hash, transfer) = net.two_bridges(who, token, one, L2_GAS).await;
    let receipt = net.receipt(hash).await;
    assert_eq!(receipt["status"], "0x0");
    net.devnet.settle().await.expect("it settles");
    net.claim(who, &receipt, token, &transfer).await.expect("L1 pays back");
    // Ether pays for gas too, so only a token's balance says something exact.
    if token != Address::from_low_u64_be(1) {
        assert_eq!(net.l1_token_balance(token, who).await, before);
    }
    assert!(net.claim(who, &receipt, token, &transfer).await.is_err());
    // Back: the base token to a fresh address.
    let fresh = Address::random();
    let data = with_selector("withdraw(address)", &encode(&[Token::Address(fresh)]));
    let base = net.contract("l2BaseToken");
    let receipt = net.l2_transaction(who, base, one, data).await;
    net.devnet.settle().await.expect("it settles");
    net.finalize(who, &receipt, 0).await.expect("L1 pays out the base token");
    assert_eq!(net.l1_token_balance(net.contract("baseToken"), fresh).await, one);
    let again = net.finalize(who, &receipt, 0).await.expect_err("L1 pays once");
    assert_eq!(again.revert_data().map(|d| &d[..10]), Some("0xae899454"));
    // Back: the token.
    let asset = encode(&[Token::Uint(one), Token::Address(fresh), Token::Address(on_l2)]);
    let id = Token::FixedBytes(asset_id(token).as_bytes().to_vec());
    let data = with_selector("withdraw(bytes32,bytes)", &encode(&[id, Token::Bytes(asset)]));
    let router = net.contract("l2AssetRouter");
    let receipt = net.l2_transaction(who, router, U256::zero(), data).await;
    net.devnet.settle().await.expect("it settles");
    net.finalize(who, &receipt, 0).await.expect("L1 pays out the token");
    assert_eq!(net.l1_token_balance(token, fresh).await, one);
    assert!(net.l2_token_balance(on_l2, who).await.is_zero());
}

/// Withdraws a token that was born on L2, which creates its stand-in on L1.
pub async fn native_token_leaves(net: &Net, who: Address) {
    let native = net.devnet.facts()["contracts"]["l2Tokens"]["native"]["address"].clone();
    let native: Address = native.as_str().and_then(|a| a.parse().ok()).expect("a token");
    let vault = Address::from_low_u64_be(0x10004);
    let data = with_selector("approve(address,uint256)", &encode(&[Token::Address(vault), uint(7)]));
    net.l2_transaction(who, native, U256::zero(), data).await;
    let id = H256(keccak256(encode(&[
        uint(net.chain_id()),
        Token::Address(vault),
        Token::Address(native),
    ])));
    let id = Token::FixedBytes(id.as_bytes().to_vec());
    let fresh = Address::random();
    let asset = encode(&[uint(7), Token::Address(fresh), Token::Address(native)]);
    let data = with_selector("withdraw(bytes32,bytes)", &encode(&[id.clone(), Token::Bytes(asset)]));
    let receipt = net
        .l2_transaction(who, net.contract("l2AssetRouter"), U256::zero(), data)
        .await;
    net.devnet.settle().await.expect("it settles");
    net.finalize(who, &receipt, 0).await.expect("L1 creates the token");
    let l1_vault = net.contract("l1NativeTokenVault");
    let answer = eth_call(&net.l1, l1_vault, "tokenAddress(bytes32)", &encode(&[id])).await;
    let token = Address::from_slice(&answer[12..32]);
    assert_eq!(net.l1_token_balance(token, fresh).await, 7.into());
}
