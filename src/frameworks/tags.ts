import type {LitElement} from 'lit';
import type {KithCalendarChangeEvent} from '../widgets/calendar/calendar.events.ts';

/** Kith's tags, as far as they are declared: what a framework's templates may contain. */
export type KithTag = Extract<keyof HTMLElementTagNameMap, `kith-${string}`>;

type Method = (...args: never[]) => unknown;
/** What a page may set: public, the widget's own, no method. `state` can only be read. */
type Settable<E> = {[K in Exclude<keyof E, keyof LitElement | 'state'>]: E[K] extends Method ? never : K}[Exclude<
  keyof E,
  keyof LitElement | 'state'
>];

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;
type AsAttribute<V> = V extends string
  ? V
  : V extends number
    ? number | `${number}`
    : V extends boolean
      ? boolean | ''
      : never;

/** Properties of a tag, by their names in JavaScript. */
export type KithProperties<Tag extends KithTag> = {
  [K in Settable<HTMLElementTagNameMap[Tag]>]?: HTMLElementTagNameMap[Tag][K] | undefined;
};
/** Attributes of a tag, by their names in HTML. */
export type KithAttributes<Tag extends KithTag> = {
  [
    K in Settable<HTMLElementTagNameMap[Tag]> as [AsAttribute<HTMLElementTagNameMap[Tag][K]>] extends [never]
      ? never
      : Kebab<K & string>
  ]?: AsAttribute<HTMLElementTagNameMap[Tag][K]> | undefined;
} & {
  /** Keeps nothing on this device. */
  'shared-device'?: boolean | '' | undefined;
};

/** Events of a tag, by name. */
export type KithEvents<Tag extends KithTag> = Omit<
  {[K in keyof HTMLElementEventMap as K extends `kith-${string}` ? K : never]: HTMLElementEventMap[K]},
  Tag extends 'kith-calendar' ? 'kith-change' : never
> &
  (Tag extends 'kith-calendar' ? {'kith-change': KithCalendarChangeEvent} : unknown);

/** What a tag takes in a template, events under a prefix: `on` in React and Svelte, `on:` in Solid. */
export type KithTemplate<Tag extends KithTag, Prefix extends string> = KithProperties<Tag> &
  KithAttributes<Tag> & {
    [K in keyof KithEvents<Tag> as `${Prefix}${K & string}`]?: ((event: KithEvents<Tag>[K]) => void) | undefined;
  };
