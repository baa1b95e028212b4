import type { Child } from './child.js';
import type { Doc } from './document.js';
import type { Family } from './grammar/parent.js';
import type { Random } from './random.js';

export type Size = 'small' | 'medium' | 'large';
export type FindingKind =
  | 'missing'
  | 'weaker'
  | 'stronger'
  | 'later'
  | 'earlier'
  | 'mismatch'
  | 'added'
  | 'copied'
  | 'defect';
export type FindingPart =
  | 'citations'
  | 'period'
  | 'purposes'
  | 'requirements'
  | 'subjects'
  | 'criteria'
  | 'milestones'
  | 'deadlines'
  | 'assignments'
  | 'targets'
  | 'activities'
  | 'recipients'
  | 'form';

/** What a reader of both plans has to remark. Lines are told by id; `words` by the text itself. */
export interface Expected {
  kind: FindingKind;
  part: FindingPart;
  /** Lines of the parent and of the child, one of which the remark has to quote; none: any remark of this kind and part. */
  parentLines?: string[];
  childLines?: string[];
  words?: string[];
  /** Worth no more than information: told as such it is found. */
  note?: boolean;
}

/** What an operator made of the child. */
export interface Planted {
  doc: Doc;
  expect: Expected[];
  /** Remarks that a careful reader may make besides. */
  allow?: Expected[];
}

/** What an operator is given: copies, free to change. */
export interface Scene {
  family: Family;
  child: Child;
  /** The child's document: change it in place. */
  doc: Doc;
  random: Random;
  size: Size;
}

export type Container = 'txt' | 'md' | 'docx' | 'nfd' | 'wrapped' | 'noisy' | 'nbsp' | 'html';

export interface Operator {
  id: string;
  /** defect: must be remarked; stronger: may be told for information, never as a fault; harmless: nothing may be remarked. */
  family: 'defect' | 'stronger' | 'harmless';
  /** The rules of the catalogue that may say it; the first is the one that is scored. None for what is harmless. */
  rules: readonly string[];
  sizes: readonly Size[];
  /** What it does, in one line. */
  says: string;
  /** Null where the plan has nothing that it could touch. */
  apply(scene: Scene): Planted | null;
  /** The bytes are made this way; plain text otherwise. */
  container?: Container;
  /** Harmless rewordings are laid over it, so that the defect does not stand alone; false where they would undo it. */
  coat?: boolean;
}
