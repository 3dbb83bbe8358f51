// Small helpers to build elements and to raise events. Text goes in as text, never as markup.

/**
 * @typedef {string|Node|null|undefined|false} Child
 * @typedef {Record<string, string|number|boolean|null|undefined|((event: any) => void)>} Props
 */

/**
 * An element with attributes (a function is a listener, `true` an empty attribute, `null` and `false` none) and children.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Props} [props] @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** @param {ParentNode} parent @param {readonly Child[]} children */
export function append(parent, children) {
  for (const child of children) if (child || child === '') parent.append(child);
}

/** The element of index.html with this id; it stands there, or the page is broken. @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/**
 * Raises one action for main.js; views know nothing of one another.
 * @param {EventTarget} from @param {string} action @param {object} [detail]
 */
export function emit(from, action, detail = {}) {
  from.dispatchEvent(new CustomEvent('act', { bubbles: true, detail: { action, ...detail } }));
}

/** Whether the reader asked for less movement. */
export const scrollBehaviour = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
