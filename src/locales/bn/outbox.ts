import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {one: '{n}টি ফর্ম পাঠানোর অপেক্ষায় আছে', other: '{n}টি ফর্ম পাঠানোর অপেক্ষায় আছে'},
  outboxNext: 'আমরা আবার চেষ্টা করব, সময়: {time}।',
  outboxRefused: '{page} থেকে পাঠানো একটি ফর্ম গ্রহণ করা হয়নি',
  outboxWhy: 'যে কারণ জানানো হয়েছে: {reason}',
  outboxSent: 'যা অপেক্ষায় ছিল, পাঠানো হয়েছে। ধন্যবাদ।',
  outboxTry: 'এখনই চেষ্টা করুন',
  outboxSave: 'একটি অনুলিপি রাখুন',
  outboxCopy: 'কপি করুন',
  outboxCopied: 'কপি হয়েছে',
  outboxDiscard: 'ফেলে দিন',
  outboxReally: 'চিরতরে ফেলে দেবেন?',
  outboxOpen: 'ওই পৃষ্ঠা খুলুন',
  outboxCorrect: 'সংশোধনের জন্য উত্তরগুলো ফিরিয়ে আনুন',
} satisfies Partial<Locale>;
