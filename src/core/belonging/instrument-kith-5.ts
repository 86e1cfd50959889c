import type {Facet, Instrument, Item, Scale} from './instrument.ts';

/*
 * Our own items, free to reuse. They are not validated and have no norms. {group} is the community's name. The first four
 * facets are the elements of the sense of community in Kith's founding document and make the headline; connection, the
 * fourth element of McMillan and Chavis (1986), stands beside it.
 */

const agreement: Scale = {
  min: 1,
  max: 5,
  choices: [
    {value: 1, label: {en: 'Strongly disagree', es: 'Totalmente en desacuerdo'}},
    {value: 2, label: {en: 'Disagree', es: 'En desacuerdo'}},
    {value: 3, label: {en: 'Neither agree nor disagree', es: 'Ni de acuerdo ni en desacuerdo'}},
    {value: 4, label: {en: 'Agree', es: 'De acuerdo'}},
    {value: 5, label: {en: 'Strongly agree', es: 'Totalmente de acuerdo'}},
  ],
  notApplicable: {en: 'Does not apply', es: 'No corresponde'},
};

export const short: readonly Item[] = [
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

const facetLabels: readonly Pick<Facet, 'id' | 'label'>[] = [
  {id: 'membership', label: {en: 'Membership', es: 'Pertenencia'}},
  {id: 'influence', label: {en: 'Influence', es: 'Influencia'}},
  {id: 'needs', label: {en: 'Needs', es: 'Necesidades'}},
  {id: 'reward', label: {en: 'Reward', es: 'Recompensa'}},
  {id: 'connection', label: {en: 'Connection', es: 'Conexión'}},
];

function buildFacets(items: readonly Item[]): Facet[] {
  const itemsOf = (id: string) => items.map((item) => item.id).filter((item) => item.startsWith(`${id}-`));
  return facetLabels.map((facet) => ({...facet, items: itemsOf(facet.id)}));
}

export function buildKith(id: string, items: readonly Item[]): Instrument {
  return {
    id,
    items,
    scale: agreement,
    facets: buildFacets(items),
    method: 'mean',
    favourable: 4,
    index: ['membership', 'influence', 'needs', 'reward'],
    shows: ['mean', 'favourable'],
  };
}

/** Five items, one a facet. The default. */
export const kith5 = buildKith('kith-5', short);
