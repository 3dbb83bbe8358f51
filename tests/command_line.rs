//! The command line as people and other programs call it: files, pipes, lines, and what it says when it cannot.

mod support;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::{env, fs};

/// Runs the program with something on its standard input.
fn obelus(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_obelus"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that stops early closes the pipe; that is what some of these tests are about.
    _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn complaint(output: &Output) -> String {
    assert!(!output.status.success(), "it fails");
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// A file that lasts as long as the tests.
fn file(name: &str, content: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("a writable folder");
    path.to_string_lossy().into_owned()
}

#[test]
fn a_file_and_a_pipe_give_the_golden_export() {
    let article = support::project("tests/articles/ferries.txt");
    let golden = fs::read_to_string(support::project("tests/articles/ferries.json")).expect("a golden export");
    let path = article.to_string_lossy().into_owned();
    assert!(stdout(&obelus(&["--published", "2021-10-04", &path], b"")) == golden);
    assert!(stdout(&obelus(&["--published=2021-10-04"], &fs::read(article).expect("an article"))) == golden);
}

#[test]
fn an_export_is_verified_and_made_again() {
    let golden = fs::read_to_string(support::project("tests/articles/court.json")).expect("a golden export");
    assert!(stdout(&obelus(&[], golden.as_bytes())) == golden);
    let forged = golden.replacen("£3.2m to 214", "£9.2m to 214", 1);
    assert_ne!(forged, golden);
    assert!(complaint(&obelus(&[], forged.as_bytes())).contains("SHA-256"));
    let both = complaint(&obelus(&["--published", "2023-03-16"], golden.as_bytes()));
    assert!(both.contains("brings its own publication date"), "{both}");
}

#[test]
fn corrections_are_applied_and_kept() {
    let article = file("corrected.txt", "The mayor met Aru Bekova in Oslo 😀 on Monday.".as_bytes());
    let edits = file("edits.json", br#"[{"do":"add","layer":"mentions","utf16":[28,35],"label":"EVENT"}]"#);
    let export: serde_json::Value =
        serde_json::from_str(&stdout(&obelus(&["--edits", &edits, &article], b""))).expect("an export");
    let added = export["mentions"].as_array().expect("a layer").iter().find(|mention| mention["by"] == "reader");
    assert_eq!(added.expect("the reader's mention")["exact"], "Oslo 😀");
    assert_eq!(export["edits"][0]["start"], 28);
    assert_eq!(export["edits"][0]["end"], 34);
}

#[test]
fn missed_figures_and_dates_are_read_from_their_words() {
    let article = file("missed.txt", b"In Section 5 of the May report, nobody counted a lot.");
    let edits = r#"[{"do":"add","layer":"numbers","start":11,"end":12},{"do":"add","layer":"dates","start":20,"end":23},
                    {"do":"add","layer":"numbers","start":47,"end":52}]"#;
    let printed = stdout(&obelus(&["--edits", &file("missed.json", edits.as_bytes()), &article], b""));
    let export: serde_json::Value = serde_json::from_str(&printed).expect("an export");
    let added = |layer: &str| {
        let finds = export[layer].as_array().expect("a layer").iter().filter(|find| find["by"] == "reader");
        finds.map(|find| format!("{} {}", find["exact"], find["value"])).collect::<Vec<_>>()
    };
    // Words that are no number add none.
    assert_eq!(added("numbers"), [r#""5" "5""#]);
    assert_eq!(added("dates"), [r#""May" "XXXX-05""#]);
    assert_eq!(export["edits"][0]["label"], serde_json::Value::Null);
    assert!(stdout(&obelus(&[], printed.as_bytes())) == printed, "the export gives itself again");
}

#[test]
fn wrong_corrections_are_refused_with_what_would_do() {
    let article = file("refused.txt", b"Short.");
    for (edits, why) in [
        (r#"[{"do":"reject","layer":"numbers","start":0,"end":99}]"#, "no stretch of this text"),
        (r#"[{"do":"reject","layer":"numbers"}]"#, "give start and end"),
        (r#"[{"do":"relabel","layer":"dates","start":0,"end":5,"label":"ORG"}]"#, "it is for mentions"),
        (r#"[{"do":"relabel","layer":"mentions","start":0,"end":5}]"#, "needs \"label\""),
        (r#"[{"do":"add","layer":"mentions","start":0,"end":5,"label":"ANIMAL"}]"#, "unknown variant `ANIMAL`"),
        (r#"[{"do":"add","layer":"claims","start":0,"end":5}]"#, "it is for mentions, numbers, dates"),
        (r#"[{"do":"set-value","layer":"numbers","start":0,"end":5,"value":"many"}]"#, "write a decimal"),
        (r#"[{"do":"dance","layer":"numbers","start":0,"end":5}]"#, "unknown variant `dance`"),
        (r#"{"do":"reject"}"#, "edits"),
    ] {
        let path = file("refused.json", edits.as_bytes());
        let said = complaint(&obelus(&["--edits", &path, &article], b""));
        assert!(said.contains(why), "{edits}: {said}");
    }
}

#[test]
fn options_that_mean_nothing_are_refused() {
    for (arguments, why) in [
        (&["--published", "yesterday"][..], "YYYY-MM-DD"),
        (&["--published", "2015-02-29"], "no day of the calendar"),
        (&["--format", "xml"], "the formats are json, web-annotation, csv, csv-figures, csv-dates, csv-names"),
        (&["--frobnicate"], "frobnicate"),
        (&["no-such-file.txt"], "no-such-file.txt"),
        (&["--jsonl", "--format", "csv"], "--jsonl takes no other option"),
    ] {
        let said = complaint(&obelus(arguments, b"Text."));
        assert!(said.contains(why), "{arguments:?}: {said}");
    }
}

#[test]
fn help_and_version_are_printed() {
    assert!(stdout(&obelus(&["--help"], b"")).contains("--published DATE"));
    assert_eq!(stdout(&obelus(&["--version"], b"")).trim(), env!("CARGO_PKG_VERSION"));
}

#[test]
fn every_line_is_answered_in_its_place() {
    let input = concat!(
        r#"{"id": {"a": 1.50}, "text": "Half a million homes.", "published": null}"#,
        "\n",
        "not json\n",
        r#"{"id": 3, "text": "A lone \ud83d surrogate."}"#,
        "\n",
        r#"{"id": 4, "text": "Text.", "published": "soon"}"#,
        "\n",
        r#"{"id": 5}"#,
        "\n",
        r#"{"id": "six", "text": "a\r\nb", "published": "2022-10-04"}"#,
    );
    let output = obelus(&["--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1), "the exit status says that lines were refused");
    let lines: Vec<String> = stdout(&output).lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 6);
    assert!(lines[0].starts_with(r#"{"id":{"a": 1.50},"format":"obelus","version":1,"#), "{}", lines[0]);
    assert!(lines[1].starts_with(r#"{"id":null,"error":"line 2: "#), "{}", lines[1]);
    assert!(lines[2].contains("A lone \u{FFFD} surrogate."), "{}", lines[2]);
    assert!(lines[3].contains("line 4: ") && lines[3].contains("YYYY-MM-DD"), "{}", lines[3]);
    assert!(lines[4].contains("missing field `text`"), "{}", lines[4]);
    assert!(lines[5].contains(r#""text":"a\nb""#) && lines[5].contains("2022-10-04"), "{}", lines[5]);
}

#[test]
fn a_line_and_a_file_say_the_same() {
    let text = fs::read_to_string(support::project("tests/articles/storm.txt")).expect("an article");
    let line = serde_json::json!({ "id": 1, "text": text, "published": "2025-08-19" }).to_string();
    let mut from_line: serde_json::Value =
        serde_json::from_slice(&obelus(&["--jsonl"], line.as_bytes()).stdout).expect("an export");
    from_line.as_object_mut().expect("an object").remove("id");
    let from_file: serde_json::Value =
        serde_json::from_slice(&obelus(&["--published", "2025-08-19"], text.as_bytes()).stdout).expect("an export");
    assert_eq!(from_line, from_file);
}

#[test]
fn broken_bytes_and_byte_order_marks_are_put_right() {
    let export: serde_json::Value =
        serde_json::from_slice(&obelus(&[], b"\xEF\xBB\xBFone\r\ntwo \xED\xA0\xBD three\xFF").stdout)
            .expect("an export");
    assert_eq!(export["document"]["text"], "one\ntwo \u{FFFD} three\u{FFFD}");
}

#[test]
fn cells_of_the_table_run_nothing() {
    let article = file("table.txt", b"The minister said 300 homes lost power.");
    let note = r#"[{"do":"review","layer":"claims","start":13,"end":17,"status":"unclear","note":"=1+1"}]"#;
    let edits = file("note.json", note.as_bytes());
    let table = stdout(&obelus(&["--format", "csv", "--edits", &edits, &article], b""));
    assert!(table.starts_with("\u{FEFF}id,kind,source,"), "{table}");
    assert!(table.contains(",unclear,'=1+1,"), "{table}");
}

#[test]
fn every_list_is_a_table() {
    let text = b"On 3 May 2019 Ann Lee said 300 homes lost power. Lee denied it.";
    let article = file("tables.txt", text);
    for (format, row) in [
        ("csv-figures", "n1,300,cardinal,300,,,exact,,,homes,,c1,Ann Lee,unreviewed,On 3 May 2019 Ann Lee said"),
        ("csv-dates", "d1,3 May 2019,DATE,2019-05-03,,2019-05-03,2019-05-04,explicit,,"),
        ("csv-names", "e1,Ann Lee,PERSON,,2,Ann Lee; Lee,c1,unreviewed,14..21; 49..52"),
    ] {
        let table = stdout(&obelus(&["--format", format, &article], b""));
        assert!(table.contains(&format!("\r\n{row}")), "{table}");
    }
}
