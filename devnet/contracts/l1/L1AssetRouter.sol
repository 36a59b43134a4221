// SPDX-License-Identifier: MIT OR Apache-2.0
// The L1 side of token deposits and withdrawals: knows which contract keeps which asset, and speaks with the L2 router.
pragma solidity 0.8.30;

import {Administrated} from "../common/Administrated.sol";
import {AssetData} from "../common/AssetData.sol";
import {
    ETH_TOKEN, L2_ASSET_ROUTER, LEGACY_ENCODING, NEW_ENCODING, TWO_BRIDGES_MAGIC
} from "../common/Constants.sol";
import {
    AssetHandlerDoesNotExist,
    AssetIdNotSupported,
    LegacyEncodingUsedForNonL1Token,
    TokensWithFeesNotSupported,
    Unauthorized,
    UnsupportedEncodingVersion
} from "../common/Errors.sol";
import {IHub, INullifier, IToken, IVault} from "../common/Interfaces.sol";
import {SafeToken} from "../common/SafeToken.sol";
import {L2TransactionRequestTwoBridgesInner} from "../common/Types.sol";

contract L1AssetRouter is Administrated {
    event BridgehubDepositBaseTokenInitiated(
        uint256 indexed chainId, address indexed from, bytes32 assetId, uint256 amount
    );
    event BridgehubDepositInitiated(
        uint256 indexed chainId,
        bytes32 indexed txDataHash,
        address indexed from,
        bytes32 assetId,
        bytes bridgeMintCalldata
    );
    event DepositFinalizedAssetRouter(uint256 indexed chainId, bytes32 indexed assetId, bytes assetData);
    event ClaimedFailedDepositAssetRouter(uint256 indexed chainId, bytes32 indexed assetId, bytes assetData);
    event AssetHandlerRegistered(bytes32 indexed assetId, address indexed _assetHandlerAddress);
    event AssetDeploymentTrackerRegistered(
        bytes32 indexed assetId, bytes32 indexed additionalData, address assetDeploymentTracker
    );

    address public immutable BRIDGE_HUB;
    address public immutable L1_NULLIFIER;
    address public immutable nativeTokenVault;
    address public immutable L1_WETH_TOKEN;
    bytes32 public immutable ETH_TOKEN_ASSET_ID = AssetData.id(block.chainid, ETH_TOKEN);

    mapping(bytes32 assetId => address handler) public assetHandlerAddress;

    constructor(address owner_, address hub, address nullifier, address vault, address weth) Administrated(owner_) {
        (BRIDGE_HUB, L1_NULLIFIER, nativeTokenVault, L1_WETH_TOKEN) = (hub, nullifier, vault, weth);
        assetHandlerAddress[ETH_TOKEN_ASSET_ID] = vault;
    }

    modifier only(address allowed) {
        if (msg.sender != allowed) revert Unauthorized(msg.sender);
        _;
    }

    /// There is no bridge from before the asset router on a devnet.
    function legacyBridge() external pure returns (address) {
        return address(0);
    }

    function setAssetHandlerAddressThisChain(bytes32 _assetRegistrationData, address _assetHandlerAddress)
        external
        only(nativeTokenVault)
    {
        bytes32 id = AssetData.id(block.chainid, address(uint160(uint256(_assetRegistrationData))));
        assetHandlerAddress[id] = _assetHandlerAddress;
        emit AssetHandlerRegistered(id, _assetHandlerAddress);
        emit AssetDeploymentTrackerRegistered(id, _assetRegistrationData, msg.sender);
    }

    // ---- deposits

    function bridgehubDepositBaseToken(uint256 _chainId, bytes32 _assetId, address _originalCaller, uint256 _amount)
        external
        payable
        only(BRIDGE_HUB)
        whenNotPaused
    {
        address handler = assetHandlerAddress[_assetId];
        if (handler == address(0)) revert AssetHandlerDoesNotExist(_assetId);
        IVault(handler).bridgeBurn{value: msg.value}(
            _chainId, 0, _assetId, _originalCaller, AssetData.burnData(_amount, address(0), address(0))
        );
        emit BridgehubDepositBaseTokenInitiated(_chainId, _originalCaller, _assetId, _amount);
    }

    function bridgehubDeposit(uint256 _chainId, address _originalCaller, uint256 _value, bytes calldata _data)
        external
        payable
        only(BRIDGE_HUB)
        whenNotPaused
        returns (L2TransactionRequestTwoBridgesInner memory request)
    {
        bytes32 id;
        bytes memory transferData;
        bytes1 encoding = _data[0];
        if (encoding == NEW_ENCODING) {
            (id, transferData) = abi.decode(_data[1:], (bytes32, bytes));
        } else if (encoding == LEGACY_ENCODING) {
            (id, transferData) = readLegacy(_data);
        } else {
            revert UnsupportedEncodingVersion();
        }
        // The base token travels with the request itself; a second time would mint it as an ordinary token.
        if (IHub(BRIDGE_HUB).baseTokenAssetId(_chainId) == id) revert AssetIdNotSupported(id);

        bytes memory mintData = IVault(handlerOf(id, transferData)).bridgeBurn{value: msg.value}(
            _chainId, _value, id, _originalCaller, transferData
        );
        request = L2TransactionRequestTwoBridgesInner({
            magicValue: TWO_BRIDGES_MAGIC,
            l2Contract: L2_ASSET_ROUTER,
            l2Calldata: getDepositCalldata(_originalCaller, id, mintData),
            factoryDeps: new bytes[](0),
            txDataHash: depositHash(encoding, _originalCaller, id, transferData)
        });
        emit BridgehubDepositInitiated(_chainId, request.txDataHash, _originalCaller, id, mintData);
    }

    function bridgehubConfirmL2Transaction(uint256 _chainId, bytes32 _txDataHash, bytes32 _txHash)
        external
        only(BRIDGE_HUB)
        whenNotPaused
    {
        INullifier(L1_NULLIFIER).bridgehubConfirmL2TransactionForwarded(_chainId, _txDataHash, _txHash);
    }

    function readLegacy(bytes calldata data) private returns (bytes32 id, bytes memory transferData) {
        (address token, uint256 amount, address receiver) = abi.decode(data, (address, uint256, address));
        id = IVault(nativeTokenVault).ensureTokenIsRegistered(token);
        if (id != AssetData.id(block.chainid, token)) revert LegacyEncodingUsedForNonL1Token();
        transferData = AssetData.burnData(amount, receiver, token);
    }

    function handlerOf(bytes32 id, bytes memory transferData) private returns (address handler) {
        handler = assetHandlerAddress[id];
        if (handler != address(0)) return handler;
        IVault(nativeTokenVault).tryRegisterTokenFromBurnData(transferData, id);
        handler = assetHandlerAddress[id];
        if (handler == address(0)) revert AssetHandlerDoesNotExist(id);
    }

    /// What a claim of a failed deposit is later compared with.
    function depositHash(bytes1 encoding, address caller, bytes32 id, bytes memory transferData)
        private
        view
        returns (bytes32)
    {
        if (encoding == LEGACY_ENCODING) {
            (uint256 amount,,) = AssetData.readBurnData(transferData);
            return keccak256(abi.encode(caller, IVault(nativeTokenVault).tokenAddress(id), amount));
        }
        return keccak256(bytes.concat(encoding, abi.encode(caller, id, transferData)));
    }

    /// The call that the L2 router gets. Tokens of L1 still go by the call from before asset ids existed.
    function getDepositCalldata(address _sender, bytes32 _assetId, bytes memory _assetData)
        public
        view
        returns (bytes memory)
    {
        IVault vault = IVault(nativeTokenVault);
        if (vault.tokenAddress(_assetId) == address(0) || vault.originChainId(_assetId) != block.chainid) {
            return abi.encodeWithSelector(bytes4(0x9c884fd1), block.chainid, _assetId, _assetData);
        }
        (, address receiver, address token, uint256 amount, bytes memory metadata) = AssetData.readMintData(_assetData);
        return abi.encodeWithSelector(bytes4(0xcfe7af7c), _sender, receiver, token, amount, metadata);
    }

    /// Lets users allow the router only: it passes the tokens on unless they allowed the vault already.
    function transferFundsToNTV(bytes32 _assetId, uint256 _amount, address _originalCaller)
        external
        only(nativeTokenVault)
        returns (bool)
    {
        address token = IVault(nativeTokenVault).tokenAddress(_assetId);
        if (token == address(0) || token == ETH_TOKEN) return false;
        if (IToken(token).allowance(_originalCaller, address(this)) < _amount) return false;
        if (IToken(token).allowance(_originalCaller, nativeTokenVault) >= _amount) return false;
        uint256 before = IToken(token).balanceOf(nativeTokenVault);
        SafeToken.transferFrom(token, _originalCaller, nativeTokenVault, _amount);
        if (IToken(token).balanceOf(nativeTokenVault) - before != _amount) revert TokensWithFeesNotSupported();
        return true;
    }

    // ---- withdrawals and claims, decided by the nullifier

    function finalizeDeposit(uint256 _chainId, bytes32 _assetId, bytes calldata _transferData)
        external
        payable
        only(L1_NULLIFIER)
    {
        address handler = assetHandlerAddress[_assetId];
        if (handler == address(0)) {
            // First arrival of a token of another chain. The vault makes sure that the id is really one of its own.
            handler = nativeTokenVault;
            assetHandlerAddress[_assetId] = handler;
            emit AssetHandlerRegistered(_assetId, handler);
        }
        IVault(handler).bridgeMint{value: msg.value}(_chainId, _assetId, _transferData);
        emit DepositFinalizedAssetRouter(_chainId, _assetId, _transferData);
    }

    function bridgeRecoverFailedTransfer(
        uint256 _chainId,
        address _depositSender,
        bytes32 _assetId,
        bytes calldata _assetData
    ) external only(L1_NULLIFIER) {
        IVault(assetHandlerAddress[_assetId]).bridgeRecoverFailedTransfer(
            _chainId, _assetId, _depositSender, _assetData
        );
        emit ClaimedFailedDepositAssetRouter(_chainId, _assetId, _assetData);
    }

    // ---- kept for callers that know only the router

    function bridgeRecoverFailedTransfer(
        uint256,
        address,
        bytes32,
        bytes calldata,
        bytes32,
        uint256,
        uint256,
        uint16,
        bytes32[] calldata
    ) external {
        toNullifier();
    }

    function claimFailedDeposit(
        uint256,
        address,
        address,
        uint256,
        bytes32,
        uint256,
        uint256,
        uint16,
        bytes32[] calldata
    ) external {
        toNullifier();
    }

    function finalizeWithdrawal(uint256, uint256, uint256, uint16, bytes calldata, bytes32[] calldata) external {
        toNullifier();
    }

    function isWithdrawalFinalized(uint256 _chainId, uint256 _l2BatchNumber, uint256 _l2MessageIndex)
        external
        view
        returns (bool)
    {
        return INullifier(L1_NULLIFIER).isWithdrawalFinalized(_chainId, _l2BatchNumber, _l2MessageIndex);
    }

    function l2BridgeAddress(uint256 _chainId) external view returns (address) {
        return INullifier(L1_NULLIFIER).l2BridgeAddress(_chainId);
    }

    /// The nullifier has the same functions with the same selectors, so the call goes on as it came.
    function toNullifier() private {
        (bool ok, bytes memory answer) = L1_NULLIFIER.call(msg.data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
    }
}
