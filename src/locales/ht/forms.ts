import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {other: 'Sa pran {n} minit konsa'},
  opensTitle: 'Li poko louvri',
  revealed: {other: '{n} kesyon anplis: {labels}'},
  goOnTo: 'Kontinye sou {site}',
  fileDrop: 'oswa lage yo isit la',
  findChoice: 'Chèche nan repons sa yo',
  found: {other: '{n} repons koresponn'},
  foundNone: 'Anyen pa koresponn ak “{words}”',
  foundMore: {other: '{n} anplis: tape pou lis la vin pi kout'},
  picked: {other: 'Ou chwazi {n}: {names}'},
  reviewTitle: 'Verifye repons ou yo',
  reviewText: 'Anyen poko ale.',
  reviewChange: 'Chanje',
  reviewEmpty: 'San repons',
  'told.nothing': 'Ou poko ranpli anyen.',
  'told.consents': 'Ak chak kare konsantman, nou voye mo egzak yo, si ou te koche l, ak lè a.',
  'told.scores': 'Nou kalkile sa apati repons ou yo: {scores}.',
  'told.pulse':
    'Nou pa voye: non ou, lè a, adrès paj sa a, lang ou. Tankou tout sit entènèt, {site} wè adrès entènèt ou; li pa fè pati repons ou yo.',
  'told.kept': 'Jiskaske yo ale, repons ou yo rete sou aparèy sa a, yon jou pou pi plis.',
  'told.keptUnsent': 'Repons ou yo rete sou aparèy sa a sèlman si yo pa ka ale touswit, jiskaske yo ale.',
  'told.keptNot': 'Anyen pa rete sou aparèy sa a lè paj sa a fèmen.',
  'told.clear': 'Efase sou aparèy sa a',
  'told.cleared': 'Li efase: repons ou yo sou paj sa a sèlman kounye a.',
} satisfies Partial<Locale>;
