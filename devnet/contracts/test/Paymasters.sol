// SPDX-License-Identifier: MIT OR Apache-2.0
// Contracts that pay the fees of others, with the interface of Era's bootloader.
pragma solidity 0.8.30;

import {BOOTLOADER} from "../common/Constants.sol";
import {SafeToken} from "../common/SafeToken.sol";

interface IAllowance {
    function allowance(address owner, address spender) external view returns (uint256);
}

struct Transaction {
    uint256 txType;
    uint256 from;
    uint256 to;
    uint256 gasLimit;
    uint256 gasPerPubdataByteLimit;
    uint256 maxFeePerGas;
    uint256 maxPriorityFeePerGas;
    uint256 paymaster;
    uint256 nonce;
    uint256 value;
    uint256[4] reserved;
    bytes data;
    bytes signature;
    bytes32[] factoryDeps;
    bytes paymasterInput;
    bytes reservedDynamic;
}

abstract contract Paymaster {
    bytes4 private constant ACCEPTED = this.validateAndPayForPaymasterTransaction.selector;
    bytes4 internal constant GENERAL = 0x8c5a3445;
    bytes4 internal constant APPROVAL_BASED = 0x949431dc;

    receive() external payable {}

    function validateAndPayForPaymasterTransaction(bytes32, bytes32, Transaction calldata _transaction)
        external
        payable
        returns (bytes4 magic, bytes memory context)
    {
        require(msg.sender == BOOTLOADER, "Only bootloader can call this method");
        bytes calldata input = _transaction.paymasterInput;
        require(input.length >= 4, "The standard paymaster input must be at least 4 bytes long");
        accept(bytes4(input[:4]), address(uint160(_transaction.from)), input[4:]);
        (bool paid,) = BOOTLOADER.call{value: _transaction.gasLimit * _transaction.maxFeePerGas}("");
        require(paid, "Failed to transfer tx fee to the Bootloader. Paymaster balance might not be enough.");
        return (ACCEPTED, context);
    }

    /// Reverts when it does not want to pay.
    function accept(bytes4 flow, address user, bytes calldata input) internal virtual;
}

/// Pays for everybody.
contract GeneralPaymaster is Paymaster {
    function accept(bytes4 flow, address, bytes calldata) internal pure override {
        require(flow == GENERAL, "Unsupported paymaster flow in paymasterParams.");
    }
}

/// Pays for everybody who gives it the tokens that they name, at least one.
contract ApprovalPaymaster is Paymaster {
    function accept(bytes4 flow, address user, bytes calldata input) internal override {
        require(flow == APPROVAL_BASED, "Unsupported paymaster flow");
        (address token, uint256 amount,) = abi.decode(input, (address, uint256, bytes));
        require(amount > 0, "Min allowance too low");
        require(IAllowance(token).allowance(user, address(this)) >= amount, "The user did not provide enough allowance");
        SafeToken.transferFrom(token, user, address(this), amount);
    }
}
