/** bicep/ as it stands on the disk, or with one text replaced, and what each stage's parameters make of it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deploy } from './evaluate/deployment.ts';
import type { Parameters, Resource } from './evaluate/deployment.ts';
import { isRecord } from './evaluate/evaluate.ts';
import type { Plain } from './evaluate/evaluate.ts';
import { readBicep } from './read/bicep-file.ts';
import type { BicepFile } from './read/bicep-file.ts';
import type { Parse } from './read/parse.ts';

export const stages = ['dev', 'test', 'prod'] as const;
export type Stage = (typeof stages)[number];

export type Texts = ReadonlyMap<string, string>;

export interface Project {
  /** By path from bicep/: what ends in .bicep. */
  readonly files: ReadonlyMap<string, BicepFile>;
  readonly parameters: Readonly<Record<Stage, Parameters>>;
  /** azure.yaml, beside bicep/. */
  readonly azureYaml: string;
  /** Empty where a file cannot be read. */
  readonly deployed: (stage: Stage) => readonly Resource[];
}

export function readTexts(root: string): Texts {
  const names = readdirSync(join(root, 'bicep'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(bicep|json)$/.test(name) && name !== 'main.parameters.json');
  const texts = files.map((name) => [name, readFileSync(join(root, 'bicep', name), 'utf8')] as const);
  return new Map([...texts, ['azure.yaml', readFileSync(join(root, 'azure.yaml'), 'utf8')]]);
}

/** Reads a text once, however many projects it is in. */
export function projectReader(parse: Parse): (texts: Texts) => Project {
  const known = new Map<string, BicepFile>();
  const read = (path: string, text: string): BicepFile => {
    const key = `${path} ${text}`;
    const file = known.get(key) ?? readBicep(path, text, parse);
    known.set(key, file);
    return file;
  };
  return (texts) => projectOf(texts, read);
}

function projectOf(texts: Texts, read: (path: string, text: string) => BicepFile): Project {
  const paths = [...texts.keys()].filter((path) => path.endsWith('.bicep'));
  const files = new Map(paths.map((path) => [path, read(path, texts.get(path) ?? '')]));
  const parametersOf = (stage: Stage) => readParameters(texts.get(`${stage}.parameters.json`) ?? '{}');
  const parameters = { dev: parametersOf('dev'), test: parametersOf('test'), prod: parametersOf('prod') };
  const isReadable = [...files.values()].every(({ faults }) => faults.length === 0);
  const made = new Map<Stage, readonly Resource[]>();
  const deployed = (stage: Stage): readonly Resource[] => {
    const known = made.get(stage) ?? (isReadable ? deploy(files, 'main.bicep', parameters[stage]) : []);
    made.set(stage, known);
    return known;
  };
  return { files, parameters, azureYaml: texts.get('azure.yaml') ?? '', deployed };
}

/** ARM's form: each parameter under its name, in `value`. */
function readParameters(text: string): Parameters {
  const file: { parameters?: Record<string, Plain> } = JSON.parse(text);
  const entries = Object.entries(file.parameters ?? {});
  return Object.fromEntries(
    entries.map(([name, one]) => [name, isRecord(one) ? (one['value'] ?? null) : null]),
  );
}
