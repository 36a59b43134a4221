// SPDX-License-Identifier: MIT OR Apache-2.0
// The L2 vault: mints and burns the stand-ins of L1's tokens, and locks tokens that were born on this chain.
pragma solidity 0.8.30;

import {AssetData} from "../common/AssetData.sol";
import {L2_ASSET_ROUTER} from "../common/Constants.sol";
import {NativeTokenVault} from "../common/NativeTokenVault.sol";
import {SystemSetup} from "./SystemSetup.sol";

contract L2NativeTokenVault is NativeTokenVault, SystemSetup {
    uint256 private l1ChainId;
    bytes32 private baseAssetId;
    address private weth;
    bytes private coinName;
    bytes private coinSymbol;
    bytes private coinDecimals;

    function initialize(
        uint256 l1ChainId_,
        bytes32 baseAssetId_,
        address weth_,
        string calldata name,
        string calldata symbol,
        uint8 decimals
    ) external onlyBootloader {
        (l1ChainId, baseAssetId, weth) = (l1ChainId_, baseAssetId_, weth_);
        (coinName, coinSymbol, coinDecimals) = (abi.encode(name), abi.encode(symbol), abi.encode(decimals));
    }

    function ASSET_ROUTER() public pure override returns (address) {
        return L2_ASSET_ROUTER;
    }

    function WETH_TOKEN() public view override returns (address) {
        return weth;
    }

    function L1_CHAIN_ID() public view override returns (uint256) {
        return l1ChainId;
    }

    function BASE_TOKEN_ASSET_ID() public view override returns (bytes32) {
        return baseAssetId;
    }

    function L2_LEGACY_SHARED_BRIDGE() external pure returns (address) {
        return address(0);
    }

    /// Where a token of L1 is or will be on this chain.
    function l2TokenAddress(address _l1Token) external view returns (address token) {
        token = tokenAddress[AssetData.id(l1ChainId, _l1Token)];
        if (token == address(0)) token = calculateCreate2TokenAddress(l1ChainId, _l1Token);
    }

    /// The coin leaves through its own contract, never through the vault.
    function coin() internal pure override returns (bytes32) {
        return 0;
    }

    function coinGetters() internal view override returns (bytes memory, bytes memory, bytes memory) {
        return (coinName, coinSymbol, coinDecimals);
    }

    /// Balances are counted on L1 only.
    function increaseChainBalance(uint256, bytes32, uint256) internal pure override {}

    function decreaseChainBalance(uint256, bytes32, uint256) internal pure override {}

    function takenByRouter(bytes32, uint256, address) internal pure override returns (bool) {
        return false;
    }
}
