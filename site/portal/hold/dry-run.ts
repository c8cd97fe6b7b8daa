/** The dry run: how many municipalities have which verdict, and every one of them in a table. */
import { municipalityVerdicts } from '#domain/hold/listing.ts';
import { h } from '../dom.ts';
import { scrolledTable, section } from '../reconciliation/page.ts';
import { digits } from '../reconciliation/words.ts';
import type { HoldPage } from './page.ts';

/** Of 64 digits so many tell two states apart for a person who compares. */
const shownHashLength = 16;

export function dryRunSection({ dryRun, context }: HoldPage): HTMLElement {
  const { dryRun: words } = context.texts.hold;
  const { municipalities, stateHash } = dryRun;
  const count = (verdict: (typeof municipalityVerdicts)[number]): string =>
    digits(municipalities.filter((one) => one.verdict === verdict).length);
  const counts = words.counts({
    verified: count('verified'),
    notAffected: count('not-affected'),
    open: count('open'),
    all: digits(municipalities.length),
  });
  const details = h('details', {}, h('summary', {}, words.show));
  // 356 rows stand in the document only for whoever wants them.
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(table());
  });
  const table = (): HTMLElement => {
    const { columns, verdicts } = words;
    const { names } = context.texts.hold;
    const rows = municipalities.map((one) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, `${one.name} (${one.number})`),
        h('td', {}, one.county),
        h('td', {}, verdicts[one.verdict]),
        h('td', {}, one.conditions.map((code) => names[code]).join(', ')),
      ),
    );
    const heads = [columns.municipality, columns.county, columns.verdict, columns.open];
    return scrolledTable(
      words.caption,
      heads.map((text) => ({ text })),
      rows,
    );
  };
  const hash = words.hash({ hash: stateHash.slice(0, shownHashLength) });
  return section(
    'provekjoring',
    words.heading,
    h('p', {}, counts),
    h('p', { class: 'muted' }, hash),
    details,
  );
}
