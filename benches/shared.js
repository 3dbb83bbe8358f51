// What both measurements under Node.js need.

/** An article without a date or corrections. */
export const options = { published: null, url: null, edits: [] };

/** A text as the page hands it over. @param {string} text */
export function unitsOf(text) {
  return Uint16Array.from({ length: text.length }, (_, idx) => text.charCodeAt(idx));
}

/** @param {number[]} times */
export function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}
