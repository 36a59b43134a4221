// SPDX-License-Identifier: MIT OR Apache-2.0
// The bridge of protocols 23 to 25 on L2: mints and burns the stand-ins of L1's tokens. What was born on L2 it does not know.
pragma solidity 0.8.30;

import {AddressAlias} from "../common/AddressAlias.sol";
import {BridgedToken} from "../common/BridgedToken.sol";
import {L1_MESSENGER, LEGACY_TOKEN_WITHDRAWAL} from "../common/Constants.sol";
import {AmountMustBeGreaterThanZero, InvalidCaller, TokenNotSupported} from "../common/Errors.sol";
import {IMessenger} from "../common/Interfaces.sol";
import {SystemSetup} from "../l2/SystemSetup.sol";

contract L2SharedBridge is SystemSetup {
    event FinalizeDeposit(
        address indexed l1Sender, address indexed l2Receiver, address indexed l2Token, uint256 amount
    );
    event WithdrawalInitiated(
        address indexed l2Sender, address indexed l1Receiver, address indexed l2Token, uint256 amount
    );

    address public l1SharedBridge;
    mapping(address l2Token => address l1Token) public l1TokenAddress;

    function initialize(address l1SharedBridge_) external onlyBootloader {
        l1SharedBridge = l1SharedBridge_;
    }

    /// Only Era's first chain had a bridge from before this one.
    function l1Bridge() external pure returns (address) {
        return address(0);
    }

    function finalizeDeposit(
        address _l1Sender,
        address _l2Receiver,
        address _l1Token,
        uint256 _amount,
        bytes calldata _data
    ) external {
        if (AddressAlias.onL1(msg.sender) != l1SharedBridge) revert InvalidCaller(msg.sender);
        address token = l2TokenAddress(_l1Token);
        if (l1TokenAddress[token] == address(0)) {
            BridgedToken deployed = new BridgedToken{salt: salt(_l1Token)}();
            deployed.bridgeInitialize(bytes32(0), _l1Token, _data);
            l1TokenAddress[token] = _l1Token;
        }
        BridgedToken(token).bridgeMint(_l2Receiver, _amount);
        emit FinalizeDeposit(_l1Sender, _l2Receiver, token, _amount);
    }

    function withdraw(address _l1Receiver, address _l2Token, uint256 _amount) external {
        if (_amount == 0) revert AmountMustBeGreaterThanZero();
        address l1Token = l1TokenAddress[_l2Token];
        if (l1Token == address(0)) revert TokenNotSupported(_l2Token);
        BridgedToken(_l2Token).bridgeBurn(msg.sender, _amount);
        IMessenger(L1_MESSENGER).sendToL1(
            abi.encodePacked(LEGACY_TOKEN_WITHDRAWAL, _l1Receiver, l1Token, _amount)
        );
        emit WithdrawalInitiated(msg.sender, _l1Receiver, _l2Token, _amount);
    }

    /// Where a token of L1 is or will be; the address follows from the token alone.
    function l2TokenAddress(address _l1Token) public view returns (address) {
        bytes32 code = keccak256(type(BridgedToken).creationCode);
        bytes32 hash = keccak256(abi.encodePacked(bytes1(0xff), address(this), salt(_l1Token), code));
        return address(uint160(uint256(hash)));
    }

    function salt(address l1Token) private pure returns (bytes32) {
        return bytes32(uint256(uint160(l1Token)));
    }
}
