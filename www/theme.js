// Light or dark: the reader's system says so, until the button is used. The choice is all this page ever keeps.

const KEPT = 'obelus-theme';

/** Applies the choice kept from last time. */
export function restoreTheme() {
  const kept = storage()?.getItem(KEPT);
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
}

/** Turns light into dark and back. */
export function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  storage()?.setItem(KEPT, root.dataset.theme);
}

/** A browser may refuse storage, for a file opened by double-click for one; then the choice lasts as long as the page. */
function storage() {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
