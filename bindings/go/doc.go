// Package zksync moves money between Ethereum (L1) and a ZKsync chain (L2), and works with accounts on both: deposits,
// withdrawals and their finalisation, claims of failed deposits, transactions with paymasters, messages, proofs.
//
// A [Wallet] has the endpoints of both chains and a [Signer]. Its methods take a context, a request and return a response:
//
//	wallet, err := zksync.NewWallet(zksync.Endpoints(l1URL, l2URL), signer)
//	sent, err := wallet.Deposit(ctx, zksync.DepositRequest{Amount: big.NewInt(1e15)})
//	done, err := wallet.DepositWait(ctx, zksync.DepositWaitRequest{L1TxHash: &sent.L1TxHash})
//
// # Contexts
//
// A context's deadline and its end end the call at once, also while a node does not answer. The error then says whether a
// transaction had left by that time: see [Error.Tx]. A waiting call holds its goroutine and no thread.
//
// # Errors
//
// What fails is an [*Error]. errors.Is tells its status:
//
//	if errors.Is(err, zksync.ErrInsufficientBalance) { … }
//
// A call that its context ended is also context.Canceled or context.DeadlineExceeded.
//
// # Absent fields
//
// What need not be given in a request is nil or empty when it is absent; [Ptr] makes pointers to constants. An amount that is
// required and nil, and a receiver that is the zero address, are refused before anything is sent.
//
// # Concurrency
//
// Everything may be used by any goroutines at the same time. Keep one wallet for the life of the program.
package zksync
