// The telephone beside the pages: offered before an urgent report is sent, and what was said in a call written down.
import { audit } from '../support/audit';
import { actOn, idOf, newEmail, sendCase, signInResident, signInStaff } from '../support/people';
import { expectTitle, ownCases, tell, toReview } from '../support/report';
import { expect, test } from '../support/test';

const URGENT = {
  ar: { search: 'سلك', category: 'عمود مائل أو سلك مكشوف', address: 'شارع السلام، سكة 214', text: 'سلك مكشوف يتدلى فوق الرصيف.' },
  en: { search: 'wire', category: 'Leaning pole or bare wire', address: 'Al Salam Street, way 214', text: 'A bare wire hangs over the pavement.' },
};

test('before an urgent report is sent a call is offered, and the report arrives all the same', async ({ page, at, portal, language }) => {
  const token = await signInResident(page, newEmail(), language);
  await page.goto(at('/report'));
  await expectTitle(page, portal('report-kind-title'));
  await tell(page, portal, URGENT[language]);
  await toReview(page, portal);

  const offer = page.getByRole('region', { name: portal('report-urgent-title') });
  const call = offer.getByRole('link', { name: portal('hotline-call') });
  await expect(call, 'one tap').toHaveAttribute('href', /^tel:\+?\d+$/);
  await audit(page, 'an urgent report before it is sent');

  await page.getByRole('button', { name: portal('report-send') }).click();
  await expect(page.getByRole('status').getByText(portal('receipt-title'))).toBeVisible();
  await expect(page.getByRole('region', { name: portal('receipt-urgent-title') }), 'and offered again').toBeVisible();
  expect(await ownCases(page, token)).toBe(1);
});

const CALL = {
  ar: { case: 'مصباح مطفأ عند البوابة', question: 'أي بوابة؟', answer: 'البوابة الشرقية، قرب الملعب.' },
  en: { case: 'A lamp is out at the gate', question: 'Which gate?', answer: 'The eastern gate, by the playing field.' },
};

test('what a resident says by telephone is written down, and the clock runs again', async ({ page, somebody, at, portal, desk, language }) => {
  const words = CALL[language];
  const { id, secret } = await sendCase(page, language, words.case, { email: newEmail('guest') });
  const [agent, officer] = [await somebody(), await somebody()];
  const { token: routing } = await signInStaff(agent, 'agent', `telephone-${language}`);
  await actOn(agent, routing, id, 'assign', { department_id: await idOf(agent, 'departments', 'lighting') });
  const { token } = await signInStaff(officer, 'officer', `telephone-${language}`);
  await actOn(officer, token, id, 'start', {});
  await actOn(officer, token, id, 'ask', { text: words.question });

  await officer.goto(at(`/cases/${id}`, 'console'));
  const main = officer.getByRole('main');
  await expect(main.getByText(desk('case-state-awaiting_resident'), { exact: true }).first()).toBeVisible();
  await expect(main.getByText(desk('work-paused'))).toBeVisible();
  await officer.getByRole('button', { name: desk('case-action-hear'), exact: true }).click();
  const dialog = officer.getByRole('dialog', { name: desk('hear-title') });
  await audit(officer, 'writing down what was said');
  await dialog.getByRole('button', { name: desk('hear-go') }).click();
  await expect(dialog.getByRole('textbox', { name: desk('hear-label') }), 'nothing was said').toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('textbox', { name: desk('hear-label') }).fill(words.answer);
  await dialog.getByRole('button', { name: desk('hear-go') }).click();
  await expect(dialog).toBeHidden();
  await expect(main.getByText(desk('case-state-in_progress'), { exact: true }).first()).toBeVisible();
  await expect(main.getByText(desk('work-paused'))).toHaveCount(0);

  await page.goto(at(`/cases/${id}#secret=${secret}`));
  await expect(page.getByText(words.answer)).toBeVisible();
  await expect(page.getByRole('main').getByText(portal('case-state-in_progress'), { exact: true }).first()).toBeVisible();
  await audit(page, 'a report that was answered by telephone');
});
