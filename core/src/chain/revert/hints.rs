//! One sentence for each revert that callers meet: what usually causes it and what to do.

/// For a revert without any data.
pub(super) const EMPTY: &str =
    "No reason was given: usually the address holds no such contract or function, or the call ran out of gas.";

/// The hint for a custom error of the bridge's contracts or of a token.
pub(super) fn for_error(name: &str) -> Option<&'static str> {
    Some(match name {
        // Deposits and other L1-to-L2 requests.
        "MsgValueMismatch" => {
            "The ETH sent differs from what the contract expects: on an ETH chain it must equal mintValue; with 0 expected, \
             the chain does not use ETH or does not exist."
        }
        "MsgValueTooLow" => {
            "mintValue does not cover the base cost (and l2Value): the L1 gas price rose since the quote; quote again, or add an operatorTip."
        }
        "ValidateTxnNotEnoughGas" => "l2GasLimit is below the least that this chain accepts; leave it out, or raise it.",
        "TxnBodyGasLimitNotEnoughGas" => "l2GasLimit does not even cover the fixed overhead; leave it out, or raise it.",
        "TooMuchGas" => "l2GasLimit is over the most that a priority transaction may use (72000000).",
        "PriorityTxPubdataExceedsMaxPubDataPerBatch" => {
            "The gas limit would allow more pubdata than fits in a batch; lower l2GasLimit or raise gasPerPubdataByte."
        }
        "GasPerPubdataMismatch" => "gasPerPubdataByte must be 800.",
        "TooManyFactoryDeps" => "At most 64 factory dependencies fit in one request.",
        "AssetIdNotSupported" => "The chain's base token is deposited directly, not through a second bridge.",
        "EmptyDeposit" => "The amount is 0.",
        "NonEmptyMsgValue" => "ETH was sent where an ERC-20 token is deposited; the value must be 0.",
        "ValueMismatch" => "The amount in the deposit's data differs from the ETH that came with it.",
        "AmountMustBeGreaterThanZero" => "The amount is 0.",
        "ChainIdNotRegistered" | "ZKChainNotRegistered" | "HyperchainNotRegistered" => {
            "The bridgehub does not know this chain id: L1 and L2 may not belong together."
        }
        "MigrationPaused" => "The chain is moving to another settlement layer; try later.",
        "DepositsPaused" => "Deposits to this chain are paused, usually during an upgrade or a migration; try later.",
        "TransactionNotAllowed" => "The chain's transaction filter refused the sender or the call: the chain is permissioned.",
        "BurningNativeWETHNotSupported" => "WETH cannot be bridged; unwrap it and bridge ETH.",
        "AssetIdAlreadyRegistered" => "The bridge has no handler for this asset id: it is usually mistyped, or the token was never registered.",
        "AssetIdMismatch" => "The asset id and the token in the deposit's data do not belong together.",
        "AssetHandlerDoesNotExist" => "No bridge handles this asset: the chain or the token is not registered.",
        "SecondBridgeAddressTooLow" => "The second bridge must be a real contract address, above 0xffff.",
        "InvalidNTVBurnData" => "The deposit's data must be amount, receiver and token: exactly 96 bytes.",
        "LegacyEncodingUsedForNonL1Token" => "The old deposit encoding works only for tokens that come from L1; use the asset id.",
        "TokensWithFeesNotSupported" => "The token takes a fee on transfer, which the bridge does not support.",
        "BaseTokenGasPriceDenominatorNotSet" => "The chain's operator has not set the price of the base token yet.",
        "ZeroGasPriceL1TxZKsyncOS" => "The gas price of the request is 0, which this chain does not accept.",
        "TokenNotSupported" => "The bridge does not take this token.",
        // Finalising withdrawals and claiming.
        "InvalidProof" => {
            "The proof does not lead to the root on L1: a number, the message or the proof is wrong, or (since v31) the batch is not executed yet."
        }
        "BatchNotExecuted" => "The batch is not executed on L1 yet; try later.",
        "LocalRootIsZero" => "L1 holds no root for this batch: it is not executed yet, or does not exist.",
        "LocalRootMustBeZero" | "NotSettlementLayer" | "InvalidSettlementLayerForBatch" => {
            "The proof was made for another settlement layer than the batch has; fetch it again."
        }
        "BatchZeroNotAllowed" => "Batch 0 has no logs; the batch number is missing or wrong.",
        "MerklePathEmpty" | "MerklePathOutOfBounds" | "MerklePathLengthMismatch" | "MerkleIndexOutOfBounds" => {
            "The proof is empty, too long, or too short for its index; fetch it again."
        }
        "UnsupportedProofMetadataVersion" => "The proof's format is newer or older than this contract reads.",
        "InvalidProofLengthForFinalNode" => "The proof says it ends at this layer but continues; fetch it again.",
        "HashedLogIsDefault" => "The leaf is the one of an empty slot: there is no log at this index.",
        "WithdrawalAlreadyFinalized" => "This withdrawal was finalised before; the funds are on L1.",
        "WrongL2Sender" => "The message was not sent by the chain's bridge, so this entry point cannot finalise it.",
        "InvalidSelector" => "The message is not a withdrawal.",
        "L2WithdrawalMessageWrongLength" | "WrongMsgLength" => "The message is not a withdrawal: its length is wrong.",
        "TokenNotLegacy" => "The token never used the old bridge; finalise through the nullifier's finalizeDeposit.",
        "LegacyBridgeNotSet" => "The chain has no old bridge; use finalizeDeposit.",
        "LegacyMethodForNonL1Token" => "The old claim works only for tokens that come from L1; use bridgeRecoverFailedTransfer.",
        "DepositDoesNotExist" => {
            "No such failed deposit is recorded: it was claimed before, or sender, amount, receiver or token differ from the deposit's."
        }
        "InsufficientChainBalance" => "The bridge holds less of this asset for the chain than the withdrawal takes; the chain's operator must look at it.",
        // Tokens and OpenZeppelin.
        "ERC20InsufficientBalance" => "The account holds less of the token than it would send.",
        "ERC20InsufficientAllowance" => "The token's allowance for the bridge is too small; approve first.",
        "SafeERC20FailedOperation" => "The token refused the transfer: usually too little balance or allowance, or it is paused.",
        "EnforcedPause" => "The contract is paused; try later.",
        "Unauthorized" | "OwnableUnauthorizedAccount" => "This account may not call that function.",
        _ => return None,
    })
}

/// The hint for a text in `Error(string)`, as older contracts give it.
pub(super) fn for_text(text: &str) -> Option<&'static str> {
    Some(match text {
        "q1" => "The chain's contract is frozen (an emergency stop); nothing works until it is unfrozen.",
        "F" => "The chain's contract has no such function: the protocol version differs, or the function was removed.",
        "mv" => "The value does not cover the base cost of the L2 transaction; quote again.",
        "qp" => "gasPerPubdataByte must be 800.",
        "xx" => "The batch is not executed on L1 yet; try later.",
        "jj" | "pw" => "This withdrawal was finalised before.",
        "tw" => "The leaf is the one of an empty slot: there is no log at this index.",
        "pi" | "nq" => "The proof does not lead to the root on L1.",
        _ => {
            let text = text.to_ascii_lowercase();
            if text.contains("transfer amount exceeds balance") {
                "The account holds less of the token than it would send."
            } else if text.contains("insufficient allowance") || text.contains("exceeds allowance") {
                "The token's allowance for the bridge is too small; approve first."
            } else if text.contains("pausable: paused") {
                "The contract is paused; try later."
            } else {
                return None;
            }
        }
    })
}
