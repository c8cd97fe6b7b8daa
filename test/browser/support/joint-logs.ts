/**
 * Both logs of a joint service of three municipalities over three months, small enough to know by heart: a message a
 * day with its entry two minutes later, save for
 *  - two whose entry is not there (10 January and 7 February),
 *  - three within twenty minutes on 15 March of which the register has two,
 *  - the last one, sent so late on 31 March that its time reaches beyond what the register covers.
 */
import { sampleServices } from '#local/sample/services.ts';
import type { SampleService } from '#local/sample/services.ts';

export interface JointLogs {
  readonly service: SampleService;
  readonly portal: string;
  readonly register: string;
  readonly from: string;
  readonly to: string;
}

interface Sent {
  readonly at: Date;
  readonly isEntered: boolean;
}

const unentered = new Set(['2023-01-10', '2023-02-07', '2023-03-15']);

export function jointLogs(): JointLogs {
  const service = sampleServices().find(({ municipalities }) => municipalities.length === 3);
  if (!service) throw new Error('the sample has no joint service of three');
  const messages = allSent();
  const portal = messages.map(({ at }, place) => {
    const municipality = service.municipalities[place % 3]!;
    return `${localText(at)};${municipality};melding-${String(place + 1).padStart(3, '0')}`;
  });
  const entries = messages.filter(({ isEntered }) => isEntered);
  const register = entries.map(({ at }) => localText(new Date(at.getTime() + 2 * 60_000)));
  return {
    service,
    portal: `${['innsendt;kommunenummer;id', ...portal].join('\n')}\n`,
    register: `${['mottatt', ...register].join('\n')}\n`,
    from: '2023-01-01',
    to: '2023-03-31',
  };
}

/** Wall clock, written as if it were UTC. */
function allSent(): Sent[] {
  const messages: Sent[] = [];
  for (let day = Date.UTC(2023, 0, 1, 10); day < Date.UTC(2023, 3, 1); day += 86_400_000) {
    const at = new Date(day);
    const date = at.toISOString().slice(0, 10);
    messages.push({ at, isEntered: !unentered.has(date) });
    if (date !== '2023-03-15') continue;
    messages.push({ at: new Date(day + 10 * 60_000), isEntered: true });
    messages.push({ at: new Date(day + 20 * 60_000), isEntered: true });
  }
  return [...messages, { at: new Date(Date.UTC(2023, 2, 31, 23, 50)), isEntered: false }];
}

function localText(at: Date): string {
  return at.toISOString().slice(0, 19);
}
