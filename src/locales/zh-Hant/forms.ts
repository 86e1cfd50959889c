import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {other: '大約需要 {n} 分鐘'},
  opensTitle: '尚未開放',
  revealed: {other: '新增 {n} 個問題：{labels}'},
  goOnTo: '前往 {site}',
  fileDrop: '或拖放到這裡',
  findChoice: '在這些答案中搜尋',
  found: {other: '{n} 個答案符合'},
  foundNone: '沒有符合「{words}」的內容',
  foundMore: {other: '還有 {n} 個：請輸入以縮小範圍'},
  picked: {other: '已選 {n} 項：{names}'},
  reviewTitle: '請檢查您的答案',
  reviewText: '目前尚未送出任何內容。',
  reviewChange: '更改',
  reviewEmpty: '未回答',
  'told.nothing': '您還沒有填寫任何內容。',
  'told.consents': '每個同意選項會附上其原文、您是否勾選，以及時間。',
  'told.scores': '根據您的答案算出：{scores}。',
  'told.pulse':
    '不會送出：您的姓名、時刻、本頁面的網址、您的語言。和所有網站一樣，{site} 會看到您的網際網路位址；它不屬於您的答案。',
  'told.kept': '在送出之前，您的答案保存在這部裝置上，最多一天。',
  'told.keptUnsent': '只有在無法立即送出時，您的答案才會保存在這部裝置上，直到送出為止。',
  'told.keptNot': '關閉本頁面後，這部裝置上不會留下任何內容。',
  'told.clear': '從這部裝置清除',
  'told.cleared': '已清除：您的答案現在只在本頁面上。',
} satisfies Partial<Locale>;
