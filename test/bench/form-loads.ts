import {randomFrom} from '../support/random.ts';
import type {Asked, Form} from './workloads.ts';

const AGREE = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];
const PARTS_OF_TOWN = ['Old town', 'Harbour', 'Mill side', 'Station', 'Meadows', 'Hillside', 'Further out'];

export const survey: Form = {
  kind: 'survey',
  id: 'street',
  title: 'How is life in our street?',
  questions: [
    {id: 'q1', type: 'text', label: 'Your first name', required: true},
    {id: 'q2', type: 'long-text', label: 'What do you like best about living here?'},
    {id: 'q3', type: 'email', label: 'Your e-mail address', required: true},
    {
      id: 'q4',
      type: 'single-choice',
      label: 'How long have you lived here?',
      choices: ['Under a year', 'One to five years', 'Six to ten years', 'Longer'],
    },
    {
      id: 'q5',
      type: 'single-choice',
      label: 'How did you hear of this survey?',
      choices: ['From a neighbour', 'On a poster', 'By e-mail', 'In the library', 'In some other way'],
    },
    {id: 'q6', type: 'single-choice', label: 'Would you come to a street party?', choices: ['Yes', 'Perhaps', 'No']},
    {
      id: 'q7',
      type: 'multiple-choice',
      label: 'What would you lend a hand with?',
      choices: ['Planting', 'Repairs', 'Cooking', 'Music', 'Driving'],
    },
    {
      id: 'q8',
      type: 'multiple-choice',
      label: 'When do you have time?',
      choices: ['Mornings', 'Afternoons', 'Evenings', 'At weekends'],
    },
    {id: 'q9', type: 'scale', label: 'How safe do you feel after dark?', ends: ['Not at all', 'Entirely']},
    {id: 'q10', type: 'dropdown', label: 'Where in town do you live?', choices: PARTS_OF_TOWN},
  ],
};

const WORDS = [
  'What about this part of our work?',
  'Which of these hold for you?',
  'What should be different?',
  'What would you tell a neighbour of it?',
  'How often does it come up?',
];
const KINDS: readonly Omit<Asked, 'id' | 'label'>[] = [
  {type: 'text'},
  {type: 'single-choice', choices: ['Never', 'Now and then', 'Often', 'Always']},
  {type: 'multiple-choice', choices: ['Garden', 'Kitchen', 'Books', 'Rides', 'Something else']},
  {type: 'long-text'},
  {type: 'scale', ends: ['Low', 'High']},
  {type: 'dropdown', choices: PARTS_OF_TOWN},
  {type: 'email'},
  {type: 'single-choice', choices: ['yes', 'no']},
  {type: 'number'},
  {type: 'multiple-choice', choices: ['Garden', 'Kitchen', 'Books', 'Rides', 'Something else']},
];

/** Question 1 is typed into; question 2 shows question 3; one in twenty of the others waits for the answer before it. */
export function longSurvey(count: number): Form {
  const draw = randomFrom(200);
  const ask = (n: number): Asked => {
    const [id, label] = [`q${n}`, `Question ${n}: ${WORDS[Math.floor(draw() * WORDS.length)]!}`];
    if (n === 1) return {id, type: 'text', label: 'Question 1: What is your name?'};
    if (n === 2) return {id, type: 'single-choice', label: 'Question 2: Do you help out?', choices: ['yes', 'no']};
    if (n === 3) return {id, type: 'text', label: 'Question 3: Where?', visibleIf: {question: 'q2', is: 'yes'}};
    const waits = n % 20 === 9 ? {visibleIf: {question: `q${n - 1}`, is: 'yes'}} : {};
    return {id, label, ...KINDS[n === count ? 0 : (n - 1) % KINDS.length]!, ...waits};
  };
  return {
    kind: 'survey',
    id: 'members',
    title: 'What our members think',
    questions: Array.from({length: count}, (_, i) => ask(i + 1)),
  };
}

export const belonging: Form = {
  kind: 'survey',
  id: 'belonging',
  title: 'Belonging',
  questions: [
    {
      id: 'statements',
      type: 'matrix',
      label: 'Do you agree?',
      choices: AGREE,
      rows: [
        'I belong here',
        'Somebody would notice if I stayed away',
        'I can say what I think',
        'What I say makes a difference',
        'I know whom to ask for help',
        'People know my name',
        'My way of life is respected',
        'I understand how things are decided',
        'I am asked to join in',
        'I am proud of this place',
        'Newcomers are made welcome',
        'Everybody is treated the same',
        'I trust those who organise it',
        'I look forward to coming',
        'Others hope for what I hope for',
        'We can disagree and stay friends',
        'My needs are thought of',
        'I have friends here',
        'I find what I need to know',
        'I can get here without trouble',
        'My time is well spent',
        'I have learned something here',
        'I have helped somebody here',
        'It feels like ours',
      ],
    },
  ],
};

export const membership: Form = {
  kind: 'signup',
  id: 'membership',
  title: 'Become a member',
  questions: [
    {id: 'firstName', type: 'text', label: 'First name', required: true, autocomplete: 'given-name'},
    {id: 'lastName', type: 'text', label: 'Last name', required: true, autocomplete: 'family-name'},
    {id: 'email', type: 'email', label: 'E-mail', required: true, autocomplete: 'email'},
    {id: 'phone', type: 'tel', label: 'Telephone', autocomplete: 'tel'},
    {id: 'town', type: 'text', label: 'Town', autocomplete: 'address-level2'},
    {
      id: 'role',
      type: 'dropdown',
      label: 'I want to',
      choices: ['be a member', 'lend a hand', 'give money', 'read the newsletter'],
    },
    {id: 'message', type: 'long-text', label: 'Is there anything we should know?'},
    {id: 'consent', type: 'consent', label: 'You may keep this and write to me about my membership.', required: true},
  ],
};

export const weekly: Form = {
  kind: 'pulse',
  id: 'weekly',
  title: 'How was your week?',
  questions: [
    {id: 'belonged', type: 'scale', label: 'I felt at home here this week', ends: ['Not at all', 'Entirely']},
    {id: 'comment', type: 'long-text', label: 'Why is that?'},
  ],
};
