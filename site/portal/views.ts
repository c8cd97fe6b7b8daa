/** Every view of the portal: one line each. The first is where a login leads. */
import { reconciliationView } from './reconciliation/index.ts';
import { tasksView } from './tasks/index.ts';
import type { View } from './view.ts';

export const views: readonly View[] = [tasksView, reconciliationView];
