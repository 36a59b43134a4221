// The runner of `make bench` for zksync2-go and go-ethereum; see ../README.md for the protocol.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"sort"
	"strings"
	"sync"
	"time"

	ethaccounts "github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/math"
	ethtypes "github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"github.com/zksync-sdk/zksync2-go/accounts"
	"github.com/zksync-sdk/zksync2-go/clients"
	"github.com/zksync-sdk/zksync2-go/types"
	"github.com/zksync-sdk/zksync2-go/utils"
)

const (
	samples    = 30
	sampleTime = 5 * time.Millisecond
	warmUp     = 100 * time.Millisecond
)

// What requests may have, as the schema of libzksync writes it.
type request struct {
	L2GasLimit       string      `json:"l2GasLimit"`
	GasPrice         string      `json:"gasPrice"`
	Token            string      `json:"token"`
	Amount           string      `json:"amount"`
	ContractAddress  string      `json:"contractAddress"`
	Calldata         string      `json:"calldata"`
	L2TxHash         string      `json:"l2TxHash"`
	Tokens           []string    `json:"tokens"`
	Text             string      `json:"text"`
	Digest           string      `json:"digest"`
	Signature        string      `json:"signature"`
	Leaf             string      `json:"leaf"`
	Index            uint64      `json:"index"`
	Proof            []string    `json:"proof"`
	Transaction      transaction `json:"transaction"`
	TypedData        typedData   `json:"typedData"`
	MinimalAllowance string      `json:"minimalAllowance"`
	Inner            string      `json:"inner"`
}

type transaction struct {
	ChainID              int64  `json:"chainId"`
	From                 string `json:"from"`
	To                   string `json:"to"`
	Nonce                uint64 `json:"nonce"`
	Data                 string `json:"data"`
	Value                string `json:"value"`
	GasLimit             string `json:"gasLimit"`
	MaxFeePerGas         string `json:"maxFeePerGas"`
	MaxPriorityFeePerGas string `json:"maxPriorityFeePerGas"`
	GasPerPubdata        string `json:"gasPerPubdata"`
}

type typedData struct {
	Types       map[string][]apitypes.Type `json:"types"`
	PrimaryType string                     `json:"primaryType"`
	Domain      struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		ChainID int64  `json:"chainId"`
	} `json:"domain"`
	Message map[string]any `json:"message"`
}

var (
	key    []byte
	urls   struct{ L1, L2 string }
	l1     *ethclient.Client
	l2     *clients.Client
	wallet *accounts.Wallet
)

func newWallet() (err error) {
	if l2, err = clients.Dial(urls.L2); err != nil {
		return err
	}
	if l1, err = ethclient.Dial(urls.L1); err != nil {
		return err
	}
	wallet, err = accounts.NewWallet(key, l2, l1)
	return err
}

func freeWallet() {
	if l1 != nil {
		l1.Close()
	}
	if l2 != nil {
		l2.Close()
	}
	l1, l2, wallet = nil, nil, nil
}

func number(text string) *big.Int {
	if text == "" {
		return nil
	}
	n, _ := new(big.Int).SetString(text, 10)
	return n
}

// The token that a request names; the chain's own coin when it names none.
func token(r *request) common.Address {
	if r.Token == "" {
		return utils.LegacyEthAddress
	}
	return common.HexToAddress(r.Token)
}

func hash(tx *ethtypes.Transaction, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return tx.Hash().Hex(), nil
}

var operations = map[string]func(*request) (any, error){
	"base_cost": func(r *request) (any, error) {
		cost, err := wallet.BaseCost(nil, number(r.L2GasLimit), utils.RequiredL1ToL2GasPerPubdataLimit, number(r.GasPrice))
		if err != nil {
			return nil, err
		}
		return cost.String(), nil
	},
	"deposit": func(r *request) (any, error) {
		return hash(wallet.Deposit(nil, accounts.DepositTransaction{
			To: wallet.Address(), Token: token(r), Amount: number(r.Amount), ApproveToken: r.Token != "",
		}))
	},
	"request_execute": func(r *request) (any, error) {
		return hash(wallet.RequestExecute(nil, accounts.RequestExecuteTransaction{
			ContractAddress: common.HexToAddress(r.ContractAddress), Calldata: common.FromHex(r.Calldata),
			L2Value: big.NewInt(0),
		}))
	},
	"withdraw": func(r *request) (any, error) {
		sent, err := wallet.Withdraw(nil, accounts.WithdrawalTransaction{
			To: wallet.Address(), Token: token(r), Amount: number(r.Amount),
		})
		return sent.Hex(), err
	},
	"withdrawal_status": func(r *request) (any, error) {
		finalized, err := wallet.IsWithdrawFinalized(nil, common.HexToHash(r.L2TxHash), 0)
		if finalized {
			return "finalized", err
		}
		return "not finalized", err
	},
	"finalize_withdrawal": func(r *request) (any, error) {
		return hash(wallet.FinalizeWithdraw(nil, common.HexToHash(r.L2TxHash), 0))
	},
	"claim_failed_deposit": func(r *request) (any, error) {
		return hash(wallet.ClaimFailedDeposit(nil, common.HexToHash(r.L2TxHash)))
	},
	"balances": func(r *request) (any, error) {
		answers, problems := make([]string, len(r.Tokens)), make([]error, len(r.Tokens))
		var all sync.WaitGroup
		for i := range r.Tokens {
			all.Add(1)
			go func(i int) {
				defer all.Done()
				balance, err := wallet.BalanceL1(nil, common.HexToAddress(r.Tokens[i]))
				if problems[i] = err; err == nil {
					answers[i] = balance.String()
				}
			}(i)
		}
		all.Wait()
		return answers, errors.Join(problems...)
	},
}

const approvalBased = `[{"type":"function","name":"approvalBased","outputs":[],"stateMutability":"view","inputs":[
	{"name":"token","type":"address"},{"name":"minimalAllowance","type":"uint256"},{"name":"inner","type":"bytes"}]}]`

type timed func() (any, error)

func zkTransaction(tx transaction) *types.Transaction {
	to, from := common.HexToAddress(tx.To), common.HexToAddress(tx.From)
	return &types.Transaction{
		Nonce: new(big.Int).SetUint64(tx.Nonce), GasTipCap: number(tx.MaxPriorityFeePerGas), GasFeeCap: number(tx.MaxFeePerGas),
		Gas: number(tx.GasLimit), To: &to, Value: number(tx.Value), Data: common.FromHex(tx.Data),
		ChainID: big.NewInt(tx.ChainID), From: &from, GasPerPubdata: number(tx.GasPerPubdata),
	}
}

// For each row a function that prepares, and gives the function that is timed.
var rows = map[string]func(*request) (timed, error){
	"sign_transaction": func(r *request) (timed, error) {
		secret, err := crypto.ToECDSA(key)
		tx, to := r.Transaction, common.HexToAddress(r.Transaction.To)
		signer := ethtypes.LatestSignerForChainID(big.NewInt(tx.ChainID))
		inner := &ethtypes.DynamicFeeTx{
			ChainID: big.NewInt(tx.ChainID), Nonce: tx.Nonce, GasTipCap: number(tx.MaxPriorityFeePerGas),
			GasFeeCap: number(tx.MaxFeePerGas), Gas: number(tx.GasLimit).Uint64(), To: &to, Value: number(tx.Value),
			Data: common.FromHex(tx.Data),
		}
		return func() (any, error) {
			signed, err := ethtypes.SignNewTx(secret, signer, inner)
			if err != nil {
				return nil, err
			}
			raw, err := signed.MarshalBinary()
			return hexutil.Encode(raw), err
		}, err
	},
	"sign_message": func(r *request) (timed, error) {
		secret, err := crypto.ToECDSA(key)
		return func() (any, error) {
			signature, err := crypto.Sign(ethaccounts.TextHash([]byte(r.Text)), secret)
			if err == nil {
				signature[64] += 27
			}
			return hexutil.Encode(signature), err
		}, err
	},
	"recover": func(r *request) (timed, error) {
		digest, signature := common.FromHex(r.Digest), common.FromHex(r.Signature)
		signature[64] -= 27
		return func() (any, error) {
			public, err := crypto.SigToPub(digest, signature)
			if err != nil {
				return nil, err
			}
			return crypto.PubkeyToAddress(*public).Hex(), nil
		}, nil
	},
	"typed_data_hash": func(r *request) (timed, error) {
		domain := apitypes.TypedDataDomain{
			Name: r.TypedData.Domain.Name, Version: r.TypedData.Domain.Version,
			ChainId: math.NewHexOrDecimal256(r.TypedData.Domain.ChainID),
		}
		all := apitypes.Types{"EIP712Domain": {{Name: "name", Type: "string"}, {Name: "version", Type: "string"},
			{Name: "chainId", Type: "uint256"}}}
		for name, fields := range r.TypedData.Types {
			all[name] = fields
		}
		data := apitypes.TypedData{Types: all, PrimaryType: r.TypedData.PrimaryType, Domain: domain, Message: r.TypedData.Message}
		return func() (any, error) {
			digest, _, err := apitypes.TypedDataAndHash(data)
			return hexutil.Encode(digest), err
		}, nil
	},
	"digest_0x71": func(r *request) (timed, error) {
		tx := zkTransaction(r.Transaction)
		return func() (any, error) {
			data, err := tx.TypedData()
			if err != nil {
				return nil, err
			}
			digest, _, err := apitypes.TypedDataAndHash(*data)
			return hexutil.Encode(digest), err
		}, nil
	},
	"serialize_0x71": func(r *request) (timed, error) {
		tx, signature := zkTransaction(r.Transaction), common.FromHex(r.Signature)
		return func() (any, error) {
			raw, err := tx.Encode(signature)
			if err != nil {
				return nil, err
			}
			data, err := tx.TypedData()
			if err != nil {
				return nil, err
			}
			digest, _, err := apitypes.TypedDataAndHash(*data)
			hash := crypto.Keccak256(digest, crypto.Keccak256(signature))
			return hexutil.Encode(raw) + " " + hexutil.Encode(hash), err
		}, nil
	},
	"abi_paymaster": func(r *request) (timed, error) {
		parsed, err := abi.JSON(strings.NewReader(approvalBased))
		if err != nil {
			return nil, err
		}
		token, allowance, inner := common.HexToAddress(r.Token), number(r.MinimalAllowance), common.FromHex(r.Inner)
		return func() (any, error) {
			data, err := parsed.Pack("approvalBased", token, allowance, inner)
			return hexutil.Encode(data), err
		}, nil
	},
	"proof": func(r *request) (timed, error) {
		leaf, proof := common.FromHex(r.Leaf), [][]byte{}
		for _, text := range r.Proof {
			proof = append(proof, common.FromHex(text))
		}
		return func() (any, error) {
			node, index := leaf, r.Index
			for _, other := range proof {
				if index%2 == 0 {
					node = crypto.Keccak256(node, other)
				} else {
					node = crypto.Keccak256(other, node)
				}
				index /= 2
			}
			return hexutil.Encode(node), nil
		}, nil
	},
	"signer_new": func(*request) (timed, error) {
		return func() (any, error) {
			secret, err := crypto.ToECDSA(key)
			if err != nil {
				return nil, err
			}
			return crypto.PubkeyToAddress(secret.PublicKey).Hex(), nil
		}, nil
	},
}

func timeIt(r *request, prepare func(*request) (timed, error)) (any, error) {
	run, err := prepare(r)
	if err != nil {
		return nil, err
	}
	var found []float64
	var last any
	for sample := -1; sample < samples; sample++ {
		length := sampleTime
		if sample < 0 {
			length = warmUp
		}
		start, n := time.Now(), 0
		for time.Since(start) < length {
			if last, err = run(); err != nil {
				return nil, err
			}
			n++
		}
		if sample >= 0 {
			found = append(found, float64(time.Since(start).Nanoseconds())/float64(n))
		}
	}
	// The best: what else the machine does can only make a sample longer.
	sort.Float64s(found)
	return map[string]any{"ns": found[0], "result": last}, nil
}

func answer(line string) (result any, err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("panic: %v", panicked)
		}
	}()
	parts := strings.SplitN(line, " ", 3)
	verb, name, body := parts[0], parts[1], []byte(parts[2])
	if verb == "config" {
		if key, err = hex.DecodeString(name); err != nil {
			return nil, err
		}
		return struct{}{}, json.Unmarshal(body, &urls)
	}
	var r request
	if err = json.Unmarshal(body, &r); err != nil {
		return nil, err
	}
	if verb == "time" {
		prepare := rows[name]
		if prepare == nil {
			return nil, errors.New("it has no such thing")
		}
		return timeIt(&r, prepare)
	}
	if verb == "cold" {
		freeWallet()
	}
	start := time.Now()
	if verb == "cold" {
		if err = newWallet(); err != nil {
			return nil, err
		}
	}
	sent, err := operations[name](&r)
	return map[string]any{"ms": float64(time.Since(start).Nanoseconds()) / 1e6, "result": sent}, err
}

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(nil, 1<<24)
	for input.Scan() {
		result, err := answer(input.Text())
		if err != nil {
			result = map[string]any{"error": map[string]string{"message": err.Error()}}
		}
		text, _ := json.Marshal(result)
		fmt.Println(string(text))
	}
}
