/** What a release changed, by cause, as it was told then: read from its own file when somebody opens it. */
import { z } from 'zod';
import { changeCauses } from '#domain/overview/causes/causes.ts';
import { changeFigures, unitOf } from '#domain/overview/causes/figures.ts';
import type { ChangeFigure } from '#domain/overview/causes/figures.ts';
import type { Release } from '#domain/release/release.ts';
import { h } from '../dom.ts';
import type { NationalContext } from '../national/view.ts';
import { problemText } from '../problem-text.ts';
import { numberCell, scrolledTable } from '../reconciliation/page.ts';
import { figureHead, partItem, signed } from './cause-words.ts';

const causesSchema = z.string().transform((text) => z.array(z.enum(changeCauses)).parse(text.split(' ')));
const rowsSchema = z.array(
  z.object({
    maal: z.enum(changeFigures),
    aarsaker: causesSchema,
    antall: z.number().int(),
    endring: z.number().int(),
  }),
);
type Row = z.output<typeof rowsSchema>[number];
const file = 'endringer-aarsaker.json';

/** @returns null of a release that changed nothing, or was made before causes were told so */
export function causesPart(
  context: NationalContext,
  { number, files, changes }: Release,
): HTMLElement | null {
  if (changes === 0 || !files.exact?.some(({ name }) => name === file)) return null;
  const { list, changes: words } = context.texts.releases;
  const content = h('div', { 'aria-live': 'polite' });
  const details = h('details', {}, h('summary', {}, list.causes), content);
  details.addEventListener('toggle', async () => {
    if (!details.open || content.childElementCount > 0) return;
    const answer = await context.api.get(`/releases/${String(number)}/${file}`, rowsSchema);
    if (!answer.ok) return content.replaceChildren(h('p', {}, problemText(answer.problem, context.texts)));
    const told = answer.value;
    const figures = [...new Set(told.map(({ maal }) => maal))];
    const rows = figures.map((figure) =>
      figureRow(
        context,
        figure,
        told.filter(({ maal }) => maal === figure),
      ),
    );
    const columns = [{ text: words.figure }, { text: words.change, isNumber: true }, { text: words.causes }];
    content.replaceChildren(scrolledTable(words.sums, columns, rows));
  });
  return details;
}

function figureRow(
  context: NationalContext,
  figure: ChangeFigure,
  parts: readonly Row[],
): HTMLTableRowElement {
  const { changes: words } = context.texts.releases;
  const items = parts.map(({ aarsaker, antall, endring }) =>
    partItem({ causes: aarsaker, services: antall, change: endring }, figure, words),
  );
  return h(
    'tr',
    {},
    figureHead(figure, unitOf(figure), words),
    numberCell(signed(parts.reduce((sum, { endring }) => sum + endring, 0))),
    h('td', {}, h('ul', { class: 'change-causes' }, ...items)),
  );
}
