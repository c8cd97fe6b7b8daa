/** Those that run the program, each by its own clock; where one was killed another is started in its place. */
import type { System } from '#use-cases/system.ts';
import type { Dice } from './dice.ts';
import type { Faults } from './ports/faults.ts';
import { Host } from './ports/host.ts';

interface Running {
  readonly host: Host;
  /** As it works by itself, by its own clock. */
  readonly system: System;
  /** As it answers people: by the right clock, which is the script's. */
  readonly asked: System;
}

const minuteMs = 60_000;
const clocksOffMs = [0, 0, 1.5 * minuteMs, -1.5 * minuteMs, 20 * minuteMs, -20 * minuteMs];

interface Given {
  readonly faults: Faults;
  readonly dice: Dice;
  /** One host does everything, by the right clock. */
  readonly isCalm: boolean;
  /** What a host works with, by the right clock. */
  readonly systemOf: (host: Host) => System;
}

export class Hosts {
  readonly #given: Given;
  #running: Running[] = [];

  constructor(given: Given) {
    this.#given = given;
    this.startAnew();
  }

  get first(): Running {
    return this.#running[0]!;
  }

  some(): Running {
    const place = this.#given.dice.below(this.#running.length);
    const running = this.#running[place]!;
    if (running.host.isAlive) return running;
    const started = this.#start(this.#someClockOffMs());
    this.#running[place] = started;
    return started;
  }

  startAnew(): void {
    const { isCalm } = this.#given;
    this.#running = isCalm ? [this.#start(0)] : [0, 1].map(() => this.#start(this.#someClockOffMs()));
  }

  /** One instead of them all, by the right clock. */
  startOne(): Running {
    this.#running = [this.#start(0)];
    return this.first;
  }

  #someClockOffMs(): number {
    return this.#given.dice.among(clocksOffMs);
  }

  #start(clockOffMs: number): Running {
    const { faults, systemOf } = this.#given;
    const host = new Host(faults);
    const asked = systemOf(host);
    const clock = { nowMs: () => asked.clock.nowMs() + clockOffMs };
    return { host, asked, system: { ...asked, clock } };
  }
}
