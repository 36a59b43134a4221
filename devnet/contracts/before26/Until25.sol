// SPDX-License-Identifier: MIT OR Apache-2.0
// Errors of protocol 25 that went with the shared bridge, and that later interfaces no longer list.
pragma solidity 0.8.30;

interface Until25 {
    error DepositIncorrectAmount(uint256 expected, uint256 provided);
    error L2BridgeNotSet(uint256 chainId);
}
