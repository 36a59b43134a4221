/* Two servers on 127.0.0.1: one that accepts and never answers, and one that answers JSON-RPC as a small L1 node would. */
#ifndef NODE_H
#define NODE_H

#include <arpa/inet.h>
#include <ctype.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "check.h"

/* A port on which connections are accepted by the system and nobody ever reads. */
static inline int node_listen(int *port) {
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(listener >= 0);
    CHECK(bind(listener, (struct sockaddr *)&address, sizeof address) == 0);
    CHECK(listen(listener, 64) == 0);
    CHECK(getsockname(listener, (struct sockaddr *)&address, &length) == 0);
    *port = ntohs(address.sin_port);
    return listener;
}

static inline ZksWallet *node_wallet(const char *chain, int port, const ZksSigner *signer) {
    char config[200];
    ZksWallet *wallet = NULL;
    snprintf(config, sizeof config, "{\"%s\":{\"urls\":[\"http://127.0.0.1:%d\"],\"maxBatch\":1}}", chain, port);
    CHECK_STATUS(zks_wallet_new(config, signer, &wallet, NULL), ZKS_OK);
    return wallet;
}

typedef struct {
    int listener;
    int port;
    int sends; /* how often eth_sendRawTransaction came */
    pthread_t thread;
} Node;

static inline const char *node_result(Node *node, const char *request) {
    if (strstr(request, "\"eth_chainId\"")) return "\"0x9\"";
    if (strstr(request, "\"eth_getBalance\"")) return "\"0xde0b6b3a7640000\"";
    if (strstr(request, "\"eth_getTransactionCount\"")) return "\"0x5\"";
    if (strstr(request, "\"eth_maxPriorityFeePerGas\"")) return "\"0x1\"";
    if (strstr(request, "\"eth_gasPrice\"")) return "\"0x7\"";
    if (strstr(request, "\"eth_estimateGas\"")) return "\"0x5208\"";
    if (strstr(request, "\"eth_getBlockByNumber\""))
        return "{\"number\":\"0x1\",\"baseFeePerGas\":\"0x7\",\"timestamp\":\"0x1\",\"hash\":"
               "\"0x1111111111111111111111111111111111111111111111111111111111111111\"}";
    /* It cannot hash, so what it answers to a transaction says little; but it has every transaction that it is asked for. */
    if (strstr(request, "\"eth_getTransactionByHash\""))
        return "{\"from\":\"0x36615cf349d7f6344891b1e7ca7c72883f5dc049\",\"input\":\"0x\",\"nonce\":\"0x5\"}";
    if (strstr(request, "\"eth_sendRawTransaction\"")) {
        __atomic_add_fetch(&node->sends, 1, __ATOMIC_SEQ_CST);
        return "\"0x2222222222222222222222222222222222222222222222222222222222222222\"";
    }
    return "null";
}

/* Reads one request with its body; false at the end of the connection. */
static inline int node_read(int connection, char *buffer, size_t size) {
    size_t used = 0;
    for (;;) {
        char *body, *length;
        ssize_t got = recv(connection, buffer + used, size - 1 - used, 0);
        if (got <= 0) return 0;
        used += (size_t)got;
        buffer[used] = 0;
        body = strstr(buffer, "\r\n\r\n");
        length = strcasestr(buffer, "content-length:");
        if (body && length && used >= (size_t)(body + 4 - buffer) + (size_t)atoi(length + 15)) return 1;
        if (used + 1 >= size) return 0;
    }
}

typedef struct {
    Node *node;
    int connection;
} Served;

static inline void *node_serve(void *data) {
    Served served = *(Served *)data;
    char request[16384], answer[1024], head[200];
    free(data);
    while (node_read(served.connection, request, sizeof request)) {
        const char *id = strstr(request, "\"id\":");
        snprintf(answer, sizeof answer, "{\"jsonrpc\":\"2.0\",\"id\":%d,\"result\":%s}", id ? atoi(id + 5) : 0,
                 node_result(served.node, request));
        snprintf(head, sizeof head, "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n",
                 (int)strlen(answer));
        if (send(served.connection, head, strlen(head), MSG_NOSIGNAL) < 0) break;
        if (send(served.connection, answer, strlen(answer), MSG_NOSIGNAL) < 0) break;
    }
    close(served.connection);
    return NULL;
}

static inline void *node_accept(void *data) {
    Node *node = data;
    for (;;) {
        pthread_t thread;
        Served *served;
        int connection = accept(node->listener, NULL, NULL);
        if (connection < 0) return NULL;
        served = malloc(sizeof *served);
        served->node = node;
        served->connection = connection;
        CHECK(pthread_create(&thread, NULL, node_serve, served) == 0);
        pthread_detach(thread);
    }
}

static inline void node_start(Node *node) {
    memset(node, 0, sizeof *node);
    node->listener = node_listen(&node->port);
    CHECK(pthread_create(&node->thread, NULL, node_accept, node) == 0);
}

static inline void node_stop(Node *node) {
    shutdown(node->listener, SHUT_RDWR);
    pthread_join(node->thread, NULL);
    close(node->listener);
}

/* The answering node as a process of its own, whose threads and connections are not this one's. Ends when lifeline is closed. */
static inline pid_t node_process(int *port, int *lifeline) {
    int report[2], life[2];
    pid_t child;
    CHECK(pipe(report) == 0 && pipe(life) == 0);
    child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        static Node node;
        char end;
        close(life[1]);
        node_start(&node);
        if (write(report[1], &node.port, sizeof node.port) != sizeof node.port) _exit(1);
        if (read(life[0], &end, 1) < 0) _exit(1); /* ends with its parent */
        _exit(0);
    }
    close(report[1]);
    close(life[0]);
    CHECK(read(report[0], port, sizeof *port) == sizeof *port);
    close(report[0]);
    *lifeline = life[1];
    return child;
}

#endif
