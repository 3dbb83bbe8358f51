//! Things that go by a name -> names that nothing else decides: holy books, share indices, medicines and laws,
//! which the tagger takes for people, places or firms; storms ("Tropical Storm Imbelda"); and cases ("Marl v. Tedrick").

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::repair::{SETTLED, STORMS};
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// Names by what they name, in lower case and with a comma between them.
#[rustfmt::skip]
const THINGS: &[(Label, &str)] = &[
    // "Moslem" is how agencies wrote "Muslim" until the nineties.
    (Label::Norp, "bosnian serb,bosnian serbs,bosnian croat,bosnian croats,bosnian moslem,bosnian moslems,\
        bosnian muslim,bosnian muslims,krajina serb,krajina serbs,lib dem,lib dems,greek cypriot,greek cypriots,turkish cypriot,\
        turkish cypriots,roman catholic,roman catholics,southern baptist,southern baptists,seventh-day adventist,\
        seventh-day adventists,russian orthodox,greek orthodox,native american,native americans"),
    (Label::Event, "super tuesday,el nino,el niño,la nina,la niña,brexit,desert storm,tour de france"),
    (Label::WorkOfArt, "koran,quran,qur'an,bible,torah,talmud,old testament,new testament,bhagavad gita,book of mormon"),
    // Share indices are figures that somebody makes and sells.
    (Label::Product, "dow jones industrial average,dow jones industrials,dow industrials,nasdaq composite,\
        nasdaq composite index,nasdaq 100,nikkei,nikkei 225,nikkei average,hang seng,hang seng index,dax,dax 30,dax 40,cac 40,\
        cac-40,ftse,ftse 100,ftse 250,ftse mib,stoxx 600,stoxx europe 600,euro stoxx 50,s&p 500,s&p/asx 200,topix,kospi,sensex,\
        bse sensex,nifty,nifty 50,shanghai composite,shanghai composite index,csi 300,straits times index,bovespa,ibovespa,\
        merval,ibex,ibex 35,russell 2000,all ordinaries,kse-100,taiex,dow jones"),
    (Label::Product, "viagra,cialis,prozac,ritalin,ozempic,wegovy,mounjaro,zepbound,lipitor,vioxx,celebrex,botox,oxycontin,\
        tamiflu,claritin,zantac,tylenol,advil,paxlovid,comirnaty,covaxin,covishield,xarelto,humira,keytruda,nexium,prilosec,\
        plavix,crestor,gleevec,herceptin,avastin,pentium,xeon,athlon,celeron,opteron,chatgpt,gmail,stuxnet,wannacry,\
        heartbleed,starlink,shinkansen,orient express,large hadron collider,exxon valdez,costa concordia,rainbow warrior,scud,\
        scuds,katyusha,katyushas,uzi,snapdragon,exynos,m-pesa,gopay,shopeepay,grabpay,alipay,\
        wechat pay,apple pay,google pay,google maps,google play,app store,play store,itunes,macos,macbook,macbooks,airpods,\
        chromebook,chromebooks,vision pro,gpt-4,gpt-4o,gpt-5,hilux,hiace,land cruiser,land cruisers,prius,camry,cybertruck,\
        dreamliner,dreamliners,starship,bayraktar tb2,shahed,shaheds,shahed-136,himars,iron dome,brahmos,kinzhal,kalibr,\
        iskander,oreshnik,storm shadow,atacms,rafale,rafales,tejas,eurofighter,gripen,chandrayaan-2,chandrayaan-3,mangalyaan,\
        coronavac,sputnik v,nuvaxovid,corbevax,vaxzevria,spikevax,mosquirix,gardasil,opdivo,eliquis,entresto,trikafta,\
        jardiance,januvia,trulicity,victoza,saxenda,zyprexa,seroquel,paxil,zoloft,singulair,enbrel,remicade,stelara,dupixent,\
        eylea,lucentis,truvada,lagevrio,leqembi,aduhelm,zolgensma,vn-index,vn index,bist 100,nzx 50,asx 200,egx 30,wig20,\
        nifty bank,hang seng tech index,jakarta composite index,ta-35"),
    (Label::Law, "medicare,medicaid,obamacare,gi bill,g.i. bill,basic law,magna carta,bill of rights,kyoto protocol,\
        good friday agreement,oslo accords,dayton accords,dayton accord,camp david accords,geneva conventions,\
        geneva convention,common agricultural policy,green deal,gdpr,maastricht treaty,lisbon treaty,schengen agreement,\
        treaty of rome,fifth amendment,first amendment,second amendment,fourth amendment,fourteenth amendment"),
    (Label::Person, "dalai lama,panchen lama,aga khan,aung san suu kyi,father christmas,santa claus,virgin mary"),
    (Label::Loc, "masai mara,maasai mara,serengeti,milky way,silicon valley"),
];

/// The names of [`THINGS`] have at most this many tokens.
const LONGEST: usize = 5;

/// All names of [`THINGS`], and `None` for the first word of a longer one that is none itself.
fn things() -> &'static FxHashMap<&'static str, Option<Label>> {
    static NAMES: OnceLock<FxHashMap<&'static str, Option<Label>>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = FxHashMap::default();
        for (label, row) in THINGS {
            for name in row.split(',') {
                let first = name.split([' ', '-', '&', '\'']).next().unwrap_or(name);
                names.entry(first).or_insert(None);
                names.insert(name, Some(*label));
            }
        }
        names
    })
}

/// Puts these names in the stead of whatever was found of them; a longer name that holds one stays.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut found = Vec::new();
    let (mut at, mut idx) = (0, 0);
    while idx < reader.tokens.len() {
        while names.get(at).is_some_and(|name| name.tokens.end <= idx) {
            at += 1;
        }
        let thing =
            if reader.capital(idx) { case(reader, idx, &names[at..]).or_else(|| thing(reader, idx)) } else { None };
        let Some((tokens, label)) = thing else {
            idx += 1;
            continue;
        };
        let touching = names[at..].iter().take_while(|name| name.tokens.start < tokens.end);
        let opens = |name: &Proposal| name.tokens.start + usize::from(reader.tokens.lower(name.tokens.start) == "the");
        let holds = |name: &Proposal| opens(name) < tokens.start || name.tokens.end > tokens.end;
        idx = tokens.end;
        if !touching.clone().any(holds) {
            found.push(Proposal { tokens, label, margin: SETTLED, by: FoundBy::Rule });
        }
    }
    rules::overlay(reader, names, found)
}

/// The storm or the listed thing that begins at `idx`, on one line.
fn thing(reader: &Reader<'_>, idx: usize) -> Option<(Range<usize>, Label)> {
    let line = |end: &usize| (idx + 1..*end).all(|at| !reader.tokens.starts_line(at));
    let opener = idx + usize::from(reader.tokens.lower(idx) == "tropical");
    let stormy = opener > idx && matches!(reader.tokens.lower(opener), "storm" | "depression" | "cyclone");
    if is_storm(reader, opener) || stormy && reader.capital(opener) && named(reader, opener + 1) {
        return Some((idx..opener + 2, Label::Event)).filter(|(tokens, _)| line(&tokens.end));
    }
    // "Brent crude" is nobody's.
    let oil = matches!(reader.tokens.lower(idx + 1), "blend" | "crude" | "futures" | "oil");
    if oil && reader.tokens.lower(idx) == "brent" {
        return Some((idx..idx + 1, Label::Product));
    }
    // "The Dow" is the index, "Dow Chemical" a firm.
    let dow = reader.tokens.lower(idx) == "dow" && idx > 0 && reader.tokens.lower(idx - 1) == "the";
    if dow && !reader.capital(idx + 1) {
        return Some((idx..idx + 1, Label::Product));
    }
    let first = *things().get(reader.tokens.lower(idx))?;
    let until = (idx + LONGEST).min(reader.tokens.len());
    let whole = |end: usize| {
        let small = |at: usize| reader.case(at) == Case::Lower && reader.tokens.str(at).len() > 3;
        let label = *things().get(reader.tokens.lower_in(idx..end))?;
        (line(&end) && !(idx + 1..end).any(small)).then_some((idx..end, label?))
    };
    let found = (idx + 2..=until).rev().find_map(whole).or_else(|| first.map(|label| (idx..idx + 1, label)))?;
    // One word is the whole name only where no capital stands beside it: "Bible Society", "Ana Brexit".
    let Range { start, end } = found.0;
    let beside = |at: usize| reader.capital(at) && !reader.is(at, Classes::FUNCTION.or(Classes::CALENDAR));
    let after = beside(end) && !reader.tokens.starts_line(end);
    let people = start > 0 && reader.is(start - 1, Classes::PEOPLE);
    let before = start > 0 && beside(start - 1) && !people && !reader.tokens.starts_line(start);
    let alone = end > start + 1 || !after && !before;
    let glued = reader.hyphen(end) || start > 0 && reader.hyphen(start - 1) || reader.in_address(start);
    (alone && !glued).then_some(found)
}

/// Whether a storm's name begins at `idx`: "Hurricane Imbelda", "Storm Imbelda".
pub(super) fn is_storm(reader: &Reader<'_>, idx: usize) -> bool {
    let word = reader.tokens.lower(idx);
    // At the head of a sentence "Storm" may be any storm.
    let inside = idx > 0 && reader.case(idx - 1) == Case::Lower && !reader.tokens.starts_line(idx);
    let known = STORMS.contains(&word) || word == "storm" && (inside || reader.is(idx + 1, Classes::GIVEN));
    known && reader.case(idx) == Case::Capital && named(reader, idx + 1)
}

/// Whether the word at `idx` may be a storm's name.
fn named(reader: &Reader<'_>, idx: usize) -> bool {
    const OTHERS: Classes = Classes::HEAD.or(Classes::TITLE).or(Classes::OFFICE).or(Classes::FUNCTION);
    let other = reader.is(idx, OTHERS.or(Classes::CALENDAR)) || reader.everyday(idx) || reader.initial(idx);
    reader.case(idx) == Case::Capital
        && !reader.tokens.starts_line(idx)
        && (!other || reader.is(idx, Classes::GIVEN) && !reader.everyday(idx))
}

/// "Marl v. Tedrick": a case, where both sides are one word or a name that was found; `names` are those from here on.
fn case(reader: &Reader<'_>, idx: usize, names: &[Proposal]) -> Option<(Range<usize>, Label)> {
    let found = |idx: usize| {
        names.iter().take(2 * LONGEST).find(|name| name.tokens.start == idx).map_or(idx + 1, |name| name.tokens.end)
    };
    let end = found(idx);
    let versus = (idx + 1..end).find(|&at| reader.mark(at, "v")).unwrap_or(end);
    let other = versus + 2;
    let parties = reader.mark(versus, "v") && reader.mark(versus + 1, ".") && reader.capital(other);
    let line = (idx + 1..=other).all(|at| !reader.tokens.starts_line(at));
    (parties && line).then(|| (idx..found(other), Label::Law))
}
