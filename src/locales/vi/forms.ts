import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {other: 'Mất khoảng {n} phút'},
  opensTitle: 'Chưa mở',
  revealed: {other: 'Thêm {n} câu hỏi: {labels}'},
  goOnTo: 'Tiếp tục đến {site}',
  fileDrop: 'hoặc thả vào đây',
  findChoice: 'Tìm trong các câu trả lời này',
  found: {other: '{n} câu trả lời khớp'},
  foundNone: 'Không có gì khớp với “{words}”',
  foundMore: {other: 'Còn {n} mục: gõ để rút ngắn danh sách'},
  picked: {other: 'Đã chọn {n}: {names}'},
  reviewTitle: 'Kiểm tra câu trả lời của bạn',
  reviewText: 'Chưa có gì được gửi đi.',
  reviewChange: 'Sửa',
  reviewEmpty: 'Chưa trả lời',
  'told.nothing': 'Bạn chưa điền gì.',
  'told.consents': 'Mỗi ô đồng ý được gửi kèm nguyên văn, việc bạn có đánh dấu hay không, và thời gian.',
  'told.scores': 'Tính từ câu trả lời của bạn: {scores}.',
  'told.pulse':
    'Không gửi: tên của bạn, giờ, địa chỉ trang này, ngôn ngữ của bạn. Như mọi trang web, {site} thấy địa chỉ internet của bạn; nó không thuộc câu trả lời của bạn.',
  'told.kept': 'Cho đến khi được gửi, câu trả lời của bạn được giữ trên thiết bị này, nhiều nhất một ngày.',
  'told.keptUnsent': 'Câu trả lời của bạn chỉ được giữ trên thiết bị này nếu chưa gửi được ngay, cho đến khi gửi xong.',
  'told.keptNot': 'Không có gì ở lại trên thiết bị này sau khi đóng trang.',
  'told.clear': 'Xóa khỏi thiết bị này',
  'told.cleared': 'Đã xóa: câu trả lời của bạn giờ chỉ còn trên trang này.',
} satisfies Partial<Locale>;
