/**
 * The grammar of a translator's text. Letters and marks of punctuation only: no digit can stand in it, so no count,
 * date, telephone number or personal number can slip past what the disclosure rules let through. A number in words is
 * letters like any other: that is for the second person, who holds the text against the Norwegian one.
 */
import { holdsPersonalNumber } from '../../logs/cells/personal-number.ts';
import { longestHeading, longestText, samiValues } from './parts.ts';
import type { AskedPart, SamiPart, SamiPartName, SamiValue } from './parts.ts';

export const samiTextFaultCodes = [
  'empty',
  'too-long',
  'personal-number',
  'digit',
  'link',
  'character-not-allowed',
  'value-missing',
  'value-twice',
  'value-unknown',
  'part-missing',
  'part-not-asked',
] as const;
export type SamiTextFaultCode = (typeof samiTextFaultCodes)[number];

/** Where a fault is; never what stands there. */
export interface SamiTextFault {
  readonly part: SamiPartName;
  readonly field: 'heading' | 'text';
  readonly code: SamiTextFaultCode;
  /** Of a value that is missing or there twice. */
  readonly value?: SamiValue;
}

const allowed = /^[\p{Script=Latin} \n.,;:!?'’ʼ"“”„«»()–—-]*$/u;
/** `bufdir.no`: links are put in by the system. */
const address = /\p{L}{2}\.\p{L}{2}/u;
const place = /\{([^{}]*)\}/g;

/** As it is kept: composed letters, common spaces, one line break between paragraphs. */
export function cleanedPart({ part, heading, text }: SamiPart): SamiPart {
  return { part, heading: cleaned(heading).replaceAll('\n', ' '), text: cleaned(text) };
}

function cleaned(text: string): string {
  const lines = text
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .split(/\r\n|\r|\n/);
  const trimmed = lines.map((line) => line.replace(/ +/g, ' ').trim());
  return trimmed.filter((line) => line !== '').join('\n');
}

/** @param parts cleaned @returns in the order of the parts; empty where the translation fits the version */
export function faultsOf(parts: readonly SamiPart[], asked: readonly AskedPart[]): SamiTextFault[] {
  const missing = asked.flatMap((wanted) => {
    const given = parts.filter(({ part }) => part === wanted.part);
    const [first] = given;
    if (!first) return [fault(wanted.part, 'text', 'part-missing')];
    if (given.length > 1) return [fault(wanted.part, 'text', 'part-not-asked')];
    return [...headingFaults(first), ...textFaults(first, wanted)];
  });
  const names = asked.map(({ part }) => part);
  const strange = parts.filter(({ part }) => !names.includes(part));
  return [...missing, ...strange.map(({ part }) => fault(part, 'text', 'part-not-asked'))];
}

function headingFaults({ part, heading }: SamiPart): SamiTextFault[] {
  const code = codeOf(heading.replace(/[{}]/g, ''), longestHeading);
  if (code) return [fault(part, 'heading', code)];
  return /[{}]/.test(heading) ? [fault(part, 'heading', 'value-unknown')] : [];
}

function textFaults({ part, text }: SamiPart, { values }: AskedPart): SamiTextFault[] {
  const named = [...text.matchAll(place)].map((found) => found[1]);
  const bare = text.replace(place, '');
  const code = codeOf(bare.replace(/[{}]/g, ''), longestText);
  if (code) return [fault(part, 'text', code)];
  const words = values.map((value) => samiValues[value]);
  const isStrange = /[{}]/.test(bare) || named.some((word) => !words.some((known) => known === word));
  const faults = isStrange ? [fault(part, 'text', 'value-unknown')] : [];
  for (const value of values) {
    const times = named.filter((word) => word === samiValues[value]).length;
    if (times === 0) faults.push({ ...fault(part, 'text', 'value-missing'), value });
    if (times > 1) faults.push({ ...fault(part, 'text', 'value-twice'), value });
  }
  return faults;
}

function codeOf(text: string, longest: number): SamiTextFaultCode | null {
  const plain = text.normalize('NFKC');
  if (plain.trim() === '') return 'empty';
  if ([...text].length > longest) return 'too-long';
  const bytes = new TextEncoder().encode(plain);
  if (holdsPersonalNumber(bytes, 0, bytes.length)) return 'personal-number';
  if (/\p{N}/u.test(text) || /\p{N}/u.test(plain)) return 'digit';
  if (address.test(plain)) return 'link';
  // What only looks like a letter, such as a ligature or a wide form, is none.
  return plain === text && allowed.test(text) ? null : 'character-not-allowed';
}

function fault(part: SamiPartName, field: SamiTextFault['field'], code: SamiTextFaultCode): SamiTextFault {
  return { part, field, code };
}
