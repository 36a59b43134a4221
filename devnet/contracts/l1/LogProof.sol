// SPDX-License-Identifier: MIT OR Apache-2.0
// Reads the proofs of L2 to L1 logs: a metadata word and a Merkle path, or the bare path of old protocol versions.
pragma solidity 0.8.30;

import {BATCH_LEAF_PREFIX, CHAIN_LEAF_PREFIX} from "../common/Constants.sol";
import {
    InvalidProofLengthForFinalNode,
    MerkleIndexOutOfBounds,
    MerklePathEmpty,
    MerklePathOutOfBounds,
    UnsupportedProofMetadataVersion
} from "../common/Errors.sol";

library LogProof {
    /// The root that the first tree of the proof leads to. Not final: the proof goes on through a settlement layer.
    function root(uint256 index, bytes32 leaf, bytes32[] calldata proof)
        internal
        pure
        returns (bytes32 node, bool isFinal)
    {
        if (proof.length == 0) revert MerklePathEmpty();
        uint256 start;
        uint256 length = proof.length;
        isFinal = true;
        bytes32 first = proof[0];
        // A metadata word has four bytes and then zeros; a hash practically never has.
        if (uint256(first) << 32 == 0) {
            if (uint8(first[0]) != 1) revert UnsupportedProofMetadataVersion(uint8(first[0]));
            (start, length, isFinal) = (1, uint8(first[1]), uint8(first[3]) != 0);
            if (isFinal && uint8(first[2]) != 0) revert InvalidProofLengthForFinalNode();
            // After a tree that is not the last come a mask, the next path and two words. Touching the last of them makes
            // a proof cut short fail as an array access here too.
            if (!isFinal) proof[start + length + 1 + uint8(first[2]) + 1];
        }
        node = walk(index, leaf, proof, start, length);
    }

    /// How a proof goes on after the chain's own tree: the chain's batches are leaves of a tree, whose root is in a leaf of
    /// the settlement layer's batch.
    struct Hop {
        uint256 chainId;
        uint256 batchNumber;
        uint256 mask;
        bytes32 leaf;
        /// Where the settlement layer's own proof begins.
        uint256 next;
    }

    function hop(uint256 chainId, uint256 batchNumber, bytes32 batchRoot, bytes32[] calldata proof)
        internal
        pure
        returns (Hop memory found)
    {
        uint256 at = 1 + uint8(proof[0][1]);
        uint256 length = uint8(proof[0][2]);
        bytes32 batchLeaf = keccak256(abi.encodePacked(BATCH_LEAF_PREFIX, batchRoot, batchNumber));
        bytes32 chainRoot = walk(uint256(proof[at]), batchLeaf, proof, at + 1, length);
        at += 1 + length;
        found.leaf = keccak256(abi.encodePacked(CHAIN_LEAF_PREFIX, chainRoot, chainId));
        found.batchNumber = uint256(proof[at]) >> 128;
        found.mask = uint256(proof[at]) & type(uint128).max;
        found.chainId = uint256(proof[at + 1]);
        found.next = at + 2;
    }

    function walk(uint256 index, bytes32 leaf, bytes32[] calldata proof, uint256 start, uint256 length)
        private
        pure
        returns (bytes32 node)
    {
        if (length >= 256) revert MerklePathOutOfBounds();
        // Copied word by word before the index is looked at, so that a proof cut short fails as an array access (panic
        // 0x32), like the official one.
        bytes32[] memory path = new bytes32[](length);
        for (uint256 i; i < length; ++i) {
            path[i] = proof[start + i];
        }
        if (index >= (uint256(1) << length)) revert MerkleIndexOutOfBounds();
        node = leaf;
        for (uint256 i; i < length; ++i) {
            node = index & 1 == 0
                ? keccak256(abi.encodePacked(node, path[i]))
                : keccak256(abi.encodePacked(path[i], node));
            index >>= 1;
        }
    }
}
