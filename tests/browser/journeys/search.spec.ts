// A resident looks for words in another form than they were written in, and finds a subject and what was said on it.
import { audit, fitsInWidth } from '../support/audit';
import { openRound, say } from '../support/dialogue';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { title: 'حدائق الساحات', said: 'نريد الحدائق قرب ساحتنا وأن تُفتح مساءً.', asked: 'حديقه في ساحه', marked: ['حدائق', 'الساحات'] },
  en: { title: 'Fountains of our squares', said: 'We want fountains near our square to run in the evening.', asked: 'fountain square', marked: ['Fountains', 'squares'] },
};

test('what is public is found by its words in any form', async ({ page, somebody, at, portal, language }) => {
  const words = WORDS[language];
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `search-${language}`);
  // Short: a longer one could be taken for a card's.
  const number = String(Date.now()).slice(-6);
  const title = `${words.title} ${number}`;
  const subject = await openRound(manager, token, title, 'after');
  await say(page, await signInResident(page, newEmail(), language), subject, `${words.said} ${number}`);

  await test.step('the box is one press away; the question stands in the address', async () => {
    await page.goto(at('/'));
    await page.getByRole('banner').getByRole('link', { name: portal('search-page'), exact: true }).click();
    await page.getByRole('searchbox', { name: portal('search-label') }).fill(`${words.asked} ${number}`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=/);
  });

  const hits = page.getByRole('listitem').filter({ has: page.getByRole('article') });
  await test.step('the words are marked as they were written', async () => {
    await expect(hits.first().getByRole('heading')).toHaveText(title);
    for (const word of words.marked) {
      await expect(hits.first().locator('mark', { hasText: word }).first()).toBeVisible();
    }
    await audit(page, 'what was found');
    await fitsInWidth(page, 320, 'what was found');
  });

  await test.step('one kind alone; the address brings it back', async () => {
    await page.getByRole('button', { name: portal('search-kind-comment'), exact: true }).click();
    await expect(hits).toHaveCount(1);
    await page.reload();
    await expect(hits.first().getByRole('heading')).toHaveText(portal('search-said', { subject: title }));
  });

  await test.step('the link leads there', async () => {
    await page.getByRole('button', { name: portal('search-all'), exact: true }).click();
    await hits.first().getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  await test.step('nothing found says what to do', async () => {
    await page.goto(at(`/search?q=zzzz${number}`));
    await expect(page.getByRole('heading', { name: portal('search-none') })).toBeVisible();
  });
});
