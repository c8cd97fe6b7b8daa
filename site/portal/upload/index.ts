/** `#/last-opp`: a log from the user's machine to the receipt; `#/last-opp/portal` where it is the portal's. */
import { h } from '../dom.ts';
import { places } from '../page.ts';
import type { View } from '../view.ts';
import { uploadPage } from './page.ts';
import { keptPage } from './send/leaving.ts';
import { sideOf } from './side/address.ts';

export const uploadView: View = {
  hash: '#/last-opp',
  title: (texts) => texts.upload.title,
  render: (context, container, rest) => {
    const kept = keptPage(context.service.scope);
    if (kept !== null) {
      places.notice().replaceChildren();
      container.replaceChildren(kept);
      return;
    }
    const page = h('div', { class: 'upload-page' });
    container.replaceChildren(page);
    uploadPage(context, page, sideOf(rest));
  },
};
