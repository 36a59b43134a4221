// SPDX-License-Identifier: MIT OR Apache-2.0
// Remembers what must happen only once: every deposit that may be claimed back and every withdrawal that was paid out.
pragma solidity 0.8.30;

import {Administrated} from "../common/Administrated.sol";
import {AssetData} from "../common/AssetData.sol";
import {
    ASSET_ROUTER_WITHDRAWAL,
    BASE_TOKEN_WITHDRAWAL,
    L2_ASSET_ROUTER,
    L2_BASE_TOKEN,
    LEGACY_TOKEN_WITHDRAWAL,
    NEW_ENCODING
} from "../common/Constants.sol";
import {
    DepositDoesNotExist,
    DepositExists,
    InvalidProof,
    InvalidSelector,
    L2WithdrawalMessageWrongLength,
    LegacyBridgeNotSet,
    LegacyMethodForNonL1Token,
    TokenNotLegacy,
    Unauthorized,
    WithdrawalAlreadyFinalized,
    WrongL2Sender,
    WrongMsgLength
} from "../common/Errors.sol";
import {IHub, IRouter, IVault} from "../common/Interfaces.sol";
import {Since31} from "../common/Since31.sol";
import {FinalizeL1DepositParams, L2Message, TxStatus} from "../common/Types.sol";

contract L1Nullifier is Administrated {
    event BridgehubDepositFinalized(
        uint256 indexed chainId, bytes32 indexed txDataHash, bytes32 indexed l2DepositTxHash
    );

    address public immutable BRIDGE_HUB;
    address public immutable l1AssetRouter;
    address public immutable l1NativeTokenVault;
    uint256 private immutable minor;

    mapping(uint256 chainId => mapping(bytes32 l2TxHash => bytes32 dataHash)) public depositHappened;
    mapping(uint256 chainId => mapping(uint256 batch => mapping(uint256 index => bool))) public isWithdrawalFinalized;

    constructor(address owner_, address hub, address router, address vault, uint256 minor_) Administrated(owner_) {
        (BRIDGE_HUB, l1AssetRouter, l1NativeTokenVault, minor) = (hub, router, vault, minor_);
    }

    /// No chain of a devnet has a bridge from before the asset router.
    function l2BridgeAddress(uint256) public pure returns (address) {
        return address(0);
    }

    function legacyBridge() external pure returns (address) {
        return address(0);
    }

    function bridgehubConfirmL2TransactionForwarded(uint256 _chainId, bytes32 _txDataHash, bytes32 _txHash)
        external
        whenNotPaused
    {
        if (msg.sender != l1AssetRouter) revert Unauthorized(msg.sender);
        if (depositHappened[_chainId][_txHash] != 0) revert DepositExists();
        depositHappened[_chainId][_txHash] = _txDataHash;
        emit BridgehubDepositFinalized(_chainId, _txDataHash, _txHash);
    }

    // ---- withdrawals

    function finalizeDeposit(FinalizeL1DepositParams calldata _finalizeWithdrawalParams)
        external
        whenNotPaused
        nonReentrant
    {
        FinalizeL1DepositParams calldata params = _finalizeWithdrawalParams;
        if (isWithdrawalFinalized[params.chainId][params.l2BatchNumber][params.l2MessageIndex]) {
            revert WithdrawalAlreadyFinalized();
        }
        isWithdrawalFinalized[params.chainId][params.l2BatchNumber][params.l2MessageIndex] = true;
        (bytes32 id, bytes memory transferData) = readMessage(params.chainId, params.message);
        address sender = checkSender(params.chainId, params.l2Sender, id);
        // Protocol 31 asks a list of all chains' roots, in which an unknown chain has none.
        if (minor >= 31 && IHub(BRIDGE_HUB).getZKChain(params.chainId) == address(0)) revert InvalidProof();
        bool proved = IHub(BRIDGE_HUB).proveL2MessageInclusion(
            params.chainId,
            params.l2BatchNumber,
            params.l2MessageIndex,
            L2Message(params.l2TxNumberInBatch, sender, params.message),
            params.merkleProof
        );
        if (!proved) revert InvalidProof();
        IRouter(l1AssetRouter).finalizeDeposit(params.chainId, id, transferData);
    }

    /// The base token's contract speaks for the base token and the router for everything else. Anybody can send a message
    /// that looks like a withdrawal, so this is what keeps the money safe. Before protocol 31 either name was taken, and the
    /// right one put in its place for the base token.
    function checkSender(uint256 chainId, address l2Sender, bytes32 id) private view returns (address) {
        bool isBase = id == IHub(BRIDGE_HUB).baseTokenAssetId(chainId);
        address expected = isBase ? L2_BASE_TOKEN : L2_ASSET_ROUTER;
        if (l2Sender == expected) return l2Sender;
        bool known = l2Sender == L2_BASE_TOKEN || l2Sender == L2_ASSET_ROUTER;
        if (minor >= 31 || !known) revert WrongL2Sender(l2Sender);
        return isBase ? L2_BASE_TOKEN : l2Sender;
    }

    /// Always wants the chain's old bridge, which no chain here has.
    function finalizeWithdrawal(uint256 _chainId, uint256, uint256, uint16, bytes calldata, bytes32[] calldata)
        external
    {
        if (l2BridgeAddress(_chainId) == address(0)) revert LegacyBridgeNotSet();
    }

    function readMessage(uint256 chainId, bytes calldata message)
        private
        returns (bytes32 id, bytes memory transferData)
    {
        bytes4 kind = message.length < 4 ? bytes4(0) : bytes4(message[:4]);
        if (kind == BASE_TOKEN_WITHDRAWAL) {
            if (message.length < 56) revert L2WithdrawalMessageWrongLength(message.length);
            // Bytes after the amount belong to whoever asked for them (withdrawWithMessage).
            id = IHub(BRIDGE_HUB).baseTokenAssetId(chainId);
            transferData = AssetData.mintData(
                address(0),
                address(bytes20(message[4:24])),
                IVault(l1NativeTokenVault).tokenAddress(id),
                uint256(bytes32(message[24:56])),
                ""
            );
        } else if (kind == LEGACY_TOKEN_WITHDRAWAL) {
            if (message.length != 76) revert L2WithdrawalMessageWrongLength(message.length);
            address token = address(bytes20(message[24:44]));
            id = IVault(l1NativeTokenVault).ensureTokenIsRegistered(token);
            if (id != AssetData.id(block.chainid, token)) revert TokenNotLegacy();
            transferData = AssetData.mintData(
                address(0), address(bytes20(message[4:24])), token, uint256(bytes32(message[44:76])), ""
            );
        } else if (kind == ASSET_ROUTER_WITHDRAWAL) {
            if (message.length < 68) revert WrongMsgLength(68, message.length);
            // The word after the selector is the chain id of the sender, which the proof settles anyway.
            id = bytes32(message[36:68]);
            transferData = message[68:];
        } else {
            revert InvalidSelector(kind);
        }
    }

    // ---- failed deposits

    function bridgeRecoverFailedTransfer(
        uint256 _chainId,
        address _depositSender,
        bytes32 _assetId,
        bytes memory _assetData,
        bytes32 _l2TxHash,
        uint256 _l2BatchNumber,
        uint256 _l2MessageIndex,
        uint16 _l2TxNumberInBatch,
        bytes32[] calldata _merkleProof
    ) external whenNotPaused nonReentrant {
        checkFailure(_chainId, _l2TxHash, _l2BatchNumber, _l2MessageIndex, _l2TxNumberInBatch, _merkleProof);
        payBack(_chainId, _depositSender, _assetId, _assetData, _l2TxHash);
    }

    /// The form from before asset ids: right only for deposits that were made with the old encoding.
    function claimFailedDeposit(
        uint256 _chainId,
        address _depositSender,
        address _l1Token,
        uint256 _amount,
        bytes32 _l2TxHash,
        uint256 _l2BatchNumber,
        uint256 _l2MessageIndex,
        uint16 _l2TxNumberInBatch,
        bytes32[] calldata _merkleProof
    ) external whenNotPaused nonReentrant {
        checkFailure(_chainId, _l2TxHash, _l2BatchNumber, _l2MessageIndex, _l2TxNumberInBatch, _merkleProof);
        bytes32 id = IVault(l1NativeTokenVault).assetId(_l1Token);
        bytes32 native = AssetData.id(block.chainid, _l1Token);
        if (id != 0 && id != native) revert LegacyMethodForNonL1Token();
        payBack(_chainId, _depositSender, native, AssetData.burnData(_amount, address(0), address(0)), _l2TxHash);
    }

    function checkFailure(
        uint256 chainId,
        bytes32 l2TxHash,
        uint256 batchNumber,
        uint256 index,
        uint16 txNumber,
        bytes32[] calldata proof
    ) private view {
        bool proved = IHub(BRIDGE_HUB).proveL1ToL2TransactionStatus(
            chainId, l2TxHash, batchNumber, index, txNumber, proof, TxStatus.Failure
        );
        if (!proved) revert InvalidProof();
    }

    function noSuchDeposit(bytes32 recorded, bytes32 claimed) private view {
        if (minor >= 31) revert Since31.DepositDoesNotExist(recorded, claimed);
        revert DepositDoesNotExist();
    }

    function payBack(uint256 chainId, address sender, bytes32 id, bytes memory assetData, bytes32 l2TxHash) private {
        bytes32 recorded = depositHappened[chainId][l2TxHash];
        bytes32 claimed = keccak256(bytes.concat(NEW_ENCODING, abi.encode(sender, id, assetData)));
        if (recorded == 0) noSuchDeposit(recorded, claimed);
        if (recorded != claimed) {
            // Not the new encoding, so it can only be the old one, which hashes the token and the amount alone.
            if (assetData.length != 96) noSuchDeposit(recorded, claimed);
            (uint256 amount,,) = AssetData.readBurnData(assetData);
            bytes32 old = keccak256(abi.encode(sender, IVault(l1NativeTokenVault).tokenAddress(id), amount));
            if (recorded != old) noSuchDeposit(recorded, claimed);
        }
        delete depositHappened[chainId][l2TxHash];
        IRouter(l1AssetRouter).bridgeRecoverFailedTransfer(chainId, sender, id, assetData);
    }
}
