/** The part of the store that the API needs: settles when the store answers, rejects when it does not. */
export interface Readiness {
  ready(): Promise<void>;
}

/** A state younger than this is used as it is; an older one while it is asked for anew in the background. */
const FRESH_MS = 1_000;
/** A state older than this says nothing any more: the new one is waited for. */
const STALE_MS = 10_000;
/** A store that is silent for longer counts as away; the driver itself would go on trying. */
const PATIENCE_MS = 1_000;

/** Whether the store answers, without a round trip for every request. */
export class StoreWatch {
  readonly #store: Readiness;
  readonly #now: () => Date;
  #away = false;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<void> | undefined;

  constructor(store: Readiness, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  async isAway(): Promise<boolean> {
    const age = this.#now().getTime() - this.#checkedAt;
    if (age < FRESH_MS) return this.#away;
    const checking = this.check();
    if (age >= STALE_MS) await checking;
    return this.#away;
  }

  /** Asks the store now. Questions that come meanwhile share the asking. */
  check(): Promise<void> {
    this.#checking ??= answersWithin(this.#store, PATIENCE_MS).then((answered) => {
      this.#away = !answered;
      this.#checkedAt = this.#now().getTime();
      this.#checking = undefined;
    });
    return this.#checking;
  }
}

function answersWithin(store: Readiness, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    timer.unref();
    store
      .ready()
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
