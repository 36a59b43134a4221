//! The contract functions and events that the operations use, as human-readable ABI.
//!
//! Signatures are the contracts' public interface (era-contracts v23 to v31). `abigen` makes one type per function
//! (`BaseTokenCall`) and event; nothing here talks to a node.
#![allow(
    missing_docs,
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    reason = "the macro wrote the code"
)]

use ethers_contract::abigen;

abigen!(
    Bridgehub,
    r#"[
        struct L2TransactionRequestDirect { uint256 chainId; uint256 mintValue; address l2Contract; uint256 l2Value; bytes l2Calldata; uint256 l2GasLimit; uint256 l2GasPerPubdataByteLimit; bytes[] factoryDeps; address refundRecipient; }
        struct L2TransactionRequestTwoBridgesOuter { uint256 chainId; uint256 mintValue; uint256 l2Value; uint256 l2GasLimit; uint256 l2GasPerPubdataByteLimit; address refundRecipient; address secondBridgeAddress; uint256 secondBridgeValue; bytes secondBridgeCalldata; }
        function requestL2TransactionDirect(L2TransactionRequestDirect request) external payable returns (bytes32)
        function requestL2TransactionTwoBridges(L2TransactionRequestTwoBridgesOuter request) external payable returns (bytes32)
        function l2TransactionBaseCost(uint256 chainId, uint256 gasPrice, uint256 l2GasLimit, uint256 l2GasPerPubdataByteLimit) external view returns (uint256)
        function baseToken(uint256 chainId) external view returns (address)
        function baseTokenAssetId(uint256 chainId) external view returns (bytes32)
        function getZKChain(uint256 chainId) external view returns (address)
        function getHyperchain(uint256 chainId) external view returns (address)
        function settlementLayer(uint256 chainId) external view returns (uint256)
        function chainTypeManager(uint256 chainId) external view returns (address)
        function assetRouter() external view returns (address)
        function sharedBridge() external view returns (address)
        struct L2Message { uint16 txNumberInBatch; address sender; bytes data; }
        function proveL2MessageInclusion(uint256 chainId, uint256 batchNumber, uint256 index, L2Message message, bytes32[] proof) external view returns (bool)
        function proveL1ToL2TransactionStatus(uint256 chainId, bytes32 l2TxHash, uint256 l2BatchNumber, uint256 l2MessageIndex, uint16 l2TxNumberInBatch, bytes32[] merkleProof, uint8 status) external view returns (bool)
    ]"#
);

abigen!(
    Diamond,
    r#"[
        function getSemverProtocolVersion() external view returns (uint32, uint32, uint32)
        function getProtocolVersion() external view returns (uint256)
        function getZKsyncOS() external view returns (bool)
        function baseTokenGasPriceMultiplierNominator() external view returns (uint128)
        function baseTokenGasPriceMultiplierDenominator() external view returns (uint128)
        function getTotalBatchesExecuted() external view returns (uint256)
        function l2LogsRootHash(uint256 batchNumber) external view returns (bytes32)
        struct L2Message { uint16 txNumberInBatch; address sender; bytes data; }
        function proveL2MessageInclusion(uint256 batchNumber, uint256 index, L2Message message, bytes32[] proof) external view returns (bool)
        function proveL1ToL2TransactionStatus(bytes32 l2TxHash, uint256 l2BatchNumber, uint256 l2MessageIndex, uint16 l2TxNumberInBatch, bytes32[] merkleProof, uint8 status) external view returns (bool)
        event NewPriorityRequestId(uint256 indexed txId, bytes32 indexed txHash)
    ]"#
);

abigen!(
    Messenger,
    r#"[
        function sendToL1(bytes message) external returns (bytes32)
    ]"#
);

abigen!(
    ChainTypeManager,
    r#"[
        function isZKsyncOS() external view returns (bool)
    ]"#
);

abigen!(
    AssetRouter,
    r#"[
        function L1_NULLIFIER() external view returns (address)
        function nativeTokenVault() external view returns (address)
        function l2TokenAddress(address l1Token) external view returns (address)
        function l1TokenAddress(address l2Token) external view returns (address)
        event BridgehubDepositInitiated(uint256 indexed chainId, bytes32 indexed txDataHash, address indexed from, bytes32 assetId, bytes bridgeMintCalldata)
    ]"#
);

abigen!(
    Nullifier,
    r#"[
        struct FinalizeL1DepositParams { uint256 chainId; uint256 l2BatchNumber; uint256 l2MessageIndex; address l2Sender; uint16 l2TxNumberInBatch; bytes message; bytes32[] merkleProof; }
        function finalizeDeposit(FinalizeL1DepositParams params) external
        function finalizeWithdrawal(uint256 chainId, uint256 l2BatchNumber, uint256 l2MessageIndex, uint16 l2TxNumberInBatch, bytes message, bytes32[] merkleProof) external
        function isWithdrawalFinalized(uint256 chainId, uint256 l2BatchNumber, uint256 l2MessageIndex) external view returns (bool)
        function depositHappened(uint256 chainId, bytes32 l2TxHash) external view returns (bytes32)
        function l2BridgeAddress(uint256 chainId) external view returns (address)
        function bridgeRecoverFailedTransfer(uint256 chainId, address depositSender, bytes32 assetId, bytes assetData, bytes32 l2TxHash, uint256 l2BatchNumber, uint256 l2MessageIndex, uint16 l2TxNumberInBatch, bytes32[] merkleProof) external
        function claimFailedDeposit(uint256 chainId, address depositSender, address l1Token, uint256 amount, bytes32 l2TxHash, uint256 l2BatchNumber, uint256 l2MessageIndex, uint16 l2TxNumberInBatch, bytes32[] merkleProof) external
    ]"#
);

abigen!(
    TokenVault,
    r#"[
        function assetId(address token) external view returns (bytes32)
        function tokenAddress(bytes32 assetId) external view returns (address)
        function originChainId(bytes32 assetId) external view returns (uint256)
        function getERC20Getters(address token, uint256 originChainId) external view returns (bytes)
        function ensureTokenIsRegistered(address token) external returns (bytes32)
        function L1_CHAIN_ID() external view returns (uint256)
        function L2_LEGACY_SHARED_BRIDGE() external view returns (address)
    ]"#
);

abigen!(
    Erc20,
    r#"[
        function name() external view returns (string)
        function symbol() external view returns (string)
        function decimals() external view returns (uint8)
        function balanceOf(address account) external view returns (uint256)
        function allowance(address owner, address spender) external view returns (uint256)
        function approve(address spender, uint256 amount) external returns (bool)
        function transfer(address to, uint256 amount) external returns (bool)
        function originToken() external view returns (address)
    ]"#
);

abigen!(
    SignatureValidator,
    r#"[
        function isValidSignature(bytes32 hash, bytes signature) external view returns (bytes4)
    ]"#
);

abigen!(
    NonceHolder,
    r#"[
        function getDeploymentNonce(address account) external view returns (uint256)
    ]"#
);

abigen!(
    ContractDeployer,
    r#"[
        function create(bytes32 salt, bytes32 bytecodeHash, bytes input) external payable returns (address)
        function create2(bytes32 salt, bytes32 bytecodeHash, bytes input) external payable returns (address)
        function createAccount(bytes32 salt, bytes32 bytecodeHash, bytes input, uint8 aaVersion) external payable returns (address)
        function create2Account(bytes32 salt, bytes32 bytecodeHash, bytes input, uint8 aaVersion) external payable returns (address)
        event ContractDeployed(address indexed deployerAddress, bytes32 indexed bytecodeHash, address indexed contractAddress)
    ]"#
);

abigen!(
    CustomBridge,
    r#"[
        struct BridgeRequest { bytes32 magicValue; address l2Contract; bytes l2Calldata; bytes[] factoryDeps; bytes32 txDataHash; }
        function bridgehubDeposit(uint256 chainId, address originalCaller, uint256 l2Value, bytes data) external payable returns (BridgeRequest request)
        function L1_USDC_TOKEN() external view returns (address)
        function L2_USDC_TOKEN() external view returns (address)
        function l2Bridge() external view returns (address)
        function l1Bridge() external view returns (address)
        function l1SharedBridge() external view returns (address)
        function l1USDCBridge() external view returns (address)
    ]"#
);

abigen!(
    Interop,
    r#"[
        struct L2Message { uint16 txNumberInBatch; address sender; bytes data; }
        function interopRoots(uint256 chainId, uint256 blockOrBatchNumber) external view returns (bytes32)
        function proveL2MessageInclusionShared(uint256 chainId, uint256 blockOrBatchNumber, uint256 index, L2Message message, bytes32[] proof) external view returns (bool)
    ]"#
);
