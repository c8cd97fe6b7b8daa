import { Parser } from 'saxen';

/** What is not well-formed, or not as a workbook is; ends in `unknown-format`. */
export class MalformedWorkbook extends Error {}

export interface XmlHandler {
  /** @param attribute an attribute's value by its name, or by `:name` where any prefix may stand before it */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

const chunkBytes = 1 << 20;

/**
 * Reads XML with saxen, the parser that read-excel-file is built on. That library itself would lose what the log
 * contract needs: it drops row numbers and errors in cells, reads `date1904="true"` as 1900, takes dates in the
 * machine's time zone and skips CDATA. Entities other than XML's own five are refused, DTDs were before.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new Parser();
  const text = (raw: string): void => handler.text?.(decodeEntities(raw));
  parser.on('openTag', (name, attributes) => handler.open?.(localName(name), attributeReader(attributes)));
  parser.on('closeTag', (name) => handler.close?.(localName(name)));
  parser.on('text', text);
  parser.on('cdata', (raw) => handler.text?.(raw));
  parser.on('attention', refuse);
  parser.on('error', refuse);
  parser.on('warn', refuse);
  const decoder = xmlDecoder(bytes);
  try {
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      parser.write(decoder.decode(bytes.subarray(start, start + chunkBytes), { stream: true }));
    }
    parser.write(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) refuse();
    throw error;
  }
  parser.end();
}

function refuse(): never {
  throw new MalformedWorkbook();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeReader(attributes: () => Record<string, string> | false) {
  return (name: string): string | undefined => {
    const all = attributes();
    if (all === false) return refuse();
    const value =
      all[name.startsWith(':') ? (Object.keys(all).find((key) => key.endsWith(name)) ?? '') : name];
    return value === undefined ? undefined : decodeEntities(value);
  };
}

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));
const largestCodePoint = 0x10ffff;

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (_all, decimal, hex, name) => {
    if (name !== undefined) return entities.get(name) ?? refuse();
    const codePoint = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return codePoint <= largestCodePoint ? String.fromCodePoint(codePoint) : refuse();
  });
}

/** By byte order mark, by how the first `<` stands, else by the XML declaration (UTF-8 where it names nothing). */
function xmlDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0))
    return new TextDecoder('utf-16le', { fatal: true });
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c))
    return new TextDecoder('utf-16be', { fatal: true });
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = /^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  if (!/^(?:utf-?8|us-ascii|iso-8859-1|windows-1252)$/i.test(encoding)) return refuse();
  return new TextDecoder(encoding, { fatal: true });
}
