// A transfer on L2 in Java: builders, and futures in place of coroutines.

package examples;

import io.github.libzksync.Address;
import io.github.libzksync.BalanceRequest;
import io.github.libzksync.Bytes;
import io.github.libzksync.CallOptions;
import io.github.libzksync.Chain;
import io.github.libzksync.Signer;
import io.github.libzksync.TransactionWaitRequest;
import io.github.libzksync.TransferRequest;
import io.github.libzksync.Units;
import io.github.libzksync.Wallet;
import io.github.libzksync.Zksync;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;

final class TransferInJava {
    private TransferInJava() {}

    public static void main(String[] arguments) {
        byte[] key = new Bytes(System.getenv("PRIVATE_KEY")).toByteArray();
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        Address receiver = Address.of(random);
        BigInteger amount = Units.ether("0.004");
        BigInteger found;
        try (Signer signer = Signer.fromPrivateKey(key);
                Wallet wallet = new Wallet(Wallet.config(System.getenv("L1_RPC"), System.getenv("L2_RPC")), signer)) {
            CallOptions options = CallOptions.builder().timeout(Duration.ofSeconds(30)).build();
            TransferRequest request = TransferRequest.builder(amount, receiver).build();
            found =
                    wallet.transferAsync(request, options)
                            .thenCompose(
                                    sent -> {
                                        System.out.println("sent " + sent.getTxHash());
                                        return wallet.transactionWaitAsync(
                                                TransactionWaitRequest.builder(Chain.L2, sent.getTxHash()).build());
                                    })
                            .thenCompose(
                                    mined ->
                                            wallet.balanceAsync(
                                                    BalanceRequest.builder(Chain.L2).address(receiver).build()))
                            .join()
                            .getBalance();
        }
        System.out.println("ETH on L2: must be " + amount + ", is " + found);
        if (!found.equals(amount) || Zksync.getLiveObjects() != 0) {
            System.exit(1);
        }
        System.out.println("done; no native object is left");
    }
}
