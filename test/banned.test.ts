import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { modulesUnder, sourceOf } from './support/sources.js';

/** `\b` and `\w` know ASCII letters only: /\bđến\b/ never matches. `[a-zà-ỹ]` holds Đ, Ă, Ơ and Ư among the small letters. */
const BANNED: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['\\b or \\B', /(?<!\\)(?:\\\\)*\\[bB]/],
  ['\\w or \\W', /(?<!\\)(?:\\\\)*\\[wW]/],
  ['[a-zà-ỹ]', /à-ỹ/i],
];

interface Pattern {
  text: string;
  line: number;
}

/** Regular expressions, and strings that become ones: an argument of RegExp, or a text with a letter class in it. */
const patternsOf = (module: string): Pattern[] => {
  const file = ts.createSourceFile(module, sourceOf(module), ts.ScriptTarget.ESNext, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) found.push({ text: node.text, line });
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ text: node.text, line });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
};

const bannedIn = (text: string): string[] => BANNED.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

describe('regular expressions', () => {
  it('are found at all', () => {
    expect(modulesUnder('src').flatMap(patternsOf).length).toBeGreaterThan(100);
  });

  it('are recognised when they are wrong', () => {
    expect(bannedIn('/\\bđến\\b/')).toEqual(['\\b or \\B']);
    expect(bannedIn('(\\w+)')).toEqual(['\\w or \\W']);
    expect(bannedIn('/C:\\\\work/')).toEqual([]);
    expect(bannedIn('/\\p{L}+/u')).toEqual([]);
  });

  it('hold no ASCII word classes in src', () => {
    const wrong = modulesUnder('src').flatMap((module) =>
      patternsOf(module).flatMap(({ text, line }) => bannedIn(text).map((name) => `${module}:${line} ${name}`)),
    );
    expect(wrong).toEqual([]);
  });
});
