import type {Locale} from '../../i18n/locale-type.ts';

export const pulse = {
  'pulse.title': 'Ma dareemaysaa inaad ka mid tahay {group}?',
  'pulse.why': {
    one: '{n} su’aal, si aan u maqalno sida ay tahay ka mid ahaanshaha {group}, oo aan wax uga qabanno.',
    other: '{n} su’aalood oo gaaban, si aan u maqalno sida ay tahay ka mid ahaanshaha {group}, oo aan wax uga qabanno.',
  },
  'pulse.free': 'Ka jawaab inta aad rabto, inta kalena iska daa.',
  'pulse.whoTitle': 'Yaa arki doona maxay',
  'pulse.who.sent':
    'Jawaabahaaga iyo taariikhda maanta waxaa loo diraa {site}. Lama diro wax muujinaya cidda aad tahay: magac, saacad iyo bog midna.',
  'pulse.who.item':
    'Celceliska waxaa la tusaa marka ugu yaraan {item} qof ay jawaabaan; tirada guud waxaa la tusaa laga bilaabo {headline} qof.',
  'pulse.who.groups': 'Koox ka yar {item} qof weligeed keligeed lama tuso.',
  'pulse.who.comment':
    'Waxaad erayadaada ku qorto waxaa marka hore akhriya qof ka tirsan {group}, waxaana la tusaa dhammaadka kadib oo keliya, laga bilaabo {comments} qof.',
  'pulse.already': 'Markan waad jawaabtay',
  'pulse.alreadyText': 'Qalabkani wuxuu diray jawaabihiisa {wave}. Qof kasta hal mar ayaa la tiriyaa.',
  'pulse.somebodyElse': 'Qof kale oo halkan jooga ayaa raba inuu jawaabo',
  'pulse.next.monthly': 'Bisha soo socota ayaan mar kale weydiin doonnaa.',
  'pulse.next.quarterly': 'Qiyaastii saddex bilood kadib ayaan mar kale weydiin doonnaa.',
  'pulse.next.half-yearly': 'Qiyaastii lix bilood kadib ayaan mar kale weydiin doonnaa.',
  'pulse.next.yearly': 'Sannad kadib ayaan mar kale weydiin doonnaa.',
  'pulse.heard': 'Wixii ka soo baxay wareeggii hore',
  'pulse.later': 'Natiijooyinka halkan ayaa lagu tusi doonaa marka wareeggani xirmo.',
} satisfies Partial<Locale>;
