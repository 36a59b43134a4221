/*
 * deposit.c - deposits ETH and a token from L1 to L2, waits until they have arrived, and checks the balances.
 *
 * Environment: see common.h. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include "common.h"

#define ETH_AMOUNT   "10000000000000000"
#define TOKEN_AMOUNT "5000000000000000000"

/* Sends it and waits until L2 has executed it. Gives the value that travelled with the L1 transaction and its fee, in wei. */
static void deposit(ZksWallet *wallet, const char *request, Wei *l1_cost)
{
    char hash[80], wait[120], state[16], *sent, *done;

    sent = CALL(wallet, deposit, request);
    TAKE(sent, "l1TxHash", hash);
    printf("sent      %s\n", hash);
    FORMAT(wait, "{\"l1TxHash\":\"%s\"}", hash);
    done = CALL(wallet, deposit_wait, wait);
    TAKE(done, "state", state);
    printf("%-9s %s\n", state, strcmp(state, "executed") == 0 ? "on L2" : done);
    if (strcmp(state, "executed") != 0)
        exit(1);
    *l1_cost = wei_add(take_amount(sent, "mintValue"), take_amount(done, "l1Fee"));
    zks_string_free(sent);
    zks_string_free(done);
}

int main(void)
{
    ZksWallet *wallet = open_wallet_with_key();
    Wei l1_before, l1_token_before, cost, amount, l2_before, arrived;
    char request[160], l2_token[64], *resolved;
    int right;

    /* ETH. The mint value is the amount and the fee for L2; what L2 does not use of it arrives too. */
    l1_before = balance_of(wallet, "l1", NULL);
    l2_before = balance_of(wallet, "l2", NULL);
    deposit(wallet, "{\"amount\":\"" ETH_AMOUNT "\"}", &cost);
    right = same("ETH on L1", wei_subtract(l1_before, cost), balance_of(wallet, "l1", NULL));
    arrived = wei_subtract(balance_of(wallet, "l2", NULL), l2_before);
    wei_parse(ETH_AMOUNT, 0, &amount);
    if (wei_subtract(arrived, amount).negative) {
        fprintf(stderr, "less than the deposit arrived\n");
        right = 0;
    }

    /* A token. The approval that is missing is sent and mined first; the response lists it. */
    l1_token_before = balance_of(wallet, "l1", need("TOKEN"));
    FORMAT(request, "{\"token\":\"%s\",\"amount\":\"" TOKEN_AMOUNT "\"}", need("TOKEN"));
    deposit(wallet, request, &cost);
    wei_parse(TOKEN_AMOUNT, 0, &amount);
    right &= same("token on L1", wei_subtract(l1_token_before, amount), balance_of(wallet, "l1", need("TOKEN")));
    FORMAT(request, "{\"token\":\"%s\"}", need("TOKEN"));
    resolved = CALL(wallet, resolve_token, request);
    TAKE(resolved, "l2Token", l2_token);
    zks_string_free(resolved);
    arrived = balance_of(wallet, "l2", l2_token);
    if (wei_subtract(arrived, amount).negative) {
        fprintf(stderr, "the token did not arrive\n");
        right = 0;
    }

    zks_wallet_free(wallet);
    return nothing_left() && right ? 0 : 1;
}
