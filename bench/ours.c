/*
 * ours.c - the runner of `make bench` for libzksync: does what the driver says on standard input and times it, from C.
 *
 * Every runner in this folder speaks the same protocol; see README.md. Here the name of an operation is the name of a method of
 * the library (util:NAME for the functions without a wallet), and the JSON goes to it as it is.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "zksync.h"

enum { SAMPLES = 30, SAMPLE_NS = 5 * 1000 * 1000, WARM_UP_NS = 100 * 1000 * 1000 };

static uint8_t key[32];
static char *config;
static ZksSigner *signer;
static ZksWallet *wallet;

static int64_t now_ns(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void die(const char *why)
{
    fprintf(stderr, "bench: %s\n", why);
    exit(1);
}

/* Prints the error as an answer, and frees it. */
static void answer_error(ZksError *err)
{
    printf("{\"error\":%s}\n", err ? zks_error_json(err) : "{\"message\":\"no error object\"}");
    zks_error_free(err);
}

static int32_t new_wallet(ZksError **err)
{
    int32_t status = zks_signer_from_private_key(key, sizeof key, &signer, err);

    return status == ZKS_OK ? zks_wallet_new(config, signer, &wallet, err) : status;
}

static void free_wallet(void)
{
    zks_wallet_free(wallet);
    zks_signer_free(signer);
    wallet = NULL;
    signer = NULL;
}

/* One operation; a cold one makes its own signer and wallet, and the time for that is part of it. */
static void run(int cold, const char *method, const char *request)
{
    char *response = NULL;
    ZksError *err = NULL;
    int32_t status = ZKS_OK;
    int64_t start;

    if (cold)
        free_wallet();
    start = now_ns();
    if (cold || !wallet)
        status = new_wallet(&err);
    if (status == ZKS_OK)
        status = zks_wallet_call(wallet, method, request, NULL, &response, &err);
    start = now_ns() - start;
    if (status == ZKS_OK)
        printf("{\"ms\":%.3f,\"result\":%s}\n", start / 1e6, response);
    else
        answer_error(err);
    zks_string_free(response);
}

/* What is timed over and over. Each gives its response, which is freed here, or NULL when it has none. */

struct job {
    const char *name, *request;
};

static int32_t job_util(const struct job *job, char **response, ZksError **err)
{
    return zks_util_call(job->name, job->request, response, err);
}

static int32_t job_wallet(const struct job *job, char **response, ZksError **err)
{
    return zks_wallet_call(wallet, job->name, job->request, NULL, response, err);
}

static int32_t job_signer_new(const struct job *job, char **response, ZksError **err)
{
    ZksSigner *made = NULL;
    int32_t status = zks_signer_from_private_key(key, sizeof key, &made, err);

    (void)job;
    if (status == ZKS_OK)
        status = zks_signer_address(made, response, err);
    zks_signer_free(made);
    return status;
}

static int32_t job_wallet_new(const struct job *job, char **response, ZksError **err)
{
    ZksWallet *made = NULL;
    int32_t status = zks_wallet_new(config, signer, &made, err);

    (void)job;
    (void)response;
    zks_wallet_free(made);
    return status;
}

/* A request that must be refused: the time it takes to find that out and to say so. */
static int32_t job_refused(const struct job *job, char **response, ZksError **err)
{
    ZksError *refusal = NULL;
    int32_t status = zks_wallet_call(wallet, job->name, job->request, NULL, response, &refusal);

    if (status != ZKS_ERR_UNKNOWN_KEY) {
        zks_error_free(refusal);
        return zks_util_call("not refused", "{}", response, err);
    }
    zks_error_free(refusal);
    return ZKS_OK;
}

typedef int32_t (*job_fn)(const struct job *, char **, ZksError **);

/* The best of many short samples: what else the machine does can only make one longer. */
static void time_it(job_fn fn, const struct job *job)
{
    double best = 0;
    char *response = NULL, *last = NULL;
    ZksError *err = NULL;
    int sample;

    for (sample = -1; sample < SAMPLES; sample++) {
        int64_t start = now_ns(), end = start + (sample < 0 ? WARM_UP_NS : SAMPLE_NS), now = start;
        uint64_t n = 0;

        while (now < end) {
            if (fn(job, &response, &err) != ZKS_OK) {
                answer_error(err);
                zks_string_free(last);
                return;
            }
            zks_string_free(last);
            last = response;
            response = NULL;
            n++;
            now = now_ns();
        }
        if (sample == 0 || (sample > 0 && (double)(now - start) / (double)n < best))
            best = (double)(now - start) / (double)n;
    }
    if (last && *last == '{')
        printf("{\"ns\":%.1f,\"result\":%s}\n", best, last);
    else
        printf("{\"ns\":%.1f,\"result\":\"%s\"}\n", best, last ? last : "");
    zks_string_free(last);
}

static void time_named(const char *name, const char *request)
{
    struct job job = {name, request};
    ZksError *err = NULL;

    if (!wallet && new_wallet(&err) != ZKS_OK) {
        answer_error(err);
        return;
    }
    if (strncmp(name, "util:", 5) == 0) {
        job.name += 5;
        time_it(job_util, &job);
    } else if (strncmp(name, "refused:", 8) == 0) {
        job.name += 8;
        time_it(job_refused, &job);
    } else if (strcmp(name, "signer_new") == 0) {
        time_it(job_signer_new, &job);
    } else if (strcmp(name, "wallet_new") == 0) {
        time_it(job_wallet_new, &job);
    } else {
        time_it(job_wallet, &job);
    }
}

/* Many operations at once on one wallet: the most threads and memory that the process had meanwhile. */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int done, failed;

static void completed(void *user_data, int32_t status, char *response, ZksError *error)
{
    (void)user_data;
    zks_string_free(response);
    zks_error_free(error);
    pthread_mutex_lock(&lock);
    done++;
    failed += status != ZKS_OK;
    pthread_mutex_unlock(&lock);
}

static long status_field(const char *field)
{
    char line[256];
    long value = -1;
    FILE *file = fopen("/proc/self/status", "r");

    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, field, strlen(field)) == 0)
            value = atol(line + strlen(field) + 1);
    if (file)
        fclose(file);
    return value;
}

static void run_many(int count, const char *method, const char *request)
{
    long threads = 0, resident = 0, seen;
    struct timespec pause = {0, 1000 * 1000};
    ZksError *err = NULL;
    int64_t start;
    int i, finished = 0;

    if (!wallet && new_wallet(&err) != ZKS_OK) {
        answer_error(err);
        return;
    }
    done = failed = 0;
    start = now_ns();
    for (i = 0; i < count; i++) {
        if (zks_wallet_call_async(wallet, method, request, NULL, completed, NULL, &err) != ZKS_OK) {
            answer_error(err);
            exit(1); /* Those that run may not outlive what they report to. */
        }
    }
    while (finished < count) {
        nanosleep(&pause, NULL);
        if ((seen = status_field("Threads:")) > threads)
            threads = seen;
        if ((seen = status_field("VmRSS:")) > resident)
            resident = seen;
        pthread_mutex_lock(&lock);
        finished = done;
        pthread_mutex_unlock(&lock);
    }
    printf("{\"ms\":%.3f,\"threads\":%ld,\"residentKiB\":%ld,\"failed\":%d}\n", (now_ns() - start) / 1e6, threads, resident,
           failed);
}

int main(void)
{
    char *line = NULL;
    size_t room = 0;

    while (getline(&line, &room, stdin) > 0) {
        char *verb = line, *name, *json;

        line[strcspn(line, "\n")] = 0;
        if (!(name = strchr(line, ' ')) || !(json = strchr(name + 1, ' ')))
            die("a command is VERB NAME JSON");
        *name++ = 0;
        *json++ = 0;
        if (strcmp(verb, "config") == 0) {
            size_t i;
            unsigned byte;

            /* The name is the private key, in hex. */
            for (i = 0; i < sizeof key; i++) {
                if (sscanf(name + 2 * i, "%2x", &byte) != 1)
                    die("the key is not 32 bytes of hex");
                key[i] = (uint8_t)byte;
            }
            free_wallet();
            free(config);
            config = strdup(json);
            puts("{}");
        } else if (strcmp(verb, "cold") == 0 || strcmp(verb, "warm") == 0) {
            run(*verb == 'c', name, json);
        } else if (strcmp(verb, "time") == 0) {
            time_named(name, json);
        } else if (strncmp(verb, "many:", 5) == 0) {
            run_many(atoi(verb + 5), name, json);
        } else {
            die("an unknown command");
        }
        fflush(stdout);
    }
    free_wallet();
    free(config);
    free(line);
    return 0;
}
