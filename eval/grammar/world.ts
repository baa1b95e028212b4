import type { Names } from '../document.js';

/** Invented places: none of them is a province or commune of Viet Nam that the plans would speak of. */
export const PROVINCES = [
  'Trường Giang',
  'Đông Hải',
  'Hòa Phong',
  'Nam Lĩnh',
  'Bình Nguyên',
  'Phước Sơn',
  'Cẩm Giang',
  'Vĩnh An',
] as const;
export const COMMUNES = [
  'An Thịnh',
  'Bình Lâm',
  'Đồng Tiến',
  'Hải Ninh',
  'Kim Sơn',
  'Lộc Thủy',
  'Mỹ Thành',
  'Phú Xuân',
] as const;
export const PERSONS = [
  'Nguyễn Văn Hải',
  'Trần Thị Thu Hà',
  'Lê Quốc Bảo',
  'Phạm Minh Tuấn',
  'Hoàng Thị Mai',
  'Đỗ Xuân Trường',
  'Vũ Đức Long',
  'Bùi Thanh Vân',
] as const;

export interface Unit {
  /** As the parent's plan names it. */
  name: string;
  /** In the letterhead, above it the superior. */
  letterhead: string;
  superior: string | null;
  symbol: string;
  names: Names;
  /** Its own divisions: who does the work. */
  divisions: readonly string[];
  signature: { authority: string; capacity: string };
}

interface Agency {
  name: string;
  code: string;
  divisions: readonly string[];
}

const OFFICE = ['Văn phòng Sở', 'Phòng Tổ chức cán bộ', 'Phòng Kế hoạch - Tài chính', 'Thanh tra Sở'] as const;
export const AGENCIES: readonly Agency[] = [
  { name: 'Sở Y tế', code: 'SYT', divisions: [...OFFICE, 'Phòng Nghiệp vụ Y'] },
  { name: 'Sở Giáo dục và Đào tạo', code: 'SGDĐT', divisions: [...OFFICE, 'Phòng Giáo dục Trung học'] },
  { name: 'Sở Công Thương', code: 'SCT', divisions: [...OFFICE, 'Phòng Quản lý thương mại'] },
  { name: 'Sở Xây dựng', code: 'SXD', divisions: [...OFFICE, 'Phòng Quản lý nhà'] },
  { name: 'Sở Tư pháp', code: 'STP', divisions: [...OFFICE, 'Phòng Phổ biến, giáo dục pháp luật'] },
  { name: 'Sở Tài chính', code: 'STC', divisions: [...OFFICE, 'Phòng Quản lý ngân sách'] },
  { name: 'Sở Khoa học và Công nghệ', code: 'SKHCN', divisions: [...OFFICE, 'Phòng Chuyển đổi số'] },
];
export const REPORT_BODIES = [
  'Sở Nội vụ',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Nông nghiệp và Môi trường',
] as const;

export const agencyUnit = (agency: Agency, province: string, report: string): Unit => ({
  name: agency.name,
  letterhead: agency.name.toUpperCase(),
  superior: `UBND TỈNH ${province.toUpperCase()}`,
  symbol: `KH-${agency.code}`,
  names: { self: agency.name, all: 'Các phòng, đơn vị thuộc Sở', each: 'cơ quan Sở và mỗi đơn vị trực thuộc', report },
  divisions: agency.divisions,
  signature: { authority: '', capacity: 'GIÁM ĐỐC' },
});

export const communeUnit = (commune: string, report: string): Unit => ({
  name: `Ủy ban nhân dân xã ${commune}`,
  letterhead: `ỦY BAN NHÂN DÂN\nXÃ ${commune.toUpperCase()}`,
  superior: null,
  symbol: 'KH-UBND',
  names: {
    self: 'Ủy ban nhân dân xã',
    all: 'Các phòng, đơn vị thuộc xã',
    each: 'mỗi phòng, đơn vị và mỗi thôn',
    report,
  },
  divisions: [
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã',
    'Phòng Văn hóa - Xã hội',
    'Phòng Kinh tế',
    'Trung tâm Phục vụ hành chính công',
  ],
  signature: { authority: 'TM. ỦY BAN NHÂN DÂN\n', capacity: 'CHỦ TỊCH' },
});

export const hospitalUnit = (place: string, superior: string, report: string): Unit => ({
  name: `Bệnh viện Đa khoa khu vực ${place}`,
  letterhead: `BỆNH VIỆN ĐA KHOA KHU VỰC ${place.toUpperCase()}`,
  superior,
  symbol: 'KH-BVĐK',
  names: { self: 'Bệnh viện', all: 'Các khoa, phòng', each: 'mỗi khoa, phòng', report },
  divisions: ['Phòng Tổ chức - Hành chính', 'Phòng Kế hoạch tổng hợp', 'Phòng Điều dưỡng', 'Phòng Tài chính - Kế toán'],
  signature: { authority: '', capacity: 'GIÁM ĐỐC' },
});

export const schoolUnit = (place: string, superior: string, report: string): Unit => ({
  name: `Trường Trung học phổ thông ${place}`,
  letterhead: `TRƯỜNG TRUNG HỌC PHỔ THÔNG ${place.toUpperCase()}`,
  superior,
  symbol: 'KH-THPT',
  names: { self: 'Nhà trường', all: 'Các tổ chuyên môn, bộ phận', each: 'mỗi tổ chuyên môn', report },
  divisions: ['Tổ Văn phòng', 'Tổ Toán - Tin', 'Tổ Ngữ văn', 'Công đoàn trường'],
  signature: { authority: '', capacity: 'HIỆU TRƯỞNG' },
});
