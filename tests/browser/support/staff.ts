// Staff of the tests' own: authenticator codes work once, so each test has its own people.
import { createHash } from 'node:crypto';
import { base32 } from './totp';

export type Role = 'agent' | 'officer' | 'administrator' | 'moderator' | 'manager' | 'auditor';

const GRANTS: Record<Role, string> = {
  agent: '{ role = "service_agent" }',
  officer: '{ role = "department_officer", department = "lighting" }',
  administrator: '{ role = "administrator" }',
  moderator: '{ role = "moderator" }',
  manager: '{ role = "participation_manager" }',
  auditor: '{ role = "auditor" }',
};

/** The desks of the dialogue's tests. */
const DIALOGUES = ['dialogue', 'appeal', 'asked', 'board', 'sanction', 'decision', 'consultation', 'initiative', 'initiative-names', 'initiative-moderation', 'live', 'live-own', 'redact', 'search', 'newsletter', 'joining', 'place', 'follow-subject', 'picture', 'axes', 'official', 'audience', 'address'];
/** One test's desk, in one language. */
const DESKS = ['journey', 'caller', 'guest', 'merge', 'public', 'cover', 'telephone', 'axe', 'dark', 'words', 'setup', 'policy', 'dead', ...DIALOGUES];

export interface Member {
  name: string;
  email: string;
  password: string;
}

export function member(role: Role, desk: string): Member {
  const email = `${role}-${desk}@tests.example`;
  const number = parseInt(createHash('sha1').update(email).digest('hex').slice(0, 3), 16);
  return { name: `${role === 'officer' ? 'سالم' : 'مريم'} المعشنية ${number}`, email, password: `nine quiet dhows ${desk}` };
}

/** Those of the dialogue's desks; passwords take their time, so nobody is there for nothing. */
const DIALOGUE: Role[] = ['moderator', 'manager'];
/** The one test with an auditor. */
const WITH_AUDITOR = 'redact';
const OTHERS: Role[] = ['agent', 'officer', 'administrator'];

/** For the end of the municipality's profile. */
export function staffProfile(): string {
  const desks = DESKS.flatMap((desk) => [`${desk}-ar`, `${desk}-en`]);
  const roles = (desk: string): Role[] => [
    ...(DIALOGUES.some((one) => desk.startsWith(one)) ? DIALOGUE : OTHERS),
    ...(desk.startsWith(WITH_AUDITOR) ? (['auditor'] as Role[]) : []),
  ];
  return desks.flatMap((desk) => roles(desk).map((role) => entry(role, desk))).join('');
}

function entry(role: Role, desk: string): string {
  const { name, email, password } = member(role, desk);
  const secret = base32(createHash('sha1').update(`authenticator of ${email}`).digest());
  const language = desk.slice(-2);
  return `
[[staff]]
name = "${name}"
email = "${email}"
roles = [${GRANTS[role]}]
language = "${language}"
demo_password = "${password}"
demo_totp_secret = "${secret}"
`;
}
