// SPDX-License-Identifier: MIT OR Apache-2.0
// The calls our contracts make to each other. The full, checked surface is each contract's own ABI.
pragma solidity 0.8.30;

import {
    BridgehubL2TransactionRequest,
    L2CanonicalTransaction,
    L2Log,
    L2Message,
    L2TransactionRequestTwoBridgesInner,
    TxStatus
} from "./Types.sol";

interface IToken {
    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    function decimals() external view returns (uint8);
    function balanceOf(address account) external view returns (uint256);
    function allowance(address account, address spender) external view returns (uint256);
}

interface IMessenger {
    function sendToL1(bytes calldata message) external returns (bytes32);
}

interface IHub {
    function getZKChain(uint256 chainId) external view returns (address);
    function baseTokenAssetId(uint256 chainId) external view returns (bytes32);
    function proveL2MessageInclusion(
        uint256 chainId,
        uint256 batchNumber,
        uint256 index,
        L2Message calldata message,
        bytes32[] calldata proof
    ) external view returns (bool);
    function proveL1ToL2TransactionStatus(
        uint256 chainId,
        bytes32 l2TxHash,
        uint256 batchNumber,
        uint256 index,
        uint16 txNumberInBatch,
        bytes32[] calldata proof,
        TxStatus status
    ) external view returns (bool);
}

interface IChain {
    function bridgehubRequestL2Transaction(BridgehubL2TransactionRequest calldata request)
        external
        returns (bytes32);
    function l2TransactionBaseCost(uint256 gasPrice, uint256 l2GasLimit, uint256 l2GasPerPubdataByteLimit)
        external
        view
        returns (uint256);
    function proveL2MessageInclusion(
        uint256 batchNumber,
        uint256 index,
        L2Message calldata message,
        bytes32[] calldata proof
    ) external view returns (bool);
    function proveL2LogInclusion(uint256 batchNumber, uint256 index, L2Log calldata log, bytes32[] calldata proof)
        external
        view
        returns (bool);
    function proveL1ToL2TransactionStatus(
        bytes32 l2TxHash,
        uint256 batchNumber,
        uint256 index,
        uint16 txNumberInBatch,
        bytes32[] calldata proof,
        TxStatus status
    ) external view returns (bool);
}

interface ISecondBridge {
    function bridgehubDeposit(uint256 chainId, address originalCaller, uint256 value, bytes calldata data)
        external
        payable
        returns (L2TransactionRequestTwoBridgesInner memory);
    function bridgehubConfirmL2Transaction(uint256 chainId, bytes32 txDataHash, bytes32 txHash) external;
}

interface IRouter is ISecondBridge {
    function assetHandlerAddress(bytes32 assetId) external view returns (address);
    function bridgehubDepositBaseToken(uint256 chainId, bytes32 assetId, address originalCaller, uint256 amount)
        external
        payable;
    function finalizeDeposit(uint256 chainId, bytes32 assetId, bytes calldata transferData) external payable;
    function bridgeRecoverFailedTransfer(
        uint256 chainId,
        address depositSender,
        bytes32 assetId,
        bytes calldata assetData
    ) external;
    function setAssetHandlerAddressThisChain(bytes32 registrationData, address handler) external;
    function transferFundsToNTV(bytes32 assetId, uint256 amount, address originalCaller) external returns (bool);
}

interface INullifier {
    function bridgehubConfirmL2TransactionForwarded(uint256 chainId, bytes32 txDataHash, bytes32 txHash) external;
    function isWithdrawalFinalized(uint256 chainId, uint256 batchNumber, uint256 index) external view returns (bool);
    function l2BridgeAddress(uint256 chainId) external view returns (address);
    function bridgeRecoverFailedTransfer(
        uint256 chainId,
        address depositSender,
        bytes32 assetId,
        bytes memory assetData,
        bytes32 l2TxHash,
        uint256 batchNumber,
        uint256 index,
        uint16 txNumberInBatch,
        bytes32[] calldata proof
    ) external;
}

interface IVault {
    function assetId(address token) external view returns (bytes32);
    function tokenAddress(bytes32 assetId) external view returns (address);
    function originChainId(bytes32 assetId) external view returns (uint256);
    function ensureTokenIsRegistered(address token) external returns (bytes32);
    function tryRegisterTokenFromBurnData(bytes calldata burnData, bytes32 expectedAssetId) external;
    function calculateCreate2TokenAddress(uint256 originChain, address originToken) external view returns (address);
    function l2TokenAddress(address l1Token) external view returns (address);
    function bridgeBurn(
        uint256 chainId,
        uint256 msgValue,
        bytes32 assetId,
        address originalCaller,
        bytes calldata data
    ) external payable returns (bytes memory);
    function bridgeMint(uint256 chainId, bytes32 assetId, bytes calldata data) external payable;
    function bridgeRecoverFailedTransfer(
        uint256 chainId,
        bytes32 assetId,
        address depositSender,
        bytes calldata data
    ) external payable;
}
