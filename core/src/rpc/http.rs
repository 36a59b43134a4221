//! One HTTP exchange: the connection pool, TLS, the time limit and the size limit. Knows nothing of JSON.

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Bytes};
use hyper::header::{HeaderValue, ACCEPT, CONTENT_TYPE, RETRY_AFTER, USER_AGENT};
use hyper::{Request, StatusCode};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use once_cell::sync::OnceCell;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, RootCertStore};

use super::endpoint::{invalid, Endpoint};
use super::proxy::{Connector, Proxy, TunnelRefused};
use super::redact::shorten;
use crate::config::ChainConfig;
use crate::error::{Chain, Error, Result};

const DEFAULT_TIMEOUT_MS: u64 = 30_000;
const DEFAULT_MAX_RESPONSE: u64 = 32 * 1024 * 1024;

/// A host that does not take a connection in this time will not answer in the rest of the timeout either, and another
/// endpoint may be waiting.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Below the 60 seconds after which usual load balancers drop idle connections, so that we close first: a request on a
/// connection that is just being dropped is lost, and one that must not be repeated is then in doubt.
const IDLE_TIMEOUT: Duration = Duration::from_secs(50);

/// Sends requests to endpoints, over kept connections.
pub(super) struct Http {
    client: Client<HttpsConnector<Connector>, Full<Bytes>>,
    timeout: Duration,
    max_response: u64,
}

/// An answer, whatever its status.
pub(super) struct Reply {
    pub status: StatusCode,
    pub retry_after: Option<Duration>,
    pub body: Vec<u8>,
}

/// Why there is no answer.
pub(super) enum NoReply {
    /// No connection; nothing was sent. `tls`: the handshake failed.
    NotConnected { tls: bool, reason: String },
    /// The proxy refused; nothing was sent.
    ProxyRefused(u16),
    /// The connection broke. `dropped`: before any part of an answer came.
    Broken { dropped: bool, reason: String },
    /// The time was over.
    Timeout(Duration),
    /// The answer is longer than this.
    TooLarge(u64),
}

impl Http {
    pub fn new(chain: Chain, config: &ChainConfig, proxy: Option<Arc<Proxy>>) -> Result<Http> {
        let timeout = Duration::from_millis(config.timeout_ms.unwrap_or(DEFAULT_TIMEOUT_MS));
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(Duration::from_secs(30)));
        tcp.set_connect_timeout(Some(CONNECT_TIMEOUT.min(timeout)));
        // The target's scheme may be https; TLS is the business of the connector around this one.
        tcp.enforce_http(false);
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(tls(chain, config.extra_roots_pem.as_deref())?)
            .https_or_http()
            .enable_all_versions()
            .wrap_connector(Connector::new(tcp, proxy));
        let client = Client::builder(TokioExecutor::new())
            .timer(TokioTimer::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE_TIMEOUT)
            .pool_max_idle_per_host(32)
            // Finds out that an HTTP/2 connection is dead, for example after a laptop slept.
            .http2_keep_alive_interval(Duration::from_secs(20))
            .http2_keep_alive_timeout(Duration::from_secs(10))
            .build(connector);
        Ok(Http {
            client,
            timeout,
            max_response: config.max_response_bytes.unwrap_or(DEFAULT_MAX_RESPONSE),
        })
    }

    /// Posts a body once. Dropping the future ends the exchange.
    pub async fn post(&self, endpoint: &Endpoint, body: Vec<u8>) -> std::result::Result<Reply, NoReply> {
        match tokio::time::timeout(self.timeout, self.exchange(endpoint, body)).await {
            Ok(result) => result,
            Err(_) => Err(NoReply::Timeout(self.timeout)),
        }
    }

    async fn exchange(&self, endpoint: &Endpoint, body: Vec<u8>) -> std::result::Result<Reply, NoReply> {
        let mut request = Request::new(Full::new(Bytes::from(body)));
        *request.method_mut() = hyper::Method::POST;
        *request.uri_mut() = endpoint.uri.clone();
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(
            USER_AGENT,
            HeaderValue::from_static(concat!("libzksync/", env!("CARGO_PKG_VERSION"))),
        );
        for (name, value) in &endpoint.headers {
            headers.insert(name, value.clone());
        }
        let response = self.client.request(request).await.map_err(|error| no_reply(&error))?;
        let (head, mut body) = response.into_parts();
        let retry_after = head
            .headers
            .get(RETRY_AFTER)
            .and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let announced = body.size_hint().lower();
        if announced > self.max_response {
            return Err(NoReply::TooLarge(self.max_response));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(announced).unwrap_or(0).min(1 << 20));
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|error| NoReply::Broken {
                dropped: false,
                reason: root_cause(&error),
            })?;
            let Ok(data) = frame.into_data() else { continue };
            if bytes.len().saturating_add(data.len()) as u64 > self.max_response {
                return Err(NoReply::TooLarge(self.max_response));
            }
            bytes.extend_from_slice(&data);
        }
        Ok(Reply {
            status: head.status,
            retry_after: retry_after.map(Duration::from_secs),
            body: bytes,
        })
    }
}

/// TLS with the bundled Mozilla roots alone. All clients of the process share it, sessions included: the roots are the larger
/// part of what a wallet takes in memory.
static BUNDLED: OnceCell<ClientConfig> = OnceCell::new();

/// TLS with the bundled Mozilla roots and the configured ones.
fn tls(chain: Chain, extra_roots: Option<&str>) -> Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    if let Some(pem) = extra_roots {
        let bad = |reason: String| invalid(format!("/{chain}/extraRootsPem"), reason);
        let mut count = 0usize;
        for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
            let certificate = certificate.map_err(|_| bad(format!("certificate {count} is not valid PEM")))?;
            roots
                .add(certificate)
                .map_err(|_| bad(format!("certificate {count} is not an X.509 certificate")))?;
            count = count.saturating_add(1);
        }
        if count == 0 {
            return Err(bad(
                "no certificate in it; a PEM certificate begins with -----BEGIN CERTIFICATE-----".to_owned(),
            ));
        }
        return tls_with(roots);
    }
    BUNDLED.get_or_try_init(|| tls_with(roots)).cloned()
}

/// TLS with the bundled roots and further ones. The crypto provider is named here and never installed for the process: the host
/// program may have its own.
fn tls_with(mut roots: RootCertStore) -> Result<ClientConfig> {
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::internal(format!("TLS cannot be set up: {error}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(config)
}

fn no_reply(error: &hyper_util::client::legacy::Error) -> NoReply {
    let reason = root_cause(error);
    if error.is_connect() {
        if let Some(refused) = find::<TunnelRefused>(error) {
            return NoReply::ProxyRefused(refused.status);
        }
        return NoReply::NotConnected {
            tls: find::<rustls::Error>(error).is_some(),
            reason,
        };
    }
    let lost = |kind| {
        matches!(
            kind,
            io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionAborted
        )
    };
    let dropped = find::<hyper::Error>(error).is_some_and(|error| error.is_incomplete_message() || error.is_canceled())
        || find::<io::Error>(error).is_some_and(|error| lost(error.kind()));
    NoReply::Broken { dropped, reason }
}

/// The errors behind an error. `io::Error` hides the one that it wraps, so it is opened here.
fn causes<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    let mut next = Some(error);
    let steps = std::iter::from_fn(move || {
        let error = next?;
        let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = match wrapped {
            Some(inner) => Some(inner as &(dyn StdError + 'static)),
            None => error.source(),
        };
        Some(error)
    });
    // Nothing nests that deep; this is only against a cycle.
    steps.take(16)
}

fn find<'a, E: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a E> {
    causes(error).find_map(|error| error.downcast_ref::<E>())
}

/// The innermost reason, which is the one that means something: "Connection refused", not "client error".
fn root_cause(error: &(dyn StdError + 'static)) -> String {
    let text = causes(error).last().map(ToString::to_string).unwrap_or_default();
    let text = if text == "deadline has elapsed" {
        "connecting took too long".to_owned()
    } else {
        text
    };
    shorten(&text, 300)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_without_roots_of_their_own_share_what_tls_takes_in_memory() {
        let config = || tls(Chain::L1, None).unwrap();
        assert!(Arc::ptr_eq(config().crypto_provider(), config().crypto_provider()));
    }
}
