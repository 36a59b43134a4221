/*
 * zksync.hpp - ZKsync wallet operations between Ethereum (L1) and a ZKsync chain (L2), for C++17.
 *
 * One header over zksync.h. Objects free themselves. What can fail gives a Result, which holds a value or an Error, as std::expected
 * does; value() throws zksync::Exception where exceptions are on and ends the program where they are off.
 *
 *     auto signer = zksync::Signer::from_mnemonic(phrase);
 *     auto wallet = zksync::Wallet::open("https://l1.example", "https://l2.example", signer.value());
 *     zksync::DepositRequest request;
 *     request.amount = 1000000000000000;
 *     auto sent = wallet->deposit(request);
 *     if (!sent)
 *         std::cerr << sent.error().message() << '\n';
 *
 * Every object may be used from any thread. SPDX-License-Identifier: MIT OR Apache-2.0
 */
/* Generated from schema/zksync.json and bindings/cpp/zksync.hpp.in; change it there. */
#ifndef ZKSYNC_HPP
#define ZKSYNC_HPP

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "zksync.h"

#if defined(__cpp_exceptions)
#include <stdexcept>
#define ZKSYNC_EXCEPTIONS 1
#endif

namespace zksync {

/* ---- Values ---------------------------------------------------------------------------------------------------------- */

/** An unsigned integer of 256 bits: amounts in base units (wei), gas. */
class Uint {
public:
    constexpr Uint() = default;
    /** Any unsigned number, and any signed one that is not negative: write 10u or 10 alike. */
    constexpr Uint(unsigned long long value) : limbs_{value, 0, 0, 0} {}
    constexpr Uint(unsigned long value) : limbs_{value, 0, 0, 0} {}
    constexpr Uint(unsigned value) : limbs_{value, 0, 0, 0} {}
    constexpr Uint(long long value) : limbs_{checked(value), 0, 0, 0} {}
    constexpr Uint(long value) : limbs_{checked(value), 0, 0, 0} {}
    constexpr Uint(int value) : limbs_{checked(value), 0, 0, 0} {}

    /** Decimal digits, or hex with 0x; nothing for anything else, and for what needs more than 256 bits. */
    static std::optional<Uint> parse(std::string_view text)
    {
        Uint number;
        unsigned base = 10;
        if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
            base = 16;
            text.remove_prefix(2);
        }
        if (text.empty())
            return std::nullopt;
        for (char c : text) {
            unsigned digit = c >= '0' && c <= '9' ? unsigned(c - '0') : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? unsigned((c | 0x20) - 'a' + 10) : 99;
            if (digit >= base || number.multiply_add(base, digit))
                return std::nullopt;
        }
        return number;
    }

    /** Decimal digits. */
    std::string to_string() const
    {
        Uint rest = *this;
        std::string text;
        do {
            text.insert(text.begin(), char('0' + rest.divide(10)));
        } while (rest != Uint());
        return text;
    }

    /** The number, if it fits. */
    constexpr std::optional<std::uint64_t> to_uint64() const
    {
        if (limbs_[1] | limbs_[2] | limbs_[3])
            return std::nullopt;
        return limbs_[0];
    }

    /** The sum; nothing if it needs more than 256 bits. */
    static constexpr std::optional<Uint> add(Uint a, const Uint &b)
    {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < 4; i++) {
            std::uint64_t sum = a.limbs_[i] + b.limbs_[i];
            std::uint64_t over = sum < b.limbs_[i];
            a.limbs_[i] = sum + carry;
            carry = over | (a.limbs_[i] < carry);
        }
        if (carry)
            return std::nullopt;
        return a;
    }

    /** The difference; nothing if b is greater. */
    static constexpr std::optional<Uint> subtract(Uint a, const Uint &b)
    {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < 4; i++) {
            std::uint64_t difference = a.limbs_[i] - b.limbs_[i];
            std::uint64_t under = a.limbs_[i] < b.limbs_[i];
            a.limbs_[i] = difference - borrow;
            borrow = under | (difference < borrow);
        }
        if (borrow)
            return std::nullopt;
        return a;
    }

    friend constexpr bool operator==(const Uint &a, const Uint &b) { return compare(a, b) == 0; }
    friend constexpr bool operator!=(const Uint &a, const Uint &b) { return compare(a, b) != 0; }
    friend constexpr bool operator<(const Uint &a, const Uint &b) { return compare(a, b) < 0; }
    friend constexpr bool operator>(const Uint &a, const Uint &b) { return compare(a, b) > 0; }
    friend constexpr bool operator<=(const Uint &a, const Uint &b) { return compare(a, b) <= 0; }
    friend constexpr bool operator>=(const Uint &a, const Uint &b) { return compare(a, b) >= 0; }

private:
    static constexpr std::uint64_t checked(long long value) { return value < 0 ? (std::abort(), 0) : std::uint64_t(value); }

    static constexpr int compare(const Uint &a, const Uint &b)
    {
        for (std::size_t i = 4; i-- > 0;)
            if (a.limbs_[i] != b.limbs_[i])
                return a.limbs_[i] < b.limbs_[i] ? -1 : 1;
        return 0;
    }

    bool multiply_add(std::uint64_t factor, std::uint64_t carry)
    {
        for (auto &limb : limbs_) {
            std::uint64_t low = (limb & 0xffffffff) * factor + carry;
            std::uint64_t high = (limb >> 32) * factor + (low >> 32);
            limb = (high << 32) | (low & 0xffffffff);
            carry = high >> 32;
        }
        return carry != 0;
    }

    unsigned divide(std::uint64_t by)
    {
        std::uint64_t rest = 0;
        for (std::size_t i = 4; i-- > 0;) {
            std::uint64_t high = (rest << 32) | (limbs_[i] >> 32);
            std::uint64_t low = ((high % by) << 32) | (limbs_[i] & 0xffffffff);
            limbs_[i] = ((high / by) << 32) | (low / by);
            rest = low % by;
        }
        return unsigned(rest);
    }

    std::array<std::uint64_t, 4> limbs_{};
};

/** A text with a meaning, so that a hash does not pass for an address. The library checks what is in it. */
template <class Meaning>
struct Text {
    std::string value;

    Text() = default;
    Text(std::string text) : value(std::move(text)) {}
    Text(const char *text) : value(text) {}
    friend bool operator==(const Text &a, const Text &b) { return a.value == b.value; }
    friend bool operator!=(const Text &a, const Text &b) { return a.value != b.value; }
    friend bool operator<(const Text &a, const Text &b) { return a.value < b.value; }
};

/** 0x and 40 hex digits. Mixed case must match the EIP-55 checksum; what the library gives has it. */
using Address = Text<struct AddressMeaning>;
/** 0x and 64 hex digits. */
using Hash = Text<struct HashMeaning>;
/** Any bytes. */
using Bytes = std::vector<std::uint8_t>;

/* ---- JSON ------------------------------------------------------------------------------------------------------------ */

/** A JSON value. Numbers stay texts, so that none loses digits. */
class Json {
public:
    struct Number {
        std::string text;
    };
    using Array = std::vector<Json>;
    using Object = std::map<std::string, Json, std::less<>>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : value_(value) {}
    Json(Number value) : value_(std::move(value)) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(const char *value) : value_(std::string(value)) {}
    Json(Array value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    /** The value if it is of that type, otherwise NULL: bool, Json::Number, std::string, Json::Array, Json::Object. */
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&value_);
    }
    /** The value under a key; NULL if there is none, or null, or this is no object. */
    const Json *find(std::string_view key) const
    {
        const Object *object = as<Object>();
        if (!object)
            return nullptr;
        auto found = object->find(key);
        return found == object->end() || found->second.is_null() ? nullptr : &found->second;
    }
    /** The text under a key, or an empty one. */
    std::string text(std::string_view key) const
    {
        const Json *found = find(key);
        const std::string *text = found ? found->as<std::string>() : nullptr;
        return text ? *text : std::string();
    }

    /** Nothing for a text that is not JSON, or nested more than 100 deep. */
    static std::optional<Json> parse(std::string_view text)
    {
        Parser parser{text, 0};
        Json value;
        if (!parser.value(value, 0))
            return std::nullopt;
        parser.space();
        if (parser.at != text.size())
            return std::nullopt;
        return value;
    }

    std::string dump() const
    {
        std::string out;
        write(out);
        return out;
    }

private:
    struct Parser {
        std::string_view text;
        std::size_t at;

        void space()
        {
            while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r'))
                at++;
        }
        bool take(char c)
        {
            space();
            if (at >= text.size() || text[at] != c)
                return false;
            at++;
            return true;
        }
        bool word(std::string_view wanted)
        {
            if (text.substr(at, wanted.size()) != wanted)
                return false;
            at += wanted.size();
            return true;
        }
        bool value(Json &out, int depth)
        {
            space();
            if (at >= text.size() || depth > 100)
                return false;
            switch (text[at]) {
            case 'n':
                out = Json();
                return word("null");
            case 't':
                out = Json(true);
                return word("true");
            case 'f':
                out = Json(false);
                return word("false");
            case '"': {
                std::string found;
                if (!string(found))
                    return false;
                out = Json(std::move(found));
                return true;
            }
            case '[': {
                Array items;
                at++;
                if (!take(']')) {
                    do {
                        items.emplace_back();
                        if (!value(items.back(), depth + 1))
                            return false;
                    } while (take(','));
                    if (!take(']'))
                        return false;
                }
                out = Json(std::move(items));
                return true;
            }
            case '{': {
                Object members;
                at++;
                if (!take('}')) {
                    do {
                        std::string key;
                        space();
                        if (!string(key) || !take(':') || !value(members[key], depth + 1))
                            return false;
                    } while (take(','));
                    if (!take('}'))
                        return false;
                }
                out = Json(std::move(members));
                return true;
            }
            default: {
                std::size_t start = at;
                while (at < text.size() && (std::string_view("+-.eE").find(text[at]) != std::string_view::npos || (text[at] >= '0' && text[at] <= '9')))
                    at++;
                out = Json(Number{std::string(text.substr(start, at - start))});
                return at > start;
            }
            }
        }
        bool hex4(unsigned &code)
        {
            code = 0;
            for (int i = 0; i < 4; i++, at++) {
                if (at >= text.size())
                    return false;
                char c = text[at];
                int digit = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
                if (digit < 0)
                    return false;
                code = code << 4 | unsigned(digit);
            }
            return true;
        }
        static void utf8(std::string &out, unsigned code)
        {
            if (code < 0x80) {
                out += char(code);
            } else if (code < 0x800) {
                out += char(0xc0 | code >> 6);
                out += char(0x80 | (code & 0x3f));
            } else if (code < 0x10000) {
                out += char(0xe0 | code >> 12);
                out += char(0x80 | (code >> 6 & 0x3f));
                out += char(0x80 | (code & 0x3f));
            } else {
                out += char(0xf0 | code >> 18);
                out += char(0x80 | (code >> 12 & 0x3f));
                out += char(0x80 | (code >> 6 & 0x3f));
                out += char(0x80 | (code & 0x3f));
            }
        }
        bool string(std::string &out)
        {
            if (at >= text.size() || text[at] != '"')
                return false;
            for (at++; at < text.size(); at++) {
                if (text[at] == '"') {
                    at++;
                    return true;
                }
                if (text[at] != '\\') {
                    out += text[at];
                    continue;
                }
                if (++at >= text.size())
                    return false;
                unsigned code = 0, low = 0;
                switch (text[at]) {
                case 'b': out += '\b'; break;
                case 'f': out += '\f'; break;
                case 'n': out += '\n'; break;
                case 'r': out += '\r'; break;
                case 't': out += '\t'; break;
                case 'u':
                    at++;
                    if (!hex4(code))
                        return false;
                    if (code >= 0xd800 && code < 0xdc00) {
                        if (text.substr(at, 2) != "\\u")
                            return false;
                        at += 2;
                        if (!hex4(low) || low < 0xdc00 || low > 0xdfff)
                            return false;
                        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                    }
                    utf8(out, code);
                    at--;
                    break;
                default: out += text[at];
                }
            }
            return false;
        }
    };

    static void write_string(std::string &out, const std::string &text)
    {
        static const char digits[] = "0123456789abcdef";
        out += '"';
        for (char c : text) {
            if (c == '"' || c == '\\') {
                out += '\\';
                out += c;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += digits[c >> 4];
                out += digits[c & 15];
            } else {
                out += c;
            }
        }
        out += '"';
    }

    void write(std::string &out) const
    {
        if (const bool *flag = as<bool>()) {
            out += *flag ? "true" : "false";
        } else if (const Number *number = as<Number>()) {
            out += number->text;
        } else if (const std::string *text = as<std::string>()) {
            write_string(out, *text);
        } else if (const Array *array = as<Array>()) {
            const char *before = "[";
            for (const Json &item : *array) {
                out += before;
                item.write(out);
                before = ",";
            }
            out += array->empty() ? "[]" : "]";
        } else if (const Object *object = as<Object>()) {
            const char *before = "{";
            for (const auto &[key, item] : *object) {
                out += before;
                write_string(out, key);
                out += ':';
                item.write(out);
                before = ",";
            }
            out += object->empty() ? "{}" : "}";
        } else {
            out += "null";
        }
    }

    std::variant<std::monostate, bool, Number, std::string, Array, Object> value_;
};

/* ---- Errors ---------------------------------------------------------------------------------------------------------- */

/** How a call ended. Newer libraries may have more. */
enum class Status : std::int32_t {
    /** The call succeeded. */
    OK = 0,
    /** A required pointer was NULL. */
    NULL_ARGUMENT = 101,
    /** A string was not valid UTF-8. */
    INVALID_UTF8 = 102,
    /** A string was not well-formed JSON. */
    INVALID_JSON = 103,
    /** The request has a key that the method does not know. */
    UNKNOWN_KEY = 104,
    /** The request lacks a required key. */
    MISSING_FIELD = 105,
    /** A value has the wrong type or form, or contradicts another one. */
    INVALID_FIELD = 106,
    /** An amount was a JSON number; amounts are strings, because JSON numbers lose digits. */
    AMOUNT_IS_NUMBER = 107,
    /** An amount was negative, fractional, not a number, over 2^256 - 1, or 0 where something must be paid. */
    INVALID_AMOUNT = 108,
    /** An address was not 0x and 40 hex digits. */
    INVALID_ADDRESS = 109,
    /** An address in mixed case does not match its EIP-55 checksum: at least one character is wrong. */
    ADDRESS_CHECKSUM = 110,
    /** A hash was not 0x and 64 hex digits. */
    INVALID_HASH = 111,
    /** The wallet configuration is not usable. */
    INVALID_CONFIG = 112,
    /** There is no method of that name. */
    UNKNOWN_METHOD = 113,
    /** An input is longer than allowed. */
    TOO_LARGE = 114,
    /** Secrets are not accepted in JSON; they go to the signer functions as bytes. */
    SECRET_IN_JSON = 115,
    /** The handle is not one that this library made, or was freed. */
    INVALID_HANDLE = 120,
    /** The handle is alive but of another type. */
    WRONG_HANDLE_TYPE = 121,
    /** A blocking call was made from inside a callback of this library; it would wait for itself. */
    REENTRANT = 122,
    /** The call object is already in use by a running call. */
    CALL_IN_USE = 123,
    /** The process was forked after the library started its threads; they do not exist in the child. */
    FORKED = 201,
    /** zks_shutdown was called. */
    SHUT_DOWN = 202,
    /** The operation needs L1 and the configuration has no `l1`. */
    NO_L1 = 203,
    /** The operation needs L2 and the configuration has no `l2`. */
    NO_L2 = 204,
    /** An earlier panic during a send left this wallet in doubt; make a new one. */
    POISONED = 205,
    /** The library could not start its threads. */
    RUNTIME = 206,
    /** A private key is not 32 bytes. */
    INVALID_KEY_LENGTH = 301,
    /** A private key is zero or not below the order of the curve. */
    INVALID_KEY = 302,
    /** A mnemonic has an unknown word, the wrong number of words or a wrong checksum, or the path is not a derivation path. */
    INVALID_MNEMONIC = 303,
    /** A keystore is not a version 3 keystore that can be read. */
    INVALID_KEYSTORE = 304,
    /** The keystore's password is wrong. */
    WRONG_PASSWORD = 305,
    /** The operation must sign and the wallet has no signer. */
    NO_SIGNER = 306,
    /** The external signer refused or failed. */
    SIGNER_FAILED = 307,
    /** The external signer's signature does not belong to the address it was registered with. Nothing was sent. */
    SIGNER_MISMATCH = 308,
    /** No endpoint could be reached. */
    UNREACHABLE = 401,
    /** The TLS handshake failed. */
    TLS = 402,
    /** The endpoint answered with an HTTP error. */
    HTTP_STATUS = 403,
    /** The endpoint refused the request because of too many requests. */
    RATE_LIMITED = 404,
    /** The endpoint refused the credentials. */
    UNAUTHORIZED = 405,
    /** The answer is larger than allowed. */
    RESPONSE_TOO_LARGE = 406,
    /** The answer is not JSON-RPC. */
    BAD_RESPONSE = 407,
    /** The node answered with an error. */
    RPC = 501,
    /** The node does not have the method. */
    METHOD_NOT_FOUND = 502,
    /** A contract reverted; `revert` has the decoded reason. */
    REVERTED = 503,
    /** The node's answer does not have the form that the method has. */
    BAD_ANSWER = 504,
    /** The L2 endpoint is not a node of a ZKsync chain with a bridgehub. */
    NOT_ZKSYNC = 505,
    /** L1 and L2 do not belong together, or a node is not of the chain that the configuration or a transaction names. */
    CHAIN_MISMATCH = 506,
    /** The node refused the transaction; it was not sent. */
    TX_REJECTED = 507,
    /** The node refused the transaction's nonce. */
    NONCE_REJECTED = 508,
    /** The node knows no transaction with that hash. */
    TX_NOT_FOUND = 509,
    /** The transaction was mined and failed. */
    TX_FAILED = 510,
    /** Another transaction with the same nonce was mined in place of this one. */
    TX_REPLACED = 511,
    /** The account holds too little; `details` has the amounts. */
    INSUFFICIENT_BALANCE = 601,
    /** The allowance is too small and the request forbids approving; `details` has the amounts. */
    INSUFFICIENT_ALLOWANCE = 602,
    /** Too early: L2 has not executed it, or its batch is not proven or executed on L1 yet. */
    NOT_READY = 603,
    /** The withdrawal was finalised before. */
    ALREADY_FINALIZED = 604,
    /** The transaction holds no priority request of this chain. */
    NOT_A_DEPOSIT = 605,
    /** The transaction holds no withdrawal at that index. */
    NOT_A_WITHDRAWAL = 606,
    /** The deposit succeeded on L2, so there is nothing to claim. */
    DEPOSIT_SUCCEEDED = 607,
    /** The deposit was claimed before, or never went through the bridge. */
    ALREADY_CLAIMED = 608,
    /** Nothing can be claimed: the failed operation was refunded on L2, or the deposit's data cannot be matched. */
    NOT_CLAIMABLE = 609,
    /** A log proof does not lead to the root that L1 holds. */
    INVALID_PROOF = 610,
    /** The chain cannot do this. */
    UNSUPPORTED = 611,
    /** The value given for the L2 transaction does not cover its cost. */
    MINT_VALUE_TOO_LOW = 612,
    /** The token is not known to the bridge. */
    UNKNOWN_TOKEN = 613,
    /** A fee, gas amount or price is beyond what the configuration allows. */
    LIMIT_EXCEEDED = 614,
    /** The transaction sends no message to L1 at that index. */
    NO_MESSAGE = 615,
    /**
     * The quote is not of this wallet, too old, used before, or over what it promised. Nothing was sent; ask for a new
     * one.
     */
    QUOTE_OUTDATED = 616,
    /** The deadline passed. `tx` says what was sent before it. */
    TIMEOUT = 701,
    /** The call was cancelled. `tx` says what was sent before it. */
    CANCELLED = 702,
    /** The library had an internal failure (a caught panic). Please report it. */
    PANIC = 901,
    /** Something that cannot happen happened. Please report it. */
    INTERNAL = 902,
};

/** The name of a status in the C header. */
inline const char *name_of(Status status)
{
    switch (status) {
    case Status::OK: return "ZKS_OK";
    case Status::NULL_ARGUMENT: return "ZKS_ERR_NULL_ARGUMENT";
    case Status::INVALID_UTF8: return "ZKS_ERR_INVALID_UTF8";
    case Status::INVALID_JSON: return "ZKS_ERR_INVALID_JSON";
    case Status::UNKNOWN_KEY: return "ZKS_ERR_UNKNOWN_KEY";
    case Status::MISSING_FIELD: return "ZKS_ERR_MISSING_FIELD";
    case Status::INVALID_FIELD: return "ZKS_ERR_INVALID_FIELD";
    case Status::AMOUNT_IS_NUMBER: return "ZKS_ERR_AMOUNT_IS_NUMBER";
    case Status::INVALID_AMOUNT: return "ZKS_ERR_INVALID_AMOUNT";
    case Status::INVALID_ADDRESS: return "ZKS_ERR_INVALID_ADDRESS";
    case Status::ADDRESS_CHECKSUM: return "ZKS_ERR_ADDRESS_CHECKSUM";
    case Status::INVALID_HASH: return "ZKS_ERR_INVALID_HASH";
    case Status::INVALID_CONFIG: return "ZKS_ERR_INVALID_CONFIG";
    case Status::UNKNOWN_METHOD: return "ZKS_ERR_UNKNOWN_METHOD";
    case Status::TOO_LARGE: return "ZKS_ERR_TOO_LARGE";
    case Status::SECRET_IN_JSON: return "ZKS_ERR_SECRET_IN_JSON";
    case Status::INVALID_HANDLE: return "ZKS_ERR_INVALID_HANDLE";
    case Status::WRONG_HANDLE_TYPE: return "ZKS_ERR_WRONG_HANDLE_TYPE";
    case Status::REENTRANT: return "ZKS_ERR_REENTRANT";
    case Status::CALL_IN_USE: return "ZKS_ERR_CALL_IN_USE";
    case Status::FORKED: return "ZKS_ERR_FORKED";
    case Status::SHUT_DOWN: return "ZKS_ERR_SHUT_DOWN";
    case Status::NO_L1: return "ZKS_ERR_NO_L1";
    case Status::NO_L2: return "ZKS_ERR_NO_L2";
    case Status::POISONED: return "ZKS_ERR_POISONED";
    case Status::RUNTIME: return "ZKS_ERR_RUNTIME";
    case Status::INVALID_KEY_LENGTH: return "ZKS_ERR_INVALID_KEY_LENGTH";
    case Status::INVALID_KEY: return "ZKS_ERR_INVALID_KEY";
    case Status::INVALID_MNEMONIC: return "ZKS_ERR_INVALID_MNEMONIC";
    case Status::INVALID_KEYSTORE: return "ZKS_ERR_INVALID_KEYSTORE";
    case Status::WRONG_PASSWORD: return "ZKS_ERR_WRONG_PASSWORD";
    case Status::NO_SIGNER: return "ZKS_ERR_NO_SIGNER";
    case Status::SIGNER_FAILED: return "ZKS_ERR_SIGNER_FAILED";
    case Status::SIGNER_MISMATCH: return "ZKS_ERR_SIGNER_MISMATCH";
    case Status::UNREACHABLE: return "ZKS_ERR_UNREACHABLE";
    case Status::TLS: return "ZKS_ERR_TLS";
    case Status::HTTP_STATUS: return "ZKS_ERR_HTTP_STATUS";
    case Status::RATE_LIMITED: return "ZKS_ERR_RATE_LIMITED";
    case Status::UNAUTHORIZED: return "ZKS_ERR_UNAUTHORIZED";
    case Status::RESPONSE_TOO_LARGE: return "ZKS_ERR_RESPONSE_TOO_LARGE";
    case Status::BAD_RESPONSE: return "ZKS_ERR_BAD_RESPONSE";
    case Status::RPC: return "ZKS_ERR_RPC";
    case Status::METHOD_NOT_FOUND: return "ZKS_ERR_METHOD_NOT_FOUND";
    case Status::REVERTED: return "ZKS_ERR_REVERTED";
    case Status::BAD_ANSWER: return "ZKS_ERR_BAD_ANSWER";
    case Status::NOT_ZKSYNC: return "ZKS_ERR_NOT_ZKSYNC";
    case Status::CHAIN_MISMATCH: return "ZKS_ERR_CHAIN_MISMATCH";
    case Status::TX_REJECTED: return "ZKS_ERR_TX_REJECTED";
    case Status::NONCE_REJECTED: return "ZKS_ERR_NONCE_REJECTED";
    case Status::TX_NOT_FOUND: return "ZKS_ERR_TX_NOT_FOUND";
    case Status::TX_FAILED: return "ZKS_ERR_TX_FAILED";
    case Status::TX_REPLACED: return "ZKS_ERR_TX_REPLACED";
    case Status::INSUFFICIENT_BALANCE: return "ZKS_ERR_INSUFFICIENT_BALANCE";
    case Status::INSUFFICIENT_ALLOWANCE: return "ZKS_ERR_INSUFFICIENT_ALLOWANCE";
    case Status::NOT_READY: return "ZKS_ERR_NOT_READY";
    case Status::ALREADY_FINALIZED: return "ZKS_ERR_ALREADY_FINALIZED";
    case Status::NOT_A_DEPOSIT: return "ZKS_ERR_NOT_A_DEPOSIT";
    case Status::NOT_A_WITHDRAWAL: return "ZKS_ERR_NOT_A_WITHDRAWAL";
    case Status::DEPOSIT_SUCCEEDED: return "ZKS_ERR_DEPOSIT_SUCCEEDED";
    case Status::ALREADY_CLAIMED: return "ZKS_ERR_ALREADY_CLAIMED";
    case Status::NOT_CLAIMABLE: return "ZKS_ERR_NOT_CLAIMABLE";
    case Status::INVALID_PROOF: return "ZKS_ERR_INVALID_PROOF";
    case Status::UNSUPPORTED: return "ZKS_ERR_UNSUPPORTED";
    case Status::MINT_VALUE_TOO_LOW: return "ZKS_ERR_MINT_VALUE_TOO_LOW";
    case Status::UNKNOWN_TOKEN: return "ZKS_ERR_UNKNOWN_TOKEN";
    case Status::LIMIT_EXCEEDED: return "ZKS_ERR_LIMIT_EXCEEDED";
    case Status::NO_MESSAGE: return "ZKS_ERR_NO_MESSAGE";
    case Status::QUOTE_OUTDATED: return "ZKS_ERR_QUOTE_OUTDATED";
    case Status::TIMEOUT: return "ZKS_ERR_TIMEOUT";
    case Status::CANCELLED: return "ZKS_ERR_CANCELLED";
    case Status::PANIC: return "ZKS_ERR_PANIC";
    case Status::INTERNAL: return "ZKS_ERR_INTERNAL";
    }
    return "a status of a newer library";
}
/** What a failed call may have sent. Where broadcast is "unknown", look the hash up before sending anything again. */
struct SentTransaction {
    std::string chain;
    Hash hash;
    std::string broadcast;
};

/** Why a call failed. */
class Error {
public:
    Error(Status status, std::string message) : status_(status), message_(std::move(message)) {}

    /** Reads the library's error and frees it. */
    static Error take(std::int32_t status, ZksError *error)
    {
        Error taken(static_cast<Status>(status), zks_error_message(error));
        if (auto json = Json::parse(zks_error_json(error)))
            taken.json_ = std::move(*json);
        zks_error_free(error);
        return taken;
    }

    Status status() const { return status_; }
    /** For people. */
    const std::string &message() const { return message_; }
    /** The name of the status in the C header, for example ZKS_ERR_REVERTED. */
    std::string name() const { return name_of(status_); }
    /** A JSON Pointer to what is wrong in the request, or an empty text. */
    std::string path() const { return json_.text("path"); }
    /** Whether the same call may succeed later. */
    bool retryable() const
    {
        const Json *found = json_.find("retryable");
        return found && found->as<bool>() && *found->as<bool>();
    }
    /** What was sent before the failure. */
    std::optional<SentTransaction> tx() const
    {
        const Json *found = json_.find("tx");
        if (!found)
            return std::nullopt;
        return SentTransaction{found->text("chain"), found->text("hash"), found->text("broadcast")};
    }
    /** All that the library says. */
    const Json &json() const { return json_; }

private:
    Status status_;
    std::string message_;
    Json json_;
};

#ifdef ZKSYNC_EXCEPTIONS
/** What Result::value throws. */
class Exception : public std::runtime_error {
public:
    explicit Exception(Error error) : std::runtime_error(error.name() + ": " + error.message()), error_(std::move(error)) {}
    const Error &error() const { return error_; }

private:
    Error error_;
};
#endif

/** A value or an error. */
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }
    /** The value; throws, or ends the program, if there is none. */
    T &value() &
    {
        check();
        return *std::get_if<0>(&state_);
    }
    const T &value() const &
    {
        check();
        return *std::get_if<0>(&state_);
    }
    T &&value() &&
    {
        check();
        return std::move(*std::get_if<0>(&state_));
    }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    /** The error. Must not be asked for where there is a value. */
    const Error &error() const
    {
        const Error *error = std::get_if<1>(&state_);
        if (!error)
            std::abort();
        return *error;
    }

private:
    void check() const
    {
        if (has_value())
            return;
#ifdef ZKSYNC_EXCEPTIONS
        throw Exception(error());
#else
        std::abort();
#endif
    }

    std::variant<T, Error> state_;
};

/* ---- Between types and JSON ------------------------------------------------------------------------------------------ */

namespace detail {

inline Json encode(const Uint &value) { return value.to_string(); }
inline Json encode(bool value) { return value; }
inline Json encode(double value) { return Json::Number{std::to_string(value)}; }
inline Json encode(std::uint64_t value) { return Json::Number{std::to_string(value)}; }
inline Json encode(std::uint32_t value) { return Json::Number{std::to_string(value)}; }
inline Json encode(std::uint16_t value) { return Json::Number{std::to_string(value)}; }
inline Json encode(std::uint8_t value) { return Json::Number{std::to_string(value)}; }
inline Json encode(std::int32_t value) { return Json::Number{std::to_string(value)}; }
inline Json encode(const std::string &value) { return value; }
inline Json encode(const Json &value) { return value; }
template <class Meaning>
Json encode(const Text<Meaning> &value)
{
    return value.value;
}
inline Json encode(const Bytes &value)
{
    static const char digits[] = "0123456789abcdef";
    std::string text = "0x";
    for (std::uint8_t byte : value) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

inline bool decode(const Json &json, bool &out)
{
    const bool *value = json.as<bool>();
    return value && (out = *value, true);
}
inline bool decode(const Json &json, std::string &out)
{
    const std::string *value = json.as<std::string>();
    return value && (out = *value, true);
}
inline bool decode(const Json &json, Json &out)
{
    out = json;
    return true;
}
inline bool decode(const Json &json, double &out)
{
    const Json::Number *value = json.as<Json::Number>();
    return value && (out = std::strtod(value->text.c_str(), nullptr), true);
}
template <class Integer>
std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>, bool> decode(const Json &json, Integer &out)
{
    const Json::Number *value = json.as<Json::Number>();
    if (!value)
        return false;
    bool negative = !value->text.empty() && value->text[0] == '-';
    auto number = Uint::parse(negative ? value->text.substr(1) : value->text);
    auto small = number ? number->to_uint64() : std::nullopt;
    if (!small || *small > static_cast<std::uint64_t>(std::numeric_limits<Integer>::max()) || (negative && !std::is_signed_v<Integer>))
        return false;
    out = static_cast<Integer>(*small);
    if (negative)
        out = static_cast<Integer>(-out);
    return true;
}
inline bool decode(const Json &json, Uint &out)
{
    const std::string *text = json.as<std::string>();
    auto value = text ? Uint::parse(*text) : std::nullopt;
    return value && (out = *value, true);
}
template <class Meaning>
bool decode(const Json &json, Text<Meaning> &out)
{
    return decode(json, out.value);
}
inline bool decode(const Json &json, Bytes &out)
{
    const std::string *text = json.as<std::string>();
    if (!text || text->size() % 2 || text->compare(0, 2, "0x") != 0)
        return false;
    out.clear();
    for (std::size_t i = 2; i < text->size(); i += 2) {
        unsigned byte = 0;
        for (std::size_t j = i; j < i + 2; j++) {
            char c = (*text)[j];
            int digit = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
                return false;
            byte = byte << 4 | unsigned(digit);
        }
        out.push_back(std::uint8_t(byte));
    }
    return true;
}

/* Declared before they use each other: the types nest. */
template <class T>
Json encode(const std::vector<T> &items);
template <class T>
bool decode(const Json &json, std::vector<T> &out);
template <class T>
Json encode(const std::map<std::string, T> &items);
template <class T>
bool decode(const Json &json, std::map<std::string, T> &out);
template <class... T>
Json encode(const std::tuple<T...> &items);
template <class... T>
bool decode(const Json &json, std::tuple<T...> &out);
template <class T>
auto encode(const T &value) -> decltype(T::zksync_names(), Json());
template <class T>
auto decode(const Json &json, T &out) -> decltype(T::zksync_names(), bool());
template <class T>
auto encode(const T &value) -> decltype(enum_names(value), Json());
template <class T>
auto decode(const Json &json, T &out) -> decltype(enum_names(out), bool());

struct Writer {
    Json::Object object;
    template <class T>
    void operator()(const char *key, const T &value)
    {
        object.emplace(key, encode(value));
    }
    template <class T>
    void operator()(const char *key, const std::optional<T> &value)
    {
        if (value)
            object.emplace(key, encode(*value));
    }
};

struct Reader {
    const Json &json;
    std::string missing;
    template <class T>
    void operator()(const char *key, T &value)
    {
        const Json *found = json.find(key);
        if (missing.empty() && (!found || !decode(*found, value)))
            missing = key;
    }
    void operator()(const char *key, Json &value)
    {
        const Json *found = json.find(key);
        value = found ? *found : Json();
    }
    template <class T>
    void operator()(const char *key, std::optional<T> &value)
    {
        const Json *found = json.find(key);
        if (!found)
            return;
        value.emplace();
        if (missing.empty() && !decode(*found, *value))
            missing = key;
    }
};

template <class T>
auto encode(const T &value) -> decltype(T::zksync_names(), Json())
{
    Writer writer;
    T::zksync_visit(value, writer);
    return std::move(writer.object);
}
template <class T>
auto decode(const Json &json, T &out) -> decltype(T::zksync_names(), bool())
{
    Reader reader{json, {}};
    T::zksync_visit(out, reader);
    return reader.missing.empty();
}
template <class T>
auto encode(const T &value) -> decltype(enum_names(value), Json())
{
    for (const auto &[name, known] : enum_names(value))
        if (known == value)
            return name;
    return Json();
}
template <class T>
auto decode(const Json &json, T &out) -> decltype(enum_names(out), bool())
{
    const std::string *text = json.as<std::string>();
    out = T::unknown_;
    for (const auto &[name, known] : enum_names(out))
        if (text && *text == name)
            out = known;
    return text != nullptr;
}
template <class T>
Json encode(const std::vector<T> &items)
{
    Json::Array array;
    for (const T &item : items)
        array.push_back(encode(item));
    return array;
}
template <class T>
bool decode(const Json &json, std::vector<T> &out)
{
    const Json::Array *array = json.as<Json::Array>();
    if (!array)
        return false;
    out.resize(array->size());
    for (std::size_t i = 0; i < out.size(); i++)
        if (!decode((*array)[i], out[i]))
            return false;
    return true;
}
template <class T>
Json encode(const std::map<std::string, T> &items)
{
    Json::Object object;
    for (const auto &[key, item] : items)
        object.emplace(key, encode(item));
    return object;
}
template <class T>
bool decode(const Json &json, std::map<std::string, T> &out)
{
    const Json::Object *object = json.as<Json::Object>();
    if (!object)
        return false;
    for (const auto &[key, item] : *object)
        if (!decode(item, out[key]))
            return false;
    return true;
}
template <class... T>
Json encode(const std::tuple<T...> &items)
{
    return std::apply([](const T &...item) { return Json(Json::Array{encode(item)...}); }, items);
}
template <class... T>
bool decode(const Json &json, std::tuple<T...> &out)
{
    const Json::Array *array = json.as<Json::Array>();
    if (!array || array->size() != sizeof...(T))
        return false;
    std::size_t at = 0;
    return std::apply([&](T &...item) { return (decode((*array)[at++], item) && ...); }, out);
}

} // namespace detail

/** The JSON of a request or a response. */
template <class T>
Json to_json(const T &value)
{
    return detail::encode(value);
}

/** Reads a request or a response; nothing if a key is missing or of the wrong type. Keys that are not known are passed over. */
template <class T>
std::optional<T> from_json(const Json &json)
{
    T value;
    if (!detail::decode(json, value))
        return std::nullopt;
    return value;
}

/* ---- Requests and responses ------------------------------------------------------------------------------------------ */

/** What an operation may approve by itself. */
enum class ApproveMode {
    /**
     * Just the amount that is needed (default); of the base token with some head-room for the fee, whose price can rise
     * meanwhile.
     */
    exact,
    /** Without a limit, so that later deposits of the token need no approval. */
    unlimited,
    /** Nothing: too small an allowance is an error. */
    never,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, ApproveMode>, 3> &enum_names(ApproveMode)
{
    static const std::array<std::pair<const char *, ApproveMode>, 3> names{{
        {"exact", ApproveMode::exact},
        {"unlimited", ApproveMode::unlimited},
        {"never", ApproveMode::never},
    }};
    return names;
}

/** One of the two chains of a wallet. */
enum class Chain {
    /** Ethereum. */
    l1,
    /** The ZKsync chain. */
    l2,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, Chain>, 2> &enum_names(Chain)
{
    static const std::array<std::pair<const char *, Chain>, 2> names{{
        {"l1", Chain::l1},
        {"l2", Chain::l2},
    }};
    return names;
}

/** How a contract comes into being. */
enum class DeployKind {
    /** EraVM, at an address from the sender and its deployment nonce. */
    create,
    /** EraVM, at an address from sender, salt, bytecode and constructor input. */
    create2,
    /** Like `create`, for a smart account. */
    create_account,
    /** Like `create2`, for a smart account. */
    create2_account,
    /** EVM code, at an address from the sender and the transaction's nonce. */
    evm,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, DeployKind>, 5> &enum_names(DeployKind)
{
    static const std::array<std::pair<const char *, DeployKind>, 5> names{{
        {"create", DeployKind::create},
        {"create2", DeployKind::create2},
        {"createAccount", DeployKind::create_account},
        {"create2Account", DeployKind::create2_account},
        {"evm", DeployKind::evm},
    }};
    return names;
}

/** Whom the transaction calls, for EraVM. */
enum class DeployTarget {
    /** The deployer 0x8006: the address depends on the sender. */
    deployer,
    /** The factory 0x10000, for the kinds with a salt: the same address for every sender. */
    factory,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, DeployTarget>, 2> &enum_names(DeployTarget)
{
    static const std::array<std::pair<const char *, DeployTarget>, 2> names{{
        {"deployer", DeployTarget::deployer},
        {"factory", DeployTarget::factory},
    }};
    return names;
}

/** How a deposit travels. */
enum class DepositRoute {
    /** ETH to an ETH-based chain: direct. */
    eth_base,
    /** A token to an ETH-based chain: second bridge. */
    erc20_on_eth,
    /** ETH to a chain with another base token: second bridge. */
    eth_nonbase,
    /** The base token to its chain: direct. */
    erc20_base,
    /** A token to a chain with another, non-ETH base token: second bridge. */
    erc20_nonbase,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, DepositRoute>, 5> &enum_names(DepositRoute)
{
    static const std::array<std::pair<const char *, DepositRoute>, 5> names{{
        {"eth-base", DepositRoute::eth_base},
        {"erc20-on-eth", DepositRoute::erc20_on_eth},
        {"eth-nonbase", DepositRoute::eth_nonbase},
        {"erc20-base", DepositRoute::erc20_base},
        {"erc20-nonbase", DepositRoute::erc20_nonbase},
    }};
    return names;
}

/** Where a deposit is. */
enum class DepositState {
    /** Sent on L1, not mined. */
    l1_pending,
    /** Mined on L1 and reverted there: nothing was deposited. */
    l1_failed,
    /** Mined on L1, not yet executed on L2. */
    l2_pending,
    /** Executed on L2. */
    executed,
    /** Failed on L2. `claimable` says whether it is claimed back on L1 or was refunded on L2. */
    failed,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, DepositState>, 5> &enum_names(DepositState)
{
    static const std::array<std::pair<const char *, DepositState>, 5> names{{
        {"l1Pending", DepositState::l1_pending},
        {"l1Failed", DepositState::l1_failed},
        {"l2Pending", DepositState::l2_pending},
        {"executed", DepositState::executed},
        {"failed", DepositState::failed},
    }};
    return names;
}

/** The two kinds of ZKsync chains. */
enum class Family {
    /** EraVM chains: type 0x71 transactions, paymasters, `zks_estimateGasL1ToL2`. */
    era,
    /** ZKsync OS chains: EVM transactions, gas of L1→L2 transactions from the protocol's floor. */
    zksync_os,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, Family>, 2> &enum_names(Family)
{
    static const std::array<std::pair<const char *, Family>, 2> names{{
        {"era", Family::era},
        {"zksyncOs", Family::zksync_os},
    }};
    return names;
}

/** The function on L1 that finalises. */
enum class FinalizationFunction {
    /** `finalizeDeposit((uint256,uint256,uint256,address,uint16,bytes,bytes32[]))` of the nullifier, with all arguments. */
    finalize_deposit,
    /**
     * `finalizeWithdrawal(uint256,uint256,uint256,uint16,bytes,bytes32[])` of the shared bridge, before protocol 26: all
     * but the sender.
     */
    finalize_withdrawal,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, FinalizationFunction>, 2> &enum_names(FinalizationFunction)
{
    static const std::array<std::pair<const char *, FinalizationFunction>, 2> names{{
        {"finalizeDeposit", FinalizationFunction::finalize_deposit},
        {"finalizeWithdrawal", FinalizationFunction::finalize_withdrawal},
    }};
    return names;
}

/** What became of one withdrawal. */
enum class FinalizationOutcome {
    /** Its finalisation was sent. */
    sent,
    /** It was finalised before. */
    already_finalized,
    /** It cannot be finalised yet. */
    not_ready,
    /** It failed, for the reason in `error`, whose `tx` says whether a transaction may be on its way all the same. */
    failed,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, FinalizationOutcome>, 4> &enum_names(FinalizationOutcome)
{
    static const std::array<std::pair<const char *, FinalizationOutcome>, 4> names{{
        {"sent", FinalizationOutcome::sent},
        {"alreadyFinalized", FinalizationOutcome::already_finalized},
        {"notReady", FinalizationOutcome::not_ready},
        {"failed", FinalizationOutcome::failed},
    }};
    return names;
}

/** Where a message is on its way to the gateway. */
enum class InteropMessageState {
    /** Not mined on the chain that it was sent on. */
    l2_pending,
    /** Mined; its batch is not on the gateway. Also where the node does not say more. */
    queued,
    /** Its batch is committed on the gateway. */
    sending,
    /** Its batch is proven on the gateway. */
    proving,
    /** Its batch is executed on the gateway: there is the proof. */
    executed,
    /** The transaction reverted: it sent nothing. */
    failed,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, InteropMessageState>, 6> &enum_names(InteropMessageState)
{
    static const std::array<std::pair<const char *, InteropMessageState>, 6> names{{
        {"l2Pending", InteropMessageState::l2_pending},
        {"queued", InteropMessageState::queued},
        {"sending", InteropMessageState::sending},
        {"proving", InteropMessageState::proving},
        {"executed", InteropMessageState::executed},
        {"failed", InteropMessageState::failed},
    }};
    return names;
}

/** Why a withdrawal is the account's. */
enum class MatchedBy {
    /** It receives on L1. */
    receiver,
    /** It sent the L2 transaction or called the bridge, for another receiver. */
    sender,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, MatchedBy>, 2> &enum_names(MatchedBy)
{
    static const std::array<std::pair<const char *, MatchedBy>, 2> names{{
        {"receiver", MatchedBy::receiver},
        {"sender", MatchedBy::sender},
    }};
    return names;
}

/** Where a message is. */
enum class MessageState {
    /** Not mined on L2. */
    l2_pending,
    /** Mined on L2, its batch is not sealed or the node has no proof yet. */
    not_sealed,
    /** There is a proof, and its batch is not executed on L1. */
    proven,
    /** L1 holds the root that the proof leads to. */
    executed,
    /** The L2 transaction reverted: it sent nothing. */
    failed,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, MessageState>, 5> &enum_names(MessageState)
{
    static const std::array<std::pair<const char *, MessageState>, 5> names{{
        {"l2Pending", MessageState::l2_pending},
        {"notSealed", MessageState::not_sealed},
        {"proven", MessageState::proven},
        {"executed", MessageState::executed},
        {"failed", MessageState::failed},
    }};
    return names;
}

/** How far to wait. */
enum class MessageUntil {
    /** Until there is a proof. */
    proven,
    /** Until L1 can check the proof. */
    executed,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, MessageUntil>, 2> &enum_names(MessageUntil)
{
    static const std::array<std::pair<const char *, MessageUntil>, 2> names{{
        {"proven", MessageUntil::proven},
        {"executed", MessageUntil::executed},
    }};
    return names;
}

/** Up to where transactions are counted. */
enum class NonceAt {
    /** With those that wait in the node's pool. */
    pending,
    /** Only those in blocks. */
    latest,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, NonceAt>, 2> &enum_names(NonceAt)
{
    static const std::array<std::pair<const char *, NonceAt>, 2> names{{
        {"pending", NonceAt::pending},
        {"latest", NonceAt::latest},
    }};
    return names;
}

/** How a signature was found valid. */
enum class SignedBy {
    /** By the account's own key. */
    key,
    /** The contract at the address accepted it (EIP-1271). */
    contract,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, SignedBy>, 2> &enum_names(SignedBy)
{
    static const std::array<std::pair<const char *, SignedBy>, 2> names{{
        {"key", SignedBy::key},
        {"contract", SignedBy::contract},
    }};
    return names;
}

/** What a token is. */
enum class TokenKind {
    /** The base token of the L2 chain. */
    base,
    /** ETH, on a chain whose base token is another one. */
    eth,
    /** Any other token. */
    erc20,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, TokenKind>, 3> &enum_names(TokenKind)
{
    static const std::array<std::pair<const char *, TokenKind>, 3> names{{
        {"base", TokenKind::base},
        {"eth", TokenKind::eth},
        {"erc20", TokenKind::erc20},
    }};
    return names;
}

/** The form of a transaction. */
enum class TxKind {
    /** Ethereum's first form. */
    legacy,
    /** Type 2. */
    eip1559,
    /** Type 0x71. */
    eip712,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, TxKind>, 3> &enum_names(TxKind)
{
    static const std::array<std::pair<const char *, TxKind>, 3> names{{
        {"legacy", TxKind::legacy},
        {"eip1559", TxKind::eip1559},
        {"eip712", TxKind::eip712},
    }};
    return names;
}

/** Whether a mined transaction did what it was sent for. */
enum class TxStatus {
    /** It did. */
    success,
    /** It reverted; the fee was paid. */
    failed,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, TxStatus>, 2> &enum_names(TxStatus)
{
    static const std::array<std::pair<const char *, TxStatus>, 2> names{{
        {"success", TxStatus::success},
        {"failed", TxStatus::failed},
    }};
    return names;
}

/** The machine that runs the contract; the rules for addresses differ. */
enum class Vm {
    /** EraVM bytecode on an EraVM chain. */
    eravm,
    /** EVM bytecode: on L1, on ZKsync OS chains, and on EraVM chains that interpret it. */
    evm,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, Vm>, 2> &enum_names(Vm)
{
    static const std::array<std::pair<const char *, Vm>, 2> names{{
        {"eravm", Vm::eravm},
        {"evm", Vm::evm},
    }};
    return names;
}

/** How far to wait. */
enum class WaitUntil {
    /** Until it can be finalised. */
    ready,
    /** Until somebody has finalised it. */
    finalized,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, WaitUntil>, 2> &enum_names(WaitUntil)
{
    static const std::array<std::pair<const char *, WaitUntil>, 2> names{{
        {"ready", WaitUntil::ready},
        {"finalized", WaitUntil::finalized},
    }};
    return names;
}

/** How far a pending withdrawal is. */
enum class WithdrawalPhase {
    /** Not mined on L2. */
    l2_pending,
    /** Mined on L2, its batch is not sealed or the node has no proof yet. */
    not_sealed,
    /** Proven, its batch is not executed on L1. */
    not_executed,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, WithdrawalPhase>, 3> &enum_names(WithdrawalPhase)
{
    static const std::array<std::pair<const char *, WithdrawalPhase>, 3> names{{
        {"l2Pending", WithdrawalPhase::l2_pending},
        {"notSealed", WithdrawalPhase::not_sealed},
        {"notExecuted", WithdrawalPhase::not_executed},
    }};
    return names;
}

/** Where a withdrawal is. */
enum class WithdrawalState {
    /** On its way: `phase` says how far. */
    pending,
    /** Can be finalised on L1. */
    ready,
    /** Finalised on L1. */
    finalized,
    /** The L2 transaction reverted: nothing was withdrawn. */
    failed,
    /** One of a newer library; not for requests. */
    unknown_,
};
inline const std::array<std::pair<const char *, WithdrawalState>, 4> &enum_names(WithdrawalState)
{
    static const std::array<std::pair<const char *, WithdrawalState>, 4> names{{
        {"pending", WithdrawalState::pending},
        {"ready", WithdrawalState::ready},
        {"finalized", WithdrawalState::finalized},
        {"failed", WithdrawalState::failed},
    }};
    return names;
}

/** A stored word with its proof. */
struct StorageProof {
    /** The leaf's index in the tree. */
    std::uint64_t index{};
    /** The place. */
    Hash key;
    /** The path to the state's root. */
    std::vector<Hash> proof;
    /** The word. */
    Hash value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("key", self.key);
        visit("proof", self.proof);
        visit("value", self.value);
    }
};

/** An address to write with its checksum. */
struct AddressChecksumRequest {
    /** The address; mixed case is checked. */
    Address address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
    }
};

/** An address. */
struct AddressResponse {
    /** The address, with its EIP-55 checksum. */
    Address address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
    }
};

/** An allowance. */
struct Allowance {
    /** In base units. */
    Uint allowance;
    /** The chain. */
    Chain chain{};
    /** The account. */
    Address owner;
    /** Who may take. */
    Address spender;
    /** The token. */
    Address token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("allowance", self.allowance);
        visit("chain", self.chain);
        visit("owner", self.owner);
        visit("spender", self.spender);
        visit("token", self.token);
    }
};

/** Whose allowance, to whom. */
struct AllowanceRequest {
    /** The token, on `chain`. */
    Address token;
    /** The chain. Default `l1`. */
    std::optional<Chain> chain;
    /** The account. Default: the wallet's. */
    std::optional<Address> owner;
    /**
     * Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2. Before
     * protocol 26: the shared bridge on L1, and on L2 none.
     */
    std::optional<Address> spender;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("token", self.token);
        visit("chain", self.chain);
        visit("owner", self.owner);
        visit("spender", self.spender);
    }
};

/** An L1 contract. */
struct ApplyAliasRequest {
    /** The contract on L1. */
    Address address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
    }
};

/** The flow that pays in a token. */
struct ApprovalFlow {
    /** The least that the paymaster must be allowed to take, in base units. */
    Uint minimal_allowance;
    /** The token, on L2. */
    Address token;
    /** What the paymaster itself reads. Default none. */
    std::optional<Bytes> inner;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("minimalAllowance", self.minimal_allowance);
        visit("token", self.token);
        visit("inner", self.inner);
    }
};

/** An approval that the operation needs and that is not there. */
struct MissingApproval {
    /** How much is allowed now. A token that refuses to change it needs a reset to 0 first. */
    Uint allowance;
    /** How much, in base units. */
    Uint amount;
    /** The chain. */
    Chain chain{};
    /** Who must be allowed to take it. */
    Address spender;
    /** The token. */
    Address token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("allowance", self.allowance);
        visit("amount", self.amount);
        visit("chain", self.chain);
        visit("spender", self.spender);
        visit("token", self.token);
    }
};

/** What the sender must hold of a token. */
struct Need {
    /** How much is there. */
    Uint available;
    /** The chain. */
    Chain chain{};
    /** How much is missing; 0 if there is enough. */
    Uint missing;
    /** How much the operation takes at most, in base units. For the coin this includes the fee. */
    Uint required;
    /** The token, null for the chain's own coin. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("available", self.available);
        visit("chain", self.chain);
        visit("missing", self.missing);
        visit("required", self.required);
        visit("token", self.token);
    }
};

/** What a caller may fix in a transaction; everything left out is chosen by the library. */
struct Overrides {
    /** The gas limit. Default: the estimate, with 20 % more on L1. */
    std::optional<Uint> gas_limit;
    /** The most to pay per gas, in wei. Default: 3/2 of the base fee plus the tip. */
    std::optional<Uint> max_fee_per_gas;
    /** The tip per gas, in wei. Default: the node's suggestion; 0 on L2 if the node has none or `maxFeePerGas` is given. */
    std::optional<Uint> max_priority_fee_per_gas;
    /** The nonce. Default: the next free one of the account. */
    std::optional<std::uint64_t> nonce;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("gasLimit", self.gas_limit);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("nonce", self.nonce);
    }
};

/** An approval that was sent. */
struct SentApproval {
    /** How much, in base units. 0 for the reset that some tokens need first. */
    Uint amount;
    /** Who may take it. */
    Address spender;
    /** The token. */
    Address token;
    /** The transaction. */
    Hash tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("spender", self.spender);
        visit("token", self.token);
        visit("txHash", self.tx_hash);
    }
};

/** A signed transaction. */
struct AssembleTransactionResponse {
    /** The bytes for `broadcast_transaction`. */
    Bytes raw_transaction;
    /** The hash that the transaction will have. */
    Hash tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("rawTransaction", self.raw_transaction);
        visit("txHash", self.tx_hash);
    }
};

/** A token. */
struct AssetIdRequest {
    /** The chain that the token comes from. */
    std::uint64_t origin_chain_id{};
    /** The token there; the address 0 or 1 for the chain's own coin. */
    Address token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("originChainId", self.origin_chain_id);
        visit("token", self.token);
    }
};

/** An asset. */
struct AssetIdResponse {
    /** The asset's id. */
    Hash asset_id;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("assetId", self.asset_id);
    }
};

/** A balance. */
struct Balance {
    /** The account. */
    Address address;
    /** In base units. */
    Uint balance;
    /** The chain. */
    Chain chain{};
    /** The token's decimals; 18 for the chain's own coin; null where the token does not tell. */
    std::optional<std::uint8_t> decimals;
    /** The token's symbol, null for the chain's own coin and where the token does not tell. */
    std::optional<std::string> symbol;
    /** The token, null for the chain's own coin. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("balance", self.balance);
        visit("chain", self.chain);
        visit("decimals", self.decimals);
        visit("symbol", self.symbol);
        visit("token", self.token);
    }
};

/** Whose balance of what. */
struct BalanceRequest {
    /** `l1` or `l2`. */
    Chain chain{};
    /** The account. Default: the wallet's. */
    std::optional<Address> address;
    /**
     * The token's address on that chain. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base
     * token.
     */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("address", self.address);
        visit("token", self.token);
    }
};

/** Whose balances of what. */
struct BalancesRequest {
    /** `l1` or `l2`. */
    Chain chain{};
    /** The account. Default: the wallet's. */
    std::optional<Address> address;
    /** The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in `balance`. */
    std::optional<std::vector<Address>> tokens;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("address", self.address);
        visit("tokens", self.tokens);
    }
};

/** The price. */
struct BaseCost {
    /** In base units of the base token. */
    Uint base_cost;
    /** The base token's address on L1; 0x…01 is ETH. */
    Address base_token;
    /** The gas per byte of pubdata that it was computed for. */
    Uint gas_per_pubdata;
    /** The L1 gas price that it was computed for, in wei. */
    Uint gas_price;
    /** The gas limit that it was computed for. */
    Uint l2_gas_limit;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("baseCost", self.base_cost);
        visit("baseToken", self.base_token);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("gasPrice", self.gas_price);
        visit("l2GasLimit", self.l2_gas_limit);
    }
};

/** What to price. */
struct BaseCostRequest {
    /** The gas limit of the L2 transaction. */
    Uint l2_gas_limit;
    /** Gas per byte of pubdata. Default 800, the only value that a deposit may use. */
    std::optional<Uint> gas_per_pubdata;
    /** The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its `maxFeePerGas`. */
    std::optional<Uint> gas_price;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2GasLimit", self.l2_gas_limit);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("gasPrice", self.gas_price);
    }
};

/** The code hashes of the bootloader and of accounts without code. */
struct BaseSystemContracts {
    /** The bootloader. */
    std::optional<Hash> bootloader;
    /** Accounts without code. */
    std::optional<Hash> default_aa;
    /** Contracts with EVM code. */
    std::optional<Hash> evm_emulator;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bootloader", self.bootloader);
        visit("defaultAa", self.default_aa);
        visit("evmEmulator", self.evm_emulator);
    }
};

/** The prices that batches are made with. */
struct BatchFeeInput {
    /** The price of gas on L2 that is fair, in wei. */
    Uint fair_l2_gas_price;
    /** The price of a byte of published data that is fair, in wei. */
    Uint fair_pubdata_price;
    /** The price of gas on L1, in wei. */
    Uint l1_gas_price;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("fairL2GasPrice", self.fair_l2_gas_price);
        visit("fairPubdataPrice", self.fair_pubdata_price);
        visit("l1GasPrice", self.l1_gas_price);
    }
};

/** The prices of a ZKsync OS block. */
struct BlockMetadata {
    /** The version of the execution environment. */
    std::uint64_t execution_version{};
    /** The price of a unit of proving, in wei. */
    Uint native_price;
    /** The price of a byte of published data, in wei. */
    Uint pubdata_price_per_byte;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("executionVersion", self.execution_version);
        visit("nativePrice", self.native_price);
        visit("pubdataPricePerByte", self.pubdata_price_per_byte);
    }
};

/** The bridges of the chain. Since the asset router, the old names mostly lead to it. */
struct BridgeContracts {
    /** The first token bridge on L1. */
    std::optional<Address> l1_erc20_default_bridge;
    /** The asset router on L1. */
    std::optional<Address> l1_shared_default_bridge;
    /** A bridge for WETH on L1. */
    std::optional<Address> l1_weth_bridge;
    /** The first token bridge on L2. */
    std::optional<Address> l2_erc20_default_bridge;
    /** The shared bridge on L2 of before the asset router. */
    std::optional<Address> l2_legacy_shared_bridge;
    /** The asset router on L2. */
    std::optional<Address> l2_shared_default_bridge;
    /** A bridge for WETH on L2. */
    std::optional<Address> l2_weth_bridge;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l1Erc20DefaultBridge", self.l1_erc20_default_bridge);
        visit("l1SharedDefaultBridge", self.l1_shared_default_bridge);
        visit("l1WethBridge", self.l1_weth_bridge);
        visit("l2Erc20DefaultBridge", self.l2_erc20_default_bridge);
        visit("l2LegacySharedBridge", self.l2_legacy_shared_bridge);
        visit("l2SharedDefaultBridge", self.l2_shared_default_bridge);
        visit("l2WethBridge", self.l2_weth_bridge);
    }
};

/** A pair of bridges. */
struct BridgeInfo {
    /** On L1: for `bridgeAddress` of a deposit and `l1BridgeAddress` of a finalisation or claim. */
    Address l1_bridge;
    /** Whether it is for one token only, as the bridges of chains with their own USDC are. */
    bool only_one_token{};
    /** The token on L1; null where none was named and the bridge takes several. */
    std::optional<Address> l1_token;
    /** On L2: for `bridgeAddress` of a withdrawal; null where the bridge on L1 does not say. */
    std::optional<Address> l2_bridge;
    /** What it becomes on L2; null where the bridge does not say. */
    std::optional<Address> l2_token;
    /** Whether both sides name each other; null where the one on L2 does not say. */
    std::optional<bool> paired;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l1Bridge", self.l1_bridge);
        visit("onlyOneToken", self.only_one_token);
        visit("l1Token", self.l1_token);
        visit("l2Bridge", self.l2_bridge);
        visit("l2Token", self.l2_token);
        visit("paired", self.paired);
    }
};

/** Which bridge. */
struct BridgeInfoRequest {
    /** The bridge on L1. */
    Address bridge_address;
    /** A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only one. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bridgeAddress", self.bridge_address);
        visit("token", self.token);
    }
};

/** What to send. */
struct BroadcastTransactionRequest {
    /** The chain. */
    Chain chain{};
    /** The signed bytes. */
    Bytes raw_transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("rawTransaction", self.raw_transaction);
    }
};

/** A transaction that the node took, now or before. */
struct BroadcastTransactionResponse {
    /** The chain. */
    Chain chain{};
    /** Who signed it. */
    Address from;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    Hash tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("from", self.from);
        visit("nonce", self.nonce);
        visit("txHash", self.tx_hash);
    }
};

/** What the chain can do, found by asking it. */
struct Capabilities {
    /** Tokens are bridged by asset id, whatever chain they come from: since protocol 26. Before, only tokens of L1 are. */
    bool asset_ids{};
    /** Type 0x71 transactions and paymasters. */
    bool eip712_transactions{};
    /** The node estimates the gas of L1→L2 transactions itself. */
    bool estimates_l1_to_l2{};
    /** Batches settle on a gateway: log proofs have two hops. */
    bool settles_on_gateway{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("assetIds", self.asset_ids);
        visit("eip712Transactions", self.eip712_transactions);
        visit("estimatesL1ToL2", self.estimates_l1_to_l2);
        visit("settlesOnGateway", self.settles_on_gateway);
    }
};

/** How to reach one chain. URLs and headers can hold credentials, so `Debug` leaves them out. */
struct ChainConfig {
    /** JSON-RPC endpoints, http:// or https://, the preferred one first. The others are used while it fails. */
    std::vector<std::string> urls;
    /** Accept http:// to a host that is not this machine. Default false: an observer could read and change everything. */
    std::optional<bool> allow_plain_http;
    /**
     * The chain id that the endpoints must have; another one is an error before anything is signed. Give it whenever you
     * know it: without it the wallet believes the first answer, and a node that lies gets a transaction that is valid on
     * the chain it names.
     */
    std::optional<std::uint64_t> chain_id;
    /** More TLS roots, as PEM certificates; the bundled Mozilla roots stay. */
    std::optional<std::string> extra_roots_pem;
    /** HTTP headers for every request, for example `Authorization`. */
    std::optional<std::map<std::string, std::string>> headers;
    /** The most requests in one JSON-RPC batch; 1 turns batches off. Default 50. */
    std::optional<std::uint32_t> max_batch;
    /** The largest accepted answer, in bytes. Default 33554432. */
    std::optional<std::uint64_t> max_response_bytes;
    /**
     * How often a waiting call looks again, in milliseconds. Default: after 100 at first, then less and less often, at
     * last every 4000.
     */
    std::optional<std::uint64_t> poll_ms;
    /** `none` (default) or the URL of an HTTP proxy. Proxies in environment variables are never used. */
    std::optional<std::string> proxy;
    /** How often a failed read is tried again. Default 3. Sends are never repeated blindly, whatever this says. */
    std::optional<std::uint32_t> retries;
    /** The time for one HTTP request, in milliseconds. Default 30000. */
    std::optional<std::uint64_t> timeout_ms;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("urls", self.urls);
        visit("allowPlainHttp", self.allow_plain_http);
        visit("chainId", self.chain_id);
        visit("extraRootsPem", self.extra_roots_pem);
        visit("headers", self.headers);
        visit("maxBatch", self.max_batch);
        visit("maxResponseBytes", self.max_response_bytes);
        visit("pollMs", self.poll_ms);
        visit("proxy", self.proxy);
        visit("retries", self.retries);
        visit("timeoutMs", self.timeout_ms);
    }
};

/** Contract addresses. Asset router, nullifier and vaults came with protocol 26, in place of the shared bridges. */
struct Contracts {
    /** On L1. */
    Address bridgehub;
    /** On L1: the chain's own contract. */
    Address diamond;
    /** On L1: approve tokens to this one. Null before protocol 26. */
    std::optional<Address> asset_router;
    /** On L1: holds the tokens. Null before protocol 26. */
    std::optional<Address> l1_native_token_vault;
    /** On L2. Null before protocol 26. */
    std::optional<Address> l2_asset_router;
    /** On L2. Null before protocol 26. */
    std::optional<Address> l2_native_token_vault;
    /** On L2, before protocol 26: withdraws tokens. Null since. */
    std::optional<Address> l2_shared_bridge;
    /** On L1: finalises withdrawals and failed deposits. Null before protocol 26. */
    std::optional<Address> nullifier;
    /** On L1, before protocol 26: approve tokens to this one; it finalises withdrawals and failed deposits too. Null since. */
    std::optional<Address> shared_bridge;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bridgehub", self.bridgehub);
        visit("diamond", self.diamond);
        visit("assetRouter", self.asset_router);
        visit("l1NativeTokenVault", self.l1_native_token_vault);
        visit("l2AssetRouter", self.l2_asset_router);
        visit("l2NativeTokenVault", self.l2_native_token_vault);
        visit("l2SharedBridge", self.l2_shared_bridge);
        visit("nullifier", self.nullifier);
        visit("sharedBridge", self.shared_bridge);
    }
};

/** A protocol version, for example 0.29.1. */
struct ProtocolVersion {
    /** 0 for all versions so far. */
    std::uint32_t major{};
    /** The number that people mean: 26, 29, 31. */
    std::uint32_t minor{};
    /** The patch. */
    std::uint32_t patch{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("major", self.major);
        visit("minor", self.minor);
        visit("patch", self.patch);
    }
};

/** No arguments. */
struct ChainInfoRequest {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** A claim that was sent. */
struct ClaimFailedDepositResponse {
    /** How much, in base units. */
    Uint amount;
    /** Who is paid. */
    Address depositor;
    /** The gas limit. */
    Uint gas_limit;
    /** The L1 transaction. It is on its way: `transaction_wait` waits for it. */
    Hash l1_tx_hash;
    /** The failed L2 transaction. */
    Hash l2_tx_hash;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** The token on L1; 0x…01 is ETH. */
    Address token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("depositor", self.depositor);
        visit("gasLimit", self.gas_limit);
        visit("l1TxHash", self.l1_tx_hash);
        visit("l2TxHash", self.l2_tx_hash);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("nonce", self.nonce);
        visit("token", self.token);
    }
};

/** Contract addresses in place of discovery. */
struct ContractsConfig {
    /** The asset router (v26 and later) or shared bridge on L1. */
    std::optional<Address> asset_router;
    /** The bridgehub on L1. */
    std::optional<Address> bridgehub;
    /** The chain's own contract (diamond) on L1. */
    std::optional<Address> diamond;
    /** The native token vault on L1. */
    std::optional<Address> l1_native_token_vault;
    /** The nullifier on L1. */
    std::optional<Address> nullifier;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("assetRouter", self.asset_router);
        visit("bridgehub", self.bridgehub);
        visit("diamond", self.diamond);
        visit("l1NativeTokenVault", self.l1_native_token_vault);
        visit("nullifier", self.nullifier);
    }
};

/** Bounds on what is ever signed: a node that lies about prices cannot make the wallet pay more. */
struct LimitsConfig {
    /** The most that the gas of one L1 transaction may cost (gas limit × price), in wei. Default 2 ETH. */
    std::optional<Uint> max_l1_fee;
    /** The most gas of one L1 transaction. Default 30000000. */
    std::optional<Uint> max_l1_gas;
    /** The highest price per gas on L1, in wei. Default 5000 gwei. */
    std::optional<Uint> max_l1_gas_price;
    /**
     * The most that the gas of one L2 transaction, or of the L2 part of a request on L1, may cost, in base units of the
     * base token. Default 1 ETH, or what L1 says is as much in another base token.
     */
    std::optional<Uint> max_l2_fee;
    /** The most gas of one L2 transaction. Default 1000000000. */
    std::optional<Uint> max_l2_gas;
    /**
     * The highest price per gas on L2, in base units of the base token. Default 1000 gwei; where the base token is not
     * ETH, as many times more as L1 says that there are units of it in one of ETH.
     */
    std::optional<Uint> max_l2_gas_price;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("maxL1Fee", self.max_l1_fee);
        visit("maxL1Gas", self.max_l1_gas);
        visit("maxL1GasPrice", self.max_l1_gas_price);
        visit("maxL2Fee", self.max_l2_fee);
        visit("maxL2Gas", self.max_l2_gas);
        visit("maxL2GasPrice", self.max_l2_gas_price);
    }
};

/** A deployment with a salt. */
struct Create2AddressRequest {
    /** On EraVM the hash from `hash_bytecode`, on the EVM the keccak256 hash of the init code with its arguments. */
    Hash bytecode_hash;
    /** The salt. */
    Hash salt;
    /** Who calls the deployer: on EraVM through the usual factory 0x0000000000000000000000000000000000010000. */
    Address sender;
    /** The constructor's encoded arguments, on EraVM only. */
    std::optional<Bytes> constructor_input;
    /** The machine. Default `eravm`. */
    std::optional<Vm> vm;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bytecodeHash", self.bytecode_hash);
        visit("salt", self.salt);
        visit("sender", self.sender);
        visit("constructorInput", self.constructor_input);
        visit("vm", self.vm);
    }
};

/** A deployment with a nonce. */
struct CreateAddressRequest {
    /** On EraVM the account's deployment nonce, on the EVM its nonce. */
    std::uint64_t nonce{};
    /** Who deploys. */
    Address sender;
    /** The machine. Default `eravm`. */
    std::optional<Vm> vm;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("nonce", self.nonce);
        visit("sender", self.sender);
        visit("vm", self.vm);
    }
};

/** Return data. */
struct DecodeRevertRequest {
    /** What the failed call returned: the error's `data`. */
    Bytes data;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("data", self.data);
    }
};

/** A decoded revert. Parts that are not known are null. */
struct DecodeRevertResponse {
    /** The arguments by name, or `arg0`, `arg1`, … ; for an unknown error the bytes as `data`. */
    Json args;
    /** What usually causes it and what to do. */
    std::optional<std::string> hint;
    /** The error's name. */
    std::optional<std::string> name;
    /** The first four bytes. */
    std::optional<std::string> selector;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("args", self.args);
        visit("hint", self.hint);
        visit("name", self.name);
        visit("selector", self.selector);
    }
};

/** A deployment that was sent. */
struct DeployResponse {
    /** The chain. */
    Chain chain{};
    /**
     * The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is
     * certain.
     */
    Address contract_address;
    /** The gas limit. */
    Uint gas_limit;
    /** How. */
    DeployKind kind{};
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    Hash tx_hash;
    /** The bytecode's hash on EraVM, null for `evm`. */
    std::optional<Hash> bytecode_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("contractAddress", self.contract_address);
        visit("gasLimit", self.gas_limit);
        visit("kind", self.kind);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("nonce", self.nonce);
        visit("txHash", self.tx_hash);
        visit("bytecodeHash", self.bytecode_hash);
    }
};

/** One deployed contract. */
struct Deployed {
    /** The bytecode's hash. */
    Hash bytecode_hash;
    /** The contract. */
    Address contract_address;
    /** Who called the deployer. */
    Address deployer;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bytecodeHash", self.bytecode_hash);
        visit("contractAddress", self.contract_address);
        visit("deployer", self.deployer);
    }
};

/** Which transaction. */
struct DeployedAddressRequest {
    /** The transaction. */
    Hash tx_hash;
    /** The chain. Default `l2`. */
    std::optional<Chain> chain;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("txHash", self.tx_hash);
        visit("chain", self.chain);
    }
};

/** A deployment nonce. */
struct DeploymentNonce {
    /** The account. */
    Address address;
    /** How many contracts the account has deployed: the nonce of `create_address` for its next one. */
    Uint deployment_nonce;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("deploymentNonce", self.deployment_nonce);
    }
};

/** Whose deployment nonce. */
struct DeploymentNonceRequest {
    /** The account. Default: the wallet's. */
    std::optional<Address> address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
    }
};

/** The state of a deposit. */
struct DepositStatus {
    /** All L2 transactions that the L1 transaction requested on this chain. */
    std::vector<Hash> l2_tx_hashes;
    /** Where it is. */
    DepositState state{};
    /**
     * For a failed one: whether `claim_failed_deposit` brings it back (a token sent through the bridge) or the value was
     * refunded on L2 (a direct deposit or request).
     */
    std::optional<bool> claimable;
    /** The L1 block. */
    std::optional<std::uint64_t> l1_block_number;
    /** The fee paid on L1, in wei. */
    std::optional<Uint> l1_fee;
    /** The gas used on L1. */
    std::optional<Uint> l1_gas_used;
    /** The L1 transaction, null when only the L2 hash was given. */
    std::optional<Hash> l1_tx_hash;
    /** The L2 block. */
    std::optional<std::uint64_t> l2_block_number;
    /** The gas used on L2. */
    std::optional<Uint> l2_gas_used;
    /** The L2 transaction, known once L1 has mined. */
    std::optional<Hash> l2_tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHashes", self.l2_tx_hashes);
        visit("state", self.state);
        visit("claimable", self.claimable);
        visit("l1BlockNumber", self.l1_block_number);
        visit("l1Fee", self.l1_fee);
        visit("l1GasUsed", self.l1_gas_used);
        visit("l1TxHash", self.l1_tx_hash);
        visit("l2BlockNumber", self.l2_block_number);
        visit("l2GasUsed", self.l2_gas_used);
        visit("l2TxHash", self.l2_tx_hash);
    }
};

/** Which deposit or request: give one of the hashes. */
struct DepositStatusRequest {
    /** Which of the requests, where one L1 transaction holds several. Default 0. */
    std::optional<std::uint32_t> index;
    /** The L1 transaction. Either this or `l2TxHash` is required. */
    std::optional<Hash> l1_tx_hash;
    /** The L2 transaction. */
    std::optional<Hash> l2_tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("l1TxHash", self.l1_tx_hash);
        visit("l2TxHash", self.l2_tx_hash);
    }
};

/** Like `deposit_status`, and waits until the deposit is executed or failed. */
struct DepositWaitRequest {
    /** Which of the requests, where one L1 transaction holds several. Default 0. */
    std::optional<std::uint32_t> index;
    /** The L1 transaction. Either this or `l2TxHash` is required. */
    std::optional<Hash> l1_tx_hash;
    /** The L2 transaction. */
    std::optional<Hash> l2_tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("l1TxHash", self.l1_tx_hash);
        visit("l2TxHash", self.l2_tx_hash);
    }
};

/** What the operator has set. */
struct FeeConfig {
    /** The gas on L1 that a batch costs. */
    Uint batch_overhead_l1_gas;
    /** The part of a batch's cost that is for computation. */
    double compute_overhead_part{};
    /** The most gas in a batch. */
    Uint max_gas_per_batch;
    /** The most published data in a batch, in bytes. */
    Uint max_pubdata_per_batch;
    /** The lowest price of gas on L2, in wei. */
    Uint minimal_l2_gas_price;
    /** The part of a batch's cost that is for published data. */
    double pubdata_overhead_part{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchOverheadL1Gas", self.batch_overhead_l1_gas);
        visit("computeOverheadPart", self.compute_overhead_part);
        visit("maxGasPerBatch", self.max_gas_per_batch);
        visit("maxPubdataPerBatch", self.max_pubdata_per_batch);
        visit("minimalL2GasPrice", self.minimal_l2_gas_price);
        visit("pubdataOverheadPart", self.pubdata_overhead_part);
    }
};

/** A ratio. */
struct Ratio {
    /** Under it. */
    Uint denominator;
    /** Over the line. */
    Uint numerator;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("denominator", self.denominator);
        visit("numerator", self.numerator);
    }
};

/** What finalises on L1, for callers that send it themselves. */
struct FinalizationArguments {
    /** The L2 chain. */
    std::uint64_t chain_id{};
    /** The nullifier on L1, or before protocol 26 the shared bridge. */
    Address contract;
    /** Its function. */
    FinalizationFunction function{};
    /** The batch. */
    std::uint64_t l2_batch_number{};
    /** The message's index in the batch. */
    std::uint64_t l2_message_index{};
    /** The contract on L2 that sent the message. */
    Address l2_sender;
    /** The transaction's number in the batch. */
    std::uint16_t l2_tx_number_in_batch{};
    /** The proof. */
    std::vector<Hash> merkle_proof;
    /** The message. */
    Bytes message;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chainId", self.chain_id);
        visit("contract", self.contract);
        visit("function", self.function);
        visit("l2BatchNumber", self.l2_batch_number);
        visit("l2MessageIndex", self.l2_message_index);
        visit("l2Sender", self.l2_sender);
        visit("l2TxNumberInBatch", self.l2_tx_number_in_batch);
        visit("merkleProof", self.merkle_proof);
        visit("message", self.message);
    }
};

/** What a withdrawal carries. */
struct Withdrawal {
    /** How much, in base units; null where another asset handler's data says it. */
    std::optional<Uint> amount;
    /** The asset id; null for the base token and for messages of the legacy bridge. */
    std::optional<Hash> asset_id;
    /** The token's address on the chain it comes from; null for the base token. */
    std::optional<Address> origin_token;
    /** Who receives it on L1; null where another asset handler's data says it. */
    std::optional<Address> to;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("assetId", self.asset_id);
        visit("originToken", self.origin_token);
        visit("to", self.to);
    }
};

/** One withdrawal. */
struct WithdrawalReference {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
    }
};

/** The general flow. */
struct GeneralFlow {
    /** What the paymaster itself reads. Default none. */
    std::optional<Bytes> inner;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("inner", self.inner);
    }
};

/** What a ZKsync OS chain began with. */
struct Genesis {
    /** The first contracts: pairs of address and code. */
    std::vector<std::tuple<Address, Bytes>> initial_contracts;
    /** What was stored from the start, as the node names it. */
    Json additional_storage;
    /** The same by the places in the tree. */
    Json additional_storage_raw;
    /** The version of the execution environment. */
    std::optional<std::uint64_t> execution_version;
    /** The first root. */
    std::optional<Hash> genesis_root;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("initialContracts", self.initial_contracts);
        visit("additionalStorage", self.additional_storage);
        visit("additionalStorageRaw", self.additional_storage_raw);
        visit("executionVersion", self.execution_version);
        visit("genesisRoot", self.genesis_root);
    }
};

/** EraVM bytecode. */
struct HashBytecodeRequest {
    /** The bytecode: an odd number of 32-byte words. */
    Bytes bytecode;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bytecode", self.bytecode);
    }
};

/** A hash. */
struct HashResponse {
    /** The hash. */
    Hash hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("hash", self.hash);
    }
};

/** What L1 says to a proof. */
struct InclusionResponse {
    /** The contract that was asked: the bridgehub, or the chain's own where the bridgehub cannot say. */
    Address contract;
    /** Whether the contract accepts it. */
    bool included{};
    /** Why it is not accepted where the contract reverts, for example because the batch is not executed; null otherwise. */
    std::optional<std::string> reason;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("contract", self.contract);
        visit("included", self.included);
        visit("reason", self.reason);
    }
};

/** A message with its proof: the request of `interop_message_verify` on the destination chain. */
struct InteropMessageVerifyRequest {
    /** The batch there. */
    std::uint64_t batch_number{};
    /** The chain that the message was sent on. */
    std::uint64_t chain_id{};
    /** The bytes. */
    Bytes data;
    /** The message's index in the batch. */
    std::uint64_t message_index{};
    /** The proof, up to a root of the gateway. */
    std::vector<Hash> proof;
    /** Who sent the message. */
    Address sender;
    /** The transaction's number in the batch. */
    std::uint16_t tx_number_in_batch{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
        visit("chainId", self.chain_id);
        visit("data", self.data);
        visit("messageIndex", self.message_index);
        visit("proof", self.proof);
        visit("sender", self.sender);
        visit("txNumberInBatch", self.tx_number_in_batch);
    }
};

/** A root of a gateway, which the chains on it import. */
struct InteropRoot {
    /** The gateway. */
    std::uint64_t chain_id{};
    /** Its block, or batch, that has the root. */
    std::uint64_t number{};
    /** The root that the proof leads to. */
    Hash root;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chainId", self.chain_id);
        visit("number", self.number);
        visit("root", self.root);
    }
};

/** Which message. The wallet is one of the chain that it was sent on. */
struct InteropMessageStatusRequest {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
    }
};

/** Like `interop_message_verify`, and waits until the destination chain has imported the root. */
struct InteropMessageVerifyWaitRequest {
    /** The batch there. */
    std::uint64_t batch_number{};
    /** The chain that the message was sent on. */
    std::uint64_t chain_id{};
    /** The bytes. */
    Bytes data;
    /** The message's index in the batch. */
    std::uint64_t message_index{};
    /** The proof, up to a root of the gateway. */
    std::vector<Hash> proof;
    /** Who sent the message. */
    Address sender;
    /** The transaction's number in the batch. */
    std::uint16_t tx_number_in_batch{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
        visit("chainId", self.chain_id);
        visit("data", self.data);
        visit("messageIndex", self.message_index);
        visit("proof", self.proof);
        visit("sender", self.sender);
        visit("txNumberInBatch", self.tx_number_in_batch);
    }
};

/** Like `interop_message_status`, and waits until the gateway has the message or its transaction failed. */
struct InteropMessageWaitRequest {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
    }
};

/** Why one item of a list failed. */
struct ItemError {
    /** The message. */
    std::string message;
    /** Its name. */
    std::string name;
    /** The status. */
    std::int32_t status{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("message", self.message);
        visit("name", self.name);
        visit("status", self.status);
    }
};

/** A leaf. */
struct LeafResponse {
    /** The leaf's hash. */
    Hash leaf;
    /** The 88 bytes that were hashed. */
    Bytes log;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("leaf", self.leaf);
        visit("log", self.log);
    }
};

/** A log. */
struct LogLeafHashRequest {
    /** True for messages and statuses. */
    bool is_service{};
    /** The key. */
    Hash key;
    /** The system contract that sent it. */
    Address sender;
    /** The transaction's position in its batch. */
    std::uint16_t tx_number_in_batch{};
    /** The value. */
    Hash value;
    /** Always 0 so far, the default. */
    std::optional<std::uint8_t> shard_id;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("isService", self.is_service);
        visit("key", self.key);
        visit("sender", self.sender);
        visit("txNumberInBatch", self.tx_number_in_batch);
        visit("value", self.value);
        visit("shardId", self.shard_id);
    }
};

/** A message, as bytes or as text. */
struct MessageHashRequest {
    /** The message's bytes. Either this or `text` is required. */
    std::optional<Bytes> message;
    /** The message as text, in place of `message`. */
    std::optional<std::string> text;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("message", self.message);
        visit("text", self.text);
    }
};

/** A message. */
struct MessageLeafHashRequest {
    /** The message. */
    Bytes message;
    /** The contract or account on L2 that called the messenger. */
    Address sender;
    /** The transaction's position in its batch. */
    std::uint16_t tx_number_in_batch{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("message", self.message);
        visit("sender", self.sender);
        visit("txNumberInBatch", self.tx_number_in_batch);
    }
};

/** A message with its proof: the arguments of `proveL2MessageInclusion` on L1. */
struct MessageProof {
    /** The batch. */
    std::uint64_t batch_number{};
    /** The L2 chain. */
    std::uint64_t chain_id{};
    /** The bytes. */
    Bytes data;
    /** Whether L1 holds that root now. */
    bool executed{};
    /** The keccak-256 of the bytes. */
    Hash message_hash;
    /** The message's index in the batch. */
    std::uint64_t message_index{};
    /** The proof. */
    std::vector<Hash> proof;
    /**
     * The root that it leads to, which L1 holds once the batch is executed: of the chain's batch, or of its settlement
     * layer's.
     */
    Hash root;
    /** Who sent the message on L2. */
    Address sender;
    /** The transaction's number in the batch. */
    std::uint16_t tx_number_in_batch{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
        visit("chainId", self.chain_id);
        visit("data", self.data);
        visit("executed", self.executed);
        visit("messageHash", self.message_hash);
        visit("messageIndex", self.message_index);
        visit("proof", self.proof);
        visit("root", self.root);
        visit("sender", self.sender);
        visit("txNumberInBatch", self.tx_number_in_batch);
    }
};

/** Which message. */
struct MessageProofRequest {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
    }
};

/** A message that was sent. */
struct MessageSendResponse {
    /** The gas limit. */
    Uint gas_limit;
    /** The L2 transaction: keep it, `message_status` and `message_proof` work from it alone. */
    Hash l2_tx_hash;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** The keccak-256 of the bytes. */
    Hash message_hash;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** Who sends it: L1 proves the message together with its sender. */
    Address sender;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("gasLimit", self.gas_limit);
        visit("l2TxHash", self.l2_tx_hash);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("messageHash", self.message_hash);
        visit("nonce", self.nonce);
        visit("sender", self.sender);
    }
};

/** The state of a message. */
struct MessageStatus {
    /** Which of its messages. */
    std::uint32_t index{};
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Where it is. */
    MessageState state{};
    /** The batch, once known. */
    std::optional<std::uint64_t> batch_number;
    /** The bytes, once mined. */
    std::optional<Bytes> data;
    /** The keccak-256 of the bytes, once mined. */
    std::optional<Hash> message_hash;
    /** Who sent it, once mined. */
    std::optional<Address> sender;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("l2TxHash", self.l2_tx_hash);
        visit("state", self.state);
        visit("batchNumber", self.batch_number);
        visit("data", self.data);
        visit("messageHash", self.message_hash);
        visit("sender", self.sender);
    }
};

/** Which message. */
struct MessageStatusRequest {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
    }
};

/** A message and its proof, as `message_proof` gives them. */
struct MessageVerifyInclusionRequest {
    /** The batch. */
    std::uint64_t batch_number{};
    /** The bytes. */
    Bytes data;
    /** The message's index in the batch. */
    std::uint64_t message_index{};
    /** The proof. */
    std::vector<Hash> proof;
    /** Who sent the message on L2. */
    Address sender;
    /** The transaction's number in the batch. */
    std::uint16_t tx_number_in_batch{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
        visit("data", self.data);
        visit("messageIndex", self.message_index);
        visit("proof", self.proof);
        visit("sender", self.sender);
        visit("txNumberInBatch", self.tx_number_in_batch);
    }
};

/** Like `message_status`, and waits. */
struct MessageWaitRequest {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;
    /** How far to wait: `proven`, or `executed` (default). A failed transaction always ends the wait. */
    std::optional<MessageUntil> until;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
        visit("until", self.until);
    }
};

/** A mined transaction. */
struct MinedTransaction {
    /** The chain. */
    Chain chain{};
    /** The sender. */
    Address from;
    /** The gas used. */
    Uint gas_used;
    /** Whether it succeeded. */
    TxStatus status{};
    /** The transaction. */
    Hash tx_hash;
    /** The block that holds it. */
    std::optional<std::uint64_t> block_number;
    /** The deployed contract, if it was a deployment. */
    std::optional<Address> contract_address;
    /** The price paid per gas, in wei. */
    std::optional<Uint> effective_gas_price;
    /** The fee paid, in wei. */
    std::optional<Uint> fee;
    /** The called contract or the receiver. */
    std::optional<Address> to;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("from", self.from);
        visit("gasUsed", self.gas_used);
        visit("status", self.status);
        visit("txHash", self.tx_hash);
        visit("blockNumber", self.block_number);
        visit("contractAddress", self.contract_address);
        visit("effectiveGasPrice", self.effective_gas_price);
        visit("fee", self.fee);
        visit("to", self.to);
    }
};

/** No parameters. */
struct NodeBaseTokenL1Address {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeBaseTokenL1AddressResponse {
    /** The node's answer. */
    std::optional<Address> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** No parameters. */
struct NodeBatchFeeInput {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** Which block. */
struct NodeBlockDetails {
    /** The block. */
    std::uint64_t block_number{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("blockNumber", self.block_number);
    }
};

/** Which block. */
struct NodeBlockMetadata {
    /** The block. */
    std::uint64_t block_number{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("blockNumber", self.block_number);
    }
};

/** No parameters. */
struct NodeBridgeContracts {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** No parameters. */
struct NodeBridgehubContract {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeBridgehubContractResponse {
    /** The node's answer. */
    std::optional<Address> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** Which code. */
struct NodeBytecodeByHash {
    /** Its hash, as `hash_bytecode` gives it. */
    Hash bytecode_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bytecodeHash", self.bytecode_hash);
    }
};

/** What the node answers. */
struct NodeBytecodeByHashResponse {
    /** The node's answer. */
    std::optional<Bytes> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** No parameters. */
struct NodeBytecodeSupplierContract {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeBytecodeSupplierContractResponse {
    /** The node's answer. */
    std::optional<Address> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** A call to estimate. */
struct NodeCall {
    /** The called contract or the receiver. */
    Address to;
    /** The call data. Default: none. */
    std::optional<Bytes> data;
    /** Bytecodes that go along. */
    std::optional<std::vector<Bytes>> factory_deps;
    /** The sender. Default: the node's, which is the zero address. */
    std::optional<Address> from;
    /** The most gas for a byte of published data. Default: the node's. */
    std::optional<Uint> gas_per_pubdata;
    /** The paymaster that pays. Default: none. */
    std::optional<Address> paymaster;
    /** What the paymaster is told. Default: nothing. */
    std::optional<Bytes> paymaster_input;
    /** The transaction's type, 113 for EraVM's own. Default: the node's. */
    std::optional<std::uint8_t> tx_type;
    /** The value, in wei. Default: 0. */
    std::optional<Uint> value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("to", self.to);
        visit("data", self.data);
        visit("factoryDeps", self.factory_deps);
        visit("from", self.from);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("paymaster", self.paymaster);
        visit("paymasterInput", self.paymaster_input);
        visit("txType", self.tx_type);
        visit("value", self.value);
    }
};

/** What a transaction would cost. */
struct NodeFee {
    /** The gas limit. */
    Uint gas_limit;
    /** The most gas for a byte of published data. */
    Uint gas_per_pubdata_limit;
    /** The most per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("gasLimit", self.gas_limit);
        visit("gasPerPubdataLimit", self.gas_per_pubdata_limit);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
    }
};

/** What the node answers. */
struct NodeEstimateGasL1ToL2Response {
    /** The node's answer. */
    Uint result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** No parameters. */
struct NodeFeeParams {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** No parameters. */
struct NodeGasPerPubdata {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeGasPerPubdataResponse {
    /** The node's answer. */
    Uint result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** No parameters. */
struct NodeGenesis {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** Which batch. */
struct NodeL1BatchBlockRange {
    /** The batch. */
    std::uint64_t batch_number{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
    }
};

/** What the node answers. */
struct NodeL1BatchBlockRangeResponse {
    /** The node's answer. */
    std::optional<std::tuple<std::uint64_t, std::uint64_t>> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** Which batch. */
struct NodeL1BatchDetails {
    /** The batch. */
    std::uint64_t batch_number{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
    }
};

/** No parameters. */
struct NodeL1BatchNumber {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeL1BatchNumberResponse {
    /** The node's answer. */
    std::uint64_t result{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** No parameters. */
struct NodeL1ChainId {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeL1ChainIdResponse {
    /** The node's answer. */
    std::uint64_t result{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** No parameters. */
struct NodeL1GasPrice {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeL1GasPriceResponse {
    /** The node's answer. */
    Uint result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** No parameters. */
struct NodeL2Multicall3 {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeL2Multicall3Response {
    /** The node's answer. */
    std::optional<Address> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** Which log. */
struct NodeL2ToL1LogProof {
    /** The transaction on L2. */
    Hash tx_hash;
    /** Which of its logs to L1. Default: the first one, 0. */
    std::optional<std::uint32_t> index;
    /** Up to where the proof leads, in the node's own words, for example `proof_based_gw`. Default: the root on L1. */
    std::optional<std::string> target;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("txHash", self.tx_hash);
        visit("index", self.index);
        visit("target", self.target);
    }
};

/** The proof that a log to L1 is in a batch. */
struct NodeLogProof {
    /** The leaf's index. */
    std::uint64_t id{};
    /** The path. */
    std::vector<Hash> proof;
    /** The root that the node claims. */
    Hash root;
    /** The batch, where the node tells it. */
    std::optional<std::uint64_t> batch_number;
    /** The gateway's block, for a chain that settles there. */
    std::optional<std::uint64_t> gateway_block_number;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("id", self.id);
        visit("proof", self.proof);
        visit("root", self.root);
        visit("batchNumber", self.batch_number);
        visit("gatewayBlockNumber", self.gateway_block_number);
    }
};

/** No parameters. */
struct NodeMainContract {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeMainContractResponse {
    /** The node's answer. */
    std::optional<Address> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** Which words of which account. */
struct NodeProof {
    /** The account. */
    Address address;
    /** The batch after which they are read. */
    std::uint64_t batch_number{};
    /** The places of the words. */
    std::vector<Hash> keys;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("batchNumber", self.batch_number);
        visit("keys", self.keys);
    }
};

/** A protocol version of the chain. */
struct NodeProtocolVersion {
    /** The bootloader's code. */
    std::optional<Hash> bootloader_code_hash;
    /** The code of accounts without code. */
    std::optional<Hash> default_account_code_hash;
    /** The code for contracts with EVM code. */
    std::optional<Hash> evm_emulator_code_hash;
    /** The transaction that upgraded the chain. */
    std::optional<Hash> l2_system_upgrade_tx_hash;
    /** The number that people mean: 26, 29, 31. */
    std::optional<std::uint64_t> minor_version;
    /** When it began, in seconds since 1970. */
    std::optional<std::uint64_t> timestamp;
    /** The same, as older nodes name it. */
    std::optional<std::uint64_t> version_id;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bootloaderCodeHash", self.bootloader_code_hash);
        visit("defaultAccountCodeHash", self.default_account_code_hash);
        visit("evmEmulatorCodeHash", self.evm_emulator_code_hash);
        visit("l2SystemUpgradeTxHash", self.l2_system_upgrade_tx_hash);
        visit("minorVersion", self.minor_version);
        visit("timestamp", self.timestamp);
        visit("versionId", self.version_id);
    }
};

/** Which version. */
struct NodeProtocolVersionRequest {
    /** The version, for example 29. Default: the newest. */
    std::optional<std::uint16_t> id;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("id", self.id);
    }
};

/** Which block. */
struct NodeRawBlockTransactions {
    /** The block. */
    std::uint64_t block_number{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("blockNumber", self.block_number);
    }
};

/** A transaction as the node stores it. Its inner form is the node's own and changes with it. */
struct RawTransaction {
    /** What depends on where it comes from: under `L1`, `L2` or `ProtocolUpgrade`. */
    Json common_data;
    /** The call. */
    Json execute;
    /** The signed bytes, for a transaction of L2. */
    std::optional<Bytes> raw_bytes;
    /** When the node got it, in milliseconds since 1970. */
    std::optional<std::uint64_t> received_timestamp_ms;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("commonData", self.common_data);
        visit("execute", self.execute);
        visit("rawBytes", self.raw_bytes);
        visit("receivedTimestampMs", self.received_timestamp_ms);
    }
};

/** No parameters. */
struct NodeTestnetPaymaster {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeTestnetPaymasterResponse {
    /** The node's answer. */
    std::optional<Address> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** No parameters. */
struct NodeTimestampAsserter {
    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        (void)self, (void)visit;
    }
};

/** What the node answers. */
struct NodeTimestampAsserterResponse {
    /** The node's answer. */
    std::optional<Address> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** Which transaction. */
struct NodeTransactionDetails {
    /** The transaction on L2. */
    Hash tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("txHash", self.tx_hash);
    }
};

/** A transaction and where it stands on L1. */
struct TransactionDetails {
    /** The sender. */
    Address initiator_address;
    /** Whether it is a priority transaction. */
    bool is_l1_originated{};
    /** `pending`, `included`, `precommitted`, `fastFinalized`, `verified` or `failed`. */
    std::string status;
    /** The transaction on L1 that committed its batch. */
    std::optional<Hash> eth_commit_tx_hash;
    /** The transaction on L1 that executed its batch. */
    std::optional<Hash> eth_execute_tx_hash;
    /** The transaction on L1 that precommitted it. */
    std::optional<Hash> eth_precommit_tx_hash;
    /** The transaction on L1 that proved its batch. */
    std::optional<Hash> eth_prove_tx_hash;
    /** What it paid, in wei. */
    std::optional<Uint> fee;
    /** The gas for a byte of published data. */
    std::optional<Uint> gas_per_pubdata;
    /** When the node got it, as ISO 8601. */
    std::optional<std::string> received_at;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("initiatorAddress", self.initiator_address);
        visit("isL1Originated", self.is_l1_originated);
        visit("status", self.status);
        visit("ethCommitTxHash", self.eth_commit_tx_hash);
        visit("ethExecuteTxHash", self.eth_execute_tx_hash);
        visit("ethPrecommitTxHash", self.eth_precommit_tx_hash);
        visit("ethProveTxHash", self.eth_prove_tx_hash);
        visit("fee", self.fee);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("receivedAt", self.received_at);
    }
};

/** A nonce. */
struct Nonce {
    /** The account. */
    Address address;
    /** `pending` or `latest`. */
    NonceAt at{};
    /** The chain. */
    Chain chain{};
    /** The nonce that the account's next transaction has, as this node knows it. */
    std::uint64_t nonce{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("at", self.at);
        visit("chain", self.chain);
        visit("nonce", self.nonce);
    }
};

/** Whose nonce. */
struct NonceRequest {
    /** `l1` or `l2`. */
    Chain chain{};
    /** The account. Default: the wallet's. */
    std::optional<Address> address;
    /** `pending`, the default: with transactions that wait in the node's pool; or `latest`: only those in blocks. */
    std::optional<NonceAt> at;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("address", self.address);
        visit("at", self.at);
    }
};

/** A signed transaction. */
struct ParseTransactionRequest {
    /** The signed bytes: legacy with a chain id, type 2 without an access list, or type 0x71. */
    Bytes raw_transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("rawTransaction", self.raw_transaction);
    }
};

/** The flow that pays in a token. */
struct PaymasterApprovalBasedRequest {
    /** The least allowance, in base units, that the paymaster asks for. */
    Uint minimal_allowance;
    /** The token on L2. */
    Address token;
    /** What the paymaster itself reads. Default none. */
    std::optional<Bytes> inner;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("minimalAllowance", self.minimal_allowance);
        visit("token", self.token);
        visit("inner", self.inner);
    }
};

/** The general flow. */
struct PaymasterGeneralRequest {
    /** What the paymaster itself reads. Default none. */
    std::optional<Bytes> inner;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("inner", self.inner);
    }
};

/** A paymaster's input. */
struct PaymasterInputResponse {
    /** What goes into `paymasterInput`. */
    Bytes paymaster_input;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("paymasterInput", self.paymaster_input);
    }
};

/** A paymaster and its input, in JSON. */
struct PaymasterParams {
    /** The paymaster's address. */
    Address paymaster;
    /** Its input, for example from the function `paymaster_general`. */
    std::optional<Bytes> paymaster_input;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("paymaster", self.paymaster);
        visit("paymasterInput", self.paymaster_input);
    }
};

/** Whose withdrawals, and in which L2 blocks. */
struct PendingWithdrawalsRequest {
    /** The first L2 block. */
    std::uint64_t from_block{};
    /** The account: who receives on L1, or who withdrew on L2. Default: the wallet's address. */
    std::optional<Address> address;
    /**
     * How many blocks one question for events covers. Default 2000, at most 100000; where the node finds it too many,
     * fewer are asked for.
     */
    std::optional<std::uint32_t> blocks_per_query;
    /** The `cursor` of the page before. The other fields must be the same as there. */
    std::optional<std::string> cursor;
    /** Lists finalised withdrawals too. Default false. */
    std::optional<bool> include_finalized;
    /** How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at most 100. */
    std::optional<std::uint32_t> limit;
    /** The last L2 block. Default: the latest one. */
    std::optional<std::uint64_t> to_block;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("fromBlock", self.from_block);
        visit("address", self.address);
        visit("blocksPerQuery", self.blocks_per_query);
        visit("cursor", self.cursor);
        visit("includeFinalized", self.include_finalized);
        visit("limit", self.limit);
        visit("toBlock", self.to_block);
    }
};

/** The result of a priority transaction with its proof: the arguments of `proveL1ToL2TransactionStatus` on L1. */
struct PriorityOpConfirmation {
    /** The batch. */
    std::uint64_t batch_number{};
    /** The L2 chain. */
    std::uint64_t chain_id{};
    /** The contract that was asked. */
    Address contract;
    /** Whether the batch is executed on L1, so that L1 can check the proof. */
    bool executed{};
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** The log's index in the batch. */
    std::uint64_t message_index{};
    /** The proof. */
    std::vector<Hash> proof;
    /** Whether the contract on L1 accepts the proof. */
    bool proven{};
    /** Whether it succeeded on L2, as its log to L1 says. */
    bool succeeded{};
    /** The transaction's number in the batch. */
    std::uint16_t tx_number_in_batch{};
    /** Why the contract does not accept it where it reverts; null otherwise. */
    std::optional<std::string> reason;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
        visit("chainId", self.chain_id);
        visit("contract", self.contract);
        visit("executed", self.executed);
        visit("l2TxHash", self.l2_tx_hash);
        visit("messageIndex", self.message_index);
        visit("proof", self.proof);
        visit("proven", self.proven);
        visit("succeeded", self.succeeded);
        visit("txNumberInBatch", self.tx_number_in_batch);
        visit("reason", self.reason);
    }
};

/** Which deposit or request: give one of the hashes. */
struct PriorityOpConfirmationRequest {
    /** Which of the requests, where one L1 transaction holds several. Default 0. */
    std::optional<std::uint32_t> index;
    /** The L1 transaction. */
    std::optional<Hash> l1_tx_hash;
    /** The L2 transaction. Either this or `l1TxHash` is required. */
    std::optional<Hash> l2_tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("l1TxHash", self.l1_tx_hash);
        visit("l2TxHash", self.l2_tx_hash);
    }
};

/** One layer of a proof. */
struct ProofHop {
    /** Its batch. */
    Uint batch_number;
    /** The chain, or the settlement layer. */
    Uint chain_id;
    /** The batch's root if the proof is right. */
    Hash root;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
        visit("chainId", self.chain_id);
        visit("root", self.root);
    }
};

/** A hash and a signature of it. */
struct RecoverSignerRequest {
    /** The 32 bytes that were signed, for example from `message_hash`. */
    Hash digest;
    /** r, s and v in 65 bytes, or 64 bytes in EIP-2098 form. */
    Bytes signature;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("digest", self.digest);
        visit("signature", self.signature);
    }
};

/** A signer. */
struct RecoverSignerResponse {
    /** The address of the key. */
    Address address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
    }
};

/** Which token. */
struct ResolveTokenRequest {
    /** Its address on `chain`. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token. */
    Address token;
    /** The chain that `token` is an address of. Default `l1`. */
    std::optional<Chain> chain;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("token", self.token);
        visit("chain", self.chain);
    }
};

/** A token on both chains. */
struct ResolvedToken {
    /** The asset id. */
    Hash asset_id;
    /** What it is. */
    TokenKind kind{};
    /** The chain that the token comes from. */
    std::uint64_t origin_chain_id{};
    /** Whether the vault on L1 knows it. A deposit registers it. */
    bool registered{};
    /** On L1; 0x…01 is ETH; null for an L2 token that L1 does not know yet. */
    std::optional<Address> l1_token;
    /** On L2, also where nothing was bridged yet; null where the chain cannot tell. */
    std::optional<Address> l2_token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("assetId", self.asset_id);
        visit("kind", self.kind);
        visit("originChainId", self.origin_chain_id);
        visit("registered", self.registered);
        visit("l1Token", self.l1_token);
        visit("l2Token", self.l2_token);
    }
};

/** What to ask whom. */
struct RpcCallRequest {
    /** `l1` or `l2`. */
    Chain chain{};
    /**
     * The method, for example `eth_getLogs`. Not one that sends a transaction: `broadcast_transaction` does that, and
     * once. A request without an answer is repeated, as for every read.
     */
    std::string method;
    /** The parameters, an array or an object, passed on as they are. Default: none. */
    Json params;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("method", self.method);
        visit("params", self.params);
    }
};

/** What the node answers. */
struct RpcCallResponse {
    /** The result, as it came. */
    Json result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** A transaction that was sent. */
struct SendTransactionResponse {
    /** The chain. */
    Chain chain{};
    /** The sender: the wallet's address or the smart account. */
    Address from;
    /** The gas limit. */
    Uint gas_limit;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** The called contract or the receiver. */
    Address to;
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    Hash tx_hash;
    /** The value, in wei. */
    Uint value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("from", self.from);
        visit("gasLimit", self.gas_limit);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("nonce", self.nonce);
        visit("to", self.to);
        visit("txHash", self.tx_hash);
        visit("value", self.value);
    }
};

/** What to sign: bytes or a text. */
struct SignMessageRequest {
    /** The message's bytes. Either this or `text` is required. */
    std::optional<Bytes> message;
    /** The message as text, in place of `message`. Its UTF-8 bytes are signed, also when it begins with 0x. */
    std::optional<std::string> text;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("message", self.message);
        visit("text", self.text);
    }
};

/** A signed transaction. */
struct SignTransactionResponse {
    /** The account of the transaction. */
    Address from;
    /** The bytes for `broadcast_transaction`. */
    Bytes raw_transaction;
    /** The key's signature in 65 bytes. For accounts of several owners: `assemble_transaction` takes those of all. */
    Bytes signature;
    /** The hash that the transaction will have. */
    Hash tx_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("from", self.from);
        visit("rawTransaction", self.raw_transaction);
        visit("signature", self.signature);
        visit("txHash", self.tx_hash);
    }
};

/** What to sign. */
struct SignTypedDataRequest {
    /** An object with `types`, `primaryType`, `domain` and `message`. */
    Json typed_data;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("typedData", self.typed_data);
    }
};

/** A signature. */
struct SignatureResponse {
    /** Who signed. */
    Address address;
    /** The 32 bytes that were signed. */
    Hash digest;
    /** The signature in 65 bytes: r, s and v, which is 27 or 28. */
    Bytes signature;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("digest", self.digest);
        visit("signature", self.signature);
    }
};

/** What is signed. */
struct TransactionDigestResponse {
    /** The 32 bytes to sign, without any further prefix. */
    Hash digest;
    /** The same as EIP-712 typed data, for signers that take no digest; null for Ethereum's own kinds. */
    Json typed_data;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("digest", self.digest);
        visit("typedData", self.typed_data);
    }
};

/** Which transaction. */
struct TransactionWaitRequest {
    /** The chain it was sent on. */
    Chain chain{};
    /** Its hash. */
    Hash tx_hash;
    /** How many blocks, its own included, must hold it. Default 1. */
    std::optional<std::uint64_t> confirmations;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chain", self.chain);
        visit("txHash", self.tx_hash);
        visit("confirmations", self.confirmations);
    }
};

/** A transfer that was sent. */
struct TransferResponse {
    /** How much, in base units. */
    Uint amount;
    /** The chain. */
    Chain chain{};
    /** The gas limit. */
    Uint gas_limit;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** The receiver. */
    Address to;
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    Hash tx_hash;
    /** The token, null for the chain's own coin. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("chain", self.chain);
        visit("gasLimit", self.gas_limit);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("nonce", self.nonce);
        visit("to", self.to);
        visit("txHash", self.tx_hash);
        visit("token", self.token);
    }
};

/** Typed data. */
struct TypedDataHashRequest {
    /** An object with `types`, `primaryType`, `domain` and `message`, as `eth_signTypedData_v4` takes it. */
    Json typed_data;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("typedData", self.typed_data);
    }
};

/** An aliased sender. */
struct UndoAliasRequest {
    /** The sender on L2. */
    Address address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
    }
};

/** An amount to write. */
struct UnitsFormatRequest {
    /** The token's decimals; 18 for ETH. */
    std::uint8_t decimals{};
    /** The base units. */
    Uint units;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("decimals", self.decimals);
        visit("units", self.units);
    }
};

/** An amount for people. */
struct UnitsFormatResponse {
    /** The amount, without zeros at the end. */
    std::string amount;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
    }
};

/** An amount to read. */
struct UnitsParseRequest {
    /** Digits with at most one point, like 12.34. */
    std::string amount;
    /** The token's decimals; 18 for ETH. */
    std::uint8_t decimals{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("decimals", self.decimals);
    }
};

/** An amount in base units. */
struct UnitsParseResponse {
    /** The base units. */
    Uint units;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("units", self.units);
    }
};

/** A proof, as `zks_getL2ToL1LogProof` answers. */
struct VerifyLogProofRequest {
    /** The batch that the log is in. */
    std::uint64_t batch_number{};
    /** The L2 chain. */
    std::uint64_t chain_id{};
    /** The leaf's position in the batch's tree: `id` in the node's answer. */
    std::uint64_t index{};
    /** The leaf, from `message_leaf_hash` or `log_leaf_hash`. */
    Hash leaf;
    /** The words of the proof. */
    std::vector<Hash> proof;
    /** The root that L1 holds for the last layer. With it a wrong proof is an error. */
    std::optional<Hash> root;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
        visit("chainId", self.chain_id);
        visit("index", self.index);
        visit("leaf", self.leaf);
        visit("proof", self.proof);
        visit("root", self.root);
    }
};

/** Who signed which message. */
struct VerifyMessageRequest {
    /** The signature: 65 or 64 bytes of a key, or whatever a contract takes. */
    Bytes signature;
    /** The account that is said to have signed. Default: the wallet's address. */
    std::optional<Address> address;
    /** Where the account lives, which matters if it is a contract. Default `l2`. */
    std::optional<Chain> chain;
    /** The message's bytes. Either this or `text` is required. */
    std::optional<Bytes> message;
    /** The message as text, in place of `message`. */
    std::optional<std::string> text;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("signature", self.signature);
        visit("address", self.address);
        visit("chain", self.chain);
        visit("message", self.message);
        visit("text", self.text);
    }
};

/** Whether the account signed. */
struct VerifySignatureResponse {
    /** The account. */
    Address address;
    /** The 32 bytes that the signature is of. */
    Hash digest;
    /** Whether there is a contract at the address. */
    bool is_contract{};
    /** Whether the account signed this. */
    bool valid{};
    /** The address whose key made the signature; null if it is not a key's signature. */
    std::optional<Address> recovered;
    /** How it is known; null if the signature is not valid. */
    std::optional<SignedBy> signed_by;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("digest", self.digest);
        visit("isContract", self.is_contract);
        visit("valid", self.valid);
        visit("recovered", self.recovered);
        visit("signedBy", self.signed_by);
    }
};

/** Who signed which typed data. */
struct VerifyTypedDataRequest {
    /** The signature: 65 or 64 bytes of a key, or whatever a contract takes. */
    Bytes signature;
    /** An object with `types`, `primaryType`, `domain` and `message`. */
    Json typed_data;
    /** The account that is said to have signed. Default: the wallet's address. */
    std::optional<Address> address;
    /** Where the account lives, which matters if it is a contract. Default `l2`. */
    std::optional<Chain> chain;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("signature", self.signature);
        visit("typedData", self.typed_data);
        visit("address", self.address);
        visit("chain", self.chain);
    }
};

/** Which withdrawal. */
struct WithdrawalStatusRequest {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;
    /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
    std::optional<Address> l1_bridge_address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
        visit("l1BridgeAddress", self.l1_bridge_address);
    }
};

/** Like `withdrawal_status`, and waits. */
struct WithdrawalWaitRequest {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;
    /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
    std::optional<Address> l1_bridge_address;
    /** How far to wait: `ready` (default) or `finalized`. A failed or finalised withdrawal always ends the wait. */
    std::optional<WaitUntil> until;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
        visit("l1BridgeAddress", self.l1_bridge_address);
        visit("until", self.until);
    }
};

/** What an account stores, with its proof. */
struct AccountProof {
    /** The account. */
    Address address;
    /** One item for each key. */
    std::vector<StorageProof> storage_proof;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("storageProof", self.storage_proof);
    }
};

/** A quote. */
struct ApproveQuoteResponse {
    /** The new allowance, in base units. */
    Uint amount;
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** Who may take. */
    Address spender;
    /** The token. */
    Address token;
    /** The value of the transaction, in wei. */
    Uint value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("spender", self.spender);
        visit("token", self.token);
        visit("value", self.value);
    }
};

/** A quote. */
struct ClaimFailedDepositQuoteResponse {
    /** How much, in base units. */
    Uint amount;
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /** Who is paid. */
    Address depositor;
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** The failed L2 transaction. */
    Hash l2_tx_hash;
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** The token on L1; 0x…01 is ETH. */
    Address token;
    /** The value of the transaction, in wei. */
    Uint value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("depositor", self.depositor);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("l2TxHash", self.l2_tx_hash);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("token", self.token);
        visit("value", self.value);
    }
};

/** A quote. */
struct DeployQuoteResponse {
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /**
     * The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is
     * certain.
     */
    Address contract_address;
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** How. */
    DeployKind kind{};
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** The value of the transaction, in wei. */
    Uint value;
    /** The bytecode's hash on EraVM, null for `evm`. */
    std::optional<Hash> bytecode_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("contractAddress", self.contract_address);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("kind", self.kind);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("value", self.value);
        visit("bytecodeHash", self.bytecode_hash);
    }
};

/** A quote. */
struct DepositQuoteResponse {
    /** How much, in base units. */
    Uint amount;
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** What the L2 part costs at most, in base units of the base token. */
    Uint base_cost;
    /** The chain of the transaction. */
    Chain chain{};
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** Gas per byte of pubdata on L2. */
    Uint gas_per_pubdata;
    /** The gas limit on L2. */
    Uint l2_gas_limit;
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** All of the base token that goes to L2: base cost, tip and, on direct routes, the amount. */
    Uint mint_value;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** Who receives what is left on L2. */
    Address refund_recipient;
    /** The route. */
    DepositRoute route{};
    /** Who receives it on L2. */
    Address to;
    /** The token on L1; 0x…01 is ETH. */
    Address token;
    /** The value of the transaction, in wei. */
    Uint value;
    /**
     * The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it
     * fail.
     */
    std::optional<Address> bridge_address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("baseCost", self.base_cost);
        visit("chain", self.chain);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("l2GasLimit", self.l2_gas_limit);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("mintValue", self.mint_value);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("refundRecipient", self.refund_recipient);
        visit("route", self.route);
        visit("to", self.to);
        visit("token", self.token);
        visit("value", self.value);
        visit("bridgeAddress", self.bridge_address);
    }
};

/** A quote. */
struct MessageSendQuoteResponse {
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** The keccak-256 of the bytes. */
    Hash message_hash;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** Who sends it: L1 proves the message together with its sender. */
    Address sender;
    /** The value of the transaction, in wei. */
    Uint value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("messageHash", self.message_hash);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("sender", self.sender);
        visit("value", self.value);
    }
};

/** A quote. */
struct RequestExecuteQuoteResponse {
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** What the call costs at most, in base units of the base token. */
    Uint base_cost;
    /** The chain of the transaction. */
    Chain chain{};
    /** The called contract, or the receiver, on L2. */
    Address contract_address;
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** Gas per byte of pubdata on L2. */
    Uint gas_per_pubdata;
    /** The gas limit on L2. */
    Uint l2_gas_limit;
    /** The value on L2, in base units of the base token. */
    Uint l2_value;
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** All of the base token that goes to L2. */
    Uint mint_value;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** Who receives what is left on L2. */
    Address refund_recipient;
    /** The value of the transaction, in wei. */
    Uint value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("baseCost", self.base_cost);
        visit("chain", self.chain);
        visit("contractAddress", self.contract_address);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("l2GasLimit", self.l2_gas_limit);
        visit("l2Value", self.l2_value);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("mintValue", self.mint_value);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("refundRecipient", self.refund_recipient);
        visit("value", self.value);
    }
};

/** A quote. */
struct SendTransactionQuoteResponse {
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /** The sender: the wallet's address or the smart account. */
    Address from;
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** The called contract or the receiver. */
    Address to;
    /** The value of the transaction, in wei. */
    Uint value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("from", self.from);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("to", self.to);
        visit("value", self.value);
    }
};

/** A quote. */
struct TransferQuoteResponse {
    /** How much, in base units. */
    Uint amount;
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** The receiver. */
    Address to;
    /** The value of the transaction, in wei. */
    Uint value;
    /** The token, null for the chain's own coin. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("to", self.to);
        visit("value", self.value);
        visit("token", self.token);
    }
};

/** A quote. */
struct WithdrawQuoteResponse {
    /** How much, in base units. */
    Uint amount;
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** Who receives it on L1. */
    Address to;
    /** The token on L2; 0x…800a is the base token. */
    Address token;
    /** The value of the transaction, in wei. */
    Uint value;
    /** The asset id, null for the base token and before protocol 26. */
    std::optional<Hash> asset_id;
    /** The bridge on L2 that was named; null for the standard one. */
    std::optional<Address> bridge_address;
    /**
     * What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does
     * not say.
     */
    std::optional<Address> l1_bridge_address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("to", self.to);
        visit("token", self.token);
        visit("value", self.value);
        visit("assetId", self.asset_id);
        visit("bridgeAddress", self.bridge_address);
        visit("l1BridgeAddress", self.l1_bridge_address);
    }
};

/** Which deposit to claim: give one of the hashes. Anyone may claim; the depositor is paid. */
struct ClaimFailedDepositRequest {
    /** Which of the requests, where one L1 transaction holds several. Default 0. */
    std::optional<std::uint32_t> index;
    /** The bridge on L1, for a deposit through a bridge of its own. Default: the standard one. */
    std::optional<Address> l1_bridge_address;
    /** The L1 transaction. */
    std::optional<Hash> l1_tx_hash;
    /** The L2 transaction. Either this or `l1TxHash` is required. */
    std::optional<Hash> l2_tx_hash;
    /** Nonce, gas and fees of the L1 transaction. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("l1BridgeAddress", self.l1_bridge_address);
        visit("l1TxHash", self.l1_tx_hash);
        visit("l2TxHash", self.l2_tx_hash);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
    }
};

/** What to deposit. */
struct DepositRequest {
    /** How much, in base units. */
    Uint amount;
    /** What may be approved for the deposit: `exact` (default), `unlimited` or `never`. */
    std::optional<ApproveMode> approve;
    /**
     * A bridge of its own on L1 to go through, which is approved for the token. Default: the standard one. Not for the
     * base token.
     */
    std::optional<Address> bridge_address;
    /** What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them expect. */
    std::optional<Bytes> custom_bridge_data;
    /**
     * The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit can be claimed
     * back.
     */
    std::optional<Uint> l2_gas_limit;
    /** More for the operator than the base cost, in base units of the base token. Default 0. */
    std::optional<Uint> operator_tip;
    /** Nonce, gas and fees of the L1 transaction. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;
    /**
     * Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit fails. Default, and
     * 0x0…0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a
     * delegation there (EIP-7702) must name another one.
     */
    std::optional<Address> refund_recipient;
    /** Who receives it on L2. Default: the wallet's address. The zero address is refused. */
    std::optional<Address> to;
    /** The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approve", self.approve);
        visit("bridgeAddress", self.bridge_address);
        visit("customBridgeData", self.custom_bridge_data);
        visit("l2GasLimit", self.l2_gas_limit);
        visit("operatorTip", self.operator_tip);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
        visit("refundRecipient", self.refund_recipient);
        visit("to", self.to);
        visit("token", self.token);
    }
};

/** Which withdrawal to finalise. Anyone may do it; the receiver was fixed by the withdrawal. */
struct FinalizeWithdrawalRequest {
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Which of its messages, where it sends several. Default 0. */
    std::optional<std::uint32_t> index;
    /** The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one. */
    std::optional<Address> l1_bridge_address;
    /** Nonce, gas and fees of the L1 transaction. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l2TxHash", self.l2_tx_hash);
        visit("index", self.index);
        visit("l1BridgeAddress", self.l1_bridge_address);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
    }
};

/** What to send. */
struct MessageSendRequest {
    /** The bytes. */
    Bytes data;
    /** Nonce, gas and fees of the L2 transaction. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("data", self.data);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
    }
};

/** What to execute. */
struct RequestExecuteRequest {
    /** The called contract, or the receiver, on L2. */
    Address contract_address;
    /**
     * What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default), `unlimited` or
     * `never`.
     */
    std::optional<ApproveMode> approve;
    /** The call data. Default: none. */
    std::optional<Bytes> calldata;
    /** Bytecodes to publish along with the call (EraVM chains). */
    std::optional<std::vector<Bytes>> factory_deps;
    /** The gas limit on L2. Default: estimated. */
    std::optional<Uint> l2_gas_limit;
    /** The value on L2, in base units of the base token. Default 0. */
    std::optional<Uint> l2_value;
    /** All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value. */
    std::optional<Uint> mint_value;
    /** More for the operator than the base cost, in base units of the base token. Default 0. */
    std::optional<Uint> operator_tip;
    /** Nonce, gas and fees of the L1 transaction. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;
    /**
     * Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0: the wallet's
     * address. A contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation there
     * (EIP-7702) must name another one.
     */
    std::optional<Address> refund_recipient;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("contractAddress", self.contract_address);
        visit("approve", self.approve);
        visit("calldata", self.calldata);
        visit("factoryDeps", self.factory_deps);
        visit("l2GasLimit", self.l2_gas_limit);
        visit("l2Value", self.l2_value);
        visit("mintValue", self.mint_value);
        visit("operatorTip", self.operator_tip);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
        visit("refundRecipient", self.refund_recipient);
    }
};

/** The approval that was sent. */
struct ApproveResponse {
    /** The new allowance, in base units. */
    Uint amount;
    /** The chain. */
    Chain chain{};
    /** The gas limit. */
    Uint gas_limit;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** Who may take. */
    Address spender;
    /** The token. */
    Address token;
    /** The transaction. It is on its way: `transaction_wait` waits for it. */
    Hash tx_hash;
    /** The reset to zero that went first, if the token needed it. */
    std::optional<SentApproval> reset;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("chain", self.chain);
        visit("gasLimit", self.gas_limit);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("nonce", self.nonce);
        visit("spender", self.spender);
        visit("token", self.token);
        visit("txHash", self.tx_hash);
        visit("reset", self.reset);
    }
};

/** A deposit that was sent. */
struct DepositResponse {
    /** How much, in base units. */
    Uint amount;
    /** The approvals that were sent and mined before it. */
    std::vector<SentApproval> approvals;
    /** What the L2 part costs at most, in base units of the base token. */
    Uint base_cost;
    /** The gas limit. */
    Uint gas_limit;
    /** Gas per byte of pubdata on L2. */
    Uint gas_per_pubdata;
    /** The L1 transaction. `deposit_wait` waits for both of its parts. */
    Hash l1_tx_hash;
    /** The gas limit on L2. */
    Uint l2_gas_limit;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** All of the base token that goes to L2: base cost, tip and, on direct routes, the amount. */
    Uint mint_value;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** Who receives what is left on L2. */
    Address refund_recipient;
    /** The route. */
    DepositRoute route{};
    /** Who receives it on L2. */
    Address to;
    /** The token on L1; 0x…01 is ETH. */
    Address token;
    /** The value of the L1 transaction, in wei. */
    Uint value;
    /**
     * The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it
     * fail.
     */
    std::optional<Address> bridge_address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("baseCost", self.base_cost);
        visit("gasLimit", self.gas_limit);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("l1TxHash", self.l1_tx_hash);
        visit("l2GasLimit", self.l2_gas_limit);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("mintValue", self.mint_value);
        visit("nonce", self.nonce);
        visit("refundRecipient", self.refund_recipient);
        visit("route", self.route);
        visit("to", self.to);
        visit("token", self.token);
        visit("value", self.value);
        visit("bridgeAddress", self.bridge_address);
    }
};

/** A request that was sent. */
struct RequestExecuteResponse {
    /** The approvals that were sent and mined before it. */
    std::vector<SentApproval> approvals;
    /** What the call costs at most, in base units of the base token. */
    Uint base_cost;
    /** The called contract, or the receiver, on L2. */
    Address contract_address;
    /** The gas limit. */
    Uint gas_limit;
    /** Gas per byte of pubdata on L2. */
    Uint gas_per_pubdata;
    /** The L1 transaction. `deposit_wait` waits for both of its parts. */
    Hash l1_tx_hash;
    /** The gas limit on L2. */
    Uint l2_gas_limit;
    /** The value on L2, in base units of the base token. */
    Uint l2_value;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** All of the base token that goes to L2. */
    Uint mint_value;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** Who receives what is left on L2. */
    Address refund_recipient;
    /** The value of the L1 transaction, in wei. */
    Uint value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("baseCost", self.base_cost);
        visit("contractAddress", self.contract_address);
        visit("gasLimit", self.gas_limit);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("l1TxHash", self.l1_tx_hash);
        visit("l2GasLimit", self.l2_gas_limit);
        visit("l2Value", self.l2_value);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("mintValue", self.mint_value);
        visit("nonce", self.nonce);
        visit("refundRecipient", self.refund_recipient);
        visit("value", self.value);
    }
};

/** A withdrawal that was sent. */
struct WithdrawResponse {
    /** How much, in base units. */
    Uint amount;
    /** The approvals that were sent and mined before it. */
    std::vector<SentApproval> approvals;
    /** The gas limit. */
    Uint gas_limit;
    /** The L2 transaction: keep it, `withdrawal_status` and `finalize_withdrawal` work from it alone. */
    Hash l2_tx_hash;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** Its nonce. */
    std::uint64_t nonce{};
    /** Who receives it on L1. */
    Address to;
    /** The token on L2; 0x…800a is the base token. */
    Address token;
    /** The asset id, null for the base token and before protocol 26. */
    std::optional<Hash> asset_id;
    /** The bridge on L2 that was named; null for the standard one. */
    std::optional<Address> bridge_address;
    /**
     * What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does
     * not say.
     */
    std::optional<Address> l1_bridge_address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("gasLimit", self.gas_limit);
        visit("l2TxHash", self.l2_tx_hash);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("nonce", self.nonce);
        visit("to", self.to);
        visit("token", self.token);
        visit("assetId", self.asset_id);
        visit("bridgeAddress", self.bridge_address);
        visit("l1BridgeAddress", self.l1_bridge_address);
    }
};

/** A block. */
struct BlockDetails {
    /** How many priority transactions it has. */
    std::uint64_t l1_tx_count{};
    /** How many transactions of L2 it has. */
    std::uint64_t l2_tx_count{};
    /** The block. */
    std::uint64_t number{};
    /** `sealed`, `fastFinalized` or `verified`. */
    std::string status;
    /** When it was sealed, in seconds since 1970. */
    std::uint64_t timestamp{};
    /** The code that every batch runs with. */
    std::optional<BaseSystemContracts> base_system_contracts_hashes;
    /** The transaction that committed it. */
    std::optional<Hash> commit_tx_hash;
    /** When it was committed, as ISO 8601. */
    std::optional<std::string> committed_at;
    /** The transaction that executed it. */
    std::optional<Hash> execute_tx_hash;
    /** When it was executed, as ISO 8601. */
    std::optional<std::string> executed_at;
    /** The price of a byte of published data that is fair, in wei. */
    std::optional<Uint> fair_pubdata_price;
    /** The batch that it is or will be in. */
    std::optional<std::uint64_t> l1_batch_number;
    /** The price of gas on L1 that it counts with, in wei. */
    std::optional<Uint> l1_gas_price;
    /** The price of gas on L2 that is fair, in wei. */
    std::optional<Uint> l2_fair_gas_price;
    /** Who made it. */
    std::optional<Address> operator_address;
    /** The protocol version, for example `Version29`. */
    std::optional<std::string> protocol_version;
    /** The transaction that proved it. */
    std::optional<Hash> prove_tx_hash;
    /** When it was proven, as ISO 8601. */
    std::optional<std::string> proven_at;
    /** The state's root, or the block's hash. */
    std::optional<Hash> root_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l1TxCount", self.l1_tx_count);
        visit("l2TxCount", self.l2_tx_count);
        visit("number", self.number);
        visit("status", self.status);
        visit("timestamp", self.timestamp);
        visit("baseSystemContractsHashes", self.base_system_contracts_hashes);
        visit("commitTxHash", self.commit_tx_hash);
        visit("committedAt", self.committed_at);
        visit("executeTxHash", self.execute_tx_hash);
        visit("executedAt", self.executed_at);
        visit("fairPubdataPrice", self.fair_pubdata_price);
        visit("l1BatchNumber", self.l1_batch_number);
        visit("l1GasPrice", self.l1_gas_price);
        visit("l2FairGasPrice", self.l2_fair_gas_price);
        visit("operatorAddress", self.operator_address);
        visit("protocolVersion", self.protocol_version);
        visit("proveTxHash", self.prove_tx_hash);
        visit("provenAt", self.proven_at);
        visit("rootHash", self.root_hash);
    }
};

/** A batch. */
struct L1BatchDetails {
    /** How many priority transactions it has. */
    std::uint64_t l1_tx_count{};
    /** How many transactions of L2 it has. */
    std::uint64_t l2_tx_count{};
    /** The batch. */
    std::uint64_t number{};
    /** `sealed`, `fastFinalized` or `verified`. */
    std::string status;
    /** When it was sealed, in seconds since 1970. */
    std::uint64_t timestamp{};
    /** The code that every batch runs with. */
    std::optional<BaseSystemContracts> base_system_contracts_hashes;
    /** The transaction that committed it. */
    std::optional<Hash> commit_tx_hash;
    /** What was committed to L1. */
    std::optional<Hash> commitment;
    /** When it was committed, as ISO 8601. */
    std::optional<std::string> committed_at;
    /** The transaction that executed it. */
    std::optional<Hash> execute_tx_hash;
    /** When it was executed, as ISO 8601. */
    std::optional<std::string> executed_at;
    /** The price of a byte of published data that is fair, in wei. */
    std::optional<Uint> fair_pubdata_price;
    /** The price of gas on L1 that it counts with, in wei. */
    std::optional<Uint> l1_gas_price;
    /** The price of gas on L2 that is fair, in wei. */
    std::optional<Uint> l2_fair_gas_price;
    /** The transaction that proved it. */
    std::optional<Hash> prove_tx_hash;
    /** When it was proven, as ISO 8601. */
    std::optional<std::string> proven_at;
    /** The state's root, or the block's hash. */
    std::optional<Hash> root_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("l1TxCount", self.l1_tx_count);
        visit("l2TxCount", self.l2_tx_count);
        visit("number", self.number);
        visit("status", self.status);
        visit("timestamp", self.timestamp);
        visit("baseSystemContractsHashes", self.base_system_contracts_hashes);
        visit("commitTxHash", self.commit_tx_hash);
        visit("commitment", self.commitment);
        visit("committedAt", self.committed_at);
        visit("executeTxHash", self.execute_tx_hash);
        visit("executedAt", self.executed_at);
        visit("fairPubdataPrice", self.fair_pubdata_price);
        visit("l1GasPrice", self.l1_gas_price);
        visit("l2FairGasPrice", self.l2_fair_gas_price);
        visit("proveTxHash", self.prove_tx_hash);
        visit("provenAt", self.proven_at);
        visit("rootHash", self.root_hash);
    }
};

/** What the node answers. */
struct NodeBatchFeeInputResponse {
    /** The node's answer. */
    BatchFeeInput result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What the node answers. */
struct NodeBlockMetadataResponse {
    /** The node's answer. */
    std::optional<BlockMetadata> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What the node answers. */
struct NodeBridgeContractsResponse {
    /** The node's answer. */
    BridgeContracts result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What discovery found. Needs both endpoints; asked once per wallet. */
struct ChainInfo {
    /** The base token's address on L1; 0x…01 is ETH. */
    Address base_token;
    /** The base token's asset id. Before protocol 26, which has none, the one that it gets by then. */
    Hash base_token_asset_id;
    /** What the chain can do. */
    Capabilities capabilities;
    /** Contract addresses. */
    Contracts contracts;
    /** Whether the base token is ETH. */
    bool eth_based{};
    /** `era` or `zksyncOs`. */
    Family family{};
    /** L1's chain id. */
    std::uint64_t l1_chain_id{};
    /** L2's chain id. */
    std::uint64_t l2_chain_id{};
    /** The chain id that batches settle on. */
    std::uint64_t settlement_layer{};
    /** The chain's protocol version, null where its contract does not tell. */
    std::optional<ProtocolVersion> protocol_version;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("baseToken", self.base_token);
        visit("baseTokenAssetId", self.base_token_asset_id);
        visit("capabilities", self.capabilities);
        visit("contracts", self.contracts);
        visit("ethBased", self.eth_based);
        visit("family", self.family);
        visit("l1ChainId", self.l1_chain_id);
        visit("l2ChainId", self.l2_chain_id);
        visit("settlementLayer", self.settlement_layer);
        visit("protocolVersion", self.protocol_version);
    }
};

/** The configuration of a wallet. Either chain may be left out; an operation that needs the missing one says so. */
struct Config {
    /** The account to watch, for a wallet without a signer. With a signer it must be the signer's address. */
    std::optional<Address> address;
    /** Addresses to use in place of discovered ones. */
    std::optional<ContractsConfig> contracts;
    /** Ethereum, or the test network in its place: where the bridge is, also of a chain that settles on another layer. */
    std::optional<ChainConfig> l1;
    /** The ZKsync chain. */
    std::optional<ChainConfig> l2;
    /** Bounds on what is ever signed. */
    std::optional<LimitsConfig> limits;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("contracts", self.contracts);
        visit("l1", self.l1);
        visit("l2", self.l2);
        visit("limits", self.limits);
    }
};

/** What was deployed. */
struct DeployedAddressResponse {
    /** Everything that was deployed on EraVM on the way, in order. */
    std::vector<Deployed> all;
    /** The contract that the sender deployed, itself or through the factory; null if the transaction deployed none. */
    std::optional<Address> contract_address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("all", self.all);
        visit("contractAddress", self.contract_address);
    }
};

/** The second model of fees. */
struct FeeParamsV2 {
    /** What the operator has set. */
    FeeConfig config;
    /** The price of gas on L1, in wei. */
    Uint l1_gas_price;
    /** The price of a byte of published data on L1, in wei. */
    Uint l1_pubdata_price;
    /** How many base tokens an ETH is worth. */
    std::optional<Ratio> conversion_ratio;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("config", self.config);
        visit("l1GasPrice", self.l1_gas_price);
        visit("l1PubdataPrice", self.l1_pubdata_price);
        visit("conversionRatio", self.conversion_ratio);
    }
};

/** The result for one withdrawal. */
struct FinalizationResult {
    /** Which of its messages. */
    std::uint32_t index{};
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** What became of it. */
    FinalizationOutcome outcome{};
    /** What went wrong, as the error of `finalize_withdrawal` would say; null if it was sent. */
    Json error;
    /**
     * The L1 transaction, if one was sent or, where no node says whether it took it, may have been: `transaction_wait`
     * waits for it.
     */
    std::optional<Hash> l1_tx_hash;
    /** Its nonce. */
    std::optional<std::uint64_t> nonce;
    /** What is paid out, where it is known. */
    std::optional<Withdrawal> withdrawal;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("l2TxHash", self.l2_tx_hash);
        visit("outcome", self.outcome);
        visit("error", self.error);
        visit("l1TxHash", self.l1_tx_hash);
        visit("nonce", self.nonce);
        visit("withdrawal", self.withdrawal);
    }
};

/** A quote. */
struct FinalizeWithdrawalQuoteResponse {
    /** Approvals that are missing. */
    std::vector<MissingApproval> approvals;
    /** The batch of the withdrawal. */
    std::uint64_t batch_number{};
    /** The chain of the transaction. */
    Chain chain{};
    /** The gas limit. */
    Uint gas_limit;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are
     * there.
     */
    bool gas_limit_is_bound{};
    /** The fee of the transaction at most, in wei of that chain's coin. */
    Uint max_fee;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** The message's index in the batch. */
    std::uint64_t message_index{};
    /** What the sender must hold, the chain's own coin first. */
    std::vector<Need> needs;
    /** Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32. */
    std::string quote_id;
    /** The value of the transaction, in wei. */
    Uint value;
    /** What is paid out. */
    Withdrawal withdrawal;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("batchNumber", self.batch_number);
        visit("chain", self.chain);
        visit("gasLimit", self.gas_limit);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("maxFee", self.max_fee);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("messageIndex", self.message_index);
        visit("needs", self.needs);
        visit("quoteId", self.quote_id);
        visit("value", self.value);
        visit("withdrawal", self.withdrawal);
    }
};

/** A finalisation that was sent. */
struct FinalizeWithdrawalResponse {
    /** The batch of the withdrawal. */
    std::uint64_t batch_number{};
    /** The gas limit. */
    Uint gas_limit;
    /** The L1 transaction. It is on its way: `transaction_wait` waits for it. */
    Hash l1_tx_hash;
    /** The most paid per gas, in wei. */
    Uint max_fee_per_gas;
    /** The tip per gas, in wei. */
    Uint max_priority_fee_per_gas;
    /** The message's index in the batch. */
    std::uint64_t message_index{};
    /** Its nonce. */
    std::uint64_t nonce{};
    /** What is paid out. */
    Withdrawal withdrawal;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("batchNumber", self.batch_number);
        visit("gasLimit", self.gas_limit);
        visit("l1TxHash", self.l1_tx_hash);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("messageIndex", self.message_index);
        visit("nonce", self.nonce);
        visit("withdrawal", self.withdrawal);
    }
};

/** A withdrawal of the account. */
struct FoundWithdrawal {
    /** The L2 block. */
    std::uint64_t block_number{};
    /** Which of its messages. */
    std::uint32_t index{};
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Why it is the account's. */
    MatchedBy matched_by{};
    /** What it carries. */
    Withdrawal withdrawal;
    /** The batch, once known. */
    std::optional<std::uint64_t> batch_number;
    /** The error that its state could not be found for; null otherwise. */
    Json error;
    /** What finalises it, once it is proven; of use when it is `ready`. */
    std::optional<FinalizationArguments> finalization;
    /** How far a pending one is, null otherwise. */
    std::optional<WithdrawalPhase> phase;
    /** Where it is; null where `error` says why that is not known. */
    std::optional<WithdrawalState> state;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("blockNumber", self.block_number);
        visit("index", self.index);
        visit("l2TxHash", self.l2_tx_hash);
        visit("matchedBy", self.matched_by);
        visit("withdrawal", self.withdrawal);
        visit("batchNumber", self.batch_number);
        visit("error", self.error);
        visit("finalization", self.finalization);
        visit("phase", self.phase);
        visit("state", self.state);
    }
};

/** The state of a withdrawal. */
struct WithdrawalStatus {
    /** Which of its messages. */
    std::uint32_t index{};
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Where it is. */
    WithdrawalState state{};
    /** The batch, once known. */
    std::optional<std::uint64_t> batch_number;
    /** How far a pending one is, null otherwise. */
    std::optional<WithdrawalPhase> phase;
    /** What it carries, once mined. */
    std::optional<Withdrawal> withdrawal;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("l2TxHash", self.l2_tx_hash);
        visit("state", self.state);
        visit("batchNumber", self.batch_number);
        visit("phase", self.phase);
        visit("withdrawal", self.withdrawal);
    }
};

/** Which withdrawals to finalise. Anyone may do it; the receivers were fixed by the withdrawals. */
struct FinalizeWithdrawalsRequest {
    /** The withdrawals, at most 100. They are sent in this order. */
    std::vector<WithdrawalReference> withdrawals;
    /**
     * Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a gas limit is
     * for each.
     */
    std::optional<Overrides> overrides;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("withdrawals", self.withdrawals);
        visit("overrides", self.overrides);
    }
};

/** A paymaster and what it is told: `input`, `general` or `approvalBased`. Default: the general flow with nothing in it. */
struct PaymasterOptions {
    /** The paymaster's address. */
    Address address;
    /** The flow for paymasters that are paid in a token. The allowance is given as part of the transaction. */
    std::optional<ApprovalFlow> approval_based;
    /** The flow for paymasters that need nothing from the sender. */
    std::optional<GeneralFlow> general;
    /** The whole input, flow selector included. */
    std::optional<Bytes> input;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("approvalBased", self.approval_based);
        visit("general", self.general);
        visit("input", self.input);
    }
};

/** What the node answers. */
struct NodeGenesisResponse {
    /** The node's answer. */
    Genesis result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** The state of a message to another chain. */
struct InteropMessageStatus {
    /** Which of its messages. */
    std::uint32_t index{};
    /** The L2 transaction. */
    Hash l2_tx_hash;
    /** Where it is. */
    InteropMessageState state{};
    /** The batch, once known. */
    std::optional<std::uint64_t> batch_number;
    /** The keccak-256 of its bytes, once mined. */
    std::optional<Hash> message_hash;
    /** The message with its proof, once executed, as `interop_message_verify` takes it. */
    std::optional<InteropMessageVerifyRequest> proof;
    /** The root that its proof leads to, once executed: the destination chain has to import it. */
    std::optional<InteropRoot> root;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("index", self.index);
        visit("l2TxHash", self.l2_tx_hash);
        visit("state", self.state);
        visit("batchNumber", self.batch_number);
        visit("messageHash", self.message_hash);
        visit("proof", self.proof);
        visit("root", self.root);
    }
};

/** What the destination chain says to a message. */
struct InteropVerification {
    /**
     * Whether it has imported the root that the proof leads to. If not yet, `included` is false and it is worth asking
     * again.
     */
    bool imported{};
    /** Whether its contract accepts the proof. */
    bool included{};
    /** The root that the proof leads to. */
    InteropRoot root;
    /**
     * The root that it has imported for that block, null while it has none. Another root than the proof's is a wrong
     * proof.
     */
    std::optional<Hash> imported_root;
    /** Why the contract does not accept it where it reverts; null otherwise. */
    std::optional<std::string> reason;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("imported", self.imported);
        visit("included", self.included);
        visit("root", self.root);
        visit("importedRoot", self.imported_root);
        visit("reason", self.reason);
    }
};

/** The balance of one token, or why it cannot be told. */
struct TokenBalance {
    /** The token as the request names it. */
    Address token;
    /** In base units; null where it cannot be told. */
    std::optional<Uint> balance;
    /** The decimals; null where the token does not tell. */
    std::optional<std::uint8_t> decimals;
    /** Why there is no balance. */
    std::optional<ItemError> error;
    /** The symbol; null for the chain's own coin and where the token does not tell. */
    std::optional<std::string> symbol;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("token", self.token);
        visit("balance", self.balance);
        visit("decimals", self.decimals);
        visit("error", self.error);
        visit("symbol", self.symbol);
    }
};

/** What would be sent. */
struct NodeEstimateFee {
    /** The transaction. */
    NodeCall call;
    /** What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address. */
    Json state_override;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("call", self.call);
        visit("stateOverride", self.state_override);
    }
};

/** What would be requested on L1. */
struct NodeEstimateGasL1ToL2 {
    /** The call on L2. */
    NodeCall call;
    /** What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address. */
    Json state_override;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("call", self.call);
        visit("stateOverride", self.state_override);
    }
};

/** What the node answers. */
struct NodeEstimateFeeResponse {
    /** The node's answer. */
    NodeFee result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What the node answers. */
struct NodeL2ToL1LogProofResponse {
    /** The node's answer. */
    std::optional<NodeLogProof> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What the node answers. */
struct NodeProtocolVersionResponse {
    /** The node's answer. */
    std::optional<NodeProtocolVersion> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What the node answers. */
struct NodeRawBlockTransactionsResponse {
    /** The node's answer. */
    std::vector<RawTransaction> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What the node answers. */
struct NodeTransactionDetailsResponse {
    /** The node's answer. */
    std::optional<TransactionDetails> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** A complete transaction that only lacks its signature. */
struct UnsignedTx {
    /** The chain id. */
    std::uint64_t chain_id{};
    /** Who signs. */
    Address from;
    /** The most gas. */
    Uint gas_limit;
    /** The account's nonce. */
    std::uint64_t nonce{};
    /** `legacy`, `eip1559`, or `eip712` for type 0x71. */
    TxKind type{};
    /** The calldata. Default none. */
    std::optional<Bytes> data;
    /** Bytecodes that must be known, for `eip712`. */
    std::optional<std::vector<Bytes>> factory_deps;
    /** The most gas for a byte of pubdata, for `eip712`. Default 50000. */
    std::optional<Uint> gas_per_pubdata;
    /** The price per gas in wei, for `legacy`. */
    std::optional<Uint> gas_price;
    /** The highest price per gas in wei, for the other types. */
    std::optional<Uint> max_fee_per_gas;
    /** The tip per gas in wei; if absent the same as `maxFeePerGas`. */
    std::optional<Uint> max_priority_fee_per_gas;
    /** Who pays in place of the sender, for `eip712`. */
    std::optional<PaymasterParams> paymaster_params;
    /** The called address; absent to deploy EVM code. */
    std::optional<Address> to;
    /** The native token sent along, in wei. Default 0. */
    std::optional<Uint> value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("chainId", self.chain_id);
        visit("from", self.from);
        visit("gasLimit", self.gas_limit);
        visit("nonce", self.nonce);
        visit("type", self.type);
        visit("data", self.data);
        visit("factoryDeps", self.factory_deps);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("gasPrice", self.gas_price);
        visit("maxFeePerGas", self.max_fee_per_gas);
        visit("maxPriorityFeePerGas", self.max_priority_fee_per_gas);
        visit("paymasterParams", self.paymaster_params);
        visit("to", self.to);
        visit("value", self.value);
    }
};

/** Where a proof leads. */
struct VerifyLogProofResponse {
    /** Whether it was compared with a given root; then it is equal. */
    bool compared{};
    /** The layers, the L2 chain first. */
    std::vector<ProofHop> hops;
    /** The root that L1 must hold: that of the last layer. */
    Hash root;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("compared", self.compared);
        visit("hops", self.hops);
        visit("root", self.root);
    }
};

/** What the node answers. */
struct NodeProofResponse {
    /** The node's answer. */
    std::optional<AccountProof> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What the node answers. */
struct NodeBlockDetailsResponse {
    /** The node's answer. */
    std::optional<BlockDetails> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What the node answers. */
struct NodeL1BatchDetailsResponse {
    /** The node's answer. */
    std::optional<L1BatchDetails> result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** How fees are computed. */
struct FeeParams {
    /** The second model of fees. */
    FeeParamsV2 v2;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("V2", self.v2);
    }
};

/** The results. */
struct FinalizeWithdrawalsResponse {
    /** One for each withdrawal, in the order of the request. */
    std::vector<FinalizationResult> results;
    /** How many were sent. */
    std::uint32_t sent{};

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("results", self.results);
        visit("sent", self.sent);
    }
};

/** A page. */
struct PendingWithdrawalsResponse {
    /** The account. */
    Address address;
    /** The last block of the range: ask from the next one on later. */
    std::uint64_t to_block{};
    /** The withdrawals, oldest first. A page can be empty and not the last one. */
    std::vector<FoundWithdrawal> withdrawals;
    /** Where the next page begins; null when all blocks were looked at. */
    std::optional<std::string> cursor;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("toBlock", self.to_block);
        visit("withdrawals", self.withdrawals);
        visit("cursor", self.cursor);
    }
};

/** Makes a transaction one of type 0x71, which only EraVM chains have. An empty object is enough. */
struct Eip712Options {
    /** Bytecodes that the transaction needs known on the chain; each is sent once. */
    std::optional<std::vector<Bytes>> factory_deps;
    /**
     * The sender, if it is a smart account whose signatures the wallet's key makes or takes part in. Default: the wallet's
     * address.
     */
    std::optional<Address> from;
    /** The most gas for one byte of pubdata. Default 50000. */
    std::optional<Uint> gas_per_pubdata;
    /** A contract that pays the fee in place of the sender. */
    std::optional<PaymasterOptions> paymaster;
    /**
     * How long the smart account's signature is, in bytes, for the gas estimate. Default 65; n owners mostly sign n times
     * 65. An account that reverts on a wrong signature is estimated as the wallet's own account, with 300000 gas more for
     * its validation.
     */
    std::optional<std::uint32_t> signature_length;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("factoryDeps", self.factory_deps);
        visit("from", self.from);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("paymaster", self.paymaster);
        visit("signatureLength", self.signature_length);
    }
};

/** Balances. */
struct Balances {
    /** The account. */
    Address address;
    /** The balance of the chain's own coin, in wei. */
    Uint balance;
    /** The chain. */
    Chain chain{};
    /** One item for each token of the request, in the same order. */
    std::vector<TokenBalance> tokens;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("address", self.address);
        visit("balance", self.balance);
        visit("chain", self.chain);
        visit("tokens", self.tokens);
    }
};

/** An unsigned transaction and its signatures. */
struct AssembleTransactionRequest {
    /**
     * The signatures, one after the other in the order that the account wants, mostly that of its owners. Ethereum's own
     * kinds take just one.
     */
    std::vector<Bytes> signatures;
    /** The transaction that was signed. */
    UnsignedTx transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("signatures", self.signatures);
        visit("transaction", self.transaction);
    }
};

/** What is in a signed transaction. */
struct ParseTransactionResponse {
    /** The transaction. */
    UnsignedTx transaction;
    /** Its hash. */
    Hash tx_hash;
    /** The signature of a type 0x71 transaction, whatever its account takes; null for the other kinds. */
    std::optional<Bytes> custom_signature;
    /**
     * The address whose key signed; null if a smart account's signature is not one key's. For type 0x71 it may differ from
     * `from`.
     */
    std::optional<Address> signer;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("transaction", self.transaction);
        visit("txHash", self.tx_hash);
        visit("customSignature", self.custom_signature);
        visit("signer", self.signer);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedApproveQuote {
    /** The new allowance, in base units. */
    Uint amount;
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** Who may take. */
    Address spender;
    /** The token. */
    Address token;
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("spender", self.spender);
        visit("token", self.token);
        visit("transaction", self.transaction);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedClaimFailedDepositQuote {
    /** How much, in base units. */
    Uint amount;
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /** Who is paid. */
    Address depositor;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** The failed L2 transaction. */
    Hash l2_tx_hash;
    /** The token on L1; 0x…01 is ETH. */
    Address token;
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("depositor", self.depositor);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("l2TxHash", self.l2_tx_hash);
        visit("token", self.token);
        visit("transaction", self.transaction);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedDeployQuote {
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /**
     * The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is
     * certain.
     */
    Address contract_address;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** How. */
    DeployKind kind{};
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;
    /** The bytecode's hash on EraVM, null for `evm`. */
    std::optional<Hash> bytecode_hash;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("contractAddress", self.contract_address);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("kind", self.kind);
        visit("transaction", self.transaction);
        visit("bytecodeHash", self.bytecode_hash);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedDepositQuote {
    /** How much, in base units. */
    Uint amount;
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** What the L2 part costs at most, in base units of the base token. */
    Uint base_cost;
    /** The chain of the transaction. */
    Chain chain{};
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** Gas per byte of pubdata on L2. */
    Uint gas_per_pubdata;
    /** The gas limit on L2. */
    Uint l2_gas_limit;
    /** All of the base token that goes to L2: base cost, tip and, on direct routes, the amount. */
    Uint mint_value;
    /** Who receives what is left on L2. */
    Address refund_recipient;
    /** The route. */
    DepositRoute route{};
    /** Who receives it on L2. */
    Address to;
    /** The token on L1; 0x…01 is ETH. */
    Address token;
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;
    /**
     * The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it
     * fail.
     */
    std::optional<Address> bridge_address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("baseCost", self.base_cost);
        visit("chain", self.chain);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("l2GasLimit", self.l2_gas_limit);
        visit("mintValue", self.mint_value);
        visit("refundRecipient", self.refund_recipient);
        visit("route", self.route);
        visit("to", self.to);
        visit("token", self.token);
        visit("transaction", self.transaction);
        visit("bridgeAddress", self.bridge_address);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedFinalizeWithdrawalQuote {
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** The batch of the withdrawal. */
    std::uint64_t batch_number{};
    /** The chain of the transaction. */
    Chain chain{};
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** The message's index in the batch. */
    std::uint64_t message_index{};
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;
    /** What is paid out. */
    Withdrawal withdrawal;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("batchNumber", self.batch_number);
        visit("chain", self.chain);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("messageIndex", self.message_index);
        visit("transaction", self.transaction);
        visit("withdrawal", self.withdrawal);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedMessageSendQuote {
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** The keccak-256 of the bytes. */
    Hash message_hash;
    /** Who sends it: L1 proves the message together with its sender. */
    Address sender;
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("messageHash", self.message_hash);
        visit("sender", self.sender);
        visit("transaction", self.transaction);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedRequestExecuteQuote {
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** What the call costs at most, in base units of the base token. */
    Uint base_cost;
    /** The chain of the transaction. */
    Chain chain{};
    /** The called contract, or the receiver, on L2. */
    Address contract_address;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** Gas per byte of pubdata on L2. */
    Uint gas_per_pubdata;
    /** The gas limit on L2. */
    Uint l2_gas_limit;
    /** The value on L2, in base units of the base token. */
    Uint l2_value;
    /** All of the base token that goes to L2. */
    Uint mint_value;
    /** Who receives what is left on L2. */
    Address refund_recipient;
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("baseCost", self.base_cost);
        visit("chain", self.chain);
        visit("contractAddress", self.contract_address);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("gasPerPubdata", self.gas_per_pubdata);
        visit("l2GasLimit", self.l2_gas_limit);
        visit("l2Value", self.l2_value);
        visit("mintValue", self.mint_value);
        visit("refundRecipient", self.refund_recipient);
        visit("transaction", self.transaction);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedSendTransactionQuote {
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /** The sender: the wallet's address or the smart account. */
    Address from;
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** The called contract or the receiver. */
    Address to;
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("from", self.from);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("to", self.to);
        visit("transaction", self.transaction);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedTransferQuote {
    /** How much, in base units. */
    Uint amount;
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** The receiver. */
    Address to;
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;
    /** The token, null for the chain's own coin. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("to", self.to);
        visit("transaction", self.transaction);
        visit("token", self.token);
    }
};

/** A transaction that lacks only its signature. */
struct PreparedWithdrawQuote {
    /** How much, in base units. */
    Uint amount;
    /** Approvals that must be mined first, in this order. Their nonces come before the transaction's. */
    std::vector<UnsignedTx> approvals;
    /** The chain of the transaction. */
    Chain chain{};
    /**
     * Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are
     * mined.
     */
    bool gas_limit_is_bound{};
    /** Who receives it on L1. */
    Address to;
    /** The token on L2; 0x…800a is the base token. */
    Address token;
    /** The transaction, for `sign_transaction` or a signer of your own, then `broadcast`. */
    UnsignedTx transaction;
    /** The asset id, null for the base token and before protocol 26. */
    std::optional<Hash> asset_id;
    /** The bridge on L2 that was named; null for the standard one. */
    std::optional<Address> bridge_address;
    /**
     * What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does
     * not say.
     */
    std::optional<Address> l1_bridge_address;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approvals", self.approvals);
        visit("chain", self.chain);
        visit("gasLimitIsBound", self.gas_limit_is_bound);
        visit("to", self.to);
        visit("token", self.token);
        visit("transaction", self.transaction);
        visit("assetId", self.asset_id);
        visit("bridgeAddress", self.bridge_address);
        visit("l1BridgeAddress", self.l1_bridge_address);
    }
};

/** What to sign. */
struct SignTransactionRequest {
    /** The transaction, as a `…_prepare` method gave it. Its `from` must be the wallet's address. */
    UnsignedTx transaction;
    /**
     * Allows a `from` that is not the wallet's address: a smart account whose signatures the wallet's key makes or takes
     * part in. Default false.
     */
    std::optional<bool> smart_account;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("transaction", self.transaction);
        visit("smartAccount", self.smart_account);
    }
};

/** An unsigned transaction. */
struct TransactionDigestRequest {
    /** The transaction, as a `..._prepare` method gave it. */
    UnsignedTx transaction;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("transaction", self.transaction);
    }
};

/** What the node answers. */
struct NodeFeeParamsResponse {
    /** The node's answer. */
    FeeParams result;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("result", self.result);
    }
};

/** What to approve. */
struct ApproveRequest {
    /** The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit. */
    Uint amount;
    /** The token, on `chain`. */
    Address token;
    /** The chain. Default `l1`. */
    std::optional<Chain> chain;
    /** Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2. */
    std::optional<Eip712Options> eip712;
    /** Nonce, gas and fees of the approval. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;
    /** Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2. */
    std::optional<Address> spender;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("token", self.token);
        visit("chain", self.chain);
        visit("eip712", self.eip712);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
        visit("spender", self.spender);
    }
};

/** What to deploy. */
struct DeployRequest {
    /** The bytecode; for `evm` the code that deploys (init code). */
    Bytes bytecode;
    /** How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code. */
    DeployKind kind{};
    /** The chain. Default `l2`; L1 knows `evm` only. */
    std::optional<Chain> chain;
    /** The constructor's ABI-encoded arguments. Default none. */
    std::optional<Bytes> constructor_input;
    /** Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71 anyway. */
    std::optional<Eip712Options> eip712;
    /** Nonce, gas and fees. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;
    /** The salt, for the kinds with `2`, where it is required. */
    std::optional<Hash> salt;
    /** Whom to call. Default `deployer`; `factory` is for the kinds with `2`. */
    std::optional<DeployTarget> target;
    /** The chain's own coin for the constructor, in wei. Default 0. */
    std::optional<Uint> value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("bytecode", self.bytecode);
        visit("kind", self.kind);
        visit("chain", self.chain);
        visit("constructorInput", self.constructor_input);
        visit("eip712", self.eip712);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
        visit("salt", self.salt);
        visit("target", self.target);
        visit("value", self.value);
    }
};

/** What to send. */
struct SendTransactionRequest {
    /** The called contract or the receiver. */
    Address to;
    /** The chain. Default `l2`. */
    std::optional<Chain> chain;
    /** The calldata. Default none. */
    std::optional<Bytes> data;
    /** Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2. */
    std::optional<Eip712Options> eip712;
    /** Nonce, gas and fees. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;
    /** The chain's own coin sent along, in wei. Default 0. */
    std::optional<Uint> value;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("to", self.to);
        visit("chain", self.chain);
        visit("data", self.data);
        visit("eip712", self.eip712);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
        visit("value", self.value);
    }
};

/** What to transfer. */
struct TransferRequest {
    /** How much, in base units. */
    Uint amount;
    /** The receiver. The zero address is refused. */
    Address to;
    /** The chain. Default `l2`. */
    std::optional<Chain> chain;
    /** Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2. */
    std::optional<Eip712Options> eip712;
    /** Nonce, gas and fees. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;
    /** The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("to", self.to);
        visit("chain", self.chain);
        visit("eip712", self.eip712);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
        visit("token", self.token);
    }
};

/** What to withdraw. */
struct WithdrawRequest {
    /** How much, in base units. */
    Uint amount;
    /**
     * What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take it:
     * `exact` (default), `unlimited` or `never`. Bridged tokens need none.
     */
    std::optional<ApproveMode> approve;
    /**
     * The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard one. Not for the
     * base token.
     */
    std::optional<Address> bridge_address;
    /**
     * Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is approved
     * then. Default: type 2.
     */
    std::optional<Eip712Options> eip712;
    /** Nonce, gas and fees of the L2 transaction. */
    std::optional<Overrides> overrides;
    /**
     * The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and
     * nothing is paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is
     * approved then. Not for a quote or a preparation.
     */
    std::optional<std::string> quote_id;
    /**
     * Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address is
     * refused.
     */
    std::optional<Address> to;
    /** The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH. */
    std::optional<Address> token;

    static void zksync_names() {}
    template <class Self, class Visit>
    static void zksync_visit(Self &self, Visit &visit)
    {
        visit("amount", self.amount);
        visit("approve", self.approve);
        visit("bridgeAddress", self.bridge_address);
        visit("eip712", self.eip712);
        visit("overrides", self.overrides);
        visit("quoteId", self.quote_id);
        visit("to", self.to);
        visit("token", self.token);
    }
};
/* ---- Calls ----------------------------------------------------------------------------------------------------------- */

/** One step of a running call. */
struct Progress {
    std::string op, stage, message, chain;
    Hash tx_hash;
    std::uint64_t elapsed_ms = 0;
};

/** Ends the calls that were started with it, from any thread. Copies are the same one. */
class Cancellation {
public:
    Cancellation() : state_(std::make_shared<State>()) {}

    /** Ends them at once, and those started with it later before they begin. Their errors say what had been sent. */
    void cancel() const
    {
        std::lock_guard<std::mutex> guard(state_->mutex);
        state_->cancelled = true;
        for (ZksCall *call : state_->calls)
            zks_call_cancel(call);
    }

private:
    friend class Wallet;
    struct State {
        std::mutex mutex;
        bool cancelled = false;
        std::set<ZksCall *> calls;
    };

    void add(ZksCall *call) const
    {
        std::lock_guard<std::mutex> guard(state_->mutex);
        state_->calls.insert(call);
        if (state_->cancelled)
            zks_call_cancel(call);
    }
    void remove(ZksCall *call) const
    {
        std::lock_guard<std::mutex> guard(state_->mutex);
        state_->calls.erase(call);
    }

    std::shared_ptr<State> state_;
};

/** How a call is made. */
struct Options {
    /** How long it may take; zero is without a limit. */
    std::chrono::milliseconds timeout{0};
    /** Receives each step, on the library's thread; it must not block, and what it throws is lost. */
    std::function<void(const Progress &)> progress;
    std::optional<Cancellation> cancellation;
};

namespace detail {

template <class Handle, void (*Free)(Handle *)>
struct Freed {
    void operator()(Handle *handle) const { Free(handle); }
};
template <class Handle, void (*Free)(Handle *)>
using Owned = std::unique_ptr<Handle, Freed<Handle, Free>>;

inline std::string take(char *text)
{
    std::string copy(text);
    zks_string_free(text);
    return copy;
}

template <class T>
Result<T> read(const std::string &text)
{
    auto json = Json::parse(text);
    T value;
    if (!json || !decode(*json, value))
        return Error(Status::INTERNAL, "the library's answer is not what its schema says: " + text.substr(0, 200));
    return value;
}

template <class T>
void free_copy(void *data)
{
    delete static_cast<T *>(data);
}

} // namespace detail

/** What a signing function is asked. */
struct SigningRequest {
    /** What is to be signed, as it is. */
    std::array<std::uint8_t, 32> digest;
    /** What it stands for: kind, chainId, payload. */
    Json json;
};

/** r and s, big-endian, and v (0, 1, 27 or 28). */
using Signature = std::array<std::uint8_t, 65>;

/** Signs for one address. Wallets keep what they need, so it may go once they are made. */
class Signer {
public:
    static Result<Signer> from_private_key(const std::uint8_t *key, std::size_t length)
    {
        return made([&](ZksSigner **out, ZksError **error) { return zks_signer_from_private_key(key, length, out, error); });
    }
    /** From a BIP-39 phrase; the default path is m/44'/60'/0'/0/0. */
    static Result<Signer> from_mnemonic(std::string_view phrase, std::string_view passphrase = {}, const char *path = nullptr)
    {
        return made([&](ZksSigner **out, ZksError **error) {
            return zks_signer_from_mnemonic(bytes(phrase), phrase.size(), bytes(passphrase), passphrase.size(), path, out, error);
        });
    }
    /** From the content of an encrypted key file (Web3 secret storage, version 3). */
    static Result<Signer> from_keystore(std::string_view content, std::string_view password)
    {
        return made([&](ZksSigner **out, ZksError **error) {
            return zks_signer_from_keystore(bytes(content), content.size(), bytes(password), password.size(), out, error);
        });
    }
    /**
     * Asks the host. The function runs on a thread of the library, one request at a time, and may take as long as a person needs.
     * Without a signature, or when it throws, the call fails with SIGNER_FAILED and nothing is sent.
     */
    static Result<Signer> external(const std::array<std::uint8_t, 20> &address,
                                   std::function<std::optional<Signature>(const SigningRequest &)> sign)
    {
        using Function = std::function<std::optional<Signature>(const SigningRequest &)>;
        auto *owned = new Function(std::move(sign));
        return made([&](ZksSigner **out, ZksError **error) {
            return zks_signer_external(address.data(), ask<Function>, owned, detail::free_copy<Function>, out, error);
        });
    }

    /** With its EIP-55 checksum. */
    Result<Address> address() const
    {
        char *text = nullptr;
        ZksError *error = nullptr;
        std::int32_t status = zks_signer_address(handle_.get(), &text, &error);
        if (status != ZKS_OK)
            return Error::take(status, error);
        return Address(detail::take(text));
    }

private:
    friend class Wallet;
    explicit Signer(ZksSigner *handle) : handle_(handle) {}

    static const std::uint8_t *bytes(std::string_view text) { return reinterpret_cast<const std::uint8_t *>(text.data()); }

    template <class Make>
    static Result<Signer> made(Make make)
    {
        ZksSigner *signer = nullptr;
        ZksError *error = nullptr;
        std::int32_t status = make(&signer, &error);
        if (status != ZKS_OK)
            return Error::take(status, error);
        return Signer(signer);
    }

    template <class Function>
    static std::int32_t ask(void *data, const std::uint8_t *digest, const char *request, std::uint8_t *signature)
    {
        auto answer = [&]() -> std::int32_t {
            SigningRequest asked{};
            std::copy(digest, digest + 32, asked.digest.begin());
            if (auto json = Json::parse(request))
                asked.json = std::move(*json);
            std::optional<Signature> made = (*static_cast<Function *>(data))(asked);
            if (!made)
                return 1;
            std::copy(made->begin(), made->end(), signature);
            return 0;
        };
#ifdef ZKSYNC_EXCEPTIONS
        try {
            return answer();
        } catch (...) {
            return 2;
        }
#else
        return answer();
#endif
    }

    detail::Owned<ZksSigner, zks_signer_free> handle_;
};

/** Whether the loaded library is one that this header was made for. Wallet::open asks by itself. */
inline bool abi_matches()
{
    return zks_abi_version() / 65536 == ZKS_ABI_VERSION_MAJOR && zks_abi_version() >= ZKS_ABI_VERSION;
}

/** A pair of chains and, unless it only reads, a signer. */
class Wallet {
public:
    /** Makes a wallet; nothing is sent to any node. */
    static Result<Wallet> open(const Config &config, const Signer *signer = nullptr)
    {
        if (!abi_matches())
            return Error(Status::INTERNAL, "the loaded libzksync has another ABI than this program was compiled for");
        ZksWallet *wallet = nullptr;
        ZksError *error = nullptr;
        std::int32_t status = zks_wallet_new(to_json(config).dump().c_str(), signer ? signer->handle_.get() : nullptr, &wallet, &error);
        if (status != ZKS_OK)
            return Error::take(status, error);
        return Wallet(wallet);
    }
    static Result<Wallet> open(const std::string &l1_url, const std::string &l2_url, const Signer &signer)
    {
        return open(config_of(l1_url, l2_url), &signer);
    }
    /** One that only reads. */
    static Result<Wallet> open(const std::string &l1_url, const std::string &l2_url) { return open(config_of(l1_url, l2_url)); }

    /** Its account, with EIP-55 checksum. */
    Result<Address> address() const
    {
        char *text = nullptr;
        ZksError *error = nullptr;
        std::int32_t status = zks_wallet_address(handle_.get(), &text, &error);
        if (status != ZKS_OK)
            return Error::take(status, error);
        return Address(detail::take(text));
    }

    /** The two chains, their contracts, the chain's family and what it can do. */
    Result<ChainInfo> chain_info(const ChainInfoRequest &request = {}, const Options &options = {}) const
    {
        return run<ChainInfo>(zks_wallet_chain_info, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> chain_info_async(const ChainInfoRequest &request, std::function<void(Result<ChainInfo>)> done,
        const Options &options = {}) const
    {
        return start<ChainInfo>("chain_info", request, std::move(done), options);
    }

    /** The balance of an account on either chain, in the chain's own coin or a token. */
    Result<Balance> balance(const BalanceRequest &request, const Options &options = {}) const
    {
        return run<Balance>(zks_wallet_balance, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> balance_async(const BalanceRequest &request, std::function<void(Result<Balance>)> done,
        const Options &options = {}) const
    {
        return start<Balance>("balance", request, std::move(done), options);
    }

    /** The balances of an account in many tokens and the chain's own coin, in one round trip. */
    Result<Balances> balances(const BalancesRequest &request, const Options &options = {}) const
    {
        return run<Balances>(zks_wallet_balances, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> balances_async(const BalancesRequest &request, std::function<void(Result<Balances>)> done,
        const Options &options = {}) const
    {
        return start<Balances>("balances", request, std::move(done), options);
    }

    /** The nonce of an account's next transaction. */
    Result<Nonce> nonce(const NonceRequest &request, const Options &options = {}) const
    {
        return run<Nonce>(zks_wallet_nonce, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> nonce_async(const NonceRequest &request, std::function<void(Result<Nonce>)> done,
        const Options &options = {}) const
    {
        return start<Nonce>("nonce", request, std::move(done), options);
    }

    /** How many contracts an account has deployed, as EraVM counts them. */
    Result<DeploymentNonce> deployment_nonce(const DeploymentNonceRequest &request = {}, const Options &options = {}) const
    {
        return run<DeploymentNonce>(zks_wallet_deployment_nonce, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deployment_nonce_async(const DeploymentNonceRequest &request, std::function<void(Result<DeploymentNonce>)> done,
        const Options &options = {}) const
    {
        return start<DeploymentNonce>("deployment_nonce", request, std::move(done), options);
    }

    /** A token's address on the other chain, its asset id and where it comes from. */
    Result<ResolvedToken> resolve_token(const ResolveTokenRequest &request, const Options &options = {}) const
    {
        return run<ResolvedToken>(zks_wallet_resolve_token, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> resolve_token_async(const ResolveTokenRequest &request, std::function<void(Result<ResolvedToken>)> done,
        const Options &options = {}) const
    {
        return start<ResolvedToken>("resolve_token", request, std::move(done), options);
    }

    /** Both sides of a bridge of its own, and what a token becomes by it. */
    Result<BridgeInfo> bridge_info(const BridgeInfoRequest &request, const Options &options = {}) const
    {
        return run<BridgeInfo>(zks_wallet_bridge_info, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> bridge_info_async(const BridgeInfoRequest &request, std::function<void(Result<BridgeInfo>)> done,
        const Options &options = {}) const
    {
        return start<BridgeInfo>("bridge_info", request, std::move(done), options);
    }

    /** How much of a token a contract may take from an account. */
    Result<Allowance> allowance(const AllowanceRequest &request, const Options &options = {}) const
    {
        return run<Allowance>(zks_wallet_allowance, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> allowance_async(const AllowanceRequest &request, std::function<void(Result<Allowance>)> done,
        const Options &options = {}) const
    {
        return start<Allowance>("allowance", request, std::move(done), options);
    }

    /** What an approval would cost and need, without needing balance or allowance. */
    Result<ApproveQuoteResponse> approve_quote(const ApproveRequest &request, const Options &options = {}) const
    {
        return run<ApproveQuoteResponse>(zks_wallet_approve_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> approve_quote_async(const ApproveRequest &request, std::function<void(Result<ApproveQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<ApproveQuoteResponse>("approve_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of an approval. */
    Result<PreparedApproveQuote> approve_prepare(const ApproveRequest &request, const Options &options = {}) const
    {
        return run<PreparedApproveQuote>(zks_wallet_approve_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> approve_prepare_async(const ApproveRequest &request, std::function<void(Result<PreparedApproveQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedApproveQuote>("approve_prepare", request, std::move(done), options);
    }

    /** Lets a contract take a token. */
    Result<ApproveResponse> approve(const ApproveRequest &request, const Options &options = {}) const
    {
        return run<ApproveResponse>(zks_wallet_approve, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> approve_async(const ApproveRequest &request, std::function<void(Result<ApproveResponse>)> done,
        const Options &options = {}) const
    {
        return start<ApproveResponse>("approve", request, std::move(done), options);
    }

    /** What the L2 part of a deposit or request costs. */
    Result<BaseCost> base_cost(const BaseCostRequest &request, const Options &options = {}) const
    {
        return run<BaseCost>(zks_wallet_base_cost, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> base_cost_async(const BaseCostRequest &request, std::function<void(Result<BaseCost>)> done,
        const Options &options = {}) const
    {
        return start<BaseCost>("base_cost", request, std::move(done), options);
    }

    /** What a deposit would cost and need, without needing balance or allowance. */
    Result<DepositQuoteResponse> deposit_quote(const DepositRequest &request, const Options &options = {}) const
    {
        return run<DepositQuoteResponse>(zks_wallet_deposit_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deposit_quote_async(const DepositRequest &request, std::function<void(Result<DepositQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<DepositQuoteResponse>("deposit_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of a deposit. */
    Result<PreparedDepositQuote> deposit_prepare(const DepositRequest &request, const Options &options = {}) const
    {
        return run<PreparedDepositQuote>(zks_wallet_deposit_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deposit_prepare_async(const DepositRequest &request, std::function<void(Result<PreparedDepositQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedDepositQuote>("deposit_prepare", request, std::move(done), options);
    }

    /** Deposits ETH or a token from L1 to L2. */
    Result<DepositResponse> deposit(const DepositRequest &request, const Options &options = {}) const
    {
        return run<DepositResponse>(zks_wallet_deposit, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deposit_async(const DepositRequest &request, std::function<void(Result<DepositResponse>)> done,
        const Options &options = {}) const
    {
        return start<DepositResponse>("deposit", request, std::move(done), options);
    }

    /** Where a deposit or request is. */
    Result<DepositStatus> deposit_status(const DepositStatusRequest &request = {}, const Options &options = {}) const
    {
        return run<DepositStatus>(zks_wallet_deposit_status, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deposit_status_async(const DepositStatusRequest &request, std::function<void(Result<DepositStatus>)> done,
        const Options &options = {}) const
    {
        return start<DepositStatus>("deposit_status", request, std::move(done), options);
    }

    /** Waits until a deposit or request is executed or failed. */
    Result<DepositStatus> deposit_wait(const DepositWaitRequest &request = {}, const Options &options = {}) const
    {
        return run<DepositStatus>(zks_wallet_deposit_wait, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deposit_wait_async(const DepositWaitRequest &request, std::function<void(Result<DepositStatus>)> done,
        const Options &options = {}) const
    {
        return start<DepositStatus>("deposit_wait", request, std::move(done), options);
    }

    /** What a request for a call on L2 would cost and need, without needing balance or allowance. */
    Result<RequestExecuteQuoteResponse> request_execute_quote(const RequestExecuteRequest &request, const Options &options = {}) const
    {
        return run<RequestExecuteQuoteResponse>(zks_wallet_request_execute_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> request_execute_quote_async(const RequestExecuteRequest &request, std::function<void(Result<RequestExecuteQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<RequestExecuteQuoteResponse>("request_execute_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of a request for a call on L2. */
    Result<PreparedRequestExecuteQuote> request_execute_prepare(const RequestExecuteRequest &request, const Options &options = {}) const
    {
        return run<PreparedRequestExecuteQuote>(zks_wallet_request_execute_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> request_execute_prepare_async(const RequestExecuteRequest &request, std::function<void(Result<PreparedRequestExecuteQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedRequestExecuteQuote>("request_execute_prepare", request, std::move(done), options);
    }

    /** Requests, on L1, a call on L2. */
    Result<RequestExecuteResponse> request_execute(const RequestExecuteRequest &request, const Options &options = {}) const
    {
        return run<RequestExecuteResponse>(zks_wallet_request_execute, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> request_execute_async(const RequestExecuteRequest &request, std::function<void(Result<RequestExecuteResponse>)> done,
        const Options &options = {}) const
    {
        return start<RequestExecuteResponse>("request_execute", request, std::move(done), options);
    }

    /** What a claim of a failed deposit would cost and need, without needing balance or allowance. */
    Result<ClaimFailedDepositQuoteResponse> claim_failed_deposit_quote(const ClaimFailedDepositRequest &request = {}, const Options &options = {}) const
    {
        return run<ClaimFailedDepositQuoteResponse>(zks_wallet_claim_failed_deposit_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> claim_failed_deposit_quote_async(const ClaimFailedDepositRequest &request, std::function<void(Result<ClaimFailedDepositQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<ClaimFailedDepositQuoteResponse>("claim_failed_deposit_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of a claim of a failed deposit. */
    Result<PreparedClaimFailedDepositQuote> claim_failed_deposit_prepare(const ClaimFailedDepositRequest &request = {}, const Options &options = {}) const
    {
        return run<PreparedClaimFailedDepositQuote>(zks_wallet_claim_failed_deposit_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> claim_failed_deposit_prepare_async(const ClaimFailedDepositRequest &request, std::function<void(Result<PreparedClaimFailedDepositQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedClaimFailedDepositQuote>("claim_failed_deposit_prepare", request, std::move(done), options);
    }

    /** Brings back on L1 a token deposit whose L2 part failed. */
    Result<ClaimFailedDepositResponse> claim_failed_deposit(const ClaimFailedDepositRequest &request = {}, const Options &options = {}) const
    {
        return run<ClaimFailedDepositResponse>(zks_wallet_claim_failed_deposit, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> claim_failed_deposit_async(const ClaimFailedDepositRequest &request, std::function<void(Result<ClaimFailedDepositResponse>)> done,
        const Options &options = {}) const
    {
        return start<ClaimFailedDepositResponse>("claim_failed_deposit", request, std::move(done), options);
    }

    /** What a withdrawal would cost and need, without needing balance or allowance. */
    Result<WithdrawQuoteResponse> withdraw_quote(const WithdrawRequest &request, const Options &options = {}) const
    {
        return run<WithdrawQuoteResponse>(zks_wallet_withdraw_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> withdraw_quote_async(const WithdrawRequest &request, std::function<void(Result<WithdrawQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<WithdrawQuoteResponse>("withdraw_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of a withdrawal. */
    Result<PreparedWithdrawQuote> withdraw_prepare(const WithdrawRequest &request, const Options &options = {}) const
    {
        return run<PreparedWithdrawQuote>(zks_wallet_withdraw_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> withdraw_prepare_async(const WithdrawRequest &request, std::function<void(Result<PreparedWithdrawQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedWithdrawQuote>("withdraw_prepare", request, std::move(done), options);
    }

    /** Withdraws the base token or a token from L2 towards L1. */
    Result<WithdrawResponse> withdraw(const WithdrawRequest &request, const Options &options = {}) const
    {
        return run<WithdrawResponse>(zks_wallet_withdraw, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> withdraw_async(const WithdrawRequest &request, std::function<void(Result<WithdrawResponse>)> done,
        const Options &options = {}) const
    {
        return start<WithdrawResponse>("withdraw", request, std::move(done), options);
    }

    /** Where a withdrawal is. */
    Result<WithdrawalStatus> withdrawal_status(const WithdrawalStatusRequest &request, const Options &options = {}) const
    {
        return run<WithdrawalStatus>(zks_wallet_withdrawal_status, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> withdrawal_status_async(const WithdrawalStatusRequest &request, std::function<void(Result<WithdrawalStatus>)> done,
        const Options &options = {}) const
    {
        return start<WithdrawalStatus>("withdrawal_status", request, std::move(done), options);
    }

    /** Waits until a withdrawal is ready or finalised. */
    Result<WithdrawalStatus> withdrawal_wait(const WithdrawalWaitRequest &request, const Options &options = {}) const
    {
        return run<WithdrawalStatus>(zks_wallet_withdrawal_wait, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> withdrawal_wait_async(const WithdrawalWaitRequest &request, std::function<void(Result<WithdrawalStatus>)> done,
        const Options &options = {}) const
    {
        return start<WithdrawalStatus>("withdrawal_wait", request, std::move(done), options);
    }

    /** What the finalisation of a withdrawal would cost and need, without needing balance or allowance. */
    Result<FinalizeWithdrawalQuoteResponse> finalize_withdrawal_quote(const FinalizeWithdrawalRequest &request, const Options &options = {}) const
    {
        return run<FinalizeWithdrawalQuoteResponse>(zks_wallet_finalize_withdrawal_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> finalize_withdrawal_quote_async(const FinalizeWithdrawalRequest &request, std::function<void(Result<FinalizeWithdrawalQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<FinalizeWithdrawalQuoteResponse>("finalize_withdrawal_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of the finalisation of a withdrawal. */
    Result<PreparedFinalizeWithdrawalQuote> finalize_withdrawal_prepare(const FinalizeWithdrawalRequest &request, const Options &options = {}) const
    {
        return run<PreparedFinalizeWithdrawalQuote>(zks_wallet_finalize_withdrawal_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> finalize_withdrawal_prepare_async(const FinalizeWithdrawalRequest &request, std::function<void(Result<PreparedFinalizeWithdrawalQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedFinalizeWithdrawalQuote>("finalize_withdrawal_prepare", request, std::move(done), options);
    }

    /** Pays out on L1 what was withdrawn on L2. */
    Result<FinalizeWithdrawalResponse> finalize_withdrawal(const FinalizeWithdrawalRequest &request, const Options &options = {}) const
    {
        return run<FinalizeWithdrawalResponse>(zks_wallet_finalize_withdrawal, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> finalize_withdrawal_async(const FinalizeWithdrawalRequest &request, std::function<void(Result<FinalizeWithdrawalResponse>)> done,
        const Options &options = {}) const
    {
        return start<FinalizeWithdrawalResponse>("finalize_withdrawal", request, std::move(done), options);
    }

    /** What an account has withdrawn in a range of L2 blocks and nobody has finalised, page by page. */
    Result<PendingWithdrawalsResponse> pending_withdrawals(const PendingWithdrawalsRequest &request, const Options &options = {}) const
    {
        return run<PendingWithdrawalsResponse>(zks_wallet_pending_withdrawals, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> pending_withdrawals_async(const PendingWithdrawalsRequest &request, std::function<void(Result<PendingWithdrawalsResponse>)> done,
        const Options &options = {}) const
    {
        return start<PendingWithdrawalsResponse>("pending_withdrawals", request, std::move(done), options);
    }

    /** Pays out many withdrawals on L1, each with its own outcome. */
    Result<FinalizeWithdrawalsResponse> finalize_withdrawals(const FinalizeWithdrawalsRequest &request, const Options &options = {}) const
    {
        return run<FinalizeWithdrawalsResponse>(zks_wallet_finalize_withdrawals, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> finalize_withdrawals_async(const FinalizeWithdrawalsRequest &request, std::function<void(Result<FinalizeWithdrawalsResponse>)> done,
        const Options &options = {}) const
    {
        return start<FinalizeWithdrawalsResponse>("finalize_withdrawals", request, std::move(done), options);
    }

    /** What a message to L1 would cost and need, without needing balance or allowance. */
    Result<MessageSendQuoteResponse> message_send_quote(const MessageSendRequest &request, const Options &options = {}) const
    {
        return run<MessageSendQuoteResponse>(zks_wallet_message_send_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> message_send_quote_async(const MessageSendRequest &request, std::function<void(Result<MessageSendQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<MessageSendQuoteResponse>("message_send_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of a message to L1. */
    Result<PreparedMessageSendQuote> message_send_prepare(const MessageSendRequest &request, const Options &options = {}) const
    {
        return run<PreparedMessageSendQuote>(zks_wallet_message_send_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> message_send_prepare_async(const MessageSendRequest &request, std::function<void(Result<PreparedMessageSendQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedMessageSendQuote>("message_send_prepare", request, std::move(done), options);
    }

    /** Sends any bytes from L2 to L1. */
    Result<MessageSendResponse> message_send(const MessageSendRequest &request, const Options &options = {}) const
    {
        return run<MessageSendResponse>(zks_wallet_message_send, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> message_send_async(const MessageSendRequest &request, std::function<void(Result<MessageSendResponse>)> done,
        const Options &options = {}) const
    {
        return start<MessageSendResponse>("message_send", request, std::move(done), options);
    }

    /** Where a message from L2 to L1 is. */
    Result<MessageStatus> message_status(const MessageStatusRequest &request, const Options &options = {}) const
    {
        return run<MessageStatus>(zks_wallet_message_status, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> message_status_async(const MessageStatusRequest &request, std::function<void(Result<MessageStatus>)> done,
        const Options &options = {}) const
    {
        return start<MessageStatus>("message_status", request, std::move(done), options);
    }

    /** Waits until a message from L2 to L1 is proven or executed. */
    Result<MessageStatus> message_wait(const MessageWaitRequest &request, const Options &options = {}) const
    {
        return run<MessageStatus>(zks_wallet_message_wait, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> message_wait_async(const MessageWaitRequest &request, std::function<void(Result<MessageStatus>)> done,
        const Options &options = {}) const
    {
        return start<MessageStatus>("message_wait", request, std::move(done), options);
    }

    /** Everything that proves on L1 that a message was sent on L2. */
    Result<MessageProof> message_proof(const MessageProofRequest &request, const Options &options = {}) const
    {
        return run<MessageProof>(zks_wallet_message_proof, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> message_proof_async(const MessageProofRequest &request, std::function<void(Result<MessageProof>)> done,
        const Options &options = {}) const
    {
        return start<MessageProof>("message_proof", request, std::move(done), options);
    }

    /** Whether the contract on L1 accepts the proof of a message. */
    Result<InclusionResponse> message_verify_inclusion(const MessageVerifyInclusionRequest &request, const Options &options = {}) const
    {
        return run<InclusionResponse>(zks_wallet_message_verify_inclusion, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> message_verify_inclusion_async(const MessageVerifyInclusionRequest &request, std::function<void(Result<InclusionResponse>)> done,
        const Options &options = {}) const
    {
        return start<InclusionResponse>("message_verify_inclusion", request, std::move(done), options);
    }

    /** Where a message to another chain on the same gateway is, and its proof for that chain. */
    Result<InteropMessageStatus> interop_message_status(const InteropMessageStatusRequest &request, const Options &options = {}) const
    {
        return run<InteropMessageStatus>(zks_wallet_interop_message_status, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> interop_message_status_async(const InteropMessageStatusRequest &request, std::function<void(Result<InteropMessageStatus>)> done,
        const Options &options = {}) const
    {
        return start<InteropMessageStatus>("interop_message_status", request, std::move(done), options);
    }

    /** Waits until the gateway has a message to another chain. */
    Result<InteropMessageStatus> interop_message_wait(const InteropMessageWaitRequest &request, const Options &options = {}) const
    {
        return run<InteropMessageStatus>(zks_wallet_interop_message_wait, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> interop_message_wait_async(const InteropMessageWaitRequest &request, std::function<void(Result<InteropMessageStatus>)> done,
        const Options &options = {}) const
    {
        return start<InteropMessageStatus>("interop_message_wait", request, std::move(done), options);
    }

    /** Whether this chain has what it takes to verify a message of another chain, and what its contract says. */
    Result<InteropVerification> interop_message_verify(const InteropMessageVerifyRequest &request, const Options &options = {}) const
    {
        return run<InteropVerification>(zks_wallet_interop_message_verify, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> interop_message_verify_async(const InteropMessageVerifyRequest &request, std::function<void(Result<InteropVerification>)> done,
        const Options &options = {}) const
    {
        return start<InteropVerification>("interop_message_verify", request, std::move(done), options);
    }

    /** Waits until this chain can verify a message of another chain, and gives what its contract says. */
    Result<InteropVerification> interop_message_verify_wait(const InteropMessageVerifyWaitRequest &request, const Options &options = {}) const
    {
        return run<InteropVerification>(zks_wallet_interop_message_verify_wait, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> interop_message_verify_wait_async(const InteropMessageVerifyWaitRequest &request, std::function<void(Result<InteropVerification>)> done,
        const Options &options = {}) const
    {
        return start<InteropVerification>("interop_message_verify_wait", request, std::move(done), options);
    }

    /** The proof on L1 that a deposit or request was executed on L2 or failed there. */
    Result<PriorityOpConfirmation> priority_op_confirmation(const PriorityOpConfirmationRequest &request = {}, const Options &options = {}) const
    {
        return run<PriorityOpConfirmation>(zks_wallet_priority_op_confirmation, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> priority_op_confirmation_async(const PriorityOpConfirmationRequest &request, std::function<void(Result<PriorityOpConfirmation>)> done,
        const Options &options = {}) const
    {
        return start<PriorityOpConfirmation>("priority_op_confirmation", request, std::move(done), options);
    }

    /** What a transfer would cost and need, without needing balance or allowance. */
    Result<TransferQuoteResponse> transfer_quote(const TransferRequest &request, const Options &options = {}) const
    {
        return run<TransferQuoteResponse>(zks_wallet_transfer_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> transfer_quote_async(const TransferRequest &request, std::function<void(Result<TransferQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<TransferQuoteResponse>("transfer_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of a transfer. */
    Result<PreparedTransferQuote> transfer_prepare(const TransferRequest &request, const Options &options = {}) const
    {
        return run<PreparedTransferQuote>(zks_wallet_transfer_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> transfer_prepare_async(const TransferRequest &request, std::function<void(Result<PreparedTransferQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedTransferQuote>("transfer_prepare", request, std::move(done), options);
    }

    /** Transfers the chain's own coin or a token to another account. */
    Result<TransferResponse> transfer(const TransferRequest &request, const Options &options = {}) const
    {
        return run<TransferResponse>(zks_wallet_transfer, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> transfer_async(const TransferRequest &request, std::function<void(Result<TransferResponse>)> done,
        const Options &options = {}) const
    {
        return start<TransferResponse>("transfer", request, std::move(done), options);
    }

    /** What any transaction would cost and need. */
    Result<SendTransactionQuoteResponse> send_transaction_quote(const SendTransactionRequest &request, const Options &options = {}) const
    {
        return run<SendTransactionQuoteResponse>(zks_wallet_send_transaction_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> send_transaction_quote_async(const SendTransactionRequest &request, std::function<void(Result<SendTransactionQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<SendTransactionQuoteResponse>("send_transaction_quote", request, std::move(done), options);
    }

    /** The complete unsigned form of any transaction. */
    Result<PreparedSendTransactionQuote> send_transaction_prepare(const SendTransactionRequest &request, const Options &options = {}) const
    {
        return run<PreparedSendTransactionQuote>(zks_wallet_send_transaction_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> send_transaction_prepare_async(const SendTransactionRequest &request, std::function<void(Result<PreparedSendTransactionQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedSendTransactionQuote>("send_transaction_prepare", request, std::move(done), options);
    }

    /** Sends any transaction, on L2 or L1. */
    Result<SendTransactionResponse> send_transaction(const SendTransactionRequest &request, const Options &options = {}) const
    {
        return run<SendTransactionResponse>(zks_wallet_send_transaction, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> send_transaction_async(const SendTransactionRequest &request, std::function<void(Result<SendTransactionResponse>)> done,
        const Options &options = {}) const
    {
        return start<SendTransactionResponse>("send_transaction", request, std::move(done), options);
    }

    /** What a deployment would cost and need, and the contract's address. */
    Result<DeployQuoteResponse> deploy_quote(const DeployRequest &request, const Options &options = {}) const
    {
        return run<DeployQuoteResponse>(zks_wallet_deploy_quote, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deploy_quote_async(const DeployRequest &request, std::function<void(Result<DeployQuoteResponse>)> done,
        const Options &options = {}) const
    {
        return start<DeployQuoteResponse>("deploy_quote", request, std::move(done), options);
    }

    /** The complete unsigned transaction of a deployment. */
    Result<PreparedDeployQuote> deploy_prepare(const DeployRequest &request, const Options &options = {}) const
    {
        return run<PreparedDeployQuote>(zks_wallet_deploy_prepare, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deploy_prepare_async(const DeployRequest &request, std::function<void(Result<PreparedDeployQuote>)> done,
        const Options &options = {}) const
    {
        return start<PreparedDeployQuote>("deploy_prepare", request, std::move(done), options);
    }

    /** Deploys a contract: EraVM bytecode with or without a salt, or EVM code. */
    Result<DeployResponse> deploy(const DeployRequest &request, const Options &options = {}) const
    {
        return run<DeployResponse>(zks_wallet_deploy, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deploy_async(const DeployRequest &request, std::function<void(Result<DeployResponse>)> done,
        const Options &options = {}) const
    {
        return start<DeployResponse>("deploy", request, std::move(done), options);
    }

    /** What a mined transaction deployed. */
    Result<DeployedAddressResponse> deployed_address(const DeployedAddressRequest &request, const Options &options = {}) const
    {
        return run<DeployedAddressResponse>(zks_wallet_deployed_address, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> deployed_address_async(const DeployedAddressRequest &request, std::function<void(Result<DeployedAddressResponse>)> done,
        const Options &options = {}) const
    {
        return start<DeployedAddressResponse>("deployed_address", request, std::move(done), options);
    }

    /** Waits until a transaction on either chain is mined. */
    Result<MinedTransaction> transaction_wait(const TransactionWaitRequest &request, const Options &options = {}) const
    {
        return run<MinedTransaction>(zks_wallet_transaction_wait, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> transaction_wait_async(const TransactionWaitRequest &request, std::function<void(Result<MinedTransaction>)> done,
        const Options &options = {}) const
    {
        return start<MinedTransaction>("transaction_wait", request, std::move(done), options);
    }

    /** Any JSON-RPC method of either node, answered as the node answers it; none that sends. */
    Result<RpcCallResponse> rpc_call(const RpcCallRequest &request, const Options &options = {}) const
    {
        return run<RpcCallResponse>(zks_wallet_rpc_call, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> rpc_call_async(const RpcCallRequest &request, std::function<void(Result<RpcCallResponse>)> done,
        const Options &options = {}) const
    {
        return start<RpcCallResponse>("rpc_call", request, std::move(done), options);
    }

    /** The bridgehub on L1, as the L2 node names it. */
    Result<NodeBridgehubContractResponse> node_bridgehub_contract(const NodeBridgehubContract &request = {}, const Options &options = {}) const
    {
        return run<NodeBridgehubContractResponse>(zks_wallet_node_bridgehub_contract, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_bridgehub_contract_async(const NodeBridgehubContract &request, std::function<void(Result<NodeBridgehubContractResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeBridgehubContractResponse>("node_bridgehub_contract", request, std::move(done), options);
    }

    /** The chain's own contract on L1, as an EraVM node names it. */
    Result<NodeMainContractResponse> node_main_contract(const NodeMainContract &request = {}, const Options &options = {}) const
    {
        return run<NodeMainContractResponse>(zks_wallet_node_main_contract, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_main_contract_async(const NodeMainContract &request, std::function<void(Result<NodeMainContractResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeMainContractResponse>("node_main_contract", request, std::move(done), options);
    }

    /** The chain's bridges on both chains, as an EraVM node names them. */
    Result<NodeBridgeContractsResponse> node_bridge_contracts(const NodeBridgeContracts &request = {}, const Options &options = {}) const
    {
        return run<NodeBridgeContractsResponse>(zks_wallet_node_bridge_contracts, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_bridge_contracts_async(const NodeBridgeContracts &request, std::function<void(Result<NodeBridgeContractsResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeBridgeContractsResponse>("node_bridge_contracts", request, std::move(done), options);
    }

    /** The base token's address on L1, as an EraVM node names it. */
    Result<NodeBaseTokenL1AddressResponse> node_base_token_l1_address(const NodeBaseTokenL1Address &request = {}, const Options &options = {}) const
    {
        return run<NodeBaseTokenL1AddressResponse>(zks_wallet_node_base_token_l1_address, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_base_token_l1_address_async(const NodeBaseTokenL1Address &request, std::function<void(Result<NodeBaseTokenL1AddressResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeBaseTokenL1AddressResponse>("node_base_token_l1_address", request, std::move(done), options);
    }

    /** The chain id of L1, as an EraVM node names it. */
    Result<NodeL1ChainIdResponse> node_l1_chain_id(const NodeL1ChainId &request = {}, const Options &options = {}) const
    {
        return run<NodeL1ChainIdResponse>(zks_wallet_node_l1_chain_id, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_l1_chain_id_async(const NodeL1ChainId &request, std::function<void(Result<NodeL1ChainIdResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeL1ChainIdResponse>("node_l1_chain_id", request, std::move(done), options);
    }

    /** The contract on L2 that makes many calls in one, if the EraVM node names one. */
    Result<NodeL2Multicall3Response> node_l2_multicall3(const NodeL2Multicall3 &request = {}, const Options &options = {}) const
    {
        return run<NodeL2Multicall3Response>(zks_wallet_node_l2_multicall3, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_l2_multicall3_async(const NodeL2Multicall3 &request, std::function<void(Result<NodeL2Multicall3Response>)> done,
        const Options &options = {}) const
    {
        return start<NodeL2Multicall3Response>("node_l2_multicall3", request, std::move(done), options);
    }

    /** The paymaster for tests, if the EraVM node names one. */
    Result<NodeTestnetPaymasterResponse> node_testnet_paymaster(const NodeTestnetPaymaster &request = {}, const Options &options = {}) const
    {
        return run<NodeTestnetPaymasterResponse>(zks_wallet_node_testnet_paymaster, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_testnet_paymaster_async(const NodeTestnetPaymaster &request, std::function<void(Result<NodeTestnetPaymasterResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeTestnetPaymasterResponse>("node_testnet_paymaster", request, std::move(done), options);
    }

    /** The contract that checks times for accounts, if the EraVM node names one. */
    Result<NodeTimestampAsserterResponse> node_timestamp_asserter(const NodeTimestampAsserter &request = {}, const Options &options = {}) const
    {
        return run<NodeTimestampAsserterResponse>(zks_wallet_node_timestamp_asserter, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_timestamp_asserter_async(const NodeTimestampAsserter &request, std::function<void(Result<NodeTimestampAsserterResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeTimestampAsserterResponse>("node_timestamp_asserter", request, std::move(done), options);
    }

    /** The contract on L1 that publishes code, as a ZKsync OS node names it. */
    Result<NodeBytecodeSupplierContractResponse> node_bytecode_supplier_contract(const NodeBytecodeSupplierContract &request = {}, const Options &options = {}) const
    {
        return run<NodeBytecodeSupplierContractResponse>(zks_wallet_node_bytecode_supplier_contract, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_bytecode_supplier_contract_async(const NodeBytecodeSupplierContract &request, std::function<void(Result<NodeBytecodeSupplierContractResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeBytecodeSupplierContractResponse>("node_bytecode_supplier_contract", request, std::move(done), options);
    }

    /** The L2 node's proof of a log to L1; null while there is none. It is not checked here. */
    Result<NodeL2ToL1LogProofResponse> node_l2_to_l1_log_proof(const NodeL2ToL1LogProof &request, const Options &options = {}) const
    {
        return run<NodeL2ToL1LogProofResponse>(zks_wallet_node_l2_to_l1_log_proof, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_l2_to_l1_log_proof_async(const NodeL2ToL1LogProof &request, std::function<void(Result<NodeL2ToL1LogProofResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeL2ToL1LogProofResponse>("node_l2_to_l1_log_proof", request, std::move(done), options);
    }

    /** The newest sealed batch. */
    Result<NodeL1BatchNumberResponse> node_l1_batch_number(const NodeL1BatchNumber &request = {}, const Options &options = {}) const
    {
        return run<NodeL1BatchNumberResponse>(zks_wallet_node_l1_batch_number, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_l1_batch_number_async(const NodeL1BatchNumber &request, std::function<void(Result<NodeL1BatchNumberResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeL1BatchNumberResponse>("node_l1_batch_number", request, std::move(done), options);
    }

    /** The first and the last block of a batch. */
    Result<NodeL1BatchBlockRangeResponse> node_l1_batch_block_range(const NodeL1BatchBlockRange &request, const Options &options = {}) const
    {
        return run<NodeL1BatchBlockRangeResponse>(zks_wallet_node_l1_batch_block_range, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_l1_batch_block_range_async(const NodeL1BatchBlockRange &request, std::function<void(Result<NodeL1BatchBlockRangeResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeL1BatchBlockRangeResponse>("node_l1_batch_block_range", request, std::move(done), options);
    }

    /** A batch and where it stands on L1. */
    Result<NodeL1BatchDetailsResponse> node_l1_batch_details(const NodeL1BatchDetails &request, const Options &options = {}) const
    {
        return run<NodeL1BatchDetailsResponse>(zks_wallet_node_l1_batch_details, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_l1_batch_details_async(const NodeL1BatchDetails &request, std::function<void(Result<NodeL1BatchDetailsResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeL1BatchDetailsResponse>("node_l1_batch_details", request, std::move(done), options);
    }

    /** A block and where it stands on L1. */
    Result<NodeBlockDetailsResponse> node_block_details(const NodeBlockDetails &request, const Options &options = {}) const
    {
        return run<NodeBlockDetailsResponse>(zks_wallet_node_block_details, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_block_details_async(const NodeBlockDetails &request, std::function<void(Result<NodeBlockDetailsResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeBlockDetailsResponse>("node_block_details", request, std::move(done), options);
    }

    /** An L2 transaction and where it stands on L1. */
    Result<NodeTransactionDetailsResponse> node_transaction_details(const NodeTransactionDetails &request, const Options &options = {}) const
    {
        return run<NodeTransactionDetailsResponse>(zks_wallet_node_transaction_details, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_transaction_details_async(const NodeTransactionDetails &request, std::function<void(Result<NodeTransactionDetailsResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeTransactionDetailsResponse>("node_transaction_details", request, std::move(done), options);
    }

    /** The transactions of a block in the node's own form. */
    Result<NodeRawBlockTransactionsResponse> node_raw_block_transactions(const NodeRawBlockTransactions &request, const Options &options = {}) const
    {
        return run<NodeRawBlockTransactionsResponse>(zks_wallet_node_raw_block_transactions, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_raw_block_transactions_async(const NodeRawBlockTransactions &request, std::function<void(Result<NodeRawBlockTransactionsResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeRawBlockTransactionsResponse>("node_raw_block_transactions", request, std::move(done), options);
    }

    /** The EraVM code with that hash. */
    Result<NodeBytecodeByHashResponse> node_bytecode_by_hash(const NodeBytecodeByHash &request, const Options &options = {}) const
    {
        return run<NodeBytecodeByHashResponse>(zks_wallet_node_bytecode_by_hash, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_bytecode_by_hash_async(const NodeBytecodeByHash &request, std::function<void(Result<NodeBytecodeByHashResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeBytecodeByHashResponse>("node_bytecode_by_hash", request, std::move(done), options);
    }

    /** The price of gas on L1 that the L2 node counts with, in wei. */
    Result<NodeL1GasPriceResponse> node_l1_gas_price(const NodeL1GasPrice &request = {}, const Options &options = {}) const
    {
        return run<NodeL1GasPriceResponse>(zks_wallet_node_l1_gas_price, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_l1_gas_price_async(const NodeL1GasPrice &request, std::function<void(Result<NodeL1GasPriceResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeL1GasPriceResponse>("node_l1_gas_price", request, std::move(done), options);
    }

    /** How the chain computes fees. */
    Result<NodeFeeParamsResponse> node_fee_params(const NodeFeeParams &request = {}, const Options &options = {}) const
    {
        return run<NodeFeeParamsResponse>(zks_wallet_node_fee_params, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_fee_params_async(const NodeFeeParams &request, std::function<void(Result<NodeFeeParamsResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeFeeParamsResponse>("node_fee_params", request, std::move(done), options);
    }

    /** The prices that the next batch is made with. */
    Result<NodeBatchFeeInputResponse> node_batch_fee_input(const NodeBatchFeeInput &request = {}, const Options &options = {}) const
    {
        return run<NodeBatchFeeInputResponse>(zks_wallet_node_batch_fee_input, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_batch_fee_input_async(const NodeBatchFeeInput &request, std::function<void(Result<NodeBatchFeeInputResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeBatchFeeInputResponse>("node_batch_fee_input", request, std::move(done), options);
    }

    /** The gas that a byte of published data takes now. */
    Result<NodeGasPerPubdataResponse> node_gas_per_pubdata(const NodeGasPerPubdata &request = {}, const Options &options = {}) const
    {
        return run<NodeGasPerPubdataResponse>(zks_wallet_node_gas_per_pubdata, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_gas_per_pubdata_async(const NodeGasPerPubdata &request, std::function<void(Result<NodeGasPerPubdataResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeGasPerPubdataResponse>("node_gas_per_pubdata", request, std::move(done), options);
    }

    /** A protocol version of the chain, as an EraVM node knows it. */
    Result<NodeProtocolVersionResponse> node_protocol_version(const NodeProtocolVersionRequest &request = {}, const Options &options = {}) const
    {
        return run<NodeProtocolVersionResponse>(zks_wallet_node_protocol_version, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_protocol_version_async(const NodeProtocolVersionRequest &request, std::function<void(Result<NodeProtocolVersionResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeProtocolVersionResponse>("node_protocol_version", request, std::move(done), options);
    }

    /** Stored words of an account with their proofs. */
    Result<NodeProofResponse> node_proof(const NodeProof &request, const Options &options = {}) const
    {
        return run<NodeProofResponse>(zks_wallet_node_proof, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_proof_async(const NodeProof &request, std::function<void(Result<NodeProofResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeProofResponse>("node_proof", request, std::move(done), options);
    }

    /** What an L2 transaction would cost, as an EraVM node estimates it. */
    Result<NodeEstimateFeeResponse> node_estimate_fee(const NodeEstimateFee &request, const Options &options = {}) const
    {
        return run<NodeEstimateFeeResponse>(zks_wallet_node_estimate_fee, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_estimate_fee_async(const NodeEstimateFee &request, std::function<void(Result<NodeEstimateFeeResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeEstimateFeeResponse>("node_estimate_fee", request, std::move(done), options);
    }

    /** The gas that a request from L1 would take on L2, as an EraVM node estimates it. */
    Result<NodeEstimateGasL1ToL2Response> node_estimate_gas_l1_to_l2(const NodeEstimateGasL1ToL2 &request, const Options &options = {}) const
    {
        return run<NodeEstimateGasL1ToL2Response>(zks_wallet_node_estimate_gas_l1_to_l2, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_estimate_gas_l1_to_l2_async(const NodeEstimateGasL1ToL2 &request, std::function<void(Result<NodeEstimateGasL1ToL2Response>)> done,
        const Options &options = {}) const
    {
        return start<NodeEstimateGasL1ToL2Response>("node_estimate_gas_l1_to_l2", request, std::move(done), options);
    }

    /** What a ZKsync OS chain began with. */
    Result<NodeGenesisResponse> node_genesis(const NodeGenesis &request = {}, const Options &options = {}) const
    {
        return run<NodeGenesisResponse>(zks_wallet_node_genesis, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_genesis_async(const NodeGenesis &request, std::function<void(Result<NodeGenesisResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeGenesisResponse>("node_genesis", request, std::move(done), options);
    }

    /** The prices of a block on a ZKsync OS chain. */
    Result<NodeBlockMetadataResponse> node_block_metadata(const NodeBlockMetadata &request, const Options &options = {}) const
    {
        return run<NodeBlockMetadataResponse>(zks_wallet_node_block_metadata, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> node_block_metadata_async(const NodeBlockMetadata &request, std::function<void(Result<NodeBlockMetadataResponse>)> done,
        const Options &options = {}) const
    {
        return start<NodeBlockMetadataResponse>("node_block_metadata", request, std::move(done), options);
    }

    /** Signs a prepared transaction, without any network. */
    Result<SignTransactionResponse> sign_transaction(const SignTransactionRequest &request, const Options &options = {}) const
    {
        return run<SignTransactionResponse>(zks_wallet_sign_transaction, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> sign_transaction_async(const SignTransactionRequest &request, std::function<void(Result<SignTransactionResponse>)> done,
        const Options &options = {}) const
    {
        return start<SignTransactionResponse>("sign_transaction", request, std::move(done), options);
    }

    /** Sends a signed transaction; again is harmless. */
    Result<BroadcastTransactionResponse> broadcast_transaction(const BroadcastTransactionRequest &request, const Options &options = {}) const
    {
        return run<BroadcastTransactionResponse>(zks_wallet_broadcast_transaction, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> broadcast_transaction_async(const BroadcastTransactionRequest &request, std::function<void(Result<BroadcastTransactionResponse>)> done,
        const Options &options = {}) const
    {
        return start<BroadcastTransactionResponse>("broadcast_transaction", request, std::move(done), options);
    }

    /** Signs a text or bytes (EIP-191, personal_sign), without any network. */
    Result<SignatureResponse> sign_message(const SignMessageRequest &request = {}, const Options &options = {}) const
    {
        return run<SignatureResponse>(zks_wallet_sign_message, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> sign_message_async(const SignMessageRequest &request, std::function<void(Result<SignatureResponse>)> done,
        const Options &options = {}) const
    {
        return start<SignatureResponse>("sign_message", request, std::move(done), options);
    }

    /** Signs typed data (EIP-712), without any network. */
    Result<SignatureResponse> sign_typed_data(const SignTypedDataRequest &request, const Options &options = {}) const
    {
        return run<SignatureResponse>(zks_wallet_sign_typed_data, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> sign_typed_data_async(const SignTypedDataRequest &request, std::function<void(Result<SignatureResponse>)> done,
        const Options &options = {}) const
    {
        return start<SignatureResponse>("sign_typed_data", request, std::move(done), options);
    }

    /** Whether an account, a key's or a contract (EIP-1271), signed a message. */
    Result<VerifySignatureResponse> verify_message(const VerifyMessageRequest &request, const Options &options = {}) const
    {
        return run<VerifySignatureResponse>(zks_wallet_verify_message, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> verify_message_async(const VerifyMessageRequest &request, std::function<void(Result<VerifySignatureResponse>)> done,
        const Options &options = {}) const
    {
        return start<VerifySignatureResponse>("verify_message", request, std::move(done), options);
    }

    /** Whether an account, a key's or a contract (EIP-1271), signed typed data. */
    Result<VerifySignatureResponse> verify_typed_data(const VerifyTypedDataRequest &request, const Options &options = {}) const
    {
        return run<VerifySignatureResponse>(zks_wallet_verify_typed_data, request, options);
    }
    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */
    std::optional<Error> verify_typed_data_async(const VerifyTypedDataRequest &request, std::function<void(Result<VerifySignatureResponse>)> done,
        const Options &options = {}) const
    {
        return start<VerifySignatureResponse>("verify_typed_data", request, std::move(done), options);
    }
private:
    explicit Wallet(ZksWallet *handle) : handle_(handle) {}

    static Config config_of(const std::string &l1_url, const std::string &l2_url)
    {
        Config config;
        config.l1.emplace().urls = {l1_url};
        config.l2.emplace().urls = {l2_url};
        return config;
    }

    using CallHandle = detail::Owned<ZksCall, zks_call_free>;
    using ProgressFunction = std::function<void(const Progress &)>;

    static void report(void *data, const char *text)
    {
        auto json = Json::parse(text);
        if (!json)
            return;
        Progress progress;
        progress.op = json->text("op");
        progress.stage = json->text("stage");
        progress.message = json->text("message");
        progress.chain = json->text("chain");
        progress.tx_hash = json->text("txHash");
        if (const Json *elapsed = json->find("elapsedMs"))
            detail::decode(*elapsed, progress.elapsed_ms);
#ifdef ZKSYNC_EXCEPTIONS
        try {
            (*static_cast<ProgressFunction *>(data))(progress);
        } catch (...) {
        }
#else
        (*static_cast<ProgressFunction *>(data))(progress);
#endif
    }

    static CallHandle prepare(const Options &options)
    {
        ZksCall *call = nullptr;
        if (zks_call_new(&call) != ZKS_OK)
            return nullptr;
        CallHandle owned(call);
        if (options.timeout.count() > 0)
            zks_call_set_timeout_ms(call, static_cast<std::uint64_t>(options.timeout.count()));
        if (options.progress)
            zks_call_set_progress(call, report, new ProgressFunction(options.progress), detail::free_copy<ProgressFunction>);
        if (options.cancellation)
            options.cancellation->add(call);
        return owned;
    }

    using Function = std::int32_t (*)(ZksWallet *, const char *, ZksCall *, char **, ZksError **);

    template <class Response, class Request>
    Result<Response> run(Function function, const Request &request, const Options &options) const
    {
        CallHandle call = prepare(options);
        char *response = nullptr;
        ZksError *error = nullptr;
        std::int32_t status = function(handle_.get(), to_json(request).dump().c_str(), call.get(), &response, &error);
        if (options.cancellation)
            options.cancellation->remove(call.get());
        if (status != ZKS_OK)
            return Error::take(status, error);
        return detail::read<Response>(detail::take(response));
    }

    template <class Response>
    struct Pending {
        std::function<void(Result<Response>)> done;
        CallHandle call;
        std::optional<Cancellation> cancellation;

        static void end(void *data, std::int32_t status, char *response, ZksError *error)
        {
            std::unique_ptr<Pending> pending(static_cast<Pending *>(data));
            if (pending->cancellation)
                pending->cancellation->remove(pending->call.get());
            pending->call.reset();
            auto finish = [&] {
                if (status != ZKS_OK)
                    pending->done(Error::take(status, error));
                else
                    pending->done(detail::read<Response>(detail::take(response)));
            };
#ifdef ZKSYNC_EXCEPTIONS
            try {
                finish();
            } catch (...) {
            }
#else
            finish();
#endif
        }
    };

    template <class Response, class Request>
    std::optional<Error> start(const char *method, const Request &request, std::function<void(Result<Response>)> done,
                               const Options &options) const
    {
        auto pending = std::make_unique<Pending<Response>>();
        pending->done = std::move(done);
        pending->call = prepare(options);
        pending->cancellation = options.cancellation;
        ZksCall *call = pending->call.get();
        ZksError *error = nullptr;
        std::int32_t status = zks_wallet_call_async(handle_.get(), method, to_json(request).dump().c_str(), call,
                                                    Pending<Response>::end, pending.get(), &error);
        if (status == ZKS_OK) {
            pending.release();
            return std::nullopt;
        }
        if (options.cancellation)
            options.cancellation->remove(call);
        return Error::take(status, error);
    }

    detail::Owned<ZksWallet, zks_wallet_free> handle_;
};

/* ---- Without a wallet ------------------------------------------------------------------------------------------------ */

namespace detail {

template <class Response, class Request>
Result<Response> util(const char *name, const Request &request)
{
    char *response = nullptr;
    ZksError *error = nullptr;
    std::int32_t status = zks_util_call(name, to_json(request).dump().c_str(), &response, &error);
    if (status != ZKS_OK)
        return Error::take(status, error);
    return read<Response>(take(response));
}

} // namespace detail

/** What needs no node: addresses, hashes, asset ids, units, proofs, transactions. */
namespace utils {

/** Writes an address with its EIP-55 checksum, and checks the checksum if the input has one. */
inline Result<AddressResponse> address_checksum(const AddressChecksumRequest &request)
{
    return detail::util<AddressResponse>("address_checksum", request);
}

/** The sender that L2 sees when this L1 contract calls it. */
inline Result<AddressResponse> apply_l1_to_l2_alias(const ApplyAliasRequest &request)
{
    return detail::util<AddressResponse>("apply_l1_to_l2_alias", request);
}

/** The L1 contract behind this aliased sender on L2. */
inline Result<AddressResponse> undo_l1_to_l2_alias(const UndoAliasRequest &request)
{
    return detail::util<AddressResponse>("undo_l1_to_l2_alias", request);
}

/** The address of a contract that an account deploys, on EraVM or on the EVM. */
inline Result<AddressResponse> create_address(const CreateAddressRequest &request)
{
    return detail::util<AddressResponse>("create_address", request);
}

/** The address of a contract that is deployed with a salt, on EraVM or on the EVM. */
inline Result<AddressResponse> create2_address(const Create2AddressRequest &request)
{
    return detail::util<AddressResponse>("create2_address", request);
}

/** The id that the native token vault gives a token. */
inline Result<AssetIdResponse> asset_id(const AssetIdRequest &request)
{
    return detail::util<AssetIdResponse>("asset_id", request);
}

/** The versioned hash of EraVM bytecode. */
inline Result<HashResponse> hash_bytecode(const HashBytecodeRequest &request)
{
    return detail::util<HashResponse>("hash_bytecode", request);
}

/** The hash that is signed for a message (EIP-191, personal_sign). */
inline Result<HashResponse> message_hash(const MessageHashRequest &request)
{
    return detail::util<HashResponse>("message_hash", request);
}

/** The hash that is signed for typed data (EIP-712). */
inline Result<HashResponse> typed_data_hash(const TypedDataHashRequest &request)
{
    return detail::util<HashResponse>("typed_data_hash", request);
}

/** The address whose key made a signature of a 32-byte hash. */
inline Result<RecoverSignerResponse> recover_signer(const RecoverSignerRequest &request)
{
    return detail::util<RecoverSignerResponse>("recover_signer", request);
}

/** The leaf of an L2-to-L1 message in the tree of its batch. */
inline Result<LeafResponse> message_leaf_hash(const MessageLeafHashRequest &request)
{
    return detail::util<LeafResponse>("message_leaf_hash", request);
}

/** The leaf of an L2-to-L1 log in the tree of its batch, and the 88 bytes that are hashed. */
inline Result<LeafResponse> log_leaf_hash(const LogLeafHashRequest &request)
{
    return detail::util<LeafResponse>("log_leaf_hash", request);
}

/** The roots that a log proof leads to, one for each layer, compared with the one that L1 holds if it is given. */
inline Result<VerifyLogProofResponse> verify_log_proof(const VerifyLogProofRequest &request)
{
    return detail::util<VerifyLogProofResponse>("verify_log_proof", request);
}

/** The input for a paymaster that needs nothing from the sender. */
inline Result<PaymasterInputResponse> paymaster_general(const PaymasterGeneralRequest &request)
{
    return detail::util<PaymasterInputResponse>("paymaster_general", request);
}

/** The input for a paymaster that is paid in a token. */
inline Result<PaymasterInputResponse> paymaster_approval_based(const PaymasterApprovalBasedRequest &request)
{
    return detail::util<PaymasterInputResponse>("paymaster_approval_based", request);
}

/** The 32 bytes that are signed for a transaction. */
inline Result<TransactionDigestResponse> transaction_digest(const TransactionDigestRequest &request)
{
    return detail::util<TransactionDigestResponse>("transaction_digest", request);
}

/** The signed form of a transaction and of signatures that were made elsewhere, by one key or by several. */
inline Result<AssembleTransactionResponse> assemble_transaction(const AssembleTransactionRequest &request)
{
    return detail::util<AssembleTransactionResponse>("assemble_transaction", request);
}

/** The fields, the hash and the signer of a signed transaction. */
inline Result<ParseTransactionResponse> parse_transaction(const ParseTransactionRequest &request)
{
    return detail::util<ParseTransactionResponse>("parse_transaction", request);
}

/** The name, the arguments and the likely cause of a revert from its return data. */
inline Result<DecodeRevertResponse> decode_revert(const DecodeRevertRequest &request)
{
    return detail::util<DecodeRevertResponse>("decode_revert", request);
}

/** The base units of an amount that a person wrote, exactly. */
inline Result<UnitsParseResponse> units_parse(const UnitsParseRequest &request)
{
    return detail::util<UnitsParseResponse>("units_parse", request);
}

/** The amount that so many base units are, exactly. */
inline Result<UnitsFormatResponse> units_format(const UnitsFormatRequest &request)
{
    return detail::util<UnitsFormatResponse>("units_format", request);
}
} // namespace utils

} // namespace zksync

#endif
