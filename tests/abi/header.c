/* The header by itself and twice, as C and as C++. */
#include "zksync.h"
#include "zksync.h"

#if !defined(ZKS_HAS_CALL_ASYNC) || !defined(ZKS_HAS_EXTERNAL_SIGNER) || ZKS_OK != 0 || ZKS_ABI_VERSION < 1
#error "the header lacks what it promises"
#endif

static int32_t sign(void *user_data, const uint8_t *digest32, const char *request_json, uint8_t *signature65_out) {
    (void)user_data;
    (void)digest32;
    (void)request_json;
    (void)signature65_out;
    return 1;
}

int main(void) {
    ZksSignFn nullable = 0;
    ZksSigner *signer = 0;
    ZksError *err = 0;
    uint8_t address[20] = {0};
    if (zks_abi_version() / 65536 != ZKS_ABI_VERSION_MAJOR || zks_abi_version() < ZKS_ABI_VERSION) return 1;
    if (zks_signer_external(address, nullable, 0, 0, &signer, &err) != ZKS_ERR_NULL_ARGUMENT) return 2;
    zks_error_free(err);
    if (zks_signer_external(address, sign, 0, 0, &signer, &err) != ZKS_OK) return 3;
    zks_signer_free(signer);
    return zks_live_objects() == 0 ? 0 : 4;
}
