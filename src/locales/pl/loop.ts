import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'Wasz głos',
  'loop.people': {one: '{n} osoba', few: '{n} osoby', many: '{n} osób', other: '{n} osoby'},
  'loop.done': 'Zrobione',
  'loop.started': 'W toku',
  'loop.partly': 'Częściowo',
  'loop.no': 'Nie tym razem',
  'loop.open': 'Jeszcze bez decyzji',
  'loop.reason': 'Dlaczego',
  'loop.owner': 'Kto się tym zajmuje',
  'loop.next': 'Co dalej',
} satisfies Partial<Locale>;
