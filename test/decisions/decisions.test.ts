import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_RULE, withCommonGaps } from '../../src/checks/common-gaps.js';
import { comparePlans } from '../../src/checks/index.js';
import { siblingFacts } from '../../src/compare/siblings.js';
import {
  type DecisionBook,
  decided,
  type Entry,
  entryFor,
  isUnusable,
  readDecisions,
  templateOf,
  unanswered,
  withEntry,
} from '../../src/decisions/index.js';
import type { Comparison, Finding } from '../../src/model/comparison.js';
import { conclusionOf, countsOf } from '../../src/report/conclusion.js';
import { decisionsOf } from '../../src/report/decisions.js';
import { renderJson } from '../../src/report/json.js';
import { fold } from '../../src/vi/fold.js';
import { CHILD, PARENT } from '../requirements/support.js';
import { ROOT } from '../support/sources.js';

const TODAY = '2026-11-20';
const REASON = 'Sở Nội vụ đã đồng ý tại Công văn 1424/SNV-BTĐKT';
const read = (text: string): DecisionBook => {
  const book = readDecisions(text, 'decisions.yaml', TODAY);
  if (isUnusable(book)) throw new Error(book.problems.join(' '));
  return book;
};
const problems = (text: string): string => {
  const book = readDecisions(text, 'decisions.yaml', TODAY);
  return isUnusable(book) ? book.problems.join(' ') : '';
};
const ONE = `  - finding: deadline-later-0abcdefghijklm
    state: dismissed
    reason: ${REASON}
    author: Nguyễn Văn A
    date: 2026-11-20
`;

describe('decisions.yaml', () => {
  it('is read whole, in English and Vietnamese words', () => {
    const { entries } = read(
      `decisions:\n${ONE}  - finding: a-b\n    state: Đã khắc phục\n    reason: đính chính\n    author: B\n    date: 2026-01-02\n    expires: 2026-11-19\n    unit: Sở Y tế\n    quoted: { child: chữ }\n`,
    );
    expect(entries).toMatchObject([
      {
        finding: 'deadline-later-0abcdefghijklm',
        state: 'dismissed',
        line: 2,
        expired: false,
        unit: null,
        quoted: null,
      },
      { state: 'corrected', unit: 'Sở Y tế', expired: true, quoted: { parent: null, child: 'chữ' }, line: 7 },
    ]);
  });

  it.each(['', '# chỉ ghi chú\n', 'decisions:\n', 'decisions: []\n'])('%j decides nothing', (text) =>
    expect(read(text).entries).toEqual([]),
  );

  it('a decision holds on its last day', () =>
    expect(read(`decisions:\n${ONE}    expires: ${TODAY}\n`).entries[0]?.expired).toBe(false));

  it.each<[string, RegExp]>([
    ['decisions: [', /Dòng 1: không đọc được như một tệp YAML/u],
    [`decisions:\n${ONE}    date: 2026-01-01\n`, /Dòng 7: không đọc được/u],
    ['quyet-dinh: []\n', /Dòng 1: không có mục “quyet-dinh”; chỉ nhận: decisions\./u],
    ['decisions: abc\n', /Dòng 1: cần mục “decisions:”/u],
    ['decisions:\n  - abc\n', /Dòng 2: mỗi quyết định gồm các mục: finding, state, reason/u],
    [`decisions:\n${ONE}    ghi-chu: a\n`, /Dòng 7: không có mục “ghi-chu”; chỉ nhận: finding, state/u],
    [`decisions:\n${ONE.replace('dismissed', 'bo')}`, /Dòng 3: “state” cần một trong: accepted \(xác nhận\)/u],
    [`decisions:\n${ONE.replace(REASON, 'không đúng')}`, /Dòng 4: “reason” bác bỏ phải nêu lý do cụ thể/u],
    [`decisions:\n${ONE.replace(REASON, 'sai sai sai sai sai sai sai')}`, /Dòng 4: “reason” bác bỏ phải nêu/u],
    [`decisions:\n${ONE.replace(REASON, 'a'.repeat(40))}`, /Dòng 4: “reason”/u],
    [`decisions:\n${ONE.replace(REASON, '')}`, /Dòng 4: “reason” cần lý do/u],
    [`decisions:\n${ONE.replace('Nguyễn Văn A', '""')}`, /Dòng 5: “author” cần họ tên/u],
    [`decisions:\n${ONE.replace(/ {4}author.*\n/u, '')}`, /Dòng 2: “author” cần họ tên/u],
    [`decisions:\n${ONE.replace('2026-11-20', '20/11/2026')}`, /Dòng 6: “date” cần ngày dạng/u],
    [`decisions:\n${ONE.replace('2026-11-20', '2026-02-30')}`, /Dòng 6: “date” cần ngày dạng/u],
    [`decisions:\n${ONE}    expires: 2026-11-19\n`, /Dòng 7: “expires” sớm hơn ngày quyết định/u],
    [`decisions:\n${ONE}    quoted: chữ\n`, /Dòng 7: “quoted”/u],
    [`decisions:\n${ONE.replace('deadline-later-0abcdefghijklm', 'hai từ')}`, /Dòng 2: “finding” cần mã/u],
    ['- a\n- b\n', /Dòng 1: cần mục “decisions:”/u],
  ])('%j is refused with its line', (text, message) => expect(problems(text)).toMatch(message));

  it('the example in docs/ can be used as it is', () =>
    expect(read(readFileSync(path.join(ROOT, 'docs', 'decisions.yaml'), 'utf8')).entries).toHaveLength(2));

  it('tells the first of many problems and how many more', () =>
    expect(problems(`decisions:\n${'  - {}\n'.repeat(9)}`)).toMatch(/Còn \d+ chỗ khác chưa đúng\.$/u));

  it('any text gives decisions or problems', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const book = readDecisions(text, 'x', TODAY);
        expect(isUnusable(book) ? book.problems.length : book.entries.length).toBeGreaterThanOrEqual(0);
      }),
    ));
});

const ENTRY: Entry = {
  finding: 'a-b',
  state: 'accepted',
  reason: 'đúng: "thiếu" # thật',
  author: 'B',
  date: TODAY,
  expires: null,
  unit: '- Sở: Y tế',
  file: null,
  quoted: { parent: '- dòng một\n# dòng hai', child: null },
};

describe('a decision written down', () => {
  const COMMENTED = `# đầu tệp

decisions: # danh sách
${ONE}    # hỏi lại tháng sau

  # --- phần của tôi
  - {finding: x-y, state: accepted, reason: "đã xem", author: 'C', date: 2026-01-01} # gọn
# cuối tệp
`;

  it('keeps comments, order and what stands there', () => {
    const text = withEntry(COMMENTED, ENTRY);
    for (const comment of [
      '# đầu tệp',
      '# danh sách',
      '# hỏi lại tháng sau',
      '# --- phần của tôi',
      '# gọn',
      '# cuối tệp',
    ])
      expect(text).toContain(comment);
    expect(read(text).entries.map(({ finding }) => finding)).toEqual(['deadline-later-0abcdefghijklm', 'x-y', 'a-b']);
    expect(read(text).entries[2]).toMatchObject(ENTRY);
    for (const line of ONE.trimEnd().split('\n')) expect(text).toContain(line);
  });

  it.each([null, '', 'decisions:\n', '# trống\n'])('makes a file of %j', (text) =>
    expect(read(withEntry(text, ENTRY)).entries).toMatchObject([ENTRY]),
  );

  it('keeps the line ends of Windows', () =>
    expect(withEntry(COMMENTED.replaceAll('\n', '\r\n'), ENTRY)).not.toMatch(/[^\r]\n/u));

  it('holds any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (reason, quote) => {
        const entry = { ...ENTRY, reason: `lý do ${reason}`.trim(), quoted: { parent: quote, child: quote } };
        expect(read(withEntry(withEntry(COMMENTED, entry), ENTRY)).entries[2]).toMatchObject(entry);
      }),
    ));

  it('as lines to fill in decides nothing, and with its signs taken away asks for a reason', () => {
    const [finding] = comparison.findings;
    const text = `decisions:\n${templateOf(finding === undefined ? [] : [finding], comparison.child, TODAY)}`;
    expect(read(text).entries).toEqual([]);
    const open = text.replaceAll(/^#(?= {2})/gmu, '');
    expect(problems(open)).toMatch(/“reason” cần lý do/u);
    expect(read(open.replaceAll('""', 'Vì một lý do khác hẳn thế')).entries).toHaveLength(1);
  });
});

const comparison = comparePlans(PARENT, CHILD);
const said = { state: 'dismissed', reason: REASON, author: 'A', date: '2026-11-01', expires: null } as const;
const bookOf = (...entries: Entry[]): DecisionBook => ({
  file: 'decisions.yaml',
  entries: entries.map((entry, index) => ({
    ...entry,
    line: index + 1,
    expired: entry.expires !== null && entry.expires < TODAY,
    unitKey: entry.unit === null ? null : fold(entry.unit),
  })),
});
const all = ({ findings, undecided, inherited }: Comparison): Finding[] => [...findings, ...undecided, ...inherited];
const nth = (has: (finding: Finding) => boolean): Finding => {
  const found = comparison.findings.find(has);
  if (found === undefined) throw new Error('no such finding');
  return found;
};
const weaker = nth(({ parent, child, kind }) => parent?.itemId != null && child?.itemId != null && kind === 'weaker');
const missing = nth(({ rule }) => rule === 'criterion-missing');
const on = (finding: Finding, more: Partial<Entry> = {}): Entry => ({
  ...entryFor(finding, comparison.child, said),
  ...more,
});
const apply = (...entries: Entry[]) => decided(comparison, bookOf(...entries), 'all');
const standing = (now: Comparison, { id }: Finding) => all(now).find((one) => one.id === id)?.decision?.standing;
/** The plan submitted again: the unit's passage says something else, so the finding has another fingerprint. */
const edited = (finding: Finding, text: string): Comparison => ({
  ...comparison,
  findings: comparison.findings.map((one) =>
    one === finding && one.child !== null
      ? { ...one, id: `${one.rule}-${'9'.repeat(14)}`, child: { ...one.child, text } }
      : one,
  ),
});

describe('a comparison under decisions', () => {
  it('without a file nothing changes', () => expect(decided(comparison, undefined).comparison).toBe(comparison));

  it('loses no finding, and counts what is dismissed nowhere', () => {
    const { comparison: now, answered } = apply(on(missing));
    expect(all(now).map(({ id }) => id)).toEqual(all(comparison).map(({ id }) => id));
    expect(standing(now, missing)).toBe('in-force');
    const [before, after] = [countsOf(comparison), countsOf(now)];
    expect(after.findings).toBe(before.findings - 1);
    expect(after.severity[missing.severity]).toBe(before.severity[missing.severity] - 1);
    expect(after.kind.missing).toBe(before.kind.missing - 1);
    expect(after.dismissed).toBe(1);
    expect(conclusionOf(now).reason).toContain('không tính 1 nội dung chuyên viên đã bác bỏ');
    expect(answered).toEqual([1]);
    expect(now.demands.filter(({ dismissed }) => dismissed).map(({ itemId }) => itemId)).toEqual([
      missing.parent?.itemId,
    ]);
    const json = JSON.parse(new TextDecoder().decode(renderJson({ parent: null, child: null, comparison: now })));
    expect(all(json).find(({ id }) => id === missing.id)?.decision).toMatchObject({ reason: REASON, author: 'A' });
  });

  it('is missed by one unit less', () => {
    const now = apply(on(missing)).comparison;
    const missedBy = (...comparisons: Comparison[]): string[] =>
      siblingFacts(
        PARENT,
        comparisons.map((one, index) => ({ name: `u${index}`, plan: CHILD, comparison: one })),
      ).missed.find(({ itemId }) => itemId === missing.parent?.itemId)?.units ?? [];
    expect(missedBy(comparison, comparison, comparison)).toEqual(['u0', 'u1', 'u2']);
    expect(missedBy(comparison, now, comparison)).toEqual(['u0', 'u2']);
  });

  it.each(['accepted', 'corrected'] as const)('%s still counts', (state) =>
    expect(countsOf(apply(on(missing, { state })).comparison)).toEqual(countsOf(comparison)),
  );

  it('everything dismissed is passed', () => {
    const { comparison: now } = apply(...all(comparison).map((finding) => on(finding)));
    expect(conclusionOf(now).id).toBe('pass');
    expect(countsOf(now)).toMatchObject({ findings: 0, undecided: 0 });
  });

  it('an expired one counts again', () => {
    const { comparison: now } = apply(on(missing, { expires: '2026-11-19' }));
    expect(standing(now, missing)).toBe('expired');
    expect(countsOf(now)).toEqual(countsOf(comparison));
  });

  it('is reopened when the quoted text changed, with both texts', () => {
    const again = edited(weaker, `${weaker.child?.text} Riêng các trường hợp khác do Chủ tịch quyết định.`);
    const { comparison: now, answered } = decided(again, bookOf(on(weaker)), 'all');
    const [reopened] = now.findings.filter(({ decision }) => decision !== undefined);
    expect(reopened?.decision).toMatchObject({ standing: 'reopened', before: { child: weaker.child?.text } });
    expect(reopened?.child?.text).toContain('Riêng các trường hợp khác');
    expect(countsOf(now)).toEqual(countsOf(comparison));
    expect(answered).toEqual([1]);
    const [told] = decisionsOf(now);
    expect(told?.lead).toContain('1 nhận xét mở lại vì nội dung đã thay đổi');
    expect(told?.lines[0]?.note).toContain(`Đơn vị khi quyết định: “${weaker.child?.text}”`);
  });

  it('is reopened when a passage without a place in the plan changed under the same fingerprint', () => {
    const { comparison: now } = apply(
      on(missing, { quoted: { parent: `${missing.parent?.text} và hơn nữa`, child: null } }),
    );
    expect(standing(now, missing)).toBe('reopened');
  });

  it.each<[string, (text: string) => string]>([
    ['spaces and case', (text) => text.toUpperCase().replaceAll(' ', '  ')],
    ['another number before the item', (text) => `7. ${text}`],
    ['quotes and dashes', (text) => text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('-', '–')],
  ])('%s are no change', (_, change) => {
    const quoted = { parent: change(missing.parent?.text ?? ''), child: null };
    expect(standing(apply(on(missing, { quoted })).comparison, missing)).toBe('in-force');
  });

  it('numbers are a change', () => {
    const quoted = { parent: (missing.parent?.text ?? '').replace(/\d+/u, '99'), child: null };
    expect(standing(apply(on(missing, { quoted })).comparison, missing)).toBe('reopened');
  });

  it('without a quotation the fingerprint alone decides', () =>
    expect(standing(apply(on(missing, { quoted: null })).comparison, missing)).toBe('in-force'));

  it.each<[string, Partial<Entry>]>([
    ['another rule', { finding: `subject-missing-${'8'.repeat(14)}` }],
    [
      'another demand of the same rule',
      {
        finding: `${weaker.rule}-${'8'.repeat(14)}`,
        quoted: { parent: 'Một yêu cầu khác hẳn về công tác lưu trữ', child: 'Và một câu trả lời khác' },
      },
    ],
    ['another value of the same passages', { finding: `${weaker.rule}-${'8'.repeat(14)}` }],
  ])('%s is another matter', (_, more) => {
    const { comparison: now, answered } = apply(on(weaker, more));
    expect(all(now).filter(({ decision }) => decision !== undefined)).toEqual([]);
    expect(answered).toEqual([]);
  });

  it('a stale one warns', () => {
    const gone = on(missing, { finding: `x-${'1'.repeat(14)}`, quoted: null });
    const { comparison: now } = apply(gone);
    expect(now.decisions?.stale).toHaveLength(1);
    expect(now.decisions?.stale[0]?.message).toMatch(/Quyết định “bác bỏ” ngày 01\/11\/2026 của A .*đề nghị xem lại/u);
    expect(decisionsOf(now)[0]?.lead).toContain('1 quyết định không còn nhận xét ứng với');
    expect(decided(comparison, bookOf(gone), 'none').comparison.decisions?.stale).toEqual([]);
  });

  it('of all plans is stale only where none of them answers', () => {
    const ofAll = on(missing, { finding: `x-${'1'.repeat(14)}`, quoted: null, unit: null, file: null });
    expect(decided(comparison, bookOf(ofAll), 'own').comparison.decisions?.stale).toEqual([]);
    expect(unanswered(bookOf(ofAll), new Set()).stale).toHaveLength(1);
    expect(unanswered(bookOf(ofAll), new Set([1])).stale).toEqual([]);
  });

  it.each<[string, Partial<Entry>, boolean]>([
    ['the unit by name, the file renamed', { file: 'bản gửi lại.docx' }, true],
    ['the unit in other letters', { unit: 'Ủy ban nhân dân xã Lam Thủy', file: null }, true],
    ['another unit', { unit: 'Sở Y tế' }, false],
    ['the file alone', { unit: null }, true],
    ['another file alone', { unit: null, file: 'khác.docx' }, false],
    ['nobody: all', { unit: null, file: null }, true],
  ])('names %s', (_, scope, applies) =>
    expect(standing(apply(on(missing, scope)).comparison, missing)).toBe(applies ? 'in-force' : undefined),
  );

  it('the last decision on a finding is in force, and the earlier one is not stale', () => {
    const { comparison: now } = apply(on(missing), on(missing, { state: 'accepted' }));
    expect(all(now).find(({ id }) => id === missing.id)?.decision?.state).toBe('accepted');
    expect(now.decisions?.stale).toEqual([]);
    expect(unanswered(bookOf(on(missing), on(missing, { state: 'accepted' })), new Set([2])).stale).toEqual([]);
  });

  it('one that was made anew on the changed text is history, not stale', () => {
    const again = edited(weaker, `${weaker.child?.text} Riêng các trường hợp khác do Chủ tịch quyết định.`);
    const [now = weaker] = again.findings.filter(({ id }) => id.endsWith('9'.repeat(14)));
    const { comparison: told, answered } = decided(again, bookOf(on(weaker), on(now)), 'all');
    expect(standing(told, now)).toBe('in-force');
    expect(told.decisions?.stale).toEqual([]);
    expect(answered.sort()).toEqual([1, 2]);
  });

  it('one on this unit goes before one on all, wherever it stands', () => {
    const { comparison: now } = apply(on(missing, { state: 'accepted' }), on(missing, { unit: null, file: null }));
    expect(all(now).find(({ id }) => id === missing.id)?.decision?.state).toBe('accepted');
  });

  it('what a profile silenced is answered too', () => {
    const silent = {
      ...comparison,
      findings: comparison.findings.filter((one) => one !== missing),
      silenced: [missing],
    };
    const { comparison: now } = decided(silent, bookOf(on(missing)), 'all');
    expect(now.silenced?.[0]?.decision?.standing).toBe('in-force');
    expect(now.decisions?.stale).toEqual([]);
  });

  describe('of which most units have a remark alike', () => {
    const likely = comparison.findings.filter(
      ({ certainty, severity, parent }) => certainty === 'likely' && severity !== 'info' && parent?.itemId != null,
    );
    const [first = missing] = likely;
    const gap = { itemId: first.parent?.itemId ?? '', units: 3, asked: 3 };

    it('what was decided on stands alone, and is no part of the question', () => {
      expect(withCommonGaps(comparison, [gap]).common).toBeDefined();
      expect(withCommonGaps(apply(on(first)).comparison, [gap]).common).toBeUndefined();
      expect(withCommonGaps(apply(on(first, { expires: '2026-11-19' })).comparison, [gap]).common).toBeDefined();
    });

    it('the question can be dismissed, and its demands are open no more', () => {
      const joined = withCommonGaps(comparison, [gap]);
      const question = joined.undecided.find(({ rule }) => rule === COMMON_RULE);
      const now = decided(joined, bookOf(on(question ?? missing)), 'all').comparison;
      expect(countsOf(now).undecided).toBe(countsOf(joined).undecided - 1);
      const shared = now.demands.filter(({ common }) => common);
      expect(shared.length).toBeGreaterThan(0);
      for (const demand of shared) expect(demand.dismissed).toBe(true);
      expect(now.demands.filter(({ dismissed }) => dismissed).map(({ itemId }) => itemId)).toEqual(
        shared.map(({ itemId }) => itemId),
      );
    });
  });
});
