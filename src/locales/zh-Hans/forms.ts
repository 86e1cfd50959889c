import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {other: '大约需要 {n} 分钟'},
  opensTitle: '尚未开放',
  revealed: {other: '新增 {n} 个问题：{labels}'},
  goOnTo: '前往 {site}',
  fileDrop: '或拖放到这里',
  findChoice: '在这些答案中搜索',
  found: {other: '{n} 个答案符合'},
  foundNone: '没有符合“{words}”的内容',
  foundMore: {other: '还有 {n} 个：请输入以缩小范围'},
  picked: {other: '已选 {n} 项：{names}'},
  reviewTitle: '请检查您的答案',
  reviewText: '目前尚未发送任何内容。',
  reviewChange: '更改',
  reviewEmpty: '未回答',
  'told.nothing': '您还没有填写任何内容。',
  'told.consents': '每个同意选项会附上其原文、您是否勾选，以及时间。',
  'told.scores': '根据您的答案算出：{scores}。',
  'told.pulse':
    '不会发送：您的姓名、时刻、本页面的地址、您的语言。和所有网站一样，{site} 会看到您的互联网地址；它不属于您的答案。',
  'told.kept': '在发送之前，您的答案保存在这台设备上，最多一天。',
  'told.keptUnsent': '只有在无法立即发送时，您的答案才会保存在这台设备上，直到发送为止。',
  'told.keptNot': '关闭本页面后，这台设备上不会留下任何内容。',
  'told.clear': '从这台设备清除',
  'told.cleared': '已清除：您的答案现在只在本页面上。',
} satisfies Partial<Locale>;
