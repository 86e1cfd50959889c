import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'Siz söylediniz',
  'loop.people': {one: '{n} kişi', other: '{n} kişi'},
  'loop.done': 'Yapıldı',
  'loop.started': 'Sürüyor',
  'loop.partly': 'Kısmen',
  'loop.no': 'Bu sefer olmadı',
  'loop.open': 'Henüz karar verilmedi',
  'loop.reason': 'Neden',
  'loop.owner': 'Kim ilgileniyor',
  'loop.next': 'Sırada ne var',
} satisfies Partial<Locale>;
