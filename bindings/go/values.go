package zksync

// How values look in JSON where encoding/json would write them otherwise.

import (
	"encoding/json"
	"fmt"
	"math/big"
)

// Ptr is a pointer to a copy of a value, for fields that may be absent.
func Ptr[T any](value T) *T { return &value }

// Pair is an array of two in JSON.
type Pair[A, B any] struct {
	First  A
	Second B
}

// MarshalJSON writes the array.
func (p Pair[A, B]) MarshalJSON() ([]byte, error) { return json.Marshal([2]any{p.First, p.Second}) }

// UnmarshalJSON reads the array.
func (p *Pair[A, B]) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	if len(parts) != 2 {
		return fmt.Errorf("zksync: %d values in place of a pair", len(parts))
	}
	if err := json.Unmarshal(parts[0], &p.First); err != nil {
		return err
	}
	return json.Unmarshal(parts[1], &p.Second)
}

// quantity is an amount: a string of decimal digits, because many readers of JSON numbers lose some.
type quantity big.Int

// MarshalJSON writes the digits. What is no amount, a negative one, the library refuses.
func (q *quantity) MarshalJSON() ([]byte, error) {
	return []byte(`"` + (*big.Int)(q).String() + `"`), nil
}

// UnmarshalJSON reads decimal digits, or hex ones after 0x.
func (q *quantity) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	digits, base := text, 10
	if len(text) > 2 && text[:2] == "0x" {
		digits, base = text[2:], 16
	}
	// big.Int would also take a sign and, elsewhere, underscores.
	if digits == "" || digits[0] == '-' || digits[0] == '+' {
		return fmt.Errorf("zksync: %q is no amount", text)
	}
	if _, ok := (*big.Int)(q).SetString(digits, base); !ok {
		return fmt.Errorf("zksync: %q is no amount", text)
	}
	return nil
}
