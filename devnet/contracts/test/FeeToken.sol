// SPDX-License-Identifier: MIT OR Apache-2.0
// A token that keeps one percent of every transfer, which bridges have to refuse.
pragma solidity 0.8.30;

import {TestToken} from "./TestToken.sol";

contract FeeToken is TestToken {
    constructor(string memory name_, string memory symbol_, uint8 decimals_, address[] memory holders, uint256 each)
        TestToken(name_, symbol_, decimals_, holders, each)
    {}

    function move(address from, address to, uint256 amount) internal override {
        uint256 fee = amount / 100;
        destroy(from, fee);
        super.move(from, to, amount - fee);
    }
}
