package zksync

// docs/MIGRATING.md against the package: what its tables name exists.

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

func TestTheMigrationGuideNamesWhatExists(t *testing.T) {
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "docs", "MIGRATING.md")
	for _, err := os.Stat(path); err != nil; _, err = os.Stat(path) {
		if folder == filepath.Dir(folder) {
			t.Skip("the guide is in the repository, not in the module")
		}
		folder = filepath.Dir(folder)
		path = filepath.Join(folder, "docs", "MIGRATING.md")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	call := regexp.MustCompile(`\bw\.(?:(L1|L2)\(\)\.)?([A-Z]\w*)\(`)
	function := regexp.MustCompile(`zksync\.([A-Z]\w*)\(req\)`)
	utilities := map[string]bool{}
	for _, name := range keys(utilityTable) {
		utilities[strings.ReplaceAll(name, "_", "")] = true
	}
	rows, calls := 0, 0
	for _, line := range strings.Split(string(text), "\n") {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		if len(cells) != 5 || !strings.HasPrefix(line, "|") {
			continue
		}
		if name := strings.Trim(cells[4], " `"); name != "method" && strings.Trim(name, "-") != "" {
			rows++
			_, isMethod := methodTable[name]
			if _, isUtility := utilityTable[name]; !isMethod && !isUtility {
				t.Errorf("%q is no method", name)
			}
		}
		for _, found := range call.FindAllStringSubmatch(cells[3], -1) {
			calls++
			on := map[string]reflect.Type{
				"": reflect.TypeFor[*Wallet](), "L1": reflect.TypeFor[WalletL1](), "L2": reflect.TypeFor[WalletL2](),
			}[found[1]]
			if _, ok := on.MethodByName(found[2]); !ok {
				t.Errorf("%v has no method %s", on, found[2])
			}
		}
		for _, found := range function.FindAllStringSubmatch(cells[3], -1) {
			calls++
			if !utilities[strings.ToLower(found[1])] {
				t.Errorf("there is no function %s", found[1])
			}
		}
	}
	if rows < 80 || calls < 80 {
		t.Errorf("only %d rows and %d calls were found", rows, calls)
	}
}
