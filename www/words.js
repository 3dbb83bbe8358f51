// The document's terms -> the words a reader sees. The tables are typed by the document's own terms: one more there is an
// error here until it has its row.

/** @typedef {import('./document.d.ts').Label} Label */

/**
 * The kinds of highlight, in the order of the legend. `letter` is the small sign under a highlight, so that colour never
 * carries the kind alone.
 * @type {Readonly<Record<Kind, {letter: string, one: string, many: string}>>}
 * @typedef {'person'|'organisation'|'place'|'group'|'thing'|'number'|'date'|'claim'} Kind
 */
export const KINDS = {
  person: { letter: 'P', one: 'person', many: 'People' },
  organisation: { letter: 'O', one: 'organisation', many: 'Organisations' },
  place: { letter: 'L', one: 'place', many: 'Places' },
  group: { letter: 'G', one: 'group', many: 'Groups' },
  thing: { letter: 'T', one: 'thing', many: 'Things' },
  number: { letter: 'N', one: 'number', many: 'Numbers' },
  date: { letter: 'D', one: 'date', many: 'Dates' },
  claim: { letter: '÷', one: 'claim', many: 'Claims' },
};

/** Every label of a name: its kind of highlight and its words. @type {Readonly<Record<Label, {kind: Kind, words: string}>>} */
export const LABELS = {
  PERSON: { kind: 'person', words: 'Person' },
  ORG: { kind: 'organisation', words: 'Organisation' },
  GPE: { kind: 'place', words: 'Country, city or state' },
  LOC: { kind: 'place', words: 'Place without a government' },
  FAC: { kind: 'place', words: 'Building, road or airport' },
  NORP: { kind: 'group', words: 'Nationality, faith or party' },
  PRODUCT: { kind: 'thing', words: 'Product' },
  EVENT: { kind: 'thing', words: 'Event' },
  WORK_OF_ART: { kind: 'thing', words: 'Book, film or song' },
  LAW: { kind: 'thing', words: 'Law or treaty' },
};

/** @type {Readonly<Record<import('./document.d.ts').BlockKind, string>>} */
export const BLOCKS = {
  title: 'Headline',
  byline: 'Byline',
  dateline: 'Dateline',
  caption: 'Caption',
  subheading: 'Subheading',
  paragraph: 'Paragraph',
  'list-item': 'List item',
  boilerplate: 'Page furniture',
};

/** @type {Readonly<Record<import('./document.d.ts').NumberKind, string>>} */
export const NUMBERS = {
  cardinal: 'Count',
  ordinal: 'Place in a row',
  fraction: 'Fraction',
  percent: 'Percentage',
  'percentage-point': 'Percentage points',
  'basis-point': 'Basis points',
  money: 'Amount of money',
  quantity: 'Measure',
  age: 'Age',
  ratio: 'Ratio',
};

/** Words before a value. @type {Readonly<Record<import('./document.d.ts').Bound, string>>} */
export const BOUNDS = {
  exact: '',
  about: 'about ',
  'more-than': 'more than ',
  'less-than': 'less than ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  range: '',
  vague: 'somewhere in ',
};

/** @type {Readonly<Record<import('./document.d.ts').DateKind, string>>} */
export const DATES = { DATE: 'Date', TIME: 'Time', DURATION: 'Length of time', SET: 'Recurring time' };

/** TIMEX3 modifiers as words. @type {Readonly<Record<import('./document.d.ts').Modifier, string>>} */
export const MODIFIERS = {
  BEFORE: 'before then',
  AFTER: 'after then',
  ON_OR_BEFORE: 'then or before',
  ON_OR_AFTER: 'then or after',
  LESS_THAN: 'less than that',
  MORE_THAN: 'more than that',
  EQUAL_OR_LESS: 'that at most',
  EQUAL_OR_MORE: 'that at least',
  START: 'early in it',
  MID: 'the middle of it',
  END: 'late in it',
  APPROX: 'about then',
};

/** Where a date took its missing parts from. @type {Readonly<Record<import('./document.d.ts').Anchor, string>>} */
export const ANCHORS = {
  explicit: 'Written out in the text',
  published: 'Counted from the publication date',
  context: 'Counted from another date in the article',
  none: 'Not settled',
};

/** Who speaks, where no source is given. @type {Readonly<Record<import('./document.d.ts').ClaimKind, string>>} */
export const CLAIMS = {
  attributed: 'No source named',
  unattributed: 'In the outlet’s own voice',
  headline: 'Headline',
  caption: 'Caption',
};

/** How much the article gives away of a source; a named one needs no word. @type {Readonly<Record<import('./document.d.ts').Anonymity, string>>} */
export const ANONYMITY = {
  named: '',
  role: 'by office',
  generic: 'not named',
  anonymous: 'anonymous',
  aggregate: 'a crowd',
  document: 'a document',
};

/** @type {Readonly<Record<import('./document.d.ts').CueClass, string>>} */
export const CUES = {
  say: 'says',
  write: 'writes',
  report: 'reports',
  announce: 'announces',
  'according-to': 'is cited',
  show: 'shows',
  deny: 'denies',
  confirm: 'confirms',
  ask: 'asks',
  predict: 'predicts',
  believe: 'believes',
  criticise: 'criticises',
  blame: 'blames',
  other: 'is quoted',
};

/** @type {Readonly<Record<import('./document.d.ts').Quotation, string>>} */
export const QUOTATIONS = { direct: 'word for word', mixed: 'partly word for word', indirect: 'in other words' };

/** Nothing to say about a plain statement. @type {Readonly<Record<import('./document.d.ts').Polarity, string>>} */
export const POLARITIES = { affirmed: '', negated: 'negated', denied: 'denied', 'negated-cue': 'not said' };

/** @type {Readonly<Record<import('./document.d.ts').Modality, string>>} */
export const MODALITIES = {
  asserted: '',
  possible: 'possible',
  conditional: 'conditional',
  planned: 'planned',
  predicted: 'predicted',
  request: 'a demand',
  question: 'a question',
  unstated: 'left open',
};

/** What a reader should know about a find. @type {Readonly<Record<import('./document.d.ts').NumberFlag|import('./document.d.ts').DateFlag|import('./document.d.ts').ClaimFlag, string>>} */
export const FLAGS = {
  'assumed-currency': 'A bare “$” was read as US dollars',
  typo: 'Read in spite of a misspelling',
  ambiguous: 'More than one reading',
  'second-hand': 'Second hand: the source repeats another',
  'no-source': 'Nobody is named as saying it',
  'pronoun-source': 'The source is only a pronoun',
  'unclosed-quote': 'A quotation mark is missing',
  'typo-date': 'A date in it is misspelt',
  duplicate: 'Said before in this article',
  correction: 'The article corrects itself',
  trend: 'A rise or fall without a figure',
};

/** @type {Readonly<Record<import('./document.d.ts').ReviewStatus, string>>} */
export const STATUSES = {
  unreviewed: 'Unreviewed',
  checking: 'Checking',
  supported: 'Supported',
  disputed: 'Disputed',
  unclear: 'Unclear',
};

/** Stages of the core while a long text is read. @type {Readonly<Record<string, string>>} */
export const STAGES = {
  text: 'Finding paragraphs and sentences',
  numbers: 'Finding numbers',
  dates: 'Finding dates',
  names: 'Finding names',
  entities: 'Working out who is who',
  claims: 'Finding who says what',
  layers: 'Collecting the highlights',
};

/** Who found a mention; numbers and dates name the very rule instead. @type {Readonly<Record<import('./document.d.ts').FoundBy, string>>} */
export const FINDERS = {
  model: 'the trained names model',
  gazetteer: 'a list of known names',
  rule: 'a pattern of words',
  reader: 'you',
};
