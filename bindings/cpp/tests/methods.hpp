/* Generated from schema/zksync.json and bindings/cpp/zksync.hpp.in; change it there. */
#ifndef METHODS_HPP
#define METHODS_HPP

#include "zksync.hpp"

/* Calls visit(name, request, response) for every method, with empty objects of their types. */
template <class Visit>
void each_method(Visit visit)
{
    visit("chain_info", zksync::ChainInfoRequest{}, zksync::ChainInfo{});
    visit("balance", zksync::BalanceRequest{}, zksync::Balance{});
    visit("balances", zksync::BalancesRequest{}, zksync::Balances{});
    visit("nonce", zksync::NonceRequest{}, zksync::Nonce{});
    visit("deployment_nonce", zksync::DeploymentNonceRequest{}, zksync::DeploymentNonce{});
    visit("resolve_token", zksync::ResolveTokenRequest{}, zksync::ResolvedToken{});
    visit("bridge_info", zksync::BridgeInfoRequest{}, zksync::BridgeInfo{});
    visit("allowance", zksync::AllowanceRequest{}, zksync::Allowance{});
    visit("approve_quote", zksync::ApproveRequest{}, zksync::ApproveQuoteResponse{});
    visit("approve_prepare", zksync::ApproveRequest{}, zksync::PreparedApproveQuote{});
    visit("approve", zksync::ApproveRequest{}, zksync::ApproveResponse{});
    visit("base_cost", zksync::BaseCostRequest{}, zksync::BaseCost{});
    visit("deposit_quote", zksync::DepositRequest{}, zksync::DepositQuoteResponse{});
    visit("deposit_prepare", zksync::DepositRequest{}, zksync::PreparedDepositQuote{});
    visit("deposit", zksync::DepositRequest{}, zksync::DepositResponse{});
    visit("deposit_status", zksync::DepositStatusRequest{}, zksync::DepositStatus{});
    visit("deposit_wait", zksync::DepositWaitRequest{}, zksync::DepositStatus{});
    visit("request_execute_quote", zksync::RequestExecuteRequest{}, zksync::RequestExecuteQuoteResponse{});
    visit("request_execute_prepare", zksync::RequestExecuteRequest{}, zksync::PreparedRequestExecuteQuote{});
    visit("request_execute", zksync::RequestExecuteRequest{}, zksync::RequestExecuteResponse{});
    visit("claim_failed_deposit_quote", zksync::ClaimFailedDepositRequest{}, zksync::ClaimFailedDepositQuoteResponse{});
    visit("claim_failed_deposit_prepare", zksync::ClaimFailedDepositRequest{}, zksync::PreparedClaimFailedDepositQuote{});
    visit("claim_failed_deposit", zksync::ClaimFailedDepositRequest{}, zksync::ClaimFailedDepositResponse{});
    visit("withdraw_quote", zksync::WithdrawRequest{}, zksync::WithdrawQuoteResponse{});
    visit("withdraw_prepare", zksync::WithdrawRequest{}, zksync::PreparedWithdrawQuote{});
    visit("withdraw", zksync::WithdrawRequest{}, zksync::WithdrawResponse{});
    visit("withdrawal_status", zksync::WithdrawalStatusRequest{}, zksync::WithdrawalStatus{});
    visit("withdrawal_wait", zksync::WithdrawalWaitRequest{}, zksync::WithdrawalStatus{});
    visit("finalize_withdrawal_quote", zksync::FinalizeWithdrawalRequest{}, zksync::FinalizeWithdrawalQuoteResponse{});
    visit("finalize_withdrawal_prepare", zksync::FinalizeWithdrawalRequest{}, zksync::PreparedFinalizeWithdrawalQuote{});
    visit("finalize_withdrawal", zksync::FinalizeWithdrawalRequest{}, zksync::FinalizeWithdrawalResponse{});
    visit("pending_withdrawals", zksync::PendingWithdrawalsRequest{}, zksync::PendingWithdrawalsResponse{});
    visit("finalize_withdrawals", zksync::FinalizeWithdrawalsRequest{}, zksync::FinalizeWithdrawalsResponse{});
    visit("message_send_quote", zksync::MessageSendRequest{}, zksync::MessageSendQuoteResponse{});
    visit("message_send_prepare", zksync::MessageSendRequest{}, zksync::PreparedMessageSendQuote{});
    visit("message_send", zksync::MessageSendRequest{}, zksync::MessageSendResponse{});
    visit("message_status", zksync::MessageStatusRequest{}, zksync::MessageStatus{});
    visit("message_wait", zksync::MessageWaitRequest{}, zksync::MessageStatus{});
    visit("message_proof", zksync::MessageProofRequest{}, zksync::MessageProof{});
    visit("message_verify_inclusion", zksync::MessageVerifyInclusionRequest{}, zksync::InclusionResponse{});
    visit("interop_message_status", zksync::InteropMessageStatusRequest{}, zksync::InteropMessageStatus{});
    visit("interop_message_wait", zksync::InteropMessageWaitRequest{}, zksync::InteropMessageStatus{});
    visit("interop_message_verify", zksync::InteropMessageVerifyRequest{}, zksync::InteropVerification{});
    visit("interop_message_verify_wait", zksync::InteropMessageVerifyWaitRequest{}, zksync::InteropVerification{});
    visit("priority_op_confirmation", zksync::PriorityOpConfirmationRequest{}, zksync::PriorityOpConfirmation{});
    visit("transfer_quote", zksync::TransferRequest{}, zksync::TransferQuoteResponse{});
    visit("transfer_prepare", zksync::TransferRequest{}, zksync::PreparedTransferQuote{});
    visit("transfer", zksync::TransferRequest{}, zksync::TransferResponse{});
    visit("send_transaction_quote", zksync::SendTransactionRequest{}, zksync::SendTransactionQuoteResponse{});
    visit("send_transaction_prepare", zksync::SendTransactionRequest{}, zksync::PreparedSendTransactionQuote{});
    visit("send_transaction", zksync::SendTransactionRequest{}, zksync::SendTransactionResponse{});
    visit("deploy_quote", zksync::DeployRequest{}, zksync::DeployQuoteResponse{});
    visit("deploy_prepare", zksync::DeployRequest{}, zksync::PreparedDeployQuote{});
    visit("deploy", zksync::DeployRequest{}, zksync::DeployResponse{});
    visit("deployed_address", zksync::DeployedAddressRequest{}, zksync::DeployedAddressResponse{});
    visit("transaction_wait", zksync::TransactionWaitRequest{}, zksync::MinedTransaction{});
    visit("rpc_call", zksync::RpcCallRequest{}, zksync::RpcCallResponse{});
    visit("node_bridgehub_contract", zksync::NodeBridgehubContract{}, zksync::NodeBridgehubContractResponse{});
    visit("node_main_contract", zksync::NodeMainContract{}, zksync::NodeMainContractResponse{});
    visit("node_bridge_contracts", zksync::NodeBridgeContracts{}, zksync::NodeBridgeContractsResponse{});
    visit("node_base_token_l1_address", zksync::NodeBaseTokenL1Address{}, zksync::NodeBaseTokenL1AddressResponse{});
    visit("node_l1_chain_id", zksync::NodeL1ChainId{}, zksync::NodeL1ChainIdResponse{});
    visit("node_l2_multicall3", zksync::NodeL2Multicall3{}, zksync::NodeL2Multicall3Response{});
    visit("node_testnet_paymaster", zksync::NodeTestnetPaymaster{}, zksync::NodeTestnetPaymasterResponse{});
    visit("node_timestamp_asserter", zksync::NodeTimestampAsserter{}, zksync::NodeTimestampAsserterResponse{});
    visit("node_bytecode_supplier_contract", zksync::NodeBytecodeSupplierContract{}, zksync::NodeBytecodeSupplierContractResponse{});
    visit("node_l2_to_l1_log_proof", zksync::NodeL2ToL1LogProof{}, zksync::NodeL2ToL1LogProofResponse{});
    visit("node_l1_batch_number", zksync::NodeL1BatchNumber{}, zksync::NodeL1BatchNumberResponse{});
    visit("node_l1_batch_block_range", zksync::NodeL1BatchBlockRange{}, zksync::NodeL1BatchBlockRangeResponse{});
    visit("node_l1_batch_details", zksync::NodeL1BatchDetails{}, zksync::NodeL1BatchDetailsResponse{});
    visit("node_block_details", zksync::NodeBlockDetails{}, zksync::NodeBlockDetailsResponse{});
    visit("node_transaction_details", zksync::NodeTransactionDetails{}, zksync::NodeTransactionDetailsResponse{});
    visit("node_raw_block_transactions", zksync::NodeRawBlockTransactions{}, zksync::NodeRawBlockTransactionsResponse{});
    visit("node_bytecode_by_hash", zksync::NodeBytecodeByHash{}, zksync::NodeBytecodeByHashResponse{});
    visit("node_l1_gas_price", zksync::NodeL1GasPrice{}, zksync::NodeL1GasPriceResponse{});
    visit("node_fee_params", zksync::NodeFeeParams{}, zksync::NodeFeeParamsResponse{});
    visit("node_batch_fee_input", zksync::NodeBatchFeeInput{}, zksync::NodeBatchFeeInputResponse{});
    visit("node_gas_per_pubdata", zksync::NodeGasPerPubdata{}, zksync::NodeGasPerPubdataResponse{});
    visit("node_protocol_version", zksync::NodeProtocolVersionRequest{}, zksync::NodeProtocolVersionResponse{});
    visit("node_proof", zksync::NodeProof{}, zksync::NodeProofResponse{});
    visit("node_estimate_fee", zksync::NodeEstimateFee{}, zksync::NodeEstimateFeeResponse{});
    visit("node_estimate_gas_l1_to_l2", zksync::NodeEstimateGasL1ToL2{}, zksync::NodeEstimateGasL1ToL2Response{});
    visit("node_genesis", zksync::NodeGenesis{}, zksync::NodeGenesisResponse{});
    visit("node_block_metadata", zksync::NodeBlockMetadata{}, zksync::NodeBlockMetadataResponse{});
    visit("sign_transaction", zksync::SignTransactionRequest{}, zksync::SignTransactionResponse{});
    visit("broadcast_transaction", zksync::BroadcastTransactionRequest{}, zksync::BroadcastTransactionResponse{});
    visit("sign_message", zksync::SignMessageRequest{}, zksync::SignatureResponse{});
    visit("sign_typed_data", zksync::SignTypedDataRequest{}, zksync::SignatureResponse{});
    visit("verify_message", zksync::VerifyMessageRequest{}, zksync::VerifySignatureResponse{});
    visit("verify_typed_data", zksync::VerifyTypedDataRequest{}, zksync::VerifySignatureResponse{});
}

/* Calls visit(name, request, response) for every util, with empty objects of their types. */
template <class Visit>
void each_util(Visit visit)
{
    visit("address_checksum", zksync::AddressChecksumRequest{}, zksync::AddressResponse{});
    visit("apply_l1_to_l2_alias", zksync::ApplyAliasRequest{}, zksync::AddressResponse{});
    visit("undo_l1_to_l2_alias", zksync::UndoAliasRequest{}, zksync::AddressResponse{});
    visit("create_address", zksync::CreateAddressRequest{}, zksync::AddressResponse{});
    visit("create2_address", zksync::Create2AddressRequest{}, zksync::AddressResponse{});
    visit("asset_id", zksync::AssetIdRequest{}, zksync::AssetIdResponse{});
    visit("hash_bytecode", zksync::HashBytecodeRequest{}, zksync::HashResponse{});
    visit("message_hash", zksync::MessageHashRequest{}, zksync::HashResponse{});
    visit("typed_data_hash", zksync::TypedDataHashRequest{}, zksync::HashResponse{});
    visit("recover_signer", zksync::RecoverSignerRequest{}, zksync::RecoverSignerResponse{});
    visit("message_leaf_hash", zksync::MessageLeafHashRequest{}, zksync::LeafResponse{});
    visit("log_leaf_hash", zksync::LogLeafHashRequest{}, zksync::LeafResponse{});
    visit("verify_log_proof", zksync::VerifyLogProofRequest{}, zksync::VerifyLogProofResponse{});
    visit("paymaster_general", zksync::PaymasterGeneralRequest{}, zksync::PaymasterInputResponse{});
    visit("paymaster_approval_based", zksync::PaymasterApprovalBasedRequest{}, zksync::PaymasterInputResponse{});
    visit("transaction_digest", zksync::TransactionDigestRequest{}, zksync::TransactionDigestResponse{});
    visit("assemble_transaction", zksync::AssembleTransactionRequest{}, zksync::AssembleTransactionResponse{});
    visit("parse_transaction", zksync::ParseTransactionRequest{}, zksync::ParseTransactionResponse{});
    visit("decode_revert", zksync::DecodeRevertRequest{}, zksync::DecodeRevertResponse{});
    visit("units_parse", zksync::UnitsParseRequest{}, zksync::UnitsParseResponse{});
    visit("units_format", zksync::UnitsFormatRequest{}, zksync::UnitsFormatResponse{});
}

#endif
