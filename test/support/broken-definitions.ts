/** A definition with something wrong in it, and all that the check has to say: "rule path". */
export interface Broken {
  what: string;
  document: unknown;
  finds: readonly string[];
}

const text = (id: string, more: object = {}) => ({id, type: 'text', label: `What about ${id}?`, ...more});
const yesNo = text('member', {type: 'yes-no'});
const rating = text('stars', {type: 'rating'});
const area = text('area', {type: 'single-choice', choices: ['North', 'South']});
const topics = text('topics', {type: 'multiple-choice', choices: ['Food', 'Rides', 'Rent']});
const age = text('age', {type: 'number', min: 0, max: 120});
const survey = (...questions: unknown[]) => ({id: 's', questions});
const ruled = (visibleIf: object) => text('more', {visibleIf});

export const brokenDefinitions: readonly Broken[] = [
  {what: 'a text is no survey', document: 'hello', finds: ['definition']},
  {
    what: 'a question has no label',
    document: survey({id: 'a', type: 'text'}),
    finds: ['definition questions[0].label'],
  },
  {
    what: 'a type is misspelt',
    document: survey({...area, type: 'single-choise'}),
    finds: ['definition questions[0].type'],
  },
  {
    what: 'a shift ends before it begins',
    document: {
      id: 's',
      shifts: [{id: 'a', title: 'Tea', start: '2026-07-01T15:00', end: '2026-07-01T14:00', spots: 2}],
    },
    finds: ['definition shifts[0].end'],
  },
  {
    what: 'a pulse asks for an e-mail address',
    document: {id: 'p', wave: '1', group: 'Us', questions: [text('mail', {type: 'email'})]},
    finds: ['definition questions[0].type'],
  },
  {
    what: 'a rule names a question that is not there',
    document: survey(area, ruled({question: 'aera', is: 'North'})),
    finds: ['unknown-id questions[1].visibleIf.question'],
  },
  {
    what: 'a rule in a sign-up names a field that is not there',
    document: {fields: [area, ruled({question: 'aera', is: 'North'})]},
    finds: ['unknown-id fields[1].visibleIf.question'],
  },
  {
    what: 'a rule names a choice that is not there',
    document: survey(area, ruled({question: 'area', is: 'north'})),
    finds: ['unknown-choice questions[1].visibleIf.is'],
  },
  {
    what: 'an operator is misspelt',
    document: survey(area, ruled({question: 'area', equals: 'North'})),
    finds: ['no-operator questions[1].visibleIf', 'misspelt questions[1].visibleIf.equals'],
  },
  {
    what: 'rules wait for each other',
    document: survey(
      yesNo,
      text('a', {visibleIf: {question: 'b', answered: true}}),
      text('b', {visibleIf: {question: 'a', answered: true}}),
    ),
    finds: ['cycle questions[1].visibleIf'],
  },
  {
    what: 'a page waits for its own question',
    document: {id: 's', pages: [{questions: [yesNo]}, {visibleIf: {question: 'area', is: 'North'}, questions: [area]}]},
    finds: ['cycle pages[1].visibleIf'],
  },
  {what: 'an id is there twice', document: survey(yesNo, yesNo), finds: ['id-twice questions[1].id']},
  {
    what: 'a choice is there twice',
    document: survey({...area, choices: ['North', 'North']}),
    finds: ['choice-twice questions[0].choices[1]'],
  },
  {
    what: 'fields are misspelt',
    document: survey({...area, requird: true, showIf: {}}),
    finds: ['misspelt questions[0].requird', 'misspelt questions[0].showIf'],
  },
  {
    what: 'a field is not known, notes are',
    document: {...survey(area), $schema: 'x', _note: 'y', colour: 'red'},
    finds: ['unknown-field colour'],
  },
  {
    what: 'an option means nothing for the type',
    document: survey(text('a', {choices: ['x']})),
    finds: ['unknown-field questions[0].choices'],
  },
  {
    what: 'a field is misspelt in the replies to an event',
    document: {
      events: [{id: 'e', title: 'Tea', start: '2026-07-01T15:00', rsvp: {questions: [{...yesNo, hnit: 'x'}]}}],
    },
    finds: ['misspelt events[0].rsvp.questions[0].hnit'],
  },
  {
    what: 'yes-no is compared with a word',
    document: survey(yesNo, ruled({question: 'member', is: 'yes'})),
    finds: ['impossible-value questions[1].visibleIf.is'],
  },
  {
    what: 'nine of five stars',
    document: survey(rating, ruled({question: 'stars', atLeast: 9})),
    finds: ['impossible-value questions[1].visibleIf.atLeast'],
  },
  {
    what: 'a number in quotation marks',
    document: survey(age, ruled({question: 'age', above: '17'})),
    finds: ['impossible-value questions[1].visibleIf.above'],
  },
  {
    what: 'a number beyond the largest',
    document: survey(age, ruled({question: 'age', above: 120})),
    finds: ['impossible-value questions[1].visibleIf.above'],
  },
  {
    what: 'several picks are one value',
    document: survey(topics, ruled({question: 'topics', is: 'Food'})),
    finds: ['impossible-value questions[1].visibleIf.is'],
  },
  {
    what: 'a statement has no answer',
    document: survey(text('note', {type: 'statement'}), ruled({question: 'note', is: 'x'})),
    finds: ['impossible-value questions[1].visibleIf', 'impossible-value questions[1].visibleIf.is'].slice(0, 1),
  },
  {
    what: 'parts of a rule exclude each other',
    document: survey(
      area,
      ruled({
        all: [
          {question: 'area', is: 'North'},
          {question: 'area', is: 'South'},
        ],
      }),
    ),
    finds: ['unreachable questions[1].visibleIf'],
  },
  {
    what: 'nobody is that young and that old',
    document: survey(
      age,
      ruled({
        all: [
          {question: 'age', below: 18},
          {question: 'age', above: 65},
        ],
      }),
    ),
    finds: ['unreachable questions[1].visibleIf'],
  },
  {
    what: 'a rule needs a question that is hidden then',
    document: survey(
      yesNo,
      text('job', {type: 'yes-no', visibleIf: {question: 'member', is: true}}),
      ruled({
        all: [
          {question: 'member', is: false},
          {question: 'job', is: true},
        ],
      }),
    ),
    finds: ['unreachable questions[2].visibleIf'],
  },
  {
    what: 'a question and its page exclude each other',
    document: {
      id: 's',
      pages: [
        {questions: [area]},
        {visibleIf: {question: 'area', is: 'North'}, questions: [text('a'), ruled({question: 'area', is: 'South'})]},
      ],
    },
    finds: ['unreachable pages[1].questions[1].visibleIf'],
  },
  {
    what: 'more picks than may be taken',
    document: survey(
      {...topics, max: 1},
      ruled({
        all: [
          {question: 'topics', includes: 'Food'},
          {question: 'topics', includes: 'Rent'},
        ],
      }),
    ),
    finds: ['unreachable questions[1].visibleIf'],
  },
  {
    what: 'a question inside a group is never shown',
    document: survey({
      id: 'home',
      type: 'group',
      label: 'Your home',
      questions: [
        yesNo,
        ruled({
          all: [
            {question: 'member', is: true},
            {question: 'member', is: false},
          ],
        }),
      ],
    }),
    finds: ['unreachable questions[0].questions[1].visibleIf'],
  },
  {
    what: 'a rule that always holds',
    document: survey(
      area,
      ruled({
        any: [
          {question: 'area', is: 'North'},
          {question: 'area', isNot: 'North'},
        ],
      }),
    ),
    finds: ['rule-without-effect questions[1].visibleIf'],
  },
  {
    what: 'never required',
    document: survey(
      area,
      text('a', {visibleIf: {question: 'area', is: 'North'}, requiredIf: {question: 'area', is: 'South'}}),
    ),
    finds: ['rule-without-effect questions[1].requiredIf'],
  },
  {
    what: 'a rule waits for a later page',
    document: {id: 's', pages: [{questions: [yesNo, ruled({question: 'area', is: 'North'})]}, {questions: [area]}]},
    finds: ['looks-ahead pages[0].questions[1].visibleIf'],
  },
  {
    what: 'nothing to see at first',
    document: survey(text('a', {visibleIf: {question: 'b', answered: true}}), {id: 'b', type: 'hidden', label: 'b'}),
    finds: ['dead-end'],
  },
  {
    what: 'the smallest is larger than the largest',
    document: survey({...age, min: 5, max: 1}),
    finds: ['cannot-answer questions[0].min'],
  },
  {
    what: 'the last day is before the first',
    document: survey(text('d', {type: 'date', min: '2026-12-31', max: '2026-01-01'})),
    finds: ['cannot-answer questions[0].min'],
  },
  {
    what: 'more picks are asked for than there are choices',
    document: survey({...topics, min: 4}),
    finds: ['cannot-answer questions[0].min'],
  },
  {
    what: 'lengths that exclude each other',
    document: survey(text('a', {minLength: 9, maxLength: 3})),
    finds: ['cannot-answer questions[0].minLength'],
  },
  {
    what: 'fewer people may be added than must',
    document: survey({id: 'home', type: 'group', label: 'Your home', repeat: {min: 3, max: 2}, questions: [yesNo]}),
    finds: ['cannot-answer questions[0].repeat.min'],
  },
  {
    what: 'two picks are required, and one choice is left',
    document: survey(yesNo, {
      ...topics,
      required: true,
      min: 2,
      choices: ['a', {value: 'b', visibleIf: {question: 'member', is: true}}],
    }),
    finds: ['cannot-answer questions[1].min'],
  },
  {
    what: 'two must be put in order where a rule says so, and one is left',
    document: survey(yesNo, {
      ...topics,
      type: 'ranking',
      requiredIf: {question: 'member', is: true},
      min: 2,
      choices: ['a', {value: 'b', visibleIf: {question: 'member', is: false}}],
    }),
    finds: ['cannot-answer questions[1].min'],
  },
  {
    what: 'an ending stands behind one that always fits',
    document: {
      ...survey(area),
      endings: [{text: 'Thanks'}, {visibleIf: {question: 'area', is: 'North'}, text: 'North'}],
    },
    finds: ['ending-unreachable endings[1]'],
  },
  {
    what: 'an ending nobody gets',
    document: {
      ...survey(area),
      endings: [
        {
          visibleIf: {
            not: {
              any: [
                {question: 'area', answered: true},
                {question: 'area', answered: false},
              ],
            },
          },
          text: 'x',
        },
      ],
    },
    finds: ['ending-unreachable endings[0].visibleIf'],
  },
  {
    what: 'it closes before it opens',
    document: {...survey(area), opensAt: '2026-08-01', closesAt: '2026-07-01'},
    finds: ['never-open closesAt'],
  },
  {what: 'it is closed', document: {...survey(area), closesAt: '2026-06-14'}, finds: ['closed closesAt']},
  {
    what: 'a redirect that runs a script',
    document: {...survey(area), endings: [{redirect: 'javascript:alert(1)'}]},
    finds: ['redirect endings[0].redirect'],
  },
  {
    what: 'a script is missing',
    document: {
      ...survey(text('a', {label: {'zh-Hans': '会堂', 'zh-Hant': '會堂'}, hint: {'zh-CN': '好'}})),
      languages: ['zh-Hans', 'zh-Hant'],
    },
    finds: ['not-translated questions[0].hint'],
  },
  {
    what: 'a language is missing',
    document: {
      ...survey(text('a', {label: {en: 'A hall', es: 'Una sala'}, hint: {en: 'Only English'}}), text('b')),
      languages: ['en', 'es'],
    },
    finds: ['not-translated questions[0].hint'],
  },
  {
    what: 'an e-mail address without consent',
    document: survey(area, text('mail', {type: 'email'})),
    finds: ['no-consent questions[1]'],
  },
  {
    what: 'a name by its autofill token',
    document: survey(text('who', {autocomplete: 'section-a given-name'})),
    finds: ['no-consent questions[0]'],
  },
  {
    what: 'a date of birth by its words, in a group',
    document: survey({
      id: 'home',
      type: 'group',
      label: 'Your home',
      questions: [text('born', {type: 'date', label: {en: 'Date of birth', es: 'Fecha de nacimiento'}})],
    }),
    finds: ['no-consent questions[0].questions[0]', 'not-translated questions[0].label'],
  },
  {
    what: 'a pattern that is none',
    document: survey(text('a', {pattern: '[0-9()]+'})),
    finds: ['pattern-wrong questions[0].pattern'],
  },
  {
    what: 'B4 a pattern that hangs',
    document: survey(text('a', {pattern: '^(a+)+$'})),
    finds: ['pattern-hangs questions[0].pattern'],
  },
  {
    what: 'a pattern that is too large',
    document: survey(text('a', {pattern: '(a{99}){99}'})),
    finds: ['pattern-large questions[0].pattern'],
  },
  {
    what: 'a name that nobody has',
    document: survey(text('first'), text('b', {label: 'Thanks, {{frist}}'})),
    finds: ['piping-unknown questions[1].label'],
  },
  {
    what: 'an answer before its question',
    document: survey(text('a', {hint: 'For {{b}}'}), text('b')),
    finds: ['piping-later questions[0].hint'],
  },
  {
    what: 'an answer that may never be asked',
    document: {
      ...survey(
        yesNo,
        text('job', {visibleIf: {question: 'member', is: true}}),
        text('c', {label: 'How is {{job}}?'}),
        text('d', {label: 'And {{job}}?', visibleIf: {question: 'member', is: true}}),
      ),
      endings: [{text: 'Good luck as {{job}}'}],
    },
    finds: ['piping-hidden questions[2].label', 'piping-hidden endings[0].text'],
  },
  {
    what: 'two ways to say "other"',
    document: survey({...area, choices: ['North', 'other'], other: true}),
    finds: ['other-twice questions[0].choices[1]'],
  },
  {
    what: 'two answers under one key',
    document: survey(text('a'), text('b', {name: 'a'})),
    finds: ['name-twice questions[1].name'],
  },
  {
    what: 'two choices that read the same',
    document: survey({
      ...area,
      choices: [
        {value: 'n', label: 'North'},
        {value: 's', label: 'North '.trim()},
      ],
    }),
    finds: ['same-words questions[0].choices[1]'],
  },
  {
    what: 'a picture that says nothing',
    document: survey(area, {id: 'p', type: 'statement', image: '/map.png'}),
    finds: ['picture-without-words questions[1].image'],
  },
  {
    what: 'a question that is too long',
    document: survey(text('a', {label: 'Please tell us about '.repeat(9)})),
    finds: ['long-label questions[0].label'],
  },
  {
    what: 'two questions in one',
    document: survey(text('a', {label: 'Do you like the hall? Or the garden?'})),
    finds: ['two-questions questions[0].label'],
  },
  {
    what: 'a question that suggests its answer',
    document: survey({...yesNo, label: "Don't you agree that the hall is too small?"}),
    finds: ['leading questions[0].label'],
  },
  {
    what: 'words that are hard to read',
    document: {
      ...survey(area),
      description:
        'Notwithstanding considerable administrative complexities, participatory organisations continuously endeavour to institutionalise comprehensive intergenerational responsibilities, particularly regarding infrastructural sustainability and multidimensional accessibility considerations. '.repeat(
          5,
        ),
    },
    finds: ['hard-to-read'],
  },
  {
    what: 'more questions than anybody answers',
    document: survey(...Array.from({length: 150}, (_, i) => text(`q${i}`))),
    finds: ['very-long'],
  },
];
