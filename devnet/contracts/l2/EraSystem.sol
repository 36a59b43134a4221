// SPDX-License-Identifier: MIT OR Apache-2.0
// The system contracts of Era that wallets ask: nonces, known bytecodes, and deploying. EraVM bytecode cannot run on an EVM, so a
// deployment does everything but place code: it derives the address, moves the value, counts the nonce and says so in its event.
pragma solidity 0.8.30;

address constant NONCE_HOLDER = address(0x8003);
address constant KNOWN_CODES = address(0x8004);
address constant CONTRACT_DEPLOYER = address(0x8006);

struct AccountInfo {
    uint8 supportedAAVersion;
    uint8 nonceOrdering;
}

/// The sequencer writes the nonces of transactions (slot 0), the deployer those of deployments.
contract NonceHolder {
    mapping(address account => uint256 nonce) public getMinNonce;
    mapping(address account => uint256 nonce) public getDeploymentNonce;

    function incrementDeploymentNonce(address _address) external returns (uint256 previous) {
        require(msg.sender == CONTRACT_DEPLOYER, "Unauthorized");
        previous = getDeploymentNonce[_address]++;
    }
}

/// The sequencer writes here (slot 0) which bytecodes came with a transaction.
contract KnownCodesStorage {
    mapping(bytes32 hash => uint256 marker) public getMarker;
}

contract ContractDeployer {
    error UnknownCodeHash(bytes32 hash);
    error HashIsNonZero(bytes32 hash);

    event ContractDeployed(
        address indexed deployerAddress, bytes32 indexed bytecodeHash, address indexed contractAddress
    );

    /// Slot 0: the sequencer answers `eth_getCode` with the bytecode of this hash.
    mapping(address account => bytes32 hash) public bytecodeHashOf;
    mapping(address account => bool) private plain;

    function getNewAddressCreate(address _sender, uint256 _senderNonce) public pure returns (address) {
        bytes32 hash = keccak256(bytes.concat(keccak256("zksyncCreate"), pad(_sender), bytes32(_senderNonce)));
        return address(uint160(uint256(hash)));
    }

    function getNewAddressCreate2(address _sender, bytes32 _bytecodeHash, bytes32 _salt, bytes calldata _input)
        public
        pure
        returns (address)
    {
        bytes32 hash = keccak256(
            bytes.concat(keccak256("zksyncCreate2"), pad(_sender), _salt, _bytecodeHash, keccak256(_input))
        );
        return address(uint160(uint256(hash)));
    }

    function pad(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }

    /// Ordinary accounts speak version 1 of the account interface; contracts that are no accounts none.
    function getAccountInfo(address _address) external view returns (AccountInfo memory info) {
        info.supportedAAVersion = plain[_address] ? 0 : 1;
    }

    function create(bytes32, bytes32 _bytecodeHash, bytes calldata) external payable returns (address at) {
        at = place(nextAddress(), _bytecodeHash);
        plain[at] = true;
    }

    function createAccount(bytes32, bytes32 _bytecodeHash, bytes calldata, uint8) external payable returns (address) {
        return place(nextAddress(), _bytecodeHash);
    }

    function create2(bytes32 _salt, bytes32 _bytecodeHash, bytes calldata _input)
        external
        payable
        returns (address at)
    {
        at = place2(_salt, _bytecodeHash, _input);
        plain[at] = true;
    }

    function create2Account(bytes32 _salt, bytes32 _bytecodeHash, bytes calldata _input, uint8)
        external
        payable
        returns (address)
    {
        return place2(_salt, _bytecodeHash, _input);
    }

    function place2(bytes32 salt, bytes32 hash, bytes calldata input) private returns (address) {
        NonceHolder(NONCE_HOLDER).incrementDeploymentNonce(msg.sender);
        return place(getNewAddressCreate2(msg.sender, hash, salt, input), hash);
    }

    function nextAddress() private returns (address) {
        return getNewAddressCreate(msg.sender, NonceHolder(NONCE_HOLDER).incrementDeploymentNonce(msg.sender));
    }

    function place(address at, bytes32 hash) private returns (address) {
        if (KnownCodesStorage(KNOWN_CODES).getMarker(hash) == 0) revert UnknownCodeHash(hash);
        if (bytecodeHashOf[at] != 0) revert HashIsNonZero(bytecodeHashOf[at]);
        bytecodeHashOf[at] = hash;
        if (msg.value > 0) {
            (bool ok,) = at.call{value: msg.value}("");
            require(ok, "the value cannot be moved");
        }
        emit ContractDeployed(msg.sender, hash, at);
        return at;
    }
}

/// Deploys for everybody under its own name, so that the address does not depend on who asks.
contract Create2Factory {
    function create2(bytes32, bytes32, bytes calldata) external payable returns (address) {
        return relay();
    }

    function create2Account(bytes32, bytes32, bytes calldata, uint8) external payable returns (address) {
        return relay();
    }

    function relay() private returns (address) {
        (bool ok, bytes memory answer) = CONTRACT_DEPLOYER.call{value: msg.value}(msg.data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
        return abi.decode(answer, (address));
    }
}
