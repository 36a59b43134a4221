// SPDX-License-Identifier: MIT OR Apache-2.0
// What lets a chain on a gateway believe messages of other chains there: the gateway's roots, as they are imported, and the
// verification of proofs that lead to one of them.
pragma solidity 0.8.30;

import {L1_MESSENGER, L2_INTEROP_ROOT_STORAGE} from "../common/Constants.sol";
import {L2Message} from "../common/Types.sol";
import {LogProof} from "../l1/LogProof.sol";

contract L2InteropRootStorage {
    /// Zero where nothing was imported. The devnet writes it from outside, as the bootloader does on a real chain.
    mapping(uint256 chainId => mapping(uint256 blockOrBatchNumber => bytes32)) public interopRoots;
}

contract L2MessageVerification {
    function proveL2MessageInclusionShared(
        uint256 _chainId,
        uint256 _blockOrBatchNumber,
        uint256 _index,
        L2Message calldata _message,
        bytes32[] calldata _proof
    ) external view returns (bool) {
        bytes32 leaf = keccak256(
            abi.encodePacked(
                uint8(0),
                true,
                _message.txNumberInBatch,
                L1_MESSENGER,
                bytes32(uint256(uint160(_message.sender))),
                keccak256(_message.data)
            )
        );
        return proveL2LeafInclusionShared(_chainId, _blockOrBatchNumber, _index, leaf, _proof);
    }

    function proveL2LeafInclusionShared(
        uint256 _chainId,
        uint256 _blockOrBatchNumber,
        uint256 _leafProofMask,
        bytes32 _leaf,
        bytes32[] calldata _proof
    ) public view returns (bool) {
        (bytes32 root, bool isFinal) = LogProof.root(_leafProofMask, _leaf, _proof);
        if (isFinal) {
            bytes32 known = L2InteropRootStorage(L2_INTEROP_ROOT_STORAGE).interopRoots(_chainId, _blockOrBatchNumber);
            return known != 0 && known == root;
        }
        LogProof.Hop memory hop = LogProof.hop(_chainId, _blockOrBatchNumber, root, _proof);
        return proveL2LeafInclusionShared(hop.chainId, hop.batchNumber, hop.mask, hop.leaf, _proof[hop.next:]);
    }
}
