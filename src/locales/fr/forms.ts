import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {one: 'Prend environ {n} minute', other: 'Prend environ {n} minutes'},
  opensTitle: 'Ce n’est pas encore ouvert',
  revealed: {one: '{n} question de plus : {labels}', other: '{n} questions de plus : {labels}'},
  goOnTo: 'Continuer vers {site}',
  fileDrop: 'ou déposez-les ici',
  findChoice: 'Rechercher parmi ces réponses',
  found: {one: '{n} réponse correspond', other: '{n} réponses correspondent'},
  foundNone: 'Rien ne correspond à « {words} »',
  foundMore: {
    one: '{n} de plus : écrivez pour raccourcir la liste',
    other: '{n} de plus : écrivez pour raccourcir la liste',
  },
  picked: {one: 'Choix : {names}', other: '{n} choix : {names}'},
  reviewTitle: 'Vérifiez vos réponses',
  reviewText: 'Rien n’a encore été envoyé.',
  reviewChange: 'Modifier',
  reviewEmpty: 'Sans réponse',
  'told.nothing': 'Vous n’avez encore rien rempli.',
  'told.consents': 'Chaque case de consentement part avec ses mots exacts, votre choix et l’heure.',
  'told.scores': 'Calculé à partir de vos réponses : {scores}.',
  'told.pulse':
    'Ne sont pas envoyés : votre nom, l’heure, l’adresse de cette page, votre langue. Comme tout site web, {site} voit votre adresse internet ; elle ne fait pas partie de vos réponses.',
  'told.kept': 'Jusqu’à leur envoi, vos réponses sont gardées sur cet appareil, un jour au plus.',
  'told.keptUnsent':
    'Vos réponses ne sont gardées sur cet appareil que si elles ne peuvent pas partir tout de suite, jusqu’à leur envoi.',
  'told.keptNot': 'Rien ne reste sur cet appareil une fois cette page fermée.',
  'told.clear': 'Effacer de cet appareil',
  'told.cleared': 'Effacé : vos réponses ne sont plus que sur cette page.',
} satisfies Partial<Locale>;
