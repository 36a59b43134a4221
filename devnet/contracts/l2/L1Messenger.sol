// SPDX-License-Identifier: MIT OR Apache-2.0
// Sends messages from L2 to L1. The sequencer reads the events and puts the messages into the batch's log tree.
pragma solidity 0.8.30;

contract L1Messenger {
    event L1MessageSent(address indexed _sender, bytes32 indexed _hash, bytes _message);

    function sendToL1(bytes calldata _message) external returns (bytes32 hash) {
        hash = keccak256(_message);
        emit L1MessageSent(msg.sender, hash, _message);
    }
}
