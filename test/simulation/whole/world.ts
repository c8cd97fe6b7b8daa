/** The whole program in one process: hosts that die, clocks that are off, a queue that repeats itself, and people. */
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import type { System } from '#use-cases/system.ts';
import { logReading } from '#adapters/log-reader/log-reading.ts';
import { sweep } from '#use-cases/sweep.ts';
import { memoryBlobs } from '../../contract/memory-blobs.ts';
import { memoryDocuments } from '../../contract/memory-documents.ts';
import { Dice } from './dice.ts';
import { Hosts } from './hosts.ts';
import { Faults, Unavailable } from './ports/faults.ts';
import { hostBlobs, hostDocuments, hostQueue } from './ports/faulty-stores.ts';
import { ofWrites } from './ports/host.ts';
import type { Host } from './ports/host.ts';
import { Messages } from './ports/messages.ts';
import { watchedDocuments } from './ports/watched.ts';
import { plainFormats } from './ports/plain-formats.ts';

/** What the script found to be wrong: never a fault that was planted. */
export class Wrong extends Error {}

const maxRounds = 60;
/** From then on who asks again meets less and less trouble: what takes 150 reads would else never be answered. */
const easierAfter = 12;
const easierBy = 0.75;
/** From then on none: a fault of the program that stays is told when nothing else goes wrong. */
const untroubledAfter = 36;

export interface Misfortune {
  /** Null: nothing goes wrong, and one host does everything. */
  readonly seed: number | null;
  readonly share: number;
  readonly incidentId: string;
  readonly startMs: number;
}

export class World {
  readonly faults: Faults;
  readonly messages: Messages;
  /** Sees everything, by the right clock; nothing of it goes wrong. */
  readonly observer: System;
  /** Events that the receiver of alarms has said it has. */
  readonly heard = new Set<string>();
  /** What was wrong for a moment. */
  readonly wrong: string[] = [];
  nowMs: number;
  /** What people's doings rest on just now: it is out of order more often than the rest. */
  likelyOut: readonly string[] = [];
  /** Nobody gets to what waits: only what people ask for is done. */
  isIdle = false;
  readonly #isCalm: boolean;
  readonly #dice: Dice;
  readonly #blobs: BlobStore;
  readonly #documents: DocumentStore;
  readonly #incidentId: string;
  readonly #hosts: Hosts;

  constructor({ seed, share, incidentId, startMs }: Misfortune) {
    this.#isCalm = seed === null;
    this.#dice = new Dice(seed ?? 0);
    this.#incidentId = incidentId;
    this.nowMs = startMs;
    this.faults = new Faults(this.#dice, this.#isCalm ? 0 : share);
    this.messages = new Messages(this.#dice, this.#isCalm);
    this.#blobs = this.#withEvents(memoryBlobs(() => this.nowMs));
    this.#documents = watchedDocuments(memoryDocuments(), (text) => this.wrong.push(text));
    this.observer = this.#systemOf(null);
    const systemOf = (host: Host): System => this.#systemOf(host);
    this.#hosts = new Hosts({ faults: this.faults, dice: this.#dice, isCalm: this.#isCalm, systemOf });
  }

  /** A person or a machine asks, and asks again until there is an answer; the work goes on meanwhile. */
  async ask<T>(act: (system: System) => Promise<T>): Promise<T> {
    if (this.#isCalm) return act(this.#hosts.first.asked);
    const [answer] = await Promise.all([this.#insist(act), this.#meanwhile()]);
    return answer;
  }

  /** Two at once, at whichever hosts. */
  async askBoth<T>(one: (system: System) => Promise<T>, other: typeof one): Promise<[T, T]> {
    if (this.#isCalm) return [await this.ask(one), await this.ask(other)];
    const [first, second] = await Promise.all([this.#insist(one), this.#insist(other), this.#meanwhile()]);
    return [first, second];
  }

  /** Nobody asks for anything, and the work goes on. */
  async goOn(): Promise<void> {
    if (!this.#isCalm) await this.#meanwhile();
  }

  /** The bytes of a request; a connection may break in their midst. */
  async *body(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    const half = bytes.length >> 1;
    yield bytes.subarray(0, half);
    if (this.faults.strike('request.body', ['broken-off']) !== null) throw new Unavailable('request.body');
    yield bytes.subarray(half);
  }

  /** No more faults until all is done that anybody knows of. */
  async rest(): Promise<void> {
    const { share } = this.faults;
    this.faults.share = 0;
    this.faults.outage = null;
    const { system } = this.#hosts.startOne();
    for (let round = 0; ; round++) {
      if (round === maxRounds) throw new Wrong('it does not come to rest');
      await this.messages.serveAll(system);
      await sweep(system);
      if (this.messages.isEmpty) break;
    }
    this.faults.share = share;
    this.#hosts.startAnew();
  }

  async #insist<T>(act: (system: System) => Promise<T>): Promise<T> {
    const { share } = this.faults;
    for (let attempt = 1; ; attempt++) {
      if (attempt > easierAfter) {
        this.faults.outage = null;
        this.faults.share = share * easierBy ** (attempt - easierAfter);
      }
      if (attempt > untroubledAfter) this.faults.share = 0;
      const isLast = this.faults.share === 0;
      try {
        return await act(this.#hosts.some().asked);
      } catch (error) {
        if (error instanceof Wrong || isLast) throw error;
      } finally {
        this.faults.share = share;
      }
    }
  }

  /** Messages are served, timers fire, and at times something fails for a while. */
  async #meanwhile(): Promise<void> {
    if (this.isIdle) return;
    if (this.likelyOut.length > 0 && this.#dice.chance(0.4)) {
      this.faults.outage = this.#dice.among(this.likelyOut);
    } else if (this.#dice.chance(0.06)) {
      const parts = [
        'documents.replace',
        'documents.create scopes',
        'queue.send',
        'blobs.create',
        'blobs.read',
      ];
      this.faults.outage = this.#dice.among(parts);
    } else if (this.#dice.chance(0.5)) this.faults.outage = null;
    const work: Promise<unknown>[] = [];
    if (this.#dice.chance(0.7)) work.push(this.messages.serveSome(() => this.#hosts.some().system));
    if (this.#dice.chance(0.25)) work.push(this.#timer());
    if (this.#dice.chance(0.08)) work.push(this.#timer());
    await Promise.all(work);
  }

  /** What fails is the next one's. */
  async #timer(): Promise<void> {
    await sweep(this.#hosts.some().system).catch(() => undefined);
  }

  /** @param host null for who only looks */
  #systemOf(host: Host | null): System {
    const { queue } = this.messages;
    return {
      clock: { nowMs: () => this.nowMs },
      randomness: { bytes: (length) => Uint8Array.from({ length }, () => this.#dice.below(256)) },
      blobs: host === null ? this.#blobs : hostBlobs(host, this.#blobs),
      documents: host === null ? this.#documents : hostDocuments(host, this.#documents),
      queue: host === null ? queue : hostQueue(host, queue),
      logs: logReading,
      releaseFormats: plainFormats,
      ...(host !== null && { alarmWebhook: { send: ({ id }) => this.#tell(host, id) } }),
      incidentId: this.#incidentId,
    };
  }

  #tell(host: Host, event: string): Promise<boolean> {
    const run = async (): Promise<boolean> => {
      this.heard.add(event);
      return true;
    };
    return host.perform({ what: 'webhook.send', possible: ofWrites, run });
  }

  /** The store tells of each new log by itself, at least once as it says; here sometimes not at all. */
  #withEvents(blobs: BlobStore): BlobStore {
    return {
      ...blobs,
      create: async (path, bytes, contentType) => {
        const made = await blobs.create(path, bytes, contentType);
        if (made === 'created' && path.startsWith('logs/')) this.messages.event(path);
        return made;
      },
    };
  }
}
