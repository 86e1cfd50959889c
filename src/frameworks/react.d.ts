// Kith's tags in JSX, for React 19 and later: `import type {} from 'kith/react'` once in the project.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {} from '../index.js';
import type {KithTag, KithTemplate} from './tags.js';

type KithElements = {
  [Tag in KithTag]: Omit<
    DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]>,
    keyof KithTemplate<Tag, 'on'>
  > &
    KithTemplate<Tag, 'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends KithElements {}
  }
}
