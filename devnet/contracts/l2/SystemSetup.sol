// SPDX-License-Identifier: MIT OR Apache-2.0
// The L2 contracts are put at their fixed addresses as code, without a constructor ever running. Whatever they must know
// comes through a function that only the bootloader's address may call, which no user has the key of.
pragma solidity 0.8.30;

import {BOOTLOADER} from "../common/Constants.sol";
import {InvalidCaller} from "../common/Errors.sol";

abstract contract SystemSetup {
    modifier onlyBootloader() {
        if (msg.sender != BOOTLOADER) revert InvalidCaller(msg.sender);
        _;
    }
}
