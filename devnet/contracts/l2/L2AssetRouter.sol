// SPDX-License-Identifier: MIT OR Apache-2.0
// The L2 side of token deposits and withdrawals: takes deposits from the L1 router only, and sends withdrawals to it.
pragma solidity 0.8.30;

import {AddressAlias} from "../common/AddressAlias.sol";
import {AssetData} from "../common/AssetData.sol";
import {BridgedToken} from "../common/BridgedToken.sol";
import {ASSET_ROUTER_WITHDRAWAL, L1_MESSENGER, L2_NATIVE_TOKEN_VAULT} from "../common/Constants.sol";
import {
    AmountMustBeGreaterThanZero,
    AssetHandlerDoesNotExist,
    AssetIdNotSupported,
    InvalidCaller,
    NonEmptyMsgValue,
    TokenNotLegacy,
    Unauthorized
} from "../common/Errors.sol";
import {IMessenger, IVault} from "../common/Interfaces.sol";
import {SystemSetup} from "./SystemSetup.sol";

contract L2AssetRouter is SystemSetup {
    event WithdrawalInitiatedAssetRouter(
        uint256 chainId, address indexed l2Sender, bytes32 indexed assetId, bytes assetData
    );
    event DepositFinalizedAssetRouter(uint256 indexed chainId, bytes32 indexed assetId, bytes assetData);
    event AssetHandlerRegistered(bytes32 indexed assetId, address indexed _assetHandlerAddress);
    event AssetDeploymentTrackerRegistered(
        bytes32 indexed assetId, bytes32 indexed additionalData, address assetDeploymentTracker
    );

    uint256 public L1_CHAIN_ID;
    address public L1_ASSET_ROUTER;
    bytes32 public BASE_TOKEN_ASSET_ID;
    mapping(bytes32 assetId => address handler) public assetHandlerAddress;

    function initialize(uint256 l1ChainId, address l1Router, bytes32 baseAssetId) external onlyBootloader {
        (L1_CHAIN_ID, L1_ASSET_ROUTER, BASE_TOKEN_ASSET_ID) = (l1ChainId, l1Router, baseAssetId);
    }

    modifier onlyL1Router() {
        if (AddressAlias.onL1(msg.sender) != L1_ASSET_ROUTER) revert InvalidCaller(msg.sender);
        _;
    }

    function setAssetHandlerAddressThisChain(bytes32 _assetRegistrationData, address _assetHandlerAddress) external {
        if (msg.sender != L2_NATIVE_TOKEN_VAULT) revert Unauthorized(msg.sender);
        bytes32 id = AssetData.id(block.chainid, address(uint160(uint256(_assetRegistrationData))));
        assetHandlerAddress[id] = _assetHandlerAddress;
        emit AssetHandlerRegistered(id, _assetHandlerAddress);
        emit AssetDeploymentTrackerRegistered(id, _assetRegistrationData, msg.sender);
    }

    // ---- deposits

    function finalizeDeposit(uint256 _originChainId, bytes32 _assetId, bytes calldata _transferData)
        external
        payable
        onlyL1Router
    {
        // Payable by its interface only: coins never come this way.
        if (msg.value != 0) revert NonEmptyMsgValue();
        arrive(_originChainId, _assetId, _transferData);
    }

    /// The call that tokens of L1 still come by.
    function finalizeDeposit(
        address _l1Sender,
        address _l2Receiver,
        address _l1Token,
        uint256 _amount,
        bytes calldata _data
    ) external onlyL1Router {
        arrive(
            L1_CHAIN_ID,
            AssetData.id(L1_CHAIN_ID, _l1Token),
            AssetData.mintData(_l1Sender, _l2Receiver, _l1Token, _amount, _data)
        );
    }

    function arrive(uint256 chainId, bytes32 id, bytes memory transferData) private {
        if (id == BASE_TOKEN_ASSET_ID) revert AssetIdNotSupported(id);
        address handler = assetHandlerAddress[id];
        if (handler == address(0)) {
            handler = L2_NATIVE_TOKEN_VAULT;
            assetHandlerAddress[id] = handler;
            emit AssetHandlerRegistered(id, handler);
        }
        IVault(handler).bridgeMint(chainId, id, transferData);
        emit DepositFinalizedAssetRouter(chainId, id, transferData);
    }

    // ---- withdrawals

    function withdraw(bytes32 _assetId, bytes calldata _transferData) external returns (bytes32) {
        return leave(_assetId, _transferData);
    }

    /// The form from before asset ids, for tokens of L1 only.
    function withdraw(address _l1Receiver, address _l2Token, uint256 _amount) external {
        if (_amount == 0) revert AmountMustBeGreaterThanZero();
        address l1Token = l1TokenAddress(_l2Token);
        if (l1Token == address(0)) revert TokenNotLegacy();
        leave(AssetData.id(L1_CHAIN_ID, l1Token), AssetData.burnData(_amount, _l1Receiver, _l2Token));
    }

    function leave(bytes32 id, bytes memory assetData) private returns (bytes32 hash) {
        if (id == BASE_TOKEN_ASSET_ID) revert AssetIdNotSupported(id);
        address handler = assetHandlerAddress[id];
        if (handler == address(0)) {
            IVault(L2_NATIVE_TOKEN_VAULT).tryRegisterTokenFromBurnData(assetData, id);
            handler = assetHandlerAddress[id];
            if (handler == address(0)) revert AssetHandlerDoesNotExist(id);
        }
        bytes memory mintData = IVault(handler).bridgeBurn(L1_CHAIN_ID, 0, id, msg.sender, assetData);
        hash = IMessenger(L1_MESSENGER).sendToL1(
            abi.encodePacked(ASSET_ROUTER_WITHDRAWAL, block.chainid, id, mintData)
        );
        emit WithdrawalInitiatedAssetRouter(L1_CHAIN_ID, msg.sender, id, assetData);
    }

    // ---- which token is which

    function l2TokenAddress(address _l1Token) external view returns (address) {
        return IVault(L2_NATIVE_TOKEN_VAULT).l2TokenAddress(_l1Token);
    }

    function l1TokenAddress(address _l2Token) public view returns (address) {
        IVault vault = IVault(L2_NATIVE_TOKEN_VAULT);
        bytes32 id = vault.assetId(_l2Token);
        return id != 0 && vault.originChainId(id) == L1_CHAIN_ID ? BridgedToken(_l2Token).originToken() : address(0);
    }

    function l1Bridge() external view returns (address) {
        return L1_ASSET_ROUTER;
    }

    /// A chain made with the asset router never had the bridge from before it.
    function L2_LEGACY_SHARED_BRIDGE() external pure returns (address) {
        return address(0);
    }
}
