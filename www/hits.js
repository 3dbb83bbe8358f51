// Ranges the search found -> painted without touching the article's elements, where the browser can do so.

/** More would only cost time; the ones around the current place are painted. */
export const PAINTED = 400;

/** @param {Range[]} ranges @param {Range|null} current */
export function paintHits(ranges, current) {
  if (!('highlights' in CSS)) {
    // An older browser selects the current place instead.
    const selection = getSelection();
    selection?.removeAllRanges();
    if (current) selection?.addRange(current);
    return;
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  CSS.highlights.set('found-now', new Highlight(...(current ? [current] : [])));
}
