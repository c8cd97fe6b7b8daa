/**
 * No regular expression of the product takes more than linear time for whatever text: by the linter's rules, asked here
 * of every expression that the syntax trees hold, so that no file, page or comment keeps one from them.
 */
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { collectRegexps, regexpsOf } from './collect.ts';

const linter = new ESLint();

/** @returns the rule and the expression of each that costs too much */
async function tooDear(
  literals: readonly string[],
  filePath = 'functions/src/domain/x.ts',
): Promise<string[]> {
  // By itself a rule takes an expression for a part of another one.
  const text = literals.map((literal) => `${literal}.test(text);`).join('\n');
  const [result] = await linter.lintText(text, { filePath });
  return result!.messages
    .filter(({ ruleId, fatal }) => fatal === true || ruleId?.startsWith('regexp/') === true)
    .map(({ ruleId, line }) => `${ruleId ?? 'no expression'}: ${literals[line - 1] ?? ''}`);
}

const found = collectRegexps();

/** Where one is made of a text, and why that is not a text that somebody sends. */
const made: Readonly<Record<string, string>> = {
  'functions/src/domain/time/delay.ts': 'a constant, put together of five times the same part',
  'infra/local/lane/assemble.ts': 'a constant number in it',
  'site/hosting/write-configuration.ts': 'the name of an element, one of two; what it reads is our own page',
};

describe('the regular expressions of the product', () => {
  it('are linear, each of them', async () => {
    const literals = new Set(found.flatMap((one) => one.literals));
    expect(literals.size).toBeGreaterThan(150);
    expect(await tooDear([...literals])).toEqual([]);
  });

  it('are made of a text only where that is a constant of the program', () => {
    const files = found.filter((one) => one.made.length > 0).map(({ file }) => file);
    expect(files).toEqual(Object.keys(made));
  });

  it('are kept from no rule', () => {
    const kept = found.filter(({ file }) => /eslint-disable[^\n]*regexp\//.test(readFileSync(file, 'utf8')));
    expect(kept.map(({ file }) => file)).toEqual([]);
  });
});

describe('an expression that is too dear', () => {
  const dear = [
    ['tries every way to share the letters', '/^(a+)+$/'],
    ['two that may share a blank', '/^\\s*\\n\\s*x$/'],
    ['begins anew at each letter', '/\\[[^\\]]*\\]/'],
    ['ends of blanks', '/\\s+$/'],
  ] as const;
  it.each(dear)('%s', async (_name, literal) => {
    expect(await tooDear([literal])).toHaveLength(1);
  });

  it.each(['site/portal/x.ts', 'infra/local/x.ts', 'functions/src/x.mjs'])('in %s too', async (filePath) => {
    expect(await tooDear(['/^(a+)+$/'], filePath)).toHaveLength(1);
  });

  it('is found wherever it stands', () => {
    const text = 'const a = b ? /x+/ : c.match(d); const e = new RegExp(f + "y");';
    expect(regexpsOf('x.ts', text)).toEqual({ file: 'x.ts', literals: ['/x+/'], made: ['d', 'f + "y"'] });
  });
});
