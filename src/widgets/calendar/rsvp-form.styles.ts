import {css} from 'lit';

/** What the reply to an event adds to the form: it is short and stands in a dialog. */
export const rsvpFormStyles = css`
  .kith {
    --gap: calc(1.25em * var(--kith-density, 1));
  }
  .options.buttons {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5em), 1fr));
  }
  .clash {
    display: flex;
    gap: 0.5em;
    margin-block-start: 0.75em;
    color: var(--warning);
  }
  .done {
    display: flex;
    gap: 0.5em;
  }
  .done .icon {
    color: var(--success);
  }
  .outcome:not(:empty),
  .keep {
    margin-block-start: 0.5em;
  }
  .keep a {
    display: inline-block;
    min-height: 1.5em;
  }
`;
