// What an answer of the server means for a report that waits.

// The server did not answer, or asks to come back later: nothing is decided.
export class Later extends Error {
  constructor(reason, seconds = 0) {
    super(reason);
    this.reason = reason;
    this.seconds = seconds;
  }
}

// The server said no.
export class Refused extends Error {
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const OURS = 'urn:majlis:problem:';

// The server's problem; none when what stands in between has answered, in whichever form.
export function problemOf(text) {
  try {
    const problem = JSON.parse(text);
    return typeof problem.code === 'string' && problem.type?.startsWith(OURS) ? problem : undefined;
  } catch {
    return undefined;
  }
}

// Photos that are neither here nor at the server. They are no part of the report any more, so the person decides.
export function withoutPhotos(places) {
  const errors = places.map((at) => ({ pointer: `/attachments/${at}`, code: 'unknown' }));
  return new Refused({ type: `${OURS}validation_failed`, title: 'Photos are missing', status: 422, code: 'validation_failed', errors });
}
