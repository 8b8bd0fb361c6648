// A person without a mouse: Tab, arrows, Enter and Space.
import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const STOPS = 200;

export class Keyboard {
  constructor(private readonly page: Page) {
    // The browser hands on its file choosers from the first listener on, and that takes a moment: too late for one
    // that is added together with the key that opens the chooser.
    page.on('filechooser', () => {});
  }

  /** Tabs to something; whoever can't reach it can't use it. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeAttached();
    await this.until(() => isFocused(target), `the keyboard reaches ${target}`);
    await this.showsFocus(target);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(text);
  }

  /** Tabs to the question, then goes by the arrows to the answer. */
  async choose(radio: Locator): Promise<void> {
    const name = await radio.getAttribute('name');
    const inGroup = () => this.page.evaluate((name) => (document.activeElement as HTMLInputElement | null)?.name === name, name);
    await this.until(inGroup, `the keyboard reaches the choices ${name}`);
    for (let step = 0; step < STOPS && !(await isFocused(radio)); step += 1) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  }

  async openFiles(input: Locator): Promise<FileChooser> {
    await this.to(input);
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.keyboard.press('Space')]);
    return chooser;
  }

  private async until(there: () => Promise<boolean>, what: string): Promise<void> {
    for (let step = 0; step < STOPS; step += 1) {
      if (await there()) return;
      await this.page.keyboard.press('Tab');
    }
    expect(await there(), what).toBe(true);
  }

  /** Where the keyboard is can be seen: on the thing, or on the box that it stands in. */
  private async showsFocus(target: Locator): Promise<void> {
    const seen = await target.evaluate((element) => {
      const marked = (one: Element | null) => {
        if (!one) return false;
        const style = getComputedStyle(one);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
      };
      return marked(element) || marked(element.parentElement) || marked(element.closest('label'));
    });
    expect.soft(seen, `focus can be seen on ${target}`).toBe(true);
  }
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
