// Compiles the contracts into one artifact file, which is committed so that `cargo build` needs no npm.
// With --check it writes nothing, and fails when the committed file is not what the sources give.
import { readdirSync, readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const output = path.join(root, 'artifacts', 'contracts.json');
const solc = createRequire(import.meta.url)('solc');

const sources = {};
for (const file of readdirSync(path.join(root, 'contracts'), { recursive: true }).map(String).sort()) {
  if (!file.endsWith('.sol')) continue;
  const name = file.split(path.sep).join('/');
  sources[name] = { content: readFileSync(path.join(root, 'contracts', file), 'utf8') };
}

const answer = JSON.parse(
  solc.compile(
    JSON.stringify({
      language: 'Solidity',
      sources,
      settings: {
        optimizer: { enabled: true, runs: 200 },
        evmVersion: 'shanghai',
        // Nothing that depends on paths or comments may get into the bytecode.
        metadata: { bytecodeHash: 'none', appendCBOR: false },
        outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
      },
    }),
  ),
);
// 1699: selfdestruct is deprecated, but the burning of coins relies on the part of it that stays.
// 2018: a function could be view or pure, but the official ABI says that it is not.
const expected = ['1699', '2018'];
const messages = (answer.errors ?? []).filter((e) => !expected.includes(e.errorCode));
for (const message of messages) console.error(message.errorCode, message.formattedMessage);
if (messages.length > 0) process.exit(1);

const contracts = {};
for (const file of Object.keys(answer.contracts).sort()) {
  for (const [name, contract] of Object.entries(answer.contracts[file])) {
    // Interfaces, abstract contracts and libraries without public functions have no code of their own.
    if (contract.evm.bytecode.object === '' || contract.abi.length === 0) continue;
    if (contracts[name]) throw new Error(`two contracts are called ${name}`);
    const size = contract.evm.deployedBytecode.object.length / 2;
    if (size > 24576) throw new Error(`${name} has ${size} bytes, more than a node accepts`);
    contracts[name] = {
      abi: contract.abi,
      bytecode: '0x' + contract.evm.bytecode.object,
      deployedBytecode: '0x' + contract.evm.deployedBytecode.object,
    };
  }
}
const sorted = Object.fromEntries(Object.entries(contracts).sort(([a], [b]) => (a < b ? -1 : 1)));
const order = (value) =>
  Array.isArray(value)
    ? value.map(order)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, order(value[key])]))
      : value;
const text = JSON.stringify(order(sorted), null, 1) + '\n';

if (process.argv.includes('--check')) {
  if (!existsSync(output) || readFileSync(output, 'utf8') !== text) {
    console.error('artifacts/contracts.json is stale: run `npm run build` in devnet/ and commit it');
    process.exit(1);
  }
  console.log(`artifacts/contracts.json is what the sources give (${Object.keys(sorted).length} contracts)`);
} else {
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, text);
  for (const [name, c] of Object.entries(sorted)) console.log(name, (c.deployedBytecode.length - 2) / 2, 'bytes');
}
