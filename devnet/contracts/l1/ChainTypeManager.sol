// SPDX-License-Identifier: MIT OR Apache-2.0
// What the ecosystem says about its chains' family and protocol version.
pragma solidity 0.8.30;

contract ChainTypeManager {
    uint256 public immutable protocolVersion;
    bool public immutable isZKsyncOS;
    mapping(uint256 chainId => address diamond) public getZKChain;

    constructor(uint256 version, bool zksyncOs, uint256 chainId, address diamond) {
        (protocolVersion, isZKsyncOS) = (version, zksyncOs);
        getZKChain[chainId] = diamond;
    }

    /// All chains of a devnet run the newest version.
    function getProtocolVersion(uint256) external view returns (uint256) {
        return protocolVersion;
    }

    function getSemverProtocolVersion() external view returns (uint32, uint32, uint32) {
        return (0, uint32(protocolVersion >> 32), uint32(protocolVersion));
    }
}
