import {asList} from '../json-object.ts';
import type {Condition} from '../../contract/condition.ts';
import {found, type CheckFinding} from './finding.ts';
import {lookupOf} from './lookup.ts';
import {nearest} from './nearest.ts';
import type {Asked, Scene} from './scene.ts';
import {canHold, type Effort} from './solve.ts';
import {textsOfQuestion, type Text} from './texts.ts';

/** A text with the place in the course of the survey at which it is read, and what must hold for that. */
interface Read extends Text {
  /** How many questions were asked before. */
  at: number;
  shownIf: readonly Condition[];
}

const INSERTED = /\{\{\s*([\w-]+)\s*(\|[^}]*)?\}\}/g;

/** Answers that are inserted into texts and are not there: unknown, asked later, or of a question that can be hidden. */
export function checkPiping(scene: Scene, texts: readonly Text[], effort: Effort): CheckFinding[] {
  const known = lookupOf(scene, true);
  const order = scene.pages.flatMap(({asked}) => asked.map(({question}) => question.id));
  return readIn(scene, texts).flatMap(({path, text, at, shownIf}) => {
    const words = typeof text === 'string' ? text : Object.values(text).join(' ');
    const inserted = new Map([...words.matchAll(INSERTED)].map(([, id, fallback]) => [id!, fallback]));
    return [...inserted].flatMap(([id, fallback]): CheckFinding[] => {
      const target = known.get(id);
      if (!target) return [unknown(path, id, known.keys())];
      if (order.indexOf(id) >= at && order.includes(id))
        return [
          found(
            'piping-later',
            path,
            `"{{${id}}}" stands before the question it takes its words from.`,
            `Move the text behind "${id}", or take {{${id}}} out.`,
          ),
        ];
      const isHidden = target.shownIf.some((rule) => canHold([...shownIf, {not: rule}], known, effort));
      return isHidden && fallback === undefined
        ? [
            found(
              'piping-hidden',
              path,
              `"{{${id}}}" can be read by people who were never asked "${id}": they see three dots.`,
              `Give words for them, {{${id}|…}}, or show the text only where "${id}" was asked.`,
            ),
          ]
        : [];
    });
  });
}

function unknown(path: string, id: string, known: Iterable<string>): CheckFinding {
  const meant = nearest(id, known);
  return found(
    'piping-unknown',
    path,
    `"{{${id}}}" names no question: people would read three dots.`,
    meant ? `Did you mean {{${meant}}}?` : 'Name the id of an earlier question, or take it out.',
  );
}

const idsInside = (question: unknown): string[] =>
  asList((question as {questions?: unknown}).questions).flatMap((q) => [(q as {id: string}).id, ...idsInside(q)]);

function readIn(scene: Scene, texts: readonly Text[]): Read[] {
  const reads: Read[] = [];
  let before = 0;
  const add = (list: readonly Text[], at: number, shownIf: readonly (Condition | undefined)[]) =>
    reads.push(...list.map((text) => ({...text, at, shownIf: shownIf.filter((rule) => rule !== undefined)})));
  for (const {path, visibleIf, asked} of scene.pages) {
    add(
      texts.filter((text) => path && (text.path === `${path}.title` || text.path === `${path}.description`)),
      before,
      [visibleIf],
    );
    for (const one of asked) {
      add(withoutInner(one), before, [visibleIf, one.question.visibleIf]);
      before++;
    }
  }
  for (const {path, ending} of scene.endings)
    add(
      texts.filter((text) => text.path.startsWith(`${path}.`)),
      before,
      [ending.visibleIf],
    );
  return reads;
}

/** Texts inside a group may name the group's own questions, of which there is no order to speak of here. */
function withoutInner(one: Asked): Text[] {
  const inner = new Set(idsInside(one.question));
  return textsOfQuestion(one).filter(
    ({text}) => ![...JSON.stringify(text).matchAll(INSERTED)].some(([, id]) => inner.has(id!)),
  );
}
