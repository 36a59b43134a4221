//! Basic authentication from the user information of a URL: percent-decoding and base64, and nothing else of either.

/// The value of an `Authorization` or `Proxy-Authorization` header for `user:pass` as written in a URL.
pub(super) fn basic(userinfo: &str) -> String {
    let (user, password) = userinfo.split_once(':').unwrap_or((userinfo, ""));
    let mut credentials = percent_decode(user);
    credentials.push(b':');
    credentials.extend(percent_decode(password));
    format!("Basic {}", base64(&credentials))
}

/// Decodes `%xx`; anything else stays as it is.
pub(super) fn percent_decode(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.as_bytes();
    while let Some((&first, rest)) = bytes.split_first() {
        let decoded = match (first, rest) {
            (b'%', [high, low, tail @ ..]) => hex_digit(*high)
                .zip(hex_digit(*low))
                .map(|(high, low)| (high << 4 | low, tail)),
            _ => None,
        };
        let (byte, tail) = decoded.unwrap_or((first, rest));
        out.push(byte);
        bytes = tail;
    }
    out
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |six: u32| {
        let place = usize::try_from(six & 63).unwrap_or_default();
        DIGITS.get(place).copied().map_or('/', char::from)
    };
    let mut out = String::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    for group in bytes.chunks(3) {
        let byte = |i: usize| u32::from(group.get(i).copied().unwrap_or(0));
        let word = byte(0) << 16 | byte(1) << 8 | byte(2);
        out.push(digit(word >> 18));
        out.push(digit(word >> 12));
        out.push(if group.len() > 1 { digit(word >> 6) } else { '=' });
        out.push(if group.len() > 2 { digit(word) } else { '=' });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_become_a_basic_header() {
        let table = [
            ("Aladdin:open%20sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
            ("user:", "Basic dXNlcjo="),
            ("user", "Basic dXNlcjo="),
            ("a:b:c", "Basic YTpiOmM="),
            ("%zz:%4", "Basic JXp6OiU0"),
            (":", "Basic Og=="),
        ];
        for (userinfo, header) in table {
            assert_eq!(basic(userinfo), header, "{userinfo}");
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }
}
