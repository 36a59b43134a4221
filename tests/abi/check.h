/* The test kit of the C tests: checks that say where they failed, a watchdog, and a count at the end. */
#ifndef CHECK_H
#define CHECK_H

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "zksync.h"

static int check_count = 0;

#define FAIL(...)                                            \
    do {                                                     \
        fprintf(stderr, "%s:%d: ", __FILE__, __LINE__);      \
        fprintf(stderr, __VA_ARGS__);                        \
        fputc('\n', stderr);                                 \
        _exit(1);                                            \
    } while (0)

#define CHECK(condition)                                     \
    do {                                                     \
        check_count++;                                       \
        if (!(condition)) FAIL("%s", #condition);            \
    } while (0)

/* Compares a status, and shows both texts when they differ. */
#define CHECK_STATUS(expression, expected)                                                                     \
    do {                                                                                                       \
        int32_t check_status_ = (expression);                                                                  \
        check_count++;                                                                                         \
        if (check_status_ != (expected))                                                                       \
            FAIL("%s gives %d (%s), not %d", #expression, (int)check_status_, zks_status_str(check_status_), (int)(expected)); \
    } while (0)

/* Checks a status together with its error object, which it frees. `err` must be a ZksError * that was passed as &err. */
#define CHECK_FAILS(expression, expected, err)                                                                 \
    do {                                                                                                       \
        CHECK_STATUS(expression, expected);                                                                    \
        CHECK((err) != NULL);                                                                                  \
        CHECK(zks_error_status(err) == (expected));                                                            \
        CHECK(strlen(zks_error_message(err)) > 0);                                                             \
        CHECK(strstr(zks_error_json(err), "\"status\":") != NULL);                                             \
        zks_error_free(err);                                                                                   \
        (err) = NULL;                                                                                          \
    } while (0)

/* Text within text, with both shown when it is not there. */
#define CHECK_HAS(text, part)                                                                    \
    do {                                                                                         \
        const char *check_text_ = (text);                                                        \
        check_count++;                                                                           \
        if (strstr(check_text_, (part)) == NULL) FAIL("\"%s\" is not in: %s", (part), check_text_); \
    } while (0)

/* Runs something in a child; gives what it returned, 0 to 254. Not as the child's exit code: a leak checker's is another one,
   because what the parent's threads held is lost in the child. */
static inline int check_child(int (*body)(void *), void *data) {
    int status = 0, report[2];
    unsigned char code = 255;
    pid_t child;
    CHECK(pipe(report) == 0);
    child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        alarm(60);
        code = (unsigned char)body(data);
        _exit(write(report[1], &code, 1) == 1 ? 0 : 1);
    }
    close(report[1]);
    CHECK(read(report[0], &code, 1) == 1);
    close(report[0]);
    CHECK(waitpid(child, &status, 0) == child);
    if (!WIFEXITED(status)) FAIL("the child ended by signal %d", WTERMSIG(status));
    return code;
}

static inline double check_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline void check_sleep_ms(long ms) {
    struct timespec pause;
    pause.tv_sec = ms / 1000;
    pause.tv_nsec = ms % 1000 * 1000000;
    nanosleep(&pause, NULL);
}

/* Waits for something that another thread brings about. */
#define CHECK_SOON(condition)                                                       \
    do {                                                                            \
        double check_until_ = check_now() + 60;                                     \
        check_count++;                                                              \
        while (!(condition)) {                                                      \
            if (check_now() > check_until_) FAIL("%s did not come true", #condition); \
            check_sleep_ms(2);                                                      \
        }                                                                           \
    } while (0)

static inline void check_begin(void) {
    alarm(240); /* a test that hangs dies of SIGALRM */
    CHECK(zks_abi_version() == ZKS_ABI_VERSION);
}

/* Ends the library and checks that nothing is left. */
static inline int check_end(const char *name) {
    CHECK_STATUS(zks_shutdown(20000), ZKS_OK);
    if (zks_live_objects() != 0) FAIL("%" PRIu64 " objects are left", zks_live_objects());
    printf("ok %-10s %d checks\n", name, check_count);
    return 0;
}

#endif
