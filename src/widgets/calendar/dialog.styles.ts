import {css} from 'lit';

/** A sheet over the page; from below on a phone. */
export const dialogStyles = css`
  dialog {
    width: min(32em, calc(100vw - 2em));
    max-height: min(44em, calc(100dvh - 2em));
    margin: auto;
    padding: 0;
    border: 1px solid var(--hair);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--sheet);
    color: inherit;
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow: 0 1em 3em rgb(0 0 0 / 0.3);
    animation: rise 0.18s ease-out;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
  .sheet {
    position: relative;
    padding: 1.5em;
  }
  .sheet .subtitle {
    padding-inline-end: 1.75em;
  }
  .close {
    position: sticky;
    z-index: 1;
    inset-block-start: 0.5em;
    float: inline-end;
    display: grid;
    place-items: center;
    width: 2.75em;
    height: 2.75em;
    margin: -0.5em -0.5em 0 0.5em;
    border-radius: 50%;
    background: var(--sheet);
  }
  .close:hover {
    background: var(--tint);
  }
  .state {
    margin-block-start: 0.5em;
    color: var(--error);
    font-weight: 600;
  }
  ul.facts {
    display: grid;
    gap: 0.75em;
    margin-block: 1em;
    list-style: none;
  }
  .facts li {
    display: flex;
    gap: 0.75em;
  }
  .facts b {
    font-weight: 600;
  }
  .facts .icon {
    color: var(--action);
  }
  .facts .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .facts a {
    display: inline-block;
    min-height: 1.5em;
  }
  .sheet img {
    display: block;
    max-width: 100%;
    height: auto;
    margin-block-end: 1em;
    border-radius: var(--radius);
  }
  .sheet .prose + p {
    margin-block-start: 0.75em;
  }
  .acts {
    display: grid;
    justify-items: start;
    gap: 0.75em;
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--hair);
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .add span {
    flex: 1 0 100%;
    font-weight: 600;
  }
  .act {
    display: inline-flex;
    align-items: center;
    min-height: 2.75em;
    padding: 0.25em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    color: inherit;
    text-decoration: none;
    transition: background-color 0.15s;
  }
  .act:hover {
    background: var(--tint);
    border-color: var(--action);
  }
  .of-day {
    margin-block-start: 1em;
  }
  .of-day .entry {
    display: block;
    padding: 0;
    border: 0;
  }
  .of-day .date {
    display: none;
  }
  @media (max-width: 30em) {
    dialog {
      width: 100vw;
      max-width: none;
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      border-inline: 0;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
