import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'قلتم لنا',
  'loop.people': {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '{n} أشخاص',
    many: '{n} شخصًا',
    other: '{n} شخص',
  },
  'loop.done': 'تم',
  'loop.started': 'قيد التنفيذ',
  'loop.partly': 'جزئيًا',
  'loop.no': 'ليس هذه المرة',
  'loop.open': 'لم يُبتّ فيه بعد',
  'loop.reason': 'السبب',
  'loop.owner': 'من يتولى الأمر',
  'loop.next': 'الخطوة التالية',
} satisfies Partial<Locale>;
