// SPDX-License-Identifier: MIT OR Apache-2.0
// The least L2 gas a priority transaction must bring, for both families of chains.
pragma solidity 0.8.30;

import {PRIORITY_TX_MAX_GAS, PRIORITY_TX_MAX_PUBDATA} from "../common/Constants.sol";
import {
    PubdataGreaterThanLimit, TooMuchGas, TxnBodyGasLimitNotEnoughGas, ValidateTxnNotEnoughGas
} from "../common/Errors.sol";

library PriorityFloor {
    /// Refuses a transaction whose gas limit is too small or too large. `length` is that of the encoded transaction.
    function check(bool zksyncOs, uint256 gasLimit, uint256 length, uint256 callDataLength, uint256 deps, uint256 gpp)
        internal
        pure
    {
        uint256 body = gasLimit;
        if (!zksyncOs) {
            uint256 overhead = max(10_000, 10 * length);
            if (gasLimit < overhead) revert TxnBodyGasLimitNotEnoughGas();
            body = gasLimit - overhead;
        }
        if (body > PRIORITY_TX_MAX_GAS) revert TooMuchGas();
        if (body / gpp > PRIORITY_TX_MAX_PUBDATA) {
            revert PubdataGreaterThanLimit(PRIORITY_TX_MAX_PUBDATA, body / gpp);
        }
        uint256 least = zksyncOs ? zksyncOsFloor(callDataLength, gpp) : eraFloor(length, deps, gpp);
        if (least > body) revert ValidateTxnNotEnoughGas();
    }

    function eraFloor(uint256 length, uint256 deps, uint256 gpp) private pure returns (uint256) {
        uint256 computation = 167_157 + (length * 1_656 + 543) / 544 + deps * 2_473;
        return max(computation, 173_484) + (88 + deps * 64) * gpp;
    }

    /// The native resource has a price too, but at any gas price a chain can have it comes to less than one gas, so it
    /// never decides. Measured on the real v31 contract with up to 60,000 bytes of calldata.
    function zksyncOsFloor(uint256 callDataLength, uint256 gpp) private pure returns (uint256) {
        return max(21_000 + 16 * callDataLength, 351 * gpp);
    }

    function max(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a : b;
    }
}
