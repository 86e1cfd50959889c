import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {one: '{n} فرم در انتظار ارسال است', other: '{n} فرم در انتظار ارسال هستند'},
  outboxNext: 'دوباره تلاش می‌کنیم: {time}.',
  outboxRefused: 'فرمی از {page} پذیرفته نشد',
  outboxWhy: 'دلیل اعلام‌شده: {reason}',
  outboxSent: 'آنچه در انتظار بود ارسال شد. سپاسگزاریم.',
  outboxTry: 'همین حالا تلاش شود',
  outboxSave: 'ذخیرهٔ یک نسخه',
  outboxCopy: 'کپی',
  outboxCopied: 'کپی شد',
  outboxDiscard: 'دور انداختن',
  outboxReally: 'برای همیشه دور انداخته شود؟',
  outboxOpen: 'باز کردن آن صفحه',
  outboxCorrect: 'برگرداندن پاسخ‌ها برای اصلاح',
} satisfies Partial<Locale>;
