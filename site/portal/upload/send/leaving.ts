/**
 * While a file is being delivered, closing the page or going to another view asks first. In another view the delivery
 * goes on, and the upload view shows it again as it stands.
 */
import { guardThisView } from '../../leave-guard.ts';

interface Kept {
  readonly scope: string;
  readonly page: HTMLElement;
  isUnderWay: boolean;
}

let kept: Kept | null = null;

/** @returns the page of a delivery that goes on, or that ended while nobody saw it; null where there is none */
export function keptPage(scope: string): HTMLElement | null {
  if (kept === null || kept.scope !== scope) return null;
  const { page, isUnderWay } = kept;
  if (!isUnderWay) kept = null;
  return page;
}

/**
 * @param question what is asked before another view is shown
 * @param onUnseenEnd where the delivery ends while another view is shown
 * @returns to be called when the delivery has ended
 */
export function keepWhileUnderWay(
  scope: string,
  page: HTMLElement,
  question: string,
  onUnseenEnd: () => void,
): () => void {
  const mine = { scope, page, isUnderWay: true };
  kept = mine;
  const release = guardThisView(question);
  return () => {
    release();
    mine.isUnderWay = false;
    if (!page.isConnected) onUnseenEnd();
    else if (kept === mine) kept = null;
  };
}
