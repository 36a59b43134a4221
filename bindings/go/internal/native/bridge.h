/* What Go calls of libzksync, in forms that cgo passes well: results in structs, Go's values as numbers. */

#ifndef ZKSYNC_GO_BRIDGE_H
#define ZKSYNC_GO_BRIDGE_H

#ifdef ZKSGO_VENDORED
#include "zksync_vendored.h"
#else
#include <zksync.h>
#endif

_Static_assert(ZKS_ABI_VERSION_MAJOR == 0 && ZKS_ABI_VERSION_MINOR >= 1,
               "this Go package is for ABI 0.1 of libzksync and later 0.x; zksync.h is of another one");

/* A result, or the error in its place. */
typedef struct {
    int32_t status;
    ZksError *error;
    char *text;
    ZksCall *call;
    ZksSigner *signer;
    ZksWallet *wallet;
} zksgo_result;

/* The numbers named progress, done, sign and logger are cgo.Handles. The library owns those of progress, sign and logger from
 * the call on, whatever it returns; done stays Go's unless the result is ZKS_OK. */
zksgo_result zksgo_start(ZksWallet *wallet, const char *method, const char *request, uint64_t timeout_ms, uintptr_t progress,
                         uintptr_t done);
zksgo_result zksgo_compute(const char *name, const char *request);
zksgo_result zksgo_wallet_new(const char *config, const ZksSigner *signer);
zksgo_result zksgo_wallet_address(const ZksWallet *wallet);
zksgo_result zksgo_signer_from_private_key(const uint8_t *key, size_t key_len);
zksgo_result zksgo_signer_from_mnemonic(const uint8_t *phrase, size_t phrase_len, const uint8_t *passphrase,
                                        size_t passphrase_len, const char *path);
zksgo_result zksgo_signer_from_keystore(const uint8_t *json, size_t json_len, const uint8_t *password, size_t password_len);
zksgo_result zksgo_signer_external(const uint8_t *address20, uintptr_t sign);
zksgo_result zksgo_signer_address(const ZksSigner *signer);
int32_t zksgo_set_logger(uintptr_t logger, int32_t max_level);

#endif
