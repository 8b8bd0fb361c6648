// Requests that go beside the browser.

/** Asks again where the connection was closed: the server does so with one that has been idle, and Node may use it at that very moment. */
export const again = { maxRetries: 2 };
