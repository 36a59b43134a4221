// The runner of `make bench` for zksync-ethers and ethers.js; see ../README.md for the protocol.
//
// `node runner.mjs load` prints the milliseconds from before the import to the first signature.

import { createInterface } from 'node:readline';

const SAMPLES = 30, SAMPLE_MS = 5, WARM_UP_MS = 100;

const started = performance.now();
const { ethers } = await import('ethers');
const zksync = await import('zksync-ethers');

if (process.argv[2] === 'load') {
  await new ethers.Wallet('0x' + '01'.repeat(32)).signMessage('hello');
  console.log((performance.now() - started).toFixed(3));
  process.exit(0);
}

let key, urls, wallet, providers = [];

// Providers and wallet as the documentation makes them: with their defaults.
function newWallet() {
  const l2 = new zksync.Provider(urls.l2);
  const l1 = new ethers.JsonRpcProvider(urls.l1);
  providers = [l1, l2];
  wallet = new zksync.Wallet(key, l2, l1);
}

function freeWallet() {
  providers.forEach((provider) => provider.destroy());
  providers = [];
}

const operations = {
  base_cost: async (r) => String(await wallet.getBaseCost({ gasLimit: r.l2GasLimit, gasPrice: r.gasPrice })),
  deposit: async (r) =>
    (await wallet.deposit({ token: r.token ?? zksync.utils.ETH_ADDRESS, amount: r.amount, approveERC20: r.token !== undefined })).hash,
  request_execute: async (r) =>
    (await wallet.requestExecute({ contractAddress: r.contractAddress, calldata: r.calldata })).hash,
  withdraw: async (r) => (await wallet.withdraw({ token: r.token ?? zksync.utils.L2_BASE_TOKEN_ADDRESS, amount: r.amount })).hash,
  withdrawal_status: async (r) => ((await wallet.isWithdrawalFinalized(r.l2TxHash)) ? 'finalized' : 'not finalized'),
  finalize_withdrawal: async (r) => (await wallet.finalizeWithdrawal(r.l2TxHash)).hash,
  claim_failed_deposit: async (r) => (await wallet.claimFailedDeposit(r.l2TxHash)).hash,
  balances: async (r) => (await Promise.all(r.tokens.map((token) => wallet.getBalanceL1(token)))).map(String),
};

// A transaction as the schema of libzksync writes it, as ethers wants it.
function native(tx) {
  return {
    type: tx.type === 'eip712' ? 113 : 2,
    chainId: BigInt(tx.chainId), from: tx.from, to: tx.to, nonce: tx.nonce, data: tx.data ?? '0x', value: BigInt(tx.value),
    gasLimit: BigInt(tx.gasLimit), maxFeePerGas: BigInt(tx.maxFeePerGas), maxPriorityFeePerGas: BigInt(tx.maxPriorityFeePerGas),
    ...(tx.type === 'eip712' ? { customData: { gasPerPubdata: BigInt(tx.gasPerPubdata) } } : {}),
  };
}

// For each row a function that prepares, and gives the function that is timed.
const rows = {
  sign_transaction: (r) => {
    const signer = new ethers.Wallet(key), tx = native(r.transaction);
    return () => signer.signTransaction(tx);
  },
  sign_message: (r) => {
    const signer = new ethers.Wallet(key);
    return () => signer.signMessage(r.text);
  },
  recover: (r) => () => ethers.recoverAddress(r.digest, r.signature),
  typed_data_hash: (r) => {
    const { domain, types, message } = r.typedData;
    return () => ethers.TypedDataEncoder.hash(domain, types, message);
  },
  digest_0x71: (r) => {
    const tx = native(r.transaction);
    return () => zksync.EIP712Signer.getSignedDigest(tx);
  },
  serialize_0x71: (r) => {
    const tx = native(r.transaction);
    return () => {
      const raw = zksync.utils.serializeEip712({ ...tx, customData: { ...tx.customData, customSignature: r.signature } });
      const digest = zksync.EIP712Signer.getSignedDigest(tx);
      return `${raw} ${ethers.keccak256(ethers.concat([digest, ethers.keccak256(r.signature)]))}`;
    };
  },
  abi_paymaster: (r) => {
    const abi = new ethers.Interface(['function approvalBased(address,uint256,bytes)']);
    return () => abi.encodeFunctionData('approvalBased', [r.token, r.minimalAllowance, r.inner]);
  },
  proof: (r) => () => {
    let hash = r.leaf, index = r.index;
    for (const node of r.proof) {
      hash = ethers.keccak256(ethers.concat(index % 2 === 0 ? [hash, node] : [node, hash]));
      index = Math.floor(index / 2);
    }
    return hash;
  },
  signer_new: () => () => new ethers.Wallet(key).address,
  wallet_new: () => () => {
    newWallet();
    freeWallet();
  },
};

async function timeIt(prepare, request) {
  const run = prepare(request), samples = [];
  let last;
  for (let sample = -1; sample < SAMPLES; sample++) {
    const start = performance.now(), end = start + (sample < 0 ? WARM_UP_MS : SAMPLE_MS);
    let now = start, n = 0;
    while (now < end) {
      last = run();
      if (last instanceof Promise) last = await last;
      n++;
      now = performance.now();
    }
    if (sample >= 0) samples.push(((now - start) * 1e6) / n);
  }
  // The best: what else the machine does can only make a sample longer.
  return { ns: Math.min(...samples), result: last ?? '' };
}

async function answer(line) {
  const [verb, name] = line.split(' ', 2);
  const json = JSON.parse(line.slice(verb.length + name.length + 2));
  if (verb === 'config') {
    [key, urls] = ['0x' + name, json];
    return {};
  }
  if (verb === 'time') return timeIt(rows[name], json);
  if (verb === 'cold') freeWallet();
  const start = performance.now();
  if (verb === 'cold') newWallet();
  const result = await operations[name](json);
  return { ms: performance.now() - start, result };
}

for await (const line of createInterface({ input: process.stdin })) {
  let text;
  try {
    text = JSON.stringify(await answer(line));
  } catch (problem) {
    text = JSON.stringify({ error: { message: String(problem?.shortMessage ?? problem?.message ?? problem) } });
  }
  process.stdout.write(text + '\n');
}
process.exit(0);
