import type {Locale} from '../../i18n/locale-type.ts';

export const signup = {
  'preset.firstName': 'Magaca koowaad',
  'preset.lastName': 'Magaca qoyska',
  'preset.email': 'Iimayl',
  'preset.phone': 'Taleefan',
  'preset.postalCode': 'Lambarka boostada',
  'preset.volunteerMessage': 'Ma jiraa wax ay tahay inaan ogaanno?',
  'preset.petitionMessage': 'Maxay arrintani muhiim kuugu tahay?',
  'preset.newsletterConsent': 'Haa, warsidaha iigu soo dira iimayl. Waan joojin karaa goor kasta.',
  'preset.membershipConsent':
    'Waxaan rabaa inaan xubin noqdo, waana oggolahay in xogtayda loo hayo maamulka xubinnimada.',
  'preset.volunteerConsent':
    'Waan oggolahay in xogtayda loo hayo qorshaynta shaqada iskaa wax u qabso iyo in la igala soo xiriiro.',
  'preset.petitionConsent': 'Wararka codsigan wadareed iigu soo dira iimayl. Waan joojin karaa goor kasta.',
  'shifts.label': 'Shiftiyadee ayaad qaadi kartaa?',
  'shifts.free': {one: '{n} boos ayaa haray', other: '{n} boos ayaa haray'},
  'shifts.waitlist': {
    one: 'Way buuxdaa – waxaad geli doontaa liiska sugitaanka, {n} qof kadib',
    other: 'Way buuxdaa – waxaad geli doontaa liiska sugitaanka, {n} qof kadib',
  },
  'shifts.waitlistEmpty': 'Way buuxdaa – waxaad ugu horrayn doontaa liiska sugitaanka',
  'shifts.full': 'Way buuxdaa',
  'shifts.yours': 'Saacaddaada: {time}',
  'shifts.clash':
    '“{a}” iyo “{b}” waqtigooda ayaa isku dhacaya. Fadlan mid reeb, ama noo sheeg sida aad rabto inaad u kala qaybiso.',
  'signup.send': 'Dir',
  'signup.send.newsletter': 'Ku biir liiska',
  'signup.send.membership': 'Xubin noqo',
  'signup.send.volunteer': 'Igu dara',
  'signup.send.petition': 'Saxiix codsiga',
  'signup.confirm':
    'Waxaan kuu soo diri doonnaa iimayl uu ku jiro link. Fadlan fur linkiga: markaas oo keliya ayaad liiska ku jirtaa.',
  'signup.goal': 'Inta ku biirtay: {n} ka mid ah {goal}',
  'signup.goal.petition': 'Inta saxiixday: {n} ka mid ah {goal}',
  'signup.goalStart': 'Hadafkeennu waa {goal}. Ka mid noqo kuwa ugu horreeya.',
  'signup.sent': 'Waxa la diro, iyo cidda loo diro',
  'signup.whatIsSent':
    'Markaad badhanka riixdo, waxaad buuxisay waxay tagaan {site}, iyagoo ay la socdaan luqaddaada, ciwaanka boggan iyo saacadda. Wax lama diro ka hor, cid kalena waxba looma diro.',
  'signup.whatIsSentFlat':
    'Markaad badhanka riixdo, waxaad buuxisay waxay tagaan {site}. Wax lama diro ka hor, cid kalena waxba looma diro.',
  'signup.alsoSent': 'Foomku wuxuu ku daraa: {names}.',
  'signup.confirmNow':
    'Hal tallaabo ayaa haray: fadlan fur iimaylka u imanaya {email} oo raac linkigiisa. Markaas oo keliya ayaad liiska ku jirtaa.',
  'signup.confirmed': 'Waxaad ka diiwaan gashan tahay:',
  'signup.waiting':
    '“{shift}” way buuxday. Waxaad tahay lambarka {n} ee liiska sugitaanka, waanan kuu soo qori doonnaa marka boos bannaanaado.',
  'signup.justGone':
    'Qof kale ayaa qaatay booskii ugu dambeeyay ee “{shift}” wax yar kaa hor. Waxaad tahay lambarka {n} ee liiska sugitaanka, waanan kuu soo qori doonnaa marka boos bannaanaado.',
  'signup.calendar': 'Ku dar kalandarkayga',
  'signup.cannotCome': 'Ma iman kartid miyaa?',
  'signup.cancel': 'Halkan ka baaji',
  'signup.keepLink': 'Linkigan kaydso: adiga oo keliya ayaa iska leh.',
} satisfies Partial<Locale>;
