import type {Facet, Instrument, Item, Scale} from './instrument.ts';
import {askedKith5} from './asked-kith-5.ts';

/*
 * How our own items count. The first four facets are the elements of the sense of community in Kith's founding document and
 * make the headline; connection, the fourth element of McMillan and Chavis (1986), stands beside it.
 */

const [lowest, highest] = askedKith5.scale.choices;
const agreement: Scale = {
  ...askedKith5.scale,
  choices: [
    lowest!,
    {value: 2, label: {en: 'Disagree', es: 'En desacuerdo'}},
    {value: 3, label: {en: 'Neither agree nor disagree', es: 'Ni de acuerdo ni en desacuerdo'}},
    {value: 4, label: {en: 'Agree', es: 'De acuerdo'}},
    highest!,
  ],
};

const further: readonly Item[] = [
  {
    id: 'membership-2',
    label: {
      en: 'If I stayed away for a month, someone in {group} would get in touch.',
      es: 'Si me ausentara un mes, alguien de {group} se pondría en contacto conmigo.',
    },
  },
  {
    id: 'membership-3',
    label: {
      en: 'People of every background get a full welcome in {group}.',
      es: 'En {group} se acoge plenamente a personas de todos los orígenes.',
    },
  },
  {
    id: 'influence-2',
    label: {
      en: 'I can name something in {group} that changed because members spoke up.',
      es: 'Puedo nombrar algo que cambió en {group} porque sus miembros alzaron la voz.',
    },
  },
  {
    id: 'influence-3',
    label: {
      en: 'It is safe to disagree in {group}.',
      es: 'En {group} se puede discrepar sin temor.',
    },
  },
  {
    id: 'needs-2',
    label: {
      en: 'Taking part in {group} helps me with something I need.',
      es: 'Participar en {group} me ayuda con algo que necesito.',
    },
  },
  {
    id: 'reward-2',
    label: {
      en: 'What I do for {group} gets noticed.',
      es: 'Lo que hago por {group} no pasa desapercibido.',
    },
  },
  {
    id: 'reward-3',
    label: {
      en: 'I have learned something in {group} that I now use.',
      es: 'He aprendido algo en {group} que ahora utilizo.',
    },
  },
  {
    id: 'connection-2',
    label: {
      en: 'We have been through things together in {group} that still matter to me.',
      es: 'En {group} hemos vivido juntos cosas que todavía me importan.',
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

function buildKith(id: string, items: readonly Item[]): Instrument {
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
export const kith5 = buildKith('kith-5', askedKith5.items);

/** Thirteen items, two or three a facet. */
export const kith13 = buildKith('kith-13', [...askedKith5.items, ...further]);

/** One item for the way out of an event. It stands alone: no headline, never mixed with the others. */
export const kithEvent: Instrument = {
  ...kith5,
  id: 'kith-event',
  items: [{id: 'event-1', label: {en: 'I felt at home at {group} today.', es: 'Hoy me sentí a gusto en {group}.'}}],
  facets: [{id: 'event', label: {en: 'At home', es: 'A gusto'}, items: ['event-1']}],
  index: [],
  comment: {en: 'What should we do again, or differently?', es: '¿Qué deberíamos repetir o hacer de otra manera?'},
};
