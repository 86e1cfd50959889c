import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildInstrument} from '../../../src/core/belonging/instrument.ts';
import {toSurvey} from '../../../src/core/belonging/to-survey.ts';
import {translateAsked} from '../../../src/core/belonging/translate-asked.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import {findCatalog, LANGUAGES} from '../../../src/i18n/languages.ts';

for (const tag of LANGUAGES)
  for (const id of ['kith-5', 'kith-13', 'kith-event'])
    test(`a reader of ${tag} finds every word of ${id} in that language, with the group's name`, async () => {
      const asked = translateAsked(buildInstrument(id)!, tag, (await findCatalog(tag))!, true);
      const survey = toSurvey({id: 'p', wave: 'w', group: 'Elm Street', instrument: id as 'kith-5'}, asked)!;
      for (const question of survey.questions!) {
        const {minLabel, maxLabel, notApplicable} = question as Record<string, unknown>;
        for (const text of [question.label, minLabel, maxLabel, notApplicable] as (
          | undefined
          | Record<string, string>
        )[])
          assert.equal(localizeText(text, tag).lang, undefined, JSON.stringify(text));
        const isNamed = JSON.stringify(question.label).includes('Elm Street');
        assert.equal(localizeText(question.label, tag).text.includes('Elm Street'), isNamed);
      }
    });

test('what an organisation has worded itself stays as it is', () => {
  const own = buildInstrument({id: 'own', items: [{id: 'needs-1', label: {en: 'We have a hall.'}}]})!;
  const {items, scale} = translateAsked(own, 'es', {'item.needs-1': 'Otra cosa'}, false);
  assert.deepEqual([items, scale], [own.items, own.scale]);
});
