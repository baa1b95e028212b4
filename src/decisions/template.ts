import type { Finding, Party } from '../model/comparison.js';
import { listing } from './file.js';
import type { Entry } from './types.js';

/** Decisions made ready for a person: the finding is named and quoted, the person says what and why. */

/** What a person decides. */
export type Said = Pick<Entry, 'state' | 'reason' | 'author' | 'date' | 'expires'>;

const baseName = (file: string): string => file.split(/[\\/]/u).at(-1) ?? file;

/** Binds a decision to a unit's finding as it is quoted today. */
export const entryFor = ({ id, parent, child }: Finding, party: Party, said: Said): Entry => ({
  finding: id,
  ...said,
  unit: party.issuer,
  file: baseName(party.file),
  quoted: { parent: parent?.text ?? null, child: child?.text ?? null },
});

const BLANK = { reason: '', author: '', expires: null } as const;

/** Findings as lines that decide nothing until somebody takes the sign from before them and fills them in. */
export const templateOf = (findings: readonly Finding[], party: Party, date: string): string =>
  findings
    .flatMap((finding) => {
      const entry = entryFor(finding, party, { state: 'dismissed', ...BLANK, date });
      const lines = listing([entry]).split('\n').slice(1).filter(Boolean);
      return [`# ${finding.message.replace(/\s+/gu, ' ')}`, ...lines.map((line) => `#${line}`), ''];
    })
    .join('\n');
