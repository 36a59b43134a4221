// SPDX-License-Identifier: MIT OR Apache-2.0
// The one L1 entry point of deposits since protocol 26. Answers which contracts belong to a chain, too.
pragma solidity 0.8.30;

import {AssetData} from "../common/AssetData.sol";
import {ETH_TOKEN} from "../common/Constants.sol";
import {AssetHandlerNotRegistered} from "../common/Errors.sol";
import {IRouter, IVault} from "../common/Interfaces.sol";
import {HubRequests} from "./HubRequests.sol";

contract Bridgehub is HubRequests {
    uint256 public immutable L1_CHAIN_ID = block.chainid;
    address public immutable assetRouter;
    bytes32 private immutable ethAssetId = AssetData.id(block.chainid, ETH_TOKEN);

    mapping(uint256 chainId => address diamond) private chains;
    mapping(uint256 chainId => address manager) public chainTypeManager;
    mapping(uint256 chainId => bytes32 assetId) public baseTokenAssetId;
    mapping(bytes32 assetId => bool) public assetIdIsRegistered;
    /// Where a chain settles; zero for unknown ones.
    mapping(uint256 chainId => uint256 layer) public settlementLayer;
    mapping(uint256 chainId => bool) public whitelistedSettlementLayers;
    uint256[] private chainIds;

    event NewChain(uint256 indexed chainId, address chainTypeManager, address indexed chainGovernance);

    constructor(address owner_, address router, uint256 minor_) HubRequests(owner_, minor_) {
        assetRouter = router;
        whitelistedSettlementLayers[block.chainid] = true;
    }

    /// Stands in for the whole procedure that creates a chain on the real ecosystem, and moves it to where it settles.
    function addChain(uint256 chainId, address diamond, address manager, bytes32 baseAssetId, uint256 layer)
        external
        onlyOwner
    {
        if (layer != L1_CHAIN_ID) whitelistedSettlementLayers[layer] = true;
        settlementLayer[chainId] = layer;
        if (chains[chainId] == address(0)) chainIds.push(chainId);
        (chains[chainId], chainTypeManager[chainId]) = (diamond, manager);
        baseTokenAssetId[chainId] = baseAssetId;
        assetIdIsRegistered[baseAssetId] = true;
        emit NewChain(chainId, manager, owner);
    }

    // ---- discovery

    function getZKChain(uint256 chainId) public view returns (address) {
        return chains[chainId];
    }

    /// The name used before protocol 26, still answered.
    function getHyperchain(uint256 chainId) external view returns (address) {
        return chains[chainId];
    }

    function getAllZKChainChainIDs() external view returns (uint256[] memory) {
        return chainIds;
    }

    function getAllZKChains() external view returns (address[] memory all) {
        all = new address[](chainIds.length);
        for (uint256 i; i < all.length; ++i) {
            all[i] = chains[chainIds[i]];
        }
    }

    function sharedBridge() external view returns (address) {
        return assetRouter;
    }

    function baseToken(uint256 chainId) external view returns (address) {
        bytes32 id = baseTokenAssetId[chainId];
        address handler = IRouter(assetRouter).assetHandlerAddress(id);
        if (handler == address(0)) revert AssetHandlerNotRegistered(id);
        return IVault(handler).tokenAddress(id);
    }

    function migrationPaused() external pure returns (bool) {
        return false;
    }

    // ---- what requests need

    function diamondOf(uint256 chainId) internal view override returns (address) {
        return chains[chainId];
    }

    function baseTokenIsEther(uint256 chainId) internal view override returns (bool) {
        return baseTokenAssetId[chainId] == ethAssetId;
    }

    function takeBaseToken(uint256 chainId, uint256 value, uint256 amount) internal override {
        IRouter(assetRouter).bridgehubDepositBaseToken{value: value}(
            chainId, baseTokenAssetId[chainId], msg.sender, amount
        );
    }
}
