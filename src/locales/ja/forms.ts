import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {other: '所要時間は約{n}分です'},
  opensTitle: 'まだ受付を始めていません',
  revealed: {other: '質問が{n}件増えました：{labels}'},
  goOnTo: '{site}へ進む',
  fileDrop: 'または、ここにドロップ',
  findChoice: '選択肢を検索',
  found: {other: '{n}件が該当します'},
  foundNone: '「{words}」に該当するものはありません',
  foundMore: {other: 'ほか{n}件：入力すると絞り込めます'},
  picked: {other: '{n}件選択中：{names}'},
  reviewTitle: '回答をご確認ください',
  reviewText: 'まだ何も送信されていません。',
  reviewChange: '変更',
  reviewEmpty: '未回答',
  'told.nothing': 'まだ何も入力されていません。',
  'told.consents': '同意の各項目には、その文言、チェックの有無、時刻が付きます。',
  'told.scores': '回答から計算したもの：{scores}。',
  'told.pulse':
    '送られないもの：お名前、時刻、このページのアドレス、使用言語。どのウェブサイトでも同じように、{site}にはあなたのインターネットアドレスがわかりますが、回答には含まれません。',
  'told.kept': '送信されるまで、回答は最長1日、この端末に保存されます。',
  'told.keptUnsent': 'すぐに送信できないときだけ、送信されるまで回答をこの端末に保存します。',
  'told.keptNot': 'このページを閉じると、この端末には何も残りません。',
  'told.clear': 'この端末から消去',
  'told.cleared': '消去しました：回答は今このページにだけあります。',
} satisfies Partial<Locale>;
