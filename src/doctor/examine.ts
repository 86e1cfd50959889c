import {collectAddresses} from './collect-addresses.ts';
import {collectPage, collectStorage} from './collect-page.ts';
import {collectPolicy, type PolicyWatch} from './collect-policy.ts';
import {collectScript} from './collect-script.ts';
import {collectWidget, findTags, isOurs, type Widget} from './collect-widgets.ts';
import type {Facts} from './facts.ts';

/** So long widgets may take to be there, in milliseconds, before they are looked at as they are. */
const PATIENCE = 5000;

export interface Examined {
  facts: Facts;
  /** The elements, by their number in the facts. */
  places: readonly Element[];
}

/** Everything that can be seen of the page. Takes as long as its slowest address, and changes nothing. */
export async function examine(watch: PolicyWatch): Promise<Examined> {
  await settle();
  const places = findTags();
  const seen = places
    .map((widget, place) => ({widget, place}))
    .filter(({widget}) => isOurs(widget))
    .map(({widget, place}) => ({widget, facts: collectWidget(widget, place)}));
  const [script, policy, storage, addresses] = await Promise.all([
    collectScript(),
    collectPolicy(watch),
    collectStorage(),
    collectAddresses(seen, watch),
  ]);
  const strangers = places.flatMap((widget, place) => (isOurs(widget) ? [] : [{place, tag: widget.localName}]));
  const widgets = seen.map(({facts}) => facts);
  return {facts: {page: collectPage(), script, policy, storage, widgets, strangers, addresses}, places};
}

/** Until every widget has its document, or has said that it gets none. */
async function settle(): Promise<void> {
  const isBusy = (widget: Widget): boolean =>
    isOurs(widget) && (!customElements.get(widget.localName) || widget.state === 'loading');
  for (const end = performance.now() + PATIENCE; performance.now() < end && findTags().some(isBusy);)
    await new Promise((done) => setTimeout(done, 100));
}
