# Generated from schema/zksync.json by bindings/generate; change it there.
"""What needs no wallet and no node: addresses, hashes, asset ids, units, proofs, transactions. Never waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import types as t
from ._native import util_call


def address_checksum(*, address: t.Address) -> t.AddressResponse:
    """Writes an address with its EIP-55 checksum, and checks the checksum if the input has one.

    Args:
        address: The address; mixed case is checked.
    """
    request = t.AddressChecksumRequest(address=address)
    return t.AddressResponse.from_json(util_call("address_checksum", request.to_json()))


def apply_l1_to_l2_alias(*, address: t.Address) -> t.AddressResponse:
    """The sender that L2 sees when this L1 contract calls it.

    Args:
        address: The contract on L1.
    """
    request = t.ApplyAliasRequest(address=address)
    return t.AddressResponse.from_json(util_call("apply_l1_to_l2_alias", request.to_json()))


def undo_l1_to_l2_alias(*, address: t.Address) -> t.AddressResponse:
    """The L1 contract behind this aliased sender on L2.

    Args:
        address: The sender on L2.
    """
    request = t.UndoAliasRequest(address=address)
    return t.AddressResponse.from_json(util_call("undo_l1_to_l2_alias", request.to_json()))


def create_address(*, nonce: int, sender: t.Address, vm: t.Vm | None = None) -> t.AddressResponse:
    """The address of a contract that an account deploys, on EraVM or on the EVM.

    Args:
        nonce: On EraVM the account's deployment nonce, on the EVM its nonce.
        sender: Who deploys.
        vm: The machine. Default `eravm`.
    """
    request = t.CreateAddressRequest(nonce=nonce, sender=sender, vm=vm)
    return t.AddressResponse.from_json(util_call("create_address", request.to_json()))


def create2_address(
    *,
    bytecode_hash: t.Hash,
    salt: t.Hash,
    sender: t.Address,
    constructor_input: bytes | None = None,
    vm: t.Vm | None = None,
) -> t.AddressResponse:
    """The address of a contract that is deployed with a salt, on EraVM or on the EVM.

    Args:
        bytecode_hash: On EraVM the hash from `hash_bytecode`, on the EVM the keccak256 hash of the init code with its
            arguments.
        salt: The salt.
        sender: Who calls the deployer: on EraVM through the usual factory 0x0000000000000000000000000000000000010000.
        constructor_input: The constructor's encoded arguments, on EraVM only.
        vm: The machine. Default `eravm`.
    """
    request = t.Create2AddressRequest(bytecode_hash=bytecode_hash, salt=salt, sender=sender, constructor_input=constructor_input, vm=vm)
    return t.AddressResponse.from_json(util_call("create2_address", request.to_json()))


def asset_id(*, origin_chain_id: int, token: t.Address) -> t.AssetIdResponse:
    """The id that the native token vault gives a token.

    Args:
        origin_chain_id: The chain that the token comes from.
        token: The token there; the address 0 or 1 for the chain's own coin.
    """
    request = t.AssetIdRequest(origin_chain_id=origin_chain_id, token=token)
    return t.AssetIdResponse.from_json(util_call("asset_id", request.to_json()))


def hash_bytecode(*, bytecode: bytes) -> t.HashResponse:
    """The versioned hash of EraVM bytecode.

    Args:
        bytecode: The bytecode: an odd number of 32-byte words.
    """
    request = t.HashBytecodeRequest(bytecode=bytecode)
    return t.HashResponse.from_json(util_call("hash_bytecode", request.to_json()))


def message_hash(*, message: bytes | None = None, text: str | None = None) -> t.HashResponse:
    """The hash that is signed for a message (EIP-191, personal_sign).

    Args:
        message: The message's bytes. Either this or `text` is required.
        text: The message as text, in place of `message`.
    """
    request = t.MessageHashRequest(message=message, text=text)
    return t.HashResponse.from_json(util_call("message_hash", request.to_json()))


def typed_data_hash(*, typed_data: Any) -> t.HashResponse:
    """The hash that is signed for typed data (EIP-712).

    Args:
        typed_data: An object with `types`, `primaryType`, `domain` and `message`, as `eth_signTypedData_v4` takes it.
    """
    request = t.TypedDataHashRequest(typed_data=typed_data)
    return t.HashResponse.from_json(util_call("typed_data_hash", request.to_json()))


def recover_signer(*, digest: t.Hash, signature: bytes) -> t.RecoverSignerResponse:
    """The address whose key made a signature of a 32-byte hash.

    Args:
        digest: The 32 bytes that were signed, for example from `message_hash`.
        signature: r, s and v in 65 bytes, or 64 bytes in EIP-2098 form.
    """
    request = t.RecoverSignerRequest(digest=digest, signature=signature)
    return t.RecoverSignerResponse.from_json(util_call("recover_signer", request.to_json()))


def message_leaf_hash(*, message: bytes, sender: t.Address, tx_number_in_batch: int) -> t.LeafResponse:
    """The leaf of an L2-to-L1 message in the tree of its batch.

    Args:
        message: The message.
        sender: The contract or account on L2 that called the messenger.
        tx_number_in_batch: The transaction's position in its batch.
    """
    request = t.MessageLeafHashRequest(message=message, sender=sender, tx_number_in_batch=tx_number_in_batch)
    return t.LeafResponse.from_json(util_call("message_leaf_hash", request.to_json()))


def log_leaf_hash(
    *,
    is_service: bool,
    key: t.Hash,
    sender: t.Address,
    tx_number_in_batch: int,
    value: t.Hash,
    shard_id: int | None = None,
) -> t.LeafResponse:
    """The leaf of an L2-to-L1 log in the tree of its batch, and the 88 bytes that are hashed.

    Args:
        is_service: True for messages and statuses.
        key: The key.
        sender: The system contract that sent it.
        tx_number_in_batch: The transaction's position in its batch.
        value: The value.
        shard_id: Always 0 so far, the default.
    """
    request = t.LogLeafHashRequest(is_service=is_service, key=key, sender=sender, tx_number_in_batch=tx_number_in_batch, value=value, shard_id=shard_id)
    return t.LeafResponse.from_json(util_call("log_leaf_hash", request.to_json()))


def verify_log_proof(
    *,
    batch_number: int,
    chain_id: int,
    index: int,
    leaf: t.Hash,
    proof: Sequence[t.Hash],
    root: t.Hash | None = None,
) -> t.VerifyLogProofResponse:
    """The roots that a log proof leads to, one for each layer, compared with the one that L1 holds if it is given.

    Args:
        batch_number: The batch that the log is in.
        chain_id: The L2 chain.
        index: The leaf's position in the batch's tree: `id` in the node's answer.
        leaf: The leaf, from `message_leaf_hash` or `log_leaf_hash`.
        proof: The words of the proof.
        root: The root that L1 holds for the last layer. With it a wrong proof is an error.
    """
    request = t.VerifyLogProofRequest(batch_number=batch_number, chain_id=chain_id, index=index, leaf=leaf, proof=proof, root=root)
    return t.VerifyLogProofResponse.from_json(util_call("verify_log_proof", request.to_json()))


def paymaster_general(*, inner: bytes | None = None) -> t.PaymasterInputResponse:
    """The input for a paymaster that needs nothing from the sender.

    Args:
        inner: What the paymaster itself reads. Default none.
    """
    request = t.PaymasterGeneralRequest(inner=inner)
    return t.PaymasterInputResponse.from_json(util_call("paymaster_general", request.to_json()))


def paymaster_approval_based(
    *,
    minimal_allowance: int,
    token: t.Address,
    inner: bytes | None = None,
) -> t.PaymasterInputResponse:
    """The input for a paymaster that is paid in a token.

    Args:
        minimal_allowance: The least allowance, in base units, that the paymaster asks for.
        token: The token on L2.
        inner: What the paymaster itself reads. Default none.
    """
    request = t.PaymasterApprovalBasedRequest(minimal_allowance=minimal_allowance, token=token, inner=inner)
    return t.PaymasterInputResponse.from_json(util_call("paymaster_approval_based", request.to_json()))


def transaction_digest(*, transaction: t.UnsignedTx) -> t.TransactionDigestResponse:
    """The 32 bytes that are signed for a transaction.

    Args:
        transaction: The transaction, as a `..._prepare` method gave it.
    """
    request = t.TransactionDigestRequest(transaction=transaction)
    return t.TransactionDigestResponse.from_json(util_call("transaction_digest", request.to_json()))


def assemble_transaction(*, signatures: Sequence[bytes], transaction: t.UnsignedTx) -> t.AssembleTransactionResponse:
    """The signed form of a transaction and of signatures that were made elsewhere, by one key or by several.

    Args:
        signatures: The signatures, one after the other in the order that the account wants, mostly that of its owners.
            Ethereum's own kinds take just one.
        transaction: The transaction that was signed.
    """
    request = t.AssembleTransactionRequest(signatures=signatures, transaction=transaction)
    return t.AssembleTransactionResponse.from_json(util_call("assemble_transaction", request.to_json()))


def parse_transaction(*, raw_transaction: bytes) -> t.ParseTransactionResponse:
    """The fields, the hash and the signer of a signed transaction.

    Args:
        raw_transaction: The signed bytes: legacy with a chain id, type 2 without an access list, or type 0x71.
    """
    request = t.ParseTransactionRequest(raw_transaction=raw_transaction)
    return t.ParseTransactionResponse.from_json(util_call("parse_transaction", request.to_json()))


def decode_revert(*, data: bytes) -> t.DecodeRevertResponse:
    """The name, the arguments and the likely cause of a revert from its return data.

    Args:
        data: What the failed call returned: the error's `data`.
    """
    request = t.DecodeRevertRequest(data=data)
    return t.DecodeRevertResponse.from_json(util_call("decode_revert", request.to_json()))


def units_parse(*, amount: str, decimals: int) -> t.UnitsParseResponse:
    """The base units of an amount that a person wrote, exactly.

    Args:
        amount: Digits with at most one point, like 12.34.
        decimals: The token's decimals; 18 for ETH.
    """
    request = t.UnitsParseRequest(amount=amount, decimals=decimals)
    return t.UnitsParseResponse.from_json(util_call("units_parse", request.to_json()))


def units_format(*, decimals: int, units: int) -> t.UnitsFormatResponse:
    """The amount that so many base units are, exactly.

    Args:
        decimals: The token's decimals; 18 for ETH.
        units: The base units.
    """
    request = t.UnitsFormatRequest(decimals=decimals, units=units)
    return t.UnitsFormatResponse.from_json(util_call("units_format", request.to_json()))
