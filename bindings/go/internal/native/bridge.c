/* See bridge.h. The static functions are what the library calls; they hand on to Go what they were given. */

#include "bridge.h"

#include <string.h>

#include "_cgo_export.h"

static size_t length(const char *text) { return text == NULL ? 0 : strlen(text); }

static void on_release(void *user_data) { zksyncGoRelease((uintptr_t)user_data); }

static void on_progress(void *user_data, const char *progress) {
    zksyncGoProgress((uintptr_t)user_data, (char *)progress, length(progress));
}

static void on_done(void *user_data, int32_t status, char *response, ZksError *error) {
    zksyncGoDone((uintptr_t)user_data, status, response, length(response), error);
}

static int32_t on_sign(void *user_data, const uint8_t *digest32, const char *request, uint8_t *signature65) {
    return zksyncGoSign((uintptr_t)user_data, (uint8_t *)digest32, (char *)request, length(request), signature65);
}

static void on_log(void *user_data, int32_t level, const char *target, const char *message) {
    zksyncGoLog((uintptr_t)user_data, level, (char *)target, length(target), (char *)message, length(message));
}

zksgo_result zksgo_start(ZksWallet *wallet, const char *method, const char *request, uint64_t timeout_ms, uintptr_t progress,
                         uintptr_t done) {
    zksgo_result result = {0};
    result.status = zks_call_new(&result.call);
    if (result.status != ZKS_OK) {
        if (progress != 0)
            zksyncGoRelease(progress);
        return result;
    }
    if (progress != 0)
        result.status = zks_call_set_progress(result.call, on_progress, (void *)progress, on_release);
    if (result.status == ZKS_OK && timeout_ms != 0)
        result.status = zks_call_set_timeout_ms(result.call, timeout_ms);
    if (result.status == ZKS_OK)
        result.status = zks_wallet_call_async(wallet, method, request, result.call, on_done, (void *)done, &result.error);
    if (result.status != ZKS_OK) {
        zks_call_free(result.call);
        result.call = NULL;
    }
    return result;
}

zksgo_result zksgo_compute(const char *name, const char *request) {
    zksgo_result result = {0};
    result.status = zks_util_call(name, request, &result.text, &result.error);
    return result;
}

zksgo_result zksgo_wallet_new(const char *config, const ZksSigner *signer) {
    zksgo_result result = {0};
    result.status = zks_wallet_new(config, signer, &result.wallet, &result.error);
    return result;
}

zksgo_result zksgo_wallet_address(const ZksWallet *wallet) {
    zksgo_result result = {0};
    result.status = zks_wallet_address(wallet, &result.text, &result.error);
    return result;
}

zksgo_result zksgo_signer_from_private_key(const uint8_t *key, size_t key_len) {
    zksgo_result result = {0};
    result.status = zks_signer_from_private_key(key, key_len, &result.signer, &result.error);
    return result;
}

zksgo_result zksgo_signer_from_mnemonic(const uint8_t *phrase, size_t phrase_len, const uint8_t *passphrase,
                                        size_t passphrase_len, const char *path) {
    zksgo_result result = {0};
    result.status =
        zks_signer_from_mnemonic(phrase, phrase_len, passphrase, passphrase_len, path, &result.signer, &result.error);
    return result;
}

zksgo_result zksgo_signer_from_keystore(const uint8_t *json, size_t json_len, const uint8_t *password, size_t password_len) {
    zksgo_result result = {0};
    result.status = zks_signer_from_keystore(json, json_len, password, password_len, &result.signer, &result.error);
    return result;
}

zksgo_result zksgo_signer_external(const uint8_t *address20, uintptr_t sign) {
    zksgo_result result = {0};
    result.status =
        zks_signer_external(address20, on_sign, (void *)sign, on_release, &result.signer, &result.error);
    return result;
}

zksgo_result zksgo_signer_address(const ZksSigner *signer) {
    zksgo_result result = {0};
    result.status = zks_signer_address(signer, &result.text, &result.error);
    return result;
}

int32_t zksgo_set_logger(uintptr_t logger, int32_t max_level) {
    if (logger == 0)
        return zks_set_logger(NULL, NULL, NULL, ZKS_LOG_OFF);
    return zks_set_logger(on_log, (void *)logger, on_release, max_level);
}
