// Every page that there is, with what it takes to see it.
import type { Page } from '@playwright/test';
import { beginVersion, openConsultation, publishVersion } from './draft';
import { newEmail, sendCase, signInResident, signInStaff } from './people';
import { address } from './test';
import type { Language, Program } from './texts';

export interface Place {
  name: string;
  path: string;
}

/** One walk: who looks, in which language, at which pages. */
export interface Walk {
  program: Program;
  who: 'visitor' | 'resident' | 'administrator';
  /** Makes the page that of the one who looks, and says which pages there are. */
  begin: (page: Page, language: Language, desk: string) => Promise<Place[]>;
}

const open = (language: Language, program: Program, pages: Record<string, string>): Place[] =>
  Object.entries(pages).map(([name, path]) => ({ name, path: address(language, path, program) }));

const TEXT = { ar: 'مصباح مطفأ عند زاوية الشارع', en: 'A lamp is out at the corner of the street' };

/** A consultation with a version that everybody reads and one that is written, and a bare one. */
async function drafts(page: Page, token: string, language: Language): Promise<{ subject: string; bare: string }> {
  const title = { ar: 'لائحة الأسواق الموسمية', en: 'By-law on seasonal markets' };
  const subject = await openConsultation(page, token, title[language]);
  const heading = { ar: 'النطاق', en: 'Scope' };
  const text = { ar: 'تسري هذه اللائحة على الأسواق الموسمية.', en: 'This by-law holds for seasonal markets.' };
  await publishVersion(page, token, subject, [{ number: '1', heading, text }]);
  await beginVersion(page, token, subject);
  return { subject, bare: await openConsultation(page, token, title[language]) };
}

export const WALKS: Walk[] = [
  {
    program: 'portal',
    who: 'visitor',
    begin: async (page, language) => {
      const { id, secret } = await sendCase(page, language, TEXT[language], { email: newEmail('guest') });
      return open(language, 'portal', {
        home: '/',
        'reporting': '/report',
        'following': '/follow',
        'a number that is unknown': '/follow?reference=MJ-99999-1',
        'a case by its secret': `/cases/${id}#secret=${secret}`,
        'a case of somebody else': '/cases/01a20000-0000-7000-8000-000000000000',
        'what waits to be sent': '/waiting',
        'signing in': '/sign-in',
        'the account, signed out': '/account',
        'own cases, signed out': '/account/cases',
        'messages, signed out': '/notifications',
        'the participation policy': '/policies/participation',
        'the privacy notice': '/policies/privacy',
        'a version of a policy that is not there': '/policy-versions/01a20000-0000-7000-8000-000000000000',
        'the public map': '/map',
        'the public map, nothing found': '/map?q=zzzz',
        'a case that is not public': '/map/01a20000-0000-7000-8000-000000000000',
        'figures of the service': '/figures',
        'the board': '/participate',
        'the board, what has closed': '/participate?shelf=past',
        'moderation in figures': '/participate/moderation',
        'a subject that is not there': '/participate/01a20000-0000-7000-8000-000000000000',
        'proposing an idea, signed out': '/participate/01a20000-0000-7000-8000-000000000000/new',
        'an idea that is not there': '/ideas/01a20000-0000-7000-8000-000000000000',
        'information, an axis': '/axes/information',
        'cooperation, an axis': '/axes/cooperation',
        'the glossary': '/glossary',
        'decisions': '/decisions',
        'a decision that is not there': '/decisions/01a20000-0000-7000-8000-000000000000',
        'own contributions, signed out': '/account/contributions',
        'initiatives': '/initiatives',
        'an initiative that is not there': '/initiatives/01a20000-0000-7000-8000-000000000000',
        'beginning an initiative, signed out': '/initiatives/new',
        'standing for an initiative, signed out': '/initiatives/01a20000-0000-7000-8000-000000000000/join',
        'searching': '/search',
        'searching, nothing found': '/search?q=zzzz',
        'the newsletter': '/newsletter',
        'letters that were sent': '/newsletter/letters',
        'confirming by a link that is none': '/newsletter/confirm#secret=nonsense',
        'more': '/more',
        'leaving messages': '/leave?token=nonsense',
        'nothing': '/no/such/page',
      });
    },
  },
  {
    program: 'portal',
    who: 'resident',
    begin: async (page, language) => {
      const token = await signInResident(page, newEmail(), language);
      const { id } = await sendCase(page, language, TEXT[language], { token });
      return open(language, 'portal', {
        home: '/',
        'reporting': '/report',
        'following': '/follow',
        'the receipt': `/cases/${id}?sent=1`,
        'the account': '/account',
        'own cases': '/account/cases',
        'own contributions': '/account/contributions',
        'the board': '/participate',
        'initiatives': '/initiatives',
        'beginning an initiative': '/initiatives/new',
        'messages': '/notifications',
        'who looked at my data': '/account/looks',
        'more': '/more',
      });
    },
  },
  {
    program: 'console',
    who: 'visitor',
    begin: async (_, language) => open(language, 'console', { 'signing in': '/sign-in', 'caught messages': '/messages', 'nothing': '/no/such/page' }),
  },
  {
    program: 'console',
    who: 'administrator',
    begin: async (page, language, desk) => {
      const { id } = await sendCase(page, language, TEXT[language], { email: newEmail('guest') });
      const other = await sendCase(page, language, TEXT[language], { email: newEmail('guest') });
      const { token } = await signInStaff(page, 'administrator', desk);
      const { subject, bare } = await drafts(page, token, language);
      return open(language, 'console', {
        'the inbox': '/',
        'everything': '/inbox?view=all',
        'nothing found': '/inbox?view=all&q=zzzz',
        'a case': `/cases/${id}`,
        'two cases side by side': `/cases/${id}/merge/${other.id}`,
        'a case that is not there': '/cases/01a20000-0000-7000-8000-000000000000',
        'what waits for a moderator': '/moderation',
        'what was hidden': '/moderation?shelf=hidden',
        'warnings and bans': '/moderation/sanctions',
        'words to watch': '/moderation/words',
        'what machines point out': '/moderation?shelf=pointed_out',
        'subjects': '/subjects',
        'a new subject': '/subjects/new',
        'a draft': `/subjects/${subject}/draft`,
        'points of a draft': `/subjects/${subject}/points`,
        'a draft without a version': `/subjects/${bare}/draft`,
        'points without a version': `/subjects/${bare}/points`,
        'decisions': '/decisions',
        'a new decision': '/decisions/new',
        'what initiatives wait for': '/initiatives',
        'letters of the newsletter': '/newsletter',
        'partners of the newsletter': '/newsletter/partners',
        'kinds of initiatives': '/administration/initiative-kinds',
        'a new kind of initiatives': '/administration/initiative-kinds/new',
        'the dashboard': '/dashboard',
        'entering a case': '/enter',
        'caught messages': '/messages',
        'machines': '/clients',
        'the administration': '/administration',
        'departments': '/administration/departments',
        'a new category': '/administration/categories/new',
        'districts': '/administration/districts',
        'templates': '/administration/templates',
        'closing reasons': '/administration/closing-reasons',
        'a new closing reason': '/administration/closing-reasons/new',
        'service levels': '/administration/service-levels',
        'a new service level': '/administration/service-levels/new',
        'a new template': '/administration/templates/new',
        'staff and roles': '/administration/staff',
        'inviting somebody': '/administration/staff/new',
        'policy texts': '/administration/policies',
        'a new policy text': '/administration/policies/new',
        'settings': '/administration/settings',
        'the working calendar': '/administration/calendar',
        'an invitation that is gone': '/invitation',
        'messages to the administrator': '/notices',
        'undelivered messages': '/dead-letters',
        'looks at personal data': '/looks',
        'the account': '/account',
        'nothing': '/no/such/page',
      });
    },
  },
];
