/** Step 1: the user chooses a file, and it is read here in the browser. */
import type { Side } from '#domain/logs/fault.ts';
import type { Sheet } from '#domain/logs/understanding/cells.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { alertBox, field, section } from './parts.ts';
import { readFile } from './read/read-file.ts';

export interface ChosenFile {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/** @param onChange gets null as soon as another file is chosen, until it has been read */
export function fileSection(
  context: PortalContext,
  side: Side,
  onChange: (file: ChosenFile | null) => void,
): HTMLElement {
  const texts = context.texts.upload.file;
  const input = h('input', {
    type: 'file',
    class: 'ds-input',
    accept: '.csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  const outcome = h('div', {});
  let latest = 0;
  const take = async (file: File): Promise<void> => {
    const mine = ++latest;
    onChange(null);
    outcome.replaceChildren(h('p', {}, texts.reading({ name: file.name })));
    const reading = await readFile(file, context.service.caseSystem, side);
    if (mine !== latest) return;
    if (!reading.ok) {
      const told = texts.problems[reading.code];
      outcome.replaceChildren(alertBox('danger', h('p', {}, told)));
      context.announce(told);
      return;
    }
    const count = reading.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    const told = texts.read({ name: file.name, count: String(count) });
    outcome.replaceChildren(h('p', {}, told));
    context.announce(told);
    onChange({ name: file.name, sheets: reading.sheets });
  };
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void take(file);
  });
  const hint = `${texts.hint} ${texts.drop}`;
  const drop = h('div', { class: 'upload-drop' }, field('upload-file', texts.label, input, hint));
  takeDropped(drop, (file) => void take(file));
  return section('upload-choose', texts.heading, h('p', {}, texts.stays), drop, outcome);
}

function takeDropped(target: HTMLElement, take: (file: File) => void): void {
  target.addEventListener('dragover', (event) => {
    event.preventDefault();
    target.classList.add('upload-drop-over');
  });
  target.addEventListener('dragleave', () => target.classList.remove('upload-drop-over'));
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    target.classList.remove('upload-drop-over');
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}
