import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {one: 'טופס אחד ממתין לשליחה', two: 'שני טפסים ממתינים לשליחה', other: '{n} טפסים ממתינים לשליחה'},
  outboxNext: 'ננסה שוב במועד הזה: {time}.',
  outboxRefused: 'טופס מתוך {page} לא התקבל',
  outboxWhy: 'הסיבה שנמסרה: {reason}',
  outboxSent: 'מה שהמתין נשלח. תודה.',
  outboxTry: 'ניסיון עכשיו',
  outboxSave: 'שמירת עותק',
  outboxCopy: 'העתקה',
  outboxCopied: 'הועתק',
  outboxDiscard: 'מחיקה',
  outboxReally: 'למחוק לתמיד?',
  outboxOpen: 'פתיחת העמוד ההוא',
  outboxCorrect: 'החזרת התשובות כדי לתקן אותן',
} satisfies Partial<Locale>;
