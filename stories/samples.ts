import type {Question} from '../src/contract/question.ts';
import type {Survey} from '../src/contract/survey.ts';

/** A survey of two pages in two languages, as a neighbourhood association would ask it. */
export const gardenSurvey: Survey = {
  id: 'garden',
  version: '1',
  languages: ['en', 'es'],
  title: {en: 'A garden for all of us', es: 'Un huerto para todos'},
  description: {
    en: 'Three minutes. We read **every** answer before the meeting in March.',
    es: 'Tres minutos. Leemos **todas** las respuestas antes de la reunión de marzo.',
  },
  pages: [
    {
      title: {en: 'You and the garden', es: 'Usted y el huerto'},
      questions: [
        {id: 'name', type: 'text', label: {en: 'Your name', es: 'Su nombre'}, required: true, autocomplete: 'name'},
        {
          id: 'reach',
          type: 'email',
          label: {en: 'Your e-mail', es: 'Su correo electrónico'},
          hint: {en: 'Only for news about the garden.', es: 'Solo para noticias del huerto.'},
          required: true,
        },
        {
          id: 'often',
          type: 'single-choice',
          label: {en: 'How often would you come?', es: '¿Con qué frecuencia vendría?'},
          choices: [
            {value: 'weekly', label: {en: 'Every week', es: 'Cada semana'}},
            {value: 'monthly', label: {en: 'Once a month', es: 'Una vez al mes'}},
            {value: 'rarely', label: {en: 'Now and then', es: 'De vez en cuando'}},
          ],
          other: true,
        },
      ],
    },
    {
      title: {en: 'What you could bring', es: 'Lo que podría aportar'},
      questions: [
        {
          id: 'bring',
          type: 'multiple-choice',
          label: {en: 'What could you bring, {{name}}?', es: '¿Qué podría aportar, {{name}}?'},
          choices: [
            {value: 'tools', label: {en: 'Tools', es: 'Herramientas'}},
            {value: 'seeds', label: {en: 'Seeds', es: 'Semillas'}},
            {value: 'time', label: {en: 'Time', es: 'Tiempo'}},
            {value: 'none', label: {en: 'Nothing right now', es: 'Nada por ahora'}, none: true},
          ],
        },
        {
          id: 'ideas',
          type: 'long-text',
          label: {en: 'What should grow there?', es: '¿Qué debería crecer allí?'},
          maxLength: 300,
        },
      ],
    },
  ],
  endings: [
    {
      title: {en: 'Thank you', es: 'Gracias'},
      text: {
        en: 'We will tell you what we heard by **1 April**.',
        es: 'Le contaremos lo que hemos leído antes del **1 de abril**.',
      },
    },
  ],
};

/** One question of each type that can be drawn. */
export const questions = {
  text: {id: 'street', type: 'text', label: 'Which street do you live in?', autocomplete: 'address-line1'},
  longText: {
    id: 'wish',
    type: 'long-text',
    label: 'What would you change first?',
    hint: 'A sentence or two is plenty.',
    maxLength: 200,
  },
  email: {id: 'email', type: 'email', label: 'Your e-mail', required: true},
  number: {id: 'people', type: 'number', label: 'How many people live with you?', min: 0, max: 30, unit: 'people'},
  date: {id: 'day', type: 'date', label: 'Which day would suit you?', min: '2026-03-01', max: '2026-12-31'},
  singleChoice: {
    id: 'years',
    type: 'single-choice',
    label: 'How long have you lived here?',
    choices: ['Less than a year', '1 to 5 years', 'More than 5 years'],
    other: true,
  },
  multipleChoice: {
    id: 'topics',
    type: 'multiple-choice',
    label: 'What matters to you?',
    choices: ['Food', 'Safe streets', 'Company', {value: 'none', label: 'None of these', none: true}],
    max: 2,
  },
  yesNo: {id: 'first', type: 'yes-no', label: 'Is this your first time here?'},
  rating: {
    id: 'overall',
    type: 'rating',
    label: 'How was the evening?',
    minLabel: 'Not for me',
    maxLabel: 'Just right',
  },
  scale: {
    id: 'belong',
    type: 'scale',
    label: 'I feel that I belong here',
    minLabel: 'Not at all',
    maxLabel: 'Completely',
    notApplicable: true,
  },
  consent: {
    id: 'news',
    type: 'consent',
    label: 'You may write to me about the garden. I can say stop at any time.',
    version: '2026-03',
  },
  statement: {
    id: 'about',
    type: 'statement',
    label: 'Before we go on',
    text: 'The next questions are about **money**. Skip whatever you would rather not answer.',
  },
} satisfies Record<string, Question>;

/** A few scales that add up to a score, which decides how it ends. */
export const wellbeingSurvey: Survey = {
  id: 'wellbeing',
  title: 'How are you?',
  minutes: true,
  questions: [
    {id: 'calm', type: 'scale', label: 'I feel calm', minLabel: 'Not at all', maxLabel: 'Very much'},
    {id: 'alone', type: 'scale', label: 'I feel alone', minLabel: 'Not at all', maxLabel: 'Very much'},
    {id: 'rested', type: 'scale', label: 'I feel rested', minLabel: 'Not at all', maxLabel: 'Very much'},
  ],
  scores: [
    {
      id: 'wellbeing',
      label: 'Your well-being',
      of: ['calm', 'alone', 'rested'],
      method: 'mean',
      reverse: ['alone'],
      show: true,
      bands: [
        {from: 1, id: 'low', label: 'Low'},
        {from: 2.5, id: 'middling', label: 'Middling'},
        {from: 4, id: 'high', label: 'High'},
      ],
    },
  ],
  endings: [
    {visibleIf: {question: 'wellbeing', below: 2.5}, title: 'Thank you', text: 'Somebody listens: 555 0100.'},
    {title: 'Thank you', text: 'It is good to hear from you.'},
  ],
};
