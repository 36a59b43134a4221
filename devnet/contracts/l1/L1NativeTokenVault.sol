// SPDX-License-Identifier: MIT OR Apache-2.0
// Holds the funds of all chains on L1, and counts how much of each asset each chain may take out again.
pragma solidity 0.8.30;

import {Administrated} from "../common/Administrated.sol";
import {AssetData} from "../common/AssetData.sol";
import {BridgedToken} from "../common/BridgedToken.sol";
import {ETH_TOKEN} from "../common/Constants.sol";
import {InsufficientChainBalance, NoFundsTransferred, ValueMismatch} from "../common/Errors.sol";
import {IRouter} from "../common/Interfaces.sol";
import {NativeTokenVault} from "../common/NativeTokenVault.sol";

contract L1NativeTokenVault is NativeTokenVault, Administrated {
    address private immutable router;
    address private immutable weth;
    address public immutable L1_NULLIFIER;
    bytes32 private immutable ethAssetId = AssetData.id(block.chainid, ETH_TOKEN);

    mapping(uint256 chainId => mapping(bytes32 assetId => uint256 amount)) public chainBalance;

    constructor(address owner_, address router_, address nullifier, address weth_) Administrated(owner_) {
        (router, L1_NULLIFIER, weth) = (router_, nullifier, weth_);
        remember(ethAssetId, block.chainid, ETH_TOKEN);
    }

    /// Backs coins that the devnet put on L2 without a deposit, so that they can be withdrawn. Not on a real chain.
    function devnetFund(uint256 chainId, bytes32 id) external payable onlyOwner {
        if (id != ethAssetId) revert ValueMismatch(0, msg.value);
        chainBalance[chainId][id] += msg.value;
    }

    /// The same for a base token that is an ERC-20; the tokens have to be in the vault already.
    function devnetFundToken(uint256 chainId, bytes32 id, uint256 amount) external onlyOwner {
        chainBalance[chainId][id] += amount;
    }

    function ASSET_ROUTER() public view override returns (address) {
        return router;
    }

    function WETH_TOKEN() public view override returns (address) {
        return weth;
    }

    function L1_CHAIN_ID() public view override returns (uint256) {
        return block.chainid;
    }

    function BASE_TOKEN_ASSET_ID() public view override returns (bytes32) {
        return ethAssetId;
    }

    /// Happens in the constructor already; on a real chain anybody may call it once.
    function registerEthToken() external {}

    function coin() internal view override returns (bytes32) {
        return ethAssetId;
    }

    function coinGetters() internal pure override returns (bytes memory, bytes memory, bytes memory) {
        return (abi.encode("Ether"), abi.encode("ETH"), abi.encode(uint8(18)));
    }

    function takenByRouter(bytes32 id, uint256 amount, address from) internal override returns (bool) {
        return IRouter(router).transferFundsToNTV(id, amount, from);
    }

    function bridgeBurn(uint256 chainId, uint256 msgValue, bytes32 id, address originalCaller, bytes calldata data)
        external
        payable
        override
        onlyAssetRouter
        whenNotPaused
        returns (bytes memory)
    {
        return burn(chainId, msgValue, id, originalCaller, data);
    }

    function bridgeMint(uint256 chainId, bytes32 id, bytes calldata data)
        external
        payable
        override
        onlyAssetRouter
        whenNotPaused
    {
        mint(chainId, id, data);
    }

    function bridgeRecoverFailedTransfer(uint256 chainId, bytes32 id, address depositSender, bytes calldata data)
        external
        payable
        onlyAssetRouter
        whenNotPaused
    {
        (uint256 amount,,) = AssetData.readBurnData(data);
        if (amount == 0) revert NoFundsTransferred();
        decreaseChainBalance(chainId, id, amount);
        if (originChainId[id] == block.chainid) {
            release(id, tokenAddress[id], depositSender, amount);
        } else {
            BridgedToken(tokenAddress[id]).bridgeMint(depositSender, amount);
        }
    }

    function increaseChainBalance(uint256 chainId, bytes32 id, uint256 amount) internal override {
        if (originChainId[id] != chainId) chainBalance[chainId][id] += amount;
    }

    /// The chain a token comes from may mint any amount of it; every other chain only what it was given.
    function decreaseChainBalance(uint256 chainId, bytes32 id, uint256 amount) internal override {
        if (originChainId[id] == chainId) return;
        uint256 left = chainBalance[chainId][id];
        if (left < amount) revert InsufficientChainBalance();
        unchecked {
            chainBalance[chainId][id] = left - amount;
        }
    }
}
