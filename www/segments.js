// A document -> what is laid on the page: sections of pieces, pieces of runs, runs of plain and marked text. Pure.
//
// A piece is a block, or a bounded part of an overlong one; a run is a stretch of text inside the same parts of the same
// claims; a segment is plain text or (part of) one highlight. Segments never nest: what overlaps is cut, and the first cut
// of a highlight is the one that shows its letter.

import { claimKey, firstEndingAfter } from './model.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Highlight} Highlight */

/** @typedef {{claim: string, part: 'source'|'cue'|'content', start: number, end: number}} ClaimPart */
/** @typedef {{start: number, end: number, highlight: Highlight|null, first: boolean}} Segment */
/** @typedef {{parts: ClaimPart[], segments: Segment[]}} Run */

/**
 * @typedef {object} Piece
 * @property {number} start
 * @property {number} end
 * @property {import('./document.d.ts').BlockRecord} block
 * @property {boolean} continued whether the block began in the piece before
 * @property {Highlight[]} highlights
 * @property {ClaimPart[]} parts
 * @property {{at: number, claim: string}[]} obeli where claims begin
 */

/** @typedef {{furniture: boolean, pieces: Piece[], key: string, size: number}} Section */
/** @typedef {{pieces: readonly Piece[], sections: readonly Section[]}} Layout */

/** No piece is longer, so that a text without line ends is laid and painted in bounded steps. */
export const PIECE_LIMIT = 6000;
/** A section stops growing here: it is what one step lays and what the browser may skip painting. */
export const SECTION_LIMIT = 6000;
/** But there are never many more than this: the browser looks at each of them in every frame. */
const SECTIONS = 400;
/** What a piece counts beside its text, so that many short lines make a section too. */
const PIECE_COST = 150;

/**
 * Cuts blocks into pieces and hands every highlight and claim part to the pieces it touches.
 * @param {Model} model
 * @returns {Piece[]}
 */
export function cutPieces(model) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const block of model.blocks) {
    const [from, until] = block.utf16;
    for (let start = from; start < until;) {
      const end = cutPoint(model.text, start, until);
      pieces.push({ start, end, block, continued: start > from, highlights: [], parts: [], obeli: [] });
      start = end;
    }
  }
  distribute(pieces, model.highlights, (piece, highlight) => piece.highlights.push(highlight));
  const parts = claimParts(model);
  distribute(pieces, parts, (piece, part) => piece.parts.push(part));
  for (const claim of model.claims) {
    const at = Math.min(claim.content[0]?.utf16[0] ?? Infinity, claim.source?.utf16[0] ?? Infinity, claim.cue?.utf16[0] ?? Infinity);
    pieceAt(pieces, at)?.obeli.push({ at, claim: claimKey(claim) });
  }
  for (const piece of pieces) piece.obeli.sort((a, b) => a.at - b.at);
  return pieces;
}

/** A piece ends with its block, or after a space near the limit, never inside a surrogate pair. @param {string} text @param {number} start @param {number} until */
function cutPoint(text, start, until) {
  if (until - start <= PIECE_LIMIT) return until;
  const limit = start + PIECE_LIMIT;
  const space = text.lastIndexOf(' ', limit);
  if (space > start + PIECE_LIMIT / 2) return space + 1;
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}

/**
 * A stretch of text cut at its highlights, for quoting it elsewhere.
 * @param {Model} model @param {number} start @param {number} end
 */
export function quote(model, start, end) {
  return cutSegments(model.highlights, firstEndingAfter(model.highlights, start, (highlight) => highlight.end), start, end);
}

/** @param {Model} model @returns {ClaimPart[]} */
function claimParts(model) {
  /** @type {ClaimPart[]} */
  const parts = [];
  for (const claim of model.claims) {
    const key = claimKey(claim);
    /** @param {ClaimPart['part']} part @param {import('./document.d.ts').Quoted|null} span */
    const push = (part, span) => span && parts.push({ claim: key, part, start: span.utf16[0], end: span.utf16[1] });
    push('source', claim.source);
    push('cue', claim.cue);
    for (const span of claim.content) push('content', span);
  }
  return parts.sort((a, b) => a.start - b.start);
}

/**
 * Gives each item to every piece it overlaps; both are sorted by start.
 * @template {{start: number, end: number}} T
 * @param {Piece[]} pieces @param {readonly T[]} items @param {(piece: Piece, item: T) => void} give
 */
function distribute(pieces, items, give) {
  let first = 0;
  for (const item of items) {
    while (first < pieces.length && pieces[first].end <= item.start) first += 1;
    for (let idx = first; idx < pieces.length && pieces[idx].start < item.end; idx += 1) give(pieces[idx], item);
  }
}

/**
 * The piece that holds an offset, or the next one where the offset stands between two.
 * @param {readonly Piece[]} pieces @param {number} offset
 */
export function pieceAt(pieces, offset) {
  return /** @type {Piece|undefined} */ (pieces[firstEndingAfter(pieces, offset, (piece) => piece.end)]);
}

/**
 * One piece as runs of segments, covering it without gap or overlap.
 * @param {Piece} piece
 * @returns {Run[]}
 */
export function cutRuns(piece) {
  const cuts = new Set([piece.start, piece.end]);
  for (const { start, end } of piece.parts) {
    if (start > piece.start && start < piece.end) cuts.add(start);
    if (end > piece.start && end < piece.end) cuts.add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  /** @type {Run[]} */
  const runs = [];
  let next = 0;
  for (let idx = 0; idx + 1 < edges.length; idx += 1) {
    const [start, end] = [edges[idx], edges[idx + 1]];
    const parts = piece.parts.filter((part) => part.start < end && part.end > start);
    while (next < piece.highlights.length && piece.highlights[next].end <= start) next += 1;
    runs.push({ parts, segments: cutSegments(piece.highlights, next, start, end) });
  }
  return runs;
}

/**
 * @param {readonly Highlight[]} highlights sorted by start @param {number} from where to begin looking
 * @param {number} start @param {number} end
 * @returns {Segment[]}
 */
function cutSegments(highlights, from, start, end) {
  /** @type {Segment[]} */
  const segments = [];
  let at = start;
  for (let idx = from; idx < highlights.length && highlights[idx].start < end; idx += 1) {
    const highlight = highlights[idx];
    const [left, right] = [Math.max(highlight.start, at), Math.min(highlight.end, end)];
    if (right <= left) continue;
    if (left > at) segments.push({ start: at, end: left, highlight: null, first: false });
    segments.push({ start: left, end: right, highlight, first: left === highlight.start });
    at = right;
  }
  if (at < end) segments.push({ start: at, end, highlight: null, first: false });
  return segments;
}

/**
 * Pieces in sections: neighbours that are all page furniture or all article, of bounded size.
 * @param {readonly Piece[]} pieces
 * @returns {Section[]}
 */
export function groupSections(pieces) {
  /** @param {Piece} piece */
  const sizeOf = ({ start, end }) => end - start + PIECE_COST;
  const limit = Math.max(SECTION_LIMIT, pieces.reduce((sum, piece) => sum + sizeOf(piece), 0) / SECTIONS);
  /** @type {Section[]} */
  const sections = [];
  for (const piece of pieces) {
    const furniture = piece.block.kind === 'boilerplate';
    const size = sizeOf(piece);
    const last = sections.at(-1);
    if (last && last.furniture === furniture && last.size + size <= limit) {
      last.pieces.push(piece);
      last.size += size;
    } else {
      sections.push({ furniture, pieces: [piece], key: `${furniture ? 'f' : 'a'}${piece.start}`, size });
    }
  }
  return sections;
}

/** Everything that decides how a section looks, so that an edit lays only what it changed. @param {Section} section */
export const signatureOf = (section) => section.pieces.map(sign).join('\n');

/** @param {Piece} piece */
function sign(piece) {
  const marks = piece.highlights.map((highlight) => `${highlight.key}${highlight.kind}`).join();
  const parts = piece.parts.map(({ claim, part, start, end }) => `${claim}${part}${start}-${end}`).join();
  return `${piece.start}-${piece.end} ${piece.block.kind} ${marks} ${parts}`;
}
