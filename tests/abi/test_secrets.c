/* Secrets: what is left of keys, phrases and passwords in this process after they were freed (it scans its own memory), and
   that neither they nor what stands in a URL beside scheme and host come out in errors, logs, progress or responses.

   The secrets stand here behind a mask, so that this program itself holds them only while it passes them. Not for a sanitizer,
   which keeps freed memory. */
#include <fcntl.h>
#include <sys/mman.h>

#include "node.h"

/* Volatile, or the compiler would take the mask off at compile time. */
static volatile uint8_t mask = 0xa5;

static const uint8_t PLAIN_KEY[32] = {
    0x60, 0x6a, 0xaa, 0x26, 0x0b, 0xa0, 0xb4, 0x87, 0x4e, 0xc9, 0xd8, 0x06, 0x59, 0xeb, 0x7e, 0x25, 0x66, 0x6c, 0x82, 0xc6,
    0xb0, 0x5d, 0xaf, 0x12, 0xde, 0xe6, 0xc4, 0x95, 0xbd, 0xf8, 0x6d, 0x26};
static const uint8_t PHRASE[81] = {
    0xc7, 0xd7, 0xca, 0xce, 0xc0, 0xcb, 0x85, 0xc3, 0xc9, 0xd0, 0xd6, 0xcd, 0x85, 0xd3, 0xcc, 0xca, 0xc9, 0xcc, 0xcb, 0x85,
    0xc8, 0xcc, 0xc1, 0xcb, 0xcc, 0xc2, 0xcd, 0xd1, 0x85, 0xd5, 0xc4, 0xd6, 0xd6, 0x85, 0xc7, 0xc9, 0xc4, 0xc6, 0xce, 0x85,
    0xd6, 0xc6, 0xcc, 0xd6, 0xd6, 0xca, 0xd7, 0xd6, 0x85, 0xd4, 0xd0, 0xcc, 0xd1, 0x85, 0xd5, 0xc0, 0xc4, 0xc6, 0xc0, 0x85,
    0xd5, 0xca, 0xd6, 0xcc, 0xd1, 0xcc, 0xca, 0xcb, 0x85, 0xca, 0xd3, 0xc4, 0xc9, 0x85, 0xc8, 0xca, 0xd7, 0xcb, 0xcc, 0xcb,
    0xc2};
static const uint8_t SEED[64] = {
    0xf4, 0x8b, 0x23, 0x4f, 0x8c, 0xad, 0x0b, 0x79, 0xa9, 0x1b, 0xca, 0x98, 0x9b, 0xc7, 0xaa, 0x9d, 0xaa, 0x3b, 0xbe, 0x58,
    0x0a, 0x5d, 0x30, 0x8e, 0x35, 0x76, 0x29, 0x04, 0x50, 0x96, 0x46, 0x2a, 0x91, 0x73, 0xf1, 0xe6, 0x2f, 0xff, 0xc1, 0x9a,
    0xdf, 0x43, 0x29, 0xd9, 0x9d, 0x92, 0x9f, 0x34, 0xff, 0x2b, 0xbe, 0x5e, 0x0a, 0xfa, 0xb4, 0xa3, 0x1b, 0x2d, 0x01, 0x0e,
    0x47, 0xc1, 0x26, 0xf9};
static const uint8_t MASTER_KEY[32] = {
    0xe1, 0xbe, 0x7a, 0xfc, 0x26, 0xbe, 0x64, 0x17, 0x4e, 0x6c, 0xcb, 0x30, 0xd6, 0x17, 0x73, 0x9c, 0xaa, 0x3f, 0x3f, 0x51,
    0xc7, 0xbf, 0x22, 0x3c, 0xb5, 0xc4, 0x28, 0x59, 0x27, 0xef, 0x82, 0xa4};
static const uint8_t PHRASE_KEY[32] = {
    0x49, 0x63, 0xac, 0xa5, 0x5f, 0x9c, 0x93, 0xd7, 0x56, 0xae, 0x8d, 0x72, 0x90, 0xa6, 0xdb, 0xaa, 0xf0, 0x5e, 0x04, 0x1f,
    0xcd, 0xd8, 0xdc, 0x19, 0xb6, 0x91, 0x09, 0x8b, 0x99, 0x68, 0x6d, 0xd0};
static const uint8_t PASSWORD[21] = {
    0xc6, 0x95, 0xd7, 0xd7, 0xc0, 0xc6, 0xd1, 0x88, 0xcd, 0x95, 0xd7, 0xd6, 0xc0, 0x88, 0xc7, 0xc4, 0xd1, 0xd1, 0xc0, 0xd7,
    0xdc};
static const uint8_t KEYSTORE_KEY[32] = {
    0xb9, 0xd8, 0x53, 0x83, 0xe7, 0x1f, 0x98, 0x0a, 0x39, 0xf1, 0xe7, 0xaa, 0x4c, 0x22, 0x8a, 0xb8, 0x73, 0x08, 0x31, 0x0d,
    0x57, 0xa9, 0x5b, 0x37, 0xdf, 0xbe, 0xa9, 0x98, 0x9a, 0x8d, 0x73, 0xa9};
static const char *KEYSTORE =
    "{\"version\":3,\"crypto\":{\"cipher\":\"aes-128-ctr\",\"cipherparams\":{\"iv\":\"02020202020202020202020202020202\"},\"cipher"
    "text\":\"60bb547d020803271e77cb103d08a4d2190fae3a3261e679ccfe1d60942457c5\",\"kdf\":\"scrypt\",\"kdfparams\":{\"dklen\":3"
    "2,\"n\":2,\"r\":1,\"p\":1,\"salt\":\"0101010101010101010101010101010101010101010101010101010101010101\"},\"mac\":\"b6ba0efe"
    "73e1e18e74ec27e24349cc9589c7afc34727a316e584d9e05d681389\"}}";

enum { CHUNK = 1 << 20, OVERLAP = 256, NEEDLES = 64 };

/* What is looked for, still masked. */
typedef struct {
    const char *name;
    uint8_t bytes[OVERLAP];
    size_t length;
    int found;
} Needle;

static Needle needles[NEEDLES];
static int needle_count;
static uint8_t *chunk; /* where memory is read to, itself left out of the search */

static void look_for(const char *name, const uint8_t *masked, size_t length) {
    Needle *needle = &needles[needle_count++];
    CHECK(needle_count <= NEEDLES && length <= OVERLAP);
    needle->name = name;
    memcpy(needle->bytes, masked, length);
    needle->length = length;
}

/* A key as bytes, as the limbs of a little-endian number, and as hex text of either case. */
static void look_for_key(const char *name, const uint8_t *masked, size_t length) {
    uint8_t reversed[64], hex[128];
    size_t i;
    int upper;
    look_for(name, masked, length);
    for (i = 0; i < length; i++) reversed[i] = masked[length - 1 - i];
    look_for(name, reversed, length);
    for (upper = 0; upper < 2; upper++) {
        const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
        for (i = 0; i < length; i++) {
            hex[2 * i] = (uint8_t)digits[(masked[i] ^ mask) >> 4] ^ mask;
            hex[2 * i + 1] = (uint8_t)digits[(masked[i] ^ mask) & 15] ^ mask;
        }
        look_for(name, hex, 2 * length);
    }
}

static void search(const uint8_t *text, size_t size) {
    int at, first[256], next[NEEDLES];
    size_t i, n;
    memset(first, -1, sizeof first);
    for (at = 0; at < needle_count; at++) {
        uint8_t byte = needles[at].bytes[0] ^ mask;
        next[at] = first[byte];
        first[byte] = at;
    }
    for (i = 0; i < size; i++) {
        for (at = first[text[i]]; at >= 0; at = next[at]) {
            Needle *needle = &needles[at];
            if (needle->length > size - i) continue;
            for (n = 1; n < needle->length && (text[i + n] ^ needle->bytes[n]) == mask; n++) continue;
            if (n == needle->length) needle->found++;
        }
    }
}

static size_t scanned;

/* Everything that this process can write to. Returns how many needles were found. */
static int scan(const char *when, int wanted) {
    FILE *maps = fopen("/proc/self/maps", "r");
    int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC), at, found = 0;
    char line[512];
    CHECK(maps != NULL && memory >= 0);
    scanned = 0;
    for (at = 0; at < needle_count; at++) needles[at].found = 0;
    while (fgets(line, sizeof line, maps)) {
        uint64_t start, end;
        char mode[5];
        CHECK(sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s", &start, &end, mode) == 3);
        if (mode[0] != 'r' || mode[1] != 'w') continue;
        if (start <= (uint64_t)(uintptr_t)chunk && (uint64_t)(uintptr_t)chunk < end) {
            CHECK(end - start == CHUNK);
            continue;
        }
        while (start < end) {
            size_t size = end - start < CHUNK ? (size_t)(end - start) : CHUNK;
            ssize_t got = pread(memory, chunk, size, (off_t)start);
            if (got <= 0) break; /* gone meanwhile */
            search(chunk, (size_t)got);
            scanned += (size_t)got;
            if ((size_t)got < CHUNK) {
                start += (size_t)got;
            } else {
                start += CHUNK - OVERLAP;
            }
        }
    }
    fclose(maps);
    close(memory);
    memset(chunk, 0, CHUNK);
    for (at = 0; at < needle_count; at++) {
        if (!needles[at].found) continue;
        found++;
        if (!wanted) fprintf(stderr, "%s: %s (%d bytes) is in memory, %d times\n", when, needles[at].name, (int)needles[at].length, needles[at].found);
    }
    return found;
}

static void *unmask(const uint8_t *masked, size_t length, uint8_t *out) {
    size_t i;
    for (i = 0; i < length; i++) out[i] = masked[i] ^ mask;
    return out;
}

/* --- What comes out ----------------------------------------------------------------------------------------------------- */

enum { SAID = 1 << 22 };
static char *said; /* all that the library said */
static size_t said_length;
static int logged, progressed;
static pthread_mutex_t said_lock = PTHREAD_MUTEX_INITIALIZER;

static void say(const char *text) {
    size_t length = strlen(text);
    pthread_mutex_lock(&said_lock);
    CHECK(said_length + length + 2 < SAID);
    memcpy(said + said_length, text, length + 1);
    said_length += length;
    said[said_length++] = '\n';
    said[said_length] = 0;
    pthread_mutex_unlock(&said_lock);
}

static void on_log(void *data, int32_t level, const char *target, const char *message) {
    (void)data;
    (void)level;
    say(target);
    say(message);
    __atomic_add_fetch(&logged, 1, __ATOMIC_SEQ_CST);
}

static void on_progress(void *data, const char *json) {
    (void)data;
    say(json);
    __atomic_add_fetch(&progressed, 1, __ATOMIC_SEQ_CST);
}

/* Notes an error's texts and frees it. */
static void take(ZksError *err) {
    CHECK(err != NULL);
    say(zks_error_message(err));
    say(zks_error_json(err));
    zks_error_free(err);
}

static int32_t call(ZksWallet *wallet, const char *method, const char *request, uint64_t timeout_ms) {
    ZksCall *one = NULL;
    ZksError *err = NULL;
    char *out = NULL;
    int32_t status;
    CHECK_STATUS(zks_call_new(&one), ZKS_OK);
    CHECK_STATUS(zks_call_set_progress(one, on_progress, NULL, NULL), ZKS_OK);
    CHECK_STATUS(zks_call_set_timeout_ms(one, timeout_ms), ZKS_OK);
    status = zks_wallet_call(wallet, method, request, one, &out, &err);
    if (status == ZKS_OK) {
        say(out);
        zks_string_free(out);
    } else {
        take(err);
    }
    zks_call_free(one);
    return status;
}

/* Everything that a wallet does with its key, and mistakes. */
static void use(Node *node, ZksSigner *signer) {
    ZksWallet *wallet = node_wallet("l1", node->port, signer), *none = NULL;
    ZksError *err = NULL;
    char *out = NULL;
    CHECK_STATUS(zks_signer_address(signer, &out, NULL), ZKS_OK);
    say(out);
    zks_string_free(out);
    CHECK_STATUS(call(wallet, "sign_message", "{\"text\":\"hello\"}", 0), ZKS_OK);
    CHECK_STATUS(call(wallet, "transfer", "{\"chain\":\"l1\",\"to\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\",\"amount\":\"1\"}", 0), ZKS_OK);
    CHECK(call(wallet, "transfer", "{\"chain\":\"l1\",\"to\":\"0x00\",\"amount\":\"1\"}", 0) != ZKS_OK);
    CHECK(call(wallet, "deposit", "{\"amount\":\"1\"}", 0) != ZKS_OK);
    CHECK_STATUS(zks_wallet_new("{}", signer, &none, &err), ZKS_ERR_INVALID_CONFIG);
    take(err);
    zks_wallet_free(wallet);
}

/* Makes signers in all three ways and uses them. Returns them, and the wallets that hold them, through the arrays. */
__attribute__((noinline)) static void make_signers(Node *node, uint8_t *room, ZksSigner **signers, ZksWallet **wallets) {
    ZksError *err = NULL;
    int i;
    unmask(PLAIN_KEY, sizeof PLAIN_KEY, room);
    CHECK_STATUS(zks_signer_from_private_key(room, sizeof PLAIN_KEY, &signers[0], NULL), ZKS_OK);
    CHECK_STATUS(zks_signer_from_private_key(room, 31, &signers[1], &err), ZKS_ERR_INVALID_KEY_LENGTH);
    take(err);
    unmask(PHRASE, sizeof PHRASE, room);
    CHECK_STATUS(zks_signer_from_mnemonic(room, sizeof PHRASE, NULL, 0, NULL, &signers[1], NULL), ZKS_OK);
    /* One word short, one word wrong, two swapped letters, hex text in place of a phrase. */
    CHECK_STATUS(zks_signer_from_mnemonic(room, 74, NULL, 0, NULL, &signers[2], &err), ZKS_ERR_INVALID_MNEMONIC);
    take(err);
    room[sizeof PHRASE - 1] = 'x';
    CHECK_STATUS(zks_signer_from_mnemonic(room, sizeof PHRASE, NULL, 0, NULL, &signers[2], &err), ZKS_ERR_INVALID_MNEMONIC);
    take(err);
    unmask(PHRASE, sizeof PHRASE, room);
    CHECK_STATUS(zks_signer_from_mnemonic(room, sizeof PHRASE, NULL, 0, "m/x", &signers[2], &err), ZKS_ERR_INVALID_MNEMONIC);
    take(err);
    CHECK_STATUS(zks_signer_from_keystore(room, sizeof PHRASE, NULL, 0, &signers[2], &err), ZKS_ERR_INVALID_KEYSTORE);
    take(err);
    unmask(PASSWORD, sizeof PASSWORD, room);
    CHECK_STATUS(zks_signer_from_keystore((const uint8_t *)KEYSTORE, strlen(KEYSTORE), room, sizeof PASSWORD, &signers[2], NULL), ZKS_OK);
    CHECK_STATUS(zks_signer_from_keystore((const uint8_t *)KEYSTORE, strlen(KEYSTORE), room, sizeof PASSWORD - 1, &signers[3], &err), ZKS_ERR_WRONG_PASSWORD);
    take(err);
    explicit_bzero(room, 4096);
    for (i = 0; i < 3; i++) {
        use(node, signers[i]);
        wallets[i] = node_wallet("l1", node->port, signers[i]);
    }
}

/* Makes and frees signers and then stays where it is, so that what lies in its dead stack is not overwritten. */
static int parked;

static void park(uint8_t *room, int step) {
    explicit_bzero(room, 4096);
    __atomic_store_n(&parked, step, __ATOMIC_SEQ_CST);
    while (__atomic_load_n(&parked, __ATOMIC_SEQ_CST) == step) check_sleep_ms(1);
}

static void *make_and_park(void *data) {
    uint8_t *room = data;
    ZksSigner *signer = NULL;
    unmask(PLAIN_KEY, sizeof PLAIN_KEY, room);
    CHECK_STATUS(zks_signer_from_private_key(room, sizeof PLAIN_KEY, &signer, NULL), ZKS_OK);
    zks_signer_free(signer);
    park(room, 1);
    unmask(PHRASE, sizeof PHRASE, room);
    CHECK_STATUS(zks_signer_from_mnemonic(room, sizeof PHRASE, NULL, 0, NULL, &signer, NULL), ZKS_OK);
    zks_signer_free(signer);
    park(room, 3);
    unmask(PASSWORD, sizeof PASSWORD, room);
    CHECK_STATUS(zks_signer_from_keystore((const uint8_t *)KEYSTORE, strlen(KEYSTORE), room, sizeof PASSWORD, &signer, NULL), ZKS_OK);
    zks_signer_free(signer);
    park(room, 5);
    return NULL;
}

static void stacks(uint8_t *room) {
    static const char *const when[] = {"freed key, its maker's stack", "freed phrase, its maker's stack", "freed keystore, its maker's stack"};
    pthread_t thread;
    int i, found = 0;
    CHECK(pthread_create(&thread, NULL, make_and_park, room) == 0);
    for (i = 0; i < 3; i++) {
        while (__atomic_load_n(&parked, __ATOMIC_SEQ_CST) != 2 * i + 1) check_sleep_ms(1);
        found += scan(when[i], 0);
        __atomic_store_n(&parked, 2 * i + 2, __ATOMIC_SEQ_CST);
    }
    pthread_join(thread, NULL);
    CHECK(found == 0);
}

static void memory(void) {
    Node node;
    ZksSigner *signers[4] = {NULL, NULL, NULL, NULL};
    ZksWallet *wallets[3] = {NULL, NULL, NULL};
    uint8_t *room = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    size_t from = 0, at, previous = 0;
    int i;
    CHECK(room != MAP_FAILED);
    node_start(&node);
    look_for_key("the private key", PLAIN_KEY, 32);
    look_for_key("the first half of the seed", SEED, 32);
    look_for_key("the second half of the seed", SEED + 32, 32);
    look_for_key("the phrase's master key", MASTER_KEY, 32);
    look_for_key("the phrase's account key", PHRASE_KEY, 32);
    look_for_key("the keystore's key", KEYSTORE_KEY, 32);
    look_for("the password", PASSWORD, sizeof PASSWORD);
    look_for("the phrase", PHRASE, sizeof PHRASE);
    /* And every two neighbouring words. */
    for (at = 0; at <= sizeof PHRASE; at++) {
        if (at < sizeof PHRASE && (PHRASE[at] ^ mask) != ' ') continue;
        if (previous > 0) look_for("two words of the phrase", PHRASE + from, at - from);
        from = previous;
        previous = at + 1;
    }

    /* The search finds what is there. */
    CHECK(scan("before", 0) == 0);
    unmask(PHRASE, sizeof PHRASE, room);
    CHECK(scan("control", 1) == 12);
    explicit_bzero(room, 4096);
    unmask(PLAIN_KEY, sizeof PLAIN_KEY, room);
    CHECK(scan("control", 1) == 1);
    explicit_bzero(room, 4096);

    stacks(room);
    make_signers(&node, room, signers, wallets);
    /* Of the living there are the three keys and nothing else. */
    i = scan("in use", 1);
    if (i != 3) {
        scan("in use", 0);
        FAIL("%d secrets are in memory while three signers are in use", i);
    }
    for (i = 0; i < 3; i++) zks_signer_free(signers[i]);
    CHECK(scan("signers freed, wallets not", 1) == 3);
    for (i = 0; i < 3; i++) zks_wallet_free(wallets[i]);
    for (i = 0; i < 20 && scan("freed", 1) != 0; i++) check_sleep_ms(100); /* a worker may be about to let go */
    CHECK(scan("freed", 0) == 0);
    node_stop(&node);
    munmap(room, 4096);
}

/* --- URLs --------------------------------------------------------------------------------------------------------------- */

#define KEY_TEXT "c0ffeec0ffeec0ffee0123456789abcdef0123456789abcdef0123456789abcd"
#define KEY_BASE64 "wP/uwP/uwP/uASNFZ4mrze8BI0VniavN7wEjRWeJq80"
static const char *const TOKENS[] = {"eec0ffeec0ff", "uASNFZ4mrze8", "p4th-k3y-0123456789", "qu3ry-k3y-0123456789", "us3r-nam3", "p4ssw0rd-url", "h34der-t0ken", "dXMzci1uYW0zOnA0c3N3MHJkLXVybA"};

/* A node that repeats what it was asked, headers and all, in many kinds of answers. */
static int echo_mode;
static void *echo(void *data) {
    int listener = *(int *)data;
    for (;;) {
        static char request[16384], text[16384], answer[40000];
        int connection = accept(listener, NULL, NULL), mode = __atomic_load_n(&echo_mode, __ATOMIC_SEQ_CST), i;
        const char *status = "200 OK", *more = "";
        char body[17000];
        if (connection < 0) return NULL;
        if (!node_read(connection, request, sizeof request)) {
            close(connection);
            continue;
        }
        for (i = 0; request[i]; i++) text[i] = request[i] == '"' || request[i] == '\\' || request[i] < ' ' ? ' ' : request[i];
        text[i] = 0;
        snprintf(body, sizeof body, "<html>%s</html>", text);
        switch (mode) {
            case 0: status = "401 Unauthorized"; break;
            case 1: status = "403 Forbidden"; break;
            case 2: status = "429 Too Many Requests"; break;
            case 3: status = "500 Internal Server Error"; break;
            case 4: break; /* HTML with 200 */
            case 5: {
                const char *id = strstr(request, "\"id\":");
                snprintf(body, sizeof body, "{\"jsonrpc\":\"2.0\",\"id\":%d,\"error\":{\"code\":-32000,\"message\":\"%.2000s\",\"data\":\"%.2000s\"}}",
                         id ? atoi(id + 5) : 0, text, text);
                break;
            }
            case 6:
                status = "302 Found";
                more = "location: http://127.0.0.1:1/p4th-k3y-0123456789?x=qu3ry-k3y-0123456789\r\n";
                break;
            case 7: snprintf(body, sizeof body, "{\"jsonrpc\":\"2.0\",\"id\":987654,\"result\":\"%.2000s\"}", text); break;
            case 8: {
                const char *id = strstr(request, "\"id\":");
                snprintf(body, sizeof body, "{\"jsonrpc\":\"2.0\",\"id\":%d,\"result\":\"%.2000s\"}", id ? atoi(id + 5) : 0, text);
                break;
            }
            default: break;
        }
        if (mode == 9) {
            snprintf(answer, sizeof answer, "%.9000s\r\n\r\n", text); /* no HTTP at all */
        } else {
            snprintf(answer, sizeof answer, "HTTP/1.1 %s\r\n%scontent-type: text/html\r\nconnection: close\r\ncontent-length: %d\r\n\r\n%s", status, more,
                     (int)strlen(body), body);
        }
        if (mode != 10 && send(connection, answer, strlen(answer), MSG_NOSIGNAL) < 0) FAIL("the echo cannot answer");
        close(connection);
    }
}

#define BALANCE "{\"chain\":\"l1\",\"address\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"}"
#define SECRET_PATH "/v3/p4th-k3y-0123456789?apikey=qu3ry-k3y-0123456789"
#define USER "us3r-nam3:p4ssw0rd-url@"

static void urls(void) {
    /* What cannot be a configuration; each holds the tokens where somebody might put them. */
    static const char *const refused[] = {
        "{\"l1\":{\"urls\":\"https://" USER "h" SECRET_PATH "\"}}",
        "{\"l1\":\"https://" USER "h" SECRET_PATH "\"}",
        "{\"l1\":{\"urls\":[[\"https://" USER "h" SECRET_PATH "\"]]}}",
        "{\"l1\":{\"urls\":{\"https://" USER "h" SECRET_PATH "\":1}}}",
        "{\"l1\":{\"urls\":[\"ftp://" USER "h" SECRET_PATH "\"]}}",
        "{\"l1\":{\"urls\":[\"wss://" USER "h" SECRET_PATH "\"]}}",
        "{\"l1\":{\"urls\":[\"http://" USER "example.org" SECRET_PATH "\"]}}",
        "{\"l1\":{\"urls\":[\"http://" USER "127.0.0.1:99999" SECRET_PATH "\"]}}",
        "{\"l1\":{\"urls\":[\"http://" USER "127.0.0.1 " SECRET_PATH "\"]}}",
        "{\"l1\":{\"urls\":[\"p4th-k3y-0123456789\"]}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"proxy\":\"socks5://" USER "h" SECRET_PATH "\"}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"proxy\":[\"" USER "\"]}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"headers\":{\"x-key\":\"h34der-t0ken\\n\"}}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"headers\":\"h34der-t0ken\"}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"headers\":[\"h34der-t0ken\"]}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"timeoutMs\":\"h34der-t0ken\"}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"extraRootsPem\":\"h34der-t0ken\"}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"]},\"address\":\"" KEY_TEXT "\"}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"]},\"limits\":{\"maxL1Gas\":\"" KEY_TEXT "\"}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"]},\"limits\":\"h34der-t0ken\"}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"]},\"privateKey\":\"h34der-t0ken\"}",
        "\"https://" USER "h" SECRET_PATH "\"",
        "[\"https://" USER "h" SECRET_PATH "\"]",
        "https://" USER "h" SECRET_PATH,
        /* A key, or a URL, as a name. */
        "{\"" KEY_TEXT "\":{}}",
        "{\"0x" KEY_TEXT "\":{\"urls\":[]}}",
        "{\"" KEY_TEXT "\":1,\"" KEY_TEXT "\":1}",
        "{\"" KEY_TEXT "\":{\"privateKey\":\"h34der-t0ken\"}}",
        "{\"https://" USER "h" SECRET_PATH "\":{}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"" KEY_TEXT "\":1}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"headers\":{\"" KEY_TEXT "\\u00e9\":\"1\"}}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"],\"headers\":{\"" KEY_TEXT "\":1}}}",
        "{\"l1\":{\"urls\":[\"http://127.0.0.1\"]},\"limits\":{\"" KEY_BASE64 "\":\"1\"}}",
    };
    /* A key where something else belongs. */
    static const char *const requests[] = {
        "{\"chain\":\"" KEY_TEXT "\"}",
        "{\"chain\":\"l1\",\"address\":\"" KEY_TEXT "\"}",
        "{\"chain\":\"l1\",\"address\":\"0x" KEY_TEXT "\"}",
        "{\"chain\":\"l1\",\"address\":[\"" KEY_TEXT "\"]}",
        "{\"chain\":[\"" KEY_TEXT "\"]}",
        "{\"chain\":\"l1\",\"privateKey\":\"" KEY_TEXT "\"}",
        "\"" KEY_TEXT "\"",
        KEY_TEXT,
        "{\"" KEY_TEXT "\":\"l1\"}",
        "{\"chain\":\"l1\",\"0x" KEY_TEXT "\":{\"" KEY_TEXT "\":1}}",
        "{\"chain\":\"l1\",\"" KEY_BASE64 "\":1}",
        "{\"" KEY_TEXT "\":1,\"" KEY_TEXT "\":1}",
        "{\"chain\":{\"" KEY_TEXT "\":1}}",
        "{\"chain\":\"" KEY_BASE64 "\"}",
    };
    /* A key as a name deeper down, and where other code reads; each is tried as an operation and as a helper. */
    static const struct {
        const char *method, *request;
    } deeper[] = {
        {KEY_TEXT, "{}"},
        {"deposit", "{\"amount\":\"1\",\"overrides\":{\"" KEY_TEXT "\":1}}"},
        {"deposit", "{\"amount\":\"1\",\"quoteId\":\"" KEY_TEXT "\"}"},
        {"finalize_withdrawals", "{\"withdrawals\":[{\"" KEY_TEXT "\":1}]}"},
        {"typed_data_hash", "{\"typedData\":{\"" KEY_TEXT "\":1}}"},
        {"typed_data_hash", "{\"typedData\":{\"types\":{\"" KEY_TEXT "\":[1]},\"primaryType\":\"P\",\"domain\":{},\"message\":{}}}"},
        {"typed_data_hash", "{\"typedData\":{\"types\":{\"P\":[{\"name\":\"" KEY_TEXT "\",\"type\":\"" KEY_TEXT
                            "\"}]},\"primaryType\":\"P\",\"domain\":{},\"message\":{\"" KEY_TEXT "\":1}}}"},
        {"typed_data_hash", "{\"typedData\":{\"types\":{\"P\":[]},\"primaryType\":\"P\",\"domain\":{\"" KEY_TEXT "\":1},\"message\":{}}}"},
        {"sign_transaction", "{\"transaction\":{\"" KEY_TEXT "\":1}}"},
        {"broadcast_transaction", "{\"chain\":\"l1\",\"rawTransaction\":\"0x" KEY_TEXT "\"}"},
    };
    char config[900], format[900];
    int listener, port, silent_port, silent = node_listen(&silent_port), i;
    pthread_t thread;
    size_t n;
    ZksWallet *wallet = NULL;
    ZksError *err = NULL;
    char *out = NULL;
    listener = node_listen(&port);
    CHECK(pthread_create(&thread, NULL, echo, &listener) == 0);

    for (n = 0; n < sizeof refused / sizeof refused[0]; n++) {
        int32_t status = zks_wallet_new(refused[n], NULL, &wallet, &err);
        if (status / 100 != 1) FAIL("%s gives %d", refused[n], status);
        take(err);
    }
    /* Every kind of answer, to credentials of every kind. */
    snprintf(format, sizeof format,
             "{\"l1\":{\"urls\":[\"http://" USER "127.0.0.1:%%d" SECRET_PATH "\"],\"retries\":%%d,\"headers\":{\"x-api-key\":\"h34der-t0ken\"}}}");
    for (i = 0; i <= 10; i++) {
        __atomic_store_n(&echo_mode, i, __ATOMIC_SEQ_CST);
        snprintf(config, sizeof config, format, port, i % 2);
        CHECK_STATUS(zks_wallet_new(config, NULL, &wallet, NULL), ZKS_OK);
        CHECK(call(wallet, "balance", BALANCE, 5000) != ZKS_OK);
        /* What a node gives as the result of a call of the host's own is the host's to see. */
        if (i != 8) CHECK(call(wallet, "rpc_call", "{\"chain\":\"l1\",\"method\":\"eth_blockNumber\",\"params\":[]}", 5000) != ZKS_OK);
        zks_wallet_free(wallet);
    }
    /* No node, one that is silent, no TLS, no such host, no proxy. */
    snprintf(config, sizeof config, format, 1, 1);
    CHECK_STATUS(zks_wallet_new(config, NULL, &wallet, NULL), ZKS_OK);
    CHECK(call(wallet, "balance", BALANCE, 5000) != ZKS_OK);
    for (n = 0; n < sizeof requests / sizeof requests[0]; n++) {
        CHECK(call(wallet, "balance", requests[n], 5000) != ZKS_OK);
        CHECK(zks_util_call("hash_bytecode", requests[n], &out, &err) != ZKS_OK);
        take(err);
    }
    for (n = 0; n < sizeof deeper / sizeof deeper[0]; n++) {
        if (zks_util_call(deeper[n].method, deeper[n].request, &out, &err) == ZKS_OK) FAIL("%s takes %s", deeper[n].method, deeper[n].request);
        take(err);
        if (call(wallet, deeper[n].method, deeper[n].request, 5000) == ZKS_OK) FAIL("%s takes %s", deeper[n].method, deeper[n].request);
    }
    zks_wallet_free(wallet);
    snprintf(config, sizeof config, format, silent_port, 0);
    CHECK_STATUS(zks_wallet_new(config, NULL, &wallet, NULL), ZKS_OK);
    CHECK_STATUS(call(wallet, "balance", BALANCE, 150), ZKS_ERR_TIMEOUT);
    zks_wallet_free(wallet);
    __atomic_store_n(&echo_mode, 1, __ATOMIC_SEQ_CST);
    snprintf(config, sizeof config, "{\"l1\":{\"urls\":[\"https://" USER "127.0.0.1:%d" SECRET_PATH "\"],\"retries\":0}}", silent_port);
    CHECK_STATUS(zks_wallet_new(config, NULL, &wallet, NULL), ZKS_OK);
    CHECK(call(wallet, "balance", BALANCE, 150) != ZKS_OK);
    zks_wallet_free(wallet);
    CHECK_STATUS(zks_wallet_new("{\"l1\":{\"urls\":[\"https://" USER "no.such.host.invalid" SECRET_PATH "\"],\"retries\":0}}", NULL, &wallet, NULL), ZKS_OK);
    CHECK(call(wallet, "balance", BALANCE, 3000) != ZKS_OK);
    zks_wallet_free(wallet);
    snprintf(config, sizeof config, "{\"l1\":{\"urls\":[\"http://127.0.0.1:1" SECRET_PATH "\"],\"retries\":0,\"proxy\":\"http://" USER "127.0.0.1:%d\"}}", port);
    CHECK_STATUS(zks_wallet_new(config, NULL, &wallet, NULL), ZKS_OK);
    CHECK(call(wallet, "balance", BALANCE, 5000) != ZKS_OK);
    zks_wallet_free(wallet);

    shutdown(listener, SHUT_RDWR);
    pthread_join(thread, NULL);
    close(listener);
    close(silent);
    for (n = 0; n < sizeof TOKENS / sizeof TOKENS[0]; n++) {
        char *line = strstr(said, TOKENS[n]);
        if (line != NULL) {
            char *start = line;
            while (start > said && start[-1] != '\n' && line - start < 300) start--;
            FAIL("%s was said: %.500s", TOKENS[n], start);
        }
        check_count++;
    }
    CHECK_HAS(said, "http://127.0.0.1:"); /* scheme and host are there */
}

/* Keys that can only hold a secret are refused for what they are, wherever they stand. */
static void secret_looking_keys(void) {
    static const char *const keys[] = {"privateKey", "private_key", "PRIVATE-KEY", "mnemonic",  "seed",     "seedPhrase", "secret",  "secretKey",
                                       "password",   "passphrase",  "keystore",    "privKey", "recoveryPhrase"};
    static const char *const places[] = {
        "{\"l2\":{\"urls\":[\"http://127.0.0.1\"]},\"%s\":\"s3cret-value\"}",
        "{\"%s\":\"s3cret-value\",\"l2\":{\"urls\":[\"http://127.0.0.1\"]}}",
        "{\"l2\":{\"urls\":[\"http://127.0.0.1\"],\"%s\":\"s3cret-value\"}}",
        "{\"l2\":{\"urls\":[\"http://127.0.0.1\"]},\"limits\":{\"%s\":\"s3cret-value\"}}",
        "{\"l2\":{\"urls\":[\"http://127.0.0.1\"]},\"signer\":{\"%s\":\"s3cret-value\"}}",
        "{\"l2\":{\"urls\":[\"http://127.0.0.1\"]},\"accounts\":[1,[{\"x\":{\"%s\":\"s3cret-value\"}}]]}",
        "{\"l2\":{\"urls\":[{\"%s\":\"s3cret-value\"}]}}",
    };
    char config[300];
    size_t key, place;
    for (key = 0; key < sizeof keys / sizeof keys[0]; key++) {
        for (place = 0; place < sizeof places / sizeof places[0]; place++) {
            ZksWallet *wallet = NULL;
            ZksError *err = NULL;
            int32_t status;
            snprintf(config, sizeof config, places[place], keys[key]);
            status = zks_wallet_new(config, NULL, &wallet, &err);
            if (status != ZKS_ERR_SECRET_IN_JSON) FAIL("%s gives %d: %s", config, status, zks_error_message(err));
            CHECK_HAS(zks_error_message(err), "zks_signer_");
            CHECK_HAS(zks_error_json(err), keys[key]);
            CHECK(strstr(zks_error_json(err), "s3cret-value") == NULL);
            zks_error_free(err);
        }
    }
    /* Headers are the host's own, whatever they are called. */
    {
        ZksWallet *wallet = NULL;
        CHECK_STATUS(zks_wallet_new("{\"l2\":{\"urls\":[\"http://127.0.0.1\"],\"headers\":{\"secret\":\"x\",\"password\":\"y\"}}}", NULL, &wallet, NULL), ZKS_OK);
        zks_wallet_free(wallet);
    }
}

int main(void) {
    check_begin();
    /* Between two pages that cannot be written to, so that the kernel does not join the mapping with another. */
    chunk = mmap(NULL, CHUNK + 2 * 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(chunk != MAP_FAILED);
    chunk += 65536;
    CHECK(mprotect(chunk, CHUNK, PROT_READ | PROT_WRITE) == 0);
    said = malloc(SAID);
    said[0] = 0;
    CHECK_STATUS(zks_set_logger(on_log, NULL, NULL, ZKS_LOG_TRACE), ZKS_OK);
    memory();
    secret_looking_keys();
    urls();
    CHECK(logged > 20 && progressed > 5);
    CHECK_STATUS(zks_set_logger(NULL, NULL, NULL, ZKS_LOG_OFF), ZKS_OK);
    free(said);
    printf("secrets: %d forms looked for in %d MiB; %d log lines, %d progress reports\n", needle_count, (int)(scanned >> 20), logged, progressed);
    return check_end("secrets");
}
