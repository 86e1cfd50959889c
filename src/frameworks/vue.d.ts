// Kith's tags in Vue's templates: `import type {} from 'kith/vue'` once in the project.
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {} from '../index.js';
import type {KithAttributes, KithEvents, KithProperties, KithTag} from './tags.js';

/** As Vue asks for of custom elements: what a template may give, and what it may hear. */
type KithComponent<Tag extends KithTag> = new () => HTMLElementTagNameMap[Tag] & {
  /** @deprecated For types alone. */
  $props: HTMLAttributes & KithProperties<Tag> & KithAttributes<Tag> & PublicProps;
  /** @deprecated For types alone. */
  $emit: EmitFn<{[K in keyof KithEvents<Tag>]: (event: KithEvents<Tag>[K]) => void}>;
};

type KithElements = {[Tag in KithTag]: KithComponent<Tag>};

declare module 'vue' {
  interface GlobalComponents extends KithElements {}
}
