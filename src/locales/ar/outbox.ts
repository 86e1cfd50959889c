import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {
    zero: 'لا شيء بانتظار الإرسال',
    one: 'نموذج واحد بانتظار الإرسال',
    two: 'نموذجان بانتظار الإرسال',
    few: '{n} نماذج بانتظار الإرسال',
    many: '{n} نموذجًا بانتظار الإرسال',
    other: '{n} نموذج بانتظار الإرسال',
  },
  outboxNext: 'سنحاول من جديد في هذا الوقت: {time}.',
  outboxRefused: 'لم يُقبل نموذج من {page}',
  outboxWhy: 'السبب المذكور: {reason}',
  outboxSent: 'أُرسل ما كان بانتظار الإرسال. شكرًا لك.',
  outboxTry: 'المحاولة الآن',
  outboxSave: 'حفظ نسخة',
  outboxCopy: 'نسخ',
  outboxCopied: 'تم النسخ',
  outboxDiscard: 'حذف',
  outboxReally: 'حذف نهائي؟',
  outboxOpen: 'فتح تلك الصفحة',
  outboxCorrect: 'استعادة الإجابات لتصحيحها',
} satisfies Partial<Locale>;
