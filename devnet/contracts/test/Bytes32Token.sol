// SPDX-License-Identifier: MIT OR Apache-2.0
// A token in the manner of MKR: its name and its symbol are words, not strings.
pragma solidity 0.8.30;

import {Erc20} from "../common/Erc20.sol";

contract Bytes32Token is Erc20 {
    bytes32 public immutable name;
    bytes32 public immutable symbol;
    uint256 public constant decimals = 18;

    constructor(bytes32 name_, bytes32 symbol_, address[] memory holders, uint256 each) {
        (name, symbol) = (name_, symbol_);
        for (uint256 i; i < holders.length; ++i) {
            create(holders[i], each);
        }
    }

    function mint(address to, uint256 amount) external returns (bool) {
        create(to, amount);
        return true;
    }
}
