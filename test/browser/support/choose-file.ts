import type { Page } from 'playwright-core';

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Presses what has the focus, the file field. On a busy machine the browser may let the first press pass. */
export async function chooseFile(page: Page, file: ChosenFile): Promise<void> {
  for (let presses = 1; ; presses++) {
    const chooser = page.waitForEvent('filechooser', { timeout: 10_000 }).catch(() => null);
    await page.keyboard.press('Enter');
    const opened = await chooser;
    if (opened) return opened.setFiles(file);
    if (presses === 3) throw new Error('no file chooser opens by keyboard');
    await page.locator('#upload-file').focus();
  }
}

/** A file as a browser has it that does not know its kind. */
export const asFile = (name: string, content: string | Buffer): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
