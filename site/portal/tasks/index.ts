/** The task list: what the letter asks of the service, and how far each is. */
import type { View } from '../view.ts';

export const tasksView: View = {
  hash: '#/oppgaver',
  title: (texts) => texts.tasks.title,
  render: () => undefined,
};
