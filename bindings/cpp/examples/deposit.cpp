/*
 * deposit.cpp - deposits ETH and a token from L1 to L2, waits until they have arrived, and checks the balances.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include "common.hpp"

using namespace zksync;

static const Uint ether = 1000000000000000000u;

/** Deposits and waits. Gives what left the account on L1, in wei: the mint value and the fee. */
static Uint deposit(const Wallet &wallet, const DepositRequest &request)
{
    Options options;
    options.timeout = std::chrono::minutes(5);
    options.progress = [](const Progress &step) { std::cout << "  " + step.stage + '\n'; };
    auto sent = wallet.deposit(request, options).value();
    std::cout << "sent " << sent.l1_tx_hash.value << '\n';

    DepositWaitRequest wait;
    wait.l1_tx_hash = sent.l1_tx_hash;
    auto done = wallet.deposit_wait(wait, options).value();
    if (done.state != DepositState::executed)
        std::exit(1);
    return plus(sent.mint_value, done.l1_fee.value());
}

int main()
{
    {
        Wallet wallet = open_wallet();
        const Address token = need("TOKEN");

        DepositRequest eth;
        eth.amount = 10000000000000000u;
        Uint on_l1 = balance_of(wallet, Chain::l1), on_l2 = balance_of(wallet, Chain::l2);
        Uint cost = deposit(wallet, eth);
        same("ETH on L1", minus(on_l1, cost), balance_of(wallet, Chain::l1));
        /* What L2 does not use of the fee arrives too. */
        if (minus(balance_of(wallet, Chain::l2), on_l2) < eth.amount)
            return 1;

        DepositRequest tokens;
        tokens.token = token;
        tokens.amount = ether;
        Uint before = balance_of(wallet, Chain::l1, token);
        deposit(wallet, tokens);
        same("token on L1", minus(before, ether), balance_of(wallet, Chain::l1, token));
        ResolveTokenRequest where;
        where.token = token;
        auto resolved = wallet.resolve_token(where).value();
        if (balance_of(wallet, Chain::l2, resolved.l2_token) < ether)
            return 1;
    }
    return finish();
}
