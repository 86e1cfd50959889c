import type {Locale} from '../../i18n/locale-type.ts';

export const signup = {
  'preset.firstName': 'Jina la kwanza',
  'preset.lastName': 'Jina la ukoo',
  'preset.email': 'Barua pepe',
  'preset.phone': 'Simu',
  'preset.postalCode': 'Msimbo wa posta',
  'preset.volunteerMessage': 'Je, kuna jambo tunalopaswa kujua?',
  'preset.petitionMessage': 'Kwa nini jambo hili ni muhimu kwako?',
  'preset.newsletterConsent': 'Ndiyo, nitumieni jarida kwa barua pepe. Ninaweza kusitisha wakati wowote.',
  'preset.membershipConsent':
    'Ninataka kuwa mwanachama, na ninakubali taarifa zangu zihifadhiwe kwa ajili ya kuendesha uanachama.',
  'preset.volunteerConsent':
    'Ninakubali taarifa zangu zihifadhiwe kwa ajili ya kupanga kazi za kujitolea na kuwasiliana nami kuzihusu.',
  'preset.petitionConsent': 'Nitumieni habari za ombi hili kwa barua pepe. Ninaweza kusitisha wakati wowote.',
  'shifts.label': 'Unaweza kufanya zamu zipi?',
  'shifts.free': {one: 'Imebaki nafasi {n}', other: 'Zimebaki nafasi {n}'},
  'shifts.waitlist': {
    one: 'Imejaa – utakuwa kwenye orodha ya kusubiri, baada ya mtu {n}',
    other: 'Imejaa – utakuwa kwenye orodha ya kusubiri, baada ya watu {n}',
  },
  'shifts.waitlistEmpty': 'Imejaa – utakuwa wa kwanza kwenye orodha ya kusubiri',
  'shifts.full': 'Imejaa',
  'shifts.yours': 'Kwa saa za mahali ulipo: {time}',
  'shifts.clash':
    '“{a}” na “{b}” zinagongana kwa muda. Tafadhali bakiza moja, au tuambie ungependa kugawaje muda wako.',
  'signup.send': 'Tuma',
  'signup.send.newsletter': 'Jiunge na orodha',
  'signup.send.membership': 'Kuwa mwanachama',
  'signup.send.volunteer': 'Nipo tayari',
  'signup.send.petition': 'Tia sahihi ombi hili',
  'signup.confirm': 'Tutakutumia barua pepe yenye kiungo. Tafadhali kifungue: hapo ndipo utakuwa kwenye orodha.',
  'signup.goal': 'Waliojiunga ni {n} kati ya {goal}',
  'signup.goal.petition': 'Waliotia sahihi ni {n} kati ya {goal}',
  'signup.goalStart': 'Lengo letu ni {goal}. Kuwa miongoni mwa wa kwanza.',
  'signup.sent': 'Kinachotumwa, na kwa nani',
  'signup.whatIsSent':
    'Ukibonyeza kitufe, ulichojaza kinaenda kwa {site}, pamoja na lugha yako, anwani ya ukurasa huu na saa. Hakuna kinachotumwa kabla ya hapo, wala hakuna kinachotumwa kwa mtu mwingine yeyote.',
  'signup.whatIsSentFlat':
    'Ukibonyeza kitufe, ulichojaza kinaenda kwa {site}. Hakuna kinachotumwa kabla ya hapo, wala hakuna kinachotumwa kwa mtu mwingine yeyote.',
  'signup.alsoSent': 'Fomu inaongeza: {names}.',
  'signup.confirmNow':
    'Hatua moja zaidi: tafadhali fungua barua pepe itakayofika kwa {email} na ufuate kiungo chake. Hapo ndipo utakuwa kwenye orodha.',
  'signup.confirmed': 'Umeandikishwa kwa:',
  'signup.waiting':
    '“{shift}” ilikuwa imejaa. Wewe ni nambari {n} kwenye orodha ya kusubiri, na tutakuandikia nafasi itakapopatikana.',
  'signup.justGone':
    'Mtu mwingine alichukua nafasi ya mwisho ya “{shift}” muda mfupi kabla yako. Wewe ni nambari {n} kwenye orodha ya kusubiri, na tutakuandikia nafasi itakapopatikana.',
  'signup.calendar': 'Ongeza kwenye kalenda yangu',
  'signup.cannotCome': 'Je, hutaweza kuja tena?',
  'signup.cancel': 'Ghairi hapa',
  'signup.keepLink': 'Tunza kiungo hiki: ni chako peke yako.',
} satisfies Partial<Locale>;
