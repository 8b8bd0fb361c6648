// The messages that the demo catches instead of sending.
import { expect, type APIRequestContext } from '@playwright/test';
import { again } from './again';

interface Caught {
  to: string;
  subject: string;
  text: string;
}

async function caught(request: APIRequestContext, to: string): Promise<Caught[]> {
  const answer = await request.get('/api/v1/demo/messages?limit=100', again);
  const { items } = (await answer.json()) as { items: Caught[] };
  return items.filter((message) => message.to === to);
}

/** The newest message to somebody that holds something, as soon as it is there. */
export async function messageTo(request: APIRequestContext, to: string, holds: RegExp): Promise<RegExpMatchArray> {
  let found: RegExpMatchArray | null = null;
  const look = async () => {
    const all = await caught(request, to);
    found = all.map((message) => `${message.subject}\n${message.text}`.match(holds)).find((match) => match !== null) ?? null;
    return found !== null;
  };
  await expect.poll(look, { message: `a message to ${to} with ${holds}`, timeout: 30_000, intervals: [100, 200, 400] }).toBe(true);
  return found!;
}

/** The newest one-time code that was sent there: a word of its own, as six digits in a row stand in the ids of links too. */
export async function codeFor(request: APIRequestContext, to: string): Promise<string> {
  return (await messageTo(request, to, /(?<!\S)(\d{6})(?!\S)/))[1];
}

/** The link in the newest message whose subject or text holds the words, as a path of this server. */
export async function linkFor(request: APIRequestContext, to: string, words: string): Promise<string> {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [, path] = await messageTo(request, to, new RegExp(`${escaped}[\\s\\S]*?https?://[^/\\s]+(/\\S+#secret=\\S+)`));
  return path;
}
