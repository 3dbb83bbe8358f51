// The exported document, as src/export/records.rs has it. Written by UPDATE=1 cargo test --features schema.

/**
 * Where the missing parts of a date came from.
 */
export type Anchor = "explicit" | "published" | "context" | "none";

/**
 * How much of a source the article gives away.
 */
export type Anonymity = "named" | "role" | "generic" | "anonymous" | "aggregate" | "document";

/**
 * The part a block plays in the article.
 */
export type BlockKind = "title" | "byline" | "dateline" | "caption" | "subheading" | "paragraph" | "list-item" | "boilerplate";

/**
 * One line or paragraph and the part it plays.
 */
export type BlockRecord = { 
/**
 * "b1", "b2" …
 */
id: string, 
/**
 * Its part in the article.
 */
kind: BlockKind, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The same in UTF-16 code units.
 */
utf16: [number, number], };

/**
 * How a number is bounded.
 */
export type Bound = "exact" | "about" | "more-than" | "less-than" | "at-least" | "at-most" | "range" | "vague";

/**
 * What a reader should know about a claim.
 */
export type ClaimFlag = "second-hand" | "no-source" | "pronoun-source" | "unclosed-quote" | "typo-date" | "duplicate" | "correction" | "trend";

/**
 * What makes a sentence a claim.
 */
export type ClaimKind = "attributed" | "unattributed" | "headline" | "caption";

/**
 * One source, one cue and its content; or a statement in the outlet's own voice.
 */
export type ClaimRecord = { 
/**
 * "c1", "c2" …
 */
id: string, 
/**
 * What makes it a claim.
 */
kind: ClaimKind, 
/**
 * Ids of the sentences it touches.
 */
sentences: Array<string>, 
/**
 * Who says it.
 */
source: SourceRecord | null, 
/**
 * The words that attribute it.
 */
cue: CueRecord | null, 
/**
 * What is said, in pieces where a quotation breaks.
 */
content: Array<Quoted>, 
/**
 * Whether the words are the source's own.
 */
quotation: Quotation, 
/**
 * Ids of the numbers inside the content.
 */
numbers: Array<string>, 
/**
 * Ids of the dates inside the content.
 */
dates: Array<string>, 
/**
 * Ids of the entities named inside the content.
 */
entities: Array<string>, 
/**
 * Id of the date it was said on.
 */
saidOn: string | null, 
/**
 * Whether it is stated, negated or denied.
 */
polarity: Polarity, 
/**
 * How firmly it is put.
 */
modality: Modality, 
/**
 * Id of the claim whose content holds this one.
 */
parent: string | null, 
/**
 * Id of an earlier claim that says the same.
 */
duplicateOf: string | null, 
/**
 * Ids of claims that give another figure for the same thing.
 */
conflictsWith: Array<string>, 
/**
 * What a reader should know about it.
 */
flags: Array<ClaimFlag>, 
/**
 * The reader's own verdict and note.
 */
review: Review, };

/**
 * How many records each layer has.
 */
export type Counts = { 
/**
 * Blocks.
 */
blocks: number, 
/**
 * Sentences of the article's own blocks.
 */
sentences: number, 
/**
 * Mentions.
 */
mentions: number, 
/**
 * Entities.
 */
entities: number, 
/**
 * Numbers.
 */
numbers: number, 
/**
 * Dates.
 */
dates: number, 
/**
 * Claims.
 */
claims: number, };

/**
 * What kind of saying a cue is.
 */
export type CueClass = "say" | "write" | "report" | "announce" | "according-to" | "show" | "deny" | "confirm" | "ask" | "predict" | "believe" | "criticise" | "blame" | "other";

/**
 * The words that attribute a claim to its source.
 */
export type CueRecord = { 
/**
 * What kind of saying it is.
 */
class: CueClass, 
/**
 * The text itself.
 */
exact: string, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The same in UTF-16 code units.
 */
utf16: [number, number], };

/**
 * What a reader should know about a date.
 */
export type DateFlag = "typo" | "ambiguous";

/**
 * TIMEX3 types.
 */
export type DateKind = "DATE" | "TIME" | "DURATION" | "SET";

/**
 * A date, time, duration or set (TIMEX3).
 */
export type DateRecord = { 
/**
 * "d1", "d2" …
 */
id: string, 
/**
 * TIMEX3 type.
 */
type: DateKind, 
/**
 * TIMEX3 value; X for what text and publication date do not settle.
 */
value: string, 
/**
 * TIMEX3 mod.
 */
mod: Modifier | null, 
/**
 * TIMEX3 quant; only for sets.
 */
quant: string | null, 
/**
 * TIMEX3 freq; only for sets.
 */
freq: string | null, 
/**
 * The stretch of time it names.
 */
resolved: Interval | null, 
/**
 * Extended Date/Time Format (ISO 8601-2).
 */
edtf: string | null, 
/**
 * Where the missing parts came from.
 */
anchor: Anchor, 
/**
 * The meaning of the preposition before it.
 */
relation: Relation | null, 
/**
 * Other readings, as TIMEX3 values.
 */
alternatives: Array<string>, 
/**
 * What a reader should know about the reading.
 */
flags: Array<DateFlag>, 
/**
 * The row or pattern that found it.
 */
by: string, 
/**
 * The text itself.
 */
exact: string, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The same in UTF-16 code units.
 */
utf16: [number, number], };

/**
 * The place before "--" at the head of the article.
 */
export type DatelineRecord = { 
/**
 * The place as it stands.
 */
place: string, 
/**
 * Id of its mention.
 */
mention: string | null, };

/**
 * The article.
 */
export type DocumentRecord = { 
/**
 * As analysed; all offsets are offsets into it.
 */
text: string, 
/**
 * Of the text in UTF-8, in hexadecimal.
 */
sha256: string, 
/**
 * Always "unicode-code-point".
 */
offsetUnit: string, 
/**
 * In code points.
 */
length: number, 
/**
 * "en", or "und" where it is something else or too short to tell.
 */
language: Language, 
/**
 * The headline.
 */
title: string | null, 
/**
 * As typed by the reader.
 */
url: string | null, 
/**
 * When it was published.
 */
published: Published, 
/**
 * The place before "--" at its head.
 */
dateline: DatelineRecord | null, };

/**
 * A correction as it comes in: its place in code points (`start`, `end`) or in UTF-16 units (`utf16`), and the fields
 * that its `do` needs.
 */
export type EditInput = { 
/**
 * What to do.
 */
do: EditKind, 
/**
 * Where: the layer.
 */
layer: Layer, 
/**
 * First code point.
 */
start?: number, 
/**
 * One past the last code point.
 */
end?: number, 
/**
 * The place in UTF-16 units, instead.
 */
utf16?: [number, number], 
/**
 * For `relabel`, and to `add` a mention.
 */
label?: Label, 
/**
 * For `set-value`.
 */
value?: string, 
/**
 * For `set-block`.
 */
kind?: BlockKind, 
/**
 * For `review`.
 */
status?: ReviewStatus, 
/**
 * For `review`.
 */
note?: string, };

/**
 * What a correction does.
 */
export type EditKind = "reject" | "relabel" | "add" | "set-value" | "set-block" | "review";

/**
 * One correction of the reader's.
 */
export type EditRecord = { "do": "reject", 
/**
 * The layer it stands in.
 */
layer: Layer, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, } | { "do": "relabel", 
/**
 * Always "mentions".
 */
layer: Layer, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The label that it should have.
 */
label: Label, } | { "do": "add", 
/**
 * "mentions", "numbers" or "dates".
 */
layer: Layer, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The label of a mention.
 */
label: Label | null, } | { "do": "set-value", 
/**
 * "numbers" or "dates".
 */
layer: Layer, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The value that it should have.
 */
value: string, } | { "do": "set-block", 
/**
 * Always "blocks".
 */
layer: Layer, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The kind that it should have.
 */
kind: BlockKind, } | { "do": "review", 
/**
 * Always "claims".
 */
layer: Layer, 
/**
 * First code point of the claim's cue, or of its content where it has none.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * How far the check has come.
 */
status: ReviewStatus, 
/**
 * The reader's words.
 */
note: string, };

/**
 * Someone or something the article speaks of.
 */
export type EntityRecord = { 
/**
 * "e1", "e2" …
 */
id: string, 
/**
 * The label of its names.
 */
label: Label, 
/**
 * Its fullest mention.
 */
name: string, 
/**
 * What the article says it is.
 */
role: string | null, 
/**
 * Ids of its mentions.
 */
mentions: Array<string>, };

/**
 * One exported article.
 */
export type Export = { 
/**
 * Every line or paragraph with something in it.
 */
blocks: Array<BlockRecord>, 
/**
 * The sentences of the article's own blocks.
 */
sentences: Array<SentenceRecord>, 
/**
 * Names, and the nominals and pronouns that claims need.
 */
mentions: Array<MentionRecord>, 
/**
 * Who or what the mentions stand for.
 */
entities: Array<EntityRecord>, 
/**
 * Quantities.
 */
numbers: Array<NumberRecord>, 
/**
 * Dates, times, durations and sets.
 */
dates: Array<DateRecord>, 
/**
 * Who says what.
 */
claims: Array<ClaimRecord>, 
/**
 * Always "obelus".
 */
format: string, 
/**
 * Version of this shape.
 */
version: number, 
/**
 * What wrote it.
 */
generator: Generator, 
/**
 * The article.
 */
document: DocumentRecord, 
/**
 * The reader's corrections, in order.
 */
edits: Array<EditRecord>, };

/**
 * How a mention refers (ACE).
 */
export type Form = "name" | "nominal" | "pronoun";

/**
 * A format that a document can be written in.
 */
export type Format = { 
/**
 * What the command line and the page call it.
 */
id: string, 
/**
 * What a person calls it.
 */
name: string, 
/**
 * File name extension, without the dot.
 */
extension: string, 
/**
 * For the download.
 */
mediaType: string, };

/**
 * What found a mention.
 */
export type FoundBy = "model" | "gazetteer" | "rule" | "reader";

/**
 * What wrote the export.
 */
export type Generator = { 
/**
 * Always "obelus".
 */
name: string, 
/**
 * Version of the program.
 */
version: string, 
/**
 * SHA-256 of the model of names; null in exports that were written before there was one.
 */
model: string | null, };

/**
 * A half-open stretch of time, each end an ISO 8601 date or date and time.
 */
export type Interval = { 
/**
 * The first moment.
 */
from: string, 
/**
 * The first moment after.
 */
until: string, };

/**
 * Kinds of names, by the words of `OntoNotes`.
 */
export type Label = "PERSON" | "NORP" | "FAC" | "ORG" | "GPE" | "LOC" | "PRODUCT" | "EVENT" | "WORK_OF_ART" | "LAW";

/**
 * The language of the article.
 */
export type Language = "en" | "und";

/**
 * The layers that a correction can name.
 */
export type Layer = "blocks" | "mentions" | "numbers" | "dates" | "claims";

/**
 * A piece of text that names, describes or points at someone or something.
 */
export type MentionRecord = { 
/**
 * "m1", "m2" …
 */
id: string, 
/**
 * What kind of thing it is about (`OntoNotes`).
 */
label: Label, 
/**
 * How it refers.
 */
form: Form, 
/**
 * Id of its entity.
 */
entity: string | null, 
/**
 * How sure the finder is, from 0 to 1.
 */
score: number, 
/**
 * What found it.
 */
by: FoundBy, 
/**
 * The text itself.
 */
exact: string, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The same in UTF-16 code units.
 */
utf16: [number, number], };

/**
 * How firmly a claim is put.
 */
export type Modality = "asserted" | "possible" | "conditional" | "planned" | "predicted" | "request" | "question" | "unstated";

/**
 * TIMEX3 modifiers.
 */
export type Modifier = "BEFORE" | "AFTER" | "ON_OR_BEFORE" | "ON_OR_AFTER" | "LESS_THAN" | "MORE_THAN" | "EQUAL_OR_LESS" | "EQUAL_OR_MORE" | "START" | "MID" | "END" | "APPROX";

/**
 * What a reader should know about a number.
 */
export type NumberFlag = "assumed-currency" | "typo";

/**
 * What a number measures.
 */
export type NumberKind = "cardinal" | "ordinal" | "fraction" | "percent" | "percentage-point" | "basis-point" | "money" | "quantity" | "age" | "ratio";

/**
 * A quantity.
 */
export type NumberRecord = { 
/**
 * "n1", "n2" …
 */
id: string, 
/**
 * What it measures.
 */
kind: NumberKind, 
/**
 * The figure, a decimal string; null for a range or a vague one.
 */
value: string | null, 
/**
 * The lower end of a range or a vague one.
 */
low: string | null, 
/**
 * The upper end of a range or a vague one.
 */
high: string | null, 
/**
 * How the value is bounded.
 */
bound: Bound, 
/**
 * What a quantity or an age is measured in.
 */
unit: UnitRecord | null, 
/**
 * ISO 4217 code.
 */
currency: string | null, 
/**
 * What is counted.
 */
counted: string | null, 
/**
 * What a reader should know about the reading.
 */
flags: Array<NumberFlag>, 
/**
 * The row or pattern that found it.
 */
by: string, 
/**
 * The text itself.
 */
exact: string, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The same in UTF-16 code units.
 */
utf16: [number, number], };

/**
 * Whether a claim is stated, negated or denied.
 */
export type Polarity = "affirmed" | "negated" | "denied" | "negated-cue";

/**
 * When the article was published.
 */
export type Published = { 
/**
 * `YYYY-MM-DD`.
 */
date: string | null, 
/**
 * Who said so.
 */
from: PublishedFrom, 
/**
 * Dates that the page's own stamp seems to give; used only once a reader takes one.
 */
offered: Array<string>, };

/**
 * Who gave the publication date.
 */
export type PublishedFrom = "reader" | "none";

/**
 * Whether the words are the source's own.
 */
export type Quotation = "direct" | "mixed" | "indirect";

/**
 * A stretch of the article that quotes what it points at.
 */
export type Quoted = { 
/**
 * The text itself.
 */
exact: string, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The same in UTF-16 code units.
 */
utf16: [number, number], };

/**
 * The preposition before a date.
 */
export type Relation = "since" | "until" | "by" | "before" | "after" | "from";

/**
 * The reader's verdict on a claim.
 */
export type Review = { 
/**
 * How far the check has come.
 */
status: ReviewStatus, 
/**
 * The reader's words.
 */
note: string, };

/**
 * How far the check of a claim has come.
 */
export type ReviewStatus = "unreviewed" | "checking" | "supported" | "disputed" | "unclear";

/**
 * One sentence of the article.
 */
export type SentenceRecord = { 
/**
 * "s1", "s2" …
 */
id: string, 
/**
 * Id of its block.
 */
block: string, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The same in UTF-16 code units.
 */
utf16: [number, number], };

/**
 * Who says it.
 */
export type SourceRecord = { 
/**
 * Id of its entity.
 */
entity: string | null, 
/**
 * How it refers.
 */
form: Form, 
/**
 * How much of the source the article gives away.
 */
anonymity: Anonymity, 
/**
 * The text itself.
 */
exact: string, 
/**
 * First code point.
 */
start: number, 
/**
 * One past the last code point.
 */
end: number, 
/**
 * The same in UTF-16 code units.
 */
utf16: [number, number], };

/**
 * A unit of measurement.
 */
export type UnitRecord = { 
/**
 * The words in the article.
 */
text: string, 
/**
 * UCUM code.
 */
ucum: string, };
