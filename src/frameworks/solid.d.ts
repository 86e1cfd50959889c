// Kith's tags in Solid's JSX: `import type {} from 'kith/solid'` once in the project.
import type {JSX} from 'solid-js';
import type {} from '../index.js';
import type {KithProperties, KithTag, KithTemplate} from './tags.js';

type KithElements = {
  [Tag in KithTag]: Omit<JSX.HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof KithTemplate<Tag, 'on:'>> &
    KithTemplate<Tag, 'on:'> & {
      [Name in keyof KithProperties<Tag> as `prop:${Name & string}`]?: KithProperties<Tag>[Name];
    };
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends KithElements {}
  }
}
