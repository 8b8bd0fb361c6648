import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(html|js|css|svg|json|txt|ftl|webmanifest|wasm)$/;

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

// Lays `.br` and `.gz` beside everything that shrinks; the server only picks one.
export function compress({ quality }) {
  let folder = 'dist';
  return {
    name: 'majlis-compress',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle() {
      for (const file of files(folder).filter((name) => TEXT.test(name))) {
        const source = readFileSync(file);
        if (source.length < 256) continue;
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
          [constants.BROTLI_PARAM_LGWIN]: 22,
        };
        writeFileSync(`${file}.br`, brotliCompressSync(source, { params }));
        writeFileSync(`${file}.gz`, gzipSync(source, { level: quality > 9 ? 9 : 6 }));
        this.debug?.(relative(folder, file));
      }
    },
  };
}
