// SPDX-License-Identifier: MIT OR Apache-2.0
// The L2 side of bridges of their own: mint what arrives from their counterpart on L1, and send withdrawals to it.
pragma solidity 0.8.30;

import {AddressAlias} from "../common/AddressAlias.sol";
import {L1_MESSENGER, LEGACY_TOKEN_WITHDRAWAL} from "../common/Constants.sol";
import {Erc20} from "../common/Erc20.sol";
import {IMessenger} from "../common/Interfaces.sol";
import {SafeToken} from "../common/SafeToken.sol";

/// What a custom bridge makes of a token of L1. Only its bridge mints, and burns without asking.
contract CustomBridgeToken is Erc20 {
    string public constant name = "Bridged its own way";
    string public constant symbol = "OWN";
    uint8 public constant decimals = 18;
    address public immutable bridge = msg.sender;
    address public immutable l1Token;

    constructor(address l1Token_) {
        l1Token = l1Token_;
    }

    function mint(address to, uint256 amount) external {
        require(msg.sender == bridge, "token: not the bridge");
        create(to, amount);
    }

    function burn(address from, uint256 amount) external {
        require(msg.sender == bridge, "token: not the bridge");
        destroy(from, amount);
    }
}

/// A token that is older than its bridge, as USDC is: the bridge mints, and burns only what it owns.
contract L2UsdcToken is Erc20 {
    string public constant name = "USD of L2";
    string public constant symbol = "USDL";
    uint8 public constant decimals = 6;
    address public immutable minter;

    constructor(address minter_) {
        minter = minter_;
    }

    function mint(address to, uint256 amount) external {
        require(msg.sender == minter, "token: not the minter");
        create(to, amount);
    }

    function burn(uint256 amount) external {
        require(msg.sender == minter, "token: not the minter");
        destroy(msg.sender, amount);
    }
}

/// Makes a token for each token of L1, and remembers the last note.
contract L2CustomBridge {
    address public immutable l1Bridge;
    bytes public lastNote;

    constructor(address l1Bridge_) {
        l1Bridge = l1Bridge_;
    }

    function l2TokenAddress(address _l1Token) public view returns (address) {
        bytes memory code = abi.encodePacked(type(CustomBridgeToken).creationCode, abi.encode(_l1Token));
        return address(uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), this, bytes32(0), keccak256(code))))));
    }

    function finalizeDeposit(address, address _l2Receiver, address _l1Token, uint256 _amount, bytes calldata _data)
        external
    {
        require(AddressAlias.onL1(msg.sender) == l1Bridge, "bridge: not the counterpart");
        address token = l2TokenAddress(_l1Token);
        if (token.code.length == 0) new CustomBridgeToken{salt: 0}(_l1Token);
        CustomBridgeToken(token).mint(_l2Receiver, _amount);
        lastNote = _data;
    }

    function withdraw(address _l1Receiver, address _l2Token, uint256 _amount) external {
        require(_amount != 0, "bridge: nothing withdrawn");
        address l1Token = CustomBridgeToken(_l2Token).l1Token();
        require(l2TokenAddress(l1Token) == _l2Token, "bridge: token not supported");
        CustomBridgeToken(_l2Token).burn(msg.sender, _amount);
        IMessenger(L1_MESSENGER).sendToL1(abi.encodePacked(LEGACY_TOKEN_WITHDRAWAL, _l1Receiver, l1Token, _amount));
    }
}

/// One token, which it has to be allowed to take.
contract L2UsdcBridge {
    address public immutable l1USDCBridge;
    address public immutable L1_USDC_TOKEN;
    address public immutable L2_USDC_TOKEN;

    constructor(address l1Bridge_, address l1Token, address l2Token) {
        (l1USDCBridge, L1_USDC_TOKEN, L2_USDC_TOKEN) = (l1Bridge_, l1Token, l2Token);
    }

    function l2TokenAddress(address _l1Token) external view returns (address) {
        require(_l1Token == L1_USDC_TOKEN, "bridge: token not supported");
        return L2_USDC_TOKEN;
    }

    function finalizeDeposit(address, address _l2Receiver, address, uint256 _amount, bytes calldata) external {
        require(AddressAlias.onL1(msg.sender) == l1USDCBridge, "bridge: not the counterpart");
        L2UsdcToken(L2_USDC_TOKEN).mint(_l2Receiver, _amount);
    }

    /// Like the real one it does not look at the token that is named.
    function withdraw(address _l1Receiver, address, uint256 _amount) external {
        require(_amount != 0, "bridge: nothing withdrawn");
        SafeToken.transferFrom(L2_USDC_TOKEN, msg.sender, address(this), _amount);
        L2UsdcToken(L2_USDC_TOKEN).burn(_amount);
        IMessenger(L1_MESSENGER).sendToL1(
            abi.encodePacked(LEGACY_TOKEN_WITHDRAWAL, _l1Receiver, L1_USDC_TOKEN, _amount)
        );
    }
}
