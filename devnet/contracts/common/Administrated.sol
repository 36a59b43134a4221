// SPDX-License-Identifier: MIT OR Apache-2.0
// An owner who may pause, and a lock against re-entrance: what the official L1 contracts have in common.
pragma solidity 0.8.30;

import {Reentrancy, Unauthorized} from "./Errors.sol";

abstract contract Administrated {
    address public owner;
    bool public paused;
    bool private entered;

    constructor(address owner_) {
        owner = owner_;
    }

    modifier onlyOwner() {
        if (msg.sender != owner) revert Unauthorized(msg.sender);
        _;
    }

    modifier whenNotPaused() {
        // The official contracts inherit this text; wallets recognise it.
        require(!paused, "Pausable: paused");
        _;
    }

    modifier nonReentrant() {
        if (entered) revert Reentrancy();
        entered = true;
        _;
        entered = false;
    }

    function pause() external onlyOwner {
        paused = true;
    }

    function unpause() external onlyOwner {
        paused = false;
    }
}
