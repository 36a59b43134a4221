/*
 * withdraw_and_finalize.c - withdraws ETH from L2, waits until L1 has its batch, finalises it there, and checks the balances.
 *
 * On a public network the wait takes hours. Nothing but the L2 hash is needed to go on later, in another process:
 *
 *   withdraw_and_finalize            withdraws, waits five minutes at most, finalises
 *   withdraw_and_finalize L2_HASH    finalises a withdrawal of earlier
 *
 * Environment: see common.h. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include "common.h"

#define AMOUNT "3000000000000000"

static Wei finalize(ZksWallet *wallet, const char *l2_hash, char *paid_to, size_t size, Wei *amount)
{
    char request[160], l1_hash[80], *sent;
    const char *withdrawal;
    Wei fee;

    FORMAT(request, "{\"l2TxHash\":\"%s\"}", l2_hash);
    sent = CALL(wallet, finalize_withdrawal, request);
    TAKE(sent, "l1TxHash", l1_hash);
    withdrawal = json_find(sent, "withdrawal");
    *amount = take_amount(withdrawal, "amount");
    take(withdrawal, "to", paid_to, size);
    fee = wait_for(wallet, "l1", l1_hash);
    printf("finalised %s\n", l1_hash);
    zks_string_free(sent);
    return fee;
}

int main(int argc, char **argv)
{
    char request[160], l2_hash[80], receiver[64], *response, *own = NULL;
    ZksWallet *wallet = open_wallet_with_key();
    Wei before_l1, before_l2, fee, amount;
    int right = 1;

    check("zks_wallet_address", zks_wallet_address(wallet, &own, NULL), NULL);
    before_l1 = balance_of(wallet, "l1", NULL);
    if (argc > 1) {
        FORMAT(l2_hash, "%s", argv[1]);
    } else {
        before_l2 = balance_of(wallet, "l2", NULL);
        response = CALL(wallet, withdraw, "{\"amount\":\"" AMOUNT "\"}");
        TAKE(response, "l2TxHash", l2_hash);
        zks_string_free(response);
        printf("withdrawn %s\n", l2_hash);
        fee = wait_for(wallet, "l2", l2_hash);
        wei_parse(AMOUNT, 0, &amount);
        right &= same("ETH on L2", wei_subtract(wei_subtract(before_l2, amount), fee), balance_of(wallet, "l2", NULL));

        FORMAT(request, "{\"l2TxHash\":\"%s\"}", l2_hash);
        response = CALL(wallet, withdrawal_wait, request);
        zks_string_free(response);
        printf("ready     its batch is executed on L1\n");
    }

    fee = finalize(wallet, l2_hash, receiver, sizeof receiver, &amount);
    if (strcmp(receiver, own) != 0)
        amount = wei_zero(); /* anyone may finalise for anyone */
    right &= same("ETH on L1", wei_subtract(wei_add(before_l1, amount), fee), balance_of(wallet, "l1", NULL));

    zks_string_free(own);
    zks_wallet_free(wallet);
    return nothing_left() && right ? 0 : 1;
}
