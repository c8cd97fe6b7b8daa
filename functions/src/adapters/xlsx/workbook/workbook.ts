import type { SafeArchive } from '../gate.ts';
import { MalformedWorkbook, readXml } from './read-xml.ts';

/** Where the parts of a workbook lie that are read. */
export interface Workbook {
  readonly sheet: string;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Dates count from 1904 instead of 1900. */
  readonly is1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Finds the first sheet in the order of the workbook, and what its cells refer to. */
export function readWorkbook(archive: SafeArchive): Workbook {
  const workbookPath = findWorkbook(archive);
  const relations = readRelations(archive, workbookPath);
  const ofType = (type: string): string | null =>
    [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
  const sheetIds: string[] = [];
  let is1904 = false;
  let root = '';
  readXml(part(archive, workbookPath), {
    open(name, attribute) {
      root ||= name;
      if (name === 'workbookPr') is1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
      if (name === 'sheet') sheetIds.push(attribute(':id') ?? '');
    },
  });
  const sheet = sheetIds.map((id) => relations.get(id)).find((relation) => relation?.type === 'worksheet');
  if (root !== 'workbook' || sheet === undefined) throw new MalformedWorkbook();
  return { sheet: sheet.target, sharedStrings: ofType('sharedStrings'), styles: ofType('styles'), is1904 };
}

function findWorkbook(archive: SafeArchive): string {
  const root = [...readRelations(archive, '').values()].find(
    (relation) => relation.type === 'officeDocument',
  );
  return root?.target ?? 'xl/workbook.xml';
}

/** Relations of a part by their id, or none where it has no list of them. */
function readRelations(archive: SafeArchive, path: string): Map<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const list = archive.unpack(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  if (list === null) return relations;
  readXml(list, {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const target = resolvePath(folder, attribute('Target') ?? '');
      const type = attribute('Type') ?? '';
      relations.set(attribute('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function part(archive: SafeArchive, path: string): Uint8Array {
  const bytes = archive.unpack(path);
  if (bytes === null) throw new MalformedWorkbook();
  return bytes;
}
