/** Parts of random deliveries: days and weeks, again and over one another, with rows that vanish, move and get ids. */
import type { Part, PortalRow, RegisterRow } from '#domain/delivery/part.ts';
import type { Random } from '../oracle/generator/random.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const startMs = Date.UTC(2023, 8, 28);
export const dayCount = 40;

/** What both systems hold for good; some of it is lost, some registered twice. */
export interface Truth {
  portal: PortalRow[];
  register: RegisterRow[];
}

export function randomTruth(random: Random): Truth {
  const portal: PortalRow[] = [];
  const register: RegisterRow[] = [];
  const isDateOnly = random.chance(20);
  const hasSent = random.chance(20);
  const idShare = random.pick([0, 50, 100]);
  const messageCount = 10 + random.below(60);
  for (let n = 0; n < messageCount; n += 1) {
    // Now and then just where one day's delivery ends and the next begins.
    const isAtMidnight = random.chance(20);
    const sentFrom =
      startMs + (isAtMidnight ? random.below(dayCount) * dayMs : random.below(dayCount * 24 * 60) * 60_000);
    const municipality = random.pick([1804, 1811]);
    const id = `m-${String(n)}`;
    portal.push({
      rowNumber: 0,
      sentFrom,
      sentTo: sentFrom + 59_999,
      municipality,
      district: 0,
      id,
      byLetter: 0,
    });
    // Sent again, days later.
    if (random.chance(5)) {
      const again = sentFrom + random.below(5 * dayMs);
      portal.push({
        rowNumber: 0,
        sentFrom: again,
        sentTo: again,
        municipality,
        district: 0,
        id,
        byLetter: 0,
      });
    }
    if (random.chance(15)) continue;
    const at = sentFrom + (random.chance(20) ? 0 : random.below(90) * 60_000);
    const receivedFrom = isDateOnly ? Math.floor(at / dayMs) * dayMs - hourMs : at;
    register.push({
      rowNumber: 0,
      receivedFrom,
      receivedTo: receivedFrom + (isDateOnly ? dayMs : 60_000) - 1,
      dateOnly: isDateOnly ? 1 : 0,
      sentFrom: hasSent && random.chance(50) ? sentFrom : null,
      sentTo: hasSent && random.chance(50) ? sentFrom + 59_999 : null,
      count: random.chance(5) ? 2 : 1,
      kind: random.pick([0, 0, 0, 0, 0, 0, 0, 1, 2]),
      id: random.chance(idShare) ? id : null,
      municipality: 0,
      district: 0,
    });
  }
  for (const row of register) if (row.sentFrom === null || row.sentTo === null) Object.assign(row, noSent);
  return { portal, register };
}

const noSent = { sentFrom: null, sentTo: null };

/** The register as it is some time later: rows deleted, moved, or given an id that they lacked. */
export function changed(random: Random, { portal, register }: Truth): Truth {
  const later = register
    .filter(() => !random.chance(4))
    .map((row) => {
      const movedMs = random.chance(4) ? (random.below(5) - 2) * hourMs : 0;
      const id = row.id === null && random.chance(10) ? random.pick(portal).id : row.id;
      const moved = { receivedFrom: row.receivedFrom + movedMs, receivedTo: row.receivedTo + movedMs };
      return { ...row, ...moved, id, count: id === null ? row.count : 1 };
    });
  return { portal, register: later };
}

export interface RandomDelivery {
  readonly part: Part;
  readonly rows: readonly (PortalRow | RegisterRow)[];
}

/** Of one side a stretch: mostly the next day or some days back to it, now and then anything. */
export function randomDelivery(
  random: Random,
  truth: Truth,
  side: 'portal' | 'register',
  toDay: number,
  receivedAtMs: number,
): RandomDelivery {
  const backDays = random.pick([1, 1, 1, 3, 10, dayCount]);
  const fromDay = Math.max(0, toDay - backDays);
  // Not only at midnight.
  const shiftMs = random.chance(20) ? random.below(24) * hourMs : 0;
  const fromMs = startMs + fromDay * dayMs + shiftMs;
  const toMs = startMs + toDay * dayMs + shiftMs;
  const isInside = (ms: number): boolean => ms >= fromMs && ms < toMs;
  const rows: readonly (PortalRow | RegisterRow)[] =
    side === 'portal'
      ? truth.portal.filter(({ sentFrom }) => isInside(sentFrom))
      : truth.register.filter(({ receivedFrom }) => isInside(receivedFrom));
  const delivery = `${side}-${String(receivedAtMs)}-${String(random.below(1_000_000))}`;
  const part: Part = {
    delivery,
    declaration: {
      side,
      scope: '1804+1811',
      fromMs,
      toMs,
      maxDelay: random.pick(['auto', 'PT1H', '2WD']),
      clockSkew: 'PT5M',
      channels: null,
    },
    receivedAtMs,
    rows: rows.length,
    blobPath: `parts/1804.1811/${delivery}.json`,
  };
  return { part, rows: random.shuffle(rows).map((row, index) => ({ ...row, rowNumber: index + 2 })) };
}
