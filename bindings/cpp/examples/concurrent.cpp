/*
 * concurrent.cpp - many operations at once on one wallet; one is cancelled and one has a deadline. No thread waits for any of them.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <condition_variable>

#include "common.hpp"

using namespace zksync;

/** Counts what has ended. */
class Outcomes {
public:
    void add(Status status)
    {
        std::lock_guard<std::mutex> guard(mutex_);
        counts_[status]++;
        ended_++;
        changed_.notify_all();
    }
    bool wait_for(int many)
    {
        std::unique_lock<std::mutex> guard(mutex_);
        return changed_.wait_for(guard, std::chrono::minutes(1), [&] { return ended_ == many; });
    }
    int of(Status status)
    {
        std::lock_guard<std::mutex> guard(mutex_);
        return counts_[status];
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<Status, int> counts_;
    int ended_ = 0;
};

int main()
{
    Outcomes outcomes;
    {
        Wallet wallet = open_wallet();
        TransactionWaitRequest never;
        never.chain = Chain::l1;
        never.tx_hash = "0x1111111111111111111111111111111111111111111111111111111111111111";
        auto ended = [&](const auto &result) { outcomes.add(result ? Status::OK : result.error().status()); };
        Options cancelled, late;
        cancelled.cancellation.emplace();
        late.timeout = std::chrono::milliseconds(200);
        if (wallet.transaction_wait_async(never, ended, cancelled) || wallet.transaction_wait_async(never, ended, late))
            return 1;

        for (int i = 0; i < 500; i++) {
            BalanceRequest request;
            char address[43];
            std::snprintf(address, sizeof address, "0x%040x", static_cast<unsigned>(i) + 1);
            request.chain = i % 2 ? Chain::l1 : Chain::l2;
            request.address = address;
            if (wallet.balance_async(request, ended))
                return 1;
        }
        cancelled.cancellation->cancel();
        /* Running calls keep what they need, so the wallet may go. */
    }
    if (!outcomes.wait_for(502))
        return 1;
    std::cout << outcomes.of(Status::OK) << " succeeded, " << outcomes.of(Status::CANCELLED) << " cancelled, "
              << outcomes.of(Status::TIMEOUT) << " past its deadline\n";
    if (outcomes.of(Status::OK) != 500 || outcomes.of(Status::CANCELLED) != 1 || outcomes.of(Status::TIMEOUT) != 1)
        return 1;
    return finish();
}
