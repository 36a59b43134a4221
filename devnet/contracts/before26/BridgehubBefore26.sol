// SPDX-License-Identifier: MIT OR Apache-2.0
// The bridgehub of protocols 23 to 25: one shared bridge keeps all tokens, chains have a base token and no asset id for it,
// and none settles elsewhere than on L1.
pragma solidity 0.8.30;

import {ETH_TOKEN} from "../common/Constants.sol";
import {HubRequests} from "../l1/HubRequests.sol";

interface ISharedBridge {
    function bridgehubDepositBaseToken(uint256 chainId, address originalCaller, address token, uint256 amount)
        external
        payable;
}

contract BridgehubBefore26 is HubRequests {
    address public immutable sharedBridge;

    mapping(uint256 chainId => address diamond) public getHyperchain;
    mapping(uint256 chainId => address token) public baseToken;

    event NewChain(uint256 indexed chainId, address stateTransitionManager, address indexed chainGovernance);

    constructor(address owner_, address sharedBridge_, uint256 minor_) HubRequests(owner_, minor_) {
        sharedBridge = sharedBridge_;
    }

    /// Stands in for the whole procedure that creates a chain on the real ecosystem.
    function addChain(uint256 chainId, address diamond, address token) external onlyOwner {
        (getHyperchain[chainId], baseToken[chainId]) = (diamond, token);
        emit NewChain(chainId, address(0), owner);
    }

    function diamondOf(uint256 chainId) internal view override returns (address) {
        return getHyperchain[chainId];
    }

    function baseTokenIsEther(uint256 chainId) internal view override returns (bool) {
        return baseToken[chainId] == ETH_TOKEN;
    }

    function takeBaseToken(uint256 chainId, uint256 value, uint256 amount) internal override {
        ISharedBridge(sharedBridge).bridgehubDepositBaseToken{value: value}(
            chainId, msg.sender, baseToken[chainId], amount
        );
    }
}
