/** Files that are refused, each for another reason, with marks that nobody may find outside of them. */
import { strToU8, zipSync } from 'fflate';

/** Of a synthetic person, with control digits that hold. */
export const personalNumber = '17817310184';
export const marks = ['QXNAVNPERSON', 'QXMERKNAD', 'QXADRESSE', 'QXFILNAVNET', personalNumber];

const [name, remark, address, file] = marks;

export interface RefusedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const refusedFiles: readonly RefusedFile[] = [
  { name: 'columns that may not be', bytes: strToU8(`mottatt;navn\n2023-03-01;${remark!} ${name!}`) },
  { name: 'a personal number as a column', bytes: strToU8(`mottatt;${personalNumber}\n2023-03-01;1`) },
  {
    name: 'a personal number as an id',
    bytes: strToU8(`mottatt;bekymringsmeldingId\n2023-03-01;${personalNumber}`),
  },
  { name: 'a personal number as a time', bytes: strToU8(`mottatt\n${personalNumber}`) },
  { name: 'words as a time', bytes: strToU8(`mottatt\n${address!}`) },
  { name: 'a quote that never ends', bytes: strToU8(`mottatt\n"${remark!}`) },
  {
    name: 'a zip of another kind',
    bytes: zipSync({ [`${file!}.txt`]: strToU8(`${name!} ${personalNumber}`) }),
  },
  {
    name: 'bytes of no encoding',
    bytes: new Uint8Array([...strToU8(`mottatt\n${name!}`), 0xff, 0x00, 0xc3]),
  },
];
