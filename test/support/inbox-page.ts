import type { Page } from 'playwright-core';

/** The inbox as a salesperson uses it, mostly by keyboard. The page is in Russian. */
export function inboxPage(page: Page) {
  const row = (who: string) => page.locator('.queue-row', { hasText: who });
  return {
    page,
    row,
    /** Signs in and opens a view: `waiting`, `mine`, `open`, `closed`. */
    async open(signInLink: string, view = 'waiting') {
      await page.goto(signInLink);
      await page.goto(new URL(`/#/inbox/${view}`, signInLink).href);
      await page.locator('.views a[aria-current=page]').waitFor();
    },
    /** Says in the window that asks for it who of the team this is. */
    async introduce(name: string) {
      await page.getByRole('dialog', { name: 'Кто вы?' }).getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    },
    /** Puts the focus on a button of the open conversation, as Tab does, and presses Enter. */
    async act(label: string) {
      const button = page.locator('.actions').getByRole('button', { name: label, exact: true });
      await button.waitFor();
      await button.focus();
      await page.keyboard.press('Enter');
    },
    /** Writes under the conversation and sends; waits until it stands in it. */
    async reply(text: string) {
      await page.locator('textarea').waitFor();
      await page.keyboard.press('r');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.locator('.talk-line[data-state=sent]', { hasText: text }).waitFor();
      await page.keyboard.press('Escape');
    },
    /** Waits until a message of the conversation is like this. */
    said: (from: 'lead' | 'bot' | 'rep', text: string) =>
      page.locator(`.talk-line[data-from=${from}]`, { hasText: text }).waitFor(),
    /** Waits until the open conversation stands so. */
    stands: (status: string) => page.locator(`.talk-head .mark[data-status=${status}]`).waitFor(),
  };
}
