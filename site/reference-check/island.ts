/**
 * Makes the reference check answer. Where this script does not run, or never comes, the form is not shown and the page
 * says what to do instead.
 * The field has no name and the form leads nowhere, so that the number cannot leave the page.
 */
import { readReferenceNumber } from '#domain/reference-check/reference-number.ts';
import { lookUp } from './look-up.ts';

for (const check of document.querySelectorAll<HTMLElement>('[data-reference-check]')) enhance(check);

function enhance(check: HTMLElement): void {
  const form = check.querySelector('form')!;
  const input = check.querySelector('input')!;
  let asked = 0;

  const show = (answer: string | null): void => {
    for (const told of check.querySelectorAll<HTMLElement>('[data-answer]')) {
      told.hidden = told.dataset['answer'] !== answer;
    }
  };
  const showFault = (fault: string | null): void => {
    input.setAttribute('aria-invalid', String(fault !== null));
    for (const told of check.querySelectorAll<HTMLElement>('[data-fault]')) {
      told.hidden = told.dataset['fault'] !== fault;
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const own = ++asked;
    const read = readReferenceNumber(input.value);
    showFault(read.ok ? null : read.code);
    if (!read.ok) {
      show(null);
      input.focus();
      return;
    }
    show('searching');
    // Another number may have been asked about in the meantime: only the last one is answered.
    void lookUp(read.id).then((answer) => own === asked && show(answer));
  });
  // An answer stands only beside the number that it is about.
  input.addEventListener('input', () => {
    asked++;
    show(null);
    showFault(null);
  });
  check.querySelector<HTMLElement>('[data-without-script]')!.hidden = true;
  form.hidden = false;
}
