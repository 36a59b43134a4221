//! Connections, direct or through an HTTP proxy: CONNECT tunnels for https:// targets, absolute-form requests for http://.

use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use hyper::http::uri::Scheme;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper::Uri;
use hyper_util::client::legacy::connect::{Connected, Connection, HttpConnector};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower_service::Service;

use super::auth;
use super::endpoint::{invalid, Target};
use crate::error::{Chain, Result};

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The answer to CONNECT is a status line and a few headers; more than this is not a proxy.
const MAX_CONNECT_ANSWER: usize = 16 * 1024;

/// An HTTP proxy.
pub(super) struct Proxy {
    pub target: Target,
}

impl Proxy {
    /// The configured proxy: nothing and `none` are none, whatever the environment says.
    pub fn from_config(chain: Chain, text: Option<&str>) -> Result<Option<Proxy>> {
        let Some(text) = text.filter(|text| *text != "none") else {
            return Ok(None);
        };
        let path = || format!("/{chain}/proxy");
        let target = Target::parse(text).map_err(|reason| invalid(path(), format!("`none` or the URL of a proxy: {reason}")))?;
        if !target.is_plain() {
            return Err(invalid(
                path(),
                "only http:// proxies are supported; https:// endpoints stay encrypted through them",
            ));
        }
        if !matches!(target.uri.path(), "" | "/") || target.uri.query().is_some() {
            return Err(invalid(path(), "the URL of a proxy has no path and no query"));
        }
        Ok(Some(Proxy { target }))
    }
}

/// The proxy's refusal to open a tunnel.
#[derive(Debug)]
pub(super) struct TunnelRefused {
    pub status: u16,
}

impl fmt::Display for TunnelRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the proxy refused the connection with HTTP status {}", self.status)
    }
}

impl std::error::Error for TunnelRefused {}

/// Opens TCP connections to the target or the proxy.
#[derive(Clone)]
pub(super) struct Connector {
    tcp: HttpConnector,
    proxy: Option<Arc<Proxy>>,
}

impl Connector {
    pub fn new(tcp: HttpConnector, proxy: Option<Arc<Proxy>>) -> Self {
        Connector { tcp, proxy }
    }
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = std::result::Result<Stream, BoxError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<std::result::Result<(), BoxError>> {
        self.tcp.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let Some(proxy) = self.proxy.clone() else {
            let connecting = self.tcp.call(uri);
            return Box::pin(async move {
                Ok(Stream {
                    io: connecting.await?,
                    absolute_form: false,
                })
            });
        };
        let connecting = self.tcp.call(proxy.target.uri.clone());
        Box::pin(async move {
            let io = connecting.await?;
            if uri.scheme() != Some(&Scheme::HTTPS) {
                return Ok(Stream { io, absolute_form: true });
            }
            let tcp = io.into_inner();
            open_tunnel(&tcp, &uri, &proxy).await?;
            Ok(Stream {
                io: TokioIo::new(tcp),
                absolute_form: false,
            })
        })
    }
}

async fn open_tunnel(tcp: &TcpStream, uri: &Uri, proxy: &Proxy) -> std::result::Result<(), BoxError> {
    let place = format!("{}:{}", uri.host().unwrap_or_default(), uri.port_u16().unwrap_or(443));
    let mut request = format!("CONNECT {place} HTTP/1.1\r\nHost: {place}\r\n");
    if let Some(userinfo) = &proxy.target.userinfo {
        request.push_str(&format!("Proxy-Authorization: {}\r\n", auth::basic(userinfo)));
    }
    request.push_str("\r\n");
    write_all(tcp, request.as_bytes()).await?;
    let answer = read_head(tcp).await?;
    match connect_status(&answer) {
        Some(200..=299) => Ok(()),
        Some(status) => Err(Box::new(TunnelRefused { status })),
        None => Err("the proxy did not answer with HTTP".into()),
    }
}

/// The status of an answer like `HTTP/1.1 200 Connection established`.
fn connect_status(head: &[u8]) -> Option<u16> {
    let line = head.split(|byte| *byte == b'\r' || *byte == b'\n').next()?;
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    words.next().filter(|version| version.starts_with("HTTP/1."))?;
    words.next()?.parse().ok()
}

async fn write_all(tcp: &TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        tcp.writable().await?;
        match tcp.try_write(bytes) {
            Ok(count) => bytes = bytes.get(count..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Reads up to the empty line. In TLS the client speaks first, so nothing can follow it yet.
async fn read_head(tcp: &TcpStream) -> std::result::Result<Vec<u8>, BoxError> {
    let mut head = Vec::new();
    let mut buffer = [0; 1024];
    loop {
        tcp.readable().await?;
        match tcp.try_read(&mut buffer) {
            Ok(0) => return Err("the proxy closed the connection".into()),
            Ok(count) => head.extend_from_slice(buffer.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => continue,
            Err(error) => return Err(error.into()),
        }
        match head.windows(4).position(|window| window == b"\r\n\r\n") {
            Some(end) if end.saturating_add(4) == head.len() => return Ok(head),
            // A refusal may carry a page; its status is in the head all the same.
            Some(_) if !matches!(connect_status(&head), Some(200..=299)) => return Ok(head),
            Some(_) => return Err("the proxy sent data before the tunnel was used".into()),
            None if head.len() > MAX_CONNECT_ANSWER => return Err("the proxy's answer has no end".into()),
            None => {}
        }
    }
}

/// A TCP stream that knows whether its requests must name the whole URL.
pub(super) struct Stream {
    io: TokioIo<TcpStream>,
    absolute_form: bool,
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        self.io.connected().proxy(self.absolute_form)
    }
}

impl Read for Stream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: ReadBufCursor<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(cx, buf)
    }
}

impl Write for Stream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }

    fn poll_write_vectored(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[io::IoSlice<'_>]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_of_a_connect_answer_is_read() {
        assert_eq!(connect_status(b"HTTP/1.1 200 Connection established\r\n\r\n"), Some(200));
        assert_eq!(connect_status(b"HTTP/1.0 407\r\n"), Some(407));
        for junk in [&b""[..], b"200", b"HTTP/2 200", b"HTTP/1.1 x", b"\xff\xff", b"SSH-2.0-x\r\n"] {
            assert_eq!(connect_status(junk), None);
        }
    }

    #[test]
    fn a_proxy_is_none_or_a_plain_http_url() {
        let proxy = |text| Proxy::from_config(Chain::L1, text);
        assert!(proxy(None).expect("none").is_none());
        assert!(proxy(Some("none")).expect("none").is_none());
        assert!(proxy(Some("http://u:p@h:1")).expect("proxy").is_some());
        for text in ["", "None", "socks5://h:1", "https://h:1", "http://h/p", "http://h?x"] {
            let error = proxy(Some(text)).err().expect(text);
            assert_eq!(error.info().path.as_deref(), Some("/l1/proxy"), "{text}");
        }
    }
}
