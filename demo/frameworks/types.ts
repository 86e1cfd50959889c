// What the templates of Vue and Svelte, and plain TypeScript, know of Kith's tags. A mistake is a mistake to the compiler.
import type {KithCalendarChangeEvent, KithSentEvent} from 'kith';
import type {} from 'kith/svelte';
import type {} from 'kith/vue';
import type {SvelteHTMLElements} from 'svelte/elements';
import type {GlobalComponents} from 'vue';

type VueProps = InstanceType<GlobalComponents['kith-survey']>['$props'];

export const svelte: SvelteHTMLElements['kith-survey'] = {
  definition: {id: 'street'},
  'heading-level': 3,
  theme: 'dark',
  'shared-device': true,
  'onkith-sent': (event: KithSentEvent) => event.detail.receipt,
};
export const vue: VueProps = {definition: {id: 'street'}, headingLevel: 3, src: '/street', lang: 'es'};
export const calendar: SvelteHTMLElements['kith-calendar'] = {
  view: 'agenda',
  'time-zone': 'Europe/Madrid',
  'onkith-change': (event: KithCalendarChangeEvent) => event.detail.month,
};

// @ts-expect-error -- a level is a number
export const wrongLevel: SvelteHTMLElements['kith-survey'] = {'heading-level': 'three'};
// @ts-expect-error -- no such view
export const wrongView: SvelteHTMLElements['kith-calendar'] = {view: 'decade'};
// @ts-expect-error -- a state can only be read
export const wrongState: SvelteHTMLElements['kith-survey'] = {state: 'sent'};
// @ts-expect-error -- a level is a number
export const wrongVue: VueProps = {headingLevel: 'three'};

export const listen = (survey: HTMLElementTagNameMap['kith-survey']): void =>
  survey.addEventListener('kith-sent', (event) => console.log(event.detail.id));
