// What the contact sheets show: each widget with a real-looking document in English, German, Arabic and Chinese.
import {pulseResults} from '../../test/support/results-samples.ts';

/** English, German, Arabic, Chinese. */
type Words = readonly [en: string, de: string, ar: string, zh: string];

const say = (...[en, de, ar, zh]: Words): Record<string, string> => ({en, de, ar, 'zh-Hans': zh});

export const LANGUAGES = ['en', 'ar', 'de', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Exhibit {
  tag: string;
  attributes?: Readonly<Record<string, string>>;
  document?: object;
  /** What a person presses before the picture is taken. */
  press?: string;
}

const SURVEY = {
  id: 'needs',
  languages: ['en', 'de', 'ar', 'zh-Hans'],
  title: say('What our street needs', 'Was unsere Straße braucht', 'ماذا يحتاج شارعنا', '我们的街道需要什么'),
  description: say(
    'Two minutes. We read every answer before the meeting in March.',
    'Zwei Minuten. Wir lesen jede Antwort vor der Versammlung im März.',
    'دقيقتان. نقرأ كل إجابة قبل اجتماع مارس.',
    '只需两分钟。三月开会之前,我们会阅读每一份回答。',
  ),
  draft: false,
  pages: [
    {
      questions: [
        {id: 'name', type: 'text', label: say('Your name', 'Ihr Name', 'اسمك', '您的姓名'), required: true},
        {
          id: 'email',
          type: 'email',
          label: say('Your e-mail', 'Ihre E-Mail-Adresse', 'بريدك الإلكتروني', '您的电子邮箱'),
          hint: say(
            'Only for news about the street.',
            'Nur für Neuigkeiten aus der Straße.',
            'لأخبار الشارع فقط.',
            '仅用于发送街道消息。',
          ),
        },
        {
          id: 'often',
          type: 'single-choice',
          label: say(
            'How often would you come to the garden?',
            'Wie oft würden Sie in den Garten kommen?',
            'كم مرة ستأتي إلى الحديقة؟',
            '您会多久来一次花园?',
          ),
          choices: [
            {value: 'w', label: say('Every week', 'Jede Woche', 'كل أسبوع', '每周')},
            {value: 'm', label: say('Once a month', 'Einmal im Monat', 'مرة في الشهر', '每月一次')},
            {value: 'r', label: say('Now and then', 'Ab und zu', 'من حين لآخر', '偶尔')},
          ],
        },
        {
          id: 'side',
          type: 'single-choice',
          display: 'dropdown',
          label: say('Your side', 'Ihre Seite', 'جانبك', '您住哪一侧'),
          choices: [
            {value: 'n', label: say('North', 'Nord', 'الشمال', '北侧')},
            {value: 's', label: say('South', 'Süd', 'الجنوب', '南侧')},
          ],
        },
        {
          id: 'mood',
          type: 'rating',
          label: say('How is it here?', 'Wie ist es hier?', 'كيف الحال هنا؟', '这里怎么样?'),
        },
        {
          id: 'trust',
          type: 'scale',
          min: 0,
          max: 10,
          minLabel: say('not at all', 'gar nicht', 'إطلاقاً', '完全不'),
          maxLabel: say('completely', 'völlig', 'تماماً', '完全'),
          label: say(
            'Do you trust your neighbours?',
            'Vertrauen Sie Ihren Nachbarinnen und Nachbarn?',
            'هل تثق بجيرانك؟',
            '您信任您的邻居吗?',
          ),
        },
        {
          id: 'kids',
          type: 'yes-no',
          label: say('Do children live with you?', 'Wohnen Kinder bei Ihnen?', 'هل يعيش معك أطفال؟', '您家里有孩子吗?'),
        },
        {
          id: 'wish',
          type: 'long-text',
          maxLength: 200,
          label: say('One wish', 'Ein Wunsch', 'أمنية واحدة', '一个愿望'),
        },
      ],
    },
    {questions: [{id: 'more', type: 'text', label: say('More', 'Mehr', 'المزيد', '更多')}]},
  ],
};

const CALENDAR = {
  id: 'yard',
  title: say('At the hall', 'In der Halle', 'في القاعة', '社区活动'),
  timeZone: 'Europe/London',
  events: [
    {
      id: 'tea',
      title: say('Tea for everybody', 'Tee für alle', 'شاي للجميع', '茶话会'),
      start: '2031-03-11T15:00',
      end: '2031-03-11T16:30',
      location: {name: 'Millbrook Hall', address: '14 Mill Lane'},
      cost: say('Free', 'Kostenlos', 'مجاناً', '免费'),
      accessibility: ['Step-free'],
      rsvp: {},
    },
    {
      id: 'choir',
      title: say('Choir rehearsal', 'Chorprobe', 'تدريب الجوقة', '合唱排练'),
      start: '2031-03-04T19:00',
      end: '2031-03-04T20:30',
      rrule: 'FREQ=WEEKLY;COUNT=3',
    },
    {id: 'camp', title: say('Camp', 'Zeltlager', 'مخيم', '露营'), start: '2031-03-20', end: '2031-03-23', allDay: true},
    {
      id: 'film',
      title: say('Film night', 'Filmabend', 'ليلة سينما', '电影之夜'),
      start: '2031-03-11T20:00',
      end: '2031-03-11T22:00',
      status: 'cancelled',
    },
  ],
};

const LOOP = {
  title: say('What you told us', 'Was Sie uns sagten', 'ما قلتموه لنا', '你们告诉我们的'),
  topics: [
    {
      title: say('The path is dark.', 'Der Weg ist dunkel.', 'الطريق مظلم.', '小路太暗。'),
      heard: say(
        'Two in five stay at home after dark.',
        'Zwei von fünf bleiben nach Einbruch der Dunkelheit zu Hause.',
        'اثنان من كل خمسة يبقون في البيت بعد حلول الظلام.',
        '五分之二的人天黑后不出门。',
      ),
      status: 'done',
      n: 61,
      decision: say('Eleven lamps.', 'Elf Laternen.', 'أحد عشر مصباحاً.', '安装了十一盏灯。'),
      date: '2026-05-12',
    },
    {
      title: say(
        'The bus stops at seven.',
        'Der Bus fährt nur bis sieben.',
        'تتوقف الحافلة في السابعة.',
        '公交七点就停。',
      ),
      status: 'no',
      n: 38,
      reason: say('The company said no.', 'Das Unternehmen hat abgelehnt.', 'رفضت الشركة ذلك.', '公交公司没有同意。'),
      next: say('We ask again in April.', 'Im April fragen wir wieder.', 'سنسأل مجدداً في أبريل.', '四月我们会再问。'),
    },
  ],
};

const PRIORITIES = {
  id: 'winter',
  title: say('What comes first?', 'Was kommt zuerst?', 'ما الأولوية؟', '什么最重要?'),
  questions: [
    {
      id: 'priorities',
      type: 'allocation',
      total: 10,
      label: say('Give ten dots', 'Verteilen Sie zehn Punkte', 'وزّع عشر نقاط', '请分配十个点'),
      choices: [
        {value: 'heat', label: say('Heating', 'Heizung', 'التدفئة', '供暖')},
        {value: 'books', label: say('Books for children', 'Kinderbücher', 'كتب للأطفال', '儿童图书')},
        {value: 'chairs', label: say('Chairs', 'Stühle', 'كراسي', '椅子')},
      ],
    },
  ],
};

export const EXHIBITS: Readonly<Record<string, Exhibit>> = {
  survey: {tag: 'kith-survey', document: SURVEY},
  'survey-errors': {tag: 'kith-survey', document: SURVEY, press: '.primary'},
  signup: {tag: 'kith-signup', attributes: {preset: 'membership', id: 'members'}},
  pulse: {tag: 'kith-pulse', attributes: {group: 'Millbrook', wave: '2026-Q4'}},
  priorities: {tag: 'kith-priorities', document: PRIORITIES},
  results: {tag: 'kith-results', document: pulseResults(40)},
  loop: {tag: 'kith-loop', document: LOOP},
  calendar: {tag: 'kith-calendar', attributes: {month: '2031-03', view: 'month'}, document: CALENDAR},
  'calendar-list': {tag: 'kith-calendar', attributes: {month: '2031-03', view: 'agenda'}, document: CALENDAR},
  'calendar-event': {
    tag: 'kith-calendar',
    attributes: {month: '2031-03', view: 'agenda'},
    document: CALENDAR,
    press: '[data-event^=tea]',
  },
};
