/** `#/last-opp`: a register log from the user's machine to the receipt. */
import type { View } from '../view.ts';
import { uploadPage } from './page.ts';

export const uploadView: View = {
  hash: '#/last-opp',
  title: (texts) => texts.upload.title,
  render: (context, container) => uploadPage(context, container),
};
