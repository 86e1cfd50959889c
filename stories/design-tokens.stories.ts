import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, render, svg, type TemplateResult} from 'lit';
import '../src/define/survey.ts';
import {contrastOf, CONTROL, over, TEXT} from '../src/core/colour/contrast.ts';
import {toHex, type Colour, type Triple} from '../src/core/colour/convert.ts';
import {parseColour} from '../src/core/colour/parse.ts';
import {backdropOf} from '../src/ui/backdrop.ts';
import {inside, surveyIn} from './acts.ts';
import {gardenSurvey} from './samples.ts';

interface Args {
  accent?: string;
}

/** What is drawn in which colour, and the contrast that WCAG 2.2 asks of it. */
const TOKENS: readonly (readonly [token: string, use: string, needs: number])[] = [
  ['--action', 'links, buttons, what is chosen', TEXT],
  ['--muted', 'hints', TEXT],
  ['--line', 'borders of controls', CONTROL],
  ['--error', 'errors', TEXT],
  ['--warning', 'warnings', TEXT],
  ['--success', 'success', TEXT],
];

/** The colour a token has inside a widget, seen on its ground. */
function seen(base: Element, token: string, ground: Triple): Triple {
  const probe = document.createElement('i');
  // not its text's colour: what derives from that must not derive from itself
  probe.style.setProperty('background-color', `var(${token})`);
  base.append(probe);
  const colour = parseColour(getComputedStyle(probe).backgroundColor) as Colour;
  probe.remove();
  return over(colour, ground);
}

function row(rgb: Triple, ground: Triple, [token, use, needs]: (typeof TOKENS)[number]): TemplateResult {
  const ratio = contrastOf(rgb, ground);
  const swatch = svg`<svg aria-hidden="true"><rect width="100%" height="100%" fill=${toHex(rgb)}></rect></svg>`;
  return html`<tr>
    <td>${swatch}</td>
    <th scope="row"><code>${token}</code></th>
    <td>${use}</td>
    <td>${toHex(rgb)}</td>
    <td>${ratio.toFixed(1)}:1</td>
    <td>${needs}:1 ${ratio >= needs ? 'kept' : 'broken'}</td>
  </tr>`;
}

/** Measures what a widget wears on this page, and writes it down. */
async function measure(canvas: HTMLElement, {accent}: Args): Promise<void> {
  const survey = await surveyIn(canvas, 'ready');
  const base = await inside(survey, '.kith');
  // what gives the accent comes late
  while (accent && getComputedStyle(base).getPropertyValue('--accent') !== accent)
    await new Promise((done) => setTimeout(done, 20));
  const ground = backdropOf(base, [1, 1, 1]);
  const rows = TOKENS.map((token) => row(seen(base, token[0], ground), ground, token));
  const heads = ['Colour', 'Token', 'Where', 'Value', 'Contrast', 'Needed'];
  render(
    html`<table class="contrast">
      <caption>
        On ${toHex(ground)}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
    canvas.querySelector<HTMLElement>('.measured')!,
  );
  if (canvas.querySelector('.measured')?.textContent?.includes('broken')) throw new Error('a colour cannot be read');
}

const meta: Meta<Args> = {
  title: 'Design tokens',
  component: 'kith-survey',
  argTypes: {accent: {control: 'color', description: 'An accent for this page alone'}},
  render: ({accent}) =>
    html`<div class="measured"></div>
      <kith-survey .definition=${gardenSurvey} action="/submissions" accent=${accent ?? nothing}></kith-survey>`,
  play: ({canvasElement, args}) => measure(canvasElement, args),
};
export default meta;

type Story = StoryObj<Args>;

/** What everything derives from the seeds to, on the page that the toolbar makes. */
export const Derived: Story = {};

/** Lime on white could not be read: it becomes a dark green. */
export const Lime: Story = {args: {accent: '#c8f000'}};

/** Black, in the look that the toolbar chooses. */
export const Black: Story = {args: {accent: '#000000'}};
