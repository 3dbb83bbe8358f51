//! Lists of content words that mean one thing to claims. To add a word, write it in lower case into its list.

use super::words::Tag;

/// The lists that are asked of every word, each with the part it gives.
pub(super) const CLASSES: &[(Tag, &[&str])] = &[
    (Tag::DOCUMENT, DOCUMENTS),
    (Tag::OCCASION, OCCASIONS),
    (Tag::TREND, TRENDS),
    (Tag::RULE, RULES),
    (Tag::PLAN, PLANS),
    (Tag::CATENATIVE, CATENATIVES),
    (Tag::PLURAL, PLURALS),
    (Tag::TOTAL, TOTALS),
    (Tag::SPEAKER, SPEAKERS),
];

/// Nouns of papers and polls: what they "show" or "find" is said by them.
#[rustfmt::skip]
const DOCUMENTS: &[&str] = &[
    "poll", "polls", "polling", "survey", "surveys", "study", "studies", "report", "reports", "data", "figures",
    "results", "statistics", "analysis", "research", "records", "record", "document", "documents", "audit",
    "review", "filing", "filings", "letter", "letters", "memo", "email", "emails", "e-mail", "e-mails", "video",
    "footage", "images", "photos", "photographs", "test", "tests", "census", "index", "statement", "book",
    "article", "paper", "papers", "transcript", "transcripts", "lawsuit", "suit", "complaint", "affidavit",
    "indictment", "ruling", "numbers", "estimates", "estimate", "investigation", "inquiry", "map", "chart",
    "evidence", "tweet", "tweets", "post", "message", "messages", "story", "sign", "signs", "caption", "headline",
    "forecast", "search", "assessment", "trial", "model", "models", "experiment", "dossier", "files", "file",
    "recording", "recordings", "tape", "tapes", "release", "ad", "ads", "website", "editorial", "column", "note",
    "notes", "bulletin", "list", "minutes", "logbook", "diary", "plaque", "banner", "returns", "projections", "tally", "count",
    "guidelines", "consensus", "forecasts", "version", "average",
];

/// Nouns of occasions on which people speak: they tell "said Smith in an interview" from "the man in the hat".
#[rustfmt::skip]
const OCCASIONS: &[&str] = &[
    "statement", "interview", "interviews", "speech", "conference", "briefing", "hearing", "rally", "meeting",
    "debate", "email", "e-mail", "letter", "tweet", "post", "call", "release", "filing", "report", "article", "video",
    "session", "testimony", "address", "appearance", "remarks", "comments", "message", "note", "press", "telephone",
    "phone", "news", "memo", "series", "event", "stop", "forum", "discussion", "court", "parliament", "television",
    "twitter", "facebook", "column", "editorial", "response", "conversation", "visit", "broadcast", "podcast",
    "show", "program", "programme", "town",
];

/// Nouns of bodies: their head makes an organisation of a nominal.
#[rustfmt::skip]
pub(super) const BODIES: &[&str] = &[
    "ministry", "company", "police", "government", "authorities", "agency", "department", "court", "party", "group",
    "union", "bank", "firm", "council", "committee", "office", "commission", "army", "military", "navy", "embassy",
    "campaign", "team", "university", "newspaper", "network", "paper", "organisation", "organization", "service",
    "administration", "association", "institute", "board", "parliament", "regulator", "watchdog", "charity",
    "hospital", "airline", "media", "outlet", "club", "federation", "airport", "ombudsman", "coalition", "alliance",
    "bureau", "prosecution", "state", "senate", "house", "force", "television", "tv", "radio", "broadcaster", "channel",
    "command", "exchange", "observatory", "lender", "retailer", "inquest", "inquiry", "tribunal", "jury", "panel", "trust", "carrier", "carmaker", "startup", "foundation",
];

/// Nouns of those before whom people speak: "the inquest heard that".
#[rustfmt::skip]
pub(super) const HEARINGS: &[&str] = &[
    "court", "jury", "jurors", "inquest", "inquiry", "tribunal", "hearing", "trial", "committee", "panel",
    "magistrates", "parliament", "mps", "senators", "lawmakers",
];

/// Nouns of those who find things out, besides papers: "the judge found the firm had lied".
#[rustfmt::skip]
pub(super) const FINDERS: &[&str] = &[
    "panel", "court", "judge", "jury", "jurors", "researchers", "scientists", "investigators", "auditors", "team",
    "commission", "committee", "tribunal", "watchdog", "regulator", "ombudsman", "economists", "inspectors", "coroner",
    "authors", "inspectorate", "academics",
];

/// Words that say a source will not be named.
#[rustfmt::skip]
pub(super) const UNNAMED: &[&str] =
    &["anonymity", "anonymous", "anonymously", "unnamed", "unidentified", "source", "sources", "insider", "insiders"];
/// Two words that say so together.
#[rustfmt::skip]
pub(super) const UNNAMED_PAIRS: &[(&str, &str)] = &[
    ("familiar", "with"),
    ("briefed", "on"),
    ("close", "to"),
    ("be", "named"), ("be", "identified"), ("be", "quoted"), ("not", "authorised"),
    ("not", "authorized"),
    ("knowledge", "of"),
];
/// Crowds: many voices told as one.
#[rustfmt::skip]
pub(super) const CROWDS: &[&str] = &[
    "polls", "surveys", "voters", "respondents", "percent", "reports", "rumours", "rumors", "americans", "people",
    "readers", "users", "most", "many", "some", "majority", "others", "media", "studies", "residents", "protesters",
    "consumers", "households",
];

/// Nouns for those who speak to the press, as headlines name them.
#[rustfmt::skip]
const SPEAKERS: &[&str] = &[
    "police", "officials", "official", "minister", "ministers", "ministry", "government", "govt", "authorities", "experts",
    "expert", "lawyer", "lawyers", "attorney", "source", "sources", "doctors", "scientists", "researchers", "economists",
    "analysts", "judge", "court", "president", "mayor", "governor", "spokesman", "spokeswoman", "spokesperson", "ceo",
    "chief", "boss", "union", "company", "bank", "agency", "army", "military", "media", "prosecutors", "prosecutor",
    "witnesses", "witness", "watchdog", "regulator", "charity", "campaigners", "activists", "mp", "mps", "senator", "pm",
    "cm", "coach", "manager", "ombudsman", "pope", "envoy", "ambassador", "general", "commander", "coroner", "teachers",
    "farmers", "residents", "family", "parents", "rebels", "opposition", "ngo", "un", "who", "leader",
    "commissioner", "secretary", "director", "chairman", "inspector", "superintendent", "coastguard", "firm",
];

/// Nouns for how many or how much.
#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "toll", "number", "numbers", "figure", "count", "total", "tally", "cost", "costs", "price", "bill", "damage",
    "loss", "losses", "value", "turnout", "chance", "odds", "rate", "size", "crowd", "growth", "inflation",
    "unemployment", "output", "deficit", "debt", "population", "probability", "likelihood", "age", "sales", "yield", "revenue", "revenues", "worth", "shortfall", "gap",
];

/// Words of a rise or a fall.
#[rustfmt::skip]
const TRENDS: &[&str] = &[
    "increase", "increased", "increasing", "increases", "decrease", "decreased", "decreasing", "decreases", "rise",
    "rose", "risen", "rising", "rises", "fall", "fell", "fallen", "falling", "falls", "grow", "grew", "grown",
    "growing", "grows", "decline", "declined", "declining", "declines", "drop", "dropped", "dropping", "drops",
    "surge", "surged", "surging", "soar", "soared", "soaring", "shrink", "shrank", "shrinking", "doubled",
    "tripled", "halved", "slowed", "slowing", "worsened", "improved", "climbed", "plunged",
];

/// Words that make a rule of a sentence.
#[rustfmt::skip]
const RULES: &[&str] = &[
    "must", "banned", "prohibited", "required", "requires", "forbidden", "mandatory", "illegal", "allowed",
    "permitted", "prohibits", "bans", "entitled", "obliged",
];

/// Words of intention, after which "to" names a plan.
#[rustfmt::skip]
const PLANS: &[&str] = &[
    "plans", "plan", "planned", "planning", "intends", "intend", "intended", "intending", "aims", "aim", "hopes",
    "seeks", "promises", "pledges", "vows", "scheduled", "agreed", "preparing", "prepares", "set",
];

/// Words that say the same of a count: figures are only at odds where what happened is the same.
#[rustfmt::skip]
pub(super) const EVENTS: &[&[&str]] = &[
    &[
        "killed", "dead", "died", "deaths", "death", "die", "dying", "fatalities", "toll", "kill", "kills", "killing",
        "bodies", "drowned",
    ],
    &["injured", "hurt", "wounded", "injuries"],
    &["missing", "unaccounted"],
    &["arrested", "detained", "arrests"],
    &["fled", "displaced", "evacuated", "homeless"],
    &["infected", "cases", "infections"],
    &["rescued"],
    &["destroyed", "damaged"],
    &["marched", "attended", "protesters", "demonstrators", "marchers", "crowd", "turnout"],
];

/// Verbs that say how another verb of saying is done: "continues to insist", "seems to suggest".
#[rustfmt::skip]
const CATENATIVES: &[&str] = &[
    "continue", "continues", "continued", "like", "likes", "liked", "loves", "seem", "seems", "seemed", "appear", "appears", "appeared", "begin",
    "begins", "began", "sought", "seeks", "tried", "tries", "used", "happened", "came", "dared", "rushed",
    "proceeded", "managed",
];

/// Words that end a plural subject without an "s".
#[rustfmt::skip]
const PLURALS: &[&str] = &[
    "they", "we", "i", "you", "who", "people", "police", "many", "some", "most", "data", "both", "others", "media",
    "that", "percent", "staff", "women", "men", "and", ",", "%", "few", "several", "half", "majority",
];

/// Nouns that take up a body which spoke by its name just before, besides those for a business: "the union".
#[rustfmt::skip]
pub(super) const TAKEN_UP: &[&str] =
    &["organisation", "organization", "agency", "charity", "union", "network", "watchdog", "regulator", "authority"];

/// What something "would be" in an opinion of today: no forecast.
#[rustfmt::skip]
pub(super) const OPINIONS: &[&str] = &[
    "premature", "wrong", "right", "unfair", "fair", "unwise", "wise", "foolish", "irresponsible", "inappropriate",
    "appropriate", "naive", "misleading", "absurd", "ridiculous", "unthinkable", "unacceptable", "mistake", "error",
];

/// Verbs of expecting.
#[rustfmt::skip]
pub(super) const EXPECTS: &[&str] = &[
    "expects", "expect", "expected", "forecasts", "anticipates", "anticipate", "predicts", "predict", "foresees",
];

/// Nouns that judge what was just said: "a claim the army rejects", "a reversal of".
#[rustfmt::skip]
pub(super) const VERDICTS: &[&str] = &[
    "claim", "charge", "allegation", "accusation", "assertion", "version", "account", "figure", "position", "swipe",
    "jab", "nod", "reference", "contrast", "departure", "reversal", "move",
];

/// Participles that open the article's own comment: ", reflecting a wider unease".
#[rustfmt::skip]
pub(super) const COMMENTS: &[&str] = &[
    "reflecting", "underscoring", "underlining", "signalling", "signaling", "prompting", "sparking", "echoing",
    "referring", "contradicting",
];
