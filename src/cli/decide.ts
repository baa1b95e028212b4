import { Command, Option } from 'commander';
import type { DecideOptions } from '../batch/decide.js';
import { UsageError } from './exit.js';

interface Options {
  accept?: string;
  dismiss?: string;
  correct?: string;
  author?: string;
  date?: string;
  expires?: string;
  decisions?: string;
}

/** `kehoach decide REPORTS ID`: writes down what a person made of a finding; without an id it prints lines to fill in. */
export const decideCommand = (): Command =>
  new Command('decide')
    .description('ghi quyết định của chuyên viên về một nhận xét vào decisions.yaml; không nêu mã thì in mẫu để điền')
    .argument('<kết quả>', 'tệp .compare.json của một đơn vị, hoặc thư mục báo cáo')
    .argument(
      '[mã nhận xét]',
      'mã trong cột “Mã nhận xét” của bảng tổng hợp; với tệp .compare.json: số của nhận xét cũng được',
    )
    .addOption(
      new Option('--dismiss <lý do>', 'bác bỏ: không tính nữa; lý do cụ thể, ít nhất 20 ký tự').conflicts([
        'accept',
        'correct',
      ]),
    )
    .addOption(new Option('--accept <lý do>', 'xác nhận nhận xét là đúng').conflicts('correct'))
    .option('--correct <lý do>', 'đã khắc phục bằng cách khác (văn bản đính chính...); vẫn tính cho đến khi có bản sửa')
    .option('--author <họ tên>', 'người quyết định')
    .option('--date <ngày>', 'ngày quyết định, năm-tháng-ngày (mặc định: hôm nay)')
    .option('--expires <ngày>', 'ngày cuối còn hiệu lực, năm-tháng-ngày')
    .option('--decisions <tệp>', 'tệp ghi vào (mặc định: decisions.yaml trong thư mục kế hoạch)')
    .action(run);

async function run(at: string, id: string | undefined, options: Options): Promise<void> {
  const [{ decide, template }, output] = await Promise.all([import('../batch/decide.js'), import('./output.js')]);
  const what = saidIn(options);
  if (id === undefined || what === null) {
    if (what !== null) throw new UsageError('Cần nêu mã nhận xét để ghi quyết định.');
    output.print(await template(at, id));
    return;
  }
  const { author, date, expires, decisions } = options;
  if (author === undefined) throw new UsageError('Cần nêu người quyết định: --author "Họ và tên".');
  const { file, message } = await decide(at, id, { ...what, author, date, expires, decisions });
  output.print(
    `${message}\nĐã ghi vào: ${file}\nLần chạy sau kehoach batch tự áp dụng tệp này khi nó nằm trong thư mục kế hoạch.`,
  );
}

function saidIn({ accept, dismiss, correct }: Options): Pick<DecideOptions, 'state' | 'reason'> | null {
  if (dismiss !== undefined) return { state: 'dismissed', reason: dismiss };
  if (accept !== undefined) return { state: 'accepted', reason: accept };
  return correct === undefined ? null : { state: 'corrected', reason: correct };
}
