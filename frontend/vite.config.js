import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { compress } from './web/compress.js';
import { early } from './web/early.js';
import { worker } from './web/worker.js';

const release = process.env.MAJLIS_WEB === 'release';

// What portal and console show until their program has come, or can't.
function waiting() {
  return {
    name: 'majlis-waiting',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace('      <!-- web/waiting.html -->\n', () => readFileSync('web/waiting.html', 'utf8')) },
  };
}

// Runs before the first paint, so it can't be a module; it can't be inline either (Content-Security-Policy).
function bootScript() {
  return {
    name: 'majlis-boot',
    generateBundle() {
      this.emitFile({ type: 'asset', name: 'boot.js', source: readFileSync('web/boot.js', 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        const named = (pattern) => Object.keys(bundle ?? {}).find((name) => pattern.test(name));
        const boot = named(/^assets\/boot-[^/]*\.js$/);
        if (!boot || /docs\.html$/.test(filename)) return html;
        // Figures, spaces and full stops of Arabic come from the Latin faces.
        const fonts = (...scripts) =>
          scripts.flatMap((script) => [400, 600].map((weight) => `/${named(new RegExp(`arabic-${script}-${weight}-normal-[^/]*\\.woff2$`))}`)).join(' ');
        return {
          html,
          tags: [
            {
              tag: 'script',
              attrs: { src: `/${boot}`, 'data-ar': fonts('arabic', 'latin'), 'data-en': fonts('latin') },
              injectTo: 'head-prepend',
            },
          ],
        };
      },
    },
  };
}

// Both languages have files of the same names.
function assetName({ originalFileNames = [] }) {
  const text = /texts\/(\w+)\/([\w-]+)\.ftl$/.exec(originalFileNames[0] ?? '');
  return text ? `assets/${text[1]}-${text[2]}-[hash][extname]` : 'assets/[name]-[hash][extname]';
}

export default defineConfig({
  publicDir: 'public',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // An inlined asset is a data: address, which the Content-Security-Policy keeps for pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { portal: 'index.html', console: 'console.html', docs: 'docs.html' },
      output: { assetFileNames: assetName },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  plugins: [waiting(), bootScript(), early(), worker(), compress({ quality: release ? 11 : 4 })],
});
