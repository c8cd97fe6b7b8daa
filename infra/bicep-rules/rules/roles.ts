import type { Resource } from '../evaluate/deployment.ts';
import { at, is, madeOf, ofType, onEachStage, same } from './rule.ts';
import type { Rule } from './rule.ts';

/** Microsoft's built-in roles, by their ids. */
const roleNames: Readonly<Record<string, string>> = {
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Storage Blob Data Contributor',
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Storage Blob Data Owner',
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1': 'Storage Blob Data Reader',
  '19e7f393-937e-4f77-808e-94535e297925': 'Storage Queue Data Reader',
  '8a0f0c08-91a1-4084-bc3d-661d67233fed': 'Storage Queue Data Message Processor',
  'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a': 'Storage Queue Data Message Sender',
  '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
  '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher',
  '73c42c96-874c-492b-b04d-ab87d138a893': 'Log Analytics Reader',
  '‹modules/roles.bicep writesBlobs.id›': 'writes blobs',
  '‹modules/roles.bicep readsSiteToken.id›': 'reads the site token',
};

/** Who may do what, where: all of it. docs/security.md says the same in words. */
const asked = [
  'app: Storage Blob Data Contributor on stlogs',
  'app: Storage Blob Data Contributor on stpublic',
  'app: Storage Blob Data Owner on sthost',
  'app: Storage Queue Data Reader on sthost',
  'app: Storage Queue Data Message Processor on sthost',
  'app: Storage Queue Data Message Sender on sthost',
  'app: Key Vault Secrets User on kv-',
  'app: Monitoring Metrics Publisher on appi-avstem-',
  'site: Storage Blob Data Reader on public',
  'site: writes blobs on public',
  'site: reads the site token on stapp-avstem-',
  'topic: Storage Queue Data Message Sender on log-received',
  'topic: Storage Blob Data Contributor on dead-letters',
  '${AVSTEM_LOG_READERS}: Log Analytics Reader on log-avstem-',
];

/** Of a principal the resource that it is the identity of. */
const principals: readonly (readonly [RegExp, string])[] = [
  [/identities\.bicep app\./, 'app'],
  [/identities\.bicep site\./, 'site'],
  [/events\.bicep topic\./, 'topic'],
];

export const roles: Rule = (project, code) =>
  onEachStage(project, (resources) => {
    const given = ofType(resources, 'Microsoft.Authorization/roleAssignments').map((one) => {
      const principal = String(at(one, 'properties.principalId'));
      const who = principals.find(([form]) => form.test(principal))?.[1] ?? principal;
      const role = String(at(one, 'properties.roleDefinitionId'));
      const where = (madeOf(resources, one.scope)?.name ?? `nowhere (${one.scope})`).replace(
        'abcdefghijklm',
        '',
      );
      return `${who}: ${roleNames[role] ?? role} on ${where}`;
    });
    return [...same('roles', given, asked), ...ownRoles(resources, code.reportPath)];
  });

/** A role of our own writes blobs, and neither reads nor deletes; and it writes one. Another reads a token. */
function ownRoles(resources: readonly Resource[], reportPath: string): string[] {
  const containers = 'Microsoft.Storage/storageAccounts/blobServices/containers';
  const permissions = {
    writesBlobs: [{ dataActions: [`${containers}/blobs/write`] }],
    readsSiteToken: [
      { actions: ['Microsoft.Web/staticSites/read', 'Microsoft.Web/staticSites/listSecrets/action'] },
    ],
  };
  const definitions = ofType(resources, 'Microsoft.Authorization/roleDefinitions');
  const asked = `@Resource[${containers}/blobs:path] StringEquals '${reportPath.replace('public/', '')}'`;
  const writing = ofType(resources, 'Microsoft.Authorization/roleAssignments').filter((one) =>
    String(at(one, 'properties.roleDefinitionId')).includes('writesBlobs'),
  );
  return [
    ...same('own roles', definitions.map(symbolOf), Object.keys(permissions)),
    ...Object.entries(permissions).flatMap(([symbol, allowed]) =>
      definitions
        .filter((one) => symbolOf(one) === symbol)
        .flatMap((one) => is(one, 'properties.permissions', allowed)),
    ),
    ...writing.flatMap((one) => is(one, 'properties.condition', asked)),
  ];
}

/** The name that the file gives it. */
const symbolOf = ({ key }: Resource): string => key.split(' ').at(-1) ?? key;
