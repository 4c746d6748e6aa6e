/** The one error type: what a person can mend. Everything else that is thrown is a bug and keeps its stack. */

/** A key of the catalogue with the values its sentence needs; never private text in the key. */
export interface Sentence {
  readonly key: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * Thrown for what the person can fix.
 * `code` is stable and doubles as the catalogue keys `problems:CODE.message` and `problems:CODE.hint`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Machine-readable extras for `--json`, for example the candidates of an unclear name. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    values: Readonly<Record<string, unknown>> = {},
    options: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.values = values;
    this.details = options.details ?? {};
  }
}
