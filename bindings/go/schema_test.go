package zksync

// The types against the schema: every example, and every struct with every field, comes back as it was.

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// tableEntry is a method or utility: what its types make, and the call itself.
type tableEntry struct {
	request, response func() any
	call              func(ctx context.Context, w *Wallet, request any) (any, error)
}

func method[Q, R any](run func(*Wallet, context.Context, Q, ...CallOption) (*R, error)) tableEntry {
	return tableEntry{
		request: func() any { return new(Q) }, response: func() any { return new(R) },
		call: func(ctx context.Context, w *Wallet, request any) (any, error) { return run(w, ctx, *request.(*Q)) },
	}
}

func methodWithoutRequest[R any](run func(*Wallet, context.Context, ...CallOption) (*R, error)) tableEntry {
	return method(func(w *Wallet, ctx context.Context, _ struct{}, opts ...CallOption) (*R, error) {
		return run(w, ctx, opts...)
	})
}

func utility[Q, R any](compute func(Q) (*R, error)) tableEntry {
	return method(func(_ *Wallet, _ context.Context, request Q, _ ...CallOption) (*R, error) { return compute(request) })
}

// document is what the tests read of the schema.
type document struct {
	Methods, Utils []struct {
		Name, Kind        string
		Example           json.RawMessage
		Request, Response node
	}
	Statuses []struct {
		Status Status
		Name   string
	}
	Defs map[string]node `json:"$defs"`
}

// node is a JSON Schema.
type node map[string]any

func loadSchema(t *testing.T) document {
	t.Helper()
	text, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	var schema document
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// placeholders stand in the examples for what only a chain can give.
var placeholders = map[string]string{
	"$token": "0x00000000000000000000000000000000000000a1", "$address": "0x00000000000000000000000000000000000000a2",
	"$depositHash":         "0x" + strings.Repeat("d1", 32),
	"$failedDepositL2Hash": "0x" + strings.Repeat("d2", 32), "$withdrawalHash": "0x" + strings.Repeat("d3", 32),
	"$secondWithdrawalHash": "0x" + strings.Repeat("d4", 32), "$rawTransaction": "0x02",
}

// filledIn is an example with values in place of its placeholders.
func filledIn(example []byte, values map[string]string) []byte {
	for name, value := range values {
		example = bytes.ReplaceAll(example, []byte(`"`+name+`"`), []byte(`"`+value+`"`))
	}
	return example
}

func TestTheTypesAreThoseOfTheLoadedLibrary(t *testing.T) {
	schema := loadSchema(t)
	for what, pairs := range map[string][2][]string{
		"methods": {keys(methodTable), nil}, "utils": {keys(utilityTable), nil},
	} {
		entries := schema.Methods
		if what == "utils" {
			entries = schema.Utils
		}
		for _, entry := range entries {
			pairs[1] = append(pairs[1], entry.Name)
		}
		sort.Strings(pairs[1])
		if !reflect.DeepEqual(pairs[0], pairs[1]) {
			t.Errorf("%s: the package has %v, the library %v", what, pairs[0], pairs[1])
		}
	}
	for _, status := range schema.Statuses {
		if status.Status != 0 && status.Status.String() != status.Name {
			t.Errorf("status %d: the package says %v, the library %s", int32(status.Status), status.Status, status.Name)
		}
	}
}

func keys[V any](of map[string]V) []string {
	var names []string
	for name := range of {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func TestEveryExampleComesBackAsItWas(t *testing.T) {
	schema := loadSchema(t)
	for _, entry := range append(schema.Methods, schema.Utils...) {
		types, ok := methodTable[entry.Name]
		if !ok {
			types, ok = utilityTable[entry.Name]
		}
		if !ok {
			t.Errorf("no types for %s", entry.Name)
			continue
		}
		example := filledIn(entry.Example, placeholders)
		roundTrip(t, entry.Name, types.request(), example)
	}
}

func TestEveryUtilityGivesWhatItsTypesSay(t *testing.T) {
	for _, entry := range loadSchema(t).Utils {
		types, ok := utilityTable[entry.Name]
		if !ok {
			t.Errorf("no types for %s", entry.Name)
			continue
		}
		request := types.request()
		if err := json.Unmarshal(entry.Example, request); err != nil {
			t.Fatal(err)
		}
		response, err := types.call(t.Context(), nil, request)
		if err != nil {
			t.Errorf("%s: %v", entry.Name, err)
			continue
		}
		written, err := json.Marshal(response)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := compute[json.RawMessage](entry.Name, json.RawMessage(entry.Example))
		if err != nil {
			t.Fatal(err)
		}
		if want, got := canonical(t, *plain), canonical(t, written); !reflect.DeepEqual(want, got) {
			t.Errorf("%s: %v was read as %v", entry.Name, want, got)
		}
	}
}

func TestEveryStructWithAllItsFieldsComesBackAsItWas(t *testing.T) {
	schema := loadSchema(t)
	maker := sampleMaker{defs: schema.Defs}
	structs := map[string]node{}
	for name, def := range schema.Defs {
		if def["type"] == "object" {
			structs[name] = def
		}
	}
	for _, entry := range append(schema.Methods, schema.Utils...) {
		// A response that the schema writes in place.
		if _, named := entry.Response["$ref"]; !named {
			structs[inPlace(entry.Name)] = entry.Response
		}
	}
	if len(structs) != len(structTypes) {
		t.Errorf("the library has %d structs, the package %d", len(structs), len(structTypes))
	}
	for name, def := range structs {
		make, ok := structTypes[name]
		if !ok {
			t.Errorf("no type for %s", name)
			continue
		}
		for _, optional := range []bool{true, false} {
			sample, err := json.Marshal(maker.object(def, optional))
			if err != nil {
				t.Fatal(err)
			}
			roundTrip(t, name, make(), sample)
		}
	}
}

func inPlace(method string) string {
	var name strings.Builder
	for _, word := range strings.Split(method, "_") {
		name.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return name.String() + "Response"
}

// sampleMaker makes values for schemas, each amount and number another one.
type sampleMaker struct {
	defs map[string]node
	last int64
}

func (m *sampleMaker) object(schema node, optional bool) map[string]any {
	required := map[string]bool{}
	if names, ok := schema["required"].([]any); ok {
		for _, name := range names {
			required[name.(string)] = true
		}
	}
	object := map[string]any{}
	properties, _ := schema["properties"].(map[string]any)
	for name, property := range properties {
		if required[name] || optional {
			object[name] = m.value(node(property.(map[string]any)), optional)
		}
	}
	return object
}

func (m *sampleMaker) value(schema node, optional bool) any {
	m.last++
	if reference, ok := schema["$ref"].(string); ok {
		name := strings.TrimPrefix(reference, "#/$defs/")
		switch name {
		case "Address":
			return fmt.Sprintf("0x%040x", m.last)
		case "Hash":
			return fmt.Sprintf("0x%064x", m.last)
		case "Bytes":
			return fmt.Sprintf("0x%08x", m.last)
		case "Uint":
			// More than a JSON number of most readers holds.
			return new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), 200), big.NewInt(m.last)).String()
		}
		return m.value(m.defs[name], optional)
	}
	if variants, ok := schema["oneOf"].([]any); ok {
		return variants[int(m.last)%len(variants)].(map[string]any)["const"]
	}
	if options, ok := schema["anyOf"].([]any); ok {
		return m.value(node(options[0].(map[string]any)), optional)
	}
	kind, _ := schema["type"].(string)
	if kinds, ok := schema["type"].([]any); ok {
		kind = kinds[0].(string)
	}
	switch kind {
	case "string":
		return fmt.Sprintf("text %d", m.last)
	case "boolean":
		return true
	case "integer":
		if schema["format"] == "uint8" {
			return m.last % 256
		}
		if schema["format"] == "uint64" {
			return uint64(1)<<63 + uint64(m.last)
		}
		return m.last
	case "number":
		return 0.5
	case "array":
		if items, ok := schema["prefixItems"].([]any); ok {
			list := []any{}
			for _, item := range items {
				list = append(list, m.value(node(item.(map[string]any)), optional))
			}
			return list
		}
		item, _ := schema["items"].(map[string]any)
		return []any{m.value(node(item), optional), m.value(node(item), optional)}
	case "object":
		if inner, ok := schema["additionalProperties"].(map[string]any); ok {
			return map[string]any{"a": m.value(node(inner), optional)}
		}
		return m.object(schema, optional)
	}
	return map[string]any{"any": []any{"value", true}}
}

// roundTrip reads a JSON text strictly into a value and compares what the value writes with the text.
func roundTrip(t *testing.T, name string, into any, text []byte) {
	t.Helper()
	if err := readStrictly(text, into); err != nil {
		t.Errorf("%s: %v in %s", name, err, text)
		return
	}
	written, err := json.Marshal(into)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if want, got := canonical(t, text), canonical(t, written); !reflect.DeepEqual(want, got) {
		t.Errorf("%s: came back as another one\nwas %v\nis  %v", name, want, got)
	}
}

// readStrictly reads with every key in its place: what the value writes again has no fewer keys than the text.
func readStrictly(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into)
}

// canonical is a JSON text with what means the same written the same: no nulls, hex in lower case, whole numbers as they are.
func canonical(t *testing.T, text []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return withoutNulls(value)
}

func withoutNulls(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for name, inner := range value {
			if inner == nil {
				delete(value, name)
			} else {
				value[name] = withoutNulls(inner)
			}
		}
	case []any:
		for index := range value {
			value[index] = withoutNulls(value[index])
		}
	case json.Number:
		if strings.ContainsAny(value.String(), ".eE") {
			number, _ := value.Float64()
			return json.Number(strconv.FormatFloat(number, 'f', -1, 64))
		}
	case string:
		if strings.HasPrefix(value, "0x") {
			return strings.ToLower(value)
		}
	}
	return value
}

func TestAnAmountIsAStringOfDigitsAndNothingElse(t *testing.T) {
	var request DepositRequest
	for _, text := range []string{`{"amount":1}`, `{"amount":"-1"}`, `{"amount":"+1"}`, `{"amount":""}`, `{"amount":"0x"}`, `{"amount":"1_0"}`, `{"amount":"1.5"}`} {
		if err := json.Unmarshal([]byte(text), &request); err == nil {
			t.Errorf("%s was read", text)
		}
	}
	if err := json.Unmarshal([]byte(`{"amount":"0xff"}`), &request); err != nil || request.Amount.Int64() != 255 {
		t.Errorf("0xff was read as %v, %v", request.Amount, err)
	}
}
