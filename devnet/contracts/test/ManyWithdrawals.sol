// SPDX-License-Identifier: MIT OR Apache-2.0
// Several messages to L1 in one transaction: half of the coins, a token, a message that is no withdrawal, the other half.
pragma solidity 0.8.30;

import {L1_MESSENGER, L2_ASSET_ROUTER, L2_BASE_TOKEN, L2_NATIVE_TOKEN_VAULT} from "../common/Constants.sol";
import {IMessenger} from "../common/Interfaces.sol";
import {SafeToken} from "../common/SafeToken.sol";

interface ICoin {
    function withdraw(address l1Receiver) external payable;
}

interface IWithdrawer {
    function withdraw(bytes32 assetId, bytes calldata data) external returns (bytes32);
}

interface IBridged {
    function l2Bridge() external view returns (address);
}

interface IBridgeBefore26 {
    function withdraw(address l1Receiver, address l2Token, uint256 amount) external;
}

interface IRegistry {
    function ensureTokenIsRegistered(address token) external returns (bytes32);
}

contract ManyWithdrawals {
    /// The caller has to allow this contract to take the token. The token may be one of L1.
    function leave(address receiver, address token, uint256 amount, bytes calldata message) external payable {
        uint256 half = msg.value / 2;
        ICoin(L2_BASE_TOKEN).withdraw{value: half}(receiver);
        SafeToken.transferFrom(token, msg.sender, address(this), amount);
        if (L2_NATIVE_TOKEN_VAULT.code.length == 0) {
            IBridgeBefore26(IBridged(token).l2Bridge()).withdraw(receiver, token, amount);
        } else {
            bytes32 id = IRegistry(L2_NATIVE_TOKEN_VAULT).ensureTokenIsRegistered(token);
            IWithdrawer(L2_ASSET_ROUTER).withdraw(id, abi.encode(amount, receiver, token));
        }
        IMessenger(L1_MESSENGER).sendToL1(message);
        ICoin(L2_BASE_TOKEN).withdraw{value: msg.value - half}(receiver);
    }
}
