import type { Explained } from './form.ts';

const slower = 'bytes are looked at one by one that need not be: the same is found, only more slowly';
const roomAnew = 'room that is there already is made once more';
const emptyPiece = 'a piece without bytes says nothing to anyone';

export const logsExplained: readonly Explained[] = [
  {
    file: 'encoding/open-text.ts',
    code: 'check.failed',
    becomes: 'false',
    why: 'what has failed is not complete either, which is asked at the end',
  },
  { file: 'encoding/open-text.ts', code: 'body.length > 0', why: emptyPiece },
  { file: 'encoding/utf16.ts', code: 'this.out.length < needed', why: roomAnew },
  { file: 'encoding/windows-1252.ts', code: 'this.out.length < needed', why: roomAnew },
  {
    file: 'encoding/utf16.ts',
    code: 'this.highSurrogate - 0xd800',
    becomes: 'this.highSurrogate + 0xd800',
    why: 'they differ in bits above those that the four bytes hold',
  },
  { file: 'encoding/utf8-check.ts', code: 'wordCount === 0', becomes: 'true', why: slower },
  {
    file: 'encoding/utf8-check.ts',
    code: '((word | ((word - 0x20202020) & ~word)) & 0x80808080) === 0',
    becomes: 'false',
    why: slower,
  },
  { file: 'encoding/utf8-check.ts', code: '!isPlain || this.expected > 0', becomes: 'true', why: slower },
  { file: 'encoding/utf8-check.ts', code: 'this.expected > 0', becomes: 'this.expected >= 0', why: slower },
  {
    file: 'encoding/utf8-check.ts',
    code: '(byte >= 0x20 && byte < 0x80) || byte === 10 || byte === 13',
    why: slower,
  },
  { file: 'encoding/utf8-check.ts', code: '(byte >= 0x20 && byte < 0x80) || byte === 10', why: slower },
  { file: 'encoding/utf8-check.ts', code: 'byte >= 0x20 && byte < 0x80', becomes: 'false', why: slower },
  { file: 'encoding/utf8-check.ts', code: 'byte >= 0x20', becomes: 'byte > 0x20', why: slower },
  { file: 'encoding/utf8-check.ts', code: 'byte === 10', becomes: 'false', why: slower },
  { file: 'encoding/utf8-check.ts', code: 'byte === 13', becomes: 'false', why: slower },
  {
    file: 'header/columns.ts',
    code: '[]',
    becomes: '["Stryker was here"]',
    why: 'a name more, by which nobody calls a column',
  },
  {
    file: 'header/columns.ts',
    code: "header.replace(/[\\s_-]+/gu, '').toLowerCase()",
    why: 'it is compared with names that were folded in the same way',
  },
  { file: 'header/columns.ts', code: '/[\\s_-]+/gu', why: 'all are taken out, one by one or together' },
  {
    file: 'header/separator.ts',
    code: '-1',
    becomes: '+1',
    why: 'the first separator has more known headers than -1 and is taken for that',
  },
];
