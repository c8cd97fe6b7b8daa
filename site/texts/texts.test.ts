import { describe, expect, test } from 'vitest';
import { languages } from './languages.ts';
import nb from './nb.json' with { type: 'json' };
import { textsSchema } from './schema.ts';
import { plain, template } from './template.ts';

type Tree = { [key: string]: Tree } | string | Tree[];

const allTexts = (tree: Tree): string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree).flatMap((part) => allTexts(part as Tree));

describe('template', () => {
  const greeting = template('name', 'day');

  test('fills in its values', () => {
    expect(greeting.parse('{name} on {day}, {name}')({ name: 'A', day: 'B' })).toBe('A on B, A');
  });

  test.each([
    ['a key too few', '{name}'],
    ['a key too many', '{name} {day} {year}'],
    ['a key misspelt', '{name} {dya}'],
    ['nothing at all', ''],
  ])('%s is refused', (_name, text) => {
    expect(greeting.safeParse(text).success).toBe(false);
  });

  test('a plain text takes no values', () => {
    expect(plain().safeParse('{name}').success).toBe(false);
    expect(plain().parse('name')).toBe('name');
  });
});

describe('a language', () => {
  test('is read whole', () => {
    expect(languages.nb.municipality.name({ name: 'Bergen' })).toBe('Bergen kommune?');
  });

  test('with a missing string is refused, by its place', () => {
    const site: Partial<typeof nb.site> = { ...nb.site };
    delete site.tagline;
    const result = textsSchema.safeParse({ ...nb, site });
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['site.tagline']);
  });

  test('with a string too many is refused', () => {
    expect(textsSchema.safeParse({ ...nb, site: { ...nb.site, extra: 'x' } }).success).toBe(false);
  });

  test('never says that a message is lost, or that one arrived', () => {
    const said = allTexts(nb).join('\n');
    expect(said).not.toMatch(/\btap(t|te|et)\b|forsvunn/i);
    expect(said).not.toMatch(/kom(met|mer)? (trygt )?fram|kom(met)? frem|er mottatt|er registrert/i);
  });
});
