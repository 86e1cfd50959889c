import type {Locale} from '../../i18n/locale-type.ts';

export const pulse = {
  'pulse.title': 'Je, unajisikia kuwa sehemu ya {group}?',
  'pulse.why': {
    one: 'Swali {n}, ili tusikie inavyokuwa kuwa sehemu ya {group}, na tuweze kufanya jambo kuhusu hilo.',
    other: 'Maswali mafupi {n}, ili tusikie inavyokuwa kuwa sehemu ya {group}, na tuweze kufanya jambo kuhusu hilo.',
  },
  'pulse.free': 'Jibu unayotaka na uache mengine.',
  'pulse.whoTitle': 'Nani ataona nini',
  'pulse.who.sent':
    'Majibu yako na tarehe ya leo hutumwa kwa {site}. Hakuna kinachoonyesha wewe ni nani: si jina, si saa, si ukurasa.',
  'pulse.who.item': 'Wastani huonyeshwa baada ya angalau watu {item} kujibu; jumla huonyeshwa kuanzia watu {headline}.',
  'pulse.who.groups': 'Kikundi chenye watu chini ya {item} hakionyeshwi kamwe peke yake.',
  'pulse.who.comment':
    'Unachoandika kwa maneno yako husomwa kwanza na mtu wa {group}, na huonyeshwa baada ya kufungwa tu, kuanzia watu {comments}.',
  'pulse.already': 'Tayari umejibu safari hii',
  'pulse.alreadyText': 'Kifaa hiki kimetuma majibu yake ya {wave}. Kila mtu huhesabiwa mara moja.',
  'pulse.somebodyElse': 'Mtu mwingine hapa anataka kujibu',
  'pulse.next.monthly': 'Tutauliza tena mwezi ujao.',
  'pulse.next.quarterly': 'Tutauliza tena baada ya takriban miezi mitatu.',
  'pulse.next.half-yearly': 'Tutauliza tena baada ya takriban nusu mwaka.',
  'pulse.next.yearly': 'Tutauliza tena baada ya mwaka mmoja.',
  'pulse.heard': 'Kilichotokana na awamu iliyopita',
  'pulse.later': 'Matokeo yataonyeshwa hapa awamu hii itakapofungwa.',
} satisfies Partial<Locale>;
