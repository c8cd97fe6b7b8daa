import { readXml } from './read-xml.ts';

const encoder = new TextEncoder();

/**
 * The texts that cells refer to by number, as UTF-8 in one growing array. As strings of JavaScript, a workbook's
 * millions of them would not fit in the worker's heap.
 */
export class SharedStrings {
  private bytes = new Uint8Array(1 << 16);
  private ends = new Uint32Array(1 << 10);
  private count = 0;
  private used = 0;

  /** @returns undefined where there is no such text */
  get(index: number): Uint8Array | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return undefined;
    return this.bytes.subarray(index === 0 ? 0 : this.ends[index - 1]!, this.ends[index]!);
  }

  /** Adds to the text that is being built. */
  append(text: string): void {
    const room = this.used + text.length * 3;
    if (room > this.bytes.length) {
      const larger = new Uint8Array(Math.max(room, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, this.used));
      this.bytes = larger;
    }
    this.used += encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
  }

  endText(): void {
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count++] = this.used;
  }
}

/** Texts without their phonetic guides, as cells show them. */
export function readSharedStrings(part: Uint8Array): SharedStrings {
  const strings = new SharedStrings();
  let isInText = false;
  let isPhonetic = false;
  let text = '';
  readXml(part, {
    open(name) {
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isInText = !isPhonetic;
    },
    text(piece) {
      if (isInText) text += piece;
    },
    close(name) {
      if (name === 't') isInText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      strings.append(unescapeText(text));
      strings.endText();
      text = '';
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_` in workbooks. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
