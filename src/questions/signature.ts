import {html, nothing, svg, type TemplateResult} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {isDrawing} from '../core/answers/signature.ts';
import {toPath, type Point} from '../core/answers/stroke.ts';
import {afterChange, say} from './after-change.ts';
import {describedBy, group} from './frame.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {signatureMessages} from './signature.messages.ts';
import {buttonStyles} from './buttons.styles.ts';
import {signatureStyles} from './signature.styles.ts';
import {crossIcon} from './small-icons.ts';

type Signature = QuestionOf<'signature'>;
type View = QuestionView<Signature>;

/** The drawing's own units, whatever its size on screen. */
const WIDTH = 600;
const HEIGHT = 240;
/** A longer drawing stops growing: as an answer it would be refused. */
const MAX_PATH = 19_000;

/** `signature`: a typed name or a drawing, whichever came last. Nobody has to draw. */
const signatureType: QuestionType<Signature> = {
  live: true,
  render(view) {
    const {answer, id, required, error, t} = view;
    return group(
      view,
      html`<label class="sign-label" for="${id}-name">${t('signType')}</label>
        <input
          id="${id}-name"
          type="text"
          autocomplete="name"
          maxlength="200"
          aria-required=${required ? 'true' : nothing}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(view)}
          .value=${isDrawing(answer) ? '' : String(answer ?? '')}
        />
        ${renderPad(view)}
        <p class="visually-hidden" role="status"></p>`,
    );
  },
  read: (root, _, before) => root.querySelector('input')!.value.trim() || (isDrawing(before) ? before : undefined),
  styles: [buttonStyles, signatureStyles],
  messages: signatureMessages,
};
export const types = {signature: signatureType};

function renderPad(view: View): TemplateResult {
  const {answer, id, t} = view;
  const drawing = isDrawing(answer) ? answer : '';
  return html`<div class="pad ${drawing ? 'drawn' : ''}">
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role=${drawing ? 'img' : nothing}
      aria-label=${drawing ? t('signDrawn') : nothing}
      aria-hidden=${drawing ? nothing : 'true'}
      @pointerdown=${(e: PointerEvent) => start(view, e)}
    >
      ${svg`<path class="line" d="M30 ${HEIGHT - 60}H${WIDTH - 30}"></path><path class="ink" d=${drawing}></path>`}
    </svg>
    ${
      drawing
        ? html`<button type="button" class="quiet" @click=${(e: Event) => clear(view, e)}>
            ${crossIcon}<span>${t('signClear')}</span>
          </button>`
        : html`<p class="invite" id="${id}-draw" aria-hidden="true">${t('signDraw')}</p>`
    }
  </div>`;
}

/** Draws while the pointer is down; each further stroke adds to the drawing. */
function start(view: View, event: PointerEvent): void {
  if (event.button || !event.isPrimary) return;
  event.preventDefault();
  const pad = event.currentTarget as SVGSVGElement;
  const ink = pad.querySelector('.ink')!;
  const before = isDrawing(view.answer) ? view.answer : '';
  const points: Point[] = [toPoint(pad, event)];
  const path = () => before + toPath([points]);
  const move = (e: PointerEvent) => {
    for (const step of e.getCoalescedEvents?.() ?? []) points.push(toPoint(pad, step));
    if (!e.getCoalescedEvents?.().length) points.push(toPoint(pad, e));
    if (path().length < MAX_PATH) ink.setAttribute('d', path());
  };
  const end = () => {
    stop.abort();
    if (points.length > 1 && path().length < MAX_PATH) view.change(path());
    else ink.setAttribute('d', before);
  };
  const stop = new AbortController();
  const {signal} = stop;
  pad.setPointerCapture(event.pointerId);
  pad.addEventListener('pointermove', move, {signal});
  pad.addEventListener('pointerup', end, {signal});
  pad.addEventListener('pointercancel', end, {signal});
}

function toPoint(pad: SVGSVGElement, {clientX, clientY}: PointerEvent): Point {
  const {left, top, width, height} = pad.getBoundingClientRect();
  const within = (share: number, max: number) => Math.round(Math.min(1, Math.max(0, share)) * max);
  return [within((clientX - left) / width, WIDTH), within((clientY - top) / height, HEIGHT)];
}

function clear(view: View, event: Event): void {
  const question = (event.currentTarget as Element).closest('.question')!;
  view.change(undefined);
  afterChange(question, () => {
    question.querySelector('input')!.focus();
    say(question, view.t('signCleared'));
  });
}
