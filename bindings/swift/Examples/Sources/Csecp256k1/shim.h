/* Bitcoin Core's secp256k1 with recoverable signatures: what the external signer signs with. */
#include <secp256k1.h>
#include <secp256k1_recovery.h>
