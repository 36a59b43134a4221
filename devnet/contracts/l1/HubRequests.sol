// SPDX-License-Identifier: MIT OR Apache-2.0
// What bridgehubs of all versions do: take the fee in the base token, ask the second bridge if there is one, hand the request
// to the chain's diamond, and pass on questions about prices and proofs.
pragma solidity 0.8.30;

import {AddressAlias} from "../common/AddressAlias.sol";
import {Administrated} from "../common/Administrated.sol";
import {MIN_SECOND_BRIDGE, TWO_BRIDGES_MAGIC} from "../common/Constants.sol";
import {MsgValueMismatch, SecondBridgeAddressTooLow, WrongMagicValue} from "../common/Errors.sol";
import {IChain, ISecondBridge} from "../common/Interfaces.sol";
import {
    BridgehubL2TransactionRequest,
    L2Log,
    L2Message,
    L2TransactionRequestDirect,
    L2TransactionRequestTwoBridgesInner,
    L2TransactionRequestTwoBridgesOuter,
    TxStatus
} from "../common/Types.sol";

abstract contract HubRequests is Administrated {
    uint256 private immutable minor;

    constructor(address owner_, uint256 minor_) Administrated(owner_) {
        minor = minor_;
    }

    /// Zero for unknown chains.
    function diamondOf(uint256 chainId) internal view virtual returns (address);

    function baseTokenIsEther(uint256 chainId) internal view virtual returns (bool);

    /// Takes the base token from the caller, who sent `value` of it along if it is ether.
    function takeBaseToken(uint256 chainId, uint256 value, uint256 amount) internal virtual;

    function admin() external view returns (address) {
        return owner;
    }

    // ---- requests

    function requestL2TransactionDirect(L2TransactionRequestDirect calldata _request)
        external
        payable
        nonReentrant
        whenNotPaused
        returns (bytes32 canonicalTxHash)
    {
        uint256 due = baseTokenIsEther(_request.chainId) ? _request.mintValue : 0;
        if (msg.value != due) revert MsgValueMismatch(due, msg.value);
        takeBaseToken(_request.chainId, due, _request.mintValue);
        return IChain(diamondOf(_request.chainId)).bridgehubRequestL2Transaction(
            BridgehubL2TransactionRequest({
                sender: msg.sender,
                contractL2: _request.l2Contract,
                mintValue: _request.mintValue,
                l2Value: _request.l2Value,
                l2Calldata: _request.l2Calldata,
                l2GasLimit: _request.l2GasLimit,
                l2GasPerPubdataByteLimit: _request.l2GasPerPubdataByteLimit,
                factoryDeps: _request.factoryDeps,
                refundRecipient: refundRecipient(_request.refundRecipient)
            })
        );
    }

    function requestL2TransactionTwoBridges(L2TransactionRequestTwoBridgesOuter calldata _request)
        external
        payable
        nonReentrant
        whenNotPaused
        returns (bytes32 canonicalTxHash)
    {
        if (_request.secondBridgeAddress <= MIN_SECOND_BRIDGE) {
            revert SecondBridgeAddressTooLow(_request.secondBridgeAddress, MIN_SECOND_BRIDGE);
        }
        takeFee(_request);
        L2TransactionRequestTwoBridgesInner memory inner = ISecondBridge(_request.secondBridgeAddress).bridgehubDeposit{
            value: _request.secondBridgeValue
        }(_request.chainId, msg.sender, _request.l2Value, _request.secondBridgeCalldata);
        if (inner.magicValue != TWO_BRIDGES_MAGIC) {
            revert WrongMagicValue(uint256(TWO_BRIDGES_MAGIC), uint256(inner.magicValue));
        }
        canonicalTxHash = IChain(diamondOf(_request.chainId)).bridgehubRequestL2Transaction(
            BridgehubL2TransactionRequest({
                // The bridge, not the user: the L2 side accepts deposits from its L1 counterpart only.
                sender: _request.secondBridgeAddress,
                contractL2: inner.l2Contract,
                mintValue: _request.mintValue,
                l2Value: _request.l2Value,
                l2Calldata: inner.l2Calldata,
                l2GasLimit: _request.l2GasLimit,
                l2GasPerPubdataByteLimit: _request.l2GasPerPubdataByteLimit,
                factoryDeps: inner.factoryDeps,
                refundRecipient: refundRecipient(_request.refundRecipient)
            })
        );
        ISecondBridge(_request.secondBridgeAddress).bridgehubConfirmL2Transaction(
            _request.chainId, inner.txDataHash, canonicalTxHash
        );
    }

    function takeFee(L2TransactionRequestTwoBridgesOuter calldata _request) private {
        uint256 fee = baseTokenIsEther(_request.chainId) ? _request.mintValue : 0;
        uint256 due = fee + _request.secondBridgeValue;
        if (msg.value != due) revert MsgValueMismatch(due, msg.value);
        takeBaseToken(_request.chainId, fee, _request.mintValue);
    }

    /// Nobody named: the caller. Contracts are aliased, because the same address on L2 is not theirs. Before protocol 31 an
    /// account with a delegation (EIP-7702) counted as one.
    function refundRecipient(address wanted) private view returns (address) {
        if (wanted == address(0)) {
            if (msg.sender != tx.origin) return AddressAlias.onL2(msg.sender);
            wanted = msg.sender;
        }
        bytes memory code = wanted.code;
        bool delegated = code.length == 23 && bytes3(code) == 0xef0100;
        return code.length > 0 && !(delegated && minor >= 31) ? AddressAlias.onL2(wanted) : wanted;
    }

    function chainOf(uint256 chainId) private view returns (IChain) {
        address diamond = diamondOf(chainId);
        // The official contract keeps its chains in a map that fails with this text.
        require(diamond != address(0), "EnumerableMap: nonexistent key");
        return IChain(diamond);
    }

    function l2TransactionBaseCost(
        uint256 _chainId,
        uint256 _gasPrice,
        uint256 _l2GasLimit,
        uint256 _l2GasPerPubdataByteLimit
    ) external view returns (uint256) {
        return chainOf(_chainId).l2TransactionBaseCost(_gasPrice, _l2GasLimit, _l2GasPerPubdataByteLimit);
    }

    // ---- proofs

    function proveL2MessageInclusion(
        uint256 _chainId,
        uint256 _batchNumber,
        uint256 _index,
        L2Message calldata _message,
        bytes32[] calldata _proof
    ) external view returns (bool) {
        return chainOf(_chainId).proveL2MessageInclusion(_batchNumber, _index, _message, _proof);
    }

    function proveL2LogInclusion(
        uint256 _chainId,
        uint256 _batchNumber,
        uint256 _index,
        L2Log calldata _log,
        bytes32[] calldata _proof
    ) external view returns (bool) {
        return chainOf(_chainId).proveL2LogInclusion(_batchNumber, _index, _log, _proof);
    }

    function proveL1ToL2TransactionStatus(
        uint256 _chainId,
        bytes32 _l2TxHash,
        uint256 _l2BatchNumber,
        uint256 _l2MessageIndex,
        uint16 _l2TxNumberInBatch,
        bytes32[] calldata _merkleProof,
        TxStatus _status
    ) external view returns (bool) {
        return chainOf(_chainId).proveL1ToL2TransactionStatus(
            _l2TxHash, _l2BatchNumber, _l2MessageIndex, _l2TxNumberInBatch, _merkleProof, _status
        );
    }
}
