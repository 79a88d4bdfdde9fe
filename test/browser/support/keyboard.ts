import type { Page } from 'playwright-core';

/** The keyboard of a page, counting what is pressed; a chord is one key, a character is one too. */
export const keyboardOf = (page: Page) => {
  let keys = 0;
  return {
    press: async (...chords: readonly string[]): Promise<void> => {
      for (const chord of chords) {
        keys += 1;
        await page.keyboard.press(chord);
      }
    },
    type: async (text: string): Promise<void> => {
      keys += [...text].length;
      await page.keyboard.type(text);
    },
    keys: () => keys,
  };
};
