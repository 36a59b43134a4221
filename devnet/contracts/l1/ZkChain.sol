// SPDX-License-Identifier: MIT OR Apache-2.0
// The chain's own L1 contract, known as the diamond: the queue of priority transactions, their price, and the roots of
// executed batches that withdrawals are proved against. One contract instead of facets; nothing outside can tell.
pragma solidity 0.8.30;

import {AddressAlias} from "../common/AddressAlias.sol";
import {
    BOOTLOADER,
    EMPTY_LOG_LEAF,
    L1_MESSENGER,
    L2_BRIDGEHUB,
    MAX_FACTORY_DEPS,
    PRIORITY_TX_MAX_GAS,
    REQUIRED_GAS_PER_PUBDATA
} from "../common/Constants.sol";
import {
    BaseTokenGasPriceDenominatorNotSet,
    BatchNotExecuted,
    BytecodeError,
    GasPerPubdataMismatch,
    HashedLogIsDefault,
    LengthIsNotDivisibleBy32,
    LocalRootIsZero,
    LocalRootMustBeZero,
    MalformedBytecode,
    MsgValueTooLow,
    NonSequentialBatch,
    NotSettlementLayer,
    QueueIsEmpty,
    TooManyFactoryDeps,
    Unauthorized
} from "../common/Errors.sol";
import {Since31} from "../common/Since31.sol";
import {BridgehubL2TransactionRequest, L2CanonicalTransaction, L2Log, L2Message, TxStatus} from "../common/Types.sol";
import {LogProof} from "./LogProof.sol";
import {PriorityFloor} from "./PriorityFloor.sol";

interface IHubFacts {
    function baseToken(uint256 chainId) external view returns (address);
    function baseTokenAssetId(uint256 chainId) external view returns (bytes32);
    function chainTypeManager(uint256 chainId) external view returns (address);
    function getZKChain(uint256 chainId) external view returns (address);
    function whitelistedSettlementLayers(uint256 chainId) external view returns (bool);
}

struct ChainOptions {
    uint256 chainId;
    address bridgehub;
    address owner;
    /// The account of the sequencer, which alone may commit and execute batches.
    address operator;
    uint128 multiplierNominator;
    uint128 multiplierDenominator;
    uint256 protocolVersion;
    bool zksyncOs;
    /// Early builds of v29 do not emit NewPriorityRequestId; later ones do.
    bool emitsPriorityRequestId;
    /// The diamond of the chain that this one settles on; zero for L1.
    address settlementLayer;
}

contract ZkChain {
    event NewPriorityRequest(
        uint256 txId,
        bytes32 txHash,
        uint64 expirationTimestamp,
        L2CanonicalTransaction transaction,
        bytes[] factoryDeps
    );
    event NewPriorityRequestId(uint256 indexed txId, bytes32 indexed txHash);
    event BlockCommit(uint256 indexed batchNumber, bytes32 indexed batchHash, bytes32 indexed commitment);
    event BlocksVerification(uint256 indexed previousLastVerifiedBatch, uint256 indexed currentLastVerifiedBatch);
    event BlockExecution(uint256 indexed batchNumber, bytes32 indexed batchHash, bytes32 indexed commitment);
    event NewBaseTokenMultiplier(
        uint128 oldNominator, uint128 oldDenominator, uint128 newNominator, uint128 newDenominator
    );

    address public immutable getBridgehub;
    uint256 public immutable getChainId;
    uint256 public immutable getProtocolVersion;
    bool public immutable getZKsyncOS;
    bool private immutable emitsId;
    address public immutable getAdmin;
    address private immutable operator;
    /// Zero means that the chain settles on L1.
    address public immutable getSettlementLayer;
    uint256 private immutable minor;

    uint128 public baseTokenGasPriceMultiplierNominator;
    uint128 public baseTokenGasPriceMultiplierDenominator;
    uint256 public getTotalBatchesCommitted;
    uint256 public getTotalBatchesVerified;
    uint256 public getTotalBatchesExecuted;
    uint256 public getTotalPriorityTxs;
    uint256 public getFirstUnprocessedPriorityTx;
    bool public isDiamondStorageFrozen;
    mapping(uint256 batchNumber => bytes32 root) public l2LogsRootHash;

    constructor(ChainOptions memory options) {
        getBridgehub = options.bridgehub;
        getChainId = options.chainId;
        getProtocolVersion = options.protocolVersion;
        getZKsyncOS = options.zksyncOs;
        emitsId = options.emitsPriorityRequestId;
        getAdmin = options.owner;
        operator = options.operator;
        getSettlementLayer = options.settlementLayer;
        minor = options.protocolVersion >> 32;
        baseTokenGasPriceMultiplierNominator = options.multiplierNominator;
        baseTokenGasPriceMultiplierDenominator = options.multiplierDenominator;
    }

    modifier onlyAdmin() {
        if (msg.sender != getAdmin) revert Unauthorized(msg.sender);
        _;
    }

    modifier onlyOperator() {
        if (msg.sender != operator) revert Unauthorized(msg.sender);
        _;
    }

    /// A frozen diamond refuses before it looks at anything, with this text.
    modifier freezable() {
        require(!isDiamondStorageFrozen, "q1");
        _;
    }

    // ---- administration

    function freezeDiamond() external onlyAdmin {
        isDiamondStorageFrozen = true;
    }

    function unfreezeDiamond() external onlyAdmin {
        isDiamondStorageFrozen = false;
    }

    function setTokenMultiplier(uint128 _nominator, uint128 _denominator) external onlyAdmin {
        if (_denominator == 0) revert BaseTokenGasPriceDenominatorNotSet();
        emit NewBaseTokenMultiplier(
            baseTokenGasPriceMultiplierNominator, baseTokenGasPriceMultiplierDenominator, _nominator, _denominator
        );
        (baseTokenGasPriceMultiplierNominator, baseTokenGasPriceMultiplierDenominator) = (_nominator, _denominator);
    }

    // ---- getters

    function getSemverProtocolVersion() external view returns (uint32, uint32, uint32) {
        // Up to protocol 23 a version was one number, and this function did not exist.
        if (getProtocolVersion < 1 << 32) revert();
        return (0, uint32(getProtocolVersion >> 32), uint32(getProtocolVersion));
    }

    function getBaseToken() external view returns (address) {
        return IHubFacts(getBridgehub).baseToken(getChainId);
    }

    function getBaseTokenAssetId() external view returns (bytes32) {
        return IHubFacts(getBridgehub).baseTokenAssetId(getChainId);
    }

    function getChainTypeManager() external view returns (address) {
        return IHubFacts(getBridgehub).chainTypeManager(getChainId);
    }

    function getTransactionFilterer() external pure returns (address) {
        return address(0);
    }

    function getPriorityQueueSize() external view returns (uint256) {
        return getTotalPriorityTxs - getFirstUnprocessedPriorityTx;
    }

    function getPriorityTxMaxGasLimit() external pure returns (uint256) {
        return 72_000_000;
    }

    function isValidator(address _address) external view returns (bool) {
        return _address == operator;
    }

    // ---- settlement, for the sequencer only

    function commitBatch(uint256 batchNumber) external onlyOperator {
        commit(batchNumber);
    }

    /// Makes a batch final. Whatever was not committed and proved yet is counted as such.
    function executeBatch(uint256 batchNumber, bytes32 l2LogsRoot, uint256 priorityOpsProcessed)
        external
        onlyOperator
    {
        if (batchNumber != getTotalBatchesExecuted + 1) revert NonSequentialBatch();
        if (batchNumber > getTotalBatchesCommitted) commit(batchNumber);
        if (batchNumber > getTotalBatchesVerified) {
            emit BlocksVerification(getTotalBatchesVerified, batchNumber);
            getTotalBatchesVerified = batchNumber;
        }
        if (priorityOpsProcessed > getTotalPriorityTxs - getFirstUnprocessedPriorityTx) revert QueueIsEmpty();
        getFirstUnprocessedPriorityTx += priorityOpsProcessed;
        getTotalBatchesExecuted = batchNumber;
        l2LogsRootHash[batchNumber] = l2LogsRoot;
        emit BlockExecution(batchNumber, l2LogsRoot, l2LogsRoot);
    }

    function commit(uint256 batchNumber) private {
        if (batchNumber != getTotalBatchesCommitted + 1) revert NonSequentialBatch();
        getTotalBatchesCommitted = batchNumber;
        emit BlockCommit(batchNumber, bytes32(batchNumber), bytes32(batchNumber));
    }

    // ---- price

    function l2TransactionBaseCost(uint256 _gasPrice, uint256 _l2GasLimit, uint256 _l2GasPerPubdataByteLimit)
        external
        view
        freezable
        returns (uint256)
    {
        return l2GasPrice(_gasPrice, _l2GasPerPubdataByteLimit) * _l2GasLimit;
    }

    function l2GasPrice(uint256 l1GasPrice, uint256 gasPerPubdata) private view returns (uint256) {
        if (baseTokenGasPriceMultiplierDenominator == 0) revert BaseTokenGasPriceDenominatorNotSet();
        uint256 price =
            l1GasPrice * baseTokenGasPriceMultiplierNominator / baseTokenGasPriceMultiplierDenominator;
        uint256 batchOverhead = 1_000_000 * price;
        uint256 pubdataPrice = 17 * price + batchOverhead / 120_000;
        uint256 computePrice = 250_000_000 + batchOverhead / 80_000_000;
        uint256 forPubdata = pubdataPrice == 0 ? 0 : (pubdataPrice - 1) / gasPerPubdata + 1;
        return computePrice > forPubdata ? computePrice : forPubdata;
    }

    // ---- priority queue

    function bridgehubRequestL2Transaction(BridgehubL2TransactionRequest calldata _request)
        external
        freezable
        returns (bytes32 canonicalTxHash)
    {
        if (msg.sender != getBridgehub) revert Unauthorized(msg.sender);
        if (_request.l2GasPerPubdataByteLimit != REQUIRED_GAS_PER_PUBDATA) revert GasPerPubdataMismatch();
        if (_request.factoryDeps.length > MAX_FACTORY_DEPS) revert TooManyFactoryDeps();
        uint256 price = l2GasPrice(tx.gasprice, _request.l2GasPerPubdataByteLimit);
        // Since protocol 31 it is the sender's own business that the value is covered too.
        uint256 due = price * _request.l2GasLimit + (minor >= 31 ? 0 : _request.l2Value);
        if (_request.mintValue < due) revert MsgValueTooLow(due, _request.mintValue);

        L2CanonicalTransaction memory transaction = canonical(_request, price);
        bytes memory encoded = abi.encode(transaction);
        PriorityFloor.check(
            getZKsyncOS,
            transaction.gasLimit,
            encoded.length,
            transaction.data.length,
            transaction.factoryDeps.length,
            transaction.gasPerPubdataByteLimit
        );
        canonicalTxHash = keccak256(encoded);
        enqueue(transaction, canonicalTxHash, _request.factoryDeps);
        if (getSettlementLayer != address(0)) {
            ZkChain(getSettlementLayer).requestL2TransactionToGatewayMailbox(getChainId, canonicalTxHash, 0);
        }
    }

    /// A chain that settles here tells of its own request, and this chain hears of it by a request too. That is why two
    /// events of the same kind stand in one receipt, and only the emitter tells them apart.
    function requestL2TransactionToGatewayMailbox(uint256 _chainId, bytes32 _canonicalTxHash, uint64 _expiration)
        external
        freezable
        returns (bytes32 hash)
    {
        if (msg.sender != IHubFacts(getBridgehub).getZKChain(_chainId)) revert Unauthorized(msg.sender);
        L2CanonicalTransaction memory transaction;
        transaction.txType = getZKsyncOS ? 127 : 255;
        transaction.from = uint160(AddressAlias.onL2(getBridgehub));
        transaction.to = uint160(L2_BRIDGEHUB);
        transaction.gasLimit = PRIORITY_TX_MAX_GAS;
        transaction.gasPerPubdataByteLimit = REQUIRED_GAS_PER_PUBDATA;
        transaction.nonce = getTotalPriorityTxs;
        transaction.data = abi.encodeWithSignature(
            "forwardTransactionOnGateway(uint256,bytes32,uint64)", _chainId, _canonicalTxHash, _expiration
        );
        transaction.factoryDeps = new uint256[](0);
        hash = keccak256(abi.encode(transaction));
        enqueue(transaction, hash, new bytes[](0));
    }

    function enqueue(L2CanonicalTransaction memory transaction, bytes32 hash, bytes[] memory deps) private {
        getTotalPriorityTxs++;
        uint64 expiration = minor >= 31 ? 0 : uint64(block.timestamp);
        emit NewPriorityRequest(transaction.nonce, hash, expiration, transaction, deps);
        if (emitsId) emit NewPriorityRequestId(transaction.nonce, hash);
    }

    function canonical(BridgehubL2TransactionRequest calldata _request, uint256 price)
        private
        view
        returns (L2CanonicalTransaction memory transaction)
    {
        address sender = _request.sender;
        if (sender != tx.origin) sender = AddressAlias.onL2(sender);
        transaction.txType = getZKsyncOS ? 127 : 255;
        transaction.from = uint160(sender);
        transaction.to = uint160(_request.contractL2);
        transaction.gasLimit = _request.l2GasLimit;
        transaction.gasPerPubdataByteLimit = _request.l2GasPerPubdataByteLimit;
        transaction.maxFeePerGas = price;
        transaction.nonce = getTotalPriorityTxs;
        transaction.value = _request.l2Value;
        transaction.reserved[0] = _request.mintValue;
        transaction.reserved[1] = uint160(_request.refundRecipient);
        transaction.data = _request.l2Calldata;
        transaction.factoryDeps = new uint256[](_request.factoryDeps.length);
        for (uint256 i; i < transaction.factoryDeps.length; ++i) {
            transaction.factoryDeps[i] = bytecodeHash(_request.factoryDeps[i]);
        }
    }

    /// Version 1, the length in words, and the last 28 bytes of sha256.
    function bytecodeHash(bytes calldata code) private pure returns (uint256) {
        uint256 words = code.length / 32;
        if (code.length % 32 != 0) revert LengthIsNotDivisibleBy32(code.length);
        if (words >= 1 << 16) revert MalformedBytecode(BytecodeError.NumberOfWords);
        if (words % 2 == 0) revert MalformedBytecode(BytecodeError.WordsMustBeOdd);
        return (uint256(1) << 248) | (words << 224) | (uint256(sha256(code)) & type(uint224).max);
    }

    // ---- proofs

    function proveL2MessageInclusion(
        uint256 _batchNumber,
        uint256 _index,
        L2Message calldata _message,
        bytes32[] calldata _proof
    ) external view freezable returns (bool) {
        return proveLog(
            _batchNumber,
            _index,
            L2Log({
                l2ShardId: 0,
                isService: true,
                txNumberInBatch: _message.txNumberInBatch,
                sender: L1_MESSENGER,
                key: bytes32(uint256(uint160(_message.sender))),
                value: keccak256(_message.data)
            }),
            _proof
        );
    }

    function proveL2LogInclusion(uint256 _batchNumber, uint256 _index, L2Log calldata _log, bytes32[] calldata _proof)
        external
        view
        freezable
        returns (bool)
    {
        return proveLog(_batchNumber, _index, _log, _proof);
    }

    function proveL1ToL2TransactionStatus(
        bytes32 _l2TxHash,
        uint256 _l2BatchNumber,
        uint256 _l2MessageIndex,
        uint16 _l2TxNumberInBatch,
        bytes32[] calldata _merkleProof,
        TxStatus _status
    ) external view freezable returns (bool) {
        return proveLog(
            _l2BatchNumber,
            _l2MessageIndex,
            L2Log({
                l2ShardId: 0,
                isService: true,
                txNumberInBatch: _l2TxNumberInBatch,
                sender: BOOTLOADER,
                key: _l2TxHash,
                value: bytes32(uint256(_status))
            }),
            _merkleProof
        );
    }

    function proveL2LeafInclusion(
        uint256 _batchNumber,
        uint256 _leafProofMask,
        bytes32 _leaf,
        bytes32[] calldata _proof
    ) external view freezable returns (bool) {
        return proveLeaf(_batchNumber, _leafProofMask, _leaf, _proof);
    }

    function proveLog(uint256 batchNumber, uint256 index, L2Log memory log, bytes32[] calldata proof)
        private
        view
        returns (bool)
    {
        bytes32 leaf = keccak256(
            abi.encodePacked(log.l2ShardId, log.isService, log.txNumberInBatch, log.sender, log.key, log.value)
        );
        if (leaf == EMPTY_LOG_LEAF) revert HashedLogIsDefault();
        return proveLeaf(batchNumber, index, leaf, proof);
    }

    function proveLeaf(uint256 batchNumber, uint256 index, bytes32 leaf, bytes32[] calldata proof)
        private
        view
        returns (bool)
    {
        (bytes32 root, bool isFinal) = LogProof.root(index, leaf, proof);
        bytes32 known = l2LogsRootHash[batchNumber];
        if (batchNumber == 0 && minor >= 31) revert Since31.BatchZeroNotAllowed();
        if (!isFinal) {
            if (known != 0) revert LocalRootMustBeZero();
            LogProof.Hop memory hop = LogProof.hop(getChainId, batchNumber, root, proof);
            address layer = IHubFacts(getBridgehub).getZKChain(hop.chainId);
            bool settles = layer != address(0) && IHubFacts(getBridgehub).whitelistedSettlementLayers(hop.chainId);
            if (!settles) revert NotSettlementLayer();
            return ZkChain(layer).proveL2LeafInclusion(hop.batchNumber, hop.mask, hop.leaf, proof[hop.next:]);
        }
        // Protocol 31 looks the root up in a list of all chains, where one that is not there yet is like any wrong one.
        if (minor >= 31) return known != 0 && known == root;
        if (batchNumber > getTotalBatchesExecuted) revert BatchNotExecuted(batchNumber);
        if (known == 0) revert LocalRootIsZero();
        return known == root;
    }
}
