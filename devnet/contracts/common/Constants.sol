// SPDX-License-Identifier: MIT OR Apache-2.0
// Addresses, selectors and numbers that are the same on every ZKsync chain.
pragma solidity 0.8.30;

address constant ETH_TOKEN = address(1);
address constant BOOTLOADER = address(0x8001);
address constant L1_MESSENGER = address(0x8008);
address constant L2_BASE_TOKEN = address(0x800a);
address constant L2_BRIDGEHUB = address(0x10002);
address constant L2_ASSET_ROUTER = address(0x10003);
address constant L2_NATIVE_TOKEN_VAULT = address(0x10004);
address constant L2_INTEROP_ROOT_STORAGE = address(0x10008);
address constant MIN_SECOND_BRIDGE = address(0xffff);

bytes32 constant TWO_BRIDGES_MAGIC = bytes32(uint256(keccak256("TWO_BRIDGES_MAGIC_VALUE")) - 1);
// keccak256 of 88 zero bytes, the leaf of an empty slot in a batch's log tree.
bytes32 constant EMPTY_LOG_LEAF = 0x72abee45b59e344af8a6e520241c4744aff26ed411f4c4b00f8af09adada43ba;

// Prefixes of the messages that withdrawals send to L1.
bytes4 constant BASE_TOKEN_WITHDRAWAL = 0x6c0960f9;
bytes4 constant LEGACY_TOKEN_WITHDRAWAL = 0x11a2ccc1;
bytes4 constant ASSET_ROUTER_WITHDRAWAL = 0x9c884fd1;

// What the leaves of a settlement layer's trees start with.
bytes32 constant BATCH_LEAF_PREFIX = keccak256("zkSync:BatchLeaf");
bytes32 constant CHAIN_LEAF_PREFIX = keccak256("zkSync:ChainIdLeaf");

// First byte of the second bridge's calldata.
bytes1 constant LEGACY_ENCODING = 0x00;
bytes1 constant NEW_ENCODING = 0x01;

uint256 constant REQUIRED_GAS_PER_PUBDATA = 800;
uint256 constant MAX_FACTORY_DEPS = 64;
uint256 constant PRIORITY_TX_MAX_GAS = 72_000_000;
uint256 constant PRIORITY_TX_MAX_PUBDATA = 99_000;
