import * as z from 'zod/mini';

/** A language tag (BCP 47), such as `en` or `pt-BR`. */
export const LanguageTag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** Text that people read: one string, or one string a language: `{"en": "Hello", "es": "Hola"}`. */
export const LocalizedText = z.union([z.string(), z.record(LanguageTag, z.string())]);
z.globalRegistry.add(LocalizedText, {id: 'LocalizedText'});
export type LocalizedText = z.infer<typeof LocalizedText>;

/** An identifier: starts with a letter or digit, then letters, digits, `-`, `_`; at most 64 characters. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/));
z.globalRegistry.add(Id, {id: 'Id'});
