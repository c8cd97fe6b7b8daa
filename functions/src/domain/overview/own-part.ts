/** What a county governor is told of a joint service that also serves municipalities under another one. */
import type { GovernorCode } from '../municipality/governors.ts';
import { governorOf } from '../municipality/governors.ts';
import type { Figure } from './figure.ts';
import type { ServiceRow } from './overview.ts';
import { messagesOf } from './service-row.ts';

/** Its messages are others' too, and are left out; how far it has come is told, for it is one service's standing. */
export function withoutOthers(row: ServiceRow, area: GovernorCode): ServiceRow {
  if (row.governors.every((code) => code === area)) return row;
  const isOwn = (number: string): boolean => governorOf(number) === area;
  return {
    ...row,
    isWhole: false,
    municipalities: row.municipalities.filter(isOwn),
    governors: [area],
    declared: unknownOf(row.declared),
    certified: unknownOf(row.certified),
    confirmed: unknownOf(row.confirmed),
    reviewsOverdue: unknown,
    members: row.members.filter(({ municipality }) => isOwn(municipality)),
  };
}

const unknown = messagesOf(null, null);

function unknownOf<Figures extends Record<string, Figure>>(figures: Figures): Figures {
  return Object.fromEntries(Object.keys(figures).map((name) => [name, unknown])) as Figures;
}
