import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'Waxaad noo sheegteen',
  'loop.people': {one: '{n} qof', other: '{n} qof'},
  'loop.done': 'Waa la qabtay',
  'loop.started': 'Waa socdaa',
  'loop.partly': 'Qayb ahaan',
  'loop.no': 'Markan maya',
  'loop.open': 'Weli go’aan lagama gaarin',
  'loop.reason': 'Sababta',
  'loop.owner': 'Cidda ka masuulka ah',
  'loop.next': 'Waxa xiga',
} satisfies Partial<Locale>;
