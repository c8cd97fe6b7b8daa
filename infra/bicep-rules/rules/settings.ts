/** The app's settings: by name those that the code describes, and by value such as it takes. */
import { readSettings } from '#adapters/config/settings.ts';
import { isRecord } from '../evaluate/evaluate.ts';
import type { Resource } from '../evaluate/deployment.ts';
import { at, ofType, onEachStage } from './rule.ts';
import type { Rule } from './rule.ts';

function settingsIn(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const found = ofType(resources, 'Microsoft.Web/sites/config').find(({ name }) => name === 'appsettings');
  const values = found && at(found, 'properties');
  return new Map(
    isRecord(values) ? Object.entries(values).map(([name, value]) => [name, String(value)]) : [],
  );
}

const vaultReference = /^@Microsoft\.KeyVault\(SecretUri=.*\/?secrets\/[a-z-]+\)$/;

export const settingNames: Rule = (project, code) =>
  onEachStage(project, (resources) => {
    const set = settingsIn(resources);
    const known = new Map(code.settings.map((one) => [one.name, one]));
    return [
      ...[...set.keys()].filter((name) => !known.has(name)).map((name) => `${name} is no setting`),
      ...code.settings.flatMap(({ name, needed, isSecret }) => {
        if (!set.has(name))
          return needed === 'everywhere' || needed === 'azure' ? [`${name} is not set`] : [];
        if (needed === 'one-machine') return [`${name} is for one machine`];
        const isInVault = vaultReference.test(set.get(name) ?? '');
        return isInVault === (isSecret === true)
          ? []
          : [`${name} is a secret outside the vault, or none within it`];
      }),
    ];
  });

/** What only Azure or whoever deploys knows, as it might be. */
const examples: readonly (readonly [RegExp, string])[] = [
  [/^@Microsoft\.KeyVault\(.*\)$/, Buffer.alloc(32).toString('base64')],
  [/^.*primaryEndpoints.*$|^.*documentEndpoint.*$/, 'https://account.example/'],
  [/^\$\{AVSTEM_\w+_ORGANISATION\}$/, '320000005'],
  [/^\$\{AVSTEM_INCIDENT_ID\}$/, 'familia-2023'],
  [/^\$\{AVSTEM_\w+_URL\}$/, 'https://alarms.example/'],
];

/** The code's own check at start takes them. */
export const settingValues: Rule = (project) =>
  onEachStage(project, (resources) => {
    const filled = [...settingsIn(resources)].map(([name, value]) => {
      const example = examples.find(([form]) => form.test(value));
      return [name, example ? example[1] : value];
    });
    try {
      readSettings(Object.fromEntries(filled));
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : 'the settings are not taken'];
    }
  });

export const runtime: Rule = (project, code) =>
  onEachStage(project, (resources) =>
    ofType(resources, 'Microsoft.Web/sites').flatMap((one) => {
      const { name, version } = recordAt(one, 'properties.functionAppConfig.runtime');
      const origins = JSON.stringify(at(one, 'properties.siteConfig.cors'));
      const asked =
        '{"allowedOrigins":["https://‹modules/static-site.bicep site.properties.defaultHostname›"]';
      return [
        ...(name === 'node' && version === code.nodeVersion ? [] : [`${String(name)} ${String(version)}`]),
        ...(origins === `${asked},"supportCredentials":false}` ? [] : [`CORS: ${origins}`]),
      ];
    }),
  );

function recordAt(resource: Resource, path: string) {
  const found = at(resource, path);
  return isRecord(found) ? found : {};
}
