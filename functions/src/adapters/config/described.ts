/** The settings as others need them: by name, with what they mean and where they must stand. */
import { about } from './about.ts';
import type { SettingFacts } from './about.ts';
import { settingsShape } from './settings.ts';

export interface DescribedSetting extends SettingFacts {
  readonly name: string;
}

/** What functions/ reads; the schema's own order. */
export const describedSettings: readonly DescribedSetting[] = Object.entries(settingsShape).map(
  ([name, schema]) => {
    const facts = about.get(schema);
    if (facts === undefined) throw new Error(`Nothing is said of the setting ${name}`);
    return { name, ...facts };
  },
);

/** What only the platform and Azure's packages read. */
export const platformSettings: readonly DescribedSetting[] = [
  {
    name: 'AzureWebJobsStorage',
    needed: 'one-machine',
    meaning: 'The platform’s own account: a connection string',
  },
  {
    name: 'AzureWebJobsStorage__accountName',
    needed: 'azure',
    meaning: 'The platform’s own account, by its name',
  },
  {
    name: 'AzureWebJobsStorage__credential',
    needed: 'azure',
    meaning: '`managedidentity`: the managed identity opens it',
  },
  { name: 'AzureWebJobsStorage__clientId', needed: 'azure', meaning: 'That identity' },
  {
    name: 'QUEUE_CONNECTION__credential',
    needed: 'azure',
    meaning: '`managedidentity`, for the queues’ triggers',
  },
  { name: 'QUEUE_CONNECTION__clientId', needed: 'azure', meaning: 'That identity' },
  {
    name: 'APPLICATIONINSIGHTS_CONNECTION_STRING',
    needed: 'azure',
    meaning: 'Where logs and traces go; no secret',
  },
  {
    name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
    needed: 'azure',
    meaning: 'By which identity: `Authorization=AAD;ClientId=…`',
  },
];
