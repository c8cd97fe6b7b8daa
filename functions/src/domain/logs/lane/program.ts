/** lane.wat as a program. Where WebAssembly is forbidden, as by a site's policy, or unknown, there is none. */
import { laneCode } from './lane-code.ts';
import { places } from './memory.ts';

export interface LaneProgram {
  readonly memory: LaneMemory;
  /** Reads rows into the page; returns the address after the last one read. */
  readonly take: (at: number, end: number, row: number, endRow: number, rowNumber: number) => number;
  /** 1 where a shape fits the row at this address, whatever its values are; else 0. */
  readonly fitsSome: (at: number, end: number) => number;
}

interface LaneMemory {
  readonly buffer: ArrayBuffer;
}

type LaneExports = Omit<LaneProgram, 'memory'>;

/** As much of WebAssembly as is used here: neither Node's types nor the language's know it. */
interface WebAssemblyApi {
  readonly Module: new (code: Uint8Array) => object;
  readonly Memory: new (size: { initial: number; maximum: number }) => LaneMemory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: LaneExports };
}

declare const WebAssembly: WebAssemblyApi | undefined;

let compiled: object | null | undefined;

/** @returns null where that is forbidden */
export function compile({ Module }: Pick<WebAssemblyApi, 'Module'>): object | null {
  try {
    return new Module(Uint8Array.from(atob(laneCode), (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}

/**
 * @param pages of 64 KiB
 * @returns null where there is no WebAssembly, or it is forbidden
 */
export function newProgram(pages: number, earliestMs: number, latestMs: number): LaneProgram | null {
  if (typeof WebAssembly === 'undefined') return null;
  // Once for all lanes.
  compiled ??= compile(WebAssembly);
  if (compiled === null) return null;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const lane = { memory, ...places, earliestMs, latestMs };
  const { take, fitsSome } = new WebAssembly.Instance(compiled, { lane }).exports;
  return { memory, take, fitsSome };
}
