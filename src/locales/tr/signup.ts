import type {Locale} from '../../i18n/locale-type.ts';

export const signup = {
  'preset.firstName': 'Ad',
  'preset.lastName': 'Soyad',
  'preset.email': 'E-posta',
  'preset.phone': 'Telefon',
  'preset.postalCode': 'Posta kodu',
  'preset.volunteerMessage': 'Bilmemiz gereken bir şey var mı?',
  'preset.petitionMessage': 'Bu sizin için neden önemli?',
  'preset.newsletterConsent': 'Evet, bülteni bana e-postayla gönderin. İstediğim zaman durdurabilirim.',
  'preset.membershipConsent': 'Üye olmak istiyorum ve üyelik işlemleri için bilgilerimin saklanmasını kabul ediyorum.',
  'preset.volunteerConsent':
    'Gönüllü çalışmalarının planlanması ve bu konuda bana ulaşılması için bilgilerimin saklanmasını kabul ediyorum.',
  'preset.petitionConsent':
    'Bu imza kampanyasıyla ilgili gelişmeleri bana e-postayla bildirin. İstediğim zaman durdurabilirim.',
  'shifts.label': 'Hangi vardiyalarda görev alabilirsiniz?',
  'shifts.free': {one: '{n} yer kaldı', other: '{n} yer kaldı'},
  'shifts.waitlist': {
    one: 'Dolu – bekleme listesinde {n} kişinin ardından yer alırsınız',
    other: 'Dolu – bekleme listesinde {n} kişinin ardından yer alırsınız',
  },
  'shifts.waitlistEmpty': 'Dolu – bekleme listesinde ilk sırada yer alırsınız',
  'shifts.full': 'Dolu',
  'shifts.yours': 'Sizin saatinizle: {time}',
  'shifts.clash':
    '“{a}” ile “{b}” aynı saatlere denk geliyor. Lütfen yalnızca birini seçin veya zamanınızı nasıl bölmek istediğinizi bize yazın.',
  'signup.send': 'Gönder',
  'signup.send.newsletter': 'Listeye katıl',
  'signup.send.membership': 'Üye ol',
  'signup.send.volunteer': 'Ben de varım',
  'signup.send.petition': 'Kampanyayı imzala',
  'signup.confirm':
    'Size bağlantı içeren bir e-posta göndereceğiz. Lütfen bağlantıyı açın: ancak o zaman listeye girersiniz.',
  'signup.goal': 'Katılan: {n} / {goal}',
  'signup.goal.petition': 'İmzalayan: {n} / {goal}',
  'signup.goalStart': 'Hedefimiz {goal}. İlklerden biri olun.',
  'signup.sent': 'Ne gönderilir ve kime',
  'signup.whatIsSent':
    'Düğmeye bastığınızda, doldurduklarınız {site} adresine gider; diliniz, bu sayfanın adresi ve saat de eklenir. Öncesinde hiçbir şey gönderilmez, başka kimseye de hiçbir şey gitmez.',
  'signup.whatIsSentFlat':
    'Düğmeye bastığınızda, doldurduklarınız {site} adresine gider. Öncesinde hiçbir şey gönderilmez, başka kimseye de hiçbir şey gitmez.',
  'signup.alsoSent': 'Formun ekledikleri: {names}.',
  'signup.confirmNow':
    'Bir adım daha: lütfen {email} adresine gelecek e-postayı açıp içindeki bağlantıya tıklayın. Ancak o zaman listeye girersiniz.',
  'signup.confirmed': 'Adınız şunlara yazıldı:',
  'signup.waiting': '“{shift}” doluydu. Bekleme listesinde {n}. sıradasınız, yer açılınca size yazacağız.',
  'signup.justGone':
    '“{shift}” için son yeri sizden bir an önce başkası aldı. Bekleme listesinde {n}. sıradasınız, yer açılınca size yazacağız.',
  'signup.calendar': 'Takvimime ekle',
  'signup.cannotCome': 'Gelemeyecek misiniz?',
  'signup.cancel': 'Buradan iptal edin',
  'signup.keepLink': 'Bu bağlantıyı saklayın: yalnızca size aittir.',
} satisfies Partial<Locale>;
