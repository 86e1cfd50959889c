import {css} from 'lit';

/** What the reply to an event adds to the form: it is short and stands in a dialog. */
export const rsvpFormStyles = css`
  :host,
  #closing,
  #summary {
    scroll-margin-block: 4em 1em;
  }
  .kith {
    --gap: calc(1.25em * var(--kith-density, 1));
  }
  .section {
    margin-block-start: 0;
  }
  .section + .section {
    margin-block-start: var(--gap);
  }
  #summary {
    margin-block: 0 var(--gap);
  }
  /* answered from the start: what was pressed is chosen */
  [data-q='coming'] .mark {
    display: none;
  }
  [data-q='coming'] .options.buttons {
    grid-template-columns: repeat(3, 1fr);
  }
  .course,
  .clash {
    margin-block-end: 1em;
  }
  @container (max-width: 22em) {
    [data-q='coming'] .option {
      flex-direction: column;
      align-items: center;
      gap: 0.25em;
      padding-inline: 0.25em;
    }
  }
  .clash {
    display: flex;
    gap: 0.5em;
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
