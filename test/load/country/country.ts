/** The country under load: each scope's history of 33 months, and one busy day after it. Made anew when asked for. */
import type { ScopeKey } from '#domain/service/service.ts';
import { randomFor } from '#local/sample/random.ts';
import { eventsOf, registerKinds } from './events.ts';
import type { Events, RegisterKind, Span, Verdict } from './events.ts';
import { portalLines, portalUpload, registerUpload } from './files.ts';
import type { Upload } from './files.ts';
import { loadServices } from './services.ts';
import type { LoadService } from './services.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
/** A row is some 65 bytes, and an upload may have 64 MiB. */
const mostOfAFile = 700_000;

/** The portal's log of this time is KS's national file; of its end some services hand in their own as well. */
const history: Span = { fromMs: Date.UTC(2020, 8, 1), toMs: Date.UTC(2023, 5, 1) };
const own: Span = { fromMs: Date.UTC(2023, 2, 1), toMs: history.toMs };
const registered: Span = { fromMs: history.fromMs, toMs: Date.UTC(2023, 4, 20) };
const busyDay: Span = { fromMs: Date.UTC(2023, 5, 5), toMs: Date.UTC(2023, 5, 6) };
/** Nothing is sent so late on the busy day that the day's register could not tell of it. */
const busyHours: Span = { fromMs: busyDay.fromMs + hourMs, toMs: busyDay.toMs - 2 * hourMs };

export interface CountrySettings {
  readonly scopes: number;
  /** In the whole country, over the history. */
  readonly messages: number;
  /** In the whole country, on the busy day. */
  readonly busyMessages?: number;
  /** How many KS hands in at once at most. */
  readonly messagesOfAFile?: number;
  readonly seed: number;
}

/** What must be found of a scope: each message's verdict, and the sums that follow from how the logs were made. */
export interface Account {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly missingAtLeast: number;
  readonly unexplained: number;
}

export interface LoadCountry {
  readonly services: readonly LoadService[];
  /** A service's register, and of one of four its own portal log. */
  uploadsOf(service: LoadService): Promise<Upload[]>;
  /** KS's file of the whole country; more than one, by time, where one would be larger than an upload may be. */
  nationalUploads(): Upload[];
  /** A part of the busy day: each service's register, and KS's file. @param parts in how many the day is cut */
  busyRegister(service: LoadService, part: number, parts: number): Promise<Upload>;
  busyNational(part: number, parts: number): Upload;
  /** @param withBusyDay whether it has been delivered */
  accountOf(service: LoadService, withBusyDay: boolean): Account;
}

export function loadCountry({
  scopes,
  messages,
  busyMessages = 0,
  messagesOfAFile = mostOfAFile,
  seed,
}: CountrySettings): LoadCountry {
  const services = loadServices(scopes, seed);
  const people = services.reduce((sum, { population }) => sum + population, 0);
  const shareOf = (all: number, { population }: LoadService) =>
    Math.max(1, Math.round((all * population) / people));
  const randomOf = (part: string, scope: ScopeKey) => randomFor(seed, `${part} ${scope}`);
  const past = (service: LoadService): Events =>
    eventsOf(
      kindOf(service),
      history,
      registered.toMs,
      shareOf(messages, service),
      randomOf('past', service.scope),
    );
  const busy = (service: LoadService): Events =>
    eventsOf(
      kindOf(service),
      busyHours,
      busyDay.toMs,
      shareOf(busyMessages, service),
      randomOf('busy', service.scope),
    );
  const sentIn = (events: Events, span: Span) => events.messages.filter(({ sentMs }) => isIn(span, sentMs));
  const receivedIn = (events: Events, span: Span) =>
    events.entries.filter(({ receivedMs }) => isIn(span, receivedMs));

  return {
    services,
    async uploadsOf(service) {
      const events = past(service);
      const entries = receivedIn(events, registered);
      const isBook = isWorkbook(service);
      const register = await registerUpload(service, kindOf(service), isBook, registered, entries);
      if (!hasOwnPortalLog(service)) return [register];
      const lines = portalLines(service, sentIn(events, own));
      return [register, portalUpload(service.scope, own, [lines])];
    },
    nationalUploads() {
      const files = Math.ceil(messages / messagesOfAFile);
      return Array.from({ length: files }, (_, i) => {
        const span = partOf(history, i, files);
        const lines = services.map((service) => portalLines(service, sentIn(past(service), span)));
        return portalUpload('*', span, lines);
      });
    },
    busyRegister(service, part, parts) {
      const span = partOf(busyDay, part, parts);
      return registerUpload(service, kindOf(service), false, span, receivedIn(busy(service), span));
    },
    busyNational(part, parts) {
      const span = partOf(busyDay, part, parts);
      return portalUpload(
        '*',
        span,
        services.map((service) => portalLines(service, sentIn(busy(service), span))),
      );
    },
    accountOf(service, withBusyDay) {
      const all = withBusyDay ? [past(service), busy(service)] : [past(service)];
      return {
        verdicts: new Map(all.flatMap((events) => events.messages.map(({ id, verdict }) => [id, verdict]))),
        missingAtLeast: all.reduce((sum, events) => sum + events.missingAtLeast, 0),
        unexplained: all.reduce((sum, events) => sum + events.unexplained, 0),
      };
    },
  };
}

function kindOf({ index }: LoadService): RegisterKind {
  return registerKinds[index % registerKinds.length]!;
}

/** One of six. */
function isWorkbook({ index }: LoadService): boolean {
  return index % 6 === 1;
}

/** What it tells stands in KS's file too: whichever comes last has the last word, and it is the same. */
function hasOwnPortalLog({ index }: LoadService): boolean {
  return index % 4 === 0;
}

function isIn({ fromMs, toMs }: Span, ms: number): boolean {
  return ms >= fromMs && ms < toMs;
}

/** To whole minutes, as a declaration tells them. */
function partOf({ fromMs, toMs }: Span, part: number, parts: number): Span {
  const atMs = (n: number) => fromMs + Math.round(((toMs - fromMs) * n) / parts / minuteMs) * minuteMs;
  return { fromMs: atMs(part), toMs: atMs(part + 1) };
}
