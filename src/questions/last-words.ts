import {holds} from '../core/survey/condition.ts';
import type {Session} from '../core/survey/session.ts';
import type {FormView} from './form-view.ts';

/** What a person reads after sending: the first ending whose rule holds, else our own thanks. */
export function toLastWords(
  {survey}: Session,
  {t, text, prose, answers}: FormView,
  unseen: boolean | undefined,
): {title: unknown; text: unknown} {
  const {endings = []} = survey.definition;
  const ending = endings.find(({visibleIf}) => !visibleIf || holds(visibleIf, answers));
  return {
    title: ending?.title ? text(ending.title) : t('sentTitle'),
    text: unseen ? t('sentUnseen') : ending?.text ? prose(ending.text) : t('sentText'),
  };
}
