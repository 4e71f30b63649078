import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';

const pages = path.join(import.meta.dirname, 'src/dashboard');
const outDir = path.join(pages, 'dist');

/** The dashboard at `/`, the chat at `/chat`, and the script that other websites include, all in one build. */
export default defineConfig({
  root: pages,
  plugins: [react(), embedScript()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // The pages' policy allows nothing but files of their own host, so nothing may turn into a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { dashboard: path.join(pages, 'index.html'), chat: path.join(pages, 'chat.html') },
    },
  },
});

/** Websites include embed.js by a name that never changes and as a classic script, which a page's chunk can't be. */
function embedScript(): Plugin {
  return {
    name: 'hourglass-embed',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        root: pages,
        logLevel: 'warn',
        plugins: [asciiOnly],
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2020',
          lib: {
            entry: path.join(pages, 'embed/embed.ts'),
            name: 'HourglassChat',
            formats: ['iife'],
            fileName: () => 'embed.js',
          },
        },
      });
    },
  };
}

/** A classic script is read in the charset of the page that includes it, which need not be ours. */
const asciiOnly: Plugin = {
  name: 'hourglass-ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[\u0080-\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};
