import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {one: 'Mga {n} minuto lang ito', other: 'Mga {n} na minuto lang ito'},
  opensTitle: 'Hindi pa ito bukas',
  revealed: {one: '{n} tanong pa: {labels}', other: '{n} na tanong pa: {labels}'},
  goOnTo: 'Magpatuloy sa {site}',
  fileDrop: 'o ihulog dito',
  findChoice: 'Maghanap sa mga sagot na ito',
  found: {one: '{n} sagot ang tugma', other: '{n} na sagot ang tugma'},
  foundNone: 'Walang tugma sa “{words}”',
  foundMore: {one: '{n} pa: mag-type para umikli ang listahan', other: '{n} pa: mag-type para umikli ang listahan'},
  picked: {one: '{n} ang napili: {names}', other: '{n} ang napili: {names}'},
  reviewTitle: 'Tingnan muna ang mga sagot ninyo',
  reviewText: 'Wala pang naipapadala.',
  reviewChange: 'Baguhin',
  reviewEmpty: 'Walang sagot',
  'told.nothing': 'Wala pa kayong naisusulat.',
  'told.consents':
    'Kasama ng bawat kahon ng pagpayag ang eksaktong salita nito, kung nilagyan ninyo ng tsek, at ang oras.',
  'told.scores': 'Kinuwenta mula sa mga sagot ninyo: {scores}.',
  'told.pulse':
    'Hindi ipinadadala: ang pangalan ninyo, ang oras, ang address ng pahinang ito, ang wika ninyo. Gaya ng bawat website, nakikita ng {site} ang internet address ninyo; hindi ito bahagi ng mga sagot ninyo.',
  'told.kept': 'Hanggang maipadala, nakatago sa device na ito ang mga sagot ninyo, isang araw ang pinakamatagal.',
  'told.keptUnsent':
    'Itinatago lang sa device na ito ang mga sagot ninyo kung hindi agad maipadala, hanggang maipadala ang mga ito.',
  'told.keptNot': 'Walang maiiwan sa device na ito kapag isinara ang pahinang ito.',
  'told.clear': 'Burahin sa device na ito',
  'told.cleared': 'Nabura na: nasa pahinang ito na lang ang mga sagot ninyo.',
} satisfies Partial<Locale>;
