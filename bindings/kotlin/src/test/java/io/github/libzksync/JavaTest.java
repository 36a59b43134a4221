// The package as Java sees it: builders, futures, plain exceptions.

package io.github.libzksync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class JavaTest {
    private static byte[] key() {
        byte[] key = new byte[32];
        key[31] = 1;
        return key;
    }

    @Test
    void a_watching_wallet_answers_a_future() throws Exception {
        try (SmallNode node = new SmallNode();
                Wallet wallet = new Wallet(Wallet.config(null, node.getUrl()))) {
            RpcCallRequest request = RpcCallRequest.builder(Chain.L2, "eth_blockNumber").build();
            RpcCallResponse response = wallet.rpcCallAsync(request).get(10, TimeUnit.SECONDS);
            assertEquals("\"0x2a\"", response.getResult().toString());
        }
    }

    @Test
    void a_deadline_is_a_java_duration_and_its_error_a_class() {
        try (SilentServer server = new SilentServer();
                Wallet wallet = new Wallet(Wallet.config(null, server.getUrl()))) {
            RpcCallRequest request = RpcCallRequest.builder(Chain.L2, "eth_blockNumber").build();
            CallOptions options = CallOptions.builder().timeout(Duration.ofMillis(100)).build();
            CompletionException error =
                    assertThrows(CompletionException.class, () -> wallet.rpcCallAsync(request, options).join());
            DeadlineException cause = assertInstanceOf(DeadlineException.class, error.getCause());
            assertEquals(Status.TIMEOUT, cause.getStatus());
            assertEquals(701, cause.getCode());
        }
    }

    @Test
    void utilities_are_static() {
        assertEquals(new BigInteger("1500000"), Units.parse("1.5", 6));
        assertEquals(new BigInteger("1000000000000000000"), Units.ether("1"));
        assertTrue(Zksync.getVersion().length() > 0);
        assertThrows(IllegalArgumentException.class, () -> new Address("0x12"));
    }

    @Test
    void signers_in_java_may_block_or_give_a_future() throws Exception {
        try (Signer own = Signer.fromPrivateKey(key());
                Wallet other = new Wallet(Wallet.config(null, "http://127.0.0.1:1"), own)) {
            SignMessageRequest message = SignMessageRequest.builder().text("Hello World!").build();
            SignatureResponse wanted = other.signMessageAsync(message).get();
            ConcurrentLinkedQueue<String> kinds = new ConcurrentLinkedQueue<>();
            try (Signer blocking =
                            Signer.externalBlocking(
                                    own.getAddress(),
                                    request -> {
                                        kinds.add(request.getKind());
                                        return Secp256k1.INSTANCE.sign(key(), request.digest());
                                    });
                    Signer later =
                            Signer.externalAsync(
                                    own.getAddress(),
                                    request -> CompletableFuture.completedFuture(wanted.getSignature().toByteArray()))) {
                for (Signer signer : List.of(blocking, later)) {
                    try (Wallet wallet = new Wallet(Wallet.config(null, "http://127.0.0.1:1"), signer)) {
                        SignatureResponse given = wallet.signMessageAsync(message).get(10, TimeUnit.SECONDS);
                        assertEquals(wanted.getDigest(), given.getDigest());
                        assertEquals(own.getAddress(), given.getAddress());
                    }
                }
            }
            assertEquals(List.of("message"), List.copyOf(kinds));
        }
    }

    @Test
    void a_deposit_in_java_arrives() throws Exception {
        assumeTrue(Devnet.INSTANCE.getPresent(), "needs the local chains of scripts/with-devnet.sh");
        byte[] bytes = new byte[20];
        bytes[0] = 0x55;
        Address receiver = Address.of(bytes);
        try (Wallet wallet = Devnet.INSTANCE.wallet("PRIVATE_KEY_2")) {
            BigInteger before = Devnet.INSTANCE.l2Balance(receiver);
            ConcurrentLinkedQueue<Progress> steps = new ConcurrentLinkedQueue<>();
            CallOptions options = CallOptions.builder().onProgress(steps::add).build();
            DepositRequest request = DepositRequest.builder(Units.ether("0.5")).to(receiver).build();
            DepositStatus status =
                    wallet.depositAsync(request, options)
                            .thenCompose(sent -> wallet.depositWaitAsync(DepositWaitRequest.builder().l1TxHash(sent.getL1TxHash()).build()))
                            .get(60, TimeUnit.SECONDS);
            assertEquals(DepositState.EXECUTED, status.getState());
            assertEquals(Units.ether("0.5"), Devnet.INSTANCE.l2Balance(receiver).subtract(before));
            assertFalse(steps.isEmpty());
        }
    }
}
