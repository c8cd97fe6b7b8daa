/** The power table as a picture: a panel a delay, a line a kind of log; readable without colour, and without seeing. */
import { logKinds } from '../worlds-of-truth/world.ts';
import type { LogKind } from '../worlds-of-truth/world.ts';
import { paces, shares } from './cell.ts';
import type { Cell } from './cell.ts';
import { logNames, paceNames } from './words.ts';

const panel = { width: 250, height: 220, left: 56, top: 64, gap: 54 };
const width = panel.left + paces.length * (panel.width + panel.gap);
const legendTop = panel.top + panel.height + 64;
const height = legendTop + 4 * 26 + 8;

interface Style {
  readonly colour: string;
  readonly dash: string;
  readonly mark: string;
}

/** Colours that are told apart by the colour-blind (Okabe and Ito), and a mark for each. */
const styles: Record<LogKind | 'byDay', Style> = {
  ids: { colour: '#0072b2', dash: '', mark: 'M-4-4h8v8h-8z' },
  mixed: { colour: '#0d5c8a', dash: '6 3', mark: 'M0-5L5 4H-5z' },
  sendt: { colour: '#007a5a', dash: '', mark: 'M0-5L5 0L0 5L-5 0z' },
  time: { colour: '#a34700', dash: '', mark: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0' },
  date: { colour: '#8a3d6d', dash: '6 3', mark: 'M-5-5L5 5M5-5L-5 5' },
  count: { colour: '#5b4a9c', dash: '2 3', mark: 'M0-5V5M-5 0H5' },
  byDay: { colour: '#555555', dash: '2 5', mark: 'M-5-3H5L0 5z' },
};

const x = (share: number): number =>
  (shares.findIndex((one) => one === share) / (shares.length - 1)) * panel.width;
const y = (part: number): number => panel.height * (1 - part);

function line(points: readonly { share: number; part: number }[], { colour, dash, mark }: Style): string {
  const at = points.map(({ share, part }) => [x(share).toFixed(1), y(part).toFixed(1)] as const);
  const path = at.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px} ${py}`).join('');
  const marks = at.map(([px, py]) => `<path d="${mark}" transform="translate(${px} ${py})"/>`).join('');
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<g stroke="${colour}" stroke-width="2" fill="none"><path d="${path}"${dashed}/>${marks}</g>`;
}

function axes(place: number, name: string): string {
  const lines = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const label =
      place === 0 ? `<text x="-8" y="${y(part) + 4}" text-anchor="end">${100 * part} %</text>` : '';
    return `<path d="M0 ${y(part)}H${panel.width}" stroke="#d5d5d5"/>${label}`;
  });
  const ticks = shares.map(
    (share) => `<text x="${x(share)}" y="${panel.height + 20}" text-anchor="middle">${100 * share} %</text>`,
  );
  return `<text x="0" y="-14" font-weight="bold">${name}</text>${lines.join('')}${ticks.join('')}`;
}

function panelOf(pace: (typeof paces)[number], place: number, cells: readonly Cell[]): string {
  const own = cells.filter((cell) => cell.pace === pace);
  const lines = logKinds.map((log) =>
    line(
      own
        .filter((cell) => cell.log === log)
        .map((c) => ({ share: c.otherChannels, part: c.certified / c.lost })),
      styles[log],
    ),
  );
  const byDay = own
    .filter(({ log }) => log === 'time')
    .map((cell) => ({ share: cell.otherChannels, part: cell.byDay.found / cell.lost }));
  const left = panel.left + place * (panel.width + panel.gap);
  const drawn = [axes(place, paceNames[pace]), line(byDay, styles.byDay), ...lines];
  return `<g transform="translate(${left} ${panel.top})">${drawn.join('\n')}</g>`;
}

function legend(): string {
  const names = { ...logNames, byDay: 'a count by day (finds; and claims falsely, see the table)' };
  return [...logKinds, 'byDay' as const]
    .map((kind, place) => {
      const left = panel.left + (place % 2) * 380;
      const top = legendTop + Math.floor(place / 2) * 26;
      const { colour, dash, mark } = styles[kind];
      const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
      const sample = `<path d="M0 0H36"${dashed}/><path d="${mark}" transform="translate(18 0)"/>`;
      return (
        `<g transform="translate(${left} ${top})"><g stroke="${colour}" stroke-width="2" fill="none">${sample}</g>` +
        `<text x="46" y="5">${names[kind]}</text></g>`
      );
    })
    .join('\n');
}

export function powerPlot(cells: readonly Cell[]): string {
  const title = 'Share of lost messages that the logs certify, by share of entries of other channels';
  const desc = paces.map((pace) => {
    const own = cells.filter((cell) => cell.pace === pace);
    const said = logKinds.map((log) => {
      const parts = own
        .filter((cell) => cell.log === log)
        .map((cell) => `${Math.round((100 * cell.certified) / cell.lost)}`);
      return `${logNames[log]} ${parts.join(', ')}`;
    });
    return `${paceNames[pace]}: ${said.join('; ')}.`;
  });
  const columns = shares.map((share) => `${100 * share} %`).join(', ');
  const below = panel.top + panel.height + 42;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"`,
    '  aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="13" fill="#222222">',
    `<title id="t">${title}</title>`,
    `<desc id="d">Per cent certified at ${columns} of other channels. ${desc.join(' ')}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${panel.left}" y="24" font-size="16" font-weight="bold">Certified of what was lost</text>`,
    ...paces.map((pace, place) => panelOf(pace, place, cells)),
    `<text x="${panel.left}" y="${below}">entries of other channels, per cent of the portal’s messages</text>`,
    legend(),
    '</svg>\n',
  ].join('\n');
}
