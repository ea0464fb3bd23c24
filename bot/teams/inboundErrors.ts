/** Why an inbound request is turned away: a code for the log, never the token or the activity. */

/** The caller did not prove that it is Teams, for us and from our tenant: HTTP 401. */
export class Unauthorized extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`inbound request refused: ${code}`, options);
    this.name = 'Unauthorized';
  }
}

/** The token is good, but the body is not an activity that we can read: HTTP 400. */
export class BadActivity extends Error {
  constructor(
    /** Paths and kinds of what was wrong, without values. */
    readonly problems: string[],
  ) {
    super(`the body is not a Teams activity: ${problems.join('; ')}`);
    this.name = 'BadActivity';
  }
}

/** Microsoft's keys cannot be read now, so nothing can be decided: HTTP 503, and Teams sends again. */
/** The same activity is being handled; were that to fail, this one is needed: 503, send it again. */
export class StillRunning extends Error {}

export class KeysUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the signing keys of the Bot Connector cannot be read', options);
    this.name = 'KeysUnavailable';
  }
}
