import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'شما گفتید',
  'loop.people': {one: '{n} نفر', other: '{n} نفر'},
  'loop.done': 'انجام شد',
  'loop.started': 'در حال انجام',
  'loop.partly': 'تا حدی',
  'loop.no': 'این بار نه',
  'loop.open': 'هنوز تصمیم گرفته نشده',
  'loop.reason': 'چرا',
  'loop.owner': 'چه کسی پیگیر آن است',
  'loop.next': 'گام بعدی چیست',
} satisfies Partial<Locale>;
