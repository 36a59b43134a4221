/*
 * withdraw_and_finalize.cpp - withdraws ETH from L2, waits until L1 has its batch, finalises it there, and checks the balances.
 *
 * On a public network the wait takes hours. Nothing but the L2 hash is needed to go on later, in another process: give it as
 * argument. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include "common.hpp"

using namespace zksync;

int main(int argc, char **argv)
{
    {
        Wallet wallet = open_wallet();
        Uint on_l1 = balance_of(wallet, Chain::l1);
        Hash l2_hash;
        if (argc > 1) {
            l2_hash = argv[1];
        } else {
            Uint on_l2 = balance_of(wallet, Chain::l2);
            WithdrawRequest request;
            request.amount = 3000000000000000u;
            l2_hash = wallet.withdraw(request).value().l2_tx_hash;
            std::cout << "withdrawn " << l2_hash.value << '\n';
            Uint fee = fee_of(wallet, Chain::l2, l2_hash);
            same("ETH on L2", minus(minus(on_l2, request.amount), fee), balance_of(wallet, Chain::l2));

            WithdrawalWaitRequest wait;
            wait.l2_tx_hash = l2_hash;
            Options options;
            options.timeout = std::chrono::minutes(5);
            if (wallet.withdrawal_wait(wait, options).value().state != WithdrawalState::ready)
                return 1;
        }

        FinalizeWithdrawalRequest request;
        request.l2_tx_hash = l2_hash;
        auto sent = wallet.finalize_withdrawal(request).value();
        std::cout << "finalised " << sent.l1_tx_hash.value << '\n';
        Uint fee = fee_of(wallet, Chain::l1, sent.l1_tx_hash);
        /* Anyone may finalise for anyone; only what is ours comes here. */
        Uint paid = sent.withdrawal.to == wallet.address().value() ? sent.withdrawal.amount.value() : Uint();
        same("ETH on L1", minus(plus(on_l1, paid), fee), balance_of(wallet, Chain::l1));
    }
    return finish();
}
