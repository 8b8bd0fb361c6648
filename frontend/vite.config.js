import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { compress } from './web/compress.js';
import { worker } from './web/worker.js';

const release = process.env.MAJLIS_WEB === 'release';

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
        const program = /console\.html$/.test(filename) ? 'console' : 'portal';
        const boot = named(/^assets\/boot-[^/]*\.js$/);
        if (!boot || /docs\.html$/.test(filename)) return html;
        const font = named(/ibm-plex-sans-arabic-arabic-400-normal-[^/]*\.woff2$/);
        const wasm = named(new RegExp(`^assets/${program}_bg-[^/]*\\.wasm$`));
        const preload = (href, as, type) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${href}`, as, type, crossorigin: '' },
          injectTo: 'head',
        });
        const texts = (language) =>
          ['common', program].map((file) => `/${named(new RegExp(`^assets/${language}-${file}-[^/]*\\.ftl$`))}`).join(' ');
        return {
          html,
          tags: [
            { tag: 'script', attrs: { src: `/${boot}`, 'data-ar': texts('ar'), 'data-en': texts('en') }, injectTo: 'head-prepend' },
            ...(font ? [preload(font, 'font', 'font/woff2')] : []),
            ...(wasm ? [preload(wasm, 'fetch', 'application/wasm')] : []),
          ],
        };
      },
    },
  };
}

// Both languages have files of the same names.
function assetName({ originalFileNames = [] }) {
  const text = /texts\/(\w+)\/(\w+)\.ftl$/.exec(originalFileNames[0] ?? '');
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
  plugins: [bootScript(), worker(), compress({ quality: release ? 11 : 4 })],
});
