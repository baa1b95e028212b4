import type { Command, CommanderError } from 'commander';

/** commander's own headings and remarks, as a user of the tool reads them. */
const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

const QUOTED = /'([^']*)'/u;

/** One sentence for each way to call a command wrongly; `what` is the part of the command line that is meant. */
const ERRORS: Record<string, (what: string, message: string) => string> = {
  'commander.unknownOption': (what) => `Không có tùy chọn "${what}".`,
  'commander.unknownCommand': (what) => `Không có lệnh "${what}".`,
  'commander.missingArgument': (what) => `Thiếu tham số <${what}>.`,
  'commander.optionMissingArgument': (what) => `Tùy chọn "${what}" cần một giá trị.`,
  'commander.missingMandatoryOptionValue': (what) => `Thiếu tùy chọn bắt buộc "${what}".`,
  'commander.conflictingOption': (what) => `Tùy chọn "${what}" không dùng cùng với tùy chọn khác đã nêu.`,
  'commander.excessArguments': (_what, message) => excess(message),
  'commander.invalidArgument': (what, message) => invalid(what, message),
};

const excess = (message: string): string => {
  const [, expected = '?', got = '?'] = /Expected (\d+) arguments? but got (\d+)/u.exec(message) ?? [];
  return `Thừa tham số: cần ${expected}, nhận được ${got}.`;
};

const invalid = (option: string, message: string): string => {
  const [, value = ''] = /argument '([^']*)' is invalid/u.exec(message) ?? [];
  const [, choices = ''] = /Allowed choices are (.*)\.$/u.exec(message) ?? [];
  const hint = choices === '' ? '' : ` Chọn một trong: ${choices}.`;
  return `Giá trị "${value}" của "${option}" không hợp lệ.${hint}`;
};

/** A usage error of commander's, as one or two Vietnamese sentences. */
export function usageMessage({ code, message }: CommanderError): string {
  const what = QUOTED.exec(message)?.[1] ?? '';
  const said = ERRORS[code]?.(what, message) ?? 'Lệnh chưa đúng.';
  const [, meant] = /Did you mean (.+)\?\)/u.exec(message) ?? [];
  return meant === undefined ? said : `${said} Có phải ý bạn là ${meant}?`;
}

/** Puts a command, and those beneath it, into Vietnamese. Errors are thrown: the caller tells them. */
export function inVietnamese(command: Command): Command {
  command
    .helpOption('-h, --help', 'hiện hướng dẫn này')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: usageOf,
      subcommandTerm: (child) => `${child.name()} ${child.usage().replace('[options]', '').trim()}`.trim(),
      optionDescription: (option) => withDefault(option.description, option.defaultValue),
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  if (command.commands.length > 0) command.helpCommand('help [lệnh]', 'hướng dẫn của một lệnh');
  for (const child of command.commands) inVietnamese(child);
  return command;
}

const withDefault = (description: string, value: unknown): string =>
  value === undefined ? description : `${description} (mặc định: ${String(value)})`;

function usageOf(command: Command): string {
  const names = [command.name()];
  for (let above = command.parent; above !== null; above = above.parent) names.unshift(above.name());
  const usage = command.usage().replace('[options]', '[tùy chọn]').replace('[command]', '<lệnh>');
  return `${names.join(' ')} ${usage}`;
}
