/** The corpus as a page: what each file is, and what it must give. */
import { groups } from '../corpus/all.ts';
import type { CorpusFile } from '../corpus/corpus-file.ts';

/** Control characters and bars would break the table; a column's name is all that is ever shown of a file. */
const shown = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\u00ad', '');

function expectedText({ expected, total }: CorpusFile): string {
  if (typeof expected === 'number') return `taken: ${expected}`;
  const faults = expected.map((fault) => `\`${shown(fault)}\``).join(', ');
  return total === undefined ? faults : `${faults} … (${total} in all)`;
}

function lineOf(file: CorpusFile): string {
  const circumstance = file.read === undefined ? '' : ` (${file.read})`;
  const side = file.side === undefined ? '' : ', register';
  return `| ${file.name} | ${shown(file.cause)}${circumstance}${side} | ${expectedText(file)} |`;
}

function chapter([group, files]: readonly [string, readonly CorpusFile[]]): string {
  const title = group.charAt(0).toUpperCase() + group.slice(1);
  const maker = `test/data/corpus/${group.replaceAll(' ', '-')}.ts`;
  const lines = ['| file | cause | expected |', '|---|---|---|', ...files.map(lineOf)];
  return `## ${title}\n\nMade by \`${maker}\`.\n\n${lines.join('\n')}\n`;
}

export function corpusPage(): string {
  const all = Object.values(groups).flat();
  const taken = all.filter(({ expected }) => typeof expected === 'number').length;
  const intro = `# The corpus of odd files

${all.length} files, of which ${taken} are odd but legal and must be taken, with so many rows. All others are refused
whole, with every fault as code, row and column. Each is made by a small maker when it is needed; none lies here.
\`npm run corpus\` reads each by the command, in a process of its own, and prints its time and memory;
\`npm run corpus -- --page\` writes this page, and a test holds it to the corpus. What else is tried:
[bad-input.md](bad-input.md).
`;
  return [intro, ...Object.entries(groups).map(chapter)].join('\n');
}
