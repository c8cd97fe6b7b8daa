/** The letter as plain text, and as HTML that stands alone. */
import type { LetterSection } from './letter.ts';

export interface LetterHead {
  readonly title: string;
  /** Which service, which stage and when it was made. */
  readonly lines: readonly string[];
  /** `nb` or `nn`. */
  readonly language: string;
}

/** Lines end as Windows programs expect; the form takes one section at a time. */
export function letterText({ title, lines }: LetterHead, sections: readonly LetterSection[]): string {
  const parts = sections.map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\r\n'));
  return `${[[title, ...lines].join('\r\n'), ...parts].join('\r\n\r\n')}\r\n`;
}

export function letterHtml(
  { title, lines, language }: LetterHead,
  sections: readonly LetterSection[],
): string {
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  const parts = sections.map(
    ({ heading, paragraphs }) => `<h2>${escaped(heading)}</h2>\n${paragraphs.map(paragraph).join('\n')}`,
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
${lines.map(paragraph).join('\n')}
${parts.join('\n')}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
