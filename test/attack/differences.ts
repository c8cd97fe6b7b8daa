/**
 * Two versions of one place, held against each other: how many messages came or went between them? One to three must
 * not be told: at least three differences stay possible, or all that are possible are none, or large.
 */
import { disclosureRules } from '#domain/disclosure/index.ts';
import type { Variable } from './knowledge.ts';

/** @param versions of one place, each with every count that a reader holds possible */
export function toldDifferences(versions: readonly Variable[]): string[] {
  return versions.flatMap((later, i) =>
    versions.slice(0, i).flatMap((earlier) => {
      // A difference from none is the other count itself.
      if (isNone(earlier) || isNone(later)) return [];
      const differences = new Set(
        later.possible.flatMap((after) => earlier.possible.map((before) => after - before)),
      );
      const isSmall = [...differences].some((one) => one !== 0 && Math.abs(one) < disclosureRules.shownFrom);
      if (!isSmall || differences.size >= 3) return [];
      const told = [...differences].join(' or ');
      return [`${later.name}: ${told} more than in ${earlier.name}`];
    }),
  );
}

const isNone = ({ possible }: Variable): boolean => possible.length === 1 && possible[0] === 0;
