import {expect} from '@open-wc/testing';
import {inside} from '../support/mount.ts';
import {all, answerOf, ask, fill, submit, summary} from '../support/question.ts';

describe('names and addresses', () => {
  it('P9 browsers can fill each part', async () => {
    const tokens = async (type: string) =>
      all<HTMLInputElement>(await ask({type}), '[data-q=q] input').map((input) => input.autocomplete);
    expect(await tokens('name')).to.deep.equal(['given-name', 'family-name']);
    expect(await tokens('address')).to.deep.equal([
      'address-line1',
      'address-line2',
      'address-level2',
      'address-level1',
      'postal-code',
      'country-name',
    ]);
  });

  it('are read part by part, without blanks', async () => {
    const survey = await ask({type: 'name'});
    await fill(survey, '[data-part=given] input', ' Ana ');
    expect(answerOf(survey)).to.deep.equal({given: 'Ana'});
    await fill(survey, '[data-part=family] input', 'Ruiz');
    expect(answerOf(survey)).to.deep.equal({given: 'Ana', family: 'Ruiz'});
    await fill(survey, '[data-part=given] input', '');
    await fill(survey, '[data-part=family] input', '');
    expect(answerOf(survey)).to.equal(undefined);
  });

  it('P3 say which part is missing, and lead there', async () => {
    const survey = await ask({type: 'address', label: 'Your address', required: true});
    await submit(survey);
    expect(summary(survey)).to.deep.equal([
      'Your address, Street and number – Please fill this in',
      'Your address, Town or city – Please fill this in',
    ]);
    const links = all<HTMLAnchorElement>(survey, '#summary a');
    links[1]!.click();
    const city = inside<HTMLInputElement>(survey, '[data-part=city] input');
    expect(survey.shadowRoot!.activeElement === city).to.equal(true);
    expect(inside(survey, `[id="${city.getAttribute('aria-describedby')}"]`).textContent).to.contain(
      'Please fill this in',
    );
  });

  it('mending one part keeps the error of the other', async () => {
    const survey = await ask({type: 'address', label: 'Your address', required: true});
    await submit(survey);
    await fill(survey, '[data-part=line1] input', '1 Elm St');
    expect(summary(survey)).to.deep.equal(['Your address, Town or city – Please fill this in']);
    expect(inside(survey, '[data-part=line1] input').getAttribute('aria-invalid')).to.equal(null);
  });

  it('say what is needed and what is not', async () => {
    const survey = await ask({type: 'name', required: true});
    const labels = all(survey, '[data-q=q] label').map((label) => label.textContent!.trim());
    expect(labels).to.deep.equal(['First name', 'Last name (optional)']);
    expect(inside(survey, '[data-part=given] input').getAttribute('aria-required')).to.equal('true');
  });
});
