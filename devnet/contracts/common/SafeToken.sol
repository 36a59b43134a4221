// SPDX-License-Identifier: MIT OR Apache-2.0
// Moves ERC-20 tokens whether or not they answer with a bool (USDT does not), and passes their own revert reason on.
pragma solidity 0.8.30;

library SafeToken {
    function transfer(address token, address to, uint256 amount) internal {
        call(token, abi.encodeWithSelector(0xa9059cbb, to, amount));
    }

    function transferFrom(address token, address from, address to, uint256 amount) internal {
        call(token, abi.encodeWithSelector(0x23b872dd, from, to, amount));
    }

    function call(address token, bytes memory data) private {
        (bool ok, bytes memory answer) = token.call(data);
        if (!ok) {
            require(answer.length > 0, "SafeERC20: low-level call failed");
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
        require(answer.length == 0 || abi.decode(answer, (bool)), "SafeERC20: ERC20 operation did not succeed");
    }
}
