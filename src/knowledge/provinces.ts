/**
 * Provincial units: the 34 in being since 12/6/2025 and what was merged into them. Source: Nghị quyết 202/2025/QH15 (operating
 * from 01/7/2025). Cities under the centre are listed like provinces; three became such in 2026 without new borders.
 */
export interface Province {
  name: string;
  /** Units merged into it on 01/7/2025. */
  merged: string[];
}

export const PROVINCES: Province[] = [
  { name: 'Tuyên Quang', merged: ['Hà Giang'] },
  { name: 'Lào Cai', merged: ['Yên Bái'] },
  { name: 'Thái Nguyên', merged: ['Bắc Kạn'] },
  { name: 'Phú Thọ', merged: ['Vĩnh Phúc', 'Hòa Bình'] },
  { name: 'Bắc Ninh', merged: ['Bắc Giang'] },
  { name: 'Hưng Yên', merged: ['Thái Bình'] },
  { name: 'Hải Phòng', merged: ['Hải Dương'] },
  { name: 'Ninh Bình', merged: ['Hà Nam', 'Nam Định'] },
  { name: 'Quảng Trị', merged: ['Quảng Bình'] },
  { name: 'Đà Nẵng', merged: ['Quảng Nam'] },
  { name: 'Quảng Ngãi', merged: ['Kon Tum'] },
  { name: 'Gia Lai', merged: ['Bình Định'] },
  { name: 'Đắk Lắk', merged: ['Phú Yên'] },
  { name: 'Khánh Hòa', merged: ['Ninh Thuận'] },
  { name: 'Lâm Đồng', merged: ['Đắk Nông', 'Bình Thuận'] },
  { name: 'Hồ Chí Minh', merged: ['Bà Rịa - Vũng Tàu', 'Bình Dương'] },
  { name: 'Đồng Nai', merged: ['Bình Phước'] },
  { name: 'Tây Ninh', merged: ['Long An'] },
  { name: 'Cần Thơ', merged: ['Sóc Trăng', 'Hậu Giang'] },
  { name: 'Vĩnh Long', merged: ['Bến Tre', 'Trà Vinh'] },
  { name: 'Đồng Tháp', merged: ['Tiền Giang'] },
  { name: 'An Giang', merged: ['Kiên Giang'] },
  { name: 'Cà Mau', merged: ['Bạc Liêu'] },
  ...[
    'Hà Nội',
    'Huế',
    'Lai Châu',
    'Điện Biên',
    'Sơn La',
    'Lạng Sơn',
    'Quảng Ninh',
    'Thanh Hóa',
    'Nghệ An',
    'Hà Tĩnh',
    'Cao Bằng',
  ].map((name) => ({ name, merged: [] })),
];
