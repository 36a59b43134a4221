/* The C header of libzksync, where pkg-config says it is. */
#include <zksync.h>
