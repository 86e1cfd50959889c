import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {other: '약 {n}분 걸립니다'},
  opensTitle: '아직 열리지 않았습니다',
  revealed: {other: '질문 {n}개 추가: {labels}'},
  goOnTo: '{site}(으)로 계속',
  fileDrop: '또는 여기에 끌어다 놓으세요',
  findChoice: '답변 목록에서 검색',
  found: {other: '{n}개가 맞습니다'},
  foundNone: '‘{words}’에 맞는 것이 없습니다',
  foundMore: {other: '{n}개 더: 입력하면 목록이 줄어듭니다'},
  picked: {other: '{n}개 고름: {names}'},
  reviewTitle: '답변을 확인해 주세요',
  reviewText: '아직 아무것도 보내지 않았습니다.',
  reviewChange: '바꾸기',
  reviewEmpty: '답하지 않음',
  'told.nothing': '아직 아무것도 적지 않으셨습니다.',
  'told.consents': '동의 항목마다 정확한 문구와 표시 여부, 시각이 함께 전송됩니다.',
  'told.scores': '답변으로 계산한 것: {scores}.',
  'told.pulse':
    '보내지 않는 것: 이름, 시각, 이 페이지의 주소, 사용 언어. 모든 웹사이트가 그렇듯 {site}에는 인터넷 주소가 보이지만, 답변에는 포함되지 않습니다.',
  'told.kept': '전송될 때까지 답변은 길어야 하루 동안 이 기기에 보관됩니다.',
  'told.keptUnsent': '바로 보낼 수 없을 때만, 전송될 때까지 답변을 이 기기에 보관합니다.',
  'told.keptNot': '이 페이지를 닫으면 이 기기에는 아무것도 남지 않습니다.',
  'told.clear': '이 기기에서 지우기',
  'told.cleared': '지웠습니다: 답변은 이제 이 페이지에만 있습니다.',
} satisfies Partial<Locale>;
