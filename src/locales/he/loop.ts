import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'אמרתם לנו',
  'loop.people': {one: 'אדם אחד', two: 'שני אנשים', other: '{n} אנשים'},
  'loop.done': 'בוצע',
  'loop.started': 'בתהליך',
  'loop.partly': 'באופן חלקי',
  'loop.no': 'לא הפעם',
  'loop.open': 'עדיין לא הוחלט',
  'loop.reason': 'למה',
  'loop.owner': 'מי מטפל בזה',
  'loop.next': 'מה הצעד הבא',
} satisfies Partial<Locale>;
