//! Names as the tagger gives them -> the same, put right where their own words or the words beside them settle the
//! matter: what no name begins with comes off, rows of sizes go, a nickname joins its name, a river is a river.

use std::ops::Range;

use super::places::{is_home, of_a_place};
use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::text::tokens::Case;

/// How far ahead of its rivals a label is that the word before settles.
pub(crate) const SETTLED: i32 = 1 << 10;
/// Words that say how the law sees a firm, behind its name.
#[rustfmt::skip]
pub(crate) const FORMS: &[&str] = &[
    "ag", "asa", "bhd", "corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd", "nv", "oyj", "pjsc", "plc", "pty", "spa",
];
/// Whether a word is a legal form, "Co" among them, which begins names as well ("Co Armagh").
pub(super) fn is_form(word: &str) -> bool {
    FORMS.contains(&word) || word == "co"
}

/// A nickname has at most this many tokens.
const NICKNAME: usize = 3;

/// So many short words side by side are no names.
const ROW: usize = 3;

/// Puts names right; they are in text order before and after.
pub(crate) fn repair(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut repaired: Vec<Proposal> = Vec::with_capacity(names.len());
    for mut name in names {
        // A surname may have been joined to a nickname already, a people to the one before its hyphen.
        if let Some(before) = repaired.last_mut().filter(|before| before.tokens.end > name.tokens.start) {
            before.tokens.end = before.tokens.end.max(name.tokens.end);
            continue;
        }
        if reader.in_link(name.tokens.end - 1) || is_address(reader, &name) {
            continue;
        }
        if name.tokens.is_empty()
            || is_plain(reader, &name)
            || is_ticker(reader, &name)
            || is_sizes(reader, &name)
            || is_thing(reader, &name)
            || is_heading(reader, &name)
        {
            continue;
        }
        close_quotation(reader, &mut name);
        let asked = matches!(reader.tokens.str(name.tokens.end), "?" | "!") && quotes(reader, name.tokens.end + 1);
        if asked && name.label == Label::WorkOfArt && name.tokens.start > 0 && quotes(reader, name.tokens.start - 1) {
            name.tokens.end += 1;
        }
        if is_vessel(reader, &name) {
            (name.label, name.margin) = (Label::Product, SETTLED);
        }
        trim_verb(reader, &mut name);
        trim_score(reader, &mut name);
        trim_tail(reader, &mut name);
        if name.tokens.len() > 1 && FORMS.contains(&reader.tokens.lower(name.tokens.end - 1)) {
            name.label = Label::Org;
        }
        if STORMS.contains(&reader.tokens.lower(name.tokens.start)) && name.tokens.len() > 1 {
            (name.label, name.margin) = (Label::Event, SETTLED);
        }
        if SHIPS.contains(&reader.tokens.str(name.tokens.start)) && name.tokens.len() > 1 {
            (name.label, name.margin) = (Label::Product, SETTLED);
        }
        if is_demonym(reader, &name) {
            (name.label, name.margin) = (Label::Norp, SETTLED);
        }
        let classes = reader.listed(name.tokens.clone());
        if name.label == Label::Gpe && classes.any(Classes::REGION) && !classes.any(Classes::GPE) {
            name.label = Label::Loc;
        }
        if name.label == Label::Norp
            && reader.hyphen(name.tokens.end)
            && reader.is(name.tokens.end + 1, Classes::PEOPLE)
        {
            name.tokens.end += 2;
        }
        if is_half(reader, &name) {
            (name.label, name.margin) = (Label::Gpe, SETTLED);
        }
        if after_river(reader, &name) {
            (name.label, name.margin) = (Label::Loc, SETTLED);
        }
        if of_a_place(reader, &name) || is_home(reader, &name) {
            (name.label, name.margin) = (Label::Gpe, SETTLED);
        }
        if is_byline(reader, &name) || bears_a_place(reader, &name) {
            (name.label, name.margin) = (Label::Person, SETTLED);
        }
        if let Some(first) = before_nickname(reader, &repaired, &name) {
            let start = repaired[first].tokens.start;
            repaired.truncate(first);
            name = Proposal { tokens: start..name.tokens.end, label: Label::Person, ..name };
        }
        repaired.push(name);
    }
    repaired
}

/// "ana.ruiz@orsk.example": a name with a full stop in it that "@" follows or is in.
fn is_address(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    let tight =
        |idx: usize, mark: &str| reader.mark(idx, mark) && reader.tokens.glued(idx) && reader.tokens.glued(idx + 1);
    let dotted = start + 2 < end + 1 && tight(start + 1, ".") && reader.word(start + 2);
    dotted && (start..=end).any(|idx| tight(idx, "@"))
}

/// "GDP", "HIV/AIDS", "IGP": letters that are no names, though they are written large.
fn is_plain(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    // "Progressive Conservatives (PC)"
    let bound = start > 1 && reader.mark(start - 1, "(") && reader.capital(start - 2) && reader.mark(end, ")");
    let classes = reader.classes(start);
    let officer = end == start + 1 && classes.any(Classes::TITLE) && reader.case(start) == Case::Upper;
    if officer && !classes.any(Classes::NAME.or(Classes::ACRONYM).or(Classes::PLACE_ACRONYM)) {
        return true;
    }
    !bound
        && name.tokens.clone().all(|idx| {
            let letters = reader.case(idx) == Case::Upper || reader.initial(idx) || reader.tokens.lower(idx) == "ngos";
            letters && reader.is(idx, Classes::PLAIN) || !reader.word(idx)
        })
}

/// "(CVN.N)", "<CVN.L>", "(NYSE: CVN)": the letters by which an exchange knows a share are no name.
fn is_ticker(reader: &Reader<'_>, name: &Proposal) -> bool {
    const EXCHANGES: &[&str] = &["amex", "asx", "bse", "lse", "nasdaq", "nse", "nyse", "otc", "sgx", "tsx", "tsxv"];
    let Range { start, end } = name.tokens;
    let before = |back: usize| start.checked_sub(back).map_or("", |idx| reader.tokens.lower(idx));
    let dotted = reader.mark(start + 1, ".") && reader.tokens.glued(start + 1) && reader.tokens.glued(start + 2);
    let code = dotted && reader.word(start + 2) && reader.tokens.str(start + 2).len() <= 2;
    // "(Euronext: MRL)", "(NYSE: MRL; TSX: MRL)"
    let exchange = start > 2 && before(1) == ":" && matches!(before(3), "(" | ";") && reader.capital(start - 2);
    let alone = end == start + 1 && reader.case(start) == Case::Upper && matches!(reader.tokens.str(end), ")" | ";");
    if exchange && alone {
        return true;
    }
    // "GENERAL MOTORS <GM>"
    let angled = before(1) == "<" && reader.mark(end, ">") && end == start + 1 && reader.case(start) == Case::Upper;
    let bracketed =
        angled || matches!(before(1), "(" | "<") && (code || reader.mark_in(start, '.') && reader.mark(end, ">"));
    bracketed && end <= start + 3 || before(1) == ":" && EXCHANGES.contains(&before(2)) && end == start + 1
}

/// "Typhoon Mawar": what weather with a name is called.
pub(crate) const STORMS: &[&str] = &["hurricane", "typhoon", "cyclone"];

/// "HMS Marl": letters before the name of a ship.
const SHIPS: &[&str] = &["HMS", "HMAS", "HMCS", "HMNZS", "MV", "RMS", "USNS", "USS"];

/// "the Hang Seng Index slid": a word written small after the last word with a capital is no part of a name,
/// unless the name is that of an event ("the 1997 general election").
fn trim_verb(reader: &Reader<'_>, name: &mut Proposal) {
    while name.tokens.len() > 1
        && name.label != Label::Event
        && reader.case(name.tokens.end - 1) == Case::Lower
        && !reader.tokens.glued(name.tokens.end - 1)
        && !reader.is(name.tokens.end - 1, Classes::NAME)
        && name.tokens.clone().any(|idx| reader.capital(idx))
    {
        name.tokens.end -= 1;
    }
}

/// "West Indies 276-4", "Odd Halvorsen 54": what people and countries have scored is no part of their names.
fn trim_score(reader: &Reader<'_>, name: &mut Proposal) {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let from = (start + 1..end).rev().take_while(|&idx| reader.figure(idx) || reader.hyphen(idx)).last();
    let Some(from) = from.filter(|&from| reader.figure(from) && !(reader.word(end) && reader.tokens.glued(end))) else {
        return;
    };
    let known = || reader.listed(start..from).any(Classes::GPE.or(Classes::REGION));
    let scored = matches!(name.label, Label::Gpe | Label::Loc) && (end - from > 1 || known());
    if scored || name.label == Label::Person {
        name.tokens.end = from;
    }
}

/// "Corvane Corp | Q3", "Scud | -type": the part of a year and what a hyphen ties on; "Moon Jae | -in" goes on.
fn trim_tail(reader: &Reader<'_>, name: &mut Proposal) {
    if name.tokens.len() > 1 && reader.hyphen(name.tokens.end - 1) {
        name.tokens.end -= 1;
    }
    let end = name.tokens.end;
    let period = |idx: usize| {
        matches!(reader.tokens.str(idx), "Q" | "H") && reader.figure(idx + 1) && reader.tokens.glued(idx + 1)
    };
    // "Senate Minority Leader", "U.S. District Judge", "Cook County State's Attorney".
    let leads = matches!(reader.tokens.str(end - 1), "Majority" | "Minority")
        && matches!(reader.tokens.str(end), "Leader" | "Whip");
    let attorney = reader.mark(end - 1, "State") && reader.possessive(end) && reader.mark(end + 1, "Attorney");
    let judge = matches!(reader.tokens.str(end - 1), "Bankruptcy" | "Circuit" | "District" | "Magistrate")
        && matches!(reader.tokens.str(end), "Attorney" | "Judge" | "Judges");
    if name.tokens.len() > 1 && (leads || judge || attorney) {
        name.tokens.end -= 1;
    } else if let Some(from) = (end.saturating_sub(2)..end).find(|&idx| idx > name.tokens.start && period(idx)) {
        name.tokens.end = from;
    } else if name.tokens.len() > 2 && reader.hyphen(end - 2) && is_tied(reader, end - 1) {
        name.tokens.end -= 2;
    } else if is_ruler(reader, name) {
        (name.tokens.end, name.label) = (end - 1, Label::Gpe);
    } else if name.label == Label::Person && name.tokens.len() > 1 && reader.hyphen(end) && is_syllable(reader, end + 1)
    {
        name.tokens.end += 2;
    }
}

/// "Johor Sultan": a place, and who rules it.
fn is_ruler(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    let place = reader.is(start, Classes::GPE) && !reader.is(start, Classes::GIVEN.or(Classes::SURNAME));
    let ruler =
        matches!(reader.tokens.str(end - 1), "Emir" | "Governor" | "King" | "Mayor" | "Premier" | "Ruler" | "Sultan");
    name.label == Label::Person && end == start + 2 && place && ruler
}

/// Whether the word at `idx` is one that a hyphen ties to a name and that is no part of it.
fn is_tied(reader: &Reader<'_>, idx: usize) -> bool {
    reader.case(idx) == Case::Lower && reader.is(idx, Classes::COMPOUND)
}

/// Whether the word at `idx` may end a given name: "Myung-bak".
fn is_syllable(reader: &Reader<'_>, idx: usize) -> bool {
    let word = reader.tokens.str(idx);
    reader.case(idx) == Case::Lower && (2..=5).contains(&word.len()) && !is_tied(reader, idx) && !word.ends_with("ed")
}

/// "XS SM MD LG": one of three words or more in a row that are one or two capital letters.
fn is_sizes(reader: &Reader<'_>, name: &Proposal) -> bool {
    let short =
        |&idx: &usize| (reader.case(idx) == Case::Upper || reader.initial(idx)) && reader.tokens.str(idx).len() <= 2;
    let start = name.tokens.start;
    let before = (start.saturating_sub(ROW)..start).rev().take_while(short).count();
    let inside = name.tokens.clone().take_while(short).count();
    let after = (name.tokens.end..name.tokens.end + ROW).take_while(short).count();
    inside == name.tokens.len() && before + inside + after >= ROW
}

/// "Zairean", "Sri Lankan": what is known for nothing else and is a country's name with the ending of its people.
fn is_demonym(reader: &Reader<'_>, name: &Proposal) -> bool {
    const ENDINGS: &[&str] = &["ans", "an", "ns", "n", "is", "i"];
    let words = reader.tokens.lower_in(name.tokens.clone());
    let country = |stem: &str| reader.lexicon.word(stem).any(Classes::COUNTRY);
    reader.lexicon.word(words) == Classes::NONE
        && ENDINGS.iter().any(|ending| words.strip_suffix(ending).is_some_and(country))
}

/// "a rice import plan": one word written small is nobody's surname.
fn is_thing(reader: &Reader<'_>, name: &Proposal) -> bool {
    let small = name.tokens.len() == 1 && reader.case(name.tokens.start) == Case::Lower;
    small && name.label == Label::Person && !reader.is(name.tokens.start, Classes::GIVEN)
}

/// "COFFEE STEADIER AHEAD OF TALKS", "SPORT: Dynamos won", "Chief Executive", "Editing by Ana Ruiz": everyday words that are written large.
fn is_heading(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    let shouted = name.tokens.clone().all(|idx| reader.case(idx) == Case::Upper);
    let plain = |idx: usize| reader.everyday(idx);
    let nobody = !name.tokens.clone().any(|idx| reader.is(idx, Classes::GIVEN.or(Classes::SURNAME)));
    let someone = name.label == Label::Person;
    let small = |idx: usize| {
        matches!(
            reader.tokens.lower(idx),
            "after"
                | "as"
                | "at"
                | "beat"
                | "beats"
                | "by"
                | "lifts"
                | "wins"
                | "in"
                | "on"
                | "over"
                | "says"
                | "to"
                | "with"
        )
    };
    let headline = (name.label == Label::WorkOfArt || name.tokens.clone().any(small)) && end > start + 2;
    let cried = shouted && (someone && nobody || headline) && name.tokens.clone().any(plain);
    let alone = end == start + 1 && plain(start);
    let label = alone && shouted && reader.mark(end, ":");
    let office = alone
        && someone
        && start > 0
        && reader.capital(start - 1)
        && reader.is(start - 1, Classes::OFFICE)
        && reader.is(start, Classes::OFFICE.or(Classes::TITLE));
    let task = alone && someone && reader.mark(end, "by");
    let rank =
        alone && someone && reader.capital(end) && reader.is(end, Classes::TITLE) && !reader.tokens.starts_line(end);
    cried || label || office || task || rank || is_portfolio(reader, name)
}

/// "Minister of Industry and | Advanced Technology", "Secretary of | State": what somebody answers for.
fn is_portfolio(reader: &Reader<'_>, name: &Proposal) -> bool {
    let start = name.tokens.start;
    if reader.mark(start, "State") && name.tokens.len() == 1 {
        return start > 1 && reader.mark(start - 1, "of") && reader.mark(start - 2, "Secretary");
    }
    let part = |&idx: &usize| reader.capital(idx) || matches!(reader.tokens.str(idx), "and" | ",");
    let words = (start.saturating_sub(5)..start).rev().take_while(part).count();
    let Some(of) = start.checked_sub(words + 1).filter(|&of| words > 1 && of > 0) else { return false };
    name.label == Label::Org
        && reader.mark(start - 1, "and")
        && matches!(reader.tokens.str(of), "of" | "for")
        && matches!(reader.tokens.str(of - 1), "Minister" | "Ministers" | "Secretary")
        && !reader.is(name.tokens.end - 1, Classes::ORG_HEAD)
}

/// "S.Korea", "N. Korea": half a country in a headline.
fn is_half(reader: &Reader<'_>, name: &Proposal) -> bool {
    const SIDES: [(&str, &str); 5] = [("n", "north"), ("n", "new"), ("s", "south"), ("e", "east"), ("w", "west")];
    let Some((letter, half)) = reader.tokens.lower_in(name.tokens.clone()).split_once('.') else { return false };
    let country = |name: &str| reader.lexicon.word(name).any(Classes::COUNTRY);
    let half = half.trim_start();
    let whole = |side: &str| country(half) || country(&format!("{side} {half}"));
    SIDES.iter().any(|&(short, side)| short == letter && whole(side))
}

/// "the river Alda", "a bridge over the Alda": one word right after "river", written small, is the river's name.
fn after_river(reader: &Reader<'_>, name: &Proposal) -> bool {
    let before = |back: usize| name.tokens.start.checked_sub(back).map_or("", |idx| reader.tokens.str(idx));
    let crossed = before(1) == "the"
        && matches!(
            (before(3), before(2)),
            ("banks", "of") | ("bridge" | "bridges", "over" | "across") | ("dam", "on")
        );
    (before(1) == "river" || crossed && !reader.capital(name.tokens.end)) && name.tokens.len() == 1
}

/// "the tanker Limburg", "the ferry "Al Salam 98"": what a vessel is called.
fn is_vessel(reader: &Reader<'_>, name: &Proposal) -> bool {
    #[rustfmt::skip]
    const VESSELS: &[&str] = &[
        "cruiser", "destroyer", "ferry", "freighter", "frigate", "sailboat", "ship", "submarine", "tanker", "trawler",
        "tugboat", "vessel", "warship", "yacht",
    ];
    let start = name.tokens.start;
    let quoted = usize::from(start > 1 && quotes(reader, start - 1));
    let before = start.checked_sub(1 + quoted).filter(|_| !reader.tokens.starts_line(start));
    let called = before.is_some_and(|before| VESSELS.contains(&reader.tokens.str(before)));
    called && !matches!(name.label, Label::Norp) && reader.capital(start)
}

/// "Denise Paris": a first name, or a word that nobody knows, before a town that is not known by both words.
fn bears_a_place(reader: &Reader<'_>, name: &Proposal) -> bool {
    const OTHERS: Classes =
        Classes::GPE.or(Classes::COMMON).or(Classes::TITLE).or(Classes::HEAD).or(Classes::LOC_OPENER);
    let (first, last) = (name.tokens.start, name.tokens.end - 1);
    let classes = reader.classes(first);
    name.label == Label::Gpe
        && name.tokens.len() == 2
        && reader.case(first) == Case::Capital
        && reader.is(last, Classes::GPE)
        && !reader.initial(first)
        && (classes.any(Classes::GIVEN) && !classes.any(OTHERS)
            || classes == Classes::NONE && !reader.everyday(first) && is_somebody(reader, name.tokens.end))
        && !reader.listed(name.tokens.clone()).any(Classes::NAME)
        && !name.tokens.start.checked_sub(1).is_some_and(|before| reader.is(before, Classes::PLACE_BEFORE))
}

/// Whether what follows a name says that it is somebody's: ", a nurse", ", who", ", 34", "said".
fn is_somebody(reader: &Reader<'_>, end: usize) -> bool {
    let next = end + 1;
    let told = matches!(reader.tokens.lower(next), "a" | "an" | "who") || reader.figure(next);
    reader.mark(end, ",") && told || reader.is(end, Classes::SPEECH.or(Classes::PERSON_VERB))
}

/// "By Aru Bekova" and nothing else on its line.
fn is_byline(reader: &Reader<'_>, name: &Proposal) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let ends_line = end == reader.tokens.len() || reader.tokens.starts_line(end);
    let opens_line = start == 1 || start > 1 && reader.tokens.starts_line(start - 1);
    ends_line
        && opens_line
        && reader.tokens.lower(start - 1) == "by"
        && name.tokens.len() > 1
        && !reader.is(end - 1, Classes::ORG_HEAD.or(Classes::ACRONYM))
        && !reader.listed(name.tokens.clone()).any(Classes::ORGANISATION)
}

/// A quotation that only begins inside a name ends with the nickname, and the surname follows; or else it is none of it.
fn close_quotation(reader: &Reader<'_>, name: &mut Proposal) {
    let mut open = None;
    for idx in name.tokens.clone().skip(1).filter(|&idx| quotes(reader, idx)) {
        open = if open.is_none() { Some(idx) } else { None };
    }
    let Some(open) = open else { return };
    let end = name.tokens.end;
    let surname = name.label == Label::Person
        && open + 1 < end
        && quotes(reader, end)
        && reader.capital(end + 1)
        && !reader.tokens.starts_line(end + 1)
        && !reader.everyday(end + 1);
    name.tokens.end = if surname { end + 2 } else { open };
    while name.tokens.len() > 1 && matches!(reader.tokens.str(name.tokens.end - 1), "," | ":" | "-") {
        name.tokens.end -= 1;
    }
}

fn quotes(reader: &Reader<'_>, idx: usize) -> bool {
    matches!(reader.tokens.str(idx), "\"" | "“" | "”")
}

/// Which name the nickname in quotation marks right before this one follows: Ana "the Fox" Ruiz is one person.
fn before_nickname(reader: &Reader<'_>, names: &[Proposal], name: &Proposal) -> Option<usize> {
    let close = name.tokens.start.checked_sub(1).filter(|&idx| quotes(reader, idx))?;
    let open = (close.saturating_sub(NICKNAME + 1)..close).rev().find(|&idx| !reader.word(idx))?;
    let opens = quotes(reader, open) && open + 1 < close && reader.capital(close - 1);
    let first = names.iter().rposition(|first| first.tokens.start < open)?;
    // Whoever is called so has a first name before the nickname, or the tagger says that both are people.
    let classes = reader.classes(open - 1);
    let given = (classes.any(Classes::GIVEN)
        || !classes.any(Classes::NAME.or(Classes::HEAD)) && !reader.everyday(open - 1))
        && reader.capital(open - 1)
        && reader.capital(name.tokens.start)
        && !reader.everyday(name.tokens.start);
    let person = given || [&names[first], name].into_iter().all(|name| name.label == Label::Person);
    (opens && person && names[first].tokens.end >= open).then_some(first)
}
