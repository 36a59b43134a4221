// SPDX-License-Identifier: MIT OR Apache-2.0
// The custom errors of the official contracts that the devnet raises too. A revert must carry the same four bytes and the
// same arguments as on a real chain, because that is what a wallet decodes.
pragma solidity 0.8.30;

error AmountMustBeGreaterThanZero();
error AssetHandlerDoesNotExist(bytes32 assetId);
error AssetHandlerNotRegistered(bytes32 assetId);
error AssetIdAlreadyRegistered();
error AssetIdMismatch(bytes32 expected, bytes32 supplied);
error AssetIdNotSupported(bytes32 assetId);
error BaseTokenGasPriceDenominatorNotSet();
error BatchNotExecuted(uint256 batchNumber);
error BurningNativeWETHNotSupported();
error DepositDoesNotExist();
error DepositExists();
error EmptyDeposit();
error EmptyToken();
error GasPerPubdataMismatch();
error HashedLogIsDefault();
error InsufficientChainBalance();
error InvalidCaller(address caller);
error InvalidNTVBurnData();
error InvalidProof();
error InvalidProofLengthForFinalNode();
error InvalidSelector(bytes4 func);
error L2WithdrawalMessageWrongLength(uint256 messageLen);
error LegacyBridgeNotSet();
error LegacyEncodingUsedForNonL1Token();
error LegacyMethodForNonL1Token();
error LengthIsNotDivisibleBy32(uint256 length);
error LocalRootIsZero();
error LocalRootMustBeZero();
error MalformedBytecode(BytecodeError reason);
error MerkleIndexOutOfBounds();
error MerklePathEmpty();
error MerklePathOutOfBounds();
error MsgValueMismatch(uint256 expectedMsgValue, uint256 providedMsgValue);
error MsgValueTooLow(uint256 required, uint256 provided);
error NoFundsTransferred();
error NonEmptyMsgValue();
error NonSequentialBatch();
error NotSettlementLayer();
error PubdataGreaterThanLimit(uint256 limit, uint256 length);
error QueueIsEmpty();
error Reentrancy();
error SecondBridgeAddressTooLow(address secondBridgeAddress, address minSecondBridgeAddress);
error TokenNotLegacy();
error TokenNotSupported(address token);
error TokensWithFeesNotSupported();
error TooManyFactoryDeps();
error TooMuchGas();
error TxnBodyGasLimitNotEnoughGas();
error Unauthorized(address caller);
error UnsupportedEncodingVersion();
error UnsupportedProofMetadataVersion(uint256 metadataVersion);
error ValidateTxnNotEnoughGas();
error ValueMismatch(uint256 expected, uint256 actual);
error WithdrawalAlreadyFinalized();
error WithdrawFailed();
error WrongL2Sender(address providedL2Sender);
error WrongMagicValue(uint256 expectedMagicValue, uint256 providedMagicValue);
error WrongMsgLength(uint256 expected, uint256 length);
error ZeroAddress();

/// What is wrong with a factory dependency (the argument of MalformedBytecode).
enum BytecodeError {
    Version,
    NumberOfWords,
    Length,
    WordsMustBeOdd
}
