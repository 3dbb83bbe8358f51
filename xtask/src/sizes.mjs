// Run by `node --eval`. Paths as arguments -> one line for each: bytes raw, after gzip and after brotli, both at their best.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

for (const path of process.argv.slice(1)) {
  const raw = readFileSync(path);
  const brotli = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  console.log(raw.length, gzipSync(raw, { level: 9 }).length, brotli.length);
}
