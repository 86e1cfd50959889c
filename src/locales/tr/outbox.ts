import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {one: '{n} form gönderilmeyi bekliyor', other: '{n} form gönderilmeyi bekliyor'},
  outboxNext: 'Yeniden deneyeceğimiz zaman: {time}.',
  outboxRefused: 'Bir form kabul edilmedi (sayfa: {page})',
  outboxWhy: 'Bildirilen neden: {reason}',
  outboxSent: 'Bekleyenler gönderildi. Teşekkür ederiz.',
  outboxTry: 'Şimdi dene',
  outboxSave: 'Bir kopya kaydet',
  outboxCopy: 'Kopyala',
  outboxCopied: 'Kopyalandı',
  outboxDiscard: 'Sil',
  outboxReally: 'Kalıcı olarak silinsin mi?',
  outboxOpen: 'O sayfayı aç',
  outboxCorrect: 'Düzeltmek için yanıtları geri getir',
} satisfies Partial<Locale>;
