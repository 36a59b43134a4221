// SPDX-License-Identifier: MIT OR Apache-2.0
// L1 contracts appear on L2 under a shifted address, so that nobody can put other code at the "same" address there.
pragma solidity 0.8.30;

library AddressAlias {
    uint160 private constant SHIFT = uint160(0x1111000000000000000000000000000000001111);

    function onL2(address l1) internal pure returns (address) {
        unchecked {
            return address(uint160(l1) + SHIFT);
        }
    }

    function onL1(address l2) internal pure returns (address) {
        unchecked {
            return address(uint160(l2) - SHIFT);
        }
    }
}
