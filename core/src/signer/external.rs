//! The signer that asks the host: a hardware wallet, a key service, a keychain, a person.

use std::fmt;
use std::sync::Arc;

use ethers_core::types::Address;

use super::curve::recover;
use super::{BoxFuture, Signature, Signer, SigningRequest};
use crate::error::{Error, Result, Status};

/// What the host provides: from what is to be signed to the signature's bytes, in a form that
/// [`Signature::from_bytes`] reads.
pub type SignFn = dyn Fn(SigningRequest) -> BoxFuture<'static, Result<Vec<u8>>> + Send + Sync;

/// Signs through the host. What comes back is used only if it recovers to the address, so that a host that asks the
/// wrong key notices before anything is sent.
pub struct ExternalSigner {
    address: Address,
    sign: Arc<SignFn>,
}

impl ExternalSigner {
    /// A signer for this address.
    pub fn new(address: Address, sign: Arc<SignFn>) -> ExternalSigner {
        ExternalSigner { address, sign }
    }
}

impl fmt::Debug for ExternalSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ExternalSigner({})", crate::types::Address(self.address))
    }
}

impl Signer for ExternalSigner {
    fn address(&self) -> Address {
        self.address
    }

    fn sign<'a>(&'a self, request: &'a SigningRequest) -> BoxFuture<'a, Result<Signature>> {
        Box::pin(async move {
            let bytes = (self.sign)(request.clone()).await?;
            let failed = |error: Error| {
                Error::new(
                    Status::SignerFailed,
                    format!("the external signer's answer cannot be used: {}", error.message()),
                )
            };
            let signature = Signature::from_bytes(&bytes).map_err(failed)?;
            let signer = recover(request.digest, &signature).map_err(failed)?;
            if signer != self.address {
                let [theirs, ours] = [signer, self.address].map(crate::types::Address);
                let message = format!(
                    "the external signer signed with the key of {theirs}, but was registered as {ours}; \
                     it holds another key, or hashed the 32 bytes again"
                );
                return Err(Error::new(Status::SignerMismatch, message));
            }
            Ok(signature)
        })
    }
}

#[cfg(test)]
mod tests {
    use ethers_core::types::H256;

    use super::super::PrivateKeySigner;
    use super::*;

    fn request() -> SigningRequest {
        SigningRequest {
            kind: "message",
            digest: H256([3; 32]),
            chain_id: None,
            payload: super::super::Payload::TypedData(serde_json::Value::Null),
        }
    }

    fn answering(address: Address, answer: Result<Vec<u8>>) -> ExternalSigner {
        ExternalSigner::new(address, Arc::new(move |_| Box::pin(std::future::ready(answer.clone()))))
    }

    #[tokio::test]
    async fn only_the_registered_key_is_believed() {
        let key = PrivateKeySigner::from_bytes(&[1; 32]).unwrap();
        let good = key.sign_digest(request().digest).unwrap();
        let signer = answering(key.address(), Ok(good.to_bytes().to_vec()));
        assert_eq!(signer.sign(&request()).await.unwrap(), good);

        let other = PrivateKeySigner::from_bytes(&[2; 32])
            .unwrap()
            .sign_digest(request().digest)
            .unwrap();
        let table = [
            (Ok(other.to_bytes().to_vec()), Status::SignerMismatch),
            (Ok(vec![1, 2, 3]), Status::SignerFailed),
            (Ok(vec![0; 65]), Status::SignerFailed),
            (Err(Error::new(Status::SignerFailed, "refused")), Status::SignerFailed),
        ];
        for (answer, status) in table {
            let error = answering(key.address(), answer).sign(&request()).await.unwrap_err();
            assert_eq!(error.status(), status, "{error}");
        }
    }
}
