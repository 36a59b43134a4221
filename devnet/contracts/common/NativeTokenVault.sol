// SPDX-License-Identifier: MIT OR Apache-2.0
// What the vaults of both layers share: which tokens exist under which asset id, locking and releasing tokens of this
// chain, burning and minting tokens of others.
pragma solidity 0.8.30;

import {AssetData} from "./AssetData.sol";
import {BridgedToken} from "./BridgedToken.sol";
import {IRouter, IToken} from "./Interfaces.sol";
import {SafeToken} from "./SafeToken.sol";
import {
    AmountMustBeGreaterThanZero,
    AssetIdAlreadyRegistered,
    AssetIdMismatch,
    BurningNativeWETHNotSupported,
    EmptyDeposit,
    EmptyToken,
    NonEmptyMsgValue,
    TokenNotSupported,
    TokensWithFeesNotSupported,
    Unauthorized,
    ValueMismatch,
    WithdrawFailed,
    ZeroAddress
} from "./Errors.sol";

abstract contract NativeTokenVault {
    event BridgeBurn(
        uint256 indexed chainId, bytes32 indexed assetId, address indexed sender, address receiver, uint256 amount
    );
    event BridgeMint(uint256 indexed chainId, bytes32 indexed assetId, address receiver, uint256 amount);

    mapping(bytes32 assetId => uint256 chainId) public originChainId;
    mapping(bytes32 assetId => address token) public tokenAddress;
    mapping(address token => bytes32 assetId) public assetId;

    modifier onlyAssetRouter() {
        if (msg.sender != ASSET_ROUTER()) revert Unauthorized(msg.sender);
        _;
    }

    function ASSET_ROUTER() public view virtual returns (address);
    function WETH_TOKEN() public view virtual returns (address);
    function L1_CHAIN_ID() public view virtual returns (uint256);
    function BASE_TOKEN_ASSET_ID() public view virtual returns (bytes32);

    /// The asset id of this chain's own coin, when this vault holds it. Zero when it does not.
    function coin() internal view virtual returns (bytes32);
    /// What the coin calls itself, raw, for the metadata.
    function coinGetters() internal view virtual returns (bytes memory, bytes memory, bytes memory);
    function increaseChainBalance(uint256 chainId, bytes32 id, uint256 amount) internal virtual;
    function decreaseChainBalance(uint256 chainId, bytes32 id, uint256 amount) internal virtual;
    /// Lets the router move the funds when the user allowed the router. False: the vault has to take them itself.
    function takenByRouter(bytes32 id, uint256 amount, address from) internal virtual returns (bool);

    // ---- registration

    function registerToken(address token) external {
        register(token);
    }

    function ensureTokenIsRegistered(address token) public returns (bytes32 id) {
        id = assetId[token];
        if (id == 0) id = register(token);
    }

    /// Called by the router when it meets an asset id it does not know.
    function tryRegisterTokenFromBurnData(bytes calldata burnData, bytes32 expectedAssetId) external {
        (,, address token) = AssetData.readBurnData(burnData);
        if (token == address(0)) revert ZeroAddress();
        if (assetId[token] != 0) revert AssetIdAlreadyRegistered();
        bytes32 id = register(token);
        if (id != expectedAssetId) revert AssetIdMismatch(expectedAssetId, id);
    }

    function register(address token) internal returns (bytes32 id) {
        if (token == WETH_TOKEN()) revert TokenNotSupported(token);
        if (token.code.length == 0) revert EmptyToken();
        if (assetId[token] != 0) revert AssetIdAlreadyRegistered();
        id = AssetData.id(block.chainid, token);
        remember(id, block.chainid, token);
        IRouter(ASSET_ROUTER()).setAssetHandlerAddressThisChain(bytes32(uint256(uint160(token))), address(this));
    }

    function remember(bytes32 id, uint256 originChain, address token) internal {
        (originChainId[id], tokenAddress[id], assetId[token]) = (originChain, token, id);
    }

    // ---- what a token looks like

    function getERC20Getters(address token, uint256 originChain) public view returns (bytes memory) {
        bytes memory name;
        bytes memory symbol;
        bytes memory decimals;
        if (token == address(1)) {
            (name, symbol, decimals) = coinGetters();
        } else {
            // Raw answers: a token that answers oddly, or not at all, must still be bridgeable.
            (, name) = token.staticcall(abi.encodeCall(IToken.name, ()));
            (, symbol) = token.staticcall(abi.encodeCall(IToken.symbol, ()));
            (, decimals) = token.staticcall(abi.encodeCall(IToken.decimals, ()));
        }
        return AssetData.metadata(originChain, name, symbol, decimals);
    }

    function calculateCreate2TokenAddress(uint256 originChain, address originToken) public view returns (address) {
        bytes32 hash = keccak256(
            abi.encodePacked(
                bytes1(0xff), address(this), salt(originChain, originToken), keccak256(type(BridgedToken).creationCode)
            )
        );
        return address(uint160(uint256(hash)));
    }

    function salt(uint256 originChain, address originToken) private pure returns (bytes32) {
        return keccak256(abi.encode(originChain, originToken));
    }

    // ---- leaving this chain

    function bridgeBurn(uint256 chainId, uint256 msgValue, bytes32 id, address originalCaller, bytes calldata data)
        external
        payable
        virtual
        onlyAssetRouter
        returns (bytes memory)
    {
        return burn(chainId, msgValue, id, originalCaller, data);
    }

    function burn(uint256 chainId, uint256 msgValue, bytes32 id, address from, bytes calldata data)
        internal
        returns (bytes memory)
    {
        if (msgValue != 0) revert NonEmptyMsgValue();
        (uint256 amount, address receiver, address token) = AssetData.readBurnData(data);
        if (token == address(0)) token = tokenAddress[id];
        if (assetId[token] != id) revert AssetIdMismatch(assetId[token], id);
        if (originChainId[id] == block.chainid) {
            amount = lockOwn(id, token, from, amount);
        } else {
            burnForeign(token, from, amount);
        }
        increaseChainBalance(chainId, id, amount);
        emit BridgeBurn(chainId, id, from, receiver, amount);
        return arrivalData(id, token, from, receiver, amount);
    }

    /// What the other chain is told, with all that it needs to create the token there.
    function arrivalData(bytes32 id, address token, address from, address receiver, uint256 amount)
        private
        view
        returns (bytes memory)
    {
        bool own = originChainId[id] == block.chainid;
        return AssetData.mintData(
            from,
            receiver,
            own ? token : BridgedToken(token).originToken(),
            amount,
            getERC20Getters(token, originChainId[id])
        );
    }

    function burnForeign(address token, address from, uint256 amount) private {
        if (msg.value != 0) revert NonEmptyMsgValue();
        if (amount == 0) revert AmountMustBeGreaterThanZero();
        BridgedToken(token).bridgeBurn(from, amount);
    }

    function lockOwn(bytes32 id, address token, address from, uint256 amount) private returns (uint256) {
        if (token == WETH_TOKEN()) revert BurningNativeWETHNotSupported();
        if (id == coin()) {
            // The old encoding leaves the amount out: the value says it.
            if (amount == 0) amount = msg.value;
            if (amount != msg.value) revert ValueMismatch(amount, msg.value);
            if (amount == 0) revert EmptyDeposit();
            return amount;
        }
        if (msg.value != 0) revert NonEmptyMsgValue();
        if (amount == 0) revert EmptyDeposit();
        if (!takenByRouter(id, amount, from)) {
            uint256 before = IToken(token).balanceOf(address(this));
            SafeToken.transferFrom(token, from, address(this), amount);
            if (IToken(token).balanceOf(address(this)) - before != amount) revert TokensWithFeesNotSupported();
        }
        return amount;
    }

    // ---- arriving on this chain

    function bridgeMint(uint256 chainId, bytes32 id, bytes calldata data) external payable virtual onlyAssetRouter {
        mint(chainId, id, data);
    }

    function mint(uint256 chainId, bytes32 id, bytes calldata data) internal {
        (, address receiver, address originToken, uint256 amount, bytes memory metadata) = AssetData.readMintData(data);
        if (originChainId[id] == block.chainid) {
            decreaseChainBalance(chainId, id, amount);
            release(id, tokenAddress[id], receiver, amount);
        } else {
            address token = tokenAddress[id];
            if (token == address(0)) token = deploy(id, originToken, metadata);
            decreaseChainBalance(chainId, id, amount);
            BridgedToken(token).bridgeMint(receiver, amount);
        }
        emit BridgeMint(chainId, id, receiver, amount);
    }

    function release(bytes32 id, address token, address to, uint256 amount) internal {
        if (id == coin()) {
            (bool ok,) = to.call{value: amount}("");
            if (!ok) revert WithdrawFailed();
        } else {
            SafeToken.transfer(token, to, amount);
        }
    }

    /// The first arrival of a foreign token creates its stand-in.
    function deploy(bytes32 id, address originToken, bytes memory metadata) private returns (address) {
        (uint256 originChain,,,) = AssetData.readMetadata(metadata);
        if (originChain == 0) originChain = L1_CHAIN_ID();
        bytes32 expected = AssetData.id(originChain, originToken);
        if (expected != id) revert AssetIdMismatch(expected, id);
        BridgedToken token = new BridgedToken{salt: salt(originChain, originToken)}();
        token.bridgeInitialize(id, originToken, metadata);
        remember(id, originChain, address(token));
        return address(token);
    }
}
