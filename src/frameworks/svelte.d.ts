// Kith's tags in Svelte 5: `import type {} from 'kith/svelte'` once in the project.
import type {HTMLAttributes} from 'svelte/elements';
import type {} from '../index.js';
import type {KithTag, KithTemplate} from './tags.js';

type KithElements = {
  [Tag in KithTag]: Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof KithTemplate<Tag, 'on'>> &
    KithTemplate<Tag, 'on'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends KithElements {}
}
