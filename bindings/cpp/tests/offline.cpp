/*
 * offline.cpp - what needs no node: numbers, JSON, types, errors, and that everything is freed.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <cstdio>
#include <iostream>

#include "methods.hpp"

using namespace zksync;

static int checks, failures;

#define CHECK(what)                                                              \
    do {                                                                         \
        checks++;                                                                \
        if (!(what)) {                                                           \
            failures++;                                                          \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #what); \
        }                                                                        \
    } while (0)

static const char *const key_hex = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
static const char *const own = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

static Bytes key() { return from_json<Bytes>(std::string("0x") + key_hex).value(); }

static void numbers_are_exact_up_to_256_bits()
{
    const char *most = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
    CHECK(Uint::parse(most)->to_string() == most);
    CHECK(!Uint::parse("115792089237316195423570985008687907853269984665640564039457584007913129639936"));
    CHECK(*Uint::parse("0x" + std::string(64, 'f')) == *Uint::parse(most));
    CHECK(!Uint::parse("0x1" + std::string(64, '0')));
    CHECK(Uint::parse("000")->to_string() == "0");
    for (const char *wrong : {"", "-1", "1.0", "1e3", "0x", "0xg", " 1"})
        CHECK(!Uint::parse(wrong));
    CHECK(!Uint::add(*Uint::parse(most), 1));
    CHECK(*Uint::add(18446744073709551615u, 1) == *Uint::parse("0x10000000000000000"));
    CHECK(*Uint::subtract(*Uint::parse("0x10000000000000000"), 1) == Uint(18446744073709551615u));
    CHECK(!Uint::subtract(1, 2));
    CHECK(Uint(1) < Uint(2) && *Uint::parse("0x10000000000000000") > Uint(18446744073709551615u));
    CHECK(Uint(7).to_uint64() == 7u && !Uint::parse(most)->to_uint64());
}

static void json_that_is_none_is_refused_and_texts_survive()
{
    for (const char *wrong : {"", "{", "[1,]", "{\"a\"}", "\"", "\"\\ud800\"", "nul", "1 2", "{\"a\":1,}"})
        CHECK(!Json::parse(wrong));
    CHECK(!Json::parse(std::string(5000, '[')));
    auto text = Json::parse("\"\\u00e9\\ud83d\\ude00\\n\\\"\"");
    CHECK(text && *text->as<std::string>() == "\xc3\xa9\xf0\x9f\x98\x80\n\"");
    CHECK(Json::parse(text->dump())->dump() == text->dump());
    CHECK(Json::parse("[1.50,-2e9,12345678901234567890]")->dump() == "[1.50,-2e9,12345678901234567890]");
}

/* Numbers in one spelling, and without what is null. */
static Json plain(const Json &json)
{
    if (const Json::Object *object = json.as<Json::Object>()) {
        Json::Object out;
        for (const auto &[name, item] : *object)
            if (!item.is_null())
                out.emplace(name, plain(item));
        return out;
    }
    if (const Json::Array *array = json.as<Json::Array>()) {
        Json::Array out;
        for (const Json &item : *array)
            out.push_back(plain(item));
        return out;
    }
    return json;
}

static void every_example_of_the_schema_survives_the_types()
{
    /* The examples stand for chains that are not there: placeholders are texts, and fit where a text fits. */
    auto schema = Json::parse(zks_schema_json());
    CHECK(schema.has_value());
    int found = 0;
    auto example_of = [&](const char *list, const std::string &name) -> const Json * {
        for (const Json &entry : *schema->find(list)->as<Json::Array>())
            if (entry.text("name") == name)
                return entry.find("example");
        return nullptr;
    };
    auto survives = [&](const char *list) {
        return [&, list](const char *name, auto request, auto response) {
            const Json *example = example_of(list, name);
            CHECK(example);
            if (!example)
                return;
            std::string text = example->dump();
            for (std::size_t at; (at = text.find("\"$rawTransaction\"")) != std::string::npos;)
                text.replace(at, 17, "\"0x02\"");
            Json filled = *Json::parse(text);
            auto read = from_json<decltype(request)>(filled);
            CHECK(read.has_value());
            if (read && plain(to_json(*read)).dump() != plain(filled).dump())
                std::fprintf(stderr, "%s: %s became %s\n", name, text.c_str(), to_json(*read).dump().c_str()), failures++;
            /* A response with nothing in it is refused where something is required, and never a crash. */
            (void)from_json<decltype(response)>(Json::Object());
            found++;
        };
    };
    each_method(survives("methods"));
    each_util(survives("utils"));
    CHECK(found == int(schema->find("methods")->as<Json::Array>()->size() + schema->find("utils")->as<Json::Array>()->size()));
}

static void statuses_have_the_library_numbers()
{
    CHECK(int(Status::INVALID_HANDLE) == ZKS_ERR_INVALID_HANDLE && int(Status::TIMEOUT) == ZKS_ERR_TIMEOUT);
    CHECK(Error(Status::REVERTED, "x").name() == "ZKS_ERR_REVERTED");
}

static void signers_have_their_address()
{
    Bytes secret = key();
    CHECK(Signer::from_private_key(secret.data(), secret.size())->address().value() == Address(own));
    CHECK(Signer::from_mnemonic("test test test test test test test test test test test junk")->address().value() == Address(own));
    auto refused = Signer::from_private_key(secret.data(), 31);
    CHECK(!refused && refused.error().status() == Status::INVALID_KEY_LENGTH);
    CHECK(!Signer::from_mnemonic("test test"));
    CHECK(!Signer::from_keystore("{}", "password"));
}

static void mistakes_in_requests_say_where()
{
    auto wallet = Wallet::open("http://127.0.0.1:1", "http://127.0.0.1:1");
    BalanceRequest request;
    request.address = "0xF39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    auto refused = wallet->balance(request);
    CHECK(!refused && refused.error().path() == "/address" && !refused.error().tx() && !refused.error().retryable());
    request.chain = Chain::unknown_;
    CHECK(!wallet->balance(request));
#ifdef ZKSYNC_EXCEPTIONS
    bool thrown = false;
    try {
        (void)wallet->balance(request).value();
    } catch (const Exception &exception) {
        thrown = exception.error().status() == Status(ZKS_ERR_INVALID_FIELD) || *exception.what();
    }
    CHECK(thrown);
#endif
    auto wrong = Wallet::open("not a url", "http://127.0.0.1:1");
    CHECK(!wrong && wrong.error().path() == "/l1/urls/0");
}

static void moved_objects_are_usable_and_empty_ones_harmless()
{
    auto opened = Wallet::open("http://127.0.0.1:1", "http://127.0.0.1:1");
    Wallet first = std::move(opened).value();
    Wallet second = std::move(first);
    BalanceRequest request;
    request.address = own;
    auto refused = first.balance(request);
    CHECK(!refused && refused.error().status() == Status::NULL_ARGUMENT);
    Options options;
    options.cancellation.emplace();
    options.cancellation->cancel();
    auto cancelled = second.balance(request, options);
    CHECK(!cancelled && cancelled.error().status() == Status::CANCELLED);
}

static void a_callback_runs_once_even_if_the_wallet_is_gone()
{
    int calls = 0;
    std::mutex mutex;
    {
        Config config;
        config.l1.emplace().urls = {"http://127.0.0.1:1"};
        config.l1->retries = 0;
        auto wallet = Wallet::open(config);
        BalanceRequest request;
        request.chain = Chain::l1;
        request.address = own;
        for (int i = 0; i < 100; i++) {
            auto error = wallet->balance_async(request, [&](const Result<Balance> &result) {
                std::lock_guard<std::mutex> guard(mutex);
                calls += result ? 1000 : 1;
            });
            CHECK(!error);
        }
    }
    zks_shutdown(10000);
    CHECK(calls == 100);
}

int main()
{
    CHECK(abi_matches());
    numbers_are_exact_up_to_256_bits();
    json_that_is_none_is_refused_and_texts_survive();
    every_example_of_the_schema_survives_the_types();
    statuses_have_the_library_numbers();
    signers_have_their_address();
    mistakes_in_requests_say_where();
    moved_objects_are_usable_and_empty_ones_harmless();
    a_callback_runs_once_even_if_the_wallet_is_gone();
    CHECK(zks_live_objects() == 0);
    std::printf("%d checks, %d failures\n", checks, failures);
    return failures ? 1 : 0;
}
