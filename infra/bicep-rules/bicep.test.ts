/** bicep/ against the rules, and the rules against faults that are planted in the text, or in what the code says. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '#local/run/paths.ts';
import { readCode } from './code.ts';
import type { Code } from './code.ts';
import { mutants } from './mutants.ts';
import { projectReader, readTexts } from './project.ts';
import { openParser } from './read/parse.ts';
import { rules } from './rules/all.ts';
import type { RuleName } from './rules/all.ts';

const projectOf = projectReader(await openParser());
const texts = readTexts(root);
const project = projectOf(texts);
const code = readCode(root);
const names = Object.keys(rules).filter((name): name is RuleName => name in rules);

describe('what is declared for Azure', () => {
  it.each(names)('keeps the rule: %s', (name) => {
    expect(rules[name](project, code)).toEqual([]);
  });

  it('is looked at whole: each stage has its resources, and only the shut ones a network', () => {
    const counts = (['dev', 'test', 'prod'] as const).map((stage) => project.deployed(stage));
    for (const resources of counts) expect(resources.length).toBeGreaterThan(60);
    const networks = counts.map(
      (list) => list.filter(({ type }) => type === 'Microsoft.Network/virtualNetworks').length,
    );
    expect(networks).toEqual([0, 1, 1]);
  });
});

describe('the rules', () => {
  it.each(mutants)('%s: in %s, "%s" is not "%s"', (rule, path, from, to) => {
    const text = texts.get(path) ?? '';
    expect(text.includes(from), 'what is to be changed is there').toBe(true);
    const changed = projectOf(new Map([...texts, [path, text.replace(from, to)]]));
    expect(rules[rule](changed, code)).not.toEqual([]);
  });

  it('have each a fault that they find', () => {
    expect(names.filter((name) => !mutants.some(([rule]) => rule === name))).toEqual([]);
  });

  it.each<[RuleName, Partial<Code>]>([
    ['blobContainers', { accountOf: { ...code.accountOf, letters: 'logs' } }],
    ['blobContainers', { accountOf: { ...code.accountOf, results: 'public' } }],
    ['keepingAndDeleting', { writeOnce: ['releases'] }],
    ['lifecycle', { maxUploadAgeMs: 8 * 86_400_000 }],
    ['queues', { queues: [...code.queues, 'remind'] }],
    ['events', { logsContainer: 'received' }],
    ['documents', { partitionOf: { ...code.partitionOf, alarms: 'incident' } }],
    ['documents', { partitionOf: { ...code.partitionOf, ledger: 'subject' } }],
    ['documents', { database: 'avstem2' }],
    ['documents', { documentsExpire: true }],
    ['documentRights', { cosmosText: `${code.cosmosText} item.delete(` }],
    ['documentRights', { cosmosText: code.cosmosText.replaceAll('.replace(', '.put(') }],
    ['settingNames', { settings: [...code.settings, { name: 'NEW_ONE', needed: 'azure' }] }],
    ['settingNames', { settings: code.settings.filter(({ name }) => name !== 'INCIDENT_ID') }],
    ['runtime', { nodeVersion: '26' }],
    ['roles', { reportPath: 'public/report.json' }],
    ['alerts', { functions: code.functions.filter((name) => name !== 'sweep') }],
  ])('%s: the code that says %j is not what is declared', (rule, said) => {
    expect(rules[rule](project, { ...code, ...said })).not.toEqual([]);
  });
});

const bicep = spawnSync('bicep', ['--version']).status === 0;
if (!bicep)
  console.warn('The bicep compiler is not at hand: bicep/ was read by a grammar and by rules, not compiled.');

it.skipIf(!bicep)('is taken by the compiler', { timeout: 120_000 }, () => {
  for (const command of ['build', 'lint']) {
    const args =
      command === 'build' ? [command, 'bicep/main.bicep', '--stdout'] : [command, 'bicep/main.bicep'];
    const { status, stderr } = spawnSync('bicep', args, { cwd: root, encoding: 'utf8' });
    expect(`${status} ${stderr}`).toBe('0 ');
  }
});
