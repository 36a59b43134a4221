// SPDX-License-Identifier: MIT OR Apache-2.0
// The bridge of protocols 23 to 25 on L1, which asset router, nullifier and vault came out of: keeps the tokens of all chains,
// and remembers what must happen only once. It knows tokens by their address, so only those of L1.
pragma solidity 0.8.30;

import {Administrated} from "../common/Administrated.sol";
import {
    BASE_TOKEN_WITHDRAWAL, ETH_TOKEN, L2_BASE_TOKEN, LEGACY_TOKEN_WITHDRAWAL, TWO_BRIDGES_MAGIC
} from "../common/Constants.sol";
import {
    DepositDoesNotExist,
    DepositExists,
    EmptyDeposit,
    InsufficientChainBalance,
    InvalidProof,
    InvalidSelector,
    L2WithdrawalMessageWrongLength,
    NoFundsTransferred,
    NonEmptyMsgValue,
    TokenNotSupported,
    Unauthorized,
    WithdrawalAlreadyFinalized,
    WithdrawFailed
} from "../common/Errors.sol";
import {IHub, IToken} from "../common/Interfaces.sol";
import {SafeToken} from "../common/SafeToken.sol";
import {L2Message, L2TransactionRequestTwoBridgesInner, TxStatus} from "../common/Types.sol";
import {Until25} from "./Until25.sol";

interface IHubBefore26 {
    function baseToken(uint256 chainId) external view returns (address);
}

contract L1SharedBridge is Administrated {
    event BridgehubDepositBaseTokenInitiated(
        uint256 indexed chainId, address indexed from, address l1Token, uint256 amount
    );
    event BridgehubDepositInitiated(
        uint256 indexed chainId,
        bytes32 indexed txDataHash,
        address indexed from,
        address to,
        address l1Token,
        uint256 amount
    );
    event BridgehubDepositFinalized(
        uint256 indexed chainId, bytes32 indexed txDataHash, bytes32 indexed l2DepositTxHash
    );
    event WithdrawalFinalizedSharedBridge(
        uint256 indexed chainId, address indexed to, address indexed l1Token, uint256 amount
    );
    event ClaimedFailedDepositSharedBridge(
        uint256 indexed chainId, address indexed to, address indexed l1Token, uint256 amount
    );

    address public immutable BRIDGE_HUB;
    address public immutable L1_WETH_TOKEN;

    mapping(uint256 chainId => address l2Bridge) public l2BridgeAddress;
    mapping(uint256 chainId => mapping(bytes32 l2TxHash => bytes32 dataHash)) public depositHappened;
    mapping(uint256 chainId => mapping(uint256 batch => mapping(uint256 index => bool))) public isWithdrawalFinalized;
    mapping(uint256 chainId => mapping(address token => uint256)) public chainBalance;

    constructor(address owner_, address hub, address weth) Administrated(owner_) {
        (BRIDGE_HUB, L1_WETH_TOKEN) = (hub, weth);
    }

    modifier onlyBridgehub() {
        if (msg.sender != BRIDGE_HUB) revert Unauthorized(msg.sender);
        _;
    }

    /// There is no bridge from before this one on a devnet.
    function legacyBridge() external pure returns (address) {
        return address(0);
    }

    function initializeChainGovernance(uint256 _chainId, address _l2BridgeAddress) external onlyOwner {
        l2BridgeAddress[_chainId] = _l2BridgeAddress;
    }

    /// Backs coins that are given out on L2 without a deposit. An ERC-20 has to be here already.
    function devnetFund(uint256 chainId, address token, uint256 amount) external payable {
        chainBalance[chainId][token] += token == ETH_TOKEN ? msg.value : amount;
    }

    // ---- deposits

    function bridgehubDepositBaseToken(uint256 _chainId, address _prevMsgSender, address _l1Token, uint256 _amount)
        external
        payable
        onlyBridgehub
        whenNotPaused
    {
        if (_l1Token == ETH_TOKEN) {
            if (msg.value != _amount) revert Until25.DepositIncorrectAmount(msg.value, _amount);
        } else {
            if (msg.value != 0) revert NonEmptyMsgValue();
            take(_l1Token, _prevMsgSender, _amount);
        }
        chainBalance[_chainId][_l1Token] += _amount;
        emit BridgehubDepositBaseTokenInitiated(_chainId, _prevMsgSender, _l1Token, _amount);
    }

    function bridgehubDeposit(uint256 _chainId, address _prevMsgSender, uint256, bytes calldata _data)
        external
        payable
        onlyBridgehub
        whenNotPaused
        returns (L2TransactionRequestTwoBridgesInner memory request)
    {
        if (l2BridgeAddress[_chainId] == address(0)) revert Until25.L2BridgeNotSet(_chainId);
        (address token, uint256 amount, address receiver) = abi.decode(_data, (address, uint256, address));
        if (token == L1_WETH_TOKEN || token == IHubBefore26(BRIDGE_HUB).baseToken(_chainId)) {
            revert TokenNotSupported(token);
        }
        if (token == ETH_TOKEN) {
            // The value says it, and nothing else may.
            if (amount != 0) revert Until25.DepositIncorrectAmount(0, amount);
            amount = msg.value;
        } else {
            if (msg.value != 0) revert NonEmptyMsgValue();
            take(token, _prevMsgSender, amount);
        }
        if (amount == 0) revert EmptyDeposit();
        chainBalance[_chainId][token] += amount;
        request = L2TransactionRequestTwoBridgesInner({
            magicValue: TWO_BRIDGES_MAGIC,
            l2Contract: l2BridgeAddress[_chainId],
            l2Calldata: abi.encodeWithSelector(
                bytes4(0xcfe7af7c), _prevMsgSender, receiver, token, amount, getters(token)
            ),
            factoryDeps: new bytes[](0),
            txDataHash: depositHash(_prevMsgSender, token, amount)
        });
        emit BridgehubDepositInitiated(_chainId, request.txDataHash, _prevMsgSender, receiver, token, amount);
    }

    function bridgehubConfirmL2Transaction(uint256 _chainId, bytes32 _txDataHash, bytes32 _txHash)
        external
        onlyBridgehub
        whenNotPaused
    {
        if (depositHappened[_chainId][_txHash] != 0) revert DepositExists();
        depositHappened[_chainId][_txHash] = _txDataHash;
        emit BridgehubDepositFinalized(_chainId, _txDataHash, _txHash);
    }

    function take(address token, address from, uint256 amount) private {
        uint256 before = IToken(token).balanceOf(address(this));
        SafeToken.transferFrom(token, from, address(this), amount);
        uint256 got = IToken(token).balanceOf(address(this)) - before;
        if (got != amount) revert Until25.DepositIncorrectAmount(got, amount);
    }

    function depositHash(address sender, address token, uint256 amount) private pure returns (bytes32) {
        return keccak256(abi.encode(sender, token, amount));
    }

    /// What the token answers, as it is: L2 makes of it what it can.
    function getters(address token) private view returns (bytes memory) {
        if (token == ETH_TOKEN) return abi.encode(abi.encode("Ether"), abi.encode("ETH"), abi.encode(uint8(18)));
        (, bytes memory name) = token.staticcall(abi.encodeCall(IToken.name, ()));
        (, bytes memory symbol) = token.staticcall(abi.encodeCall(IToken.symbol, ()));
        (, bytes memory decimals) = token.staticcall(abi.encodeCall(IToken.decimals, ()));
        return abi.encode(name, symbol, decimals);
    }

    // ---- withdrawals

    function finalizeWithdrawal(
        uint256 _chainId,
        uint256 _l2BatchNumber,
        uint256 _l2MessageIndex,
        uint16 _l2TxNumberInBatch,
        bytes calldata _message,
        bytes32[] calldata _merkleProof
    ) external whenNotPaused nonReentrant {
        if (isWithdrawalFinalized[_chainId][_l2BatchNumber][_l2MessageIndex]) revert WithdrawalAlreadyFinalized();
        isWithdrawalFinalized[_chainId][_l2BatchNumber][_l2MessageIndex] = true;
        {
            L2Message memory message = L2Message(_l2TxNumberInBatch, senderOf(_chainId, _message), _message);
            bool proved = IHub(BRIDGE_HUB).proveL2MessageInclusion(
                _chainId, _l2BatchNumber, _l2MessageIndex, message, _merkleProof
            );
            if (!proved) revert InvalidProof();
        }
        (address token, address receiver, uint256 amount) = readMessage(_chainId, _message);
        pay(_chainId, token, receiver, amount);
        emit WithdrawalFinalizedSharedBridge(_chainId, receiver, token, amount);
    }

    /// Nobody says who sent a message: it follows from the token.
    function senderOf(uint256 chainId, bytes calldata message) private view returns (address) {
        (address token,,) = readMessage(chainId, message);
        return token == IHubBefore26(BRIDGE_HUB).baseToken(chainId) ? L2_BASE_TOKEN : l2BridgeAddress[chainId];
    }

    function readMessage(uint256 chainId, bytes calldata message)
        private
        view
        returns (address token, address receiver, uint256 amount)
    {
        if (message.length < 56) revert L2WithdrawalMessageWrongLength(message.length);
        bytes4 kind = bytes4(message[:4]);
        receiver = address(bytes20(message[4:24]));
        if (kind == BASE_TOKEN_WITHDRAWAL) {
            return (IHubBefore26(BRIDGE_HUB).baseToken(chainId), receiver, uint256(bytes32(message[24:56])));
        }
        if (kind != LEGACY_TOKEN_WITHDRAWAL) revert InvalidSelector(kind);
        if (message.length != 76) revert L2WithdrawalMessageWrongLength(message.length);
        return (address(bytes20(message[24:44])), receiver, uint256(bytes32(message[44:76])));
    }

    // ---- failed deposits

    function claimFailedDeposit(
        uint256 _chainId,
        address _depositSender,
        address _l1Token,
        uint256 _amount,
        bytes32 _l2TxHash,
        uint256 _l2BatchNumber,
        uint256 _l2MessageIndex,
        uint16 _l2TxNumberInBatch,
        bytes32[] calldata _merkleProof
    ) external whenNotPaused nonReentrant {
        bool proved = IHub(BRIDGE_HUB).proveL1ToL2TransactionStatus(
            _chainId, _l2TxHash, _l2BatchNumber, _l2MessageIndex, _l2TxNumberInBatch, _merkleProof, TxStatus.Failure
        );
        if (!proved) revert InvalidProof();
        if (_amount == 0) revert NoFundsTransferred();
        if (depositHappened[_chainId][_l2TxHash] != depositHash(_depositSender, _l1Token, _amount)) {
            revert DepositDoesNotExist();
        }
        delete depositHappened[_chainId][_l2TxHash];
        pay(_chainId, _l1Token, _depositSender, _amount);
        emit ClaimedFailedDepositSharedBridge(_chainId, _depositSender, _l1Token, _amount);
    }

    function pay(uint256 chainId, address token, address to, uint256 amount) private {
        if (chainBalance[chainId][token] < amount) revert InsufficientChainBalance();
        chainBalance[chainId][token] -= amount;
        if (token == ETH_TOKEN) {
            (bool ok,) = to.call{value: amount}("");
            if (!ok) revert WithdrawFailed();
        } else {
            SafeToken.transfer(token, to, amount);
        }
    }
}
