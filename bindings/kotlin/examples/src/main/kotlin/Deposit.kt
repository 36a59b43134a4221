// Deposits ETH and a token, waits until both are on L2, and checks what arrived.

package examples.deposit

import examples.*
import io.github.libzksync.Chain
import io.github.libzksync.DepositRequest
import io.github.libzksync.ResolveTokenRequest
import io.github.libzksync.Signer
import io.github.libzksync.Units
import io.github.libzksync.Wallet

fun main(): Unit =
    example {
        Signer.fromPrivateKey(privateKey()).use { signer ->
            Wallet(config, signer).use { wallet ->
                val receiver = newReceiver()
                val (ether, tokens) = Pair(Units.ether("0.01"), Units.ether("5"))

                wallet.depositAndWait(DepositRequest(ether, to = receiver))
                wallet.depositAndWait(DepositRequest(tokens, token = token, to = receiver))

                val l2Token = checkNotNull(wallet.resolveToken(ResolveTokenRequest(token)).l2Token)
                mustBe("ETH on L2", ether, wallet.balanceOf(receiver, Chain.L2))
                mustBe("tokens on L2", tokens, wallet.balanceOf(receiver, Chain.L2, l2Token))
            }
        }
    }
