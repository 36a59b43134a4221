/* Preloaded over libzksync it makes the library's ABI another one, which the package must refuse. */
#include <stdint.h>

uint32_t zks_abi_version(void) { return 7 * 65536; }
