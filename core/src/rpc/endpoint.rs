//! One endpoint: its checked URL and headers, how it is called in messages, and what was learned about it.

use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hyper::header::{HeaderMap, HeaderName, HeaderValue, AUTHORIZATION, PROXY_AUTHORIZATION};
use hyper::http::uri::Scheme;
use hyper::Uri;
use rustls::pki_types::ServerName;

use super::auth;
use super::proxy::Proxy;
use super::redact::Redactor;
use crate::config::ChainConfig;
use crate::error::{Chain, Error, Result, Status};
use crate::types::pointer_step;

/// A failed endpoint is left alone for this long at first, and for at most `MAX_PAUSE` after repeated failures.
const MIN_PAUSE: Duration = Duration::from_secs(1);
const MAX_PAUSE: Duration = Duration::from_secs(30);

/// What was learned about batches is forgotten after this time: gateways change, and one odd answer must not slow a
/// long-lived wallet for ever.
const FORGET_BATCHES: Duration = Duration::from_secs(600);

/// Headers that frame the message or the connection. A second opinion about them breaks requests.
const RESERVED_HEADERS: &[&str] = &[
    "accept-encoding",
    "connection",
    "content-length",
    "expect",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// One JSON-RPC endpoint.
pub(super) struct Endpoint {
    /// Scheme, host and port: all that is ever shown.
    pub name: String,
    /// Where to post, without credentials.
    pub uri: Uri,
    /// The configured headers and the URL's credentials.
    pub headers: HeaderMap,
    /// Removes this endpoint's secrets from text.
    pub redactor: Redactor,
    health: Mutex<Health>,
    batch: Mutex<Option<(usize, Instant)>>,
}

#[derive(Default)]
struct Health {
    failures: u32,
    until: Option<Instant>,
}

/// A URL taken apart.
pub(super) struct Target {
    pub name: String,
    pub uri: Uri,
    pub host: String,
    pub userinfo: Option<String>,
}

/// The error for a place in the configuration. It never repeats the value, which may hold a secret.
pub(super) fn invalid(path: String, message: impl std::fmt::Display) -> Error {
    Error::new(Status::InvalidConfig, format!("configuration at {path}: {message}")).at(path)
}

impl Target {
    /// Reads an http:// or https:// URL; the error is a reason without the URL.
    pub fn parse(url: &str) -> std::result::Result<Target, &'static str> {
        let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
        if lower.starts_with("ws://") || lower.starts_with("wss://") {
            return Err("WebSocket endpoints are not supported; use the http:// or https:// one");
        }
        if !lower.starts_with("http://") && !lower.starts_with("https://") {
            return Err("not a URL that begins with http:// or https://");
        }
        if !url.is_ascii() {
            return Err("not a valid URL: it has characters outside ASCII (write them percent-encoded, a host in punycode)");
        }
        let uri: Uri = url.parse().map_err(|_| "not a valid URL")?;
        let mut parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme.take(), parts.authority.take()) else {
            return Err("not a valid URL: it has no host");
        };
        let (userinfo, place) = match authority.as_str().rsplit_once('@') {
            Some((userinfo, place)) => (Some(userinfo.to_owned()), place.to_owned()),
            None => (None, authority.as_str().to_owned()),
        };
        let host = authority
            .host()
            .trim_start_matches('[')
            .trim_end_matches(']')
            .to_ascii_lowercase();
        if host.is_empty() {
            return Err("not a valid URL: it has no host");
        }
        let has_port = place.rsplit_once(']').map_or(place.as_str(), |(_, rest)| rest).contains(':');
        if has_port && authority.port_u16().is_none_or(|port| port == 0) {
            return Err("not a valid URL: the port is not a number from 1 to 65535");
        }
        if scheme == Scheme::HTTPS && ServerName::try_from(host.as_str()).is_err() {
            return Err("not a valid URL: its host is not a name that a certificate can have");
        }
        let name = format!("{scheme}://{}", place.to_ascii_lowercase());
        parts.scheme = Some(scheme);
        parts.authority = Some(place.parse().map_err(|_| "not a valid URL: its host cannot be read")?);
        let uri = Uri::from_parts(parts).map_err(|_| "not a valid URL")?;
        Ok(Target {
            name,
            uri,
            host,
            userinfo,
        })
    }

    pub fn is_plain(&self) -> bool {
        self.uri.scheme() != Some(&Scheme::HTTPS)
    }

    /// Whether the host is this machine, as far as the URL alone can tell.
    pub fn is_loopback(&self) -> bool {
        match self.host.parse::<IpAddr>() {
            Ok(ip) => ip.to_canonical().is_loopback(),
            Err(_) => self.host == "localhost" || self.host.ends_with(".localhost"),
        }
    }
}

/// Checks all endpoints of a chain. No I/O.
pub(super) fn endpoints(chain: Chain, config: &ChainConfig, proxy: Option<&Proxy>) -> Result<Vec<Endpoint>> {
    if config.urls.is_empty() {
        return Err(invalid(format!("/{chain}/urls"), "no URL given"));
    }
    let headers = headers(chain, config)?;
    let urls = config.urls.iter().enumerate();
    urls.map(|(index, url)| {
        let path = format!("/{chain}/urls/{index}");
        let target = Target::parse(url).map_err(|reason| invalid(path.clone(), reason))?;
        if target.is_plain() && !config.allow_plain_http {
            if !target.is_loopback() {
                let reason = "http:// to another machine can be read and changed on the way; use https://, or set allowPlainHttp";
                return Err(invalid(path, reason));
            }
            if proxy.is_some_and(|proxy| !proxy.target.is_loopback()) {
                let reason = "requests to http:// URLs would reach the proxy readable; use https:// URLs, or set allowPlainHttp";
                return Err(invalid(format!("/{chain}/proxy"), reason));
            }
        }
        Endpoint::new(target, headers.clone(), proxy).map_err(|reason| invalid(path, reason))
    })
    .collect()
}

fn headers(chain: Chain, config: &ChainConfig) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, value) in &config.headers {
        let path = || format!("/{chain}/headers/{}", pointer_step(name));
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| invalid(path(), "not a valid header name"))?;
        if RESERVED_HEADERS.contains(&name.as_str()) {
            return Err(invalid(path(), "this header belongs to the connection and cannot be set"));
        }
        let mut value = HeaderValue::from_str(value)
            .map_err(|_| invalid(path(), "not a valid header value: only visible ASCII characters and spaces"))?;
        value.set_sensitive(true);
        if headers.insert(name, value).is_some() {
            return Err(invalid(path(), "the same header is given twice, in different case"));
        }
    }
    Ok(headers)
}

fn credentials(userinfo: &str) -> std::result::Result<HeaderValue, &'static str> {
    let mut value = HeaderValue::from_str(&auth::basic(userinfo)).map_err(|_| "the credentials in the URL cannot be sent")?;
    value.set_sensitive(true);
    Ok(value)
}

impl Endpoint {
    fn new(target: Target, mut headers: HeaderMap, proxy: Option<&Proxy>) -> std::result::Result<Self, &'static str> {
        let proxy_userinfo = proxy.and_then(|proxy| proxy.target.userinfo.as_deref());
        // The credentials in a URL are for this URL, so they go before a header that is for all.
        if let Some(userinfo) = &target.userinfo {
            headers.insert(AUTHORIZATION, credentials(userinfo)?);
        }
        if let Some(userinfo) = proxy_userinfo.filter(|_| target.is_plain()) {
            // For https:// the proxy gets its credentials in the CONNECT request, and the node must not see them.
            headers.insert(PROXY_AUTHORIZATION, credentials(userinfo)?);
        }
        let mut secrets = Vec::new();
        for userinfo in [target.userinfo.as_deref(), proxy_userinfo].into_iter().flatten() {
            secrets.push(userinfo.to_owned());
            secrets.extend(userinfo.split(':').map(str::to_owned));
        }
        for value in headers.values().filter_map(|value| value.to_str().ok()) {
            secrets.push(value.to_owned());
            // The token in "Bearer token", but not the word Bearer.
            secrets.extend(value.split_whitespace().skip(1).map(str::to_owned));
        }
        let (path, query) = (target.uri.path(), target.uri.query().unwrap_or_default());
        secrets.extend([path.to_owned(), query.to_owned()]);
        // Short segments are words like `v3` or `mainnet`; keys are long.
        secrets.extend(path.split('/').filter(|part| part.len() >= 8).map(str::to_owned));
        secrets.extend(
            query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .map(|(_, value)| value.to_owned()),
        );
        let decoded: Vec<String> = secrets
            .iter()
            .filter_map(|secret| String::from_utf8(auth::percent_decode(secret)).ok())
            .collect();
        secrets.extend(decoded);
        Ok(Endpoint {
            name: target.name,
            uri: target.uri,
            headers,
            redactor: Redactor::new(secrets),
            health: Mutex::default(),
            batch: Mutex::default(),
        })
    }

    /// The time until which the endpoint is left alone while there are others; none if it is well.
    pub fn bad_until(&self, now: Instant) -> Option<Instant> {
        lock(&self.health).until.filter(|until| *until > now)
    }

    /// Remembers a failure.
    pub fn failed(&self, at_least: Option<Duration>) {
        let mut health = lock(&self.health);
        let pause = MIN_PAUSE
            .saturating_mul(1 << health.failures.min(5))
            .max(at_least.unwrap_or_default())
            .min(MAX_PAUSE);
        health.failures = health.failures.saturating_add(1);
        health.until = Instant::now().checked_add(pause);
    }

    /// Forgets all failures.
    pub fn worked(&self) {
        *lock(&self.health) = Health::default();
    }

    /// Called before a request. Where the endpoint's pause is just over, this request finds out whether it works again, and
    /// the others stay away until it has.
    pub fn about_to_try(&self, now: Instant) {
        let mut health = lock(&self.health);
        if health.failures > 0 && health.until.is_some_and(|until| until <= now) {
            health.until = now.checked_add(MIN_PAUSE.saturating_mul(1 << health.failures.min(5)).min(MAX_PAUSE));
        }
    }

    /// The most requests in one batch, as far as it is known.
    pub fn batch_limit(&self) -> usize {
        let mut learned = lock(&self.batch);
        if learned.is_some_and(|(_, until)| until <= Instant::now()) {
            *learned = None;
        }
        learned.map_or(usize::MAX, |(limit, _)| limit)
    }

    /// Remembers how many requests a batch may have; 1 means that batches are refused.
    pub fn learn_batch_limit(&self, limit: usize) {
        let limit = limit.max(1).min(self.batch_limit());
        if let Some(until) = Instant::now().checked_add(FORGET_BATCHES) {
            *lock(&self.batch) = Some((limit, until));
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scheme_host_and_port_of_a_url_are_shown() {
        let table = [
            (
                "https://user:pw12@Example.com/v3/key?x=1#f",
                "https://example.com",
                "example.com",
                true,
            ),
            ("http://127.0.0.1:8545", "http://127.0.0.1:8545", "127.0.0.1", false),
            ("HTTP://[::1]:3050/", "http://[::1]:3050", "::1", false),
            ("https://[2001:db8::1]", "https://[2001:db8::1]", "2001:db8::1", false),
        ];
        for (url, name, host, user) in table {
            let target = Target::parse(url).expect(url);
            assert_eq!((target.name.as_str(), target.host.as_str()), (name, host), "{url}");
            assert_eq!(target.userinfo.is_some(), user, "{url}");
            assert!(!target.uri.to_string().contains('@'), "{url}");
        }
    }

    #[test]
    fn what_is_not_an_http_url_is_refused() {
        let bad = [
            "",
            "http",
            "ws://h",
            "wss://h",
            "ftp://h",
            "http://",
            "http://:1",
            "http://h:0",
            "http://h:99999",
            "http://h:x",
        ];
        let odd = [
            "https://a b",
            "http://hö.de",
            "https://-/",
            "http:///x",
            "http://@",
            "http://u@",
            "https://[::1",
            "http://h\n",
        ];
        for url in bad.into_iter().chain(odd) {
            assert!(Target::parse(url).is_err(), "{url:?}");
        }
    }

    #[test]
    fn this_machine_is_known_by_its_names() {
        for url in [
            "http://localhost",
            "http://LOCALHOST:1/",
            "http://a.localhost",
            "http://127.9.9.9",
            "http://[::1]",
        ] {
            assert!(Target::parse(url).expect(url).is_loopback(), "{url}");
        }
        for url in [
            "http://localhost.example",
            "http://128.0.0.1",
            "http://0.0.0.0",
            "http://[::2]",
            "http://127.0.0.1.nip.io",
        ] {
            assert!(!Target::parse(url).expect(url).is_loopback(), "{url}");
        }
    }

    #[test]
    fn a_bad_endpoint_is_left_alone_and_probed_by_one() {
        let target = Target::parse("http://localhost").expect("url");
        let endpoint = Endpoint::new(target, HeaderMap::new(), None).expect("endpoint");
        let now = Instant::now();
        assert!(endpoint.bad_until(now).is_none());
        endpoint.failed(None);
        let until = endpoint.bad_until(now).expect("bad");
        assert!(endpoint.bad_until(until).is_none());
        endpoint.about_to_try(until);
        assert!(endpoint.bad_until(until).is_some());
        for _ in 0..40 {
            endpoint.failed(None);
        }
        let until = endpoint.bad_until(now).expect("bad");
        assert!(until > now + Duration::from_secs(25) && until < now + Duration::from_secs(60));
        endpoint.worked();
        assert!(endpoint.bad_until(now).is_none());
    }
}
