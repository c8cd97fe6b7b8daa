/**
 * What a reader knows who kept everything: of each published version of each place a range of counts, and of each
 * total a sum over them. Read from the published JSON; the hierarchy of areas and the rule by which a single count is
 * shown are public, and so known.
 */
import { z } from 'zod';
import type { ToldBefore } from '#domain/disclosure/index.ts';
import { countyOf, governorOf } from '#domain/municipality/governors.ts';
import { toldDifferences } from './differences.ts';
import { programRule, type ShowRule } from './show-rule.ts';

const countSchema = z.union([z.number().int(), z.literal('1-3'), z.literal('not-shown')]);
type Count = z.infer<typeof countSchema>;

const placeSchema = z.object({
  notice: z
    .object({
      version: z.number(),
      publishedAt: z.string(),
      notFoundAtLeast: countSchema,
      ownNumber: z.number().int().optional(),
      windows: z.array(z.unknown()),
      unknowable: z.string().optional(),
      closed: z.string().optional(),
    })
    .optional(),
});
export const publishedSchema = z.object({
  totals: z
    .array(
      z.object({
        area: z.string(),
        atLeast: z.number().nullable(),
        isExact: z.boolean(),
        withheld: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  municipalities: z.array(
    placeSchema.extend({
      number: z.string(),
      state: z.string().optional(),
      districts: z.array(placeSchema.extend({ district: z.string() })).optional(),
    }),
  ),
});
export type Published = z.infer<typeof publishedSchema>;

export interface Variable {
  readonly place: string;
  /** `4601 version 2` */
  readonly name: string;
  /** Every count that could have been published so, ascending; whoever goes by the windows knows more. */
  readonly possible: readonly number[];
  /** What a reader holds possible by this count's own publications. */
  readonly low: number;
  readonly high: number;
  /** What must stay possible; both the same where the count is no secret. */
  readonly promised: { readonly least: number; readonly most: number };
}

/** A sum over variables, by name. */
export interface Statement {
  readonly said: string;
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

export interface Knowledge {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly statements: readonly Statement[];
  /** What is broken already without any sum: a range that windows leave empty, a difference between two versions. */
  readonly faults: readonly string[];
}

export interface Told {
  readonly place: string;
  readonly version: number;
  readonly shown: Count;
  readonly windows: number;
  readonly isCounted: boolean;
  /** The municipality's own exact number, where it has published it. */
  readonly ownNumber?: number | undefined;
}

/**
 * @param editions everything published, oldest first
 * @param rule by which the program shows a single count: a reader knows it
 */
export function knowledgeOf(editions: readonly Published[], rule: ShowRule = programRule): Knowledge {
  const variables = new Map<string, Variable>();
  const statements = new Map<string, Statement>();
  const toldBefore = new Map<string, Map<number, Told>>();
  const faults: string[] = [];
  for (const edition of editions) {
    const told = edition.municipalities.flatMap(placesTold);
    for (const one of told) {
      const versions = toldBefore.get(one.place) ?? new Map<number, Told>();
      toldBefore.set(one.place, versions.set(one.version, one));
      const earlier = [...versions.values()].filter(({ version }) => version < one.version);
      const variable = variableOf(one, earlier, rule);
      if (variable === null) faults.push(`${nameOf(one)}: more windows than the shown count can be`);
      else if (one.isCounted) variables.set(variable.name, variable);
    }
    for (const statement of totalsSaid(edition, told)) {
      statements.set(JSON.stringify(statement), statement);
    }
  }
  const versions = [...Map.groupBy(variables.values(), ({ place }) => place).values()];
  faults.push(...versions.flatMap(toldDifferences));
  return { variables, statements: [...statements.values()], faults };
}

/** Districts that one service answers for show one notice between them. */
export function placesTold({ number, notice, districts = [] }: Published['municipalities'][number]): Told[] {
  const shared = Map.groupBy(
    districts.filter((district) => district.notice !== undefined),
    (district) => JSON.stringify(district.notice),
  );
  const ofDistricts = [...shared.values()].flatMap((own) =>
    toldOf(`${number}/${own.map(({ district }) => district).join('+')}`, own[0]!.notice),
  );
  return [...toldOf(number, notice), ...ofDistricts];
}

function toldOf(place: string, notice: z.infer<typeof placeSchema>['notice']): Told[] {
  if (!notice) return [];
  const { version, notFoundAtLeast: shown, windows, unknowable, closed, ownNumber } = notice;
  const isCounted = unknowable === undefined && closed === undefined;
  return [{ place, version, shown, windows: windows.length, isCounted, ownNumber }];
}

export const nameOf = ({ place, version }: { place: string; version: number }): string =>
  `${place} version ${version}`;

/** Null where the windows leave nothing of the range. */
function variableOf(told: Told, earlier: readonly Told[], rule: ShowRule): Variable | null {
  const name = nameOf(told);
  const { place, ownNumber } = told;
  const known = told.isCounted ? ownNumber : 0;
  if (known !== undefined) {
    const promised = { least: known, most: known };
    return { place, name, possible: [known], low: known, high: known, promised };
  }
  const before: ToldBefore = {
    earlier: earlier.map(({ shown }) => shown),
    earlierOwn: earlier.flatMap((one) => one.ownNumber ?? []),
  };
  const numbers = [told.shown, ...before.earlier, ...before.earlierOwn].filter(
    (one) => typeof one === 'number',
  );
  const all = Array.from({ length: Math.max(4, ...numbers) + 8 }, (_, count) => count);
  const possible = all.filter((count) => rule.shown(count, before) === told.shown);
  const first = possible[0];
  if (first === undefined) throw new Error(`${name}: nobody could have shown ${told.shown}`);
  let most = first;
  while (possible.includes(most + 1)) most++;
  const mostWindows = told.shown === '1-3' ? Math.min(most, 3) : most;
  if (possible.length > 1 && told.windows > mostWindows) return null;
  const least = possible.length > 1 ? Math.max(first, told.windows) : first;
  return { place, name, possible, low: least, high: possible.at(-1)!, promised: { least, most } };
}

function totalsSaid({ totals = [] }: Published, told: readonly Told[]): Statement[] {
  return totals.flatMap(({ area, atLeast, isExact }) => {
    if (atLeast === null) return [];
    const names = told.filter(({ place, isCounted }) => isCounted && isIn(area, place)).map(nameOf);
    return [{ said: area, names, least: atLeast, most: isExact ? atLeast : Number.POSITIVE_INFINITY }];
  });
}

export function isIn(area: string, place: string): boolean {
  const number = place.slice(0, 4);
  return area === 'no' || area === number || area === countyOf(number) || area === governorOf(number);
}
