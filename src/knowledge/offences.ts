/** What prohibitions of the genre are about, by whatever words; and whom they name. Patterns for folded text. */
export interface Offence {
  id: string;
  pattern: RegExp;
}

export const OFFENCES: Offence[] = [
  { id: 'discipline', pattern: /kỷ luật/u },
  { id: 'corruption', pattern: /tham nhũng|tiêu cực/u },
  { id: 'waste', pattern: /lãng phí/u },
  { id: 'law', pattern: /vi phạm pháp luật|phạm pháp/u },
  { id: 'prosecution', pattern: /khởi tố|truy cứu trách nhiệm hình sự/u },
  { id: 'complaint', pattern: /khiếu nại|khiếu kiện/u },
  { id: 'denunciation', pattern: /tố cáo/u },
  { id: 'accident', pattern: /tai nạn/u },
  { id: 'fire', pattern: /cháy/u },
  { id: 'tax-debt', pattern: /nợ thuế/u },
  { id: 'backlog', pattern: /nợ đọng/u },
  { id: 'insurance-debt', pattern: /nợ bảo hiểm|trốn đóng bảo hiểm/u },
  { id: 'violence', pattern: /bạo lực/u },
  { id: 'vice', pattern: /tệ nạn/u },
  { id: 'incident', pattern: /sự cố/u },
  { id: 'overdue', pattern: /quá hạn|trễ hạn|chậm hạn/u },
  { id: 'harassment', pattern: /nhũng nhiễu|sách nhiễu|gây phiền hà/u },
  { id: 'drugs', pattern: /ma túy/u },
  { id: 'strike', pattern: /đình công|ngừng việc tập thể/u },
  { id: 'hot-spot', pattern: /điểm nóng/u },
  { id: 'drop-out', pattern: /(?:bỏ|nghỉ|thôi) học(?! (?:phí|bổng|tập|thuật|sinh|viên))/u },
  { id: 'illiteracy', pattern: /mù chữ/u },
  { id: 'collecting', pattern: /đóng góp|quyên góp|thu thêm|lạm thu|thu trái quy định/u },
  { id: 'underage-marriage', pattern: /tảo hôn/u },
  { id: 'third-child', pattern: /con thứ (?:ba|3)/u },
  { id: 'poisoning', pattern: /ngộ độc/u },
  { id: 'discord', pattern: /mất đoàn kết/u },
  { id: 'cheating', pattern: /gian lận|quay cóp/u },
];

/** Kinds of people of whom one prohibition speaks and another may not. */
export const OFFENDERS: Offence[] = [
  { id: 'pupil', pattern: /học sinh|học viên|sinh viên|trẻ em|(?<!\p{L})em nào|người học/u },
  {
    id: 'staff',
    pattern:
      /cán bộ|công chức|viên chức|người lao động|giáo viên|nhà giáo|giảng viên|nhân viên|đảng viên|lãnh đạo|y, bác sĩ|bác sĩ|chiến sĩ/u,
  },
  { id: 'household', pattern: /gia đình|hộ dân|thành viên trong hộ/u },
];
