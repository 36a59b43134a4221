// SPDX-License-Identifier: MIT OR Apache-2.0
// Wrapped ether, the one token that the vaults refuse.
pragma solidity 0.8.30;

import {Erc20} from "../common/Erc20.sol";

contract WrappedEther is Erc20 {
    string public constant name = "Wrapped Ether";
    string public constant symbol = "WETH";
    uint8 public constant decimals = 18;

    receive() external payable {
        deposit();
    }

    function deposit() public payable {
        create(msg.sender, msg.value);
    }

    function withdraw(uint256 amount) external {
        destroy(msg.sender, amount);
        (bool ok,) = msg.sender.call{value: amount}("");
        require(ok);
    }
}
