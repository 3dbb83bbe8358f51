//! What the page may do -> its Content-Security-Policy.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// Where the page's own script and style come from.
#[derive(Clone, Copy)]
pub enum Origin<'a> {
    /// Files beside it on the server.
    Files,
    /// The page itself, which holds exactly these.
    Inline { script: &'a str, style: &'a str },
}

/// The policy of a build of the page: it can run its own code and reach nobody.
pub fn content_security_policy(origin: Origin<'_>) -> String {
    let (script, style, connect) = match origin {
        // Only the worker's script and the WebAssembly are fetched.
        Origin::Files => ("'self'".to_owned(), "'self'".to_owned(), "'self'"),
        Origin::Inline { script, style } => (hash_source(script), hash_source(style), "'none'"),
    };
    [
        "default-src 'none'".to_owned(),
        format!("script-src {script} 'wasm-unsafe-eval'"),
        format!("style-src {style}"),
        // Icons that stand in the page and its sheet; a data URI asks nobody.
        "img-src data:".to_owned(),
        format!("connect-src {connect}"),
        // A worker from a blob inherits this policy, also from a server that sends no headers.
        "worker-src blob:".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types worker-url inert-html".to_owned(),
    ]
    .join("; ")
}

/// The source expression that allows exactly this text between its tags.
fn hash_source(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_a_browser_computes() {
        // The example of the CSP specification, section 2.3.1, computed with openssl.
        assert_eq!(hash_source("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn no_build_may_run_foreign_code_or_reach_another_host() {
        for origin in [Origin::Files, Origin::Inline { script: "a", style: "b" }] {
            let policy = content_security_policy(origin);
            assert!(policy.starts_with("default-src 'none'; "), "{policy}");
            for loose in ["unsafe-inline", "'unsafe-eval'", "*", "http", "strict-dynamic"] {
                assert!(!policy.contains(loose), "{loose} in {policy}");
            }
        }
    }
}
