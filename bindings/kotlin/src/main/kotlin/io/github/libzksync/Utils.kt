// Generated from schema/zksync.json by bindings/generate; do not edit.
// The functions that need no wallet.

@file:Suppress("RedundantVisibilityModifier")

package io.github.libzksync

import io.github.libzksync.internal.Calls

/** Functions that need no wallet and no network: hashes, addresses, units, encodings. They do not block. */
public object Utils {
    /** Writes an address with its EIP-55 checksum, and checks the checksum if the input has one. */
    @JvmStatic
    public fun addressChecksum(request: AddressChecksumRequest): AddressResponse =
        Calls.util("address_checksum", AddressChecksumRequest.serializer(), AddressResponse.serializer(), request)

    /** The sender that L2 sees when this L1 contract calls it. */
    @JvmStatic
    public fun applyL1ToL2Alias(request: ApplyAliasRequest): AddressResponse =
        Calls.util("apply_l1_to_l2_alias", ApplyAliasRequest.serializer(), AddressResponse.serializer(), request)

    /** The L1 contract behind this aliased sender on L2. */
    @JvmStatic
    public fun undoL1ToL2Alias(request: UndoAliasRequest): AddressResponse =
        Calls.util("undo_l1_to_l2_alias", UndoAliasRequest.serializer(), AddressResponse.serializer(), request)

    /** The address of a contract that an account deploys, on EraVM or on the EVM. */
    @JvmStatic
    public fun createAddress(request: CreateAddressRequest): AddressResponse =
        Calls.util("create_address", CreateAddressRequest.serializer(), AddressResponse.serializer(), request)

    /** The address of a contract that is deployed with a salt, on EraVM or on the EVM. */
    @JvmStatic
    public fun create2Address(request: Create2AddressRequest): AddressResponse =
        Calls.util("create2_address", Create2AddressRequest.serializer(), AddressResponse.serializer(), request)

    /** The id that the native token vault gives a token. */
    @JvmStatic
    public fun assetId(request: AssetIdRequest): AssetIdResponse =
        Calls.util("asset_id", AssetIdRequest.serializer(), AssetIdResponse.serializer(), request)

    /** The versioned hash of EraVM bytecode. */
    @JvmStatic
    public fun hashBytecode(request: HashBytecodeRequest): HashResponse =
        Calls.util("hash_bytecode", HashBytecodeRequest.serializer(), HashResponse.serializer(), request)

    /** The hash that is signed for a message (EIP-191, personal_sign). */
    @JvmStatic
    public fun messageHash(request: MessageHashRequest = MessageHashRequest()): HashResponse =
        Calls.util("message_hash", MessageHashRequest.serializer(), HashResponse.serializer(), request)

    /** The hash that is signed for typed data (EIP-712). */
    @JvmStatic
    public fun typedDataHash(request: TypedDataHashRequest): HashResponse =
        Calls.util("typed_data_hash", TypedDataHashRequest.serializer(), HashResponse.serializer(), request)

    /** The address whose key made a signature of a 32-byte hash. */
    @JvmStatic
    public fun recoverSigner(request: RecoverSignerRequest): RecoverSignerResponse =
        Calls.util("recover_signer", RecoverSignerRequest.serializer(), RecoverSignerResponse.serializer(), request)

    /** The leaf of an L2-to-L1 message in the tree of its batch. */
    @JvmStatic
    public fun messageLeafHash(request: MessageLeafHashRequest): LeafResponse =
        Calls.util("message_leaf_hash", MessageLeafHashRequest.serializer(), LeafResponse.serializer(), request)

    /** The leaf of an L2-to-L1 log in the tree of its batch, and the 88 bytes that are hashed. */
    @JvmStatic
    public fun logLeafHash(request: LogLeafHashRequest): LeafResponse =
        Calls.util("log_leaf_hash", LogLeafHashRequest.serializer(), LeafResponse.serializer(), request)

    /** The roots that a log proof leads to, one for each layer, compared with the one that L1 holds if it is given. */
    @JvmStatic
    public fun verifyLogProof(request: VerifyLogProofRequest): VerifyLogProofResponse =
        Calls.util("verify_log_proof", VerifyLogProofRequest.serializer(), VerifyLogProofResponse.serializer(), request)

    /** The input for a paymaster that needs nothing from the sender. */
    @JvmStatic
    public fun paymasterGeneral(request: PaymasterGeneralRequest = PaymasterGeneralRequest()): PaymasterInputResponse =
        Calls.util("paymaster_general", PaymasterGeneralRequest.serializer(), PaymasterInputResponse.serializer(), request)

    /** The input for a paymaster that is paid in a token. */
    @JvmStatic
    public fun paymasterApprovalBased(request: PaymasterApprovalBasedRequest): PaymasterInputResponse =
        Calls.util("paymaster_approval_based", PaymasterApprovalBasedRequest.serializer(), PaymasterInputResponse.serializer(), request)

    /** The 32 bytes that are signed for a transaction. */
    @JvmStatic
    public fun transactionDigest(request: TransactionDigestRequest): TransactionDigestResponse =
        Calls.util("transaction_digest", TransactionDigestRequest.serializer(), TransactionDigestResponse.serializer(), request)

    /** The signed form of a transaction and of signatures that were made elsewhere, by one key or by several. */
    @JvmStatic
    public fun assembleTransaction(request: AssembleTransactionRequest): AssembleTransactionResponse =
        Calls.util("assemble_transaction", AssembleTransactionRequest.serializer(), AssembleTransactionResponse.serializer(), request)

    /** The fields, the hash and the signer of a signed transaction. */
    @JvmStatic
    public fun parseTransaction(request: ParseTransactionRequest): ParseTransactionResponse =
        Calls.util("parse_transaction", ParseTransactionRequest.serializer(), ParseTransactionResponse.serializer(), request)

    /** The name, the arguments and the likely cause of a revert from its return data. */
    @JvmStatic
    public fun decodeRevert(request: DecodeRevertRequest): DecodeRevertResponse =
        Calls.util("decode_revert", DecodeRevertRequest.serializer(), DecodeRevertResponse.serializer(), request)

    /** The base units of an amount that a person wrote, exactly. */
    @JvmStatic
    public fun unitsParse(request: UnitsParseRequest): UnitsParseResponse =
        Calls.util("units_parse", UnitsParseRequest.serializer(), UnitsParseResponse.serializer(), request)

    /** The amount that so many base units are, exactly. */
    @JvmStatic
    public fun unitsFormat(request: UnitsFormatRequest): UnitsFormatResponse =
        Calls.util("units_format", UnitsFormatRequest.serializer(), UnitsFormatResponse.serializer(), request)
}
