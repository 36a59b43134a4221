//! Keeps endpoint secrets out of messages, and outside text short and on one line.

/// What stands in a message where a secret was.
const MARK: &str = "[redacted]";

/// Replaces the secret parts of one endpoint (credentials, path, query, header values) in text from outside: a node or a
/// gateway may well repeat an API key in its own error message.
pub(super) struct Redactor {
    secrets: Vec<String>,
}

impl Redactor {
    /// From everything that may be secret. Parts that are too short to be one would only make messages unreadable.
    pub fn new(parts: impl IntoIterator<Item = String>) -> Self {
        let mut secrets: Vec<String> = parts.into_iter().filter(|part| part.len() >= 4).collect();
        // The longest first, so that a part of a secret is not replaced before the whole.
        secrets.sort_unstable_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        secrets.dedup();
        Redactor { secrets }
    }

    /// The text without secrets and control characters, at most about `limit` characters long.
    pub fn clean(&self, text: &str, limit: usize) -> String {
        // Secrets go before the final cut, because a cut through a secret would leave a part that nothing recognises; and
        // before that only as much is looked at as can matter.
        let longest = self.secrets.first().map_or(0, String::len);
        let mut text = head(text, limit.saturating_mul(4).saturating_add(longest)).to_owned();
        for secret in &self.secrets {
            if text.contains(secret.as_str()) {
                text = text.replace(secret.as_str(), MARK);
            }
        }
        shorten(&text, limit)
    }
}

/// One line of at most about `limit` bytes.
pub(super) fn shorten(text: &str, limit: usize) -> String {
    let cut = head(text, limit);
    let mut line: String = cut.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if cut.len() < text.len() {
        line.push('…');
    }
    line
}

/// The first `limit` bytes, or a few less where that would split a character.
fn head(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_replaced_longest_first_and_lines_stay_short() {
        let redactor = Redactor::new(["/v3/k3y-of-mine".to_owned(), "k3y-of-mine".to_owned(), "v3".to_owned()]);
        assert_eq!(
            redactor.clean("bad /v3/k3y-of-mine or k3y-of-mine in v3\n", 100),
            "bad [redacted] or [redacted] in v3 "
        );
        assert_eq!(redactor.clean("k3y-of-mine", 4), "[red…");
        assert_eq!(shorten("äöü", 3), "ä…");
        assert_eq!(shorten("", 0), "");
    }

    #[test]
    fn a_cut_never_leaves_a_part_of_a_secret() {
        let redactor = Redactor::new(["0123456789abcdef".to_owned()]);
        for limit in 0..64 {
            let text = format!("{}0123456789abcdef{}", "x".repeat(20), "y".repeat(400));
            let line = redactor.clean(&text, limit);
            assert!(!line.contains("0123"), "{limit}: {line}");
        }
    }
}
