/*
 * common.hpp - what the examples share: the environment, a wallet, balances. SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * Environment: L1_RPC and L2_RPC; PRIVATE_KEY, 64 hex digits, of an account with ETH on both; TOKEN, an ERC-20 on L1 that it holds.
 */
#ifndef EXAMPLES_COMMON_HPP
#define EXAMPLES_COMMON_HPP

#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "zksync.hpp"

inline std::string need(const char *name)
{
    const char *value = std::getenv(name);
    if (value && *value)
        return value;
    std::cerr << name << " must be set\n";
    std::exit(2);
}

/** The private key of the environment. */
inline zksync::Bytes key()
{
    std::string text = need("PRIVATE_KEY");
    auto bytes = zksync::from_json<zksync::Bytes>(text.compare(0, 2, "0x") == 0 ? text : "0x" + text);
    if (bytes)
        return *bytes;
    std::cerr << "PRIVATE_KEY is not hex\n";
    std::exit(2);
}

inline zksync::Wallet open_wallet()
{
    zksync::Bytes secret = key();
    auto signer = zksync::Signer::from_private_key(secret.data(), secret.size());
    return zksync::Wallet::open(need("L1_RPC"), need("L2_RPC"), signer.value()).value();
}

inline zksync::Uint balance_of(const zksync::Wallet &wallet, zksync::Chain chain, std::optional<zksync::Address> token = {})
{
    zksync::BalanceRequest request;
    request.chain = chain;
    request.token = std::move(token);
    return wallet.balance(request).value().balance;
}

/** Waits for a transaction, and gives its fee. */
inline zksync::Uint fee_of(const zksync::Wallet &wallet, zksync::Chain chain, const zksync::Hash &hash)
{
    zksync::TransactionWaitRequest request;
    request.chain = chain;
    request.tx_hash = hash;
    return wallet.transaction_wait(request).value().fee.value();
}

inline zksync::Uint minus(const zksync::Uint &a, const zksync::Uint &b) { return zksync::Uint::subtract(a, b).value(); }
inline zksync::Uint plus(const zksync::Uint &a, const zksync::Uint &b) { return zksync::Uint::add(a, b).value(); }

/** Ends the program if a balance is not what it must be. */
inline void same(const char *what, const zksync::Uint &must_be, const zksync::Uint &is)
{
    std::cout << what << " must be " << must_be.to_string() << ", is " << is.to_string() << '\n';
    if (must_be != is)
        std::exit(1);
}

/** The exit status of a program that has freed everything. */
inline int finish()
{
    std::cout << zks_live_objects() << " objects left\n";
    return zks_live_objects() == 0 ? 0 : 1;
}

#endif
