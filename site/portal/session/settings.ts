/** Where this installation's login and API are: `/innstillinger.json`, deployed beside the site. */
import { z } from 'zod';

export const settingsSchema = z.object({
  /** OpenID Connect issuer, from which its endpoints are discovered. */
  issuer: z.url(),
  clientId: z.string().min(1),
  /** Of the API, `https://…/api`. */
  apiAddress: z.url().transform((address) => address.replace(/(?<!\/)\/+$/, '')),
  /** The API's name in access tokens. */
  audience: z.string().min(1),
  /** The rights in Altinn of which the login shall ask for one (Ansattporten's authorization_details). */
  rights: z.array(z.string()).min(1),
});
export type PortalSettings = z.output<typeof settingsSchema>;

/** @returns null where the file is missing or is no such file */
export async function loadSettings(): Promise<PortalSettings | null> {
  try {
    const response = await fetch('/innstillinger.json', { cache: 'no-store' });
    return settingsSchema.parse(await response.json());
  } catch {
    return null;
  }
}
