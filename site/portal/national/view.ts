/** A view for those who work for the whole country or a part of it, and for no service. */
import type { Role } from '#domain/access/role.ts';
import type { PortalTexts } from '../../texts/portal/schema.ts';
import type { PortalContext } from '../view.ts';

export type NationalContext = Omit<PortalContext, 'service'>;

export interface NationalView {
  /** The first part of the hash: `#/slettestans`. */
  readonly hash: string;
  /** Whose menu it stands in; what each of them may do there, the API says. */
  readonly roles: readonly Role[];
  title(texts: PortalTexts): string;
  /** Fills the container; the shell has put the heading above it and moves the focus there. */
  render(context: NationalContext, container: HTMLElement, rest: readonly string[]): Promise<void> | void;
}
