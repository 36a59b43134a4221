// SPDX-License-Identifier: MIT OR Apache-2.0
// The face of the chain's own coin as a contract: reads balances, and burns coins that leave for L1.
pragma solidity 0.8.30;

import {BASE_TOKEN_WITHDRAWAL, L1_MESSENGER} from "../common/Constants.sol";
import {IMessenger} from "../common/Interfaces.sol";
import {SystemSetup} from "./SystemSetup.sol";

/// Destroys the coins it is created with: an account that dies in the transaction of its birth leaves nothing behind.
contract Furnace {
    constructor() payable {
        assembly ("memory-safe") {
            selfdestruct(address())
        }
    }
}

contract L2BaseToken is SystemSetup {
    event Mint(address indexed account, uint256 amount);
    event Withdrawal(address indexed _l2Sender, address indexed _l1Receiver, uint256 _amount);
    event WithdrawalWithMessage(
        address indexed _l2Sender, address indexed _l1Receiver, uint256 _amount, bytes _additionalData
    );

    string public name;
    string public symbol;
    uint8 public decimals;
    uint256 public totalSupply;

    function initialize(string calldata name_, string calldata symbol_, uint8 decimals_, uint256 supply)
        external
        onlyBootloader
    {
        (name, symbol, decimals, totalSupply) = (name_, symbol_, decimals_, supply);
    }

    /// The coins themselves are created by the sequencer, which can set balances; this keeps the total right.
    function mint(address _account, uint256 _amount) external onlyBootloader {
        totalSupply += _amount;
        emit Mint(_account, _amount);
    }

    /// A number and not an address, as on the real chain; callers that encode an address send the same bytes.
    function balanceOf(uint256 _account) external view returns (uint256) {
        return address(uint160(_account)).balance;
    }

    function withdraw(address _l1Receiver) external payable {
        burn();
        IMessenger(L1_MESSENGER).sendToL1(abi.encodePacked(BASE_TOKEN_WITHDRAWAL, _l1Receiver, msg.value));
        emit Withdrawal(msg.sender, _l1Receiver, msg.value);
    }

    function withdrawWithMessage(address _l1Receiver, bytes calldata _additionalData) external payable {
        burn();
        IMessenger(L1_MESSENGER).sendToL1(
            abi.encodePacked(BASE_TOKEN_WITHDRAWAL, _l1Receiver, msg.value, msg.sender, _additionalData)
        );
        emit WithdrawalWithMessage(msg.sender, _l1Receiver, msg.value, _additionalData);
    }

    function burn() private {
        new Furnace{value: msg.value}();
        // Coins given out by the node itself are not in the total, so it may be the smaller number.
        totalSupply = totalSupply > msg.value ? totalSupply - msg.value : 0;
    }
}
