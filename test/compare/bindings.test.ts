import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../src/checks/sketch.js';
import { demand, facts } from './support.js';

// Whom an address of the genre means: written from how offices use the words, a row each. `unclear` is put to a person.

type Binding = 'binds' | 'other' | 'unclear';
type Row = [address: string, issuer: string, expected: Binding, more?: Partial<Sketch>];

const PROVINCE: Row[] = [
  // departments and their like
  ['Các sở, ban, ngành', 'Sở Y tế', 'binds'],
  ['Các sở, ban, ngành', 'Thanh tra tỉnh', 'binds'],
  ['Các sở, ban, ngành', 'Văn phòng Ủy ban nhân dân tỉnh', 'binds'],
  ['Các sở, ban, ngành', 'Ban Quản lý Khu kinh tế tỉnh', 'binds'],
  ['Các sở, ban, ngành', 'Công an tỉnh', 'binds'],
  ['Các sở, ban, ngành', 'Thuế tỉnh', 'binds'],
  ['Các sở, ban, ngành', 'Bảo hiểm xã hội tỉnh', 'binds'],
  ['Các sở, ban, ngành', 'Tòa án nhân dân tỉnh', 'binds'],
  ['Các sở, ban, ngành', 'Trường THPT Nguyễn Khuyến', 'other'],
  ['Các sở, ban, ngành', 'Bệnh viện Đa khoa tỉnh', 'other'],
  ['Các sở, ban, ngành', 'Hội Nông dân tỉnh', 'other'],
  ['Các sở, ban, ngành', 'Công ty Cổ phần Dệt may Sông Lam', 'other'],
  ['Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường', 'Sở Tư pháp', 'binds'],
  ['Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường', 'Ủy ban nhân dân phường Cẩm Sơn', 'binds'],
  ['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh', 'binds'],
  ['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
  ['Các sở, ngành, địa phương', 'Ủy ban nhân dân xã Lam Thủy', 'binds'],
  ['Các sở, ngành, địa phương', 'Sở Khoa học và Công nghệ', 'binds'],
  ['Các sở, ngành, địa phương', 'Trường THPT Nguyễn Khuyến', 'other'],
  // a list of them
  ['Các sở: Y tế, Giáo dục và Đào tạo, Nội vụ', 'Sở Y tế', 'binds'],
  ['Các sở: Y tế, Giáo dục và Đào tạo, Nội vụ', 'Sở Giáo dục và Đào tạo', 'binds'],
  ['Các sở: Y tế, Giáo dục và Đào tạo, Nội vụ', 'Sở Tư pháp', 'other'],
  ['Các Sở Tài chính, Xây dựng', 'Sở Tài chính', 'binds'],
  ['Các Sở Tài chính, Xây dựng', 'Sở Xây dựng', 'binds'],
  ['Các Sở Tài chính, Xây dựng', 'Sở Ngoại vụ', 'other'],
  ['Sở Y tế, Sở Giáo dục và Đào tạo', 'Sở Tư pháp', 'other'],
  ['Sở Nội vụ (Ban Thi đua - Khen thưởng)', 'Sở Nội vụ', 'binds'],
  ['Sở Nội vụ (Ban Thi đua - Khen thưởng)', 'Sở Y tế', 'other'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh', 'binds'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'Sở Ngoại vụ', 'other'],
  ['Sở Y tế và các cơ quan, đơn vị liên quan', 'Sở Y tế', 'binds'],
  ['Sở Y tế và các cơ quan, đơn vị liên quan', 'Sở Tư pháp', 'unclear'],
  ['Các sở, ngành liên quan', 'Sở Tư pháp', 'unclear'],
  ['Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh', 'Sở Tư pháp', 'binds'],
  ['Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
  ['Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh', 'Trường THPT Nguyễn Khuyến', 'other'],
  // everybody
  ['Các cơ quan, đơn vị, địa phương', 'Trường THPT Nguyễn Khuyến', 'binds'],
  ['Các cơ quan, đơn vị, địa phương', 'Ủy ban nhân dân đặc khu Hòn Ngư', 'binds'],
  ['Các cấp, các ngành', 'Hội Cựu chiến binh tỉnh', 'binds'],
  ['Người đứng đầu các cơ quan, tổ chức, đơn vị', 'Kho bạc Nhà nước khu vực X', 'binds'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Hội Cựu chiến binh tỉnh', 'other'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'binds'],
  ['Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội tỉnh', 'Hội Cựu chiến binh tỉnh', 'binds'],
  ['Cơ sở giáo dục nghề nghiệp', 'Trường Cao đẳng Y tế', 'binds'],
  ['Cơ sở giáo dục nghề nghiệp', 'Sở Y tế', 'other'],
  // localities
  ['Ủy ban nhân dân các xã, phường, đặc khu', 'Ủy ban nhân dân đặc khu Hòn Ngư', 'binds'],
  ['UBND cấp xã', 'Ủy ban nhân dân xã Lam Thủy', 'binds'],
  ['UBND cấp xã', 'Sở Y tế', 'other'],
  ['Các xã, phường', 'Ủy ban nhân dân phường Cẩm Sơn', 'binds'],
  ['Các địa phương', 'Ủy ban nhân dân xã Lam Thủy', 'binds'],
  ['Các địa phương', 'Sở Y tế', 'other'],
  ['Ủy ban nhân dân xã Lam Thủy', 'Ủy ban nhân dân xã Lam Thủy', 'binds'],
  ['Ủy ban nhân dân xã Nam Giang', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
  ['UBND phường Cẩm Sơn', 'Ủy ban nhân dân phường Bến Thủy', 'other'],
  ['Ủy ban nhân dân các xã: Lam Thủy, Nam Giang', 'Ủy ban nhân dân xã Lam Thủy', 'binds'],
  ['Ủy ban nhân dân các xã: Lam Thủy, Nam Giang', 'Ủy ban nhân dân xã Tân Lập', 'other'],
  ['Ủy ban nhân dân các xã biên giới', 'Ủy ban nhân dân xã Lam Thủy', 'unclear'],
  ['Ủy ban nhân dân các xã miền núi, vùng đồng bào dân tộc thiểu số', 'Ủy ban nhân dân xã Lam Thủy', 'unclear'],
  ['Ủy ban nhân dân các xã biên giới', 'Sở Y tế', 'other'],
  ['Ủy ban nhân dân các huyện, thị xã, thành phố', 'Ủy ban nhân dân huyện Thanh Sơn', 'binds', { date: '2024-05-06' }],
  ['Ủy ban nhân dân các huyện, thị xã, thành phố', 'Sở Y tế', 'other'],
  // press, party, armed forces, bodies of the centre
  ['Các cơ quan báo chí', 'Báo và Phát thanh, Truyền hình Sông Lam', 'binds'],
  ['Các cơ quan báo chí', 'Sở Y tế', 'other'],
  ['Các cơ quan thông tin đại chúng', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
  ['Các cơ quan Trung ương đóng trên địa bàn tỉnh', 'Kho bạc Nhà nước khu vực X', 'binds'],
  ['Các cơ quan Trung ương đóng trên địa bàn tỉnh', 'Sở Y tế', 'other'],
  ['Các cơ quan tham mưu, giúp việc Tỉnh ủy', 'Sở Y tế', 'other'],
  ['Các ban xây dựng Đảng của Tỉnh ủy', 'Sở Y tế', 'other'],
  ['Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh', 'Bộ Chỉ huy Quân sự tỉnh', 'binds'],
  ['Lực lượng vũ trang tỉnh', 'Công an tỉnh', 'binds'],
  ['Lực lượng vũ trang tỉnh', 'Sở Y tế', 'other'],
  // the Front, organisations
  [
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội',
    'Hội Liên hiệp Phụ nữ tỉnh',
    'binds',
  ],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội', 'Tỉnh đoàn Sông Lam', 'binds'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội', 'Hội Chữ thập đỏ tỉnh', 'other'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội', 'Sở Y tế', 'other'],
  ['Mặt trận và các đoàn thể', 'Hội Nông dân tỉnh', 'binds'],
  ['Mặt trận và các đoàn thể', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
  ['Liên đoàn Lao động tỉnh', 'Hội Nông dân tỉnh', 'other'],
  // enterprises, units of the public service, clusters
  ['Các doanh nghiệp, hợp tác xã trên địa bàn tỉnh', 'Công ty Cổ phần Dệt may Sông Lam', 'binds'],
  ['Các doanh nghiệp, hợp tác xã trên địa bàn tỉnh', 'Sở Y tế', 'other'],
  ['Các doanh nghiệp', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
  ['Các đơn vị sự nghiệp công lập trực thuộc', 'Trung tâm Văn hóa - Điện ảnh tỉnh', 'binds'],
  ['Các đơn vị sự nghiệp công lập trực thuộc', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
  ['Các cụm, khối thi đua', 'Sở Y tế', 'other'],
  ['Các sở, ban, ngành, các cụm, khối thi đua', 'Sở Y tế', 'binds'],
  // sectors
  ['Các đơn vị trực thuộc Sở Y tế', 'Bệnh viện Đa khoa tỉnh', 'binds', { superior: 'Sở Y tế' }],
  ['Các đơn vị trực thuộc Sở Y tế', 'Trường THPT Nguyễn Khuyến', 'other', { superior: 'Sở Giáo dục và Đào tạo' }],
  ['Các đơn vị trong ngành Y tế', 'Bệnh viện Đa khoa tỉnh', 'binds', { superior: 'Sở Y tế' }],
  ['Các đơn vị trong ngành Y tế', 'Trường THPT Nguyễn Khuyến', 'other', { superior: 'Sở Giáo dục và Đào tạo' }],
  ['Ngành Giáo dục và Đào tạo', 'Sở Giáo dục và Đào tạo', 'binds'],
  ['Ngành Giáo dục và Đào tạo', 'Sở Y tế', 'other'],
  ['Các trường đại học, cao đẳng', 'Trường Cao đẳng Y tế', 'binds'],
  ['Các trường đại học, cao đẳng', 'Trường THPT Nguyễn Khuyến', 'other'],
  ['Các cơ sở giáo dục', 'Trường THPT Nguyễn Khuyến', 'binds'],
  ['Các bệnh viện, trung tâm y tế', 'Trung tâm Y tế khu vực Thanh Sơn', 'binds'],
  ['Các bệnh viện, trung tâm y tế', 'Sở Xây dựng', 'other'],
];

/** Who took over, from the day on which they did (01/3/2025). */
const SUCCESSORS: Row[] = [
  ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ', 'binds', { date: '2026-03-01' }],
  ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ', 'other', { date: '2024-03-01' }],
  ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'binds', { date: '2025-06-01' }],
  ['Sở Giao thông vận tải', 'Sở Xây dựng', 'binds', { date: '2025-06-01' }],
  ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ', 'binds', { date: '2025-06-01' }],
  ['Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường', 'binds', { date: '2025-06-01' }],
  ['Sở NN&PTNT', 'Sở Nông nghiệp và Môi trường', 'binds', { date: '2025-06-01' }],
  ['Ban Dân tộc', 'Sở Dân tộc và Tôn giáo', 'binds', { date: '2025-06-01' }],
  ['Cục Thuế tỉnh', 'Thuế tỉnh Sông Lam', 'binds', { date: '2025-09-01' }],
  ['Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'binds', { date: '2025-09-01' }],
  ['Đài Phát thanh và Truyền hình tỉnh', 'Báo và Phát thanh, Truyền hình Sông Lam', 'binds', { date: '2025-09-01' }],
];

const task = (actor: string, issuer: string, parentIssuer: string, more: Partial<Sketch> = {}): string =>
  demand(
    facts(
      { issuer: parentIssuer, tasks: [{ actor, text: 'Bồi dưỡng điển hình tiên tiến của cơ quan, tổ chức mình.' }] },
      { issuer, ...more },
    ),
    'Bồi',
  ).applicability.binding;

describe('a plan of the province gives a task to', () => {
  it.each([...PROVINCE, ...SUCCESSORS])('%s; %s: %s', (address, issuer, expected, more) =>
    expect(task(address, issuer, 'Ủy ban nhân dân tỉnh Sông Lam', more)).toBe(expected),
  );
});

const BELOW: [parent: string, address: string, issuer: string, expected: Binding, more?: Partial<Sketch>][] = [
  ['Sở Giáo dục và Đào tạo', 'Các đơn vị trực thuộc Sở', 'Trường THPT Nguyễn Khuyến', 'binds'],
  ['Sở Giáo dục và Đào tạo', 'Các phòng chuyên môn thuộc Sở', 'Trường THPT Nguyễn Khuyến', 'other'],
  ['Sở Giáo dục và Đào tạo', 'Các trường THPT, trung tâm GDTX', 'Trường THPT Nguyễn Khuyến', 'binds'],
  ['Sở Giáo dục và Đào tạo', 'Phòng Tổ chức cán bộ', 'Trường THPT Nguyễn Khuyến', 'other'],
  ['Sở Y tế', 'Các phòng, đơn vị trực thuộc Sở', 'Bệnh viện Phổi', 'binds'],
  ['Sở Y tế', 'Các cơ sở khám bệnh, chữa bệnh', 'Bệnh viện Phổi', 'binds'],
  ['Sở Y tế', 'Văn phòng Sở', 'Bệnh viện Phổi', 'other'],
  ['Ủy ban nhân dân xã Lam Thủy', 'Các thôn', 'Trường Tiểu học Lam Thủy', 'other'],
  ['Ủy ban nhân dân xã Lam Thủy', 'Các trường học trên địa bàn xã', 'Trường Tiểu học Lam Thủy', 'binds'],
  ['Ủy ban nhân dân xã Lam Thủy', 'Các ban, ngành, đoàn thể xã', 'Hội Nông dân xã Lam Thủy', 'binds'],
  ['Ủy ban nhân dân xã Lam Thủy', 'Phòng Văn hóa - Xã hội', 'Trường Tiểu học Lam Thủy', 'other'],
  ['Ủy ban nhân dân xã Lam Thủy', 'Trạm Y tế xã', 'Trường Tiểu học Lam Thủy', 'other'],
  ['Liên đoàn Lao động tỉnh', 'Các công đoàn ngành', 'Công đoàn ngành Giáo dục', 'binds'],
];

describe('a plan further below', () => {
  it.each(BELOW)('of %s, to %s; %s: %s', (parent, address, issuer, expected, more) =>
    expect(task(address, issuer, parent, more)).toBe(expected),
  );
});

const FIELDS: [field: string, issuer: string, expected: Binding, more?: Partial<Sketch>][] = [
  ['y tế', 'Sở Y tế', 'binds'],
  ['y tế', 'Trung tâm Y tế khu vực Thanh Sơn', 'binds'],
  ['y tế', 'Sở Tư pháp', 'other'],
  ['y tế', 'Ủy ban nhân dân xã Lam Thủy', 'unclear'],
  ['giáo dục và đào tạo', 'Trường THPT Nguyễn Khuyến', 'binds'],
  ['giáo dục và đào tạo', 'Bệnh viện Phổi', 'other'],
  ['quốc phòng, an ninh', 'Công an tỉnh', 'binds'],
  ['quốc phòng, an ninh', 'Sở Y tế', 'other'],
  ['sản xuất, kinh doanh', 'Công ty Cổ phần Dệt may Sông Lam', 'binds'],
  ['sản xuất, kinh doanh', 'Sở Công Thương', 'binds'],
  ['xây dựng nông thôn mới', 'Ủy ban nhân dân xã Lam Thủy', 'binds'],
  // every office does these, whatever its field
  ['cải cách hành chính', 'Sở Nội vụ', 'binds'],
  ['cải cách hành chính', 'Sở Y tế', 'unclear'],
  ['chuyển đổi số', 'Sở Y tế', 'unclear'],
  ['chuyển đổi số', 'Công ty Cổ phần Dệt may Sông Lam', 'unclear'],
  // fields that moved on 01/3/2025
  ['lao động, người có công', 'Sở Nội vụ', 'binds', { date: '2026-01-05' }],
  ['lao động, người có công', 'Sở Nội vụ', 'other', { date: '2024-01-05' }],
  ['báo chí, xuất bản', 'Sở Văn hóa, Thể thao và Du lịch', 'binds', { date: '2026-01-05' }],
];

describe('a criterion of a field', () => {
  it.each(FIELDS)('%s; %s: %s', (field, issuer, expected, more) =>
    expect(
      demand(
        facts(
          {
            issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
            criteria: [{ text: 'Là gương sáng, được nhiều nơi học tập.', field }],
          },
          { issuer, ...more },
        ),
        'Là',
      ).applicability.binding,
    ).toBe(expected),
  );
});

describe('a sentence that addresses', () => {
  const ROWS: Row[] = [
    ['Các sở, ban, ngành hoàn thành tổng kết trước ngày 15/3/2030.', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
    ['Ủy ban nhân dân các xã, phường gửi báo cáo trước ngày 05/12/2028.', 'Ủy ban nhân dân xã Lam Thủy', 'binds'],
    ['Trước ngày 15/3/2030, các cơ quan báo chí mở chuyên mục người tốt, việc tốt.', 'Sở Y tế', 'other'],
    ['Sở Nội vụ tổng hợp, tham mưu khen thưởng trước ngày 30/6/2030.', 'Sở Y tế', 'other'],
    ['Ủy ban nhân dân tỉnh tổ chức Đại hội Thi đua yêu nước trong quý III/2030.', 'Sở Y tế', 'other'],
  ];
  it.each(ROWS)('%s; %s: %s', (text, issuer, expected) =>
    expect(
      demand(
        facts(
          { issuer: 'Ủy ban nhân dân tỉnh Sông Lam', milestones: [{ text, when: { end: '2030-03-15' } }] },
          { issuer },
        ),
        text.slice(0, 20),
      ).applicability.binding,
    ).toBe(expected),
  );
});
