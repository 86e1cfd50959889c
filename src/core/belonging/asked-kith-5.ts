import type {Asked, Item} from './instrument.ts';

/*
 * What is asked by default: our own items, free to reuse. They are not validated and have no norms. {group} is the
 * community's name. It is all that a visitor's page needs; how answers count is in instrument-kith.ts.
 */

const items: readonly Item[] = [
  {
    id: 'membership-1',
    label: {
      en: 'I can be myself around people in {group}.',
      es: 'Con la gente de {group} puedo mostrarme tal como soy.',
    },
  },
  {
    id: 'influence-1',
    label: {
      en: 'When I raise something in {group}, I get a real answer.',
      es: 'Cuando planteo algo en {group}, recibo una respuesta de verdad.',
    },
  },
  {
    id: 'needs-1',
    label: {
      en: '{group} works on the things that matter most around here.',
      es: '{group} trabaja en lo que más importa por aquí.',
    },
  },
  {
    id: 'reward-1',
    label: {
      en: 'The time I give to {group} is worth it to me.',
      es: 'Para mí, el tiempo que dedico a {group} vale la pena.',
    },
  },
  {
    id: 'connection-1',
    label: {
      en: 'There is someone in {group} I could ask for help.',
      es: 'Hay alguien en {group} a quien podría pedir ayuda.',
    },
  },
];

/** Agreement from 1 to 5, with words at both ends. */
export const askedKith5: Asked = {
  items,
  scale: {
    min: 1,
    max: 5,
    choices: [
      {value: 1, label: {en: 'Strongly disagree', es: 'Totalmente en desacuerdo'}},
      {value: 5, label: {en: 'Strongly agree', es: 'Totalmente de acuerdo'}},
    ],
    notApplicable: {en: 'Does not apply', es: 'No corresponde'},
  },
};
