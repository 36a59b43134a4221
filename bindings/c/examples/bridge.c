/*
 * bridge.c - bridges ETH and an ERC-20 token both ways between Ethereum (L1) and a ZKsync chain (L2), and checks every balance.
 *
 *   bridge                    everything: two deposits, a call on L2 from L1, a deposit that fails and is claimed back, and two
 *                             withdrawals with their finalisation on L1
 *   bridge finalize L2_HASH   only finalises a withdrawal, for chains that settle long after the rest was run
 *   bridge claim L2_HASH      only claims a failed deposit back
 *
 * Environment: L1_RPC and L2_RPC, the URLs of a node of each chain; PRIVATE_KEY, 64 hex digits; TOKEN, the address of an ERC-20
 * on L1 that the account holds. Optional: EXECUTE_TO, what to call on L2 (default: the own account), and EXECUTE_DATA, with which
 * call data; WAIT_MINUTES, how long to wait for each step (default 20).
 *
 * Exit status: 0 if every balance is exactly what it must be, 1 if not or if something failed, 2 for a wrong environment or
 * command line, 3 if a chain was not done after WAIT_MINUTES.
 *
 * Only zksync.h and C99. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_get.h"
#include "wei.h"
#include "zksync.h"

/* What is moved. Small enough for a test network's faucet. */
#define DEPOSIT_ETH    "0.02"
#define EXECUTE_ETH    "0.002"
#define WITHDRAW_ETH   "0.005"
#define DEPOSIT_TOKEN  "100"
#define FAILING_TOKEN  "25"
#define WITHDRAW_TOKEN "40"

/* Over what L1 demands for any deposit, so that it takes it, and far less than a token's arrival on L2 needs: it fails there. */
#define FAILING_L2_GAS "300000"

#define ETH_DECIMALS 18

enum { OK = 0, FAILED = 1, USAGE = 2, NOT_YET = 3 };

/* The final table: a column for each balance, a row for each reason why it changes. */
enum { L1_ETH, L2_ETH, L1_TOKEN, L2_TOKEN, COLUMNS };
enum {
    BEFORE, DEPOSITED_ETH, DEPOSITED_TOKEN, EXECUTED, FAILED_DEPOSIT, CLAIMED, WITHDRAWN_ETH, WITHDRAWN_TOKEN,
    L2_FEES_PREPAID, L2_FEES, L1_FEES, MUST_BE, AFTER, ROWS
};

struct bridge {
    ZksWallet *wallet;
    const char *step; /* for error messages */
    int line_length;  /* of the line that progress is being written to */
    char last_stage[64];
    unsigned long wait_minutes;
    char account[64], l1_token[64], l2_token[64], execute_to[64], execute_data[4096];
    char symbol[32];
    unsigned decimals;
    Wei table[ROWS][COLUMNS];
    Wei callee_before;
    unsigned steps, l1_transactions, l2_transactions;
    char failed_l2_hash[80], eth_withdrawal[80], token_withdrawal[80];
};

/* ---- Calling the library --------------------------------------------------------------------------------------------- */

typedef int32_t (*Operation)(ZksWallet *, const char *, ZksCall *, char **, ZksError **);

/* snprintf that ends the program rather than send a request that was cut. All inputs were checked, so it cannot happen. */
static void format(char *out, size_t size, const char *pattern, ...)
{
    va_list arguments;
    int length;

    va_start(arguments, pattern);
    length = vsnprintf(out, size, pattern, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= size) {
        fprintf(stderr, "bridge: a request is too long\n");
        exit(FAILED);
    }
}

/*
 * Called by the library, on a thread of its own, for each stage of a running call. Never at the same time as the program
 * itself prints: it waits in that call, and when the call has returned no more reports come.
 */
static void show_progress(void *user_data, const char *progress)
{
    struct bridge *b = user_data;
    char stage[32], chain[8], text[64];

    if (!json_get(progress, "stage", stage, sizeof stage))
        return;
    format(text, sizeof text, "%s%s%s", stage, json_get(progress, "chain", chain, sizeof chain) ? " " : "", chain);
    if (strcmp(text, b->last_stage) == 0)
        return;
    if (b->line_length + 3 + strlen(text) > 100)
        b->line_length = printf("\n%25s", "") - 1;
    b->line_length += printf("%s%s", b->last_stage[0] ? " > " : "", text);
    strcpy(b->last_stage, text);
    fflush(stdout);
}

/* Says what went wrong, where, and what was sent before that. */
static void show_error(const struct bridge *b, const char *name, int32_t status, const ZksError *error)
{
    const char *json = zks_error_json(error), *tx = json_find(json, "tx");
    char text[160], sent[16];

    fprintf(stderr, "bridge: %s: %s: ", b->step, name);
    if (json_get(json, "name", text, sizeof text))
        fprintf(stderr, "%s: %s\n", text, zks_error_message(error));
    else
        fprintf(stderr, "%s\n", zks_status_str(status));
    if (json_get(tx, "hash", text, sizeof text))
        fprintf(stderr, "bridge: the transaction is %s; was it sent: %s\n", text,
                json_get(tx, "broadcast", sent, sizeof sent) ? sent : "unknown");
}

/* Calls one operation, with visible set shows its stages, and gives what the library gave. */
static int32_t call(struct bridge *b, const char *name, Operation operation, const char *request, int visible, char **response,
                    ZksError **error)
{
    ZksCall *call_object = NULL;
    int32_t status = zks_call_new(&call_object);

    *response = NULL;
    *error = NULL;
    if (status == ZKS_OK)
        status = zks_call_set_timeout_ms(call_object, (uint64_t)b->wait_minutes * 60 * 1000);
    if (status == ZKS_OK && visible) {
        b->line_length = printf("    %-22s", name);
        b->last_stage[0] = '\0';
        fflush(stdout);
        status = zks_call_set_progress(call_object, show_progress, b, NULL);
    }
    if (status == ZKS_OK)
        status = operation(b->wallet, request, call_object, response, error);
    if (visible)
        printf("%s\n", status == ZKS_OK && !b->last_stage[0] ? "done already" : "");
    zks_call_free(call_object);
    return status;
}

/* The same, and says what went wrong. The response is to be freed with zks_string_free. */
static int run(struct bridge *b, const char *name, Operation operation, const char *request, int visible, char **response)
{
    ZksError *error = NULL;
    int32_t status = call(b, name, operation, request, visible, response, &error);

    if (status != ZKS_OK) {
        fflush(stdout);
        show_error(b, name, status, error);
    }
    zks_error_free(error);
    if (status == ZKS_ERR_TIMEOUT || status == ZKS_ERR_NOT_READY)
        return NOT_YET;
    return status == ZKS_OK ? OK : FAILED;
}

/* Takes a value that the response must have. OK is 0 and FAILED 1, so takes are joined with ||. */
static int take(const struct bridge *b, const char *response, const char *key, char *out, size_t size)
{
    if (json_get(response, key, out, size))
        return OK;
    fprintf(stderr, "bridge: %s: the answer has no %s: %s\n", b->step, key, response ? response : "");
    return FAILED;
}

static int take_amount(const struct bridge *b, const char *response, const char *key, Wei *out)
{
    char text[WEI_TEXT];

    if (take(b, response, key, text, sizeof text) != OK)
        return FAILED;
    if (wei_parse(text, 0, out))
        return OK;
    fprintf(stderr, "bridge: %s: %s is no amount: %s\n", b->step, key, text);
    return FAILED;
}

/* ---- Keeping books --------------------------------------------------------------------------------------------------- */

static unsigned decimals_of(const struct bridge *b, int column)
{
    return column == L1_ETH || column == L2_ETH ? ETH_DECIMALS : b->decimals;
}

static void add(struct bridge *b, int row, int column, Wei amount)
{
    b->table[row][column] = wei_add(b->table[row][column], amount);
}

static void subtract(struct bridge *b, int row, int column, Wei amount)
{
    add(b, row, column, wei_negate(amount));
}

/* The constants at the top as amounts. */
static Wei eth(const char *text)
{
    Wei amount;
    wei_parse(text, ETH_DECIMALS, &amount);
    return amount;
}

static Wei tokens(const struct bridge *b, const char *text)
{
    Wei amount;
    wei_parse(text, b->decimals, &amount);
    return amount;
}

static char *digits(Wei amount, char out[WEI_TEXT])
{
    return wei_text(&amount, 0, out);
}

/* Waits for a transaction, shows it and books its fee. `expected` is "success" or "failed". */
static int book_transaction(struct bridge *b, const char *what, const char *chain, const char *hash, const char *expected,
                            int visible)
{
    char request[256], gas[WEI_TEXT], status[16], *response = NULL, text[WEI_TEXT];
    Wei fee;
    int on_l1 = strcmp(chain, "l1") == 0, result;

    format(request, sizeof request, "{\"chain\":\"%s\",\"txHash\":\"%s\"}", chain, hash);
    result = run(b, "transaction_wait", zks_wallet_transaction_wait, request, visible, &response);
    if (result == OK)
        result = take(b, response, "status", status, sizeof status) || take(b, response, "gasUsed", gas, sizeof gas) ||
                 take_amount(b, response, "fee", &fee);
    zks_string_free(response);
    if (result != OK)
        return result;

    subtract(b, on_l1 ? L1_FEES : L2_FEES, on_l1 ? L1_ETH : L2_ETH, fee);
    if (on_l1)
        b->l1_transactions++;
    else
        b->l2_transactions++;
    printf("    %s %-19s%s\n%26s%s, gas %s, fee %s ETH\n", on_l1 ? "L1" : "L2", what, hash, "", status, gas,
           wei_text(&fee, ETH_DECIMALS, text));
    if (strcmp(status, expected) == 0)
        return OK;
    fflush(stdout);
    fprintf(stderr, "bridge: %s: the %s transaction should be a %s and is a %s\n", b->step, what, expected, status);
    return FAILED;
}

/* One balance; that of the token on L1 also tells its symbol and decimals. */
static int balance(struct bridge *b, const char *chain, const char *token, const char *address, Wei *out)
{
    char request[256], quoted[80] = "null", *response = NULL;
    int result;

    if (token)
        format(quoted, sizeof quoted, "\"%s\"", token);
    format(request, sizeof request, "{\"chain\":\"%s\",\"token\":%s,\"address\":\"%s\"}", chain, quoted, address);
    result = run(b, "balance", zks_wallet_balance, request, 0, &response);
    if (result == OK)
        result = take_amount(b, response, "balance", out);
    if (result == OK && token && strcmp(chain, "l1") == 0) {
        char decimals[8];
        if (!json_get(response, "symbol", b->symbol, sizeof b->symbol))
            strcpy(b->symbol, "tokens");
        b->decimals = json_get(response, "decimals", decimals, sizeof decimals) ? (unsigned)strtoul(decimals, NULL, 10) : 0;
        if (b->decimals > 36) {
            fprintf(stderr, "bridge: the token has %u decimals, this program shows at most 36\n", b->decimals);
            result = FAILED;
        }
    }
    zks_string_free(response);
    return result;
}

/* The token on L2. The first deposit puts its contract there; before that there is nothing to ask, and nothing is held. */
static int balance_on_l2(struct bridge *b, Wei *out, int *exists)
{
    char request[256], *response = NULL;
    ZksError *error = NULL;
    int32_t status;
    int result = OK;

    format(request, sizeof request, "{\"chain\":\"l2\",\"token\":\"%s\"}", b->l2_token);
    status = call(b, "balance", zks_wallet_balance, request, 0, &response, &error);
    *exists = status == ZKS_OK;
    *out = wei_zero();
    if (status == ZKS_OK) {
        result = take_amount(b, response, "balance", out);
    } else if (status != ZKS_ERR_BAD_ANSWER && status != ZKS_ERR_UNKNOWN_TOKEN) {
        show_error(b, "balance", status, error);
        result = FAILED;
    }
    zks_string_free(response);
    zks_error_free(error);
    return result;
}

/* All four balances of the account into one row of the table. */
static int read_balances(struct bridge *b, int row, int *token_is_on_l2)
{
    int result = balance(b, "l1", NULL, b->account, &b->table[row][L1_ETH]);

    if (result == OK)
        result = balance(b, "l2", NULL, b->account, &b->table[row][L2_ETH]);
    if (result == OK)
        result = balance(b, "l1", b->l1_token, b->account, &b->table[row][L1_TOKEN]);
    if (result == OK)
        result = balance_on_l2(b, &b->table[row][L2_TOKEN], token_is_on_l2);
    return result;
}

static void show_balances(const struct bridge *b, int row)
{
    char l1_eth[WEI_TEXT], l2_eth[WEI_TEXT], l1_token[WEI_TEXT], l2_token[WEI_TEXT];

    printf("    on L1                 %s ETH, %s %s\n", wei_text(&b->table[row][L1_ETH], ETH_DECIMALS, l1_eth),
           wei_text(&b->table[row][L1_TOKEN], b->decimals, l1_token), b->symbol);
    printf("    on L2                 %s ETH, %s %s\n", wei_text(&b->table[row][L2_ETH], ETH_DECIMALS, l2_eth),
           wei_text(&b->table[row][L2_TOKEN], b->decimals, l2_token), b->symbol);
}

/* ---- The steps ------------------------------------------------------------------------------------------------------- */

static void begin(struct bridge *b, const char *step)
{
    b->step = step;
    printf("\n%u. %s\n", ++b->steps, step);
    fflush(stdout);
}

/* Who, where, and what the account holds before. */
static int look_around(struct bridge *b)
{
    char *response = NULL, request[160], l1_chain[32], l2_chain[32], family[32], eth_based[8], version[32] = "?", kind[16];
    int token_is_on_l2 = 0, result;

    begin(b, "Chains and account");
    result = run(b, "chain_info", zks_wallet_chain_info, "{}", 1, &response);
    if (result == OK)
        result = take(b, response, "l1ChainId", l1_chain, sizeof l1_chain) ||
                 take(b, response, "l2ChainId", l2_chain, sizeof l2_chain) || take(b, response, "family", family, sizeof family) ||
                 take(b, response, "ethBased", eth_based, sizeof eth_based);
    if (result == OK)
        json_get(json_find(response, "protocolVersion"), "minor", version, sizeof version);
    zks_string_free(response);
    if (result != OK)
        return result;
    if (strcmp(eth_based, "true") != 0) {
        fprintf(stderr, "bridge: the base token of chain %s is not ETH; this example is for chains where it is\n", l2_chain);
        return FAILED;
    }

    format(request, sizeof request, "{\"token\":\"%s\"}", b->l1_token);
    result = run(b, "resolve_token", zks_wallet_resolve_token, request, 0, &response);
    if (result == OK)
        result = take(b, response, "l2Token", b->l2_token, sizeof b->l2_token) || take(b, response, "kind", kind, sizeof kind);
    zks_string_free(response);
    if (result != OK)
        return result;
    if (strcmp(kind, "erc20") != 0) {
        fprintf(stderr, "bridge: TOKEN %s is ETH; give an ERC-20\n", b->l1_token);
        return USAGE;
    }

    result = read_balances(b, BEFORE, &token_is_on_l2);
    if (result == OK && strcmp(b->execute_to, b->account) != 0)
        result = balance(b, "l2", NULL, b->execute_to, &b->callee_before);
    if (result != OK)
        return result;
    printf("    L1                    chain %s\n", l1_chain);
    printf("    L2                    chain %s, family %s, protocol version %s\n", l2_chain, family, version);
    printf("    account               %s\n    token %-16s%s on L1, %u decimals\n", b->account, b->symbol, b->l1_token, b->decimals);
    printf("%26s%s on L2%s\n", "", b->l2_token, token_is_on_l2 ? "" : ", as soon as some was deposited");
    show_balances(b, BEFORE);
    return OK;
}

/*
 * What deposits and requests have in common after they were sent: wait for both parts, show them, and book. `sent` is the
 * response of the sending operation and is freed. `value` is the part of the mint value that is not for fees, `outcome` what
 * must come of it on L2.
 */
static int follow_request(struct bridge *b, char *sent, Wei value, const char *outcome, char l2_hash_out[80])
{
    const char *approvals = json_find(sent, "approvals"), *approval;
    char request[160], hash[80], l2_hash[80] = "", *status = NULL;
    Wei mint_value;
    size_t i;
    int result = OK;

    if (take(b, sent, "l1TxHash", hash, sizeof hash) != OK || take_amount(b, sent, "mintValue", &mint_value) != OK)
        result = FAILED;
    for (i = 0; result == OK && (approval = json_item(approvals, i)) != NULL; i++) {
        char approval_hash[80];
        result = take(b, approval, "txHash", approval_hash, sizeof approval_hash);
        if (result == OK)
            result = book_transaction(b, "approval", "l1", approval_hash, "success", 0);
    }
    zks_string_free(sent);
    if (result != OK)
        return result;

    /* What goes to L2 for fees leaves L1 at once; what L2 does not need of it comes back on L2. */
    mint_value = wei_subtract(mint_value, value);
    subtract(b, L2_FEES_PREPAID, L1_ETH, mint_value);
    add(b, L2_FEES_PREPAID, L2_ETH, mint_value);

    format(request, sizeof request, "{\"l1TxHash\":\"%s\"}", hash);
    result = run(b, "deposit_wait", zks_wallet_deposit_wait, request, 1, &status);
    if (result == NOT_YET)
        printf("\nThe deposit %s is on its way and arrives by itself. Run this again with more WAIT_MINUTES.\n", hash);
    /* Before the state is judged the transactions are shown: who looks for what went wrong wants their hashes. */
    if (result == OK)
        result = book_transaction(b, "request", "l1", hash, "success", 0);
    if (result == OK)
        result = take(b, status, "l2TxHash", l2_hash, sizeof l2_hash);
    zks_string_free(status);
    if (result == OK)
        result = book_transaction(b, "execution", "l2", l2_hash, outcome, 0);
    if (l2_hash_out)
        strcpy(l2_hash_out, l2_hash);
    return result;
}

static int deposit_eth(struct bridge *b)
{
    char request[160], amount[WEI_TEXT], *sent = NULL;
    int result;

    begin(b, "Deposit " DEPOSIT_ETH " ETH");
    format(request, sizeof request, "{\"amount\":\"%s\"}", digits(eth(DEPOSIT_ETH), amount));
    result = run(b, "deposit", zks_wallet_deposit, request, 1, &sent);
    if (result != OK)
        return result;
    subtract(b, DEPOSITED_ETH, L1_ETH, eth(DEPOSIT_ETH));
    add(b, DEPOSITED_ETH, L2_ETH, eth(DEPOSIT_ETH));
    return follow_request(b, sent, eth(DEPOSIT_ETH), "success", NULL);
}

static int deposit_token(struct bridge *b)
{
    char request[256], amount[WEI_TEXT], *sent = NULL;
    int result;

    begin(b, "Deposit " DEPOSIT_TOKEN " of the token; the approval goes first by itself");
    format(request, sizeof request, "{\"token\":\"%s\",\"amount\":\"%s\"}", b->l1_token, digits(tokens(b, DEPOSIT_TOKEN), amount));
    result = run(b, "deposit", zks_wallet_deposit, request, 1, &sent);
    if (result != OK)
        return result;
    subtract(b, DEPOSITED_TOKEN, L1_TOKEN, tokens(b, DEPOSIT_TOKEN));
    add(b, DEPOSITED_TOKEN, L2_TOKEN, tokens(b, DEPOSIT_TOKEN));
    return follow_request(b, sent, wei_zero(), "success", NULL);
}

static int execute_on_l2(struct bridge *b)
{
    char request[8192], value[WEI_TEXT], *sent = NULL;
    int result;

    begin(b, "Request on L1 a call on L2, with " EXECUTE_ETH " ETH");
    printf("    calls                 %s\n", b->execute_to);
    format(request, sizeof request, "{\"contractAddress\":\"%s\",\"calldata\":\"%s\",\"l2Value\":\"%s\"}", b->execute_to,
           b->execute_data, digits(eth(EXECUTE_ETH), value));
    result = run(b, "request_execute", zks_wallet_request_execute, request, 1, &sent);
    if (result != OK)
        return result;
    /* The value is minted to the account and goes on to who is called. */
    subtract(b, EXECUTED, L1_ETH, eth(EXECUTE_ETH));
    if (strcmp(b->execute_to, b->account) == 0)
        add(b, EXECUTED, L2_ETH, eth(EXECUTE_ETH));
    return follow_request(b, sent, eth(EXECUTE_ETH), "success", NULL);
}

static int fail_on_l2(struct bridge *b)
{
    char request[256], amount[WEI_TEXT], *sent = NULL;
    int result;

    begin(b, "Deposit " FAILING_TOKEN " of the token with so little gas that it fails on L2");
    format(request, sizeof request, "{\"token\":\"%s\",\"amount\":\"%s\",\"l2GasLimit\":\"" FAILING_L2_GAS "\"}", b->l1_token,
           digits(tokens(b, FAILING_TOKEN), amount));
    result = run(b, "deposit", zks_wallet_deposit, request, 1, &sent);
    if (result != OK)
        return result;
    subtract(b, FAILED_DEPOSIT, L1_TOKEN, tokens(b, FAILING_TOKEN));
    return follow_request(b, sent, wei_zero(), "failed", b->failed_l2_hash);
}

static int withdraw(struct bridge *b, int is_eth, char l2_hash[80])
{
    Wei amount = is_eth ? eth(WITHDRAW_ETH) : tokens(b, WITHDRAW_TOKEN);
    char request[256], text[WEI_TEXT], *sent = NULL;
    int result;

    begin(b, is_eth ? "Withdraw " WITHDRAW_ETH " ETH" : "Withdraw " WITHDRAW_TOKEN " of the token");
    if (is_eth)
        format(request, sizeof request, "{\"amount\":\"%s\"}", digits(amount, text));
    else
        format(request, sizeof request, "{\"token\":\"%s\",\"amount\":\"%s\"}", b->l2_token, digits(amount, text));
    result = run(b, "withdraw", zks_wallet_withdraw, request, 1, &sent);
    if (result == OK)
        result = take(b, sent, "l2TxHash", l2_hash, 80);
    zks_string_free(sent);
    if (result == OK)
        result = book_transaction(b, "withdrawal", "l2", l2_hash, "success", 1);
    if (result == OK)
        subtract(b, is_eth ? WITHDRAWN_ETH : WITHDRAWN_TOKEN, is_eth ? L2_ETH : L2_TOKEN, amount);
    return result;
}

/* Sends what completes something on L1, a finalisation or a claim, and waits until it is mined. */
static int complete(struct bridge *b, const char *name, Operation operation, const char *l2_hash)
{
    char request[160], hash[80], *sent = NULL;
    int result;

    format(request, sizeof request, "{\"l2TxHash\":\"%s\"}", l2_hash);
    result = run(b, name, operation, request, 1, &sent);
    if (result == OK)
        result = take(b, sent, "l1TxHash", hash, sizeof hash);
    zks_string_free(sent);
    return result == OK ? book_transaction(b, "payout", "l1", hash, "success", 1) : result;
}

static int finalize(struct bridge *b, const char *l2_hash)
{
    char request[160], state[16] = "", *status = NULL;
    int result;

    format(request, sizeof request, "{\"l2TxHash\":\"%s\"}", l2_hash);
    result = run(b, "withdrawal_wait", zks_wallet_withdrawal_wait, request, 1, &status);
    if (result == OK)
        result = take(b, status, "state", state, sizeof state);
    zks_string_free(status);
    if (result == OK && strcmp(state, "ready") != 0) {
        fprintf(stderr, "bridge: %s: the withdrawal %s is %s\n", b->step, l2_hash, state);
        result = FAILED;
    }
    return result == OK ? complete(b, "finalize_withdrawal", zks_wallet_finalize_withdrawal, l2_hash) : result;
}

static int claim(struct bridge *b, const char *l2_hash)
{
    return complete(b, "claim_failed_deposit", zks_wallet_claim_failed_deposit, l2_hash);
}

static int finish_on_l1(struct bridge *b)
{
    int result;

    begin(b, "When the batches are executed on L1: finalise both withdrawals");
    result = finalize(b, b->eth_withdrawal);
    if (result == OK) {
        add(b, WITHDRAWN_ETH, L1_ETH, eth(WITHDRAW_ETH));
        result = finalize(b, b->token_withdrawal);
    }
    if (result == OK) {
        add(b, WITHDRAWN_TOKEN, L1_TOKEN, tokens(b, WITHDRAW_TOKEN));
        /* Batches are executed in order, and the failed deposit is in an earlier one than the withdrawals: it is ready too. */
        begin(b, "Claim the failed deposit back");
        result = claim(b, b->failed_l2_hash);
    }
    if (result == OK)
        add(b, CLAIMED, L1_TOKEN, tokens(b, FAILING_TOKEN));
    if (result == NOT_YET)
        printf("\nL1 has not executed the batches yet. Nothing is lost; some hours later, run what is left of\n"
               "    bridge finalize %s\n    bridge finalize %s\n    bridge claim %s\n",
               b->eth_withdrawal, b->token_withdrawal, b->failed_l2_hash);
    return result;
}

/* ---- The table at the end -------------------------------------------------------------------------------------------- */

static void show_table(const struct bridge *b)
{
    const char *const titles[COLUMNS] = {"ETH on L1", "ETH on L2", b->symbol, b->symbol};
    char labels[ROWS][40] = {
        "before", "deposit of ETH", "deposit of the token", "call on L2 from L1", "deposit that failed", "claimed back",
        "withdrawal of ETH", "withdrawal of the token", "paid on L1 for L2 gas", "", "", "must be", "is"
    };
    unsigned places[COLUMNS] = {0};
    int width[COLUMNS], column, row;
    char text[WEI_TEXT], title[64];

    format(labels[L2_FEES], sizeof labels[L2_FEES], "L2 fees, %u transactions", b->l2_transactions);
    format(labels[L1_FEES], sizeof labels[L1_FEES], "L1 fees, %u transactions", b->l1_transactions);
    for (column = 0; column < COLUMNS; column++) {
        unsigned decimals = decimals_of(b, column);
        for (row = 0; row < ROWS; row++)
            if (wei_places(&b->table[row][column], decimals) > places[column])
                places[column] = wei_places(&b->table[row][column], decimals);
        width[column] = (int)strlen(titles[column]) + (column < L1_TOKEN ? 0 : 6);
        for (row = 0; row < ROWS; row++) {
            int length = 1 + (int)strlen(wei_format(&b->table[row][column], decimals, places[column], text));
            if (length > width[column])
                width[column] = length;
        }
    }

    printf("%-24s", "");
    for (column = 0; column < COLUMNS; column++) {
        format(title, sizeof title, "%s%s", titles[column], column == L1_TOKEN ? " on L1" : column == L2_TOKEN ? " on L2" : "");
        printf("  %*s", width[column], title);
    }
    for (row = 0; row < ROWS; row++) {
        int blanks = 0;

        printf(row == MUST_BE ? "\n\n%-24s" : "\n%-24s", labels[row]);
        for (column = 0; column < COLUMNS; column++) {
            const Wei *amount = &b->table[row][column];
            int is_change = row > BEFORE && row < MUST_BE;
            char signed_text[WEI_TEXT + 1];

            wei_format(amount, decimals_of(b, column), places[column], text);
            format(signed_text, sizeof signed_text, "%s%s", is_change && !amount->negative ? "+" : "", text);
            /* Blanks are kept until something follows them, so that no line ends in some. */
            blanks += 2 + width[column];
            if (!is_change || !wei_is_zero(amount)) {
                printf("%*s", blanks, signed_text);
                blanks = 0;
            }
        }
    }
    printf("\n");
}

/* Compares what the account holds with what the movements add up to. */
static int check_balances(struct bridge *b)
{
    int result, row, column, token_is_on_l2, wrong = 0;

    b->step = "Balances after";
    result = read_balances(b, AFTER, &token_is_on_l2);
    if (result != OK)
        return result;
    for (column = 0; column < COLUMNS; column++) {
        for (row = BEFORE; row < MUST_BE; row++)
            add(b, MUST_BE, column, b->table[row][column]);
        wrong += !wei_equal(&b->table[MUST_BE][column], &b->table[AFTER][column]);
    }
    printf("\nBalances, and why they changed\n\n");
    show_table(b);

    if (strcmp(b->execute_to, b->account) != 0) {
        Wei after, difference, sent = eth(EXECUTE_ETH);
        char text[WEI_TEXT];

        result = balance(b, "l2", NULL, b->execute_to, &after);
        if (result != OK)
            return result;
        difference = wei_subtract(after, b->callee_before);
        wrong += !wei_equal(&difference, &sent);
        printf("\n%s, which was called on L2, holds %s ETH more\n", b->execute_to, wei_text(&difference, ETH_DECIMALS, text));
    }
    if (wrong == 0)
        printf("\nEvery balance is what it must be, to the last wei.\n");
    else
        printf("\nWRONG: %d of these balances must be another.\n", wrong);
    return wrong == 0 ? OK : FAILED;
}

static int bridge_both_ways(struct bridge *b)
{
    int result = look_around(b);

    if (result == OK)
        result = deposit_eth(b);
    if (result == OK)
        result = deposit_token(b);
    if (result == OK)
        result = execute_on_l2(b);
    if (result == OK)
        result = fail_on_l2(b);
    if (result == OK)
        result = withdraw(b, 1, b->eth_withdrawal);
    if (result == OK)
        result = withdraw(b, 0, b->token_withdrawal);
    if (result == OK)
        result = finish_on_l1(b);
    return result == OK ? check_balances(b) : result;
}

/* ---- The environment ------------------------------------------------------------------------------------------------- */

static const char *required(const char *name, const char *meaning)
{
    const char *value = getenv(name);

    if (value && *value)
        return value;
    fprintf(stderr, "bridge: %s is not set: %s\n", name, meaning);
    return NULL;
}

static int is_hex(const char *text, size_t digits_wanted)
{
    size_t length = strlen(text);

    if (strncmp(text, "0x", 2) != 0 || strspn(text + 2, "0123456789abcdefABCDEF") != length - 2)
        return 0;
    return digits_wanted ? length - 2 == digits_wanted : length % 2 == 0;
}

/* A URL is put into JSON as it is, so it must have nothing that JSON would have to escape; no URL has. */
static int check_url(const char *name, const char *url)
{
    const char *p;
    int good = strncmp(url, "http://", 7) == 0 || strncmp(url, "https://", 8) == 0;

    for (p = url; *p; p++)
        good = good && *p > ' ' && *p != '"' && *p != '\\' && *p != 127;
    if (!good || strlen(url) > 1000)
        fprintf(stderr, "bridge: %s is no http:// or https:// URL\n", name);
    return good && strlen(url) <= 1000;
}

static int hex_digit(char c)
{
    const char *all = "0123456789abcdef", *place = c ? strchr(all, c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c) : NULL;
    return place ? (int)(place - all) : -1;
}

/* The key as bytes. The message never repeats what was given: it may be all but one digit of a key. */
static int read_key(const char *text, unsigned char key[32])
{
    size_t i;

    if (strncmp(text, "0x", 2) == 0)
        text += 2;
    for (i = 0; i < 64; i++) {
        int digit = hex_digit(text[i]);
        if (digit < 0)
            break;
        key[i / 2] = (unsigned char)(i % 2 ? key[i / 2] * 16 + digit : digit);
    }
    if (i == 64 && text[64] == '\0')
        return 1;
    fprintf(stderr, "bridge: PRIVATE_KEY is not 64 hex digits\n");
    return 0;
}

/* Wipes a key in a way that no compiler leaves out. */
static void wipe(unsigned char *bytes, size_t length)
{
    volatile unsigned char *p = bytes;
    while (length-- > 0)
        *p++ = 0;
}

static int read_environment(struct bridge *b, int whole_run)
{
    const char *token, *wait = getenv("WAIT_MINUTES"), *to = getenv("EXECUTE_TO"), *data = getenv("EXECUTE_DATA");
    char *end = NULL;

    b->wait_minutes = 20;
    if (wait && *wait) {
        b->wait_minutes = *wait >= '0' && *wait <= '9' ? strtoul(wait, &end, 10) : 0;
        if (!end || *end || b->wait_minutes == 0 || b->wait_minutes > 100000) {
            fprintf(stderr, "bridge: WAIT_MINUTES is no number of minutes: %s\n", wait);
            return USAGE;
        }
    }
    if (!whole_run)
        return OK;
    token = required("TOKEN", "the address on L1 of an ERC-20 token that the account holds");
    if (!token)
        return USAGE;
    if (!is_hex(token, 40)) {
        fprintf(stderr, "bridge: TOKEN is no address: %s\n", token);
        return USAGE;
    }
    format(b->l1_token, sizeof b->l1_token, "%s", token);
    if (to && *to && !is_hex(to, 40)) {
        fprintf(stderr, "bridge: EXECUTE_TO is no address: %s\n", to);
        return USAGE;
    }
    format(b->execute_to, sizeof b->execute_to, "%s", to && *to ? to : b->account);
    if (data && *data && (!is_hex(data, 0) || strlen(data) >= sizeof b->execute_data)) {
        fprintf(stderr, "bridge: EXECUTE_DATA is no 0x hex, or over 2000 bytes\n");
        return USAGE;
    }
    format(b->execute_data, sizeof b->execute_data, "%s", data && *data ? data : "0x");
    return OK;
}

/* Makes the wallet, whose address is the account. */
static int open_wallet(struct bridge *b)
{
    const char *l1 = required("L1_RPC", "the URL of an L1 node");
    const char *l2 = l1 ? required("L2_RPC", "the URL of an L2 node") : NULL;
    const char *hex = l2 ? required("PRIVATE_KEY", "the key of an account that holds ETH and the token on L1") : NULL;
    char config[4096], *address = NULL;
    unsigned char key[32];
    ZksSigner *signer = NULL;
    ZksError *error = NULL;
    int32_t status;

    if (!hex || !check_url("L1_RPC", l1) || !check_url("L2_RPC", l2) || !read_key(hex, key))
        return USAGE;
    b->step = "Wallet";
    status = zks_signer_from_private_key(key, sizeof key, &signer, &error);
    wipe(key, sizeof key);
    format(config, sizeof config, "{\"l1\":{\"urls\":[\"%s\"]},\"l2\":{\"urls\":[\"%s\"]}}", l1, l2);
    if (status == ZKS_OK)
        status = zks_wallet_new(config, signer, &b->wallet, &error);
    if (status == ZKS_OK)
        status = zks_wallet_address(b->wallet, &address, &error);
    if (status == ZKS_OK)
        format(b->account, sizeof b->account, "%s", address);
    else
        show_error(b, "zks_wallet_new", status, error);
    zks_string_free(address);
    zks_error_free(error);
    zks_signer_free(signer); /* the wallet keeps what it needs */
    return status == ZKS_OK ? OK : USAGE;
}

int main(int argc, char **argv)
{
    static struct bridge bridge; /* too large for some stacks; static storage starts as zeros */
    struct bridge *b = &bridge;
    const char *command = argc > 1 ? argv[1] : NULL;
    int is_finalize = command && strcmp(command, "finalize") == 0, is_claim = command && strcmp(command, "claim") == 0, result;

    if ((command && !is_finalize && !is_claim) || argc != (command ? 3 : 1) || (command && !is_hex(argv[2], 64))) {
        fprintf(stderr, "usage: bridge | bridge finalize L2_HASH | bridge claim L2_HASH\n");
        return USAGE;
    }
    /* The header this was compiled with and the library that was found may be of different versions. */
    if (zks_abi_version() / 65536 != ZKS_ABI_VERSION_MAJOR || zks_abi_version() < ZKS_ABI_VERSION) {
        fprintf(stderr, "bridge: libzksync %s is older than the header this was compiled with\n", zks_version());
        return FAILED;
    }

    result = open_wallet(b);
    if (result == OK)
        result = read_environment(b, !command);
    if (result == OK) {
        if (!command)
            printf("libzksync %s: ETH and a token from L1 to L2 and back\n", zks_version());
        else
            begin(b, is_claim ? "Claim a failed deposit" : "Finalise a withdrawal");
        result = is_claim ? claim(b, argv[2]) : is_finalize ? finalize(b, argv[2]) : bridge_both_ways(b);
    }
    zks_wallet_free(b->wallet);

    /* Neither is necessary before a program ends; it shows that nothing was left behind. */
    if (zks_shutdown(5000) != ZKS_OK || zks_live_objects() != 0) {
        fprintf(stderr, "bridge: %lu objects of the library were not freed\n", (unsigned long)zks_live_objects());
        return result == OK ? FAILED : result;
    }
    return result;
}
