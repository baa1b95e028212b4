import type { LinePart } from '../document.js';
import { type Line, lineById } from '../document.js';
import type { Expected, FindingKind, FindingPart, Operator, Planted, Scene, Size } from '../types.js';

export const SIZES: readonly Size[] = ['small', 'medium', 'large'];
export const ONE: readonly Size[] = ['medium'];

/** The child's lines that carry out a demand of the parent, of one part, as far as they match. */
export function bound(scene: Scene, part: LinePart, test: RegExp = /./u): Line[] {
  const demanded = new Set(
    scene.family.parent.body
      .filter((line) => !line.heading && line.binds !== 'none' && line.binds !== 'other')
      .map(({ id }) => id),
  );
  return scene.doc.body.filter(
    (line) => line.part === part && !line.heading && demanded.has(line.id) && test.test(line.text),
  );
}

export const oneOf = <T>(scene: Scene, list: readonly T[]): T | null =>
  list.length === 0 ? null : scene.random.pick(list);

/** A remark on one line, by its id in both plans. */
export const on = (kind: FindingKind, part: FindingPart, ...ids: string[]): Expected => ({
  kind,
  part,
  parentLines: ids,
  childLines: ids,
});

export const planted = (scene: Scene, expect: Expected[], allow: Expected[] = []): Planted => ({
  doc: scene.doc,
  expect,
  allow,
});

/** Lines of one part in which something is changed: a row of the table below makes an operator of it. */
export interface Change {
  part: LinePart;
  /** Which lines have what is changed. */
  where: RegExp;
  /** Null: the line stays. */
  to(text: string, scene: Scene): string | null;
  kind: FindingKind;
  as: FindingPart;
  allow?: (id: string) => Expected[];
}

/** Changes one line that it can change. */
export function changed(scene: Scene, change: Change): Planted | null {
  for (const line of scene.random.shuffle(bound(scene, change.part, change.where))) {
    const text = change.to(line.text, scene);
    if (text === null || text === line.text) continue;
    line.text = text;
    return planted(scene, [on(change.kind, change.as, line.id)], change.allow?.(line.id) ?? []);
  }
  return null;
}

type Row = Pick<Operator, 'id' | 'rules' | 'says'> & Partial<Pick<Operator, 'sizes' | 'coat' | 'family'>>;

/** An operator that changes one line. */
export const changing = (row: Row, change: Change): Operator => ({
  family: 'defect',
  sizes: ONE,
  ...row,
  apply: (scene) => changed(scene, change),
});

export const operator = (row: Row, apply: Operator['apply']): Operator => ({
  family: 'defect',
  sizes: ONE,
  ...row,
  apply,
});

/** "ít nhất 03", "tối thiểu 85%": the words, the number, the percent sign. */
export const FLOOR = /(ít nhất|tối thiểu|không dưới) (\d+)(%?)/iu;
export const two = (n: number): string => String(n).padStart(2, '0');
export const bySize = <T>(size: Size, small: T, medium: T, large: T): T =>
  size === 'small' ? small : size === 'medium' ? medium : large;

/** Lower by one, by a third, by half or more; null where nothing is left below. */
export function lower(n: number, size: Size): number | null {
  const less = bySize(size, n - 1, Math.floor((n * 2) / 3), Math.floor(n / 3));
  const out = Math.min(n - 1, Math.max(1, less));
  return out < 1 ? null : out;
}
export const lowerShare = (n: number, size: Size): number => n - bySize(size, 1, 5, 20);

/** Replaces the n-th group's number; the rest of the match stays. */
export const swap = (text: string, pattern: RegExp, by: (n: number) => number | null): string | null => {
  const match = pattern.exec(text);
  const digits = match?.groups?.n;
  if (match === null || digits === undefined) return null;
  const to = by(Number(digits));
  if (to === null) return null;
  const at = match.index + match[0].indexOf(digits);
  return text.slice(0, at) + (digits.length > 1 && to < 10 ? two(to) : String(to)) + text.slice(at + digits.length);
};

export const parentText = (scene: Scene, id: string): string => lineById(scene.family.parent, id)?.text ?? '';
