import type {Instrument, Item} from './instrument.ts';
import {buildKith, kith5, short} from './instrument-kith-5.ts';

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

/** Thirteen items, two or three a facet. */
export const kith13 = buildKith('kith-13', [...short, ...further]);

/** One item for the way out of an event. It stands alone: no headline, never mixed with the others. */
export const kithEvent: Instrument = {
  ...kith5,
  id: 'kith-event',
  items: [{id: 'event-1', label: {en: 'I felt at home at {group} today.', es: 'Hoy me sentí a gusto en {group}.'}}],
  facets: [{id: 'event', label: {en: 'At home', es: 'A gusto'}, items: ['event-1']}],
  index: [],
  comment: {en: 'What should we do again, or differently?', es: '¿Qué deberíamos repetir o hacer de otra manera?'},
};
