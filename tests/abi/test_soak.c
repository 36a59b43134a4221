/* Threads: 64 of them use, create and free the same wallets, signers and calls for a while (ZKS_SOAK_SECONDS, default 5), with
   nodes that answer and one that never does. Every completion fires exactly once, also of calls that were cancelled and of those
   that the shutdown ends; nothing is left; the number of threads and the memory in use stay what they were. */
#include <dirent.h>
#include <malloc.h>
#include <sys/wait.h>

#include "node.h"

/* What malloc takes for a ticket. */
enum { TICKET_BYTES = 32 };
/* What may be in use of the heap, however long it took: with the objects that are left when no call runs, and when all is freed. */
enum { BETWEEN_CALLS_KIB = 6144, AT_THE_END_KIB = 1024 };
enum { THREADS = 64, WALLETS = 24, SIGNERS = 12, CALLS = 48 };
/* How many asynchronous calls may run. They come faster than they end, because those of one account take turns on a machine
   that is busy, and each keeps its wallet and its connections: up to 200 KiB. */
enum { IN_FLIGHT = 512 };

#define READ(place) __atomic_load_n(&(place), __ATOMIC_SEQ_CST)
#define SWAP(place, value) __atomic_exchange_n(&(place), value, __ATOMIC_SEQ_CST)
#define ADD(place, by) __atomic_add_fetch(&(place), by, __ATOMIC_SEQ_CST)

static const uint8_t KEY[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
#define BALANCE "{\"chain\":\"l1\",\"address\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"}"
#define TRANSFER "{\"chain\":\"l1\",\"to\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\",\"amount\":\"1\"}"

static ZksWallet *wallets[WALLETS];
static ZksSigner *signers[SIGNERS];
static ZksCall *calls[CALLS];
static int answering_port, silent_port;
static int stop;
static int64_t ticket_count, in_flight, asynchronous, blocking, made, given, freed, progress;
static int64_t by_block[10]; /* how the calls ended, by the status's hundreds */

/* One asynchronous call. Kept until the end, so that a second completion would be seen. */
typedef struct Ticket {
    struct Ticket *next;
    int fired, accepted;
} Ticket;

static void count(int32_t status) {
    if (status == ZKS_ERR_NULL_ARGUMENT || status == ZKS_ERR_WRONG_HANDLE_TYPE || status >= ZKS_ERR_PANIC || status < 0 || status == ZKS_ERR_POISONED)
        FAIL("a call gave %d (%s)", status, zks_status_str(status));
    ADD(by_block[status / 100], 1);
}

static void done(void *data, int32_t status, char *response, ZksError *error) {
    Ticket *ticket = data;
    CHECK((status == ZKS_OK) == (response != NULL) && (status == ZKS_OK) == (error == NULL));
    CHECK(zks_error_status(error) == status);
    count(status);
    zks_string_free(response);
    zks_error_free(error);
    ADD(ticket->fired, 1);
    ADD(in_flight, -1);
}

static void on_free(void *data) {
    ADD(*(int64_t *)data, 1);
}

static void on_progress(void *data, const char *json) {
    (void)data;
    CHECK_HAS(json, "\"stage\":");
    ADD(progress, 1);
}

/* The signature of another address: whatever it is asked for ends before anything is sent. */
static int32_t sign(void *data, const uint8_t *digest, const char *json, uint8_t *out) {
    (void)data;
    (void)json;
    memcpy(out, digest, 32);
    memset(out + 32, 0x11, 32);
    out[64] = 27;
    return digest[0] & 1;
}

static ZksSigner *new_signer(unsigned random) {
    uint8_t address[20] = {1};
    ZksSigner *signer = NULL;
    ADD(made, 1);
    if (random % 2) {
        CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &signer, NULL), ZKS_OK);
    } else {
        ADD(given, 1);
        CHECK_STATUS(zks_signer_external(address, sign, &freed, on_free, &signer, NULL), ZKS_OK);
    }
    return signer;
}

static ZksWallet *new_wallet(unsigned random) {
    char config[200];
    ZksWallet *wallet = NULL;
    int32_t status;
    /* Calls to the silent node give up after a few seconds, so that all can be waited for. */
    snprintf(config, sizeof config, "{\"l1\":{\"urls\":[\"http://127.0.0.1:%d\"],\"maxBatch\":1,\"timeoutMs\":1000,\"retries\":1}}",
             random % 3 ? answering_port : silent_port);
    /* The signer may be freed by another thread at this moment. */
    status = zks_wallet_new(config, READ(signers[random % SIGNERS]), &wallet, NULL);
    CHECK(status == ZKS_OK || status == ZKS_ERR_INVALID_HANDLE);
    CHECK((status == ZKS_OK) == (wallet != NULL));
    ADD(made, 1);
    return wallet;
}

static ZksCall *new_call(unsigned random) {
    ZksCall *call = NULL;
    ADD(made, 1);
    CHECK_STATUS(zks_call_new(&call), ZKS_OK);
    CHECK_STATUS(zks_call_set_timeout_ms(call, 1 + random % 200), ZKS_OK);
    if (random % 2) {
        ADD(given, 1);
        CHECK_STATUS(zks_call_set_progress(call, on_progress, &freed, on_free), ZKS_OK);
    }
    return call;
}

static void *user(void *data) {
    Ticket **tickets = data;
    uint64_t state = (uint64_t)(uintptr_t)data * 0x9E3779B97F4A7C15u + 1;
    while (!READ(stop)) {
        unsigned random, pick;
        ZksWallet *wallet;
        ZksCall *call;
        ZksError *err = NULL;
        char *out = NULL;
        int32_t status;
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        random = (unsigned)(state >> 32);
        pick = (unsigned)state;
        wallet = READ(wallets[pick % WALLETS]);
        call = READ(calls[pick % CALLS]);
        switch (random % 16) {
            case 0: zks_wallet_free(SWAP(wallets[pick % WALLETS], new_wallet(random >> 8))); break;
            case 1: zks_signer_free(SWAP(signers[pick % SIGNERS], new_signer(random >> 8))); break;
            case 2:
            case 3: zks_call_free(SWAP(calls[pick % CALLS], new_call(random >> 8))); break;
            case 4: /* twice, and somebody may be using it */
                if (random & 0xf00) break;
                zks_wallet_free(wallet);
                zks_wallet_free(wallet);
                break;
            case 5:
                status = zks_call_cancel(call);
                CHECK(status == ZKS_OK || status == ZKS_ERR_INVALID_HANDLE);
                break;
            case 6:
                status = zks_wallet_address(wallet, &out, &err);
                CHECK((status == ZKS_OK) == (out != NULL) && (status != ZKS_OK) == (err != NULL));
                break;
            case 7:
                status = zks_signer_address(READ(signers[pick % SIGNERS]), &out, &err);
                CHECK((status == ZKS_OK) == (out != NULL) && (status != ZKS_OK) == (err != NULL));
                break;
            case 8:
                CHECK_STATUS(zks_util_call("units_parse", "{\"amount\":\"1.5\",\"decimals\":18}", &out, &err), ZKS_OK);
                break;
            case 9:
            case 10:
            case 11: /* on a call of one's own that has a deadline, or a shared one */
                if (random & 256) call = new_call(random >> 12);
                status = random & 512 ? zks_wallet_balance(wallet, BALANCE, call, &out, &err) : zks_wallet_transfer(wallet, TRANSFER, call, &out, &err);
                CHECK((status == ZKS_OK) == (out != NULL) && (status != ZKS_OK) == (err != NULL));
                if (wallet != NULL) count(status);
                ADD(blocking, 1);
                if (random & 256) zks_call_free(call);
                break;
            default: {
                Ticket *ticket;
                if (READ(in_flight) > IN_FLIGHT) {
                    check_sleep_ms(2);
                    break;
                }
                ticket = calloc(1, sizeof *ticket);
                CHECK(ticket != NULL);
                ADD(ticket_count, 1);
                ticket->next = *tickets;
                *tickets = ticket;
                ADD(in_flight, 1);
                /* Some have no call object: those to the silent node are in flight until the shutdown, or its timeout. */
                status = zks_wallet_call_async(wallet, random & 256 ? "balance" : "transfer", random & 256 ? BALANCE : TRANSFER,
                                               random % 5 ? call : NULL, done, ticket, &err);
                CHECK((status != ZKS_OK) == (err != NULL));
                ticket->accepted = status == ZKS_OK;
                if (status != ZKS_OK) ADD(in_flight, -1);
                ADD(asynchronous, status == ZKS_OK);
            }
        }
        zks_string_free(out);
        zks_error_free(err);
    }
    return NULL;
}

static int threads_now(void) {
    DIR *tasks = opendir("/proc/self/task");
    int number = 0;
    CHECK(tasks != NULL);
    while (readdir(tasks) != NULL) number++;
    closedir(tasks);
    return number - 2;
}

static long resident_kib(void) {
    long pages = 0, ignored = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    CHECK(file != NULL && fscanf(file, "%ld %ld", &ignored, &pages) == 2);
    fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

/* What is in use of the heap, without the tickets, which the test keeps. With the sanitizers it is not known, and 0. */
static long heap_kib(void) {
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
    size_t in_use = mallinfo2().uordblks, kept = (size_t)READ(ticket_count) * TICKET_BYTES;
    return in_use > kept ? (long)((in_use - kept) / 1024) : 0;
#else
    return 0;
#endif
}

int main(void) {
    const char *asked = getenv("ZKS_SOAK_SECONDS");
    double seconds = asked ? atof(asked) : 5, until;
    static pthread_t threads[THREADS];
    static Ticket *tickets[THREADS];
    int lifeline, listener, i, early = 0, late = 0, status, outstanding;
    int64_t fired = 0, never = 0;
    long begin, between, left, most = 0;
    pid_t node = node_process(&answering_port, &lifeline);
    check_begin();
    alarm((unsigned)seconds + 200);
    listener = node_listen(&silent_port);
    begin = heap_kib();
    for (i = 0; i < SIGNERS; i++) signers[i] = new_signer((unsigned)i);
    for (i = 0; i < WALLETS; i++) wallets[i] = new_wallet((unsigned)i);
    for (i = 0; i < CALLS; i++) calls[i] = new_call((unsigned)i);
    for (i = 0; i < THREADS; i++) CHECK(pthread_create(&threads[i], NULL, user, &tickets[i]) == 0);
    until = check_now() + seconds;
    while (check_now() < until) {
        int now = threads_now();
        long heap = heap_kib();
        if (check_now() < until - seconds / 2) {
            if (now > early) early = now;
        } else if (now > late) {
            late = now;
        }
        if (heap > most) most = heap;
        check_sleep_ms(50);
    }
    SWAP(stop, 1);
    for (i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);

    /* What grows is what runs: without it as much is in use after a minute as after a second. */
    for (i = 0; READ(in_flight) != 0; i++) {
        if (i == 12000) FAIL("%" PRId64 " calls have not ended after two minutes", READ(in_flight));
        check_sleep_ms(10);
    }
    for (i = 0; (between = heap_kib() - begin) > BETWEEN_CALLS_KIB; i++) {
        if (i == 300) FAIL("%ld KiB of the heap are in use though no call runs", between);
        check_sleep_ms(10);
    }

    /* Again, for the shutdown to end what runs. */
    SWAP(stop, 0);
    for (i = 0; i < THREADS; i++) CHECK(pthread_create(&threads[i], NULL, user, &tickets[i]) == 0);
    check_sleep_ms(1000);
    SWAP(stop, 1);
    for (i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);

    /* 64 of ours, this one, 4 workers, dispatch, and those of the external signers that have signed and are still in use. */
    if (late > early + 32) FAIL("%d threads in the first half, %d in the second", early, late);
    outstanding = (int)READ(in_flight);
    for (i = 0; i < 200; i++) { /* some for the shutdown to end, whatever the load was */
        Ticket *ticket = calloc(1, sizeof *ticket);
        char config[100];
        ZksWallet *wallet = NULL;
        snprintf(config, sizeof config, "{\"l1\":{\"urls\":[\"http://127.0.0.1:%d\"]}}", silent_port);
        CHECK_STATUS(zks_wallet_new(config, NULL, &wallet, NULL), ZKS_OK);
        ticket->next = tickets[0];
        ticket->accepted = 1;
        tickets[0] = ticket;
        ADD(in_flight, 1);
        ADD(asynchronous, 1);
        CHECK_STATUS(zks_wallet_call_async(wallet, "balance", BALANCE, NULL, done, ticket, NULL), ZKS_OK);
        zks_wallet_free(wallet);
    }
    CHECK(READ(in_flight) >= 200);
    CHECK_STATUS(zks_shutdown(60000), ZKS_OK);
    CHECK(by_block[2] >= 200);
    for (i = 0; i < WALLETS; i++) zks_wallet_free(wallets[i]);
    for (i = 0; i < SIGNERS; i++) zks_signer_free(signers[i]);
    for (i = 0; i < CALLS; i++) zks_call_free(calls[i]);
    for (i = 0; i < THREADS; i++) {
        Ticket *ticket = tickets[i];
        while (ticket != NULL) {
            Ticket *next = ticket->next;
            if (READ(ticket->fired) != ticket->accepted) FAIL("a completion fired %d times, not %d", ticket->fired, ticket->accepted);
            fired += ticket->fired;
            never += !ticket->accepted;
            free(ticket);
            ticket = next;
        }
    }
    CHECK(fired == asynchronous && READ(in_flight) == 0);
    CHECK_SOON(READ(freed) == READ(given));
    CHECK_SOON(threads_now() == 1);
    ticket_count = 0; /* they were freed */
    left = heap_kib() - begin;
    if (left > AT_THE_END_KIB) FAIL("%ld KiB of the heap are in use that were not at the beginning", left);
    CHECK(fired > 200 && blocking > 100 && made > 100);
    close(lifeline);
    CHECK(waitpid(node, &status, 0) == node);
    close(listener);
    printf("soak: %.0f s, %d threads; %" PRId64 " blocking and %" PRId64 " asynchronous calls, each completed once, %d + 200 of them by the shutdown;\n"
           "      %" PRId64 " not begun; ok %" PRId64 ", arguments %" PRId64 ", shut down %" PRId64 ", signer %" PRId64 ", network %" PRId64 ", node %" PRId64
           ", deadline or cancelled %" PRId64 ";\n"
           "      %" PRId64 " objects made, user_data given %" PRId64 " times and freed as often, %" PRId64 " progress reports; threads at most %d, then %d, 1 at the end;\n",
           seconds, THREADS, blocking, fired, outstanding, never, by_block[0], by_block[1], by_block[2], by_block[3], by_block[4], by_block[5], by_block[7], made, given,
           progress, early, late);
    if (most) /* otherwise the leak sanitizer looks */
        printf("      heap in use at most %ld KiB, %ld KiB when no call ran, %+ld KiB at the end; resident %ld KiB\n", most, between, left, resident_kib());
    return check_end("soak");
}
