// SPDX-License-Identifier: MIT OR Apache-2.0
// How assets are named and how the data of their transfers is encoded.
pragma solidity 0.8.30;

import {InvalidNTVBurnData} from "./Errors.sol";
import {L2_NATIVE_TOKEN_VAULT} from "./Constants.sol";

library AssetData {
    /// The id of a token kept by the native token vaults. The vault's L2 address stands in for every vault.
    function id(uint256 originChain, address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(originChain, L2_NATIVE_TOKEN_VAULT, token));
    }

    function burnData(uint256 amount, address receiver, address token) internal pure returns (bytes memory) {
        return abi.encode(amount, receiver, token);
    }

    function readBurnData(bytes memory data) internal pure returns (uint256 amount, address receiver, address token) {
        if (data.length != 96) revert InvalidNTVBurnData();
        return abi.decode(data, (uint256, address, address));
    }

    function mintData(address caller, address receiver, address originToken, uint256 amount, bytes memory meta)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encode(caller, receiver, originToken, amount, meta);
    }

    function readMintData(bytes memory data)
        internal
        pure
        returns (address caller, address receiver, address originToken, uint256 amount, bytes memory meta)
    {
        return abi.decode(data, (address, address, address, uint256, bytes));
    }

    function metadata(uint256 originChain, bytes memory name, bytes memory symbol, bytes memory decimals)
        internal
        pure
        returns (bytes memory)
    {
        return bytes.concat(bytes1(0x01), abi.encode(originChain, name, symbol, decimals));
    }

    /// An origin chain of 0 means that the old form was used, which does not name it.
    function readMetadata(bytes memory data)
        internal
        pure
        returns (uint256 originChain, bytes memory name, bytes memory symbol, bytes memory decimals)
    {
        if (data.length > 0 && data[0] == 0x01) {
            bytes memory rest = new bytes(data.length - 1);
            // Word by word; memory is handed out in whole words, so the last one may be written in full.
            assembly ("memory-safe") {
                for { let at := 32 } lt(at, add(mload(rest), 32)) { at := add(at, 32) } {
                    mstore(add(rest, at), mload(add(add(data, 1), at)))
                }
            }
            return abi.decode(rest, (uint256, bytes, bytes, bytes));
        }
        (name, symbol, decimals) = abi.decode(data, (bytes, bytes, bytes));
    }
}
