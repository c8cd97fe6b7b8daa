/** Bodies of uploads that are cut, lie, flood or dawdle: none leaves anything behind, or is taken by its half. */
import type { Piece } from './send-raw.ts';

export interface Body {
  readonly name: string;
  readonly cause: string;
  readonly parts: (token: string) => readonly Piece[];
  /** The status of each answer; none where the connection is closed without one. */
  readonly expected: readonly number[];
  /** The whole file came, however oddly: it is a delivery. */
  readonly isTaken?: boolean;
}

const path = '/api/deliveries?side=register&scope=1103&from=2023-03-01&to=2023-03-31';
const file = `mottatt;kommunenummer\n${'2023-03-28T14:05:09;1103\n'.repeat(40)}`;
const halfRow = file.slice(0, 500);
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

const request = (token: string, headers: readonly string[], line = `POST ${path} HTTP/1.1`): string =>
  [line, 'host: 127.0.0.1', `authorization: Bearer ${token}`, ...headers, '', ''].join('\r\n');

const body = (
  name: string,
  cause: string,
  expected: readonly number[],
  headers: readonly string[],
  ...pieces: Piece[]
): Body => ({
  name,
  cause,
  expected,
  parts: (token) => [request(token, headers), ...pieces],
});

const length = (bytes: number): string => `content-length: ${bytes}`;
const chunked = 'transfer-encoding: chunked';
const mebibyte = Buffer.alloc(1 << 20, 'a');
const floodChunk = Buffer.concat([Buffer.from('100000\r\n'), mebibyte, Buffer.from('\r\n')]);

const cut: readonly Body[] = [
  body('half-sent', 'a connection that ends in the middle', [400], [length(file.length)], halfRow, 'end'),
  body(
    'half-sent-and-reset',
    'a cable pulled out',
    [],
    [length(file.length)],
    halfRow,
    { waitMs: 50 },
    'reset',
  ),
  body('nothing-sent', 'a program that dies at once', [], [length(file.length)], { waitMs: 50 }, 'reset'),
  body('half-sent-in-chunks', 'the last chunk never comes', [400], [chunked], chunk(halfRow), 'end'),
  body('half-a-chunk', 'a chunk that is shorter than it says', [400], [chunked], `1000\r\n${halfRow}`, 'end'),
];

const lying: readonly Body[] = [
  body('longer-than-told', 'what is left over is no request', [400], [length(500)], file, 'end'),
  body('shorter-than-told', 'all sent, and yet more was told', [400], [length(file.length + 1)], file, 'end'),
  body(
    'told-too-large',
    'larger than a log may be: refused before it is sent',
    [413],
    [length(65 * 1024 * 1024)],
  ),
  body('told-as-words', 'a length that is no number', [400], ['content-length: many'], file),
  body('told-as-negative', 'a length below nothing', [400], ['content-length: -1'], file),
  body(
    'told-twice',
    'two lengths: two programs would see two bodies',
    [400],
    [length(10), length(file.length)],
    file,
  ),
  body(
    'told-in-both-ways',
    'a length and chunks: two programs would see two bodies',
    [400],
    [length(10), chunked],
    chunk(file),
  ),
  body('chunk-as-words', 'a size that is no number', [400], [chunked], `zz\r\n${file}\r\n`),
  body('chunk-of-all-bytes', 'a size beyond all', [400], [chunked], `ffffffffffffffffff\r\n${file}\r\n`),
  body(
    'packed-without-saying',
    'a body in gzip',
    [422],
    [length(10), 'content-encoding: gzip'],
    Buffer.from('1f8b08006162636465ff', 'hex'),
  ),
  body(
    'form',
    'a form of a browser around the file',
    [422],
    [chunked, 'content-type: multipart/form-data; boundary=x'],
    chunk(`--x\r\ncontent-disposition: form-data; name="f"\r\n\r\n${file}\r\n--x--\r\n`),
    '0\r\n\r\n',
  ),
  body('empty', 'a file of no bytes', [422], [length(0)]),
  body(
    'header-without-end',
    'more headers than a server takes',
    [431],
    [`x-long: ${'a'.repeat(20_000)}`, length(0)],
  ),
  {
    name: 'no-request',
    cause: 'something that is no HTTP',
    parts: () => ['\x16\x03\x01\x02\x00'],
    expected: [400],
  },
];

const floods: readonly Body[] = [
  body('flood-of-chunks', 'chunks without end', [413], [chunked], {
    flood: floodChunk,
    bytes: 160 * (1 << 20),
  }),
  body('flood-after-a-small-length', 'more than was told, without end', [400], [length(10)], {
    flood: mebibyte,
    bytes: 32 * (1 << 20),
  }),
  body('flood-of-extensions', 'a remark at a chunk, without end', [413], [chunked], '5;', {
    flood: mebibyte,
    bytes: 32 * (1 << 20),
  }),
];

const [first, ...rest] = [file.slice(0, 700), file.slice(700, 701), file.slice(701)];
const taken: readonly Body[] = [
  body(
    'byte-by-byte',
    'each byte a chunk of its own',
    [202],
    [chunked],
    [...file].map(chunk).join(''),
    '0\r\n\r\n',
  ),
  body(
    'slow',
    'a slow line that comes to its end',
    [202],
    [length(file.length)],
    first!,
    { waitMs: 700 },
    rest.join(''),
  ),
].map((one) => ({ ...one, isTaken: true }));

export const bodies: readonly Body[] = [...cut, ...lying, ...floods, ...taken];
