// SPDX-License-Identifier: MIT OR Apache-2.0
// Errors that protocol 31 brought. One of them has the name of an older one with other arguments, so they live apart.
pragma solidity 0.8.30;

interface Since31 {
    error BatchZeroNotAllowed();
    error DepositDoesNotExist(bytes32 expected, bytes32 actual);
}
