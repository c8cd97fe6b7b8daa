/** Containers, and what can and what cannot be undone in them. */
import type { Resource } from '../evaluate/deployment.ts';
import { isRecord } from '../evaluate/evaluate.ts';
import { at, is, madeOf, ofType, onEachStage, same } from './rule.ts';
import type { Rule } from './rule.ts';

const containerType = 'Microsoft.Storage/storageAccounts/blobServices/containers';
const accountPrefixes = { logs: 'stlogs', public: 'stpublic' } as const;
/** The platform's own. */
const ofHost = ['package', 'dead-letters'];

const accountOfContainer = (resources: readonly Resource[], container: Resource): string =>
  madeOf(resources, madeOf(resources, container.parent)?.parent ?? null)?.name ?? '';

export const blobContainers: Rule = (project, code) =>
  onEachStage(project, (resources) => {
    const made = ofType(resources, containerType);
    const inAccount = (prefix: string): string[] =>
      made.filter((one) => accountOfContainer(resources, one).startsWith(prefix)).map(({ name }) => name);
    const asked = (account: string): string[] =>
      Object.keys(code.accountOf).filter((name) => code.accountOf[name] === account);
    return [
      ...same('containers of logs', inAccount(accountPrefixes.logs), asked('logs')),
      ...same('containers of what is public', inAccount(accountPrefixes.public), asked('public')),
      ...same('containers of the host', inAccount('sthost'), ofHost),
    ];
  });

/** What is deleted from the logs' account is gone; what is written once stays as it is. */
export const keepingAndDeleting: Rule = (project, code) =>
  onEachStage(project, (resources, stage) => {
    const services = ofType(resources, 'Microsoft.Storage/storageAccounts/blobServices');
    const ofLogs = services.filter((one) =>
      madeOf(resources, one.parent)?.name.startsWith(accountPrefixes.logs),
    );
    const policies = ofType(resources, `${containerType}/immutabilityPolicies`);
    const held = policies.map((one) => madeOf(resources, one.parent)?.name ?? '');
    const leastDays = stage === 'prod' ? 3650 : 1;
    return [
      ...(ofLogs.length === 1 ? [] : ['the logs have no blob service of their own']),
      ...ofLogs.flatMap((one) => [
        ...is(one, 'properties.isVersioningEnabled', false),
        ...is(one, 'properties.deleteRetentionPolicy.enabled', false),
        ...is(one, 'properties.containerDeleteRetentionPolicy.enabled', false),
        ...is(one, 'properties.restorePolicy.enabled', false),
        ...is(one, 'properties.changeFeed.enabled', false),
      ]),
      // Older files of the reference check must go for good, too.
      ...services.flatMap((one) => keepsVersions(one)),
      ...same('containers that cannot be changed', held, code.writeOnce),
      ...policies.flatMap((one) => [
        ...is(one, 'properties.allowProtectedAppendWrites', false),
        ...(Number(at(one, 'properties.immutabilityPeriodSinceCreationInDays')) >= leastDays
          ? []
          : [`${one.key}: less than ${leastDays} days`]),
      ]),
    ];
  });

function keepsVersions(service: Resource): string[] {
  const isKept = [
    at(service, 'properties.isVersioningEnabled'),
    at(service, 'properties.deleteRetentionPolicy.enabled'),
  ];
  return isKept.includes(true) ? [`${service.key}: what is deleted is kept`] : [];
}

/** The platform deletes nothing but parts of uploads, and those later than the app would. */
export const lifecycle: Rule = (project, code) =>
  onEachStage(project, (resources) => {
    const policies = ofType(resources, 'Microsoft.Storage/storageAccounts/managementPolicies');
    const rules = policies.flatMap((one) => {
      const list = at(one, 'properties.policy.rules');
      return Array.isArray(list) ? list : [];
    });
    if (rules.length === 0) return ['left parts stay for ever'];
    return rules.flatMap((rule) => {
      const definition = isRecord(rule) ? rule['definition'] : undefined;
      const text = JSON.stringify(definition);
      const prefixes = /"prefixMatch":\["uploads\/"\]/.test(text);
      const days = Number(/"daysAfterCreationGreaterThan":(\d+)/.exec(text)?.[1] ?? 0);
      return [
        ...(prefixes ? [] : ['the platform deletes more than parts of uploads']),
        ...(days * 86_400_000 > code.maxUploadAgeMs
          ? []
          : ['the platform deletes parts that are still waited for']),
      ];
    });
  });
