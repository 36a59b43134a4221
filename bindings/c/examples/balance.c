/*
 * balance.c - prints what any account holds on one chain: no key, no second chain, one call with a deadline.
 *
 *   balance l1|l2 RPC_URL ADDRESS [TOKEN]
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <stdio.h>
#include <string.h>

#include "json_get.h"
#include "wei.h"
#include "zksync.h"

/* What comes from the command line goes into JSON as it is. The library checks the rest; this keeps it one string. */
static int is_plain(const char *text)
{
    for (; *text; text++)
        if (*text == '"' || *text == '\\' || (unsigned char)*text < ' ')
            return 0;
    return 1;
}

static void print_balance(const char *response)
{
    char amount[WEI_TEXT], decimals[8], symbol[64], text[WEI_TEXT];
    unsigned places = 0;
    Wei balance;

    if (!json_get(response, "balance", amount, sizeof amount) || !wei_parse(amount, 0, &balance))
        return;
    if (json_get(response, "decimals", decimals, sizeof decimals) && sscanf(decimals, "%u", &places) == 1 && places <= 36)
        wei_text(&balance, places, text);
    else
        strcpy(text, amount);
    printf("%s %s\n", text, json_get(response, "symbol", symbol, sizeof symbol) ? symbol : places == 18 ? "ETH" : "base units");
}

int main(int argc, char **argv)
{
    char config[2048], request[512], *response = NULL;
    ZksWallet *wallet = NULL;
    ZksCall *call = NULL;
    ZksError *error = NULL;
    int32_t status = ZKS_OK;
    int i, length;

    for (i = 1; i < argc; i++)
        if (!is_plain(argv[i]))
            argc = 0;
    if (argc < 4 || argc > 5 || (strcmp(argv[1], "l1") != 0 && strcmp(argv[1], "l2") != 0)) {
        fprintf(stderr, "usage: balance l1|l2 RPC_URL ADDRESS [TOKEN]\n");
        return 2;
    }
    length = snprintf(config, sizeof config, "{\"%s\":{\"urls\":[\"%s\"]}}", argv[1], argv[2]);
    if (length < 0 || (size_t)length >= sizeof config) {
        fprintf(stderr, "balance: the URL is too long\n");
        return 2;
    }
    length = snprintf(request, sizeof request, "{\"chain\":\"%s\",\"address\":\"%s\"%s%s%s}", argv[1], argv[3],
                      argc == 5 ? ",\"token\":\"" : "", argc == 5 ? argv[4] : "", argc == 5 ? "\"" : "");
    if (length < 0 || (size_t)length >= sizeof request) {
        fprintf(stderr, "balance: an address is too long\n");
        return 2;
    }

    /* Without a signer the wallet only reads. */
    status = zks_wallet_new(config, NULL, &wallet, &error);
    if (status == ZKS_OK)
        status = zks_call_new(&call);
    if (status == ZKS_OK)
        status = zks_call_set_timeout_ms(call, 15000);
    if (status == ZKS_OK)
        status = zks_wallet_balance(wallet, request, call, &response, &error);
    if (status == ZKS_OK)
        print_balance(response);
    else
        fprintf(stderr, "balance: %s\n", error ? zks_error_message(error) : zks_status_str(status));

    zks_string_free(response);
    zks_error_free(error);
    zks_call_free(call);
    zks_wallet_free(wallet);
    return status == ZKS_OK ? 0 : 1;
}
