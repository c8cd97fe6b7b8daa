/** Every view of the portal: one line each. The first is where a login leads. */
import { tasksView } from './tasks/index.ts';
import type { View } from './view.ts';

export const views: readonly View[] = [tasksView];
