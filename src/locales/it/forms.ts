import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {one: 'Richiede circa {n} minuto', other: 'Richiede circa {n} minuti'},
  opensTitle: 'Non è ancora aperto',
  revealed: {one: 'Un’altra domanda: {labels}', other: 'Altre {n} domande: {labels}'},
  goOnTo: 'Prosegui su {site}',
  fileDrop: 'o li trascini qui',
  findChoice: 'Cerca tra queste risposte',
  found: {one: '{n} risposta corrisponde', other: '{n} risposte corrispondono'},
  foundNone: 'Nulla corrisponde a «{words}»',
  foundMore: {one: 'Un’altra: scriva per accorciare l’elenco', other: 'Altre {n}: scriva per accorciare l’elenco'},
  picked: {one: 'Scelta: {names}', other: '{n} scelte: {names}'},
  reviewTitle: 'Controlli le Sue risposte',
  reviewText: 'Non è ancora stato inviato nulla.',
  reviewChange: 'Modifica',
  reviewEmpty: 'Senza risposta',
  'told.nothing': 'Non ha ancora compilato nulla.',
  'told.consents': 'Con ogni casella di consenso vanno le sue parole esatte, se è stata spuntata, e l’ora.',
  'told.scores': 'Calcolato dalle Sue risposte: {scores}.',
  'told.pulse':
    'Non si inviano: il Suo nome, l’ora, l’indirizzo di questa pagina, la Sua lingua. Come ogni sito web, {site} vede il Suo indirizzo internet; non fa parte delle risposte.',
  'told.kept': 'Finché non sono inviate, le Sue risposte restano su questo dispositivo, per un giorno al massimo.',
  'told.keptUnsent':
    'Le Sue risposte restano su questo dispositivo solo se non si possono inviare subito, finché non sono inviate.',
  'told.keptNot': 'Su questo dispositivo non resta nulla dopo la chiusura di questa pagina.',
  'told.clear': 'Cancella da questo dispositivo',
  'told.cleared': 'Cancellato: ora le Sue risposte sono solo in questa pagina.',
} satisfies Partial<Locale>;
