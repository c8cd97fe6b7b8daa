/** `#/last-opp`: a register log from the user's machine to the receipt. */
import { h } from '../dom.ts';
import { places } from '../page.ts';
import type { View } from '../view.ts';
import { uploadPage } from './page.ts';
import { keptPage } from './send/leaving.ts';

export const uploadView: View = {
  hash: '#/last-opp',
  title: (texts) => texts.upload.title,
  render: (context, container) => {
    const kept = keptPage(context.service.scope);
    if (kept !== null) {
      places.notice().replaceChildren();
      container.replaceChildren(kept);
      return;
    }
    const page = h('div', { class: 'upload-page' });
    container.replaceChildren(page);
    uploadPage(context, page);
  },
};
