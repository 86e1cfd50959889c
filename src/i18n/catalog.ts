import {formatNumber} from './format-number.ts';

/** One message: a string with `{name}` places, or one string a plural category (CLDR) chosen by the value `n`. */
export type Message = string | ({other: string} & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Catalog = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;

/** A page's own wording: message by key, for all languages or by language. */
export type Wording = Readonly<Record<string, Message | Catalog>>;

/**
 * Fills in a message: numbers are written as `locale` writes them, plurals chosen by `Intl.PluralRules` from the value `n`.
 * A place without a value stays visible, so that a mistake in a catalog shows.
 */
export function formatMessage(message: Message, values: Values = {}, locale = 'en'): string {
  const rules = () => (known[locale] ??= new Intl.PluralRules(locale));
  const text =
    typeof message === 'string' ? message : (message[rules().select(values['n'] as number)] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : typeof value === 'number' ? formatNumber(value, locale) : value;
  });
}

/** By locale, made once: making them costs more than a hundred uses. */
const known: Record<string, Intl.PluralRules> = {};
