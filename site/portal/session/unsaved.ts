/** Which forms hold something that somebody filled in and has not sent: it must not be lost without a warning. */

const touched = new Set<Element>();

/** @param root within which the views draw their forms */
export function watchForms(root: HTMLElement): void {
  const note = ({ target }: Event): void => {
    const form = target instanceof Element ? target.closest('form') : null;
    if (form !== null) touched.add(form);
  };
  root.addEventListener('input', note);
  root.addEventListener('change', note);
  // What is sent is answered by the view, which tells where it was not saved.
  root.addEventListener('submit', ({ target }) => {
    if (target instanceof Element) touched.delete(target);
  });
}

/** A form that is no longer shown has been saved, or was left by its own button. */
export function hasUnsaved(): boolean {
  for (const form of touched) if (!form.isConnected) touched.delete(form);
  return touched.size > 0;
}

export function forgetUnsaved(): void {
  touched.clear();
}
