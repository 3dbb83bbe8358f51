// HTML of a paste or a file -> plain text with its paragraphs and line breaks. The parser is inert: nothing in it runs,
// loads or is ever put into the page; only the text comes out.

/** @typedef {Pick<Node, 'nodeType' | 'nodeName'> & {childNodes: ArrayLike<any>, data?: string, getAttribute?: (name: string) => string|null}} TreeNode */

/** Elements whose text is no reading text. */
const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK SVG MATH CANVAS AUDIO VIDEO IFRAME OBJECT EMBED SELECT DATALIST TEXTAREA INPUT BUTTON'.split(' '),
);
/** Elements that stand apart from their neighbours by an empty line. */
const PARAGRAPHS = new Set('P H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL DL TABLE PRE FIGURE HR ARTICLE SECTION HEADER FOOTER NAV ASIDE MAIN'.split(' '));
/** Elements that begin a new line. */
const LINES = new Set('DIV LI DT DD TR CAPTION FIGCAPTION ADDRESS DETAILS SUMMARY FORM FIELDSET LEGEND BODY HTML'.split(' '));

const ELEMENT = 1;
const TEXT = 3;

/** Collects text; breaks wait until words follow, so that empty elements leave no trace. */
class Writer {
  #out = '';
  #breaks = 0;
  /** What waits between the words on a line: nothing, a space, or the tab before a cell. */
  #space = '';

  /** @param {string} text */
  flow(text) {
    for (const part of text.split(/([ \t\n\r\f]+)/)) {
      if (part === '') continue;
      if (/^[ \t\n\r\f]/.test(part)) this.#space ||= ' ';
      else this.#write(part);
    }
  }

  /** Text that keeps its white space. @param {string} text */
  keep(text) {
    for (const [idx, line] of text.split(/\r\n?|\n/).entries()) {
      if (idx > 0) this.#breaks += 1;
      if (line !== '') this.#write(line);
    }
  }

  /** At least so many line ends before the next word. @param {number} count */
  apart(count) {
    this.#breaks = Math.max(this.#breaks, count);
    this.#space = '';
  }

  /** One line end more. */
  lineBreak() {
    this.#breaks += 1;
    this.#space = '';
  }

  cell() {
    this.#space = '\t';
  }

  /** @param {string} words */
  #write(words) {
    if (this.#out !== '') this.#out += this.#breaks > 0 ? '\n'.repeat(Math.min(this.#breaks, 2)) : this.#space;
    this.#out += words;
    this.#breaks = 0;
    this.#space = '';
  }

  get text() {
    return this.#out;
  }
}

/**
 * The reading text of a parsed page.
 * @param {TreeNode} root
 */
export function textOf(root) {
  const writer = new Writer();
  walk(root, writer, false);
  return writer.text;
}

/** @param {TreeNode} node @param {Writer} writer @param {boolean} keeps whether white space counts here */
function walk(node, writer, keeps) {
  if (node.nodeType === TEXT) {
    if (keeps) writer.keep(node.data ?? '');
    else writer.flow(node.data ?? '');
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (node.nodeType === ELEMENT && (SKIPPED.has(name) || isHidden(node))) return;
  if (name === 'BR') return writer.lineBreak();
  if (name === 'TD' || name === 'TH') writer.cell();
  const gap = PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
  if (gap > 0) writer.apart(gap);
  const inside = keeps || name === 'PRE';
  for (let idx = 0; idx < node.childNodes.length; idx += 1) walk(node.childNodes[idx], writer, inside);
  if (gap > 0) writer.apart(gap);
}

/** @param {TreeNode} element */
function isHidden(element) {
  if (!element.getAttribute) return false;
  return element.getAttribute('hidden') !== null || /(^|;)\s*display\s*:\s*none/i.test(element.getAttribute('data-style') ?? '');
}

/**
 * Renames style and event attributes. None of them would do anything in an inert document, but the page's policy has the
 * browser report each: for the thousands of styles in a paste from a word processor that takes seconds.
 * @param {string} html
 */
export function disarm(html) {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));
}

/** @type {{createHTML: (html: string) => any}|null} */
let policy = null;

/**
 * Parses HTML without running or loading anything in it, and reads its text.
 * @param {string} html
 */
export function htmlToText(html) {
  // Trusted Types are enforced by the page's policy; a browser without them takes the string itself.
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= factory ? factory.createPolicy('inert-html', { createHTML: (/** @type {string} */ text) => text }) : { createHTML: (text) => text };
  const parsed = new DOMParser().parseFromString(/** @type {any} */ (policy).createHTML(disarm(html)), 'text/html');
  return textOf(parsed.body);
}
