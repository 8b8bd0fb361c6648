import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A path in the repository. */
export function fromRoot(...parts: string[]): string {
  return join(ROOT, ...parts);
}
