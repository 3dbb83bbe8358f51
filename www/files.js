// Bytes of an opened or dropped file -> text, and what kind of file it is. Pure.

/**
 * Reads bytes as text: by byte order mark, else UTF-8, else the encoding of old Western web pages.
 * @param {ArrayBuffer} bytes
 */
export function decode(bytes) {
  const head = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** First bytes of files that hold an article but not as text, and what they are called. */
const CONTAINERS = { '%PDF': 'a PDF', 'PK\u0003\u0004': 'a word processor’s file or an archive', '{\\rt': 'rich text (RTF)', '\u00d0\u00cf\u0011\u00e0': 'an old word processor’s file' };

/**
 * Why a file cannot be read as text, in words; null where it can.
 * @param {string} type media type, as the browser gives it
 * @param {ArrayBuffer} bytes
 */
export function refusal(type, bytes) {
  const head = String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength)));
  const [, container = null] = Object.entries(CONTAINERS).find(([mark]) => head === mark) ?? [];
  const what = container ?? (/^(image|audio|video|font)\//.test(type) ? `no text (${type})` : null);
  return what && `This file is ${what}. Obelus reads text, web pages and its own exports; copy the article out of it and paste it here.`;
}

/**
 * Whether a file is an export of ours (or claims to be JSON at all), a web page, or plain text.
 * @param {string} name
 * @param {string} text
 * @returns {'export'|'html'|'text'}
 */
export function sniff(name, text) {
  const head = text.slice(0, 400);
  if (/\.json$/i.test(name) || isExport(text)) return 'export';
  if (/\.x?html?$/i.test(name) || /^\s*<(!doctype html|html)\b/i.test(head)) return 'html';
  return 'text';
}

/** Whether a text looks like an export of ours. @param {string} text */
export const isExport = (text) => /^\s*\{\s*"format"\s*:\s*"obelus"/.test(text.slice(0, 400));

/**
 * A file name for a download, from the article's title or its first words.
 * @param {string|null} title
 * @param {string} extension
 */
export function downloadName(title, extension) {
  const slug = (title ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `${[...slug].slice(0, 60).join('').replace(/-$/, '') || 'article'}.${extension}`;
}
