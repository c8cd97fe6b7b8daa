import { DefaultAzureCredential } from '@azure/identity';
import type { TokenCredential } from '@azure/identity';

/** Of whoever runs a command: a person or a build job that has logged in with `az login`. */
export function operatorsIdentity(): TokenCredential {
  return new DefaultAzureCredential();
}
