// Withdraws ETH, waits until L1 can pay it out, finalises it there, and checks what arrived.

package examples.withdraw

import examples.*
import io.github.libzksync.Chain
import io.github.libzksync.FinalizeWithdrawalRequest
import io.github.libzksync.Signer
import io.github.libzksync.TransactionWaitRequest
import io.github.libzksync.Units
import io.github.libzksync.Wallet
import io.github.libzksync.WithdrawRequest
import io.github.libzksync.WithdrawalState
import io.github.libzksync.WithdrawalStatusRequest
import io.github.libzksync.WithdrawalWaitRequest

fun main(): Unit =
    example {
        Signer.fromPrivateKey(privateKey()).use { signer ->
            Wallet(config, signer).use { wallet ->
                val receiver = newReceiver()
                val amount = Units.ether("0.002")

                val sent = wallet.withdraw(WithdrawRequest(amount, to = receiver))
                println("withdrawal: L2 transaction ${sent.l2TxHash}")
                // On a public network this takes hours: keep the hash, and come back later with withdrawalStatus.
                val ready = wallet.withdrawalWait(WithdrawalWaitRequest(sent.l2TxHash))
                println("withdrawal is ${ready.state}")

                val final = wallet.finalizeWithdrawal(FinalizeWithdrawalRequest(sent.l2TxHash))
                wallet.transactionWait(TransactionWaitRequest(Chain.L1, final.l1TxHash))
                println("finalised: L1 transaction ${final.l1TxHash}")

                mustBe("ETH on L1", amount, wallet.balanceOf(receiver, Chain.L1))
                val state = wallet.withdrawalStatus(WithdrawalStatusRequest(sent.l2TxHash)).state
                check(state == WithdrawalState.FINALIZED) { "the withdrawal is $state" }
            }
        }
    }
