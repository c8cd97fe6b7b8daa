/** No keys, no passwords, no door that opens to them. */
import { at, is, ofType, onEachStage } from './rule.ts';
import type { Rule } from './rule.ts';

/** What would read a key into a deployment, or hold one. */
const forbidden =
  /\blist(Keys|Secrets|AccountSas|ServiceSas|Credentials|\w*Keys)\b|AccountKey|SharedAccess|getSecret\(/i;

/** What only names such a thing: a property that shuts it out, and a right that rules/roles.ts looks at. */
const named = ['allowSharedKeyAccess', "'Microsoft.Web/staticSites/listSecrets/action'"];

export const noKeysInText: Rule = ({ files }) =>
  [...files.values()].flatMap(({ path, text }) => {
    const found = forbidden.exec(named.reduce((rest, one) => rest.replaceAll(one, ''), text));
    return found ? [`${path}: ${found[0]}`] : [];
  });

export const noLocalLogins: Rule = (project) =>
  onEachStage(project, (resources) => [
    ...ofType(resources, 'Microsoft.Storage/storageAccounts').flatMap((one) => [
      ...is(one, 'properties.allowSharedKeyAccess', false),
      ...is(one, 'properties.allowBlobPublicAccess', false),
      ...is(one, 'properties.allowCrossTenantReplication', false),
    ]),
    ...ofType(resources, 'Microsoft.Storage/storageAccounts/blobServices/containers').flatMap((one) =>
      is(one, 'properties.publicAccess', 'None'),
    ),
    ...ofType(resources, 'Microsoft.DocumentDB/databaseAccounts').flatMap((one) => [
      ...is(one, 'properties.disableLocalAuth', true),
      ...is(one, 'properties.disableKeyBasedMetadataWriteAccess', true),
    ]),
    ...ofType(resources, 'Microsoft.OperationalInsights/workspaces').flatMap((one) =>
      is(one, 'properties.features.disableLocalAuth', true),
    ),
    ...ofType(resources, 'Microsoft.Insights/components').flatMap((one) =>
      is(one, 'properties.DisableLocalAuth', true),
    ),
    ...ofType(resources, 'Microsoft.KeyVault/vaults').flatMap((one) => [
      ...is(one, 'properties.enableRbacAuthorization', true),
      ...is(one, 'properties.enablePurgeProtection', true),
    ]),
    ...publishing(ofType(resources, 'Microsoft.Web/sites/basicPublishingCredentialsPolicies')),
  ]);

function publishing(policies: readonly Parameters<typeof is>[0][]): string[] {
  const shut = policies.filter((one) => at(one, 'properties.allow') === false).map(({ name }) => name);
  return ['ftp', 'scm'].filter((way) => !shut.includes(way)).map((way) => `${way} takes a password`);
}

/**
 * TLS 1.2 or newer at every door, at the API's 1.3 alone, and nothing in the clear: stores are closed to it, and the
 * app refuses it itself, which Azure's leading over to HTTPS would not let it (ASVS 4.1.2).
 */
export const encryptedWays: Rule = (project) =>
  onEachStage(project, (resources) => [
    ...ofType(resources, 'Microsoft.Storage/storageAccounts').flatMap((one) => [
      ...is(one, 'properties.minimumTlsVersion', 'TLS1_2'),
      ...is(one, 'properties.supportsHttpsTrafficOnly', true),
    ]),
    ...ofType(resources, 'Microsoft.DocumentDB/databaseAccounts').flatMap((one) =>
      is(one, 'properties.minimalTlsVersion', 'Tls12'),
    ),
    ...ofType(resources, 'Microsoft.Web/sites').flatMap((one) => [
      ...is(one, 'properties.httpsOnly', false),
      ...is(one, 'properties.siteConfig.minTlsVersion', '1.3'),
      ...is(one, 'properties.siteConfig.scmMinTlsVersion', '1.3'),
    ]),
    ...ofType(resources, 'Microsoft.Web/sites/config').flatMap((one) =>
      is(one, 'properties.ENCRYPTED_ONLY', 'true'),
    ),
  ]);
