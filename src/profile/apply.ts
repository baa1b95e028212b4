import type { Comparison, Finding } from '../model/comparison.js';
import type { Grade, Profile } from './types.js';

/** A comparison as an office grades it. What is silenced stays in the comparison, in a list of its own. */
export function graded(comparison: Comparison, profile: Profile | undefined): Comparison {
  if (profile === undefined || comparison.status !== 'compared') return comparison;
  const told = [...comparison.findings, ...comparison.undecided, ...comparison.inherited];
  const all = new Map(told.map((finding) => [finding, gradeOf(finding, profile)] as const));
  const kept = (findings: Finding[]): Finding[] =>
    findings.flatMap((finding) => regraded(finding, all.get(finding) ?? null) ?? []);
  const silenced = told.filter((finding) => all.get(finding)?.severity === 'off');
  const changed = told.filter((finding) => {
    const now = regraded(finding, all.get(finding) ?? null);
    return now !== null && now.severity !== finding.severity;
  });
  return {
    ...comparison,
    findings: kept(comparison.findings),
    undecided: kept(comparison.undecided),
    inherited: kept(comparison.inherited),
    profile: {
      file: profile.file,
      name: profile.name,
      regraded: changed.length,
      notes: notesOf([...silenced, ...changed], profile),
    },
    silenced,
  };
}

const gradeOf = ({ rule, part }: Finding, { rules, parts }: Profile): Grade | null =>
  rules[rule] ?? parts[part] ?? null;

/** Only what is certain may be an error, whatever an office wishes: a doubt is a doubt. */
function regraded(finding: Finding, grade: Grade | null): Finding | null {
  if (grade === null) return finding;
  if (grade.severity === 'off') return null;
  const severity = grade.severity === 'error' && finding.certainty !== 'certain' ? 'warning' : grade.severity;
  return { ...finding, severity };
}

/** Why, for the rules that were touched. */
const notesOf = (touched: readonly Finding[], profile: Profile): Record<string, string> =>
  Object.fromEntries(
    touched
      .flatMap((finding) => {
        const note = gradeOf(finding, profile)?.note;
        return note === undefined ? [] : [[finding.rule, note] as const];
      })
      .sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
  );
