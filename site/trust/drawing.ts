/** The pictures of how logs are reconciled: drawn from times, so that they show what the rule says and nothing else. */

export interface ExampleLogs {
  /** Minutes after the beginning. */
  readonly sentAt: readonly number[];
  readonly enteredAt: readonly number[];
  /** How long the case system may take. */
  readonly maxDelayMinutes: number;
}

export interface DrawnMessage {
  readonly x: number;
  /** May it be missing? Open ring, otherwise a filled circle. */
  readonly isOpen: boolean;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly messages: readonly DrawnMessage[];
  readonly entries: readonly { readonly x: number }[];
  /** From a message to an entry that can stand for it. */
  readonly lines: readonly { readonly fromX: number; readonly toX: number }[];
}

/** As the texts beside them say: all explained, one not found, three for two. */
export const examples = {
  explained: { sentAt: [10, 60, 110], enteredAt: [18, 66, 121], maxDelayMinutes: 20 },
  missing: { sentAt: [10, 60, 110], enteredAt: [18, 121], maxDelayMinutes: 20 },
  contested: { sentAt: [40, 50, 60], enteredAt: [63, 69], maxDelayMinutes: 40 },
} as const satisfies Record<string, ExampleLogs>;

export const lineTop = 20;
export const lineBottom = 90;
const pixelsPerMinute = 2.5;
const margin = 20;
/** The same in all pictures, so that they can be compared. */
const shownMinutes = 125;

export function drawingOf({ sentAt, enteredAt, maxDelayMinutes }: ExampleLogs): Drawing {
  const x = (minute: number): number => margin + minute * pixelsPerMinute;
  const canStandFor = (sent: number, entered: number): boolean =>
    sent <= entered && entered <= sent + maxDelayMinutes;
  const lines = sentAt.flatMap((sent) =>
    enteredAt.filter((entered) => canStandFor(sent, entered)).map((entered) => ({ sent, entered })),
  );
  /** All that hangs together with a message by lines: where messages outnumber entries, any of them may be missing. */
  const groupOf = (sent: number): { messages: Set<number>; entries: Set<number> } => {
    const messages = new Set([sent]);
    const entries = new Set<number>();
    for (let before = -1; before !== messages.size + entries.size;) {
      before = messages.size + entries.size;
      for (const line of lines) {
        if (messages.has(line.sent)) entries.add(line.entered);
        if (entries.has(line.entered)) messages.add(line.sent);
      }
    }
    return { messages, entries };
  };
  const isOpen = (sent: number): boolean => groupOf(sent).messages.size > groupOf(sent).entries.size;
  return {
    width: 2 * margin + shownMinutes * pixelsPerMinute,
    height: 110,
    messages: sentAt.map((sent) => ({ x: x(sent), isOpen: isOpen(sent) })),
    entries: enteredAt.map((entered) => ({ x: x(entered) })),
    lines: lines.map(({ sent, entered }) => ({ fromX: x(sent), toX: x(entered) })),
  };
}
