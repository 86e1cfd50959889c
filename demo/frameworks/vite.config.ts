// One page a framework: `npx vite build demo/frameworks` after `npm run build`.
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  // the package as it is published
  resolve: {alias: [{find: /^kith\/define\/(\w+)$/, replacement: at('../../dist/define/$1.js')}]},
  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('kith-')}}}), svelte()],
  build: {
    outDir: at('../../build/frameworks'),
    emptyOutDir: true,
    rollupOptions: {input: ['react', 'vue', 'svelte'].map((name) => at(`./${name}/index.html`))},
  },
});
