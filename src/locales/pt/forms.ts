import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {one: 'Leva cerca de {n} minuto', other: 'Leva cerca de {n} minutos'},
  opensTitle: 'Isto ainda não está aberto',
  revealed: {one: 'Mais {n} pergunta: {labels}', other: 'Mais {n} perguntas: {labels}'},
  goOnTo: 'Continuar para {site}',
  fileDrop: 'ou solte-os aqui',
  findChoice: 'Buscar nestas respostas',
  found: {one: '{n} resposta corresponde', other: '{n} respostas correspondem'},
  foundNone: 'Nada corresponde a “{words}”',
  foundMore: {one: 'Mais {n}: digite para encurtar a lista', other: 'Mais {n}: digite para encurtar a lista'},
  picked: {one: '{n} escolhida: {names}', other: '{n} escolhidas: {names}'},
  reviewTitle: 'Confira suas respostas',
  reviewText: 'Nada foi enviado ainda.',
  reviewChange: 'Alterar',
  reviewEmpty: 'Sem resposta',
  'told.nothing': 'Você ainda não preencheu nada.',
  'told.consents': 'Com cada caixa de consentimento vão suas palavras exatas, se você a marcou, e a hora.',
  'told.scores': 'Calculado a partir das suas respostas: {scores}.',
  'told.pulse':
    'Não são enviados: seu nome, a hora do dia, o endereço desta página, seu idioma. Como todo site, {site} vê seu endereço de internet; ele não faz parte das suas respostas.',
  'told.kept': 'Até serem enviadas, suas respostas ficam guardadas neste aparelho, por um dia no máximo.',
  'told.keptUnsent':
    'Suas respostas só ficam guardadas neste aparelho se não puderem ser enviadas na hora, até serem enviadas.',
  'told.keptNot': 'Nada fica neste aparelho depois que esta página é fechada.',
  'told.clear': 'Apagar deste aparelho',
  'told.cleared': 'Apagado: suas respostas agora estão só nesta página.',
} satisfies Partial<Locale>;
