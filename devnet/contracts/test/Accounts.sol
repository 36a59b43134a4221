// SPDX-License-Identifier: MIT OR Apache-2.0
// Accounts that are contracts.
pragma solidity 0.8.30;

/// An account of one owner that reverts where it should only disagree, so that nothing can be estimated as it.
contract StrictAccount {
    address public owner;

    constructor(address owner_) {
        owner = owner_;
    }

    receive() external payable {}

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        require(signature.length == 65, "StrictAccount: 65 bytes wanted");
        address signer = ecrecover(hash, uint8(signature[64]), bytes32(signature[:32]), bytes32(signature[32:64]));
        require(signer == owner, "StrictAccount: not signed by the owner");
        return 0x1626ba7e;
    }
}

/// Its owners all have to sign, each with 65 bytes, in the order in which they were named.
contract MultisigAccount {
    bytes4 private constant ACCEPTED = 0x1626ba7e;

    address[] public owners;

    constructor(address[] memory owners_) {
        owners = owners_;
    }

    receive() external payable {}

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (signature.length != 65 * owners.length) return 0xffffffff;
        for (uint256 i; i < owners.length; ++i) {
            bytes calldata one = signature[65 * i:65 * (i + 1)];
            address signer = ecrecover(hash, uint8(one[64]), bytes32(one[:32]), bytes32(one[32:64]));
            if (signer == address(0) || signer != owners[i]) return 0xffffffff;
        }
        return ACCEPTED;
    }
}
