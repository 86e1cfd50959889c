import type {Asked} from './instrument.ts';
import {COMMENT} from './to-survey.ts';

type Text = string | Record<string, string>;

/**
 * What is asked, with our own wording in a further language. What an organisation has worded itself stays as it is.
 * @param words our words in that language, by key
 * @param isOurs whether the items are one of our instruments
 */
export function translateAsked(
  asked: Asked,
  locale: string,
  words: Readonly<Record<string, unknown>>,
  isOurs: boolean,
): Asked {
  const add = <T extends Text | undefined>(text: T, key?: string): T | Record<string, string> => {
    if (typeof text !== 'object') return text;
    const own = words[key ?? `own.${text['en']}`];
    // what the document says in that language stays; English is ours to be worded otherwise by the page
    const isSaid = locale in text && locale !== 'en';
    return typeof own === 'string' && !isSaid ? {...text, [locale]: own} : text;
  };
  const {items, scale, comment} = asked;
  return {
    ...asked,
    items: isOurs ? items.map((item) => ({...item, label: add(item.label, `item.${item.id}`)})) : items,
    scale: {
      ...scale,
      choices: scale.choices.map((choice) => ({...choice, label: add(choice.label)})),
      ...(isOurs && {notApplicable: add(scale.notApplicable, 'notApplicable')}),
    },
    comment: comment ? add(comment, 'pulse.eventComment') : add(COMMENT, 'pulse.comment'),
  };
}
