//! Names of time zones -> minutes east of Greenwich.
//!
//! To add one, add a row; the example is the clock time of every row, "8 p.m. NAME".

/// A zone by the name that clock times carry.
pub(super) struct Zone {
    /// In lower case.
    pub name: &'static str,
    /// Minutes east of Greenwich; none where the name stands for summer and winter time alike, because only a time-zone
    /// database could tell them apart.
    pub minutes: Option<i16>,
}

const fn row(name: &'static str, hours: i16) -> Zone {
    Zone { name, minutes: Some(hours * 60) }
}

const fn open(name: &'static str) -> Zone {
    Zone { name, minutes: None }
}

/// The table.
#[rustfmt::skip]
pub(super) static ALL: &[Zone] = &[
    row("gmt", 0), row("utc", 0), row("wet", 0), row("zulu", 0),
    row("bst", 1), row("cet", 1), row("west", 1), row("wat", 1),
    row("cest", 2), row("eet", 2), row("sast", 2), row("cat", 2),
    row("eest", 3), row("msk", 3), row("eat", 3),
    Zone { name: "ist", minutes: Some(330) }, row("pkt", 5),
    row("hkt", 8), row("sgt", 8), row("awst", 8),
    row("jst", 9), row("kst", 9),
    row("aest", 10), row("aedt", 11), row("nzst", 12), row("nzdt", 13),
    row("adt", -3), row("ast", -4), row("edt", -4), row("est", -5),
    row("cdt", -5), row("cst", -6), row("mdt", -6), row("mst", -7),
    row("pdt", -7), row("pst", -8), row("akst", -9), row("hst", -10),
    open("et"), open("ct"), open("mt"), open("pt"),
    open("eastern time"), open("eastern"), open("central time"), open("mountain time"), open("pacific time"),
    open("local time"), open("local"),
];
