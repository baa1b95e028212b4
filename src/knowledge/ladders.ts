/**
 * Ladders: values that can be compared because the field orders them. Two names are comparable only on one ladder; across
 * ladders a person decides. Sources: Luật Thi đua, khen thưởng 06/2022/QH15 (Đ. 9, 19-31, 71-75); Nghị định 152/2025/NĐ-CP;
 * Nghị định 90/2020/NĐ-CP and 335/2025/NĐ-CP (performance ratings); Luật Cán bộ, công chức 22/2008/QH12 (Đ. 78-79: penalties).
 */
export interface Rung {
  /** Canonical name, as the plan model writes it. */
  name: string;
  ladder: Ladder;
  rung: number;
}

export type Ladder =
  | 'individual-title'
  | 'collective-title'
  | 'commendation'
  | 'order'
  | 'family-title'
  | 'community-title'
  | 'teaching-title'
  | 'emulation-flag'
  | 'rating'
  | 'initiative-level';

/** Rungs of one ladder, low to high; names in one cell are equals. */
const LADDERS: { ladder: Ladder; rungs: string[][] }[] = [
  {
    ladder: 'individual-title',
    rungs: [
      ['Lao động tiên tiến', 'Chiến sĩ tiên tiến'],
      ['Chiến sĩ thi đua cơ sở'],
      ['Chiến sĩ thi đua cấp tỉnh', 'Chiến sĩ thi đua cấp bộ'],
      ['Chiến sĩ thi đua toàn quốc'],
    ],
  },
  {
    ladder: 'collective-title',
    rungs: [
      ['Tập thể lao động tiên tiến', 'Đơn vị tiên tiến'],
      ['Tập thể lao động xuất sắc', 'Đơn vị quyết thắng'],
      ['Cờ thi đua cấp tỉnh', 'Cờ thi đua cấp bộ'],
      ['Cờ thi đua của Chính phủ'],
    ],
  },
  {
    ladder: 'commendation',
    rungs: [['Giấy khen'], ['Bằng khen cấp tỉnh', 'Bằng khen cấp bộ'], ['Bằng khen của Thủ tướng Chính phủ']],
  },
  {
    ladder: 'order',
    rungs: [
      ['Huân chương Lao động hạng Ba'],
      ['Huân chương Lao động hạng Nhì'],
      ['Huân chương Lao động hạng Nhất'],
      ['Huân chương Độc lập hạng Ba'],
      ['Huân chương Độc lập hạng Nhì'],
      ['Huân chương Độc lập hạng Nhất'],
    ],
  },
  { ladder: 'family-title', rungs: [['Gia đình văn hóa']] },
  { ladder: 'community-title', rungs: [['Thôn, tổ dân phố văn hóa'], ['Xã, phường, thị trấn tiêu biểu']] },
  {
    ladder: 'teaching-title',
    rungs: [
      ['Giáo viên dạy giỏi cấp trường'],
      ['Giáo viên dạy giỏi cấp huyện', 'Giáo viên dạy giỏi cấp xã'],
      ['Giáo viên dạy giỏi cấp tỉnh'],
      ['Giáo viên dạy giỏi cấp quốc gia'],
    ],
  },
  {
    ladder: 'rating',
    rungs: [
      ['không hoàn thành nhiệm vụ'],
      ['hoàn thành nhiệm vụ'],
      ['hoàn thành tốt nhiệm vụ'],
      ['hoàn thành xuất sắc nhiệm vụ'],
    ],
  },
  { ladder: 'initiative-level', rungs: [['cơ sở'], ['huyện', 'xã'], ['tỉnh', 'bộ'], ['toàn quốc']] },
];

const BY_NAME = new Map<string, Rung>(
  LADDERS.flatMap(({ ladder, rungs }) =>
    rungs.flatMap((names, rung) => names.map((name): [string, Rung] => [name.toLowerCase(), { name, ladder, rung }])),
  ),
);

/** The rung of a canonical name, or null when the name stands on no ladder. */
export const rungOf = (name: string): Rung | null => BY_NAME.get(name.toLowerCase()) ?? null;

/** -1, 0, 1: `a` lower, equal, higher than `b`; null when the two are not on one ladder. */
export function compareRungs(a: string, b: string): -1 | 0 | 1 | null {
  const [x, y] = [rungOf(a), rungOf(b)];
  if (x === null || y === null || x.ladder !== y.ladder) return null;
  return x.rung === y.rung ? 0 : x.rung < y.rung ? -1 : 1;
}

/** Penalties, light to heavy. */
const PENALTIES = ['khiển trách', 'cảnh cáo', 'hạ bậc lương', 'giáng chức', 'cách chức', 'buộc thôi việc'];

/** How heavy a penalty is; 0 for the lightest and for none named; null for a word that is no penalty. */
export function severityOf(folded: string): number | null {
  const at = PENALTIES.findIndex((penalty) => folded.endsWith(penalty));
  return at < 0 ? null : at;
}
