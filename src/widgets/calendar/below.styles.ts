import {css} from 'lit';

/** What can be done about a remark. */
export const belowStyles = css`
  .link {
    color: var(--action);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    min-height: 1.5em;
  }
  @media print {
    .link {
      display: none;
    }
  }
`;
