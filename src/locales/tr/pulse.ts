import type {Locale} from '../../i18n/locale-type.ts';

export const pulse = {
  'pulse.title': 'Kendinizi {group} topluluğuna ait hissediyor musunuz?',
  'pulse.why': {
    one: '{n} soru: {group} topluluğunun parçası olmanın nasıl hissettirdiğini duymak ve bu konuda bir şeyler yapmak için.',
    other:
      '{n} kısa soru: {group} topluluğunun parçası olmanın nasıl hissettirdiğini duymak ve bu konuda bir şeyler yapmak için.',
  },
  'pulse.free': 'İstediklerinizi yanıtlayın, gerisini boş bırakın.',
  'pulse.whoTitle': 'Kim neyi görecek',
  'pulse.who.sent':
    'Yanıtlarınız ve bugünün tarihi {site} adresine gönderilir. Kim olduğunuzu gösteren hiçbir şey gitmez: ne ad, ne saat, ne sayfa.',
  'pulse.who.item':
    'Ortalamalar en az {item} kişi yanıtladığında gösterilir; genel sonuç için en az {headline} kişi gerekir.',
  'pulse.who.groups': 'Kişi sayısı {item} altında olan bir grup asla tek başına gösterilmez.',
  'pulse.who.comment':
    'Kendi sözlerinizle yazdıklarınızı önce {group} topluluğundan bir kişi okur; bunlar ancak bitişten sonra ve en az {comments} kişi olduğunda gösterilir.',
  'pulse.already': 'Bu sefer yanıtladınız',
  'pulse.alreadyText': 'Bu cihaz {wave} için yanıtlarını gönderdi. Herkes bir kez sayılır.',
  'pulse.somebodyElse': 'Burada başka biri de yanıtlamak istiyor',
  'pulse.next.monthly': 'Gelecek ay yeniden soracağız.',
  'pulse.next.quarterly': 'Yaklaşık üç ay sonra yeniden soracağız.',
  'pulse.next.half-yearly': 'Yaklaşık yarım yıl sonra yeniden soracağız.',
  'pulse.next.yearly': 'Bir yıl sonra yeniden soracağız.',
  'pulse.heard': 'Geçen turdan ne çıktı',
  'pulse.later': 'Bu tur kapandığında sonuçlar burada gösterilir.',
} satisfies Partial<Locale>;
