import { blobContainers, keepingAndDeleting, lifecycle } from './blobs.ts';
import { documentRights, documents } from './cosmos.ts';
import { declared, modules, parses } from './forms.ts';
import { events, queues } from './queues.ts';
import { roles } from './roles.ts';
import type { Rule } from './rule.ts';
import { encryptedWays, noKeysInText, noLocalLogins } from './secrets.ts';
import { runtime, settingNames, settingValues } from './settings.ts';
import { parameterFiles, places, privateNetwork } from './stages.ts';
import { types } from './types.ts';
import { alerts, diagnostics } from './watching.ts';

export const rules = {
  parses,
  declared,
  modules,
  types,
  noKeysInText,
  noLocalLogins,
  encryptedWays,
  blobContainers,
  keepingAndDeleting,
  lifecycle,
  queues,
  events,
  documents,
  documentRights,
  settingNames,
  settingValues,
  runtime,
  roles,
  parameterFiles,
  places,
  privateNetwork,
  alerts,
  diagnostics,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
