/*
 * quickstart.c - the example of the README: deposits 0.001 ETH from L1 to L2 and waits until it has arrived.
 *
 * For the local chains: target/debug/zksync-devnet --l1-port 8545 --l2-port 3050
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <stdio.h>
#include <string.h>
#include "zksync.h"

int main(void)
{
    const char *phrase = "test test test test test test test test test test test junk", *config =
        "{\"l1\":{\"urls\":[\"http://127.0.0.1:8545\"]},\"l2\":{\"urls\":[\"http://127.0.0.1:3050\"]}}";
    ZksSigner *signer = NULL; ZksWallet *wallet = NULL; ZksError *err = NULL; char *sent = NULL, *done = NULL, which[99];

    if (zks_signer_from_mnemonic((const uint8_t *)phrase, strlen(phrase), NULL, 0, NULL, &signer, &err) == ZKS_OK &&
        zks_wallet_new(config, signer, &wallet, &err) == ZKS_OK &&
        zks_wallet_deposit(wallet, "{\"amount\":\"1000000000000000\"}", NULL, &sent, &err) == ZKS_OK &&
        snprintf(which, sizeof which, "{%.79s}", strstr(sent, "\"l1TxHash\"")) > 0 && /* {"l1TxHash":"0x..."} */
        zks_wallet_deposit_wait(wallet, which, NULL, &done, &err) == ZKS_OK)
        printf("%s\n%s\n", sent, done);
    else
        fprintf(stderr, "%s\n", zks_error_message(err));
    zks_string_free(sent), zks_string_free(done), zks_error_free(err), zks_wallet_free(wallet), zks_signer_free(signer);
    return done ? 0 : 1;
}
