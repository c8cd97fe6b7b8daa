/** Every regular expression of the product: literals by the syntax tree, and each place that makes one of a text. */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Found {
  readonly file: string;
  /** As it is written, with its slashes and flags. */
  readonly literals: readonly string[];
  /** What is handed to `RegExp(…)`, or to a method of strings that makes one of a text. */
  readonly made: readonly string[];
}

const rooms = ['functions/src', 'site', 'infra'];
const isLeftOut = /(?:\.test\.ts|\.d\.ts)$|\/(?:testing|node_modules|\.astro|dist)\//;
/** Whatever may begin a regular expression stands before a slash in one of these ways: else a file is not parsed. */
const mayHoldOne = /(?:[-(,=:&|!?;{}[+~<>]|return)\s*\/(?![/*])|\bRegExp\b|\.(?:match|matchAll|search)\(/;
/** What `text.match(other)` makes of a text is a regular expression too. */
const makers = ['match', 'matchAll', 'search'];

/** All files of the product's code, by the scripts in them. */
export function collectRegexps(): Found[] {
  const pattern = `{${rooms.join(',')}}/**/*.{ts,mjs,astro}`;
  const files = globSync(pattern).map((file) => file.replaceAll('\\', '/'));
  return files
    .filter((file) => !isLeftOut.test(file))
    .sort()
    .map((file) => regexpsOf(file, scriptOf(file, readFileSync(file, 'utf8'))))
    .filter(({ literals, made }) => literals.length + made.length > 0);
}

/** Of a page of Astro what stands between its fences; the pages have no other script (test/site). */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  return /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
}

export function regexpsOf(file: string, text: string): Found {
  const [literals, made]: [string[], string[]] = [[], []];
  if (!mayHoldOne.test(text)) return { file, literals, made };
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  /** Names of expressions of this file, which are seen where they are declared. */
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    if (ts.isVariableDeclaration(node) && isExpression(node.initializer)) named.add(node.name.getText());
    const given = givenTo(node);
    if (given !== null && !isExpression(given) && !named.has(given.getText())) made.push(given.getText());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { file, literals, made };
}

function isConstructor(node: ts.CallExpression | ts.NewExpression): boolean {
  return ts.isIdentifier(node.expression) && node.expression.text === 'RegExp';
}

function isExpression(node: ts.Expression | undefined): boolean {
  if (node === undefined) return false;
  return ts.isRegularExpressionLiteral(node) || (ts.isNewExpression(node) && isConstructor(node));
}

/** @returns what a regular expression is made of here, where one may be */
function givenTo(node: ts.Node): ts.Expression | null {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  const { expression } = node;
  const isMaker = ts.isPropertyAccessExpression(expression) && makers.includes(expression.name.text);
  return isConstructor(node) || isMaker ? (node.arguments?.[0] ?? null) : null;
}
