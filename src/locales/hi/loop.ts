import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'आपने कहा',
  'loop.people': {one: '{n} व्यक्ति', other: '{n} लोग'},
  'loop.done': 'हो गया',
  'loop.started': 'चल रहा है',
  'loop.partly': 'कुछ हद तक',
  'loop.no': 'इस बार नहीं',
  'loop.open': 'अभी तय नहीं',
  'loop.reason': 'क्यों',
  'loop.owner': 'इसकी ज़िम्मेदारी किसकी है',
  'loop.next': 'आगे क्या होगा',
} satisfies Partial<Locale>;
