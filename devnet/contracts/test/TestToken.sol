// SPDX-License-Identifier: MIT OR Apache-2.0
// An ordinary ERC-20 that anybody may mint.
pragma solidity 0.8.30;

import {Erc20} from "../common/Erc20.sol";

contract TestToken is Erc20 {
    string public name;
    string public symbol;
    uint8 public immutable decimals;

    constructor(string memory name_, string memory symbol_, uint8 decimals_, address[] memory holders, uint256 each) {
        (name, symbol, decimals) = (name_, symbol_, decimals_);
        for (uint256 i; i < holders.length; ++i) {
            create(holders[i], each);
        }
    }

    function mint(address to, uint256 amount) external returns (bool) {
        create(to, amount);
        return true;
    }
}
