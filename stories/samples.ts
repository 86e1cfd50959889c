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
