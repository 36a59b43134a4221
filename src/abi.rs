//! The constants of the header: ABI version, bounds, log levels.

/// The ABI that this header describes. A change that breaks a caller raises MAJOR; a new function or status raises MINOR.
pub const ZKS_ABI_VERSION_MAJOR: u32 = 0;
/// See ZKS_ABI_VERSION_MAJOR.
pub const ZKS_ABI_VERSION_MINOR: u32 = 1;
/// MAJOR * 65536 + MINOR, to be compared with zks_abi_version().
pub const ZKS_ABI_VERSION: u32 = ZKS_ABI_VERSION_MAJOR * 65536 + ZKS_ABI_VERSION_MINOR;

/// The longest accepted input string or byte array, in bytes, without the terminating NUL.
pub const ZKS_MAX_INPUT: usize = 1048576;

/// Log levels for zks_set_logger: nothing.
pub const ZKS_LOG_OFF: i32 = 0;
/// Failures of the library itself.
pub const ZKS_LOG_ERROR: i32 = 1;
/// What may need attention.
pub const ZKS_LOG_WARN: i32 = 2;
/// What happens, in few lines.
pub const ZKS_LOG_INFO: i32 = 3;
/// Every step.
pub const ZKS_LOG_DEBUG: i32 = 4;
/// Everything.
pub const ZKS_LOG_TRACE: i32 = 5;
