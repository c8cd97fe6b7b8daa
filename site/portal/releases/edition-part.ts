/** The files of one edition: the whole and the workbook at hand, the others in a table, each with its checksum. */
import { archiveName, workbookName } from '#domain/release/file-names.ts';
import type { Edition, Release, ReleaseFile } from '#domain/release/release.ts';
import { h } from '../dom.ts';
import type { NationalContext } from '../national/view.ts';
import { button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { numberCell, scrolledTable } from '../reconciliation/page.ts';

const folders: Readonly<Record<Edition, string>> = { exact: 'releases', public: 'open-releases' };

export function editionPart(context: NationalContext, release: Release, edition: Edition): HTMLElement {
  const { list } = context.texts.releases;
  const files = release.files[edition] ?? [];
  const status = h('p', { class: 'muted' });
  const fetchButton = (file: ReleaseFile, text: string): HTMLElement =>
    downloadButton(context, {
      path: `/${folders[edition]}/${String(release.number)}/${file.name}`,
      file,
      text,
      edition: list[edition],
      status,
    });
  const atHand = [
    { name: archiveName(release.number), text: list.archive },
    { name: workbookName, text: list.workbook },
  ].flatMap(({ name, text }) => files.filter((file) => file.name === name).map((file) => ({ file, text })));
  const rows = files.map((file) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, fetchButton(file, file.name)),
      numberCell(new Intl.NumberFormat('nb').format(file.sizeBytes)),
      h('td', {}, h('code', {}, file.sha256)),
    ),
  );
  const number = String(release.number);
  const columns = [{ text: list.file }, { text: list.size, isNumber: true }, { text: list.checksum }];
  return h(
    'div',
    { class: 'portal-part release-edition', 'data-edition': edition },
    h('h4', { class: 'ds-heading', 'data-size': 'xs' }, list[edition]),
    h('p', {}, list[`${edition}Text`]),
    h('div', { class: 'portal-controls' }, ...atHand.map(({ file, text }) => fetchButton(file, text))),
    h(
      'details',
      {},
      h('summary', {}, list.allFiles({ count: String(files.length) })),
      scrolledTable(list.caption({ number, edition: list[edition] }), columns, rows),
    ),
    status,
  );
}

interface Download {
  readonly path: string;
  readonly file: ReleaseFile;
  readonly text: string;
  /** In words. */
  readonly edition: string;
  readonly status: HTMLElement;
}

function downloadButton(
  context: NationalContext,
  { path, file, text, edition, status }: Download,
): HTMLElement {
  const { list } = context.texts.releases;
  const { name } = file;
  const element = button(
    text,
    async () => {
      const answer = await context.api.file(path);
      if (answer.ok) saveFile(name, answer.value);
      const told = answer.ok ? list.fetched({ name }) : problemText(answer.problem, context.texts);
      status.textContent = told;
      context.announce(told);
    },
    'secondary',
  );
  const label = text === name ? list.download({ name, edition }) : list.atHand({ text, name, edition });
  element.setAttribute('aria-label', label);
  return element;
}

function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
