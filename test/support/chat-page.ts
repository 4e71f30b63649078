import type { Locator, Page } from 'playwright-core';

/** The chat as a person uses it. */
export function chatPage(page: Page) {
  const bubbles = (side: 'bot' | 'own') => page.locator(`.group.${side} .bubble:not(.typing)`);
  const buttons = page.locator('.replies button');
  const box = page.locator('textarea');

  return {
    page,
    /** `origin` such as http://127.0.0.1:8080; `query` such as `lang=ru&src=vk`. Waits for the bot's first words. */
    async open(origin: string, query = '') {
      await page.goto(`${origin}/chat${query && `?${query}`}`);
      await bubbles('bot').first().waitFor();
    },
    async reload() {
      await page.reload();
      await bubbles('bot').first().waitFor();
    },
    /** Types into the text box and sends; waits until it is shown as sent, not for an answer. */
    async say(text: string) {
      await box.fill(text);
      await box.press('Enter');
      await sent(text);
    },
    /** Presses the ready answer with this label, once it is there; waits until it is shown as sent. */
    async press(label: string) {
      await buttons.filter({ has: page.getByText(label, { exact: true }) }).click();
      await sent(label);
    },
    async pressDigit(digit: number) {
      await page.locator('#log').focus();
      await page.keyboard.press(String(digit));
    },
    /** Opens the menu and takes the entry with this label. */
    async command(label: string) {
      await page.locator('.menu > button').click();
      await page.getByRole('menuitem', { name: label }).click();
    },
    async speak(language: 'ru' | 'en') {
      await page.locator(`.switch button[lang=${language}]`).click();
    },
    /** Waits until a bot's message contains the text. */
    async waitFor(text: string | RegExp) {
      await bubbles('bot').filter({ hasText: text }).last().waitFor();
    },
    async waitForButton(label: string) {
      await buttons.filter({ has: page.getByText(label, { exact: true }) }).waitFor();
    },
    lastBotMessage: async () => (await said(bubbles('bot'))).at(-1) ?? '',
    botMessages: () => said(bubbles('bot')),
    ownMessages: () => said(bubbles('own')),
    buttons: () => page.locator('.replies .reply-label').allInnerTexts(),
    isReconnecting: () => page.locator('.connection[data-shown=true]').isVisible(),
  };

  async function sent(text: string) {
    const line = text.trim().split('\n')[0] ?? '';
    await page.locator('.group.own .bubble[data-delivery=done]').filter({ hasText: line }).last().waitFor();
  }
}

/** The texts without the "who says it" that only screen readers get. */
function said(bubbles: Locator): Promise<string[]> {
  return bubbles.evaluateAll((found) =>
    found.map((bubble) => {
      const copy = bubble.cloneNode(true) as HTMLElement;
      copy.querySelector('.hidden-text')?.remove();
      return copy.textContent ?? '';
    }),
  );
}
