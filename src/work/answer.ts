/** Answers one call inside a worker: finds the action, reads its input, runs it in a house, and says what went wrong. */
import { randomBytes } from 'node:crypto';
import { answered, held, keepAnswer, released } from '../actions/access/once.ts';
import type { Action, House, Progress } from '../actions/action.ts';
import { inputFromQuery } from '../actions/from-query.ts';
import { languageSet, openHouse, sayIn, type OpenHouse } from '../actions/house.ts';
import { isAction } from '../actions/index.ts';
import { loadAction, perform, strictly } from '../actions/perform.ts';
import { sayWrong, WrongInput } from '../actions/wrong-input.ts';
import { Problem } from '../problem.ts';
import { type Say } from '../words/say.ts';
import type { Answer, Call, Place, ProblemSaid } from './call.ts';

/** One connection to the vault and the house that all calls of this thread share. */
export interface Workshop {
  readonly place: Place;
  readonly base: OpenHouse;
}

export function openWorkshop(place: Place, cacheMb: number): Workshop {
  return {
    place,
    base: openHouse({ folder: place.folder, door: 'api', today: place.today, language: 'en', cacheMb }),
  };
}

/** The house for one call. */
export function houseFor(
  { place, base }: Workshop,
  call: Call,
  ways: { readonly progress?: (progress: Progress) => void; readonly breathe?: () => Promise<void> } = {},
): House {
  const language = languageSet(base.vault()) ?? call.language;
  const { passphrase } = call;
  return {
    ...base,
    today: place.today ?? Temporal.Now.plainDateISO().toString(),
    door: call.door,
    language,
    say: sayIn(language),
    dryRun: call.dryRun,
    random: (bytes) => randomBytes(bytes),
    progress: ways.progress ?? base.progress,
    breathe: ways.breathe ?? (() => base.breathe()),
    passphrase: () => (passphrase === null ? base.passphrase() : Promise.resolve(passphrase)),
  };
}

export async function answerCall(
  workshop: Workshop,
  call: Call,
  ways: Parameters<typeof houseFor>[2] = {},
): Promise<Answer> {
  if (!isAction(call.name)) return { kind: 'no-such-action' };
  let say = sayIn(call.language);
  try {
    const action = await loadAction(call.name);
    if (action.not?.includes(call.door) === true) return { kind: 'no-such-action' };
    if (call.may === 'read' && action.does !== 'reads' && !onlyLooks(call))
      return { kind: 'wrong-way', does: action.does };
    // What is asked wrongly is told at once, not by a job.
    if (action.long === true && !call.long && strictly(action).safeParse(inputOf(action, call)).success)
      return { kind: 'long', does: action.does };
    const house = houseFor(workshop, call, ways);
    say = house.say;
    return await answerOnce(action, house, call);
  } catch (cause) {
    return sayCause(cause, say);
  }
}

/** Writing actions that only look when they are given nothing but these fields. */
const looks: Readonly<Record<string, readonly string[]>> = { settings: ['key'], token: [], doctor: [] };

function onlyLooks({ name, input }: Call): boolean {
  const fields = looks[name];
  return (
    input.kind === 'query' &&
    fields !== undefined &&
    [...new URLSearchParams(input.text).keys()].every((key) => fields.includes(key))
  );
}

async function answerOnce(action: Action, house: House, call: Call): Promise<Answer> {
  const { key } = call;
  const keyed = key !== null && !call.dryRun && action.does !== 'reads' && action.long !== true ? key : null;
  const before = keyed === null ? null : answered(house.vault(), `${call.name} ${keyed}`);
  if (before !== null) return { kind: 'done', json: before.json };
  const input = inputOf(action, call);
  if (keyed === null) return { kind: 'done', json: JSON.stringify(await perform(action, house, input)) };
  const vault = house.vault();
  held(vault, `${call.name} ${keyed}`, house.now());
  try {
    const json = JSON.stringify(await perform(action, house, input));
    // A secret that is shown once is not kept, not even here.
    if (call.name !== 'token') keepAnswer(vault, `${call.name} ${keyed}`, json, house.now());
    return { kind: 'done', json };
  } finally {
    released(vault);
  }
}

function inputOf(action: Action, { input }: Call): unknown {
  return input.kind === 'query' ? inputFromQuery(action.input, input.text) : input.value;
}

export function sayCause(cause: unknown, say: Say): Answer {
  if (cause instanceof WrongInput) {
    return {
      kind: 'problem',
      problem: { code: 'usage', hint: say('problems:usage.hint'), ...sayWrong(cause, say) },
    };
  }
  if (cause instanceof Problem) return { kind: 'problem', problem: sayProblem(cause, say) };
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { kind: 'bug', stack, problem: sayProblem(new Problem('bug'), say) };
}

export function sayProblem(problem: Problem, say: Say): ProblemSaid {
  return {
    ...problem.details,
    code: problem.code,
    message: say(`problems:${problem.code}.message`, problem.values),
    hint: say(`problems:${problem.code}.hint`, problem.values),
  };
}
