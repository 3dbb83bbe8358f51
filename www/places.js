// Places on the page <-> UTF-16 offsets of the document's text. Every piece of the article carries its start; nothing but
// article text stands in it, so lengths add up.

/** @param {Node} node @returns {HTMLElement|null} the piece of the article it stands in */
function pieceOf(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-start]') ?? null;
}

/** @param {Node} node @param {number} offset @returns {number|null} */
function offsetOf(node, offset) {
  const piece = pieceOf(node);
  if (!piece) return null;
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(node, offset);
  return Number(piece.dataset.start) + before.toString().length;
}

/** The selected words as a span of one block, without white space at its ends; null where nothing usable is selected. @param {HTMLElement} root @returns {[number, number]|null} */
export function selectedSpan(root) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [first, last] = [pieceOf(range.startContainer), pieceOf(range.endContainer)];
  if (!first || first !== last || !root.contains(first)) return null;
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  if (start === null || end === null) return null;
  const words = range.toString();
  const trimmedStart = start + (words.length - words.trimStart().length);
  const trimmedEnd = end - (words.length - words.trimEnd().length);
  return trimmedStart < trimmedEnd ? [trimmedStart, trimmedEnd] : null;
}

/**
 * A range over offsets of laid pieces.
 * @param {HTMLElement} first piece that holds `start` @param {HTMLElement} last piece that holds `end`
 * @param {number} start @param {number} end
 */
export function rangeOf(first, last, start, end) {
  const range = document.createRange();
  range.setStart(...textAt(first, start - Number(first.dataset.start)));
  range.setEnd(...textAt(last, end - Number(last.dataset.start)));
  return range;
}

/** @param {HTMLElement} piece @param {number} offset @returns {[Node, number]} */
function textAt(piece, offset) {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let rest = offset;
  let node = walker.nextNode();
  for (let next = node; next; next = walker.nextNode()) {
    node = next;
    const length = /** @type {Text} */ (next).data.length;
    if (rest <= length) return [next, rest];
    rest -= length;
  }
  return [node ?? piece, node ? /** @type {Text} */ (node).data.length : 0];
}
