//! `dist/site` -> a web server on loopback, with the headers that a good host would send.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::policy::{Origin, content_security_policy};

/// The port that is tried first.
const USUAL_PORT: u16 = 8087;

/// A longer request line is no browser's: the names of our files are short.
const LONGEST_REQUEST: u64 = 16 * 1024;

/// The server of a folder.
pub struct Server {
    listener: TcpListener,
    folder: PathBuf,
}

impl Server {
    /// Listens on the given port of loopback; without one on the usual port, or on a free one if that is taken.
    pub fn open(folder: PathBuf, port: Option<u16>) -> Result<Self, String> {
        let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let listener = match port {
            Some(port) => bind(port).map_err(|error| format!("cannot listen on port {port}: {error}; try another"))?,
            None => {
                bind(USUAL_PORT).or_else(|_| bind(0)).map_err(|error| format!("cannot listen on loopback: {error}"))?
            }
        };
        Ok(Self { listener, folder })
    }

    /// The address to open in a browser.
    pub fn address(&self) -> String {
        match self.listener.local_addr() {
            Ok(address) => format!("http://{address}/"),
            Err(error) => format!("(unknown: {error})"),
        }
    }

    /// Answers requests until the program ends.
    pub fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let folder = self.folder.clone();
            // A browser opens connections ahead and leaves them silent: none may hold up another.
            std::thread::spawn(move || {
                // Whoever hangs up early wants no answer.
                _ = answer(&stream, &folder);
            });
        }
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.take(LONGEST_REQUEST)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The other lines have to be read before the connection is closed, or the browser sees it reset.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let response = respond(&request, folder);
    let mut head = vec![format!("HTTP/1.1 {}", response.status), format!("Content-Length: {}", response.body.len())];
    head.extend(headers(response.media_type).map(|(name, value)| format!("{name}: {value}")));
    stream.write_all(head.join("\r\n").as_bytes())?;
    stream.write_all(b"\r\n\r\n")?;
    if !request.starts_with("HEAD ") {
        stream.write_all(&response.body)?;
    }
    stream.flush()
}

fn headers(media_type: &'static str) -> [(&'static str, String); 8] {
    [
        ("Content-Type", media_type.to_owned()),
        // The page says the same about itself; this one also forbids to frame it, which a page cannot say.
        ("Content-Security-Policy", format!("{}; frame-ancestors 'none'", content_security_policy(Origin::Files))),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        // What was just built is what is shown.
        ("Cache-Control", "no-store".to_owned()),
        ("Connection", "close".to_owned()),
    ]
}

#[derive(Debug, PartialEq, Eq)]
struct Response {
    status: &'static str,
    media_type: &'static str,
    body: Vec<u8>,
}

impl Response {
    fn refusal(status: &'static str) -> Self {
        Self { status, media_type: "text/plain; charset=utf-8", body: status.into() }
    }
}

fn respond(request: &str, folder: &Path) -> Response {
    let (Some(method), Some(target)) = (request.split(' ').next(), request.split(' ').nth(1)) else {
        return Response::refusal("400 Bad Request");
    };
    if !matches!(method, "GET" | "HEAD") {
        return Response::refusal("405 Method Not Allowed");
    }
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let name = match path.strip_prefix('/') {
        Some("") => "index.html",
        Some(name) => name,
        None => return Response::refusal("400 Bad Request"),
    };
    match (media_type(name), read(folder, name)) {
        (Some(media_type), Some(body)) => Response { status: "200 OK", media_type, body },
        _ => Response::refusal("404 Not Found"),
    }
}

/// Reads a file that lies in the folder itself. The site is flat, so a name with a separator is never one of its files.
fn read(folder: &Path, name: &str) -> Option<Vec<u8>> {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
    (plain && !name.starts_with('.')).then(|| std::fs::read(folder.join(name)).ok()).flatten()
}

fn media_type(name: &str) -> Option<&'static str> {
    Some(match Path::new(name).extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with a page, and a secret beside it.
    fn folder(name: &str) -> PathBuf {
        let outer = std::env::temp_dir().join(format!("obelus-serve-{name}-{}", std::process::id()));
        let site = outer.join("site");
        std::fs::create_dir_all(&site).expect("a folder for the test");
        std::fs::write(site.join("index.html"), "page").expect("a page for the test");
        std::fs::write(site.join("obelus.wasm"), "wasm").expect("a file for the test");
        std::fs::write(outer.join("secret.html"), "secret").expect("a secret for the test");
        site
    }

    #[test]
    fn files_of_the_site_are_served_with_their_type() {
        let site = folder("files");
        let page = respond("GET /?a=b HTTP/1.1", &site);
        assert_eq!((page.status, page.media_type, page.body), ("200 OK", "text/html; charset=utf-8", b"page".to_vec()));
        assert_eq!(respond("HEAD /obelus.wasm HTTP/1.1", &site).media_type, "application/wasm");
    }

    #[test]
    fn nothing_else_is_served() {
        let site = folder("else");
        for (request, status) in [
            ("GET /none.html HTTP/1.1", "404 Not Found"),
            ("GET /../secret.html HTTP/1.1", "404 Not Found"),
            ("GET /..%2Fsecret.html HTTP/1.1", "404 Not Found"),
            ("GET //secret.html HTTP/1.1", "404 Not Found"),
            ("GET http://elsewhere/ HTTP/1.1", "400 Bad Request"),
            ("POST / HTTP/1.1", "405 Method Not Allowed"),
            ("", "400 Bad Request"),
        ] {
            assert_eq!(respond(request, &site).status, status, "{request}");
        }
    }

    #[test]
    fn a_browser_gets_page_and_policy_and_only_from_loopback() {
        let server = Server::open(folder("browser"), Some(0)).expect("a free port");
        let address = server.listener.local_addr().expect("an address");
        assert!(address.ip().is_loopback());
        std::thread::spawn(|| server.run());
        let mut stream = TcpStream::connect(address).expect("the server listens");
        stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("the server reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the server answers");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\npage"), "{answer}");
        assert!(answer.contains("Content-Security-Policy: default-src 'none'; "), "{answer}");
        assert!(answer.contains("X-Content-Type-Options: nosniff\r\n"), "{answer}");
    }

    #[test]
    fn a_taken_usual_port_does_not_matter() {
        let first = Server::open(PathBuf::new(), None).expect("a port");
        let second = Server::open(PathBuf::new(), None).expect("another port");
        assert_ne!(first.address(), second.address());
        let taken = first.listener.local_addr().expect("an address").port();
        assert!(Server::open(PathBuf::new(), Some(taken)).is_err());
    }
}
