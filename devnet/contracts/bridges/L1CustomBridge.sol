// SPDX-License-Identifier: MIT OR Apache-2.0
// The L1 side of bridges of their own: the bridgehub's second bridge in place of the asset router, with its own deposits, its
// own finalisation and its own claims. They have the functions that bridges had before there was an asset router.
pragma solidity 0.8.30;

import {ETH_TOKEN, LEGACY_TOKEN_WITHDRAWAL, TWO_BRIDGES_MAGIC} from "../common/Constants.sol";
import {IHub} from "../common/Interfaces.sol";
import {SafeToken} from "../common/SafeToken.sol";
import {L2Message, L2TransactionRequestTwoBridgesInner, TxStatus} from "../common/Types.sol";

/// Takes any token, and beside the usual data a longer form with a note for L2.
contract L1CustomBridge {
    address public immutable BRIDGE_HUB;
    uint256 private immutable chain;
    address private immutable counterpart;

    mapping(uint256 chainId => mapping(bytes32 l2TxHash => bytes32 dataHash)) public depositHappened;
    mapping(uint256 chainId => mapping(uint256 batch => mapping(uint256 index => bool))) public isWithdrawalFinalized;

    constructor(address hub, uint256 chainId, address l2Bridge) {
        (BRIDGE_HUB, chain, counterpart) = (hub, chainId, l2Bridge);
    }

    modifier onlyHub() {
        require(msg.sender == BRIDGE_HUB, "bridge: not the bridgehub");
        _;
    }

    /// None on chains that the bridge does not serve.
    function l2BridgeAddress(uint256 _chainId) public view returns (address) {
        return _chainId == chain ? counterpart : address(0);
    }

    function accepts(address) internal view virtual returns (bool) {
        return true;
    }

    function bridgehubDeposit(uint256 _chainId, address _originalCaller, uint256 _l2Value, bytes calldata _data)
        external
        payable
        onlyHub
        returns (L2TransactionRequestTwoBridgesInner memory request)
    {
        require(_l2Value == 0, "bridge: no value on L2");
        address l2Bridge = l2BridgeAddress(_chainId);
        require(l2Bridge != address(0), "bridge: chain not served");
        (address token, uint256 amount, address receiver) = abi.decode(_data, (address, uint256, address));
        bytes memory note = "";
        if (_data.length > 96) (,,, note) = abi.decode(_data, (address, uint256, address, bytes));
        require(accepts(token), "bridge: token not supported");
        if (token == ETH_TOKEN) {
            require(amount == 0, "bridge: the amount of ether is its value");
            amount = msg.value;
        } else {
            require(msg.value == 0, "bridge: ether sent for a token");
            SafeToken.transferFrom(token, _originalCaller, address(this), amount);
        }
        require(amount != 0, "bridge: nothing deposited");
        request = L2TransactionRequestTwoBridgesInner({
            magicValue: TWO_BRIDGES_MAGIC,
            l2Contract: l2Bridge,
            l2Calldata: abi.encodeWithSelector(bytes4(0xcfe7af7c), _originalCaller, receiver, token, amount, note),
            factoryDeps: new bytes[](0),
            txDataHash: keccak256(abi.encode(_originalCaller, token, amount))
        });
    }

    function bridgehubConfirmL2Transaction(uint256 _chainId, bytes32 _txDataHash, bytes32 _txHash) external onlyHub {
        require(depositHappened[_chainId][_txHash] == 0, "bridge: confirmed before");
        depositHappened[_chainId][_txHash] = _txDataHash;
    }

    function finalizeWithdrawal(
        uint256 _chainId,
        uint256 _l2BatchNumber,
        uint256 _l2MessageIndex,
        uint16 _l2TxNumberInBatch,
        bytes calldata _message,
        bytes32[] calldata _merkleProof
    ) external {
        require(!isWithdrawalFinalized[_chainId][_l2BatchNumber][_l2MessageIndex], "bridge: finalised before");
        isWithdrawalFinalized[_chainId][_l2BatchNumber][_l2MessageIndex] = true;
        require(
            _message.length == 76 && bytes4(_message[:4]) == LEGACY_TOKEN_WITHDRAWAL, "bridge: message of another form"
        );
        L2Message memory sent = L2Message(_l2TxNumberInBatch, l2BridgeAddress(_chainId), _message);
        require(
            IHub(BRIDGE_HUB).proveL2MessageInclusion(_chainId, _l2BatchNumber, _l2MessageIndex, sent, _merkleProof),
            "bridge: not proven"
        );
        pay(address(bytes20(_message[24:44])), address(bytes20(_message[4:24])), uint256(bytes32(_message[44:76])));
    }

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
    ) external {
        bytes32 claimed = keccak256(abi.encode(_depositSender, _l1Token, _amount));
        require(depositHappened[_chainId][_l2TxHash] == claimed, "bridge: no such deposit");
        delete depositHappened[_chainId][_l2TxHash];
        require(
            IHub(BRIDGE_HUB).proveL1ToL2TransactionStatus(
                _chainId, _l2TxHash, _l2BatchNumber, _l2MessageIndex, _l2TxNumberInBatch, _merkleProof, TxStatus.Failure
            ),
            "bridge: not proven"
        );
        pay(_l1Token, _depositSender, _amount);
    }

    function pay(address token, address to, uint256 amount) private {
        if (token != ETH_TOKEN) return SafeToken.transfer(token, to, amount);
        (bool ok,) = to.call{value: amount}("");
        require(ok, "bridge: the receiver refuses ether");
    }
}

/// The bridge that chains with an own USDC have: one token, whose address it tells.
contract L1UsdcBridge is L1CustomBridge {
    address public immutable L1_USDC_TOKEN;

    constructor(address hub, uint256 chainId, address l2Bridge, address usdc) L1CustomBridge(hub, chainId, l2Bridge) {
        L1_USDC_TOKEN = usdc;
    }

    function accepts(address token) internal view override returns (bool) {
        return token == L1_USDC_TOKEN;
    }
}
