import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

// Files without a hash that the portal shows.
const PLAIN = ['favicon.svg', 'manifest.webmanifest', 'manifest-en.webmanifest'];

// Every built file that a page names, and that those name in turn.
function reached(folder, page, names) {
  const found = new Set();
  const look = (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const name of names) {
      if (found.has(name) || !text.includes(name.slice('assets/'.length))) continue;
      found.add(name);
      if (/\.(js|css)$/.test(name)) look(name);
    }
  };
  look(page);
  return [...found].sort();
}

// Builds the service worker as one classic script that knows the files of this build of the portal.
export function worker() {
  return {
    name: 'majlis-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const names = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
      const files = reached(dir, 'index.html', names);
      const plain = PLAIN.filter((name) => existsSync(join(dir, name)));
      const hash = createHash('sha256').update(files.join());
      for (const name of plain) hash.update(readFileSync(join(dir, name)));
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: {
          BUILD: JSON.stringify(hash.digest('hex').slice(0, 12)),
          FILES: JSON.stringify([...files, ...plain].map((name) => `/${name}`)),
        },
        build: {
          outDir: dir,
          emptyOutDir: false,
          rolldownOptions: { input: 'web/sw.js', output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
    },
  };
}
