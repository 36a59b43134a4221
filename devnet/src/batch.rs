//! Transactions of one account in a single HTTP request, which is what makes deploying fast.

use std::time::Duration;

use ethers_core::abi::Token as Abi;
use ethers_core::types::{Address, Bytes, U256};
use ethers_core::utils::get_contract_address;
use serde::Serialize;
use serde_json::{json, Value};

use crate::accounts::ACCOUNTS;
use crate::contracts::artifact;
use crate::error::DevnetError;
use crate::rpc::Rpc;

/// How often it is looked whether all transactions are mined, some 10 ms apart.
const POLLS: u32 = 3000;

/// A token and what it calls itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TokenInfo {
    /// Where it is.
    pub address: Address,
    /// Its name.
    pub name: String,
    /// Its symbol.
    pub symbol: String,
    /// Its decimals.
    pub decimals: u8,
}

/// The dev accounts and what each gets of a token, as the last two constructor arguments of the test tokens.
fn holders(decimals: u8) -> Result<(Abi, Abi), DevnetError> {
    let accounts = ACCOUNTS
        .iter()
        .map(|(a, _)| {
            a.parse()
                .map(Abi::Address)
                .map_err(|_| DevnetError::deploy(format!("`{a}` is no address")))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let each = U256::exp10(usize::from(decimals)).checked_mul(1_000_000.into());
    let each = each.ok_or_else(|| DevnetError::deploy("too many decimals"))?;
    Ok((Abi::Array(accounts), Abi::Uint(each)))
}

/// A token's facts.
pub fn info(address: Address, name: &str, symbol: &str, decimals: u8) -> TokenInfo {
    TokenInfo {
        address,
        name: name.to_owned(),
        symbol: symbol.to_owned(),
        decimals,
    }
}

/// The first error of a JSON-RPC batch, or all results.
pub fn all(answers: Vec<Result<Value, DevnetError>>) -> Result<Vec<Value>, DevnetError> {
    answers.into_iter().collect()
}

/// Where a planned creation will end up.
pub struct Created(pub Address);

impl Created {
    /// Others were already told this address.
    pub fn check(self, told: Address) -> Result<Address, DevnetError> {
        match self.0 == told {
            true => Ok(told),
            false => Err(DevnetError::deploy("the contracts are not created in the planned order")),
        }
    }
}

/// Transactions of one account, sent together with nonces of our own choosing.
pub struct Batch<'a> {
    rpc: &'a Rpc,
    /// The account.
    pub from: Address,
    /// The nonce of the first one; the node chooses when absent.
    first: Option<u64>,
    transactions: Vec<Value>,
    /// What each of them does, for errors.
    labels: Vec<String>,
}

impl<'a> Batch<'a> {
    /// No transactions yet.
    pub fn new(rpc: &'a Rpc, from: Address, first: Option<u64>) -> Self {
        Self {
            rpc,
            from,
            first,
            transactions: Vec::new(),
            labels: Vec::new(),
        }
    }

    /// Gives `from` money and takes over its account.
    pub async fn begin(rpc: &'a Rpc, from: Address) -> Result<Self, DevnetError> {
        // Far more than the prefund, and far less than would overflow a sum.
        let money = U256::one() << 200;
        let calls = [
            ("anvil_setBalance", json!([from, format!("{money:#x}")])),
            ("anvil_impersonateAccount", json!([from])),
            ("eth_getTransactionCount", json!([from, "latest"])),
        ];
        let answers = all(rpc.batch(&calls).await?)?;
        let nonce = answers
            .last()
            .and_then(Value::as_str)
            .and_then(|text| text.strip_prefix("0x"));
        let nonce = nonce.and_then(|digits| u64::from_str_radix(digits, 16).ok());
        let nonce = nonce.ok_or_else(|| DevnetError::deploy("the deployer's nonce is unreadable"))?;
        Ok(Self::new(rpc, from, Some(nonce)))
    }

    /// Where the `n`th transaction of this batch would create a contract.
    pub fn contract_at(&self, n: u64) -> Address {
        get_contract_address(self.from, self.first.unwrap_or_default().wrapping_add(n))
    }

    fn push(&mut self, label: &str, mut transaction: Value) {
        if let (Some(first), Some(object)) = (self.first, transaction.as_object_mut()) {
            let nonce = first.wrapping_add(self.transactions.len() as u64);
            object.insert("nonce".into(), json!(format!("{nonce:#x}")));
        }
        self.transactions.push(transaction);
        self.labels.push(label.to_owned());
    }

    /// Creates one of our contracts.
    pub fn create(&mut self, name: &str, arguments: &[Abi]) -> Result<Created, DevnetError> {
        let address = self.contract_at(self.transactions.len() as u64);
        let data = artifact(name)?.creation(arguments)?;
        // Asking the node for an estimate would take longer than the rest.
        self.push(name, json!({ "from": self.from, "data": data, "gas": "0x5b8d80" }));
        Ok(Created(address))
    }

    /// Creates a token whose constructor gives the dev accounts a million each.
    pub fn token(&mut self, contract: &str, name: &str, symbol: &str, decimals: u8) -> Result<TokenInfo, DevnetError> {
        let (accounts, each) = holders(decimals)?;
        let arguments = if contract == "Bytes32Token" {
            vec![word(name), word(symbol), accounts, each]
        } else {
            let decimals = Abi::Uint(decimals.into());
            vec![
                Abi::String(name.to_owned()),
                Abi::String(symbol.to_owned()),
                decimals,
                accounts,
                each,
            ]
        };
        Ok(info(self.create(contract, &arguments)?.0, name, symbol, decimals))
    }

    /// Calls a contract.
    pub fn call(&mut self, to: Address, data: Bytes, value: U256) -> Result<(), DevnetError> {
        let label = format!("call of {to:#x}");
        let transaction = json!({
            "from": self.from, "to": to, "data": data, "gas": "0x1e8480", "value": format!("{value:#x}"),
        });
        self.push(&label, transaction);
        Ok(())
    }

    /// Sends them all and waits until they are mined, every one successfully.
    pub async fn run(self) -> Result<(), DevnetError> {
        let sends: Vec<_> = self
            .transactions
            .into_iter()
            .map(|t| ("eth_sendTransaction", json!([t])))
            .collect();
        let hashes = all(self.rpc.batch(&sends).await?)?;
        let receipt_of = |hash| ("eth_getTransactionReceipt", json!([hash]));
        let mut calls: Vec<_> = hashes.into_iter().map(receipt_of).collect();
        for attempt in 0..POLLS {
            let receipts = all(self.rpc.batch(&calls).await?)?;
            if receipts.iter().any(Value::is_null) {
                // The node does not mine by itself, or is not fast enough.
                if attempt % 5 == 0 {
                    self.rpc.call("evm_mine", json!([])).await?;
                }
                // Seen once, on a machine with much to do: one that is not mined for seconds. It has its nonce, so at most one copy is mined.
                if attempt % 300 == 299 && self.first.is_some() {
                    let missing: Vec<usize> = (0..calls.len())
                        .filter(|n| receipts.get(*n).is_some_and(Value::is_null))
                        .collect();
                    let again: Vec<_> = missing.iter().filter_map(|n| sends.get(*n).cloned()).collect();
                    for (n, answer) in missing.into_iter().zip(self.rpc.batch(&again).await?) {
                        if let (Ok(hash), Some(call)) = (answer, calls.get_mut(n)) {
                            *call = receipt_of(hash);
                        }
                    }
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
                continue;
            }
            let failed = receipts
                .iter()
                .zip(&self.labels)
                .find(|(r, _)| r.get("status") != Some(&json!("0x1")));
            return match failed {
                Some((_, label)) => Err(DevnetError::deploy(format!("{label} failed"))),
                None => Ok(()),
            };
        }
        Err(DevnetError::deploy("the transactions are not mined"))
    }
}

/// A short text as a `bytes32`.
fn word(text: &str) -> Abi {
    let mut bytes = text.as_bytes().to_vec();
    bytes.resize(32, 0);
    Abi::FixedBytes(bytes)
}
