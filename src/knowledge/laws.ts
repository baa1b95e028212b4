/**
 * Documents that plans of the field rest on, with the dates they were in force. A plan is judged by its own date.
 * Sources: Luật 06/2022/QH15 (Đ. 95-96), Nghị định 91/2017/NĐ-CP (Đ. 90), Nghị định 98/2023/NĐ-CP (Đ. 99), Nghị định 152/2025/NĐ-CP (Đ. 39-40), Thông tư 15/2025/TT-BNV,
 * Chỉ thị 41-CT/TW, Nghị quyết 202/2025/QH15; where no source was at hand the row is left out.
 */
export interface Law {
  type: string;
  /** As printed, without "số". */
  number: string;
  title: string;
  /** First day in force, ISO. */
  from: string;
  /** First day no longer in force, ISO; absent while in force. */
  until?: string;
  /** What to cite instead. */
  successor?: string;
  /** Guidance that was overtaken, not law that lapsed: a remark, not a defect of the basis. */
  guidance?: boolean;
  /** The instrument that ended it, with its article. A row without one is unverified: it makes no certain finding. */
  source?: string;
  /** Other ways it is named when the number is left out, folded. */
  names?: string[];
}

export const LAWS: Law[] = [
  {
    type: 'Luật',
    number: '15/2003/QH11',
    title: 'Luật Thi đua, khen thưởng năm 2003',
    from: '2004-07-01',
    until: '2024-01-01',
    successor: 'Luật Thi đua, khen thưởng số 06/2022/QH15',
    source: 'Luật Thi đua, khen thưởng 06/2022/QH15, Đ. 95-96',
    names: [
      'luật thi đua, khen thưởng năm 2003',
      'luật thi đua, khen thưởng ngày 26 tháng 11 năm 2003',
      'luật thi đua, khen thưởng ngày 26/11/2003',
    ],
  },
  {
    type: 'Luật',
    number: '47/2005/QH11',
    title: 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng năm 2005',
    from: '2006-06-14',
    until: '2024-01-01',
    successor: 'Luật Thi đua, khen thưởng số 06/2022/QH15',
    source: 'Luật Thi đua, khen thưởng 06/2022/QH15, Đ. 95-96',
  },
  {
    type: 'Luật',
    number: '39/2013/QH13',
    title: 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng năm 2013',
    from: '2014-06-01',
    until: '2024-01-01',
    successor: 'Luật Thi đua, khen thưởng số 06/2022/QH15',
    source: 'Luật Thi đua, khen thưởng 06/2022/QH15, Đ. 95-96',
    names: ['luật sửa đổi, bổ sung một số điều của luật thi đua, khen thưởng năm 2013'],
  },
  { type: 'Luật', number: '06/2022/QH15', title: 'Luật Thi đua, khen thưởng năm 2022', from: '2024-01-01' },
  {
    type: 'Nghị định',
    number: '42/2010/NĐ-CP',
    title: 'quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    from: '2010-06-01',
    until: '2017-10-01',
    successor: 'Nghị định số 91/2017/NĐ-CP',
    source: 'Nghị định 91/2017/NĐ-CP, Đ. 90',
  },
  {
    type: 'Nghị định',
    number: '39/2012/NĐ-CP',
    title: 'sửa đổi, bổ sung Nghị định số 42/2010/NĐ-CP',
    from: '2012-06-15',
    until: '2017-10-01',
    successor: 'Nghị định số 91/2017/NĐ-CP',
    source: 'Nghị định 91/2017/NĐ-CP, Đ. 90',
  },
  {
    type: 'Nghị định',
    number: '65/2014/NĐ-CP',
    title: 'quy định chi tiết thi hành Luật sửa đổi Luật Thi đua, khen thưởng năm 2013',
    from: '2014-09-01',
    until: '2017-10-01',
    successor: 'Nghị định số 91/2017/NĐ-CP',
    source: 'Nghị định 91/2017/NĐ-CP, Đ. 90',
  },
  {
    type: 'Nghị định',
    number: '91/2017/NĐ-CP',
    title: 'quy định chi tiết thi hành Luật Thi đua, khen thưởng',
    from: '2017-10-01',
    until: '2024-01-01',
    successor: 'Nghị định số 98/2023/NĐ-CP',
    source: 'Nghị định 98/2023/NĐ-CP, Đ. 99',
  },
  {
    type: 'Nghị định',
    number: '98/2023/NĐ-CP',
    title: 'quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    from: '2024-01-01',
    until: '2025-07-01',
    successor: 'Nghị định số 152/2025/NĐ-CP',
    source: 'Nghị định 152/2025/NĐ-CP, Đ. 39-40',
  },
  {
    type: 'Nghị định',
    number: '152/2025/NĐ-CP',
    title: 'phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết Luật Thi đua, khen thưởng',
    from: '2025-07-01',
  },
  {
    type: 'Thông tư',
    number: '01/2024/TT-BNV',
    title: 'quy định biện pháp thi hành Luật Thi đua, khen thưởng',
    from: '2024-02-23',
    until: '2025-08-04',
    successor: 'Thông tư số 15/2025/TT-BNV',
    source: 'Thông tư 15/2025/TT-BNV',
  },
  {
    type: 'Thông tư',
    number: '15/2025/TT-BNV',
    title: 'quy định biện pháp thi hành Luật Thi đua, khen thưởng',
    from: '2025-08-04',
  },
  {
    type: 'Chỉ thị',
    number: '34-CT/TW',
    title: 'tiếp tục đổi mới công tác thi đua, khen thưởng',
    from: '2014-04-07',
    until: '2024-12-26',
    successor: 'Chỉ thị số 41-CT/TW ngày 26/12/2024',
    source: 'Chỉ thị 41-CT/TW ngày 26/12/2024',
    guidance: true,
  },
  {
    type: 'Chỉ thị',
    number: '41-CT/TW',
    title: 'tăng cường sự lãnh đạo của Đảng đối với công tác thi đua, khen thưởng trong tình hình mới',
    from: '2024-12-26',
  },
  {
    type: 'Hướng dẫn',
    number: '36-HD/VPTW',
    title: 'thể thức và kỹ thuật trình bày văn bản của Đảng',
    from: '2018-04-03',
    until: '2026-05-27',
    successor: 'Hướng dẫn số 05-HD/VPTW',
    source: 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026',
    guidance: true,
  },
];

/** What to cite on a day: the successor, or what replaced that by then. */
export function successorOn(law: Law, on: string): string | undefined {
  const next = LAWS.find((other) => law.successor?.includes(other.number));
  return next?.until !== undefined && next.until <= on ? successorOn(next, on) : law.successor;
}
