import {expect, fixtureCleanup} from '@open-wc/testing';
import type {AxeResults, RunOptions} from 'axe-core';
import 'axe-core/axe.min.js';
import type {KithSurvey} from '../../../src/widgets/survey/kith-survey.ts';
import {everyType, fiveRequired, twoPages} from '../../support/every-type.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {inside, mountSurvey, press, type} from '../../support/mount.ts';
import {until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

declare const axe: {run(context: Element, options?: RunOptions): Promise<AxeResults>};

const fallback = () => {
  const p = document.createElement('p');
  p.append(
    'Write to ',
    Object.assign(document.createElement('a'), {href: 'mailto:hello@example.org', textContent: 'us'}),
  );
  return p;
};

/** Mounts a survey in `src` that never comes. */
async function loading(): Promise<KithSurvey> {
  const survey = document.createElement('kith-survey');
  survey.setAttribute('src', '/never');
  survey.append(fallback());
  document.body.append(survey);
  await survey.updateComplete;
  return survey;
}

let endpoint: FakeEndpoint;
const send = async (reply: Response | 'never') => {
  const survey = await mountSurvey(
    {id: 'a', title: 'A', questions: [{id: 'name', type: 'text', label: 'Name'}]},
    {action: '/to'},
  );
  await type(survey, 'input', 'Ada');
  endpoint.next(reply);
  inside(survey, '.primary').click();
  return survey;
};

/** Every state that a person can find a survey in. */
const STATES: Record<string, () => Promise<KithSurvey>> = {
  'loading with its fallback': async () => {
    endpoint.next('never');
    return loading();
  },
  'ready with every type of question': () => mountSurvey(everyType),
  'five errors': async () => {
    const survey = await mountSurvey(fiveRequired);
    await press(survey);
    return survey;
  },
  'the second page': async () => {
    const survey = await mountSurvey(twoPages);
    await type(survey, 'input[type=text]', 'Ada');
    await press(survey);
    return survey;
  },
  sending: async () => {
    const survey = await send('never');
    // the reply that never comes must be this request's
    await until(() => survey.state === 'sending' && endpoint.requests.length === 1);
    return survey;
  },
  sent: async () => {
    const survey = await send(json({}));
    await until(() => survey.state === 'sent');
    return survey;
  },
  waiting: async () => {
    const survey = await send(json({}, 503));
    await until(() => survey.state === 'waiting');
    return survey;
  },
  refused: async () => {
    const survey = await send(json({title: 'No', detail: 'Only for members'}, 403));
    await until(() => survey.shadowRoot!.querySelector('.trouble'));
    return survey;
  },
  closed: () => mountSurvey({...fiveRequired, closesAt: '2020-01-01'}),
  broken: () => mountSurvey({id: 'x', questions: []}, {}, [fallback()]),
};

const PAGES = {
  light: {background: '#ffffff', color: '#1d1d1f'},
  dark: {background: '#14181a', color: '#e8ecea'},
};

describe('<kith-survey> in every state', () => {
  let witness: Witness;
  beforeEach(() => {
    endpoint = new FakeEndpoint();
    witness = watchPage();
  });
  afterEach(async () => {
    await endpoint.restore();
    witness.leave();
    fixtureCleanup();
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
  });

  for (const [tone, colours] of Object.entries(PAGES)) {
    for (const dir of ['ltr', 'rtl']) {
      for (const [state, show] of Object.entries(STATES)) {
        it(`P1 ${state} on a ${tone} page, ${dir}: axe finds nothing`, async () => {
          Object.assign(document.body.style, colours);
          document.documentElement.dir = dir;
          const survey = await show();
          await survey.updateComplete;
          await Promise.all(survey.shadowRoot!.getAnimations().map((a) => a.finished));
          const {violations} = await axe.run(survey, {resultTypes: ['violations']});
          expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).to.deep.equal([]);
          expect(witness.errors).to.deep.equal([]);
        });
      }
    }
  }

  const ACCENTS = ['#12705d', '#ffeb3b', '#ffffff', '#000000', '#ff0000', '#00ffff', '#ff69b4', '#0b57d0', '#b8b8b8'];
  for (const [tone, colours] of Object.entries(PAGES)) {
    for (const accent of ACCENTS) {
      it(`P1 accent ${accent} on a ${tone} page: what a person acts on can be read and seen`, async () => {
        Object.assign(document.body.style, colours);
        const survey = await mountSurvey(twoPages);
        survey.style.setProperty('--kith-accent', accent);
        const button = inside(survey, '.primary');
        const {color, backgroundColor} = getComputedStyle(button);
        expect(contrast(color, backgroundColor), 'words on the button').to.be.at.least(4.5);
        expect(contrast(backgroundColor, colours.background), 'button on the page').to.be.at.least(4.5);
      });
    }
  }
});

/** WCAG 2 contrast of two CSS colours, as this browser paints them. */
function contrast(one: string, two: string): number {
  const [a, b] = [luminance(one), luminance(two)].toSorted((x, y) => y - x) as [number, number];
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const linear = [...context.getImageData(0, 0, 1, 1).data]
    .slice(0, 3)
    .map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}
