// SPDX-License-Identifier: MIT OR Apache-2.0
// The ERC-20 that stands for a token of another chain. Its vault creates it, and only its vault mints and burns it.
pragma solidity 0.8.30;

import {Erc20} from "./Erc20.sol";
import {AssetData} from "./AssetData.sol";
import {Unauthorized} from "./Errors.sol";

contract BridgedToken is Erc20 {
    event BridgeInitialize(address indexed l1Token, string name, string symbol, uint8 decimals);
    event BridgeMint(address indexed account, uint256 amount);
    event BridgeBurn(address indexed account, uint256 amount);

    address public nativeTokenVault;
    address public originToken;
    bytes32 public assetId;
    uint8 private digits;
    bool private named;
    bool private symbolled;
    bool private counted;
    string private nameText;
    string private symbolText;

    /// No arguments, so that the creation code and with it the address depend on nothing but the token.
    constructor() {
        nativeTokenVault = msg.sender;
    }

    modifier onlyVault() {
        if (msg.sender != nativeTokenVault) revert Unauthorized(msg.sender);
        _;
    }

    function bridgeInitialize(bytes32 assetId_, address originToken_, bytes calldata metadata) external onlyVault {
        assetId = assetId_;
        originToken = originToken_;
        (, bytes memory rawName, bytes memory rawSymbol, bytes memory rawDecimals) = AssetData.readMetadata(metadata);
        // The bytes are whatever the origin token answered. A getter that answered something else than its type (MKR's
        // bytes32 name, say) does not exist on this side.
        try this.readString(rawName) returns (string memory text) {
            (named, nameText) = (true, text);
        } catch {}
        try this.readString(rawSymbol) returns (string memory text) {
            (symbolled, symbolText) = (true, text);
        } catch {}
        try this.readUint8(rawDecimals) returns (uint8 number) {
            (counted, digits) = (true, number);
        } catch {}
        emit BridgeInitialize(originToken_, nameText, symbolText, digits);
    }

    function name() external view returns (string memory) {
        if (!named) revert();
        return nameText;
    }

    function symbol() external view returns (string memory) {
        if (!symbolled) revert();
        return symbolText;
    }

    function decimals() external view returns (uint8) {
        if (!counted) revert();
        return digits;
    }

    function l1Address() external view returns (address) {
        return originToken;
    }

    function l2Bridge() external view returns (address) {
        return nativeTokenVault;
    }

    function bridgeMint(address account, uint256 amount) external onlyVault {
        create(account, amount);
        emit BridgeMint(account, amount);
    }

    function bridgeBurn(address account, uint256 amount) external onlyVault {
        destroy(account, amount);
        emit BridgeBurn(account, amount);
    }

    /// Only an external call can be caught when the bytes do not decode.
    function readString(bytes calldata raw) external pure returns (string memory) {
        return abi.decode(raw, (string));
    }

    function readUint8(bytes calldata raw) external pure returns (uint8) {
        return abi.decode(raw, (uint8));
    }
}
