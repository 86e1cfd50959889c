import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {SAMPLES} from '../../stories/question-samples.ts';
import {inside, mountSurvey} from '../support/mount.ts';
import {Pauses} from '../support/pauses.ts';
import {all, answerOf, ask, fill, spoken, submit, summary} from '../support/question.ts';

const {choices} = SAMPLES['drop-down of many']!.question as {choices: string[]};
const DROPDOWN = {type: 'single-choice', display: 'dropdown', label: 'Street', choices};
const BOX = '[role=combobox]';
type Survey = Awaited<ReturnType<typeof ask>>;

const isOpen = (survey: Survey): boolean => inside(survey, '.sheet').matches(':popover-open');
const options = (survey: Survey): string[] => all(survey, '[role=option]').map((e) => e.textContent!.trim());
const active = (survey: Survey): string =>
  survey.shadowRoot!.getElementById(inside(survey, BOX).getAttribute('aria-activedescendant')!)?.textContent!.trim() ??
  '';
const press = async (survey: Survey, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys(key.startsWith("'") ? {type: key.slice(1)} : {press: key});
  await survey.updateComplete;
};

describe('a drop-down of many', () => {
  it('P4 opens, is gone through around its ends, and closes without an answer', async () => {
    const survey = await ask(DROPDOWN);
    const box = inside(survey, BOX);
    box.focus();
    expect([isOpen(survey), box.getAttribute('aria-expanded')]).to.deep.equal([false, 'false']);
    await press(survey, 'ArrowDown');
    expect([isOpen(survey), options(survey).length, active(survey)]).to.deep.equal([true, 24, 'Acacia Road']);
    await press(survey, 'ArrowUp');
    expect(active(survey)).to.equal('Willow Bank');
    await press(survey, 'ArrowDown', 'PageDown');
    expect(active(survey)).to.equal(choices[10]);
    const [option, list] = [inside(survey, '[data-active]'), inside(survey, '[role=listbox]')];
    expect(option.offsetTop + option.offsetHeight - list.scrollTop).to.be.most(list.clientHeight + 1);
    await press(survey, 'Escape');
    expect([isOpen(survey), answerOf(survey), options(survey).length]).to.deep.equal([false, undefined, 0]);
  });

  it('P4 takes what is typed of one, in any case and without accents; Enter sends nothing while it is open', async () => {
    const survey = await ask({...DROPDOWN, required: true});
    inside(survey, BOX).focus();
    await press(survey, "'ROSE g");
    expect(options(survey)).to.deep.equal(['Rosé Gardens']);
    await press(survey, 'Enter');
    expect([answerOf(survey), summary(survey).length]).to.deep.equal(['Rosé Gardens', 0]);
    await press(survey, 'Escape');
    expect(answerOf(survey)).to.equal(undefined);
  });

  it('nothing is lost: words that fit one choice are it, others stay and are asked about', async () => {
    const survey = await ask(DROPDOWN);
    await fill(survey, BOX, 'willow');
    expect([answerOf(survey), inside<HTMLInputElement>(survey, BOX).value]).to.deep.equal([
      'Willow Bank',
      'Willow Bank',
    ]);
    await fill(survey, BOX, 'Elf Street');
    expect(answerOf(survey)).to.equal('Elf Street');
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Street – Choose one of the answers offered']);
    await fill(survey, BOX, '');
    expect(answerOf(survey)).to.equal(undefined);
  });

  it('a press on a choice takes it, and the focus stays', async () => {
    const survey = await ask(DROPDOWN);
    const box = inside(survey, BOX);
    box.focus();
    box.click();
    const option = all(survey, '[role=option]')[2]!;
    expect(option.dispatchEvent(new MouseEvent('mousedown', {bubbles: true, cancelable: true}))).to.equal(false);
    option.click();
    await survey.updateComplete;
    expect([answerOf(survey), isOpen(survey)]).to.deep.equal(['Birch Lane', false]);
    expect(survey.shadowRoot!.activeElement === box).to.equal(true);
  });

  it('H12 lies over whatever the page does, and turns upwards where there is no room', async () => {
    await setViewport({width: 360, height: 400});
    const survey = await ask(DROPDOWN);
    survey.parentElement!.className = 'trap';
    const style = document.createElement('style');
    style.textContent =
      '.trap {transform: translateY(170px); overflow: hidden; height: 230px} .over {position: fixed; inset: 0; z-index: 2147483647; pointer-events: none}';
    const over = document.createElement('div');
    over.className = 'over';
    document.body.append(style, over);
    inside(survey, BOX).scrollIntoView({block: 'end'});
    inside(survey, BOX).focus();
    await press(survey, 'ArrowDown');
    const first = all(survey, '[role=option]')[0]!.getBoundingClientRect();
    const sheet = inside(survey, '.sheet').getBoundingClientRect();
    const box = inside(survey, BOX).getBoundingClientRect();
    const hit = survey.shadowRoot!.elementFromPoint(first.x + 10, first.y + 10);
    expect(hit?.getAttribute('role')).to.equal('option');
    expect(sheet.bottom <= box.top || sheet.top >= box.bottom, 'beside its field').to.equal(true);
    expect(sheet.top >= 0 && sheet.bottom <= 400, `in view: ${sheet.top}–${sheet.bottom}`).to.equal(true);
    style.remove();
    over.remove();
    await setViewport({width: 800, height: 600});
  });

  it('with thousands of choices draws a hundred, and says how many more there are', async () => {
    const survey = await ask({...DROPDOWN, choices: Array.from({length: 3000}, (_, i) => `Number ${i}`)});
    inside(survey, BOX).focus();
    const start = performance.now();
    await press(survey, 'ArrowDown');
    expect(performance.now() - start).to.be.below(1000);
    expect(options(survey).length).to.equal(100);
    expect(inside(survey, '.sheet > .hint').textContent).to.equal('2,900 more: type to narrow the list');
  });
});

describe('how many answers match', () => {
  for (const [what, question, box] of [
    ['a drop-down', DROPDOWN, BOX],
    ['a list', {...DROPDOWN, display: 'list'}, '[type=search]'],
  ] as const)
    it(`P10 is said of ${what} once typing pauses, and again only where it changed`, async () => {
      const survey = await ask(question);
      const pauses = new Pauses();
      try {
        const said: string[] = [];
        const region = inside(survey, '[data-q=q] [role=status]');
        const heard = new MutationObserver(() => void (region.textContent && said.push(region.textContent)));
        heard.observe(region, {childList: true, characterData: true, subtree: true});
        const pause = async () => {
          expect(pauses.pass()).to.be.most(1);
          await Promise.resolve();
          return said.splice(0);
        };
        inside(survey, box).focus();
        await press(survey, "'lan");
        expect(said, 'nothing between letters').to.deep.equal([]);
        expect(await pause()).to.deep.equal(['5 answers match']);
        await press(survey, "'e");
        expect(await pause(), 'still five').to.deep.equal([]);
        await press(survey, "'zz");
        expect(await pause()).to.deep.equal(['Nothing matches “lanezz”']);
      } finally {
        pauses.restore();
      }
    });

  it('is not said any more once one is taken', async () => {
    const survey = await ask(DROPDOWN);
    const pauses = new Pauses();
    try {
      inside(survey, BOX).focus();
      await press(survey, "'ROSE g", 'Enter');
      expect([pauses.pass(), spoken(survey), answerOf(survey)]).to.deep.equal([0, '', 'Rosé Gardens']);
    } finally {
      pauses.restore();
    }
  });
});

describe('a list of many', () => {
  it('can be searched; what is picked stays picked, and is named, while it is out of sight', async () => {
    const survey = await ask({type: 'multiple-choice', choices, label: 'Streets'});
    const shown = () => all(survey, '.long .option:not([hidden])').map((e) => e.textContent!.trim());
    inside(survey, '[type=search]').focus();
    await press(survey, "'lane", 'Enter', ' ');
    expect(shown().length).to.equal(5);
    await fill(survey, '[type=search]', 'zzz');
    expect([shown(), inside(survey, '.none').textContent]).to.deep.equal([[], 'Nothing matches “zzz”']);
    expect(inside(survey, '.long > .hint').textContent).to.equal('Chosen: Birch Lane');
    expect(answerOf(survey)).to.deep.equal(['Birch Lane']);
  });

  it('with 14 choices there is nothing to search, with 15 there is', async () => {
    const searched = async (n: number) =>
      all(await ask({type: 'single-choice', choices: choices.slice(0, n)}), '[type=search]').length;
    expect([await searched(14), await searched(15)]).to.deep.equal([0, 1]);
  });

  it('a long list of towns follows the country', async () => {
    const towns = (country: string) =>
      choices.map((town) => ({value: `${country} ${town}`, visibleIf: {question: 'country', is: country}}));
    const survey = await mountSurvey({
      id: 's',
      questions: [
        {id: 'country', type: 'single-choice', label: 'Country', choices: ['A', 'B']},
        {id: 'q', ...DROPDOWN, choices: [...towns('A'), ...towns('B')]},
      ],
    });
    expect(all(survey, '[data-q=q]').length, 'no country, no town').to.equal(0);
    survey.answers = {country: 'A', q: 'A Elm Street'};
    await survey.updateComplete;
    expect(inside<HTMLInputElement>(survey, BOX).value).to.equal('A Elm Street');
    inside(survey, '[data-q=country] input[value=B]').click();
    await survey.updateComplete;
    inside(survey, BOX).focus();
    await press(survey, "'elm", 'Enter');
    expect(survey.answers['q']).to.equal('B Elm Street');
  });
});
