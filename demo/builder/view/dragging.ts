import {spotsOf} from '../model/definition.ts';
import {moveQuestion, numberOf} from '../model/edit-questions.ts';
import {listIn, type Path} from '../model/json-path.ts';
import type {BuilderApp} from './builder-app.ts';

/** The card that the pointer is over, as its place in the list. */
function placeAt({currentTarget, clientY}: DragEvent): number {
  const cards = [...(currentTarget as Element).querySelectorAll(':scope > li')];
  const below = cards.findIndex((card) => {
    const {top, height} = card.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return below === -1 ? cards.length : below;
}

/** Shows where a dragged question would come to. */
export function dragOver(app: BuilderApp, event: DragEvent): void {
  if (app.dragged === undefined) return;
  event.preventDefault();
  const place = placeAt(event);
  const list = event.currentTarget as Element;
  for (const [i, card] of [...list.children].entries()) {
    card.classList.toggle('drop-before', i === place);
    card.classList.toggle('drop-after', place === list.children.length && i === place - 1);
  }
}

/** Takes the marks away. */
export function endDrag(app: BuilderApp): void {
  app.dragged = undefined;
  for (const card of app.querySelectorAll('.drop-before,.drop-after'))
    card.classList.remove('drop-before', 'drop-after');
}

/** Puts the dragged question where it was let go. */
export function drop(app: BuilderApp, event: DragEvent, list: Path): void {
  event.preventDefault();
  const {kind, definition} = app.work;
  const spot = spotsOf(kind, definition).find(({path}) => path === app.dragged);
  const place = placeAt(event);
  endDrag(app);
  if (!spot || (list === 'consents') !== (spot.list === 'consents')) return;
  const isBefore = spot.list === list && spot.index < place;
  const index = Math.min(isBefore ? place - 1 : place, listIn(definition, list).length);
  const {definition: next, path} = moveQuestion(definition, spot, list, index);
  app.edit(() => next);
  app.selected = undefined;
  app.say(`Moved. It is now question ${numberOf(kind, next, path)}.`);
}
