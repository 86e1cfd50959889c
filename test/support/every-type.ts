/** One page with every type of question that a survey draws. */
export const everyType = {
  id: 'every-type',
  title: 'Every type',
  description: 'All **questions** that there are.\n\n- one\n- two',
  questions: [
    {
      id: 'first',
      type: 'text',
      label: 'First name',
      required: true,
      autocomplete: 'given-name',
      hint: 'As you like it',
    },
    {id: 'mail', type: 'email', label: 'E-mail', placeholder: 'name@example.org'},
    {id: 'phone', type: 'tel', label: 'Phone'},
    {id: 'site', type: 'url', label: 'Web site'},
    {id: 'story', type: 'long-text', label: 'Your story', maxLength: 200},
    {id: 'people', type: 'number', label: 'People at home', min: 1, max: 20, unit: 'people'},
    {id: 'day', type: 'date', label: 'A day that suits you'},
    {
      id: 'years',
      type: 'single-choice',
      label: 'How long have you lived here?',
      other: true,
      choices: ['Under a year', {value: '1-5', label: '1 to 5 years', hint: 'Counting from your first night'}],
    },
    {id: 'area', type: 'single-choice', label: 'Your area', display: 'dropdown', choices: ['North', 'South']},
    {
      id: 'topics',
      type: 'multiple-choice',
      label: 'What matters to you?',
      required: true,
      other: 'Something else',
      choices: ['Food', 'Rides', {value: 'none', label: 'None of these', none: true}],
    },
    {id: 'member', type: 'yes-no', label: 'Are you a member?'},
    {id: 'hall', type: 'rating', label: 'How do you like the hall?', minLabel: 'Not at all', maxLabel: 'A lot'},
    {id: 'garden', type: 'rating', label: 'How do you like the garden?', display: 'numbers', max: 10},
    {
      id: 'belong',
      type: 'scale',
      label: 'I feel at home here',
      minLabel: 'Not at all',
      maxLabel: 'Completely',
      notApplicable: true,
    },
    {
      id: 'recommend',
      type: 'scale',
      label: 'Would you recommend us?',
      min: 0,
      max: 10,
      minLabel: 'No',
      maxLabel: 'Yes',
    },
    {
      id: 'trust',
      type: 'scale',
      label: 'Most people here can be trusted',
      min: 1,
      max: 3,
      stepLabels: {1: 'Disagree', 2: 'Neither', 3: 'Agree'},
      notApplicable: 'I do not know',
    },
    {id: 'note', type: 'statement', label: 'A word in between', text: 'See [our page](https://example.org/) for more.'},
    {
      id: 'agree',
      type: 'consent',
      label: 'I agree to [the rules](https://example.org/rules)',
      required: true,
      version: '1',
    },
    {id: 'source', type: 'hidden', value: 'flyer'},
  ],
};

/** Two pages, the second with a question that waits for one of the first. */
export const twoPages = {
  id: 'two-pages',
  title: 'Two pages',
  version: '7',
  pages: [
    {
      title: 'You',
      questions: [
        {id: 'name', type: 'text', label: 'Your name', required: true},
        {id: 'garden', type: 'yes-no', label: 'Do you garden?'},
        {id: 'plot', type: 'text', label: 'Which plot?', visibleIf: {question: 'garden', is: true}},
      ],
    },
    {
      title: 'The garden, {{name}}',
      questions: [{id: 'wish', type: 'long-text', label: 'What do you wish for, {{name}}?', required: true}],
    },
  ],
};

/** Five questions that all need an answer. */
export const fiveRequired = {
  id: 'five',
  title: 'Five',
  questions: [
    {id: 'a', type: 'text', label: 'Your name', required: true},
    {id: 'b', type: 'email', label: 'Your e-mail', required: true},
    {id: 'c', type: 'single-choice', label: 'Your area', required: true, choices: ['North', 'South']},
    {id: 'd', type: 'long-text', label: 'Your idea', required: true},
    {id: 'e', type: 'consent', label: 'I agree to [the rules](https://example.org/rules)', required: true},
  ],
};
