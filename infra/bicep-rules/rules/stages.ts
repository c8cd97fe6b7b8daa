/** What the stages are to be: who may reach what, where it lies, what it outlives. */
import { at, is, ofType, onEachStage, same } from './rule.ts';
import type { Rule } from './rule.ts';
import { stages } from '../project.ts';

const storeTypes = [
  'Microsoft.Storage/storageAccounts',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.KeyVault/vaults',
];

export const parameterFiles: Rule = ({ files, parameters }) => {
  const main = files.get('main.bicep');
  const known = main?.parameters ?? [];
  return stages.flatMap((stage) => [
    ...Object.keys(parameters[stage])
      .filter((name) => !known.some((one) => one.name === name))
      .map((name) => `${stage}: ${name} is no parameter`),
    ...known
      .filter(({ name, fallback }) => fallback === null && parameters[stage][name] === undefined)
      .map(({ name }) => `${stage}: ${name} is not told`),
    ...(parameters[stage]['stage'] === stage ? [] : [`${stage}: is called otherwise`]),
    ...known
      .filter(({ decorators }) => !decorators.some((one) => one.startsWith('@description(')))
      .flatMap(({ name }) => (name === 'stage' ? [] : [`nobody says what ${name} is`])),
  ]);
};

/** Everything in Norway, but the site's files; in prod in three zones. */
export const places: Rule = (project) =>
  onEachStage(project, (resources, stage) =>
    resources
      .filter(({ isExisting }) => !isExisting)
      .flatMap((one) => {
        const place = at(one, 'location');
        const asked = one.type === 'Microsoft.Web/staticSites' ? 'westeurope' : 'norwayeast';
        const isThere = place === undefined || place === 'global' || place === asked;
        const isZoned =
          stage !== 'prod' || zonesOf(one.type, at(one, 'sku.name'), at(one, 'properties.zoneRedundant'));
        return [
          ...(isThere ? [] : [`${one.key} is in ${String(place)}`]),
          ...(isZoned ? [] : [`${one.key}: one zone`]),
        ];
      }),
  );

function zonesOf(type: string, sku: unknown, isZoneRedundant: unknown): boolean {
  if (type === 'Microsoft.Storage/storageAccounts') return sku === 'Standard_ZRS';
  return type !== 'Microsoft.Web/serverfarms' || isZoneRedundant === true;
}

/** In test and prod the stores are shut to the world, each has its endpoint, and the way out is closed. */
export const privateNetwork: Rule = (project) =>
  onEachStage(project, (resources, stage) => {
    if (stage === 'dev') return [];
    const stores = storeTypes.flatMap((type) => ofType(resources, type));
    const endpoints = ofType(resources, 'Microsoft.Network/privateEndpoints');
    const targets = endpoints.map((one) => {
      const [link] = listAt(at(one, 'properties.privateLinkServiceConnections'));
      return JSON.stringify(link);
    });
    const rules = ofType(resources, 'Microsoft.Network/networkSecurityGroups/securityRules');
    const allowed = rules.filter((one) => at(one, 'properties.access') === 'Allow').map(({ name }) => name);
    const last = rules.find((one) => at(one, 'properties.priority') === 4096);
    const [app] = ofType(resources, 'Microsoft.Web/sites');
    return [
      ...stores.flatMap((one) => is(one, 'properties.publicNetworkAccess', 'Disabled')),
      ...stores.flatMap((one) =>
        targets.some((text) => text.includes(`‹${one.key}.id›`)) ? [] : [`${one.key}: no way`],
      ),
      ...same('ways out', allowed, ['stores', 'login', 'monitoring']),
      ...(last
        ? [...is(last, 'properties.access', 'Deny'), ...is(last, 'properties.direction', 'Outbound')]
        : ['no end']),
      ...(app
        ? is(app, 'properties.virtualNetworkSubnetId', '‹modules/network.bicep appSubnet.id›')
        : ['no app']),
    ];
  });

const listAt = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
