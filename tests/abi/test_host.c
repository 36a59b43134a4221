/* The process around the library, where it is an unusual one: several copies of the library, little memory, no files, a strange
   environment. Each case is a child that loads the library by name (argv[1]) and reports by how it exits.

   This program is not linked with the library, so what the test kit has for that is not used here.

   As root all cases run; otherwise those that need it are named as skipped, which ZKS_REQUIRE_ALL makes a failure. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "node.h"

enum { SKIPPED = 77 };

/* One loaded copy. */
typedef struct {
    void *handle;
    int32_t (*wallet_new)(const char *, const ZksSigner *, ZksWallet **, ZksError **);
    void (*wallet_free)(ZksWallet *);
    int32_t (*wallet_address)(const ZksWallet *, char **, ZksError **);
    int32_t (*wallet_call)(ZksWallet *, const char *, const char *, ZksCall *, char **, ZksError **);
    int32_t (*signer_new)(const uint8_t *, size_t, ZksSigner **, ZksError **);
    void (*signer_free)(ZksSigner *);
    void (*string_free)(char *);
    void (*error_free)(ZksError *);
    const char *(*error_json)(const ZksError *);
    int32_t (*shutdown)(uint64_t);
    uint64_t (*live_objects)(void);
} Library;

static const char *library_path;
static int node_port;
static const uint8_t KEY[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
#define BALANCE "{\"chain\":\"l1\",\"address\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"}"

static void find(void *library, const char *name, void *place) {
    void *symbol = dlsym(library, name);
    if (symbol == NULL) FAIL("%s is not there", name);
    memcpy(place, &symbol, sizeof symbol);
}

static void load(Library *it, const char *path) {
    it->handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (it->handle == NULL) FAIL("%s", dlerror());
    find(it->handle, "zks_wallet_new", &it->wallet_new);
    find(it->handle, "zks_wallet_free", &it->wallet_free);
    find(it->handle, "zks_wallet_address", &it->wallet_address);
    find(it->handle, "zks_wallet_call", &it->wallet_call);
    find(it->handle, "zks_signer_from_private_key", &it->signer_new);
    find(it->handle, "zks_signer_free", &it->signer_free);
    find(it->handle, "zks_string_free", &it->string_free);
    find(it->handle, "zks_error_free", &it->error_free);
    find(it->handle, "zks_error_json", &it->error_json);
    find(it->handle, "zks_shutdown", &it->shutdown);
    find(it->handle, "zks_live_objects", &it->live_objects);
}

static ZksWallet *wallet_of(Library *it, const char *format, int port) {
    char config[300];
    ZksSigner *signer = NULL;
    ZksWallet *wallet = NULL;
    CHECK(it->signer_new(KEY, 32, &signer, NULL) == ZKS_OK);
    snprintf(config, sizeof config, format, port);
    CHECK(it->wallet_new(config, signer, &wallet, NULL) == ZKS_OK);
    it->signer_free(signer);
    return wallet;
}

static const char *const PLAIN = "{\"l1\":{\"urls\":[\"http://127.0.0.1:%d\"],\"maxBatch\":1,\"retries\":0}}";
static const char *const TLS = "{\"l1\":{\"urls\":[\"https://127.0.0.1:%d\"],\"retries\":0,\"timeoutMs\":700}}";

static int32_t call(Library *it, ZksWallet *wallet, const char *method, const char *request) {
    char *out = NULL;
    ZksError *err = NULL;
    int32_t status = it->wallet_call(wallet, method, request, NULL, &out, &err);
    if (status != ZKS_OK && getenv("ZKS_TEST_TIMES")) fprintf(stderr, "%s\n", it->error_json(err));
    it->string_free(out);
    it->error_free(err);
    return status;
}

/* Signs, asks, sends; and a handshake with what speaks no TLS. */
static void use(Library *it) {
    ZksWallet *wallet = wallet_of(it, PLAIN, node_port);
    CHECK(call(it, wallet, "balance", BALANCE) == ZKS_OK);
    CHECK(call(it, wallet, "sign_message", "{\"text\":\"x\"}") == ZKS_OK);
    CHECK(call(it, wallet, "transfer", "{\"chain\":\"l1\",\"to\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\",\"amount\":\"1\"}") == ZKS_OK);
    it->wallet_free(wallet);
}

static void end(Library *it) {
    CHECK(it->shutdown(20000) == ZKS_OK);
    CHECK(it->live_objects() == 0);
}

static int entries(const char *path) {
    DIR *directory = opendir(path);
    int number = 0;
    CHECK(directory != NULL);
    while (readdir(directory) != NULL) number++;
    closedir(directory);
    return number - 2;
}

static void copy(const char *from, const char *to) {
    static char buffer[1 << 16];
    ssize_t got;
    int in = open(from, O_RDONLY | O_CLOEXEC), out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0755);
    CHECK(in >= 0 && out >= 0);
    while ((got = read(in, buffer, sizeof buffer)) > 0) CHECK(write(out, buffer, (size_t)got) == got);
    CHECK(got == 0);
    close(in);
    close(out);
}

/* --- The cases ---------------------------------------------------------------------------------------------------------- */

/* Two copies under other names: each has its own objects and threads, and the end of one leaves the other alone. */
static int two_copies(const char *room) {
    char one[300], other[300], *out = NULL;
    Library first, second;
    ZksWallet *wallet, *kept;
    snprintf(one, sizeof one, "%s/libone.so", room);
    snprintf(other, sizeof other, "%s/libother.so", room);
    copy(library_path, one);
    copy(library_path, other);
    load(&first, one);
    load(&second, other);
    unlink(one);
    unlink(other);
    CHECK(memcmp(&first.wallet_new, &second.wallet_new, sizeof first.wallet_new) != 0);
    wallet = wallet_of(&first, PLAIN, node_port);
    CHECK(first.live_objects() == 1 && second.live_objects() == 0);
    CHECK(second.wallet_address(wallet, &out, NULL) == ZKS_ERR_INVALID_HANDLE);
    second.wallet_free(wallet);
    CHECK(first.live_objects() == 1);
    kept = wallet_of(&second, PLAIN, node_port);
    CHECK(call(&first, wallet, "balance", BALANCE) == ZKS_OK);
    CHECK(call(&second, kept, "balance", BALANCE) == ZKS_OK);
    use(&first);
    use(&second);
    first.wallet_free(wallet);
    end(&first);
    CHECK(call(&second, kept, "balance", BALANCE) == ZKS_OK);
    second.wallet_free(kept);
    end(&second);
    return 0;
}

/* Every descriptor that was opened is closed on exec while in use, and closed at the end. */
static int descriptors(const char *room) {
    Library it;
    ZksWallet *wallet;
    int before, number, i, seen = 0;
    static int known[1024];
    (void)room;
    load(&it, library_path);
    before = entries("/proc/self/fd");
    for (number = 0; number < 1024; number++) known[number] = fcntl(number, F_GETFD) >= 0;
    wallet = wallet_of(&it, PLAIN, node_port);
    for (i = 0; i < 5; i++) CHECK(call(&it, wallet, "balance", BALANCE) == ZKS_OK);
    for (number = 0; number < 1024; number++) {
        int flags = fcntl(number, F_GETFD);
        if (flags < 0 || known[number]) continue;
        CHECK(flags & FD_CLOEXEC);
        seen++;
    }
    CHECK(seen > 0);
    use(&it);
    it.wallet_free(wallet);
    wallet = wallet_of(&it, TLS, node_port);
    CHECK(call(&it, wallet, "balance", BALANCE) != ZKS_OK);
    it.wallet_free(wallet);
    end(&it);
    CHECK(entries("/proc/self/fd") == before);
    CHECK(entries("/proc/self/task") == 1);
    return 0;
}

static rlim_t address_space(void) {
    uint64_t pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    CHECK(file != NULL && fscanf(file, "%" SCNu64, &pages) == 1);
    fclose(file);
    return (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE);
}

static void limit(rlim_t more) {
    struct rlimit limits;
    CHECK(getrlimit(RLIMIT_AS, &limits) == 0);
    limits.rlim_cur = address_space() + more;
    CHECK(setrlimit(RLIMIT_AS, &limits) == 0);
}

/* No room for threads is a status, and passes when there is room again. */
static int little_memory(const char *room) {
    Library it;
    ZksWallet *wallet;
    (void)room;
    load(&it, library_path);
    wallet = wallet_of(&it, PLAIN, node_port);
    limit(3 << 20); /* less than one stack */
    CHECK(call(&it, wallet, "balance", BALANCE) == ZKS_ERR_RUNTIME);
    CHECK(call(&it, wallet, "balance", BALANCE) == ZKS_ERR_RUNTIME);
    limit((rlim_t)1 << 30);
    CHECK(call(&it, wallet, "balance", BALANCE) == ZKS_OK);
    use(&it);
    it.wallet_free(wallet);
    end(&it);
    return 0;
}

/* Nothing in the environment changes what it does, and nothing is printed or written. */
static int environment(const char *room) {
    static const char *const variables[] = {"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"};
    char path[300], keys[300];
    struct stat status;
    Library it;
    ZksWallet *wallet;
    size_t i;
    int output, saved;
    for (i = 0; i < sizeof variables / sizeof variables[0]; i++) setenv(variables[i], "http://127.0.0.1:1", 1);
    snprintf(keys, sizeof keys, "%s/keys", room);
    setenv("SSLKEYLOGFILE", keys, 1);
    setenv("SSL_CERT_FILE", "/does/not/exist", 1);
    setenv("SSL_CERT_DIR", "/does/not/exist", 1);
    setenv("RUST_LOG", "trace", 1);
    setenv("RUST_BACKTRACE", "full", 1);
    setenv("RUST_MIN_STACK", "1", 1);
    setenv("TOKIO_WORKER_THREADS", "77", 1);
    setenv("TMPDIR", "/does/not/exist", 1);
    setenv("HOME", "/does/not/exist", 1);
    snprintf(path, sizeof path, "%s/output", room);
    output = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    saved = dup(2);
    CHECK(output >= 0 && saved >= 0 && dup2(output, 1) == 1 && dup2(output, 2) == 2);
    load(&it, library_path);
    use(&it);
    wallet = wallet_of(&it, PLAIN, node_port);
    CHECK(call(&it, wallet, "balance", "{\"nonsense\":1}") == ZKS_ERR_UNKNOWN_KEY);
    CHECK(call(&it, wallet, "deposit", "{\"amount\":\"1\"}") != ZKS_OK);
    it.wallet_free(wallet);
    wallet = wallet_of(&it, TLS, node_port);
    CHECK(call(&it, wallet, "balance", BALANCE) != ZKS_OK);
    CHECK(entries("/proc/self/task") < 30);
    it.wallet_free(wallet);
    end(&it);
    CHECK(fstat(output, &status) == 0);
    dup2(saved, 2);
    CHECK(status.st_size == 0);
    CHECK(stat(keys, &status) != 0 && errno == ENOENT);
    unlink(path);
    CHECK(entries(room) == 0);
    return 0;
}

/* A file system that is empty and cannot be written to: no /etc, no /proc, no certificates, no resolver configuration. */
static int no_files(const char *room) {
    Library it;
    ZksWallet *wallet;
    int32_t status;
    if (geteuid() != 0 || unshare(CLONE_NEWNS) != 0) return SKIPPED;
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) return SKIPPED;
    if (mount("none", room, "tmpfs", MS_RDONLY, NULL) != 0) return SKIPPED;
    load(&it, library_path);
    CHECK(chroot(room) == 0 && chdir("/") == 0);
    CHECK(open("/x", O_CREAT | O_WRONLY, 0600) < 0 && errno == EROFS && access("/etc", F_OK) != 0);
    use(&it);
    wallet = wallet_of(&it, TLS, node_port); /* the roots are in the library */
    status = call(&it, wallet, "balance", BALANCE);
    CHECK(status / 100 == 4);
    it.wallet_free(wallet);
    wallet = wallet_of(&it, "{\"l1\":{\"urls\":[\"https://node.example.invalid:%d\"],\"retries\":0,\"timeoutMs\":700}}", node_port);
    status = call(&it, wallet, "balance", BALANCE);
    CHECK(status == ZKS_ERR_UNREACHABLE || status == ZKS_ERR_TIMEOUT);
    it.wallet_free(wallet);
    end(&it);
    return 0;
}

static void *load_use_close(void *data) {
    Library it;
    (void)data;
    load(&it, library_path);
    use(&it);
    dlclose(it.handle);
    return NULL; /* with thread-locals of a library that is closed as often as it was opened */
}

/* Loaded, used, closed, by threads that end: as often as one likes, with one copy and one set of threads. */
static int loaded_again_and_again(const char *room) {
    int i, threads = 0;
    Library it;
    (void)room;
    for (i = 0; i < 20; i++) {
        pthread_t thread;
        CHECK(pthread_create(&thread, NULL, load_use_close, NULL) == 0);
        pthread_join(thread, NULL);
        if (i == 4) threads = entries("/proc/self/task");
    }
    CHECK(entries("/proc/self/task") <= threads + 2);
    load(&it, library_path);
    end(&it);
    return 0;
}

static const struct {
    const char *name;
    int (*body)(const char *);
} CASES[] = {
    {"two copies", two_copies},   {"descriptors", descriptors}, {"little memory", little_memory},
    {"environment", environment}, {"no files", no_files},       {"loaded again and again", loaded_again_and_again},
};

int main(int argc, char **argv) {
    int lifeline, status, skipped = 0;
    size_t i;
    pid_t node = node_process(&node_port, &lifeline);
    alarm(240);
    CHECK(argc == 2);
    library_path = realpath(argv[1], NULL);
    CHECK(library_path != NULL);
    for (i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        char room[] = "/tmp/zks-host-XXXXXX";
        pid_t child;
        CHECK(mkdtemp(room) != NULL);
        child = fork();
        CHECK(child >= 0);
        if (child == 0) {
            alarm(120);
            close(lifeline);
            _exit(CASES[i].body(room));
        }
        CHECK(waitpid(child, &status, 0) == child);
        if (WIFSIGNALED(status)) FAIL("%s: ended by signal %d", CASES[i].name, WTERMSIG(status));
        CHECK(rmdir(room) == 0);
        if (WEXITSTATUS(status) == SKIPPED) {
            if (getenv("ZKS_REQUIRE_ALL")) FAIL("%s needs to be root, with mounts", CASES[i].name);
            printf("skipped: %s, which needs root\n", CASES[i].name);
            skipped++;
        } else if (WEXITSTATUS(status) != 0) {
            FAIL("%s failed", CASES[i].name);
        }
    }
    close(lifeline);
    CHECK(waitpid(node, &status, 0) == node);
    printf("ok %-10s %d cases\n", "host", (int)i - skipped);
    return 0;
}
