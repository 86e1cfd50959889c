import {css} from 'lit';

/** What is read at length, and headings within. */
export const proseStyles = css`
  .prose {
    max-width: 62ch;
  }
  .prose > * + * {
    margin-block-start: 0.75em;
  }
  .prose :is(ul, ol) {
    padding-inline-start: 1.25em;
  }
  .subtitle {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
  }
`;
