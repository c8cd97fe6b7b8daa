import { describe, expect, it } from 'vitest';
import { row, text, workbookParts } from '../log-reader/testing/workbook-writer.ts';
import { writeZip } from '../log-reader/testing/zip-writer.ts';
import type { ZipPart } from '../log-reader/testing/zip-writer.ts';
import { passGate } from './gate.ts';

const rows = row(1, [text('innsendt'), text('kommunenummer')]);
const parts = workbookParts({ rows });
const styles = 'xl/styles.xml';

/** The archive with one part changed. */
function changed(change: Partial<ZipPart>, name = styles): Uint8Array {
  return writeZip(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));
}

function verdict(file: Uint8Array): string {
  const passed = passGate(file);
  return typeof passed === 'string' ? passed : 'safe';
}

function noise(bytes: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: bytes }, () => (state = (state * 48_271) % 0x7fffffff) & 0xff);
}

describe('the gate lets through', () => {
  it('sound archives: deflated and stored, with descriptors, zip64 and a comment', () => {
    expect(verdict(writeZip(parts))).toBe('safe');
    expect(verdict(writeZip(parts.map((part) => ({ ...part, stored: true }))))).toBe('safe');
    expect(verdict(writeZip(parts.map((part) => ({ ...part, descriptor: true }))))).toBe('safe');
    expect(verdict(writeZip(parts, { zip64: true, comment: 'PK\u0005\u0006' }))).toBe('safe');
  });

  it('a part by its name, whatever its case', () => {
    const archive = passGate(writeZip(parts));
    if (typeof archive === 'string') throw new Error(archive);
    expect(Buffer.from(archive.unpack('XL/Styles.xml')!).toString()).toContain('styleSheet');
    expect(archive.unpack('xl/nothing.xml')).toBeNull();
    expect(archive.names.length).toBe(parts.length);
  });
});

describe('the gate refuses', () => {
  it('archives cut short anywhere', () => {
    const whole = writeZip(parts);
    for (let length = 2; length < whole.length; length += 13) {
      expect(verdict(whole.slice(0, length))).toBe('archive-unsafe');
    }
    expect(verdict(whole.slice(0, -1))).toBe('archive-unsafe');
    expect(verdict(Buffer.concat([whole, Buffer.from('x')]))).toBe('archive-unsafe');
    expect(verdict(Buffer.concat([Buffer.from('PK'), whole]))).toBe('archive-unsafe');
  });

  it('any flipped byte, or reads what was written', () => {
    const whole = writeZip(parts);
    const written = parts.map((part) => part.content);
    for (let at = 0; at < whole.length; at++) {
      const flipped = whole.slice();
      flipped[at]! ^= 0xff;
      const passed = passGate(flipped);
      if (typeof passed === 'string') continue;
      expect(parts.map((part) => Buffer.from(passed.unpack(part.name) ?? []).toString())).toEqual(written);
    }
  });

  it('encrypted parts', () => {
    expect(verdict(changed({ flags: 1 }))).toBe('archive-unsafe');
    expect(verdict(changed({ flags: 1 << 6 }))).toBe('archive-unsafe');
  });

  it('more than a thousand parts', () => {
    const many = (count: number): ZipPart[] =>
      Array.from({ length: count }, (_, index) => ({ name: `x/${index}`, content: 'x' }));
    expect(verdict(writeZip([...parts, ...many(1000 - parts.length)]))).toBe('safe');
    expect(verdict(writeZip([...parts, ...many(1001 - parts.length)]))).toBe('archive-unsafe');
  });

  it('a part that unpacks to more than 200 times its packed size', () => {
    expect(verdict(changed({ content: ' '.repeat(1 << 20) }))).toBe('archive-unsafe');
    const part = Buffer.concat([noise(10_000), Buffer.alloc(1 << 20)]);
    expect(verdict(changed({ content: part }))).toBe('safe');
  });

  it('a part that unpacks to other than it declares', () => {
    expect(verdict(changed({ told: { unpackedBytes: 10 } }))).toBe('archive-unsafe');
    expect(verdict(changed({ told: { unpackedBytes: 1500 } }))).toBe('archive-unsafe');
    expect(verdict(changed({ told: { crc32: 7 } }))).toBe('archive-unsafe');
    expect(verdict(changed({ content: Buffer.alloc(1 << 24), told: { unpackedBytes: 1000 } }))).toBe(
      'archive-unsafe',
    );
  });

  it('more than 512 MiB in all, by what is declared, before anything is unpacked', () => {
    const large = { stored: true, content: noise(3_000_000), told: { unpackedBytes: 500_000_000 } };
    const file = writeZip([...parts, { name: 'a', ...large }, { name: 'b', ...large }]);
    const before = process.memoryUsage().arrayBuffers;
    expect(verdict(file)).toBe('archive-unsafe');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('a DTD in any part, in UTF-8 and UTF-16', () => {
    const dtd = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]><x/>';
    expect(verdict(changed({ content: dtd }))).toBe('archive-unsafe');
    expect(verdict(changed({ content: Buffer.from(dtd, 'utf16le') }))).toBe('archive-unsafe');
    expect(verdict(changed({ content: Buffer.from(dtd, 'utf16le').swap16() }))).toBe('archive-unsafe');
  });

  it('headers that disagree, parts that come twice, parts that overlap', () => {
    expect(verdict(changed({ localName: 'xl/stylez.xml' }))).toBe('archive-unsafe');
    expect(verdict(changed({ localMethod: 0 }))).toBe('archive-unsafe');
    expect(verdict(writeZip([...parts, { name: 'XL\\styles.xml', content: '' }]))).toBe('archive-unsafe');
    const whole = writeZip(parts);
    const view = new DataView(whole.buffer);
    const directory = view.getUint32(whole.length - 6, true);
    const second = directory + 46 + view.getUint16(directory + 28, true);
    whole.copyWithin(second + 42, directory + 42, directory + 46);
    expect(verdict(whole)).toBe('archive-unsafe');
  });

  it('other archives as unknown, even if they are unsafe', () => {
    const document = { name: 'word/document.xml', content: ' '.repeat(1 << 20), flags: 1 };
    expect(verdict(writeZip([document]))).toBe('unknown-format');
    expect(verdict(writeZip([]))).toBe('unknown-format');
  });
});
