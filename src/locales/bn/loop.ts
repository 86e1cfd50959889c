import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'আপনারা বলেছেন',
  'loop.people': {one: '{n} জন', other: '{n} জন'},
  'loop.done': 'হয়ে গেছে',
  'loop.started': 'কাজ চলছে',
  'loop.partly': 'আংশিক',
  'loop.no': 'এবার নয়',
  'loop.open': 'এখনও ঠিক হয়নি',
  'loop.reason': 'কেন',
  'loop.owner': 'কে এর দায়িত্বে',
  'loop.next': 'এরপর কী হবে',
} satisfies Partial<Locale>;
