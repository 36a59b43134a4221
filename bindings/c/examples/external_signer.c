/*
 * external_signer.c - the key stays with the host, here in a libsecp256k1 context, and the library asks for each signature: with
 * what it is for, so that a person can be shown the payment. Transfers ETH on L2, then refuses a second transfer.
 *
 * Environment: see common.h. Needs libsecp256k1 with its recovery module. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <secp256k1.h>
#include <secp256k1_recovery.h>

#include "common.h"

#define RECEIVER "0x00000000000000000000000000000000000b0b00"

struct vault {
    secp256k1_context *context;
    uint8_t key[32];
    unsigned asked;
    int refuses;
};

/* Runs on a thread that the library keeps for this signer, so asking a person may take its time. */
static int32_t sign(void *user_data, const uint8_t *digest, const char *request, uint8_t *signature)
{
    struct vault *vault = user_data;
    secp256k1_ecdsa_recoverable_signature made;
    char kind[32], to[64] = "?", value[WEI_TEXT] = "?";
    const char *payload = json_find(request, "payload");
    int recovery;

    if (!json_get(request, "kind", kind, sizeof kind))
        return 1;
    json_get(payload, "to", to, sizeof to);
    json_get(payload, "value", value, sizeof value);
    printf("asked to sign: %s to %s, value %s: %s\n", kind, to, value, vault->refuses ? "no" : "yes");
    vault->asked++;
    if (vault->refuses)
        return 2;
    if (!secp256k1_ecdsa_sign_recoverable(vault->context, &made, digest, vault->key, NULL, NULL))
        return 3;
    secp256k1_ecdsa_recoverable_signature_serialize_compact(vault->context, signature, &recovery, &made);
    signature[64] = (uint8_t)recovery;
    return 0;
}

/* The vault belongs to the library from zks_signer_external on; it says when it needs it no more. */
static void close_vault(void *user_data)
{
    struct vault *vault = user_data;

    secp256k1_context_destroy(vault->context);
    memset(vault->key, 0, sizeof vault->key);
    printf("the vault is closed\n");
}

/* Hosts know their address. This example has only the key, so it lets the library compute it. */
static void address_of(const uint8_t key[32], uint8_t address[20])
{
    ZksSigner *signer = NULL;
    ZksError *error = NULL;
    char *text = NULL;
    int i;

    check("zks_signer_from_private_key", zks_signer_from_private_key(key, 32, &signer, &error), error);
    check("zks_signer_address", zks_signer_address(signer, &text, &error), error);
    for (i = 0; i < 40; i++)
        address[i / 2] = (uint8_t)((i % 2 ? address[i / 2] : 0) << 4 | hex_digit(text[2 + i]));
    zks_string_free(text);
    zks_signer_free(signer);
}

int main(void)
{
    static struct vault vault;
    const char *request = "{\"chain\":\"l2\",\"to\":\"" RECEIVER "\",\"amount\":\"1000000000000000\"}";
    char hash[80], *sent;
    uint8_t address[20];
    ZksSigner *signer = NULL;
    ZksWallet *wallet;
    ZksError *error = NULL;
    Wei before, fee, amount;
    int32_t status;
    int right;

    vault.context = secp256k1_context_create(SECP256K1_CONTEXT_NONE);
    read_key(vault.key);
    address_of(vault.key, address);
    check("zks_signer_external", zks_signer_external(address, sign, &vault, close_vault, &signer, &error), error);
    wallet = open_wallet(signer);
    zks_signer_free(signer);

    before = balance_of(wallet, "l2", NULL);
    sent = CALL(wallet, transfer, request);
    TAKE(sent, "txHash", hash);
    zks_string_free(sent);
    fee = wait_for(wallet, "l2", hash);
    wei_parse("1000000000000000", 0, &amount);
    right = same("ETH on L2", wei_subtract(wei_subtract(before, amount), fee), balance_of(wallet, "l2", NULL));

    vault.refuses = 1;
    sent = NULL;
    status = zks_wallet_transfer(wallet, request, NULL, &sent, &error);
    printf("refused: %s\n", zks_error_message(error));
    right &= status == ZKS_ERR_SIGNER_FAILED && vault.asked == 2;
    zks_error_free(error);
    zks_string_free(sent);

    zks_wallet_free(wallet);
    zks_shutdown(5000);
    return nothing_left() && right ? 0 : 1;
}
