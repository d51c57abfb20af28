import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody who uses a page by one means alone. */
export interface Hand {
  readonly means: 'mouse' | 'keyboard';
  /** Activates a link, a button or a summary. */
  press(target: Locator): Promise<void>;
  /** Writes into the question box and takes the suggestion of that name. */
  ask(page: Page, text: string, suggestion: RegExp): Promise<void>;
  /** Sets the day to look at, such as 2026-08-01. */
  lookAt(page: Page, day: string): Promise<void>;
  /** Takes an entry of a list to choose from. */
  choose(target: Locator, value: string): Promise<void>;
}

const questionBox = (page: Page): Locator => page.getByRole('combobox').and(page.locator('input'));
const dayField = (page: Page): Locator => page.locator('#as-of');

export const MOUSE: Hand = {
  means: 'mouse',
  press: (target) => target.click(),
  ask: async (page, text, suggestion) => {
    await questionBox(page).click();
    await page.keyboard.insertText(text);
    await page.getByRole('option', { name: suggestion }).click();
  },
  lookAt: async (page, day) => {
    await dayField(page).fill(day);
    await page
      .locator('form', { has: dayField(page) })
      .getByRole('button')
      .first()
      .click();
  },
  choose: async (target, value) => {
    await target.selectOption(value);
  },
};

export const KEYBOARD: Hand = {
  means: 'keyboard',
  press: async (target) => {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
  },
  ask: async (page, text, suggestion) => {
    await tabTo(questionBox(page));
    await page.keyboard.insertText(text);
    const option = page.getByRole('option', { name: suggestion });
    await option.waitFor();
    for (let steps = 0; (await option.getAttribute('aria-selected')) !== 'true'; steps += 1) {
      expect(steps, `the arrows do not reach ${suggestion}`).toBeLessThan(20);
      await page.keyboard.press('ArrowDown');
    }
    const chosen = await questionBox(page).getAttribute('aria-activedescendant');
    expect(chosen, 'a reader of the screen is told which suggestion is chosen').toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
  },
  lookAt: async (page, day) => {
    const field = dayField(page);
    await tabTo(field);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(day);
    expect(await field.inputValue()).toBe(day);
    await page.keyboard.press('Enter');
  },
  choose: async (target, value) => {
    await tabTo(target);
    const wanted = target.locator(`option[value="${value}"]`);
    for (const key of ['ArrowDown', 'ArrowUp']) {
      for (let steps = await target.locator('option').count(); steps > 0; steps -= 1) {
        if (await wanted.evaluate((option: HTMLOptionElement) => option.selected)) return;
        await target.page().keyboard.press(key);
      }
    }
    expect(await target.inputValue()).toBe(value);
  },
};

const MOST_TABS = 600;

/** Goes on with Tab until the target has the focus, and shows it. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let tabs = 0; !(await hasFocus(target)); tabs += 1) {
    expect(tabs, `Tab does not reach ${target}`).toBeLessThan(MOST_TABS);
    await page.keyboard.press('Tab');
  }
  const shown = await target.evaluate((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  expect(shown, `${target} does not show that it has the focus`).toBe(true);
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((one) => one === document.activeElement);
