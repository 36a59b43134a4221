package zksync

// Against local chains: every method's example, and the names of zksync2-go. scripts/with-devnet.sh gives the environment.

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

var ether = new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil)

// chains is a wallet on the local chains, and the token that it has on L1.
func chains(t *testing.T) (*Wallet, common.Address) {
	t.Helper()
	if os.Getenv("L2_RPC") == "" {
		if os.Getenv("ZKS_REQUIRE_ALL") != "" {
			t.Fatal("L1_RPC, L2_RPC, PRIVATE_KEY and TOKEN are not set")
		}
		t.Skip("needs scripts/with-devnet.sh")
	}
	key, err := hex.DecodeString(strings.TrimPrefix(os.Getenv("PRIVATE_KEY"), "0x"))
	if err != nil {
		t.Fatal(err)
	}
	signer, err := NewSigner(key)
	if err != nil {
		t.Fatal(err)
	}
	defer signer.Close()
	wallet, err := NewWallet(Endpoints(os.Getenv("L1_RPC"), os.Getenv("L2_RPC")), signer)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { wallet.Close() })
	return wallet, common.HexToAddress(os.Getenv("TOKEN"))
}

// steer asks the local chain to do something.
func steer(t *testing.T, ctx context.Context, w *Wallet, method string, params ...any) {
	t.Helper()
	if params == nil {
		params = []any{}
	}
	if _, err := w.RPCCall(ctx, RPCCallRequest{Chain: ChainL2, Method: method, Params: params}); err != nil {
		t.Fatal(err)
	}
}

func must[T any](t *testing.T) func(T, error) T {
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// absentHere is what the local chain, an EraVM one that settles on L1, does not have, and how the library says so.
var absentHere = map[string]Status{
	"node_bytecode_supplier_contract": ErrMethodNotFound, "node_raw_block_transactions": ErrMethodNotFound,
	"node_protocol_version": ErrMethodNotFound, "node_proof": ErrMethodNotFound, "node_genesis": ErrMethodNotFound,
	"node_block_metadata": ErrMethodNotFound, "interop_message_status": ErrUnsupported, "interop_message_wait": ErrUnsupported,
	"interop_message_verify": ErrUnsupported, "interop_message_verify_wait": ErrUnsupported,
}

func TestEveryMethodsExampleRunsAndItsResponseIsReadWhole(t *testing.T) {
	wallet, token := chains(t)
	ctx := within(t, 5*time.Minute)
	deposit := must[*DepositResponse](t)(wallet.Deposit(ctx, DepositRequest{Amount: ether}))
	must[*DepositStatus](t)(wallet.DepositWait(ctx, DepositWaitRequest{L1TxHash: &deposit.L1TxHash}))
	withdrawal := must[*WithdrawResponse](t)(wallet.Withdraw(ctx, WithdrawRequest{Amount: big.NewInt(1000)}))
	second := must[*WithdrawResponse](t)(wallet.Withdraw(ctx, WithdrawRequest{Amount: big.NewInt(1001)}))
	must[*MinedTransaction](t)(wallet.TransactionWait(ctx, TransactionWaitRequest{Chain: ChainL2, TxHash: second.L2TxHash}))
	steer(t, ctx, wallet, "devnet_failNextDeposits", 1)
	failing := must[*DepositResponse](t)(wallet.Deposit(ctx, DepositRequest{Token: &token, Amount: big.NewInt(1000)}))
	failed := must[*DepositStatus](t)(wallet.DepositWait(ctx, DepositWaitRequest{L1TxHash: &failing.L1TxHash}))
	if failed.State != DepositStateFailed || failed.L2TxHash == nil {
		t.Fatalf("%+v", failed)
	}
	steer(t, ctx, wallet, "devnet_settle")
	address := must[common.Address](t)(wallet.Address())
	values := map[string]string{
		"$token": token.Hex(), "$address": address.Hex(), "$depositHash": deposit.L1TxHash.Hex(),
		"$failedDepositL2Hash": failed.L2TxHash.Hex(), "$withdrawalHash": withdrawal.L2TxHash.Hex(),
		"$secondWithdrawalHash": second.L2TxHash.Hex(),
	}
	for _, entry := range loadSchema(t).Methods {
		if entry.Name == "broadcast_transaction" {
			prepared := must[*PreparedTransferQuote](t)(wallet.TransferPrepare(ctx, TransferRequest{To: address, Amount: big.NewInt(1)}))
			signed := must[*SignTransactionResponse](t)(wallet.SignTransaction(ctx, SignTransactionRequest{Transaction: prepared.Transaction}))
			values["$rawTransaction"] = signed.RawTransaction.String()
		}
		types, ok := methodTable[entry.Name]
		if !ok {
			t.Errorf("no types for %s", entry.Name)
			continue
		}
		request := types.request()
		if err := json.Unmarshal(filledIn(entry.Example, values), request); err != nil {
			t.Fatal(err)
		}
		if status, absent := absentHere[entry.Name]; absent {
			if _, err := types.call(ctx, wallet, request); !errors.Is(err, status) {
				t.Errorf("%s: %v", entry.Name, err)
			}
			continue
		}
		if entry.Kind == "write" || entry.Kind == "broadcast" {
			if _, err := types.call(ctx, wallet, request); err != nil {
				t.Errorf("%s: %v", entry.Name, err)
			}
			waitForSent(t, ctx, wallet)
			continue
		}
		// What only reads can be asked twice: as the types have it, and as it came.
		var plain json.RawMessage
		if err := wallet.Call(ctx, entry.Name, request, &plain); err != nil {
			t.Errorf("%s: %v", entry.Name, err)
			continue
		}
		roundTrip(t, entry.Name, types.response(), plain)
		if _, err := types.call(ctx, wallet, request); err != nil {
			t.Errorf("%s: %v", entry.Name, err)
		}
	}
}

// waitForSent waits until what the account has sent on both chains is mined.
func waitForSent(t *testing.T, ctx context.Context, wallet *Wallet) {
	t.Helper()
	for _, chain := range []Chain{ChainL1, ChainL2} {
		for {
			pending := must[*Nonce](t)(wallet.Nonce(ctx, NonceRequest{Chain: chain}))
			latest := must[*Nonce](t)(wallet.Nonce(ctx, NonceRequest{Chain: chain, At: NonceAtLatest}))
			if pending.Nonce == latest.Nonce {
				break
			}
			time.Sleep(50 * time.Millisecond)
		}
	}
}

func TestTheNamesOfZksync2GoDoWhatTheyDidThere(t *testing.T) {
	wallet, token := chains(t)
	ctx := within(t, 5*time.Minute)
	l1, l2 := wallet.L1(), wallet.L2()
	if ethBased, base := must[bool](t)(l1.IsEthBasedChain(ctx)), must[common.Address](t)(l1.BaseToken(ctx)); !ethBased || base != common.HexToAddress("0x01") {
		t.Errorf("%v, %v", ethBased, base)
	}
	held := must[*big.Int](t)(l1.Balance(ctx, token))
	amount := big.NewInt(12345)
	must[*ApproveResponse](t)(l1.ApproveToken(ctx, token, amount))
	waitForSent(t, ctx, wallet)
	if allowed := must[*big.Int](t)(l1.Allowance(ctx, token)); allowed.Cmp(amount) != 0 {
		t.Errorf("allowance %v", allowed)
	}
	request := DepositRequest{Token: &token, Amount: amount, Approve: ApproveModeNever}
	if gas := must[*big.Int](t)(l1.EstimateGasDeposit(ctx, request)); gas.Sign() <= 0 {
		t.Errorf("gas %v", gas)
	}
	sent := must[*DepositResponse](t)(l1.Deposit(ctx, request))
	done := must[*DepositStatus](t)(wallet.DepositWait(ctx, DepositWaitRequest{L1TxHash: &sent.L1TxHash}))
	if done.State != DepositStateExecuted {
		t.Fatalf("%+v", done)
	}
	if left := must[*big.Int](t)(l1.Balance(ctx, token)); new(big.Int).Sub(held, left).Cmp(amount) != 0 {
		t.Errorf("%v of %v are left", left, held)
	}
	onL2 := must[*common.Address](t)(l1.L2TokenAddress(ctx, token))
	if onL2 == nil {
		t.Fatal("the token is not on L2")
	}
	if must[bool](t)(l2.IsBaseToken(ctx, *onL2)) {
		t.Error("the token is taken for the base token")
	}
	have := must[*big.Int](t)(l2.Balance(ctx, *onL2))
	if have.Cmp(amount) < 0 {
		t.Errorf("%v on L2", have)
	}
	if confirmed := must[*PriorityOpConfirmation](t)(l1.PriorityOpConfirmation(ctx, *done.L2TxHash)); !confirmed.Succeeded {
		t.Errorf("%+v", confirmed)
	}
	if cost := must[*big.Int](t)(l1.BaseCost(ctx, big.NewInt(500_000), nil, nil)); cost.Sign() <= 0 {
		t.Errorf("base cost %v", cost)
	}
	other := common.HexToAddress("0x1000000000000000000000000000000000000001")
	transfer := TransferRequest{To: other, Token: onL2, Amount: big.NewInt(45)}
	if gas := must[*big.Int](t)(l2.EstimateGasTransfer(ctx, transfer)); gas.Sign() <= 0 {
		t.Errorf("gas %v", gas)
	}
	nonce := must[uint64](t)(l2.PendingNonce(ctx))
	if moved := must[*TransferResponse](t)(l2.Transfer(ctx, transfer)); moved.Nonce != nonce {
		t.Errorf("nonce %d, not %d", moved.Nonce, nonce)
	}
	withdrawal := WithdrawRequest{Token: onL2, Amount: big.NewInt(300)}
	if gas := must[*big.Int](t)(l2.EstimateGasWithdraw(ctx, withdrawal)); gas.Sign() <= 0 {
		t.Errorf("gas %v", gas)
	}
	withdrawn := must[*WithdrawResponse](t)(l2.Withdraw(ctx, withdrawal))
	must[*MinedTransaction](t)(wallet.TransactionWait(ctx, TransactionWaitRequest{Chain: ChainL2, TxHash: withdrawn.L2TxHash}))
	steer(t, ctx, wallet, "devnet_settle")
	if must[bool](t)(l1.IsWithdrawFinalized(ctx, withdrawn.L2TxHash, 0)) {
		t.Error("finalised by nobody")
	}
	before := must[*big.Int](t)(l1.Balance(ctx, token))
	must[*FinalizeWithdrawalResponse](t)(l1.FinalizeWithdraw(ctx, withdrawn.L2TxHash, 0))
	waitForSent(t, ctx, wallet)
	if !must[bool](t)(l1.IsWithdrawFinalized(ctx, withdrawn.L2TxHash, 0)) {
		t.Error("not finalised")
	}
	after := must[*big.Int](t)(l1.Balance(ctx, token))
	if new(big.Int).Sub(after, before).Int64() != 300 {
		t.Errorf("%v before, %v after", before, after)
	}
	if _, err := l1.FinalizeWithdraw(ctx, withdrawn.L2TxHash, 0); !errors.Is(err, ErrAlreadyFinalized) {
		t.Errorf("finalised again: %v", err)
	}
	steer(t, ctx, wallet, "devnet_failNextDeposits", 1)
	lost := must[*DepositResponse](t)(l1.Deposit(ctx, DepositRequest{Token: &token, Amount: big.NewInt(77)}))
	failed := must[*DepositStatus](t)(wallet.DepositWait(ctx, DepositWaitRequest{L1TxHash: &lost.L1TxHash}))
	steer(t, ctx, wallet, "devnet_settle")
	before = must[*big.Int](t)(l1.Balance(ctx, token))
	must[*ClaimFailedDepositResponse](t)(l1.ClaimFailedDeposit(ctx, *failed.L2TxHash))
	waitForSent(t, ctx, wallet)
	if after := must[*big.Int](t)(l1.Balance(ctx, token)); new(big.Int).Sub(after, before).Int64() != 77 {
		t.Errorf("%v before, %v after the claim", before, after)
	}
	populated := must[*UnsignedTx](t)(l2.PopulateTransaction(ctx, SendTransactionRequest{To: other, Value: big.NewInt(5)}))
	if populated.To == nil || *populated.To != other || populated.Value.Int64() != 5 || populated.ChainID != 270 {
		t.Errorf("%+v", populated)
	}
	held = must[*big.Int](t)(l2.Balance(ctx, ETH))
	executed := must[*RequestExecuteResponse](t)(l1.RequestExecute(ctx, RequestExecuteRequest{ContractAddress: other, L2Value: big.NewInt(9)}))
	must[*DepositStatus](t)(wallet.DepositWait(ctx, DepositWaitRequest{L1TxHash: &executed.L1TxHash}))
	got := must[*Balance](t)(wallet.Balance(ctx, BalanceRequest{Chain: ChainL2, Address: &other}))
	if got.Balance.Int64() != 9 {
		t.Errorf("%v arrived", got.Balance)
	}
}

func TestAnInsufficientBalanceIsSaidWithItsAmountsAndNothingIsSent(t *testing.T) {
	wallet, _ := chains(t)
	ctx := within(t, time.Minute)
	nonce := must[uint64](t)(wallet.L1().Nonce(ctx))
	_, err := wallet.Deposit(ctx, DepositRequest{Amount: new(big.Int).Mul(ether, ether)})
	var failed *Error
	if !errors.Is(err, ErrInsufficientBalance) || !errors.As(err, &failed) || failed.MayHaveSent() {
		t.Fatalf("%#v", err)
	}
	var amounts map[string]any
	if err := json.Unmarshal(failed.Details, &amounts); err != nil || len(amounts) == 0 {
		t.Errorf("details %s, %v", failed.Details, err)
	}
	if after := must[uint64](t)(wallet.L1().Nonce(ctx)); after != nonce {
		t.Errorf("nonce %d, then %d", nonce, after)
	}
}

func TestManySendsAtOnceLeaveNoGap(t *testing.T) {
	wallet, _ := chains(t)
	ctx := within(t, 2*time.Minute)
	first := must[uint64](t)(wallet.L2().PendingNonce(ctx))
	const sends = 30
	type sent struct {
		response *TransferResponse
		err      error
	}
	results := make(chan sent, sends)
	for range sends {
		go func() {
			response, err := wallet.L2().Transfer(ctx, TransferRequest{To: common.HexToAddress("0x77"), Amount: big.NewInt(1)})
			results <- sent{response, err}
		}()
	}
	got, want := map[uint64]bool{}, map[uint64]bool{}
	for index := range uint64(sends) {
		result := <-results
		if result.err != nil {
			t.Fatal(result.err)
		}
		got[result.response.Nonce], want[first+index] = true, true
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("nonces %v from %d", got, first)
	}
}
