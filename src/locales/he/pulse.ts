import type {Locale} from '../../i18n/locale-type.ts';

export const pulse = {
  'pulse.title': 'האם אתם מרגישים שייכים ל־{group}?',
  'pulse.why': {
    one: 'שאלה אחת, כדי שנשמע איך מרגישים כחלק מ־{group} ונוכל לעשות משהו בעניין.',
    two: 'שתי שאלות קצרות, כדי שנשמע איך מרגישים כחלק מ־{group} ונוכל לעשות משהו בעניין.',
    other: '{n} שאלות קצרות, כדי שנשמע איך מרגישים כחלק מ־{group} ונוכל לעשות משהו בעניין.',
  },
  'pulse.free': 'אפשר לענות על מה שרוצים ולדלג על השאר.',
  'pulse.whoTitle': 'מי יראה מה',
  'pulse.who.sent': 'התשובות שלכם והתאריך של היום נשלחים אל {site}. שום דבר שמסגיר מי אתם: לא שם, לא שעה, לא עמוד.',
  'pulse.who.item': 'ממוצעים מוצגים רק לאחר שענו לפחות {item} אנשים; הנתון הכללי – החל מ־{headline} אנשים.',
  'pulse.who.groups': 'קבוצה של פחות מ־{item} אנשים לעולם לא מוצגת בנפרד.',
  'pulse.who.comment':
    'מה שתכתבו במילים שלכם ייקרא קודם בידי מישהו מ־{group}, ויוצג רק אחרי הסיום, החל מ־{comments} אנשים.',
  'pulse.already': 'כבר עניתם הפעם',
  'pulse.alreadyText': 'המכשיר הזה כבר שלח את התשובות שלו עבור {wave}. כל אדם נספר פעם אחת.',
  'pulse.somebodyElse': 'מישהו נוסף כאן רוצה לענות',
  'pulse.next.monthly': 'נשאל שוב בחודש הבא.',
  'pulse.next.quarterly': 'נשאל שוב בעוד כשלושה חודשים.',
  'pulse.next.half-yearly': 'נשאל שוב בעוד כחצי שנה.',
  'pulse.next.yearly': 'נשאל שוב בעוד שנה.',
  'pulse.heard': 'מה יצא מהסבב הקודם',
  'pulse.later': 'התוצאות יוצגו כאן לאחר שהסבב הזה ייסגר.',
} satisfies Partial<Locale>;
