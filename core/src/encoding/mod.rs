//! What the bridge's contracts encode and hash: calldata, messages, asset ids, addresses, fee rules.
