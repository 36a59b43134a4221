// SPDX-License-Identifier: MIT OR Apache-2.0
// A target for calls from L1: counts, remembers who called with what, and fails on demand.
pragma solidity 0.8.30;

contract Counter {
    error Refused(address caller, uint256 value);

    event Incremented(address indexed caller, uint256 by, uint256 value, uint256 total);

    uint256 public value;
    address public lastCaller;
    uint256 public lastValue;
    string public greeting;

    function increment(uint256 by) external payable {
        value += by;
        (lastCaller, lastValue) = (msg.sender, msg.value);
        emit Incremented(msg.sender, by, msg.value, value);
    }

    function setGreeting(string calldata text) external payable {
        greeting = text;
        (lastCaller, lastValue) = (msg.sender, msg.value);
    }

    function fail() external payable {
        revert Refused(msg.sender, msg.value);
    }

    receive() external payable {
        (lastCaller, lastValue) = (msg.sender, msg.value);
    }
}
