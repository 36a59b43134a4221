/*
 * external_signer.cpp - the key stays with the host, here in a libsecp256k1 context, and the library asks for each signature,
 * saying what it is for. Transfers ETH on L2, then refuses a second transfer.
 *
 * Needs libsecp256k1 with its recovery module. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <atomic>

#include <secp256k1.h>
#include <secp256k1_recovery.h>

#include "common.hpp"

using namespace zksync;

class Vault {
public:
    explicit Vault(Bytes secret) : context_(secp256k1_context_create(SECP256K1_CONTEXT_NONE)), secret_(std::move(secret)) {}
    ~Vault() { secp256k1_context_destroy(context_); }
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    /** Runs on a thread of the library; a person may take their time here. */
    std::optional<Signature> sign(const SigningRequest &request)
    {
        asked++;
        const Json *payload = request.json.find("payload");
        std::cout << "asked to sign: " << request.json.text("kind") << " to " << (payload ? payload->text("to") : "?") << ": "
                  << (open ? "yes" : "no") << '\n';
        secp256k1_ecdsa_recoverable_signature made;
        Signature signature;
        int recovery = 0;
        if (!open || !secp256k1_ecdsa_sign_recoverable(context_, &made, request.digest.data(), secret_.data(), nullptr, nullptr))
            return std::nullopt;
        secp256k1_ecdsa_recoverable_signature_serialize_compact(context_, signature.data(), &recovery, &made);
        signature[64] = static_cast<std::uint8_t>(recovery);
        return signature;
    }

    std::atomic<bool> open{true};
    std::atomic<int> asked{0};

private:
    secp256k1_context *context_;
    Bytes secret_;
};

/** Hosts know their address. This example has only the key, so it lets the library compute it. */
static std::array<std::uint8_t, 20> address_of(const Bytes &secret)
{
    auto text = Signer::from_private_key(secret.data(), secret.size()).value().address().value();
    auto bytes = from_json<Bytes>(text.value).value();
    std::array<std::uint8_t, 20> address{};
    std::copy(bytes.begin(), bytes.end(), address.begin());
    return address;
}

int main()
{
    {
        auto vault = std::make_shared<Vault>(key());
        auto signer = Signer::external(address_of(key()), [vault](const SigningRequest &request) { return vault->sign(request); });
        Wallet wallet = Wallet::open(need("L1_RPC"), need("L2_RPC"), signer.value()).value();

        TransferRequest request;
        request.chain = Chain::l2;
        request.to = "0x00000000000000000000000000000000000b0b02";
        request.amount = 1000000000000000u;
        Uint before = balance_of(wallet, Chain::l2);
        auto sent = wallet.transfer(request).value();
        Uint fee = fee_of(wallet, Chain::l2, sent.tx_hash);
        same("ETH on L2", minus(minus(before, request.amount), fee), balance_of(wallet, Chain::l2));

        vault->open = false;
        auto refused = wallet.transfer(request);
        if (refused || refused.error().status() != Status::SIGNER_FAILED || vault->asked != 2)
            return 1;
        std::cout << "refused: " << refused.error().message() << '\n';
    }
    zks_shutdown(5000);
    return finish();
}
